//! Who gets the grant, and how much it is.

use super::{
    CoalitionCounts, CoalitionEligibility, CostField, Fault, Grant, GrantCondition, amounts::Amounts,
    limits::sizes, reader::Reader,
};
use crate::{Answer, Field, Fraction, Yen};

/// Who gets the grant, and how much it is.
#[derive(Clone, Debug)]
pub(super) struct GrantRule {
    pub(super) terms: Option<GrantTerms>,
    /// For each number of societies the least number of small ones that certainly get it; `None`: none does.
    pub(super) least_small: Vec<Option<u32>>,
    /// How many societies certainly get it whatever their sizes: all members, where it is asked what would be if.
    pub(super) granted_from: Option<u32>,
    eligibility: Option<CoalitionEligibility>,
    condition: GrantCondition,
}

impl GrantRule {
    pub(super) fn new(
        terms: Option<GrantTerms>,
        grant: Option<&Grant>,
        eligibility: Option<CoalitionEligibility>,
        members: usize,
    ) -> Self {
        let condition = grant.map_or(GrantCondition::Unconditional, |grant| grant.condition);
        let mut rule = Self { terms, least_small: Vec::new(), granted_from: None, eligibility, condition };
        let largest = u32::try_from(sizes(members)).unwrap_or(u32::MAX);
        let certain = |societies, small| {
            rule.answer(CoalitionCounts { societies, small, size_unknown: 0 }) == Answer::Met
        };
        rule.least_small =
            (0..=largest).map(|societies| (0..=societies).find(|&small| certain(societies, small))).collect();
        rule
    }

    /// Whether a group gets the grant.
    pub(super) fn answer(&self, counts: CoalitionCounts) -> Answer {
        match (self.condition, &self.eligibility) {
            (GrantCondition::Unconditional, _) => Answer::Met,
            (GrantCondition::OnlyIfEligible, Some(eligibility)) => eligibility.answer(counts),
            (GrantCondition::OnlyIfEligible, None) => Answer::Unknown,
        }
    }

    /// Whether it is open for some group of these members if it gets the grant: its share of small societies is not
    /// known, or the answer to what does not depend on the members.
    pub(super) fn is_open(&self, whole: CoalitionCounts) -> bool {
        if self.terms.is_none() || self.condition == GrantCondition::Unconditional {
            return false;
        }
        let Some(eligibility) = &self.eligibility else { return true };
        // What holds for no number of small societies holds for none of unknown size.
        let possible =
            eligibility.answer(CoalitionCounts { size_unknown: whole.societies, small: 0, ..whole });
        match eligibility.other_requirements {
            Answer::NotMet => false,
            Answer::Unknown => possible != Answer::NotMet,
            Answer::Met => whole.size_unknown > 0 && eligibility.least_small_share > Fraction::ZERO,
        }
    }

    /// Whether sizes that are not known decide if a group gets the grant, whatever the other requirements.
    pub(super) fn depends_on_sizes(&self, counts: CoalitionCounts) -> bool {
        let by_sizes = self
            .eligibility
            .map(|eligibility| CoalitionEligibility { other_requirements: Answer::Met, ..eligibility });
        by_sizes.is_some_and(|by_sizes| by_sizes.answer(counts) == Answer::Unknown)
    }

    /// Whether requirements that have no answer yet decide it.
    pub(super) fn depends_on_requirements(&self) -> bool {
        self.eligibility.is_none_or(|eligibility| eligibility.other_requirements == Answer::Unknown)
    }

    /// Whether every group gets the grant.
    pub(super) fn is_unconditional(&self) -> bool {
        self.condition == GrantCondition::Unconditional
    }

    /// Whether a group certainly gets the grant; the same as [`answer`](Self::answer) being [`Answer::Met`], from a
    /// table, because it is asked for every group.
    pub(super) fn is_certain(&self, counts: CoalitionCounts) -> bool {
        let size = usize::try_from(counts.societies).ok();
        let least = size.and_then(|size| self.least_small.get(size)).copied().flatten();
        least.is_some_and(|least| counts.small >= least)
            || self.granted_from.is_some_and(|all| counts.societies >= all)
    }
}

/// A grant with all its figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct GrantTerms {
    pub(super) rate: Fraction,
    pub(super) ceiling: Option<Yen>,
    pub(super) unit: Yen,
}

impl GrantTerms {
    /// Reads the terms; `None` if something stands in the way, which the reader then knows.
    pub(super) fn read(reader: &mut Reader, grant: &Grant) -> Option<Self> {
        let [rate_of, unit_of] = [CostField::GrantRate, CostField::GrantUnit].map(Field::Cost);
        let rate = reader.need(&grant.rate, rate_of);
        if let Some(rate) = rate {
            reader.wrong_if(rate < Fraction::ZERO, rate_of, Fault::Negative);
            reader.wrong_if(rate > Fraction::ONE, rate_of, Fault::AboveWhole);
        }
        let ceiling = reader.may_lack_amount(&grant.ceiling, Field::Cost(CostField::GrantCeiling));
        let unit = reader.need(&grant.unit, unit_of);
        reader.wrong_if(unit.is_some_and(|unit| unit <= Yen::ZERO), unit_of, Fault::NotPositive);
        Some(Self { rate: rate?, ceiling, unit: unit? })
    }

    /// The grant of a group that gets it, if it fits: the smaller of ceiling and eligible cost × rate, not more than
    /// the total less other income, cut down to the unit.
    pub(super) fn amount(&self, cost: Amounts, income: Yen) -> Option<Yen> {
        let uncovered = cost.all.checked_sub(income)?.max(Yen::ZERO);
        let payable = self.before_limit(cost)?.min(uncovered).get();
        payable.checked_sub(payable.checked_rem(self.unit.get())?).map(Yen::new)
    }

    /// The smaller of ceiling and eligible cost × rate.
    pub(super) fn before_limit(&self, cost: Amounts) -> Option<Yen> {
        let by_rate = self.by_rate(cost.eligible)?;
        Some(self.ceiling.map_or(by_rate, |ceiling| by_rate.min(ceiling)))
    }

    /// Whether the ceiling alone decides, here and for every larger cost.
    pub(super) fn is_at_ceiling(&self, cost: Amounts, income: Yen) -> bool {
        let uncovered = cost.all.checked_sub(income);
        self.ceiling
            .zip(self.by_rate(cost.eligible))
            .zip(uncovered)
            .is_some_and(|((ceiling, by_rate), uncovered)| by_rate >= ceiling && uncovered >= ceiling)
    }

    /// Eligible cost × rate, cut down to whole yen. Sixty-four bits are tried first: this runs for every group.
    /// Discounts above the eligible cost leave nothing to count.
    fn by_rate(&self, eligible: Yen) -> Option<Yen> {
        let eligible = eligible.max(Yen::ZERO);
        let (numerator, denominator) = (self.rate.numerator(), self.rate.denominator());
        let narrow = || {
            let product = eligible.get().checked_mul(i64::try_from(numerator).ok()?)?;
            product.checked_div(i64::try_from(denominator).ok()?)
        };
        let wide = || {
            let product = i128::from(eligible.get()).checked_mul(numerator)?;
            i64::try_from(product.checked_div(denominator)?).ok()
        };
        narrow().or_else(wide).map(Yen::new)
    }
}
