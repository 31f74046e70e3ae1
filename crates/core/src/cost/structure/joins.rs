//! Who joined where: from that a coalition is found again of which only the cell is known.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "places of cells and bits; there are fewer cells and members than can be counted"
)]

use super::{
    digits::Amount,
    grid::{Grid, Row, Step},
};
use crate::{BrokenInvariant, invariant};

/// How many cells share a word.
const WORD: usize = 64;

const ROWS: &str = "a member leads from one row to a later one";

/// A member that joins the coalitions so far.
pub(super) struct Joining<T> {
    /// Its place among the members.
    pub(super) place: usize,
    /// Which way it leads.
    pub(super) step: Step,
    /// What it adds to every coalition.
    pub(super) own: T,
}

/// For each member and each cell whether the best coalition of the members up to this one has it in it.
pub(super) struct Joins {
    /// One bit for each cell of a row to which other cells lead side by side, from the first of them on; all rows of a
    /// member one after the other.
    bits: Vec<u64>,
    /// Where the words of each row begin, and where those of the last one end.
    words: Vec<usize>,
    /// For the last cell of each row, to which many lead: the number of the cell that the best coalition came from,
    /// counted from one within its row; zero if the member is not in it.
    gathered: Vec<u32>,
    /// Whether any coalition of the members so far is in the row.
    reached: Vec<bool>,
}

impl Joins {
    /// For so many members.
    pub(super) fn new(grid: &Grid, members: usize) -> Self {
        let mut words = Vec::with_capacity(grid.rows().len() + 1);
        let mut next = 0;
        for row in grid.rows() {
            words.push(next);
            next += row.uses.len().div_ceil(WORD);
        }
        words.push(next);
        let rows = grid.rows().len();
        // Nobody has the first row.
        let reached = (0..rows).map(|row| row == 0).collect();
        Self { bits: vec![0; next * members], gathered: vec![0; rows * members], words, reached }
    }

    /// Lets a member join the best coalitions of the rows of this size where that makes better ones, of the next size.
    pub(super) fn join<T: Amount>(
        &mut self,
        grid: &Grid,
        least: &mut [T],
        size: usize,
        member: &Joining<T>,
    ) -> Result<(), BrokenInvariant> {
        let (first, rows) = grid.rows_of(size);
        for (place, row) in (first..).zip(rows) {
            let Some(way) = grid.way(row, member.step).filter(|_| self.reached.get(place) == Some(&true))
            else {
                continue;
            };
            *invariant(self.reached.get_mut(way.to_place), ROWS)? = true;
            let (smaller, larger) = invariant(least.split_at_mut_checked(way.to.start), ROWS)?;
            let source = invariant(smaller.get(row.cells()), ROWS)?;
            let target = invariant(larger.get_mut(..way.to.uses.len()), ROWS)?;
            let (bits, gathered) = self.of_row_mut(member.place, way.to_place)?;
            let side_by_side = invariant(source.get(way.side_by_side.clone()), ROWS)?;
            let cells = invariant(target.get_mut(way.first..), ROWS)?;
            let words = cells.chunks_mut(WORD).zip(side_by_side.chunks(WORD)).zip(bits);
            for ((cells, sources), word) in words {
                *word = best_of_both(cells, sources, &member.own);
            }
            let sources = invariant(source.get(way.gathered.clone()), ROWS)?;
            if let Some(cell) = target.last_mut() {
                for (number, from) in (way.gathered.start + 1..).zip(sources) {
                    let sum = from.plus(&member.own);
                    if sum < *cell {
                        *cell = sum;
                        *gathered = invariant(u32::try_from(number).ok(), "a row has fewer than 2³² cells")?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The places of the members of the best coalition in a cell, in their order.
    pub(super) fn coalition(
        &self,
        grid: &Grid,
        steps: &[Step],
        row: &Row,
        cell: usize,
    ) -> Result<Vec<usize>, BrokenInvariant> {
        let mut members = Vec::with_capacity(row.size);
        let (mut row, mut cell) = (row, cell);
        for (place, step) in steps.iter().enumerate().rev() {
            let smaller = row.size.checked_sub(1).zip(row.small.checked_sub(step.small));
            let Some((_, from)) = smaller.and_then(|(size, small)| grid.row(size, small)) else { continue };
            let Some(way) = grid.way(from, *step) else { continue };
            let (bits, gathered) = self.of_row(place, way.to_place)?;
            let came_from = match usize::try_from(gathered) {
                Ok(number) if number > 0 && cell + 1 == row.uses.len() => Some(number - 1),
                _ => {
                    let beside =
                        cell.checked_sub(way.first).filter(|beside| *beside < way.side_by_side.len());
                    let has_joined = |beside: &usize| {
                        bits.get(beside / WORD).is_some_and(|word| word >> (beside % WORD) & 1 == 1)
                    };
                    beside.filter(has_joined).map(|beside| way.side_by_side.start + beside)
                }
            };
            if let Some(source) = came_from {
                members.push(place);
                (row, cell) = (from, source);
            }
        }
        members.reverse();
        invariant((row.size == 0).then_some(members), "every coalition goes back to nobody")
    }

    fn of_row(&self, member: usize, row: usize) -> Result<(&[u64], u32), BrokenInvariant> {
        let (words, gathered) = self.place(member, row)?;
        let found = self.bits.get(words).zip(self.gathered.get(gathered));
        invariant(found.map(|(bits, gathered)| (bits, *gathered)), "every member and row has its bits")
    }

    fn of_row_mut(&mut self, member: usize, row: usize) -> Result<(&mut [u64], &mut u32), BrokenInvariant> {
        let (words, gathered) = self.place(member, row)?;
        let found = self.bits.get_mut(words).zip(self.gathered.get_mut(gathered));
        invariant(found, "every member and row has its bits")
    }

    fn place(&self, member: usize, row: usize) -> Result<(std::ops::Range<usize>, usize), BrokenInvariant> {
        let ends = self.words.get(row).zip(self.words.get(row + 1)).zip(self.words.last());
        let ((start, end), all) = invariant(ends, "every row has its words")?;
        let rows = self.words.len() - 1;
        Ok((member * all + start..member * all + end, member * rows + row))
    }
}

/// Takes the sum with the member wherever it is less, and answers with a bit for each cell where it was.
fn best_of_both<T: Amount>(cells: &mut [T], sources: &[T], own: &T) -> u64 {
    let mut joined = 0;
    for (bit, (cell, source)) in cells.iter_mut().zip(sources).enumerate() {
        let sum = source.plus(own);
        let less = sum < *cell;
        if less {
            *cell = sum;
        }
        joined |= u64::from(less) << bit;
    }
    joined
}
