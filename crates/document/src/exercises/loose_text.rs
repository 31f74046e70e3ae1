//! Texts of exercises, which may be written in one language only.

use serde::{Deserialize, Serialize};

use consortium_core::Bilingual;

/// A text in one language or in both; where one is left out, the other stands for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Bilingual")]
pub struct LooseText(pub Bilingual);

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    ja: String,
    en: String,
}

impl From<Written> for LooseText {
    fn from(Written { ja, en }: Written) -> Self {
        Self(match (ja.trim().is_empty(), en.trim().is_empty()) {
            (true, _) => Bilingual::same(en),
            (_, true) => Bilingual::same(ja),
            _ => Bilingual { ja, en },
        })
    }
}

impl From<LooseText> for Bilingual {
    fn from(LooseText(text): LooseText) -> Self {
        text
    }
}
