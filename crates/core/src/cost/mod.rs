//! What each member pays: the cost of any group, the keys that split it, whole yen, settlement.
//!
//! A [`Cost`] holds what was entered about the joint project, complete or not; what each society brings stands with its
//! [`Member`](crate::Member). [`Project::new`] reads both, once: it is complete, or [`NotCalculated`] with every input
//! that is missing or cannot be read, never a silent zero. Nothing here knows a language or a page.

mod allocation;
mod amounts;
mod approximate;
mod assess;
mod break_even;
mod coalition_eligibility;
mod curve;
mod departure;
mod exact;
mod fault;
mod field;
mod grant_rule;
mod if_granted;
mod input;
mod limits;
mod load;
mod not_calculated;
mod part;
mod percent;
mod price_list;
mod priced_line;
mod progress;
mod project;
mod project_keys;
mod quick_prices;
mod reader;
mod report;
mod rounding;
mod settlement;
mod solution;
mod structure;
mod table;
mod task;
mod withdrawal;

pub use allocation::{KeyAllocation, LineAmount, Pool};
pub use assess::{KnownLines, assess_costs, gross_of_line, known_lines};
pub use break_even::{BreakEven, MembersNeeded, ParticipantsInterval, PayingParticipants};
pub use coalition_eligibility::{CoalitionCounts, CoalitionEligibility};
pub use curve::{SharePoint, share_curve};
pub use departure::{Contribution, Departure, ShareAfterDeparture, shares_after_departure};
pub use exact::{ExactShares, ExactYen, NotAnAmount};
pub use fault::{Fault, InvalidInput};
pub use field::CostField;
pub use input::{
    AmountUnit, Charged, Cost, Grant, GrantCondition, Key, KeyPart, Keys, Line, LineForm, LineId, LineKind,
    Method, PriceSchedule, PriceStep, Purpose, Remainder, StandaloneBasis, Tax, TierKind,
};
pub use limits::MOST_MEMBERS;
pub use not_calculated::{Calculated, MOST_REASONS, NotCalculated, Reason};
pub use part::{OwnShare, PartCost};
pub use percent::{NotAPercentage, Percent};
pub use progress::{SolutionProgress, SolutionStage, Watch};
pub use project::{CoalitionCost, Figures, Project, Standalone, invalid_inputs};
pub use report::{
    Cheaper, CostReport, Extremes, GrantStanding, IfGranted, KeyOperands, MethodIfGranted, MethodReport,
    MethodShares, Rationality, Verdict, Winners,
};
pub use rounding::{ApportionError, Rounding, RoundingUnit, apportion};
pub use settlement::Settlement;
pub use solution::{
    Algorithm, CoreAnswer, CostSolution, MethodCloseness, NucleolusProof, ProvedNucleolus, TightCoalitions,
    WeightedCoalition, solve_costs,
};
pub use structure::{ClosestCoalition, Obstacle};
pub use table::MOST_MEMBERS_IN_A_TABLE;
pub use task::{CostSolutions, CostTask, SolveNow};
pub use withdrawal::{MonthsTakenPart, Withdrawal, WithdrawalRule, shares_after_withdrawal};
