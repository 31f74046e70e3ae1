//! The columns that a table may have, and what each column of a sheet is.

use consortium_core::reading::{Scale, fold};

use crate::tables::sheet::Place;

/// A column that a table may have.
#[derive(Clone, Copy, Debug)]
pub struct Column<Id: 'static> {
    /// Which column it is.
    pub id: Id,
    /// The headings by which it is recognised, in any language. Width, case, spaces, years, footnote marks and notes in
    /// brackets do not matter.
    pub names: &'static [&'static str],
    /// Whether the table makes no sense without it.
    pub required: bool,
    /// What stands in its cells.
    pub content: Content,
}

/// What stands in the cells of a column: how it is known without a heading, and which units can belong to it.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// The name of what the row is about.
    Name,
    /// One of a few words, for groups of rows: cells of it may be merged over several rows.
    Word(fn(&str) -> bool),
    /// A mark for yes or no.
    Mark(fn(&str) -> bool),
    /// A number of a society or an insurer.
    Code,
    /// A number of people.
    People,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// A year, 2024 or 令和6年度.
    Year,
    /// Anything else.
    Text,
}

impl Content {
    /// Whether a word in the title of a group of rows says something in a column of this content: 【単一】, 検討中の組合. A
    /// sign alone says nothing there.
    pub(super) fn is_said_in_titles(&self, word: &str) -> bool {
        match self {
            Self::Word(known) => known(word),
            Self::Mark(known) => word.chars().count() > 1 && known(word),
            _ => false,
        }
    }
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn<Id> {
    /// Its heading, of two rows joined by a space; empty if there is none.
    pub title: String,
    /// What is done with it.
    pub role: Role<Id>,
    /// In what steps its numbers are given.
    pub scale: Scale,
    /// Where the scale is known from.
    pub scale_from: ScaleFrom,
}

/// Where the scale of a column is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScaleFrom {
    /// Its own heading, or the row of units below it; also if nothing gives a scale.
    Heading,
    /// A note for the whole table, in this row of the sheet.
    Table {
        /// The row, from 1.
        row: usize,
    },
    /// The user said it.
    User,
}

/// What is done with a column of a sheet. Only the first is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role<Id> {
    /// It is read as this column.
    Read(Id),
    /// Its heading names a column that another one is read as already.
    Repeated(Id),
    /// It gives a part of this column only: by sex, by age, dependants.
    PartOf(Id),
    /// It gives this column for another year than the one that is read.
    OtherYear(Id),
    /// Nothing of the table.
    Unmatched,
}

/// How the columns were recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recognised {
    /// By the names in their headings.
    ByName,
    /// There are no headings, or none that is known: by what stands in the cells. A user should confirm it.
    ByContent,
}

/// The headings of a sheet and what each of its columns is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<Id> {
    /// The rows of the headings, from 1, in their order: none, one, or several that belong together.
    pub rows: Vec<usize>,
    /// Rows that give the units of the columns, from 1.
    pub unit_rows: Vec<usize>,
    /// The columns of the sheet, from the left.
    pub columns: Vec<SheetColumn<Id>>,
    /// How the columns were recognised.
    pub recognised: Recognised,
}

impl<Id: Copy + Eq> Header<Id> {
    /// Where a column is read from, counted from 0.
    pub fn position(&self, id: Id) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Role::Read(id))
    }

    /// The places of the columns that are not read and have one of these headings.
    pub(super) fn unmatched(&self, titles: &[&str]) -> impl Iterator<Item = Place> {
        let row = self.rows.first().copied().unwrap_or(1);
        let columns = (1_usize..).zip(&self.columns);
        let named = columns.filter(|(_, column)| {
            column.role == Role::Unmatched && titles.contains(&fold::heading(&column.title).as_str())
        });
        named.map(move |(at, column)| Place { row, column: at, title: column.title.clone() })
    }

    /// The row below the headings, from 1.
    pub(super) fn body(&self) -> usize {
        self.rows.iter().chain(&self.unit_rows).max().map_or(1, |last| last.saturating_add(1))
    }

    pub(super) fn read_columns(&self) -> impl Iterator<Item = Id> {
        self.columns.iter().filter_map(|column| match column.role {
            Role::Read(id) => Some(id),
            Role::Repeated(_) | Role::PartOf(_) | Role::OtherYear(_) | Role::Unmatched => None,
        })
    }
}
