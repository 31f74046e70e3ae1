//! Turns a table of texts into rows of a known kind, and tells everything a user should see before taking them over.
//!
//! Nothing is lost on the way: a cell that cannot be read stays in its row as an unreadable entry, and a row that is
//! left out is listed with the reason.

use crate::tables::{
    columns::{Column, HeaderMatch, Role},
    csv_out,
    delimited::Table,
};
use consortium_core::reading::{
    self, Expected, ReadError, ReadResult, ReadValue, Reading, Reason, Repair, Scale, fold, is_unknown_mark,
    read_count_in, read_date, read_insurer_number, read_percent, read_share, read_yen_in,
};
use consortium_core::{CalendarDate, Entry, Fraction, InsurerNumber, Yen};

/// A kind of table that can be read.
pub trait TableKind {
    /// Names the columns.
    type Column: Copy + Eq + 'static;
    /// What a row becomes.
    type Row;
    /// The columns, in the order in which they are taken when there are no headings.
    const COLUMNS: &'static [Column<Self::Column>];
    /// How many rows the page can work with.
    const MOST_ROWS: usize;

    /// Reads a row.
    fn read_row(cells: &mut Cells<'_, Self::Column>) -> Self::Row;
}

/// A table that was read, for a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import<Id, Row> {
    /// Which column was read as what.
    pub header: HeaderMatch<Id>,
    /// The rows read.
    pub rows: Vec<ImportedRow<Row>>,
    /// What a user should correct or know, in the order of the sheet.
    pub problems: Vec<Problem>,
    /// What was changed or assumed to read cells, in the order of the sheet.
    pub repairs: Vec<CellRepair>,
    /// Rows that were left out.
    pub skipped: Vec<SkippedRow>,
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow<Row> {
    /// Its number in the sheet, from 1.
    pub number: usize,
    /// What was read.
    pub row: Row,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// Its number in the sheet, from 1.
    pub number: usize,
    /// Why it was left out.
    pub reason: SkipReason,
    /// What it says.
    pub cells: Vec<String>,
}

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// It stands above the headings.
    AboveHeader,
    /// It has nothing in it.
    Blank,
    /// It is a total (合計) of other rows.
    Total,
}

/// Where a cell stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row in the sheet, from 1.
    pub row: usize,
    /// The column in the sheet, from 1 (1 is A).
    pub column: usize,
    /// The heading of the column; empty if there is none.
    pub title: String,
}

/// Something a user should correct or know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A cell could not be read.
    Cell {
        /// Where it stands.
        place: Place,
        /// What is in it.
        found: String,
        /// What was expected, and what is wrong.
        error: ReadError,
    },
    /// A cell has characters that were destroyed (U+FFFD): the file was read with the wrong character code, or saved so.
    Garbled {
        /// Where it stands.
        place: Place,
        /// What is in it.
        found: String,
    },
    /// A column is missing without which the table makes no sense.
    MissingColumn {
        /// The headings by which it would be recognised.
        names: &'static [&'static str],
    },
    /// A column is not read, because another one has the same heading.
    RepeatedColumn {
        /// The place of the heading.
        place: Place,
    },
    /// There are more rows than the page can work with.
    TooManyRows {
        /// How many there are.
        found: usize,
        /// How many it can work with.
        limit: usize,
    },
    /// A quotation mark is never closed. It and all after it were read as ordinary text.
    UnclosedQuote {
        /// The row in the sheet, from 1.
        row: usize,
    },
}

/// What was changed or assumed to read a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRepair {
    /// Where it stands.
    pub place: Place,
    /// What is in it.
    pub found: String,
    /// What it was read as; `None` for "not known".
    pub value: Option<ReadValue>,
    /// What was changed or assumed.
    pub repairs: Vec<Repair>,
}

/// Reads a table whose columns are found by name, or else by position.
pub fn import<Kind: TableKind>(table: &Table) -> Import<Kind::Column, Kind::Row> {
    import_as::<Kind>(table, HeaderMatch::find(Kind::COLUMNS, &table.rows))
}

/// Reads a table whose columns a user has assigned.
pub fn import_as<Kind: TableKind>(
    table: &Table,
    header: HeaderMatch<Kind::Column>,
) -> Import<Kind::Column, Kind::Row> {
    let mut problems = header_problems(Kind::COLUMNS, &header);
    problems.extend(table.unclosed_quote.map(|row| Problem::UnclosedQuote { row }));
    let (mut rows, mut repairs, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
    for (index, texts) in table.rows.iter().enumerate() {
        let number = index.saturating_add(1);
        if header.row == Some(number) {
            continue;
        }
        if let Some(reason) = reason_to_skip(&header, number, texts) {
            skipped.push(SkippedRow { number, reason, cells: texts.clone() });
            continue;
        }
        let mut cells =
            Cells { header: &header, row: number, texts, problems: &mut problems, repairs: &mut repairs };
        rows.push(ImportedRow { number, row: Kind::read_row(&mut cells) });
    }
    if rows.len() > Kind::MOST_ROWS {
        problems.push(Problem::TooManyRows { found: rows.len(), limit: Kind::MOST_ROWS });
    }
    Import { header, rows, problems, repairs, skipped }
}

fn header_problems<Id: Copy + Eq>(columns: &[Column<Id>], header: &HeaderMatch<Id>) -> Vec<Problem> {
    let missing = columns
        .iter()
        .filter(|column| column.required && header.position(column.id).is_none())
        .map(|column| Problem::MissingColumn { names: column.names });
    let repeated = header.columns.iter().enumerate().filter_map(|(index, column)| match column.role {
        Role::Repeated(_) => Some(Problem::RepeatedColumn {
            place: Place {
                row: header.row.unwrap_or(1),
                column: index.saturating_add(1),
                title: column.title.clone(),
            },
        }),
        Role::Read(_) | Role::Unmatched => None,
    });
    missing.chain(repeated).collect()
}

/// Words with which a row of totals begins.
const TOTALS: [&str; 7] = ["合計", "計", "総計", "総合計", "小計", "total", "subtotal"];

fn reason_to_skip<Id>(header: &HeaderMatch<Id>, number: usize, texts: &[String]) -> Option<SkipReason> {
    if header.row.is_some_and(|row| number < row) {
        return Some(SkipReason::AboveHeader);
    }
    let Some(first) = texts.iter().find(|text| !text.trim().is_empty()) else {
        return Some(SkipReason::Blank);
    };
    TOTALS.contains(&fold::heading(first).as_str()).then_some(SkipReason::Total)
}

/// The cells of one row, by column. What reading them brings up is noted.
pub struct Cells<'a, Id> {
    header: &'a HeaderMatch<Id>,
    row: usize,
    texts: &'a [String],
    problems: &'a mut Vec<Problem>,
    repairs: &'a mut Vec<CellRepair>,
}

impl<Id, Row> Import<Id, Row> {
    /// How many cells each repair was made in, in the order in which they first appear.
    pub fn repair_counts(&self) -> Vec<(Repair, usize)> {
        let mut counts: Vec<(Repair, usize)> = Vec::new();
        for &repair in self.repairs.iter().flat_map(|cell| &cell.repairs) {
            match counts.iter_mut().find(|(counted, _)| *counted == repair) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => counts.push((repair, 1)),
            }
        }
        counts
    }
}

impl<Id: Copy + Eq> Cells<'_, Id> {
    /// A name or a remark, on one line. Empty if there is no such column.
    pub fn text(&mut self, id: Id) -> String {
        let one_line = |text: &str, _| {
            let value = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let repairs = if text.contains(['\n', '\r']) { vec![Repair::LineBreaks] } else { Vec::new() };
            Ok(Reading { value: Some(value), repairs })
        };
        self.read(id, one_line).known().cloned().unwrap_or_default()
    }

    /// A whole number from 0, in the scale of the column.
    pub fn count(&mut self, id: Id) -> Entry<u32> {
        self.read(id, read_count_in)
    }

    /// An amount of money, in the scale of the column.
    pub fn yen(&mut self, id: Id) -> Entry<Yen> {
        self.read(id, read_yen_in)
    }

    /// A percentage, as a fraction of one.
    pub fn percent(&mut self, id: Id) -> Entry<Fraction> {
        self.read(id, |text, _| read_percent(text))
    }

    /// A share from 0 to 1.
    pub fn share(&mut self, id: Id) -> Entry<Fraction> {
        self.read(id, |text, _| read_share(text))
    }

    /// An insurer number.
    pub fn insurer_number(&mut self, id: Id) -> Entry<InsurerNumber> {
        self.read(id, |text, _| read_insurer_number(text))
    }

    /// A date.
    pub fn date(&mut self, id: Id) -> Entry<CalendarDate> {
        self.read(id, |text, _| read_date(text))
    }

    /// One of a few words, which `choose` gets folded and in small letters.
    pub fn choice<T>(
        &mut self,
        id: Id,
        expected: Expected,
        choose: impl FnOnce(&str) -> Option<T>,
    ) -> Entry<T>
    where
        T: Clone + Into<ReadValue>,
    {
        self.read(id, |text, _| {
            let word = fold::fold(text).text.to_lowercase();
            match choose(&word) {
                Some(value) => Ok(Reading { value: Some(value), repairs: Vec::new() }),
                None if word.is_empty() => Ok(Reading::empty()),
                None if is_unknown_mark(&word) => Ok(Reading::unknown_mark()),
                None => Err(ReadError { expected, reason: Reason::Unrecognised }),
            }
        })
    }

    /// Reads a cell by a function of its trimmed text and the scale of its column, and notes what came up.
    pub fn read<T>(&mut self, id: Id, reader: impl FnOnce(&str, Scale) -> ReadResult<T>) -> Entry<T>
    where
        T: Clone + Into<ReadValue>,
    {
        let Some(index) = self.header.position(id) else { return Entry::Unknown };
        let text = csv_out::without_guard(self.texts.get(index).map_or("", |text| text.trim()));
        let (title, scale) = self
            .header
            .columns
            .get(index)
            .map_or(("", Scale::One), |column| (column.title.as_str(), column.scale));
        let place = Place { row: self.row, column: index.saturating_add(1), title: title.to_owned() };
        let found = text.to_owned();
        if text.contains(char::REPLACEMENT_CHARACTER) {
            self.problems.push(Problem::Garbled { place: place.clone(), found: found.clone() });
        }
        let result = reader(text, scale);
        let entry = reading::entry(text, result.clone());
        match result {
            Ok(reading) if reading.repairs.is_empty() => {}
            Ok(Reading { value, repairs }) => {
                self.repairs.push(CellRepair { place, found, value: value.map(Into::into), repairs });
            }
            Err(error) => self.problems.push(Problem::Cell { place, found, error }),
        }
        entry
    }
}
