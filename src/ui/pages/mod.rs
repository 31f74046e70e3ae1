//! The pages, one folder or file each.

mod about;
pub(in crate::ui) mod apart;
mod cost;
mod eligibility;
mod plans;
mod report;
mod sources;
mod stages;
mod start;
mod workshop;

pub(crate) use about::about_page;
pub(crate) use cost::CostPage;
pub(crate) use eligibility::EligibilityPage;
pub(crate) use plans::PlansPage;
pub(crate) use report::ReportPage;
pub(crate) use sources::sources_page;
pub(crate) use stages::StagesPage;
pub(crate) use start::start_page;
pub(crate) use workshop::{WorkshopPage, exercise_bar};
