//! `.xls`, the format of Excel before 2007, through calamine.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader as _, Xls, XlsError};
use consortium_document::tables::{MOST_COLUMNS, MOST_ROWS};

use super::{
    Format, OpenError, OpenedSheet, TooLarge,
    listing::{merge_all, worksheets},
    number_format::Shown,
    value::{OpenSheet, shown},
};

/// How a compound file begins, the container of `.xls` and of encrypted `.xlsx`.
pub(super) const MAGIC: &[u8] = b"\xd0\xcf\x11\xe0";

/// A compound file holds streams; an encrypted `.xlsx` is a stream of this name.
const ENCRYPTED: &str = "EncryptedPackage";

pub(super) fn format(bytes: &[u8]) -> Result<Format, OpenError> {
    let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        return Err(OpenError::Protected);
    }
    Ok(Format::Xls)
}

pub(super) fn open(bytes: &[u8]) -> Result<Vec<OpenedSheet>, OpenError> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let listed = worksheets(workbook.sheets_metadata())?;
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, visibility) in listed {
        let range = workbook.worksheet_range(&name).map_err(|error| unreadable(&error))?;
        let content = match range.end() {
            Some((row, column)) if is_beyond(row, MOST_ROWS) || is_beyond(column, MOST_COLUMNS) => {
                Err(TooLarge::LIMITS)
            }
            end => {
                let mut sheet = OpenSheet::named(&name);
                let start = range.start();
                for (row, column, value) in range.used_cells() {
                    let (Some(above), Some(before)) = (
                        start.and_then(|start| usize::try_from(start.0).ok()),
                        start.and_then(|start| usize::try_from(start.1).ok()),
                    ) else {
                        continue;
                    };
                    let (text, kind) = shown(&borrowed(value), Shown::Plain);
                    let row = row.saturating_add(above).saturating_add(1);
                    sheet.put(row, column.saturating_add(before).saturating_add(1), text, kind);
                }
                if end.is_some() {
                    let merged = workbook.merge_cells_by_sheet_name(&name);
                    merge_all(&merged.map_err(|error| unreadable(&error))?, &mut sheet);
                }
                sheet.finish()
            }
        };
        sheets.push(OpenedSheet { name, visibility, content, filtered: false, tells_what_is_hidden: false });
    }
    Ok(sheets)
}

fn is_beyond(last: u32, most: usize) -> bool {
    usize::try_from(last).map_or(true, |last| last >= most)
}

/// The same value without owning its text.
fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

const fn unreadable(error: &XlsError) -> OpenError {
    match error {
        XlsError::Password => OpenError::Protected,
        _ => OpenError::Damaged,
    }
}
