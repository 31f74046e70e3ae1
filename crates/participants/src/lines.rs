//! Takes the bytes of a file apart into lines, whatever the pieces they come in.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    meaning::{Bounds, Line, following},
    plain_lines::{Cells, NO_CELLS, plain_lines},
    read::{MOST_CELLS, NotRead},
};

/// A line is no longer than this: else a quotation mark was opened and not closed.
const LONGEST_LINE: usize = 1 << 20;

/// Takes bytes apart into lines.
pub(super) struct Lines {
    separator: u8,
    parser: Reader,
    text: Vec<u8>,
    text_end: usize,
    ends: Vec<usize>,
    cells: usize,
    /// The parser has ended a line and not begun another: plain lines need not pass through it.
    is_between: bool,
    /// Where the cells of a line stand that went through the parser.
    parsed: Vec<Bounds>,
    /// Where the cells of a plain line stand.
    plain: Cells,
}

impl Lines {
    pub(super) fn new(separator: u8) -> Self {
        let parser = ReaderBuilder::new().delimiter(separator).build();
        Self {
            separator,
            parser,
            text: vec![0; 1_024],
            text_end: 0,
            ends: vec![0; 64],
            cells: 0,
            is_between: false,
            parsed: Vec::new(),
            plain: NO_CELLS,
        }
    }

    /// Hands each line that is complete to `take`, with its number. Nothing more to push ends the file.
    ///
    /// # Errors
    /// A line does not end, or those of `take`. What comes behind is not looked at then.
    pub(super) fn push(
        &mut self,
        mut piece: &[u8],
        mut take: impl FnMut(&Line<'_>, u64) -> Result<(), NotRead>,
    ) -> Result<(), NotRead> {
        let ends_file = piece.is_empty();
        loop {
            if self.is_between && !ends_file {
                piece = self.take_plain(piece, &mut take)?;
                if piece.is_empty() {
                    return Ok(());
                }
            }
            let (text, ends) = (self.text.get_mut(self.text_end..), self.ends.get_mut(self.cells..));
            let (Some(text), Some(ends)) = (text, ends) else { return Err(self.endless()) };
            let (outcome, read, written, ended) = self.parser.read_record(piece, text, ends);
            let last = read.checked_sub(1).and_then(|last| piece.get(last)).copied();
            piece = piece.get(read..).unwrap_or(&[]);
            self.text_end = self.text_end.saturating_add(written);
            self.cells = self.cells.saturating_add(ended);
            self.is_between = outcome == ReadRecordResult::Record;
            match outcome {
                ReadRecordResult::InputEmpty if ends_file => {}
                ReadRecordResult::InputEmpty => return Ok(()),
                ReadRecordResult::OutputFull if self.text.len() >= LONGEST_LINE => return Err(self.endless()),
                ReadRecordResult::OutputFull => self.text.resize(self.text.len().saturating_mul(2), 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_CELLS => {
                    return Err(self.endless());
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len().saturating_mul(2), 0),
                ReadRecordResult::Record => {
                    // Behind a line feed the parser already counts the next line.
                    let number = self.parser.line().saturating_sub(u64::from(last == Some(b'\n')));
                    let (text, ends) = (self.text.get(..self.text_end), self.ends.get(..self.cells));
                    if let (Some(text), Some(ends)) = (text, ends) {
                        self.parsed.clear();
                        self.parsed.extend(following(ends.iter().copied()));
                        take(&Line::new(text, &self.parsed), number)?;
                    }
                    (self.text_end, self.cells) = (0, 0);
                }
                ReadRecordResult::End => return Ok(()),
            }
        }
    }

    /// Hands on the plain lines at the beginning of a piece, and returns what is behind them.
    fn take_plain<'a>(
        &mut self,
        piece: &'a [u8],
        take: impl FnMut(&Line<'_>, u64) -> Result<(), NotRead>,
    ) -> Result<&'a [u8], NotRead> {
        let mut number = self.parser.line();
        let rest = plain_lines(piece, self.separator, &mut number, &mut self.plain, take)?;
        self.parser.set_line(number);
        Ok(rest)
    }

    fn endless(&self) -> NotRead {
        NotRead::EndlessLine { line: self.parser.line() }
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use crate::NotRead;
    use proptest::prelude::*;

    /// The cells of each line with its number, or why there are none.
    type Found = Result<Vec<(u64, Vec<Vec<u8>>)>, NotRead>;

    fn lines<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Found {
        let (mut lines, mut found) = (Lines::new(b','), Vec::new());
        let mut push = |piece: &[u8]| {
            lines.push(piece, |line, number| {
                found.push((number, line.cells().map(<[u8]>::to_vec).collect()));
                Ok(())
            })
        };
        pieces.filter(|piece| !piece.is_empty()).try_for_each(&mut push)?;
        push(&[])?;
        Ok(found)
    }

    /// No line is whole in a piece of one byte: so all go through the parser.
    fn by_parser_alone(file: &[u8]) -> Found {
        lines(file.chunks(1))
    }

    /// Tables with quotation marks where they belong and where they do not, with every end of lines, with blank, short,
    /// long and wide lines, and some that begin like a file.
    fn tables() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            12 => "[0-9a甲健保\u{feff} !.]{0,9}",
            6 => Just(",".to_owned()),
            4 => prop::sample::select(vec!["\r\n", "\n", "\r", "\n\n", "\r\r\n", "\n\r"]).prop_map(str::to_owned),
            2 => prop::sample::select(vec!["\"", "\"\"", "\",\"", "\"a,b\"", "\"a\nb\"", "\"\"\"\""]).prop_map(str::to_owned),
            1 => (60_usize..70).prop_map(|cells| ",".repeat(cells)),
            1 => (1_000_usize..1_030).prop_map(|length| "長".repeat(length)),
        ];
        // A byte order mark at the beginning is the reader's affair.
        prop::collection::vec(piece, 0..120).prop_map(|pieces| ["a", &pieces.concat()].concat())
    }

    proptest! {
        #[test]
        fn plain_lines_are_what_the_parser_makes_of_them(file in tables(), sizes in prop::collection::vec(1_usize..200, 1..20)) {
            let file = file.as_bytes();
            let expected = by_parser_alone(file);
            prop_assert_eq!(lines(std::iter::once(file)), expected.clone());
            let mut rest = file;
            let pieces = sizes.iter().cycle().map_while(|size| {
                let (piece, behind) = rest.split_at_checked(*size).unwrap_or((rest, &[]));
                rest = behind;
                (!piece.is_empty()).then_some(piece)
            });
            prop_assert_eq!(lines(pieces), expected);
        }

        #[test]
        fn bytes_that_are_no_text_are_taken_apart_in_the_same_way(file in prop::collection::vec(prop::sample::select(b"\xff\xe7,,\n\r\"a1".to_vec()), 0..300), size in 1_usize..100) {
            prop_assert_eq!(lines(file.chunks(size)), by_parser_alone(&file));
        }
    }

    #[test]
    fn too_long_and_too_wide_lines_are_refused_either_way() {
        for odd in ["a".repeat(1 << 20), ",".repeat(1_024), ",".repeat(1_023), "a".repeat((1 << 20) - 1)] {
            let file = format!("a,b\nc,d\n{odd}\ne,f\n");
            assert_eq!(lines(std::iter::once(file.as_bytes())), by_parser_alone(file.as_bytes()));
        }
    }
}
