//! The claims about fairness: each holds, does not hold, or is not calculated.

use yew::prelude::*;

use crate::{
    text::{Language, cost, cost_page as words},
    ui::{
        components::{bullets, button, card, disclosure, hint, marked, maybe, paragraph, part, result_table},
        costs::{doing, named, reason, shares_by},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Answer,
    cost::{Calculated, ClosestCoalition, CoreAnswer, CostReport, ExactYen, Method},
};
use consortium_document::{
    plan::{CostEdit, Plan},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The claims for every way of splitting, whether any split could satisfy everybody, and the proof of the nucleolus.
pub(super) fn fairness(plan: &Plan, report: &CostReport, running: bool, language: Language) -> Html {
    let of_all = calculated(report).into_iter().map(|method| {
        let explained = hint(cost::method_explained(language, method));
        let claims = bullets(sentences(plan, report, method, language));
        part(cost::method(language, method), html! { <>{ explained }{ claims }</> })
    });
    let (answer, core, conflict) = core(plan, report, running, language);
    let groups = proof(plan, report, language);
    let content = html! {
        <>
            { hint(words::fairness_hint(language)) }
            { subject_to(report, language) }
            { result_table(&claims_table(plan, report, running, language)) }
            { of_adopted(plan, report, language) }
            { disclosure(words::all_claims(language), html! { <div class="stack-small">{ for of_all }</div> }) }
            { part(words::core_heading(language), html! {
                <>
                    { marked(answer, core) }
                    if !conflict.is_empty() { { disclosure(words::conflict_open(language), bullets(conflict)) } }
                </>
            }) }
            if !groups.is_empty() {
                { part(words::proof_heading(language), disclosure(words::proof_open(language), bullets(groups))) }
            }
        </>
    };
    card("fairness-heading", words::fairness_heading(language), content)
}

/// Whether the adopted way gives a group a reason to leave, in one sentence, with the way that gives the least of it. Screen
/// readers hear the sentence when it changes.
pub(super) fn in_one_sentence(planner: &Planner, report: &CostReport, running: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let adopted = plan.cost.method;
    let found = closest_rounded(report, adopted);
    let said = match found {
        Some(Some(group)) if group.excess.is_negative() => {
            let gain = cost::exact_amount(language, &group.excess.negated());
            Some((Answer::NotMet, words::would_leave(language, group.members.len(), &gain)))
        }
        Some(_) => Some((Answer::Met, words::nobody_would_leave(language).to_owned())),
        None => running.then(|| (Answer::Unknown, words::pending(language).to_owned())),
    };
    let is_said = said.is_some();
    // What is paid decides: rounded, the nucleolus may come to the same shares.
    let excess = |found: &Option<ClosestCoalition>| found.as_ref().map(|group| group.excess.clone());
    let better = said.as_ref().is_some_and(|(answer, _)| *answer == Answer::NotMet)
        && closest_rounded(report, Method::Nucleolus).map(excess) > found.map(excess);
    html! {
        <>
        if is_said { { subject_to(report, language) } }
        <div class={if is_said { "notice stack-small" } else { "told-here" }}>
            <div aria-live="polite" aria-atomic="true">{ maybe(said.map(|(answer, sentence)| marked(answer, sentence))) }</div>
            if better {
                <p>{ words::nucleolus_is_nearest(language) }</p>
                <div class="no-print">{ button("button", None, words::choose_nucleolus(language), doing(planner, CostEdit::Method(Method::Nucleolus))) }</div>
            }
            if is_said { <p class="no-print"><a href={Route::FAIRNESS.href()}>{ words::see_fairness(language) }</a></p> }
        </div>
        </>
    }
}

/// The group with the least reason to stay under what a way makes each pay, if that is known; in a plan of one society,
/// nobody.
fn closest_rounded(report: &CostReport, method: Method) -> Option<&Option<ClosestCoalition>> {
    let column = report.methods.iter().find(|column| column.method == method)?;
    column.closest.done()?.rounded.done()
}

/// The ways of splitting with shares.
pub(super) fn calculated(report: &CostReport) -> Vec<Method> {
    let done = report.methods.iter().filter(|column| column.shares.done().is_some());
    done.map(|column| column.method).collect()
}

/// Every way of splitting with what holds for it.
pub(super) fn claims_table(
    plan: &Plan,
    report: &CostReport,
    running: bool,
    language: Language,
) -> ResultTable {
    let headings = [
        words::method(language),
        words::claim_alone(language),
        words::claim_exact(language),
        words::claim_rounded(language),
    ];
    let mut table = ResultTable::new(words::fairness_table(language), headings.map(Heading::text));
    for method in calculated(report) {
        let claims = claims(report, method).map(|(answer, figure)| claim(language, answer, figure, running));
        let name = Value::Text(cost::method(language, method).to_owned());
        let kind = if method == plan.cost.method { RowKind::Here } else { RowKind::Plain };
        table.row(kind, [name].into_iter().chain(claims));
    }
    table
}

/// The claims about the adopted way of splitting in words.
pub(super) fn of_adopted(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let adopted = plan.cost.method;
    if shares_by(report, adopted).is_none() {
        return Html::default();
    }
    let heading = words::adopted_claims(language, cost::method(language, adopted));
    part(heading, bullets(sentences(plan, report, adopted, language)))
}

/// What the claims are subject to; nothing where the grant is decided.
pub(super) fn subject_to(report: &CostReport, language: Language) -> Html {
    match report.if_granted {
        Some(_) => paragraph("notice caution", words::fairness_while_open(language)),
        None => Html::default(),
    }
}

/// The groups that hold the nucleolus in place; none where there is no proof.
fn proof(plan: &Plan, report: &CostReport, language: Language) -> Vec<String> {
    match report.nucleolus_proof.done() {
        Some(proof) => named(language, plan, |names| cost::tight_groups(language, proof, names)),
        None => Vec::new(),
    }
}

/// Nobody pays more than alone; no group does better by leaving, before and after rounding. Each with its figure.
fn claims(report: &CostReport, method: Method) -> [(Answer, Option<ExactYen>); 3] {
    let rational = shares_by(report, method).and_then(|shares| shares.rational.as_ref());
    let alone = rational
        .map(|rational| (Answer::of(Some(rational.rounded)), Some(ExactYen::from(rational.rounded_gain))));
    let closest =
        report.methods.iter().find(|column| column.method == method).and_then(|column| column.closest.done());
    let group = |found: Option<&Calculated<Option<ClosestCoalition>>>| match found.and_then(Calculated::done)
    {
        None => (Answer::Unknown, None),
        Some(None) => (Answer::Met, None),
        Some(Some(group)) => (Answer::of(Some(!group.excess.is_negative())), Some(group.excess.clone())),
    };
    [
        alone.unwrap_or((Answer::Unknown, None)),
        group(closest.map(|closest| &closest.exact)),
        group(closest.map(|closest| &closest.rounded)),
    ]
}

fn claim(language: Language, answer: Answer, figure: Option<ExactYen>, running: bool) -> Value {
    let word = match answer {
        Answer::Met => words::holds(language),
        Answer::NotMet => words::does_not_hold(language),
        Answer::Unknown if running => words::pending(language),
        Answer::Unknown => words::not_calculated(language),
    };
    let figure =
        figure.map(|figure| words::claim_figure(language, word, &cost::exact_amount(language, &figure)));
    Value::Answer(answer, figure.unwrap_or_else(|| word.to_owned()))
}

/// The claims about one way of splitting in words.
fn sentences(plan: &Plan, report: &CostReport, method: Method, language: Language) -> Vec<String> {
    let column = report.methods.iter().find(|column| column.method == method);
    let rational = column.and_then(|column| column.shares.done()).and_then(|shares| shares.rational.as_ref());
    let closest = column.and_then(|column| column.closest.done());
    let group = |found: &Calculated<Option<ClosestCoalition>>| match found {
        Calculated::Done(group) => {
            named(language, plan, |names| cost::closest_group(language, group.as_ref(), names))
        }
        Calculated::NotCalculated(reasons) => reason(plan, reasons, language),
    };
    let rational =
        rational.map(|rational| named(language, plan, |names| cost::rationality(language, rational, names)));
    let before = closest.map(|closest| words::before_rounding(language, group(&closest.exact)));
    // Without this, a way of splitting would have nothing said below its name.
    let open = report.is_standalone_open().then(|| words::standalone_open(language).to_owned());
    let after = closest.filter(|closest| closest.exact != closest.rounded);
    let after = after.map(|closest| words::after_rounding(language, group(&closest.rounded)));
    [open, rational, before, after].into_iter().flatten().collect()
}

/// Whether any split satisfies every group, and the groups in conflict if none does.
pub(super) fn core(
    plan: &Plan,
    report: &CostReport,
    running: bool,
    language: Language,
) -> (Answer, String, Vec<String>) {
    let mut conflict = Vec::new();
    let (answer, sentence) = match &report.core {
        Calculated::Done(core) => {
            conflict = named(language, plan, |names| cost::balanced_collection(language, core, names));
            let sentence = named(language, plan, |names| cost::core(language, core, names));
            (Answer::of(Some(*core == CoreAnswer::NotEmpty)), sentence)
        }
        Calculated::NotCalculated(_) if running => (Answer::Unknown, words::pending(language).to_owned()),
        Calculated::NotCalculated(reasons) => (Answer::Unknown, reason(plan, reasons, language)),
    };
    (answer, sentence, conflict)
}
