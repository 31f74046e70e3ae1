//! What can be claimed about an allocation: that nobody pays more than alone, and that no coalition does better by
//! leaving.

use consortium_values::Fraction;
use serde::Serialize;

use super::{Closest, CoreCheck, Gain, Game, NotCalculated, core_check};

/// Whether a claim holds, with the figure that decides it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim<F> {
    /// It holds.
    Holds(F),
    /// It does not hold.
    DoesNotHold(F),
    /// It was not decided.
    NotCalculated(NotCalculated),
}

impl<F> Claim<F> {
    fn decided(holds: bool, figure: F) -> Self {
        if holds { Self::Holds(figure) } else { Self::DoesNotHold(figure) }
    }

    /// Whether it is known to hold.
    pub fn holds(&self) -> bool {
        matches!(self, Self::Holds(_))
    }
}

/// The claims about one allocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fairness {
    /// Nobody pays more than alone; the figure is the smallest gain.
    pub nobody_pays_more_than_standalone: Claim<Gain>,
    /// No coalition does better by leaving; the figure is the closest coalition, if there is any coalition at all.
    pub no_coalition_does_better_by_leaving: Claim<Option<Closest>>,
}

/// Decides the claims about these shares (in yen) of the total.
///
/// ```
/// use consortium_game::{Claim, Game, fairness};
/// use consortium_values::Fraction;
/// let game = Game::in_yen(2, vec![0, 8, 11, 14]).unwrap();
/// let fair = fairness(&game, &[Fraction::integer(4), Fraction::integer(10)]);
/// assert!(fair.nobody_pays_more_than_standalone.holds());
/// let unfair = fairness(&game, &[Fraction::integer(9), Fraction::integer(5)]);
/// let Claim::DoesNotHold(gain) = unfair.nobody_pays_more_than_standalone else { panic!("9 is more than 8") };
/// assert_eq!((gain.player, gain.gain), (0, Fraction::integer(-1)));
/// ```
pub fn fairness(game: &Game, shares: &[Fraction]) -> Fairness {
    match core_check(game, shares) {
        Ok(check) => Fairness::from(check),
        Err(reason) => Fairness {
            nobody_pays_more_than_standalone: Claim::NotCalculated(reason.clone()),
            no_coalition_does_better_by_leaving: Claim::NotCalculated(reason),
        },
    }
}

impl From<CoreCheck> for Fairness {
    fn from(check: CoreCheck) -> Self {
        Self {
            nobody_pays_more_than_standalone: Claim::decided(
                check.is_individually_rational(),
                check.smallest_gain,
            ),
            no_coalition_does_better_by_leaving: Claim::decided(check.is_in_core(), check.closest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Claim;
    use crate::NotCalculated;

    #[test]
    fn a_claim_that_was_not_decided_is_not_known_to_hold() {
        assert!(Claim::Holds(1).holds());
        assert!(!Claim::DoesNotHold(1).holds());
        assert!(!Claim::<i32>::NotCalculated(NotCalculated::Cancelled).holds());
    }
}
