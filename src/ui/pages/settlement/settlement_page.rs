//! The page: what was used on one side, who still pays or gets back on the other.

use yew::prelude::*;

use super::settled::settlement;
use crate::{
    text::cost_page as words,
    ui::{
        components::{Head, card, hint, paragraph},
        costs::{Costs, confirmed_alone, figures, reason, use_costs},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::MemberField;
use consortium_document::plan::CostQuestion;

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::settlement_page_heading, words::settlement_lead);

#[derive(PartialEq, Properties)]
pub(super) struct SettlementPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn SettlementPage(props: &SettlementPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let costs = use_costs(plan, CostQuestion::Settlement);
    let Costs { plan: about, report, .. } = &costs;
    let columns = [MemberField::ExpectedUsers, MemberField::ActualUsers];
    let table = html! { <>{ hint(words::actual_hint(language)) }{ figures(planner, report, &columns) }</> };
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { card("figures-heading", words::actual_heading(language), table) }
            { confirmed_alone(plan, &costs, language) }
            if let Some(reasons) = report.whole.not_calculated() {
                { paragraph("notice", reason(plan, reasons, language)) }
                <p class="no-print"><a class="button primary" href={Route::COST.href()}>{ words::to_costs(language) }</a></p>
            } else {
                { settlement(about, report, language) }
            }
        </div>
    }
}
