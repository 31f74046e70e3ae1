//! The indicator list of a year: which one is in use, and making another.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    ladder_editor::{ItemChange, ItemLine, change_items, ladder_editor, lines},
    page_state::PageState,
    reports::Assessed,
    year_edits::in_year,
};
use crate::{
    text::{self, Language, stages, stages_page as words},
    ui::{
        components::{card, hint, part, select},
        planner::Planner,
    },
};
use consortium_core::{
    Bilingual, Field,
    stages::{
        IndicatorSet, IndicatorSource, IndicatorStatus, InsurerStep, Rung, StagesField, SupportStage, Topic,
        draft_of_2024,
    },
};
use consortium_document::plan::{Action, YearEdit};

/// The indicator list, which a user can change.
pub(super) fn indicators(planner: &Planner, state: &PageState, assessed: &Assessed) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let indicators = &assessed.plan.indicators;
    let is_draft = **indicators == *draft_of_2024();
    let names: Vec<AttrValue> = vec![
        stages::wording(language, &draft_of_2024().name).to_owned().into(),
        words::own_indicators(language).into(),
    ];
    let choose = planner.editing({
        let indicators = indicators.clone();
        move |at: usize| {
            let chosen = if at == 0 { draft_of_2024().clone() } else { own(&indicators, language) };
            in_year(year, YearEdit::Indicators(Rc::new(chosen)))
        }
    });
    let plan = planner.plan();
    let problems = plan
        .problems()
        .into_iter()
        .filter(|problem| problem.field == Field::Stages(year, StagesField::Indicators));
    let toggle = state.open_items.reform(|event: Event| {
        event.target_dyn_into::<web_sys::Element>().is_some_and(|details| details.has_attribute("open"))
    });
    let content = html! {
        <>
            { hint(words::indicators_hint(language)) }
            <div class="field no-print">
                <span class="label">{ words::indicators_in_use(language) }</span>
                <div>{ select(words::indicators_in_use(language), &names, usize::from(!is_draft), choose) }</div>
            </div>
            { hint(stages::source_line(language, indicators, Topic::FederationStages)) }
            for (key, problem) in problems.enumerate() { <p {key} class="wrong">{ text::plan::problem(language, plan, &problem) }</p> }
            <details class="no-print" ontoggle={toggle}>
                <summary>{ words::change_indicators(language) }</summary>
                if state.items_open { { editors(planner, assessed) } }
            </details>
        </>
    };
    card("indicators-heading", words::indicators_heading(language), content)
}

/// The items of the federation and of the insurers.
fn editors(planner: &Planner, assessed: &Assessed) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let indicators = &assessed.plan.indicators;
    let editing = |change: fn(&mut IndicatorSet, ItemChange)| {
        let indicators = indicators.clone();
        planner.editing(move |what: ItemChange| {
            let mut own = own(&indicators, language);
            change(&mut own, what);
            in_year(year, YearEdit::Indicators(Rc::new(own)))
        })
    };
    let federation = editing(|own, what| change_items(&mut own.federation, what));
    let insurer = editing(|own, what| change_items(&mut own.insurer, what));
    let settle = planner.doing(Action::Settle);
    let stages: Vec<AttrValue> =
        SupportStage::ALL.iter().map(|stage| stages::stage(language, Some(*stage)).into()).collect();
    let steps: Vec<AttrValue> =
        InsurerStep::ALL.iter().map(|step| stages::step(language, *step).into()).collect();
    let editor = |title, lines: Vec<ItemLine>, rungs: &[AttrValue], change: &Callback<ItemChange>| {
        part(title, ladder_editor(language, title, &lines, rungs, change, &settle))
    };
    html! {
        <div class="stack">
            { editor(words::federation_items(language), lines(language, &indicators.federation), &stages, &federation) }
            { editor(words::insurer_items(language), lines(language, &indicators.insurer), &steps, &insurer) }
        </div>
    }
}

/// The list as the user's own. Pages of the source no longer tell about it.
fn own(indicators: &IndicatorSet, language: Language) -> IndicatorSet {
    if indicators.status == IndicatorStatus::Own {
        return indicators.clone();
    }
    let title = Bilingual::same(words::own_indicators(language));
    IndicatorSet {
        id: "own".to_owned(),
        name: title.clone(),
        status: IndicatorStatus::Own,
        source: IndicatorSource { title, publisher: Bilingual::default(), pages: Vec::new() },
        ..indicators.clone()
    }
}
