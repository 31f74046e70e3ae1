//! The Shapley value: the mean of what a player adds to the cost, over all orders of joining.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "weights are below 2³³ and costs below 2⁶⁰ by construction of the game, so a sum over 2²⁴ coalitions stays \
              below 2¹¹⁸"
)]

use std::ops::AddAssign;

use consortium_values::{BrokenInvariant, Fraction, invariant};

use super::{
    Coalition, Game,
    sums::{block_length, lower_players, sums_over_coalitions_with_each},
    table::MAXIMUM_PLAYERS,
};

/// What a player adds to the cost, depending on when it joins. All in yen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginalContribution {
    /// If it joins first: its cost alone.
    pub joins_first: Fraction,
    /// If it joins last: the cost of all less the cost of all others.
    pub joins_last: Fraction,
    /// The mean over all orders of joining: its Shapley value.
    pub mean: Fraction,
}

/// The Shapley value of each player, exact, in yen.
///
/// From the table all values together take time in proportion to the table, not to the number of players times it:
/// every cost gets a weight that depends only on the size of its coalition, and the common denominator of the weights
/// is lcm(1..n).
///
/// ```
/// use consortium_game::{Game, shapley};
/// use consortium_values::Fraction;
/// let game = Game::in_yen(2, vec![0, 8, 11, 14]).unwrap();
/// assert_eq!(shapley(&game).unwrap(), [Fraction::new(11, 2).unwrap(), Fraction::new(17, 2).unwrap()]);
/// ```
///
/// # Errors
/// Only [`BrokenInvariant`], a mistake in the program.
pub fn shapley(game: &Game) -> Result<Vec<Fraction>, BrokenInvariant> {
    let weights = Weights::of(game.players())?;
    let coalitions = if fit_narrow_sums(game.table()) {
        WeightedCoalitions::of::<i64>(game, &weights)?
    } else {
        WeightedCoalitions::of::<i128>(game, &weights)?
    };
    let denominator = weights.denominator * i128::from(game.denominator());
    let of_lower = sums_over_coalitions_with_each(coalitions.by_lower_half);
    let of_upper = sums_over_coalitions_with_each(coalitions.by_upper_half);
    let share = |with_player: i128| {
        let value = Fraction::new(with_player - coalitions.when_absent, denominator);
        invariant(value, "a Shapley value of a table fits into a fraction")
    };
    of_lower.into_iter().chain(of_upper).map(share).collect()
}

/// What each player adds if it joins first, if it joins last, and on average.
///
/// # Errors
/// Only [`BrokenInvariant`], a mistake in the program.
pub fn marginal_contributions(game: &Game) -> Result<Vec<MarginalContribution>, BrokenInvariant> {
    let everyone = game.everyone();
    let contribution = |(player, mean)| {
        let others = everyone.without(Coalition::of([player]));
        let joins_last = game.yen(i128::from(game.total_units()) - i128::from(game.units(others)?))?;
        let joins_first = invariant(game.standalone(player), "each player has a stand-alone cost")?;
        Ok(MarginalContribution { joins_first, joins_last, mean })
    };
    shapley(game)?.into_iter().enumerate().map(contribution).collect()
}

/// How much the cost of a coalition weighs, as whole parts of a common denominator.
struct Weights {
    denominator: i128,
    /// By size of the coalition, for a player that is not in it.
    absent: Vec<i128>,
    /// By size of the coalition: for a player in it, and once more for the correction that lets one sum serve all
    /// players.
    both: Vec<i128>,
}

impl Weights {
    fn of(players: usize) -> Result<Self, BrokenInvariant> {
        let count = invariant(i128::try_from(players).ok(), "a number of players is small")?;
        let denominator = (1..=count).fold(1, least_common_multiple);
        // s!(n−s−1)!/n! = 1 / (n · C(n−1, s)), the chance that exactly these s players have joined before.
        let mut orders = count;
        let mut absent = Vec::with_capacity(players + 1);
        for size in 0..count {
            absent.push(denominator / orders);
            orders = orders * (count - 1 - size) / (size + 1);
        }
        absent.push(0);
        let present = std::iter::once(0).chain(absent.iter().copied());
        let both = present.zip(&absent).map(|(present, absent)| present + absent).collect();
        Ok(Self { denominator, absent, both })
    }
}

/// The weighted costs, added up so that only a table of each half of the players is left.
///
/// A value is Σ over coalitions with the player of `present · cost`, less Σ over coalitions without it of `absent ·
/// cost`; which is Σ over coalitions with it of `(present + absent) · cost`, less the same Σ `absent · cost` for every
/// player.
struct WeightedCoalitions {
    by_lower_half: Vec<i128>,
    by_upper_half: Vec<i128>,
    when_absent: i128,
}

/// Whether the costs of half the players' coalitions add up within 64 bits: WebAssembly has no wider additions.
fn fit_narrow_sums(costs: &[i64]) -> bool {
    /// What a cost may be at most: a table of 2²⁴ has 2¹² coalitions of half the players.
    const MOST: u64 = 1 << (63 - MAXIMUM_PLAYERS / 2 - 1);
    costs.iter().all(|cost| cost.unsigned_abs() <= MOST)
}

impl WeightedCoalitions {
    /// Costs are added up as `Sum`, before they are weighted.
    fn of<Sum: Copy + Default + AddAssign + From<i64> + Into<i128>>(
        game: &Game,
        weights: &Weights,
    ) -> Result<Self, BrokenInvariant> {
        const SIZES: &str = "no coalition has more members than there are players";
        let length = block_length(game.players());
        let lower_sizes = sizes(lower_players(game.players()));
        let upper_sizes = sizes(game.players() - lower_players(game.players()));
        // Costs are added up before they are weighted: additions are much cheaper than wide products.
        let mut lower_by_upper_size = vec![vec![Sum::default(); length]; game.players() + 1];
        let mut by_upper_half = Vec::new();
        let mut when_absent = 0;
        for (upper_size, costs) in upper_sizes.iter().zip(game.table().chunks(length)) {
            let mut by_lower_size = vec![Sum::default(); game.players() + 1];
            let lower = invariant(lower_by_upper_size.get_mut(*upper_size), SIZES)?;
            for ((sum, cost), size) in lower.iter_mut().zip(costs).zip(&lower_sizes) {
                *sum += Sum::from(*cost);
                *invariant(by_lower_size.get_mut(*size), SIZES)? += Sum::from(*cost);
            }
            let weigh = |weights: &[i128]| -> i128 {
                let weighted = weights.iter().skip(*upper_size).zip(&by_lower_size);
                weighted.map(|(weight, sum)| weight * (*sum).into()).sum()
            };
            by_upper_half.push(weigh(&weights.both));
            when_absent += weigh(&weights.absent);
        }
        let mut by_lower_half = vec![0_i128; length];
        for (upper_size, sums) in lower_by_upper_size.iter().enumerate() {
            let weights = invariant(weights.both.get(upper_size..), SIZES)?;
            for ((total, sum), size) in by_lower_half.iter_mut().zip(sums).zip(&lower_sizes) {
                // Beyond the number of players there is no weight, and no coalition that it would weigh.
                if let Some(weight) = weights.get(*size) {
                    *total += weight * (*sum).into();
                }
            }
        }
        Ok(Self { by_lower_half, by_upper_half, when_absent })
    }
}

/// The size of every coalition of so many players, in the order of the table.
fn sizes(players: usize) -> Vec<usize> {
    let mut sizes = vec![0];
    for _ in 0..players {
        let with_the_next: Vec<usize> = sizes.iter().map(|size| size + 1).collect();
        sizes.extend(with_the_next);
    }
    sizes
}

fn least_common_multiple(a: i128, b: i128) -> i128 {
    a / greatest_common_divisor(a, b) * b
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chances_of_all_coalitions_before_a_player_add_up_to_one() {
        for players in 1..=24 {
            let weights = Weights::of(players).unwrap();
            let mut coalitions_of_size = 1_i128;
            let mut sum = 0;
            for (size, weight) in weights.absent.iter().enumerate().take(players) {
                sum += coalitions_of_size * weight;
                let others = i128::try_from(players - 1 - size).unwrap();
                coalitions_of_size = coalitions_of_size * others / i128::try_from(size + 1).unwrap();
            }
            assert_eq!(sum, weights.denominator, "{players} players");
        }
    }

    #[test]
    fn the_airport_of_littlechild_and_owen_is_shared_by_segment() {
        let cost = |position: u32| -> i64 {
            [8, 11, 13, 18]
                .into_iter()
                .enumerate()
                .filter(|(i, _)| position >> i & 1 == 1)
                .map(|(_, c)| c)
                .max()
                .unwrap_or(0)
        };
        let game = Game::in_yen(4, (0..16).map(cost).collect()).unwrap();
        assert_eq!(shapley(&game).unwrap(), [2, 3, 4, 9].map(Fraction::integer));
        // Too large to be added up in 64 bits.
        const LARGE: i64 = 1 << 52;
        let large = Game::in_yen(4, (0..16).map(|coalition| LARGE * cost(coalition)).collect()).unwrap();
        assert!(fit_narrow_sums(game.table()) && !fit_narrow_sums(large.table()));
        assert_eq!(shapley(&large).unwrap(), [2, 3, 4, 9].map(|share| Fraction::integer(LARGE * share)));
        let first = marginal_contributions(&game).unwrap()[0];
        assert_eq!((first.joins_first, first.joins_last), (Fraction::integer(8), Fraction::ZERO));
    }

    #[test]
    fn the_weights_are_parts_of_the_least_common_multiple_of_all_numbers_of_players() {
        assert_eq!(Weights::of(6).unwrap().denominator, 60);
        assert_eq!(Weights::of(24).unwrap().denominator, 5_354_228_880);
    }
}
