//! The grant and other income.

use yew::prelude::*;

use super::fields::{Menu, checkbox, entry, wrong_at};
use crate::{
    text::{cost, cost_page as words},
    ui::{
        components::{EntryFieldProps, card, hint},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    cost::{CostField, CostReport, GrantCondition},
};
use consortium_document::plan::{
    CostEdit,
    cost::{Grant, GrantEdit},
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
    .wrong(wrong_at(language, plan, report, &|field| field == Field::Cost(CostField::OtherIncome)));
    let content = html! {
        <>
            { checkbox(planner, words::with_grant(language), plan.cost.grant.is_some(), CostEdit::WithGrant) }
            { plan.cost.grant.as_ref().map(|grant| terms(planner, report, grant)).unwrap_or_default() }
            <div class="fields">{ income.field() }</div>
            if plan.cost.grant.is_some() || plan.cost.other_income.is_known() { { hint(cost::deduction_rule(language)) } }
        </>
    };
    card("grant-heading", words::grant_heading(language), content)
}

fn terms(planner: &Planner, report: &CostReport, grant: &Grant) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let wrong = |at: CostField| wrong_at(language, plan, report, &|field| field == Field::Cost(at));
    let edit = CostEdit::Grant;
    let rate = entry(planner, "grant-rate", words::rate(language), &grant.rate, move |rate| {
        edit(GrantEdit::Rate(rate))
    });
    let ceiling = entry(planner, "grant-ceiling", words::ceiling(language), &grant.ceiling, move |ceiling| {
        edit(GrantEdit::Ceiling(ceiling))
    });
    let unit = entry(planner, "grant-unit", words::grant_unit(language), &grant.unit, move |unit| {
        edit(GrantEdit::Unit(unit))
    });
    let yen = words::yen(language);
    let fields = [
        rate.hint(words::rate_hint(language)).wrong(wrong(CostField::GrantRate)),
        ceiling.unit(yen).hint(words::ceiling_hint(language)).wrong(wrong(CostField::GrantCeiling)),
        unit.unit(yen).wrong(wrong(CostField::GrantUnit)),
    ];
    let conditions = [GrantCondition::OnlyIfEligible, GrantCondition::Unconditional];
    let condition = Menu::of(
        &conditions,
        grant.condition,
        |condition| cost::condition(language, condition),
        |condition| edit(GrantEdit::Condition(condition)),
    );
    html! {
        <>
            <div class="fields">{ for fields.into_iter().map(EntryFieldProps::field) }</div>
            { condition.field(planner, words::condition(language), words::condition(language)) }
        </>
    }
}
