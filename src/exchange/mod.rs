//! In and out: reading numbers and tables, plan files, reports.

pub mod api;
mod delimited;
mod fold;
mod insurer_number;
mod number;
mod reading;

pub use delimited::{
    Delimiter, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Table, TableError, parse_table, parse_table_with,
};
pub use insurer_number::read_insurer_number;
pub use number::{read_count, read_count_in, read_percent, read_share, read_yen, read_yen_in};
pub use reading::{Expected, ReadError, ReadResult, ReadValue, Reading, Reason, Repair, Scale, entry};
