//! How a sheet is laid out: which rows are its headings, and what each column is.

use std::collections::BTreeSet;

use consortium_core::reading::{Scale, fold};

use crate::tables::{
    by_content::{are_years, by_content, looks_like_a_name, unnamed_heading},
    choices::{Choices, HeadingChoice},
    columns::{Header, Recognised, Role, ScaleFrom, SheetColumn},
    csv_out::is_guarded_name,
    heading_year::{HeadingYear, is_time_of_year},
    headings::{Meaning, Names, is_whole},
    is_numeric,
    seen::{MOST_ROWS_BEFORE_HEADER, Seen, is_unit_row},
    sheet::{CellRange, Sheet},
    units::{unit_alone, units_of_table},
};

/// How many rows a heading may have, a row of units not counted.
const MOST_HEADING_ROWS: usize = 3;

/// Finds the headings of a sheet and says what each column is.
pub(super) fn find<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    choices: &Choices,
) -> Header<Id> {
    let mut header = match choices.heading {
        Some(HeadingChoice::Row(row)) => {
            let first = first_of_heading(names, sheet, seen, row);
            by_name(names, sheet, seen, first, false)
        }
        Some(HeadingChoice::None) => by_content(names, seen, None),
        None => recognised(names, sheet, seen),
    };
    if choices.heading.is_some() && header.read_columns().next().is_none() {
        let rows = std::mem::take(&mut header.rows);
        header = by_content(names, seen, rows.first().copied());
    }
    apply_choices(names, choices, &mut header);
    header
}

fn recognised<Id: Copy + Eq>(names: &Names<Id>, sheet: &Sheet, seen: &Seen) -> Header<Id> {
    let mut best: Option<(usize, Header<Id>)> = None;
    for row in 1..=seen.height().min(MOST_ROWS_BEFORE_HEADER) {
        let candidate = by_name(names, sheet, seen, row, true);
        let read = candidate.read_columns().count();
        if read == 0 || !is_heading(names, seen, row, &candidate) {
            continue;
        }
        if best.as_ref().is_none_or(|(most, _)| *most < read) {
            best = Some((read, candidate));
        }
    }
    match best {
        Some((_, mut header)) => {
            name_without_heading(names, seen, &mut header);
            header
        }
        None => by_content(names, seen, unnamed_heading(seen)),
    }
}

/// Reads the names from a column without a heading, where no heading names one: the leftmost that has names of societies
/// or insurers, or else the only one of words.
fn name_without_heading<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, header: &mut Header<Id>) {
    let Some(named) = names.named() else { return };
    let has_name =
        |column: &SheetColumn<Id>| [Role::Read(named), Role::Repeated(named)].contains(&column.role);
    if header.columns.iter().any(has_name) {
        return;
    }
    let body = header.body();
    let cells = |position: usize| {
        (body..=seen.height()).map(move |row| seen.cell(row, position)).filter(|cell| !cell.is_empty())
    };
    let is_open = |at: &usize| {
        let column = header.columns.get(*at);
        column.is_some_and(|column| column.title.is_empty() && column.role == Role::Unmatched)
            && cells(*at).next().is_some()
            && cells(*at).all(|cell| !is_numeric(cell))
    };
    let open: Vec<usize> = (0..seen.width).filter(is_open).collect();
    let names_in = |at: &usize| cells(*at).filter(|cell| looks_like_a_name(cell)).count();
    let most = open.iter().copied().rev().max_by_key(names_in).filter(|at| names_in(at) > 0);
    let only = open.first().copied().filter(|_| open.len() == 1);
    if let Some(column) = most.or(only).and_then(|at| header.columns.get_mut(at)) {
        column.role = Role::Read(named);
    }
}

/// Whether a row may be a heading: it names two columns, a required one, or nothing else; and what it does not name is
/// no number.
fn is_heading<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, row: usize, candidate: &Header<Id>) -> bool {
    let required = |id| names.columns().iter().any(|column| column.required && column.id == id);
    let named = candidate.columns.iter().filter(|column| column.role != Role::Unmatched).count();
    let filled = seen.filled(row).count();
    let own = seen.filled(row).filter(|(_, cell)| names.meaning(cell).id.is_some()).count();
    let is_number = |cell: &str| is_numeric(cell) && names.meaning(cell).id.is_none();
    let numbers = seen.filled(row).filter(|(_, cell)| is_number(cell)).count();
    let numbers = if are_years(seen, row) { 0 } else { numbers };
    let enough = named >= 2 || named == filled || candidate.read_columns().any(required);
    enough && own > 0 && numbers < named
}

/// The first row of the heading that a row belongs to: a row goes on with the one above if cells are merged over both, or if
/// it leaves cells open below names of columns and has names of its own.
fn first_of_heading<Id: Copy + Eq>(names: &Names<Id>, sheet: &Sheet, seen: &Seen, row: usize) -> usize {
    let goes_on = |above: usize, row: usize| {
        let is_open_below_a_name = seen
            .filled(above)
            .any(|(at, cell)| seen.cell(row, at).is_empty() && names.meaning(cell).id.is_some());
        is_merged_over(sheet, seen, above, row)
            || (is_open_below_a_name && continues_heading(names, seen, above, row))
    };
    let mut first = row;
    while let Some(above) = first.checked_sub(1).filter(|above| {
        *above > 0 && row.saturating_sub(*above) < MOST_HEADING_ROWS && goes_on(*above, first)
    }) {
        first = above;
    }
    first
}

/// Whether a cell with a text is merged over both of these neighbouring rows, and the lower one has no number: then both are
/// one heading. What stands below a merged heading is never a row of data.
fn is_merged_over(sheet: &Sheet, seen: &Seen, upper: usize, lower: usize) -> bool {
    let is_over = |range: &CellRange| {
        range.last_row.saturating_sub(range.first_row) < MOST_HEADING_ROWS
            && range.contains(upper, range.first_column)
            && range.contains(lower, range.first_column)
            && range.first_column.checked_sub(1).is_some_and(|at| !seen.cell(range.first_row, at).is_empty())
    };
    sheet.merged.iter().any(is_over)
        && (are_years(seen, lower) || !seen.filled(lower).any(|(_, cell)| is_numeric(cell)))
}

/// The headings from this row on, columns by their names.
pub(super) fn by_name<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    first: usize,
    look_above: bool,
) -> Header<Id> {
    let mut rows = vec![first];
    let mut unit_rows = Vec::new();
    let above = first.saturating_sub(1);
    if look_above && groups_columns(names, sheet, seen, above, first) {
        rows.insert(0, above);
    }
    let mut next = first.saturating_add(1);
    while next <= seen.height() {
        if unit_rows.is_empty() && is_unit_row(seen.row(next)) {
            unit_rows.push(next);
        } else if unit_rows.is_empty()
            && rows.len() < MOST_HEADING_ROWS
            && (is_merged_over(sheet, seen, next.saturating_sub(1), next)
                || continues_heading(names, seen, first, next))
        {
            rows.push(next);
        } else {
            break;
        }
        next = next.saturating_add(1);
    }
    let mut columns = Vec::with_capacity(seen.width);
    let mut meanings = Vec::with_capacity(seen.width);
    for position in 0..seen.width {
        let (title, meaning) = heading_of(names, sheet, seen, &rows, position);
        let unit = unit_rows.iter().find_map(|row| unit_alone(seen.cell(*row, position))).or(meaning.unit);
        let scale = unit.map_or(Scale::One, |unit| unit.scale);
        columns.push(SheetColumn { title, role: Role::Unmatched, scale, scale_from: ScaleFrom::Heading });
        meanings.push(meaning);
    }
    take_numbers(names, seen, &rows, &mut meanings);
    for position in 2..columns.len() {
        let three = position.checked_sub(2).and_then(|first| columns.get(first..=position));
        if let (Some([first, second, sum]), Some(meaning)) = (three, meanings.get_mut(position))
            && meaning.id.is_none()
        {
            meaning.id = names.sum_of(&first.title, &second.title, &sum.title);
        }
    }
    assign_roles(&mut columns, &meanings, &sheet.hidden_columns);
    Header { rows, unit_rows, columns, recognised: Recognised::ByName }
}

/// Takes what headings say only beside each other for what no heading says by itself. What stands below in the heading goes
/// before it.
fn take_numbers<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, rows: &[usize], meanings: &mut [Meaning<Id>]) {
    for (above, row) in rows.iter().enumerate() {
        for (position, id) in names.numbered(seen.row(*row)) {
            let below = rows.iter().skip(above.saturating_add(1));
            let is_lowest = below.into_iter().all(|row| seen.cell(*row, position).is_empty());
            let open = |meaning: &&mut Meaning<Id>| is_lowest && (meaning.id.is_none() || meaning.is_part);
            if let Some(meaning) = meanings.get_mut(position).filter(open) {
                *meaning = Meaning { id: Some(id), is_part: false, is_exact: true, ..*meaning };
            }
        }
    }
}

/// The heading of a column, and what it says.
fn heading_of<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    rows: &[usize],
    position: usize,
) -> (String, Meaning<Id>) {
    let mut texts: Vec<&str> = Vec::new();
    for row in rows {
        let text = seen.cell(*row, position);
        if !text.is_empty() && texts.last() != Some(&text) {
            texts.push(text);
        }
    }
    let title = texts.join(" ");
    let (Some(&upper_row), true) = (rows.first(), rows.len() > 1) else {
        return (title.clone(), names.meaning(&title));
    };
    let lower = rows.iter().skip(1).map(|row| seen.cell(*row, position)).filter(|text| !text.is_empty());
    let lower: Vec<&str> = lower.collect();
    let lower = lower.join(" ");
    let own = seen.cell(upper_row, position);
    if !own.is_empty() || lower.is_empty() {
        let shared = seen.cell(upper_row, position.saturating_add(1)).is_empty()
            && rows.iter().skip(1).any(|row| !seen.cell(*row, position.saturating_add(1)).is_empty());
        return (title, names.meaning_of_two(own, &lower, false, shared));
    }
    let merged = sheet.merged.iter().find(|range| range.contains(upper_row, position.saturating_add(1)));
    let from = match merged {
        Some(range) => range.first_column.checked_sub(1),
        None if sheet.merged.is_empty() => {
            (0..position).rev().find(|left| !seen.cell(upper_row, *left).is_empty())
        }
        None => None,
    };
    // A name of its own below an empty cell is no part of what stands further left.
    let upper = from.map_or("", |left| seen.cell(upper_row, left));
    let title =
        [upper, lower.as_str()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    (title, names.meaning_of_two(upper, &lower, true, true))
}

/// Whether a row above a heading groups its columns: years, 計画 and 実績, men and women.
fn groups_columns<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    row: usize,
    heading: usize,
) -> bool {
    let filled: Vec<(usize, &str)> = seen.filled(row).collect();
    let merged = sheet.merged.iter().any(|range| {
        range.first_row == row && range.first_column < range.last_column && range.first_column > 1
    });
    let is_group = |(at, cell): &(usize, &str)| {
        let meaning = names.meaning(cell);
        *at > 0
            && !is_numeric(cell)
            && units_of_table(cell).is_empty()
            && cell.chars().count() <= 16
            && !seen.cell(heading, *at).is_empty()
            && (merged || filled.len() > 1 || meaning.year.is_some() || meaning.is_part)
    };
    !filled.is_empty() && filled.iter().all(is_group)
}

/// Whether a row goes on with the heading above it: parts, wholes, names or units below, and nothing that is data.
fn continues_heading<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, heading: usize, row: usize) -> bool {
    // The heading above, also if it stands further left over several columns.
    let above = |at: usize| (0..=at).rev().map(|left| seen.cell(heading, left)).find(|cell| !cell.is_empty());
    let numbered = names.numbered(seen.row(row));
    let known = |at: usize, cell: &str| {
        let meaning = names.meaning(cell);
        meaning.id.is_some()
            || numbered.iter().any(|(position, _)| *position == at)
            || meaning.is_part
            || is_whole(cell)
            || unit_alone(cell).is_some()
            || meaning.year.is_some()
            || above(at).is_some_and(|above| names.turned(above, cell).is_some())
            || is_time_of_year(&fold::fold(cell).text)
    };
    let filled: Vec<(usize, &str)> = seen.filled(row).collect();
    let fits = |(at, cell): &(usize, &str)| {
        let above = seen.cell(heading, *at);
        let is_new = fold::heading(above) != fold::heading(cell);
        !is_numeric(cell)
            && !is_guarded_name(cell)
            && is_new
            && (known(*at, cell) || (above.is_empty() && cell.chars().count() <= 12))
    };
    filled.iter().any(|(at, cell)| known(*at, cell)) && filled.iter().all(fits)
}

/// Gives every column its role: of those that mean the same, one is read.
fn assign_roles<Id: Copy + Eq>(
    columns: &mut [SheetColumn<Id>],
    meanings: &[Meaning<Id>],
    hidden: &BTreeSet<usize>,
) {
    let rank = |meaning: &Meaning<Id>| match meaning.year {
        // The year as it stands goes before all that name another.
        Some(HeadingYear::Relative(0)) => (3, 0),
        None => (2, 0),
        Some(HeadingYear::Year(year)) => (1, i32::from(year)),
        Some(HeadingYear::Relative(years)) => (0, -i32::from(years.unsigned_abs())),
    };
    let best = |id: Id| {
        let same =
            meanings.iter().enumerate().filter(|(_, meaning)| meaning.id == Some(id) && !meaning.is_part);
        let is_seen = |at: usize| !hidden.contains(&at.saturating_add(1));
        // What is hidden in the workbook comes after what is seen; among equals the one furthest left.
        same.rev()
            .max_by_key(|(at, meaning)| (is_seen(*at), meaning.is_exact, rank(meaning)))
            .map(|(at, meaning)| (at, meaning.year))
    };
    for (position, (column, meaning)) in columns.iter_mut().zip(meanings).enumerate() {
        let Some(id) = meaning.id else { continue };
        column.role = match best(id) {
            _ if meaning.is_part => Role::PartOf(id),
            Some((at, _)) if at == position => Role::Read(id),
            Some((_, year)) if year != meaning.year => Role::OtherYear(id),
            _ => Role::Repeated(id),
        };
    }
}

/// What the user said about columns goes before all else.
pub(super) fn apply_choices<Id: Copy + Eq>(names: &Names<Id>, choices: &Choices, header: &mut Header<Id>) {
    let id_of = |choice: usize| names.columns().get(choice).map(|column| column.id);
    for (number, choice) in &choices.columns {
        let Some(position) = number.checked_sub(1).filter(|at| *at < header.columns.len()) else { continue };
        let role = choice.and_then(id_of).map_or(Role::Unmatched, Role::Read);
        for (at, column) in header.columns.iter_mut().enumerate() {
            if at == position {
                column.role = role;
            } else if let (Role::Read(id), true) = (column.role, role == column.role) {
                column.role = Role::Repeated(id);
            }
        }
    }
    for (number, scale) in &choices.scales {
        if let Some(column) = number.checked_sub(1).and_then(|at| header.columns.get_mut(at)) {
            column.scale = *scale;
            column.scale_from = ScaleFrom::User;
        }
    }
}
