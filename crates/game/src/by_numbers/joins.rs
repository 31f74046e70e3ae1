//! Who joined where: from that a coalition is found again of which only the cell is known.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "places of cells and bits; there are fewer cells and players than can be counted"
)]

use consortium_values::{BrokenInvariant, invariant};

use super::{
    Step,
    digits::Amount,
    grid::{Grid, Reached, Row},
};

/// How many cells share a word.
const WORD: usize = 64;

const ROWS: &str = "a player leads from one row to a later one";

/// A player that joins the coalitions so far.
pub(super) struct Joining<T> {
    /// Its place among the players.
    pub(super) place: usize,
    /// Which way it leads.
    pub(super) step: Step,
    /// What it adds to every coalition.
    pub(super) own: T,
}

/// For each player and each cell whether the best coalition of the players up to this one has it in it.
pub(super) struct Joins {
    /// One bit for each cell of a row to which other cells lead side by side, from the first of them on; all rows of a
    /// player one after the other.
    bits: Vec<u64>,
    /// Where the words of each row begin, and where those of the last one end.
    words: Vec<usize>,
    /// For the last cell of each row, to which many lead: the number of the cell that the best coalition came from,
    /// counted from one within its row; zero if the player is not in it.
    gathered: Vec<u32>,
    reached: Reached,
}

impl Joins {
    /// For so many players.
    pub(super) fn new(grid: &Grid, players: usize) -> Self {
        let mut words = Vec::with_capacity(grid.rows().len() + 1);
        let mut next = 0;
        for row in grid.rows() {
            words.push(next);
            next += row.quantities.len().div_ceil(WORD);
        }
        words.push(next);
        let rows = grid.rows().len();
        let reached = Reached::by_nobody(grid);
        Self { bits: vec![0; next * players], gathered: vec![0; rows * players], words, reached }
    }

    /// Lets a player join the best coalitions of the rows of this size where that makes better ones, of the next size.
    pub(super) fn join<T: Amount>(
        &mut self,
        grid: &Grid,
        least: &mut [T],
        size: usize,
        player: &Joining<T>,
    ) -> Result<(), BrokenInvariant> {
        let (first, rows) = grid.rows_of(size);
        for (place, row) in (first..).zip(rows) {
            let Some(reached) = self.reached.of_row(place) else { continue };
            let Some(way) = grid.way(row, player.step) else { continue };
            let part = way.leading_from(&reached);
            self.reached.extend(&part);
            let (smaller, larger) = invariant(least.split_at_mut_checked(way.to.start), ROWS)?;
            let source = invariant(smaller.get(row.cells()), ROWS)?;
            let target = invariant(larger.get_mut(..way.to.quantities.len()), ROWS)?;
            let (bits, gathered) = self.of_row_mut(player.place, way.to_place)?;
            let side_by_side = invariant(source.get(way.side_by_side.clone()), ROWS)?;
            let cells = invariant(target.get_mut(way.first..), ROWS)?;
            let words = cells.chunks_mut(WORD).zip(side_by_side.chunks(WORD)).zip(bits);
            let passed_over = part.first - way.first;
            let last_word = (passed_over + part.side_by_side.len()).div_ceil(WORD);
            for ((cells, sources), word) in words.take(last_word).skip(passed_over / WORD) {
                *word = best_of_both(cells, sources, &player.own);
            }
            let sources = invariant(source.get(part.gathered.clone()), ROWS)?;
            if let Some(cell) = target.last_mut() {
                for (number, from) in (part.gathered.start + 1..).zip(sources) {
                    if cell.take_if_less(from, &player.own) {
                        *gathered = invariant(u32::try_from(number).ok(), "a row has fewer than 2³² cells")?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The places of the players of the best coalition in a cell, in their order.
    pub(super) fn coalition(
        &self,
        grid: &Grid,
        steps: &[Step],
        row: &Row,
        cell: usize,
    ) -> Result<Vec<usize>, BrokenInvariant> {
        let mut players = Vec::with_capacity(row.size);
        let (mut row, mut cell) = (row, cell);
        for (place, step) in steps.iter().enumerate().rev() {
            let smaller = row.size.checked_sub(1).zip(row.marked.checked_sub(step.marked.into()));
            let Some((_, from)) = smaller.and_then(|(size, marked)| grid.row(size, marked)) else { continue };
            let Some(way) = grid.way(from, *step) else { continue };
            let (bits, gathered) = self.of_row(place, way.to_place)?;
            let came_from = match usize::try_from(gathered) {
                Ok(number) if number > 0 && cell + 1 == row.quantities.len() => Some(number - 1),
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
                players.push(place);
                (row, cell) = (from, source);
            }
        }
        players.reverse();
        invariant((row.size == 0).then_some(players), "every coalition goes back to nobody")
    }

    fn of_row(&self, player: usize, row: usize) -> Result<(&[u64], u32), BrokenInvariant> {
        let (words, gathered) = self.place(player, row)?;
        let found = self.bits.get(words).zip(self.gathered.get(gathered));
        invariant(found.map(|(bits, gathered)| (bits, *gathered)), "every player and row has its bits")
    }

    fn of_row_mut(&mut self, player: usize, row: usize) -> Result<(&mut [u64], &mut u32), BrokenInvariant> {
        let (words, gathered) = self.place(player, row)?;
        let found = self.bits.get_mut(words).zip(self.gathered.get_mut(gathered));
        invariant(found, "every player and row has its bits")
    }

    fn place(&self, player: usize, row: usize) -> Result<(std::ops::Range<usize>, usize), BrokenInvariant> {
        let ends = self.words.get(row).zip(self.words.get(row + 1)).zip(self.words.last());
        let ((start, end), all) = invariant(ends, "every row has its words")?;
        let rows = self.words.len() - 1;
        Ok((player * all + start..player * all + end, player * rows + row))
    }
}

/// Takes the sum with the player wherever it is less, and answers with a bit for each cell where it was.
fn best_of_both<T: Amount>(cells: &mut [T], sources: &[T], own: &T) -> u64 {
    let mut joined = 0;
    for (bit, (cell, source)) in cells.iter_mut().zip(sources).enumerate() {
        joined |= u64::from(cell.take_if_less(source, own)) << bit;
    }
    joined
}
