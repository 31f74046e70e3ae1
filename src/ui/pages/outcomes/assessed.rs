//! A plan with what follows from its totals, for the tables that show it.

use consortium_core::outcomes::{GroupDisclosure, ProjectReport, assess_project};
use consortium_document::plan::Plan;

/// A plan with what follows from its totals.
#[derive(Clone, Copy)]
pub(super) struct Assessed<'a> {
    pub(super) plan: &'a Plan,
    pub(super) report: &'a ProjectReport,
    /// What may leave the machine; nothing may without a rule for small numbers.
    pub(super) disclosure: Option<&'a GroupDisclosure>,
}

/// What follows from the totals of a plan, and what of it may leave the machine. Takes a moment for many groups.
pub(super) fn assess(plan: &Plan) -> (ProjectReport, Option<GroupDisclosure>) {
    let outcomes = &plan.outcomes;
    let disclosure =
        outcomes.suppression_rule().map(|rule| GroupDisclosure::of_groups(&outcomes.groups, rule));
    (assess_project(outcomes), disclosure)
}
