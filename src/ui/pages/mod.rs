//! The pages, one folder or file each, and the list of them.

mod about;
pub(in crate::ui) mod apart;
mod collaboration;
mod cost;
mod eligibility;
mod eligibility_verdict;
mod members;
mod outcomes;
mod page;
mod plans;
mod quick_check;
mod report;
mod samples;
mod settlement;
mod shares;
mod snippet;
mod sources;
mod stages;
mod start;
mod way_lines;
mod workshop;

use std::sync::OnceLock;

use crate::{
    text::Language,
    ui::{apart::NotLoaded, route::Route},
};
use consortium_core::eligibility::RuleSet;
use consortium_document::plan::Plan;

use page::SamplePlans;
pub(crate) use page::{Audience, Link, Page, Pages, Place, PlanBar, SampleTile, Samples, Step};
pub(crate) use way_lines::way_lines;
pub(crate) use workshop::{exercise_bar, load_exercise_bar};

/// Every page, in the order of the steps of each audience, of the menu, and of the report.
pub(crate) static PAGES: Pages = Pages(&[
    &start::PAGE,
    &quick_check::PAGE,
    &members::PAGE,
    &eligibility::PAGE,
    &cost::PAGE,
    &shares::PAGE,
    &stages::PAGE,
    &collaboration::DATA_ACCESS,
    &collaboration::NOTICE,
    &collaboration::ROLES,
    &collaboration::WHITE_PAPER,
    &collaboration::TARGETS,
    &collaboration::TRAINING,
    &report::PAGE,
    &settlement::PAGE,
    &outcomes::PAGE,
    &plans::PAGE,
    &workshop::PAGE,
    &sources::PAGE,
    &about::PAGE,
]);

/// The address that a fragment is; that of the start page if there is no such page.
pub(crate) fn route_at(fragment: &str) -> Route {
    known_route(fragment).unwrap_or(Route::START)
}

/// The address that a fragment is, if there is such a page. Without a fragment it is the start page.
pub(crate) fn known_route(fragment: &str) -> Option<Route> {
    let mut routes = PAGES.0.iter().flat_map(|page| page.routes());
    if fragment.is_empty() { Some(Route::START) } else { routes.find(|route| route.fragment() == fragment) }
}

/// The page at an address; the start page if there is none.
pub(crate) fn page_at(route: Route) -> &'static Page {
    let mut pages = PAGES.0.iter().copied();
    pages.find(|page| page.routes().any(|its| its == route)).unwrap_or(&start::PAGE)
}

static SAMPLE_PLANS: OnceLock<Vec<SamplePlans>> = OnceLock::new();

/// Loads what [`is_sample_as_it_comes`] compares with.
pub(crate) async fn load_sample_plans() -> Result<(), NotLoaded> {
    let mut plans = Vec::new();
    for samples in PAGES.0.iter().filter_map(|page| page.samples) {
        plans.push((samples.load)().await?);
    }
    SAMPLE_PLANS.get_or_init(|| plans);
    Ok(())
}

/// Whether a plan is a sample in which nothing was changed: the start page has it still. It may have been opened in
/// another language than that of the page now.
pub(crate) fn is_sample_as_it_comes(plan: &Plan, rules: &RuleSet) -> bool {
    plan.sample.is_some()
        && Language::ALL.into_iter().any(|language| {
            let samples = SAMPLE_PLANS.get().into_iter().flatten();
            samples.flat_map(|plans| plans(language, rules)).any(|sample| sample == *plan)
        })
}

/// The addresses of all pages and views.
#[cfg(not(feature = "pages-apart"))]
pub(crate) fn addresses() -> Vec<&'static str> {
    PAGES.0.iter().flat_map(|page| page.routes()).map(Route::fragment).collect()
}
