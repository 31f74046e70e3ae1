//! The report: everything the pages show about a plan, as structure.

mod candidates;
mod comparison;

pub use crate::comparison::{ComparisonRow, Figure, Subject};
pub use candidates::{CandidateCosts, CandidateJoining, Candidates};
pub use comparison::Comparison;

use serde::Serialize;

use crate::{
    plan::{CostTask, Plan, Problem},
    results::{MOST_MEMBERS_SOLVED_AT_ONCE, Results, Solution},
    sections,
};
use consortium_core::{
    Enrollees,
    cost::{CostReport, Watch},
    eligibility::{Assessment, Outlook, assess, what_would_change},
    stages::{
        FiscalYear, InsurerId, InsurerRecord, StagesPlan, SurveyReport, YearPlan, YearsReport, assess_survey,
        assess_years,
    },
};

/// The schema of reports.
pub const REPORT_SCHEMA: &str = "consortium-report/1";

/// Within how many enrollees of the limit a society counts as close, unless the user chooses otherwise.
pub const NEAR_LIMIT: Enrollees = Enrollees::new(500);

/// Everything that is calculated from a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// [`REPORT_SCHEMA`].
    pub schema: &'static str,
    /// Which program made it.
    pub program: Program,
    /// What does not fit together in the plan.
    pub problems: Vec<Problem>,
    /// Whether the consortium qualifies.
    pub eligibility: Eligibility,
    /// Which of the societies that are still being asked are needed; without any of those left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidates: Option<Candidates>,
    /// What each member pays, whether it is fair, and whether joint work is cheaper at all.
    pub cost: CostReport,
    /// Where the federation and its insurers stand, year by year.
    pub stages: Stages,
}

/// The program that made a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

impl Program {
    /// This program.
    pub const THIS: Self = Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };
}

/// Whether the consortium qualifies, and what would change that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Eligibility {
    /// The answers.
    pub assessment: Assessment,
    /// What would change them.
    pub outlook: Outlook,
}

impl Eligibility {
    /// Calculates both. `near`: within how many enrollees of the limit a society counts as close.
    pub fn of(plan: &Plan, near: Enrollees) -> Self {
        let facts = plan.facts();
        Self {
            assessment: assess(&facts, &plan.rule_set),
            outlook: what_would_change(&facts, &plan.rule_set, near),
        }
    }
}

/// Where the federation and its insurers stand, year by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stages {
    /// Stages, steps and rates of each year, and how they changed. Rows are counted as in the plan.
    #[serde(flatten)]
    pub assessment: YearsReport,
    /// What each insurer that answered says about the support.
    pub satisfaction: Vec<InsurerSatisfaction>,
}

/// What one insurer says about the support in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InsurerSatisfaction {
    /// The year.
    pub year: FiscalYear,
    /// The insurer.
    pub insurer: InsurerId,
    /// Its answers.
    pub answers: SurveyReport,
}

impl Stages {
    /// Calculates everything.
    pub fn of(stages: &StagesPlan) -> Self {
        let satisfaction = stages.years.iter().flat_map(|(year, plan)| {
            let answered = plan.insurers.iter().filter(|insurer| !insurer.record.survey.is_empty());
            answered.map(|insurer| InsurerSatisfaction {
                year: *year,
                insurer: insurer.id,
                answers: InsurerSatisfaction::answers(plan, &insurer.record),
            })
        });
        Self { assessment: assess_years(stages), satisfaction: satisfaction.collect() }
    }
}

impl InsurerSatisfaction {
    /// What one insurer says, measured by the questions of its year.
    pub fn answers(plan: &YearPlan, record: &InsurerRecord) -> SurveyReport {
        assess_survey(&plan.indicators.survey, &[&record.survey])
    }
}

impl Report {
    /// Calculates everything that takes no more than a moment: the long calculations for up to
    /// [`MOST_MEMBERS_SOLVED_AT_ONCE`] members. Beyond, see [`Report::in_full`].
    pub fn of(plan: &Plan) -> Self {
        Self::with(plan, &Results::solving())
    }

    /// Calculates everything. `watch` is told how far the long calculations have come, and can stop them.
    pub fn in_full(plan: &Plan, watch: Watch<'_>) -> Self {
        let results = Results::solving();
        for task in sections::tasks(plan) {
            let Solution::Cost(solutions) = task.solve(watch);
            results.keep(solutions);
        }
        Self::with(plan, &results)
    }

    /// What is among `results` is not calculated again.
    fn with(plan: &Plan, results: &Results) -> Self {
        Self {
            schema: REPORT_SCHEMA,
            program: Program::THIS,
            problems: plan.problems(),
            eligibility: Eligibility::of(plan, NEAR_LIMIT),
            candidates: Candidates::of(plan, Some(CostTask::solve_now)),
            cost: results.cost_report(plan, MOST_MEMBERS_SOLVED_AT_ONCE),
            stages: Stages::of(&plan.stages),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::{
        files::{read_plan, write_plan},
        plan::Plan,
        rulesets,
    };
    use consortium_core::cost::{Method, Reason};

    fn sample(id: &str) -> Plan {
        let sample = rulesets::samples().into_iter().find(|sample| sample.id == id).unwrap();
        let plan = Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja);
        assert_eq!(read_plan(&write_plan(&plan).unwrap()).as_ref(), Ok(&plan));
        plan
    }

    #[test]
    fn a_report_has_the_long_calculations_where_they_are_short() {
        let report = Report::of(&sample("four-of-ten"));
        for method in report.cost.methods {
            let needs_missing_figures = method.method == Method::ByInsured;
            assert_eq!(method.shares.done().is_none(), needs_missing_figures, "{:?}", method.method);
        }
        assert!(report.cost.nucleolus_proof.done().is_some());
        assert!(report.cost.core.done().is_some());
    }

    #[test]
    fn a_report_says_which_long_calculations_it_has_not_made() {
        let report = Report::of(&sample("eleven-of-nineteen"));
        let shapley = report.cost.methods.iter().find(|method| method.method == Method::Shapley).unwrap();
        assert_eq!(shapley.shares.not_calculated().unwrap().reasons, [Reason::NotSolvedYet]);
    }

    #[test]
    fn every_way_of_splitting_adds_up_to_the_yen() {
        for id in ["four-of-ten", "office-costs-too-much"] {
            let report = Report::of(&sample(id));
            let total = report.cost.whole.done().unwrap().net;
            for method in &report.cost.methods {
                let Some(shares) = method.shares.done() else { continue };
                let sum: i64 = shares.rounded.iter().map(|share| share.get()).sum();
                assert_eq!(sum, total.get(), "{:?}", method.method);
            }
        }
    }
}
