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
    /// 支援ステージ・達成率.
    Stages(StagesView),
    /// 研修モード.
    Workshop,
    /// 出典と前提.
    Sources,
}

/// What the page of stages and rates looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum StagesView {
    /// 連合会.
    #[default]
    Federation,
    /// 保険者ごと.
    Insurer,
    /// 都道府県全体.
    Prefecture,
}

impl StagesView {
    /// The views in the order in which they are offered.
    pub(crate) const ALL: [Self; 3] = [Self::Federation, Self::Insurer, Self::Prefecture];
}

impl Route {
    /// The pages in the order of the navigation.
    pub(crate) const ALL: [Self; 6] = [
        Self::Start,
        Self::Eligibility,
        Self::Cost,
        Self::Stages(StagesView::Federation),
        Self::Workshop,
        Self::Sources,
    ];

    /// The page at a fragment; the start page if there is none.
    pub(crate) fn at(fragment: &str) -> Self {
        let views = StagesView::ALL.into_iter().map(Self::Stages);
        Self::ALL.into_iter().chain(views).find(|route| route.fragment() == fragment).unwrap_or_default()
    }

    /// Whether both are the same page, perhaps in different views.
    pub(crate) fn is_same_page(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// The fragment of the page, without `#`.
    pub(crate) const fn fragment(self) -> &'static str {
        match self {
            Self::Start => "/",
            Self::Eligibility => "/eligibility",
            Self::Cost => "/cost",
            Self::Stages(StagesView::Federation) => "/stages",
            Self::Stages(StagesView::Insurer) => "/stages/insurer",
            Self::Stages(StagesView::Prefecture) => "/stages/prefecture",
            Self::Workshop => "/workshop",
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
            Self::Stages(_) => shell::stages(language),
            Self::Workshop => shell::workshop(language),
            Self::Sources => shell::sources(language),
        }
    }
}
