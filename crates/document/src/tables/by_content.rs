//! The columns of a sheet without headings that are known: by what stands in their cells.

use consortium_core::reading::{Scale, fold, is_unknown_mark};

use crate::tables::{
    columns::{Content, Header, Recognised, Role, ScaleFrom, SheetColumn},
    heading_year::calendar_year,
    headings::Names,
    is_numeric,
    seen::{MOST_ROWS_BEFORE_HEADER, Seen, is_unit_row},
};

/// A row that is a heading although nothing in it is known: several texts above columns of numbers.
pub(super) fn unnamed_heading(seen: &Seen) -> Option<usize> {
    (1..=seen.height().min(MOST_ROWS_BEFORE_HEADER)).find(|row| {
        let cells: Vec<(usize, &str)> = seen.filled(*row).collect();
        let next = row.saturating_add(1);
        let above_numbers = cells.iter().filter(|(at, _)| is_numeric(seen.cell(next, *at))).count();
        let years = are_years(seen, *row);
        cells.len() >= 2 && above_numbers > 0 && cells.iter().all(|(_, cell)| years || !is_numeric(cell))
    })
}

/// Whether the numbers of a row are years that follow each other: the headings of a table with a column for each year.
pub(super) fn are_years(seen: &Seen, row: usize) -> bool {
    let numbers = seen.filled(row).map(|(_, cell)| cell).filter(|cell| is_numeric(cell));
    let year = |cell: &str| match calendar_year(&fold::fold(cell).text) {
        Some((year, "")) => Some(year),
        _ => None,
    };
    let years: Option<Vec<u16>> = numbers.map(year).collect();
    let follows = |pair: &[u16]| matches!(pair, [one, next] if one.abs_diff(*next) == 1);
    years.is_some_and(|years| years.len() >= 2 && years.windows(2).all(follows))
}

/// Whether a cell has the name of a society or of an insurer, by its ending.
pub(super) fn looks_like_a_name(cell: &str) -> bool {
    const ENDINGS: [&str; 10] =
        ["健保", "健康保険組合", "健保組合", "共済組合", "国保組合", "国保", "市", "町", "村", "区"];
    let folded = fold::fold(cell).text;
    let name = folded.trim_end_matches([')', ' ']);
    ENDINGS.iter().any(|ending| name.strip_suffix(ending).is_some_and(|rest| !rest.is_empty()))
}

/// The columns by what stands in them: in the order of the page if that fits, else each by its kind of content.
pub(super) fn by_content<Id: Copy + Eq>(
    names: &Names<Id>,
    seen: &Seen,
    heading: Option<usize>,
) -> Header<Id> {
    let body = heading.map_or(1, |row| row.saturating_add(1));
    let cells = |position: usize| -> Vec<&str> {
        (body..=seen.height()).map(|row| seen.cell(row, position)).filter(|cell| !cell.is_empty()).collect()
    };
    let mostly = |cells: &[&str], fits: &dyn Fn(&str) -> bool| {
        let fitting = cells.iter().filter(|cell| fits(cell)).count();
        !cells.is_empty() && fitting.saturating_mul(2) >= cells.len()
    };
    let by_position = heading.is_none()
        && (0..seen.width).zip(names.columns()).all(|(position, column)| {
            let cells = cells(position);
            cells.is_empty() || mostly(&cells, &|cell| may_stand_in(column.content, cell))
        })
        && seen.width > 0
        && cells(0).iter().any(|cell| !is_numeric(cell));
    let mut roles: Vec<Role<Id>> = vec![Role::Unmatched; seen.width];
    if by_position {
        for (role, column) in roles.iter_mut().zip(names.columns()) {
            *role = Role::Read(column.id);
        }
    } else {
        let mut taken: Vec<bool> = vec![false; names.columns().len()];
        let names_in = |at: &usize| cells(*at).iter().filter(|cell| looks_like_a_name(cell)).count();
        // Of several columns of words, the one with names of societies has the names.
        let most_names = (0..seen.width).rev().max_by_key(names_in).filter(|at| names_in(at) > 0);
        let numeric = (0..seen.width).filter(|at| mostly(&cells(*at), &|cell| is_numeric(cell))).count();
        for (position, role) in roles.iter_mut().enumerate() {
            let cells = cells(position);
            if numeric > 1 && are_row_numbers(&cells) {
                continue;
            }
            let found = names.columns().iter().zip(&taken).position(|(column, taken)| {
                !taken
                    && stands_out(column.content)
                    && (!matches!(column.content, Content::Name)
                        || most_names.is_none_or(|at| at == position))
                    && mostly(&cells, &|cell| is_content(column.content, cell))
            });
            if let Some(found) = found
                && let (Some(column), Some(taken)) = (names.columns().get(found), taken.get_mut(found))
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

/// Whether cells are the numbers of their rows: 1, 2, 3.
fn are_row_numbers(cells: &[&str]) -> bool {
    /// A number of a row is not longer.
    const MOST: u32 = 10_000;
    let numbers: Option<Vec<u32>> =
        cells.iter().map(|cell| fold::fold(cell).text.trim_end_matches('.').parse().ok()).collect();
    let Some(numbers) = numbers else { return false };
    let follows = |pair: &[u32]| matches!(pair, [one, next] if one.checked_add(1) == Some(*next));
    numbers.first().is_some_and(|first| *first == 1 || numbers.len() > 2 && *first < MOST)
        && numbers.windows(2).all(follows)
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
            (has_digit && !looks_like_code(&folded)) || is_unknown_mark(&folded)
        }
        Content::Text => true,
    }
}
