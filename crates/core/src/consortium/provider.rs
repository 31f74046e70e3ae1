//! What is entered about a provider.

use serde::{Deserialize, Serialize};

use crate::{ProviderField, field::slots};

/// Identifies a provider within one plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProviderId(pub u32);

/// ヘルスケア事業者等: an organisation that takes part beside the societies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Stable within the plan.
    pub id: ProviderId,
    /// As the user writes it.
    #[serde(default)]
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub kind: ProviderKind,
}

/// What a provider is. Source: seed call of FY2018, purpose and item ②.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// 民間事業者.
    #[default]
    Company,
    /// 大学.
    University,
    /// 研究機関.
    ResearchInstitution,
    /// 健診機関.
    CheckupInstitution,
}

impl ProviderKind {
    /// All kinds, in the order of the menu.
    pub const ALL: [Self; 4] =
        [Self::Company, Self::University, Self::ResearchInstitution, Self::CheckupInstitution];
}

slots! {
    Provider, ProviderField: {
        Name => name,
    }
    chosen: { Kind }
}
