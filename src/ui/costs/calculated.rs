//! What a plan costs: at once without the long calculations, and with them as soon as they are made.

use std::rc::Rc;

use yew::prelude::*;

use super::solving::{Solver, use_solver};
use crate::ui::same::Same;
use consortium_core::cost::CostReport;
use consortium_document::plan::{CostTask, Plan};

/// What a plan costs, as far as it is calculated.
pub(crate) struct Costs {
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

/// What a plan costs: at once without the long calculations, and with them as soon as they are made.
#[hook]
pub(crate) fn use_costs(plan: &Rc<Plan>) -> Costs {
    let task = use_memo(plan.clone(), |plan| plan.cost_task());
    let quick = use_memo(task.clone(), |task| task.quick_report());
    let solver = use_solver(&task, &quick);
    let full = use_memo(solver.solutions().cloned(), |solutions| {
        solutions.as_ref().map(|solutions| Same::from(Rc::new(solutions.report())))
    });
    Costs { task, report: (*full).clone().unwrap_or_else(|| quick.into()), solver }
}
