//! Addresses of pages within the app.

use crate::{
    text::Language,
    ui::pages::{PAGES, Page, START},
};

/// The address of a page, or of a view of it: the fragment without `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Route(&'static str);

impl Route {
    /// Where one begins.
    pub(crate) const START: Self = Self("/");
    /// コンソーシアム要件.
    pub(crate) const ELIGIBILITY: Self = Self("/eligibility");
    /// 費用分担.
    pub(crate) const COST: Self = Self("/cost");
    /// 支援ステージ・達成率: the federation.
    pub(crate) const FEDERATION: Self = Self("/stages");
    /// 支援ステージ・達成率: each insurer.
    pub(crate) const INSURER: Self = Self("/stages/insurer");
    /// 支援ステージ・達成率: the whole prefecture.
    pub(crate) const PREFECTURE: Self = Self("/stages/prefecture");
    /// 報告書.
    pub(crate) const REPORT: Self = Self("/report");
    /// 研修モード.
    pub(crate) const WORKSHOP: Self = Self("/workshop");
    /// このアプリについて.
    pub(crate) const ABOUT: Self = Self("/about");

    /// An address. Which page is there, the list of pages says.
    pub(crate) const fn new(fragment: &'static str) -> Self {
        Self(fragment)
    }

    /// The address that a fragment is; that of the start page if there is no such page.
    pub(crate) fn at(fragment: &str) -> Self {
        let routes = PAGES.into_iter().flat_map(|page| page.routes);
        routes.copied().find(|route| route.0 == fragment).unwrap_or(Self::START)
    }

    /// The page at this address; the start page if there is none.
    pub(crate) fn page(self) -> &'static Page {
        PAGES.into_iter().find(|page| page.routes.contains(&self)).unwrap_or(&START)
    }

    /// Whether both are the same page, perhaps in different views.
    pub(crate) fn is_same_page(self, other: Self) -> bool {
        self.page().route() == other.page().route()
    }

    /// The fragment of the page, without `#`.
    pub(crate) const fn fragment(self) -> &'static str {
        self.0
    }

    /// The address to link to.
    pub(crate) fn href(self) -> String {
        format!("#{}", self.0)
    }

    /// What the page is called.
    pub(crate) fn name(self, language: Language) -> &'static str {
        (self.page().name)(language)
    }
}
