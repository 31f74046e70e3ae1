//! What the page looks at: the choice, all ways side by side, fairness, what would change, how it is calculated.

use yew::prelude::*;

use crate::{
    text::{Language, cost_page as words},
    ui::{components::LinkRow, route::Route},
};

/// What the page looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SharesView {
    /// 分け方を選ぶ.
    Choice,
    /// すべての分け方.
    AllWays,
    /// 公平さ.
    Fairness,
    /// もし…
    WhatIf,
    /// 計算のしかた.
    Formulas,
}

impl SharesView {
    /// The views in the order in which they are offered.
    const ALL: [Self; 5] = [Self::Choice, Self::AllWays, Self::Fairness, Self::WhatIf, Self::Formulas];

    const fn route(self) -> Route {
        match self {
            Self::Choice => Route::SHARES,
            Self::AllWays => Route::ALL_WAYS,
            Self::Fairness => Route::FAIRNESS,
            Self::WhatIf => Route::WHAT_IF,
            Self::Formulas => Route::FORMULAS,
        }
    }

    /// The view at an address; the choice at any other.
    pub(super) fn at(route: Route) -> Self {
        Self::ALL.into_iter().find(|view| view.route() == route).unwrap_or(Self::Choice)
    }

    fn name(self, language: Language) -> &'static str {
        match self {
            Self::Choice => words::view_choice(language),
            Self::AllWays => words::view_all_ways(language),
            Self::Fairness => words::view_fairness(language),
            Self::WhatIf => words::view_what_if(language),
            Self::Formulas => words::view_formulas(language),
        }
    }
}

/// The switch between the views. Each has an address of its own.
pub(super) fn switch(language: Language, current: SharesView) -> Html {
    html! {
        <LinkRow class="views" label={words::views(language)} current={current.route()}>
            <ul>
                for view in SharesView::ALL {
                    <li key={view as usize}>
                        <a href={view.route().href()} aria-current={(view == current).then_some("page")}>{ view.name(language) }</a>
                    </li>
                }
            </ul>
        </LinkRow>
    }
}
