//! The subjects of a plan. A section says about its part of the plan what the document as a whole has to know: what does
//! not fit together, which lists there are, what plans are compared by, what takes long to calculate.
//!
//! The list at the end of this file is the only one: problems, checks of files, comparisons and long calculations follow it.

mod consortium;
mod cost;
mod stages;

use crate::{
    files::IdList,
    plan::{Plan, Problem},
    report::{Compared, ComparisonRow},
    results::Task,
};

/// One subject of a plan.
trait Section {
    /// What does not fit together, in the order of the page.
    fn problems(plan: &Plan) -> Vec<Problem>;

    /// The ids in each list whose entries have ids, in the order of the list.
    fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)>;

    /// The lists that a file may fill only up to a limit.
    fn limited(plan: &Plan) -> Vec<LimitedList>;

    /// What plans are compared by.
    fn comparison_rows(compared: &Compared<'_>) -> Vec<ComparisonRow>;

    /// The calculation that takes long, if there is one.
    fn task(plan: &Plan) -> Option<Task>;
}

/// A list of a plan file that may have no more than so many entries.
pub(crate) struct LimitedList {
    /// Its path in the file.
    pub(crate) field: String,
    /// How many entries it has.
    pub(crate) entries: usize,
    /// How many it may have.
    pub(crate) limit: usize,
}

/// Asks every section in turn. Each question is a function of its own, so that a page of the site which asks one of them
/// does not load what answers the others.
macro_rules! sections {
    ($($section:ty),+ $(,)?) => {
        /// [`Section::problems`] of all sections.
        pub(crate) fn problems(plan: &Plan) -> Vec<Problem> {
            [$(<$section>::problems(plan)),+].into_iter().flatten().collect()
        }

        /// [`Section::ids`] of all sections.
        pub(crate) fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
            [$(<$section>::ids(plan)),+].into_iter().flatten().collect()
        }

        /// [`Section::limited`] of all sections.
        pub(crate) fn limited(plan: &Plan) -> Vec<LimitedList> {
            [$(<$section>::limited(plan)),+].into_iter().flatten().collect()
        }

        /// [`Section::comparison_rows`] of all sections.
        pub(crate) fn comparison_rows(compared: &Compared<'_>) -> Vec<ComparisonRow> {
            [$(<$section>::comparison_rows(compared)),+].into_iter().flatten().collect()
        }

        /// [`Section::task`] of all sections.
        pub(crate) fn tasks(plan: &Plan) -> impl Iterator<Item = Task> {
            [$(<$section>::task(plan)),+].into_iter().flatten()
        }
    };
}

sections! {
    consortium::Consortium,
    cost::Cost,
    stages::Stages,
}
