//! The subjects of a plan. A section says about its part of the plan what the document as a whole has to know: what does
//! not fit together, which lists there are, what plans are compared by, what takes long to calculate.
//!
//! The list at the end of this file is the only one: problems, checks of files, comparisons and long calculations follow it.

mod collaboration;
mod consortium;
mod cost;
mod outcomes;
mod section;
mod stages;
mod training;

use self::section::Section;
use crate::{
    comparison::{Compared, ComparisonRow},
    plan::{Plan, Problem},
    results::Task,
};

pub(crate) use consortium::member_problems;
pub use section::IdList;
pub(crate) use section::LimitedList;

/// Asks every section in turn. Each question is a function of its own, so that a page of the site which asks one of them
/// does not load what answers the others.
macro_rules! sections {
    ($($section:ty),+ $(,)?) => {
        /// [`Section::problems`] of all sections.
        fn problems(plan: &Plan) -> Vec<Problem> {
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
    training::Training,
    collaboration::Collaboration,
    outcomes::Outcomes,
}

impl Plan {
    /// Everything that does not fit together, in the order of the pages.
    pub fn problems(&self) -> Vec<Problem> {
        problems(self)
    }
}
