//! What a trainer chooses for one workshop: which exercises, in which order, how long in all; and the file for the learners.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{focus, speech},
    text::workshop::{self as words, choice as say},
    ui::{
        components::{FieldInput, IconShape, Keyboard, button, card, disclosure, hint, icon_button, maybe},
        hooks::use_state_while_open,
        planner::Planner,
    },
};
use consortium_document::exercises::{
    Exercise, WorkshopAction, WorkshopChoice, WorkshopTimetable, read_minutes, write_exercises,
};

#[derive(PartialEq, Properties)]
pub(super) struct ChoiceCardProps {
    pub(super) planner: Planner,
}

/// The choice. It holds as soon as it is made.
#[component]
pub(super) fn ChoiceCard(props: &ChoiceCardProps) -> Html {
    let planner = &props.planner;
    let language = planner.language();
    let workshop = &planner.workshop;
    let kept = workshop.choice().and_then(|choice| choice.minutes);
    let typed = use_state_while_open("workshop-minutes", || {
        kept.map_or_else(String::new, |minutes: u32| minutes.to_string())
    });
    let choice = workshop.choice().cloned().unwrap_or_else(|| WorkshopChoice::all(workshop.all()));
    let asked = read_minutes(&typed);
    let minutes = asked.ok().flatten();
    let refused = workshop.all().chosen(&WorkshopChoice { minutes, ..choice.clone() }).err();
    let wrong = match &asked {
        Err(_) => Some(say::total_unreadable(language).to_owned()),
        Ok(_) => refused.and_then(|error| say::not_used(language, error)),
    };
    let choose = choosing(planner);
    let oninput = {
        let (typed, choose, choice) = (typed.clone(), choose.clone(), choice.clone());
        Callback::from(move |text: String| {
            let minutes = read_minutes(&text).ok().flatten();
            typed.set(text);
            choose.emit(WorkshopChoice { minutes, ..choice.clone() });
        })
    };
    let total =
        FieldInput::of_text(language, "workshop-minutes", say::total(language), (*typed).clone(), oninput)
            .number()
            .keyboard(Keyboard::Digits)
            .unit(say::minutes_unit(language))
            .hint(say::total_hint(language))
            .placeholder(say::total_example(language))
            .wrong(wrong.map(AttrValue::from));
    // What is chosen next goes with the minutes that stand in the field: it may make room for them.
    let choose = choose.reform(move |choice| WorkshopChoice { minutes, ..choice });
    let set = workshop.set();
    let rest = workshop.all().exercises.iter().filter(|one| !choice.exercises.contains(&one.id));
    let rows = set.exercises.iter().chain(rest).map(|exercise| entry(planner, &choice, exercise, &choose));
    let all = {
        let (train, typed) = (planner.train.clone(), typed.clone());
        Callback::from(move |_: MouseEvent| {
            typed.set(String::new());
            train.emit(WorkshopAction::Choose(None));
        })
    };
    let summary = say::summary(language, set.exercises.len(), WorkshopTimetable::of(set).minutes);
    let content = html! {
        <>
            { hint(say::about(language)) }
            <p role="status">{ summary }</p>
            { disclosure(say::open(language), html! {
                <div class="stack-small">
                    <fieldset class="field">
                        <legend>{ say::list(language) }</legend>
                        <ul class="plain-list exercise-choice">{ for rows }</ul>
                    </fieldset>
                    <div class="workshop-start">{ total.field() }</div>
                    <div class="row">
                        { button("button", Some(IconShape::Save), say::save(language), save(planner)) }
                        if workshop.choice().is_some() { { button("button plain", None, say::all(language), all) } }
                    </div>
                    { hint(say::save_hint(language)) }
                </div>
            }) }
        </>
    };
    html! { <div class="no-print">{ card("choice-heading", say::heading(language), content) }</div> }
}

/// Takes a choice; without its minutes where they do not suit the exercises, and none at all where it is all there is.
fn choosing(planner: &Planner) -> Callback<WorkshopChoice> {
    let (train, all) = (planner.train.clone(), planner.workshop.all().clone());
    Callback::from(move |choice: WorkshopChoice| {
        let suits = all.chosen(&choice).is_ok();
        let choice = if suits { choice } else { WorkshopChoice { minutes: None, ..choice } };
        train.emit(WorkshopAction::Choose((choice != WorkshopChoice::all(&all)).then_some(choice)));
    })
}

/// An exercise with its tick, and the ways to another place among those that are chosen.
fn entry(
    planner: &Planner,
    choice: &WorkshopChoice,
    exercise: &Rc<Exercise>,
    choose: &Callback<WorkshopChoice>,
) -> Html {
    let language = planner.language();
    let (id, title) = (exercise.id.clone(), language.pick(&exercise.title).to_owned());
    let place = choice.exercises.iter().position(|other| *other == id);
    let last = choice.exercises.len().checked_sub(1);
    // A workshop has an exercise.
    let is_only = place.is_some() && last == Some(0);
    let onchange = {
        let (choice, choose, id) = (choice.clone(), choose.clone(), id.clone());
        Callback::from(move |event: Event| {
            let ticked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
            choose.emit(if ticked { choice.with(&id) } else { choice.without(&id) });
        })
    };
    let moving = |earlier: bool, to: usize| {
        let (choice, choose, id) = (choice.clone(), choose.clone(), id.clone());
        let said = say::moved(language, &title, to);
        Callback::from(move |event: MouseEvent| {
            focus::keep_on_button(&event);
            speech::say(&said);
            choose.emit(choice.moved(&id, earlier));
        })
    };
    let ways = place.map(|place| {
        let (up, down) = (say::earlier(language, &title), say::later(language, &title));
        html! {
            <span class="row-moves">
                { icon_button(IconShape::Up, up.clone(), up, place == 0, moving(true, place)) }
                { icon_button(IconShape::Down, down.clone(), down, last == Some(place), moving(false, place + 2)) }
            </span>
        }
    });
    let name = match place {
        Some(place) => words::numbered(language, place + 1, &title),
        None => title.clone(),
    };
    html! {
        <li key={id.clone()}>
            <label>
                <input type="checkbox" checked={place.is_some()} disabled={is_only} {onchange} />
                <span>
                    { name }
                    if let Some(minutes) = exercise.minutes { <span class="small quiet">{ "　" }{ words::minutes(language, minutes) }</span> }
                </span>
            </label>
            { maybe(ways) }
        </li>
    }
}

/// Hands the trainer the chosen exercises as a file for the learners.
fn save(planner: &Planner) -> Callback<MouseEvent> {
    let planner = planner.clone();
    Callback::from(move |_: MouseEvent| {
        let language = planner.language();
        match write_exercises(planner.workshop.set()) {
            Ok(text) => {
                planner.hand_out(say::file_name(language), "application/json", &text);
            }
            Err(_) => planner.announce.emit(say::not_written(language).to_owned()),
        }
    })
}
