//! Whether a joint project worked: rates with their base, and small numbers that must not leave the machine.
//!
//! Source: evaluation tables of two projects of FY2017 (seed call of FY2018). Nothing here keeps a line about a person:
//! what comes in is counted.

mod assess;
mod bmi;
mod contradiction;
mod difference;
mod disclosure;
mod field;
mod funnel;
mod group_disclosure;
mod measure;
mod merging;
mod participant;
mod planning;
mod printed;
mod project;
mod rate;
mod reached;
mod reasons;
mod sample;
mod suppression;
mod tally;
mod transitions;
mod weight_change;
mod wilson;

pub use assess::{
    Comparison, GroupReport, KnownSum, NextRound, NoFigure, NotTheSamePeople, Pooled, ProjectReport,
    RateFigure, assess_project,
};
pub use bmi::{Bmi, BmiBand};
pub use contradiction::{
    Contradiction, PartOf, contradictions, contradictions_of_group, contradictions_of_project,
};
pub use difference::Difference;
pub use disclosure::Disclosure;
pub use field::{
    GroupField, GroupId, OutcomesField, ProjectField, ReasonField, ReasonId, ReviewField, ReviewId,
};
pub use funnel::{FunnelLimit, FunnelPosition, funnel_position};
pub use group_disclosure::{GroupDisclosure, GroupFigure};
pub use measure::{Centimetres, Kilograms, Measure, NotAMeasure, Waist};
pub use merging::{MergedGroups, merge_small_groups};
pub(crate) use merging::{entries_sum, small_to_merge};
pub use participant::{Measured, Participant};
pub use planning::{cost_per_person, invitations_for, missing_to_target, safe_invitations_for};
pub use printed::{PrintedFrom, bases_that_fit, printed_from};
pub use project::{BandEntries, GroupsAre, IndicatorKind, OutcomeGroup, ProjectOutcomes, ReviewLine};
pub use rate::{NoRate, Rate};
pub use reached::{NotAsJudged, not_as_judged};
pub use reasons::{ReasonLine, ReasonsDisclosure, ReasonsReport, assess_reasons};
pub use sample::{OutcomesSample, PrintedOutcome, PrintedSubject};
pub use suppression::{
    Bounds, CellRole, CountTable, CountTableError, Place, Suppression, SuppressionRule, suppress,
};
pub use tally::{AgeBand, Sex, Tally, TwoAndTwo};
pub use transitions::{BandCounts, LeftObesity, ObesityFromBands, Transitions};
pub use weight_change::WeightChange;
pub use wilson::WilsonInterval;
