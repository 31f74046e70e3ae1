//! The page: what was used on one side, who still pays or gets back on the other.

use yew::prelude::*;

use super::settled::settlement;
use crate::{
    text::cost_page as words,
    ui::{
        components::{card, hint, page_head, paragraph},
        costs::{Costs, figures, reason, use_costs},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::MemberField;

#[derive(PartialEq, Properties)]
pub(super) struct SettlementPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn SettlementPage(props: &SettlementPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let Costs { report, .. } = use_costs(plan);
    let columns = [MemberField::ExpectedUsers, MemberField::ActualUsers];
    let table = html! { <>{ hint(words::actual_hint(language)) }{ figures(planner, &report, &columns) }</> };
    html! {
        <div class="page">
            { page_head(words::settlement_page_heading(language), words::settlement_lead(language)) }
            { card("figures-heading", words::actual_heading(language), table) }
            if let Some(reasons) = report.whole.not_calculated() {
                { paragraph("notice", reason(plan, reasons, language)) }
                <p class="no-print"><a class="button primary" href={Route::COST.href()}>{ words::to_costs(language) }</a></p>
            } else {
                { settlement(plan, &report, language) }
            }
        </div>
    }
}
