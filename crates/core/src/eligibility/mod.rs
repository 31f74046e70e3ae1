//! Whether a consortium meets the requirements of a call for applications, and what would change the answer.
//!
//! [`assess`] compares [`Facts`] about a consortium with a [`RuleSet`] and answers each requirement with met, not met
//! or unknown. [`what_would_change`] computes which single changes would turn that answer; every claim it makes can
//! be replayed with [`Change::apply`]. Which call it is, its limits and its wording are data in `rulesets`: no year
//! is written here. Nothing here is a legal verdict: the office that runs the call decides.

mod assess;
mod candidates;
mod changes;
mod facts;
mod field;
mod missing;
mod outlook;
mod requirement;
mod rule_set;
pub mod rule_sets;
mod share;
mod source;
mod trajectory;

pub use assess::{Assessment, Explanation, Reasoning, RequirementResult, assess};
pub use candidates::{Candidacy, Joining, MOST_SETS_NAMED, Needed, SizeMix, Standpoint, candidacy};
pub use changes::{Change, Claim, Outcome};
pub use facts::{Facts, SocietyFacts};
pub use field::StatementField;
pub use missing::{MissingInput, Relevance, requirement_of};
pub use outlook::{MOST_JOINING, NearLimit, Outlook, what_would_change};
pub use requirement::{RequirementId, StatementId};
pub use rule_set::{Basis, Clause, RuleSet, RuleSetProblem};
pub use share::{SmallShare, SocietySize};
pub use source::{NotASourceDate, Source, SourceDate};
pub use trajectory::{Point, trajectory};
