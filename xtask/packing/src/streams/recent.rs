//! The local variables of a function, the one used last at the front: most are used again soon.

use alloc::vec::Vec;

/// No engine takes functions with more variables.
const MOST: usize = 50_000;

/// Which variable was used how long ago; those not used yet stand behind in their own order.
#[derive(Default)]
pub(super) struct Recent(Vec<usize>);

impl Recent {
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// How many variables were used since this one, which is used now.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn rank_of(&mut self, variable: usize) -> Option<usize> {
        self.list(variable)?;
        let rank = self.0.iter().position(|&other| other == variable)?;
        self.use_now(rank);
        Some(rank)
    }

    /// The variable since which so many others were used; it is used now.
    pub(super) fn variable_at(&mut self, rank: usize) -> Option<usize> {
        self.list(rank)?;
        let variable = *self.0.get(rank)?;
        self.use_now(rank);
        Some(variable)
    }

    /// Makes sure that the variables up to this one are listed.
    fn list(&mut self, last: usize) -> Option<()> {
        if last >= MOST {
            return None;
        }
        self.0.extend(self.0.len()..=last);
        Some(())
    }

    fn use_now(&mut self, rank: usize) {
        self.0[..=rank].rotate_right(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_lead_back_to_the_variables() {
        let uses = [0, 7, 7, 0, 3, 49_999, 7, 0, 3];
        let (mut there, mut back) = (Recent::default(), Recent::default());
        let ranks: Vec<usize> = uses.iter().map(|&variable| there.rank_of(variable).unwrap()).collect();
        assert_eq!(ranks[..5], [0, 7, 0, 1, 4]);
        let again: Vec<usize> = ranks.iter().map(|&rank| back.variable_at(rank).unwrap()).collect();
        assert_eq!(again, uses);
        assert_eq!(there.rank_of(MOST), None);
    }
}
