//! Tells that a new version of the app is there. The page is never loaded again without being asked.

use yew::prelude::*;

use super::{
    components::{button, paragraph},
    hooks::use_while_here,
    keeping::Keeping,
    plan_files,
    planner::Planner,
};
use crate::{browser::new_version, text::shell as words};

/// Whether a new version waits to be taken.
#[hook]
pub(super) fn use_new_version() -> bool {
    let waits = use_state_eq(|| false);
    use_while_here({
        let waits = waits.clone();
        move || new_version::on_waiting(move || waits.set(true))
    });
    *waits
}

/// Offers the new version. Where the plan would be lost it says so, and offers to save it first.
pub(super) fn new_version_notice(planner: &Planner, keeping: Keeping) -> Html {
    let language = planner.language();
    let safe = matches!(keeping, Keeping::Kept | Keeping::Pending) || *planner.plan() == planner.blank;
    let sentence = if safe { words::new_version(language) } else { words::new_version_unkept(language) };
    html! {
        <div class="notice no-print" role="status">
            { paragraph("", sentence) }
            <div class="row">
                if !safe {
                    { button("button", None, words::save_to_file(language), plan_files::save(planner)) }
                }
                { button("button", None, words::take_new_version(language), Callback::from(|_: MouseEvent| new_version::take())) }
            </div>
        </div>
    }
}
