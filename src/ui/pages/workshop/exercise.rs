//! The exercise that is on: situation, task, answer, what the check found, hints.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::exercise_links::{begin, numbered, tool_route};
use crate::{
    browser::focus,
    text::{self, Language, eligibility::Names, workshop as words},
    ui::{
        components::{FieldInput, answer_class, answer_mark, button, hint, list, paragraph, part},
        planner::Planner,
    },
};
use consortium_core::{Answer, MemberId};
use consortium_document::exercises::{
    Attempt, Condition, Exercise, Figure, Finding, Progress, Running, WorkshopAction, check, is_solved,
};

/// The exercise that is on, if one is.
pub(super) fn exercise(planner: &Planner) -> Html {
    let language = planner.language();
    let Some((running, exercise, progress)) = planner.workshop.running() else { return Html::default() };
    let tool = tool_route(exercise.tool);
    html! {
        <section class="card stack exercise" aria-labelledby="exercise-heading">
            <h2 id="exercise-heading" tabindex="-1">{ numbered(language, running.position, exercise) }</h2>
            if let Some(minutes) = exercise.minutes { { hint(words::minutes(language, minutes)) } }
            { situation_and_task(language, exercise) }
            <p><a class="button primary" href={tool.href()}>{ words::to_tool(language, tool.name(language)) }</a></p>
            { answer_and_findings(planner, running, exercise) }
            { part(words::hints(language), hints(planner, exercise, progress)) }
            { ways_on(planner, running, exercise, progress) }
        </section>
    }
}

/// Situation and task.
pub(super) fn situation_and_task(language: Language, exercise: &Exercise) -> Html {
    html! {
        <>
            { part(words::situation(language), paragraph("", language.pick(&exercise.situation).to_owned())) }
            { part(words::task(language), paragraph("task", language.pick(&exercise.task).to_owned())) }
        </>
    }
}

/// The answer, the button that checks it, and what the check found.
pub(super) fn answer_and_findings(planner: &Planner, running: &Running, exercise: &Rc<Exercise>) -> Html {
    let language = planner.language();
    let name = |id: MemberId| text::plan::member(language, &running.start, id);
    html! {
        <>
            { part(words::answer(language), answer(planner, running, exercise, &name)) }
            <div role="status" class="stack-small">{ checked(planner, running, exercise, &name) }</div>
        </>
    }
}

/// The question beside the plan, if there is one, and the button that checks.
fn answer(planner: &Planner, running: &Running, exercise: &Rc<Exercise>, names: Names<'_>) -> Html {
    let language = planner.language();
    let figure = exercise.asks_for_figure();
    let selection = exercise.asks_for_members();
    let check = {
        let (train, plan) = (planner.train.clone(), planner.plan().clone());
        let (exercise, start, given) = (exercise.clone(), running.start.clone(), running.given.clone());
        Callback::from(move |_: MouseEvent| {
            let findings = check(&exercise, Attempt { start: &start, plan: &plan, given: &given });
            train.emit(WorkshopAction::Checked { plan: plan.clone(), findings });
        })
    };
    html! {
        <>
            if let Some(selection) = selection {
                <fieldset class="stack-small">
                    <legend>{ words::selection(language, selection) }</legend>
                    <div class="choices">{ for running.start.members.iter().map(|member| tick(planner, running, member.id, names)) }</div>
                </fieldset>
            }
            if let Some(figure) = figure {
                { figure_field(planner, running, figure, names) }
            }
            if figure.is_none() && selection.is_none() { { paragraph("", words::plan_is_answer(language)) } }
            <p>{ button("button primary", None, words::check(language), check) }</p>
        </>
    }
}

/// The field for a figure that is asked for.
fn figure_field(planner: &Planner, running: &Running, figure: &Figure, names: Names<'_>) -> Html {
    let language = planner.language();
    let (label, value) = (words::figure(language, *figure, names), running.given.figure.clone());
    let oninput = planner.train.reform(WorkshopAction::WriteFigure);
    FieldInput::of_text(language, "exercise-figure", label, value, oninput)
        .number()
        .unit(words::unit(language, figure.unit()))
        .field()
}

/// A member to tick.
fn tick(planner: &Planner, running: &Running, id: MemberId, names: Names<'_>) -> Html {
    let onchange = planner.train.reform(move |event: Event| {
        let ticked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        WorkshopAction::Tick(id, ticked)
    });
    html! {
        <label key={id.0}>
            <input type="checkbox" checked={running.given.members.contains(&id)} {onchange} />
            { names(id) }
        </label>
    }
}

/// What the last check found.
fn checked(planner: &Planner, running: &Running, exercise: &Exercise, names: Names<'_>) -> Html {
    let language = planner.language();
    let Some((plan, findings)) = &running.checked else { return Html::default() };
    let solved = is_solved(findings);
    let open = findings.iter().filter(|finding| finding.answer != Answer::Met).count();
    let headline =
        if solved { words::solved(language).to_owned() } else { words::not_solved(language, open) };
    let overall = if solved { Answer::Met } else { Answer::NotMet };
    let found = exercise.solved_when.iter().zip(findings).map(|(condition, finding)| {
        html! {
            <span class="marked">
                { answer_mark(finding.answer) }
                <span>{ found(language, condition, finding, names) }</span>
            </span>
        }
    });
    html! {
        <div class={classes!("verdict", answer_class(overall))}>
            <p class="headline">{ answer_mark(overall) }<span>{ headline }</span></p>
            { list("plain-list", found.collect()) }
            if !Rc::ptr_eq(plan, planner.plan()) && plan != planner.plan() {
                { paragraph("", words::changed_since(language)) }
            }
            if solved {
                { part(words::lesson(language), paragraph("", language.pick(&exercise.lesson).to_owned())) }
            }
        </div>
    }
}

/// A condition, and how it stands if it does not hold.
fn found(language: Language, condition: &Condition, finding: &Finding, names: Names<'_>) -> String {
    let asked = words::condition(language, condition, names);
    let standing = words::standing(language, &finding.standing, names);
    if finding.answer == Answer::Met || standing.is_empty() {
        asked
    } else {
        words::found(language, &asked, &standing)
    }
}

/// The id of the hints so far.
const HINTS: &str = "exercise-hints";

/// The hints so far, and the button for the next one.
pub(super) fn hints(planner: &Planner, exercise: &Exercise, progress: Progress) -> Html {
    let language = planner.language();
    let shown = exercise.hints.iter().take(progress.hints);
    let items = shown.map(|hint| Html::from(language.pick(hint).to_owned())).collect();
    let next = {
        let train = planner.train.clone();
        let is_last = progress.hints.saturating_add(1) >= exercise.hints.len();
        Callback::from(move |_: MouseEvent| {
            train.emit(WorkshopAction::Hint);
            // The button goes with the last hint: whoever pressed it goes on where the hints stand.
            if is_last {
                focus::focus(HINTS);
            }
        })
    };
    html! {
        <>
            <div role="status" id={HINTS} tabindex="-1">
                if progress.hints > 0 { { list("", items) } }
            </div>
            if progress.hints < exercise.hints.len() {
                <p>{ button("button", None, words::show_hint(language, progress.hints + 1, exercise.hints.len()), next) }</p>
            }
        </>
    }
}

/// The next exercise, this one again, or back to one's own plan.
fn ways_on(planner: &Planner, running: &Running, exercise: &Rc<Exercise>, progress: Progress) -> Html {
    let language = planner.language();
    let position = running.position;
    let next = planner.workshop.set().exercises.get(position + 1);
    let leave = {
        let planner = planner.clone();
        Callback::from(move |_: MouseEvent| {
            planner.train.emit(WorkshopAction::Leave);
            planner.announce.emit(words::left(planner.language()).to_owned());
            focus::focus("page-heading");
        })
    };
    let class = if progress.solved { "button primary" } else { "button" };
    html! {
        <div class="row no-print">
            if let Some(next) = next { { button(class, None, words::next(language), begin(planner, position + 1, next)) } }
            { button("button", None, words::again(language), begin(planner, position, exercise)) }
            { button("button", None, words::leave(language), leave) }
        </div>
    }
}
