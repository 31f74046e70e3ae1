//! What stands between the cells of a table that comes as text, and how it is found out.

use consortium_core::reading::read_yen;

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// As spreadsheets put it on the clipboard.
    Tab,
    /// As in most CSV files.
    Comma,
    /// As in CSV files from countries with a decimal comma.
    Semicolon,
    /// As some databases write their tables.
    Pipe,
}

impl Delimiter {
    /// The character itself.
    pub const fn character(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Pipe => '|',
        }
    }

    /// All delimiters; those that are less common inside cells first.
    const ALL: [Self; 4] = [Self::Tab, Self::Comma, Self::Semicolon, Self::Pipe];

    /// The delimiter that stands equally often in the most rows, so that a comment with commas above a table with tabs
    /// does not decide; among equals, a tab, then the one that gives more cells. A row that is a number by itself
    /// (`1,234`) tells nothing.
    /// Commas that only part the digits of numbers part no cells: `None` if nothing does.
    pub(super) fn detect(text: &str) -> Option<Self> {
        /// How many rows are looked at.
        const MOST_LOOKED_AT: usize = 200;
        let mut quotes = Quotes::default();
        let rows = text.split(|character| quotes.is_outside(character) && matches!(character, '\n' | '\r'));
        let rows: Vec<&str> =
            rows.filter(|row| !row.is_empty() && read_yen(row).is_err()).take(MOST_LOOKED_AT).collect();
        let parts_cells = rows.iter().any(|row| has_comma_outside_numbers(row));
        let telling: Vec<[usize; 4]> = rows
            .iter()
            .map(|row| {
                Self::ALL.map(|delimiter| match delimiter {
                    Self::Comma if !parts_cells => 0,
                    _ => delimiter.count(row),
                })
            })
            .collect();
        let rank = |position: usize, delimiter: Self| {
            let counts: Vec<usize> = telling.iter().filter_map(|row| row.get(position).copied()).collect();
            let rows_with = |count: usize| counts.iter().filter(|found| **found == count).count();
            let best =
                counts.iter().filter(|count| **count > 0).map(|count| (rows_with(*count), *count)).max();
            best.map(|(rows, cells)| (rows, delimiter == Self::Tab, cells))
        };
        let ranked = Self::ALL.into_iter().enumerate().rev();
        let best = ranked.filter_map(|(position, delimiter)| Some((rank(position, delimiter)?, delimiter)));
        best.max_by_key(|(rank, _)| *rank).map(|(_, delimiter)| delimiter)
    }

    /// How often it stands in a row, outside quotation marks.
    fn count(self, row: &str) -> usize {
        let mut quotes = Quotes::default();
        row.chars().filter(|&found| quotes.is_outside(found) && found == self.character()).count()
    }
}

/// Whether a comma stands in a row that does not part groups of three digits of a number.
fn has_comma_outside_numbers(row: &str) -> bool {
    let mut rest = row;
    while let Some((before, behind)) = rest.split_once(',') {
        let digits_before = before.chars().rev().take_while(char::is_ascii_digit).count();
        let digits_behind = behind.chars().take_while(char::is_ascii_digit).count();
        if !((1..=3).contains(&digits_before) && digits_behind == 3) {
            return true;
        }
        rest = behind;
    }
    false
}

/// Follows quotation marks while the delimiter is not yet known. A mark opens at the beginning of a cell, spaces before
/// it or not, or when it follows another mark.
#[derive(Default)]
struct Quotes {
    open: bool,
    previous: Option<char>,
}

impl Quotes {
    /// Goes on by one character and tells whether it stands outside quotation marks.
    fn is_outside(&mut self, character: char) -> bool {
        let may_open = self.previous.is_none_or(|previous| "\t,;|\r\n\"\u{feff}".contains(previous));
        if character == '"' && (self.open || may_open) {
            self.open = !self.open;
        }
        if character != ' ' || self.open {
            self.previous = Some(character);
        }
        !self.open
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::{delimited::parse_table, delimiter::Delimiter};

    #[test]
    fn the_delimiter_is_the_one_that_most_rows_agree_on() {
        for (text, delimiter) in [
            ("a\tb,c,d", Delimiter::Tab),
            ("title\na;b,c;d", Delimiter::Semicolon),
            ("\"a;b;c\",d", Delimiter::Comma),
            ("加入者数\n1,234\n5,678", Delimiter::Tab),
            ("1,234", Delimiter::Tab),
            ("甲,1234", Delimiter::Comma),
            ("# 10:00, 甲, 2件\n組合名\t加入者数\n甲\t9\n", Delimiter::Tab),
            ("共同事業, 参加組合, 一覧\n組合名;加入者数\n甲;9\n", Delimiter::Semicolon),
            ("組合名|加入者数\n甲|9", Delimiter::Pipe),
            ("組合名, 加入者数\n甲, \"11,300\"\n乙, \"8,000\"", Delimiter::Comma),
        ] {
            assert_eq!(parse_table(text).unwrap().delimiter, Some(delimiter), "{text}");
        }
    }
}
