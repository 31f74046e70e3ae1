//! コンソーシアム要件: do we qualify, why, and what would change the answer.

mod changes;
mod checklist;
mod eligibility_page;
mod member_row;
mod members;
mod on_paper;
mod page;
mod picture;
mod providers;
mod rules;
mod statements;
mod verdict;

pub(in crate::ui) use page::PAGE;
