//! 支援ステージ・達成率: where the federation, each insurer and the prefecture stand, year by year.

mod example;
mod explanation;
mod federation;
mod indicators;
mod insurer;
mod insurer_fields;
mod insurer_row;
mod insurer_table;
mod insurers_printed;
mod ladder_editor;
mod matrix;
mod on_paper;
mod opinion;
mod page;
mod page_state;
mod prefecture;
mod reports;
mod row_facts;
mod targets;
mod verdict;
mod year_bar;
mod year_edits;
mod years;

use yew::prelude::*;

use crate::{
    browser::page as browser_page,
    text::{Language, stages_page as words},
    ui::{components::page_head, planner::Planner},
};
use consortium_core::stages::{FiscalYear, InsurerId};
use page_state::PageState;

use on_paper::{stages_on_paper, stages_verdict_on_paper};
pub(in crate::ui) use page::PAGE;
use page::StagesView;
use reports::{Assessed, use_assessed_years};

#[derive(PartialEq, Properties)]
pub(crate) struct StagesPageProps {
    pub(crate) planner: Planner,
    pub(crate) view: StagesView,
}

/// The page.
#[component]
pub(crate) fn StagesPage(props: &StagesPageProps) -> Html {
    let StagesPageProps { planner, view } = props;
    let language = planner.language();
    let chosen = use_state_eq(|| None::<FiscalYear>);
    let insurer = use_state_eq(|| None::<InsurerId>);
    let items_open = use_state_eq(|| false);
    let years = use_assessed_years(&planner.plan().stages);
    let year = shown_year(&years, *chosen);
    let shown =
        years.iter().find(|known| known.year == year).cloned().unwrap_or_else(|| Assessed::blank(year));
    // The same callback at every render: with a new one every row of a long table would be drawn anew.
    let choose_insurer = use_callback(insurer.setter(), |id, insurer| insurer.set(Some(id)));
    let state = PageState {
        year: Callback::from(move |year| chosen.set(Some(year))),
        insurer: choose_insurer,
        items_open: *items_open,
        open_items: Callback::from(move |open| items_open.set(open)),
    };
    html! {
        <div class="page">
            { page_head(words::heading(language), words::lead(language)) }
            <div class="stack-small">
                { year_bar::year_bar(planner, &state, year) }
                { views(language, *view) }
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

/// The year on screen: the chosen one while it is there, else the latest; this year where there is none yet.
fn shown_year(years: &[std::rc::Rc<Assessed>], chosen: Option<FiscalYear>) -> FiscalYear {
    let known = |year: &FiscalYear| years.iter().any(|known| known.year == *year);
    chosen
        .filter(known)
        .or_else(|| years.last().map(|latest| latest.year))
        .unwrap_or_else(|| FiscalYear(browser_page::fiscal_year()))
}

/// The switch between the views. Each has an address of its own.
fn views(language: Language, current: StagesView) -> Html {
    html! {
        <nav class="views" aria-label={words::views(language)}>
            <ul>
                for view in StagesView::ALL {
                    <li key={view as usize}>
                        <a href={view.route().href()} aria-current={(view == current).then_some("page")}>{ view_name(language, view) }</a>
                    </li>
                }
            </ul>
        </nav>
    }
}

fn view_name(language: Language, view: StagesView) -> &'static str {
    match view {
        StagesView::Federation => words::view_federation(language),
        StagesView::Insurer => words::view_insurer(language),
        StagesView::Prefecture => words::view_prefecture(language),
    }
}
