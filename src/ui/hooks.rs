//! A hook that many parts use. Yew compiles its machinery anew for each type that a hook is used with.

use std::any::Any;

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
