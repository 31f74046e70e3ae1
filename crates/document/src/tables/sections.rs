//! Parts of a sheet with headings or units of their own: a second heading lower down, a note of another unit between
//! rows. Each governs the rows below it.

use std::collections::{BTreeMap, BTreeSet};

use consortium_core::reading::{Scale, fold};

use crate::tables::{
    choices::Choices,
    columns::{Content, Header, Role, ScaleFrom, SheetColumn},
    headings::Names,
    is_numeric,
    labels::label_of_row,
    layout,
    seen::Seen,
    sheet::Sheet,
    units::{Counts, Unit, subjects_of_note, unit_alone, unit_in_heading, units_of_table},
};

/// A sheet's headings, and those that take their place further down.
pub(super) struct Sections<Id> {
    first: Header<Id>,
    /// From which row on another heading holds.
    later: Vec<(usize, Header<Id>)>,
    /// Rows of headings below the first.
    pub(super) headings: BTreeSet<usize>,
    /// Rows of units below these.
    pub(super) unit_rows: BTreeSet<usize>,
    /// In what steps the number of a cell (row from 1, column from 0) is given, where a column says it of each row.
    row_scales: BTreeMap<(usize, usize), Scale>,
    /// The columns that say it, from 0.
    pub(super) unit_columns: BTreeSet<usize>,
    /// Rows with a unit that is not the one of the heading.
    pub(super) contradicting: Vec<usize>,
}

impl<Id: Copy + Eq> Sections<Id> {
    /// The heading that holds for a row.
    pub(super) fn at(&self, row: usize) -> &Header<Id> {
        let later = self.later.iter().rev().find(|(from, _)| *from <= row);
        later.map_or(&self.first, |(_, header)| header)
    }

    /// The first heading.
    pub(super) const fn first(&self) -> &Header<Id> {
        &self.first
    }

    pub(super) fn into_first(self) -> Header<Id> {
        self.first
    }

    /// In what steps a cell gives its number, if its row says so.
    pub(super) fn row_scale(&self, row: usize, position: usize) -> Option<Scale> {
        self.row_scales.get(&(row, position)).copied()
    }
}

/// Finds the parts of a sheet below its first heading.
pub(super) fn find<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    choices: &Choices,
) -> Sections<Id> {
    let mut first = layout::find(names, sheet, seen, choices);
    let (body, height) = (first.body(), seen.height());
    // A total below the rows ends no part.
    let is_name = |id| matches!(names.content(id), Some(Content::Name));
    let name = first.columns.iter().position(|column| matches!(column.role, Role::Read(id) if is_name(id)));
    let is_total = |row: usize| {
        let cells: Vec<(usize, &str)> = seen.filled(row).collect();
        label_of_row(name, &cells).is_some_and(|label| label.is_certain)
    };
    let is_data = |row: &usize| {
        seen.filled(*row).count() > 1
            && seen.filled(*row).any(|(_, cell)| is_numeric(cell))
            && !is_total(*row)
    };
    let (first_data, last_data) =
        ((body..=height).find(is_data).unwrap_or(body), (body..=height).rfind(is_data).unwrap_or(body));
    let mut contradicting = Vec::new();
    let heading = first.rows.first().copied().unwrap_or(body);
    for row in (1..heading).chain(body..first_data).chain(last_data.saturating_add(1)..=height) {
        // Above the headings a unit may stand beside other notes; below them, it has a row of its own.
        if row < heading || seen.filled(row).count() == 1 {
            apply(names, seen, &mut first, row, &mut contradicting);
        }
    }
    // 加入者数 | 単位:百人: a cell among the headings that has nothing below it is a note.
    for (row, at) in first.rows.clone().into_iter().flat_map(|row| (0..seen.width).map(move |at| (row, at))) {
        let is_empty_below = (body..=height).all(|row| seen.cell(row, at).is_empty());
        if is_empty_below && first.columns.get(at).is_some_and(|column| column.role == Role::Unmatched) {
            apply_note(names, &mut first, row, seen.cell(row, at), &mut contradicting);
        }
    }
    let mut found = Sections {
        later: Vec::new(),
        headings: BTreeSet::new(),
        unit_rows: BTreeSet::new(),
        row_scales: BTreeMap::new(),
        unit_columns: BTreeSet::new(),
        contradicting,
        first,
    };
    let mut notes: Vec<usize> = Vec::new();
    let mut row = first_data;
    while row <= last_data {
        if is_data(&row) {
            notes.clear();
        } else if seen.filled(row).count() == 1
            && seen.filled(row).any(|(_, cell)| !units_of_table(cell).is_empty())
        {
            notes.push(row);
            let mut header = found.at(row).clone();
            forget_units(&mut header);
            apply(names, seen, &mut header, row, &mut found.contradicting);
            found.later.push((row, header));
        } else if let Some(mut header) = heading_at(names, sheet, seen, &found.first, row) {
            found.headings.extend(&header.rows);
            found.unit_rows.extend(&header.unit_rows);
            inherit_units(found.at(row), &mut header);
            for note in &notes {
                apply(names, seen, &mut header, *note, &mut found.contradicting);
            }
            let next = header.body();
            found.later.push((row, header));
            row = next;
            continue;
        }
        row = row.saturating_add(1);
    }
    found.contradicting.sort_unstable();
    found.contradicting.dedup();
    for (_, header) in &mut found.later {
        layout::apply_choices(names, choices, header);
    }
    unit_columns(names, seen, &mut found, body);
    found
}

/// Another heading in a row below the first: it names two columns or more, the one without which the table makes no
/// sense among them, and has no number. The same heading once more is none.
fn heading_at<Id: Copy + Eq>(
    names: &Names<Id>,
    sheet: &Sheet,
    seen: &Seen,
    first: &Header<Id>,
    row: usize,
) -> Option<Header<Id>> {
    let same = |heading: &usize| {
        (0..seen.width)
            .all(|at| fold::fold(seen.cell(*heading, at)).text == fold::fold(seen.cell(row, at)).text)
    };
    let named = seen.filled(row).filter(|(_, cell)| names.meaning(cell).id.is_some()).count();
    if named < 2 || seen.filled(row).any(|(_, cell)| is_numeric(cell)) || first.rows.iter().any(same) {
        return None;
    }
    let header = layout::by_name(names, sheet, seen, row, false);
    let required = names.columns().iter().filter(|column| column.required);
    let has_required = required.into_iter().all(|column| header.position(column.id).is_some());
    // Words in a row of data may be names of columns too; a heading names more than it leaves open.
    let is_heading = has_required && named.saturating_mul(2) >= seen.filled(row).count();
    is_heading.then_some(header)
}

/// Applies the units that a note in a row gives to the columns that it can belong to. Columns with a unit of their own keep
/// it; a note that then says something of none contradicts them.
fn apply<Id: Copy + Eq>(
    names: &Names<Id>,
    seen: &Seen,
    header: &mut Header<Id>,
    row: usize,
    contradicting: &mut Vec<usize>,
) {
    for (_, cell) in seen.filled(row) {
        apply_note(names, header, row, cell, contradicting);
    }
}

/// Applies the units of one note. One that names columns (加入者数は百人単位) is about these alone.
fn apply_note<Id: Copy + Eq>(
    names: &Names<Id>,
    header: &mut Header<Id>,
    row: usize,
    note: &str,
    contradicting: &mut Vec<usize>,
) {
    let subjects = subjects_of_note(note);
    let is_named = |column: &SheetColumn<Id>| {
        let title = fold::heading(&column.title);
        subjects.iter().any(|subject| {
            let meant = names.meaning(subject).id;
            (!title.is_empty() && subject.ends_with(&title))
                || meant.is_some_and(|id| column.role == Role::Read(id))
        })
    };
    let names_columns = header.columns.iter().any(is_named);
    for unit in units_of_table(note) {
        let (mut agrees, mut differs) = (false, false);
        for column in header.columns.iter_mut().filter(|column| !names_columns || is_named(column)) {
            let (Role::Read(id) | Role::PartOf(id) | Role::OtherYear(id) | Role::Repeated(id)) = column.role
            else {
                continue;
            };
            if !fits(names.content(id), unit) || column.scale_from == ScaleFrom::User {
                continue;
            }
            let of_heading = unit_in_heading(&column.title);
            let is_said = of_heading.is_some() || column.scale != Scale::One;
            if matches!(column.role, Role::Read(_)) {
                let is_other = is_said && column.scale != unit.scale;
                agrees |= !is_other;
                differs |= is_other;
            }
            if !is_said && unit.scale != Scale::One {
                column.scale = unit.scale;
                column.scale_from = ScaleFrom::Table { row };
            }
        }
        if differs && !agrees {
            contradicting.push(row);
        }
    }
}

fn fits(content: Option<Content>, unit: Unit) -> bool {
    matches!(
        (content, unit.counts),
        (Some(Content::People), Counts::People | Counts::Unsaid)
            | (Some(Content::Money), Counts::Money | Counts::Unsaid)
    )
}

/// Takes back the units that notes gave, for another note.
fn forget_units<Id>(header: &mut Header<Id>) {
    for column in &mut header.columns {
        if matches!(column.scale_from, ScaleFrom::Table { .. }) {
            (column.scale, column.scale_from) = (Scale::One, ScaleFrom::Heading);
        }
    }
}

/// Lets the units that a note gave go on below another heading that gives none.
fn inherit_units<Id: Copy + Eq>(before: &Header<Id>, header: &mut Header<Id>) {
    for column in &mut header.columns {
        let same = before.columns.iter().find(|known| known.role == column.role);
        let of_table = same.filter(|known| matches!(known.scale_from, ScaleFrom::Table { .. }));
        if let (Some(known), None, Role::Read(_)) = (of_table, unit_in_heading(&column.title), column.role)
            && column.scale == Scale::One
        {
            (column.scale, column.scale_from) = (known.scale, known.scale_from);
        }
    }
}

/// Columns that give the unit of each row: 11 | 千人. They speak of the figures to their left.
fn unit_columns<Id: Copy + Eq>(names: &Names<Id>, seen: &Seen, found: &mut Sections<Id>, body: usize) {
    let columns = found.first.columns.clone();
    for (position, column) in columns.iter().enumerate() {
        let cells: Vec<(usize, Unit)> = (body..=seen.height())
            .filter(|row| {
                !seen.cell(*row, position).is_empty() && seen.filled(*row).any(|(_, cell)| is_numeric(cell))
            })
            .map_while(|row| Some((row, unit_alone(seen.cell(row, position))?)))
            .collect();
        let filled = (body..=seen.height())
            .filter(|row| {
                !seen.cell(*row, position).is_empty() && seen.filled(*row).any(|(_, cell)| is_numeric(cell))
            })
            .count();
        if column.role != Role::Unmatched || cells.is_empty() || cells.len() < filled {
            continue;
        }
        let figures = columns.iter().enumerate().take(position).rev().find(|(_, left)| match left.role {
            Role::Read(id) => matches!(names.content(id), Some(Content::People | Content::Money)),
            _ => false,
        });
        let Some((at, figures)) = figures.filter(|(_, figures)| figures.scale_from != ScaleFrom::User) else {
            continue;
        };
        let Role::Read(id) = figures.role else { continue };
        if cells.iter().all(|(_, unit)| fits(names.content(id), *unit)) {
            found.row_scales.extend(cells.iter().map(|(row, unit)| ((*row, at), unit.scale)));
            found.unit_columns.insert(position);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{MemberColumn, NewMember};
    use crate::tables::{Import, MemberTable, Problem, import, parse_table};

    fn read(table: &str) -> Import<MemberColumn, NewMember> {
        import::<MemberTable>(&parse_table(table).unwrap())
    }

    fn sizes(table: &str) -> Vec<(String, Option<u32>)> {
        let size = |row: &NewMember| row.enrollees.value().map(|people| people.get());
        read(table).rows.iter().map(|row| (row.row.name.clone(), size(&row.row))).collect()
    }

    fn expected() -> Vec<(String, Option<u32>)> {
        [("甲健保", 12_000), ("乙健保", 12_000), ("丙健保", 15_000)]
            .map(|(name, size)| (name.to_owned(), Some(size)))
            .to_vec()
    }

    #[test]
    fn a_heading_or_a_unit_governs_the_rows_below_it() {
        for table in [
            "組合名\t加入者数\n甲健保\t12,000\n\n（単位：千人）\n組合名\t加入者数\n乙健保\t12\n丙健保\t15\n",
            "組合名\t加入者数\n甲健保\t12,000\n組合名\t加入者数（千人）\n乙健保\t12\n丙健保\t15\n",
            "組合名\t加入者数\n【単一組合】（単位：人）\n甲健保\t12,000\n【総合組合】（単位：千人）\n乙健保\t12\n丙健保\t15\n",
            "組合名\t加入者数（千人）\n甲健保\t12\n組合名\t加入者数（人）\n乙健保\t12,000\n丙健保\t15,000\n",
            "（単位：千人）\n組合名\t加入者数\n甲健保\t12\n（単位：人）\n乙健保\t12,000\n丙健保\t15,000\n",
            "組合名\t加入者数\n甲健保\t12,000\n加入者数\t組合名\n12,000\t乙健保\n15,000\t丙健保\n合計\t39,000\n",
        ] {
            assert_eq!(sizes(table), expected(), "{table}");
            assert_eq!(read(table).problems, [], "{table}");
        }
    }

    #[test]
    fn units_are_seen_wherever_they_are_given() {
        for table in [
            "組合名\t加入者数\n甲健保\t12\n乙健保\t12\n丙健保\t15\n（注）加入者数は千人単位。\n",
            "※加入者数の単位は千人です。\n組合名\t加入者数\n甲健保\t12\n乙健保\t12\n丙健保\t15\n",
            "組合名\t加入者数\t単位\n甲健保\t12\t千人\n乙健保\t12,000\t人\n丙健保\t15\t千人\n",
            "組合名\t加入者数\n（単位）\t（千人）\n甲健保\t12\n乙健保\t12\n丙健保\t15\n",
            "組合名\t加入者数\t（単位：千人）\n甲健保\t12\n乙健保\t12\n丙健保\t15\n",
            "（人数は千人）\n組合名\t加入者数\n甲健保\t12\n乙健保\t12\n丙健保\t15\n",
            "組合名\t加入者数(ｾﾝﾆﾝ)\n甲健保\t12\n乙健保\t12\n丙健保\t15\n",
        ] {
            assert_eq!(sizes(table), expected(), "{table}");
            assert_eq!(read(table).problems, [], "{table}");
        }
    }

    #[test]
    fn a_note_against_the_heading_is_named() {
        let table = "組合名\t加入者数（人）\n甲健保\t12,000\n\n（単位：千人）\n組合名\t加入者数（人）\n乙健保\t12,000\n";
        assert_eq!(read(table).problems, [Problem::UnitsDiffer { rows: vec![4] }]);
    }

    #[test]
    fn a_note_about_one_column_changes_no_other() {
        let read = read("（加入者数は百人単位）\n組合名\t加入者数\t被保険者数\n甲健保\t120\t7000\n");
        let row = &read.rows[0].row;
        assert_eq!(row.enrollees.value().map(|people| people.get()), Some(12_000));
        assert_eq!(row.insured.value().map(|people| people.get()), Some(7_000));
    }

    #[test]
    fn a_note_below_gives_its_unit_to_the_column_that_it_names_however_it_says_so() {
        for note in ["※ 加入者数の単位は百人", "（注）加入者数の単位：百人", "加入者数は百人単位。"]
        {
            let table = format!("組合名\t加入者数\t利用見込\n甲健保\t120\t30\n乙健保\t110\t20\n{note}\n");
            let read = read(&table);
            let row = &read.rows[0].row;
            assert_eq!(row.enrollees.value().map(|people| people.get()), Some(12_000), "{note}");
            assert_eq!(row.expected_users.value().map(|people| people.get()), Some(30), "{note}");
            assert_eq!(read.rows.len(), 2, "{note}");
        }
    }

    #[test]
    fn a_note_about_rounding_multiplies_nothing_and_is_no_society() {
        for note in
            ["注）加入者数は百人未満四捨五入", "※ 加入者数は千人未満切り捨て", "加入者数は百人未満切捨て"]
        {
            let read = read(&format!("組合名\t加入者数\nあ\t900\nい\t1,200\nう\t300\n{note}\n"));
            let sizes: Vec<_> =
                read.rows.iter().map(|row| row.row.enrollees.value().map(|people| people.get())).collect();
            assert_eq!(sizes, [Some(900), Some(1_200), Some(300)], "{note}");
        }
    }
}
