//! コンソーシアム要件: do we qualify, why, and what would change the answer.

mod changes;
mod checklist;
mod eligibility_page;
mod on_paper;
mod page;
mod picture;
mod providers;
mod rules;
mod societies;
mod statements;

pub(in crate::ui) use page::PAGE;
