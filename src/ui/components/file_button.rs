//! A button that opens a text file, whatever character code it was saved in.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{IconShape, button, icon, paragraph};
use crate::{
    browser::files::{self, ChosenFile, FileProblem},
    text::{self, Language, file as words},
};
use consortium_document::tables::{detect_encoding, parse_table};

/// A text file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenedText {
    /// Its name.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
}

#[derive(PartialEq, Properties)]
pub(crate) struct FileButtonProps {
    pub(crate) language: Language,
    /// What the button says.
    pub(crate) label: AttrValue,
    /// What the button is called, where what it says is too short to tell; begins or ends with it.
    pub(crate) name: AttrValue,
    pub(crate) icon: IconShape,
    /// The kinds of files offered first.
    pub(crate) accept: &'static str,
    #[prop_or("button")]
    pub(crate) class: &'static str,
    /// Takes the file over, or answers in a sentence why it cannot.
    pub(crate) onopen: Callback<OpenedText, Result<(), String>>,
}

/// A button that opens a text file. What goes wrong is said below it, and nothing else changes.
#[component]
pub(crate) fn FileButton(props: &FileButtonProps) -> Html {
    let language = props.language;
    let input = use_node_ref();
    let failure = use_state_eq(|| None::<String>);
    let choose = Callback::from({
        let input = input.clone();
        move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        }
    });
    let onchange = Callback::from({
        let (onopen, failure) = (props.onopen.clone(), failure.clone());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let (onopen, failure) = (onopen.clone(), failure.clone());
            files::read_chosen(&input, move |chosen| {
                let opened = opened(language, chosen).and_then(|file| onopen.emit(file));
                failure.set(opened.err());
            });
        }
    });
    let close = Callback::from({
        let failure = failure.clone();
        move |_: MouseEvent| failure.set(None)
    });
    html! {
        <>
            <button class={props.class} aria-label={props.name.clone()} onclick={choose}>
                { icon(props.icon) }<span class="label">{ &props.label }</span>
            </button>
            <input ref={input} type="file" hidden=true accept={props.accept} {onchange} />
            if let Some(sentence) = &*failure {
                <div class="notice error wide" role="alert">
                    { paragraph("", sentence.as_str()) }
                    <div class="row">
                        <span>{ words::plan_unchanged(language) }</span>
                        { button("button", None, text::shell::close(language), close) }
                    </div>
                </div>
            }
        </>
    }
}

/// A button that opens a file with a table, whose text goes to `onopen`.
pub(crate) fn table_button(language: Language, onopen: Callback<AttrValue>) -> Html {
    let onopen = Callback::from(move |file: OpenedText| {
        // A file without a table is refused here: the preview would wait for a paste.
        parse_table(&file.text).map_err(|error| text::exchange::table_error(language, error))?;
        onopen.emit(file.text.into());
        Ok(())
    });
    let label = text::import::open_csv(language);
    html! {
        <FileButton {language} {label} name={label} icon={IconShape::Table} accept=".csv,.tsv,.txt,text/csv" {onopen} />
    }
}

/// The text of the chosen file, or why there is none.
fn opened(language: Language, chosen: Result<ChosenFile, FileProblem>) -> Result<OpenedText, String> {
    let ChosenFile { name, bytes } = chosen.map_err(|problem| match problem {
        FileProblem::TooLarge => words::too_large(language).to_owned(),
        FileProblem::Unreadable => words::unreadable(language).to_owned(),
    })?;
    let encoding =
        detect_encoding(&bytes).map_err(|reason| text::exchange::not_text(language, reason).to_owned())?;
    let text =
        files::decode(&bytes, encoding.label()).ok_or_else(|| words::unreadable(language).to_owned())?;
    Ok(OpenedText { name, text })
}
