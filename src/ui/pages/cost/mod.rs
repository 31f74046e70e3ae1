//! 費用と補助金: what a joint project costs, what each society brings to it, and what a grant takes off.

mod cost_page;
mod expecting;
mod grant;
mod line;
mod line_row;
mod lines;
mod members;
mod on_paper;
mod page;
mod sources;
mod totals;

pub(in crate::ui) use page::PAGE;
