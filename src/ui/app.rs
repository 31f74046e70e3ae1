//! The app: it holds the state, keeps it on this device, and shows the page that the address names.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::{platform::spawn_local, prelude::*};

use super::{
    announcement::{Announcement, announcing, withdrawing},
    apart::NotLoaded,
    calculations::{Calculations, use_calculations},
    changes,
    components::{AtHand, maybe, paragraph},
    current_page::{Here, use_focus_on_new_page, use_here, use_page_attributes},
    embedding::{use_first_route, use_sample_of_address},
    frame::Frame,
    hooks::{forget_what_was_left, times_forgotten, use_while_here},
    incoming::{is_sorted, open_dropped, use_tables_for_another_page},
    keeping::{use_keeping, use_workshop_keeping},
    leaving::use_asking_before_leaving,
    new_version::use_new_version,
    notices,
    pages::{
        PAGES, Page, Place,
        apart::{Opening, use_page},
        is_sample_as_it_comes, load_exercise_bar, load_sample_plans, page_at,
    },
    plan_files,
    planner::{DeskState, Planner, Settings},
    route::Route,
    settings::{first_settings, set_settings, use_settings_elsewhere},
    shared_plan::{SharedPlanProps, use_link, use_question},
    shelf::use_shelf,
    shell::shell,
    storage::{self, Kept},
    workshop_files,
};
use crate::{
    browser::{
        clipboard, dialog,
        files::{self, DropProblem},
        first_page, speech,
    },
    text::{self, Language, heard, shell as words},
};
use consortium_document::{
    exercises::{DeskAction, WorkshopAction},
    plan::{Action, Plan},
    rulesets,
};

/// The whole app. Shows a sentence instead if the rule sets in the program are damaged.
#[component]
pub(crate) fn App() -> Html {
    let blank =
        use_memo((), |()| rulesets::built_in().into_iter().next().map(|rules| Rc::new(Plan::empty(rules))));
    let reads_plans = use_memo((), |()| storage::keeps_plans() || storage::keeps_workshop());
    match (&*blank, use_plan_files(*reads_plans), *reads_plans) {
        (None, ..) => html! { <p role="alert">{ words::damaged_program(Language::Japanese) }</p> },
        (Some(_), None, true) => paragraph("start", words::loading(kept_language())),
        (Some(_), Some(Err(NotLoaded)), true) => {
            html! { <p class="start" role="alert">{ words::not_loaded(kept_language()) }</p> }
        }
        (Some(blank), files, _) => html! { <RunningApp {blank} can_read={files == Some(Ok(()))} /> },
    }
}

/// The language of the page, for those who have no settings at hand.
fn kept_language() -> Language {
    storage::kept_settings().unwrap_or_else(first_settings).language
}

/// Whether plans can be read and written by now; `None` while that is being loaded. Where the page waits for it, it comes
/// first, and otherwise the page does.
#[hook]
fn use_plan_files(page_waits: bool) -> Option<Result<(), NotLoaded>> {
    let files = use_state_eq(|| None);
    use_while_here({
        let files = files.clone();
        move || {
            spawn_local(async move {
                if !page_waits {
                    first_page::painted().await;
                }
                files.set(Some(load_files().await));
            });
        }
    });
    *files
}

async fn load_files() -> Result<(), NotLoaded> {
    plan_files::load().await?;
    notices::load().await?;
    load_sample_plans().await?;
    if storage::keeps_workshop() {
        workshop_files::load().await?;
        load_exercise_bar().await?;
    }
    Ok(())
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
        let own = match &*kept {
            Kept::Plan(plan) => plan.clone(),
            Kept::Nothing | Kept::Unopened { .. } | Kept::Blocked => props.blank.clone(),
        };
        let kept = storage::kept_desk(storage::kept_session(own));
        *is_workshop_lost.borrow_mut() = kept.is_workshop_lost;
        DeskState(kept.desk)
    });
    let settings = use_state_eq(|| storage::kept_settings().unwrap_or_else(first_settings));
    let Here { route, is_lost } = use_here();
    let first = use_first_route(route);
    let opening = use_page(page_at(route));
    use_focus_on_new_page(route, opening);
    let link = use_link();
    let shelving = use_shelf(settings.keep_nothing);
    let calculations = use_calculations();
    use_settings_elsewhere(&settings);
    let message = use_state_eq(|| None::<Announcement>);
    let filed = use_state_eq(|| None::<Rc<Plan>>);
    let (keeping, take_other) = use_keeping(&desk, &kept, &settings, &props.blank);
    let new_version = use_new_version();
    use_workshop_keeping(&desk, &settings);
    let on_screen = use_mut_ref(|| None);
    *on_screen.borrow_mut() = Some(OnScreen::of(&desk, settings.language));
    use_page_attributes(route, *settings, desk.session().plan().title.clone());

    let (timer, offered) = (use_mut_ref(|| None), use_memo((), |()| Cell::new(false)));
    let withdraw = withdrawing(message.setter(), offered.clone());
    use_shortcuts(desk.dispatcher(), on_screen.clone(), withdraw.clone());
    let Ways { act, train, clear_away, set, announce, announce_with_undo, file } = (*use_memo((), |()| {
        let announce = announcing(message.setter(), timer.clone(), offered.clone(), false);
        let not_loaded = announce.reform(|()| words::not_loaded(kept_language()).to_owned());
        let blank = props.blank.clone();
        Ways {
            act: acting(
                on_desk(&desk, &not_loaded, DeskAction::Plan),
                on_screen.clone(),
                withdraw,
                announce.clone(),
            ),
            train: on_desk(&desk, &not_loaded, DeskAction::Workshop),
            clear_away: on_desk(&desk, &not_loaded, move |()| {
                forget_what_was_left();
                DeskAction::ClearAway(blank.clone())
            }),
            set: set_settings(settings.setter()),
            announce,
            announce_with_undo: announcing(message.setter(), timer.clone(), offered.clone(), true),
            file: {
                let filed = filed.setter();
                Callback::from(move |plan| filed.set(Some(plan)))
            },
        }
    }))
    .clone();
    let refused = announce.reform(|numbers| words::only_one_value(kept_language(), numbers));
    use_while_here(move || clipboard::on_numbers_into_one_field(move |numbers| refused.emit(numbers)));
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
        announce_with_undo,
        shelving,
        blank: props.blank.clone(),
        is_sample_as_it_comes,
        file,
    };
    use_sample_of_address(&planner);
    use_asking_before_leaving(&desk, &planner, keeping, filed.as_ref());
    use_tables_for_another_page(route);
    use_dropped_files(settings.language, route, planner.announce.clone());
    let at_hand = AtHand(Rc::new(planner.clone()));
    let content = match opening {
        Opening::Open(view) => view(&planner, Place { route, pages: PAGES }),
        Opening::Loading => without_parts(
            page_at(route),
            settings.language,
            paragraph("start", words::loading(settings.language)),
        ),
        Opening::Failed => without_parts(
            page_at(route),
            settings.language,
            html! { <p class="notice warning" role="alert">{ words::not_loaded(settings.language) }</p> },
        ),
    };
    let decided = Callback::from({
        let link = link.clone();
        move |()| link.set(None)
    });
    let ask = use_question(link.is_some(), settings.language, planner.announce.clone());
    let question = (*link)
        .clone()
        .zip(ask)
        .map(|(link, ask)| ask(SharedPlanProps { planner: planner.clone(), route, link, done: decided }));
    let frame = Frame {
        planner,
        route,
        is_lost,
        first,
        can_undo: desk.session().can_undo(),
        can_redo: desk.session().can_redo(),
        keeping,
        kept,
        take_other,
        new_version,
        message: (*message).clone(),
    };
    html! {
        <ContextProvider<Calculations> context={calculations}>
            <ContextProvider<AtHand> context={at_hand}>
                { shell(&frame, begun_anew(page_at(route).route, times_forgotten(), content)) }
            </ContextProvider<AtHand>>
            { maybe(question) }
        </ContextProvider<Calculations>>
    }
}

/// What there is of a page of which nothing is loaded: its head, and below it what became of the rest.
fn without_parts(page: &Page, language: Language, rest: Html) -> Html {
    match page.head {
        Some(head) => html! { <div class="page">{ head.draw(language) }{ rest }</div> },
        None => rest,
    }
}

/// The content, which begins anew on every other page, and when everything was `forgotten` once more. With elements of the
/// page before, screen readers would take its verdict for one that has changed. Keys tell apart what stands in a list, so it
/// stands in one.
fn begun_anew(page: Route, forgotten: u32, content: Html) -> Html {
    let key = format!("{forgotten}{}", page.fragment());
    html! { <>{ for std::iter::once(html! { <key={key}>{ content }</> }) }</> }
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
    announce_with_undo: Callback<String>,
    file: Callback<Rc<Plan>>,
}

/// The plan on screen, the language it is shown in, and which ways there are to earlier and later ones.
#[derive(Clone)]
struct OnScreen {
    plan: Rc<Plan>,
    language: Language,
    can_undo: bool,
    can_redo: bool,
}

impl OnScreen {
    fn of(desk: &DeskState, language: Language) -> Self {
        let session = desk.session();
        Self {
            plan: session.plan().clone(),
            language,
            can_undo: session.can_undo(),
            can_redo: session.can_redo(),
        }
    }

    /// What is said of undoing or redoing: what changes by it may be anywhere.
    fn said(&self, step: &Action) -> Option<&'static str> {
        match step {
            Action::Undo if self.can_undo => Some(words::undone(self.language)),
            Action::Undo => Some(heard::nothing_to_undo(self.language)),
            Action::Redo if self.can_redo => Some(heard::redone(self.language)),
            Action::Redo => Some(heard::nothing_to_redo(self.language)),
            _ => None,
        }
    }
}

/// Changes the plan with `act`. Where an edit finds no room, that is said.
fn acting(
    act: Callback<Action>,
    on_screen: Rc<RefCell<Option<OnScreen>>>,
    withdraw: Callback<()>,
    announce: Callback<String>,
) -> Callback<Action> {
    Callback::from(move |action| {
        // Another plan comes with a message of its own, and leaving a field changes nothing.
        if !matches!(action, Action::Open(_) | Action::Settle) {
            withdraw.emit(());
        }
        let before = on_screen.borrow().clone();
        let no_room = changes::loaded()
            .zip(before)
            .and_then(|(changes, before)| (changes.no_room)(before.language, &before.plan, &action));
        act.emit(action);
        no_room.into_iter().for_each(|sentence| announce.emit(sentence));
    })
}

/// Does something on the desk, as soon as what can do it is loaded.
fn on_desk<A>(
    desk: &UseReducerHandle<DeskState>,
    not_loaded: &Callback<()>,
    action: impl Fn(A) -> DeskAction + 'static,
) -> Callback<A> {
    let (dispatcher, not_loaded) = (desk.dispatcher(), not_loaded.clone());
    Callback::from(move |what| {
        let action = action(what);
        if changes::loaded().is_some() {
            dispatcher.dispatch(action);
            return;
        }
        let (dispatcher, not_loaded) = (dispatcher.clone(), not_loaded.clone());
        spawn_local(async move {
            match changes::load().await {
                Ok(_) => dispatcher.dispatch(action),
                Err(NotLoaded) => not_loaded.emit(()),
            }
        });
    })
}

/// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and redo changes of the plan.
#[hook]
fn use_shortcuts(
    dispatcher: UseReducerDispatcher<DeskState>,
    on_screen: Rc<RefCell<Option<OnScreen>>>,
    withdraw: Callback<()>,
) {
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
            let said = on_screen.borrow().as_ref().and_then(|before| before.said(&action));
            said.into_iter().for_each(speech::say);
            withdraw.emit(());
            dispatcher.dispatch(DeskAction::Plan(Action::Settle));
            dispatcher.dispatch(DeskAction::Plan(action));
        })
    });
}

/// Opens a file that is dropped anywhere on the page with the button of the page that takes it, or says why not.
#[hook]
fn use_dropped_files(language: Language, route: Route, announce: Callback<String>) {
    use_effect_with((language, route, announce), |(language, route, announce)| {
        let (language, route, announce) = (*language, *route, announce.clone());
        let listeners = files::on_drop(is_sorted(route), move |problem| match problem {
            DropProblem::ForAnotherPage => open_dropped(route),
            DropProblem::SeveralFiles | DropProblem::NothingTakesIt => {
                let several = problem == DropProblem::SeveralFiles;
                announce.emit(text::workbook::not_dropped(language, several).to_owned());
            }
        });
        move || drop(listeners)
    });
}
