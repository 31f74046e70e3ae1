//! The one component for a value that is typed: with a visible label or in a table, with its unit and a hint. It says
//! what was repaired and what could not be read.

use yew::prelude::*;

use super::{TextInput, paragraph};
use crate::{
    browser::{page, speech},
    text::{self, Language, heard},
};
use consortium_core::{ABOUT, Characters, EntryReading, Field, Slot, reading::Repair};
use consortium_document::plan::{Action, Edit};

/// An input for a value that is typed, made by [`of`](Self::of) or [`of_text`](Self::of_text) and put on the page by
/// [`field`](Self::field).
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FieldInput {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) language: Language,
    /// What the field shows while nobody types.
    pub(crate) value: AttrValue,
    /// What somebody who comes to type finds in it.
    pub(crate) typed: AttrValue,
    /// What it is typed with.
    pub(crate) keyboard: Keyboard,
    /// Whether it is aligned to the right.
    pub(crate) number: bool,
    pub(crate) unit: Option<AttrValue>,
    pub(crate) hint: Option<AttrValue>,
    pub(crate) placeholder: Option<AttrValue>,
    /// What is wrong.
    pub(crate) wrong: Vec<AttrValue>,
    /// Place in an editable table: the label is then for screen readers only.
    pub(crate) cell: Option<(usize, usize)>,
    /// Whether the label is for screen readers only, outside a table.
    pub(crate) label_hidden: bool,
    /// Whether a long text is wrapped instead of cut off.
    pub(crate) wraps: bool,
    /// Tells what a text would become.
    pub(crate) reader: Callback<String, EntryReading>,
    /// Takes what was typed.
    pub(crate) onenter: Callback<String>,
    pub(crate) onsettle: Callback<()>,
}

/// The keys a phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyboard {
    Digits,
    Decimal,
    Letters,
}

impl Keyboard {
    /// As the attribute `inputmode` names it.
    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Digits => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::Letters => None,
        }
    }
}

impl From<Characters> for Keyboard {
    fn from(characters: Characters) -> Self {
        match characters {
            Characters::Digits => Self::Digits,
            Characters::Decimal => Self::Decimal,
            Characters::Any => Self::Letters,
        }
    }
}

impl FieldInput {
    /// The input of a field of the plan.
    pub(crate) fn of(
        language: Language,
        field: Field,
        slot: &dyn Slot,
        label: impl Into<AttrValue>,
        act: &Callback<Action>,
    ) -> Self {
        let onenter = act.reform(move |text| Action::Edit(Edit::Enter { field, text }));
        let onsettle = act.reform(|()| Action::Settle);
        Self { onsettle, ..Self::of_slot(language, field.to_string(), slot, label, onenter) }
    }

    /// The input of a value that is no part of the plan; `onenter` takes what was typed.
    pub(crate) fn of_slot(
        language: Language,
        id: impl Into<AttrValue>,
        slot: &dyn Slot,
        label: impl Into<AttrValue>,
        onenter: Callback<String>,
    ) -> Self {
        let reader = slot.reader();
        let about = slot.is_approximate();
        let wrong = slot.unreadable().map(|unreadable| {
            text::exchange::read_error(language, &unreadable.text, &unreadable.error).into()
        });
        Self {
            id: id.into(),
            label: label.into(),
            language,
            value: in_words(language, slot.shown(), about).into(),
            typed: in_words(language, slot.typed(), about).into(),
            keyboard: slot.characters().into(),
            number: slot.characters() != Characters::Any,
            unit: None,
            hint: None,
            placeholder: None,
            wrong: wrong.into_iter().collect(),
            cell: None,
            label_hidden: false,
            wraps: false,
            reader: Callback::from(move |text: String| {
                let reading = reader(&text);
                let about = reading.repairs.contains(&Repair::Approximate);
                EntryReading { shown: in_words(language, reading.shown, about), ..reading }
            }),
            onenter,
            onsettle: Callback::noop(),
        }
    }

    /// The input of a text whose reading is up to `onenter`, which takes it after every key press.
    pub(crate) fn of_text(
        language: Language,
        id: impl Into<AttrValue>,
        label: impl Into<AttrValue>,
        value: impl Into<AttrValue>,
        onenter: Callback<String>,
    ) -> Self {
        let value: AttrValue = value.into();
        let field = Self::of_slot(language, id, &String::new(), label, onenter);
        Self { typed: value.clone(), value, ..field }
    }

    /// An input that shows a number, without a unit of its own.
    pub(crate) fn number(self) -> Self {
        Self { number: true, ..self }
    }

    /// With these keys on a phone.
    pub(crate) fn keyboard(self, keyboard: Keyboard) -> Self {
        Self { keyboard, ..self }
    }

    /// With a unit after the field.
    pub(crate) fn unit(self, unit: &'static str) -> Self {
        Self { unit: Some(unit.into()), ..self }
    }

    /// With a hint below the field.
    pub(crate) fn hint(self, hint: &'static str) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// With an example in the field while it is empty.
    pub(crate) fn placeholder(self, placeholder: &'static str) -> Self {
        Self { placeholder: Some(placeholder.into()), ..self }
    }

    /// In an editable table, in this row and column.
    pub(crate) fn in_cell(self, row: usize, column: usize) -> Self {
        Self { cell: Some((row, column)), ..self }
    }

    /// With the label for screen readers only.
    pub(crate) fn label_hidden(self) -> Self {
        Self { label_hidden: true, ..self }
    }

    /// With a long text wrapped instead of cut off.
    pub(crate) fn wrapped(self) -> Self {
        Self { wraps: true, ..self }
    }

    /// With more that is wrong with the value although it can be read.
    pub(crate) fn wrong(mut self, wrong: impl IntoIterator<Item = AttrValue>) -> Self {
        self.wrong.extend(wrong);
        self
    }

    /// The input on the page.
    pub(crate) fn field(self) -> Html {
        html! { <FieldInputView ..self /> }
    }
}

/// What a field shows, with a number that is only about right in the words of the language.
pub(super) fn in_words(language: Language, shown: String, about: bool) -> String {
    match shown.strip_prefix(ABOUT).filter(|_| about) {
        Some(number) => text::number::about(language, number),
        None => shown,
    }
}

/// An input for a value.
///
/// What can be read is entered after every key press. What cannot be read yet is half typed: the value, and every result
/// of it, stays until the field is left; only then is the text entered as it is.
#[component]
fn FieldInputView(props: &FieldInput) -> Html {
    let FieldInput { id, label, language, value, cell, .. } = props;
    // The repairs belong to the value they made: undo or another plan bring values without any.
    let read = use_state_eq(|| None::<EntryReading>);
    let typing = use_state_eq(|| false);
    // Whether the field was left after something was typed in it.
    let is_left = use_mut_ref(|| false);
    let enter_as_it_is = Callback::from({
        let (typing, value, is_left) = (typing.clone(), value.clone(), is_left.clone());
        let (reader, onenter, onsettle) =
            (props.reader.clone(), props.onenter.clone(), props.onsettle.clone());
        move |text: String| {
            *is_left.borrow_mut() |= *typing;
            typing.set(false);
            if text != *value && reader.emit(text.clone()).error.is_some() {
                onenter.emit(text);
            }
            onsettle.emit(());
        }
    });
    // A page that goes leaves no field: what stands half typed is entered all the same, not the value before it. The field
    // listens from the key on, not from the drawing after it, for which a page that goes does not wait.
    let (draft, leaving) = (use_mut_ref(|| None::<String>), use_mut_ref(|| None));
    let onleave = Callback::from({
        let (enter_as_it_is, draft, leaving) = (enter_as_it_is.clone(), draft.clone(), leaving.clone());
        move |text: String| {
            *draft.borrow_mut() = None;
            *leaving.borrow_mut() = None;
            enter_as_it_is.emit(text);
        }
    });
    let oninput = Callback::from({
        let (read, typing, is_left) = (read.clone(), typing.clone(), is_left.clone());
        let (reader, onenter) = (props.reader.clone(), props.onenter.clone());
        move |text: String| {
            *is_left.borrow_mut() = false;
            typing.set(true);
            let reading = reader.emit(text.clone());
            let half_typed = reading.error.is_some();
            read.set(Some(reading));
            *draft.borrow_mut() = half_typed.then(|| text.clone());
            *leaving.borrow_mut() = half_typed.then(|| {
                let (enter_as_it_is, draft) = (enter_as_it_is.clone(), draft.clone());
                page::before_leaving(move || {
                    let half = draft.borrow_mut().take();
                    half.into_iter().for_each(|text| enter_as_it_is.emit(text));
                })
            });
            if !half_typed {
                onenter.emit(text);
            }
        }
    });
    let half_typed = *typing && read.as_ref().is_some_and(|read| read.error.is_some());
    // While somebody types, half a number is no mistake yet.
    let wrong = if *typing { &[] } else { props.wrong.as_slice() };
    let repairs = read.as_ref().filter(|read| read.shown == **value).map(|read| read.repairs.as_slice());
    let repairs = repairs.filter(|repairs| {
        !*typing && wrong.is_empty() && !repairs.is_empty() && !Repair::are_ordinary(repairs)
    });
    let repairs = repairs.map(|repairs| text::exchange::input_repairs(*language, repairs, value));
    // It appears when the focus is elsewhere already: whoever does not see it is told once, and again with the field.
    let found =
        if wrong.is_empty() { repairs.clone() } else { Some(wrong.iter().map(AttrValue::as_str).collect()) };
    use_effect_with(found, {
        let (label, language) = (label.clone(), *language);
        move |found| {
            if let Some(found) = found.as_ref().filter(|_| is_left.replace(false)) {
                speech::say(&heard::of_field(language, &label, found));
            }
        }
    });
    let noted = props.hint.is_some() || !wrong.is_empty() || repairs.is_some();
    let note: AttrValue = format!("{id}-note").into();
    let (in_table, hidden) = (cell.is_some(), cell.is_some() || props.label_hidden);
    let input = html! {
        <TextInput id={id.clone()} label={hidden.then(|| label.clone())} value={value.clone()} typed={props.typed.clone()} cell={*cell} wraps={props.wraps}
            placeholder={props.placeholder.clone()} class={props.number.then_some("number")} inputmode={props.keyboard.input_mode()}
            invalid={!wrong.is_empty()} {half_typed} describedby={noted.then(|| note.clone())} {oninput} {onleave} />
    };
    if in_table {
        return html! {
            <>
                { input }
                if !wrong.is_empty() {
                    <span class="wrong" id={note}>{ for wrong.iter() }</span>
                } else if let Some(repairs) = repairs {
                    <span class="repaired" id={note}>{ repairs }</span>
                } else if let Some(hint) = &props.hint {
                    <span class="note" id={note}>{ hint }</span>
                }
            </>
        };
    }
    let notes = html! {
        if noted {
            <div id={note}>
                if let Some(hint) = &props.hint { { paragraph("hint", hint) } }
                for wrong in wrong { { paragraph("wrong", wrong) } }
                if let Some(repairs) = repairs { { paragraph("repaired", repairs) } }
            </div>
        }
    };
    if hidden {
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
