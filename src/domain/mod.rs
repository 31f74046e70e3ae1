//! Words, rules and calculations.
//!
//! Pure: no page, clock, locale, randomness or file is touched here, and no sentence is written. The domain takes
//! values and returns values; `text` turns them into language, `ui` shows them.

#![deny(clippy::arithmetic_side_effects)]

pub mod cost;
pub mod eligibility;
pub mod game;
pub mod stages;

mod answer;
mod bilingual;
mod date;
mod fraction;
mod insurer_number;
mod order;
mod quantity;
mod society;
mod yen;

pub use answer::Answer;
pub use bilingual::Bilingual;
pub use date::{CalendarDate, Era, NotADate};
pub use fraction::{Decimal, Fraction};
pub use insurer_number::{InsurerNumber, InsurerNumberError};
pub use order::{in_order, places_in_order};
pub use quantity::{Enrollees, Insured, Participants};
pub use society::{MemberId, SocietyKind};
pub use yen::Yen;
