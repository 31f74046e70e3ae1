//! A block of cells that is pasted into a table goes to the focused cell, to its right and below, as in a spreadsheet. What
//! is no row of the table, a heading, a total, a note, goes nowhere and is named.

use consortium_core::{
    Field, MemberField,
    collaboration::white_paper::{PaperColumn, WhitePaperField},
    outcomes::{GroupField, OutcomesField, ReasonField},
    reading::{Scale, kanji_numerals_in_digits},
};

use crate::{
    plan::{
        Edit,
        units_of_block::{BlockFigures, UnitsOfBlock, unit_row},
    },
    tables::{Sheet, has_tax_note, is_numeric, names_figures},
};

/// A block put into a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBlock {
    /// What it changes, as one step.
    pub edit: Edit,
    /// How many cells are changed.
    pub cells: usize,
    /// How many cells with something in them have no place: to the right of the last column, or below the last row where no row can be added.
    pub left_out: usize,
    /// The names of rows that are none of the table: totals, notes, and a heading above the rows. They change nothing, but
    /// for the unit in a heading or a note: it goes to the numbers.
    pub rows_left_out: Vec<String>,
    /// The names of rows that are none of the members, where rows go to the member that they name. They change nothing.
    pub strangers: Vec<String>,
    /// How many amounts said that they are with or without tax; the amount alone is entered.
    pub tax_notes: usize,
    /// The units of headings and notes that numbers were given, each once.
    pub units: Vec<AppliedUnit>,
    /// How many numbers fell on names. They change nothing: a number never becomes a name.
    pub numbers_at_names: usize,
}

/// A unit that the numbers of a block were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppliedUnit {
    /// The steps.
    pub scale: Scale,
    /// What is counted in them.
    pub figures: BlockFigures,
}

/// Puts each cell of a block to where it falls, from a cell on. `name` is the column of names: a total, a note or a heading
/// in it is no row. `row_of` names a row by its position, made with additional edits if need be; `entered` is what a text
/// changes in a column of it.
pub(super) fn spread<Id: Copy>(
    block: &Sheet,
    (first_row, first_column): (usize, usize),
    name: Option<Names>,
    row_of: impl FnMut(usize, &mut Vec<Edit>) -> Option<Id>,
    entered: impl Fn(Id, usize, &str) -> Option<Edit>,
) -> PastedBlock {
    let name = name.and_then(|name| name.in_block(first_column));
    spread_rows(rows_of_table(block, name), (first_row, first_column), row_of, entered)
}

/// [`spread`] for rows that were told from what is none.
pub(super) fn spread_rows<Id: Copy>(
    block: RowsOfBlock<'_>,
    (first_row, first_column): (usize, usize),
    mut row_of: impl FnMut(usize, &mut Vec<Edit>) -> Option<Id>,
    entered: impl Fn(Id, usize, &str) -> Option<Edit>,
) -> PastedBlock {
    let RowsOfBlock { rows, left_out: rows_left_out, units, no_numbers, .. } = block;
    let (mut edits, mut cells, mut left_out) = (Vec::new(), 0_usize, 0_usize);
    let (mut tax_notes, mut numbers_at_names) = (0_usize, 0_usize);
    let mut applied: Vec<AppliedUnit> = Vec::new();
    for (row, texts) in rows.into_iter().enumerate() {
        let is_number_at_name =
            |position: usize, text: &str| no_numbers == Some(position) && is_numeric(text.trim());
        let refused = texts.iter().enumerate().filter(|(at, text)| is_number_at_name(*at, text)).count();
        numbers_at_names = numbers_at_names.saturating_add(refused);
        // Nothing is left of the row: none is added for it.
        if refused > 0 && texts.iter().filter(|text| !text.trim().is_empty()).count() == refused {
            continue;
        }
        let id = row_of(first_row.saturating_add(row), &mut edits);
        for (position, text) in texts.iter().enumerate() {
            let text = text.trim();
            if is_number_at_name(position, text) {
                continue;
            }
            let column = first_column.saturating_add(position);
            let mut entry = id.and_then(|id| entered(id, column, text));
            let digits = kanji_numerals_in_digits(text);
            let number = digits.as_deref().unwrap_or(text);
            let figures = entry.as_ref().and_then(figures_of).filter(|_| is_plain(number));
            let unit = figures.and_then(|figures| Some((figures, units.of_cell(row, position, figures)?)));
            let ones = figures.filter(|figures| units.are_ones_by_note(row, position, *figures));
            let mut found = ones.map(|figures| AppliedUnit { scale: Scale::One, figures });
            if let (Some(id), Some((figures, (scale, word)))) = (id, unit) {
                entry = entered(id, column, &format!("{number}{word}"));
                found = Some(AppliedUnit { scale, figures });
            }
            if let Some(unit) = found.filter(|unit| !applied.contains(unit)) {
                applied.push(unit);
            }
            if has_tax_note(text) {
                tax_notes = tax_notes.saturating_add(1);
            }
            match entry {
                Some(edit) => {
                    edits.push(edit);
                    cells = cells.saturating_add(1);
                }
                None if text.is_empty() => {}
                None => left_out = left_out.saturating_add(1),
            }
        }
    }
    // A unit that no number has taken is a note like any other.
    let notes = if applied.is_empty() { units.said } else { Vec::new() };
    PastedBlock {
        edit: Edit::Several(edits),
        cells,
        left_out,
        rows_left_out: notes.into_iter().chain(rows_left_out).collect(),
        strangers: Vec::new(),
        tax_notes,
        units: applied,
        numbers_at_names,
    }
}

/// Whether a text is a number without a unit of its own: 1,500 below （千円） is 1,500千円, 1,500円 is not.
fn is_plain(text: &str) -> bool {
    text.ends_with(|last: char| last.is_numeric())
}

/// What an entry counts; `None` for names, codes, weights and the like.
const fn figures_of(edit: &Edit) -> Option<BlockFigures> {
    let Edit::Enter { field, .. } = edit else { return None };
    match field {
        Field::Member(_, MemberField::StandaloneToday) => Some(BlockFigures::Money),
        Field::Member(
            _,
            MemberField::Enrollees
            | MemberField::Insured
            | MemberField::ExpectedUsers
            | MemberField::ActualUsers,
        )
        | Field::TargetFigure(..)
        | Field::Outcomes(OutcomesField::Reason(_, ReasonField::Count)) => Some(BlockFigures::People),
        Field::Outcomes(OutcomesField::Group(_, GroupField::Name))
        | Field::WhitePaper(WhitePaperField::Group(_, _, PaperColumn::Name)) => None,
        Field::Outcomes(OutcomesField::Group(..)) | Field::WhitePaper(WhitePaperField::Group(..)) => {
            Some(BlockFigures::People)
        }
        _ => None,
    }
}

/// What is in a block.
pub(super) struct RowsOfBlock<'a> {
    /// The rows that are some.
    pub(super) rows: Vec<&'a [String]>,
    /// The names of rows that are none.
    pub(super) left_out: Vec<String>,
    /// The units that headings and notes give.
    pub(super) units: UnitsOfBlock,
    /// The headings, if there are some.
    pub(super) heading: Option<&'a [String]>,
    /// The column of names that no number becomes one of, from 0.
    pub(super) no_numbers: Option<usize>,
}

/// The names in a table.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Their column, from 0.
    pub(super) column: usize,
    /// Whether what stands there names no row of the table: a total, a note.
    pub(super) is_none: fn(&str) -> bool,
    /// Whether a cell beside the names is a heading of the table, and no value: 不明 and 準備期 are values without a digit.
    pub(super) is_heading: fn(&str) -> bool,
    /// Whether a number may be a name: societies have none, groups such as ages may.
    pub(super) may_be_numbers: bool,
}

impl Names {
    /// The names in a block that begins at a column, if it reaches them.
    pub(super) fn in_block(self, first_column: usize) -> Option<Self> {
        Some(Self { column: self.column.checked_sub(first_column)?, ..self })
    }
}

/// Tells the rows of a block from what is none. `names` is where names stand in it, if they do.
pub(super) fn rows_of_table(block: &Sheet, names: Option<Names>) -> RowsOfBlock<'_> {
    let name = names.map(|names| names.column);
    let named = |row: &[String]| {
        let first = row.iter().find(|cell| !cell.trim().is_empty());
        name.map_or(first, |name| row.get(name)).map(|cell| cell.trim().to_owned())
    };
    let figures = |row: &[String]| -> Vec<String> {
        let cells = row.iter().enumerate().filter(|(at, cell)| Some(*at) != name && !cell.trim().is_empty());
        cells.map(|(_, cell)| cell.clone()).collect()
    };
    let has_number = |cell: &String| cell.contains(char::is_numeric);
    let is_heading_word = names.map_or(names_figures as fn(&str) -> bool, |names| names.is_heading);
    // A heading that nobody knows, 備考, makes no row of those beside it; a number in it would.
    let is_heading = |at: usize, row: &[String]| {
        let below = block.rows.iter().skip(at.saturating_add(1));
        let has_figures = below.flat_map(|row| figures(row)).any(|cell| has_number(&cell));
        let figures = figures(row);
        let (headings, others): (Vec<_>, Vec<_>) = figures.iter().partition(|cell| is_heading_word(cell));
        has_figures && headings.len() > others.len() && !others.into_iter().any(has_number)
    };
    let (mut rows, mut left_out, mut heading_row) = (Vec::new(), Vec::new(), None);
    let mut units = UnitsOfBlock::default();
    // A heading stands above all rows; a unit may stand above it.
    let mut begun = false;
    for (at, row) in block.rows.iter().enumerate() {
        if let Some(found) = unit_row(row, name) {
            units.add(found, row, 0);
            continue;
        }
        let is_first = !std::mem::replace(&mut begun, true);
        match named(row) {
            Some(heading) if is_first && is_heading(at, row) => {
                units.headings(row);
                left_out.push(heading);
                heading_row = Some(row.as_slice());
            }
            Some(called) if names.is_some_and(|names| (names.is_none)(&called)) => left_out.push(called),
            _ => {
                units.row();
                rows.push(row.as_slice());
            }
        }
    }
    let no_numbers = names.filter(|names| !names.may_be_numbers).map(|names| names.column);
    RowsOfBlock { rows, left_out, units, heading: heading_row, no_numbers }
}
