//! A table that is pasted on a page without one goes to the page that takes it, and opens there in its preview.

use std::cell::RefCell;

use yew::prelude::*;

use super::{
    components::is_block,
    pages::{Audience, page_at},
    route::Route,
};
use crate::browser::{address, clipboard};

thread_local! {
    /// What was pasted and waits for the page that takes it.
    static WAITING: RefCell<Option<AttrValue>> = const { RefCell::new(None) };
}

/// Takes what waits.
pub(super) fn take_waiting() -> Option<AttrValue> {
    WAITING.take()
}

/// Where a table goes that is pasted here; `None` where the page takes tables itself, or knows none.
fn page_for_tables(route: Route) -> Option<Route> {
    let among = |routes: &[Route]| routes.contains(&route);
    if among(&[Route::START, Route::ELIGIBILITY]) {
        Some(Route::MEMBERS)
    } else if among(&[Route::FEDERATION, Route::INSURER]) {
        Some(Route::PREFECTURE)
    } else {
        None
    }
}

/// Where a table file goes that is dropped on a page without a button for one: the list of the audience of that page.
pub(super) fn page_for_dropped_tables(route: Route) -> Route {
    match page_at(route).audience {
        Audience::Federations => Route::PREFECTURE,
        Audience::Societies | Audience::Everybody => Route::MEMBERS,
    }
}

/// Opens a table in the page that takes it.
#[hook]
pub(super) fn use_tables_for_another_page(route: Route) {
    use_effect_with(page_for_tables(route), |page| {
        let listener = page.map(|page| {
            clipboard::on_paste_outside_fields(move |text| {
                if is_block(&text) {
                    WAITING.set(Some(text.into()));
                    address::go_to(page.fragment());
                }
            })
        });
        move || drop(listener)
    });
}
