//! The view of a file of participants: it is chosen or dropped, counted, and what came out is shown.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    file_reading::{ReadFile, read_file},
    participants_account::Account,
    participants_results::ParticipantsResults,
    to_count::{Failure, StopSign, ToCount},
};
use crate::{
    browser::{
        files::{self, Takes},
        large_file::LargeFile,
    },
    text::{Language, outcomes as words, workbook},
    ui::{
        components::{IconShape, button, card, hint, icon, paragraph},
        hooks::use_while_here,
        incoming,
        planner::Planner,
    },
};
use consortium_document::tables::NotText;
use consortium_workbook::RowError;

#[derive(PartialEq, Properties)]
pub(super) struct ParticipantsProps {
    pub(super) planner: Planner,
    /// What was counted, if anything was.
    #[prop_or_default]
    pub(super) counted: Option<Rc<ReadFile>>,
    /// Keeps what was counted, or forgets it.
    pub(super) keep: Callback<Option<Rc<ReadFile>>>,
    /// Which society of the file is ours, once it was chosen.
    pub(super) ours: Option<Option<usize>>,
    /// Takes the choice.
    pub(super) onours: Callback<Option<usize>>,
    /// Whether small numbers are hidden on screen too.
    pub(super) hides: bool,
}

/// What is going on with the file.
#[derive(Clone, PartialEq)]
enum State {
    /// Nothing.
    Idle,
    /// It is being counted; so many percent are done.
    Reading(u32),
    /// The file of this name could not be counted.
    Failed(String, Failure),
}

/// The view.
#[component]
pub(super) fn Participants(props: &ParticipantsProps) -> Html {
    let ParticipantsProps { planner, counted, keep, ours, onours, hides } = props;
    let language = planner.language();
    let input = use_node_ref();
    let state = use_state_eq(|| State::Idle);
    let stop = use_mut_ref(StopSign::default);
    use_while_here({
        let stop = stop.clone();
        move || StopWhenGone(stop)
    });
    let read = {
        let (state, stop, keep) = (state.setter(), stop.clone(), keep.clone());
        Callback::from(move |asked: ToCount| {
            stop.borrow().stop();
            let sign = StopSign::default();
            *stop.borrow_mut() = sign.clone();
            let (state, keep) = (state.clone(), keep.clone());
            state.set(State::Reading(0));
            keep.emit(None);
            wasm_bindgen_futures::spawn_local(async move {
                let progress = Callback::from({
                    let state = state.clone();
                    move |percent| state.set(State::Reading(percent))
                });
                let name = asked.file.name();
                match read_file(asked, progress, sign).await {
                    Ok(read) => {
                        state.set(State::Idle);
                        keep.emit(Some(read.into()));
                    }
                    // Another file may be on its way already.
                    Err(Failure::Stopped) => {}
                    Err(failure) => state.set(State::Failed(name, failure)),
                }
            });
        })
    };
    let latest = use_mut_ref(|| read.clone());
    latest.replace(read.clone());
    use_while_here(move || {
        // A table that was pasted or dropped on another page.
        if let Some(file) =
            incoming::take_waiting().and_then(|text| LargeFile::of_text(words::pasted_file(language), &text))
        {
            latest.borrow().emit(file.into());
        }
        files::choose_waiting();
    });
    let onchange = Callback::from({
        let read = read.clone();
        move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(file) = input.as_ref().and_then(LargeFile::chosen) {
                read.emit(file.into());
            }
        }
    });
    let choose = Callback::from({
        let input = input.clone();
        move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        }
    });
    let onstop = Callback::from({
        let (state, stop) = (state.setter(), stop);
        move |_: MouseEvent| {
            stop.borrow().stop();
            state.set(State::Failed(String::new(), Failure::Stopped));
        }
    });
    let forget = keep.reform(|_: MouseEvent| None);
    let choose_words =
        if counted.is_some() { words::choose_another(language) } else { words::choose_file(language) };
    let content = html! {
        <>
            { paragraph("notice good", words::file_promise(language)) }
            { hint(words::file_hint(language)) }
            <div class="row">
                <button class="button primary" onclick={choose}>{ icon(IconShape::Open) }<span class="label">{ choose_words }</span></button>
                <input ref={input} type="file" hidden=true accept=".csv,.tsv,.txt,.xlsx,.xls,.ods" data-takes={Takes::Tables.name()} {onchange} />
                if counted.is_some() { { button("button", None, words::forget(language), forget) } }
            </div>
            { progress(language, &state, onstop) }
        </>
    };
    html! {
        <>
            <div class="no-print">{ card("file-heading", words::file_heading(language), content) }</div>
            if let Some(counted) = counted {
                <Account {language} counted={counted.clone()} onread={read} />
                <ParticipantsResults planner={planner.clone()} counted={counted.clone()} chosen={*ours} onours={onours.clone()} hides={*hides} />
            }
        </>
    }
}

/// Stops the reading when the page goes.
struct StopWhenGone(Rc<std::cell::RefCell<StopSign>>);

impl Drop for StopWhenGone {
    fn drop(&mut self) {
        self.0.borrow().stop();
    }
}

fn progress(language: Language, state: &State, onstop: Callback<MouseEvent>) -> Html {
    match state {
        State::Idle => Html::default(),
        State::Reading(percent) => html! {
            <div class="row" role="status">
                <progress value={percent.to_string()} max="100" aria-label={words::reading(language, *percent)}></progress>
                <span>{ words::reading(language, *percent) }</span>
                { button("button", None, words::stop(language), onstop) }
            </div>
        },
        State::Failed(_, Failure::Stopped) => {
            html! { <div role="status">{ paragraph("notice", words::stopped(language)) }</div> }
        }
        State::Failed(name, failure) => {
            html! { <div role="alert">{ paragraph("notice error", sentence(language, name, *failure)) }</div> }
        }
    }
}

fn sentence(language: Language, name: &str, failure: Failure) -> String {
    match failure {
        Failure::Stopped => words::stopped(language).to_owned(),
        Failure::NotReadable => words::file_unreadable(language).to_owned(),
        // What begins like a workbook was opened as one.
        Failure::NotText(NotText::Workbook | NotText::Binary) => words::file_binary(language).to_owned(),
        Failure::NotRead(reason) => words::not_counted(language, reason),
        Failure::NotOpened(RowError::Open(error)) => workbook::not_opened(language, name, error),
        Failure::NotOpened(RowError::TooLarge(limits)) => {
            words::sheet_too_large(language, name, &workbook::sheet_not_read(language, limits))
        }
        Failure::NotOpened(RowError::NoSuchSheet) => words::no_such_sheet(language).to_owned(),
        Failure::NotLoaded => workbook::not_loaded(language).to_owned(),
    }
}
