//! Figures of societies that can be read and are hardly meant so: a unit is missing, or another column was taken.

use crate::{
    plan::{MemberColumn, NewMember},
    tables::{
        columns::{Column, Header, Role},
        findings::{ImportedRow, Problem, UnusualSize},
        lone_rows::sums,
    },
};
use consortium_core::{Enrollees, Insured, MemberField};

/// A society with fewer enrollees is hardly one: a unit may be missing. The smallest have a few hundred.
const FEWEST: u32 = 100;
/// No society has more enrollees.
const MOST: u32 = 1_000_000;

/// The columns that a member table can have.
type Columns = &'static [Column<MemberColumn>];

/// The rows of which something is true.
fn rows_where(rows: &[ImportedRow<NewMember>], holds: impl Fn(&NewMember) -> bool) -> Vec<usize> {
    rows.iter().filter(|row| holds(&row.row)).map(|row| row.number).collect()
}

/// What a sheet calls a column, or else what the column is called here.
fn title_of(columns: Columns, header: &Header<MemberColumn>, field: MemberField) -> String {
    let id = MemberColumn::Field(field);
    let title = header.position(id).and_then(|at| header.columns.get(at)).map(|column| column.title.as_str());
    let known = columns.iter().find(|column| column.id == id);
    let name = known.and_then(|column| column.names.first()).copied();
    title.filter(|title| !title.is_empty()).or(name).unwrap_or("").to_owned()
}

/// Whether a sheet gives no enrollees, and nothing that it gives in their place is named already.
fn no_enrollees(columns: Columns, header: &Header<MemberColumn>) -> Option<Problem> {
    let id = MemberColumn::Field(MemberField::Enrollees);
    let is_named = header
        .columns
        .iter()
        .any(|column| matches!(column.role, Role::Read(own) | Role::PartOf(own) if own == id));
    let known = columns.iter().find(|column| column.id == id)?;
    (!is_named).then_some(Problem::NoFigures { names: known.names })
}

/// What is doubtful in the rows of a member table; `columns` are those that it can have.
pub(super) fn of(
    columns: Columns,
    header: &Header<MemberColumn>,
    rows: &[ImportedRow<NewMember>],
) -> Vec<Problem> {
    let enrollees = |row: &NewMember| row.enrollees.value().map(Enrollees::get);
    let insured = |row: &NewMember| row.insured.value().map(Insured::get);
    let mut doubts = Vec::new();
    doubts.extend(no_enrollees(columns, header));
    for (field, figure) in [
        (MemberField::Enrollees, &enrollees as &dyn Fn(&NewMember) -> Option<u32>),
        (MemberField::Insured, &insured),
    ] {
        let title = title_of(columns, header, field);
        for (size, limit) in [(UnusualSize::Small, FEWEST), (UnusualSize::Large, MOST)] {
            let is_unusual = |figure: u32| match size {
                UnusualSize::Small => figure < limit,
                UnusualSize::Large => figure > limit,
            };
            let unusual = rows_where(rows, |row| figure(row).is_some_and(is_unusual));
            if !unusual.is_empty() {
                doubts.push(Problem::UnusualSize { title: title.clone(), size, limit, rows: unusual });
            }
        }
    }
    let sums = sums(rows, enrollees);
    if !sums.is_empty() {
        doubts.push(Problem::SumOfRows { rows: sums });
    }
    let above =
        rows_where(rows, |row| insured(row).zip(enrollees(row)).is_some_and(|(part, whole)| part > whole));
    if !above.is_empty() {
        let (part, whole) = (
            title_of(columns, header, MemberField::Insured),
            title_of(columns, header, MemberField::Enrollees),
        );
        doubts.push(Problem::PartAboveWhole { part, whole, rows: above });
    }
    doubts
}

#[cfg(test)]
mod tests {
    use crate::plan::{MemberColumn, NewMember};
    use crate::tables::{Import, MemberTable, Problem, UnusualSize, import, parse_table};

    fn read(table: &str) -> Import<MemberColumn, NewMember> {
        import::<MemberTable>(&parse_table(table).unwrap())
    }

    fn has(table: &str, is_meant: impl Fn(&Problem) -> bool) -> bool {
        read(table).problems.iter().any(is_meant)
    }

    #[test]
    fn figures_that_lack_a_unit_are_named_with_their_rows() {
        let unusual = |table: &str| -> Vec<(UnusualSize, Vec<usize>)> {
            let problems = read(table).problems.into_iter();
            problems
                .filter_map(|problem| match problem {
                    Problem::UnusualSize { size, rows, .. } => Some((size, rows)),
                    _ => None,
                })
                .collect()
        };
        let sizes = "組合名\t加入者数\n甲健保\t12\n乙健保\t100\n丙健保\t1,000,000\n丁健保\t1,000,001\n";
        assert_eq!(unusual(sizes), [(UnusualSize::Small, vec![2]), (UnusualSize::Large, vec![5])]);
        assert_eq!(unusual("組合名\t加入者数（千人）\n甲健保\t12\n"), []);
        assert_eq!(unusual("組合名\t加入者数\n甲健保\t不明\n"), []);
    }

    #[test]
    fn more_insured_than_enrollees_are_named() {
        let above = |insured: &str| {
            let table = format!("組合名\t加入者数\t被保険者数\n甲健保\t9,000\t{insured}\n");
            has(&table, |problem| matches!(problem, Problem::PartAboveWhole { rows, .. } if *rows == [2]))
        };
        assert!(above("9,001"));
        assert!(!above("9,000"));
    }

    #[test]
    fn a_table_without_enrollees_says_so() {
        let missing = |heading: &str| {
            let table = format!("組合名\t{heading}\n甲健保\t9,000\n");
            has(&table, |problem| matches!(problem, Problem::NoFigures { .. }))
        };
        assert!(["人数", "人員", "令和8年度計画加入者数", "被保険者数"].into_iter().all(missing));
        assert!(!missing("加入者数"));
    }

    #[test]
    fn a_figure_without_a_name_is_no_society_in_silence() {
        let table = "組合名\t加入者数\n甲健保\t\n\t9,000\n";
        assert!(has(table, |problem| *problem == Problem::NoName { rows: vec![3] }));
    }

    #[test]
    fn times_below_two_headings_of_one_name_belong_to_the_headings() {
        let sheet = "組合名\t加入者数\t加入者数\t利用見込\n\t4月末\t9月末\t\n甲健保\t9,000\t9,100\t120\n乙健保\t8,000\t7,900\t90\n";
        let read = read(sheet);
        let figures = read
            .rows
            .iter()
            .map(|row| (row.row.name.as_str(), row.row.enrollees.value().map(|people| people.get())));
        assert_eq!(figures.collect::<Vec<_>>(), [("甲健保", Some(9_000)), ("乙健保", Some(8_000))]);
        assert_eq!(read.header.rows, [1, 2]);
        let left_out: Vec<_> =
            read.columns_left_out.iter().map(|column| column.place.title.as_str()).collect();
        assert_eq!(left_out, ["加入者数 9月末"], "and the second is named");
    }

    #[test]
    fn societies_of_a_second_table_to_the_right_are_said_not_to_be_read() {
        let table = "組合名\t加入者数\t組合名\t加入者数\n甲健保\t9,000\t乙健保\t12,000\n";
        assert!(has(table, |problem| matches!(problem, Problem::SideBySide { place } if place.column == 3)));
    }

    #[test]
    fn a_table_on_its_side_with_one_line_of_figures_is_named() {
        assert!(has("組合名\t甲健保\t乙健保\n加入者数\t9,000\t12,000\n", |problem| *problem
            == Problem::OnItsSide));
    }

    #[test]
    fn numbers_of_rows_are_no_enrollees() {
        let read = read("1\t甲健保\t11,000\n2\t乙健保\t12,000\n");
        let figures: Vec<_> =
            read.rows.iter().map(|row| row.row.enrollees.value().map(|people| people.get())).collect();
        assert_eq!(figures, [Some(11_000), Some(12_000)]);
        assert_eq!(read.columns_left_out.len(), 1);
    }

    #[test]
    fn what_stands_for_several_societies_is_left_out_and_named() {
        let read = read("組合名\t加入者数\n甲健保\t9,000\n他3組合\t5,000\n合計\t14,000\n");
        assert_eq!(read.rows.len(), 1);
        assert_eq!(read.problems, [Problem::RestLeftOut { rows: vec![3] }], "the total agrees");
    }

    #[test]
    fn a_number_cut_at_its_separator_is_named_where_it_cannot_be_put_together() {
        let table = "組合名,加入者数,被保険者数\n甲健保,9,800,900\n";
        assert!(has(table, |problem| *problem == Problem::SplitNumbers { rows: vec![2] }));
    }

    #[test]
    fn a_kind_that_stands_in_the_first_row_only_is_named_for_the_rows_below() {
        let table = "種別\t組合名\t加入者数\n単一\t東組合\t9,000\n\t西組合\t12,000\n";
        assert!(has(table, |problem| {
            matches!(problem, Problem::WithoutWord { rows, .. } if rows.as_slice() == [3])
        }));
        assert!(!has("種別\t組合名\t加入者数\n単一\t東組合\t9,000\n", |problem| {
            matches!(problem, Problem::WithoutWord { .. })
        }));
    }
}
