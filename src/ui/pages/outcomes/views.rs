//! What the page shows: totals, a file of participants, or the review sheet. Each has an address of its own.

use yew::prelude::*;

use crate::{
    text::{Language, outcomes as words},
    ui::{components::LinkRow, route::Route},
};

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OutcomesView {
    /// 合計から.
    Totals,
    /// 参加者のファイルから.
    Participants,
    /// 評価シート.
    Review,
}

impl OutcomesView {
    /// The views in the order in which they are offered.
    const ALL: [Self; 3] = [Self::Totals, Self::Participants, Self::Review];

    const fn route(self) -> Route {
        match self {
            Self::Totals => Route::OUTCOMES,
            Self::Participants => Route::PARTICIPANTS,
            Self::Review => Route::REVIEW,
        }
    }

    /// The view at an address.
    pub(super) fn at(route: Route) -> Self {
        Self::ALL.into_iter().find(|view| view.route() == route).unwrap_or(Self::Totals)
    }
}

/// The switch between the views.
pub(super) fn switch(language: Language, current: OutcomesView) -> Html {
    html! {
        <LinkRow class="views" label={words::views(language)} current={current.route()}>
            <ul>
                for view in OutcomesView::ALL {
                    <li key={view as usize}>
                        <a href={view.route().href()} aria-current={(view == current).then_some("page")}>{ view_name(language, view) }</a>
                    </li>
                }
            </ul>
        </LinkRow>
    }
}

fn view_name(language: Language, view: OutcomesView) -> &'static str {
    match view {
        OutcomesView::Totals => words::view_totals(language),
        OutcomesView::Participants => words::view_participants(language),
        OutcomesView::Review => words::view_review(language),
    }
}
