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

    /// Players who bring nothing but themselves.
    fn alike(players: usize, last_quantity: usize, value: impl Fn(i64) -> i64) -> Part {
        let steps = vec![Step { marked: false, quantity: 0 }; players];
        Part::new(steps, last_quantity, 1_000, |numbers| Some(value(i64::try_from(numbers.players).unwrap())))
            .unwrap()
    }

    #[test]
    fn players_who_are_alike_pay_alike_however_many_digits_their_coalitions_take() {
        for count in [63_u32, 64, 70, 130, 200, 255] {
            let number = usize::try_from(count).unwrap();
            let players = vec![Player { own: 0, standalone: 1_100 }; number];
            let game =
                ShapleyByNumbers::new(players, vec![alike(number, 0, |players| 1_000 + 100 * players)])
                    .unwrap();
            let each = BigRational::new((1_000 + 100 * i64::from(count)).into(), count.into());
            assert_eq!(game.values(&mut go_on).unwrap(), vec![each; number], "{count} players");
        }
        // From 64 players on a count takes a second digit, so that half as many cells can be gone through.
        assert_eq!(ShapleyByNumbers::most_cells(63), 2 * ShapleyByNumbers::most_cells(64));
    }

    #[test]
    fn what_is_done_grows_from_look_to_look_and_stays_below_all_there_is_to_do() {
        for parts in [1, 2] {
            let by_numbers = ShapleyByNumbers::new(players(), (0..parts).map(|_| part()).collect()).unwrap();
            let mut told = Vec::new();
            let mut tell = |done: Done| {
                told.push((done.steps, done.all));
                ControlFlow::Continue(())
            };
            by_numbers.values(&mut tell).unwrap();
            assert!(told.is_sorted_by(|(before, _), (after, _)| before < after), "{told:?}");
            assert!(told.iter().all(|(steps, all)| steps < all && *all == by_numbers.steps()), "{told:?}");
        }
    }

    #[test]
    fn half_of_the_cells_are_gone_through_for_each_player_to_find_the_closest_coalition() {
        // Nobody, one, two, three and four players: five cells.
        let closest =
            ClosestByNumbers::new(vec![Player { own: 0, standalone: 0 }; 4], alike(4, 0, |_| 0)).unwrap();
        assert_eq!(closest.steps(), 5 * 4 / 2);
    }

    #[test]
    fn of_equally_close_coalitions_a_single_player_comes_first_and_then_the_larger_one() {
        for (standalone, size) in [(0, 1), (1, 3)] {
            let players = vec![Player { own: 0, standalone }; 4];
            let closest = ClosestByNumbers::new(players, alike(4, 0, |_| 0)).unwrap();
            let found = closest.under(&vec![BigInt::ZERO; 4], &BigInt::from(1), &mut go_on).unwrap();
            assert_eq!((found.players.len(), found.excess), (size, BigRational::from_integer(0.into())));
        }
    }

    #[test]
    fn large_values_in_small_parts_of_a_unit_are_compared_in_numbers_that_hold_them() {
        let [value, denominator] = [1_i64 << 40, 1 << 30];
        let players = vec![Player { own: 0, standalone: value + 1 }; 3];
        let closest = ClosestByNumbers::new(players, alike(3, 0, |_| value)).unwrap();
        let found = closest.under(&vec![BigInt::ZERO; 3], &denominator.into(), &mut go_on).unwrap();
        assert_eq!((found.players.len(), found.excess), (2, BigRational::from_integer(value.into())));
    }

    #[test]
    fn shares_of_more_than_six_hundred_digits_are_refused() {
        let closest = ClosestByNumbers::new(players(), part()).unwrap();
        let shares = vec![BigInt::from(10).pow(650); PLAYERS.len()];
        let refused = closest.under(&shares, &BigInt::from(1), &mut go_on).map(|found| found.players);
        assert_eq!(refused, Err(NotSolved::TooLarge));
    }

    #[test]
    fn quantities_far_apart_lead_to_the_one_coalition_that_costs_less() {
        const QUANTITIES: [usize; 4] = [100, 1, 2, 150];
        let steps = QUANTITIES.map(|quantity| Step { marked: false, quantity });
        // What each two and each three of them bring together.
        for wanted in [3, 101, 102, 103, 151, 152, 153, 250, 251, 252] {
            let value = |numbers: Numbers| Some(i64::from(numbers.quantity != wanted));
            let part = Part::new(steps.into(), 300, 2_000, value).unwrap();
            let closest = ClosestByNumbers::new(vec![Player { own: 0, standalone: 1 }; 4], part).unwrap();
            let found = closest.under(&vec![BigInt::ZERO; 4], &BigInt::from(1), &mut go_on).unwrap();
            assert_eq!(found.players.iter().map(|player| QUANTITIES[*player]).sum::<usize>(), wanted);
            assert_eq!(found.excess, BigRational::from_integer(0.into()));
        }
    }
}
