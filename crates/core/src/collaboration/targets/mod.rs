//! 健診・保健指導の目標: national and own targets by type of insurer, and how many people are still missing.
//!
//! Every rate is dated, has its source, and says whether it was read there or written down from memory (要確認).

mod missing;
mod plan;
mod rates;

pub use missing::{Gap, Total, gap, one_more_percent, total};
pub use plan::{FigureField, TargetField, TargetFigures, TargetsPlan};
pub use rates::{
    DatedRate, InsurerType, NATION_BEFORE, Programme, ResultOf, Standing, TERM_4,
    rate_below_which_surcharged, results, target,
};
