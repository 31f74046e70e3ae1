//! The Shapley value from counts of coalitions with the same numbers.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers of arbitrary precision, the one divisor a factorial; steps and places of cells, which are bounded"
)]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::One;

use super::{
    Obstacle,
    grid::Step,
    joint::{Part, Structure},
    wide::{Count, weighted_sum},
};
use crate::{
    BrokenInvariant,
    cost::{
        ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason,
        progress::{Done, Tell},
    },
    invariant,
};

/// The most 64-bit digits that all counts of coalitions may have together: 80 MB.
const MOST_DIGITS: usize = 10_000_000;

/// The most steps of the calculation, each of which adds two digits. A few seconds.
const MOST_STEPS: u64 = 6_000_000_000;

impl Project {
    /// The Shapley value of every member, exact, without a table of all coalitions: for up to [`MOST_MEMBERS`] members.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`].
    pub fn shapley_by_structure(&self) -> Result<ExactShares, NotCalculated> {
        ShapleyByStructure::of(self)?.shares(&mut |_| Ok(()))
    }
}

/// The Shapley value by structure, prepared: that it can be calculated is known, and how long it takes.
pub(in crate::cost) struct ShapleyByStructure<'a> {
    project: &'a Project,
    /// None for one member, who pays for all.
    structure: Option<Structure>,
}

impl<'a> ShapleyByStructure<'a> {
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`].
    pub(in crate::cost) fn of(project: &'a Project) -> Result<Self, NotCalculated> {
        let members = project.members().len();
        if members > MOST_MEMBERS {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS }.into());
        }
        if members == 1 {
            return Ok(Self { project, structure: None });
        }
        let structure = Structure::of(project, MOST_DIGITS / digits(members))?;
        let steps = structure.parts.iter().map(|part| Shares::of(part).steps());
        if steps.fold(0, u64::saturating_add) > MOST_STEPS {
            return Err(Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions }.into());
        }
        Ok(Self { project, structure: Some(structure) })
    }

    /// How much there is to do: see [`MOST_STEPS`].
    pub(in crate::cost) fn steps(&self) -> u64 {
        let parts = self.structure.iter().flat_map(|structure| &structure.parts);
        parts.map(|part| Shares::of(part).steps()).fold(0, u64::saturating_add)
    }

    /// The Shapley value of every member.
    pub(in crate::cost) fn shares(&self, tell: Tell<'_>) -> Result<ExactShares, NotCalculated> {
        let Some(structure) = &self.structure else {
            return Ok([ExactYen::from(self.project.whole()?.net)].into_iter().collect());
        };
        let weights = Weights::new(structure.own.len());
        let own = structure.own.iter().map(|own| &weights.whole * own.get());
        let mut numerators: Vec<BigInt> = own.collect();
        let (mut before, all) = (0, self.steps());
        for part in &structure.parts {
            let part = Shares::of(part);
            let values = part.values(&weights, &mut |steps| tell(Done { steps: before + steps, all }))?;
            for (numerator, value) in numerators.iter_mut().zip(values) {
                *numerator += value;
            }
            before += part.steps();
        }
        let shares =
            numerators.into_iter().map(|numerator| BigRational::new(numerator, weights.whole.clone()));
        Ok(shares.zip(corrections(structure)).map(|(share, more)| ExactYen::new(share + more)).collect())
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

/// How many 64-bit digits a count of coalitions of so many members may need.
fn digits(members: usize) -> usize {
    members / 64 + 1
}

/// The Shapley values in one part of the cost.
struct Shares<'a> {
    part: &'a Part,
    /// The steps of the members, each once: members with the same step have the same value.
    different: Vec<Step>,
}

impl<'a> Shares<'a> {
    fn of(part: &'a Part) -> Self {
        let mut different = part.steps.clone();
        different.sort_unstable();
        different.dedup();
        Self { part, different }
    }

    fn members(&self) -> usize {
        self.part.steps.len()
    }

    /// How much there is to do.
    fn steps(&self) -> u64 {
        let different = u64::try_from(self.different.len()).unwrap_or(u64::MAX);
        self.counting(self.members()).saturating_add(self.without_one().saturating_mul(different))
    }

    /// Counting the coalitions of so many members. On average half of the cells are reached.
    fn counting(&self, members: usize) -> u64 {
        let members = u64::try_from(members).unwrap_or(u64::MAX);
        self.digits().saturating_mul(members) / 2
    }

    /// Taking one member out and adding up what is left.
    fn without_one(&self) -> u64 {
        self.digits().saturating_mul(STEPS_WITHOUT_ONE)
    }

    /// The digits of the counts of all cells.
    fn digits(&self) -> u64 {
        let digits = self.part.grid.cells().saturating_mul(digits(self.members()));
        u64::try_from(digits).unwrap_or(u64::MAX)
    }

    /// The Shapley value of each member in this part, as a count of n!-ths of a yen.
    fn values(&self, weights: &Weights, tell: &mut TellSteps<'_>) -> Result<Vec<BigInt>, NotCalculated> {
        match digits(self.members()) {
            1 => self.counted_with::<1>(weights, tell),
            2 => self.counted_with::<2>(weights, tell),
            3 => self.counted_with::<3>(weights, tell),
            _ => self.counted_with::<4>(weights, tell),
        }
    }

    /// With A(s) the sum of values over all coalitions of size s, and B(s) over those without the member, the
    /// coalitions with the member have A(s + 1) − B(s + 1), so its value is Σ weight(s) · (A(s + 1) − B(s + 1) − B(s)).
    /// The coalitions without it are counted by taking it out of the count of all.
    fn counted_with<const N: usize>(
        &self,
        weights: &Weights,
        tell: &mut TellSteps<'_>,
    ) -> Result<Vec<BigInt>, NotCalculated> {
        let mut done = 0;
        let counts = self.counts::<N>(&mut |members| tell(self.counting(members)))?;
        done += self.counting(self.members());
        let mut all = Vec::with_capacity(weights.by_size.len() + 1);
        for size in 0..=self.members() {
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
            invariant(value.cloned(), "the different steps are those of all members")
        };
        Ok(self.part.steps.iter().map(value_of).collect::<Result<_, _>>()?)
    }

    /// How many coalitions there are in each cell.
    fn counts<const N: usize>(
        &self,
        tell: &mut dyn FnMut(usize) -> Result<(), NotCalculated>,
    ) -> Result<Vec<Count<N>>, NotCalculated> {
        const ROWS: &str = "a member leads from one row to a later one";
        let Part { grid, steps, .. } = self.part;
        let mut cells = vec![Count::ZERO; grid.cells()];
        *invariant(cells.first_mut(), "nobody has a cell")? = Count::one();
        for (joined, step) in steps.iter().enumerate() {
            tell(joined)?;
            for size in (0..=joined).rev() {
                for row in grid.rows_of(size).1 {
                    let Some(way) = grid.way(row, *step) else { continue };
                    let (smaller, larger) = invariant(cells.split_at_mut_checked(way.to.start), ROWS)?;
                    let source = invariant(smaller.get(row.cells()), ROWS)?;
                    let target = invariant(larger.get_mut(..way.to.uses.len()), ROWS)?;
                    way.combine(target, source, Count::add);
                }
            }
        }
        Ok(cells)
    }

    /// The sums of values over the coalitions without one member of this step, by size; zero for the size of all.
    fn without<const N: usize>(
        &self,
        step: Step,
        counts: &[Count<N>],
    ) -> Result<Vec<BigInt>, BrokenInvariant> {
        let grid = &self.part.grid;
        let mut sums = Vec::with_capacity(self.part.steps.len() + 1);
        let (mut smaller, mut here) = (Vec::new(), Vec::new());
        for size in 0..=self.members() {
            here.clear();
            here.extend_from_slice(self.of_size(counts, size)?);
            let start = grid.cells_of(size).start;
            let smaller_size = size.checked_sub(1);
            for row in smaller_size.map_or(&[][..], |size| grid.rows_of(size).1) {
                let Some(way) = grid.way(row, step) else { continue };
                let smaller_start = grid.cells_of(row.size).start;
                let source =
                    smaller.get(row.start - smaller_start..row.start - smaller_start + row.uses.len());
                let target = here.get_mut(way.to.start - start..way.to.start - start + way.to.uses.len());
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
type TellSteps<'a> = dyn FnMut(u64) -> Result<(), NotCalculated> + 'a;

/// How many additions take as long as all that is done with a digit to take one member out.
const STEPS_WITHOUT_ONE: u64 = 3;
