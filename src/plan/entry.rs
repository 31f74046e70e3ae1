//! A value that a user enters.

use serde::{Deserialize, Serialize};

/// What is in an input: nothing yet, a value, or a text that could not be read as one.
///
/// An unreadable text is kept as it was typed, so that nothing a user enters is lost; calculations treat it like a
/// missing value. In JSON the three are `null`, the value itself, and `{"unreadable": "text"}`.
///
/// ```
/// use consortium_planner::{domain::Enrollees, plan::Entry};
/// let entry: Entry<Enrollees> = serde_json::from_str(r#"{"unreadable": "about 5000"}"#).unwrap();
/// assert_eq!(entry, Entry::Unreadable("about 5000".to_owned()));
/// assert_eq!(entry.known(), None);
/// assert_eq!(serde_json::to_string(&Entry::Known(Enrollees::new(5_000))).unwrap(), "5000");
/// assert_eq!(serde_json::to_string(&Entry::<Enrollees>::Unknown).unwrap(), "null");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged, expecting = "expected a value, null, or {\"unreadable\": \"text\"}")]
pub enum Entry<T> {
    /// Nothing was entered, or a mark that says it is not known (不明, 未定).
    #[default]
    Unknown,
    /// A text that could not be read, as it was entered.
    #[serde(with = "unreadable")]
    Unreadable(String),
    /// A value.
    Known(T),
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown | Self::Unreadable(_) => None,
        }
    }

    /// The text that could not be read, if that is what was entered.
    pub fn unreadable(&self) -> Option<&str> {
        match self {
            Self::Unreadable(text) => Some(text),
            Self::Unknown | Self::Known(_) => None,
        }
    }

    /// Whether there is a value.
    pub fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }

    /// Whether nothing was entered.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// Whether something was entered that could not be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }

    /// The entry with its value, if any, turned into another.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Entry<U> {
        match self {
            Self::Unknown => Entry::Unknown,
            Self::Unreadable(text) => Entry::Unreadable(text),
            Self::Known(value) => Entry::Known(change(value)),
        }
    }
}

impl<T: Copy> Entry<T> {
    /// A copy of the value, if there is one.
    pub fn value(&self) -> Option<T> {
        self.known().copied()
    }
}

impl<T> From<Option<T>> for Entry<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unknown, Self::Known)
    }
}

/// How an unreadable text looks in JSON.
mod unreadable {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Unreadable<Text> {
        unreadable: Text,
    }

    pub(super) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        Unreadable { unreadable: text }.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        Unreadable::deserialize(deserializer).map(|read| read.unreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::Entry;

    #[test]
    fn every_entry_survives_json() {
        for entry in [Entry::Unknown, Entry::Known(7_u32), Entry::Unreadable("約5千".to_owned())] {
            let json = serde_json::to_string(&entry).unwrap();
            assert_eq!(serde_json::from_str::<Entry<u32>>(&json).unwrap(), entry, "{json}");
        }
    }

    #[test]
    fn a_value_of_the_wrong_type_is_refused_with_what_was_expected() {
        let error = serde_json::from_str::<Entry<u32>>("\"7\"").unwrap_err();
        assert!(error.to_string().contains("unreadable"), "{error}");
    }
}
