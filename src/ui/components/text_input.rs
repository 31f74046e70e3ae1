//! A text field that never rewrites what somebody is typing.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct TextInputProps {
    /// What the field is called, where no visible label names it.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The id of the field, where a visible label refers to it.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// What the field shows while nobody types in it.
    pub(crate) value: AttrValue,
    /// What somebody who comes to type finds in it, where that is not the same: a number without separators.
    #[prop_or_default]
    pub(crate) typed: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) placeholder: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Option<&'static str>,
    /// Which keyboard a phone shows.
    #[prop_or_default]
    pub(crate) inputmode: Option<&'static str>,
    #[prop_or_default]
    pub(crate) invalid: bool,
    /// Whether what is typed is no value yet.
    #[prop_or_default]
    pub(crate) half_typed: bool,
    /// The id of the sentence that says what is wrong.
    #[prop_or_default]
    pub(crate) describedby: Option<AttrValue>,
    /// Place in an editable table.
    #[prop_or_default]
    pub(crate) cell: Option<(usize, usize)>,
    /// Whether a long text is wrapped instead of cut off. It stays one line: line breaks do not come in.
    #[prop_or_default]
    pub(crate) wraps: bool,
    /// Called with the text after every keystroke.
    pub(crate) oninput: Callback<String>,
    /// Called with the text when the field is left.
    #[prop_or_default]
    pub(crate) onleave: Callback<String>,
    /// Called when the field is left.
    #[prop_or_default]
    pub(crate) onsettle: Callback<()>,
}

/// A one-line text field.
///
/// While it has the focus it shows what was typed, letter by letter (Japanese input methods break otherwise); when it
/// is left it shows `value` again, which may be the same text in a tidier form. A `value` that comes from elsewhere, such
/// as undo, ends the typing too.
#[component]
pub(crate) fn TextInput(props: &TextInputProps) -> Html {
    let draft = use_state_eq(|| None::<AttrValue>);
    let oninput = Callback::from({
        let draft = draft.clone();
        let oninput = props.oninput.clone();
        move |event: InputEvent| {
            let Some(text) = text_in(&event) else { return };
            draft.set(Some(text.clone().into()));
            oninput.emit(text);
        }
    });
    let onfocus = Callback::from({
        let draft = draft.clone();
        let typed = props.typed.clone();
        move |event: FocusEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let Some((input, typed)) = input.zip(typed.clone()) else { return };
            if input.value() != *typed {
                input.set_value(&typed);
                // Selected as the browser selects a field that is reached by the keyboard: the next key replaces it all.
                input.select();
                draft.set(Some(typed));
            }
        }
    });
    let onblur = Callback::from({
        let draft = draft.clone();
        let (onleave, onsettle) = (props.onleave.clone(), props.onsettle.clone());
        move |event: FocusEvent| {
            draft.set(None);
            if let Some(text) = text_in(&event) {
                onleave.emit(text);
            }
            onsettle.emit(());
        }
    });
    let made = use_mut_ref(|| None::<(AttrValue, AttrValue)>);
    use_effect_with(((*draft).clone(), props.value.clone()), {
        let draft = draft.clone();
        move |(text, value): &(Option<AttrValue>, AttrValue)| {
            let Some(text) = text else { return };
            // The value that stands here after a keystroke was made by it; another one beside the same text was not.
            let now = (text.clone(), value.clone());
            let before = made.replace(Some(now));
            if before.is_some_and(|(same, made)| same == *text && made != *value) {
                draft.set(None);
            }
        }
    });
    let shown = (*draft).clone().unwrap_or_else(|| props.value.clone());
    let place = props.cell.map(|(row, column)| (row.to_string(), column.to_string()));
    let (row, column) = place.unzip();
    if props.wraps {
        return html! {
            <textarea rows="1" autocomplete="off" spellcheck="false" class={classes!("wraps", props.class)} id={props.id.clone()}
                aria-label={props.label.clone()} value={shown} placeholder={props.placeholder.clone()}
                aria-invalid={props.invalid.then_some("true")} aria-describedby={props.describedby.clone()}
                data-row={row} data-column={column} {oninput} {onfocus} {onblur} />
        };
    }
    html! {
        <input type="text" autocomplete="off" spellcheck="false" class={props.class} id={props.id.clone()} aria-label={props.label.clone()}
            value={shown} placeholder={props.placeholder.clone()} inputmode={props.inputmode}
            aria-invalid={props.invalid.then_some("true")} aria-describedby={props.describedby.clone()}
            data-row={row} data-column={column}
            data-half-typed={props.half_typed.then_some("")}
            {oninput} {onfocus} {onblur} />
    }
}

/// The text in the field to which something happened, without line breaks.
fn text_in(event: &web_sys::Event) -> Option<String> {
    let target = event.target()?;
    let text = match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => target.dyn_ref::<HtmlTextAreaElement>()?.value(),
    };
    Some(text.replace(['\r', '\n'], ""))
}
