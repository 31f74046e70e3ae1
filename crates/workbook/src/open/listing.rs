//! What calamine says alike about the sheets of both formats of Excel.

use calamine::{Dimensions, Sheet, SheetType, SheetVisible};
use consortium_document::tables::CellRange;

use super::{MOST_SHEETS, OpenError, Visibility, value::OpenSheet};

/// The sheets of cells, in the order of their tabs.
///
/// # Errors
/// [`OpenError::TooManySheets`].
pub(super) fn worksheets(sheets: &[Sheet]) -> Result<Vec<(String, Visibility)>, OpenError> {
    let listed = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| {
        let visibility = match sheet.visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
        };
        (sheet.name.clone(), visibility)
    });
    let listed: Vec<_> = listed.collect();
    if listed.len() > MOST_SHEETS {
        return Err(OpenError::TooManySheets { limit: MOST_SHEETS });
    }
    Ok(listed)
}

/// Puts the merged cells of a sheet into it, counted from 1.
pub(super) fn merge_all(merged: &[Dimensions], sheet: &mut OpenSheet) {
    for range in merged {
        let place = |index: u32| usize::try_from(index).map(|index| index.saturating_add(1));
        let corners = [range.start.0, range.start.1, range.end.0, range.end.1].map(place);
        if let [Ok(first_row), Ok(first_column), Ok(last_row), Ok(last_column)] = corners {
            sheet.merge(CellRange { first_row, first_column, last_row, last_column });
        }
    }
}
