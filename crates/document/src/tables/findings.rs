//! What came of reading a table: its rows, and what became of everything else in the sheet.

use std::collections::BTreeMap;

use crate::tables::{
    choices::PlanOfMarks, columns::Header, rows::SkipReason, sheet::Place, totals::TotalCheck,
};
use consortium_core::{
    reading::{ReadError, ReadValue, Repair},
    stages::ItemNumber,
};

/// A table that was read, for a preview: what became of each row and each column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import<Id, Row> {
    /// Where the headings are, and what each column is.
    pub header: Header<Id>,
    /// The rows read.
    pub rows: Vec<ImportedRow<Row>>,
    /// What a user should correct or know, in the order of the sheet.
    pub problems: Vec<Problem>,
    /// What was changed or assumed to read cells, in the order of the sheet.
    pub repairs: Vec<CellRepair>,
    /// Rows that were left out. With the headings and the rows read they are all rows of the sheet.
    pub skipped: Vec<SkippedRow>,
    /// Columns that are not read although there is something in them, in the rows that are read.
    pub columns_left_out: Vec<ColumnLeftOut>,
    /// Rows of totals, compared with the rows read.
    pub checks: Vec<TotalCheck>,
    /// How many dashes stand among numbers whose meaning was assumed.
    pub dashes: usize,
    /// Marks that are neither yes nor no by themselves, and how often they stand.
    pub marks: BTreeMap<char, usize>,
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow<Row> {
    /// Its number in the sheet, from 1.
    pub number: usize,
    /// The fiscal year that the row names.
    pub year: Option<u16>,
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

/// A column that is not read although there is something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnLeftOut {
    /// The place of its heading; the first row of the sheet if there is none.
    pub place: Place,
    /// In how many rows that are read there is something in it.
    pub filled: usize,
    /// Why it is not read.
    pub reason: ColumnReason,
}

/// Why a column is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnReason {
    /// Its heading names nothing of this table, or the user left it out.
    Unmatched,
    /// Another column with the same meaning is read.
    Repeated,
    /// It is only a part of a column: by sex, by age, dependants.
    Part,
    /// It is of another year than the column that is read.
    OtherYear,
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
    /// A column is of another year than the one that is read: the user should confirm which is meant.
    OtherYear {
        /// The place of the heading.
        place: Place,
        /// The heading of the column that is read.
        read: String,
    },
    /// Columns give parts of a column, and none gives the whole.
    OnlyParts {
        /// The place of the first heading.
        place: Place,
    },
    /// The columns were recognised by what stands in them: the user should confirm them.
    ByContent,
    /// The headings stand below each other: each society or insurer has a column in place of a row.
    OnItsSide,
    /// There are rows for men and women: what is read of each is a part.
    RowsByPart {
        /// The heading of the column that says which.
        place: Place,
    },
    /// Notes give a unit that is not the one of the heading.
    UnitsDiffer {
        /// The rows of the notes in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Rows have figures and no name: they may be parts of the row above, or of the total.
    NoName {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// A column that is hidden in the workbook is read.
    HiddenColumn {
        /// The place of the heading.
        place: Place,
    },
    /// Rows have no word in a column that others have one in: 種別 in the first row of a group only.
    WithoutWord {
        /// The heading of the column.
        title: String,
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// The sheet names a year, and its rows do not: they go into the year on screen.
    YearOfSheet {
        /// The fiscal year.
        year: u16,
    },
    /// A sheet marks achieved and missed items and does not say which were planned: the user should.
    PlanOfMarks {
        /// What it is taken for until then: the marked items where the sheet has a mark for "not achieved", else unknown.
        taken: PlanOfMarks,
        /// The rows with items without a mark, in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Headings with numbers in parts (1-1, 1-2, 2-1) are read as items in their order.
    ItemsByNumber {
        /// The first of the headings, and the item that it is read as.
        first: (String, ItemNumber),
        /// The last of them.
        last: (String, ItemNumber),
    },
    /// Rows have a name and nothing else, and others have more: they may be notes.
    NameAlone {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// A figure is the sum of the rows above it, and nothing says that it is one.
    SumOfRows {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Rows that stand for several without rows of their own are left out.
    RestLeftOut {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Numbers were cut at their separators: 11,000 became two cells of a file with commas between its cells.
    SplitNumbers {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// The column that decides is missing: its figures stay unknown.
    NoFigures {
        /// The headings by which it would be recognised.
        names: &'static [&'static str],
    },
    /// A second table stands to the right of the one that is read.
    SideBySide {
        /// The place of its first heading.
        place: Place,
    },
    /// Figures are so small or so large that a unit may be missing or wrong.
    UnusualSize {
        /// The heading of the column.
        title: String,
        /// On which side.
        size: UnusualSize,
        /// The limit that is passed.
        limit: u32,
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// A part is greater than its whole.
    PartAboveWhole {
        /// The heading of the part.
        part: String,
        /// The heading of the whole.
        whole: String,
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Societies have a row for each part or year and none for the whole: their figures stay unknown.
    PartsWithheld {
        /// The heading of the column that says which part.
        place: Place,
        /// The first row of each, in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// A total is not the sum of the rows it stands for.
    TotalDiffers {
        /// The comparison.
        check: TotalCheck,
    },
    /// The same name or number stands in two rows.
    Twice {
        /// The name, or the number if that is what is the same.
        what: String,
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Rows have the same name and numbers of their own: they are read as several societies or insurers.
    Namesakes {
        /// The names.
        names: Vec<String>,
        /// All their rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Rows that are read say in their name or in a column that is not read that they may not belong to the table.
    Doubtful {
        /// What they say: 脱退.
        word: &'static str,
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// Several rows are marked as the lead: the first is taken.
    SeveralLeads {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// A column says which society is the user's own: that is chosen on the page.
    OwnSociety {
        /// The place of the heading.
        place: Place,
    },
    /// Lone numbers as planned and as achieved items which differ: numbers of items, or how many? They are not read.
    CountsOrItems {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
    },
    /// A column gives how many items there are, and not which.
    CountsOfItems {
        /// The place of the heading.
        place: Place,
    },
    /// An insurer number that no health insurance society has: of another scheme, or all zeros.
    OtherScheme {
        /// Where it stands.
        place: Place,
        /// What is in it.
        found: String,
    },
    /// Dashes stand among numbers: zero, or no figure?
    Dashes {
        /// How many.
        count: usize,
    },
    /// Marks stand in a column of yes and no that are neither: do they count as yes?
    Marks {
        /// The mark.
        mark: char,
        /// How often it stands.
        count: usize,
    },
    /// Rows that are hidden or filtered out in the workbook are read.
    HiddenRows {
        /// The rows in the sheet, from 1.
        rows: Vec<usize>,
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

/// On which side of what is common a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnusualSize {
    /// Below all but a few.
    Small,
    /// Above all.
    Large,
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
