//! A value that a user enters.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{
        self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
    ser::SerializeMap,
};

use crate::FieldValue;

/// What is in an input: nothing yet, a value, or a text that could not be read as one.
///
/// An unreadable text is kept as it was typed, so that nothing a user enters is lost; calculations treat it like a
/// missing value. Where it is opened again, it is read again: what an earlier version could not read may be a value
/// now. A value that was entered as one that is only about right (約9,800) is calculated with, and stays marked
/// wherever it goes. In JSON the four are `null`, the value itself, `{"approximate": value}`, and
/// `{"unreadable": "text"}`.
///
/// ```
/// use consortium_core::{Enrollees, Entry};
/// let entry: Entry<Enrollees> = serde_json::from_str(r#"{"unreadable": "5000 or 6000"}"#).unwrap();
/// assert_eq!(entry, Entry::Unreadable("5000 or 6000".to_owned()));
/// assert_eq!(entry.known(), None);
/// assert_eq!(serde_json::to_string(&Entry::Known(Enrollees::new(5_000))).unwrap(), "5000");
/// assert_eq!(serde_json::to_string(&Entry::<Enrollees>::Unknown).unwrap(), "null");
/// let about = Entry::Approximate(Enrollees::new(9_800));
/// assert_eq!(about.value(), Some(Enrollees::new(9_800)));
/// assert_eq!(serde_json::to_string(&about).unwrap(), r#"{"approximate":9800}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Entry<T> {
    /// Nothing was entered, or a mark that says it is not known (不明, 未定).
    #[default]
    Unknown,
    /// A text that could not be read, as it was entered.
    Unreadable(String),
    /// A value.
    Known(T),
    /// A value that was said to be only about right (概数).
    Approximate(T),
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) | Self::Approximate(value) => Some(value),
            Self::Unknown | Self::Unreadable(_) => None,
        }
    }

    /// The text that could not be read, if that is what was entered.
    pub fn unreadable(&self) -> Option<&str> {
        match self {
            Self::Unreadable(text) => Some(text),
            Self::Unknown | Self::Known(_) | Self::Approximate(_) => None,
        }
    }

    /// Whether there is a value.
    pub fn is_known(&self) -> bool {
        matches!(self, Self::Known(_) | Self::Approximate(_))
    }

    /// Whether there is a value that was said to be only about right.
    pub fn is_approximate(&self) -> bool {
        matches!(self, Self::Approximate(_))
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
            Self::Approximate(value) => Entry::Approximate(change(value)),
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

/// The only key of the object that an unreadable text is in JSON.
const UNREADABLE: &str = "unreadable";

/// The only key of the object that an approximate value is in JSON.
const APPROXIMATE: &str = "approximate";

impl<T: Serialize> Serialize for Entry<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_unit(),
            Self::Known(value) => value.serialize(serializer),
            Self::Unreadable(text) => of_one_key(serializer, UNREADABLE, text),
            Self::Approximate(value) => of_one_key(serializer, APPROXIMATE, value),
        }
    }
}

fn of_one_key<S: Serializer>(
    serializer: S,
    key: &str,
    value: &(impl Serialize + ?Sized),
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(1))?;
    object.serialize_entry(key, value)?;
    object.end()
}

/// Written by hand: deriving it for an untagged enum would buffer every value and take a tenth of the module.
impl<'de, T: Deserialize<'de> + FieldValue> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntryVisitor(PhantomData))
    }
}

struct EntryVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + FieldValue> Visitor<'de> for EntryVisitor<T> {
    type Value = Entry<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, null, {\"approximate\": value}, or {\"unreadable\": \"text\"}")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Entry<T>, E> {
        Ok(Entry::Unknown)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Entry<T>, E> {
        T::deserialize(value.into_deserializer()).map(Entry::Known)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Entry<T>, E> {
        T::deserialize(value.into_deserializer()).map(Entry::Known)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Entry<T>, E> {
        T::deserialize(value.into_deserializer()).map(Entry::Known)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Entry<T>, E> {
        T::deserialize(text.into_deserializer()).map(Entry::Known)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Entry<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(items)).map(Entry::Known)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Entry<T>, A::Error> {
        let first: Option<String> = object.next_key()?;
        if first.as_deref() == Some(UNREADABLE) {
            return object.next_value().map(|text: String| Entry::read(&text).0);
        }
        if first.as_deref() == Some(APPROXIMATE) {
            return object.next_value().map(Entry::Approximate);
        }
        T::deserialize(MapAccessDeserializer::new(Replayed { first, rest: object })).map(Entry::Known)
    }
}

/// An object whose first key has been looked at already.
struct Replayed<A> {
    first: Option<String>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replayed<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(key) => seed.deserialize(key.into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

#[cfg(test)]
mod tests {
    use super::Entry;

    #[test]
    fn every_entry_survives_json() {
        let entries = [
            Entry::Unknown,
            Entry::Known(7_u32),
            Entry::Approximate(7_u32),
            Entry::Unreadable("5千くらいか".to_owned()),
        ];
        for entry in entries {
            let json = serde_json::to_string(&entry).unwrap();
            assert_eq!(serde_json::from_str::<Entry<u32>>(&json).unwrap(), entry, "{json}");
        }
    }

    #[test]
    fn a_text_that_can_be_read_by_now_is_a_value() {
        let opened = |json: &str| serde_json::from_str::<Entry<u32>>(json).unwrap();
        assert_eq!(opened(r#"{"unreadable": "1万2千"}"#), Entry::Known(12_000));
        assert_eq!(opened(r#"{"unreadable": "約9,800"}"#), Entry::Approximate(9_800));
        assert_eq!(opened(r#"{"unreadable": "未定"}"#), Entry::Unknown);
    }

    #[test]
    fn a_value_of_the_wrong_type_is_refused_with_what_was_expected() {
        let error = serde_json::from_str::<Entry<u32>>("\"7\"").unwrap_err();
        assert!(error.to_string().contains("expected u32"), "{error}");
    }

    #[test]
    fn only_what_was_entered_and_not_understood_is_unreadable() {
        assert!(Entry::<u32>::Unreadable("5千くらいか".to_owned()).is_unreadable());
        assert!(!Entry::Known(1).is_unreadable() && !Entry::<u32>::Unknown.is_unreadable());
    }
}
