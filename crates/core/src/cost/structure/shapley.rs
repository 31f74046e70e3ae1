//! The Shapley value from counts of coalitions with the same numbers.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers of arbitrary precision; the one divisor is a factorial"
)]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::One;

use super::{
    Obstacle,
    grid::{Step, Window},
    joint::{Part, Structure},
    wide::{Count, WeightedSum},
};
use crate::{
    BrokenInvariant,
    cost::{ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason},
    invariant,
};

/// The most steps of the calculation: different members × combinations of numbers. A few seconds.
const MOST_STEPS: usize = 400_000_000;

impl Project {
    /// The Shapley value of every member, exact, without a table of all coalitions: for up to [`MOST_MEMBERS`] members.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`].
    pub fn shapley_by_structure(&self) -> Result<ExactShares, NotCalculated> {
        let members = self.members().len();
        if members > MOST_MEMBERS {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS }.into());
        }
        if members == 1 {
            return Ok([ExactYen::from(self.whole()?.net)].into_iter().collect());
        }
        let structure = Structure::of(self)?;
        let weights = Weights::new(members);
        let own = structure.own.iter().map(|own| &weights.whole * own.get());
        let mut numerators: Vec<BigInt> = own.collect();
        for part in &structure.parts {
            for (numerator, value) in numerators.iter_mut().zip(part.shapley(&weights)?) {
                *numerator += value;
            }
        }
        let shares =
            numerators.into_iter().map(|numerator| BigRational::new(numerator, weights.whole.clone()));
        Ok(shares.zip(corrections(&structure)).map(|(share, more)| ExactYen::new(share + more)).collect())
    }
}

/// What the corrections of single members add: whoever joins first bears its own, whoever joins second gives the
/// first one's back.
fn corrections(structure: &Structure) -> Vec<BigRational> {
    let members = BigInt::from(structure.corrections.len());
    let others = &members - 1;
    let sum: BigInt = structure.corrections.iter().map(|correction| BigInt::from(correction.get())).sum();
    let each = |correction: &crate::Yen| {
        let own = BigInt::from(correction.get());
        let of_others = &sum - &own;
        BigRational::new(own * &others - of_others, &members * &others)
    };
    structure.corrections.iter().map(each).collect()
}

/// How often a coalition of each size is the one already there: s! (n − 1 − s)! of n! orders.
struct Weights {
    by_size: Vec<BigInt>,
    whole: BigInt,
}

impl Weights {
    fn new(members: usize) -> Self {
        let mut factorials = vec![BigInt::one()];
        let mut last = BigInt::one();
        for number in 1..=members {
            last *= number;
            factorials.push(last.clone());
        }
        let falling = factorials.iter().rev().skip(1);
        let by_size = factorials.iter().zip(falling).map(|(already, later)| already * later).collect();
        Self { by_size, whole: last }
    }
}

impl Part {
    /// The Shapley value of each member in this part, as a count of n!-ths of a yen.
    ///
    /// With A(s) the sum of values over all coalitions of size s, and B(s) over those without the member, the
    /// coalitions with the member have A(s + 1) − B(s + 1), so its value is Σ weight(s) · (A(s + 1) − B(s + 1) − B(s)).
    /// The coalitions without it are counted by taking it out of the count of all.
    fn shapley(&self, weights: &Weights) -> Result<Vec<BigInt>, NotCalculated> {
        let mut different: Vec<_> = self.steps.iter().collect();
        different.sort_unstable();
        different.dedup();
        let states = self.grid.cells().and_then(|cells| cells.checked_mul(self.rows.len()));
        let steps = states.and_then(|states| states.checked_mul(different.len()));
        if steps.is_none_or(|steps| steps > MOST_STEPS) {
            return Err(Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions }.into());
        }
        let counts = self.counts()?;
        let all: Vec<_> =
            counts.iter().zip(&self.rows).map(|(counts, values)| WeightedSum::of(counts, values)).collect();
        let value = |step: &Step| -> BigInt {
            let without = self.without(*step, &counts);
            let larger = all.iter().zip(&without).skip(1).map(|(all, without)| all - without);
            larger
                .zip(&without)
                .zip(&weights.by_size)
                .map(|((with, without), weight)| (with - without) * weight)
                .sum()
        };
        let values: Vec<BigInt> = different.iter().copied().map(value).collect();
        let value_of = |step| {
            let value = different.binary_search(&step).ok().and_then(|place| values.get(place));
            invariant(value.cloned(), "the different steps are those of all members")
        };
        Ok(self.steps.iter().map(value_of).collect::<Result<_, _>>()?)
    }

    /// How many coalitions there are in each cell that can be reached, one row for each size.
    fn counts(&self) -> Result<Vec<Vec<Count>>, BrokenInvariant> {
        const SIZES: &str = "there is a row for each size";
        let mut rows: Vec<Vec<Count>> =
            self.rows.iter().map(|values| vec![Count::default(); values.len()]).collect();
        *invariant(rows.first_mut().and_then(|row| row.first_mut()), "nobody has a cell")? = Count::ONE;
        for (joined, &step) in self.steps.iter().enumerate() {
            for size in (0..=joined).rev() {
                let (smaller, larger) = invariant(rows.split_at_mut_checked(size + 1), SIZES)?;
                let (source, target) = invariant(smaller.last().zip(larger.first_mut()), SIZES)?;
                let windows = invariant(self.windows.get(size).zip(self.windows.get(size + 1)), SIZES)?;
                self.grid.shift((windows.1, target), (windows.0, source), step, Count::add);
            }
        }
        Ok(rows)
    }

    /// The sums of values over the coalitions without one member of this step, by size; zero for the size of all.
    fn without(&self, step: Step, counts: &[Vec<Count>]) -> Vec<BigInt> {
        let mut sums = Vec::with_capacity(counts.len());
        let mut smaller: Option<(&Window, Vec<Count>)> = None;
        for ((window, counts), values) in self.windows.iter().zip(counts).zip(&self.rows) {
            let mut here = counts.clone();
            if let Some((smaller_window, smaller)) = &smaller {
                self.grid.shift((window, &mut here), (smaller_window, smaller), step, Count::subtract);
            }
            sums.push(WeightedSum::of(&here, values));
            smaller = Some((window, here));
        }
        sums
    }
}
