//! The grant and other income.

use yew::prelude::*;

use crate::{
    text::{cost, cost_page as words},
    ui::{
        components::{FieldInput, card, hint, maybe},
        costs::{Menu, checkbox, labelled, wrong_at},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    cost::{CostField, CostReport, GrantCondition},
};
use consortium_document::plan::{CostEdit, cost::Grant};

/// The grant and other income.
pub(super) fn grant(planner: &Planner, report: &CostReport) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let income = labelled(planner, CostField::OtherIncome).map(|income| {
        income
            .unit(words::yen(language))
            .hint(words::other_income_hint(language))
            .wrong(wrong_at(language, plan, report, &|field| field == Field::Cost(CostField::OtherIncome)))
            .field()
    });
    let content = html! {
        <>
            { checkbox(planner, words::with_grant(language), plan.cost.grant.is_some(), CostEdit::WithGrant) }
            { maybe(plan.cost.grant.as_ref().map(|grant| terms(planner, report, grant))) }
            <div class="fields">{ maybe(income) }</div>
            if plan.cost.grant.is_some() || plan.cost.other_income.is_known() { { hint(cost::deduction_rule(language)) } }
        </>
    };
    card("grant-heading", words::grant_heading(language), content)
}

fn terms(planner: &Planner, report: &CostReport, grant: &Grant) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let wrong = |at: CostField| wrong_at(language, plan, report, &|field| field == Field::Cost(at));
    let yen = words::yen(language);
    let typed = |field| labelled(planner, field).map(|input| input.wrong(wrong(field)));
    let fields = [
        typed(CostField::GrantRate).map(|rate| rate.hint(words::rate_hint(language))),
        typed(CostField::GrantCeiling).map(|ceiling| ceiling.unit(yen).hint(words::ceiling_hint(language))),
        typed(CostField::GrantUnit).map(|unit| unit.unit(yen)),
    ];
    let conditions = [GrantCondition::OnlyIfEligible, GrantCondition::Unconditional];
    let condition = Menu::of(
        &conditions,
        grant.condition,
        |condition| cost::condition(language, condition),
        CostEdit::GrantCondition,
    );
    html! {
        <>
            <div class="fields">{ for fields.into_iter().flatten().map(FieldInput::field) }</div>
            { condition.field(planner, words::condition(language), words::condition(language)) }
        </>
    }
}
