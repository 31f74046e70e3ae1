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

/// The format of an archive, after every part of it was unpacked once without keeping it: what an archive says about
/// its own size need not be true.
pub(super) fn format(bytes: &[u8]) -> Result<Format, OpenError> {
    let mut archive = archive(bytes)?;
    let mut left = MOST_UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(unreadable)?;
        // One byte more than is allowed shows that there is too much.
        let unpacked = io::copy(&mut part.take(left.saturating_add(1)), &mut io::sink())
            .map_err(|_| OpenError::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(OpenError::UnpacksTooLarge { limit: MOST_UNPACKED_BYTES })?;
    }
    if archive.index_for_name(XLSX_PART).is_some() {
        Ok(Format::Xlsx)
    } else if archive.index_for_name(OPEN_DOCUMENT_PART).is_some() && is_spreadsheet(bytes) {
        Ok(Format::OpenDocument)
    } else {
        Err(OpenError::NotAWorkbook)
    }
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
