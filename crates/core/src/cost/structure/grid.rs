//! Coalitions with the same numbers, side by side.

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

impl Grid {
    /// The number of cells, if it fits.
    pub(super) fn cells(&self) -> Option<usize> {
        self.smalls.checked_mul(self.uses)
    }

    /// All cells in their order: the number of small societies and of participants.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let uses = self.uses;
        (0..self.smalls).flat_map(move |small| (0..uses).map(move |users| (small, users)))
    }

    /// Combines each source cell into the target cell that a member's step leads to.
    pub(super) fn shift<T, S>(
        &self,
        target: &mut [T],
        source: &[S],
        step: Step,
        mut combine: impl FnMut(&mut T, &S),
    ) {
        let jump = step.users.min(self.uses.saturating_sub(1));
        let planes = target.chunks_exact_mut(self.uses).skip(step.small);
        for (target, source) in planes.zip(source.chunks_exact(self.uses)) {
            let (within, beyond) = source.split_at(self.uses.saturating_sub(jump));
            for (cell, from) in target.iter_mut().skip(jump).zip(within) {
                combine(cell, from);
            }
            if let Some(last) = target.last_mut() {
                beyond.iter().for_each(|from| combine(last, from));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Grid, Step};

    #[test]
    fn a_step_moves_along_both_axes_and_stops_at_the_last_use() {
        let grid = Grid { smalls: 2, uses: 3 };
        let mut target = [0; 6];
        grid.shift(&mut target, &[1, 10, 100, 0, 0, 0], Step { small: 1, users: 2 }, |to, from| *to += from);
        assert_eq!(target, [0, 0, 0, 0, 0, 111]);
        let mut target = [0; 6];
        grid.shift(&mut target, &[1, 10, 100, 0, 0, 0], Step { small: 0, users: 1 }, |to, from| *to += from);
        assert_eq!(target, [0, 1, 110, 0, 0, 0]);
    }
}
