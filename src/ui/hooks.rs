//! Hooks that many parts use. Yew compiles its machinery anew for each type that a hook is used with.

use std::{
    any::Any,
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Begins something when the part comes on the page, and drops what that gave, such as a listener, when the part goes.
#[hook]
pub(super) fn use_while_here<Held: 'static>(begin: impl FnOnce() -> Held + 'static) {
    use_any_while_here(Box::new(move || Box::new(begin())));
}

#[hook]
fn use_any_while_here(begin: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with((), move |()| {
        let held = begin();
        move || drop(held)
    });
}

/// How many of so many parts of a page are shown: one more after each, with time for the page between them. What takes long
/// to draw at once would keep the page from answering.
#[hook]
pub(super) fn use_one_after_the_other(parts: usize) -> usize {
    let shown = use_state_eq(|| 0_usize);
    use_effect_with((*shown, parts), {
        let more = shown.setter();
        move |&(shown, parts)| {
            let timer = (shown < parts).then(|| Timeout::new(0, move || more.set(shown + 1)));
            move || drop(timer)
        }
    });
    *shown
}

thread_local! {
    /// What was left in the states of [`use_state_while_open`], by their names.
    static LEFT: RefCell<BTreeMap<&'static str, Box<dyn Any>>> = const { RefCell::new(BTreeMap::new()) };
    /// How often everything was forgotten since the app was opened.
    static TIMES_FORGOTTEN: Cell<u32> = const { Cell::new(0) };
}

/// A state that is as it was left when its page is opened again. It is no part of the plan and is kept in memory alone:
/// it goes with the tab, or with [`forget_what_was_left`]. The name is its own in the whole app.
#[hook]
pub(super) fn use_state_while_open<T: Clone + PartialEq + 'static>(
    name: &'static str,
    first: impl FnOnce() -> T,
) -> UseStateHandle<T> {
    let state = use_state_eq(|| {
        let left = LEFT.with_borrow(|left| left.get(name)?.downcast_ref::<T>().cloned());
        left.unwrap_or_else(first)
    });
    use_effect_with(state.clone(), move |state| {
        LEFT.with_borrow_mut(|left| left.insert(name, Box::new((**state).clone())));
    });
    state
}

/// Lets every state of [`use_state_while_open`] begin anew, and with [`times_forgotten`] the page that is on screen.
pub(super) fn forget_what_was_left() {
    LEFT.with_borrow_mut(BTreeMap::clear);
    TIMES_FORGOTTEN.set(times_forgotten().wrapping_add(1));
}

/// How often everything was forgotten: the key of the page, so that nothing typed on it outlives that.
pub(super) fn times_forgotten() -> u32 {
    TIMES_FORGOTTEN.get()
}
