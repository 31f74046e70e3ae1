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
        _ if bytes.starts_with(PDF) || bytes.contains(&0) => Err(NotText::Binary),
        _ if std::str::from_utf8(bytes).is_ok() => Ok(Encoding::Utf8),
        _ => Ok(Encoding::ShiftJis),
    }
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
    fn an_empty_file_is_text() {
        assert_eq!(detect_encoding(b""), Ok(Encoding::Utf8));
    }
}
