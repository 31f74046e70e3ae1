//! What each member brings: participants and what it pays today.

use yew::prelude::*;

use super::expecting::Expecting;
use crate::{
    text::cost_page as words,
    ui::{
        components::{card, hint},
        costs::{Menu, figures},
        planner::Planner,
    },
};
use consortium_core::{MemberField, cost::CostReport};
use consortium_document::plan::{CostEdit, cost::StandaloneBasis};

/// The figures of the members that cost depends on, and what going alone costs where nobody entered it.
pub(super) fn members(planner: &Planner, report: &CostReport) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let columns = [MemberField::ExpectedUsers, MemberField::StandaloneToday];
    // Once what some societies pay today is known, the others are compared at the same prices: nothing is left to choose.
    let is_settled = plan.members.iter().any(|member| member.cost.standalone_today.value().is_some());
    let basis = Menu::of(
        if is_settled {
            &[StandaloneBasis::SamePrices]
        } else {
            &[StandaloneBasis::NotChosen, StandaloneBasis::SamePrices]
        },
        if is_settled { StandaloneBasis::SamePrices } else { plan.cost.standalone },
        |basis| words::standalone_basis(language, basis),
        CostEdit::Standalone,
    );
    let content = html! {
        <>
            if !plan.members.is_empty() { { hint(words::members_hint(language)) } }
            { figures(planner, report, &columns) }
            if !plan.members.is_empty() { <Expecting planner={planner.clone()} /> }
            if !plan.members.is_empty() { { basis.field(planner, words::standalone(language), words::standalone(language)) } }
        </>
    };
    card("figures-heading", words::members_heading(language), content)
}
