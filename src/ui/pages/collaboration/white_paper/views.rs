//! The four tables, each at an address of its own.

use yew::prelude::*;

use crate::{
    text::collaboration::white_paper as words,
    ui::{components::LinkRow, planner::Planner, route::Route},
};
use consortium_core::collaboration::white_paper::Breakdown;

/// The addresses of the tables after the first.
pub(super) const VIEWS: &[Route] =
    &[Route::WHITE_PAPER_SEXES, Route::WHITE_PAPER_WORKPLACES, Route::WHITE_PAPER_OCCUPATIONS];

const fn route(breakdown: Breakdown) -> Route {
    match breakdown {
        Breakdown::Ages => Route::WHITE_PAPER,
        Breakdown::Sexes => Route::WHITE_PAPER_SEXES,
        Breakdown::Workplaces => Route::WHITE_PAPER_WORKPLACES,
        Breakdown::Occupations => Route::WHITE_PAPER_OCCUPATIONS,
    }
}

/// The table at an address.
pub(super) fn breakdown_at(here: Route) -> Breakdown {
    Breakdown::ALL.iter().copied().find(|breakdown| route(*breakdown) == here).unwrap_or(Breakdown::Ages)
}

/// The switch between the tables, each with the number of its rows.
pub(super) fn switch(planner: &Planner, current: Breakdown) -> Html {
    let language = planner.language();
    let named = |breakdown: Breakdown| {
        let name = words::breakdown(language, breakdown);
        match planner.plan().white_paper.groups(breakdown).len() {
            0 => name.to_owned(),
            rows => words::view_rows(language, name, rows),
        }
    };
    html! {
        <LinkRow class="views no-print" label={words::views(language)} current={route(current)}>
            <ul>
                for breakdown in Breakdown::ALL {
                    <li key={breakdown.word()}>
                        <a href={route(*breakdown).href()} aria-current={(*breakdown == current).then_some("page")}>{ named(*breakdown) }</a>
                    </li>
                }
            </ul>
        </LinkRow>
    }
}
