//! Coalitions with the same numbers, side by side.

use std::ops::Range;

/// The numbers of one member, or the step it takes from one cell to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    /// 1 if the society is small and that matters, otherwise 0.
    pub(super) small: usize,
    /// Its participants, if they matter.
    pub(super) users: usize,
}

/// All coalitions of so many societies of which so many are small: a cell for each number of participants that they can
/// have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) size: usize,
    pub(super) small: usize,
    /// At least those of the members with the fewest, at most those of the members with the most. Never empty.
    pub(super) uses: Range<usize>,
    /// Where its cells begin among all cells.
    pub(super) start: usize,
}

/// The cells that coalitions can reach, by rows: one size after the other, the number of small societies rising within a
/// size. The last number of participants stands for itself and all beyond, where the joint cost no longer changes.
///
/// Of two hundred members of different size, less than a quarter of all combinations of numbers is reached.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    last_use: usize,
    rows: Vec<Row>,
    /// For each size from nobody to all where its rows begin, and where the last ones end.
    sizes: Vec<usize>,
    cells: usize,
}

/// Which way the coalitions of a row go when one more member joins them.
///
/// Cells from which the way leaves the other row are passed over: no coalition without the member reaches them.
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
        self.start..self.start.saturating_add(self.uses.len())
    }
}

impl Grid {
    /// What the coalitions of members with these steps can reach; `None` if there are more cells than can be counted.
    pub(super) fn of(steps: &[Step], last_use: usize) -> Option<Self> {
        let users_of = |small: usize| {
            let those = steps.iter().filter(move |step| step.small == small);
            Reach::of(those.map(|step| step.users).collect(), last_use)
        };
        let (larges, smalls) = (users_of(0), users_of(1));
        let mut grid = Self { last_use, rows: Vec::new(), sizes: vec![0], cells: 0 };
        for size in 0..=steps.len() {
            for small in size.saturating_sub(larges.members())..=size.min(smalls.members()) {
                let (least_small, most_small) = smalls.range(small)?;
                let (least_large, most_large) = larges.range(size.checked_sub(small)?)?;
                let least = least_small.saturating_add(least_large).min(last_use);
                let most = most_small.saturating_add(most_large).min(last_use);
                let uses = least..most.checked_add(1)?;
                let start = grid.cells;
                grid.cells = start.checked_add(uses.len())?;
                grid.rows.push(Row { size, small, uses, start });
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

    /// The row of so many societies of which so many are small, if there is one, and its place among all rows.
    pub(super) fn row(&self, size: usize, small: usize) -> Option<(usize, &Row)> {
        let (first, rows) = self.rows_of(size);
        let place = small.checked_sub(rows.first()?.small)?;
        Some((first.checked_add(place)?, rows.get(place)?))
    }

    /// The way of the coalitions of a row when a member with this step joins them; `None` if none of them is without it.
    pub(super) fn way(&self, from: &Row, step: Step) -> Option<Way<'_>> {
        let (to_place, to) = self.row(from.size.checked_add(1)?, from.small.checked_add(step.small)?)?;
        // From here on everything leads to the last number of participants.
        let saturated = self.last_use.saturating_sub(step.users);
        let first = from.uses.start.max(to.uses.start.saturating_sub(step.users));
        let end = from.uses.end.min(saturated).min(to.uses.end.saturating_sub(step.users));
        let cells = |uses: Range<usize>| {
            let within = |number: usize| number.clamp(from.uses.start, from.uses.end);
            let [start, end] =
                [uses.start, uses.end].map(within).map(|number| number.saturating_sub(from.uses.start));
            start..end.max(start)
        };
        let gathered = if to.uses.end > self.last_use { saturated } else { from.uses.end };
        let first_to = first.saturating_add(step.users).saturating_sub(to.uses.start);
        Some(Way {
            to,
            to_place,
            side_by_side: cells(first..end),
            first: first_to.min(to.uses.len()),
            gathered: cells(gathered..from.uses.end),
        })
    }
}

impl Way<'_> {
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

/// The fewest and the most participants of none, one, two and more of some members, counted no further than the last
/// number that matters.
struct Reach {
    least: Vec<usize>,
    most: Vec<usize>,
}

impl Reach {
    fn of(mut users: Vec<usize>, last_use: usize) -> Self {
        users.sort_unstable();
        let sums = |numbers: &mut dyn Iterator<Item = usize>| {
            let running = numbers.scan(0_usize, |sum, number| {
                *sum = sum.saturating_add(number).min(last_use);
                Some(*sum)
            });
            std::iter::once(0).chain(running).collect()
        };
        Self { least: sums(&mut users.iter().copied()), most: sums(&mut users.iter().rev().copied()) }
    }

    fn members(&self) -> usize {
        self.least.len().saturating_sub(1)
    }

    fn range(&self, members: usize) -> Option<(usize, usize)> {
        Some((*self.least.get(members)?, *self.most.get(members)?))
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{Grid, Row, Step};

    fn grid(steps: &[(usize, usize)], last_use: usize) -> Grid {
        let steps: Vec<_> = steps.iter().map(|&(small, users)| Step { small, users }).collect();
        Grid::of(&steps, last_use).unwrap()
    }

    fn uses(grid: &Grid) -> Vec<(usize, usize, Range<usize>)> {
        grid.rows().iter().map(|row| (row.size, row.small, row.uses.clone())).collect()
    }

    #[test]
    fn a_coalition_has_at_least_the_members_with_the_fewest_and_at_most_those_with_the_most() {
        let expected =
            [(0, 0, 0..1), (1, 0, 9..21), (1, 1, 5..6), (2, 0, 29..30), (2, 1, 14..26), (3, 1, 30..31)];
        let grid = grid(&[(0, 20), (1, 5), (0, 9)], 30);
        assert_eq!(uses(&grid), expected);
        assert_eq!(grid.cells(), 28);
        assert_eq!(grid.row(2, 1), Some((4, &Row { size: 2, small: 1, uses: 14..26, start: 15 })));
        assert_eq!(grid.row(3, 0), None);
    }

    #[test]
    fn beyond_the_last_number_all_coalitions_share_a_cell() {
        let expected = [(0, 0, 0..1), (1, 0, 5..13), (2, 0, 12..13), (3, 0, 12..13)];
        assert_eq!(uses(&grid(&[(0, 20), (0, 5), (0, 9)], 12)), expected);
        let expected = [(0, 0, 0..1), (1, 0, 0..1), (2, 0, 0..1)];
        assert_eq!(uses(&grid(&[(0, 20), (0, 5)], 0)), expected);
    }

    #[test]
    fn a_member_moves_coalitions_by_its_participants_and_gathers_them_at_the_last_number() {
        let grid = grid(&[(0, 1), (0, 2), (0, 4), (0, 6)], 7);
        let (_, from) = grid.row(1, 0).unwrap();
        let way = grid.way(from, Step { small: 0, users: 2 }).unwrap();
        // One member has 1 to 6 participants, two have 3 to 7 and more.
        assert_eq!((from.uses.clone(), way.to.uses.clone()), (1..7, 3..8));
        let mut target = [0; 5];
        way.combine(&mut target, &[1, 10, 100, 1_000, 10_000, 100_000], |to, from| *to += from);
        assert_eq!(target, [1, 10, 100, 1_000, 110_000]);
    }

    #[test]
    fn every_way_stays_within_both_rows() {
        let steps: Vec<_> = [(0, 9), (1, 0), (0, 2), (1, 3), (0, 0), (1, 11), (0, 30)]
            .map(|(small, users)| Step { small, users })
            .to_vec();
        for last_use in 0..60 {
            let grid = Grid::of(&steps, last_use).unwrap();
            for (row, step) in grid.rows().iter().flat_map(|row| steps.iter().map(move |step| (row, *step))) {
                let Some(way) = grid.way(row, step) else { continue };
                let (from, to) = (row.uses.len(), way.to.uses.len());
                assert!(way.side_by_side.end <= from && way.gathered.end <= from, "{row:?} {way:?}");
                assert!(way.first + way.side_by_side.len() <= to, "{row:?} {way:?}");
            }
        }
    }

    #[test]
    fn cells_that_no_coalition_without_the_member_reaches_are_passed_over() {
        let grid = grid(&[(0, 1), (0, 2), (0, 40)], 100);
        let (_, from) = grid.row(1, 0).unwrap();
        let way = grid.way(from, Step { small: 0, users: 40 }).unwrap();
        assert_eq!((from.uses.clone(), way.to.uses.clone()), (1..41, 3..43));
        let mut target = [0; 40];
        way.combine(&mut target, &[1; 40], |to, from| *to += from);
        // 40 + 1 and 40 + 2: no other pair has the member with 40 in it.
        assert_eq!(target.iter().sum::<i32>(), 2);
        assert_eq!(target[38..], [1, 1]);
    }
}
