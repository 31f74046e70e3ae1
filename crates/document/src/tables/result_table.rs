//! A table of results: one structure for the screen, for CSV, and for print.

use crate::plan::cost::AmountUnit;
use crate::tables::csv_out::{Cell, Csv};
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
    Percent(Fraction, u32),
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
        Self { title: title.into(), unit: AmountUnit::Yen, columns, rows: Vec::new() }
    }

    /// The same table with amounts shown in another unit.
    #[must_use]
    pub fn in_unit(self, unit: AmountUnit) -> Self {
        Self { unit, ..self }
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

    /// The table as text that spreadsheets paste: tabs between cells, amounts in whole yen without grouping.
    ///
    /// ```
    /// use consortium_core::Yen;
    /// use consortium_document::tables::{Heading, ResultTable, RowKind, Value};
    /// let mut table = ResultTable::new("Shares", [Heading::text("Society"), Heading::figures("Share")]);
    /// table.row(RowKind::Plain, [Value::Text("A\tB".into()), Value::Yen(Yen::new(-1_234_567))]);
    /// assert_eq!(table.to_tab_separated(), "Society\tShare\r\nA B\t-1234567\r\n");
    /// ```
    pub fn to_tab_separated(&self) -> String {
        let mut text = String::new();
        for row in self.plain_rows() {
            let cells: Vec<_> =
                row.iter().map(|(cell, _)| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            text.push_str(&cells.join("\t"));
            text.push_str("\r\n");
        }
        text
    }

    /// The table as HTML that spreadsheets and word processors paste. Texts stay texts there, also if they begin like a
    /// formula.
    ///
    /// ```
    /// use consortium_core::Yen;
    /// use consortium_document::tables::{Heading, ResultTable, RowKind, Value};
    /// let mut table = ResultTable::new("Shares", [Heading::text("Society"), Heading::figures("Share")]);
    /// table.row(RowKind::Plain, [Value::Text("=A&B".into()), Value::Yen(Yen::new(5))]);
    /// let text = "style=\"mso-number-format:'\\@'\"";
    /// assert_eq!(
    ///     table.to_html(),
    ///     format!("<table><tr><td {text}>Society</td><td {text}>Share</td></tr><tr><td {text}>=A&amp;B</td><td>5</td></tr></table>")
    /// );
    /// ```
    pub fn to_html(&self) -> String {
        let mut html = String::from("<table>");
        for row in self.plain_rows() {
            html.push_str("<tr>");
            for (cell, is_text) in row {
                // What Excel reads of a cell that is to stay a text.
                html.push_str(if is_text { "<td style=\"mso-number-format:'\\@'\">" } else { "<td>" });
                for character in cell.chars() {
                    match character {
                        '&' => html.push_str("&amp;"),
                        '<' => html.push_str("&lt;"),
                        '>' => html.push_str("&gt;"),
                        '\n' => html.push_str("<br>"),
                        _ => html.push(character),
                    }
                }
                html.push_str("</td>");
            }
            html.push_str("</tr>");
        }
        html.push_str("</table>");
        html
    }

    /// Headings and rows as plain text, each cell with whether it is words.
    fn plain_rows(&self) -> impl Iterator<Item = Vec<(String, bool)>> + '_ {
        let headings = self.columns.iter().map(|heading| (heading.text.clone(), true)).collect();
        let rows = self.rows.iter().map(|row| row.values.iter().map(Value::to_plain).collect());
        std::iter::once(headings).chain(rows)
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
    /// The value as plain text, and whether it is words.
    fn to_plain(&self) -> (String, bool) {
        match self {
            Self::Empty => (String::new(), false),
            Self::Text(text) | Self::Answer(_, text) | Self::Sign { sign: text, .. } => (text.clone(), true),
            Self::Count(count) => (count.to_string(), false),
            Self::Yen(amount) | Self::Change(amount) => (amount.get().to_string(), false),
            Self::Percent(share, places) => {
                (share.percent(*places).map_or_else(String::new, |percent| format!("{percent}%")), false)
            }
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
