//! The units that a pasted block gives beside its numbers: in its headings, in a row of units, in a note above or below.

use consortium_core::reading::{Scale, fold};

use crate::tables::{
    Counts, Unit, is_numeric, is_unit_row, subjects_of_note, unit_alone, unit_in_heading, units_of_table,
    word_of_scale,
};

/// What the numbers of a block count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockFigures {
    /// People.
    People,
    /// Yen.
    Money,
}

/// A row that gives units and nothing else.
pub(super) enum UnitRow {
    /// For all numbers: （単位：千円）.
    Note(Vec<Unit>),
    /// For the numbers of each column: （千円）.
    Columns(Vec<Option<Unit>>),
}

/// What a row of a block says about units, if it says nothing else. `name` is the column of names, in which no unit is that
/// of a column.
pub(super) fn unit_row(row: &[String], name: Option<usize>) -> Option<UnitRow> {
    let cells: Vec<String> = row.iter().map(|cell| cell.trim().to_owned()).collect();
    let mut filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let (at, cell) = filled.next()?;
    let unit_of = |cell: &String| unit_alone(cell).filter(|_| !is_numeric(cell));
    if filled.next().is_none() {
        let units = units_of_table(cell);
        if !units.is_empty() {
            return Some(UnitRow::Note(units));
        }
        if let Some(unit) = unit_of(cell).filter(|_| name == Some(at)) {
            return Some(UnitRow::Note(vec![unit]));
        }
    }
    is_unit_row(&cells).then(|| UnitRow::Columns(cells.iter().map(unit_of).collect()))
}

/// A note for the numbers below it; one below all rows is for all of them.
struct Note {
    /// How many rows stand above it.
    above: usize,
    units: Vec<Unit>,
    /// What it names: 加入者数.
    subjects: Vec<String>,
}

/// The units that a block gives.
#[derive(Default)]
pub(super) struct UnitsOfBlock {
    /// What the rows say that give them.
    pub(super) said: Vec<String>,
    headings: Vec<String>,
    columns: Vec<Option<Unit>>,
    notes: Vec<Note>,
    rows: usize,
}

impl UnitsOfBlock {
    /// Adds a row of units; the first column that is counted is the one behind so many others.
    pub(super) fn add(&mut self, found: UnitRow, row: &[String], first: usize) {
        let text = row.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or("");
        self.said.push(text.to_owned());
        match found {
            UnitRow::Note(units) => {
                self.notes.push(Note { above: self.rows, units, subjects: subjects_of_note(text) });
            }
            UnitRow::Columns(units) => {
                let units: Vec<Option<Unit>> = units.into_iter().skip(first).collect();
                // A heading may give the unit already: 費用（千円） above 円 is asked of nobody here, the nearer one holds.
                let known = std::mem::take(&mut self.columns);
                let width = units.len().max(known.len());
                let of = |units: &[Option<Unit>], at: usize| units.get(at).copied().flatten();
                self.columns = (0..width).map(|at| of(&units, at).or_else(|| of(&known, at))).collect();
            }
        }
    }

    /// Takes the units of headings.
    pub(super) fn headings(&mut self, headings: &[String]) {
        self.columns = headings.iter().map(|cell| unit_in_heading(cell)).collect();
        self.headings = headings.iter().map(|cell| fold::heading(cell)).collect();
    }

    /// Counts a row of numbers.
    pub(super) const fn row(&mut self) {
        self.rows = self.rows.saturating_add(1);
    }

    /// The steps in which a number is given, and the word for them; `None` for ones.
    pub(super) fn of_cell(
        &self,
        row: usize,
        position: usize,
        figures: BlockFigures,
    ) -> Option<(Scale, &'static str)> {
        let of_column = self.columns.get(position).copied().flatten();
        let unit = of_column.or_else(|| self.of_notes(row, position, figures))?;
        word_of_scale(unit.scale).map(|word| (unit.scale, word))
    }

    /// Whether a note says of a number that it is given in ones: （単位：円）. Such a number stays as it is.
    pub(super) fn are_ones_by_note(&self, row: usize, position: usize, figures: BlockFigures) -> bool {
        let of_column = self.columns.get(position).copied().flatten();
        let of_notes = self.of_notes(row, position, figures).filter(|_| of_column.is_none());
        of_notes.is_some_and(|unit| unit.scale == Scale::One)
    }

    /// The unit that notes give a number: the nearest above, or else one below all rows.
    fn of_notes(&self, row: usize, position: usize, figures: BlockFigures) -> Option<Unit> {
        let mut above = self.notes.iter().rev().filter(|note| note.above <= row);
        let mut below = self.notes.iter().filter(|note| note.above == self.rows);
        let unit = |note: &Note| self.unit_of_note(note, position, figures);
        above.find_map(unit).or_else(|| below.find_map(unit))
    }

    fn unit_of_note(&self, note: &Note, position: usize, figures: BlockFigures) -> Option<Unit> {
        let is_named = |heading: &String| {
            !heading.is_empty() && note.subjects.iter().any(|subject| subject.ends_with(heading.as_str()))
        };
        let is_about_others =
            self.headings.iter().any(is_named) && !self.headings.get(position).is_some_and(is_named);
        let fits = |unit: &Unit| {
            matches!(
                (unit.counts, figures),
                (Counts::Unsaid, _)
                    | (Counts::People, BlockFigures::People)
                    | (Counts::Money, BlockFigures::Money)
            )
        };
        note.units.iter().copied().find(fits).filter(|_| !is_about_others)
    }
}
