//! 役割とデータ: the sheet of roles, and the follow-up of people at risk.

mod follow_up;
mod on_paper;
mod roles_page;
mod sheet;

use crate::{
    text::collaboration::roles as words,
    ui::{
        pages::page::{Audience, Link, Load, Page, Parts, PlanBar},
        route::Route,
    },
};
use roles_page::{HEAD, RolesPage};
use yew::prelude::*;

/// The page as a value.
pub(in crate::ui::pages) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    link: Link::Menu,
    plan_bar: PlanBar::Title,
    ..Page::new(Route::ROLES, Audience::Everybody, Load::Apart(|| Box::pin(roles())))
};

crate::ui::apart::define! {
    /// The page.
    in roles: fn roles() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <RolesPage planner={planner.clone()} /> })
    }
}
