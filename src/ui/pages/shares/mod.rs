//! 分け方: what each society pays under each way of splitting, whether it is fair, and what would change it.

mod adds;
mod break_even;
mod choice;
mod chosen;
mod comparison;
mod detail;
mod fairness;
mod keys;
mod on_paper;
mod our_sheet;
mod page;
mod shares_page;
mod terms;
mod views;
mod withdrawal;

pub(in crate::ui) use page::PAGE;
