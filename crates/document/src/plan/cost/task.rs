//! The long calculations about cost: what they are given, and what they find.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use consortium_core::{
    MemberId,
    cost::{
        Calculated, CoalitionEligibility, CostInputs, CostModel, CostReport, CostSolution, Figures,
        MemberCostFacts, Method, NotCalculated, ShareAfterDeparture, SharePoint, Watch, assess_costs,
        share_curve, shares_after_departure, solve_costs,
    },
};

/// Everything the cost calculations need to know of a plan, and nothing else: two plans with the same task have the
/// same results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostTask {
    /// Lines, grant, keys, rounding. Lines have no names here.
    pub model: CostModel,
    /// The members, in the order of the table.
    pub members: Vec<MemberCostFacts>,
    /// What decides whether a group gets a conditional grant.
    pub eligibility: CoalitionEligibility,
}

/// What the long calculations found, together with the task they were made for: it cannot be taken for the answer to
/// another one.
///
/// Only [`CostTask::solve`] makes one, and reading what a worker has written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostSolutions {
    task: Rc<CostTask>,
    planned: Calculated<CostSolution>,
    actual: Option<Calculated<CostSolution>>,
}

impl CostTask {
    /// The task as inputs of a calculation, with what long calculations have found for it.
    fn inputs<'a>(
        &'a self,
        planned: Option<&'a CostSolution>,
        actual: Option<&'a CostSolution>,
    ) -> CostInputs<'a> {
        CostInputs {
            model: &self.model,
            members: &self.members,
            eligibility: Some(&self.eligibility),
            planned,
            actual,
        }
    }

    /// Makes the long calculations. `watch` is told how far they have come, and can stop them.
    pub fn solve(self: &Rc<Self>, watch: Watch<'_>) -> CostSolutions {
        let inputs = self.inputs(None, None);
        let planned = solve_costs(inputs, Figures::Planned, watch).into();
        let by_game = matches!(self.model.method, Method::Shapley | Method::Nucleolus);
        let settled = by_game && self.members.iter().any(|member| member.actual_users.is_some());
        let actual = settled.then(|| solve_costs(inputs, Figures::Actual, watch).into());
        CostSolutions { task: self.clone(), planned, actual }
    }

    /// Everything about cost that can be said without the long calculations.
    pub fn quick_report(&self) -> CostReport {
        assess_costs(self.inputs(None, None))
    }

    /// How the share of a member moves with its participants; see [`share_curve`].
    ///
    /// # Errors
    /// Whatever stands in the way of the shares.
    pub fn share_curve(&self, method: Method, member: MemberId) -> Result<Vec<SharePoint>, NotCalculated> {
        share_curve(self.inputs(None, None), method, member)
    }

    /// What happens to everybody if one member leaves; see [`shares_after_departure`].
    ///
    /// # Errors
    /// Whatever stands in the way of the shares before or after.
    pub fn shares_after_departure(
        &self,
        method: Method,
        leaving: MemberId,
    ) -> Result<Vec<ShareAfterDeparture>, NotCalculated> {
        shares_after_departure(&self.model, &self.members, Some(&self.eligibility), method, leaving)
    }
}

impl CostSolutions {
    /// The task they were made for.
    pub fn task(&self) -> &Rc<CostTask> {
        &self.task
    }

    /// With planned use.
    pub fn planned(&self) -> &Calculated<CostSolution> {
        &self.planned
    }

    /// With actual use: made only where a settlement by Shapley value or nucleolus needs it.
    pub fn actual(&self) -> Option<&Calculated<CostSolution>> {
        self.actual.as_ref()
    }

    /// Everything about the cost of the task.
    pub fn report(&self) -> CostReport {
        let actual = self.actual.as_ref().and_then(Calculated::done);
        assess_costs(self.task.inputs(self.planned.done(), actual))
    }
}
