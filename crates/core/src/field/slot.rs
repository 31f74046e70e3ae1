//! The places in a plan where what was typed is kept.

use super::value::{Characters, FieldValue};
use crate::{
    Entry,
    reading::{ReadError, Repair},
};

/// Writes the one map from the fields of an input type to its inputs: `slot` to look, `slot_mut` to enter. What is
/// chosen from a list instead of typed has no slot.
macro_rules! slots {
    ($owner:ty, $field:ident: { $($variant:ident => $($path:ident).+,)+ } $(chosen: { $($chosen:ident),+ })?) => {
        impl $owner {
            /// The input of a field, unless it is chosen instead of typed.
            pub fn slot(&self, field: $field) -> Option<&dyn $crate::Slot> {
                match field {
                    $($field::$variant => Some(&self.$($path).+),)+
                    $($($field::$chosen)|+ => None,)?
                }
            }

            /// The input of a field, to enter something.
            pub fn slot_mut(&mut self, field: $field) -> Option<&mut dyn $crate::Slot> {
                match field {
                    $($field::$variant => Some(&mut self.$($path).+),)+
                    $($($field::$chosen)|+ => None,)?
                }
            }
        }
    };
}
pub(crate) use slots;

/// A place in a plan where what was typed is kept: as a value, or as the text that could not be read.
pub trait Slot {
    /// Takes what was typed in place of what is there.
    fn enter(&mut self, text: &str);

    /// The function that tells what entering a text would make of it.
    fn reader(&self) -> fn(&str) -> EntryReading;

    /// What the field shows while nobody types.
    fn shown(&self) -> String;

    /// What somebody who comes to type finds in the field.
    fn typed(&self) -> String;

    /// Why what was typed could not be read, if it could not.
    fn unreadable(&self) -> Option<Unreadable>;

    /// Whether nothing was entered.
    fn is_blank(&self) -> bool;

    /// Whether there is a value that was said to be only about right: [`Entry::Approximate`].
    fn is_approximate(&self) -> bool {
        false
    }

    /// The characters that the value is usually typed with.
    fn characters(&self) -> Characters;
}

/// What a typed text becomes when it is entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryReading {
    /// What the field shows of it.
    pub shown: String,
    /// What was repaired to read it.
    pub repairs: Vec<Repair>,
    /// Why it is no value, if it is none.
    pub error: Option<ReadError>,
}

impl EntryReading {
    /// A text that is a value as it stands.
    pub fn of_text(text: &str) -> Self {
        Self { shown: text.to_owned(), ..Self::default() }
    }
}

/// A text that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The text as it was typed.
    pub text: String,
    /// Why it is no value.
    pub error: ReadError,
}

impl<T: FieldValue> Entry<T> {
    /// What a typed text becomes, and what was repaired to read it.
    pub fn read(text: &str) -> (Self, Vec<Repair>) {
        match T::read(text) {
            Ok(reading) => {
                let repairs = reading.repairs.clone();
                (reading.into_entry(), repairs)
            }
            Err(_) => (Self::Unreadable(text.to_owned()), Vec::new()),
        }
    }
}

impl<T: FieldValue> Slot for Entry<T> {
    fn enter(&mut self, text: &str) {
        (*self, _) = Self::read(text);
    }

    fn reader(&self) -> fn(&str) -> EntryReading {
        |text| {
            let (entry, repairs) = Self::read(text);
            EntryReading {
                shown: entry.shown(),
                repairs,
                error: Slot::unreadable(&entry).map(|unreadable| unreadable.error),
            }
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Unreadable(text) => text.clone(),
            Self::Known(value) => value.write(),
            Self::Approximate(value) => about(&value.write()),
        }
    }

    fn typed(&self) -> String {
        match self {
            Self::Known(value) => value.typed(),
            Self::Approximate(value) => about(&value.typed()),
            Self::Unknown | Self::Unreadable(_) => self.shown(),
        }
    }

    fn unreadable(&self) -> Option<Unreadable> {
        let text = self.unreadable()?;
        let error = T::read(text).err()?;
        Some(Unreadable { text: text.to_owned(), error })
    }

    fn is_blank(&self) -> bool {
        self.is_unknown()
    }

    fn is_approximate(&self) -> bool {
        self.is_approximate()
    }

    fn characters(&self) -> Characters {
        T::CHARACTERS
    }
}

/// What stands before a number that is only about right.
pub const ABOUT: char = '約';

/// A value that is only about right, as it is written in tables of any language: `約9,800` can be read again.
///
/// ```
/// use consortium_core::{Enrollees, Entry, about};
/// assert_eq!(about("9,800"), "約9,800");
/// assert_eq!(Entry::read("約9,800").0, Entry::Approximate(Enrollees::new(9_800)));
/// ```
pub fn about(value: &str) -> String {
    format!("{ABOUT}{value}")
}

/// Free text: every text is a value.
impl Slot for String {
    fn enter(&mut self, text: &str) {
        text.clone_into(self);
    }

    fn reader(&self) -> fn(&str) -> EntryReading {
        EntryReading::of_text
    }

    fn shown(&self) -> String {
        self.clone()
    }

    fn typed(&self) -> String {
        self.clone()
    }

    fn unreadable(&self) -> Option<Unreadable> {
        None
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn characters(&self) -> Characters {
        Characters::Any
    }
}

#[cfg(test)]
mod tests {
    use super::Slot;
    use crate::{Enrollees, Entry};

    #[test]
    fn a_figure_that_is_about_right_stays_so_when_its_field_is_typed_again() {
        for text in ["約9,800", "9,800人程度", "９８００前後"] {
            let mut entry = Entry::<Enrollees>::read(text).0;
            assert_eq!((entry.shown(), entry.typed()), ("約9,800".to_owned(), "約9800".to_owned()), "{text}");
            let before = entry.clone();
            let typed = entry.typed();
            entry.enter(&typed);
            assert_eq!(entry, before);
            entry.enter("9800");
            assert!(!Slot::is_approximate(&entry), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_typed() {
        let mut entry = Entry::Known(Enrollees::new(5));
        assert!((entry.reader())("5千くらいか").error.is_some());
        entry.enter("5千くらいか");
        assert_eq!(entry.shown(), "5千くらいか");
        assert_eq!(Slot::unreadable(&entry).unwrap().text, "5千くらいか");
        Slot::enter(&mut entry, "");
        assert!(entry.is_blank());
    }
}
