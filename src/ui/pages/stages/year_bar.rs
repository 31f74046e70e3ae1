//! Which year is on screen; adding, changing and removing years.

use yew::prelude::*;

use crate::{
    domain::stages::FiscalYear,
    plan::{Action, Edit, StagesEdit},
    text::stages_page as words,
    ui::{
        components::{IconShape, Select, ValueField, icon},
        planner::Planner,
    },
};

#[derive(PartialEq, Properties)]
pub(super) struct YearBarProps {
    pub(super) planner: Planner,
    /// The year on screen.
    pub(super) year: FiscalYear,
    pub(super) onchoose: Callback<FiscalYear>,
}

/// What is wrong with the number typed for a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    NoYear,
    Taken,
}

/// The years that can be entered.
const POSSIBLE: std::ops::RangeInclusive<u16> = 1990..=2100;

/// The year on screen, and the ways to others.
#[component]
pub(super) fn YearBar(props: &YearBarProps) -> Html {
    let YearBarProps { planner, year, onchoose } = props;
    let (language, year) = (planner.language(), *year);
    let years = &planner.plan().stages.years;
    let mut known: Vec<FiscalYear> = years.keys().copied().collect();
    if known.is_empty() {
        known.push(year);
    }
    let wrong = use_state_eq(|| None::<Wrong>);
    let add = |added: FiscalYear| {
        let (planner, onchoose) = (planner.clone(), onchoose.clone());
        Callback::from(move |_: MouseEvent| {
            // The year on screen may have no entry yet; it stays, so that both can be filled in.
            planner.act.emit(Action::Edit(Edit::Stages(StagesEdit::AddYear(year))));
            planner.act.emit(Action::Edit(Edit::Stages(StagesEdit::AddYear(added))));
            planner.announce.emit(words::year_added(planner.language(), added.0));
            onchoose.emit(added);
        })
    };
    let first = known.first().map(|first| FiscalYear(first.0.saturating_sub(1)));
    let last = known.last().map(|last| FiscalYear(last.0.saturating_add(1)));
    let names: Vec<AttrValue> = known.iter().map(|year| words::year(language, *year).into()).collect();
    let chosen = known.iter().position(|known| *known == year).unwrap_or_default();
    let change = Callback::from({
        let (planner, wrong, onchoose, known) =
            (planner.clone(), wrong.clone(), onchoose.clone(), known.clone());
        move |text: String| {
            let to = crate::exchange::read_count(&text).ok().and_then(|read| read.value);
            let to = to.and_then(|to| u16::try_from(to).ok()).filter(|to| POSSIBLE.contains(to));
            match to.map(FiscalYear) {
                None => wrong.set(Some(Wrong::NoYear)),
                Some(to) if to != year && known.contains(&to) => wrong.set(Some(Wrong::Taken)),
                Some(to) => {
                    wrong.set(None);
                    planner.act.emit(Action::Edit(Edit::Stages(StagesEdit::AddYear(year))));
                    planner.act.emit(Action::Edit(Edit::Stages(StagesEdit::MoveYear { from: year, to })));
                    onchoose.emit(to);
                }
            }
        }
    });
    let wrong_text = wrong.map(|wrong| match wrong {
        Wrong::NoYear => words::year_wrong(language),
        Wrong::Taken => words::year_taken(language),
    });
    html! {
        <div class="row">
            <Select label={words::year_field(language)} options={names} {chosen} onchange={onchoose.reform(move |at: usize| known.get(at).copied().unwrap_or(year))} />
            <div class="row no-print">
                if let Some(next) = last {
                    <button class="button" onclick={add(next)}>{ icon(IconShape::Add) }{ words::add_year(language, next.0) }</button>
                }
                if let Some(before) = first {
                    <button class="button plain" onclick={add(before)}>{ icon(IconShape::Add) }{ words::add_year(language, before.0) }</button>
                }
            </div>
            <details class="no-print">
                <summary>{ words::year_settings(language) }</summary>
                <div class="row">
                    <ValueField id="year-number" label={words::year_number(language)} value={year.0.to_string()} number=true
                        wrong={wrong_text.map(AttrValue::from)} oninput={change} onsettle={move |()| wrong.set(None)} />
                    if years.contains_key(&year) {
                        <button class="button danger" onclick={planner.editing(move |_| Edit::Stages(StagesEdit::RemoveYear(year)))}>{ words::remove_year(language, year.0) }</button>
                    }
                </div>
            </details>
        </div>
    }
}
