//! The subjects of a plan. A section says about its part of the plan what the document as a whole has to know: what does
//! not fit together, which lists there are, what plans are compared by, what takes long to calculate.
//!
//! The list at the end of this file is the only one: problems, checks of files, comparisons and long calculations follow it.

mod consortium;
mod cost;
mod stages;

use std::fmt;

use crate::{
    comparison::{Compared, ComparisonRow},
    plan::{Plan, Problem},
    results::Task,
};
use consortium_core::stages::FiscalYear;

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

/// A list of a plan whose entries have ids. Shown as its path in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdList {
    /// The members.
    Members,
    /// The providers.
    Providers,
    /// The cost lines.
    CostLines,
    /// The insurers of one year.
    Insurers(FiscalYear),
}

impl fmt::Display for IdList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Members => f.write_str("plan.members"),
            Self::Providers => f.write_str("plan.providers"),
            Self::CostLines => f.write_str("plan.cost.lines"),
            Self::Insurers(year) => write!(f, "plan.stages.years.{}.insurers", year.0),
        }
    }
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
}

impl Plan {
    /// Everything that does not fit together, in the order of the pages.
    pub fn problems(&self) -> Vec<Problem> {
        problems(self)
    }
}
