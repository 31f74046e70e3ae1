//! The pages and their addresses.

use crate::text::{Language, shell};

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Route {
    /// Where one begins.
    #[default]
    Start,
    /// コンソーシアム要件.
    Eligibility,
    /// 費用分担.
    Cost,
    /// 出典と前提.
    Sources,
}

impl Route {
    /// The pages in the order of the navigation.
    pub(crate) const ALL: [Self; 4] = [Self::Start, Self::Eligibility, Self::Cost, Self::Sources];

    /// The page at a fragment; the start page if there is none.
    pub(crate) fn at(fragment: &str) -> Self {
        Self::ALL.into_iter().find(|route| route.fragment() == fragment).unwrap_or_default()
    }

    /// The fragment of the page, without `#`.
    pub(crate) const fn fragment(self) -> &'static str {
        match self {
            Self::Start => "/",
            Self::Eligibility => "/eligibility",
            Self::Cost => "/cost",
            Self::Sources => "/sources",
        }
    }

    /// The address to link to.
    pub(crate) fn href(self) -> String {
        format!("#{}", self.fragment())
    }

    /// What the page is called.
    pub(crate) fn name(self, language: Language) -> &'static str {
        match self {
            Self::Start => shell::start(language),
            Self::Eligibility => shell::eligibility(language),
            Self::Cost => shell::cost(language),
            Self::Sources => shell::sources(language),
        }
    }
}
