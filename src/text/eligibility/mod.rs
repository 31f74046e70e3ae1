//! Sentences about eligibility: answers, requirements, formulas, what would change the answer, sources.
//!
//! The facts come from [`domain::eligibility`](consortium_core::eligibility); nothing is decided here. No sentence says
//! that an application will be accepted, and none calls a rule set current: year and source stand beside it.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes every sentence as `pub`; most are parts of the functions here"
)]

mod changes;
mod missing;
mod picture;
mod requirement;
mod rule_set;
mod source;
mod verdict;
mod words;

pub use changes::{
    LeavingGroup, Names, crossing, joining, leaving, nobody_decisive, nobody_near, nothing_changes_without,
    one_leaves, settling,
};
pub use missing::matters;
pub use picture::{bar_description, picture_description, picture_title, point};
pub use requirement::{formula, name, shortfall, wording};
pub use rule_set::problem;
pub use source::{advice, document_line, other_years, source_line};
pub use verdict::{headline, verdict};
pub use words::{answer, minimum_share, share_of_small, sizes_defined};
