//! 役割とデータ: what employer and society do in each measure, which data each holds, and how people at risk are followed up.
//!
//! Source: notice of ミツバ健康保険組合 on collaborative health, with a figure after 健康保険組合連合会 (2017).

mod follow_up;
mod measure;
mod plan;

pub use follow_up::{FollowUp, FollowUpStage, FollowUpStep, Lost, follow_up_steps};
pub use measure::{Actor, Exchange, Measure};
pub use plan::{MeasureRoles, RoleField, RolesPlan};
