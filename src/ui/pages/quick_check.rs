//! 30秒でためす: three numbers, three answers.

use yew::prelude::*;

use crate::{
    browser::address,
    text::{number::grouped, quick_check as words},
    ui::{
        components::{FieldInput, Head, card, hint, marked, paragraph},
        hooks::use_state_while_open,
        pages::page::{Audience, Link, Load, Page, Parts},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Entry, Slot, Yen,
    quick_check::{QuickQuestion, quick_check},
};

/// What stands on top of it.
const HEAD: Head = Head::new(words::name, words::lead);

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about),
    link: Link::Menu,
    ..Page::new(
        Route::new("/quick-check", words::name),
        Audience::Societies,
        Load::Apart(|| Box::pin(page())),
    )
};

crate::ui::apart::define! {
    /// The page.
    in quick_check: fn page() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <QuickCheckPage planner={planner.clone()} /> })
    }
}

#[derive(PartialEq, Properties)]
struct QuickCheckPageProps {
    planner: Planner,
}

/// The page. What is entered here is no part of the plan.
#[component]
fn QuickCheckPage(props: &QuickCheckPageProps) -> Html {
    let planner = &props.planner;
    let (rules, language) = (&planner.plan().rule_set, planner.language());
    let societies = use_state_while_open("quick-societies", || Entry::<u32>::Unknown);
    let small = use_state_while_open("quick-small", || Entry::<u32>::Unknown);
    let total = use_state_while_open("quick-total", || Entry::<Yen>::Unknown);
    let limit = grouped(rules.small_society_below.get());
    let question = societies.value().zip(small.value());
    let answer = question.map(|(societies, small)| {
        quick_check(QuickQuestion { societies, small, total: total.value() }, rules)
    });
    let result = match answer {
        None => paragraph("quiet", words::waiting(language)),
        Some(Err(reason)) => paragraph("notice caution", words::no_answer(language, reason)),
        Some(Ok(answer)) => html! {
            <>
                { marked(answer.share_reached, words::verdict(language, &answer, rules)) }
                if let Some(outlook) = words::outlook(language, &answer) { { paragraph("", outlook) } }
                if let Some(parts) = answer.equal_parts { { paragraph("strong", words::parts(language, parts)) } }
            </>
        },
    };
    let field = |id: &'static str, slot: &dyn Slot, label: String, onenter: Callback<String>| {
        FieldInput::of_slot(language, id, slot, label, onenter).field()
    };
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { card("question-heading", words::question(language), html! {
                <>
                    { field("quick-societies", &*societies, words::societies(language).to_owned(), entering(&societies)) }
                    { field("quick-small", &*small, words::small(language, &limit), entering(&small)) }
                    { field("quick-total", &*total, words::total(language).to_owned(), entering(&total)) }
                </>
            }) }
            { card("result-heading", words::answer(language), html! {
                <>
                    <div role="status">{ result }</div>
                    { hint(words::limits(language)) }
                    <p class="no-print"><a class="button" href={Route::MEMBERS.href()}>{ words::go_on(language) }</a></p>
                    if address::is_embedded() { { hint(words::go_on_in_frame(language)) } }
                </>
            }) }
        </div>
    }
}

/// Takes what is typed into a field of the page.
fn entering<T>(state: &UseStateHandle<Entry<T>>) -> Callback<String>
where
    T: Clone + PartialEq + 'static,
    Entry<T>: Slot,
{
    let state = state.clone();
    Callback::from(move |text: String| {
        let mut entry = (*state).clone();
        entry.enter(&text);
        state.set(entry);
    })
}
