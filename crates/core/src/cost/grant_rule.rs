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

#[cfg(test)]
mod tests {
    use super::{GrantRule, GrantTerms};
    use crate::{
        Answer, Enrollees, Entry, Fraction, Yen,
        cost::{
            CoalitionCounts, CoalitionEligibility, Cost, CostTask, Fault, Grant, GrantCondition, Line,
            LineId, LineKind, amounts::Amounts, invalid_inputs,
        },
    };

    /// A grant of two thirds for groups with so large a part of small societies, up to 600 yen.
    fn rule(least_small_share: Fraction, other_requirements: Answer) -> GrantRule {
        let rate = Fraction::new(2, 3).unwrap();
        let terms = GrantTerms { rate, ceiling: Some(Yen::new(600)), unit: Yen::new(1) };
        let eligibility = CoalitionEligibility {
            small_below: Enrollees::new(10_000),
            least_societies: 2,
            least_small_share,
            other_requirements,
        };
        GrantRule::new(Some(terms), Some(&Grant::default()), Some(eligibility), 4)
    }

    fn half() -> Fraction {
        Fraction::new(1, 2).unwrap()
    }

    fn four(small: u32, size_unknown: u32) -> CoalitionCounts {
        CoalitionCounts { societies: 4, small, size_unknown }
    }

    #[test]
    fn what_is_open_for_some_group_is_open_also_where_all_sizes_are_known() {
        let undecided = rule(half(), Answer::Unknown);
        // Two of the four are small: two of them get the grant if the other requirements are met.
        assert!(undecided.is_open(four(2, 0)) && undecided.is_open(four(0, 0)));
        let alone = CoalitionCounts { societies: 1, small: 1, size_unknown: 0 };
        assert!(!undecided.is_open(alone), "one society alone gets none anyway");
        assert!(!rule(half(), Answer::NotMet).is_open(four(2, 2)));
    }

    #[test]
    fn sizes_leave_it_open_only_where_one_is_unknown_and_a_part_has_to_be_small() {
        let met = rule(half(), Answer::Met);
        assert!(met.is_open(four(2, 1)));
        assert!(!met.is_open(four(2, 0)));
        assert!(!rule(Fraction::ZERO, Answer::Met).is_open(four(2, 1)));
    }

    #[test]
    fn it_is_told_whether_sizes_or_requirements_decide_it() {
        for other in [Answer::Met, Answer::NotMet, Answer::Unknown] {
            let rule = rule(half(), other);
            assert_eq!(rule.depends_on_requirements(), other == Answer::Unknown);
            // Whatever the others say: of four, two have to be small.
            assert!(rule.depends_on_sizes(four(1, 1)));
            assert!(!rule.depends_on_sizes(four(2, 1)) && !rule.depends_on_sizes(four(0, 1)));
        }
        let nothing_known = GrantRule { eligibility: None, ..rule(half(), Answer::Met) };
        assert!(nothing_known.depends_on_requirements() && !nothing_known.depends_on_sizes(four(1, 1)));
    }

    #[test]
    fn the_ceiling_decides_where_rate_and_uncovered_cost_both_reach_it() {
        let terms = rule(half(), Answer::Met).terms.unwrap();
        let at_ceiling = |all: i64, eligible: i64, income: i64| {
            let cost = Amounts { all: Yen::new(all), eligible: Yen::new(eligible) };
            terms.is_at_ceiling(cost, Yen::new(income))
        };
        // Two thirds of 900 yen are the ceiling of 600.
        assert!(at_ceiling(900, 900, 300) && at_ceiling(2_000, 900, 0));
        assert!(!at_ceiling(900, 898, 0), "598 by the rate");
        assert!(!at_ceiling(900, 900, 301), "599 are left to be paid");
        let endless = GrantTerms { ceiling: None, ..terms };
        let cost = Amounts { all: Yen::new(900), eligible: Yen::new(900) };
        assert!(!endless.is_at_ceiling(cost, Yen::ZERO));
    }

    #[test]
    fn a_rate_may_be_nothing_or_the_whole_and_not_beyond() {
        let faults = |rate| {
            let grant = Grant {
                rate: Entry::Known(rate),
                condition: GrantCondition::Unconditional,
                ..Grant::default()
            };
            let fee = LineKind::Fixed { amount: Entry::Known(Yen::new(900)) };
            let cost = Cost { lines: vec![Line::new(LineId(1), fee)], grant: Some(grant), ..Cost::default() };
            let found = invalid_inputs(&CostTask { cost, ..CostTask::default() });
            found.into_iter().map(|error| error.fault).collect::<Vec<_>>()
        };
        assert!(faults(Fraction::ZERO).is_empty() && faults(Fraction::ONE).is_empty());
        let below = Fraction::ZERO.checked_sub(&half()).unwrap();
        assert_eq!(faults(below), [Fault::Negative]);
        assert_eq!(faults(Fraction::new(3, 2).unwrap()), [Fault::AboveWhole]);
    }
}
