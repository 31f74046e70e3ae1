//! What is entered about a provider.

use std::{fmt, rc::Rc};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, SeqAccess, Visitor},
};

use crate::{ProviderField, field::slots};

/// The providers that take part. In JSON: a list, or `false` where the consortium says that there are none; an empty list
/// is one that nobody has touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Providers {
    /// Nothing was entered.
    #[default]
    NotEntered,
    /// There are none.
    Without,
    /// These. Never empty: [`from`](Self::from) makes an empty list one that was not entered.
    Listed(Vec<Rc<Provider>>),
}

impl Providers {
    /// Those that are listed.
    pub fn listed(&self) -> &[Rc<Provider>] {
        match self {
            Self::NotEntered | Self::Without => &[],
            Self::Listed(providers) => providers,
        }
    }

    /// How many there are, if that was entered. One whose name is still open counts as well.
    pub fn count(&self) -> Option<u32> {
        match self {
            Self::NotEntered => None,
            Self::Without => Some(0),
            // More than 32 bits of providers there are not; the greatest number that fits answers every minimum.
            Self::Listed(providers) => Some(u32::try_from(providers.len()).unwrap_or(u32::MAX)),
        }
    }

    /// The provider with this id.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use consortium_core::{Provider, ProviderId, ProviderKind, Providers};
    /// let of = |id, name: &str| Rc::new(Provider { id: ProviderId(id), name: name.to_owned(), kind: ProviderKind::default() });
    /// let providers = Providers::from(vec![of(1, "甲"), of(2, "乙")]);
    /// assert_eq!(providers.get(ProviderId(2)).map(|provider| provider.name.as_str()), Some("乙"));
    /// assert_eq!(providers.get(ProviderId(3)), None);
    /// ```
    pub fn get(&self, id: ProviderId) -> Option<&Provider> {
        self.listed().iter().find(|provider| provider.id == id).map(Rc::as_ref)
    }

    /// The provider with this id, to change it.
    pub fn get_mut(&mut self, id: ProviderId) -> Option<&mut Provider> {
        match self {
            Self::NotEntered | Self::Without => None,
            Self::Listed(providers) => {
                providers.iter_mut().find(|provider| provider.id == id).map(Rc::make_mut)
            }
        }
    }
}

impl From<Vec<Rc<Provider>>> for Providers {
    fn from(providers: Vec<Rc<Provider>>) -> Self {
        if providers.is_empty() { Self::NotEntered } else { Self::Listed(providers) }
    }
}

impl Serialize for Providers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Without => serializer.serialize_bool(false),
            Self::NotEntered | Self::Listed(_) => self.listed().serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Providers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ProvidersVisitor)
    }
}

struct ProvidersVisitor;

impl<'de> Visitor<'de> for ProvidersVisitor {
    type Value = Providers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of providers, or false")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Providers, E> {
        Ok(Providers::NotEntered)
    }

    fn visit_bool<E: de::Error>(self, stated: bool) -> Result<Providers, E> {
        if stated { Err(E::invalid_value(de::Unexpected::Bool(true), &self)) } else { Ok(Providers::Without) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Providers, A::Error> {
        let mut providers = Vec::new();
        while let Some(provider) = items.next_element()? {
            providers.push(Rc::new(provider));
        }
        Ok(providers.into())
    }
}

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

impl Provider {
    /// Whether the row names somebody.
    pub fn is_named(&self) -> bool {
        !self.name.trim().is_empty()
    }
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Provider, ProviderKind, Providers};
    use crate::ProviderId;

    fn provider(id: u32, name: &str) -> Rc<Provider> {
        Rc::new(Provider { id: ProviderId(id), name: name.to_owned(), kind: ProviderKind::default() })
    }

    #[test]
    fn a_provider_is_changed_by_its_id_and_named_by_more_than_spaces() {
        let mut providers = Providers::from(vec![provider(1, "甲"), provider(2, " ")]);
        assert_eq!(providers.count(), Some(2));
        assert!(providers.get_mut(ProviderId(3)).is_none());
        let second = providers.get_mut(ProviderId(2)).unwrap();
        assert!(!second.is_named());
        second.name = "乙".to_owned();
        assert!(second.is_named());
        assert_eq!(
            providers.listed().iter().map(|listed| listed.name.as_str()).collect::<Vec<_>>(),
            ["甲", "乙"]
        );
    }
}
