//! A cell of an editable table that is read as a value.

use yew::prelude::*;

use super::TextInput;
use crate::text::{self, Language};
use consortium_core::{Entry, reading::Repair};

/// What became of the text in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CellReading {
    /// What the cell shows of it.
    pub(crate) shown: AttrValue,
    /// What had to be repaired.
    pub(crate) repairs: Vec<Repair>,
}

#[derive(PartialEq, Properties)]
pub(crate) struct EntryCellProps {
    /// Unique on the page: joins the field and the sentence about it.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// Place in the table.
    #[prop_or_default]
    pub(crate) cell: Option<(usize, usize)>,
    pub(crate) value: AttrValue,
    /// What is wrong with the value.
    #[prop_or_default]
    pub(crate) wrong: Vec<AttrValue>,
    /// Whether it is aligned to the right.
    #[prop_or_default]
    pub(crate) number: bool,
    /// Which keyboard a phone shows.
    #[prop_or("numeric")]
    pub(crate) inputmode: &'static str,
    pub(crate) language: Language,
    /// Takes the text over after every keystroke, and answers what became of it.
    pub(crate) oninput: Callback<String, CellReading>,
    pub(crate) onsettle: Callback<()>,
}

/// A cell that is read as a value: it says what it repaired, and what it could not read.
#[component]
pub(crate) fn EntryCell(props: &EntryCellProps) -> Html {
    // The repairs belong to the value they made: undo or another plan bring values without any.
    let read = use_state_eq(|| None::<CellReading>);
    let typing = use_state_eq(|| false);
    let oninput = Callback::from({
        let (read, typing, oninput) = (read.clone(), typing.clone(), props.oninput.clone());
        move |text: String| {
            typing.set(true);
            read.set(Some(oninput.emit(text)));
        }
    });
    let onsettle = Callback::from({
        let (typing, onsettle) = (typing.clone(), props.onsettle.clone());
        move |()| {
            typing.set(false);
            onsettle.emit(());
        }
    });
    let repairs = read.as_ref().filter(|read| read.shown == props.value).map(|read| read.repairs.as_slice());
    let repairs = repairs.filter(|repairs| !Repair::are_ordinary(repairs)).unwrap_or_default();
    // While somebody types, half a number is no mistake yet.
    let wrong = if *typing { &[] } else { props.wrong.as_slice() };
    let note = &props.id;
    html! {
        <>
            <TextInput label={props.label.clone()} value={props.value.clone()} cell={props.cell} invalid={!wrong.is_empty()}
                class={props.number.then_some("number")} inputmode={props.inputmode}
                describedby={(!wrong.is_empty() || !repairs.is_empty()).then(|| note.clone())} {oninput} {onsettle} />
            if !wrong.is_empty() {
                <span class="wrong" id={note}>{ for wrong.iter() }</span>
            } else if !*typing && !repairs.is_empty() {
                <span class="repaired" id={note} role="status">{ text::exchange::repairs(props.language, repairs) }</span>
            }
        </>
    }
}

/// What a field shows of an entry: the value in its tidy form, or the text that could not be read.
pub(crate) fn shown<T>(entry: &Entry<T>, tidy: impl Fn(&T) -> String) -> AttrValue {
    match entry {
        Entry::Unknown => AttrValue::default(),
        Entry::Unreadable(text) => text.clone().into(),
        Entry::Known(value) => tidy(value).into(),
    }
}
