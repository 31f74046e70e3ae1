//! Fields for a typed value that may be missing or unreadable: they say what they repaired and what they could not read.

use yew::prelude::*;

use super::TextInput;
use crate::{
    domain::{CalendarDate, Fraction, Participants, Yen, cost::Percent},
    exchange::{
        self, ReadResult, Reading, Repair, read_agreed_percent, read_count, read_date, read_share, read_yen,
    },
    plan::Entry,
    text::{self, Language, number::grouped},
};

/// A value that is typed as text.
pub(crate) trait Typed: Clone + PartialEq + 'static {
    /// Reads what was typed.
    fn read(text: &str) -> ReadResult<Self>;

    /// The value as the field shows it when nobody types.
    fn tidy(&self) -> String;
}

impl Typed for Yen {
    fn read(text: &str) -> ReadResult<Self> {
        read_yen(text)
    }

    fn tidy(&self) -> String {
        text::number::yen(*self)
    }
}

impl Typed for u32 {
    fn read(text: &str) -> ReadResult<Self> {
        read_count(text)
    }

    fn tidy(&self) -> String {
        grouped(*self)
    }
}

impl Typed for Participants {
    fn read(text: &str) -> ReadResult<Self> {
        let Reading { value, repairs } = read_count(text)?;
        Ok(Reading { value: value.map(Self::new), repairs })
    }

    fn tidy(&self) -> String {
        grouped(self.get())
    }
}

impl Typed for Percent {
    fn read(text: &str) -> ReadResult<Self> {
        read_agreed_percent(text)
    }

    fn tidy(&self) -> String {
        self.to_string()
    }
}

impl Typed for Fraction {
    fn read(text: &str) -> ReadResult<Self> {
        read_share(text)
    }

    fn tidy(&self) -> String {
        text::number::share(*self)
    }
}

impl Typed for CalendarDate {
    fn read(text: &str) -> ReadResult<Self> {
        read_date(text)
    }

    fn tidy(&self) -> String {
        self.to_string()
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct EntryFieldProps<T: Typed> {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) language: Language,
    pub(crate) entry: Entry<T>,
    #[prop_or_default]
    pub(crate) unit: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What is wrong with the value although it can be read.
    #[prop_or_default]
    pub(crate) wrong: Vec<AttrValue>,
    /// Place in an editable table: the label is then for screen readers only.
    #[prop_or_default]
    pub(crate) cell: Option<(usize, usize)>,
    pub(crate) onchange: Callback<Entry<T>>,
    pub(crate) onsettle: Callback<()>,
}

/// A field for a value, with a visible label or in a table.
#[component]
pub(crate) fn EntryField<T: Typed>(props: &EntryFieldProps<T>) -> Html {
    let EntryFieldProps { id, label, language, entry, cell, .. } = props;
    let repairs = use_state_eq(Vec::<Repair>::new);
    let typing = use_state_eq(|| false);
    let oninput = Callback::from({
        let (repairs, typing, onchange) = (repairs.clone(), typing.clone(), props.onchange.clone());
        move |text: String| {
            let result = T::read(&text);
            typing.set(true);
            repairs.set(result.as_ref().map(|reading| reading.repairs.clone()).unwrap_or_default());
            onchange.emit(exchange::entry(&text, result));
        }
    });
    let onsettle = Callback::from({
        let (typing, onsettle) = (typing.clone(), props.onsettle.clone());
        move |()| {
            typing.set(false);
            onsettle.emit(());
        }
    });
    // While somebody types, half a number is no mistake yet.
    let wrong = if *typing { Vec::new() } else { wrong(*language, entry, &props.wrong) };
    let repaired = !*typing && wrong.is_empty() && !repairs.is_empty() && !entry.is_unknown();
    let noted = props.hint.is_some() || !wrong.is_empty() || repaired;
    let note: AttrValue = format!("{id}-note").into();
    let input = html! {
        <TextInput id={id.clone()} label={cell.is_some().then(|| label.clone())} value={shown(entry)} cell={*cell}
            class="number" inputmode="decimal" invalid={!wrong.is_empty()} describedby={noted.then(|| note.clone())} {oninput} {onsettle} />
    };
    let notes = noted.then(|| {
        html! {
            <div id={note}>
                if let Some(hint) = &props.hint { <p class="hint">{ hint }</p> }
                for wrong in wrong { <p class="wrong">{ wrong }</p> }
                if repaired { <p class="repaired" role="status">{ text::exchange::repairs(*language, &repairs) }</p> }
            </div>
        }
    });
    if cell.is_some() {
        return html! { <>{ input }{ for notes }</> };
    }
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <div class="with-unit">{ input }if let Some(unit) = &props.unit { <span>{ unit }</span> }</div>
            { for notes }
        </div>
    }
}

/// What the field shows of an entry while nobody types.
fn shown<T: Typed>(entry: &Entry<T>) -> AttrValue {
    match entry {
        Entry::Unknown => AttrValue::default(),
        Entry::Unreadable(text) => text.clone().into(),
        Entry::Known(value) => value.tidy().into(),
    }
}

/// Why the text cannot be read, or what is wrong with the value.
fn wrong<T: Typed>(language: Language, entry: &Entry<T>, known: &[AttrValue]) -> Vec<AttrValue> {
    let unreadable = entry.unreadable().and_then(|text| {
        let error = T::read(text).err()?;
        Some(text::exchange::read_error(language, text, &error).into())
    });
    match unreadable {
        Some(sentence) => vec![sentence],
        None => known.to_vec(),
    }
}
