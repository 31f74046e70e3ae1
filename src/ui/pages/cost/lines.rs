//! The cost lines.

use yew::prelude::*;

use super::line_row::LineRow;
use crate::{
    text::cost_page as words,
    ui::{
        components::{IconShape, adding, card, hint, icon, paragraph},
        costs::doing,
        planner::Planner,
        same::Same,
    },
};
use consortium_core::cost::{CostReport, Purpose};
use consortium_document::plan::{CostEdit, cost::LineForm};

/// The cost lines with the buttons that add one.
pub(super) fn lines(planner: &Planner, report: &Same<CostReport>) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let lines = &plan.cost.lines;
    let content = html! {
        <>
            { hint(words::lines_hint(language)) }
            if lines.is_empty() {
                { paragraph("quiet", words::lines_empty(language)) }
            } else {
                <ul class="plain-list cost-lines">
                    for (position, entry) in lines.iter().enumerate() {
                        <li key={entry.id.0}><LineRow planner={planner.clone()} report={report.clone()} {position} id={entry.id} /></li>
                    }
                </ul>
            }
            { adders(planner) }
        </>
    };
    card("lines-heading", words::lines_heading(language, lines.len()), content)
}

/// One button for each kind of line.
fn adders(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let mut kinds: Vec<_> = LineForm::ALL
        .into_iter()
        .map(|form| (form, Purpose::Service, words::form(language, form), words::new_line(language, form)))
        .collect();
    let office =
        (LineForm::Fixed, Purpose::Office, words::form_office(language), words::new_office(language));
    kinds.insert(1, office);
    html! {
        <div class="stack-small" role="group" aria-labelledby="add-line">
            <p id="add-line" class="label">{ words::add_line(language) }</p>
            <div class="row">
                for (form, purpose, label, name) in kinds {
                    <button key={label} class="button small-button" disabled={form == LineForm::OwnCost && plan.members.is_empty()}
                        onclick={adding(doing(planner, CostEdit::AddLine { name: name.to_owned(), purpose, form }))}>{ icon(IconShape::Add) }{ label }</button>
                }
            </div>
            if plan.members.is_empty() { { hint(words::own_cost_needs_member(language)) } }
        </div>
    }
}
