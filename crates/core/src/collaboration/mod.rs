//! Collaborative health (コラボヘルス): who may ask for which data, what a notice of joint use must contain, who does what,
//! how far the targets are, what a health white paper shows.
//!
//! Facts with their source and the date of the text they were read in; never legal advice. What could not be read in a text
//! is "to be checked", never guessed.

pub mod access;
pub mod notice;
pub mod roles;
pub mod targets;
pub mod white_paper;
