//! The exercise that is on, as a slim bar above every other page: its task, its answer and its hints open below it, so that
//! nobody has to leave the tool for them. The site keeps it with the page of the workshop: a check calculates a lot.

use yew::prelude::*;

use super::{
    exercise::{answer_and_findings, hints, situation_and_task},
    exercise_links::{begin, numbered, tool_route},
};
use crate::{
    browser::focus,
    text::{Language, workshop as words},
    ui::{
        apart::{NotLoaded, Part},
        components::{answer_mark, button, maybe},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::Answer;
use consortium_document::exercises::{Exercise, Progress};

/// Draws the bar above the page at an address.
type Bar = fn(&Planner, Route) -> Html;

static BAR: Part<Bar> = Part::new();

crate::ui::apart::define! {
    /// The bar.
    in workshop: fn bar() -> Bar {
        |planner, route| html! { <ExerciseBar planner={planner.clone()} {route} /> }
    }
}

/// Loads the bar; at once if it is there already. Whoever begins an exercise or goes on with one has it loaded.
pub(crate) async fn load_exercise_bar() -> Result<(), NotLoaded> {
    BAR.load(bar()).await.map(drop)
}

/// The bar. Nothing without an exercise, and nothing on the page of the workshop, which shows all of it.
pub(crate) fn exercise_bar(planner: &Planner, route: Route) -> Html {
    let is_shown = planner.workshop.running().is_some() && route != Route::WORKSHOP;
    match BAR.loaded().filter(|_| is_shown) {
        Some(bar) => bar(planner, route),
        None => Html::default(),
    }
}

/// What opens below the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Panel {
    Task,
    Answer,
    Hints,
}

impl Panel {
    /// The id of the button that opens it.
    const fn button(self) -> &'static str {
        match self {
            Self::Task => "exercise-open-task",
            Self::Answer => "exercise-open-answer",
            Self::Hints => "exercise-open-hints",
        }
    }

    fn name(self, language: Language, exercise: &Exercise, progress: Progress) -> String {
        match self {
            Self::Task => words::bar_task(language).to_owned(),
            Self::Answer => words::bar_answer(language).to_owned(),
            Self::Hints => words::bar_hints(language, progress.hints, exercise.hints.len()),
        }
    }
}

/// The id of what is open.
const PANEL: &str = "exercise-panel";

#[derive(PartialEq, Properties)]
struct ExerciseBarProps {
    planner: Planner,
    route: Route,
}

#[component]
fn ExerciseBar(props: &ExerciseBarProps) -> Html {
    let ExerciseBarProps { planner, route } = props;
    let language = planner.language();
    let open = use_state_eq(|| None::<Panel>);
    let Some((running, exercise, progress)) = planner.workshop.running() else { return Html::default() };
    let press = |panel: Panel| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| {
            let opens = *open != Some(panel);
            open.set(opens.then_some(panel));
            if opens {
                focus::focus_soon(PANEL);
            }
        })
    };
    let onkeydown = Callback::from({
        let open = open.clone();
        move |event: KeyboardEvent| {
            // While an input method composes, Escape belongs to it.
            if event.key() == "Escape"
                && !event.is_composing()
                && let Some(panel) = *open
            {
                event.prevent_default();
                open.set(None);
                focus::focus(panel.button());
            }
        }
    });
    let opener = |panel: Panel| {
        let is_open = *open == Some(panel);
        html! {
            <button id={panel.button()} class="button" aria-expanded={is_open.to_string()} aria-controls={is_open.then_some(PANEL)} onclick={press(panel)}>
                { panel.name(language, exercise, progress) }
            </button>
        }
    };
    let content = |panel: Panel| match panel {
        Panel::Task => situation_and_task(language, exercise),
        Panel::Answer => html! {
            <>
                { answer_and_findings(planner, running, exercise) }
                { maybe(to_next(planner, running.position, progress, &open)) }
            </>
        },
        Panel::Hints => hints(planner, exercise, progress),
    };
    let title = numbered(language, running.position, exercise);
    let tool = tool_route(exercise.tool);
    html! {
        <section class="exercise-bar no-print" aria-label={words::bar(language)} {onkeydown}>
            <div class="wrap exercise-row">
                <p id="exercise-heading" class="exercise-title" tabindex="-1" title={title.clone()}>
                    if progress.solved {
                        { answer_mark(Answer::Met) }
                        <span class="visually-hidden">{ words::solved_mark(language) }</span>
                    }
                    <span>{ title }</span>
                </p>
                <div class="exercise-links">
                    if tool != *route {
                        <a class="button plain" href={tool.href()}>{ words::bar_tool(language, tool.name(language)) }</a>
                    }
                    <a class="button plain" href={Route::WORKSHOP.href()}>{ words::bar_workshop(language) }</a>
                </div>
                <div class="exercise-openers">
                    { opener(Panel::Task) }
                    { opener(Panel::Answer) }
                    if !exercise.hints.is_empty() { { opener(Panel::Hints) } }
                </div>
            </div>
            if let Some(panel) = *open {
                <div class="exercise-panel" id={PANEL} tabindex="-1" role="group" aria-labelledby={panel.button()}>
                    <div class="wrap stack">{ content(panel) }</div>
                </div>
            }
        </section>
    }
}

/// The way to the next exercise, once this one is solved; its task is open then.
fn to_next(
    planner: &Planner,
    position: usize,
    progress: Progress,
    open: &UseStateHandle<Option<Panel>>,
) -> Option<Html> {
    let next_position = position.checked_add(1)?;
    let next = planner.workshop.set().exercises.get(next_position).filter(|_| progress.solved)?;
    let (open, begin) = (open.clone(), begin(planner, next_position, next));
    let onclick = Callback::from(move |event: MouseEvent| {
        open.set(Some(Panel::Task));
        begin.emit(event);
    });
    Some(html! { <p>{ button("button primary", None, words::next(planner.language()), onclick) }</p> })
}
