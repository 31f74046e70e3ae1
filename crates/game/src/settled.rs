//! The coalitions whose payment can no longer change.

use consortium_values::{BrokenInvariant, invariant};

use super::{
    Coalition,
    basis::{Basis, Column, Role},
    sums::{block_length, lower_players},
};

/// A set of coalitions that holds with some coalitions every coalition whose payment follows from theirs.
///
/// What everyone pays together is settled from the start. Coalitions are added as vectors of zeros and ones; settled is
/// whatever they span.
pub(super) struct Settled {
    players: usize,
    basis: Basis,
    /// One bit for each coalition of the table.
    coalitions: Vec<u64>,
}

impl Settled {
    /// Only the payment of everyone (and of nobody) is settled.
    pub(super) fn everyone_only(players: usize) -> Result<Self, BrokenInvariant> {
        let basis = Basis::of_units((0..players).map(|_| Role::Filler));
        let coalitions = vec![0; (1_usize << players).div_ceil(64)];
        let mut settled = Self { players, basis, coalitions };
        settled.settle([Coalition::everyone(players)])?;
        Ok(settled)
    }

    /// How many payments that do not follow from each other are settled.
    pub(super) fn rank(&self) -> usize {
        self.independent().count()
    }

    /// Whether every payment is settled.
    pub(super) fn is_complete(&self) -> bool {
        self.rank() == self.players
    }

    /// Settled coalitions none of which follows from the others, and from which all others follow.
    pub(super) fn independent(&self) -> impl Iterator<Item = Coalition> {
        self.basis.weights().filter_map(|(column, _)| match column.role {
            Role::Settled(coalition) => Some(coalition),
            _ => None,
        })
    }

    /// The settled coalitions as a basis, filled up.
    pub(super) fn basis(&self) -> &Basis {
        &self.basis
    }

    /// Whether the payment of the coalition is settled.
    pub(super) fn contains(&self, coalition: Coalition) -> bool {
        let (word, bit) = place(coalition);
        self.coalitions.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Settles what these coalitions pay. Answers with those whose payment did not follow from what was settled before.
    pub(super) fn settle(
        &mut self,
        coalitions: impl IntoIterator<Item = Coalition>,
    ) -> Result<Vec<Coalition>, BrokenInvariant> {
        let mut new = Vec::new();
        for coalition in coalitions {
            if self.is_complete() {
                break;
            }
            let column = Column { ones: coalition.position(), role: Role::Settled(coalition) };
            if self.basis.admit(column, |role| role == Role::Filler) {
                new.push(coalition);
            }
        }
        if !new.is_empty() {
            self.mark_what_follows()?;
        }
        Ok(new)
    }

    /// Marks every coalition that the settled ones span.
    ///
    /// A sum of random-looking numbers that vanishes on the span rules out nearly all others. It is looked up by the
    /// two halves of the players, so that only coalitions are visited for which it vanishes; those are then checked.
    fn mark_what_follows(&mut self) -> Result<(), BrokenInvariant> {
        let add = |index: u32, sum: &mut u64, inverse: i128| {
            let factor = MIXER.wrapping_pow(index.saturating_add(1));
            *sum = sum.wrapping_add(factor.wrapping_mul(low_bits(inverse)));
        };
        let fingerprint = self.basis.combine_fillers(add, 0_u64);
        let halves = fingerprint.split_at_checked(lower_players(self.players));
        let (lower, upper) = invariant(halves, "a basis has a row for each player")?;
        let mut lower_sums: Vec<(u64, u32)> = wrapping_sums(lower).into_iter().zip(0_u32..).collect();
        lower_sums.sort_unstable();
        let starts = (0..=u32::MAX).step_by(block_length(self.players));
        for (start, sum) in starts.zip(wrapping_sums(upper)) {
            let wanted = sum.wrapping_neg();
            let first = lower_sums.partition_point(|(sum, _)| *sum < wanted);
            let matching = lower_sums.iter().skip(first).take_while(|(sum, _)| *sum == wanted);
            for (_, index) in matching {
                let coalition = Coalition::at(start | *index);
                if !self.contains(coalition) && self.basis.spans(coalition.position()) {
                    let (word, bit) = place(coalition);
                    *invariant(self.coalitions.get_mut(word), "every coalition has a bit")? |= bit;
                }
            }
        }
        Ok(())
    }
}

/// An odd number without a pattern: 2⁶⁴ divided by the golden ratio.
const MIXER: u64 = 0x9E37_79B9_7F4A_7C15;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fingerprint, checked afterwards"
)]
const fn low_bits(number: i128) -> u64 {
    number as u64
}

fn place(coalition: Coalition) -> (usize, u64) {
    (coalition.index() / 64, 1 << (coalition.position() % 64))
}

fn wrapping_sums(values: &[u64]) -> Vec<u64> {
    let mut sums = vec![0_u64];
    for value in values {
        for index in 0..sums.len() {
            sums.extend(sums.get(index).map(|sum| sum.wrapping_add(*value)));
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_settled_and_nothing_else() {
        let mut settled = Settled::everyone_only(4).unwrap();
        let new = settled.settle([Coalition::of([0, 1]), Coalition::of([2, 3]), Coalition::of([0])]).unwrap();
        assert_eq!(new, [Coalition::of([0, 1]), Coalition::of([0])]);
        let found: Vec<u32> = (0..16).filter(|position| settled.contains(Coalition::at(*position))).collect();
        assert_eq!(found, [0b0000, 0b0001, 0b0010, 0b0011, 0b1100, 0b1101, 0b1110, 0b1111]);
        assert_eq!(settled.rank(), 3);
    }
}
