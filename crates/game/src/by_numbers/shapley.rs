//! The Shapley value from counts of coalitions with the same numbers.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers of arbitrary precision, the one divisor a factorial; steps and places of cells, which are bounded"
)]

use consortium_values::{BrokenInvariant, invariant};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::One;

use super::{
    Done, NotSolved, Part, Player, Step, Tell,
    grid::Reached,
    progress::go_on,
    wide::{Count, weighted_sum},
};

/// The most 64-bit digits that all counts of coalitions may have together: 80 MB.
const MOST_DIGITS: usize = 10_000_000;

/// The most steps of the calculation, each of which adds two digits. A few seconds.
const MOST_STEPS: u64 = 6_000_000_000;

/// The Shapley value, prepared: that it can be calculated is known, and how long it takes.
#[derive(Debug)]
pub struct ShapleyByNumbers {
    players: Vec<Player>,
    parts: Vec<Part>,
    /// What each player costs alone, less what own cost and parts say of it.
    corrections: Vec<i64>,
}

impl ShapleyByNumbers {
    /// The most cells that a part may have for so many players.
    pub const fn most_cells(players: usize) -> usize {
        MOST_DIGITS / digits(players)
    }

    /// The game of these players, for at most 255 of them.
    ///
    /// # Errors
    /// [`NotSolved::TooManyCells`] if it would take too long; [`NotSolved::TooLarge`];
    /// [`NotSolved::BrokenInvariant`] if a part is not one of these players.
    pub fn new(players: Vec<Player>, parts: Vec<Part>) -> Result<Self, NotSolved> {
        let mut corrections = Vec::with_capacity(players.len());
        let alone = parts.iter().map(Part::alone).collect::<Result<Vec<_>, _>>()?;
        let of_all = alone.iter().all(|values| values.len() == players.len());
        invariant(of_all.then_some(()), "each player has a step in each part")?;
        for (place, player) in players.iter().enumerate() {
            let values = alone.iter().map(|values| values.get(place).copied());
            let values =
                invariant(values.collect::<Option<Vec<_>>>(), "each player has a step in each part")?;
            let structural = values.into_iter().try_fold(player.own, i64::checked_add);
            let correction = structural.and_then(|structural| player.standalone.checked_sub(structural));
            corrections.push(correction.ok_or(NotSolved::TooLarge)?);
        }
        let game = Self { players, parts, corrections };
        let is_quick = game.steps() <= MOST_STEPS && digits(game.players.len()) <= MOST_DIGITS_OF_A_COUNT;
        if is_quick { Ok(game) } else { Err(NotSolved::TooManyCells) }
    }

    /// How much there is to do: as many additions of digits as take that long.
    pub fn steps(&self) -> u64 {
        self.parts.iter().map(|part| Shares::of(part).steps()).fold(0, u64::saturating_add)
    }

    /// The Shapley value of every player, exact.
    ///
    /// # Errors
    /// [`NotSolved::Cancelled`] if told to stop.
    pub fn values(&self, tell: Tell<'_>) -> Result<Vec<BigRational>, NotSolved> {
        if let [alone] = self.players.as_slice() {
            return Ok(vec![BigRational::from_integer(alone.standalone.into())]);
        }
        let weights = Weights::new(self.players.len());
        let own = self.players.iter().map(|player| &weights.whole * player.own);
        let mut numerators: Vec<BigInt> = own.collect();
        let (mut before, all) = (0, self.steps());
        for part in &self.parts {
            let part = Shares::of(part);
            let values =
                part.values(&weights, &mut |steps| go_on(tell(Done { steps: before + steps, all })))?;
            for (numerator, value) in numerators.iter_mut().zip(values) {
                *numerator += value;
            }
            before += part.steps();
        }
        let values =
            numerators.into_iter().map(|numerator| BigRational::new(numerator, weights.whole.clone()));
        Ok(values.zip(self.of_corrections()).map(|(value, more)| value + more).collect())
    }

    /// What the corrections of single players add: whoever joins first bears its own, whoever joins second gives the
    /// first one's back.
    fn of_corrections(&self) -> Vec<BigRational> {
        let players = BigInt::from(self.corrections.len());
        let others = &players - 1;
        let sum: BigInt = self.corrections.iter().copied().map(BigInt::from).sum();
        let each = |correction: &i64| {
            let own = BigInt::from(*correction);
            let of_others = &sum - &own;
            BigRational::new(own * &others - of_others, &players * &others)
        };
        self.corrections.iter().map(each).collect()
    }
}

/// How often a coalition of each size is the one already there: s! (n − 1 − s)! of n! orders.
struct Weights {
    by_size: Vec<BigInt>,
    whole: BigInt,
}

impl Weights {
    fn new(players: usize) -> Self {
        let mut factorials = vec![BigInt::one()];
        let mut last = BigInt::one();
        for number in 1..=players {
            last *= number;
            factorials.push(last.clone());
        }
        let falling = factorials.iter().rev().skip(1);
        let by_size = factorials.iter().zip(falling).map(|(already, later)| already * later).collect();
        Self { by_size, whole: last }
    }
}

/// How many 64-bit digits a count of coalitions of so many players may need.
const fn digits(players: usize) -> usize {
    players / 64 + 1
}

/// The most of them: for up to 255 players.
const MOST_DIGITS_OF_A_COUNT: usize = 4;

/// The Shapley values in one part of the cost.
struct Shares<'a> {
    part: &'a Part,
    /// The steps of the players, each once: players with the same step have the same value.
    different: Vec<Step>,
}

impl<'a> Shares<'a> {
    fn of(part: &'a Part) -> Self {
        let mut different = part.steps.clone();
        different.sort_unstable();
        different.dedup();
        Self { part, different }
    }

    fn players(&self) -> usize {
        self.part.steps.len()
    }

    /// How much there is to do.
    fn steps(&self) -> u64 {
        let different = u64::try_from(self.different.len()).unwrap_or(u64::MAX);
        self.counting(self.players()).saturating_add(self.without_one().saturating_mul(different))
    }

    /// Counting the coalitions of so many players. On average half of the cells are reached.
    fn counting(&self, players: usize) -> u64 {
        let players = u64::try_from(players).unwrap_or(u64::MAX);
        self.digits().saturating_mul(players) / 2
    }

    /// Taking one player out and adding up what is left.
    fn without_one(&self) -> u64 {
        self.digits().saturating_mul(STEPS_WITHOUT_ONE)
    }

    /// The digits of the counts of all cells.
    fn digits(&self) -> u64 {
        let digits = self.part.grid.cells().saturating_mul(digits(self.players()));
        u64::try_from(digits).unwrap_or(u64::MAX)
    }

    /// The Shapley value of each player in this part, as a count of n!-ths of the unit.
    fn values(&self, weights: &Weights, tell: &mut TellSteps<'_>) -> Result<Vec<BigInt>, NotSolved> {
        match digits(self.players()) {
            1 => self.counted_with::<1>(weights, tell),
            2 => self.counted_with::<2>(weights, tell),
            3 => self.counted_with::<3>(weights, tell),
            _ => self.counted_with::<4>(weights, tell),
        }
    }

    /// With A(s) the sum of values over all coalitions of size s, and B(s) over those without the player, the
    /// coalitions with the player have A(s + 1) − B(s + 1), so its value is Σ weight(s) · (A(s + 1) − B(s + 1) − B(s)).
    /// The coalitions without it are counted by taking it out of the count of all.
    fn counted_with<const N: usize>(
        &self,
        weights: &Weights,
        tell: &mut TellSteps<'_>,
    ) -> Result<Vec<BigInt>, NotSolved> {
        let mut done = 0;
        let counts = self.counts::<N>(&mut |players| tell(self.counting(players)))?;
        done += self.counting(self.players());
        let mut all = Vec::with_capacity(weights.by_size.len() + 1);
        for size in 0..=self.players() {
            let (counts, values) = (self.of_size(&counts, size)?, self.of_size(&self.part.values, size)?);
            all.push(weighted_sum(counts, values));
        }
        let mut values = Vec::with_capacity(self.different.len());
        for step in &self.different {
            tell(done)?;
            let without = self.without(*step, &counts)?;
            let larger = all.iter().zip(&without).skip(1).map(|(all, without)| all - without);
            let terms = larger.zip(&without).zip(&weights.by_size);
            values.push(terms.map(|((with, without), weight)| (with - without) * weight).sum::<BigInt>());
            done += self.without_one();
        }
        let value_of = |step| {
            let value = self.different.binary_search(step).ok().and_then(|place| values.get(place));
            invariant(value.cloned(), "the different steps are those of all players")
        };
        Ok(self.part.steps.iter().map(value_of).collect::<Result<_, _>>()?)
    }

    /// How many coalitions there are in each cell.
    fn counts<const N: usize>(
        &self,
        tell: &mut dyn FnMut(usize) -> Result<(), NotSolved>,
    ) -> Result<Vec<Count<N>>, NotSolved> {
        const ROWS: &str = "a player leads from one row to a later one";
        let Part { grid, steps, .. } = self.part;
        let mut cells = vec![Count::ZERO; grid.cells()];
        *invariant(cells.first_mut(), "nobody has a cell")? = Count::one();
        let mut reached = Reached::by_nobody(grid);
        for (joined, step) in steps.iter().enumerate() {
            tell(joined)?;
            for size in (0..=joined).rev() {
                let (first, rows) = grid.rows_of(size);
                for (place, row) in (first..).zip(rows) {
                    let Some(from) = reached.of_row(place) else { continue };
                    let Some(way) = grid.way(row, *step).map(|way| way.leading_from(&from)) else { continue };
                    reached.extend(&way);
                    let (smaller, larger) = invariant(cells.split_at_mut_checked(way.to.start), ROWS)?;
                    let source = invariant(smaller.get(row.cells()), ROWS)?;
                    let target = invariant(larger.get_mut(..way.to.quantities.len()), ROWS)?;
                    way.combine(target, source, Count::add);
                }
            }
        }
        Ok(cells)
    }

    /// The sums of values over the coalitions without one player of this step, by size; zero for the size of all.
    fn without<const N: usize>(
        &self,
        step: Step,
        counts: &[Count<N>],
    ) -> Result<Vec<BigInt>, BrokenInvariant> {
        let grid = &self.part.grid;
        let mut sums = Vec::with_capacity(self.part.steps.len() + 1);
        let (mut smaller, mut here) = (Vec::new(), Vec::new());
        for size in 0..=self.players() {
            here.clear();
            here.extend_from_slice(self.of_size(counts, size)?);
            let start = grid.cells_of(size).start;
            let smaller_size = size.checked_sub(1);
            for row in smaller_size.map_or(&[][..], |size| grid.rows_of(size).1) {
                let Some(way) = grid.way(row, step) else { continue };
                let smaller_start = grid.cells_of(row.size).start;
                let source =
                    smaller.get(row.start - smaller_start..row.start - smaller_start + row.quantities.len());
                let target =
                    here.get_mut(way.to.start - start..way.to.start - start + way.to.quantities.len());
                let (source, target) =
                    invariant(source.zip(target), "rows lie within the cells of their size")?;
                way.combine(target, source, Count::subtract);
            }
            sums.push(weighted_sum(&here, self.of_size(&self.part.values, size)?));
            std::mem::swap(&mut smaller, &mut here);
        }
        Ok(sums)
    }

    /// What belongs to the cells of coalitions of this size.
    fn of_size<'b, T>(&self, cells: &'b [T], size: usize) -> Result<&'b [T], BrokenInvariant> {
        invariant(cells.get(self.part.grid.cells_of(size)), "every size has cells")
    }
}

/// Is told how many steps are done, and says whether to go on.
type TellSteps<'a> = dyn FnMut(u64) -> Result<(), NotSolved> + 'a;

/// How many additions take as long as all that is done with a digit to take one player out.
const STEPS_WITHOUT_ONE: u64 = 3;
