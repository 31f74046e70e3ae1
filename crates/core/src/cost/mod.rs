//! What each member pays: the cost of any group, the keys that split it, whole yen, settlement.
//!
//! A [`CostModel`] says what the joint project costs and how it is to be split; [`MemberCostFacts`] says what each
//! society brings. Both may be incomplete while someone types: a figure that cannot be had is
//! [`NotCalculated`] with its reasons, never a silent zero. Nothing here knows a language or a page.

mod allocation;
mod assess;
mod break_even;
mod check;
mod coalition_eligibility;
mod curve;
mod departure;
mod exact;
mod fees;
mod field;
mod grant;
mod grant_rule;
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
mod structure;
mod table;
mod tiers;

pub use allocation::{KeyAllocation, LineAmount, Pool};
pub use assess::{CostInputs, assess_costs};
pub use break_even::{BreakEven, MembersNeeded, ParticipantsNeeded};
pub use check::{Field, ModelError, Problem, check_costs, check_keys, check_model};
pub use coalition_eligibility::{CoalitionCounts, CoalitionEligibility};
pub use curve::{SharePoint, share_curve};
pub use departure::{Contribution, ShareAfterDeparture, shares_after_departure};
pub use exact::{ExactShares, ExactYen, NotAnAmount};
pub use fees::{Charged, FeeSchedule, FeeStep};
pub use field::CostField;
pub use grant::{EligibleLines, Grant, GrantCondition};
pub use keys::{Key, KeyPart, Keys, MemberPercentage, MemberWeight, Method};
pub use members::MemberCostFacts;
pub use model::{CostKind, CostLine, CostModel, LineId, Purpose};
pub use not_calculated::{Calculated, MissingInput, NotCalculated, Reason};
pub use percent::{NotAPercentage, Percent};
pub use project::{CoalitionCost, Figures, MOST_MEMBERS, Project, Standalone};
pub use report::{
    Cheaper, CostReport, Extremes, GrantStanding, KeyOperands, MethodReport, MethodShares, Rationality,
    Verdict, Winners,
};
pub use rounding::{ApportionError, Remainder, Rounding, RoundingUnit, apportion};
pub use settlement::Settlement;
pub use solution::{
    Algorithm, CoreAnswer, CostSolution, MethodCloseness, NucleolusProof, ProvedNucleolus, SolutionProgress,
    TightCoalitions, Watch, WeightedCoalition, solve_costs,
};
pub use structure::{ClosestCoalition, Obstacle};
pub use table::MOST_MEMBERS_IN_A_TABLE;
pub use tiers::{Band, TierKind, Tiers};
