//! The page: the measures, what is still open, the follow-up; on paper an agreement sheet.

use yew::prelude::*;

use super::{
    follow_up::follow_up_card,
    on_paper::on_paper,
    sheet::{sheet, take_example},
};
use crate::{
    browser::page,
    text::collaboration::roles as words,
    ui::{
        components::{Head, IconShape, button, paragraph},
        pages::collaboration::trail,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Answer, Field,
    collaboration::roles::{Exchange, FollowUpStage, Measure},
};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct RolesPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn RolesPage(props: &RolesPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    // As it was opened: what somebody unfolds stays so.
    let is_narrow = use_memo((), |()| page::is_narrow());
    let exchanges: Vec<Option<Exchange>> = Measure::ALL
        .iter()
        .map(|measure| plan.roles.measures.get(measure).and_then(|roles| roles.exchange))
        .collect();
    let open = exchanges.iter().filter(|exchange| exchange.is_none()).count();
    let (answer, headline) = if open == 0 {
        (Answer::Met, words::all_decided(language).to_owned())
    } else {
        (Answer::Unknown, words::open_measures(language, open))
    };
    let needs_base = exchanges.contains(&Some(Exchange::Individual));
    let below = html! {
        if needs_base {
            { paragraph("", words::needs_base(language)) }
            <p class="row">
                <a href={Route::DATA_ACCESS.href()}>{ words::to_access(language) }</a>
                <a href={Route::NOTICE.href()}>{ words::to_notice(language) }</a>
            </p>
        }
    };
    let sources =
        [words::source_example, words::source_path, words::no_advice].map(|said| said(language).to_owned());
    let follow_up = |stage: &FollowUpStage| plan.slot(Field::FollowUp(*stage));
    let is_followed_up = FollowUpStage::ALL.iter().filter_map(follow_up).any(|slot| !slot.is_blank());
    html! {
        <div class="page roles">
            <div class="no-print page">
                { trail::head(language, HEAD, Route::ROLES) }
                { trail::verdict(answer, headline, below) }
                <div class="row">
                    { button("button", None, words::take_example(language), take_example(planner)) }
                    { button("button", Some(IconShape::Print), words::print_sheet(language), Callback::from(|_: MouseEvent| page::print())) }
                    <a href={Route::NOTICE.href()}>{ words::to_agreements(language) }</a>
                </div>
                { sheet(planner, *is_narrow) }
            </div>
            { on_paper(planner) }
            <div class={classes!((!is_followed_up).then_some("no-print"))}>
                { follow_up_card(planner) }
            </div>
            <section class="card no-print">{ trail::sources(language, sources) }</section>
        </div>
    }
}
