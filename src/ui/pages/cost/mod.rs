//! 費用分担: what each society pays under each way of splitting, whether it is fair, whether joint work pays at all.

mod adds;
mod comparison;
mod cost_page;
mod costs;
mod detail;
mod fairness;
mod fields;
mod grant;
mod keys;
mod line;
mod lines;
mod members;
mod on_paper;
mod page;
mod reading;
mod results;
mod settlement;
mod shown;
mod solving;
mod sources;
mod summary;
mod terms;

pub(in crate::ui) use page::PAGE;
