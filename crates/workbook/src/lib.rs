//! Workbooks in and out: opens `.xlsx`, `.xls` and `.ods` as sheets of text, and saves `.xlsx` with formulas.
//!
//! Nothing here knows a page or writes a sentence: words come in, facts go out.

mod open;
mod save;

pub use open::{
    MOST_BYTES, MOST_BYTES_BY_ROW, MOST_SHEETS, MOST_UNPACKED_BYTES, OpenError, OpenedSheet, RowBook,
    RowError, Rows, TooLarge, Visibility, looks_like_a_workbook, may_stop_the_program, open_workbook,
};
pub use save::{
    CostFacts, CostPage, CostWords, Preface, SaveError, StagesWords, StagesYear, Word,
    book::{self, sheet_name},
    cost_book, members_book, results_book, stages_book,
};
