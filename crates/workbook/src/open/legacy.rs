//! `.xls`, the format of Excel before 2007, through calamine.

use std::io::{Cursor, Read as _};

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
    has_sound_records(bytes)?;
    Ok(Format::Xls)
}

/// The streams that may hold the sheets: since Excel 97, and before.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];

/// The types of the records that are looked at before the library reads them ([MS-XLS] 2.4.90 and 2.4.175).
const DIMENSIONS: u16 = 0x0200;
const NUMBERS_IN_A_ROW: u16 = 0x00BD;

/// The cells of a sheet of this format: 65,536 rows of 256.
const CELLS_OF_A_SHEET: u64 = 65_536 * 256;

/// Refuses a file with records that the library takes at their word: a sheet that says that it is larger than a sheet can be,
/// for which room would be made before a cell is seen; numbers that end in a column before their first.
fn has_sound_records(bytes: &[u8]) -> Result<(), OpenError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| OpenError::Damaged)?;
    let Some(path) = STREAMS.into_iter().find(|path| file.is_stream(path)) else {
        return Err(OpenError::NotAWorkbook);
    };
    let mut records = Vec::new();
    let mut stream = file.open_stream(path).map_err(|_| OpenError::Damaged)?;
    stream.read_to_end(&mut records).map_err(|_| OpenError::Damaged)?;
    let mut rest = records.as_slice();
    while let Some((&[type_low, type_high, length_low, length_high], after)) = rest.split_first_chunk::<4>() {
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let Some((record, after)) = after.split_at_checked(length) else { break };
        let is_sound = match u16::from_le_bytes([type_low, type_high]) {
            DIMENSIONS => is_a_size(record),
            NUMBERS_IN_A_ROW => are_numbers_in_a_row(record),
            _ => true,
        };
        if !is_sound {
            return Err(OpenError::Damaged);
        }
        rest = after;
    }
    Ok(())
}

/// Whether a record of numbers in neighbouring cells ends where it begins or behind: row, first column, the numbers, last column.
fn are_numbers_in_a_row(record: &[u8]) -> bool {
    let column = |bytes: Option<&[u8; 2]>| bytes.map(|bytes| u16::from_le_bytes(*bytes));
    let first = column(record.get(2..).and_then(<[u8]>::first_chunk));
    let last = column(record.last_chunk());
    first.zip(last).is_some_and(|(first, last)| first <= last && last < u16::MAX)
}

/// Whether a record of dimensions is one of a sheet of this format: first row, row behind the last, first column, column behind
/// the last; rows in two bytes until Excel 95, in four since.
fn is_a_size(record: &[u8]) -> bool {
    let number = |from: usize, bytes: usize| {
        let bytes = record.get(from..from.checked_add(bytes)?)?;
        Some(bytes.iter().rev().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte)))
    };
    let wide = record.len() > 10;
    let row = |place: usize| if wide { number(place * 4, 4) } else { number(place * 2, 2) };
    let column = |place: usize| if wide { number(8 + place * 2, 2) } else { number(4 + place * 2, 2) };
    let (Some(first_row), Some(rows), Some(columns)) = (row(0), row(1), column(1)) else { return false };
    let is_empty = rows == 0 || columns == 0;
    is_empty || first_row < rows && rows.checked_mul(columns).is_some_and(|cells| cells <= CELLS_OF_A_SHEET)
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
