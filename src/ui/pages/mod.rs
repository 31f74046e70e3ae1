//! The pages, one folder or file each.

mod eligibility;
mod sources;
mod start;

pub(crate) use eligibility::EligibilityPage;
pub(crate) use sources::SourcesPage;
pub(crate) use start::StartPage;
