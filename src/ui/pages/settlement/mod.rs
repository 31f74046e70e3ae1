//! 精算: what each still pays or gets back once actual use is known.

mod page;
mod settled;
mod settlement_page;

pub(in crate::ui) use page::PAGE;
