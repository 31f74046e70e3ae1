//! A labelled field for one value, with its unit, a hint, and the sentence that says what is wrong.

use yew::prelude::*;

use super::TextInput;

#[derive(PartialEq, Properties)]
pub(crate) struct ValueFieldProps {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) value: AttrValue,
    #[prop_or_default]
    pub(crate) unit: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What is wrong with the value.
    #[prop_or_default]
    pub(crate) wrong: Option<AttrValue>,
    /// Whether it is a number: aligned to the right, with the number keys on a phone.
    #[prop_or_default]
    pub(crate) number: bool,
    pub(crate) oninput: Callback<String>,
    #[prop_or_default]
    pub(crate) onsettle: Callback<()>,
}

/// A labelled field for one value.
#[component]
pub(crate) fn ValueField(props: &ValueFieldProps) -> Html {
    let typing = use_state_eq(|| false);
    let oninput = Callback::from({
        let (typing, oninput) = (typing.clone(), props.oninput.clone());
        move |text| {
            typing.set(true);
            oninput.emit(text);
        }
    });
    let onsettle = Callback::from({
        let (typing, onsettle) = (typing.clone(), props.onsettle.clone());
        move |()| {
            typing.set(false);
            onsettle.emit(());
        }
    });
    // While somebody types, half a value is no mistake yet.
    let wrong = props.wrong.as_ref().filter(|_| !*typing);
    let note =
        (props.hint.is_some() || wrong.is_some()).then(|| AttrValue::from(format!("{}-note", props.id)));
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <div class="with-unit">
                <TextInput id={props.id.clone()} value={props.value.clone()} invalid={wrong.is_some()} describedby={note.clone()}
                    class={classes!(props.number.then_some("number"))} inputmode={props.number.then_some("decimal")}
                    {oninput} {onsettle} />
                if let Some(unit) = &props.unit { <span>{ unit }</span> }
            </div>
            if let Some(note) = note {
                <div id={note}>
                    if let Some(hint) = &props.hint { <p class="hint">{ hint }</p> }
                    if let Some(wrong) = wrong { <p class="wrong">{ wrong }</p> }
                </div>
            }
        </div>
    }
}
