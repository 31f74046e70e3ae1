//! What the cost calculations depend on.

use std::{ops::ControlFlow, rc::Rc};

use serde::{Deserialize, Serialize};

use super::{
    Calculated, CoalitionEligibility, Cost, CostReport, CostSolution, Figures, Remainder, Watch,
    assess_costs, solve_costs,
};
use crate::{Entry, Member, MemberId};

/// Everything the cost calculations need to know of a plan, and nothing else: two plans with the same task have the
/// same results.
///
/// ```
/// use consortium_core::{Member, MemberId, cost::{Cost, CostTask}};
/// let cost: Cost = serde_json::from_str(r#"{"lines": [{"id": 1, "name": "fee", "form": "fixed", "amount": 100}]}"#).unwrap();
/// let renamed: Cost = serde_json::from_str(r#"{"lines": [{"id": 1, "name": "Fee", "form": "fixed", "amount": 100}]}"#).unwrap();
/// let task = |cost| CostTask::of(cost, &[Member::new(MemberId(1))], None, None);
/// assert_eq!(task(&cost), task(&renamed));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CostTask {
    /// Lines, grant, keys, rounding.
    pub cost: Cost,
    /// The members, in the order of the table. The order breaks ties when rounding and nothing else.
    pub members: Vec<Member>,
    /// The member that leads.
    pub lead: Option<MemberId>,
    /// What decides whether a group gets a conditional grant; without it that stays unknown.
    pub eligibility: Option<CoalitionEligibility>,
}

impl CostTask {
    /// The task of a cost and its members, without what no result depends on: names, kinds and numbers.
    pub fn of<'a>(
        cost: &Cost,
        members: impl IntoIterator<Item = &'a Member>,
        lead: Option<MemberId>,
        eligibility: Option<CoalitionEligibility>,
    ) -> Self {
        let figures = |member: &Member| Member {
            enrollees: member.enrollees.clone(),
            insured: member.insured.clone(),
            expected_users: member.expected_users.clone(),
            cost: member.cost.clone(),
            ..Member::new(member.id)
        };
        // Nothing is asked of the lead unless it takes the remainder.
        let lead = lead.filter(|_| cost.remainder == Remainder::LeadTakes);
        let members = members.into_iter().map(figures).collect();
        Self { cost: cost.calculated_with(), members, lead, eligibility }
    }

    /// The task after a member has left: its own cost leaves with it. If it was to take the remainder as the lead, the
    /// largest remainders do.
    pub(super) fn without(&self, leaving: MemberId) -> Self {
        self.only(&self.members.iter().map(|member| member.id).filter(|id| *id != leaving).collect())
    }

    /// Whether a member takes the remainder, as the lead.
    pub(super) fn remainder_leaves_with(&self, leaving: MemberId) -> bool {
        self.cost.remainder == Remainder::LeadTakes && self.lead == Some(leaving)
    }

    /// Whether actual use is settled by a way of splitting that is found in the game.
    fn settles_by_game(&self) -> bool {
        self.cost.method.is_found_in_game() && self.has_actual_use()
    }

    /// Whether actual use was entered for anybody.
    pub fn has_actual_use(&self) -> bool {
        self.members.iter().any(|member| !matches!(member.cost.actual_users, Entry::Unknown))
    }
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

/// Solves a task on the spot: [`CostTask::solve_now`]. Who can answer most questions without it takes it as an argument, so that
/// a program may load its solvers later than the rest.
pub type SolveNow = fn(&Rc<CostTask>) -> CostSolutions;

impl CostTask {
    /// Makes the long calculations without telling how far they have come, for tasks that are solved while somebody waits.
    pub fn solve_now(self: &Rc<Self>) -> CostSolutions {
        self.solve(&mut |_| ControlFlow::Continue(()))
    }

    /// Makes the long calculations. `watch` is told how far they have come, and can stop them.
    pub fn solve(self: &Rc<Self>, watch: Watch<'_>) -> CostSolutions {
        if !self.settles_by_game() {
            let planned = solve_costs(self, Figures::Planned, watch).into();
            return CostSolutions { task: self.clone(), planned, actual: None };
        }
        let planned = solve_costs(self, Figures::Planned, &mut |progress| watch(progress.half_of_all(0)));
        let actual = solve_costs(self, Figures::Actual, &mut |progress| watch(progress.half_of_all(50)));
        let (planned, actual) = (planned.into(), Some(actual.into()));
        CostSolutions { task: self.clone(), planned, actual }
    }

    /// Everything about cost that can be said without the long calculations.
    pub fn quick_report(&self) -> CostReport {
        assess_costs(self, None, None)
    }
}

impl CostSolutions {
    /// The task they were made for.
    pub fn task(&self) -> &Rc<CostTask> {
        &self.task
    }

    /// The same solutions for a task that differs in the adopted way of splitting alone: nothing of them depends on it but
    /// the settlement by a way that is found in the game. `None` for any other task, and where that was not made.
    pub fn adopting(&self, task: &Rc<CostTask>) -> Option<Self> {
        let method = self.task.cost.method;
        let differs_in_the_way_alone = || {
            let mut as_it_was = (**task).clone();
            as_it_was.cost.method = method;
            as_it_was == *self.task
        };
        if task.settles_by_game() && self.actual.is_none() || !differs_in_the_way_alone() {
            return None;
        }
        let actual = self.actual.clone().filter(|_| task.settles_by_game());
        Some(Self { task: task.clone(), planned: self.planned.clone(), actual })
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
        assess_costs(&self.task, self.planned.done(), actual)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::CostTask;
    use crate::{
        Entry, Member, MemberId, Participants, Yen,
        cost::{Cost, Line, LineId, LineKind, Method},
    };

    #[test]
    fn actual_use_is_solved_only_where_a_settlement_by_the_game_needs_it() {
        let is_solved = |method, actual: Entry<Participants>| {
            let fee = LineKind::Fixed { amount: Entry::Known(Yen::new(100)) };
            let cost = Cost { lines: vec![Line::new(LineId(1), fee)], method, ..Cost::default() };
            let mut members = [1, 2].map(|id| Member::new(MemberId(id)));
            members[1].cost.actual_users = actual;
            Rc::new(CostTask::of(&cost, &members, None, None)).solve_now().actual().is_some()
        };
        let used = || Entry::Known(Participants::new(3));
        assert!(is_solved(Method::Shapley, used()) && is_solved(Method::Nucleolus, used()));
        assert!(!is_solved(Method::EqualShare, used()));
        assert!(!is_solved(Method::Shapley, Entry::Unknown));
    }
}
