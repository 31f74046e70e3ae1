//! Allocation keys: in which proportion the members share a cost.

use serde::{Deserialize, Serialize};

use crate::{Entry, cost::Percent};

/// Defines an enum together with the list of all its variants, so that none is missing in the list.
macro_rules! listed {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$of_variant:meta])* $variant:ident,)+ }) => {
        $(#[$meta])*
        pub enum $name {
            $($(#[$of_variant])* $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: [Self; [$(stringify!($variant)),+].len()] = [$(Self::$variant),+];
        }
    };
}

listed! {
    /// An allocation key. Weights and percentages stand with the members ([`MemberCost`](crate::MemberCost)).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Key {
        /// 均等割: the same for everybody.
        #[default]
        EqualShare,
        /// 均等割 with the weights of the members: a large society 100, a small one 50.
        WeightedEqualShare,
        /// 加入者割: by enrollees.
        ByEnrollees,
        /// 被保険者割: by insured persons.
        ByInsured,
        /// 利用者割: by participants.
        ByUsage,
        /// In proportion to what each pays alone.
        ByStandalone,
        /// The agreed percentages of the members, which sum to exactly 100 %.
        FixedPercentages,
    }
}

/// A mix of keys: "10.0 % equally, 90.0 % by enrollees". The percentages are to sum to 100 %; of one key alone it is
/// 100 %.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keys(pub Vec<KeyPart>);

/// One part of a mix of keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyPart {
    /// How much of the cost this key splits.
    pub percent: Entry<Percent>,
    /// The key.
    pub key: Key,
}

impl Keys {
    /// One key for the whole amount.
    pub fn one(key: Key) -> Self {
        Self(vec![KeyPart { percent: Entry::Known(Percent::WHOLE), key }])
    }

    /// Whether one of the parts is this key.
    pub fn use_key(&self, key: Key) -> bool {
        self.0.iter().any(|part| part.key == key)
    }
}

impl Default for Keys {
    fn default() -> Self {
        Self::one(Key::default())
    }
}

listed! {
    /// A way of splitting the whole cost. All are shown side by side; the members settle on one.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Method {
        /// Each line by the keys the plan gives it.
        #[default]
        PlannedKeys,
        /// Everything but own cost equally.
        EqualShare,
        /// Everything but own cost by enrollees.
        ByEnrollees,
        /// Everything but own cost by insured persons.
        ByInsured,
        /// Everything but own cost by participants.
        ByUsage,
        /// Everything but own cost in proportion to what each would pay alone.
        ByStandalone,
        /// The mean of what each member adds, over all orders of joining.
        Shapley,
        /// The least satisfied group as satisfied as it can be.
        Nucleolus,
    }
}

impl Method {
    /// The one key that the method uses for every line, if it is such a method.
    pub fn single_key(self) -> Option<Key> {
        match self {
            Self::EqualShare => Some(Key::EqualShare),
            Self::ByEnrollees => Some(Key::ByEnrollees),
            Self::ByInsured => Some(Key::ByInsured),
            Self::ByUsage => Some(Key::ByUsage),
            Self::ByStandalone => Some(Key::ByStandalone),
            Self::PlannedKeys | Self::Shapley | Self::Nucleolus => None,
        }
    }

    /// Whether its shares depend on the cost of all coalitions: on the long calculations.
    pub const fn is_found_in_game(self) -> bool {
        matches!(self, Self::Shapley | Self::Nucleolus)
    }
}
