//! Finds out in which character code a file was saved. The browser then decodes it.

/// A character code in which Japanese spreadsheets save text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// "Unicode text" of Excel.
    Utf16LittleEndian,
    /// The same in the other byte order.
    Utf16BigEndian,
    /// CP932, the "CSV" of Japanese Excel. Taken when nothing else fits.
    ShiftJis,
    /// Of older Unix systems.
    EucJp,
    /// Of mail: seven bits, with escapes between the character sets.
    Iso2022Jp,
}

impl Encoding {
    /// The label by which a browser's `TextDecoder` knows it. Its `shift_jis` is CP932, as Windows writes it.
    ///
    /// Source: WHATWG Encoding Standard, names and labels.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16LittleEndian => "utf-16le",
            Self::Utf16BigEndian => "utf-16be",
            Self::ShiftJis => "shift_jis",
            Self::EucJp => "euc-jp",
            Self::Iso2022Jp => "iso-2022-jp",
        }
    }
}

/// Why a file has no text to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotText {
    /// It is a workbook (.xlsx, .xls, .ods): its table has to be copied, or saved as CSV.
    Workbook,
    /// It is something else: a picture, a PDF, a program.
    Binary,
}

/// The character code of a file, from its bytes.
///
/// # Errors
///
/// If it is not a text file.
///
/// ```
/// use consortium_document::tables::{Encoding, NotText, detect_encoding};
/// assert_eq!(detect_encoding("組合名,加入者数".as_bytes()), Ok(Encoding::Utf8));
/// assert_eq!(detect_encoding(&[0x91, 0x67, 0x8d, 0x87, 0x96, 0xbc]), Ok(Encoding::ShiftJis)); // 組合名
/// assert_eq!(detect_encoding(b"PK\x03\x04..."), Err(NotText::Workbook));
/// ```
pub fn detect_encoding(bytes: &[u8]) -> Result<Encoding, NotText> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0";
    const PDF: &[u8] = b"%PDF-";
    match bytes {
        [0xff, 0xfe, ..] => Ok(Encoding::Utf16LittleEndian),
        [0xfe, 0xff, ..] => Ok(Encoding::Utf16BigEndian),
        _ if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND_FILE) => Err(NotText::Workbook),
        _ if bytes.starts_with(PDF) => Err(NotText::Binary),
        _ if bytes.contains(&0) => wide_without_mark(bytes).ok_or(NotText::Binary),
        _ if has_escapes(bytes) => Ok(Encoding::Iso2022Jp),
        _ if is_mostly_utf8(bytes) => Ok(Encoding::Utf8),
        _ if is_euc_jp(bytes) => Ok(Encoding::EucJp),
        _ => Ok(Encoding::ShiftJis),
    }
}

/// Whether bytes switch to JIS X 0208 by an escape, with seven bits all through.
fn has_escapes(bytes: &[u8]) -> bool {
    bytes.is_ascii() && bytes.windows(3).any(|escape| matches!(escape, b"\x1b$@" | b"\x1b$B"))
}

/// Whether bytes are EUC-JP: pairs of bytes from A1 on. Nearly all text in CP932 has bytes below that in its pairs, but
/// for half-width katakana alone, which are bytes from A1 to DF. The last character may be cut off.
fn is_euc_jp(bytes: &[u8]) -> bool {
    let (mut rest, mut beyond_katakana) = (bytes, false);
    loop {
        rest = match rest {
            [] | [0x8e | 0x8f | 0xa1..=0xfe] | [0x8f, 0xa1..=0xfe] => break beyond_katakana,
            [..=0x7f, rest @ ..] | [0x8e, 0xa1..=0xdf, rest @ ..] => rest,
            [0x8f, 0xa1..=0xfe, 0xa1..=0xfe, rest @ ..] => rest,
            [first @ 0xa1..=0xfe, second @ 0xa1..=0xfe, rest @ ..] => {
                beyond_katakana |= (*first).max(*second) > 0xdf;
                rest
            }
            _ => break false,
        };
    }
}

/// Whether bytes are UTF-8, but for a few that were damaged: systems that cut names after so many bytes cut characters
/// apart. Text in CP932 has next to no sequences that are whole characters of UTF-8.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    /// So many whole characters beyond ASCII for each sequence that is none.
    const WHOLE_FOR_A_BROKEN_ONE: usize = 3;
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole = whole.saturating_add(chunk.valid().chars().filter(|found| !found.is_ascii()).count());
        broken = broken.saturating_add(usize::from(!chunk.invalid().is_empty()));
    }
    broken == 0 || whole >= broken.saturating_mul(WHOLE_FOR_A_BROKEN_ONE)
}

/// UTF-16 without its mark: whole pairs of bytes, zeros on one side of the pairs only, and no control characters.
fn wide_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let (encoding, read): (_, fn([u8; 2]) -> u16) = match pairs.iter().all(|[first, _]| *first != 0) {
        true => (Encoding::Utf16LittleEndian, u16::from_le_bytes),
        false if pairs.iter().all(|[_, second]| *second != 0) => {
            (Encoding::Utf16BigEndian, u16::from_be_bytes)
        }
        false => return None,
    };
    let is_text =
        |unit: Result<char, _>| unit.is_ok_and(|found| !found.is_control() || found.is_whitespace());
    char::decode_utf16(pairs.iter().map(|pair| read(*pair))).all(is_text).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use crate::tables::encoding::{Encoding, NotText, detect_encoding};

    #[test]
    fn byte_order_marks_decide() {
        assert_eq!(detect_encoding(b"\xef\xbb\xbfa,b"), Ok(Encoding::Utf8));
        assert_eq!(detect_encoding(b"\xff\xfea\0"), Ok(Encoding::Utf16LittleEndian));
        assert_eq!(detect_encoding(b"\xfe\xff\0a"), Ok(Encoding::Utf16BigEndian));
    }

    #[test]
    fn files_without_text_are_refused() {
        assert_eq!(detect_encoding(b"\xd0\xcf\x11\xe0\xa1\xb1"), Err(NotText::Workbook));
        assert_eq!(detect_encoding(b"%PDF-1.7"), Err(NotText::Binary));
        assert_eq!(detect_encoding(b"\x89PNG\r\n\x1a\n\0"), Err(NotText::Binary));
    }

    #[test]
    fn one_broken_byte_does_not_change_the_code() {
        let mut bytes = "組合名,加入者数\n甲健康保険組".as_bytes().to_vec();
        bytes.extend([0xe5, 0x90, b',', b'9', b'\n']);
        assert_eq!(detect_encoding(&bytes), Ok(Encoding::Utf8));
        // 組合名,加入者数 in CP932.
        let old = [0x91, 0x67, 0x8d, 0x87, 0x96, 0xbc, 0x2c, 0x89, 0xc1, 0x93, 0xfc, 0x8e, 0xd2, 0x90, 0x94];
        assert_eq!(detect_encoding(&old), Ok(Encoding::ShiftJis));
    }

    #[test]
    fn utf_16_is_known_without_its_mark() {
        let units =
            |order: fn(u16) -> [u8; 2]| "組合名\t9\r\n".encode_utf16().flat_map(order).collect::<Vec<_>>();
        assert_eq!(detect_encoding(&units(u16::to_le_bytes)), Ok(Encoding::Utf16LittleEndian));
        assert_eq!(detect_encoding(&units(u16::to_be_bytes)), Ok(Encoding::Utf16BigEndian));
    }

    #[test]
    fn the_codes_of_unix_and_mail_are_known() {
        // 組合名,加入者数 in EUC-JP, whole and cut within the last character, and in ISO-2022-JP.
        let euc = b"\xc1\xc8\xb9\xe7\xcc\xbe,\xb2\xc3\xc6\xfe\xbc\xd4\xbf\xf4";
        assert_eq!(detect_encoding(euc), Ok(Encoding::EucJp));
        assert_eq!(detect_encoding(&euc[..euc.len() - 1]), Ok(Encoding::EucJp));
        assert_eq!(detect_encoding(b"\x1b$BAH9gL>\x1b(B,9000\n"), Ok(Encoding::Iso2022Jp));
        // Half-width katakana in CP932.
        assert_eq!(detect_encoding(b"\xb1\xb2\xb3\xb4"), Ok(Encoding::ShiftJis));
    }

    #[test]
    fn an_empty_file_is_text() {
        assert_eq!(detect_encoding(b""), Ok(Encoding::Utf8));
    }
}
