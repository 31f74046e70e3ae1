//! The page of the members as a value: where it is, what it is called, and its place on the way.

use yew::prelude::*;

use super::members_page::{HEAD, MembersPage};
use crate::{
    text::{members as words, way},
    ui::{
        pages::page::{Audience, Load, Page, Parts, PlanBar, Step, StepState},
        planner::Planner,
        route::Route,
    },
};

/// The page. What the report has of the members stands with the requirements.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    plan_bar: PlanBar::Title,
    steps: &[Step { audience: Audience::Societies, route: Route::MEMBERS, name: way::members, state }],
    ..Page::new(Route::MEMBERS, Audience::Societies, Load::Apart(|| Box::pin(page())))
};

crate::ui::apart::define! {
    /// The page.
    in members: fn page() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <MembersPage planner={planner.clone()} /> })
    }
}

fn state(planner: &Planner) -> StepState {
    let (plan, language) = (planner.plan(), planner.language());
    let members = &plan.members;
    let without_size = members.iter().filter(|member| !member.enrollees.is_known()).count();
    let words = way::members_state(language, members.len(), without_size, plan.candidates().count());
    StepState { words, is_done: !members.is_empty() && without_size == 0 }
}
