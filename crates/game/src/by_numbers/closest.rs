//! The coalition with the least reason to stay, found in one pass over the cells.
#![expect(clippy::arithmetic_side_effects, reason = "integers of arbitrary precision")]

use consortium_values::invariant;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;

use super::{
    Done, NotSolved, Part, Player, Tell,
    digits::{Amount, Digits},
    grid::Row,
    joins::{Joining, Joins},
    progress::go_on,
};

/// The most steps of the calculation: players × cells. Less than a second.
const MOST_STEPS: usize = 200_000_000;

/// The coalition with the least excess under an allocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeastExcess {
    /// Its players, rising: at least one, and not all unless there is only one.
    pub players: Vec<usize>,
    /// What it costs by itself less what it pays: below zero if it does better by leaving.
    pub excess: BigRational,
}

/// The cost of all coalitions, prepared for finding the closest one under any number of allocations.
#[derive(Debug)]
pub struct ClosestByNumbers {
    players: Vec<Player>,
    part: Part,
}

/// A coalition, and what it costs by itself less what it pays, in parts of the unit.
struct Found {
    excess: BigInt,
    players: Vec<usize>,
}

impl ClosestByNumbers {
    /// The most cells that the part may have for so many players.
    pub const fn most_cells(players: usize) -> usize {
        match MOST_STEPS.checked_div(players) {
            Some(cells) => cells,
            None => 0,
        }
    }

    /// The game of these players with all that depends on numbers in one part.
    ///
    /// # Errors
    /// Only [`NotSolved::BrokenInvariant`], if the part is not one of these players.
    pub fn new(players: Vec<Player>, part: Part) -> Result<Self, NotSolved> {
        invariant((part.steps.len() == players.len()).then_some(()), "each player has a step")?;
        Ok(Self { players, part })
    }

    /// How much there is to do for one allocation: a step for each cell and player, of which half is reached.
    pub fn steps(&self) -> u64 {
        u64::try_from(self.part.grid.cells().saturating_mul(self.players.len()) / 2).unwrap_or(u64::MAX)
    }

    /// The closest coalition under these shares, which count the parts of a unit of which `denominator` make one; it must
    /// be positive. Exact, however long the shares are. Of several that are equally close, a single player comes first,
    /// then the larger coalition.
    ///
    /// # Errors
    /// [`NotSolved::NumberOfShares`]; [`NotSolved::TooLarge`] if the shares have more than six hundred digits;
    /// [`NotSolved::Cancelled`] if told to stop.
    pub fn under(
        &self,
        shares: &[BigInt],
        denominator: &BigInt,
        tell: Tell<'_>,
    ) -> Result<LeastExcess, NotSolved> {
        let (expected, found) = (self.players.len(), shares.len());
        if expected != found {
            return Err(NotSolved::NumberOfShares { expected, found });
        }
        let excess = |cost: i64, share: &BigInt| denominator * cost - share;
        let players = || self.players.iter().zip(shares);
        let own = players().map(|(player, share)| excess(player.own, share)).collect();
        let search = Search { part: &self.part, own, denominator };
        let alone = players().map(|(player, share)| excess(player.standalone, share)).enumerate();
        let closest = alone.min_by(|(_, one), (_, other)| one.cmp(other));
        let (place, excess) = invariant(closest, "a game has a player")?;
        let single = Found { excess, players: vec![place] };
        let larger = search.larger_coalitions(tell)?;
        let closest = larger.filter(|larger| larger.excess < single.excess).unwrap_or(single);
        let excess = BigRational::new(closest.excess, denominator.clone());
        Ok(LeastExcess { players: closest.players, excess })
    }
}

/// The search for the closest coalition of more than one under one allocation.
///
/// Player after player, each cell keeps the least that its coalitions of the players so far cost less what they pay; which
/// coalition that is, is found afterwards from who joined where.
struct Search<'a> {
    part: &'a Part,
    /// What belongs to each player in any coalition, less its share, in parts of the unit.
    own: Vec<BigInt>,
    denominator: &'a BigInt,
}

impl Search<'_> {
    /// The closest coalition of at least two that is not everybody; `None` if there is none.
    fn larger_coalitions(&self, tell: Tell<'_>) -> Result<Option<Found>, NotSolved> {
        // No sum on the way is larger than this, whoever is in it.
        let largest = self.part.values.iter().map(|value| value.unsigned_abs()).fold(0, u64::max);
        let reach = self.own.iter().map(Signed::abs).sum::<BigInt>() + self.denominator * largest;
        let bits = reach.bits();
        match () {
            () if bits <= i64::MOST_BITS => self.with::<i64>(tell),
            () if bits <= i128::MOST_BITS => self.with::<i128>(tell),
            () if bits <= Digits::<4>::MOST_BITS => self.filling::<Digits<4>>(bits, tell),
            () if bits <= Digits::<6>::MOST_BITS => self.filling::<Digits<6>>(bits, tell),
            () if bits <= Digits::<8>::MOST_BITS => self.filling::<Digits<8>>(bits, tell),
            () if bits <= Digits::<32>::MOST_BITS => self.filling::<Digits<32>>(bits, tell),
            () => Err(NotSolved::TooLarge),
        }
    }

    /// The same with all amounts multiplied so that the largest of so many bits fills the width: of two sums nearly always
    /// the highest part says which is less.
    fn filling<T: Amount>(&self, bits: u64, tell: Tell<'_>) -> Result<Option<Found>, NotSolved> {
        let more = T::MOST_BITS.saturating_sub(bits);
        let denominator = self.denominator << more;
        let own = self.own.iter().map(|own| own << more).collect();
        let found = Search { part: self.part, own, denominator: &denominator }.with::<T>(tell)?;
        Ok(found.map(|found| Found { excess: found.excess >> more, ..found }))
    }

    fn with<T: Amount>(&self, tell: Tell<'_>) -> Result<Option<Found>, NotSolved> {
        const FITS: &str = "every sum fits into the width chosen for the largest";
        let mut joins = Joins::new(&self.part.grid, self.own.len());
        let mut least = vec![T::no_sum(); self.part.grid.cells()];
        *invariant(least.first_mut(), "nobody has a cell")? = T::ZERO;
        for (place, own) in self.own.iter().enumerate() {
            let steps =
                |place| u64::try_from(place).map_or(u64::MAX, |place: u64| place.saturating_mul(place));
            go_on(tell(Done { steps: steps(place), all: steps(self.own.len()) }))?;
            let own = invariant(T::of(own), FITS)?;
            let step = *invariant(self.part.steps.get(place), "each player has a step")?;
            for size in (0..=place).rev() {
                joins.join(&self.part.grid, &mut least, size, &Joining { place, step, own })?;
            }
        }
        let mut closest: Option<(T, &Row, usize)> = None;
        for size in (2..self.own.len()).rev() {
            for row in self.part.grid.rows_of(size).1 {
                let cells = least.get(row.cells()).zip(self.part.values.get(row.cells()));
                let (least, values) = invariant(cells, "every row has its cells")?;
                for (cell, (least, value)) in least.iter().zip(values).enumerate() {
                    if !least.is_sum() {
                        continue;
                    }
                    let excess = least.plus(&invariant(T::product(self.denominator, *value), FITS)?);
                    if closest.as_ref().is_none_or(|(closest, ..)| excess < *closest) {
                        closest = Some((excess, row, cell));
                    }
                }
            }
        }
        let Some((excess, row, cell)) = closest else { return Ok(None) };
        let players = joins.coalition(&self.part.grid, &self.part.steps, row, cell)?;
        Ok(Some(Found { excess: excess.to_big(), players }))
    }
}
