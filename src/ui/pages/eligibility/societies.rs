//! How many societies take part, and the way to where they are entered.

use yew::prelude::*;

use crate::{
    text::{Language, candidates, members as words},
    ui::{
        components::{hint, paragraph, small_card, to_members},
        route::Route,
    },
};
use consortium_core::eligibility::SmallShare;
use consortium_document::plan::Plan;

/// The societies in a line.
pub(super) fn societies(plan: &Plan, share: SmallShare, language: Language) -> Html {
    let content = if plan.members.is_empty() {
        html! { <>{ paragraph("", words::none_yet(language)) }{ to_members(language) }</> }
    } else {
        html! {
            <>
                { paragraph("", words::sizes(language, share.small(), share.large(), share.unknown())) }
                if plan.candidates().next().is_some() { { hint(candidates::see_members(language)) } }
                <p class="no-print"><a href={Route::MEMBERS.href()}>{ words::change(language) }</a></p>
            </>
        }
    };
    small_card("societies-heading", words::heading(language, plan.members.len()), content)
}
