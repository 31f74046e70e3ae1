//! Wording that comes as data, in all languages of the page.

use serde::{Deserialize, Serialize};

/// A text in Japanese and in English, as data carry it: names and wording of rule sets and reference tables.
///
/// Sentences of the page itself are not written like this but with `texts!` in `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// 日本語.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The same text in both languages: what a user typed once, a name as printed.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { ja: text.clone(), en: text }
    }

    /// Whether one of the languages has nothing to show.
    pub fn is_incomplete(&self) -> bool {
        self.ja.trim().is_empty() || self.en.trim().is_empty()
    }
}
