//! `.xls`, the format of Excel before 2007, through calamine.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader as _, SheetType, SheetVisible, Xls, XlsError};
use consortium_document::tables::{CellRange, MOST_COLUMNS, MOST_ROWS};

use super::{
    Format, MOST_SHEETS, OpenError, OpenedSheet, TooLarge, Visibility,
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
    let listed: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible))
        .collect();
    if listed.len() > MOST_SHEETS {
        return Err(OpenError::TooManySheets { limit: MOST_SHEETS });
    }
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, visible) in listed {
        let visibility = match visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
        };
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
                    merge(&workbook, &name, &mut sheet)?;
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

fn merge(workbook: &Xls<Cursor<&[u8]>>, name: &str, sheet: &mut OpenSheet) -> Result<(), OpenError> {
    for range in workbook.merge_cells_by_sheet_name(name).map_err(|error| unreadable(&error))? {
        let place = |index: u32| usize::try_from(index).map(|index| index.saturating_add(1));
        let corners = [range.start.0, range.start.1, range.end.0, range.end.1].map(place);
        if let [Ok(first_row), Ok(first_column), Ok(last_row), Ok(last_column)] = corners {
            sheet.merge(CellRange { first_row, first_column, last_row, last_column });
        }
    }
    Ok(())
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
