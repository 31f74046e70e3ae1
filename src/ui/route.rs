//! The pages and their addresses.

use crate::text::{Language, about, report, shell};

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
    /// プランの管理.
    Plans,
    /// 報告書.
    Report,
    /// 研修モード.
    Workshop,
    /// 出典と前提.
    Sources,
    /// このアプリについて.
    About,
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
    /// The pages, those of the navigation in its order.
    pub(crate) const ALL: [Self; 9] = [
        Self::Start,
        Self::Eligibility,
        Self::Cost,
        Self::Stages(StagesView::Federation),
        Self::Plans,
        Self::Report,
        Self::Workshop,
        Self::Sources,
        Self::About,
    ];

    /// Whether the navigation has the page: the report is opened from the bar of the plan, the last one from the footer.
    pub(crate) const fn is_in_navigation(self) -> bool {
        !matches!(self, Self::Report | Self::About)
    }

    /// Whether the page is about the plan, and so shows its name.
    pub(crate) const fn is_about_the_plan(self) -> bool {
        !matches!(self, Self::Start | Self::Report | Self::Workshop | Self::Sources | Self::About)
    }

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
            Self::Plans => "/plans",
            Self::Report => "/report",
            Self::Workshop => "/workshop",
            Self::Sources => "/sources",
            Self::About => "/about",
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
            Self::Plans => shell::plans(language),
            Self::Report => report::name(language),
            Self::Workshop => shell::workshop(language),
            Self::Sources => shell::sources(language),
            Self::About => about::heading(language),
        }
    }
}
