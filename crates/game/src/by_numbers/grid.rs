//! Coalitions with the same numbers, side by side.

use std::ops::Range;

use super::Step;

/// All coalitions of so many players of which so many are marked: a cell for each quantity that they can bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) size: usize,
    pub(super) marked: usize,
    /// At least those of the players that bring least, at most those of the players that bring most. Never empty.
    pub(super) quantities: Range<usize>,
    /// Where its cells begin among all cells.
    pub(super) start: usize,
}

/// The cells that coalitions can reach, by rows: one size after the other, the number of marked players rising within a
/// size. The last quantity stands for itself and all beyond, where the cost no longer changes.
///
/// Of two hundred players with different quantities, less than a quarter of all combinations of numbers is reached.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    last_quantity: usize,
    rows: Vec<Row>,
    /// For each size from nobody to all where its rows begin, and where the last ones end.
    sizes: Vec<usize>,
    cells: usize,
}

/// Which way the coalitions of a row go when one more player joins them.
///
/// Cells from which the way leaves the other row are passed over: no coalition without the player reaches them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Way<'a> {
    /// The row they come to, and its place among all rows.
    pub(super) to: &'a Row,
    pub(super) to_place: usize,
    /// Cells of their own row that lead to as many cells of the other side by side.
    pub(super) side_by_side: Range<usize>,
    /// The first of those cells of the other row.
    pub(super) first: usize,
    /// Cells of their own row that all lead to the last cell of the other.
    pub(super) gathered: Range<usize>,
}

impl Row {
    /// Its cells among all cells.
    pub(super) fn cells(&self) -> Range<usize> {
        self.start..self.start.saturating_add(self.quantities.len())
    }
}

impl Grid {
    /// What the coalitions of players with these steps can reach; `None` if there are more cells than can be counted.
    pub(super) fn of(steps: &[Step], last_quantity: usize) -> Option<Self> {
        let reach_of = |marked: bool| {
            let those = steps.iter().filter(move |step| step.marked == marked);
            Reach::of(those.map(|step| step.quantity).collect(), last_quantity)
        };
        let (others, marks) = (reach_of(false), reach_of(true));
        let mut grid = Self { last_quantity, rows: Vec::new(), sizes: vec![0], cells: 0 };
        for size in 0..=steps.len() {
            for marked in size.saturating_sub(others.players())..=size.min(marks.players()) {
                let (least_marked, most_marked) = marks.range(marked)?;
                let (least_others, most_others) = others.range(size.checked_sub(marked)?)?;
                let least = least_marked.saturating_add(least_others).min(last_quantity);
                let most = most_marked.saturating_add(most_others).min(last_quantity);
                let quantities = least..most.checked_add(1)?;
                let start = grid.cells;
                grid.cells = start.checked_add(quantities.len())?;
                grid.rows.push(Row { size, marked, quantities, start });
            }
            grid.sizes.push(grid.rows.len());
        }
        Some(grid)
    }

    /// The number of cells.
    pub(super) fn cells(&self) -> usize {
        self.cells
    }

    /// All rows in their order.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows of coalitions of this size, and the place of the first among all rows; none if there is no such size.
    pub(super) fn rows_of(&self, size: usize) -> (usize, &[Row]) {
        let ends = self.sizes.get(size).zip(self.sizes.get(size.saturating_add(1)));
        let found = ends.and_then(|(&start, &end)| Some((start, self.rows.get(start..end)?)));
        found.unwrap_or((self.rows.len(), &[]))
    }

    /// The cells of coalitions of this size among all cells; none if there is no such size.
    pub(super) fn cells_of(&self, size: usize) -> Range<usize> {
        let (_, rows) = self.rows_of(size);
        let ends = rows.first().zip(rows.last());
        ends.map_or(self.cells..self.cells, |(first, last)| first.start..last.cells().end)
    }

    /// The row of so many players of which so many are marked, if there is one, and its place among all rows.
    pub(super) fn row(&self, size: usize, marked: usize) -> Option<(usize, &Row)> {
        let (first, rows) = self.rows_of(size);
        let place = marked.checked_sub(rows.first()?.marked)?;
        Some((first.checked_add(place)?, rows.get(place)?))
    }

    /// The cell of a player with this step alone.
    pub(super) fn cell_of_one(&self, step: Step) -> Option<usize> {
        let (_, row) = self.row(1, step.marked.into())?;
        let quantity = step.quantity.min(self.last_quantity);
        row.start.checked_add(quantity.checked_sub(row.quantities.start)?)
    }

    /// The way of the coalitions of a row when a player with this step joins them; `None` if none of them is without it.
    pub(super) fn way(&self, from: &Row, step: Step) -> Option<Way<'_>> {
        let (to_place, to) =
            self.row(from.size.checked_add(1)?, from.marked.checked_add(step.marked.into())?)?;
        // From here on everything leads to the last quantity.
        let saturated = self.last_quantity.saturating_sub(step.quantity);
        let first = from.quantities.start.max(to.quantities.start.saturating_sub(step.quantity));
        let end = from.quantities.end.min(saturated).min(to.quantities.end.saturating_sub(step.quantity));
        let cells = |range: Range<usize>| {
            let within = |number: usize| number.clamp(from.quantities.start, from.quantities.end);
            let [start, end] = [range.start, range.end]
                .map(within)
                .map(|number| number.saturating_sub(from.quantities.start));
            start..end.max(start)
        };
        let gathered = if to.quantities.end > self.last_quantity { saturated } else { from.quantities.end };
        let first_to = first.saturating_add(step.quantity).saturating_sub(to.quantities.start);
        Some(Way {
            to,
            to_place,
            side_by_side: cells(first..end),
            first: first_to.min(to.quantities.len()),
            gathered: cells(gathered..from.quantities.end),
        })
    }
}

impl Way<'_> {
    /// The part of the way that leads from these cells of its own row.
    pub(super) fn leading_from(&self, cells: &Range<usize>) -> Self {
        let within = |own: &Range<usize>| {
            let start = own.start.max(cells.start).min(own.end);
            start..own.end.min(cells.end).max(start)
        };
        let side_by_side = within(&self.side_by_side);
        let passed_over = side_by_side.start.saturating_sub(self.side_by_side.start);
        Self {
            to: self.to,
            to_place: self.to_place,
            first: self.first.saturating_add(passed_over),
            side_by_side,
            gathered: within(&self.gathered),
        }
    }

    /// The cells of the other row that it leads to, and all between them.
    fn reach(&self) -> Range<usize> {
        let beside = self.first..self.first.saturating_add(self.side_by_side.len());
        let last = self.to.quantities.len().saturating_sub(1)..self.to.quantities.len();
        match (self.side_by_side.is_empty(), self.gathered.is_empty()) {
            (_, true) => beside,
            (true, false) => last,
            (false, false) => beside.start..last.end,
        }
    }

    /// Combines each source cell into the target cell that it leads to; each slice has the cells of its row.
    pub(super) fn combine<T, S>(&self, target: &mut [T], source: &[S], mut combine: impl FnMut(&mut T, &S)) {
        let side_by_side = source.get(self.side_by_side.clone()).unwrap_or(&[]);
        for (cell, from) in target.iter_mut().skip(self.first).zip(side_by_side) {
            combine(cell, from);
        }
        let gathered = source.get(self.gathered.clone()).unwrap_or(&[]);
        if let Some(cell) = target.last_mut() {
            gathered.iter().for_each(|from| combine(cell, from));
        }
    }
}

/// Which cells of each row the coalitions of the players so far reach, or lie between such.
///
/// The first of many players reach a small part of what all of them reach; the rest need not be gone through.
pub(super) struct Reached(Vec<Range<usize>>);

impl Reached {
    /// What nobody reaches: the one cell of the first row.
    pub(super) fn by_nobody(grid: &Grid) -> Self {
        Self((0..grid.rows().len()).map(|place| 0..usize::from(place == 0)).collect())
    }

    /// The cells of the row at this place; `None` if no coalition is in it.
    pub(super) fn of_row(&self, place: usize) -> Option<Range<usize>> {
        self.0.get(place).filter(|cells| !cells.is_empty()).cloned()
    }

    /// Coalitions that are reached went this way.
    pub(super) fn extend(&mut self, way: &Way<'_>) {
        let more = way.reach();
        let Some(cells) = self.0.get_mut(way.to_place) else { return };
        let before = cells.clone();
        if before.is_empty() {
            *cells = more;
        } else if !more.is_empty() {
            *cells = before.start.min(more.start)..before.end.max(more.end);
        }
    }
}

/// The least and the most that none, one, two and more of some players bring, counted no further than the last quantity
/// that matters.
struct Reach {
    least: Vec<usize>,
    most: Vec<usize>,
}

impl Reach {
    fn of(mut quantities: Vec<usize>, last_quantity: usize) -> Self {
        quantities.sort_unstable();
        let sums = |numbers: &mut dyn Iterator<Item = usize>| {
            let running = numbers.scan(0_usize, |sum, number| {
                *sum = sum.saturating_add(number).min(last_quantity);
                Some(*sum)
            });
            std::iter::once(0).chain(running).collect()
        };
        Self {
            least: sums(&mut quantities.iter().copied()),
            most: sums(&mut quantities.iter().rev().copied()),
        }
    }

    fn players(&self) -> usize {
        self.least.len().saturating_sub(1)
    }

    fn range(&self, players: usize) -> Option<(usize, usize)> {
        Some((*self.least.get(players)?, *self.most.get(players)?))
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{Grid, Reached, Row, Step};

    fn grid(steps: &[(usize, usize)], last_quantity: usize) -> Grid {
        let steps: Vec<_> =
            steps.iter().map(|&(marked, quantity)| Step { marked: marked == 1, quantity }).collect();
        Grid::of(&steps, last_quantity).unwrap()
    }

    fn rows(grid: &Grid) -> Vec<(usize, usize, Range<usize>)> {
        grid.rows().iter().map(|row| (row.size, row.marked, row.quantities.clone())).collect()
    }

    #[test]
    fn a_coalition_brings_at_least_what_those_bring_that_bring_least_and_at_most_what_those_bring_that_bring_most()
     {
        let expected =
            [(0, 0, 0..1), (1, 0, 9..21), (1, 1, 5..6), (2, 0, 29..30), (2, 1, 14..26), (3, 1, 30..31)];
        let grid = grid(&[(0, 20), (1, 5), (0, 9)], 30);
        assert_eq!(rows(&grid), expected);
        assert_eq!(grid.cells(), 28);
        assert_eq!(grid.row(2, 1), Some((4, &Row { size: 2, marked: 1, quantities: 14..26, start: 15 })));
        assert_eq!(grid.row(3, 0), None);
    }

    #[test]
    fn beyond_the_last_number_all_coalitions_share_a_cell() {
        let expected = [(0, 0, 0..1), (1, 0, 5..13), (2, 0, 12..13), (3, 0, 12..13)];
        assert_eq!(rows(&grid(&[(0, 20), (0, 5), (0, 9)], 12)), expected);
        let expected = [(0, 0, 0..1), (1, 0, 0..1), (2, 0, 0..1)];
        assert_eq!(rows(&grid(&[(0, 20), (0, 5)], 0)), expected);
    }

    #[test]
    fn a_player_moves_coalitions_by_its_quantity_and_gathers_them_at_the_last_one() {
        let grid = grid(&[(0, 1), (0, 2), (0, 4), (0, 6)], 7);
        let (_, from) = grid.row(1, 0).unwrap();
        let way = grid.way(from, Step { marked: false, quantity: 2 }).unwrap();
        // One player brings 1 to 6, two bring 3 to 7 and more.
        assert_eq!((from.quantities.clone(), way.to.quantities.clone()), (1..7, 3..8));
        let mut target = [0; 5];
        way.combine(&mut target, &[1, 10, 100, 1_000, 10_000, 100_000], |to, from| *to += from);
        assert_eq!(target, [1, 10, 100, 1_000, 110_000]);
    }

    #[test]
    fn every_way_stays_within_both_rows() {
        let steps: Vec<_> = [(0, 9), (1, 0), (0, 2), (1, 3), (0, 0), (1, 11), (0, 30)]
            .map(|(marked, quantity)| Step { marked: marked == 1, quantity })
            .to_vec();
        for last_quantity in 0..60 {
            let grid = Grid::of(&steps, last_quantity).unwrap();
            for (row, step) in grid.rows().iter().flat_map(|row| steps.iter().map(move |step| (row, *step))) {
                let Some(way) = grid.way(row, step) else { continue };
                let (from, to) = (row.quantities.len(), way.to.quantities.len());
                assert!(way.side_by_side.end <= from && way.gathered.end <= from, "{row:?} {way:?}");
                assert!(way.first + way.side_by_side.len() <= to, "{row:?} {way:?}");
            }
        }
    }

    #[test]
    fn what_is_reached_is_what_the_players_so_far_bring() {
        let steps: Vec<_> = [(0, 1), (1, 2), (0, 4), (0, 6)]
            .map(|(marked, quantity)| Step { marked: marked == 1, quantity })
            .to_vec();
        let grid = Grid::of(&steps, 9).unwrap();
        let mut reached = Reached::by_nobody(&grid);
        for (joined, step) in steps.iter().take(3).enumerate() {
            for size in (0..=joined).rev() {
                let (first, rows) = grid.rows_of(size);
                for (place, row) in (first..).zip(rows) {
                    let Some(cells) = reached.of_row(place) else { continue };
                    reached.extend(&grid.way(row, *step).unwrap().leading_from(&cells));
                }
            }
        }
        let found = |size, marked| {
            let (place, row) = grid.row(size, marked).unwrap();
            reached
                .of_row(place)
                .map(|cells| row.quantities.start + cells.start..row.quantities.start + cells.end)
        };
        assert_eq!([found(0, 0), found(1, 0), found(1, 1)], [Some(0..1), Some(1..5), Some(2..3)]);
        assert_eq!([found(2, 0), found(2, 1), found(3, 0)], [Some(5..6), Some(3..7), None]);
        assert_eq!(found(3, 1), Some(7..8));
    }

    #[test]
    fn cells_that_no_coalition_without_the_player_reaches_are_passed_over() {
        let grid = grid(&[(0, 1), (0, 2), (0, 40)], 100);
        let (_, from) = grid.row(1, 0).unwrap();
        let way = grid.way(from, Step { marked: false, quantity: 40 }).unwrap();
        assert_eq!((from.quantities.clone(), way.to.quantities.clone()), (1..41, 3..43));
        let mut target = [0; 40];
        way.combine(&mut target, &[1; 40], |to, from| *to += from);
        // 40 + 1 and 40 + 2: no other pair has the player with 40 in it.
        assert_eq!(target.iter().sum::<i32>(), 2);
        assert_eq!(target[38..], [1, 1]);
    }
}
