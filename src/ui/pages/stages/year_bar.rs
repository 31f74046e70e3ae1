//! Which year is on screen; adding, changing and removing years.

use yew::prelude::*;

use super::page_state::PageState;
use crate::{
    text::stages_page as words,
    ui::{
        components::{IconShape, button, select},
        planner::Planner,
    },
};
use consortium_core::stages::FiscalYear;
use consortium_document::plan::{Action, Edit, StagesEdit};

/// How many years before and after the one on screen its entries can be moved to.
const REACH: u16 = 10;

/// The year on screen, and the ways to others.
pub(super) fn year_bar(planner: &Planner, state: &PageState, year: FiscalYear) -> Html {
    let language = planner.language();
    let years = &planner.plan().stages.years;
    let mut known: Vec<FiscalYear> = years.keys().copied().collect();
    if known.is_empty() {
        known.push(year);
    }
    let (first, last) = (known.first().copied().unwrap_or(year), known.last().copied().unwrap_or(year));
    html! {
        <div class="row">
            { year_menu(words::year_field(language), planner, &known, year, state.year.clone()) }
            <div class="row no-print">
                { add(planner, state, year, FiscalYear(last.0.saturating_add(1))) }
                { add(planner, state, year, FiscalYear(first.0.saturating_sub(1))) }
            </div>
            if years.contains_key(&year) {
                <details class="no-print">
                    <summary>{ words::year_settings(language) }</summary>
                    <div class="row">
                        <span>{ words::year_number(language) }</span>
                        { settings(planner, state, &known, year) }
                    </div>
                </details>
            }
        </div>
    }
}

/// A menu of years.
pub(super) fn year_menu(
    label: &'static str,
    planner: &Planner,
    years: &[FiscalYear],
    chosen: FiscalYear,
    onchoose: Callback<FiscalYear>,
) -> Html {
    let names: Vec<AttrValue> =
        years.iter().map(|year| words::year(planner.language(), *year).into()).collect();
    let position = years.iter().position(|year| *year == chosen);
    let years = years.to_vec();
    let onchange = onchoose.reform(move |at: usize| years.get(at).copied().unwrap_or(chosen));
    select(label, &names, position, onchange)
}

/// Adds a year. The one on screen stays, even without entries, so that both can be filled in.
fn add(planner: &Planner, state: &PageState, year: FiscalYear, added: FiscalYear) -> Html {
    let (planner_, onchoose) = (planner.clone(), state.year.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        for year in [year, added] {
            planner_.act.emit(Action::Edit(Edit::Stages(StagesEdit::AddYear(year))));
        }
        planner_.announce.emit(words::year_added(planner_.language(), added.0));
        onchoose.emit(added);
    });
    button("button plain", Some(IconShape::Add), words::add_year(planner.language(), added.0), onclick)
}

/// Moves what was entered to another year, or removes it.
fn settings(planner: &Planner, state: &PageState, known: &[FiscalYear], year: FiscalYear) -> Html {
    let language = planner.language();
    let reach = year.0.saturating_sub(REACH)..=year.0.saturating_add(REACH);
    let free: Vec<FiscalYear> =
        reach.map(FiscalYear).filter(|other| *other == year || !known.contains(other)).collect();
    let onchoose = state.year.clone();
    let act = planner.act.clone();
    let change = Callback::from(move |to: FiscalYear| {
        act.emit(Action::Edit(Edit::Stages(StagesEdit::MoveYear { from: year, to })));
        onchoose.emit(to);
    });
    let remove = planner.editing(move |_: MouseEvent| Edit::Stages(StagesEdit::RemoveYear(year)));
    html! {
        <>
            { year_menu(words::year_number(language), planner, &free, year, change) }
            { button("button danger", None, words::remove_year(language, year.0), remove) }
        </>
    }
}
