//! Takes the bytes of a file apart into lines, whatever the pieces they come in.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    meaning::Line,
    read::{MOST_CELLS, NotRead},
    table::Table,
};

/// A line is no longer than this: else a quotation mark was opened and not closed.
const LONGEST_LINE: usize = 1 << 20;

/// Takes bytes apart into lines.
pub(super) struct Lines {
    parser: Reader,
    text: Vec<u8>,
    text_end: usize,
    ends: Vec<usize>,
    cells: usize,
}

impl Lines {
    pub(super) fn new(separator: u8) -> Self {
        let parser = ReaderBuilder::new().delimiter(separator).build();
        Self { parser, text: vec![0; 1_024], text_end: 0, ends: vec![0; 64], cells: 0 }
    }

    /// Hands each line that is complete to the table. Nothing more to push ends the file.
    pub(super) fn push(&mut self, mut piece: &[u8], table: &mut Table) -> Result<(), NotRead> {
        let ends_file = piece.is_empty();
        loop {
            let (text, ends) = (self.text.get_mut(self.text_end..), self.ends.get_mut(self.cells..));
            let (Some(text), Some(ends)) = (text, ends) else { return Err(self.endless()) };
            let (outcome, read, written, ended) = self.parser.read_record(piece, text, ends);
            let last = read.checked_sub(1).and_then(|last| piece.get(last)).copied();
            piece = piece.get(read..).unwrap_or(&[]);
            self.text_end = self.text_end.saturating_add(written);
            self.cells = self.cells.saturating_add(ended);
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
                        table.line(&Line { text, ends }, number)?;
                    }
                    (self.text_end, self.cells) = (0, 0);
                }
                ReadRecordResult::End => return Ok(()),
            }
        }
    }

    fn endless(&self) -> NotRead {
        NotRead::EndlessLine { line: self.parser.line() }
    }
}
