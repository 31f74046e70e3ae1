//! Labelled fields for a value that is typed as text and may be missing or unreadable, with its unit and a hint: they say
//! what they repaired and what they could not read.

use yew::prelude::*;

use super::{TextInput, paragraph};
use crate::text::{self, Language, number::grouped};
use consortium_core::{
    CalendarDate, Entry, Fraction, Participants, Yen,
    cost::Percent,
    reading::{
        self, ReadResult, Reading, Repair, read_agreed_percent, read_count, read_date, read_share, read_yen,
    },
};

/// A value that is typed as text.
pub(crate) trait Typed: 'static {
    /// Reads what was typed.
    fn read(text: &str) -> ReadResult<Self>
    where
        Self: Sized;

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

/// One component for values of every type, because each component type takes its own machinery in the module: what
/// depends on the type is in [`EntryFieldProps::of`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct EntryFieldProps {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) language: Language,
    /// What the field shows while nobody types.
    pub(crate) value: AttrValue,
    /// Whether it is a number: aligned to the right, with the number keys on a phone.
    pub(crate) number: bool,
    pub(crate) unit: Option<AttrValue>,
    pub(crate) hint: Option<AttrValue>,
    /// What is wrong.
    pub(crate) wrong: Vec<AttrValue>,
    /// Place in an editable table: the label is then for screen readers only.
    pub(crate) cell: Option<(usize, usize)>,
    /// Takes what was typed, and answers what had to be repaired.
    pub(crate) oninput: Callback<String, Vec<Repair>>,
    pub(crate) onsettle: Callback<()>,
}

impl EntryFieldProps {
    /// A field for an entry; `onchange` takes the new one.
    pub(crate) fn of<T: Typed>(
        language: Language,
        id: impl Into<AttrValue>,
        label: impl Into<AttrValue>,
        entry: &Entry<T>,
        onchange: Callback<Entry<T>>,
    ) -> Self {
        let read = move |text: String| {
            let result = T::read(&text);
            let repairs = result.as_ref().map(|reading| reading.repairs.clone()).unwrap_or_default();
            onchange.emit(reading::entry(&text, result));
            repairs
        };
        let (value, wrong) = match entry {
            Entry::Unknown => (String::new(), None),
            Entry::Unreadable(text) => (text.clone(), T::read(text).err().map(|error| (text, error))),
            Entry::Known(value) => (value.tidy(), None),
        };
        let wrong = wrong.map(|(text, error)| text::exchange::read_error(language, text, &error).into());
        let field = Self::new(language, id.into(), label.into(), value.into(), Callback::from(read));
        Self { number: true, wrong: wrong.into_iter().collect(), ..field }
    }

    fn new(
        language: Language,
        id: AttrValue,
        label: AttrValue,
        value: AttrValue,
        oninput: Callback<String, Vec<Repair>>,
    ) -> Self {
        Self {
            id,
            label,
            language,
            value,
            number: false,
            unit: None,
            hint: None,
            wrong: Vec::new(),
            cell: None,
            oninput,
            onsettle: Callback::noop(),
        }
    }

    /// With a unit after the field.
    pub(crate) fn unit(self, unit: &'static str) -> Self {
        Self { unit: Some(unit.into()), ..self }
    }

    /// With a hint below the field.
    pub(crate) fn hint(self, hint: &'static str) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// With more that is wrong with the value although it can be read.
    pub(crate) fn wrong(mut self, wrong: impl IntoIterator<Item = AttrValue>) -> Self {
        self.wrong.extend(wrong);
        self
    }

    /// The field on the page.
    pub(crate) fn field(self) -> Html {
        html! { <EntryField ..self /> }
    }
}

/// A field for a value, with a visible label or in a table.
#[component]
fn EntryField(props: &EntryFieldProps) -> Html {
    let EntryFieldProps { id, label, language, value, cell, .. } = props;
    let repairs = use_state_eq(Vec::<Repair>::new);
    let typing = use_state_eq(|| false);
    let oninput = Callback::from({
        let (repairs, typing, oninput) = (repairs.clone(), typing.clone(), props.oninput.clone());
        move |text: String| {
            typing.set(true);
            repairs.set(oninput.emit(text));
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
    let wrong = if *typing { &[] } else { props.wrong.as_slice() };
    let told = !repairs.is_empty() && !Repair::are_ordinary(&repairs);
    let repaired = !*typing && wrong.is_empty() && told && !value.is_empty();
    let noted = props.hint.is_some() || !wrong.is_empty() || repaired;
    let note: AttrValue = format!("{id}-note").into();
    let in_table = cell.is_some();
    let input = html! {
        <TextInput id={id.clone()} label={in_table.then(|| label.clone())} value={value.clone()} cell={*cell}
            class={props.number.then_some("number")} inputmode={props.number.then_some("decimal")} invalid={!wrong.is_empty()} describedby={noted.then(|| note.clone())} {oninput} {onsettle} />
    };
    let notes = html! {
        if noted {
            <div id={note}>
                if let Some(hint) = &props.hint { { paragraph("hint", hint) } }
                for wrong in wrong { { paragraph("wrong", wrong) } }
                if repaired { <p class="repaired" role="status">{ text::exchange::repairs(*language, &repairs) }</p> }
            </div>
        }
    };
    if in_table {
        return html! { <>{ input }{ notes }</> };
    }
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <div class="with-unit">{ input }if let Some(unit) = &props.unit { <span>{ unit }</span> }</div>
            { notes }
        </div>
    }
}
