//! What each member pays: the cost of any group, the keys that split it, whole yen, settlement.
//!
//! A [`CostModel`] says what the joint project costs and how it is to be split; [`MemberCostFacts`] says what each
//! society brings. Both may be incomplete while someone types: a figure that cannot be had is
//! [`NotCalculated`] with its reasons, never a silent zero. Nothing here knows a language or a page.

mod assess;
mod break_even;
mod check;
mod curve;
mod departure;
mod exact;
mod fees;
mod field;
mod grant;
mod grant_rule;
mod group_eligibility;
mod keys;
mod line;
mod load;
mod members;
mod model;
mod not_calculated;
mod percent;
mod price_list;
mod project;
mod report;
mod rounding;
mod settlement;
mod solution;
mod split;
mod structure;
mod table;
mod tiers;

pub use assess::{CostInputs, assess_costs};
pub use break_even::{BreakEven, MembersNeeded, ParticipantsNeeded};
pub use check::{Field, ModelError, Problem, check_costs, check_keys, check_model};
pub use curve::{SharePoint, share_curve};
pub use departure::{Contribution, ShareAfterDeparture, shares_after_departure};
pub use exact::{ExactShares, ExactYen, NotAnAmount};
pub use fees::{Charged, FeeSchedule, FeeStep};
pub use field::CostField;
pub use grant::{EligibleLines, Grant, GrantCondition};
pub use group_eligibility::{GroupCounts, GroupEligibility};
pub use keys::{Key, KeyPart, Keys, MemberPercentage, MemberWeight, Method};
pub use members::MemberCostFacts;
pub use model::{CostKind, CostLine, CostModel, LineId, Purpose};
pub use not_calculated::{Calculated, MissingInput, NotCalculated, Reason};
pub use percent::{NotAPercentage, Percent};
pub use project::{Figures, GroupCost, MOST_MEMBERS, Project, Standalone};
pub use report::{
    Cheaper, CostReport, Extremes, GrantStanding, KeyOperands, MethodReport, MethodShares, Rationality,
    Verdict, Winners,
};
pub use rounding::{ApportionError, Remainder, Rounding, RoundingUnit, apportion};
pub use settlement::Settlement;
pub use solution::{
    CoreAnswer, CostSolution, MethodCloseness, NucleolusProof, ProvedNucleolus, SolutionProgress,
    TightGroups, Watch, Way, WeightedGroup, solve_costs,
};
pub use split::{KeySplit, LineAmount, Pool};
pub use structure::{ClosestGroup, Obstacle};
pub use table::MOST_MEMBERS_IN_A_TABLE;
pub use tiers::{Band, TierKind, Tiers};
