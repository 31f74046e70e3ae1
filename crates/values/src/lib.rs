//! The values everything else is made of: yen, people, fractions, dates, insurer numbers.
//!
//! Each type keeps its invariant by itself, and arithmetic that could overflow is checked. What cannot be, but would have
//! to be answered, is a [`BrokenInvariant`].

#![deny(clippy::arithmetic_side_effects)]

mod answer;
mod bilingual;
mod date;
mod fraction;
mod insurer_number;
mod invariant;
mod quantity;
mod society;
mod written_date;
mod yen;

pub use answer::Answer;
pub use bilingual::Bilingual;
pub use date::{CalendarDate, Era, NotADate, Weekday};
pub use fraction::{Decimal, Fraction};
pub use insurer_number::{InsurerNumber, InsurerNumberError};
pub use invariant::{BrokenInvariant, invariant};
pub use quantity::{Enrollees, Insured, Participants};
pub use society::{MemberId, SocietyKind, Standing, free_numbers};
pub use written_date::WrittenDate;
pub use yen::Yen;
