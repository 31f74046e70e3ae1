//! What the page looks at: the federation, one insurer, or the prefecture. Each has an address of its own.

use yew::prelude::*;

use crate::{
    text::{Language, stages_page as words},
    ui::{components::LinkRow, route::Route},
};

/// What the page looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StagesView {
    /// 連合会.
    Federation,
    /// 保険者ごと.
    Insurer,
    /// 都道府県全体.
    Prefecture,
}

impl StagesView {
    /// The views in the order in which they are offered.
    pub(super) const ALL: [Self; 3] = [Self::Federation, Self::Insurer, Self::Prefecture];

    /// The address of the view.
    pub(super) const fn route(self) -> Route {
        match self {
            Self::Federation => Route::FEDERATION,
            Self::Insurer => Route::INSURER,
            Self::Prefecture => Route::PREFECTURE,
        }
    }

    pub(super) fn at(route: Route) -> Self {
        Self::ALL.into_iter().find(|view| view.route() == route).unwrap_or(Self::Federation)
    }
}

/// The switch between the views. Each has an address of its own.
pub(super) fn switch(language: Language, current: StagesView) -> Html {
    html! {
        <LinkRow class="views" label={words::views(language)} current={current.route()}>
            <ul>
                for view in StagesView::ALL {
                    <li key={view as usize}>
                        <a href={view.route().href()} aria-current={(view == current).then_some("page")}>{ view_name(language, view) }</a>
                    </li>
                }
            </ul>
        </LinkRow>
    }
}

fn view_name(language: Language, view: StagesView) -> &'static str {
    match view {
        StagesView::Federation => words::view_federation(language),
        StagesView::Insurer => words::view_insurer(language),
        StagesView::Prefecture => words::view_prefecture(language),
    }
}
