//! What a plan costs: at once without the long calculations, and with them as soon as they are made.

use std::rc::Rc;

use yew::prelude::*;

use super::solving::{Solver, use_solver};
use crate::ui::same::Same;
use consortium_core::{Field, cost::CostReport};
use consortium_document::plan::{CostQuestion, CostTask, Plan};

/// What a plan costs, as far as it is calculated.
pub(crate) struct Costs {
    /// The plan that the figures are about: that on screen, or the same without its candidates.
    pub(crate) plan: Rc<Plan>,
    /// What candidates lack, where the figures are those of the confirmed members alone because of it; else empty.
    pub(crate) waits_for: Rc<Vec<Field>>,
    pub(crate) task: Rc<CostTask>,
    pub(crate) report: Same<CostReport>,
    pub(crate) solver: Solver,
}

impl Costs {
    /// Whether the long calculations are being made.
    pub(crate) fn are_on_their_way(&self) -> bool {
        self.solver.is_running()
    }
}

/// What a plan costs: at once without the long calculations, and with them as soon as they are made. While the figures of
/// all wait for an input of a candidate, they are those of the confirmed members alone.
#[hook]
pub(crate) fn use_costs(plan: &Rc<Plan>, question: CostQuestion) -> Costs {
    let about =
        use_memo((plan.clone(), question), |(plan, question)| match plan.confirmed_alone(*question) {
            Some(alone) => (Rc::new(alone.plan), Rc::new(alone.waits_for)),
            None => (plan.clone(), Rc::default()),
        });
    let (plan, waits_for) = (*about).clone();
    let task = use_memo(plan.clone(), |plan| plan.cost_task());
    let quick = use_memo(task.clone(), |task| task.quick_report());
    let solver = use_solver(&task, &quick);
    let full = use_memo(solver.solutions().cloned(), |solutions| {
        solutions.as_ref().map(|solutions| Same::from(Rc::new(solutions.report())))
    });
    let report = (*full).clone().unwrap_or_else(|| quick.into());
    Costs { plan, waits_for, task, report, solver }
}
