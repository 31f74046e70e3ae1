//! The columns of the member table on screen: those that few need are hidden while nothing stands in them.

use yew::prelude::*;

use crate::text::{Language, members as words};
use consortium_core::MemberField;
use consortium_document::plan::{MemberColumn, Plan};

/// The columns that are hidden while nothing stands in them.
const OPTIONAL: [MemberField; 4] =
    [MemberField::Kind, MemberField::InsurerNumber, MemberField::Insured, MemberField::ExpectedUsers];

/// The columns on screen, in the order of the table in a file.
pub(super) fn shown(plan: &Plan, wanted: &[MemberField]) -> Vec<MemberColumn> {
    let is_shown = |column: &MemberColumn| match column {
        MemberColumn::Field(field) if OPTIONAL.contains(field) => {
            wanted.contains(field) || is_used(plan, *field)
        }
        MemberColumn::Field(_) | MemberColumn::Lead => true,
    };
    MemberColumn::ALL.into_iter().filter(is_shown).collect()
}

fn is_used(plan: &Plan, field: MemberField) -> bool {
    plan.members.iter().any(|member| member.is_entered(field))
}

/// The menu in which hidden columns are shown. A column with something in it stays.
pub(super) fn menu(
    language: Language,
    plan: &Plan,
    wanted: &[MemberField],
    onchange: &Callback<Vec<MemberField>>,
) -> Html {
    let choice = |field: MemberField| {
        let used = is_used(plan, field);
        let checked = used || wanted.contains(&field);
        let mut after: Vec<MemberField> = wanted.iter().copied().filter(|other| *other != field).collect();
        if !checked {
            after.push(field);
        }
        let onchange = onchange.reform(move |_: Event| after.clone());
        html! {
            <label key={words::column(language, MemberColumn::Field(field))}>
                <input type="checkbox" {checked} disabled={used} {onchange} />
                { words::column(language, MemberColumn::Field(field)) }
            </label>
        }
    };
    html! {
        <details class="no-print">
            <summary><span>{ words::more_columns(language) }<span class="wide-only">{ words::which_columns(language) }</span></span></summary>
            <div class="choices" role="group" aria-label={words::more_columns(language)}>{ for OPTIONAL.map(choice) }</div>
        </details>
    }
}
