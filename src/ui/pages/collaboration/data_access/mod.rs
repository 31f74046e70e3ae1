//! データの利用: a question, its answer with the articles, the matrix, and the way of the data.

mod answer;
mod data_access_page;
mod matrix;
mod question;
mod way;

use crate::{
    text::collaboration::access as words,
    ui::{
        pages::page::{Audience, Link, Load, Page, Parts},
        route::Route,
    },
};
use data_access_page::{DataAccessPage, HEAD};
use yew::prelude::*;

/// The page as a value.
pub(in crate::ui::pages) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    link: Link::Menu,
    ..Page::new(Route::DATA_ACCESS, Audience::Everybody, Load::Apart(|| Box::pin(data_access())))
};

crate::ui::apart::define! {
    /// The page.
    in data_access: fn data_access() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <DataAccessPage planner={planner.clone()} /> })
    }
}
