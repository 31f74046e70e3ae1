//! Which way of splitting is adopted: the plan's own, by users, or the fair one; any other that was adopted stands beside
//! them.

use yew::prelude::*;

use crate::{
    text::{self, Language, cost, cost_page as words},
    ui::{
        components::{card, hint, paragraph},
        costs::{reason, shares_by},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    MemberId, Yen,
    cost::{CostReport, Method},
};
use consortium_document::plan::{Action, CostEdit, Edit, Plan};

/// The ways that are offered first.
const OFFERED: [Method; 3] = [Method::PlannedKeys, Method::ByUsage, Method::Nucleolus];

/// The choice among a few ways of splitting, each with what it comes to for those who pay least and most.
pub(super) fn choice(planner: &Planner, report: &CostReport, running: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let adopted = plan.cost.method;
    let other = (!OFFERED.contains(&adopted)).then_some(adopted);
    let content = html! {
        <>
            <div class="way-cards" role="radiogroup" aria-labelledby="choice-heading">
                for method in OFFERED.into_iter().chain(other) { { way(planner, report, method, running) } }
            </div>
            <p class="no-print"><a href={Route::ALL_WAYS.href()}>{ words::see_all_ways(language, report.methods.len()) }</a></p>
        </>
    };
    card("choice-heading", words::choice_heading(language), content)
}

fn way(planner: &Planner, report: &CostReport, method: Method, running: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let adopted = plan.cost.method == method;
    let name = cost::method(language, method);
    let onchange = planner.act.reform(move |_: Event| Action::Edit(Edit::Cost(CostEdit::Method(method))));
    html! {
        <label key={name} class={classes!("way-card", adopted.then_some("adopted"))}>
            <span class="row">
                <input type="radio" name="adopted" aria-label={words::adopt_method(language, name)} checked={adopted} {onchange} />
                <strong>{ words::way_name(language, method) }</strong>
            </span>
            { hint(cost::method_explained(language, method)) }
            { for comes_to(plan, report, method, running, language).into_iter().map(|line| paragraph("small", line)) }
        </label>
    }
}

/// Who pays least and most, and how many pay more than alone; or why there is no figure.
fn comes_to(
    plan: &Plan,
    report: &CostReport,
    method: Method,
    running: bool,
    language: Language,
) -> Vec<String> {
    let Some(shares) = shares_by(report, method) else {
        let on_its_way = running && method.is_found_in_game();
        if on_its_way {
            return vec![words::pending(language).to_owned()];
        }
        let column = report.methods.iter().find(|column| column.method == method);
        let reasons = column.and_then(|column| column.shares.not_calculated());
        return reasons.map(|reasons| reason(plan, reasons, language)).into_iter().collect();
    };
    let paid: Vec<(MemberId, Yen)> =
        report.members.iter().copied().zip(shares.rounded.iter().copied()).collect();
    let least = paid.iter().min_by_key(|(_, share)| *share);
    let most = paid.iter().max_by_key(|(_, share)| *share);
    let said = |(member, share): &(MemberId, Yen)| {
        words::pays(language, &text::plan::member(language, plan, *member), &cost::amount(language, *share))
    };
    let range = least.zip(most).map(|(least, most)| {
        if least.1 == most.1 {
            words::each_pays(language, &cost::amount(language, least.1))
        } else {
            words::least_to_most(language, &said(least), &said(most))
        }
    });
    let losers = shares.winners.map(|winners| match winners.lose {
        0 => words::nobody_above_alone(language).to_owned(),
        lose => words::above_alone(language, lose, report.members.len()),
    });
    range.into_iter().chain(losers).collect()
}
