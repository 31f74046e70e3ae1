//! Tables in and out: text of any encoding and separator, columns and their headings, members and insurers.

mod choices;
mod columns;
mod csv_out;
mod delimited;
mod encoding;
mod import;
mod insurer_table;
mod layout;
mod member_table;
mod result_table;
mod rows;
mod sheet;
mod units;

pub use choices::{Choices, DashMeaning, HeadingChoice, RowChoice};
pub use columns::{Column, Content, Recognised, Role, ScaleFrom, SheetColumn};
pub use csv_out::{Cell, Csv};
pub use delimited::{
    Delimiter, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, TableError, parse_table, parse_table_with,
};
pub use encoding::{Encoding, NotText, detect_encoding};
pub use import::{
    CellRepair, Cells, ColumnLeftOut, ColumnReason, Identity, Import, ImportedRow, Mark, Place, Problem,
    SkipReason, SkippedRow, TableKind, comparable_name, has_headings, import, import_with,
};
pub use insurer_table::{
    InsurerColumn, InsurerSheetColumn, InsurerTable, InsurerWords, insurer_template, insurers_as_table,
    insurers_to_csv,
};
pub use layout::Header;
pub use member_table::{MemberTable, MemberWords, member_template, members_to_csv};
pub(crate) use member_table::{is_lead_mark, society_kind_of};
pub use result_table::{Heading, ResultRow, ResultTable, RowKind, Value};
pub use rows::{TotalCheck, TotalOutcome};
pub use sheet::{CellKind, CellRange, Sheet};
