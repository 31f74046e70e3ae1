//! `.xlsx`: the cells through calamine; what is hidden, and whether a filter is set, from the XML of the sheets.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
};

use calamine::{DataRef, Reader as _, Style, Xlsx, XlsxError};
use consortium_document::tables::CellKind;
use quick_xml::{Reader, events::Event};

use super::{
    OpenError, OpenedSheet,
    listing::{merge_all, worksheets},
    number_format::Shown,
    package,
    parts::{attribute, count, flag},
    value::{OpenSheet, shown},
};

/// The workbook, its sheets not yet read.
pub(super) fn workbook(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, OpenError> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))
}

pub(super) fn open(bytes: &[u8]) -> Result<Vec<OpenedSheet>, OpenError> {
    let mut workbook = workbook(bytes)?;
    let listed = worksheets(workbook.sheets_metadata())?;
    let paths = sheet_paths(bytes)?;
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, visibility) in listed {
        let mut sheet = OpenSheet::named(&name);
        read_cells(&mut workbook, &name, &mut sheet)?;
        let path = paths.get(&name).ok_or(OpenError::Damaged)?;
        let Layout { filtered, formulas } =
            read_layout(&package::text(bytes, path)?.ok_or(OpenError::Damaged)?, &mut sheet)?;
        if formulas.iter().any(|(row, column)| !sheet.has(*row, *column)) {
            read_formulas(&mut workbook, &name, &formulas, &mut sheet)?;
        }
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(|error| unreadable(&error))?;
        merge_all(&merged, &mut sheet);
        sheets.push(OpenedSheet {
            name,
            visibility,
            content: sheet.finish(),
            filtered,
            tells_what_is_hidden: true,
        });
    }
    Ok(sheets)
}

/// How the numbers of each style are shown.
pub(super) fn formats(styles: &[Style]) -> Vec<Shown> {
    let shown = |style: &Style| {
        style.number_format.as_ref().map_or(Shown::Plain, |format| Shown::by(&format.format_code))
    };
    styles.iter().map(shown).collect()
}

fn read_cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    sheet: &mut OpenSheet,
) -> Result<(), OpenError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| unreadable(&error))?;
    let formats = formats(cells.styles());
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| unreadable(&error))? {
        let (row, column) = cell.get_position();
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else { continue };
        if *cell.get_value() == DataRef::Empty {
            continue;
        }
        let format = formats.get(style).copied().unwrap_or(Shown::Plain);
        let (text, kind) = shown(cell.get_value(), format);
        sheet.put(row.saturating_add(1), column.saturating_add(1), text, kind);
    }
    Ok(())
}

/// Puts formulas whose value is not in the file in the place of their values: programs other than spreadsheets write them
/// so. An empty cell would say that nothing was there.
fn read_formulas(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    formulas: &BTreeSet<(usize, usize)>,
    sheet: &mut OpenSheet,
) -> Result<(), OpenError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| unreadable(&error))?;
    while let Some(cell) = cells.next_formula().map_err(|error| unreadable(&error))? {
        let (row, column) = cell.get_position();
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else { continue };
        let place = (row.saturating_add(1), column.saturating_add(1));
        if formulas.contains(&place) && !sheet.has(place.0, place.1) {
            sheet.put(place.0, place.1, format!("={}", cell.get_value()), CellKind::Error);
        }
    }
    Ok(())
}

/// What the XML of a sheet says beside its cells.
struct Layout {
    /// Whether a filter leaves rows out.
    filtered: bool,
    /// The cells with a formula whose value is no text: one without a value was never calculated.
    formulas: BTreeSet<(usize, usize)>,
}

/// Row and column of a cell, counted from 1: `F5`.
fn place_of(reference: &str) -> Option<(usize, usize)> {
    let end = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at_checked(end)?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let digit = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?).checked_add(1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some((row.parse().ok()?, column))
}

/// Where the part of each sheet lies in the archive, by the name of the sheet.
fn sheet_paths(bytes: &[u8]) -> Result<BTreeMap<String, String>, OpenError> {
    let mut targets = BTreeMap::new();
    let relations = package::text(bytes, "xl/_rels/workbook.xml.rels")?.ok_or(OpenError::Damaged)?;
    for_each_element(&relations, |element| {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(element, "Id")?, attribute(element, "Target")?)
        {
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.insert(id, path);
        }
        Ok(())
    })?;
    let mut paths = BTreeMap::new();
    let workbook = package::text(bytes, "xl/workbook.xml")?.ok_or(OpenError::Damaged)?;
    for_each_element(&workbook, |element| {
        if element.local_name().as_ref() == "sheet" {
            let id = match attribute(element, "r:id")? {
                Some(id) => Some(id),
                None => relation_id(element),
            };
            let path = id.and_then(|id| targets.get(&id).cloned());
            if let (Some(name), Some(path)) = (attribute(element, "name")?, path) {
                paths.insert(name, path);
            }
        }
        Ok(())
    })?;
    Ok(paths)
}

/// The id of the relationship under another prefix than the usual.
fn relation_id(element: &quick_xml::events::BytesStart<'_>) -> Option<String> {
    let found = element.attributes().flatten().find(|found| found.key.0.ends_with(":id"))?;
    Some(found.value.into_owned())
}

/// Marks hidden rows and columns.
fn read_layout(xml: &str, sheet: &mut OpenSheet) -> Result<Layout, OpenError> {
    let (mut filtered, mut formulas, mut cell) = (false, BTreeSet::new(), None);
    let mut row = 0_usize;
    for_each_element(xml, |element| {
        match element.local_name().as_ref() {
            "row" => {
                row = count(element, "r", row.saturating_add(1))?;
                if flag(element, "hidden")? {
                    sheet.hide_row(row);
                }
            }
            "col" if flag(element, "hidden")? => {
                let (first, last) = (count(element, "min", 1)?, count(element, "max", 1)?);
                for column in first..=last.min(consortium_document::tables::MOST_COLUMNS) {
                    sheet.hide_column(column);
                }
            }
            "c" => {
                // The result of a formula that is a text may be empty.
                let is_text = attribute(element, "t")?.is_some_and(|kind| kind == "str");
                let reference = attribute(element, "r")?.filter(|_| !is_text);
                cell = reference.as_deref().and_then(place_of);
            }
            "f" => formulas.extend(cell),
            // A filter that is only offered has no columns in it.
            "filterColumn" => filtered = true,
            _ => {}
        }
        Ok(())
    })?;
    Ok(Layout { filtered, formulas })
}

fn for_each_element(
    xml: &str,
    mut visit: impl FnMut(&quick_xml::events::BytesStart<'_>) -> Result<(), OpenError>,
) -> Result<(), OpenError> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| OpenError::Damaged)? {
            Event::Start(element) | Event::Empty(element) => visit(&element)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

pub(super) const fn unreadable(error: &XlsxError) -> OpenError {
    match error {
        XlsxError::Password => OpenError::Protected,
        _ => OpenError::Damaged,
    }
}
