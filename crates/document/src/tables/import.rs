//! Turns a sheet into rows of a known kind, and accounts for everything in it.
//!
//! Nothing is lost on the way: a cell that cannot be read stays in its row as an unreadable entry, a row or a column
//! that is left out is listed with the reason, and totals are compared with the rows they stand for. What a user
//! decides ([`Choices`]) goes before what is recognised; the sheet is then read again.

use std::collections::BTreeMap;

use crate::tables::{
    cells::{Cells, Notes},
    choices::Choices,
    columns::{Column, Content, Header, Recognised, Role},
    comparable_name,
    doubts::doubts,
    findings::{ColumnLeftOut, ColumnReason, Import, ImportedRow, Problem, SkippedRow},
    groups::{self, Groups},
    headings::Names,
    kind::TableKind,
    layout,
    legend::redefined_marks,
    lone_rows::names_alone,
    merged::merged_above,
    rows::{self, Rows, SkipReason},
    sections::{self, Sections},
    seen::Seen,
    shape::{shape_problems, split_numbers},
    sheet::{Place, Sheet},
    titles::{TitleAbove, titles_above},
    totals::TotalOutcome,
    twice::twice,
};

/// Reads a table as it is recognised.
pub fn import<Kind: TableKind>(sheet: &Sheet) -> Import<Kind::Column, Kind::Row> {
    import_with::<Kind>(sheet, &Choices::default())
}

/// Whether a sheet has headings that are known: such a block is shown before it is taken over. One without goes to
/// the cell onto which it is pasted.
pub fn has_headings<Kind: TableKind>(sheet: &Sheet) -> bool {
    let header = layout::find(&names_of::<Kind>(), sheet, &Seen::of(sheet), &Choices::default());
    header.recognised == Recognised::ByName
}

/// Reads a table with what a user has decided about it.
pub fn import_with<Kind: TableKind>(sheet: &Sheet, choices: &Choices) -> Import<Kind::Column, Kind::Row> {
    let seen = Seen::of(sheet);
    let names = names_of::<Kind>();
    let sections = sections::find(&names, sheet, &seen, choices);
    let header = sections.first();
    let groups = groups::find(&names, &seen, header);
    let Rows { left_out, checks } = rows::classify(&names, &seen, &sections, choices, &groups);
    let numbered = || left_out.iter().enumerate().map(|(index, reason)| (index.saturating_add(1), *reason));
    let data: Vec<usize> = numbered()
        .filter(|(number, reason)| reason.is_none() && !header.rows.contains(number))
        .map(|(number, _)| number)
        .collect();
    let rest: Vec<usize> = numbered()
        .filter(|(_, reason)| *reason == Some(SkipReason::Rest))
        .map(|(number, _)| number)
        .collect();
    let mut skipped: Vec<SkippedRow> = numbered()
        .filter_map(|(number, reason)| {
            let cells = sheet.rows.get(number.checked_sub(1)?)?.clone();
            Some(SkippedRow { number, reason: reason?, cells })
        })
        .collect();
    let columns_left_out = columns_left_out(&sections, &seen, &data);
    let mut notes = Notes {
        problems: header_problems(Kind::COLUMNS, header, &columns_left_out, choices),
        ..Notes::default()
    };
    notes.problems.extend(sheet.unclosed_quote.map(|row| Problem::UnclosedQuote { row }));
    notes.problems.extend(shape_problems(&names, &seen, header, &data));
    notes.problems.extend(split_numbers(sheet, header, &data));
    if !sections.contradicting.is_empty() {
        notes.problems.push(Problem::UnitsDiffer { rows: sections.contradicting.clone() });
    }
    if !rest.is_empty() {
        notes.problems.push(Problem::RestLeftOut { rows: rest });
    }
    let hidden: Vec<usize> = data.iter().copied().filter(|row| sheet.hidden_rows.contains(row)).collect();
    if !hidden.is_empty() {
        notes.problems.push(Problem::HiddenRows { rows: hidden });
    }
    notes.problems.extend(parts_withheld(header, &groups, &data));
    notes.problems.extend(hidden_columns(sheet, header));
    let mut merged = merged_above(&names, sheet, &seen, header, &data, &left_out);
    merged.extend(groups.inherited);
    let titles = titles_above(&names, &seen, &data, &left_out);
    notes.problems.extend(without_word(&names, &seen, header, &data, &merged, &titles));
    let redefined = redefined_marks(&seen, &left_out);
    let mut rows = Vec::with_capacity(data.len());
    for number in data {
        let texts =
            number.checked_sub(1).and_then(|index| sheet.rows.get(index)).map_or(&[][..], Vec::as_slice);
        let mut of_row = Notes::default();
        let mut cells = Cells {
            header: sections.at(number),
            sections: &sections,
            row: number,
            texts,
            sheet,
            choices,
            merged: &merged,
            titles: &titles,
            redefined: &redefined,
            withheld: groups.withheld.contains(&number),
            year: None,
            left_out: None,
            notes: &mut of_row,
        };
        let row = Kind::read_row(&mut cells);
        let (year, left_out) = (cells.year, cells.left_out);
        match left_out {
            Some(reason) => skipped.push(SkippedRow { number, reason, cells: texts.to_vec() }),
            None => {
                rows.push(ImportedRow { number, year: year.or(choices.year), row });
                notes.add(of_row);
            }
        }
    }
    skipped.sort_by_key(|row| row.number);
    let read: Vec<usize> = rows.iter().map(|row| row.number).collect();
    notes.problems.extend(doubts(Kind::DOUBTS, &names, &seen, header, &read));
    let Notes { mut problems, repairs, dashes, marks } = notes;
    problems.extend(
        checks
            .iter()
            .filter(|check| matches!(check.outcome, TotalOutcome::Differs { .. }))
            .map(|check| Problem::TotalDiffers { check: check.clone() }),
    );
    problems.extend(without_name::<Kind>(header, &rows));
    problems.extend(names_alone(&seen, &rows));
    problems.extend(Kind::doubts(header, &rows));
    problems.extend(twice::<Kind>(&rows));
    problems.extend(Kind::settle(&mut rows, sheet, header, choices));
    if dashes > 0 && choices.dashes.is_none() {
        problems.push(Problem::Dashes { count: dashes });
    }
    let undecided = marks.iter().filter(|(mark, _)| !choices.marks.contains_key(mark));
    problems.extend(undecided.map(|(mark, count)| Problem::Marks { mark: *mark, count: *count }));
    if rows.len() > Kind::MOST_ROWS {
        problems.push(Problem::TooManyRows { found: rows.len(), limit: Kind::MOST_ROWS });
    }
    let header = sections.into_first();
    Import { header, rows, problems, repairs, skipped, columns_left_out, checks, dashes, marks }
}

fn names_of<Kind: TableKind>() -> Names<Kind::Column> {
    Names::of(Kind::COLUMNS, Kind::column_named, Kind::columns_numbered)
}

/// The rows of which no figure is taken, because they give parts and no row gives the whole.
fn parts_withheld<Id: Copy + Eq>(header: &Header<Id>, groups: &Groups, data: &[usize]) -> Option<Problem> {
    let column = groups.column?;
    let rows: Vec<usize> = data.iter().copied().filter(|row| groups.withheld.contains(row)).collect();
    let title = header.columns.get(column).map(|column| column.title.clone()).unwrap_or_default();
    let row = header.rows.first().copied().unwrap_or(1);
    let place = Place { row, column: column.saturating_add(1), title };
    (!rows.is_empty()).then_some(Problem::PartsWithheld { place, rows })
}

/// The columns that are read although they are hidden in the workbook.
fn hidden_columns<Id: Copy + Eq>(sheet: &Sheet, header: &Header<Id>) -> Vec<Problem> {
    let numbered = (1..).zip(&header.columns);
    let hidden = numbered.filter(|(number, column)| {
        matches!(column.role, Role::Read(_)) && sheet.hidden_columns.contains(number)
    });
    let row = header.rows.first().copied().unwrap_or(1);
    hidden
        .map(|(column, found)| Problem::HiddenColumn {
            place: Place { row, column, title: found.title.clone() },
        })
        .collect()
}

/// The rows that have no word in a column of words below a row that has one: the cell may have been merged, and a text does
/// not say so.
fn without_word<Id: Copy + Eq>(
    names: &Names<Id>,
    seen: &Seen,
    header: &Header<Id>,
    data: &[usize],
    merged: &BTreeMap<(usize, usize), String>,
    titles: &[TitleAbove<Id>],
) -> Vec<Problem> {
    let words = header.columns.iter().enumerate().filter_map(|(at, column)| match column.role {
        Role::Read(id) if matches!(names.content(id), Some(Content::Word(_))) => Some((at, column, id)),
        _ => None,
    });
    words
        .filter_map(|(at, column, id)| {
            let below = data.iter().copied().skip_while(|row| seen.cell(*row, at).is_empty());
            let is_open = |row: &usize| {
                seen.cell(*row, at).is_empty()
                    && !merged.contains_key(&(*row, at))
                    && !titles.iter().any(|title| title.row == *row && title.id == id)
            };
            let rows: Vec<usize> = below.filter(is_open).collect();
            (!rows.is_empty()).then(|| Problem::WithoutWord { title: column.title.clone(), rows })
        })
        .collect()
}

/// How many societies or insurers rows are of that may be of several years: a name stands once for each year.
/// Each row comes with the year that it names.
pub fn how_many<'a, Kind: TableKind>(rows: impl IntoIterator<Item = (Option<u16>, &'a Kind::Row)>) -> usize
where
    Kind::Row: 'a,
{
    let mut in_year: BTreeMap<(String, Option<u16>), usize> = BTreeMap::new();
    for (year, row) in rows {
        let identity = Kind::identity(row);
        let name = if identity.name.is_empty() { identity.code } else { comparable_name(&identity.name) };
        let count = in_year.entry((name, year)).or_default();
        *count = count.saturating_add(1);
    }
    let mut most: BTreeMap<&str, usize> = BTreeMap::new();
    for ((name, _), count) in &in_year {
        let known = most.entry(name).or_default();
        *known = (*known).max(*count);
    }
    most.into_values().fold(0, usize::saturating_add)
}

/// Rows that have something and no name, in a table that has names.
fn without_name<Kind: TableKind>(
    header: &Header<Kind::Column>,
    rows: &[ImportedRow<Kind::Row>],
) -> Option<Problem> {
    let names = Kind::COLUMNS.iter().find(|column| matches!(column.content, Content::Name))?;
    header.position(names.id)?;
    let nameless = rows.iter().filter(|row| Kind::identity(&row.row).name.is_empty());
    let rows: Vec<usize> = nameless.map(|row| row.number).collect();
    (!rows.is_empty()).then_some(Problem::NoName { rows })
}

/// The columns that are not read and have something in the rows that are.
fn columns_left_out<Id: Copy + Eq>(
    sections: &Sections<Id>,
    seen: &Seen,
    data: &[usize],
) -> Vec<ColumnLeftOut> {
    let mut left_out: Vec<ColumnLeftOut> = Vec::new();
    for position in (0..seen.width).filter(|at| !sections.unit_columns.contains(at)) {
        let number = position.saturating_add(1);
        for row in data.iter().filter(|row| !seen.cell(**row, position).is_empty()) {
            let header = sections.at(*row);
            let Some(column) = header.columns.get(position) else { continue };
            let reason = match column.role {
                Role::Read(_) => continue,
                Role::Repeated(_) => ColumnReason::Repeated,
                Role::PartOf(_) => ColumnReason::Part,
                Role::OtherYear(_) => ColumnReason::OtherYear,
                Role::Unmatched => ColumnReason::Unmatched,
            };
            let same = |known: &&mut ColumnLeftOut| {
                known.place.column == number && known.place.title == column.title && known.reason == reason
            };
            match left_out.iter_mut().find(same) {
                Some(known) => known.filled = known.filled.saturating_add(1),
                None => {
                    let row = header.rows.first().copied().unwrap_or(1);
                    let place = Place { row, column: number, title: column.title.clone() };
                    left_out.push(ColumnLeftOut { place, filled: 1, reason });
                }
            }
        }
    }
    left_out
}

fn header_problems<Id: Copy + Eq>(
    columns: &[Column<Id>],
    header: &Header<Id>,
    left_out: &[ColumnLeftOut],
    choices: &Choices,
) -> Vec<Problem> {
    let mut problems: Vec<Problem> = columns
        .iter()
        .filter(|column| column.required && header.position(column.id).is_none())
        .map(|column| Problem::MissingColumn { names: column.names })
        .collect();
    let is_confirmed = !choices.columns.is_empty() || choices.heading.is_some();
    let is_named =
        |id: Id| columns.iter().any(|column| column.id == id && matches!(column.content, Content::Name));
    let name_by_content = header
        .columns
        .iter()
        .any(|column| column.title.is_empty() && matches!(column.role, Role::Read(id) if is_named(id)));
    let by_content = header.recognised == Recognised::ByContent || name_by_content;
    if by_content && header.columns.len() > 1 && !is_confirmed {
        problems.push(Problem::ByContent);
    }
    let mut parts_told: Vec<Id> = Vec::new();
    for (position, column) in header.columns.iter().enumerate() {
        let number = position.saturating_add(1);
        let Some(found) = left_out.iter().find(|column| column.place.column == number) else { continue };
        match column.role {
            Role::Repeated(id) if is_named(id) => {
                problems.push(Problem::SideBySide { place: found.place.clone() });
            }
            Role::Repeated(_) => problems.push(Problem::RepeatedColumn { place: found.place.clone() }),
            Role::OtherYear(id) => {
                let read = header.position(id).and_then(|at| header.columns.get(at));
                if let Some(read) = read {
                    problems
                        .push(Problem::OtherYear { place: found.place.clone(), read: read.title.clone() });
                }
            }
            Role::PartOf(id) if header.position(id).is_none() && !parts_told.contains(&id) => {
                parts_told.push(id);
                problems.push(Problem::OnlyParts { place: found.place.clone() });
            }
            Role::PartOf(_) | Role::Read(_) | Role::Unmatched => {}
        }
    }
    problems
}
