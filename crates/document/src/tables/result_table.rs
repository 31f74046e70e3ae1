//! A table of results: one structure for the screen, for CSV, and for print.

use crate::plan::cost::AmountUnit;
use crate::tables::{
    copied::CopiedCell,
    csv_out::{Cell, Csv},
};
use consortium_core::{Answer, Fraction, Yen};

/// A table of results, with the words already in the language of the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultTable {
    /// What the table shows.
    pub title: String,
    /// The unit in which amounts are shown; a CSV file has whole yen.
    pub unit: AmountUnit,
    /// The headings. The first column names the rows.
    pub columns: Vec<Heading>,
    /// The rows.
    pub rows: Vec<ResultRow>,
    /// The columns that are the difference of two others.
    pub differences: Vec<Difference>,
    /// Whether the figures rest on the requirement of the plan: a grant depends on it.
    pub under_rules: bool,
}

/// A column that is the difference of two others. Columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where the difference stands.
    pub column: usize,
    /// The column that is taken from.
    pub minuend: usize,
    /// The column that is taken off.
    pub subtrahend: usize,
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What it says.
    pub text: String,
    /// Whether the column has figures: they are aligned to the right.
    pub figures: bool,
}

/// A row of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// What stands in each column.
    pub values: Vec<Value>,
    /// What sets the row apart.
    pub kind: RowKind,
}

/// What sets a row apart from the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Nothing.
    #[default]
    Plain,
    /// It is where the plan stands now.
    Here,
    /// It is about the user's own society, which comes first in every table.
    Ours,
    /// It is the sum of the rows above.
    Total,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number of things.
    Count(u32),
    /// An amount of money.
    Yen(Yen),
    /// A change of an amount, shown with its sign.
    Change(Yen),
    /// A share, shown as a percentage with this many decimals.
    Percent(Fraction, u8),
    /// Yes, no or unknown, in words.
    Answer(Answer, String),
    /// A sign in place of words, where there is no room for them.
    Sign {
        /// The sign, which is also what files have.
        sign: String,
        /// What it means, for those who hear it.
        words: String,
    },
}

impl ResultTable {
    /// A table without rows. Columns of figures are those after the first that `figures` says.
    pub fn new(title: impl Into<String>, columns: impl IntoIterator<Item = Heading>) -> Self {
        let columns = columns.into_iter().collect();
        Self { title: title.into(), columns, ..Self::default() }
    }

    /// The same table with amounts shown in another unit.
    #[must_use]
    pub fn in_unit(self, unit: AmountUnit) -> Self {
        Self { unit, ..self }
    }

    /// The same table, with a column that is the difference of two others: a spreadsheet is given the formula.
    #[must_use]
    pub fn with_difference(mut self, difference: Difference) -> Self {
        self.differences.push(difference);
        self
    }

    /// The same table, of figures that rest on the requirement of the plan.
    #[must_use]
    pub fn under_rules(self) -> Self {
        Self { under_rules: true, ..self }
    }

    /// Whether there is an amount of money in it.
    pub fn has_amounts(&self) -> bool {
        let mut values = self.rows.iter().flat_map(|row| &row.values);
        values.any(|value| matches!(value, Value::Yen(_) | Value::Change(_)))
    }

    /// Adds a row: at the end, or at the top if it is about the user's own society.
    pub fn row(&mut self, kind: RowKind, values: impl IntoIterator<Item = Value>) {
        let place = if kind == RowKind::Ours { 0 } else { self.rows.len() };
        self.rows.insert(place, ResultRow { values: values.into_iter().collect(), kind });
    }

    /// The table as a CSV file: amounts in whole yen without grouping, percentages as numbers.
    ///
    /// ```
    /// use consortium_core::Yen;
    /// use consortium_document::tables::{Heading, ResultTable, RowKind, Value};
    /// let mut table = ResultTable::new("Shares", [Heading::text("Society"), Heading::figures("Share")]);
    /// table.row(RowKind::Plain, [Value::Text("A".into()), Value::Yen(Yen::new(1_234_567))]);
    /// assert_eq!(table.to_csv(), "\u{feff}Society,Share\r\nA,1234567\r\n");
    /// ```
    pub fn to_csv(&self) -> String {
        let mut csv = Csv::new();
        csv.row(self.columns.iter().map(|heading| heading.text.as_str().into()));
        for row in &self.rows {
            csv.row(row.values.iter().map(Value::to_cell));
        }
        csv.into_text()
    }

    /// Headings and rows as they are copied: amounts in whole yen without grouping.
    ///
    /// ```
    /// use consortium_core::Yen;
    /// use consortium_document::tables::{Heading, ResultTable, RowKind, Value, tab_separated};
    /// let mut table = ResultTable::new("Shares", [Heading::text("Society"), Heading::figures("Share")]);
    /// table.row(RowKind::Plain, [Value::Text("A".into()), Value::Yen(Yen::new(-1_234_567))]);
    /// assert_eq!(tab_separated(&table.copied()), "Society\tShare\r\nA\t-1234567\r\n");
    /// ```
    pub fn copied(&self) -> Vec<Vec<CopiedCell>> {
        let headings = self.columns.iter().map(|heading| CopiedCell::words(&heading.text)).collect();
        let rows = self.rows.iter().map(|row| row.values.iter().map(Value::copied).collect());
        std::iter::once(headings).chain(rows).collect()
    }
}

impl Heading {
    /// The heading of a column of words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), figures: false }
    }

    /// The heading of a column of figures.
    pub fn figures(text: impl Into<String>) -> Self {
        Self { text: text.into(), figures: true }
    }
}

impl Value {
    /// The value as it is copied.
    fn copied(&self) -> CopiedCell {
        match self {
            Self::Empty => CopiedCell::default(),
            Self::Text(text) | Self::Answer(_, text) | Self::Sign { sign: text, .. } => {
                CopiedCell::words(text)
            }
            Self::Count(count) => CopiedCell::number(count.to_string()),
            Self::Yen(amount) | Self::Change(amount) => CopiedCell::number(amount.get().to_string()),
            Self::Percent(share, places) => CopiedCell::number(
                share.percent(*places).map_or_else(String::new, |percent| format!("{percent}%")),
            ),
        }
    }

    fn to_cell(&self) -> Cell {
        match self {
            Self::Empty => Cell::empty(),
            Self::Text(text) | Self::Answer(_, text) | Self::Sign { sign: text, .. } => text.as_str().into(),
            Self::Count(count) => (*count).into(),
            Self::Yen(amount) | Self::Change(amount) => (*amount).into(),
            Self::Percent(share, places) => share.percent(*places).into(),
        }
    }
}
