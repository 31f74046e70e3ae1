//! What is calculated about one plan, each part once and only if a condition asks for it.

use std::cell::OnceCell;

use crate::{
    plan::{Plan, YearPlan},
    report::{Eligibility, NEAR_LIMIT},
    results::{MOST_MEMBERS_SOLVED_AT_ONCE, Results},
};
use consortium_core::{
    Fraction,
    cost::{ClosestCoalition, CostReport, MethodReport, MethodShares},
    stages::{FederationReport, assess_federation, assess_prefecture},
};

/// A plan with what has been calculated about it so far.
pub(super) struct Calculations<'a> {
    pub(super) plan: &'a Plan,
    eligibility: OnceCell<Eligibility>,
    cost: OnceCell<CostReport>,
}

impl<'a> Calculations<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        Self { plan, eligibility: OnceCell::new(), cost: OnceCell::new() }
    }

    pub(super) fn eligibility(&self) -> &Eligibility {
        self.eligibility.get_or_init(|| Eligibility::of(self.plan, NEAR_LIMIT))
    }

    /// The cost report, with the long calculations where they are short: an exercise is checked while somebody waits.
    pub(super) fn cost(&self) -> &CostReport {
        self.cost.get_or_init(|| Results::solving().cost_report(self.plan, MOST_MEMBERS_SOLVED_AT_ONCE))
    }

    /// The way of splitting that the plan has chosen.
    fn chosen_method(&self) -> Option<&MethodReport> {
        self.cost().methods.iter().find(|report| report.method == self.plan.cost.method)
    }

    pub(super) fn shares(&self) -> Option<&MethodShares> {
        self.chosen_method()?.shares.done()
    }

    /// The group with the least reason to stay, after rounding; no group if there is only one member.
    pub(super) fn closest_group(&self) -> Option<Option<&ClosestCoalition>> {
        Some(self.chosen_method()?.closest.done()?.rounded.done()?.as_ref())
    }

    /// The earliest year of stages and rates.
    pub(super) fn year(&self) -> Option<&YearPlan> {
        self.plan.stages.years.values().next().map(AsRef::as_ref)
    }

    pub(super) fn federation(&self) -> Option<FederationReport> {
        self.year().map(|year| assess_federation(&year.indicators, year.federation))
    }

    /// The mean of the achievement rates, if all of them are known.
    pub(super) fn support_rate(&self) -> Option<Fraction> {
        let year = self.year()?;
        assess_prefecture(&year.indicators, &year.records()).support_rate?.mean.known()
    }

    /// The achievement rates in the order of the table; one that is not known is `None`.
    pub(super) fn rates(&self) -> Vec<Option<Fraction>> {
        let Some(year) = self.year() else { return Vec::new() };
        let prefecture = assess_prefecture(&year.indicators, &year.records());
        prefecture.insurers.iter().map(|insurer| insurer.rate.known()).collect()
    }
}
