//! 研修日程: who applies, which sessions are open, which fit best.

mod another;
mod applicant;
mod chosen;
mod sessions;
mod training_page;

use crate::{
    text::collaboration::training as words,
    ui::{
        pages::page::{Audience, Link, Load, Page, Parts, PlanBar},
        route::Route,
    },
};
use training_page::{HEAD, TrainingPage};
use yew::prelude::*;

/// The page as a value.
pub(in crate::ui::pages) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    link: Link::Menu,
    plan_bar: PlanBar::Title,
    ..Page::new(Route::TRAINING, Audience::Everybody, Load::Apart(|| Box::pin(training())))
};

crate::ui::apart::define! {
    /// The page.
    in training: fn training() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <TrainingPage planner={planner.clone()} /> })
    }
}
