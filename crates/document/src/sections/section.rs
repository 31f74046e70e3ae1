//! What a section of a plan answers about its subject.

use std::fmt;

use crate::{
    comparison::{Compared, ComparisonRow},
    plan::{Plan, Problem},
    results::Task,
};
use consortium_core::{collaboration::white_paper::Breakdown, stages::FiscalYear};

/// One subject of a plan.
pub(super) trait Section {
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
    /// The groups whose outcomes are known.
    OutcomeGroups,
    /// The reasons for not joining.
    Reasons,
    /// The lines of the review sheet.
    ReviewLines,
    /// The rows of a table of the health white paper.
    PaperGroups(Breakdown),
}

impl fmt::Display for IdList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Members => f.write_str("plan.members"),
            Self::Providers => f.write_str("plan.providers"),
            Self::CostLines => f.write_str("plan.cost.lines"),
            Self::OutcomeGroups => f.write_str("plan.outcomes.groups"),
            Self::Reasons => f.write_str("plan.outcomes.reasons"),
            Self::ReviewLines => f.write_str("plan.outcomes.review"),
            Self::PaperGroups(breakdown) => write!(f, "plan.white_paper.{}", breakdown.word()),
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
