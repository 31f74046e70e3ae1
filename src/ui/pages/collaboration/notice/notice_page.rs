//! The page: the form on one side, its state and what a change of members does on the other; the draft and the check below.

use yew::prelude::*;

use super::{
    beside::{agreements, changes},
    check::Check,
    draft::{DraftState, Shown, Texts, draft_card, fix, on_paper},
    form::{form_card, more_card},
};
use crate::{
    text::collaboration::notice as words,
    ui::{
        components::{Head, button, hint, paragraph},
        pages::collaboration::trail,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::Answer;

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct NoticePageProps {
    pub(super) planner: Planner,
}

/// The page. On paper it is the notice alone, as it is posted.
#[component]
pub(super) fn NoticePage(props: &NoticePageProps) -> Html {
    let planner = &props.planner;
    let language = planner.language();
    let drafting = DraftState { shown: use_state_eq(|| Shown::Fixed), asks: use_state_eq(|| false) };
    let texts = Texts::of(planner.plan());
    let inputs = html! { <>{ form_card(planner) }{ more_card(planner) }</> };
    let sources = [words::source_law, words::source_example, words::source_check, words::source_vendors];
    let sources = sources.map(|said| said(language).to_owned());
    html! {
        <div class="page">
            <div class="no-print page">
                { trail::head(language, HEAD, Route::NOTICE) }
                { trail::two_sides(language, inputs, state(planner, &texts, &drafting)) }
            </div>
            { on_paper(planner.plan(), &texts, *drafting.shown) }
            <div class="no-print page">
                { draft_card(planner, &texts, &drafting) }
                <Check planner={planner.clone()} />
                { changes(language) }
                { agreements(planner) }
                <section class="card">{ trail::sources(language, sources) }</section>
            </div>
        </div>
    }
}

/// Whether the seven items are there, and what became of the members since the notice was fixed.
fn state(planner: &Planner, texts: &Texts, drafting: &DraftState) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let left = plan.missing_in_notice().len();
    let faults = plan.responsible_findings();
    let (answer, headline) = match (left, faults.is_empty()) {
        (0, true) => (Answer::Met, words::complete(language).to_owned()),
        (0, false) => (Answer::NotMet, words::complete_with_faults(language).to_owned()),
        (left, _) => (Answer::Unknown, words::incomplete(language, left)),
    };
    let faults = faults.iter().map(|finding| paragraph("", words::responsible(language, finding)));
    let faults = html! { <>{ for faults }</> };
    let names = plan.names_in_draft().map_or_else(Vec::new, |names| words::draft_names(language, &names));
    let members = plan.notice_members();
    let change = plan.change_since_notice();
    html! {
        <>
            { trail::verdict(answer, headline, faults) }
            <section class="card stack-small">
                if let Some(change) = &change {
                    if change.is_none() {
                        { paragraph("notice good", words::members_same(language)) }
                    } else {
                        <div class="notice error" role="alert">{ paragraph("", words::members_warning(language, change)) }</div>
                    }
                } else {
                    { hint(words::not_made(language)) }
                }
                if !names.is_empty() {
                    <div class="notice error" role="alert">{ for names.into_iter().map(|said| paragraph("", said)) }</div>
                }
                // Where the draft says otherwise, the way to a new notice stands beside what it would change.
                if !members.is_empty() && !texts.are_apart() && change.is_none_or(|change| !change.is_none()) {
                    { button("button", None, words::made_for_these(language, members.len()), fix(planner, drafting)) }
                }
            </section>
        </>
    }
}
