//! What the long tables and the pictures are drawn from. With many members they follow when typing rests.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::same::Same;
use consortium_core::cost::CostReport;
use consortium_document::plan::{CostTask, Plan};

/// What the long tables and the pictures are drawn from.
#[derive(Clone, PartialEq)]
pub(crate) struct Shown {
    pub(crate) plan: Rc<Plan>,
    pub(crate) task: Rc<CostTask>,
    pub(crate) report: Same<CostReport>,
}

/// Up to how many members everything is drawn at every key press.
pub(crate) const MOST_MEMBERS_DRAWN_AT_ONCE: usize = 40;

/// How long typing rests before the long tables of many members follow, in milliseconds. Verdict and totals do not wait.
const REST: u32 = 120;

/// The newest state for few members; for many the one in which typing last rested.
#[hook]
pub(crate) fn use_rested(now: Shown) -> Shown {
    let rested = use_state_eq(|| now.clone());
    let many = now.report.members.len() > MOST_MEMBERS_DRAWN_AT_ONCE;
    // Members that are gone have no rows any more.
    let same_members = rested.report.members == now.report.members;
    use_effect_with(now.clone(), {
        let rested = rested.setter();
        move |now| {
            let now = now.clone();
            let timer = many.then(|| Timeout::new(REST, move || rested.set(now)));
            move || drop(timer)
        }
    });
    if many && same_members { (*rested).clone() } else { now }
}
