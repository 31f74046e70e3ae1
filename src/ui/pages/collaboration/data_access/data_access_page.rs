//! The page: the question on one side, the answer on the other, matrix and picture below.

use yew::prelude::*;

use super::{
    answer::answer_card,
    matrix::matrix_card,
    question::{Asked, question_card},
    way::way_card,
};
use crate::{
    text::collaboration::access as words,
    ui::{
        components::{Head, bullets},
        hooks::use_state_while_open,
        pages::collaboration::trail,
        planner::Planner,
        route::Route,
    },
};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct DataAccessPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn DataAccessPage(props: &DataAccessPageProps) -> Html {
    let language = props.planner.language();
    let asked = use_state_while_open("data-access", Asked::first);
    let question = asked.question();
    let inputs = html! {
        <>
            { question_card(language, &asked) }
            { way_card(language, question.as_ref()) }
        </>
    };
    let between =
        [words::for_another, words::fees, words::joint_analysis].map(|said| said(language).to_owned());
    let sources = [words::source_material, words::source_law, words::source_table]
        .map(|said| said(language).to_owned());
    html! {
        <div class="page">
            { trail::head(language, HEAD, Route::DATA_ACCESS) }
            { trail::two_sides(language, inputs, answer_card(language, question.as_ref())) }
            { matrix_card(language, question.as_ref()) }
            <section class="card stack-small" aria-labelledby="between-heading">
                <h2 id="between-heading">{ words::between_societies(language) }</h2>
                { bullets(between) }
                { trail::sources(language, sources) }
            </section>
        </div>
    }
}
