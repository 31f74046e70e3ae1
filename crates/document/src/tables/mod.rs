//! Tables in and out: text of any encoding and separator, columns and their headings, members and insurers.

mod columns;
mod csv_out;
mod delimited;
mod encoding;
mod import;
mod insurer_table;
mod member_table;
mod result_table;
mod sheet;

pub use columns::{Column, HeaderMatch, Role, SheetColumn};
pub use csv_out::{Cell, Csv};
pub use delimited::{
    Delimiter, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Table, TableError, parse_table, parse_table_with,
};
pub use encoding::{Encoding, NotText, detect_encoding};
pub use import::{
    CellRepair, Cells, Import, ImportedRow, Place, Problem, SkipReason, SkippedRow, TableKind, import,
    import_as,
};
pub use insurer_table::{
    InsurerColumn, InsurerTable, InsurerWords, insurer_template, insurers_as_table, insurers_to_csv,
};
pub use member_table::{MemberTable, MemberWords, member_template, members_to_csv};
pub use result_table::{Heading, ResultRow, ResultTable, RowKind, Value};
pub use sheet::{CellKind, CellRange, Sheet};
