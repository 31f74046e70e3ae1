//! The zip archive around `.xlsx` and `.ods`, which is measured before it is unpacked.

use std::io::{self, Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::{Format, MOST_UNPACKED_BYTES, OpenError};

/// How a zip archive begins.
pub(super) const MAGIC: &[u8] = b"PK\x03\x04";

/// The names that tell the formats apart.
const XLSX_PART: &str = "xl/workbook.xml";
const OPEN_DOCUMENT_PART: &str = "content.xml";

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Where an `.xlsx` file keeps the texts of its cells, and how the names of its sheets begin.
const TEXTS_PART: &str = "xl/sharedStrings.xml";
const SHEET_PARTS: &str = "xl/worksheets/";

/// Whether a file is an archive with the parts of an `.xlsx`. Nothing of it is unpacked.
pub(super) fn is_xlsx(bytes: &[u8]) -> Result<bool, OpenError> {
    Ok(bytes.starts_with(MAGIC) && archive(bytes)?.index_for_name(XLSX_PART).is_some())
}

/// Measures the parts of an `.xlsx` file that are kept when it is read row by row: all but its sheets.
pub(super) fn measure_all_but_sheets(bytes: &[u8]) -> Result<(), OpenError> {
    measure(&mut archive(bytes)?, |name| !name.starts_with(SHEET_PARTS))
}

/// The format of an archive, after every part of it was unpacked once without keeping it: what an archive says about
/// its own size need not be true.
pub(super) fn format(bytes: &[u8]) -> Result<Format, OpenError> {
    let mut archive = archive(bytes)?;
    measure(&mut archive, |_| true)?;
    if archive.index_for_name(XLSX_PART).is_some() {
        Ok(Format::Xlsx)
    } else if archive.index_for_name(OPEN_DOCUMENT_PART).is_some() && is_spreadsheet(bytes) {
        Ok(Format::OpenDocument)
    } else {
        Err(OpenError::NotAWorkbook)
    }
}

/// Unpacks the parts of these names once without keeping them, within [`MOST_UNPACKED_BYTES`] in all.
fn measure(archive: &mut Archive<'_>, is_measured: impl Fn(&str) -> bool) -> Result<(), OpenError> {
    let mut left = MOST_UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(unreadable)?;
        let name = part.name().map_err(unreadable)?;
        if !is_measured(&name) {
            continue;
        }
        let is_texts = name == TEXTS_PART;
        drop(name);
        // One byte more than is allowed shows that there is too much.
        let mut part = part.take(left.saturating_add(1));
        let mut head = Vec::new();
        if is_texts {
            (&mut part).take(HEAD_OF_TEXTS).read_to_end(&mut head).map_err(|_| OpenError::Damaged)?;
        }
        let rest = io::copy(&mut part, &mut io::sink()).map_err(|_| OpenError::Damaged)?;
        let unpacked = u64::try_from(head.len()).map_or(u64::MAX, |head| head.saturating_add(rest));
        if is_texts && texts_promised(&head).is_some_and(|promised| promised > unpacked) {
            return Err(OpenError::Damaged);
        }
        left = left.checked_sub(unpacked).ok_or(OpenError::UnpacksTooLarge { limit: MOST_UNPACKED_BYTES })?;
    }
    Ok(())
}

/// In so many bytes the texts of the cells say how many they are.
const HEAD_OF_TEXTS: u64 = 4_096;

/// How many texts a part promises. The library makes room for them before it has seen one, so that a file of a kilobyte could
/// ask for all memory: each takes some bytes, so there are never more texts than bytes.
fn texts_promised(head: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(head);
    let (_, promised) = head.split_once("uniqueCount")?;
    let digits = promised.trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'']);
    let digits =
        digits.split(|letter: char| !letter.is_ascii_digit()).next().filter(|digits| !digits.is_empty())?;
    // What is too large for a number is too large for a part.
    Some(digits.parse().unwrap_or(u64::MAX))
}

/// A part as text; `None` if there is none of that name.
pub(super) fn text(bytes: &[u8], name: &str) -> Result<Option<String>, OpenError> {
    let mut archive = archive(bytes)?;
    let Some(index) = archive.index_for_name(name) else { return Ok(None) };
    let mut text = String::new();
    let part = archive.by_index(index).map_err(unreadable)?;
    part.take(MOST_UNPACKED_BYTES).read_to_string(&mut text).map_err(|_| OpenError::Damaged)?;
    Ok(Some(text))
}

fn is_spreadsheet(bytes: &[u8]) -> bool {
    let kind = text(bytes, "mimetype").ok().flatten();
    kind.is_some_and(|kind| kind.trim().starts_with("application/vnd.oasis.opendocument.spreadsheet"))
}

fn archive(bytes: &[u8]) -> Result<Archive<'_>, OpenError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)
}

fn unreadable(error: ZipError) -> OpenError {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            OpenError::Protected
        }
        _ => OpenError::Damaged,
    }
}
