//! The quick way through plain lines: whole in one piece, neither long nor of many cells, with quotation marks around whole
//! cells alone.
//!
//! What is anything else is left to the parser for everything ([`Lines`](super::lines::Lines)). Law: both make the same of a
//! plain line. Eight bytes are looked at at once for what ends a cell; the text of a line is not copied.

use super::meaning::{Bounds, Line};

/// A line of more cells is not plain.
const MOST_CELLS: usize = 64;

/// A longer line is not plain.
const LONGEST: usize = 1 << 16;

/// Where the cells of a line stand; kept from line to line, so that nothing is allocated for one.
pub(super) type Cells = [Bounds; MOST_CELLS];

/// No cell was found yet.
pub(super) const NO_CELLS: Cells = [Bounds { start: 0, end: 0 }; MOST_CELLS];

/// Hands the plain lines at the beginning of a piece to `take`, each with its number, and returns what comes behind them:
/// nothing, the beginning of a line, or a line that is not plain. `number` is the number of the line at which the piece
/// begins, and afterwards of the one at which the rest does.
///
/// # Errors
/// Those of `take`; the rest of the piece is not looked at then.
pub(super) fn plain_lines<'a, Error>(
    piece: &'a [u8],
    separator: u8,
    number: &mut u64,
    cells: &mut Cells,
    mut take: impl FnMut(&Line<'_>, u64) -> Result<(), Error>,
) -> Result<&'a [u8], Error> {
    let mut marks = Marks::of(piece, separator);
    // The first byte of the line, that of the cell, and how many cells are before it.
    let (mut line, mut start, mut count) = (0_usize, 0_usize, 0_usize);
    while let Some(at) = marks.next() {
        let (bounds, at, mark) = match piece.get(at) {
            Some(b'"') => {
                let Some(end) = quoted_cell(piece, start, at, &mut marks) else { break };
                let behind = end.saturating_add(1);
                // The mark that ends the cell comes next.
                marks.next();
                (Bounds { start: start.saturating_add(1), end }, behind, piece.get(behind))
            }
            mark => (Bounds { start, end: at }, at, mark),
        };
        let ends_line = match mark {
            Some(byte) if *byte == separator => false,
            Some(b'\n' | b'\r') => true,
            None => break,
            // Another sign with a low number: a space, an exclamation mark.
            Some(_) if bounds.start == start => continue,
            Some(_) => break,
        };
        // Blank lines are none.
        if !ends_line || at > line {
            let Some(cell) = cells.get_mut(count) else { break };
            *cell = bounds;
            count = count.saturating_add(1);
        }
        start = at.saturating_add(1);
        if ends_line {
            if at.saturating_sub(line) > LONGEST {
                break;
            }
            if let Some(cells) = cells.get(..count).filter(|cells| !cells.is_empty()) {
                take(&Line::new(piece, cells), *number)?;
            }
            *number = number.saturating_add(u64::from(mark == Some(&b'\n')));
            (line, count) = (start, 0);
        }
    }
    Ok(piece.get(line..).unwrap_or(&[]))
}

/// Where a cell ends whose first byte is a quotation mark: the place of the mark that closes it. `None` if there is more to
/// it: the mark at `open` is not the first byte of the cell, another one or the end of a line stands within, or something
/// stands behind.
fn quoted_cell(piece: &[u8], start: usize, open: usize, marks: &mut Marks<'_>) -> Option<usize> {
    if open != start {
        return None;
    }
    let is_close = |at: &usize| matches!(piece.get(*at), Some(b'"' | b'\n' | b'\r') | None);
    let close = marks.find(is_close).filter(|at| piece.get(*at) == Some(&b'"'))?;
    let behind = piece.get(close.checked_add(1)?)?;
    (*behind == marks.separator || matches!(behind, b'\n' | b'\r')).then_some(close)
}

/// The places of separators, ends of lines, quotation marks and whatever else is below them in ASCII.
struct Marks<'a> {
    rest: &'a [u8],
    /// Where `rest` begins.
    next: usize,
    /// Where the eight bytes of `marks` begin.
    base: usize,
    /// The marks among eight bytes that are still to come: the highest bit of each.
    marks: u64,
    separator: u8,
    /// The separator, eight times.
    separators: u64,
}

/// The same byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

impl<'a> Marks<'a> {
    fn of(piece: &'a [u8], separator: u8) -> Self {
        Self { rest: piece, next: 0, base: 0, marks: 0, separator, separators: eight(separator) }
    }

    /// The highest bit of each of eight bytes that is a mark.
    #[inline]
    const fn among(word: u64, separators: u64) -> u64 {
        const LOW: u64 = eight(0x7f);
        /// Carries into the highest bit from the first byte above a quotation mark.
        const ABOVE_QUOTE: u64 = eight(0x80 - (b'"' + 1));
        // The lower seven bits of a byte and either number above fit in eight: no byte reaches into the next.
        let above_quote = (word & LOW).wrapping_add(ABOVE_QUOTE) | word;
        let difference = word ^ separators;
        let no_separator = (difference & LOW).wrapping_add(LOW) | difference;
        !(above_quote & no_separator) & !LOW
    }
}

impl Iterator for Marks<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.marks == 0 {
            let word = match self.rest.split_first_chunk() {
                Some((word, rest)) => {
                    self.rest = rest;
                    *word
                }
                None if self.rest.is_empty() => return None,
                None => {
                    // No mark stands behind the end.
                    let mut word = [b'.'; 8];
                    word.iter_mut().zip(self.rest).for_each(|(byte, of_rest)| *byte = *of_rest);
                    self.rest = &[];
                    word
                }
            };
            self.marks = Self::among(u64::from_le_bytes(word), self.separators);
            self.base = self.next;
            self.next = self.next.saturating_add(8);
        }
        let place = self.marks.trailing_zeros() / 8;
        self.marks &= self.marks.wrapping_sub(1);
        self.base.checked_add(usize::try_from(place).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, MOST_CELLS, Marks, NO_CELLS, plain_lines};

    /// The cells of each plain line with its number, and what is left.
    fn lines(piece: &str) -> (Vec<(u64, Vec<String>)>, &str) {
        let (mut number, mut place, mut lines) = (1, NO_CELLS, Vec::new());
        let take = |line: &super::Line<'_>, number| -> Result<(), ()> {
            let cells = line.cells().map(|cell| str::from_utf8(cell).unwrap().to_owned());
            lines.push((number, cells.collect()));
            Ok(())
        };
        let rest = plain_lines(piece.as_bytes(), b',', &mut number, &mut place, take).unwrap();
        (lines, str::from_utf8(rest).unwrap())
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn every_mark_is_found_at_its_place() {
        for separator in [b',', b'\t', b';', b'|'] {
            for byte in 0..=u8::MAX {
                for place in 0..20 {
                    let mut piece = [b'a'; 20];
                    piece[place] = byte;
                    let found: Vec<usize> = Marks::of(&piece, separator).collect();
                    let is_mark = byte <= b'"' || byte == separator;
                    assert_eq!(found, if is_mark { vec![place] } else { vec![] }, "{byte} at {place}");
                }
            }
        }
    }

    #[test]
    fn lines_end_with_either_sign_or_both() {
        let expected = vec![
            (1, cells(&["甲", ""])),
            (2, cells(&["乙 !", "2"])),
            (4, cells(&["", "丙"])),
            (4, cells(&["丁"])),
        ];
        assert_eq!(lines("甲,\r\n乙 !,2\n\n,丙\r丁\r\n戊"), (expected, "戊"));
    }

    #[test]
    fn quotation_marks_around_whole_cells_are_plain() {
        let expected = vec![(1, cells(&["a,b", "", "c"])), (2, cells(&["", "d e"]))];
        assert_eq!(lines("\"a,b\",\"\",c\r\n\"\",\"d e\"\n\"f\""), (expected, "\"f\""));
    }

    #[test]
    fn other_quotation_marks_many_cells_and_a_long_line_are_left_to_the_parser() {
        for odd in ["c\"d\"", "\"c\"\"d\"", "\"c\" ", "\"c\nd\"", "\"c", " \"c\""] {
            let rest = format!("{odd}\ne\n");
            assert_eq!(lines(&format!("a,b\n{rest}")), (vec![(1, cells(&["a", "b"]))], rest.as_str()));
        }
        let many = format!("{}\n", ",".repeat(MOST_CELLS));
        assert_eq!(lines(&many), (vec![], many.as_str()));
        let long = format!("{}\n", "a".repeat(LONGEST + 1));
        assert_eq!(lines(&long), (vec![], long.as_str()));
    }
}
