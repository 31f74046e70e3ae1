//! Reads lines about participants and keeps none of them: what comes out are counts.
//!
//! A file is pushed through in pieces of any size ([`ParticipantReader`]); each line is counted and forgotten. So memory
//! does not grow with the file, and nothing about a person is there to be saved, linked or printed. Every line is accounted
//! for: counted, or left out for a reason and with its number.
//!
//! A crate of its own, because it is compiled for speed, where the app is compiled for size.

mod account;
mod cell;
mod column;
mod line;
mod lines;
mod meaning;
mod plain_lines;
mod read;
mod reader;
mod seen;
mod table;
mod tallies;

pub use account::{Doubt, LeftOut, LineList, MOST_LINES_LISTED};
pub use column::Column;
pub use read::{NotRead, Read};
pub use reader::ParticipantReader;
pub use tallies::{Group, MOST_GROUPS, Tallies};
