//! The way through the planner: for each audience its steps in the order of the list of pages, each with its state. What
//! is no step stands in the menu of the header.

use yew::prelude::*;

use super::{
    components::LinkRow,
    page_size::size_switch,
    pages::{Audience, Link, PAGES, Step, page_at},
    planner::Planner,
    route::Route,
};
use crate::text::{Language, shell as words, way};
use consortium_document::plan::Plan;

/// The steps, and the ways to the start and to the other audience.
pub(super) fn navigation(planner: &Planner, current: Route) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let audience = audience(plan, current);
    let others =
        [Audience::Societies, Audience::Federations].into_iter().filter(|way| Some(*way) != audience);
    let others = others.filter_map(|way| Some((way, PAGES.steps(way).next()?.route)));
    let start = page_at(Route::START).route;
    html! {
        <LinkRow class="tabs" label={words::pages(language)} {current}>
            <ul class="wrap">
                <li><a href={start.href()} aria-current={(start == current).then_some("page")}>{ start.name(language) }</a></li>
                if let Some(audience) = audience {
                    for (place, step) in PAGES.steps(audience).enumerate() { { step_link(step, place, planner, current) } }
                }
                for (way, route) in others {
                    <li key={route.fragment()} class="other-way"><a href={route.href()}>{ to_way(language, way) }</a></li>
                }
            </ul>
        </LinkRow>
    }
}

/// Whose way is shown: that of the page, or else the one on which the plan is. On a page for both, a plan that is empty
/// is on neither.
fn audience(plan: &Plan, current: Route) -> Option<Audience> {
    let page = page_at(current);
    let of_plan = Audience::of(plan);
    let mut own = page.steps.iter().filter(|step| step.route == current).map(|step| step.audience);
    match page.audience {
        Audience::Everybody => of_plan.or_else(|| own.next()),
        audience => Some(audience),
    }
}

fn step_link(step: &Step, place: usize, planner: &Planner, current: Route) -> Html {
    let (state, language) = ((step.state)(planner), planner.language());
    let current = is_current(step, current).then_some("page");
    html! {
        <li key={step.route.fragment()} class={classes!("step", state.is_done.then_some("done"))}>
            <a href={step.route.href()} aria-current={current}>
                <span>{ way::numbered(language, place, (step.name)(language)) }</span>
                if !state.words.is_empty() { <span class="state">{ state.words }</span> }
            </a>
        </li>
    }
}

/// Whether one is in a step: at its address, or at a view of its page that is no step of its own.
fn is_current(step: &Step, current: Route) -> bool {
    let page = page_at(current);
    let is_step = page.steps.iter().any(|step| step.route == current);
    step.route == current || (!is_step && page.steps.iter().any(|its| its.route == step.route))
}

fn to_way(language: Language, audience: Audience) -> &'static str {
    match audience {
        Audience::Federations => way::to_federations(language),
        Audience::Societies | Audience::Everybody => way::to_societies(language),
    }
}

/// What is no step: opened from the header, closed by Escape or a click beside it, as browsers do by themselves. `kept`
/// switches off what is kept on this device. On a narrow screen `languages` stand in it, too.
pub(super) fn menu(planner: &Planner, kept: Html, languages: Html) -> Html {
    let language = planner.language();
    let routes = PAGES.0.iter().filter(|page| page.link == Link::Menu).map(|page| page.route);
    html! {
        <>
            <button class="button plain" popovertarget="header-menu">{ words::menu(language) }</button>
            <div id="header-menu" class="header-menu" popover="auto">
                <nav aria-label={words::menu(language)}>
                    <ul>
                        for route in routes {
                            <li key={route.fragment()}><a href={route.href()} onclick={close_menu}>{ route.name(language) }</a></li>
                        }
                    </ul>
                </nav>
                { size_switch(planner) }
                <div class="row">{ kept }</div>
                <div class="row narrow-only">{ languages }</div>
            </div>
        </>
    }
}

/// Closes the menu before the page changes.
fn close_menu(event: MouseEvent) {
    crate::browser::dialog::close_popover(&event);
}
