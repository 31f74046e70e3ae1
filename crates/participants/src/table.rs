//! The table that the lines make: titles above it, headings, data.

use super::{
    Column, Doubt, LeftOut, NotRead, Read,
    account::LinesBy,
    line,
    meaning::{Bounds, Line, Meaning, columns_of, following, text},
    seen::{Seen, Sight},
    tallies::Counting,
};
use consortium_core::reading::{
    fold,
    labels::{is_total, reads_as_no_name},
};

/// The headings stand among so many lines, or the widest of them is taken for them.
pub(super) const LINES_BEFORE_HEADINGS: usize = 20;

/// What a table is made of, line by line.
#[derive(Default)]
pub(super) struct Table {
    /// What the user says the columns mean.
    pub(super) chosen: Option<Vec<Option<Column>>>,
    /// Lines above the headings, as long as these are not found.
    before: Vec<(u64, Vec<String>)>,
    headings: Option<Headings>,
    read: Read,
    left_out: LinesBy<LeftOut>,
    doubts: LinesBy<Doubt>,
    /// How many of the counted lines say nothing in a column, in the order of [`Column::ALL`].
    missing: [u64; Column::ALL.len()],
    counting: Counting,
    seen: Seen,
    all_compared: bool,
}

struct Headings {
    cells: Vec<String>,
    meaning: Meaning,
}

impl Table {
    /// Takes the next line.
    pub(super) fn line(&mut self, line: &Line<'_>, number: u64) -> Result<(), NotRead> {
        if self.headings.is_some() {
            return self.data(line, number);
        }
        let cells: Vec<String> = line.cells().map(|cell| fold::visible(text(cell))).collect();
        let understood = columns_of(cells.iter().map(String::as_str)).iter().flatten().count();
        self.before.push((number, cells));
        if understood >= 2 {
            return self.take_headings(self.before.len().saturating_sub(1));
        }
        if self.before.len() >= LINES_BEFORE_HEADINGS { self.take_widest() } else { Ok(()) }
    }

    /// Takes the first of the lines with the most cells for the headings: none of them is understood.
    fn take_widest(&mut self) -> Result<(), NotRead> {
        let cells = |(_, cells): &(u64, Vec<String>)| cells.iter().filter(|cell| !cell.is_empty()).count();
        let most = self.before.iter().map(cells).max().ok_or(NotRead::Empty)?;
        let place = self.before.iter().position(|line| cells(line) == most).ok_or(NotRead::Empty)?;
        self.take_headings(place)
    }

    /// Takes a line for the headings; what stands below it is data.
    fn take_headings(&mut self, place: usize) -> Result<(), NotRead> {
        let mut before = std::mem::take(&mut self.before).into_iter().skip(place);
        let Some((number, cells)) = before.next() else { return Err(NotRead::Empty) };
        let columns = self.chosen.take().unwrap_or_else(|| columns_of(cells.iter().map(String::as_str)));
        let meaning = Meaning::of(&columns);
        self.all_compared = meaning.place(Column::Id).is_some();
        self.read.heading_line = number;
        self.read.headings.clone_from(&cells);
        self.read.columns = columns;
        self.headings = Some(Headings { cells, meaning });
        for (number, cells) in before {
            let text = cells.concat();
            let mut end = 0_usize;
            let ends = cells.iter().map(|cell| {
                end = end.saturating_add(cell.len());
                end
            });
            let cells: Vec<Bounds> = following(ends).collect();
            self.data(&Line::new(text.as_bytes(), &cells), number)?;
        }
        Ok(())
    }

    fn data(&mut self, line: &Line<'_>, number: u64) -> Result<(), NotRead> {
        let Some(Headings { cells, meaning }) = &self.headings else { return Ok(()) };
        self.read.lines = self.read.lines.saturating_add(1);
        let cell = |column| meaning.place(column).and_then(|place| line.cell(place));
        let society = cell(Column::Society).unwrap_or(b"");
        let known = self.counting.known(society);
        let is_society = |name: &[u8]| self.counting.known(name).is_some();
        if let Some(reason) = no_participant(line, cells, meaning, known.is_some(), is_society) {
            self.left_out.note(reason, number);
            return Ok(());
        }
        let group = match known {
            Some(group) => group,
            None => self.counting.group(society)?,
        };
        if let Some(id) = cell(Column::Id).filter(|id| !id.is_empty()) {
            match self.seen.see(group, id) {
                Sight::First => {}
                Sight::Again => {
                    self.left_out.note(LeftOut::SameParticipant, number);
                    return Ok(());
                }
                Sight::NotCompared => self.all_compared = false,
            }
        }
        let (doubts, missing) = (&mut self.doubts, &mut self.missing);
        let person = line::participant(
            meaning,
            line,
            |doubt| doubts.note(doubt, number),
            |column| {
                if let Some(count) = missing.get_mut(column.place()) {
                    *count = count.saturating_add(1);
                }
            },
        );
        self.counting.add(group, &person)?;
        self.read.counted = self.read.counted.saturating_add(1);
        Ok(())
    }

    /// Ends the table.
    pub(super) fn finish(mut self) -> Result<Read, NotRead> {
        if self.headings.is_none() {
            self.take_widest()?;
        }
        let missing = Column::ALL.into_iter().zip(self.missing).filter(|(_, count)| *count > 0);
        Ok(Read {
            missing: missing.collect(),
            left_out: self.left_out.0,
            doubts: self.doubts.0,
            duplicates_looked_for: self.all_compared,
            tallies: self.counting.tallies,
            ..self.read
        })
    }
}

/// Why a line is about no participant, if it is not. What is known for the name of a society (`is_known` says whether this
/// one's is) is no total and no heading: else it would not have become known.
fn no_participant(
    line: &Line<'_>,
    headings: &[String],
    meaning: &Meaning,
    is_known: bool,
    is_society: impl Fn(&[u8]) -> bool,
) -> Option<LeftOut> {
    if line.cells().all(is_blank) {
        return Some(LeftOut::Empty);
    }
    let society = meaning.place(Column::Society);
    let first = society.or_else(|| meaning.place(Column::Id)).unwrap_or(0);
    let is_known = is_known && society.is_some();
    let of_heading = |name: &str| headings.get(first).is_some_and(|heading| name.trim() == *heading);
    if !is_known && line.cell(first).is_some_and(|name| !name.is_empty() && of_heading(text(name))) {
        return Some(LeftOut::HeadingAgain);
    }
    let reads_as =
        |cell: &[u8], reads: fn(&str) -> bool| !cell.is_ascii() && !is_society(cell) && reads(text(cell));
    // A total may stand in any cell up to the society. Where a society is named, nothing but the word for a total makes the line
    // one: ○ is an answer, and A. a remark. What a participant's value stands in says nothing then.
    let names_nobody = line.cell(first).is_none_or(is_blank);
    let mut before =
        (0..first).filter_map(|place| Some((meaning.is_of_a_participant(place), line.cell(place)?)));
    let is_left_out = before.any(|(is_value, cell)| match (names_nobody, is_value) {
        (true, false) => reads_as(cell, reads_as_no_name),
        (true, true) | (false, false) => reads_as(cell, is_total),
        (false, true) => false,
    });
    let is_left_out =
        is_left_out || !is_known && line.cell(first).is_some_and(|cell| reads_as(cell, reads_as_no_name));
    is_left_out.then_some(LeftOut::Total)
}

/// Whether nothing of a cell can be seen. Nearly all begin with a sign that can.
fn is_blank(cell: &[u8]) -> bool {
    !cell.first().is_some_and(u8::is_ascii_graphic) && fold::is_blank(text(cell))
}
