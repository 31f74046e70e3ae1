//! What each member pays: the cost of any group, the keys that split it, whole yen, settlement.
//!
//! A [`CostModel`] says what the joint project costs and how it is to be split; [`MemberCostFacts`] says what each
//! society brings. Both may be incomplete while someone types: a figure that cannot be had is
//! [`NotCalculated`] with its reasons, never a silent zero. Nothing here knows a language or a page.

mod fees;
mod grant;
mod group_eligibility;
mod keys;
mod members;
mod model;
mod percent;
mod rounding;
mod tiers;

pub use fees::{Charged, FeeSchedule, FeeStep};
pub use grant::{EligibleLines, Grant, GrantCondition};
pub use group_eligibility::{GroupCounts, GroupEligibility};
pub use keys::{Key, KeyPart, Keys, MemberPercentage, MemberWeight, Method};
pub use members::MemberCostFacts;
pub use model::{CostKind, CostLine, CostModel, LineId, Purpose};
pub use percent::{NotAPercentage, Percent};
pub use rounding::{Remainder, Rounding, RoundingUnit};
pub use tiers::{Band, TierKind, Tiers};
