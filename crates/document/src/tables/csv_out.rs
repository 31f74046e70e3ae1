//! Writes every table of the app as CSV that spreadsheets open rightly and safely.
//!
//! UTF-8 with byte order mark, rows ended by CR LF, quoted where needed (RFC 4180). A text that a spreadsheet would run
//! as a formula gets an apostrophe in front; numbers are written as they are.

use std::fmt;

use consortium_core::{
    CalendarDate, Decimal, Enrollees, Entry, Insured, InsurerNumber, Participants, Yen, about, reading::fold,
};

use crate::tables::labels::reads_as_no_name;

/// A cell to be written. Texts come from users and are guarded; numbers are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell(Content);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Content {
    Text(String),
    Number(String),
}

impl Cell {
    /// A cell with nothing in it.
    pub const fn empty() -> Self {
        Self(Content::Text(String::new()))
    }

    fn number(value: impl fmt::Display) -> Self {
        Self(Content::Number(value.to_string()))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self(Content::Text(text.to_owned()))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self(Content::Text(text))
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::empty, Into::into)
    }
}

impl<T: Copy + Into<Self>> From<&Entry<T>> for Cell {
    fn from(entry: &Entry<T>) -> Self {
        match entry {
            Entry::Unknown => Self::empty(),
            Entry::Unreadable(text) => text.as_str().into(),
            Entry::Known(value) => (*value).into(),
            // As text, so that it stays marked when the table is read again.
            Entry::Approximate(value) => {
                let cell: Self = (*value).into();
                match cell.0 {
                    Content::Number(number) => about(&number).into(),
                    content => Self(content),
                }
            }
        }
    }
}

macro_rules! number_cells {
    ($($type:ty => |$value:ident| $shown:expr),* $(,)?) => {
        $(impl From<$type> for Cell {
            fn from($value: $type) -> Self {
                Self::number($shown)
            }
        })*
    };
}

number_cells! {
    u32 => |value| value,
    usize => |value| value,
    Yen => |value| value.get(),
    Decimal => |value| value,
    Enrollees => |value| value.get(),
    Insured => |value| value.get(),
    Participants => |value| value.get(),
    InsurerNumber => |value| value,
    CalendarDate => |value| value,
}

/// A CSV file while it is written.
///
/// ```
/// use consortium_core::Yen;
/// use consortium_document::tables::{Cell, Csv};
/// let mut csv = Csv::new();
/// csv.row(["name".into(), "fee".into()]);
/// csv.row(["=cmd".into(), Cell::from(Yen::new(-1_234))]);
/// assert_eq!(csv.into_text(), "\u{feff}name,fee\r\n'=cmd,-1234\r\n");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Csv {
    text: String,
}

impl Default for Csv {
    fn default() -> Self {
        Self::new()
    }
}

impl Csv {
    /// A file without rows.
    pub fn new() -> Self {
        Self { text: '\u{feff}'.to_string() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (index, Cell(content)) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            match content {
                Content::Text(text) => self.push_text(&text),
                Content::Number(number) => self.text.push_str(&number),
            }
        }
        self.text.push_str("\r\n");
    }

    /// The file.
    pub fn into_text(self) -> String {
        self.text
    }

    fn push_text(&mut self, text: &str) {
        let guard = if needs_guard(text) { "'" } else { "" };
        let ends_in_space = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
        if ends_in_space || text.contains([',', ';', '"', '\t', '\r', '\n']) {
            let doubled = text.replace('"', "\"\"");
            self.text.extend(["\"", guard, &doubled, "\""]);
        } else {
            self.text.extend([guard, text]);
        }
    }
}

/// The characters with which a spreadsheet takes a text for a formula or a command, their full-width and small forms
/// included.
const FORMULA_STARTS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// Whether a text would be run by a spreadsheet, or begins with apostrophes in front of such a text: one more keeps
/// apart what a user wrote and what was added. Spaces and what nobody sees do not count: some spreadsheets drop them.
fn needs_guard(text: &str) -> bool {
    let is_skipped = |c: char| c == '\'' || c.is_whitespace() || c.is_control() || fold::is_invisible(c);
    text.trim_start_matches('\'').starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(is_skipped).starts_with(FORMULA_STARTS)
}

/// The text without the apostrophe that [`Csv`] or [`guarded_name`] put in front of it.
pub(super) fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| needs_guard(rest) || hides_a_name(rest)).unwrap_or(text)
}

/// A name as it is written, so that the reader takes its row for data: with an apostrophe in front where it would
/// take it for a total, a note or a title of rows (合計). The apostrophe of [`Csv`] does the same.
pub(super) fn guarded_name(name: &str) -> String {
    if hides_a_name(name) && !needs_guard(name) { format!("'{name}") } else { name.to_owned() }
}

/// A text as it stands in a workbook, where nothing runs it, so that the reader finds it as it was: with an apostrophe in
/// front where the reader takes one off.
pub fn workbook_text(text: &str) -> String {
    if without_guard(text) == text { text.to_owned() } else { format!("'{text}") }
}

/// A name as it stands in a workbook: as [`workbook_text`], and with an apostrophe where the reader would take its row for a
/// total, a note or a title of rows.
pub fn workbook_name(name: &str) -> String {
    if hides_a_name(name) { format!("'{name}") } else { workbook_text(name) }
}

/// Whether a cell has an apostrophe in front of a name that looks like none.
pub(super) fn is_guarded_name(cell: &str) -> bool {
    cell.strip_prefix('\'').is_some_and(hides_a_name)
}

/// Whether a name makes its row look like none, apostrophes in front of it not counted.
fn hides_a_name(name: &str) -> bool {
    reads_as_no_name(name.trim_start_matches('\''))
}

#[cfg(test)]
mod tests {
    use crate::tables::csv_out::{
        Cell, Csv, guarded_name, is_guarded_name, without_guard, workbook_name, workbook_text,
    };

    fn row(cells: impl IntoIterator<Item = Cell>) -> String {
        let mut csv = Csv::new();
        csv.row(cells);
        csv.into_text()
    }

    #[test]
    fn cells_are_quoted_only_where_needed() {
        let cells = ["plain", "a,b", "say \"hi\"", "two\nlines", " space", ""].map(Cell::from);
        assert_eq!(row(cells), "\u{feff}plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" space\",\r\n");
    }

    #[test]
    fn no_text_begins_like_a_formula() {
        let plain = ["=1+1", "+81", "-2", "@sum", "\tx", "\rx", "＝1", "﹦1"];
        let hidden = [" =1", "\u{3000}＝1", "\u{feff}=1", "\u{200b}@a", "\0=1", " \u{200b} ＋1"];
        for text in plain.into_iter().chain(hidden) {
            let written = row([text.into()]);
            let cell = written.strip_prefix('\u{feff}').unwrap().trim_start_matches('"');
            assert!(cell.starts_with('\''), "{written}");
        }
    }

    #[test]
    fn names_that_look_like_no_name_are_marked_and_the_mark_comes_off_again() {
        for name in ["合計", "'合計", "''小計", "【単一】", "※甲", "平均"] {
            let written = guarded_name(name);
            assert!(is_guarded_name(&written), "{written}");
            assert_eq!(without_guard(&written), name);
        }
        for name in ["甲健保", "'甲健保", "合計健康保険組合"] {
            assert_eq!(guarded_name(name), name);
        }
    }

    #[test]
    fn what_stands_in_a_workbook_is_read_as_it_was() {
        for text in ["=1", "'=1", "''＋1", "合計", "'合計", "-合計", "'quoted'", "plain", "'"] {
            assert_eq!(without_guard(&workbook_text(text)), text);
            assert_eq!(without_guard(&workbook_name(text)), text);
        }
        assert_eq!(
            ["甲健保", "=乙"].map(workbook_name),
            ["甲健保", "=乙"],
            "nothing is put in front without need"
        );
    }

    #[test]
    fn the_guard_comes_off_again_and_apostrophes_of_users_stay() {
        for text in ["=1", "'=1", "'''=1", "'quoted'", "plain", "'", "\u{200b}=1"] {
            let written = row([text.into()]);
            let cell = written.trim_start_matches('\u{feff}').trim_end();
            assert_eq!(without_guard(cell), text);
        }
    }
}
