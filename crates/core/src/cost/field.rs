//! The names of the inputs about cost.

use serde::{Deserialize, Serialize};

use super::LineId;

/// Names one input about what the joint project costs. What a member brings is a
/// [`MemberField`](crate::MemberField).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostField {
    /// The name of a line.
    LineName(LineId),
    /// The amount of a line, in yen; of a price schedule the one beyond its steps.
    LineAmount(LineId),
    /// The upper end of a step of a price schedule, by place from 0.
    StepEnd(LineId, usize),
    /// The amount of a step, in yen.
    StepAmount(LineId, usize),
    /// The percentage of a part of a mix of keys; without a line, of the keys for all lines.
    KeyPercent(Option<LineId>, usize),
    /// その他の収入, in yen a year.
    OtherIncome,
    /// 補助率.
    GrantRate,
    /// 上限額, in yen.
    GrantCeiling,
    /// 端数切捨ての単位, in yen.
    GrantUnit,
    /// The day on which the shares were fixed.
    SharesFixedOn,
}
