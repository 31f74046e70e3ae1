//! A mix of keys: for all lines, or for one.

use yew::prelude::*;

use super::fields::{bare_menu, editing, entry, wrong_at};
use crate::{
    domain::cost::{CostReport, Field, LineId, Percent},
    plan::{
        CostEdit,
        cost::{Key, KeyEdit, KeyPart, Keys},
    },
    text::cost_page as words,
    ui::{
        components::{EntryFieldProps, IconShape, icon},
        planner::Planner,
    },
};

/// The keys for every line that has none of its own.
pub(super) fn shared_keys(planner: &Planner, report: &CostReport) -> Html {
    let language = planner.language();
    html! {
        <section class="card stack" aria-labelledby="keys-heading">
            <div class="stack-small">
                <h2 id="keys-heading">{ words::keys_heading(language) }</h2>
                <p class="small quiet">{ words::keys_hint(language) }</p>
            </div>
            { keys_editor(planner, report, None, &planner.plan().cost.keys) }
        </section>
    }
}

/// The parts of a mix, with their sum.
pub(super) fn keys_editor(planner: &Planner, report: &CostReport, line: Option<LineId>, keys: &Keys) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let wrong = wrong_at(
        language,
        plan,
        report,
        |field| matches!(field, Field::Percentages { line: at } | Field::Weights { line: at } if at == line),
    );
    let known = keys.0.iter().filter_map(|part| part.percent.value());
    let sum = Percent::saturating_sum(known);
    let sum_class = if sum == Percent::WHOLE { "small quiet" } else { "wrong" };
    html! {
        <div class="stack-small">
            <ul class="plain-list">
                for (at, key_part) in keys.0.iter().enumerate() {
                    <li key={at}>{ part(planner, line, at, key_part, keys.0.len() > 1) }</li>
                }
            </ul>
            <div class="row">
                if keys.0.len() < Key::ALL.len() {
                    <button class="button plain" onclick={editing(planner, move |_: MouseEvent| CostEdit::Keys(line, KeyEdit::Add))}>
                        { icon(IconShape::Add) }{ words::add_key(language) }
                    </button>
                }
                if keys.0.len() > 1 { <span class={sum_class}>{ words::sum_of_percentages(language, sum) }</span> }
            </div>
            for wrong in wrong { <p class="wrong">{ wrong }</p> }
        </div>
    }
}

fn part(planner: &Planner, line: Option<LineId>, at: usize, part: &KeyPart, mixed: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let of_line = |label: String| match line {
        Some(id) => words::of_line(language, &words::line_name_or_position(language, plan, id), &label),
        None => label,
    };
    let id = format!("keys-{}-{at}", line.map_or(0, |line| line.0));
    let percent =
        entry(planner, id, of_line(words::key_percent(language, at + 1)), &part.percent, move |percent| {
            CostEdit::Keys(line, KeyEdit::Percent(at, percent))
        });
    html! {
        <div class="row key-part">
            { bare_menu(planner, of_line(words::key_menu(language, at + 1)), &Key::ALL, part.key,
                |key| words::key(language, key), move |key| CostEdit::Keys(line, KeyEdit::Key(at, key))) }
            if mixed {
                <div class="with-unit">{ EntryFieldProps { cell: Some((at, 0)), ..percent }.field() }<span>{ words::percent(language) }</span></div>
                <button class="button plain icon-button" aria-label={of_line(words::remove_key(language, at + 1))}
                    onclick={editing(planner, move |_: MouseEvent| CostEdit::Keys(line, KeyEdit::Remove(at)))}>{ icon(IconShape::Remove) }</button>
            }
        </div>
    }
}
