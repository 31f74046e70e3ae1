//! Tables in and out: text of any encoding and separator, columns and their headings, members and insurers.

mod arrived;
mod by_content;
mod cells;
mod choices;
mod columns;
mod copied;
mod csv_out;
mod delimited;
mod delimiter;
mod doubts;
mod encoding;
mod figure_columns;
mod findings;
mod groups;
mod heading_year;
mod headings;
mod import;
mod insurer_table;
mod kind;
mod layout;
mod legend;
mod lone_rows;
mod member_doubts;
mod member_table;
mod merged;
mod no_table;
mod outcome_columns;
mod paper_columns;
mod result_table;
mod rows;
mod sections;
mod seen;
mod shape;
mod sheet;
mod timetable;
mod titles;
mod totals;
mod twice;
mod web_page;

pub use consortium_core::reading::comparable_name;
pub(crate) use consortium_core::reading::{
    is_numeric,
    labels::{has_tax_note, is_total, names_figures, reads_as_no_name},
    units::{Counts, Unit, subjects_of_note, unit_alone, unit_in_heading, units_of_table, word_of_scale},
};
use consortium_core::reading::{labels, units};

pub use arrived::{ArrivedTable, what_arrived, what_text_arrived};
pub use cells::{Cells, Mark};
pub use choices::{Choices, DashMeaning, HeadingChoice, PlanOfMarks, RowChoice};
pub use columns::{Column, Content, Header, Recognised, Role, ScaleFrom, SheetColumn};
pub use copied::{CopiedCell, html_table, tab_separated};
pub use csv_out::{Cell, Csv, workbook_name, workbook_text};
pub use delimited::{MOST_BYTES, TableError, parse_table, parse_table_with};
pub use delimiter::Delimiter;
pub use encoding::{Encoding, NotText, detect_encoding};
pub(crate) use figure_columns::{counts_people, member_figure};
pub use findings::{
    CellRepair, ColumnLeftOut, ColumnReason, Import, ImportedRow, Problem, SkippedRow, UnusualSize,
};
pub(crate) use heading_year::fiscal_year_in;
pub use import::{has_headings, how_many, import, import_with};
pub use insurer_table::{
    InsurerColumn, InsurerSheetColumn, InsurerTable, InsurerWords, insurer_template, insurers_as_table,
    insurers_to_csv,
};
pub use kind::{Identity, TableKind};
pub use member_table::{MemberTable, MemberWords, copied_member, member_template, members_to_csv};
pub(crate) use member_table::{is_lead_mark, society_kind_of, standing_of};
pub use no_table::NoTable;
pub(crate) use outcome_columns::outcome_column;
pub(crate) use paper_columns::{may_be_paper_heading, paper_column};
pub use result_table::{Difference, Heading, ResultRow, ResultTable, RowKind, Value};
pub use rows::SkipReason;
pub(crate) use seen::is_unit_row;
pub use sheet::{CellKind, CellRange, MOST_COLUMNS, MOST_ROWS, Place, Sheet};
pub use timetable::{
    NoTimetable, OtherWeekday, TimetableColumn, TimetableFault, TimetableReading, read_timetable_table,
};
pub use totals::{TotalCheck, TotalOutcome};
pub use web_page::sheet_of_page;
