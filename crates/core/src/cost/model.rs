//! What a joint project costs, as a user writes it down.

use serde::{Deserialize, Serialize};

use super::{FeeSchedule, Grant, Keys, Method, MissingInput, Rounding, Tiers};
use crate::{MemberId, Yen};

/// The cost of a joint project and how it is split.
///
/// ```
/// use consortium_core::{Yen, cost::{CostKind, CostLine, CostModel, LineId, Purpose}};
/// let model = CostModel {
///     lines: vec![CostLine {
///         id: LineId(1),
///         name: "basic fee".into(),
///         purpose: Purpose::Service,
///         kind: CostKind::Fixed { amount: Some(Yen::new(1_200_000)) },
///         keys: None,
///     }],
///     ..CostModel::default()
/// };
/// assert_eq!(model.lines.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CostModel {
    /// The cost lines, in the order of the table.
    pub lines: Vec<CostLine>,
    /// その他の収入: income of the project other than the grant and the members' shares, in yen. Every group that
    /// carries out the project receives it, up to its cost.
    pub other_income: Yen,
    /// 補助金: the grant, if one is asked for.
    pub grant: Option<Grant>,
    /// The keys for every line that has none of its own.
    pub keys: Keys,
    /// The way of splitting the members have settled on.
    pub method: Method,
    /// How exact shares become whole yen.
    pub rounding: Rounding,
    /// Inputs that may be left out, but were entered and cannot be used. While there are any, nothing is calculated:
    /// an unreadable ceiling is not "no ceiling".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<MissingInput>,
}

/// Identifies a cost line within one plan. Stable while rows move; never shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u32);

/// One line of the cost table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// Which line it is.
    pub id: LineId,
    /// What the user calls it.
    pub name: String,
    /// What the money is for.
    #[serde(default)]
    pub purpose: Purpose,
    /// How the amount comes about.
    pub kind: CostKind,
    /// The line's own keys; without them those of the [`CostModel`]. A member's own cost needs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Keys>,
}

/// What a cost line pays for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// 事業費: the service itself. A society that goes alone has this cost as well.
    #[default]
    Service,
    /// 共同事務局: the office of the joint project. It exists only because the project is joint, so it counts for
    /// groups of two or more and never for a society alone.
    ///
    /// Source: the FY2017 results in the FY2018 call, where the work of a new office was named as a drawback.
    Office,
}

/// How the amount of a line comes about. `None` is an amount that has not been entered yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CostKind {
    /// The same for every group, in yen a year.
    Fixed {
        /// Yen a year.
        amount: Option<Yen>,
    },
    /// A fee that depends on the number of societies only.
    PerSociety {
        /// The fee for each possible number.
        fees: FeeSchedule,
    },
    /// A price for each participant, with volume tiers on the use of the whole group.
    PerParticipant {
        /// The price list.
        tiers: Tiers,
    },
    /// A price for each enrollee (加入者).
    PerEnrollee {
        /// Yen for each enrollee.
        price: Option<Yen>,
    },
    /// A price for each insured person (被保険者).
    PerInsured {
        /// Yen for each insured person.
        price: Option<Yen>,
    },
    /// The own cost of one member (mailing, own staff), which it bears itself.
    OwnCost {
        /// Whose cost it is.
        member: MemberId,
        /// Yen a year.
        amount: Option<Yen>,
    },
}
