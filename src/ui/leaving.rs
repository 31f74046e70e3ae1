//! Asking before the page goes, exactly where leaving it loses a plan.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    hooks::use_while_here,
    keeping::Keeping,
    planner::{DeskState, Planner},
};
use crate::browser::{address, page};
use consortium_document::plan::Plan;

/// Whether something that the user made is nowhere but on this page: neither on this device nor in a file. `filed` is the
/// plan that was last written to a file or opened from one. A page around the app is never held up.
fn would_lose(own_plan: &Rc<Plan>, planner: &Planner, keeping: Keeping, filed: Option<&Rc<Plan>>) -> bool {
    let Planner { shelving, .. } = planner;
    let is_filed = |plan: &Rc<Plan>| Some(plan) == filed;
    let is_on_device = |plan: &Rc<Plan>| {
        let mut kept = shelving.shelf.plans().iter().filter(|kept| shelving.is_on_device(&kept.id));
        kept.any(|kept| kept.plan == *plan)
    };
    let is_worth_asking = *own_plan != planner.blank && !planner.is_sample_as_it_comes.emit(own_plan.clone());
    let loses_own = !keeping.is_safe() && is_worth_asking && !is_filed(own_plan) && !is_on_device(own_plan);
    let loses_another = || {
        shelving.shelf.plans().iter().any(|kept| !shelving.is_on_device(&kept.id) && !is_filed(&kept.plan))
    };
    !address::is_embedded() && (loses_own || loses_another())
}

/// Has the browser ask before the page goes where that would lose something. The plan is the one on the desk: what was typed
/// last may not have been drawn yet.
#[hook]
pub(super) fn use_asking_before_leaving(
    desk: &UseReducerHandle<DeskState>,
    planner: &Planner,
    keeping: Keeping,
    filed: Option<&Rc<Plan>>,
) {
    let drawn = (planner.clone(), keeping, filed.cloned());
    let latest = use_mut_ref(|| drawn.clone());
    *latest.borrow_mut() = drawn;
    let desk = desk.clone();
    use_while_here(move || {
        page::ask_before_leaving(move || {
            let desk = desk.clone();
            let (planner, keeping, filed) = &*latest.borrow();
            would_lose(desk.own_plan(), planner, *keeping, filed.as_ref())
        })
    });
}
