//! The result code of this learner.

use yew::prelude::*;

use crate::{
    text::workshop::results as words,
    ui::{
        components::{paragraph, small_card},
        planner::Planner,
    },
};
use consortium_document::exercises::ResultCodes;

/// The code, and to whom it is told. Nothing while there are no exercises.
pub(super) fn result_code(planner: &Planner) -> Html {
    let language = planner.language();
    let workshop = &planner.workshop;
    let Some((codes, code)) = ResultCodes::of(workshop.set()).zip(workshop.result_code()) else {
        return Html::default();
    };
    let content = html! {
        <>
            { paragraph("result-code", code) }
            { paragraph("", words::tell(language, codes.digits())) }
        </>
    };
    small_card("result-code-heading", words::heading(language), content)
}
