//! Fills the expected participants of many members at once: a percentage of their enrollees.

use yew::prelude::*;

use crate::{
    text::cost_page as words,
    ui::{
        components::{FieldInput, button, disclosure, paragraph},
        planner::Planner,
    },
};
use consortium_core::{Entry, cost::Percent};
use consortium_document::plan::{Action, FilledMembers};

#[derive(PartialEq, Properties)]
pub(super) struct ExpectingProps {
    pub(super) planner: Planner,
}

/// The percentage, the two ways to fill with it, and what the last one did. The percentage is no part of the plan: the
/// numbers made with it are, and can be corrected one by one.
#[component]
pub(super) fn Expecting(props: &ExpectingProps) -> Html {
    let planner = &props.planner;
    let language = planner.language();
    let percent = use_state_eq(|| Entry::<Percent>::Unknown);
    let said = use_state_eq(|| None::<AttrValue>);
    let onenter = Callback::from({
        let (percent, said) = (percent.setter(), said.setter());
        move |text: String| {
            percent.set(Entry::read(&text).0);
            said.set(None);
        }
    });
    let usable = percent.value().filter(|percent| *percent <= Percent::WHOLE);
    let above = percent.value().is_some_and(|percent| percent > Percent::WHOLE);
    let field = FieldInput::of_slot(
        language,
        "expected-percent",
        &*percent,
        words::expected_percent(language),
        onenter,
    )
    .unit(words::percent(language))
    .wrong(above.then(|| words::expected_above_whole(language).into()));
    let fill = |whom: FilledMembers, label: &'static str| {
        let (planner, said, percent) = (planner.clone(), said.setter(), percent.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let Some(percent) = usable else {
                if percent.is_unknown() {
                    said.set(Some(words::expected_without_percent(language).into()));
                }
                return;
            };
            let plan = planner.plan();
            let made = plan.expect_of_enrollees(percent, whom);
            said.set(Some(words::expected_filled(language, plan, &made).into()));
            planner.act.emit(Action::Edit(made.edit));
        });
        button("button", None, label, onclick)
    };
    let form = html! {
        <div class="stack-small">
            { field.field() }
            <div class="row">
                { fill(FilledMembers::Blank, words::expect_blank(language)) }
                { fill(FilledMembers::All, words::expect_all(language)) }
            </div>
            <div role="status">{ for said.as_ref().map(|said| paragraph("", said.clone())) }</div>
        </div>
    };
    html! { <div class="no-print">{ disclosure(words::expect(language), form) }</div> }
}
