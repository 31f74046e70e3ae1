//! The verdict, the totals, and how the long calculations stand.

use yew::prelude::*;

use super::{
    named,
    solving::{Solver, Solving},
};
use crate::{
    domain::{
        Answer, Yen,
        cost::{Calculated, Cheaper, CostReport, MissingInput, NotCalculated, Reason, SolutionProgress},
    },
    exchange::{Heading, MOST_MEMBERS_SOLVED_AT_ONCE, ResultTable, RowKind, Value},
    plan::Plan,
    text::{Language, cost, cost_page as words},
    ui::components::{answer_class, answer_mark, result_table},
};

/// How many reasons are listed below a verdict that cannot be given.
const MOST_REASONS: usize = 6;

/// Joint cheaper: yes, no, or not known.
fn answer(report: &CostReport) -> Answer {
    match report.verdict.done().map(|verdict| verdict.cheaper) {
        Some(Cheaper::Joint) => Answer::Met,
        Some(Cheaper::Alone) => Answer::NotMet,
        Some(Cheaper::Neither) | None => Answer::Unknown,
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

/// The inputs that a verdict waits for.
fn missing(plan: &Plan, reasons: &NotCalculated, language: Language) -> Html {
    let input = |reason: &Reason| match reason {
        Reason::Missing { input } => Some(*input),
        _ => None,
    };
    let inputs: Vec<MissingInput> = reasons.reasons.iter().filter_map(input).collect();
    if inputs.len() < 2 {
        return Html::default();
    }
    let more = inputs.len().saturating_sub(MOST_REASONS);
    html! {
        <ul class="small">
            for (position, input) in inputs.into_iter().take(MOST_REASONS).enumerate() {
                <li key={position}>{ named(language, plan, |names| cost::missing_input(language, input, names)) }</li>
            }
            if more > 0 { <li>{ crate::text::import::and_more(language, more) }</li> }
        </ul>
    }
}

/// What all together cost, step by step.
pub(super) fn totals(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let (Some(whole), Some(verdict)) = (report.whole.done(), report.verdict.done()) else {
        return Html::default();
    };
    let unit = words::unit(language, plan.cost.shown_in);
    let columns = [Heading::text(words::totals_heading(language)), Heading::figures(unit)];
    let mut table = ResultTable::new(words::totals_heading(language), columns).in_unit(plan.cost.shown_in);
    let mut row = |kind, name: &str, value| table.row(kind, [Value::Text(name.to_owned()), value]);
    row(RowKind::Plain, words::gross(language), Value::Yen(whole.gross));
    let less = |amount: Yen| Value::Change(Yen::ZERO.checked_sub(amount).unwrap_or(amount));
    if plan.cost.grant.is_some() {
        row(RowKind::Plain, words::less_grant(language), less(whole.grant));
    }
    if whole.income > Yen::ZERO {
        row(RowKind::Plain, words::less_income(language), less(whole.income));
    }
    row(RowKind::Total, words::net(language), Value::Yen(whole.net));
    row(RowKind::Plain, words::alone_sum(language), Value::Yen(verdict.alone));
    html! {
        <div class="stack-small">
            { result_table(&table) }
            if let Some(Calculated::Done(standing)) = &report.grant {
                <p class="small">{ cost::grant_standing(language, *standing) }</p>
            }
            { break_even(plan, report, language) }
        </div>
    }
}

fn break_even(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let Some(found) = report.break_even.done() else { return Html::default() };
    let by_members = named(language, plan, |names| cost::members_needed(language, found.members, names));
    html! {
        <>
            <h3>{ words::break_even_heading(language) }</h3>
            <ul class="small">
                <li>{ by_members }</li>
                if let Some(participants) = found.participants { <li>{ cost::participants_needed(language, participants) }</li> }
            </ul>
        </>
    }
}

/// How the long calculations stand, and what can be done about them.
pub(super) fn solving(solver: &Solver, language: Language) -> Html {
    let again =
        html! { <button class="button" onclick={solver.again.clone()}>{ words::again(language) }</button> };
    let content = match &solver.state {
        Solving::NotPossible => return Html::default(),
        Solving::Done(_) => html! { <p class="small">{ words::solved(language) }</p> },
        Solving::Running(step) => running(solver, *step, language),
        Solving::Cancelled => html! { <><p>{ words::cancelled(language) }</p>{ again }</> },
        Solving::Failed => html! { <><p>{ words::failed(language) }</p>{ again }</> },
        Solving::NoWorker { small: true } => html! {
            <><p>{ words::no_worker(language) }</p><button class="button" onclick={solver.here.clone()}>{ words::here(language) }</button></>
        },
        Solving::NoWorker { small: false } => html! {
            <><p>{ words::no_worker(language) }</p><p>{ words::too_many_here(language, MOST_MEMBERS_SOLVED_AT_ONCE) }</p></>
        },
    };
    html! { <div class="notice solving no-print">{ content }</div> }
}

fn running(solver: &Solver, step: Option<SolutionProgress>, language: Language) -> Html {
    let percent = step.map_or(0, SolutionProgress::percent);
    html! {
        <>
            <p id="solving">{ words::solving(language, percent) }</p>
            <progress max="100" value={percent.to_string()} aria-labelledby="solving" />
            <div class="spread">
                <span class="small quiet">{ for step.map(|step| cost::progress(language, step)) }</span>
                <button class="button" onclick={solver.cancel.clone()}>{ words::cancel(language) }</button>
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
