//! Support stages of federations, steps of insurers, and the rates of a prefecture.
//!
//! A federation (国保連合会) and each insurer it supports stand on a [`Ladder`] whose rungs ask for more and more
//! items. From the items follow the [`SupportStage`], the [`InsurerStep`], the achievement rate of one insurer, and
//! over all insurers of a prefecture the support rate and the step-up rate. What the rungs ask for is data
//! ([`IndicatorSet`]): the draft of 2024 so far ([`draft_of_2024`]), which a federation can replace by its own.
//!
//! Unknown answers are never taken for "no": every result is a [`Span`] that contains what any completion of the
//! answers gives. Rates are exact fractions; nothing is decided on a rounded percentage.

mod comparison;
mod draft_2024;
mod explanation;
mod federation;
mod field;
mod identity;
mod indicators;
mod insurer;
mod insurer_items;
mod insurer_problem;
mod item;
mod ladder;
mod prefecture;
mod printed_example;
mod printed_percent;
mod reading;
mod record;
mod span;
mod support_rate;
mod survey;
mod survey_counts;
mod survey_question;
mod year_plan;
mod years;

pub use comparison::{
    ComparedInsurer, ComparedMeans, FallBetweenYears, ItemListChange, LeftOut, NotComparable, RateComparison,
    YearAssessed, compare_years,
};
pub use draft_2024::{draft_of_2024, printed_example};
pub use explanation::{Change, Explanation, Formula};
pub use federation::{FederationReport, MatrixRow, PlanStatus, assess_federation, matrix};
pub use field::{FiscalYear, InsurerField, InsurerId, StagesField};
pub use identity::row_of_same_insurer;
pub use indicators::{IndicatorProblem, IndicatorSet, IndicatorSource, IndicatorStatus, Topic, TopicPages};
pub use insurer::{AchievementRate, InsurerReport, Movement, StepUp, assess_insurer};
pub use insurer_items::{InsurerItems, PlanResults};
pub use insurer_problem::InsurerProblem;
pub use item::{ContradictingAnswers, ItemAnswers, ItemNumber, ItemSet, NoItemNumber};
pub use ladder::InsurerStep;
pub use ladder::{Horizon, Ladder, LadderItem, LadderProblem, NoSuchRung, Rung, RungProgress, SupportStage};
pub use prefecture::{PrefectureReport, SameInsurer, StepCount, StepUpRate, assess_prefecture};
pub use printed_example::{
    DifferingCell, Discrepancy, ExampleReport, FigureCheck, PrintedExample, PrintedFigure, PrintedFormula,
    PrintedInsurer, PrintedPlan, PrintedStepUp, check_example,
};
pub use printed_percent::{NotAPercentage, PrintedPercent};
pub use reading::PlannedStep;
pub use record::{Insurer, InsurerRecord, ItemResults, RestOfPlan, StatedOutcome};
pub use span::Span;
pub use support_rate::{Influence, OneMoreItem, SupportRate};
pub use survey::{QuestionReport, SurveyProblem, SurveyReport, assess_survey};
pub use survey_counts::SurveyCounts;
pub use survey_question::{SurveyQuestion, SurveyScale};
pub use year_plan::{StagesPlan, Targets, YearPlan};
pub use years::{
    TargetCheck, TargetProblem, TargetsChecked, YearComparison, YearReport, YearsReport, assess_year,
    assess_years,
};
