//! Cells that are merged over several rows, as tables by groups have them.

use std::collections::BTreeMap;

use crate::tables::{
    columns::{Content, Header, Role},
    headings::Names,
    rows::SkipReason,
    seen::Seen,
    sheet::Sheet,
};

/// Cells of groups of rows that are merged over several rows: the place of each empty one, with the text above it.
///
/// A workbook says which cells are merged. In text, an empty cell may as well mean "not known"; so it belongs to the
/// group above only where subtotals show the groups: several, each with its name in its first row and nowhere else.
pub(super) fn merged_above<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    header: &Header<Id>,
    data: &[usize],
    left_out: &[Option<SkipReason>],
) -> BTreeMap<(usize, usize), String> {
    let mut merged = BTreeMap::new();
    for (position, column) in header.columns.iter().enumerate() {
        let Role::Read(id) = column.role else { continue };
        let number = position.saturating_add(1);
        for range in &sheet.merged {
            let text = sheet.cell(range.first_row, range.first_column);
            let below = data.iter().filter(|row| range.contains(**row, number) && **row > range.first_row);
            // What is merged within the headings is said of the columns and of no row.
            if range.first_column == number && !header.rows.contains(&range.first_row) {
                merged.extend(below.map(|row| ((*row, position), text.to_owned())));
            }
        }
        let is_word = matches!(names.content(id), Some(Content::Word(_)));
        if !is_word || !sheet.merged.is_empty() {
            continue;
        }
        let mut groups: Vec<Vec<(usize, &str)>> = vec![Vec::new()];
        for (row, reason) in (1..).zip(left_out) {
            match (reason, groups.last_mut()) {
                (Some(SkipReason::Total), Some(group)) if !group.is_empty() => groups.push(Vec::new()),
                (None, Some(group)) if data.contains(&row) => group.push((row, seen.cell(row, position))),
                _ => {}
            }
        }
        groups.retain(|group| !group.is_empty());
        let is_named_once = |group: &Vec<(usize, &str)>| {
            let mut cells = group.iter().map(|(_, cell)| !cell.is_empty());
            cells.next() == Some(true) && !cells.any(|named| named)
        };
        if groups.len() < 2 || !groups.iter().all(is_named_once) {
            continue;
        }
        for group in groups {
            let name = group.first().map_or("", |(_, cell)| *cell);
            merged.extend(group.iter().skip(1).map(|(row, _)| ((*row, position), name.to_owned())));
        }
    }
    merged
}
