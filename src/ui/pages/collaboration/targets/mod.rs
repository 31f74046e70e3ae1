//! 健診・保健指導の目標: the numbers of the members, people still missing, the rates with their years.

mod figures;
mod missing;
mod rates;
mod targets_page;

use crate::{
    text::collaboration::targets as words,
    ui::{
        pages::page::{Audience, Link, Load, Page, Parts, PlanBar},
        route::Route,
    },
};
use targets_page::{HEAD, TargetsPage};
use yew::prelude::*;

/// The page as a value.
pub(in crate::ui::pages) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    link: Link::Menu,
    plan_bar: PlanBar::Title,
    ..Page::new(Route::TARGETS, Audience::Everybody, Load::Apart(|| Box::pin(targets())))
};

crate::ui::apart::define! {
    /// The page.
    in targets: fn targets() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <TargetsPage planner={planner.clone()} /> })
    }
}
