//! 事業効果: whether the joint project worked, from totals or from a file of participants, and the review sheet.

mod assessed;
mod file_reading;
mod groups;
pub(in crate::ui::pages) mod hiding;
mod measurements;
mod on_paper;
mod outcomes_page;
mod pace;
mod page;
mod participants;
mod participants_account;
mod participants_results;
mod printed;
mod rate_tables;
mod reasons;
mod results;
mod review;
mod review_results;
pub(in crate::ui::pages) mod small_numbers;
mod tally_tables;
mod to_count;
mod verdict;
mod views;
mod workbook_reading;

pub(in crate::ui) use page::PAGE;
