//! 共同利用の公表文: the seven items, the draft, a check of a text that exists.

mod beside;
mod check;
mod draft;
mod form;
mod notice_page;

use crate::{
    text::collaboration::notice as words,
    ui::{
        pages::page::{Audience, Link, Load, Page, Parts, PlanBar},
        route::Route,
    },
};
use notice_page::{HEAD, NoticePage};
use yew::prelude::*;

/// The page as a value.
pub(in crate::ui::pages) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    link: Link::Menu,
    plan_bar: PlanBar::Title,
    ..Page::new(Route::NOTICE, Audience::Everybody, Load::Apart(|| Box::pin(notice())))
};

crate::ui::apart::define! {
    /// The page.
    in notice: fn notice() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <NoticePage planner={planner.clone()} /> })
    }
}
