//! The pages, one folder or file each, and the list of them.

mod about;
pub(in crate::ui) mod apart;
mod cost;
mod eligibility;
mod page;
mod plans;
mod quick_check;
mod report;
mod sources;
mod stages;
mod start;
mod workshop;

pub(crate) use page::{Link, Page, PlanBar, Sample};
pub(in crate::ui) use start::PAGE as START;
pub(crate) use workshop::exercise_bar;

use crate::ui::planner::Planner;

/// Every page, in the order of the navigation and of the report.
pub(crate) const PAGES: [&Page; 10] = [
    &start::PAGE,
    &quick_check::PAGE,
    &eligibility::PAGE,
    &cost::PAGE,
    &stages::PAGE,
    &plans::PAGE,
    &report::PAGE,
    &workshop::PAGE,
    &sources::PAGE,
    &about::PAGE,
];

/// The samples of all pages.
pub(crate) fn samples(planner: &Planner) -> Vec<Sample> {
    PAGES.into_iter().filter_map(|page| page.samples).flat_map(|samples| samples(planner)).collect()
}

/// The addresses of all pages and views.
#[cfg(not(feature = "pages-apart"))]
pub(crate) fn addresses() -> Vec<&'static str> {
    PAGES.into_iter().flat_map(|page| page.routes).map(|route| route.fragment()).collect()
}
