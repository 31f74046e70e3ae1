//! The claims about fairness: each holds, does not hold, or is not calculated.

use yew::prelude::*;

use super::{comparison::reason, named, results::shares_by};
use crate::{
    domain::{
        Answer,
        cost::{Calculated, ClosestGroup, CoreAnswer, CostReport, ExactYen, Method},
    },
    plan::Plan,
    text::{Language, cost, cost_page as words},
    ui::components::answer_mark,
};

/// The claims for every way of splitting, whether any split could satisfy everybody, and the proof of the nucleolus.
pub(super) fn fairness(plan: &Plan, report: &CostReport, running: bool, language: Language) -> Html {
    let adopted = plan.cost.method;
    let methods: Vec<Method> = report
        .methods
        .iter()
        .filter(|column| column.shares.done().is_some())
        .map(|column| column.method)
        .collect();
    html! {
        <section class="card stack" aria-labelledby="fairness-heading">
            <div class="stack-small">
                <h2 id="fairness-heading">{ words::fairness_heading(language) }</h2>
                <p class="small quiet">{ words::fairness_hint(language) }</p>
            </div>
            <div class="table-scroll" role="region" aria-labelledby="fairness-heading" tabindex="0">
                <table class="data claims">
                    <thead>
                        <tr>
                            <th scope="col">{ words::method(language) }</th>
                            <th scope="col">{ words::claim_alone(language) }</th>
                            <th scope="col">{ words::claim_exact(language) }</th>
                            <th scope="col">{ words::claim_rounded(language) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for method in &methods {
                            <tr key={cost::method(language, *method)} class={classes!((*method == adopted).then_some("here"))}>
                                <th scope="row">{ cost::method(language, *method) }</th>
                                { for claims(report, *method).into_iter().map(|(answer, figure)| claim(language, answer, figure, running)) }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if shares_by(report, adopted).is_some() {
                <div class="stack-small">
                    <h3>{ words::adopted_claims(language, cost::method(language, adopted)) }</h3>
                    { sentences(plan, report, adopted, language) }
                </div>
            }
            <details>
                <summary>{ words::all_claims(language) }</summary>
                <div class="stack-small">
                    for method in methods {
                        <div key={cost::method(language, method)}>
                            <h4>{ cost::method(language, method) }</h4>
                            <p class="small quiet">{ cost::method_explained(language, method) }</p>
                            { sentences(plan, report, method, language) }
                        </div>
                    }
                </div>
            </details>
            <div class="stack-small">
                <h3>{ words::core_heading(language) }</h3>
                { core(plan, report, running, language) }
            </div>
            if let Some(proof) = report.nucleolus_proof.done() {
                <div class="stack-small">
                    <h3>{ words::proof_heading(language) }</h3>
                    <details>
                        <summary>{ words::proof_open(language) }</summary>
                        <ol class="small">
                            for (position, sentence) in named(language, plan, |names| cost::tight_groups(language, proof, names)).into_iter().enumerate() {
                                <li key={position}>{ sentence }</li>
                            }
                        </ol>
                    </details>
                </div>
            }
        </section>
    }
}

/// Nobody pays more than alone; no group does better by leaving, before and after rounding. Each with its figure.
fn claims(report: &CostReport, method: Method) -> [(Answer, Option<ExactYen>); 3] {
    let alone = shares_by(report, method).map(|shares| {
        let rational = &shares.rational;
        (Answer::of(Some(rational.exact && rational.rounded)), Some(rational.smallest_gain.clone()))
    });
    let closest =
        report.methods.iter().find(|column| column.method == method).and_then(|column| column.closest.done());
    let group = |found: Option<&Calculated<Option<ClosestGroup>>>| match found.and_then(Calculated::done) {
        None => (Answer::Unknown, None),
        Some(None) => (Answer::Met, None),
        Some(Some(group)) => (Answer::of(Some(!group.slack.is_negative())), Some(group.slack.clone())),
    };
    [
        alone.unwrap_or((Answer::Unknown, None)),
        group(closest.map(|closest| &closest.exact)),
        group(closest.map(|closest| &closest.rounded)),
    ]
}

fn claim(language: Language, answer: Answer, figure: Option<ExactYen>, running: bool) -> Html {
    let word = match answer {
        Answer::Met => words::holds(language),
        Answer::NotMet => words::does_not_hold(language),
        Answer::Unknown if running => words::pending(language),
        Answer::Unknown => words::not_calculated(language),
    };
    html! {
        <td>
            <span class="marked">
                { answer_mark(answer) }
                <span>
                    { word }
                    if let Some(figure) = figure { <span class="figure-note">{ cost::exact_amount(language, &figure) }</span> }
                </span>
            </span>
        </td>
    }
}

/// The claims about one way of splitting in words.
fn sentences(plan: &Plan, report: &CostReport, method: Method, language: Language) -> Html {
    let column = report.methods.iter().find(|column| column.method == method);
    let rational = column.and_then(|column| column.shares.done()).map(|shares| &shares.rational);
    let closest = column.and_then(|column| column.closest.done());
    let group = |found: &Calculated<Option<ClosestGroup>>| match found {
        Calculated::Done(group) => {
            named(language, plan, |names| cost::closest_group(language, group.as_ref(), names))
        }
        Calculated::NotCalculated(reasons) => reason(plan, reasons, language),
    };
    html! {
        <ul>
            if let Some(rational) = rational {
                <li>{ named(language, plan, |names| cost::rationality(language, rational, names)) }</li>
            }
            if let Some(closest) = closest {
                <li>{ words::before_rounding(language, group(&closest.exact)) }</li>
                if closest.exact != closest.rounded { <li>{ words::after_rounding(language, group(&closest.rounded)) }</li> }
            }
        </ul>
    }
}

fn core(plan: &Plan, report: &CostReport, running: bool, language: Language) -> Html {
    match &report.core {
        Calculated::Done(answer) => {
            let met = Answer::of(Some(*answer == CoreAnswer::NotEmpty));
            html! { <p class="marked">{ answer_mark(met) }<span>{ named(language, plan, |names| cost::core(language, answer, names)) }</span></p> }
        }
        Calculated::NotCalculated(_) if running => {
            html! { <p class="quiet">{ words::pending(language) }</p> }
        }
        Calculated::NotCalculated(reasons) => {
            html! { <p class="marked">{ answer_mark(Answer::Unknown) }<span>{ reason(plan, reasons, language) }</span></p> }
        }
    }
}
