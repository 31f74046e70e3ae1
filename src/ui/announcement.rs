//! Messages in passing.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a passing message stays, in milliseconds.
const ANNOUNCEMENT: u32 = 6_000;

/// How long a message with a button stays, in milliseconds: time enough to read it, and to reach the button by keyboard.
const OFFER: u32 = 20_000;

/// Something that the user is told in passing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Announcement {
    pub(crate) text: AttrValue,
    /// Whether it is about something that a button beside it brings back.
    pub(crate) undo: bool,
}

/// Says a message that goes away by itself, later if it has a button. `timer` is that of the message on screen, `offered` whether
/// that has a button.
pub(super) fn announcing(
    message: UseStateSetter<Option<Announcement>>,
    timer: Rc<RefCell<Option<Timeout>>>,
    offered: Rc<Cell<bool>>,
    undo: bool,
) -> Callback<String> {
    Callback::from(move |text: String| {
        offered.set(undo);
        message.set(Some(Announcement { text: text.into(), undo }));
        let message = message.clone();
        let stays = if undo { OFFER } else { ANNOUNCEMENT };
        *timer.borrow_mut() = Some(Timeout::new(stays, move || message.set(None)));
    })
}

/// Takes a message with a button off the screen: what its button would take back is no longer what was done last.
pub(super) fn withdrawing(
    message: UseStateSetter<Option<Announcement>>,
    offered: Rc<Cell<bool>>,
) -> Callback<()> {
    Callback::from(move |()| {
        if offered.replace(false) {
            message.set(None);
        }
    })
}
