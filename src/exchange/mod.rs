//! In and out: reading numbers and tables, plan files, reports.

pub mod api;
mod base64url;
mod columns;
mod comparison;
mod csv_out;
mod date;
mod delimited;
mod encoding;
pub mod exercise;
mod fold;
mod import;
mod insurer_number;
mod insurer_table;
mod member_table;
mod number;
mod plan_file;
mod qr_code;
mod reading;
mod report;
mod result_table;
mod share_link;
mod shelf;
mod solution_text;
mod solve_game;
mod stage_words;
mod survey_counts;
mod written_number;

pub use columns::{Column, HeaderMatch, Role, SheetColumn};
pub use comparison::{Comparison, ComparisonRow, Figure, Subject};
pub use csv_out::{Cell, Csv};
pub use date::read_date;
pub use delimited::{
    Delimiter, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Table, TableError, parse_table, parse_table_with,
};
pub use encoding::{Encoding, NotText, detect_encoding};
pub use import::{
    CellRepair, Cells, Import, ImportedRow, Place, Problem, SkipReason, SkippedRow, TableKind, import,
    import_as,
};
pub use insurer_number::read_insurer_number;
pub use insurer_table::{InsurerTable, InsurerWords, insurer_template, insurers_as_table, insurers_to_csv};
pub use member_table::{MemberTable, MemberWords, member_template, members_to_csv};
pub use number::{
    read_agreed_percent, read_count, read_count_in, read_percent, read_share, read_yen, read_yen_in,
};
pub use plan_file::{MOST_PLAN_BYTES, PlanFileError, SCHEMA, read_plan, write_plan};
pub use qr_code::{QrPicture, qr_code};
pub use reading::{Expected, ReadError, ReadResult, ReadValue, Reading, Reason, Repair, Scale, entry};
pub use report::{
    Eligibility, InsurerSatisfaction, MOST_MEMBERS_SOLVED_AT_ONCE, NEAR_LIMIT, Program, REPORT_SCHEMA,
    Report, Stages,
};
pub use result_table::{Heading, ResultRow, ResultTable, RowKind, Value};
pub use share_link::{
    MOST_LINK_LETTERS, MOST_LINK_TEXT_BYTES, ShareLinkError, compressed_in, is_share_link, read_shared,
    share_fragment, share_link, share_text,
};
pub use shelf::{Shelf, ShelfChange, ShelvedPlan};
pub use solution_text::{read_solutions, write_solutions};
pub use solve_game::{
    Field, GameInputError, MAXIMUM_GAME_BYTES, NamedGame, solve_game, solve_game_with_progress,
};
pub use stage_words::{read_items, read_outcome, read_printed_percent, read_step};
