//! A button that opens a file, and reading it as text, whatever character code it was saved in.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{IconShape, button, icon, paragraph};
use crate::{
    browser::files::{self, ChosenFile, DropProblem, FileProblem, Takes},
    text::{self, Language, file as words},
};
use consortium_document::tables::{NotText, detect_encoding};

/// A text file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenedText {
    /// Its name.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
}

/// Takes a file over that was chosen: answers by the callback, at once or later, whether it could, and if not why.
pub(crate) type TakeFile = Callback<(ChosenFile, Callback<Result<(), String>>)>;

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
    /// What this button also takes when it is dropped anywhere on the page.
    #[prop_or_default]
    pub(crate) takes: Option<Takes>,
    /// Goes where tables are opened: this button, which is for plans, was given one, and no button of the page takes it.
    #[prop_or_default]
    pub(crate) onelsewhere: Option<Callback<()>>,
    #[prop_or("button")]
    pub(crate) class: &'static str,
    /// Takes the file over.
    pub(crate) ontake: TakeFile,
}

/// A button that opens a file. What goes wrong is said below it, and nothing else changes.
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
        let (ontake, failure) = (props.ontake.clone(), failure.setter());
        let onelsewhere = props.onelsewhere.clone();
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(go) = &onelsewhere
                && let Some(passed) = files::pass_table_on(&input)
            {
                failure.set(None);
                if passed == Err(DropProblem::ForAnotherPage) {
                    go.emit(());
                }
                return;
            }
            let (ontake, failure) = (ontake.clone(), failure.clone());
            files::read_chosen(&input, move |chosen| {
                let taken = Callback::from({
                    let failure = failure.clone();
                    move |taken: Result<(), String>| failure.set(taken.err())
                });
                match chosen {
                    Ok(file) => ontake.emit((file, taken)),
                    Err(problem) => taken.emit(Err(not_read(language, problem).to_owned())),
                }
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
            <input ref={input} type="file" hidden=true accept={props.accept} data-takes={props.takes.map(Takes::name)} {onchange} />
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

/// Takes a file that this app wrote over as text; `onopen` answers in a sentence why it cannot take the text.
pub(crate) fn taking_text(language: Language, onopen: Callback<OpenedText, Result<(), String>>) -> TakeFile {
    Callback::from(move |(file, taken): (ChosenFile, Callback<Result<(), String>>)| {
        let opened = opened(language, file, |_| words::not_of_this_app(language).to_owned());
        taken.emit(opened.and_then(|text| onopen.emit(text)));
    })
}

fn not_read(language: Language, problem: FileProblem) -> &'static str {
    match problem {
        FileProblem::TooLarge => words::too_large(language),
        FileProblem::Unreadable => words::unreadable(language),
    }
}

/// The text of a file, or why there is none; `no_text` says so of one that holds something else.
pub(super) fn opened(
    language: Language,
    file: ChosenFile,
    no_text: impl FnOnce(NotText) -> String,
) -> Result<OpenedText, String> {
    let ChosenFile { name, bytes } = file;
    let encoding = detect_encoding(&bytes).map_err(no_text)?;
    let text =
        files::decode(&bytes, encoding.label()).ok_or_else(|| words::unreadable(language).to_owned())?;
    Ok(OpenedText { name, text })
}
