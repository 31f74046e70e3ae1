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

/// The cells for coalitions of one size: one for each number of small societies and of participants. The last number of
/// participants stands for itself and all beyond, where the joint cost no longer changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// Numbers of small societies: 0 to one less than this. At least 1.
    pub(super) smalls: usize,
    /// Numbers of participants: 0 to one less than this. At least 1.
    pub(super) uses: usize,
}

/// The cells of a grid that coalitions of one size can reach: they have at least the numbers of the members with the
/// smallest, and at most those of the members with the largest. Of two hundred members of different size, less than a
/// quarter of all cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window {
    smalls: Range<usize>,
    uses: Range<usize>,
}

impl Grid {
    /// The number of cells, if it fits.
    pub(super) fn cells(&self) -> Option<usize> {
        self.smalls.checked_mul(self.uses)
    }

    /// What the coalitions of each size can reach, from nobody to all of the members with these steps.
    pub(super) fn windows(&self, steps: &[Step]) -> Vec<Window> {
        let smalls = reach(steps.iter().map(|step| step.small), self.smalls);
        let uses = reach(steps.iter().map(|step| step.users), self.uses);
        smalls.zip(uses).map(|(smalls, uses)| Window { smalls, uses }).collect()
    }

    /// Combines each source cell into the target cell that a member's step leads to. Each slice has the cells of its
    /// window in their order. A cell from which the step leaves the target's window is one that no coalition without
    /// the member reaches; it is passed over.
    pub(super) fn shift<T, S>(
        &self,
        (target_window, target): (&Window, &mut [T]),
        (source_window, source): (&Window, &[S]),
        step: Step,
        mut combine: impl FnMut(&mut T, &S),
    ) {
        let last = self.uses.saturating_sub(1);
        let (to, from) = (&target_window.uses, &source_window.uses);
        // From here on a source cell leads to the last number of participants.
        let saturated = last.saturating_sub(step.users).saturating_sub(from.start).min(from.len());
        let first = from.start.saturating_add(step.users);
        let first_small = source_window.smalls.start.saturating_add(step.small);
        let targets = target
            .chunks_exact_mut(to.len().max(1))
            .skip(first_small.saturating_sub(target_window.smalls.start));
        let sources = source
            .chunks_exact(from.len().max(1))
            .skip(target_window.smalls.start.saturating_sub(first_small));
        for (target, source) in targets.zip(sources) {
            let within = source.iter().take(saturated).skip(to.start.saturating_sub(first));
            for (cell, from) in target.iter_mut().skip(first.saturating_sub(to.start)).zip(within) {
                combine(cell, from);
            }
            if let Some(cell) = target.last_mut().filter(|_| to.end > last) {
                source.iter().skip(saturated).for_each(|from| combine(cell, from));
            }
        }
    }
}

impl Window {
    /// All cells in their order: the number of small societies and of participants.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let uses = self.uses.clone();
        self.smalls.clone().flat_map(move |small| uses.clone().map(move |users| (small, users)))
    }
}

/// From the sum of the smallest to the sum of the largest of none, one, two and more of these numbers, each at most one
/// less than `end`.
fn reach(numbers: impl Iterator<Item = usize>, end: usize) -> impl Iterator<Item = Range<usize>> {
    let mut ascending: Vec<usize> = numbers.collect();
    ascending.sort_unstable();
    let last = end.saturating_sub(1);
    let sums = move |numbers: Vec<usize>| {
        let running = numbers.into_iter().scan(0_usize, |sum, number| {
            *sum = sum.saturating_add(number);
            Some(*sum)
        });
        std::iter::once(0).chain(running).map(move |sum| sum.min(last))
    };
    let descending = ascending.iter().rev().copied().collect();
    sums(ascending).zip(sums(descending)).map(|(least, most)| least..most.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::{Grid, Step, Window};

    #[test]
    fn a_step_moves_along_both_axes_and_stops_at_the_last_use() {
        let grid = Grid { smalls: 2, uses: 3 };
        let whole = &Window { smalls: 0..2, uses: 0..3 };
        let mut target = [0; 6];
        let source = [1, 10, 100, 0, 0, 0];
        grid.shift((whole, &mut target), (whole, &source), Step { small: 1, users: 2 }, |to, from| {
            *to += from
        });
        assert_eq!(target, [0, 0, 0, 0, 0, 111]);
        let mut target = [0; 6];
        grid.shift((whole, &mut target), (whole, &source), Step { small: 0, users: 1 }, |to, from| {
            *to += from
        });
        assert_eq!(target, [0, 1, 110, 0, 0, 0]);
        let mut target = [0; 6];
        grid.shift((whole, &mut target), (whole, &source), Step { small: 0, users: 9 }, |to, from| {
            *to += from
        });
        assert_eq!(target, [0, 0, 111, 0, 0, 0]);
    }

    #[test]
    fn between_windows_each_cell_finds_its_own_place() {
        let grid = Grid { smalls: 3, uses: 10 };
        let from = Window { smalls: 1..3, uses: 2..5 };
        let to = Window { smalls: 2..3, uses: 4..7 };
        let mut target = [0; 3];
        // One society small and 2, 3 or 4 participants; two small ones would leave the window.
        let source = [1, 10, 100, 7, 7, 7];
        grid.shift((&to, &mut target), (&from, &source), Step { small: 1, users: 1 }, |to, from| *to += from);
        assert_eq!(target, [10, 100, 0]);
    }

    #[test]
    fn a_coalition_has_at_least_the_smallest_members_and_at_most_the_largest() {
        let grid = Grid { smalls: 2, uses: 31 };
        let steps = [(0, 20), (1, 5), (0, 9)].map(|(small, users)| Step { small, users });
        let expected = [(0..1, 0..1), (0..2, 5..21), (0..2, 14..30), (1..2, 30..31)];
        let expected: Vec<_> = expected.into_iter().map(|(smalls, uses)| Window { smalls, uses }).collect();
        assert_eq!(grid.windows(&steps), expected);
    }
}
