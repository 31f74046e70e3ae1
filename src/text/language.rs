//! The languages of the page.

use serde::{Deserialize, Serialize};

use consortium_core::Bilingual;

/// A language the page can be shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// 日本語, the language of the users and the default.
    #[default]
    #[serde(rename = "ja")]
    Japanese,
    /// English, complete as well.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Japanese, Self::English];

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Japanese => "日本語",
            Self::English => "English",
        }
    }

    /// The tag for `lang` attributes and `Intl`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// The tag for dates in `Intl`: Japanese years are those of the era.
    pub const fn calendar_tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja-u-ca-japanese",
            Self::English => "en",
        }
    }

    /// The wording in this language of a text that comes as data.
    ///
    /// ```
    /// use consortium_core::Bilingual;
    /// use consortium_planner::text::Language;
    /// let name = Bilingual { ja: "要件".to_owned(), en: "Requirement".to_owned() };
    /// assert_eq!(Language::English.pick(&name), "Requirement");
    /// ```
    pub fn pick(self, text: &Bilingual) -> &str {
        match self {
            Self::Japanese => &text.ja,
            Self::English => &text.en,
        }
    }
}
