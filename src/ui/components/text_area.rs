//! A field for a text of several lines, with a visible label.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::paragraph;

#[derive(PartialEq, Properties)]
pub(crate) struct TextAreaProps {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) value: AttrValue,
    #[prop_or(4)]
    pub(crate) rows: u32,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) placeholder: Option<AttrValue>,
    /// The language of what is typed, where it is not that of the page.
    #[prop_or_default]
    pub(crate) lang: Option<&'static str>,
    /// Whether it can be read and copied, and not changed.
    #[prop_or_default]
    pub(crate) readonly: bool,
    /// Called with the text after every keystroke.
    pub(crate) oninput: Callback<String>,
    /// Called when the field is left.
    #[prop_or_default]
    pub(crate) onsettle: Callback<()>,
}

/// A field for a text of several lines. On paper its text stands in its place, whole.
#[component]
pub(crate) fn TextArea(props: &TextAreaProps) -> Html {
    let TextAreaProps { id, label, value, rows, hint, placeholder, lang, readonly, .. } = props;
    let oninput = props.oninput.reform(|event: InputEvent| {
        let field = event.target_dyn_into::<HtmlTextAreaElement>();
        field.map_or_else(String::new, |field| field.value())
    });
    let note: AttrValue = format!("{id}-note").into();
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <textarea id={id.clone()} rows={rows.to_string()} value={value.clone()} placeholder={placeholder.clone()} lang={*lang}
                spellcheck="false" readonly={*readonly} aria-describedby={hint.is_some().then(|| note.clone())}
                {oninput} onblur={props.onsettle.reform(|_: FocusEvent| ())} />
            <div class="print-only whole-text" lang={*lang}>{ value }</div>
            if let Some(hint) = hint { <div id={note}>{ paragraph("hint", hint) }</div> }
        </div>
    }
}
