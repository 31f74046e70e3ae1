//! Joint or alone in one sentence, and what it waits for.

use yew::prelude::*;

use super::{calculated::Costs, fields::doing, reading::named};
use crate::{
    browser::focus::focus,
    text::{self, Language, cost, cost_page as words, field, import},
    ui::{
        components::{answer_class, answer_mark, button, field_link, list, maybe, paragraph},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Answer, Field, MemberField,
    cost::{Cheaper, CostField, CostReport, NotCalculated, Reason},
};
use consortium_document::plan::{CostEdit, Plan, cost::StandaloneBasis};

/// How many reasons are listed below a verdict that cannot be given.
const MOST_REASONS: usize = 6;

/// Joint cheaper: yes, no, or not known.
fn answer(report: &CostReport) -> Answer {
    let cheaper = report.verdict.done().map(|verdict| verdict.cheaper);
    let granted = report.if_granted.as_ref().and_then(|granted| granted.verdict);
    if granted.is_some_and(|granted| cheaper.is_some_and(|cheaper| cheaper != granted.cheaper)) {
        // It depends on the grant.
        return Answer::Unknown;
    }
    match cheaper {
        Some(Cheaper::Joint) => Answer::Met,
        Some(Cheaper::Alone) => Answer::NotMet,
        // Nothing is saved, so joint work is not cheaper.
        Some(Cheaper::Neither) => Answer::NotMet,
        None => Answer::Unknown,
    }
}

/// The verdict. Screen readers hear it when it changes.
pub(crate) fn verdict(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let answer = answer(report);
    let sentence = named(language, plan, |names| cost::headline(language, report, plan.cost.method, names));
    let inputs = report.approximate.iter().copied();
    let approximate = named(language, plan, |names| text::plan::approximate(language, names.called, inputs));
    html! {
        <div class={classes!("verdict", answer_class(answer))} role="status" aria-live="polite" aria-atomic="true">
            <p class="headline">{ answer_mark(answer) }<span>{ sentence }</span></p>
            if report.whole.done().is_some() { { maybe(cost::candidates(language, plan, report).map(|sentence| paragraph("strong", sentence))) } }
            if report.whole.done().is_some() { { maybe(approximate.map(|sentence| paragraph("small", sentence))) } }
            if let Some(reasons) = report.verdict.not_calculated() { { missing(plan, reasons, language) } }
        </div>
    }
}

/// Where the figures are those of the confirmed members alone: that they are, and the ways to what the figures of all wait
/// for. `all` is the plan with everybody.
pub(crate) fn confirmed_alone(all: &Plan, costs: &Costs, language: Language) -> Html {
    if costs.waits_for.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notice caution">
            <p><strong>{ words::confirmed_alone(language, costs.plan.members.len()) }</strong></p>
            { paragraph("", words::all_wait_for(language, all.members.len())) }
            { inputs_listed(all, costs.waits_for.iter().copied(), language) }
        </div>
    }
}

/// While it is open what going alone costs: the two ways to say it. Where its fields are not on this page, the second is a
/// link to the page that has them.
pub(crate) fn standalone_choice(planner: &Planner, report: &CostReport, fields_are_here: bool) -> Html {
    let Some(first) = report.members.first().filter(|_| report.is_standalone_open()) else {
        return Html::default();
    };
    let language = planner.language();
    let assume = doing(planner, CostEdit::Standalone(StandaloneBasis::SamePrices));
    let label = words::enter_standalone(language);
    let enter = if fields_are_here {
        let field = Field::Member(*first, MemberField::StandaloneToday).to_string();
        button("button", None, label, Callback::from(move |_: MouseEvent| focus(&field)))
    } else {
        html! { <a class="button" href={Route::COST.href()}>{ label }</a> }
    };
    html! {
        <div class="row no-print">
            { button("button", None, words::assume_same_prices(language), assume) }
            { enter }
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
    match inputs.as_slice() {
        // What going alone costs is chosen with the buttons below.
        [] | [Field::Cost(CostField::Standalone)] => Html::default(),
        // The sentence has named it.
        [only] => html! { <p class="links">{ field_link(*only, words::to_the_field(language)) }</p> },
        _ => inputs_listed(plan, inputs.into_iter(), language),
    }
}

/// The first of some inputs, each as the way to it, and how many more there are.
fn inputs_listed(plan: &Plan, inputs: impl ExactSizeIterator<Item = Field>, language: Language) -> Html {
    let more = inputs.len().saturating_sub(MOST_REASONS);
    let called = |input| field::listed(language, input, &|owner| text::plan::owner(language, plan, owner));
    let listed = inputs.take(MOST_REASONS).map(|input| field_link(input, called(input)));
    let more = (more > 0).then(|| Html::from(import::and_more(language, more)));
    list("links", listed.chain(more).collect())
}

/// The verdict at the bottom of a small screen.
pub(crate) fn sticky_summary(report: &CostReport, language: Language) -> Html {
    let Some(verdict) = report.verdict.done() else { return Html::default() };
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">{ answer_mark(answer(report)) }<strong>{ words::short_verdict(language, verdict) }</strong></p>
        </div>
    }
}
