//! Money.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};

/// A whole number of yen; negative amounts are allowed (a refund, a negative share).
///
/// Arithmetic is checked: it answers `None` when the result does not fit in 64 bits.
///
/// In JSON an amount is a number; beyond ±(2^53 − 1), where JavaScript would change it without a word, the same digits as
/// text. Numbers are read whatever their size.
///
/// ```
/// use consortium_values::Yen;
/// let fee = Yen::new(120_000);
/// assert_eq!(fee.checked_add(Yen::new(500)), Some(Yen::new(120_500)));
/// assert_eq!(Yen::new(i64::MAX).checked_add(Yen::new(1)), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Yen(i64);

/// The greatest whole number that every reader of JSON takes as it is: 2^53 − 1 (RFC 8259, section 6).
const EXACT_IN_JSON: u64 = (1 << 53) - 1;

impl Serialize for Yen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.unsigned_abs() > EXACT_IN_JSON {
            serializer.collect_str(&self.0)
        } else {
            serializer.serialize_i64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Yen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(YenVisitor)
    }
}

struct YenVisitor;

impl Visitor<'_> for YenVisitor {
    type Value = Yen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number of yen")
    }

    fn visit_i64<E: de::Error>(self, yen: i64) -> Result<Yen, E> {
        Ok(Yen(yen))
    }

    fn visit_u64<E: de::Error>(self, yen: u64) -> Result<Yen, E> {
        i64::try_from(yen).map(Yen).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(yen), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Yen, E> {
        // Text is for what a number cannot hold: other amounts have one form only.
        let beyond = text.parse().ok().filter(|yen: &i64| yen.unsigned_abs() > EXACT_IN_JSON);
        beyond.map(Yen).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

impl Yen {
    /// Nothing to pay.
    pub const ZERO: Self = Self(0);

    /// This many yen.
    pub const fn new(yen: i64) -> Self {
        Self(yen)
    }

    /// The number of yen.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, if it fits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, if it fits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The sum of many amounts, if it fits.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// This amount for each of `count` things, if it fits.
    pub fn checked_times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(i64::from(count)).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Yen;

    #[test]
    fn amounts_that_javascript_would_change_are_text_in_json() {
        for (amount, json) in [
            (0, "0"),
            (-1, "-1"),
            (9_007_199_254_740_991, "9007199254740991"),
            (9_007_199_254_740_992, "\"9007199254740992\""),
            (i64::MIN, "\"-9223372036854775808\""),
        ] {
            assert_eq!(serde_json::to_string(&Yen::new(amount)).unwrap(), json);
            assert_eq!(serde_json::from_str::<Yen>(json).unwrap(), Yen::new(amount));
        }
        assert_eq!(serde_json::from_str::<Yen>("9007199254740993").unwrap(), Yen::new(9_007_199_254_740_993));
        assert!(serde_json::from_str::<Yen>("\"12.5\"").is_err());
        assert!(serde_json::from_str::<Yen>("\"12\"").is_err());
        assert!(serde_json::from_str::<Yen>("\"9007199254740991\"").is_err());
        assert!(serde_json::from_str::<Yen>("9223372036854775808").is_err());
    }
}
