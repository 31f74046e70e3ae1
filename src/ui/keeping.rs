//! Keeping what the user enters: the plan on this device, the workshop in this tab.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{platform::spawn_local, prelude::*};

use super::{
    hooks::use_while_here,
    plan_files,
    planner::{DeskState, Settings},
    same::Same,
    storage::{self, Kept, Unopened},
    workshop_files,
};
use crate::browser::{
    page,
    storage::{Key, StorageProblem, TabKey, keep_in_tab, load, on_change_elsewhere},
};
use consortium_document::{
    exercises::DeskAction,
    plan::{Action, Plan, Session},
};

/// How long changes rest before the plan is kept, in milliseconds: with all municipalities it has more than a megabyte,
/// too much for every key press.
const REST: u32 = 400;

/// How long changes may go on before the plan is kept although they do not rest, in milliseconds.
const LATEST: u32 = 2_000;

/// Whether the plan is being kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// It is.
    Kept,
    /// It will be as soon as typing rests.
    Pending,
    /// The user does not want it.
    Off,
    /// The browser does not allow it.
    Blocked,
    /// There is no room for it.
    Full,
    /// It could not be written: a mistake in the program.
    NotWritten,
    /// What was found at the start was not opened, but put aside.
    NotOpened(Unopened),
    /// Another tab has kept a different plan: the user has to choose.
    ChangedElsewhere,
    /// What is kept cannot be read, and is not overwritten: another tab has a newer version of the app, or there was no
    /// room to put aside what was found at the start.
    Unreadable,
}

impl Keeping {
    /// Whether the plan is on this device when the page goes.
    pub(super) fn is_safe(self) -> bool {
        matches!(self, Self::Kept | Self::Pending | Self::NotOpened(_))
    }
}

/// What is kept on this device in place of the plan on screen.
#[derive(Clone, Debug, PartialEq)]
enum Other {
    /// A plan of another tab.
    Plan(Rc<Plan>),
    /// Something that cannot be read.
    Unreadable,
}

/// A plan, with the way back from it, that will be kept as soon as changes rest. Dropping it keeps nothing.
struct Waiting {
    session: Session,
    _timer: Timeout,
}

/// Keeps one's own plan on this device when changes rest and before the page goes, never that of an exercise, and notices when another tab does.
#[hook]
pub(super) fn use_keeping(
    desk: &UseReducerHandle<DeskState>,
    kept: &Rc<Kept>,
    settings: &UseStateHandle<Settings>,
    blank: &Rc<Plan>,
) -> (Keeping, Callback<bool>) {
    let start = match **kept {
        Kept::Unopened { reason, .. } => Keeping::NotOpened(reason),
        Kept::Blocked => Keeping::Blocked,
        Kept::Nothing | Kept::Plan(_) => Keeping::Kept,
    };
    let keeping = use_state_eq(|| start);
    let other = use_state_eq(|| match **kept {
        Kept::Unopened { is_aside: false, .. } => Some(Other::Unreadable),
        _ => None,
    });
    let first = use_mut_ref(|| true);
    let waiting = use_mut_ref(|| None::<Waiting>);
    let latest = use_mut_ref(|| None::<Timeout>);
    let noticed = use_mut_ref(|| desk.own_plan().clone());
    let keep = Callback::from({
        let (keeping, blank) = (keeping.setter(), blank.clone());
        move |session: Session| {
            keeping.set(match storage::keep_session(&session, &blank) {
                Ok(()) => Keeping::Kept,
                Err(StorageProblem::Blocked) => Keeping::Blocked,
                Err(StorageProblem::Full) => Keeping::Full,
                Err(StorageProblem::NotWritten) => Keeping::NotWritten,
            });
        }
    });
    let keep_waiting = Callback::from({
        let (keep, waiting, latest) = (keep.clone(), waiting.clone(), latest.clone());
        move |()| {
            *latest.borrow_mut() = None;
            let waited = waiting.borrow_mut().take();
            waited.into_iter().for_each(|Waiting { session, .. }| keep.emit(session));
        }
    });
    use_effect_with((desk.own_plan().clone(), settings.keep_nothing, (*other).clone()), {
        let (keeping, waiting, keep_waiting) = (keeping.clone(), waiting.clone(), keep_waiting.clone());
        let (desk, noticed, other_found) = (desk.clone(), noticed.clone(), other.setter());
        move |(plan, keep_nothing, other): &(Rc<Plan>, bool, Option<Other>)| {
            noticed.borrow_mut().clone_from(plan);
            *waiting.borrow_mut() = None;
            // What is on screen at the start came from this device: only changes are kept.
            if first.replace(false) {
                return;
            }
            // Nothing is left of the other one where everything was deleted.
            let is_gone = *other == Some(Other::Unreadable) && matches!(load(Key::Plan), Ok(None));
            if *keep_nothing || is_gone {
                other_found.set(None);
            }
            if *keep_nothing {
                keeping.set(Keeping::Off);
            }
            if *keep_nothing || other.is_some() {
                return;
            }
            // A notice that nothing can be kept stays until something could be.
            if !matches!(*keeping, Keeping::Blocked | Keeping::Full | Keeping::NotWritten) {
                keeping.set(Keeping::Pending);
            }
            let keep = move || {
                let keep_waiting = keep_waiting.clone();
                spawn_local(async move {
                    // If it cannot be loaded, keeping says that it failed.
                    let _ = plan_files::load().await;
                    keep_waiting.emit(());
                });
            };
            latest.borrow_mut().get_or_insert_with(|| Timeout::new(LATEST, keep.clone()));
            *waiting.borrow_mut() =
                Some(Waiting { session: desk.own_session().clone(), _timer: Timeout::new(REST, keep) });
        }
    });
    use_while_here({
        let (desk, settings, other) = (desk.clone(), settings.clone(), other.clone());
        let (noticed, waiting) = (noticed.clone(), waiting.clone());
        move || {
            page::on_leave(move || {
                // On a busy computer what was entered last is on the desk before it is drawn, and the page may go between.
                let (desk, settings, other) = (desk.clone(), settings.clone(), other.clone());
                let is_new = noticed.borrow().clone() != *desk.own_plan();
                if is_new && !settings.keep_nothing && other.is_none() {
                    *waiting.borrow_mut() = None;
                    noticed.borrow_mut().clone_from(desk.own_plan());
                    keep.emit(desk.own_session().clone());
                }
                keep_waiting.emit(());
            })
        }
    });
    use_while_here({
        let (desk, other) = (desk.clone(), other.clone());
        let blank = blank.clone();
        move || {
            on_change_elsewhere(Key::Plan, move |text| {
                // Until the user has chosen, this tab overwrites nothing.
                *waiting.borrow_mut() = None;
                noticed.borrow_mut().clone_from(desk.clone().own_plan());
                let (other, blank) = (other.clone(), blank.clone());
                spawn_local(async move {
                    let files = plan_files::load().await.ok();
                    other.set(Some(match text {
                        None => Other::Plan(blank),
                        Some(text) => match files.and_then(|files| (files.read)(&text).ok()) {
                            Some(plan) => Other::Plan(plan.into()),
                            // A newer version of the app has kept it.
                            None => Other::Unreadable,
                        },
                    }));
                });
            })
        }
    });
    let take_other = Callback::from({
        let other = other.clone();
        let dispatcher = desk.dispatcher();
        move |take: bool| {
            match (*other).clone() {
                Some(Other::Plan(plan)) if take => {
                    dispatcher.dispatch(DeskAction::OwnPlan(Action::Open(plan)));
                }
                // It is never overwritten.
                Some(Other::Unreadable) => return,
                _ => {}
            }
            other.set(None);
        }
    });
    let keeping = if settings.keep_nothing {
        Keeping::Off
    } else {
        match &*other {
            Some(Other::Unreadable) => Keeping::Unreadable,
            Some(Other::Plan(plan)) if plan != desk.own_plan() => Keeping::ChangedElsewhere,
            _ => *keeping,
        }
    };
    (keeping, take_other)
}

/// Keeps the workshop in this tab, unless nothing may be kept: loading the page again goes on where one was.
#[hook]
pub(super) fn use_workshop_keeping(desk: &UseReducerHandle<DeskState>, settings: &UseStateHandle<Settings>) {
    let text = use_memo((Same::from(desk.workshop().clone()), desk.exercise_plan().cloned()), |_| {
        // An exercise is begun on a page that is only open once the part is there.
        workshop_files::loaded().and_then(|files| (files.write)(desk))
    });
    use_effect_with((text, settings.keep_nothing), |(text, keep_nothing)| {
        keep_in_tab(TabKey::Workshop, text.as_deref().filter(|_| !keep_nothing));
        if *keep_nothing {
            keep_in_tab(TabKey::Exercises, None);
        }
    });
    // As with the plan: what was done last may not have been drawn yet.
    use_while_here({
        let (desk, settings) = (desk.clone(), settings.clone());
        move || {
            page::on_leave(move || {
                let (desk, settings) = (desk.clone(), settings.clone());
                if let Some(files) = workshop_files::loaded().filter(|_| !settings.keep_nothing) {
                    keep_in_tab(TabKey::Workshop, (files.write)(&desk).as_deref());
                }
            })
        }
    });
}
