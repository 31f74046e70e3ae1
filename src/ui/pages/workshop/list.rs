//! The exercises, with how far one has come.

use std::rc::Rc;

use yew::prelude::*;

use super::exercise_links::{begin, numbered, tool_route};
use crate::{
    text::{Language, workshop as words},
    ui::{
        components::{answer_mark, button, card, paragraph},
        planner::Planner,
    },
};
use consortium_core::Answer;
use consortium_document::exercises::{Exercise, Progress};

/// The exercises.
pub(super) fn list(planner: &Planner) -> Html {
    let language = planner.language();
    let workshop = &planner.workshop;
    let all = workshop.set().exercises.len();
    let items = workshop
        .exercises()
        .enumerate()
        .map(|(position, (exercise, progress))| entry(planner, position, exercise, progress));
    let content = html! {
        <>
            { paragraph("", words::progress(language, workshop.solved(), all)) }
            if workshop.solved() == all { { paragraph("notice good", words::all_solved(language)) } }
            <ol class="checklist">{ for items }</ol>
        </>
    };
    card("exercises-heading", words::exercises(language), content)
}

fn page_time_and_state(language: Language, exercise: &Exercise, state: &str) -> String {
    let page = tool_route(exercise.tool).name(language);
    match exercise.minutes {
        Some(minutes) => {
            words::page_minutes_and_state(language, page, &words::minutes(language, minutes), state)
        }
        None => words::page_and_state(language, page, state),
    }
}

fn entry(planner: &Planner, position: usize, exercise: &Rc<Exercise>, progress: Progress) -> Html {
    let language = planner.language();
    let running = planner.workshop.running().is_some_and(|(running, ..)| running.position == position);
    let state = match (progress.solved, running) {
        (true, _) => words::solved_mark(language),
        (false, true) => words::running_mark(language),
        (false, false) => words::open_mark(language),
    };
    let mark = if progress.solved { Answer::Met } else { Answer::Unknown };
    html! {
        <li key={position}>
            <div class="answer-line">
                { answer_mark(mark) }
                <span>
                    <strong>{ numbered(language, position, exercise) }</strong>
                    <br />
                    <span class="small quiet">{ page_time_and_state(language, exercise, state) }</span>
                </span>
                if !running { { button("button", None, words::begin(language, position + 1), begin(planner, position, exercise)) } }
            </div>
        </li>
    }
}
