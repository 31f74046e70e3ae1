//! Which training sessions a society wants to join.

use super::section::{IdList, LimitedList, Section};
use crate::{
    comparison::{Compared, ComparisonRow},
    plan::{Plan, Problem},
    results::Task,
};
use consortium_core::{
    Field,
    training::{MOST_SESSIONS, TrainingField},
};

pub(super) struct Training;

impl Section for Training {
    fn problems(plan: &Plan) -> Vec<Problem> {
        let fields = TrainingField::ALL.iter().map(|field| Field::Training(*field));
        fields.filter_map(|field| Some(Problem::unreadable(field, plan.slot(field)?.unreadable()?))).collect()
    }

    /// None: sessions are counted, not named by ids.
    fn ids(_plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
        Vec::new()
    }

    fn limited(plan: &Plan) -> Vec<LimitedList> {
        let list = |name: &str, entries| LimitedList {
            field: format!("plan.training.{name}"),
            entries,
            limit: MOST_SESSIONS,
        };
        let training = &plan.training;
        let sessions =
            training.timetable.as_ref().map(|timetable| list("timetable.sessions", timetable.sessions.len()));
        [list("chosen", training.chosen.len()), list("busy", training.busy.len())]
            .into_iter()
            .chain(sessions)
            .collect()
    }

    fn comparison_rows(_compared: &Compared<'_>) -> Vec<ComparisonRow> {
        Vec::new()
    }

    fn task(_plan: &Plan) -> Option<Task> {
        None
    }
}
