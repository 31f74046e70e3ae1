//! Tables of another shape than a row for each society or insurer: lying on their side, or with a row for each part.

use consortium_core::reading::fold;

use crate::tables::{
    columns::{Content, Header, Role},
    delimited::is_group_of_digits,
    delimiter::Delimiter,
    findings::Problem,
    headings::Names,
    seen::Seen,
    sheet::{Place, Sheet},
};

/// How many different headings below each other, or different words for parts, make a shape.
const FEWEST: usize = 2;

/// Words for the parts of a society in rows of their own.
const PARTS: [&str; 6] = ["男", "女", "男性", "女性", "男子", "女子"];

/// What is to be known about the shape of a table.
pub(super) fn shape_problems<Id: Copy + Eq>(
    names: &Names<Id>,
    seen: &Seen,
    header: &Header<Id>,
    data: &[usize],
) -> Vec<Problem> {
    // One is enough where names of societies should stand.
    let is_name = |position: usize| {
        let role = header.columns.get(position).map(|column| column.role);
        matches!(role, Some(Role::Read(id)) if matches!(names.content(id), Some(Content::Name)))
    };
    let on_its_side = (0..seen.width).any(|position| {
        let fewest = if is_name(position) { 1 } else { FEWEST };
        headings_below(names, seen, data, position) >= fewest
    });
    let by_part = header.columns.iter().enumerate().find(|(position, column)| {
        !matches!(column.role, Role::Read(_)) && parts_below(seen, data, *position) >= FEWEST
    });
    let by_part = by_part.map(|(position, column)| Problem::RowsByPart {
        place: Place {
            row: header.rows.first().copied().unwrap_or(1),
            column: position.saturating_add(1),
            title: column.title.clone(),
        },
    });
    on_its_side.then_some(Problem::OnItsSide).into_iter().chain(by_part).collect()
}

/// Rows of a file with commas between its cells in which a number was cut at its separator: 11 and 000 in place of
/// 11,000.
pub(super) fn split_numbers<Id: Copy + Eq>(
    sheet: &Sheet,
    header: &Header<Id>,
    data: &[usize],
) -> Option<Problem> {
    if sheet.delimiter != Some(Delimiter::Comma) {
        return None;
    }
    let is_cut = |row: &usize| {
        let cells = row.checked_sub(1).and_then(|row| sheet.rows.get(row)).map_or(&[][..], Vec::as_slice);
        cells.iter().zip(cells.iter().enumerate().skip(1)).any(|(before, (at, behind))| {
            let (before, behind) = (before.trim_start(), behind.trim_end());
            let has_heading = header.columns.get(at).is_some_and(|column| !column.title.is_empty());
            is_group_of_digits(before, behind)
                && (behind.starts_with('0') || !(has_heading || header.rows.is_empty()))
        })
    };
    let rows: Vec<usize> = data.iter().copied().filter(is_cut).collect();
    (!rows.is_empty()).then_some(Problem::SplitNumbers { rows })
}

/// How many different columns of figures the cells below each other name: 加入者数, 被保険者数.
fn headings_below<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, data: &[usize], position: usize) -> usize {
    let mut found: Vec<Id> = Vec::new();
    for row in data {
        let meaning = names.meaning(seen.cell(*row, position));
        let figures =
            |id: &Id| matches!(names.content(*id), Some(Content::People | Content::Money | Content::Percent));
        if let Some(id) = meaning.id.filter(|id| meaning.is_exact && figures(id) && !found.contains(id)) {
            found.push(id);
        }
    }
    found.len()
}

/// How many different words for parts stand below each other.
fn parts_below(seen: &Seen, data: &[usize], position: usize) -> usize {
    let is_there =
        |part: &&&str| data.iter().any(|row| fold::fold(seen.cell(*row, position)).text == ***part);
    PARTS.iter().filter(is_there).count()
}

#[cfg(test)]
mod tests {
    use crate::tables::{MemberTable, Problem, import, parse_table};

    fn problems(table: &str) -> Vec<Problem> {
        import::<MemberTable>(&parse_table(table).unwrap()).problems
    }

    #[test]
    fn a_table_that_lies_on_its_side_is_named() {
        let table =
            "項目\t甲健保\t乙健保\n種別\t単一\t総合\n加入者数\t9,850\t31,200\n被保険者数\t5,200\t16,000\n";
        assert!(problems(table).contains(&Problem::OnItsSide));
        let upright =
            "組合名\t種別\t加入者数\t被保険者数\n甲健保\t単一\t9,850\t5,200\n乙健保\t総合\t31,200\t16,000\n";
        assert_eq!(problems(upright), []);
    }

    #[test]
    fn rows_for_men_and_women_are_named_with_their_column() {
        let table = "組合名\t性別\t加入者数\n甲健保\t男\t5000\n乙健保\t女\t4850\n";
        let found = problems(table);
        let named = found.iter().find_map(|problem| match problem {
            Problem::RowsByPart { place } => Some((place.column, place.title.as_str())),
            _ => None,
        });
        assert_eq!(named, Some((2, "性別")));
    }

    #[test]
    fn the_number_of_societies_below_their_rows_is_no_society() {
        let table = "No.\t組合名称\t加入者（人）\n1\t甲健保\t9,850\n2\t乙健保\t31,200\n\t2組合\t41,050\n";
        let read = import::<MemberTable>(&parse_table(table).unwrap());
        assert_eq!(read.rows.len(), 2);
        assert_eq!((read.skipped.len(), read.checks.len()), (1, 1));
    }
}
