//! The languages of the page.

use serde::{Deserialize, Serialize};

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

    /// The tag for `lang` attributes and `Intl`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }
}
