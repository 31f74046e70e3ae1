//! 参加組合: who takes part, who is still being asked, and which one we are.

mod candidates;
mod columns;
mod import_preview;
mod members_page;
mod page;
mod row;
mod sorting;
mod table;

pub(in crate::ui) use page::PAGE;
