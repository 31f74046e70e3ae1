//! The page that the address names: finding it, moving the focus to it, and what the browser shows of it.

use yew::prelude::*;

use super::{
    embedding,
    hooks::use_while_here,
    pages::{apart::Opening, page_at, route_at},
    planner::Settings,
    route::Route,
};
use crate::{
    browser::{address, focus, page},
    text::shell as words,
};
use consortium_document::files::is_share_link;

/// The page that the address names.
#[hook]
pub(super) fn use_route() -> Route {
    let route = use_state_eq(|| route_at(&embedding::fragment()));
    use_while_here({
        let route = route.clone();
        move || {
            address::on_fragment_change(move |fragment| {
                // A shared plan is asked about on the page where one is.
                if !is_share_link(&fragment) {
                    route.set(route_at(&embedding::fragment()));
                }
            })
        }
    });
    *route
}

/// Moves the focus to the heading of a page that was opened, as soon as it is there. The page one arrives on keeps the
/// focus where it is.
#[hook]
pub(super) fn use_focus_on_new_page(route: Route, opening: Opening) {
    let arrived = use_mut_ref(|| true);
    let is_there = !matches!(opening, Opening::Loading);
    use_effect_with((page_at(route).route, is_there), move |&(_, is_there)| {
        if is_there && !arrived.replace(false) {
            focus::focus_on_new_page("page-heading");
        }
    });
}

/// Keeps language, size and title of the page in step with what is shown.
#[hook]
pub(super) fn use_page_attributes(route: Route, settings: Settings, plan_title: String) {
    use_effect_with((route, settings, plan_title), |(route, settings, plan_title)| {
        let language = settings.language;
        page::set_language(language.tag());
        page::set_size(settings.size.percent());
        // The history of the browser keeps the titles of windows: only on paper the plan is called by its name.
        let plain = words::window_title(language, route.name(language), "");
        let with_plan = words::window_title(language, route.name(language), plan_title);
        page::set_title(&plain);
        let listeners =
            page::on_print(move |printing| page::set_title(if printing { &with_plan } else { &plain }));
        move || drop(listeners)
    });
}
