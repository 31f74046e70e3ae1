//! Loading the timetable of another year: pasted, or from a file.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::training::timetable as words, exchange},
    ui::{
        components::{
            FieldInput, FileButton, IconShape, IncomingTable, OpenedText, TableButton, TextArea, bullets,
            button, disclosure, hint, paragraph, taking_text,
        },
        hooks::use_state_while_open,
        planner::Planner,
    },
};
use consortium_core::{
    Bilingual, CalendarDate, Entry, Slot, WrittenDate,
    training::{Timetable, timetable_2025},
};
use consortium_document::{
    files::{read_timetable, write_timetable},
    plan::{Action, Edit, TrainingEdit},
    tables::{Sheet, parse_table, read_timetable_table},
};

#[derive(PartialEq, Properties)]
pub(super) struct AnotherTimetableProps {
    pub(super) planner: Planner,
    pub(super) timetable: Rc<Timetable>,
}

/// What was read, or why nothing was.
struct Outcome {
    timetable: Option<Timetable>,
    sentences: Vec<String>,
    faults: Vec<String>,
}

/// The part of the page, closed until it is needed.
#[component]
pub(super) fn AnotherTimetable(props: &AnotherTimetableProps) -> Html {
    let AnotherTimetableProps { planner, timetable } = props;
    let language = planner.language();
    let pasted = use_state_while_open("timetable-text", AttrValue::default);
    let sheet = use_state(|| None::<Rc<Sheet>>);
    let year = use_state_while_open("timetable-year", || Entry::<u32>::Unknown);
    let apply_until = use_state_while_open("timetable-until", || Entry::<WrittenDate>::Unknown);
    let outcome =
        outcome(language, &pasted, sheet.as_deref(), year.value(), apply_until.value().map(WrittenDate::day));
    let onopen = Callback::from({
        let (pasted, sheet) = (pasted.setter(), sheet.setter());
        move |table: IncomingTable| {
            pasted.set(table.text());
            sheet.set(table.sheet());
        }
    });
    let onpaste = Callback::from({
        let (pasted, sheet) = (pasted.setter(), sheet.setter());
        move |text: String| {
            pasted.set(text.into());
            sheet.set(None);
        }
    });
    let onjson = Callback::from({
        let onpaste = onpaste.clone();
        move |file: OpenedText| {
            read_timetable(&file.text).map_err(|error| words::not_opened(language, &error))?;
            onpaste.emit(file.text);
            Ok(())
        }
    });
    let take = |timetable: Timetable| {
        let (planner, onpaste) = (planner.clone(), onpaste.clone());
        Callback::from(move |_: MouseEvent| {
            let edit = TrainingEdit::Timetable(Some(timetable.clone().into()));
            planner.act.emit(Action::Edit(Edit::Training(edit)));
            planner.announce.emit(words::taken_over(language).to_owned());
            onpaste.emit(String::new());
        })
    };
    let save = Callback::from({
        let (planner, timetable) = (planner.clone(), timetable.clone());
        move |_: MouseEvent| {
            if let Ok(text) = write_timetable(&timetable) {
                planner.hand_out(words::json_file(language), "application/json", &text);
            }
        }
    });
    let back = planner.editing(|_: MouseEvent| Edit::Training(TrainingEdit::Timetable(None)));
    let is_loaded = planner.plan().training.timetable.is_some();
    // What a file opened here was refused for is out of date once another table stands below.
    let refusal_of = if outcome.is_some() { "beside-a-table" } else { "alone" };
    let field = |id: &'static str, slot: &dyn Slot, label: &'static str, onenter: Callback<String>| {
        FieldInput::of_slot(language, id, slot, label, onenter).field()
    };
    disclosure(
        words::another(language),
        html! {
            <div class="stack-small">
                { hint(words::another_how(language)) }
                <div class="row">
                    <TableButton {language} {onopen} />
                    <FileButton key={refusal_of} {language} label={words::open_json(language)} name={words::open_json(language)} icon={IconShape::Open}
                        accept=".json,application/json" ontake={taking_text(language, onjson)} />
                    { button("button plain", Some(IconShape::Save), words::save_json(language), save) }
                    if is_loaded { { button("button", None, words::back(language), back) } }
                </div>
                <TextArea id="timetable-text" label={words::pasted(language)} value={(*pasted).clone()} rows={5}
                    placeholder={words::example(language)} oninput={onpaste.clone()} />
                <div class="fields">
                    { field("timetable-year", &*year, words::year(language), entering(&year)) }
                    { field("timetable-until", &*apply_until, words::apply_until(language), entering(&apply_until)) }
                </div>
                if let Some(Outcome { timetable, sentences, faults }) = outcome {
                    <div role="status" class="stack-small">
                        { bullets(sentences) }
                        if !faults.is_empty() {
                            <div class="notice caution">
                                { paragraph("", words::left_out(language, faults.len())) }
                                { bullets(faults) }
                            </div>
                        }
                    </div>
                    if let Some(timetable) = timetable {
                        { button("button primary", None, words::take_over(language, timetable.sessions.len()), take(timetable)) }
                    }
                }
            </div>
        },
    )
}

/// Reads what is there; `None` while nothing is.
fn outcome(
    language: Language,
    pasted: &str,
    sheet: Option<&Sheet>,
    year: Option<u32>,
    apply_until: Option<CalendarDate>,
) -> Option<Outcome> {
    let failed =
        |sentence: String| Outcome { timetable: None, sentences: vec![sentence], faults: Vec::new() };
    if sheet.is_none() && pasted.trim().is_empty() {
        return None;
    }
    if sheet.is_none() && pasted.trim_start().starts_with('{') {
        return Some(match read_timetable(pasted) {
            Err(error) => failed(words::not_opened(language, &error)),
            Ok(timetable) => Outcome {
                sentences: vec![words::read(language, timetable.sessions.len())],
                faults: Vec::new(),
                timetable: Some(timetable),
            },
        });
    }
    let parsed = match sheet {
        Some(sheet) => Ok(sheet.clone()),
        None => parse_table(pasted),
    };
    let year = year.and_then(|year| u16::try_from(year).ok()).and_then(|year| year.try_into().ok());
    let reading = match parsed.map(|sheet| read_timetable_table(&sheet, year)) {
        Err(error) => return Some(failed(exchange::table_error(language, error))),
        Ok(Err(reason)) => return Some(failed(words::no_timetable(language, &reason))),
        Ok(Ok(reading)) => reading,
    };
    let mut sentences = words::account(language, &reading);
    let faults = reading.faults.iter().map(|fault| words::fault(language, fault)).collect();
    let timetable = (!reading.sessions.is_empty()).then(|| Timetable {
        name: Bilingual {
            ja: words::loaded(Language::Japanese).to_owned(),
            en: words::loaded(Language::English).to_owned(),
        },
        source: None,
        apply_until,
        rules_are_assumed: true,
        sessions: reading.sessions,
        ..timetable_2025()
    });
    let problems = timetable.iter().flat_map(Timetable::check);
    sentences.extend(problems.map(|problem| words::problem(language, problem)));
    Some(Outcome { timetable, sentences, faults })
}

/// Takes what is typed into a field of the page.
fn entering<T>(state: &UseStateHandle<Entry<T>>) -> Callback<String>
where
    T: Clone + PartialEq + 'static,
    Entry<T>: Slot,
{
    let state = state.clone();
    Callback::from(move |text: String| {
        let mut entry = (*state).clone();
        entry.enter(&text);
        state.set(entry);
    })
}
