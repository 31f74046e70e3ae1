//! The task of the exercise that is on, above every other page.

use yew::prelude::*;

use super::exercise_links::{numbered, tool_route};
use crate::{
    text::workshop as words,
    ui::{components::paragraph, planner::Planner, route::Route},
};

/// The task, the way to the tool and the way to the answer. Nothing without an exercise, and nothing on its own page.
pub(crate) fn exercise_bar(planner: &Planner, route: Route) -> Html {
    let language = planner.language();
    let Some((running, exercise, _)) = planner.workshop.running().filter(|_| route != Route::WORKSHOP) else {
        return Html::default();
    };
    let tool = tool_route(exercise.tool);
    html! {
        <section class="exercise-bar no-print" aria-label={words::bar(language)}>
            <div class="wrap">
                <details open=true>
                    <summary>{ numbered(language, running.position, exercise) }</summary>
                    { paragraph("task", language.pick(&exercise.task).to_owned()) }
                </details>
                <div class="row">
                    <a class="button primary" href={Route::WORKSHOP.href()}>{ words::to_answer(language) }</a>
                    if tool != route {
                        <a class="button" href={tool.href()}>{ words::to_tool(language, tool.name(language)) }</a>
                    }
                </div>
            </div>
        </section>
    }
}
