//! The nucleolus: the allocation that makes the least satisfied coalition as satisfied as it can be, then the next, and
//! so on.

use std::ops::ControlFlow;

use consortium_values::Fraction;
use num_bigint::BigInt;
use serde::Serialize;

use super::{
    Coalition, Game, NotCalculated, Progress,
    core::standalone_shortfall,
    levels::search,
    progress::{Report, Stop},
    proof::prove,
    whole::Whole,
};

/// The nucleolus of a game, with its proof. It cannot be made without one.
///
/// The satisfaction of a coalition is its excess: what it would cost alone less what it pays. Among all allocations of
/// the total in which nobody pays more than alone, the nucleolus makes the least excess as large as possible, then the
/// next, and so on; there is exactly one such allocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Nucleolus {
    shares: Vec<Fraction>,
    proof: Proof,
}

impl Nucleolus {
    pub(super) fn new(shares: Vec<Fraction>, proof: Proof) -> Self {
        Self { shares, proof }
    }

    /// What each player pays, in yen.
    pub fn shares(&self) -> &[Fraction] {
        &self.shares
    }

    /// Why it is the nucleolus.
    pub fn proof(&self) -> &Proof {
        &self.proof
    }
}

/// Why an allocation is the nucleolus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Kohlberg's criterion: the coalitions of every level are balanced, until every payment is settled.
    Levels(Vec<Level>),
    /// No coalition has less excess than each of the coalitions "all but one player" has, and those can only be equal.
    MarginalCosts {
        /// The excess that all of them have, in yen.
        excess: Fraction,
    },
}

/// Coalitions of equal excess that hold the nucleolus in place.
///
/// It can be checked by hand: count for each player the coalitions of this level it is in, add the weights in
/// [`added`](Self::added) and [`standalone`](Self::standalone); the result is a sum of multiples of the coalitions that
/// [hold](Self::holding) the levels before, and of everyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Level {
    /// Their excess, in yen.
    pub excess: Fraction,
    /// How many coalitions have it, apart from those whose payment earlier levels settle.
    pub coalitions: usize,
    /// Those of them that settle a payment which was open before; all other payments then follow.
    pub holding: Vec<Coalition>,
    /// What is added to a weight of one for each coalition of the level so that they balance.
    pub added: Vec<(Coalition, Fraction)>,
    /// Players that already pay their stand-alone cost, so that their own excess is zero and not that of the level, and
    /// whose payment was open before: the level settles it, too.
    pub bound: Vec<usize>,
    /// The weights of players that already pay as much as alone and so cannot pay more.
    pub standalone: Vec<(usize, Fraction)>,
}

/// Calculates the nucleolus and proves it.
///
/// `progress` is told how far it has come before each look at the whole table, and can stop it.
///
/// # Errors
/// Why there is no result, see [`NotCalculated`].
///
/// ```
/// use std::ops::ControlFlow;
/// use consortium_game::{Game, nucleolus};
/// use consortium_values::Fraction;
/// let game = Game::in_yen(2, vec![0, 8, 11, 14]).unwrap();
/// let nucleolus = nucleolus(&game, &mut |_| ControlFlow::Continue(())).unwrap();
/// // Both save 2.50 yen.
/// assert_eq!(nucleolus.shares(), [Fraction::new(11, 2).unwrap(), Fraction::new(17, 2).unwrap()]);
/// ```
pub fn nucleolus(
    game: &Game,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Nucleolus, NotCalculated> {
    if let Some(shortfall) = standalone_shortfall(game)? {
        return Err(NotCalculated::NoIndividuallyRationalAllocation { shortfall });
    }
    let mut report = Report::new(game, progress);
    let result = match attempt::<i128>(game, &mut report) {
        Err(Stop::Overflow) => attempt::<BigInt>(game, &mut report),
        result => result,
    };
    result.map_err(NotCalculated::from)
}

fn attempt<T: Whole>(game: &Game, report: &mut Report<'_>) -> Result<Nucleolus, Stop> {
    let allocation = search::<T>(game, report)?;
    let levels = prove(game, &allocation, report)?;
    Ok(Nucleolus::new(allocation.in_yen(game)?, Proof::Levels(levels)))
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "small figures of tests")]
mod tests {
    use super::*;
    use crate::{MAXIMUM_COST, allocation::Allocation, proof};

    /// Costs without a pattern, such that going together saves half of one member's cost.
    fn without_pattern(players: usize, each: i64) -> Game {
        let cost = |position: u32| {
            let size = i64::from(position.count_ones());
            let saved = match size {
                0 | 1 => 0,
                size if size == i64::try_from(players).unwrap() => each / 2,
                _ => (i64::from(position) * 7_919 % 1_009) * (each / 3 / 1_009),
            };
            size * each - saved
        };
        Game::in_yen(players, (0..1 << players).map(cost).collect()).unwrap()
    }

    #[test]
    fn both_widths_of_numbers_give_the_same() {
        let mut go_on = |_| ControlFlow::Continue(());
        for each in [60, 1_000_003, 100_000_000_000_007] {
            let game = without_pattern(7, each);
            let narrow = attempt::<i128>(&game, &mut Report::new(&game, &mut go_on));
            assert_eq!(narrow, attempt::<BigInt>(&game, &mut Report::new(&game, &mut go_on)));
            assert!(narrow.is_ok());
        }
    }

    #[test]
    fn the_largest_amounts_are_still_proved() {
        let game = without_pattern(8, MAXIMUM_COST / 8);
        assert!(nucleolus(&game, &mut |_| ControlFlow::Continue(())).is_ok());
    }

    #[test]
    fn it_can_be_stopped_at_any_time() {
        let game = without_pattern(6, 1_000);
        let mut looks = 0;
        let all = nucleolus(&game, &mut |_| {
            looks += 1;
            ControlFlow::Continue(())
        });
        assert!(all.is_ok());
        assert!(looks > 1, "it asks before the search and before the proof");
        for last in 1..=looks {
            let mut look = 0;
            let stopped = nucleolus(&game, &mut |_| {
                look += 1;
                if look == last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!(stopped, Err(NotCalculated::Cancelled));
        }
    }

    #[test]
    fn a_player_at_its_standalone_cost_is_not_listed_with_the_excess_of_others() {
        // 10, 20, 30 and 40 alone, and together no cheaper; only the first two save 5 as a pair.
        let cost = |position: u32| {
            let coalition = Coalition::at(position);
            let each = coalition.members().map(|player| [10, 20, 30, 40][player]).sum::<i64>();
            if coalition == Coalition::of([0, 1]) { each - 5 } else { each }
        };
        let game = Game::in_yen(4, (0..16).map(cost).collect()).unwrap();
        let nucleolus = nucleolus(&game, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(nucleolus.shares(), [10, 20, 30, 40].map(Fraction::integer));
        let Proof::Levels(levels) = nucleolus.proof() else { panic!("a table gives levels") };
        assert_eq!(levels[0].excess, Fraction::integer(-5));
        assert_eq!(levels[0].holding, [Coalition::of([0, 1])]);
        // Both others balance the pair; once one of them is settled, so is the other.
        assert_eq!(levels[0].standalone.iter().map(|(player, _)| *player).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(levels[0].bound, [2]);
        assert_eq!((levels[1].excess, levels.len()), (Fraction::ZERO, 2));
    }

    #[test]
    fn an_allocation_that_is_not_the_nucleolus_has_no_proof() {
        let game = Game::in_yen(3, vec![0, 6, 6, 6, 12, 12, 12, 12]).unwrap();
        let prove = |shares: [i64; 3]| {
            let allocation = Allocation::<i128>::of(&game, &shares.map(Fraction::integer)).unwrap();
            proof::prove(&game, &allocation, &mut Report::new(&game, &mut |_| ControlFlow::Continue(())))
        };
        assert!(prove([2, 2, 8]).is_ok());
        for other in [[3, 1, 8], [2, 3, 7], [0, 0, 12], [-1, 1, 12], [2, 2, 7], [7, 0, 5]] {
            assert_eq!(prove(other), Err(Stop::NotCalculated(NotCalculated::NotProved)), "{other:?}");
        }
    }
}
