//! Games of hundreds of players, in which the cost of a coalition depends on few numbers.
//!
//! The numbers of a coalition are how many players it has, how many of them are *marked*, and what *quantity* they bring
//! together. For every coalition of two or more
//!
//! cost = Σ own cost of its players + the values of the parts at its numbers,
//!
//! and one player alone costs what is said of it. All coalitions with the same numbers are one *cell*: cells are gone
//! through instead of coalitions. What that makes possible is the Shapley value ([`ShapleyByNumbers`]) and the coalition
//! with the least excess under an allocation ([`ClosestByNumbers`]), both exact.

mod closest;
mod digits;
mod grid;
mod joins;
mod part;
mod progress;
mod shapley;
mod wide;

pub use closest::{ClosestByNumbers, LeastExcess};
pub use part::{Numbers, Part, Step};
pub use progress::{Done, NotSolved, Tell};
pub use shapley::ShapleyByNumbers;

/// What a player costs apart from all numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Player {
    /// What it adds to the cost of every coalition of two or more that it is in, beside the parts.
    pub own: i64,
    /// What it costs alone.
    pub standalone: i64,
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "small numbers, and integers of arbitrary precision")]
mod tests {
    use std::ops::ControlFlow;

    use consortium_values::Fraction;
    use num_bigint::BigInt;
    use num_rational::BigRational;

    use super::{ClosestByNumbers, Done, NotSolved, Numbers, Part, Player, ShapleyByNumbers, Step};
    use crate::{Coalition, Game, closest_coalition, shapley};

    const PLAYERS: [(bool, usize, i64); 8] = [
        (true, 3, 40),
        (false, 11, 0),
        (false, 3, 75),
        (true, 0, 10),
        (true, 7, 0),
        (false, 20, 33),
        (true, 3, 40),
        (false, 1, 90),
    ];

    const LAST_QUANTITY: usize = 25;

    fn go_on(_: Done) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn stop(_: Done) -> ControlFlow<()> {
        ControlFlow::Break(())
    }

    /// A fee for each player and a price that falls, less a grant where at least half of the players are marked.
    fn value(numbers: Numbers) -> i64 {
        let number = |number: usize| i64::try_from(number).unwrap();
        let Numbers { players, marked, quantity } = numbers;
        let fees = 1_000 + 110 * number(players) + 9 * number(quantity.min(10));
        let tiers = 7 * number(quantity.clamp(10, LAST_QUANTITY) - 10);
        if players > 1 && 2 * marked >= players { (fees + tiers) / 2 } else { fees + tiers }
    }

    fn players() -> Vec<Player> {
        let players = (0..).zip(PLAYERS);
        players.map(|(place, (.., own))| Player { own, standalone: 900 + 37 * place }).collect()
    }

    fn part() -> Part {
        let steps = PLAYERS.map(|(marked, quantity, _)| Step { marked, quantity });
        Part::new(steps.into(), LAST_QUANTITY, 1_000, |numbers| Some(value(numbers))).unwrap()
    }

    /// The same game with the cost of each coalition written down.
    fn table() -> Game {
        let cost = |coalition: Coalition| -> i64 {
            let inside: Vec<_> = coalition.members().collect();
            match inside.as_slice() {
                [] => 0,
                [alone] => players()[*alone].standalone,
                _ => {
                    let those = || inside.iter().map(|player| PLAYERS[*player]);
                    let marked = those().filter(|(marked, ..)| *marked).count();
                    let quantity = those().map(|(_, quantity, _)| quantity).sum();
                    let own: i64 = those().map(|(.., own)| own).sum();
                    own + value(Numbers { players: inside.len(), marked, quantity })
                }
            }
        };
        Game::in_yen(PLAYERS.len(), (0..1 << PLAYERS.len()).map(Coalition::at).map(cost).collect()).unwrap()
    }

    #[test]
    fn the_shapley_value_is_that_of_the_table() {
        let by_numbers = ShapleyByNumbers::new(players(), vec![part()]).unwrap();
        let values = by_numbers.values(&mut go_on).unwrap();
        let wide = |value: Fraction| BigRational::new(value.numerator().into(), value.denominator().into());
        let expected: Vec<_> = shapley(&table()).unwrap().into_iter().map(wide).collect();
        assert_eq!(values, expected);
    }

    #[test]
    fn the_least_excess_is_that_of_the_table() {
        let closest = ClosestByNumbers::new(players(), part()).unwrap();
        // Parts of the unit of all lengths, for which sums are 64 to 512 bits wide.
        for (seed, bits) in [(1, 0), (7, 2), (50, 20), (3, 60), (11, 100), (12, 200), (13, 330), (9, 480)] {
            let denominator = (BigInt::from(1) << bits) + 1;
            let share = |player: i64| (player * seed * 1_009 + 411) % 700 * &denominator + player;
            let shares: Vec<_> = (0..).take(PLAYERS.len()).map(share).collect();
            let found = closest.under(&shares, &denominator, &mut go_on).unwrap();
            let (coalition, excess) = closest_coalition(&table(), shares, denominator).unwrap().unwrap();
            assert_eq!((found.players, found.excess), (coalition.members().collect(), excess));
        }
    }

    #[test]
    fn both_can_be_stopped() {
        let by_numbers = ShapleyByNumbers::new(players(), vec![part()]).unwrap();
        assert_eq!(by_numbers.values(&mut stop), Err(NotSolved::Cancelled));
        let shares = vec![BigInt::ZERO; PLAYERS.len()];
        let closest = ClosestByNumbers::new(players(), part()).unwrap();
        assert_eq!(closest.under(&shares, &BigInt::from(1), &mut stop), Err(NotSolved::Cancelled));
    }

    #[test]
    fn more_cells_than_allowed_are_refused_before_any_value_is_asked_for() {
        let steps = vec![Step { marked: false, quantity: 5 }; 3];
        let refused = Part::new(steps, 15, 3, |_| panic!("no value is asked for"));
        assert_eq!(refused.map(|_| ()), Err(NotSolved::TooManyCells));
    }
}
