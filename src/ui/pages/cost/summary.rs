//! The verdict, the totals, and how the long calculations stand.

use yew::prelude::*;

use super::{
    fields::doing,
    reading::named,
    solving::{Solver, Solving},
};
use crate::{
    browser::focus::focus,
    text::{self, Language, cost, cost_page as words, field, import},
    ui::{
        components::{answer_class, answer_mark, bullets, button, paragraph, part, result_table},
        planner::Planner,
    },
};
use consortium_core::{
    Answer, Field, MemberField, Yen,
    cost::{Calculated, Cheaper, CostReport, NotCalculated, Reason},
};
use consortium_document::{
    plan::{CostEdit, Plan, cost::StandaloneBasis},
    results::MOST_MEMBERS_SOLVED_AT_ONCE,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// How many reasons are listed below a verdict that cannot be given.
const MOST_REASONS: usize = 6;

/// Joint cheaper: yes, no, or not known.
fn answer(report: &CostReport) -> Answer {
    match report.verdict.done().map(|verdict| verdict.cheaper) {
        Some(Cheaper::Joint) => Answer::Met,
        Some(Cheaper::Alone) => Answer::NotMet,
        // Nothing is saved, so joint work is not cheaper.
        Some(Cheaper::Neither) => Answer::NotMet,
        None => Answer::Unknown,
    }
}

/// The verdict. Screen readers hear it when it changes.
pub(super) fn verdict(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let answer = answer(report);
    let sentence = named(language, plan, |names| cost::headline(language, report, plan.cost.method, names));
    html! {
        <div class={classes!("verdict", answer_class(answer))} role="status" aria-live="polite">
            <p class="headline">{ answer_mark(answer) }<span>{ sentence }</span></p>
            if let Some(reasons) = report.verdict.not_calculated() { { missing(plan, reasons, language) } }
        </div>
    }
}

/// While it is open what going alone costs: the two ways to say it.
pub(super) fn standalone_choice(planner: &Planner, report: &CostReport) -> Html {
    let Some(first) = report.members.first().filter(|_| report.is_standalone_open()) else {
        return Html::default();
    };
    let language = planner.language();
    let field = Field::Member(*first, MemberField::StandaloneToday).to_string();
    let assume = doing(planner, CostEdit::Standalone(StandaloneBasis::SamePrices));
    let enter = Callback::from(move |_: MouseEvent| focus(&field));
    html! {
        <div class="row no-print">
            { button("button", None, words::assume_same_prices(language), assume) }
            { button("button", None, words::enter_standalone(language), enter) }
        </div>
    }
}

/// The inputs that a verdict waits for.
fn missing(plan: &Plan, reasons: &NotCalculated, language: Language) -> Html {
    let input = |reason: &Reason| match reason {
        Reason::Missing { field } | Reason::Unreadable { field } => Some(*field),
        _ => None,
    };
    let inputs: Vec<Field> = reasons.reasons.iter().filter_map(input).collect();
    if inputs.len() < 2 {
        return Html::default();
    }
    let more = inputs.len().saturating_sub(MOST_REASONS);
    let listed = inputs.into_iter().take(MOST_REASONS);
    let listed =
        listed.map(|input| field::listed(language, input, &|owner| text::plan::owner(language, plan, owner)));
    bullets(listed.chain((more > 0).then(|| import::and_more(language, more))))
}

/// What all together cost, step by step.
pub(super) fn totals(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let Some(whole) = report.whole.done() else { return Html::default() };
    let unit = words::unit(language, plan.cost.shown_in);
    let columns = [Heading::text(words::totals_heading(language)), Heading::figures(unit)];
    let mut table = ResultTable::new(words::totals_heading(language), columns).in_unit(plan.cost.shown_in);
    let mut row = |kind, name: &str, value| table.row(kind, [Value::Text(name.to_owned()), value]);
    row(RowKind::Plain, words::gross(language), Value::Yen(whole.gross));
    let less = |amount: Yen| Yen::ZERO.checked_sub(amount).map_or(Value::Empty, Value::Change);
    if plan.cost.grant.is_some() {
        row(RowKind::Plain, words::less_grant(language), less(whole.grant));
    }
    if whole.income > Yen::ZERO {
        row(RowKind::Plain, words::less_income(language), less(whole.income));
    }
    if whole.surplus > Yen::ZERO {
        row(RowKind::Plain, words::surplus(language), Value::Yen(whole.surplus));
    }
    row(RowKind::Total, words::net(language), Value::Yen(whole.net));
    if let Some(verdict) = report.verdict.done() {
        row(RowKind::Plain, words::alone_sum(language), Value::Yen(verdict.alone));
    }
    html! {
        <div class="stack-small">
            { result_table(&table) }
            { for cost::assumptions(language, report).into_iter().map(|assumption| paragraph("small", assumption)) }
            if let Some(Calculated::Done(standing)) = &report.grant {
                { paragraph("small", cost::grant_standing(language, *standing)) }
            }
            { break_even(plan, report, language) }
        </div>
    }
}

fn break_even(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let Some(found) = report.break_even.done() else { return Html::default() };
    let by_members = named(language, plan, |names| cost::members_needed(language, found.members, names));
    let by_use = found.participants.as_ref().map(|paying| cost::paying_participants(language, paying));
    part(words::break_even_heading(language), bullets([by_members].into_iter().chain(by_use)))
}

/// How the long calculations stand, and what can be done about them.
pub(super) fn solving(solver: &Solver, language: Language) -> Html {
    let again = |sentence| with_button(sentence, words::again(language), &solver.again);
    let content = match &solver.state {
        Solving::NotPossible => return Html::default(),
        Solving::Done(_) => paragraph("small", words::solved(language)),
        Solving::Running(percent) => running(solver, *percent, language),
        Solving::Cancelled => again(words::cancelled(language)),
        Solving::Failed => again(words::failed(language)),
        Solving::NoWorker { small: true } => {
            with_button(words::no_worker(language), words::here(language), &solver.here)
        }
        Solving::NoWorker { small: false } => bullets([
            words::no_worker(language).to_owned(),
            words::too_many_here(language, MOST_MEMBERS_SOLVED_AT_ONCE),
        ]),
    };
    html! { <div class="notice solving no-print">{ content }</div> }
}

fn with_button(sentence: &'static str, label: &'static str, onclick: &Callback<MouseEvent>) -> Html {
    html! { <>{ paragraph("", sentence) }<div>{ button("button", None, label, onclick.clone()) }</div></> }
}

fn running(solver: &Solver, percent: u32, language: Language) -> Html {
    html! {
        <>
            <p id="solving">{ words::solving(language, percent) }</p>
            <div class="row">
                <progress max="100" value={percent.to_string()} aria-labelledby="solving" />
                { button("button", None, words::cancel(language), solver.cancel.clone()) }
            </div>
        </>
    }
}

/// The verdict at the bottom of a small screen.
pub(super) fn sticky_summary(report: &CostReport, language: Language) -> Html {
    let Some(verdict) = report.verdict.done() else { return Html::default() };
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">{ answer_mark(answer(report)) }<strong>{ words::short_verdict(language, verdict) }</strong></p>
        </div>
    }
}
