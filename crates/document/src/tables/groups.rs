//! Societies with several rows each: 被保険者, 被扶養者 and 計 below each other, men and women, or a row for each year.

use std::collections::{BTreeMap, BTreeSet};

use consortium_core::reading::fold;

use crate::tables::{
    columns::{Content, Header, Role},
    heading_year::calendar_year,
    headings::{Names, is_part, is_whole},
    is_numeric,
    labels::label_of,
    seen::Seen,
};

/// What is known of rows that belong together.
#[derive(Default)]
pub(super) struct Groups {
    /// The column that says what each row of a group gives, from 0.
    pub(super) column: Option<usize>,
    /// Rows that give only a part of what another row of their group gives, or may do so.
    pub(super) parts: BTreeSet<usize>,
    /// Rows that give parts of totals.
    pub(super) totals: BTreeSet<usize>,
    /// Rows that give the whole of their group.
    pub(super) wholes: BTreeSet<usize>,
    /// Rows that are read for their group although it has no whole: their figures are not taken.
    pub(super) withheld: BTreeSet<usize>,
    /// What an empty cell (row from 1, column from 0) has from the first row of its group.
    pub(super) inherited: BTreeMap<(usize, usize), String>,
}

/// What a row of a group gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gives {
    Whole,
    Part,
    Year,
    Other,
}

fn gives(cell: &str) -> Gives {
    let word = fold::heading(cell);
    if is_whole(cell) {
        Gives::Whole
    } else if is_part(&word) || matches!(word.as_str(), "被保険者" | "被保険者数") {
        Gives::Part
    } else if calendar_year(&word)
        .is_some_and(|(_, rest)| matches!(rest, "" | "年" | "年度" | "末" | "年度末"))
    {
        Gives::Year
    } else {
        Gives::Other
    }
}

/// One society with its rows.
struct Group {
    is_of_totals: bool,
    rows: Vec<(usize, Gives)>,
}

/// Finds the rows that belong together.
pub(super) fn find<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, header: &Header<Id>) -> Groups {
    let read = |position: usize| match header.columns.get(position).map(|column| column.role) {
        Some(Role::Read(id)) => names.content(id),
        _ => None,
    };
    let Some(name) = (0..seen.width).find(|at| matches!(read(*at), Some(Content::Name))) else {
        return Groups::default();
    };
    let has_figure = |row: usize| {
        seen.filled(row)
            .any(|(at, cell)| matches!(read(at), Some(Content::People | Content::Money)) && is_numeric(cell))
    };
    let rows: Vec<usize> = (header.body()..=seen.height()).filter(|row| has_figure(*row)).collect();
    let found = (0..seen.width).filter(|at| read(*at).is_none()).find_map(|position| {
        let groups = groups_by(seen, &rows, name, position);
        let several = groups.iter().any(|group| group.rows.len() > 1);
        (several && tells_parts_apart(seen, &rows, position)).then_some((position, groups))
    });
    let Some((position, groups)) = found else { return Groups::default() };
    let mut all = Groups { column: Some(position), ..Groups::default() };
    for group in groups {
        let wholes: Vec<usize> =
            group.rows.iter().filter(|(_, gives)| *gives == Gives::Whole).map(|(row, _)| *row).collect();
        let others = |kept: usize| group.rows.iter().map(|(row, _)| *row).filter(move |row| *row != kept);
        match (group.rows.as_slice(), wholes.as_slice()) {
            (_, _) if group.is_of_totals => {
                let parts = group.rows.iter().filter(|(_, gives)| *gives != Gives::Whole);
                all.totals.extend(parts.map(|(row, _)| *row));
            }
            ([(_, Gives::Whole | Gives::Year | Gives::Other)], _) => {}
            ([(first, _), ..], [whole]) => {
                all.wholes.insert(*whole);
                all.parts.extend(others(*whole));
                inherit(&mut all.inherited, seen, *first, group.rows.iter().map(|(row, _)| *row), |at| {
                    !matches!(read(at), None | Some(Content::People | Content::Money | Content::Percent))
                });
            }
            ([(first, _), ..], _) => {
                all.withheld.insert(*first);
                all.parts.extend(others(*first));
                inherit(&mut all.inherited, seen, *first, group.rows.iter().map(|(row, _)| *row), |at| {
                    !matches!(read(at), None | Some(Content::People | Content::Money | Content::Percent))
                });
            }
            ([], _) => {}
        }
    }
    all
}

/// Gives the empty cells of a group what its first row says of all of it.
fn inherit(
    inherited: &mut BTreeMap<(usize, usize), String>,
    seen: &Seen,
    first: usize,
    rows: impl Iterator<Item = usize>,
    is_of_the_group: impl Fn(usize) -> bool,
) {
    for row in rows.filter(|row| *row != first) {
        for (at, cell) in seen.filled(first).filter(|(at, _)| is_of_the_group(*at)) {
            if seen.cell(row, at).is_empty() {
                inherited.insert((row, at), cell.to_owned());
            }
        }
    }
}

/// Whether the cells of a column say of rows that they are parts of something, or of different years.
fn tells_parts_apart(seen: &Seen, rows: &[usize], position: usize) -> bool {
    let words = |wanted: Gives| -> BTreeSet<String> {
        let cells = rows.iter().map(|row| seen.cell(*row, position));
        cells.filter(|cell| !cell.is_empty() && gives(cell) == wanted).map(fold::heading).collect()
    };
    let (parts, wholes, years) = (words(Gives::Part), words(Gives::Whole), words(Gives::Year));
    parts.len() >= 2 || (!parts.is_empty() && !wholes.is_empty()) || years.len() >= 2
}

/// The rows with a word in a column, put together by the names before them.
fn groups_by(seen: &Seen, rows: &[usize], name: usize, position: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut current, mut is_open) = ("", false);
    let mut previous = None;
    for row in rows {
        let (own, word) = (seen.cell(*row, name), seen.cell(*row, position));
        // Something else stands between.
        if previous.is_some_and(|previous: usize| previous.checked_add(1) != Some(*row)) {
            is_open = false;
        }
        previous = Some(*row);
        if word.is_empty() {
            is_open = false;
            continue;
        }
        let goes_on = is_open && (own.is_empty() || own == current);
        match groups.last_mut().filter(|_| goes_on) {
            Some(group) => group.rows.push((*row, gives(word))),
            None if own.is_empty() => {}
            None => {
                let is_of_totals = label_of(own).is_some_and(|label| label.is_certain);
                groups.push(Group { is_of_totals, rows: vec![(*row, gives(word))] });
                (current, is_open) = (own, true);
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use crate::plan::{MemberColumn, NewMember};
    use crate::tables::{Import, MemberTable, Problem, SkipReason, import, parse_table};

    fn read(table: &str) -> Import<MemberColumn, NewMember> {
        import::<MemberTable>(&parse_table(table).unwrap())
    }

    fn sizes(read: &Import<MemberColumn, NewMember>) -> Vec<(usize, &str, Option<u32>)> {
        let size = |row: &NewMember| row.enrollees.value().map(|people| people.get());
        read.rows.iter().map(|row| (row.number, row.row.name.as_str(), size(&row.row))).collect()
    }

    #[test]
    fn of_the_insured_their_dependants_and_both_the_row_of_both_is_read() {
        for repeated in ["", "甲健保"] {
            let table = format!(
                "組合名\t区分\t加入者数\n甲健保\t被保険者\t6,000\n{repeated}\t被扶養者\t5,000\n{repeated}\t計\t11,000\n\
                乙健保\t被保険者\t4,000\n\t被扶養者\t3,000\n\t計\t7,000\n\
                合計\t被保険者\t10,000\n\t被扶養者\t8,000\n\t計\t18,000\n"
            );
            let read = read(&table);
            assert_eq!(sizes(&read), [(4, "甲健保", Some(11_000)), (7, "乙健保", Some(7_000))]);
            assert_eq!(read.problems, []);
            let parts = read.skipped.iter().filter(|row| row.reason == SkipReason::Part).count();
            assert_eq!(parts, 4);
        }
    }

    #[test]
    fn what_the_first_row_says_is_of_the_whole_group() {
        let table = "組合名\t保険者番号\t男女\t加入者数\n甲健保\t06130017\t男\t6,000\n\t\t女\t5,000\n\t\t計\t11,000\n";
        let read = read(table);
        assert_eq!(sizes(&read), [(4, "甲健保", Some(11_000))]);
        assert_eq!(
            read.rows[0].row.insurer_number.value().map(|number| number.to_string()).as_deref(),
            Some("06130017")
        );
    }

    #[test]
    fn where_no_row_gives_the_whole_no_figure_is_taken_and_the_user_is_told() {
        for table in [
            "組合名\t年度\t加入者数\n甲健保\tR5\t9,800\n\tR6\t10,100\n乙健保\tR5\t8,000\n\tR6\t8,100\n",
            "組合名\t区分\t加入者数\n甲健保\t被保険者\t9,800\n\t被扶養者\t10,100\n乙健保\t被保険者\t8,000\n\t被扶養者\t8,100\n",
            "組合名\t性別\t加入者数\n甲健保\t男\t9,800\n甲健保\t女\t10,100\n乙健保\t男\t8,000\n乙健保\t女\t8,100\n",
        ] {
            let read = read(table);
            assert_eq!(sizes(&read), [(2, "甲健保", None), (4, "乙健保", None)], "{table}");
            let [Problem::PartsWithheld { rows, .. }] = &*read.problems else {
                panic!("{:?}", read.problems)
            };
            assert_eq!(*rows, [2, 4]);
        }
    }

    #[test]
    fn a_row_for_each_society_is_no_group() {
        let table = "組合名\t年度\t加入者数\n甲健保\tR5\t9,800\n乙健保\tR6\t8,000\n";
        assert_eq!(sizes(&read(table)), [(2, "甲健保", Some(9_800)), (3, "乙健保", Some(8_000))]);
    }
}
