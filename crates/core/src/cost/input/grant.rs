//! 補助金: what is entered about a grant.

use serde::{Deserialize, Serialize};

use crate::{Entry, Fraction, Yen};

/// The terms of a grant. All figures are inputs: they change from call to call. Which lines it counts stands with the
/// [`Line`](super::Line)s.
///
/// The usual order: the smaller of the ceiling and eligible cost × rate; then not more than the total cost less other
/// income; then cut down to a whole number of units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Grant {
    /// 補助率: the share of the eligible cost, between 0 and 1.
    pub rate: Entry<Fraction>,
    /// 上限額: the most that is paid, in yen; nothing entered means none.
    pub ceiling: Entry<Yen>,
    /// 端数切捨ての単位: the unit it is cut down to, in yen (often 1,000).
    pub unit: Entry<Yen>,
    /// Who gets it.
    pub condition: GrantCondition,
}

impl Default for Grant {
    fn default() -> Self {
        Self {
            rate: Entry::Unknown,
            ceiling: Entry::Unknown,
            unit: Entry::Known(Yen::new(1_000)),
            condition: GrantCondition::OnlyIfEligible,
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
