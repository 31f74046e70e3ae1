//! Yes, no, or not decided yet.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct AnswerChoiceProps {
    /// Unique on the page: joins the three buttons.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) label: AttrValue,
    /// The words for yes, no and not decided.
    pub(crate) words: [&'static str; 3],
    pub(crate) value: Option<bool>,
    pub(crate) onchange: Callback<Option<bool>>,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A question with three answers. Children are shown below the answers.
#[component]
pub(crate) fn AnswerChoice(props: &AnswerChoiceProps) -> Html {
    let [yes, no, open] = props.words;
    html! {
        <fieldset class="field">
            <legend>{ &props.label }</legend>
            <div class="choices">
                for (word, value) in [(yes, Some(true)), (no, Some(false)), (open, None)] {
                    <label key={word}>
                        <input type="radio" name={props.name.clone()} checked={props.value == value}
                            onchange={props.onchange.reform(move |_: Event| value)} />
                        { word }
                    </label>
                }
            </div>
            { props.children.clone() }
        </fieldset>
    }
}
