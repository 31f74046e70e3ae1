//! Turns a sheet into rows of a known kind, and accounts for everything in it.
//!
//! Nothing is lost on the way: a cell that cannot be read stays in its row as an unreadable entry, a row or a column
//! that is left out is listed with the reason, and totals are compared with the rows they stand for. What a user
//! decides ([`Choices`]) goes before what is recognised; the sheet is then read again.

use std::collections::BTreeMap;

use crate::tables::{
    choices::{Choices, DashMeaning},
    columns::{Column, Content, Recognised, Role, ScaleFrom, calendar_year},
    csv_out,
    layout::{self, Header, Seen},
    rows::{self, Rows, TotalCheck, TotalOutcome},
    sheet::{CellKind, Sheet},
};
use consortium_core::reading::{
    self, Expected, ReadError, ReadResult, ReadValue, Reading, Reason, Repair, Scale, fold, is_unknown_mark,
    read_count_in, read_date_in_column, read_insurer_number, read_percent, read_share, read_yen_in,
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

    /// The column that a heading names in a way that no list of names can hold. It gets the heading folded.
    fn column_named(heading: &str) -> Option<Self::Column> {
        let _ = heading;
        None
    }

    /// Reads a row.
    fn read_row(cells: &mut Cells<'_, Self::Column>) -> Self::Row;

    /// What tells a row from others: two with the same are asked about.
    fn identity(row: &Self::Row) -> Identity;
}

/// What tells a row from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The name; empty if there is none.
    pub name: String,
    /// A number of its own; empty if there is none.
    pub code: String,
}

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

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// It stands above the headings.
    AboveHeader,
    /// It has nothing in it.
    Blank,
    /// It is a total (合計) of other rows.
    Total,
    /// It is a mean, a maximum and so on of other rows.
    Mean,
    /// It is the heading once more.
    RepeatedHeading,
    /// It gives the units of the columns.
    Units,
    /// It is the title of the rows below it.
    Section,
    /// It is a note.
    Note,
    /// The user left it out.
    ByUser,
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

/// Reads a table as it is recognised.
pub fn import<Kind: TableKind>(sheet: &Sheet) -> Import<Kind::Column, Kind::Row> {
    import_with::<Kind>(sheet, &Choices::default())
}

/// Whether a sheet has headings that are known: such a block is shown before it is taken over. One without goes to
/// the cell onto which it is pasted.
pub fn has_headings<Kind: TableKind>(sheet: &Sheet) -> bool {
    let header = layout::find::<Kind>(sheet, &Seen::of(sheet), &Choices::default());
    header.recognised == Recognised::ByName
}

/// Reads a table with what a user has decided about it.
pub fn import_with<Kind: TableKind>(sheet: &Sheet, choices: &Choices) -> Import<Kind::Column, Kind::Row> {
    let seen = Seen::of(sheet);
    let header = layout::find::<Kind>(sheet, &seen, choices);
    let Rows { left_out, checks } = rows::classify::<Kind>(&seen, &header, choices);
    let numbered = || left_out.iter().enumerate().map(|(index, reason)| (index.saturating_add(1), *reason));
    let data: Vec<usize> = numbered()
        .filter(|(number, reason)| reason.is_none() && !header.rows.contains(number))
        .map(|(number, _)| number)
        .collect();
    let skipped = numbered()
        .filter_map(|(number, reason)| {
            let cells = sheet.rows.get(number.checked_sub(1)?)?.clone();
            Some(SkippedRow { number, reason: reason?, cells })
        })
        .collect();
    let columns_left_out = columns_left_out(&header, &seen, &data);
    let mut notes = Notes {
        problems: header_problems(Kind::COLUMNS, &header, &columns_left_out, choices),
        ..Notes::default()
    };
    notes.problems.extend(sheet.unclosed_quote.map(|row| Problem::UnclosedQuote { row }));
    let hidden: Vec<usize> = data.iter().copied().filter(|row| sheet.hidden_rows.contains(row)).collect();
    if !hidden.is_empty() {
        notes.problems.push(Problem::HiddenRows { rows: hidden });
    }
    let merged = merged_above::<Kind>(sheet, &seen, &header, &data, &left_out);
    let mut rows = Vec::with_capacity(data.len());
    for number in data {
        let texts =
            number.checked_sub(1).and_then(|index| sheet.rows.get(index)).map_or(&[][..], Vec::as_slice);
        let mut cells = Cells {
            header: &header,
            row: number,
            texts,
            sheet,
            choices,
            merged: &merged,
            year: None,
            notes: &mut notes,
        };
        let row = Kind::read_row(&mut cells);
        let year = cells.year;
        rows.push(ImportedRow { number, year, row });
    }
    let Notes { mut problems, repairs, dashes, marks } = notes;
    problems.extend(
        checks
            .iter()
            .filter(|check| matches!(check.outcome, TotalOutcome::Differs { .. }))
            .map(|check| Problem::TotalDiffers { check: check.clone() }),
    );
    problems.extend(twice::<Kind>(&rows));
    if dashes > 0 && choices.dashes.is_none() {
        problems.push(Problem::Dashes { count: dashes });
    }
    let undecided = marks.iter().filter(|(mark, _)| !choices.marks.contains_key(mark));
    problems.extend(undecided.map(|(mark, count)| Problem::Marks { mark: *mark, count: *count }));
    if rows.len() > Kind::MOST_ROWS {
        problems.push(Problem::TooManyRows { found: rows.len(), limit: Kind::MOST_ROWS });
    }
    Import { header, rows, problems, repairs, skipped, columns_left_out, checks, dashes, marks }
}

/// The columns that are not read and have something in the rows that are.
fn columns_left_out<Id: Copy + Eq>(header: &Header<Id>, seen: &Seen, data: &[usize]) -> Vec<ColumnLeftOut> {
    let row = header.rows.first().copied().unwrap_or(1);
    let columns = header.columns.iter().enumerate();
    columns
        .filter_map(|(position, column)| {
            let reason = match column.role {
                Role::Read(_) => return None,
                Role::Repeated(_) => ColumnReason::Repeated,
                Role::PartOf(_) => ColumnReason::Part,
                Role::OtherYear(_) => ColumnReason::OtherYear,
                Role::Unmatched => ColumnReason::Unmatched,
            };
            let filled = data.iter().filter(|row| !seen.cell(**row, position).is_empty()).count();
            let place = Place { row, column: position.saturating_add(1), title: column.title.clone() };
            (filled > 0).then_some(ColumnLeftOut { place, filled, reason })
        })
        .collect()
}

fn header_problems<Id: Copy + Eq>(
    columns: &[Column<Id>],
    header: &Header<Id>,
    left_out: &[ColumnLeftOut],
    choices: &Choices,
) -> Vec<Problem> {
    let mut problems: Vec<Problem> = columns
        .iter()
        .filter(|column| column.required && header.position(column.id).is_none())
        .map(|column| Problem::MissingColumn { names: column.names })
        .collect();
    let is_confirmed = !choices.columns.is_empty() || choices.heading.is_some();
    if header.recognised == Recognised::ByContent && header.columns.len() > 1 && !is_confirmed {
        problems.push(Problem::ByContent);
    }
    let mut parts_told: Vec<Id> = Vec::new();
    for (position, column) in header.columns.iter().enumerate() {
        let number = position.saturating_add(1);
        let Some(found) = left_out.iter().find(|column| column.place.column == number) else { continue };
        match column.role {
            Role::Repeated(_) => problems.push(Problem::RepeatedColumn { place: found.place.clone() }),
            Role::OtherYear(id) => {
                let read = header.position(id).and_then(|at| header.columns.get(at));
                if let Some(read) = read {
                    problems
                        .push(Problem::OtherYear { place: found.place.clone(), read: read.title.clone() });
                }
            }
            Role::PartOf(id) if header.position(id).is_none() && !parts_told.contains(&id) => {
                parts_told.push(id);
                problems.push(Problem::OnlyParts { place: found.place.clone() });
            }
            Role::PartOf(_) | Role::Read(_) | Role::Unmatched => {}
        }
    }
    problems
}

/// Cells of groups of rows that are merged over several rows: the place of each empty one, with the text above it.
///
/// A workbook says which cells are merged. In text, an empty cell may as well mean "not known"; so it belongs to the
/// group above only where subtotals show the groups: several, each with its name in its first row and nowhere else.
fn merged_above<Kind: TableKind>(
    sheet: &Sheet,
    seen: &Seen,
    header: &Header<Kind::Column>,
    data: &[usize],
    left_out: &[Option<SkipReason>],
) -> BTreeMap<(usize, usize), String> {
    let mut merged = BTreeMap::new();
    for (position, column) in header.columns.iter().enumerate() {
        let Role::Read(id) = column.role else { continue };
        let number = position.saturating_add(1);
        for range in &sheet.merged {
            let text = sheet.cell(range.first_row, range.first_column);
            let below = data.iter().filter(|row| range.contains(**row, number) && **row > range.first_row);
            if range.first_column == number {
                merged.extend(below.map(|row| ((*row, position), text.to_owned())));
            }
        }
        let is_word =
            Kind::COLUMNS.iter().any(|known| known.id == id && matches!(known.content, Content::Word(_)));
        if !is_word || !sheet.merged.is_empty() {
            continue;
        }
        let mut groups: Vec<Vec<(usize, &str)>> = vec![Vec::new()];
        for (row, reason) in (1..).zip(left_out) {
            match (reason, groups.last_mut()) {
                (Some(SkipReason::Total), Some(group)) if !group.is_empty() => groups.push(Vec::new()),
                (None, Some(group)) if data.contains(&row) => group.push((row, seen.cell(row, position))),
                _ => {}
            }
        }
        groups.retain(|group| !group.is_empty());
        let is_named_once = |group: &Vec<(usize, &str)>| {
            let mut cells = group.iter().map(|(_, cell)| !cell.is_empty());
            cells.next() == Some(true) && !cells.any(|named| named)
        };
        if groups.len() < 2 || !groups.iter().all(is_named_once) {
            continue;
        }
        for group in groups {
            let name = group.first().map_or("", |(_, cell)| *cell);
            merged.extend(group.iter().skip(1).map(|(row, _)| ((*row, position), name.to_owned())));
        }
    }
    merged
}

/// Names and numbers that stand in two rows of the same year.
fn twice<Kind: TableKind>(rows: &[ImportedRow<Kind::Row>]) -> Vec<Problem> {
    type OfYear<T> = BTreeMap<(Option<u16>, String), Vec<T>>;
    let mut by_code: OfYear<usize> = BTreeMap::new();
    let mut by_name: OfYear<(usize, Identity)> = BTreeMap::new();
    for row in rows {
        let identity = Kind::identity(&row.row);
        if !identity.code.is_empty() {
            by_code.entry((row.year, identity.code.clone())).or_default().push(row.number);
        }
        let name = comparable_name(&identity.name);
        if !name.is_empty() {
            by_name.entry((row.year, name)).or_default().push((row.number, identity));
        }
    }
    let mut found: Vec<(Vec<usize>, String)> = Vec::new();
    for ((_, code), rows) in by_code {
        if rows.len() > 1 {
            found.push((rows, code));
        }
    }
    for same in by_name.into_values() {
        // Two codes tell two insurers of one name apart.
        let coded = same.iter().filter(|(_, identity)| !identity.code.is_empty()).count();
        let rows: Vec<usize> = same.iter().map(|(row, _)| *row).collect();
        let known = found.iter().any(|(known, _)| *known == rows);
        if rows.len() > 1 && coded < rows.len() && !known {
            let what = same.into_iter().next().map(|(_, identity)| identity.name).unwrap_or_default();
            found.push((rows, what));
        }
    }
    found.sort();
    found.into_iter().map(|(rows, what)| Problem::Twice { what, rows }).collect()
}

/// A name in the form in which two spellings of it are the same: without width, spaces and the words for "health
/// insurance society", ケ for ヶ.
pub fn comparable_name(name: &str) -> String {
    let folded = fold::fold(&fold::visible(name)).text.to_lowercase();
    let plain: String = folded
        .chars()
        .filter(|c| !c.is_whitespace() && !"・.,'\"".contains(*c))
        .map(|c| if c == 'ヶ' { 'ケ' } else { c })
        .collect();
    ["健康保険組合", "健保組合", "健保"]
        .iter()
        .find_map(|word| plain.strip_suffix(word).or_else(|| plain.strip_prefix(word)))
        .filter(|rest| !rest.is_empty())
        .map_or(plain.clone(), str::to_owned)
}

/// What reading the cells brings up.
#[derive(Default)]
struct Notes {
    problems: Vec<Problem>,
    repairs: Vec<CellRepair>,
    dashes: usize,
    marks: BTreeMap<char, usize>,
}

/// What a mark in a column of yes and no says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ○ and the like.
    Yes,
    /// × and the like.
    No,
    /// Something that is neither: ◎, △.
    Open,
}

/// The cells of one row, by column. What reading them brings up is noted.
pub struct Cells<'a, Id> {
    header: &'a Header<Id>,
    row: usize,
    texts: &'a [String],
    sheet: &'a Sheet,
    choices: &'a Choices,
    merged: &'a BTreeMap<(usize, usize), String>,
    year: Option<u16>,
    notes: &'a mut Notes,
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
            let value = fold::visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
            let repairs = if text.contains(['\n', '\r']) { vec![Repair::LineBreaks] } else { Vec::new() };
            Ok(Reading { value: Some(value), repairs })
        };
        self.read(id, one_line).known().cloned().unwrap_or_default()
    }

    /// A whole number from 0, in the scale of the column.
    pub fn count(&mut self, id: Id) -> Entry<u32> {
        self.number(id, 0, read_count_in)
    }

    /// An amount of money, in the scale of the column.
    pub fn yen(&mut self, id: Id) -> Entry<Yen> {
        self.number(id, Yen::ZERO, read_yen_in)
    }

    /// A number, where a dash may stand for zero.
    fn number<T>(&mut self, id: Id, zero: T, reader: fn(&str, Scale) -> ReadResult<T>) -> Entry<T>
    where
        T: Clone + Into<ReadValue>,
    {
        let position = self.header.position(id);
        let kind = position.and_then(|at| self.sheet.kind(self.row, at.saturating_add(1)));
        let text =
            position.and_then(|at| self.texts.get(at)).map(|text| fold::fold(text).text).unwrap_or_default();
        let is_dash = !text.is_empty() && text.chars().all(fold::is_dash);
        let is_zero = match (kind, self.choices.dashes) {
            // An accounting format shows zero so; other numbers of a workbook are no dashes.
            (Some(CellKind::Amount | CellKind::Number), _) => true,
            (_, chosen) => chosen == Some(DashMeaning::Zero),
        };
        if is_dash && !matches!(kind, Some(CellKind::Amount | CellKind::Number)) {
            self.notes.dashes = self.notes.dashes.saturating_add(1);
        }
        self.read(id, |text, scale| {
            if is_dash && is_zero {
                return Ok(Reading { value: Some(zero), repairs: vec![Repair::DashIsZero] });
            }
            reader(text, scale)
        })
    }

    /// A mark for yes or no; `None` for an empty cell, for a dash and if there is no such column.
    pub fn mark(&mut self, id: Id) -> Option<Mark> {
        let mut other = None;
        let marks = &self.choices.marks;
        let read = self.read(id, |text, _| {
            let word = fold::fold(text).text.to_lowercase();
            let mut characters = word.chars();
            let (first, more) = (characters.next(), characters.next());
            match (yes_or_no(&word), first) {
                (Some(answer), _) => Ok(Reading { value: Some(answer), repairs: Vec::new() }),
                (None, None) => Ok(Reading::empty()),
                (None, Some(_)) if is_unknown_mark(&word) => Ok(Reading::empty()),
                (None, Some(mark)) if more.is_none() && !mark.is_alphanumeric() => {
                    other = Some(mark);
                    Ok(Reading { value: marks.get(&mark).copied(), repairs: Vec::new() })
                }
                (None, Some(_)) => Err(ReadError { expected: Expected::YesNo, reason: Reason::Unrecognised }),
            }
        });
        if let Some(mark) = other {
            let count = self.notes.marks.entry(mark).or_default();
            *count = count.saturating_add(1);
        }
        match read {
            Entry::Known(true) => Some(Mark::Yes),
            Entry::Known(false) => Some(Mark::No),
            Entry::Unknown if other.is_some() => Some(Mark::Open),
            Entry::Unreadable(_) => Some(Mark::Open),
            Entry::Unknown => None,
        }
    }

    /// The fiscal year of the row: 2024, 令和6年度, R6. It also is the year of the row that is read.
    pub fn fiscal_year(&mut self, id: Id) -> Entry<u32> {
        let year = self.read(id, |text, _| {
            let folded = fold::fold(text).text.replace(' ', "");
            match calendar_year(&folded) {
                Some((year, "")) => Ok(Reading { value: Some(u32::from(year)), repairs: Vec::new() }),
                _ if folded.is_empty() => Ok(Reading::empty()),
                _ => Err(ReadError { expected: Expected::Date, reason: Reason::Unrecognised }),
            }
        });
        self.year = year.known().and_then(|year| u16::try_from(*year).ok());
        year
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
        let number = self.read(id, |text, _| read_insurer_number(text));
        if let (Some(value), Some((place, found))) = (number.known(), self.place_of(id))
            && !value.is_of_a_society()
        {
            self.notes.problems.push(Problem::OtherScheme { place, found });
        }
        number
    }

    /// Where a column's cell of this row stands, and what is in it.
    fn place_of(&self, id: Id) -> Option<(Place, String)> {
        let index = self.header.position(id)?;
        let title = self.header.columns.get(index)?.title.clone();
        let found = self.texts.get(index).map(|text| text.trim().to_owned())?;
        Some((Place { row: self.row, column: index.saturating_add(1), title }, found))
    }

    /// A date.
    pub fn date(&mut self, id: Id) -> Entry<CalendarDate> {
        self.read(id, |text, _| read_date_in_column(text))
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
        let merged = self.merged.get(&(self.row, index));
        let own = self
            .texts
            .get(index)
            .map_or("", |text| text.trim_matches(|c| c == '\u{1a}' || c == '\u{feff}').trim());
        let text = csv_out::without_guard(merged.map_or(own, String::as_str));
        let column = self.header.columns.get(index);
        let (title, scale) = column.map_or(("", Scale::One), |column| (column.title.as_str(), column.scale));
        let place = Place { row: self.row, column: index.saturating_add(1), title: title.to_owned() };
        let found = text.to_owned();
        if text.contains(char::REPLACEMENT_CHARACTER) {
            self.notes.problems.push(Problem::Garbled { place: place.clone(), found: found.clone() });
        }
        let plain = without_text_mark(text);
        let mut result = reader(plain, scale);
        if let Ok(reading) = &mut result {
            if merged.is_some() {
                reading.repairs.push(Repair::MergedAbove);
            }
            if plain.len() < text.len() && reading.value.is_some() {
                reading.repairs.push(Repair::TextMark);
            }
            let of_table = matches!(column.map(|column| column.scale_from), Some(ScaleFrom::Table { .. }));
            for repair in &mut reading.repairs {
                if let (Repair::ColumnScale(scale), true) = (*repair, of_table) {
                    *repair = Repair::TableScale(scale);
                }
            }
        }
        let entry = reading::entry(text, result.clone());
        match result {
            Ok(reading) if reading.repairs.is_empty() => {}
            Ok(Reading { value, repairs }) => {
                self.notes.repairs.push(CellRepair { place, found, value: value.map(Into::into), repairs });
            }
            Err(error) => self.notes.problems.push(Problem::Cell { place, found, error }),
        }
        entry
    }
}

/// Leaves out what exports for spreadsheets write around a number so that it stays text: `="0123"`, `'0123`.
fn without_text_mark(text: &str) -> &str {
    let quoted = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let marked = text.strip_prefix('\'').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    quoted.or(marked).unwrap_or(text)
}

/// The answer that a folded mark gives.
pub(super) fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "○" | "◯" | "〇" | "⚪" | "●" | "✓" | "✔" | "☑" | "✅" | "レ" | "1" | "はい" | "有" | "済"
        | "主幹" | "達成" | "yes" | "y" | "true" | "lead" => Some(true),
        "×" | "✕" | "✗" | "✖" | "x" | "0" | "いいえ" | "無" | "未" | "未達成" | "no" | "n" | "false" => {
            Some(false)
        }
        _ => None,
    }
}
