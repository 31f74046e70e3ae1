//! Tells that a new version of the app is there. The page is never loaded again without being asked.

use yew::prelude::*;

use super::hooks::use_while_here;
use crate::browser::new_version;

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
