//! The page that the address names: finding it, moving the focus to it, and what the browser shows of it.

use yew::prelude::*;

use super::{
    embedding,
    hooks::use_while_here,
    pages::{apart::Opening, known_route, page_at, route_at},
    planner::Settings,
    route::Route,
};
use crate::{
    browser::{address, first_page, focus, page},
    text::shell as words,
};
use consortium_document::files::is_share_link;

/// Where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Here {
    /// The page that is shown.
    pub(super) route: Route,
    /// Whether the address names no page, so that the start page is shown in its place.
    pub(super) is_lost: bool,
}

impl Here {
    fn at(fragment: &str) -> Self {
        let is_lost = known_route(fragment).is_none() && !is_share_link(fragment);
        Self { route: route_at(fragment), is_lost }
    }
}

/// The page that the address names.
#[hook]
pub(super) fn use_here() -> Here {
    let here = use_state_eq(|| Here::at(&embedding::fragment()));
    use_while_here({
        let here = here.clone();
        move || {
            address::on_fragment_change(move |fragment| {
                // A shared plan is asked about on the page where one is.
                if !is_share_link(&fragment) {
                    here.set(Here::at(&embedding::fragment()));
                }
            })
        }
    });
    *here
}

/// Moves the focus to the heading of a page that was opened, as soon as it is there. The page one arrives on keeps the
/// focus where it is.
#[hook]
pub(super) fn use_focus_on_new_page(route: Route, opening: Opening) {
    let arrived = use_mut_ref(|| true);
    let is_there = !matches!(opening, Opening::Loading);
    use_effect_with(is_there, |&is_there| {
        if is_there {
            first_page::tell_drawn();
        }
    });
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
