//! 健康白書: how many people of each age, sex, workplace and occupation have a finding, in totals.
//!
//! A society makes it together with the employer, from checkup data that were counted elsewhere: nothing here is about one
//! person. A share of all is pooled, never the mean of shares; people under 40 stand apart from those from 40 on, because
//! their checkups are other ones. What a society publishes of it follows the rule for small numbers.
//!
//! Source: a society's notice on collaborative health (seed of 2018, 健康白書の作成); notice of 2025-06-13 on the reports of
//! health scoring.

mod age_side;
mod assess;
mod disclosure;
mod field;
mod limit;
mod merging;
mod plan;
mod sample;
mod together;

pub use age_side::{AgeSide, age_side};
pub use assess::{
    BesideOthers, BreakdownReport, GroupFindings, MoreThanExamined, PooledFindings, Subtotal,
    assess_breakdown,
};
pub use disclosure::{PaperDisclosure, PaperRow};
pub use field::{Breakdown, PaperColumn, PaperGroupId, PaperText, Risk, WhitePaperField};
pub use limit::{DatedLimit, WORKPLACE_LIMIT_NOW, WORKPLACE_LIMITS};
pub use merging::{MergedPaperGroups, merge_below};
pub use plan::{PaperGroup, SizeLimit, WhitePaperPlan};
pub use sample::{example, example_title};
pub use together::{TotalToldElsewhere, totals_told_elsewhere};
