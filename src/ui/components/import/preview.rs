//! A sheet as it would be taken over, for every kind of table.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use crate::text::{self, Language};
use consortium_core::{reading::Scale, stages::FiscalYear};
use consortium_document::tables::{
    CellRepair, Choices, Content, Import, Problem, Role, Sheet, SheetColumn, SkipReason, SkippedRow,
    TableKind, TotalCheck, how_many, import_with,
};

/// What becomes of a column of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PreviewColumn {
    /// Its heading, empty where there is none.
    pub(super) title: String,
    /// What it is read as: a position in [`TableKind::COLUMNS`].
    pub(super) read_as: Option<usize>,
    /// In what steps its numbers are given, where they can be.
    pub(super) scale: Option<Scale>,
}

/// What becomes of a row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum PreviewRow {
    Heading,
    Data,
    LeftOut(SkipReason),
}

/// A sheet as it would be taken over.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Preview {
    pub(super) columns: Vec<PreviewColumn>,
    pub(super) rows: Vec<PreviewRow>,
    pub(super) heading: Option<usize>,
    /// How many rows are taken over.
    pub(super) count: usize,
    /// How many societies or insurers they are of.
    pub(super) different: usize,
    /// Whether the table has the column without which it makes no sense.
    pub(super) is_complete: bool,
    pub(super) problems: Vec<Problem>,
    /// What the rows are called in which a cell cannot be read.
    pub(super) names: BTreeMap<usize, String>,
    pub(super) repairs: Vec<CellRepair>,
    pub(super) skipped: Vec<SkippedRow>,
    pub(super) columns_left_out: Vec<String>,
    pub(super) checks: Vec<TotalCheck>,
    pub(super) dashes: usize,
    pub(super) marks: BTreeMap<char, usize>,
    /// Whether a user can say which items were planned.
    pub(super) asks_plan: bool,
    /// How many rows name each fiscal year; those without one first.
    pub(super) years: BTreeMap<Option<FiscalYear>, usize>,
}

/// A sheet with what a user has decided about it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgreedTable {
    pub(super) sheet: Rc<Sheet>,
    pub(super) choices: Choices,
}

/// Reads a sheet for its preview.
fn preview_of<Kind: TableKind>(language: Language, sheet: &Sheet, choices: &Choices) -> Preview {
    let read = import_with::<Kind>(sheet, choices);
    let left_out =
        read.columns_left_out.iter().map(|column| text::exchange::column_left_out(language, column));
    let columns_left_out = left_out.collect();
    let missing = read.problems.iter().any(|problem| matches!(problem, Problem::MissingColumn { .. }));
    let asks_plan = choices.plan.is_some()
        || read.problems.iter().any(|problem| matches!(problem, Problem::PlanOfMarks { .. }));
    let Import { header, rows, problems, repairs, skipped, checks, dashes, marks, .. } = read;
    let mut roles = vec![PreviewRow::Heading; sheet.rows.len()];
    let mut set = |number: usize, role| {
        if let Some(row) = number.checked_sub(1).and_then(|index| roles.get_mut(index)) {
            *row = role;
        }
    };
    let mut years = BTreeMap::new();
    for row in &rows {
        set(row.number, PreviewRow::Data);
        let rows: &mut usize = years.entry(row.year.map(FiscalYear)).or_default();
        *rows = rows.saturating_add(1);
    }
    for row in &skipped {
        set(row.number, PreviewRow::LeftOut(row.reason));
    }
    let unread: BTreeSet<usize> = problems
        .iter()
        .filter_map(|problem| match problem {
            Problem::Cell { place, .. } => Some(place.row),
            _ => None,
        })
        .collect();
    let named = rows.iter().filter(|row| unread.contains(&row.number));
    let names = named.map(|row| (row.number, Kind::identity(&row.row).name)).collect();
    let column = |column: SheetColumn<Kind::Column>| {
        let known = |id| Kind::COLUMNS.iter().position(|column| column.id == id);
        let read_as = match column.role {
            Role::Read(id) => known(id),
            Role::Repeated(_) | Role::PartOf(_) | Role::OtherYear(_) | Role::Unmatched => None,
        };
        let content = read_as.and_then(|at| Kind::COLUMNS.get(at)).map(|known| known.content);
        let scale = matches!(content, Some(Content::People | Content::Money)).then_some(column.scale);
        PreviewColumn { title: column.title, read_as, scale }
    };
    Preview {
        heading: header.rows.first().copied(),
        columns: header.columns.into_iter().map(column).collect(),
        rows: roles,
        count: rows.len(),
        different: how_many::<Kind>(rows.iter().map(|row| (row.year, &row.row))),
        is_complete: !missing,
        names,
        problems,
        repairs,
        skipped,
        columns_left_out,
        checks,
        dashes,
        marks,
        asks_plan,
        years,
    }
}

/// The rows of a table that a user has agreed to.
pub(crate) fn read_rows<Kind: TableKind>(agreed: &AgreedTable) -> Vec<Kind::Row> {
    read_rows_with_years::<Kind>(agreed).into_iter().map(|(_, row)| row).collect()
}

/// The rows of a table that a user has agreed to, each with the fiscal year that it names.
pub(crate) fn read_rows_with_years<Kind: TableKind>(
    agreed: &AgreedTable,
) -> Vec<(Option<FiscalYear>, Kind::Row)> {
    let rows = import_with::<Kind>(&agreed.sheet, &agreed.choices).rows;
    rows.into_iter().map(|row| (row.year.map(FiscalYear), row.row)).collect()
}

/// A kind of table as the dialog needs to know it.
#[derive(Clone, Debug)]
pub(crate) struct SheetKind {
    /// The names of the columns, in the order of [`TableKind::COLUMNS`].
    pub(super) columns: Vec<&'static str>,
    /// A number of rows in words: 12組合.
    pub(super) counted: fn(Language, usize) -> String,
    pub(super) read: fn(Language, &Sheet, &Choices) -> Preview,
}

impl SheetKind {
    /// A kind of table, with the names of its columns and the words for a number of its rows.
    pub(crate) fn of<Kind: TableKind>(
        column: impl Fn(Kind::Column) -> &'static str,
        counted: fn(Language, usize) -> String,
    ) -> Self {
        let columns = Kind::COLUMNS.iter().map(|known| column(known.id)).collect();
        Self { columns, counted, read: preview_of::<Kind> }
    }
}

/// Tables of different kinds differ in their columns.
impl PartialEq for SheetKind {
    fn eq(&self, other: &Self) -> bool {
        self.columns == other.columns
    }
}
