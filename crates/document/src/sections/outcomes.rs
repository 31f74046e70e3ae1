//! Whether the joint project worked.

use super::section::{IdList, LimitedList, Section};
use crate::{
    comparison::{Compared, ComparisonRow},
    plan::{
        Plan, Problem,
        limits::{MAXIMUM_GROUPS, MAXIMUM_REASONS, MAXIMUM_REVIEW_LINES},
    },
    results::Task,
};
use consortium_core::Field;

pub(super) struct Outcomes;

impl Section for Outcomes {
    fn problems(plan: &Plan) -> Vec<Problem> {
        let unreadable = plan.outcomes.unreadable().into_iter();
        unreadable
            .map(|(field, unreadable)| Problem::unreadable(Field::Outcomes(field), unreadable))
            .collect()
    }

    fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
        let outcomes = &plan.outcomes;
        vec![
            (IdList::OutcomeGroups, outcomes.groups.iter().map(|group| group.id.0).collect()),
            (IdList::Reasons, outcomes.reasons.iter().map(|line| line.id.0).collect()),
            (IdList::ReviewLines, outcomes.review.iter().map(|line| line.id.0).collect()),
        ]
    }

    fn limited(plan: &Plan) -> Vec<LimitedList> {
        let list = |list: IdList, entries, limit| LimitedList { field: list.to_string(), entries, limit };
        vec![
            list(IdList::OutcomeGroups, plan.outcomes.groups.len(), MAXIMUM_GROUPS),
            list(IdList::Reasons, plan.outcomes.reasons.len(), MAXIMUM_REASONS),
            list(IdList::ReviewLines, plan.outcomes.review.len(), MAXIMUM_REVIEW_LINES),
        ]
    }

    /// None: plans are compared before the project, outcomes are known after it.
    fn comparison_rows(_compared: &Compared<'_>) -> Vec<ComparisonRow> {
        Vec::new()
    }

    fn task(_plan: &Plan) -> Option<Task> {
        None
    }
}
