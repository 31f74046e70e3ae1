//! The table that the lines make: titles above it, headings, data.

use std::{
    collections::HashSet,
    hash::{BuildHasher, RandomState},
};

use super::{
    Column, Doubt, LeftOut, NotRead, Read,
    account::LinesBy,
    line,
    meaning::{Line, Meaning, columns_of},
    tallies::Counting,
};
use crate::tables::reads_as_no_name;
use consortium_core::reading::fold;

/// The headings stand among so many lines, or the widest of them is taken for them.
pub(super) const LINES_BEFORE_HEADINGS: usize = 20;
/// So many participants are told apart by their number. More are counted, but not compared with the ones before.
const MOST_COMPARED: usize = 2_000_000;

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
    counting: Counting,
    /// Numbers of participants that were seen, by two independent hashes of 64 bits each.
    seen: HashSet<u128>,
    hashers: (RandomState, RandomState),
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
        let cells: Vec<String> = line.cells().map(fold::visible).collect();
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
            let text: Vec<u8> = cells.iter().flat_map(|cell| cell.bytes()).collect();
            let mut end = 0_usize;
            let ends: Vec<usize> = cells
                .iter()
                .map(|cell| {
                    end = end.saturating_add(cell.len());
                    end
                })
                .collect();
            self.data(&Line { text: &text, ends: &ends }, number)?;
        }
        Ok(())
    }

    fn data(&mut self, line: &Line<'_>, number: u64) -> Result<(), NotRead> {
        let Some(Headings { cells, meaning }) = &self.headings else { return Ok(()) };
        self.read.lines = self.read.lines.saturating_add(1);
        if let Some(reason) = no_participant(line, cells, meaning, |name| self.counting.knows(name)) {
            self.left_out.note(reason, number);
            return Ok(());
        }
        let society = meaning.place(Column::Society).and_then(|place| line.bytes(place)).unwrap_or(b"");
        let group = self.counting.group(society)?;
        if let Some(id) =
            meaning.place(Column::Id).and_then(|place| line.bytes(place)).filter(|id| !id.is_empty())
        {
            let key = (group, id);
            let hash = |hasher: &RandomState| u128::from(hasher.hash_one(key));
            let key = hash(&self.hashers.0) << 64 | hash(&self.hashers.1);
            if self.seen.len() >= MOST_COMPARED {
                self.all_compared = false;
            } else if !self.seen.insert(key) {
                self.left_out.note(LeftOut::SameParticipant, number);
                return Ok(());
            }
        }
        let (doubts, missing) = (&mut self.doubts, &mut self.read.missing);
        let person = line::participant(
            meaning,
            line,
            |doubt| doubts.note(doubt, number),
            |column| {
                let count = missing.entry(column).or_insert(0);
                *count = count.saturating_add(1);
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
        Ok(Read {
            left_out: self.left_out.0,
            doubts: self.doubts.0,
            duplicates_looked_for: self.all_compared,
            tallies: self.counting.tallies,
            ..self.read
        })
    }
}

/// Why a line is about no participant, if it is not. What is known for the name of a society is no total.
fn no_participant(
    line: &Line<'_>,
    headings: &[String],
    meaning: &Meaning,
    is_society: impl Fn(&[u8]) -> bool,
) -> Option<LeftOut> {
    let first = meaning.place(Column::Society).or_else(|| meaning.place(Column::Id)).unwrap_or(0);
    if line.cells().all(fold::is_blank) {
        return Some(LeftOut::Empty);
    }
    let of_heading = |name: &str| headings.get(first).is_some_and(|heading| name.trim() == *heading);
    if line.cell(first).is_some_and(|name| !name.is_empty() && of_heading(name)) {
        return Some(LeftOut::HeadingAgain);
    }
    // A total may stand in any cell up to the society.
    let is_total = |place: usize| {
        !line.bytes(place).is_some_and(&is_society)
            && line.cell(place).is_some_and(|cell| !cell.is_ascii() && reads_as_no_name(cell))
    };
    (0..=first).any(is_total).then_some(LeftOut::Total)
}
