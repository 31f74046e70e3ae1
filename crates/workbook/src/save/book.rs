//! A workbook before it is written: sheets of cells that know their formula, their value and what they are.
//!
//! The values of formulas are ours. A test has LibreOffice calculate every formula anew and compares.

use consortium_core::{CalendarDate, Yen};

/// A workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// What it is about: the title among its properties.
    pub title: String,
    /// The day it was made.
    pub made_on: CalendarDate,
    /// Its sheets, in the order of their tabs; at least one.
    pub sheets: Vec<BookSheet>,
    /// The sheet that is shown when it is opened.
    pub shown: usize,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BookSheet {
    /// The name on its tab; see [`sheet_name`].
    pub name: String,
    /// The rows, from the first.
    pub rows: Vec<BookRow>,
    /// The widths of the columns, in characters.
    pub widths: Vec<u32>,
    /// The place of the row of headings, from 0: it stays in sight and is printed on every page.
    pub heading: Option<usize>,
}

/// A row of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BookRow {
    /// The cells, from the first column.
    pub cells: Vec<BookCell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BookCell {
    /// What is in it.
    pub content: Content,
    /// How it looks.
    pub look: Look,
    /// Where its value comes from.
    pub origin: Origin,
}

/// What is in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Content {
    /// Nothing.
    #[default]
    Empty,
    /// Words, also if they begin like a formula.
    Text(String),
    /// A number.
    Number(f64),
    /// A formula, with the value it has now.
    Formula(String, Shown),
}

/// The value of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// A number.
    Number(f64),
    /// Words.
    Text(String),
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// As it is.
    #[default]
    Plain,
    /// The title of the sheet.
    Title,
    /// What a note is about.
    NoteName,
    /// A note.
    Note,
    /// The heading of a column of words.
    Heading,
    /// The heading of a column of figures.
    FigureHeading,
    /// A number of things.
    Count,
    /// A number, of things or in yen, that was said to be only about right.
    About,
    /// An amount in yen.
    Yen,
    /// A change of an amount, with its sign.
    Change,
    /// An amount with six decimals.
    Exact,
    /// A percentage with this many decimals.
    Percent(u32),
}

/// Where the value of a cell comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Words and headings.
    #[default]
    Label,
    /// It was entered: changing it moves every [`Calculated`](Self::Calculated) cell. It has a colour.
    Input,
    /// The planner calculated it, and no formula can: it stays as it is when an input is changed.
    Given,
    /// A formula of inputs.
    Calculated,
    /// A formula that rests on a given value as well.
    PartlyGiven,
    /// As [`Calculated`](Self::Calculated), the sum of its column.
    Total,
    /// As [`PartlyGiven`](Self::PartlyGiven), the sum of its column.
    PartlyGivenTotal,
}

impl BookCell {
    /// An empty cell.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { content: Content::Text(text.into()), ..Self::default() }
    }

    /// The heading of a column.
    pub fn heading(text: impl Into<String>, figures: bool) -> Self {
        Self { look: if figures { Look::FigureHeading } else { Look::Heading }, ..Self::text(text) }
    }

    /// A number that was entered.
    pub fn input(value: f64, look: Look) -> Self {
        Self { content: Content::Number(value), look, origin: Origin::Input }
    }

    /// A number that was entered, or an empty cell of the same look to enter it.
    pub fn input_or_empty(value: Option<f64>, look: Look) -> Self {
        let content = value.map_or(Content::Empty, Content::Number);
        Self { content, look, origin: Origin::Input }
    }

    /// A number that the planner calculated.
    pub fn given(value: f64, look: Look) -> Self {
        Self { content: Content::Number(value), look, origin: Origin::Given }
    }

    /// A formula of inputs, with the value it has now.
    pub fn formula(formula: impl Into<String>, value: f64, look: Look) -> Self {
        let content = Content::Formula(formula.into(), Shown::Number(value));
        Self { content, look, origin: Origin::Calculated }
    }

    /// The same cell, from elsewhere.
    #[must_use]
    pub fn from(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }
}

impl BookSheet {
    /// A sheet with its title and, below it, what a reader has to know.
    pub fn new(name: &str, title: &str, notes: &[(String, String)]) -> Self {
        let mut sheet = Self { name: sheet_name(name), ..Self::default() };
        sheet.push([BookCell { look: Look::Title, ..BookCell::text(title) }]);
        for (name, note) in notes {
            let name = BookCell { look: Look::NoteName, ..BookCell::text(name.as_str()) };
            sheet.push([name, BookCell { look: Look::Note, ..BookCell::text(note.as_str()) }]);
        }
        sheet.push([]);
        sheet
    }

    /// Adds a row and answers its place, from 0.
    pub fn push(&mut self, cells: impl IntoIterator<Item = BookCell>) -> usize {
        let place = self.rows.len();
        self.rows.push(BookRow { cells: cells.into_iter().collect() });
        place
    }

    /// Adds the row of headings, which is repeated on every printed page.
    pub fn push_headings(&mut self, cells: impl IntoIterator<Item = BookCell>) -> usize {
        let place = self.push(cells);
        self.heading = Some(place);
        place
    }

    /// The place of the next row, from 0.
    pub fn next(&self) -> usize {
        self.rows.len()
    }

    /// A cell of this sheet, to be named in formulas of any sheet. Row and column count from 0.
    pub fn at(&self, row: usize, column: usize) -> String {
        format!("{}!{}", quoted(&self.name), cell(row, column))
    }

    /// The cells of a column from one row to another, to be named in formulas of any sheet.
    pub fn column(&self, column: usize, rows: Rows) -> String {
        format!("{}!{}:{}", quoted(&self.name), cell(rows.first, column), cell(rows.last, column))
    }
}

/// Neighbouring rows, from the first to the last, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
}

/// A cell of the same sheet in formulas, with fixed row and column: `$B$3`. Row and column count from 0.
pub fn cell(row: usize, column: usize) -> String {
    format!("${}${}", letters(column), row.saturating_add(1))
}

/// The letters of a column, counted from 0.
fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column.saturating_add(1);
    while let Some(position) = rest.checked_sub(1) {
        let letter =
            u8::try_from(position % 26).map_or('?', |letter| char::from(letter.saturating_add(b'A')));
        letters.insert(0, letter);
        rest = position / 26;
    }
    letters
}

fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// The most characters of a name on a tab.
///
/// Source: Excel specifications and limits.
const MOST_NAME: usize = 31;

/// A name for a tab: without the characters that Excel does not take, and not too long.
///
/// ```
/// assert_eq!(consortium_workbook::sheet_name("令和7/8年度: 案"), "令和7_8年度_ 案");
/// ```
pub fn sheet_name(name: &str) -> String {
    let allowed =
        |letter: char| if r"[]:*?/\".contains(letter) || letter.is_control() { '_' } else { letter };
    let name: String = name.trim().trim_matches('\'').chars().map(allowed).take(MOST_NAME).collect();
    if name.is_empty() { "_".to_owned() } else { name }
}

/// The number in a cell for an amount: exact up to the 15 digits that spreadsheets keep.
#[expect(
    clippy::cast_precision_loss,
    reason = "what is beyond 15 digits is refused when the book is written"
)]
pub fn yen(amount: Yen) -> f64 {
    amount.get() as f64
}

/// The number in a cell for a count.
#[expect(
    clippy::cast_precision_loss,
    reason = "what is beyond 15 digits is refused when the book is written"
)]
pub fn number(count: u64) -> f64 {
    count as f64
}
