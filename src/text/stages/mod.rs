//! Sentences about stages, steps and rates: verdicts, problems, formulas, what would change the answer, the printed
//! example.
//!
//! The facts come from [`domain::stages`](consortium_core::stages); nothing is decided here. The indicators are a draft,
//! and [`source_line`] says so wherever a source is shown.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes public functions; the module around them chooses among them"
)]

mod comparison;
mod example;
mod explanation;
mod problem;
mod verdict;
mod words;

pub use comparison::{fall, item_list_change, left_out, means_compared};
pub use example::{discrepancy, figure_check};
pub use explanation::{change, formula, source_line, status};
pub use problem::{indicator_problem, insurer_problem, same_insurer, survey_problem, target_problem};
pub use verdict::{
    contribution, federation_gap, federation_next, federation_verdict, insurer_verdict, mean_without,
    movement, plan_status, prefecture_wide, satisfied_share, step_up, step_up_rate, support_rate,
    target_check, target_rate_check,
};
pub use words::{
    achievement_rate, answer, items, share, share_below, share_span, stage, stage_about, stage_name,
    stage_span, step, step_about, step_name, step_short, step_span, step_span_short, wording,
};

#[cfg(test)]
mod tests;
