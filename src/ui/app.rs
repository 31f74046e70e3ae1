//! The app: it holds the state, keeps it on this device, and shows the page that the address names.

use std::{cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::JsCast;
use yew::{platform::spawn_local, prelude::*};

use super::{
    apart::NotLoaded,
    calculations::{Calculations, use_calculations},
    components::{AtHand, paragraph},
    hooks::use_while_here,
    keeping::Keeping,
    new_version::use_new_version,
    pages::{
        PAGES, Place,
        apart::{Opening, use_page},
        is_sample_as_it_comes, page_at, route_at,
    },
    plan_files,
    planner::{DeskState, Planner, Settings},
    route::Route,
    same::Same,
    shared_plan::use_link,
    shelf::use_shelf,
    shell::{Announcement, Frame, shell},
    storage::{self, Kept},
};
use crate::{
    browser::{
        address, dialog,
        files::{self, DropProblem},
        focus, page,
        storage::{Key, TabKey, keep_in_tab},
    },
    text::{self, Language, shell as words},
};
use consortium_document::{
    exercises::{DeskAction, WorkshopAction},
    files::is_share_link,
    plan::{Action, Plan, Session},
    rulesets,
};

/// How long a passing message stays, in milliseconds.
const ANNOUNCEMENT: u32 = 6_000;

/// How long a message with a button stays, in milliseconds: time enough to read it, and to reach the button by keyboard.
const OFFER: u32 = 20_000;

/// How long changes rest before the plan is kept, in milliseconds: with all municipalities it has more than a megabyte,
/// too much for every key press.
const REST: u32 = 400;

/// How long changes may go on before the plan is kept although they do not rest, in milliseconds.
const LATEST: u32 = 2_000;

/// The whole app. Shows a sentence instead if the rule sets in the program are damaged.
#[component]
pub(crate) fn App() -> Html {
    let blank =
        use_memo((), |()| rulesets::built_in().into_iter().next().map(|rules| Rc::new(Plan::empty(rules))));
    let reads_plans = use_memo((), |()| storage::keeps_plans() || is_share_link(&address::fragment()));
    let language = || storage::kept_settings().unwrap_or_else(first_settings).language;
    match (&*blank, use_plan_files(), *reads_plans) {
        (None, ..) => html! { <p role="alert">{ words::damaged_program(Language::Japanese) }</p> },
        (Some(_), None, true) => paragraph("start", words::loading(language())),
        (Some(_), Some(Err(NotLoaded)), true) => {
            html! { <p class="start" role="alert">{ words::not_loaded(language()) }</p> }
        }
        (Some(blank), files, _) => html! { <RunningApp {blank} can_read={files == Some(Ok(()))} /> },
    }
}

/// Whether plans can be read and written by now; `None` while that is being loaded.
#[hook]
fn use_plan_files() -> Option<Result<(), NotLoaded>> {
    let files = use_state_eq(|| None);
    use_while_here({
        let files = files.clone();
        move || spawn_local(async move { files.set(Some(plan_files::load().await.map(|_| ()))) })
    });
    *files
}

#[derive(PartialEq, Properties)]
struct RunningAppProps {
    blank: Rc<Plan>,
    /// Whether plans can be read and written by now.
    can_read: bool,
}

#[component]
fn RunningApp(props: &RunningAppProps) -> Html {
    let kept = use_memo((), |()| storage::kept_plan());
    let is_workshop_lost = use_mut_ref(|| false);
    let desk = use_reducer(|| {
        let own = Session::new(match &*kept {
            Kept::Plan(plan) => plan.clone(),
            Kept::Nothing | Kept::Damaged | Kept::Blocked => props.blank.clone(),
        });
        let kept = storage::kept_desk(own);
        *is_workshop_lost.borrow_mut() = kept.is_workshop_lost;
        DeskState(kept.desk)
    });
    let settings = use_state_eq(|| storage::kept_settings().unwrap_or_else(first_settings));
    let route = use_route();
    let opening = use_page(page_at(route));
    use_focus_on_new_page(route, opening);
    let link = use_link();
    let shelving = use_shelf(settings.keep_nothing);
    let calculations = use_calculations();
    use_settings_elsewhere(&settings);
    let message = use_state_eq(|| None::<Announcement>);
    let (keeping, take_other) = use_keeping(&desk, &kept, *settings, &props.blank);
    let new_version = use_new_version();
    use_workshop_keeping(&desk, settings.keep_nothing);
    use_shortcuts(desk.dispatcher());
    use_page_attributes(route, *settings, desk.session().plan().title.clone());

    let timer = use_mut_ref(|| None::<Timeout>);
    let Ways { act, train, clear_away, set, announce, announce_other_plan } = (*use_memo((), |()| Ways {
        act: on_desk(&desk, DeskAction::Plan),
        train: on_desk(&desk, DeskAction::Workshop),
        clear_away: {
            let blank = props.blank.clone();
            on_desk(&desk, move |()| DeskAction::ClearAway(blank.clone()))
        },
        set: set_settings(settings.setter()),
        announce: announcing(message.setter(), timer.clone(), false),
        announce_other_plan: announcing(message.setter(), timer.clone(), true),
    }))
    .clone();
    use_while_here({
        let (announce, language) = (announce.clone(), settings.language);
        move || {
            if *is_workshop_lost.borrow() {
                announce.emit(words::workshop_lost(language).to_owned());
            }
        }
    });
    let is_sample_as_it_comes = use_callback(props.blank.clone(), |plan: Rc<Plan>, blank| {
        is_sample_as_it_comes(&plan, &blank.rule_set)
    });
    let planner = Planner {
        plan: desk.session().plan().clone(),
        own_plan: desk.own_plan().clone(),
        act,
        workshop: desk.workshop().clone().into(),
        train,
        clear_away,
        settings: *settings,
        set,
        announce,
        announce_other_plan,
        shelving,
        blank: props.blank.clone(),
        is_sample_as_it_comes,
    };
    use_dropped_files(settings.language, planner.announce.clone());
    let at_hand = AtHand(Rc::new(planner.clone()));
    let content = match opening {
        Opening::Open(view) => view(&planner, Place { route, pages: PAGES }),
        Opening::Loading => paragraph("start", words::loading(settings.language)),
        Opening::Failed => {
            html! { <p class="notice warning" role="alert">{ words::not_loaded(settings.language) }</p> }
        }
    };
    let decided = Callback::from({
        let link = link.clone();
        move |()| link.set(None)
    });
    let question = plan_files::question(&planner, route, (*link).clone(), decided);
    let frame = Frame {
        planner,
        route,
        can_undo: desk.session().can_undo(),
        can_redo: desk.session().can_redo(),
        keeping,
        take_other,
        new_version,
        message: (*message).clone(),
    };
    html! {
        <ContextProvider<Calculations> context={calculations}>
            <ContextProvider<AtHand> context={at_hand}>
                { shell(&frame, content) }
            </ContextProvider<AtHand>>
            { question }
        </ContextProvider<Calculations>>
    }
}

/// The ways to change something. They are the same at every render: with new ones the page and every row of a long table
/// would be drawn anew.
#[derive(Clone)]
struct Ways {
    act: Callback<Action>,
    train: Callback<WorkshopAction>,
    clear_away: Callback<()>,
    set: Callback<Settings>,
    announce: Callback<String>,
    announce_other_plan: Callback<String>,
}

/// Does something on the desk.
fn on_desk<A>(desk: &UseReducerHandle<DeskState>, action: impl Fn(A) -> DeskAction + 'static) -> Callback<A> {
    let dispatcher = desk.dispatcher();
    Callback::from(move |what| dispatcher.dispatch(action(what)))
}

/// Replaces the settings.
fn set_settings(settings: UseStateSetter<Settings>) -> Callback<Settings> {
    Callback::from(move |new: Settings| {
        if new.keep_nothing {
            // What cannot be removed was never kept: storage is blocked.
            let _ = crate::browser::storage::remove_everything();
        }
        let _ = storage::keep_settings(new);
        settings.set(new);
    })
}

/// Says a message that goes away by itself, later if it has a button. `timer` is that of the message on screen.
fn announcing(
    message: UseStateSetter<Option<Announcement>>,
    timer: Rc<RefCell<Option<Timeout>>>,
    undo: bool,
) -> Callback<String> {
    Callback::from(move |text: String| {
        message.set(Some(Announcement { text: text.into(), undo }));
        let message = message.clone();
        let stays = if undo { OFFER } else { ANNOUNCEMENT };
        *timer.borrow_mut() = Some(Timeout::new(stays, move || message.set(None)));
    })
}

/// The settings of somebody who is here for the first time.
fn first_settings() -> Settings {
    let asked = address::query("lang");
    let language = match asked.as_deref() {
        Some("ja") => Language::Japanese,
        Some("en") => Language::English,
        _ if page::prefers_japanese() => Language::Japanese,
        _ => Language::English,
    };
    Settings { language, keep_nothing: address::is_embedded(), ..Settings::default() }
}

/// Keeps nothing here either as soon as another tab was told to: the computer is the same.
#[hook]
fn use_settings_elsewhere(settings: &UseStateHandle<Settings>) {
    use_effect_with(**settings, {
        let settings = settings.clone();
        move |current: &Settings| {
            let current = *current;
            let listener = crate::browser::storage::on_change_elsewhere(Key::Settings, move |text| {
                if let Some(chosen) = text.and_then(|text| storage::read_settings(&text)) {
                    settings.set(Settings { keep_nothing: chosen.keep_nothing, ..current });
                }
            });
            move || drop(listener)
        }
    });
}

/// The page that the address names.
#[hook]
fn use_route() -> Route {
    let route = use_state_eq(|| route_at(&address::fragment()));
    use_while_here({
        let route = route.clone();
        move || {
            address::on_fragment_change(move |fragment| {
                // A shared plan is asked about on the page where one is.
                if !is_share_link(&fragment) {
                    route.set(route_at(&fragment));
                }
            })
        }
    });
    *route
}

/// Moves the focus to the heading of a page that was opened, as soon as it is there. The page one arrives on keeps the
/// focus where it is.
#[hook]
fn use_focus_on_new_page(route: Route, opening: Opening) {
    let arrived = use_mut_ref(|| true);
    let is_there = !matches!(opening, Opening::Loading);
    use_effect_with((page_at(route).route, is_there), move |&(_, is_there)| {
        if is_there && !arrived.replace(false) {
            focus::focus_on_new_page("page-heading");
        }
    });
}

/// A plan that will be kept as soon as changes rest. Dropping it keeps nothing.
struct Waiting {
    plan: Rc<Plan>,
    _timer: Timeout,
}

/// Keeps one's own plan on this device when changes rest and before the page goes, never that of an exercise, and notices when another tab does.
#[hook]
fn use_keeping(
    desk: &UseReducerHandle<DeskState>,
    kept: &Rc<Kept>,
    settings: Settings,
    blank: &Rc<Plan>,
) -> (Keeping, Callback<bool>) {
    let start = match **kept {
        Kept::Damaged => Keeping::FoundDamaged,
        Kept::Blocked => Keeping::Blocked,
        Kept::Nothing | Kept::Plan(_) => Keeping::Kept,
    };
    let keeping = use_state_eq(|| start);
    let other = use_state_eq(|| None::<Rc<Plan>>);
    let first = use_mut_ref(|| true);
    let waiting = use_mut_ref(|| None::<Waiting>);
    let latest = use_mut_ref(|| None::<Timeout>);
    let keep_waiting = Callback::from({
        let (keeping, waiting, blank) = (keeping.setter(), waiting.clone(), blank.clone());
        let latest = latest.clone();
        move |()| {
            *latest.borrow_mut() = None;
            let Some(Waiting { plan, .. }) = waiting.borrow_mut().take() else { return };
            keeping.set(match storage::keep_plan(&plan, &blank) {
                Ok(()) => Keeping::Kept,
                Err(crate::browser::storage::StorageProblem::Blocked) => Keeping::Blocked,
                Err(crate::browser::storage::StorageProblem::Full) => Keeping::Full,
            });
        }
    });
    use_effect_with((desk.own_plan().clone(), settings.keep_nothing, (*other).clone()), {
        let (keeping, waiting, keep_waiting) = (keeping.clone(), waiting.clone(), keep_waiting.clone());
        move |(plan, keep_nothing, other): &(Rc<Plan>, bool, Option<Rc<Plan>>)| {
            *waiting.borrow_mut() = None;
            // What is on screen at the start came from this device: only changes are kept.
            if first.replace(false) || other.is_some() {
                return;
            }
            if *keep_nothing {
                keeping.set(Keeping::Off);
                return;
            }
            // A notice that nothing can be kept stays until something could be.
            if !matches!(*keeping, Keeping::Blocked | Keeping::Full) {
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
            *waiting.borrow_mut() = Some(Waiting { plan: plan.clone(), _timer: Timeout::new(REST, keep) });
        }
    });
    use_while_here(move || page::on_leave(move || keep_waiting.emit(())));
    use_while_here({
        let other = other.clone();
        let blank = blank.clone();
        move || {
            crate::browser::storage::on_change_elsewhere(Key::Plan, move |text| {
                // Until the user has chosen, this tab overwrites nothing.
                *waiting.borrow_mut() = None;
                let (other, blank) = (other.clone(), blank.clone());
                spawn_local(async move {
                    other.set(match text {
                        None => Some(blank),
                        Some(text) => {
                            let files = plan_files::load().await.ok();
                            files.and_then(|files| (files.read)(&text).ok()).map(Rc::new)
                        }
                    });
                });
            })
        }
    });
    let take_other = Callback::from({
        let other = other.clone();
        let dispatcher = desk.dispatcher();
        move |take: bool| {
            if let Some(plan) = (*other).clone().filter(|_| take) {
                dispatcher.dispatch(DeskAction::OwnPlan(Action::Open(plan)));
            }
            other.set(None);
        }
    });
    let keeping = if settings.keep_nothing {
        Keeping::Off
    } else if other.as_ref().is_some_and(|other| other != desk.own_plan()) {
        Keeping::ChangedElsewhere
    } else {
        *keeping
    };
    (keeping, take_other)
}

/// Keeps the workshop in this tab, unless nothing may be kept: loading the page again goes on where one was.
#[hook]
fn use_workshop_keeping(desk: &UseReducerHandle<DeskState>, keep_nothing: bool) {
    let text = use_memo((Same::from(desk.workshop().clone()), desk.exercise_plan().cloned()), |_| {
        // An exercise is begun on a page that is only open once the part is there.
        plan_files::loaded().and_then(|files| (files.write_workshop)(desk))
    });
    use_effect_with((text, keep_nothing), |(text, keep_nothing)| {
        keep_in_tab(TabKey::Workshop, text.as_deref().filter(|_| !keep_nothing));
        if *keep_nothing {
            keep_in_tab(TabKey::Exercises, None);
        }
    });
}

/// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and redo changes of the plan.
#[hook]
fn use_shortcuts(dispatcher: UseReducerDispatcher<DeskState>) {
    use_while_here(move || {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&gloo::utils::window(), "keydown", options, move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            // In a dialog the keys belong to the field in it: the plan behind it cannot be seen.
            if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || dialog::is_open() {
                return;
            }
            let action = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
                ("z", false) => Action::Undo,
                ("y", false) | ("z", true) => Action::Redo,
                _ => return,
            };
            event.prevent_default();
            dispatcher.dispatch(DeskAction::Plan(Action::Settle));
            dispatcher.dispatch(DeskAction::Plan(action));
        })
    });
}

/// Opens a file that is dropped anywhere on the page with the button of the page that takes it, or says why not.
#[hook]
fn use_dropped_files(language: Language, announce: Callback<String>) {
    use_effect_with((language, announce), |(language, announce)| {
        let (language, announce) = (*language, announce.clone());
        let listeners = files::on_drop(move |problem| {
            announce
                .emit(text::workbook::not_dropped(language, problem == DropProblem::SeveralFiles).to_owned());
        });
        move || drop(listeners)
    });
}

/// Keeps language, size and title of the page in step with what is shown.
#[hook]
fn use_page_attributes(route: Route, settings: Settings, plan_title: String) {
    use_effect_with((route, settings, plan_title), |(route, settings, plan_title)| {
        let language = settings.language;
        page::set_language(language.tag());
        page::set_size(settings.size.percent());
        // The history of the browser keeps the titles of windows: only on paper the plan is called by its name.
        let plain = words::window_title(language, route.name(language), "");
        let with_plan = words::window_title(language, route.name(language), plan_title);
        page::set_title(&plain);
        let listeners =
            page::on_print(move |printing| page::set_title(if printing { &with_plan } else { &plain }));
        move || drop(listeners)
    });
}
