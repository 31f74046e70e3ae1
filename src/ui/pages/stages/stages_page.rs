//! The page: the year on screen, the view of it, and the indicator list below.

use yew::prelude::*;

use super::{
    federation, indicators, insurer,
    page_state::PageState,
    prefecture,
    reports::{Assessed, use_assessed_years},
    views::{StagesView, switch},
    year_bar,
};
use crate::{
    browser::page,
    text::stages_page as words,
    ui::{components::Head, planner::Planner},
};
use consortium_core::stages::{FiscalYear, InsurerId};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::heading, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct StagesPageProps {
    pub(super) planner: Planner,
    pub(super) view: StagesView,
}

/// The page.
#[component]
pub(super) fn StagesPage(props: &StagesPageProps) -> Html {
    let StagesPageProps { planner, view } = props;
    let language = planner.language();
    let insurer = use_state_eq(|| None::<InsurerId>);
    let items_open = use_state_eq(|| false);
    let years = use_assessed_years(&planner.plan().stages);
    let year = planner.year_in_view().unwrap_or_else(|| FiscalYear(page::fiscal_year()));
    let shown =
        years.iter().find(|known| known.year == year).cloned().unwrap_or_else(|| Assessed::blank(year));
    // The same callback at every render: with a new one every row of a long table would be drawn anew.
    let choose_insurer = use_callback(insurer.setter(), |id, insurer| insurer.set(Some(id)));
    let state = PageState {
        year: planner.viewing_year(),
        insurer: choose_insurer,
        items_open: *items_open,
        open_items: Callback::from(move |open| items_open.set(open)),
    };
    html! {
        <div class="page">
            { HEAD.draw(language) }
            <div class="stack-small">
                { year_bar::year_bar(planner, &state, year) }
                { switch(language, *view) }
            </div>
            { match view {
                StagesView::Federation => federation::view(planner, &shown),
                StagesView::Insurer => insurer::view(planner, &shown, &years, *insurer, &state),
                StagesView::Prefecture => prefecture::view(planner, &shown, &years, &state),
            } }
            { indicators::indicators(planner, &state, &shown) }
        </div>
    }
}
