//! How a sheet is laid out: which rows are its headings, and what each column is.

use consortium_core::reading::{Scale, fold, read_count};

use crate::tables::{
    choices::{Choices, HeadingChoice},
    columns::{
        Column, Content, HeadingYear, Meaning, Names, Recognised, Role, ScaleFrom, SheetColumn,
        calendar_year, is_whole,
    },
    csv_out::is_guarded_name,
    import::TableKind,
    sheet::Sheet,
    units::{Counts, unit_alone, units_of_table},
};

/// The headings of a sheet and what each of its columns is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<Id> {
    /// The rows of the headings, from 1, in their order: none, one, or several that belong together.
    pub rows: Vec<usize>,
    /// Rows that give the units of the columns, from 1.
    pub unit_rows: Vec<usize>,
    /// The columns of the sheet, from the left.
    pub columns: Vec<SheetColumn<Id>>,
    /// How the columns were recognised.
    pub recognised: Recognised,
}

impl<Id: Copy + Eq> Header<Id> {
    /// Where a column is read from, counted from 0.
    pub fn position(&self, id: Id) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Role::Read(id))
    }

    /// The row below the headings, from 1.
    pub(super) fn body(&self) -> usize {
        self.rows.iter().chain(&self.unit_rows).max().map_or(1, |last| last.saturating_add(1))
    }

    fn read_columns(&self) -> impl Iterator<Item = Id> {
        self.columns.iter().filter_map(|column| match column.role {
            Role::Read(id) => Some(id),
            Role::Repeated(_) | Role::PartOf(_) | Role::OtherYear(_) | Role::Unmatched => None,
        })
    }
}

/// How many rows from the top may stand before the headings: titles, dates, notes.
const MOST_ROWS_BEFORE_HEADER: usize = 30;

/// How many rows a heading may have, a row of units not counted.
const MOST_HEADING_ROWS: usize = 3;

/// A sheet with what can be seen of its cells, for finding out how it is laid out.
pub(super) struct Seen {
    rows: Vec<Vec<String>>,
    width: usize,
}

impl Seen {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let rows =
            sheet.rows.iter().map(|row| row.iter().map(|cell| fold::visible(cell)).collect()).collect();
        Self { rows, width: sheet.width() }
    }

    /// The number of rows.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// A row, from 1.
    pub(super) fn row(&self, number: usize) -> &[String] {
        number.checked_sub(1).and_then(|index| self.rows.get(index)).map_or(&[], Vec::as_slice)
    }

    /// A cell: its row from 1, its column from 0.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", String::as_str)
    }

    fn filled(&self, row: usize) -> impl Iterator<Item = (usize, &str)> {
        self.row(row)
            .iter()
            .enumerate()
            .map(|(at, cell)| (at, cell.as_str()))
            .filter(|(_, cell)| !cell.is_empty())
    }
}

/// Whether a cell is a number, whatever its unit.
pub(super) fn is_numeric(cell: &str) -> bool {
    let cell = cell.trim_end_matches(['%', '％']);
    cell.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
        && (read_count(cell).is_ok_and(|reading| reading.value.is_some())
            || fold::fold(cell).text.parse::<f64>().is_ok())
}

/// Whether all filled cells of a row are units, and there is one.
pub(super) fn is_unit_row(cells: &[String]) -> bool {
    let mut filled = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).peekable();
    let is_dash = |cell: &str| matches!(cell, "-" | "－" | "―" | "—");
    let has_one = cells.iter().any(|cell| unit_alone(cell).is_some());
    has_one
        && filled.peek().is_some()
        && filled.all(|cell| {
            is_dash(cell)
                || unit_alone(cell).is_some_and(|unit| !is_numeric(cell) || unit.counts != Counts::Unsaid)
                    && !is_numeric(cell)
        })
}

/// Finds the headings of a sheet and says what each column is.
pub(super) fn find<Kind: TableKind>(sheet: &Sheet, seen: &Seen, choices: &Choices) -> Header<Kind::Column> {
    let names = Names::of(Kind::COLUMNS, Kind::column_named);
    let mut header = match choices.heading {
        Some(HeadingChoice::Row(row)) => by_name::<Kind>(&names, sheet, seen, row, false),
        Some(HeadingChoice::None) => by_content::<Kind>(seen, None),
        None => recognised::<Kind>(&names, sheet, seen),
    };
    if choices.heading.is_some() && header.read_columns().next().is_none() {
        let rows = std::mem::take(&mut header.rows);
        header = by_content::<Kind>(seen, rows.first().copied());
    }
    apply_table_units::<Kind>(seen, &mut header);
    apply_choices::<Kind>(choices, &mut header);
    header
}

fn recognised<Kind: TableKind>(
    names: &Names<Kind::Column>,
    sheet: &Sheet,
    seen: &Seen,
) -> Header<Kind::Column> {
    let mut best: Option<(usize, Header<Kind::Column>)> = None;
    for row in 1..=seen.height().min(MOST_ROWS_BEFORE_HEADER) {
        let candidate = by_name::<Kind>(names, sheet, seen, row, true);
        let read = candidate.read_columns().count();
        if read == 0 || !is_heading::<Kind>(names, seen, row, &candidate) {
            continue;
        }
        if best.as_ref().is_none_or(|(most, _)| *most < read) {
            best = Some((read, candidate));
        }
    }
    match best {
        Some((_, header)) => header,
        None => by_content::<Kind>(seen, unnamed_heading(seen)),
    }
}

/// Whether a row may be a heading: it names two columns, a required one, or nothing else; and what it does not name is
/// no number.
fn is_heading<Kind: TableKind>(
    names: &Names<Kind::Column>,
    seen: &Seen,
    row: usize,
    candidate: &Header<Kind::Column>,
) -> bool {
    let required = |id| Kind::COLUMNS.iter().any(|column| column.required && column.id == id);
    let named = candidate.columns.iter().filter(|column| column.role != Role::Unmatched).count();
    let filled = seen.filled(row).count();
    let own = seen.filled(row).filter(|(_, cell)| names.meaning(cell).id.is_some()).count();
    let numbers =
        seen.filled(row).filter(|(_, cell)| is_numeric(cell) && names.meaning(cell).id.is_none()).count();
    let enough = named >= 2 || named == filled || candidate.read_columns().any(required);
    enough && own > 0 && numbers < named
}

/// The headings from this row on, columns by their names.
fn by_name<Kind: TableKind>(
    names: &Names<Kind::Column>,
    sheet: &Sheet,
    seen: &Seen,
    first: usize,
    look_above: bool,
) -> Header<Kind::Column> {
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
            && continues_heading(names, seen, first, next)
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
    assign_roles(&mut columns, &meanings);
    Header { rows, unit_rows, columns, recognised: Recognised::ByName }
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
    let known = |cell: &str| {
        let meaning = names.meaning(cell);
        meaning.id.is_some()
            || meaning.is_part
            || is_whole(cell)
            || unit_alone(cell).is_some()
            || meaning.year.is_some()
    };
    let filled: Vec<(usize, &str)> = seen.filled(row).collect();
    let fits = |(at, cell): &(usize, &str)| {
        let above = seen.cell(heading, *at);
        let is_new = fold::heading(above) != fold::heading(cell);
        !is_numeric(cell)
            && !is_guarded_name(cell)
            && is_new
            && (known(cell) || (above.is_empty() && cell.chars().count() <= 12))
    };
    filled.iter().any(|(_, cell)| known(cell)) && filled.iter().all(fits)
}

/// Gives every column its role: of those that mean the same, one is read.
fn assign_roles<Id: Copy + Eq>(columns: &mut [SheetColumn<Id>], meanings: &[Meaning<Id>]) {
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
        // Among equals the one furthest left.
        same.rev()
            .max_by_key(|(_, meaning)| (meaning.is_exact, rank(meaning)))
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

/// A row that is a heading although nothing in it is known: several texts above columns of numbers.
fn unnamed_heading(seen: &Seen) -> Option<usize> {
    (1..=seen.height().min(MOST_ROWS_BEFORE_HEADER)).find(|row| {
        let cells: Vec<(usize, &str)> = seen.filled(*row).collect();
        let next = row.saturating_add(1);
        let above_numbers = cells.iter().filter(|(at, _)| is_numeric(seen.cell(next, *at))).count();
        cells.len() >= 2 && above_numbers > 0 && cells.iter().all(|(_, cell)| !is_numeric(cell))
    })
}

/// The columns by what stands in them: in the order of the page if that fits, else each by its kind of content.
fn by_content<Kind: TableKind>(seen: &Seen, heading: Option<usize>) -> Header<Kind::Column> {
    let body = heading.map_or(1, |row| row.saturating_add(1));
    let cells = |position: usize| -> Vec<&str> {
        (body..=seen.height()).map(|row| seen.cell(row, position)).filter(|cell| !cell.is_empty()).collect()
    };
    let mostly = |cells: &[&str], fits: &dyn Fn(&str) -> bool| {
        let fitting = cells.iter().filter(|cell| fits(cell)).count();
        !cells.is_empty() && fitting.saturating_mul(2) >= cells.len()
    };
    let by_position = heading.is_none()
        && (0..seen.width).zip(Kind::COLUMNS).all(|(position, column)| {
            let cells = cells(position);
            cells.is_empty() || mostly(&cells, &|cell| may_stand_in(column.content, cell))
        })
        && seen.width > 0
        && cells(0).iter().any(|cell| !is_numeric(cell));
    let mut roles: Vec<Role<Kind::Column>> = vec![Role::Unmatched; seen.width];
    if by_position {
        for (role, column) in roles.iter_mut().zip(Kind::COLUMNS) {
            *role = Role::Read(column.id);
        }
    } else {
        let mut taken: Vec<bool> = vec![false; Kind::COLUMNS.len()];
        for (position, role) in roles.iter_mut().enumerate() {
            let cells = cells(position);
            let found = Kind::COLUMNS.iter().zip(&taken).position(|(column, taken)| {
                !taken
                    && stands_out(column.content)
                    && mostly(&cells, &|cell| is_content(column.content, cell))
            });
            if let Some(found) = found
                && let (Some(column), Some(taken)) = (Kind::COLUMNS.get(found), taken.get_mut(found))
            {
                *role = Role::Read(column.id);
                *taken = true;
            }
        }
    }
    let columns = roles
        .into_iter()
        .enumerate()
        .map(|(position, role)| SheetColumn {
            title: heading.map_or_else(String::new, |row| seen.cell(row, position).to_owned()),
            role,
            scale: Scale::One,
            scale_from: ScaleFrom::Heading,
        })
        .collect();
    let next = heading.map(|row| row.saturating_add(1));
    Header {
        rows: heading.into_iter().collect(),
        unit_rows: next.filter(|row| is_unit_row(seen.row(*row))).into_iter().collect(),
        columns,
        recognised: Recognised::ByContent,
    }
}

/// Whether a kind of content can be told from others by its cells alone.
const fn stands_out(content: Content) -> bool {
    match content {
        Content::Name
        | Content::Word(_)
        | Content::Mark(_)
        | Content::Code
        | Content::People
        | Content::Percent => true,
        Content::Money | Content::Year | Content::Text => false,
    }
}

/// Whether a cell can only be of this kind.
fn is_content(content: Content, cell: &str) -> bool {
    let folded = fold::fold(cell).text;
    match content {
        Content::Name => {
            !is_numeric(cell) && folded.chars().any(char::is_alphabetic) && cell.chars().count() > 1
        }
        Content::Word(known) | Content::Mark(known) => known(&folded.to_lowercase()) && !is_numeric(cell),
        Content::Code => looks_like_code(&folded),
        Content::People | Content::Money => {
            is_numeric(cell) && !folded.ends_with('%') && !looks_like_code(&folded)
        }
        Content::Percent => is_numeric(cell) && folded.ends_with('%'),
        Content::Year => calendar_year(&folded).is_some_and(|(_, rest)| rest.is_empty()),
        Content::Text => false,
    }
}

/// Seven or eight digits, hyphens apart, or six with a leading zero: a number of a society or an insurer.
fn looks_like_code(folded: &str) -> bool {
    let digits: String =
        folded.trim_matches(['\'', '=', '"']).chars().filter(|c| *c != '-' && *c != ' ').collect();
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && (matches!(digits.len(), 7 | 8) || digits.starts_with('0') && matches!(digits.len(), 5 | 6))
}

/// Whether a cell may stand in a column of this kind, readable or not.
fn may_stand_in(content: Content, cell: &str) -> bool {
    let folded = fold::fold(cell).text;
    let has_digit = folded.chars().any(|c| c.is_ascii_digit());
    match content {
        Content::Name => !is_numeric(cell),
        Content::Word(known) | Content::Mark(known) => known(&folded.to_lowercase()),
        Content::Code => looks_like_code(&folded) || (has_digit && !is_numeric(cell)),
        Content::People | Content::Money | Content::Percent | Content::Year => {
            (has_digit && !looks_like_code(&folded)) || consortium_core::reading::is_unknown_mark(&folded)
        }
        Content::Text => true,
    }
}

/// Applies a unit that a note gives for the whole table to the columns that it can belong to.
fn apply_table_units<Kind: TableKind>(seen: &Seen, header: &mut Header<Kind::Column>) {
    let body = header.body();
    let (first, last) = (header.rows.first().copied().unwrap_or(body), seen.height());
    // Above the headings, or below the data: a row with one filled cell.
    let below = (body..=last).filter(|row| seen.filled(*row).count() == 1);
    for row in (1..first).chain(below) {
        let units: Vec<_> = seen.filled(row).flat_map(|(_, cell)| units_of_table(cell)).collect();
        for unit in units.into_iter().filter(|unit| unit.scale != Scale::One) {
            for column in &mut header.columns {
                let (Role::Read(id) | Role::PartOf(id) | Role::OtherYear(id) | Role::Repeated(id)) =
                    column.role
                else {
                    continue;
                };
                let content = Kind::COLUMNS.iter().find(|known| known.id == id).map(|known| known.content);
                let fits = matches!(
                    (content, unit.counts),
                    (Some(Content::People), Counts::People | Counts::Unsaid)
                        | (Some(Content::Money), Counts::Money | Counts::Unsaid)
                );
                if fits
                    && column.scale == Scale::One
                    && column.scale_from == ScaleFrom::Heading
                    && crate::tables::units::unit_in_heading(&column.title).is_none()
                {
                    column.scale = unit.scale;
                    column.scale_from = ScaleFrom::Table { row };
                }
            }
        }
    }
}

/// What the user said about columns goes before all else.
fn apply_choices<Kind: TableKind>(choices: &Choices, header: &mut Header<Kind::Column>) {
    let id_of = |choice: usize| Kind::COLUMNS.get(choice).map(|column: &Column<Kind::Column>| column.id);
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
