//! 補助金: what a grant pays towards the cost of a group.

use serde::{Deserialize, Serialize};

use super::LineId;
use crate::{Fraction, Yen};

/// The terms of a grant. All figures are inputs: they change from call to call.
///
/// The usual order: the smaller of the ceiling and eligible cost × rate; then not more than the total cost less other
/// income; then cut down to a whole number of units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// 補助率: the share of the eligible cost, between 0 and 1; `None`: not entered yet.
    #[serde(default)]
    pub rate: Option<Fraction>,
    /// 上限額: the most that is paid, in yen; `None`: no ceiling.
    #[serde(default)]
    pub ceiling: Option<Yen>,
    /// 端数切捨ての単位: the unit it is cut down to, in yen (often 1,000).
    pub unit: Yen,
    /// Who gets it.
    pub condition: GrantCondition,
    /// 補助対象経費: which lines count.
    #[serde(default)]
    pub eligible: EligibleLines,
}

impl Default for Grant {
    fn default() -> Self {
        Self {
            rate: None,
            ceiling: None,
            unit: Yen::new(1_000),
            condition: GrantCondition::OnlyIfEligible,
            eligible: EligibleLines::All,
        }
    }
}

/// Which groups get the grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantCondition {
    /// Only a group that itself meets the plan's rule set. While an answer is unknown the grant is not counted, and
    /// the report says so.
    OnlyIfEligible,
    /// Every group, also a society alone.
    Unconditional,
}

/// Which lines a grant counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EligibleLines {
    /// Every line.
    #[default]
    All,
    /// These lines only.
    Only(Vec<LineId>),
}

impl EligibleLines {
    /// Whether the line counts.
    pub fn contains(&self, line: LineId) -> bool {
        match self {
            Self::All => true,
            Self::Only(lines) => lines.contains(&line),
        }
    }
}
