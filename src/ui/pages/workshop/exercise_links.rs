//! What an exercise is called, the page it is worked on, and the way into it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::focus,
    text::{Language, workshop as words},
    ui::{pages::samples::wording, planner::Planner, route::Route},
};
use consortium_document::exercises::{Exercise, Tool, WorkshopAction};

/// Starts an exercise and moves to its task.
pub(super) fn begin(planner: &Planner, position: usize, exercise: &Rc<Exercise>) -> Callback<MouseEvent> {
    let (planner, exercise) = (planner.clone(), exercise.clone());
    Callback::from(move |_: MouseEvent| {
        let wording = wording(planner.language());
        // An exercise that has been read has a start plan.
        if let Ok(start) = exercise.start.plan(&exercise.title, &planner.blank.rule_set, wording) {
            planner.train.emit(WorkshopAction::Begin { position, start: start.into() });
            focus::focus_soon("exercise-heading");
        }
    })
}

/// The page that an exercise is worked on.
pub(super) fn tool_route(tool: Tool) -> Route {
    match tool {
        // The exercises on the requirements are about who takes part; the answer stands beside.
        Tool::Eligibility => Route::MEMBERS,
        Tool::Cost => Route::COST,
        Tool::Stages => Route::FEDERATION,
        Tool::Prefecture => Route::PREFECTURE,
    }
}

/// The title of an exercise with its number.
pub(super) fn numbered(language: Language, position: usize, exercise: &Exercise) -> String {
    words::numbered(language, position + 1, language.pick(&exercise.title))
}
