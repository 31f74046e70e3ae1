//! Every sentence on screen, in every language.
//!
//! A sentence is a function of the language and of the values in it, written with [`texts!`]. A sentence that lacks
//! one of the languages, or names a value that is not there, does not compile.

mod language;
#[macro_use]
mod macros;
pub mod number;

pub use language::Language;
