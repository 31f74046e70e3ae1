//! The requirements a call for applications can make, and the order in which they are shown.

use serde::{Deserialize, Serialize};

/// One requirement. The order of the variants is the order of every list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequirementId {
    /// 事業運営委員会: a steering committee for the application, which meets regularly.
    Committee,
    /// Several societies take part.
    Societies,
    /// ヘルスケア事業者等: at least one company, university, research institute or checkup institution takes part.
    Providers,
    /// Small societies make up at least a given share of all societies.
    SmallShare,
    /// The project is meant to go on beyond the year.
    Continuity,
    /// Safety and personal data are cared for, outsourcing included.
    Privacy,
    /// Output and outcome indicators are collected, project and model are shown.
    Indicators,
    /// Claims and checkup data are analysed for a health problem that the societies share.
    Analysis,
    /// Steps, know-how and cautions of the joint project go into a report.
    Report,
}

impl RequirementId {
    /// All nine, in their order.
    pub const ALL: [Self; 9] = [
        Self::Committee,
        Self::Societies,
        Self::Providers,
        Self::SmallShare,
        Self::Continuity,
        Self::Privacy,
        Self::Indicators,
        Self::Analysis,
        Self::Report,
    ];
}

/// A requirement that is decided by what the applicants state. A rule set lists the ones it asks for.
///
/// The other three requirements are decided by counting; a rule set does without them by a minimum of zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementId {
    /// See [`RequirementId::Committee`].
    Committee,
    /// See [`RequirementId::Continuity`].
    Continuity,
    /// See [`RequirementId::Privacy`].
    Privacy,
    /// See [`RequirementId::Indicators`].
    Indicators,
    /// See [`RequirementId::Analysis`].
    Analysis,
    /// See [`RequirementId::Report`].
    Report,
}

impl StatementId {
    /// All six, in their order.
    pub const ALL: [Self; 6] =
        [Self::Committee, Self::Continuity, Self::Privacy, Self::Indicators, Self::Analysis, Self::Report];

    /// The requirement this statement decides.
    pub const fn requirement(self) -> RequirementId {
        match self {
            Self::Committee => RequirementId::Committee,
            Self::Continuity => RequirementId::Continuity,
            Self::Privacy => RequirementId::Privacy,
            Self::Indicators => RequirementId::Indicators,
            Self::Analysis => RequirementId::Analysis,
            Self::Report => RequirementId::Report,
        }
    }
}
