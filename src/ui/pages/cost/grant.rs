//! The grant and other income.

use yew::prelude::*;

use super::fields::{checkbox, entry, menu, wrong_at};
use crate::{
    domain::cost::{CostReport, Field, GrantCondition},
    plan::{
        CostEdit,
        cost::{Grant, GrantEdit},
    },
    text::{cost, cost_page as words},
    ui::planner::Planner,
};

/// The grant and other income.
pub(super) fn grant(planner: &Planner, report: &CostReport) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let income = entry(
        planner,
        "other-income",
        words::other_income(language),
        &plan.cost.other_income,
        CostEdit::OtherIncome,
    )
    .unit(words::yen(language))
    .hint(words::other_income_hint(language))
    .wrong(wrong_at(language, plan, report, |field| field == Field::OtherIncome));
    html! {
        <section class="card stack" aria-labelledby="grant-heading">
            <h2 id="grant-heading">{ words::grant_heading(language) }</h2>
            { checkbox(planner, words::with_grant(language), plan.cost.grant.is_some(), CostEdit::WithGrant) }
            if let Some(grant) = &plan.cost.grant { { terms(planner, report, grant) } }
            <div class="fields">{ income.field() }</div>
            if plan.cost.grant.is_some() || plan.cost.other_income.is_known() {
                <p class="small quiet">{ cost::deduction_rule(language) }</p>
            }
        </section>
    }
}

fn terms(planner: &Planner, report: &CostReport, grant: &Grant) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let wrong = |at: Field| wrong_at(language, plan, report, |field| field == at);
    let edit = CostEdit::Grant;
    let rate = entry(planner, "grant-rate", words::rate(language), &grant.rate, move |rate| {
        edit(GrantEdit::Rate(rate))
    })
    .hint(words::rate_hint(language))
    .wrong(wrong(Field::GrantRate));
    let ceiling = entry(planner, "grant-ceiling", words::ceiling(language), &grant.ceiling, move |ceiling| {
        edit(GrantEdit::Ceiling(ceiling))
    })
    .unit(words::yen(language))
    .hint(words::ceiling_hint(language))
    .wrong(wrong(Field::GrantCeiling));
    let unit = entry(planner, "grant-unit", words::grant_unit(language), &grant.unit, move |unit| {
        edit(GrantEdit::Unit(unit))
    })
    .unit(words::yen(language))
    .wrong(wrong(Field::GrantUnit));
    html! {
        <>
            <div class="fields">{ rate.field() }{ ceiling.field() }{ unit.field() }</div>
            { menu(planner, words::condition(language), &[GrantCondition::OnlyIfEligible, GrantCondition::Unconditional], grant.condition,
                |condition| cost::condition(language, condition), move |condition| edit(GrantEdit::Condition(condition))) }
        </>
    }
}
