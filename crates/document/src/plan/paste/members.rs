//! A block of cells pasted into the table of members, or into that of what they bring to the cost.

use std::collections::{BTreeSet, VecDeque};

use consortium_core::{Field, MemberField, MemberId, Standing};

use crate::{
    plan::{
        Edit, MAXIMUM_MEMBERS, MemberEdit, Plan,
        block::{Names, PastedBlock, rows_of_table, spread, spread_rows},
        by_name::NamedRows,
    },
    tables::{
        Sheet, counts_people, is_lead_mark, member_figure, names_figures, reads_as_no_name, society_kind_of,
        standing_of,
    },
};

/// A column of a table of members, on screen or in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberColumn {
    /// An input of the member.
    Field(MemberField),
    /// The mark of the lead society: [`Field::Lead`], shown as a mark in the row of one member.
    Lead,
}

impl MemberColumn {
    /// The columns of a table of members in a file, in their order: what was added later stands at the end, because
    /// tables without headings are read by position. What a member brings to the cost stands in a table of its own.
    pub const ALL: [Self; 8] = [
        Self::Field(MemberField::Name),
        Self::Field(MemberField::Kind),
        Self::Field(MemberField::InsurerNumber),
        Self::Field(MemberField::Enrollees),
        Self::Field(MemberField::Insured),
        Self::Field(MemberField::ExpectedUsers),
        Self::Lead,
        Self::Field(MemberField::Standing),
    ];
}

impl Plan {
    /// Puts a block of cells into the table of members, from this cell on (counted from 0): each text into the field
    /// where it falls, and nothing else. Rows are added below the last one if `may_add`. An empty cell empties its
    /// field, as in a spreadsheet. Numbers never become names: they are left out and counted where they fall on names.
    ///
    /// ```
    /// use consortium_core::{MemberField, MemberId, Member};
    /// use consortium_document::{plan::{MemberColumn, Plan}, rulesets::built_in, tables::parse_table};
    /// let mut plan = Plan::empty(built_in().remove(0));
    /// plan.members = [1, 2].map(|id| Member::new(MemberId(id)).into()).into();
    /// let columns = [MemberColumn::Field(MemberField::Name), MemberColumn::Field(MemberField::Enrollees)];
    /// let pasted = plan.paste_into_members(&parse_table("9000\n8000\n").unwrap(), &columns, (0, 1), false);
    /// let plan = pasted.edit.apply(&plan);
    /// assert_eq!(plan.members[1].enrollees.value().map(|people| people.get()), Some(8_000));
    /// assert_eq!(plan.members[1].name, "");
    /// ```
    #[must_use]
    pub fn paste_into_members(
        &self,
        block: &Sheet,
        columns: &[MemberColumn],
        at: (usize, usize),
        may_add: bool,
    ) -> PastedBlock {
        let name = columns.iter().position(|column| *column == MemberColumn::Field(MemberField::Name));
        let name = name.map(|column| Names {
            column,
            is_none: reads_as_no_name,
            is_heading: names_figures,
            may_be_numbers: false,
        });
        if let Some(named) = self.named_rows(block).filter(|_| name.is_none()) {
            return paste_named(named, columns, at.1);
        }
        let arranged = self.arranged_for(block, name, at);
        let mut ids: Vec<MemberId> =
            arranged.clone().unwrap_or_else(|| self.members.iter().map(|member| member.id).collect());
        let mut new_ids = self.free_member_ids();
        let row_of = |row: usize, edits: &mut Vec<Edit>| {
            while ids.len() <= row && may_add && ids.len() < MAXIMUM_MEMBERS {
                ids.push(new_ids.next()?);
                edits.push(Edit::Members(MemberEdit::Add));
            }
            ids.get(row).copied()
        };
        let mut pasted = spread(block, at, name, row_of, |member, column, text| {
            entered(member, *columns.get(column)?, text)
        });
        if let Some(order) = arranged {
            pasted.edit = Edit::Several(vec![Edit::Members(MemberEdit::Arrange(order)), pasted.edit]);
        }
        pasted
    }

    /// The order in which a block of names meets the members that have these names; `None` if it does as they stand. A name
    /// that was pasted into another row takes all else of its society with it: the mark of our own, costs, results.
    fn arranged_for(
        &self,
        block: &Sheet,
        name: Option<Names>,
        (first_row, first_column): (usize, usize),
    ) -> Option<Vec<MemberId>> {
        let names = name?.in_block(first_column)?;
        let pasted: Vec<&str> = rows_of_table(block, Some(names))
            .rows
            .into_iter()
            .map(|row| row.get(names.column).map_or("", |cell| cell.trim()))
            .collect();
        let ids: Vec<MemberId> = self.members.iter().map(|member| member.id).collect();
        let called = |name: &str| {
            let mut same = self.members.iter().filter(|member| !name.is_empty() && member.name == name);
            same.next().filter(|_| same.next().is_none()).map(|member| member.id)
        };
        let mut placed: Vec<Option<MemberId>> = vec![None; ids.len()];
        for (row, name) in (first_row..).zip(pasted) {
            let id = called(name).filter(|id| !placed.contains(&Some(*id)));
            if let (Some(place), Some(id)) = (placed.get_mut(row), id) {
                *place = Some(id);
            }
        }
        let is_placed: BTreeSet<MemberId> = placed.iter().flatten().copied().collect();
        // Members that lost their row to another one take the rows that are left by those that moved, in their order.
        let lost = placed.iter().zip(&ids).filter(|(taken, own)| taken.is_some() && !is_placed.contains(own));
        let mut lost: VecDeque<MemberId> = lost.map(|(_, own)| *own).collect();
        let order: Vec<MemberId> = placed
            .iter()
            .zip(&ids)
            .filter_map(|(taken, own)| match taken {
                Some(id) => Some(*id),
                None if is_placed.contains(own) => lost.pop_front(),
                None => Some(*own),
            })
            .collect();
        (order != ids && order.len() == ids.len()).then_some(order)
    }
}

/// Puts rows that name their members into a table of figures. Headings that are known say which column is which, and what
/// the table lacks has no place; otherwise the figures go to the right of a column.
fn paste_named(named: NamedRows<'_>, columns: &[MemberColumn], first_column: usize) -> PastedBlock {
    let NamedRows { figures, members, strangers, before } = named;
    let place = |field: MemberField| columns.iter().position(|column| *column == MemberColumn::Field(field));
    let headings: Option<Vec<Option<usize>>> = figures
        .heading
        .filter(|heading| heading.iter().any(|cell| member_figure(cell).is_some()))
        .map(|heading| {
            let expected_or_counted = |cell: &String| {
                counts_people(cell)
                    .then(|| place(MemberField::ExpectedUsers).or(place(MemberField::ActualUsers)))
            };
            heading
                .iter()
                .map(|cell| expected_or_counted(cell).unwrap_or_else(|| member_figure(cell).and_then(place)))
                .collect()
        });
    let row_of = |row: usize, _: &mut Vec<Edit>| members.get(row).copied();
    let pasted = spread_rows(figures, (0, 0), row_of, |member, position, text| {
        let column = match &headings {
            Some(headings) => headings.get(position).copied().flatten()?,
            None => first_column.checked_add(position)?,
        };
        entered(member, *columns.get(column)?, text)
    });
    PastedBlock { strangers, left_out: pasted.left_out.saturating_add(before), ..pasted }
}

/// What a pasted text changes; `None` if it has no place.
fn entered(member: MemberId, column: MemberColumn, text: &str) -> Option<Edit> {
    match column {
        // An empty cell says nothing: a society that is listed takes part.
        MemberColumn::Field(MemberField::Standing) => {
            let standing = if text.is_empty() { Some(Standing::Confirmed) } else { standing_of(text) };
            standing.map(|standing| Edit::Members(MemberEdit::Standing(member, standing)))
        }
        MemberColumn::Field(MemberField::Kind) => {
            let kind = society_kind_of(text);
            (kind.is_some() || text.is_empty()).then_some(Edit::Members(MemberEdit::Kind(member, kind)))
        }
        MemberColumn::Field(field) => {
            Some(Edit::Enter { field: Field::Member(member, field), text: text.to_owned() })
        }
        MemberColumn::Lead => is_lead_mark(text).then_some(Edit::Members(MemberEdit::Lead(Some(member)))),
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use consortium_core::{Entry, Member, MemberField, MemberId, Yen, reading::Scale};

    use super::{super::plan, MemberColumn};
    use crate::{
        plan::{Action, AppliedUnit, BlockFigures, PastedBlock, Plan, Session},
        rulesets::built_in,
        tables::parse_table,
    };

    const FIELDS: [MemberColumn; 4] = [
        MemberColumn::Field(MemberField::Name),
        MemberColumn::Field(MemberField::InsurerNumber),
        MemberColumn::Field(MemberField::Enrollees),
        MemberColumn::Lead,
    ];

    fn pasted(text: &str, at: (usize, usize)) -> (Plan, PastedBlock) {
        let pasted = plan().paste_into_members(&parse_table(text).unwrap(), &FIELDS, at, true);
        (pasted.edit.clone().apply(&plan()), pasted)
    }

    fn sizes(plan: &Plan) -> Vec<Option<u32>> {
        plan.members.iter().map(|member| member.enrollees.value().map(|people| people.get())).collect()
    }

    fn names(plan: &Plan) -> Vec<&str> {
        plan.members.iter().map(|member| member.name.as_str()).collect()
    }

    #[test]
    fn numbers_go_into_the_column_where_the_cursor_is_and_never_become_names() {
        let (plan, _) = pasted("9000\n8,000\n7千人\n", (0, 2));
        assert_eq!(sizes(&plan), [Some(9_000), Some(8_000), Some(7_000)]);
        assert_eq!(names(&plan), ["甲健保", "乙健保", "丙健保"]);
    }

    #[test]
    fn a_block_begins_in_the_middle_and_adds_the_rows_that_are_missing() {
        let (plan, pasted) = pasted("06130017\t12\n06130025\t5千くらいか\n", (2, 1));
        assert_eq!(sizes(&plan), [None, None, Some(12), None]);
        assert_eq!(plan.members[3].enrollees, Entry::Unreadable("5千くらいか".to_owned()));
        assert_eq!(plan.members[3].insurer_number.value().unwrap().to_string(), "06130025");
        assert_eq!((pasted.cells, pasted.left_out), (4, 0));
    }

    #[test]
    fn what_has_no_place_is_counted_and_empty_cells_empty_their_fields() {
        let (plan, pasted) = pasted("\t9000\t○\t余分\n", (0, 1));
        assert_eq!((plan.lead, sizes(&plan)[0]), (Some(MemberId(1)), Some(9_000)));
        assert_eq!((pasted.cells, pasted.left_out), (3, 1));
        let block = parse_table("1\n2\n3\n4\n").unwrap();
        let full = super::Plan::paste_into_members(&plan, &block, &FIELDS, (0, 2), false);
        assert_eq!((full.cells, full.left_out), (3, 1));
    }

    #[test]
    fn amounts_go_into_the_costs_of_today() {
        let columns = [
            MemberColumn::Field(MemberField::ExpectedUsers),
            MemberColumn::Field(MemberField::StandaloneToday),
        ];
        let block = parse_table("1,000,000\n2,000,000\n3,000,000\n").unwrap();
        let after = plan().paste_into_members(&block, &columns, (0, 1), false).edit.apply(&plan());
        let costs: Vec<_> = after.members.iter().map(|member| member.cost.standalone_today.value()).collect();
        assert_eq!(costs, [1_000_000, 2_000_000, 3_000_000].map(|yen| Some(Yen::new(yen))));
    }

    #[test]
    fn a_heading_above_amounts_is_no_amount_and_its_unit_goes_to_them() {
        let mut plan = Plan::empty(built_in().remove(0));
        plan.members = [1, 2].map(|id| Member::new(MemberId(id)).into()).into();
        let today = [MemberColumn::Field(MemberField::StandaloneToday)];
        let block = parse_table("いまの費用（千円）\n1,500\n2,000円\n").unwrap();
        let pasted = plan.paste_into_members(&block, &today, (0, 0), false);
        assert_eq!(pasted.rows_left_out, ["いまの費用（千円）"]);
        let plan = pasted.edit.apply(&plan);
        let amounts: Vec<_> =
            plan.members.iter().map(|member| member.cost.standalone_today.value()).collect();
        assert_eq!(amounts, [Some(Yen::new(1_500_000)), Some(Yen::new(2_000))]);
        let taxed = parse_table("1,000,000（税抜）\n1,100,000円(税込)\n").unwrap();
        assert_eq!(plan.paste_into_members(&taxed, &today, (0, 0), false).tax_notes, 2);
    }

    #[test]
    fn a_value_without_a_digit_in_the_first_row_is_no_heading() {
        let mut plan = Plan::empty(built_in().remove(0));
        plan.members = [1, 2].map(|id| Member::new(MemberId(id)).into()).into();
        let enrollees = [MemberColumn::Field(MemberField::Enrollees)];
        for first in ["不明", "未定", "－", "たくさん", "準備期"] {
            let block = parse_table(&format!("{first}\n8000\n")).unwrap();
            let pasted = plan.paste_into_members(&block, &enrollees, (0, 0), false);
            assert_eq!(pasted.rows_left_out, [""; 0], "{first}");
            let after = pasted.edit.apply(&plan);
            let sizes: Vec<_> =
                after.members.iter().map(|member| member.enrollees.value().map(|n| n.get())).collect();
            assert_eq!(sizes, [None, Some(8_000)], "{first}");
        }
    }

    #[test]
    fn names_in_another_order_take_all_of_their_society_with_them() {
        let mut plan = Plan::empty(built_in().remove(0));
        let member = |id, name: &str| Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
        plan.members = [(1, "A"), (2, "B"), (3, "C")].map(|(id, name)| member(id, name).into()).into();
        plan.us = Some(MemberId(1));
        let block = parse_table("C\t12500\nA\t2200\nB\t5500\n").unwrap();
        let columns = [MemberColumn::Field(MemberField::Name), MemberColumn::Field(MemberField::Enrollees)];
        let pasted = plan.paste_into_members(&block, &columns, (0, 0), true).edit.apply(&plan);
        let rows: Vec<_> = pasted.members.iter().map(|member| (member.id.0, member.name.as_str())).collect();
        assert_eq!(rows, [(3, "C"), (1, "A"), (2, "B")]);
        assert_eq!(pasted.members[1].enrollees.value().map(|people| people.get()), Some(2_200));
        let renamed = parse_table("X\t1\nA\t2\n").unwrap();
        let renamed = plan.paste_into_members(&renamed, &columns, (0, 0), true).edit.apply(&plan);
        let names: Vec<_> =
            renamed.members.iter().map(|member| (member.id.0, member.name.as_str())).collect();
        assert_eq!(names, [(2, "X"), (1, "A"), (3, "C")]);
    }

    const FIGURES: [MemberColumn; 3] = [
        MemberColumn::Field(MemberField::ExpectedUsers),
        MemberColumn::Field(MemberField::StandaloneToday),
        MemberColumn::Field(MemberField::ActualUsers),
    ];

    /// Participants and cost today of a member.
    type FiguresOfMember = (Option<u32>, Option<i64>);

    /// What each member has after a block was pasted into a table that has no names to enter.
    fn named(text: &str, at: (usize, usize)) -> (Vec<FiguresOfMember>, PastedBlock) {
        let pasted = plan().paste_into_members(&parse_table(text).unwrap(), &FIGURES, at, false);
        let figures = |member: &Rc<Member>| {
            let (users, yen) = (member.expected_users.value(), member.cost.standalone_today.value());
            (users.map(|users| users.get()), yen.map(|yen| yen.get()))
        };
        (pasted.edit.clone().apply(&plan()).members.iter().map(figures).collect(), pasted)
    }

    #[test]
    fn rows_that_name_members_go_to_them_in_whatever_order() {
        let (figures, pasted) =
            named("丙健康保険組合\t30\t300\n甲 健保\t10\t100\n戊健保\t5\t50\n合計\t45\t450\n", (2, 0));
        assert_eq!(figures, [(Some(10), Some(100)), (None, None), (Some(30), Some(300))]);
        assert_eq!((pasted.cells, pasted.left_out), (4, 0));
        assert_eq!(
            (pasted.rows_left_out, pasted.strangers),
            (vec!["合計".to_owned()], vec!["戊健保".to_owned()])
        );
    }

    #[test]
    fn headings_beside_names_say_which_figure_is_which_and_in_what_unit() {
        let text = "組合名\t加入者数\tいまの費用（千円）\t利用見込\n乙健保\t9,000\t1,500\t20\n甲健保\t8,000\t900\t不明\n";
        let (figures, pasted) = named(text, (0, 0));
        assert_eq!(figures, [(None, Some(900_000)), (Some(20), Some(1_500_000)), (None, None)]);
        assert_eq!((pasted.cells, pasted.left_out), (4, 2));
        assert_eq!(pasted.rows_left_out, ["組合名"]);
        let (figures, _) = named("\t参加者数\n甲健保\t7\n", (0, 2));
        assert_eq!(figures[0], (Some(7), None));
    }

    #[test]
    fn names_are_found_behind_numbers_of_rows_and_codes_which_are_no_figures() {
        let (figures, pasted) = named(
            "No.\t保険者番号\t組合名\t利用見込\n1\t06130025\t乙健保\t20\n2\t06130017\t甲健保\t10\n",
            (0, 0),
        );
        assert_eq!(figures, [(Some(10), None), (Some(20), None), (None, None)]);
        assert_eq!((pasted.cells, pasted.left_out, pasted.rows_left_out), (2, 4, vec!["組合名".to_owned()]));
        let (figures, pasted) = named("甲健保\t10\n甲健保\t11\n", (0, 0));
        assert_eq!((figures[0], pasted.strangers), ((Some(10), None), vec!["甲健保".to_owned()]));
    }

    #[test]
    fn names_without_a_known_heading_leave_the_columns_to_the_cursor() {
        let (figures, _) = named("乙健保\t2,000\n", (0, 1));
        assert_eq!(figures, [(None, None), (None, Some(2_000)), (None, None)]);
        let twice = Plan { members: [plan().members[0].clone(), plan().members[0].clone()].into(), ..plan() };
        let pasted = twice.paste_into_members(&parse_table("甲健保\t5\n").unwrap(), &FIGURES, (0, 0), false);
        assert_eq!(
            (pasted.cells, pasted.strangers),
            (0, vec!["甲健保".to_owned()]),
            "two members are called so: it is neither's"
        );
    }

    #[test]
    fn a_unit_above_or_below_the_headings_or_below_the_table_goes_to_the_numbers_that_it_is_for() {
        let thousand_yen = AppliedUnit { scale: Scale::Thousand, figures: BlockFigures::Money };
        let rows = "甲健保\t500\n乙健保\t800\n";
        for (table, at) in [
            (format!("（単位：千円）\n組合名\tいまの費用\n{rows}"), 1),
            (format!("組合名\tいまの費用\n\t（千円）\n{rows}"), 1),
            (format!("組合名\tいまの費用\n（千円）\n{rows}"), 1),
            (format!("組合名\tいまの費用（千円）\n{rows}"), 0),
            (format!("組合名\tいまの費用\n{rows}※金額は千円単位\n"), 1),
            (format!("費用の一覧（単位：千円）\n{rows}"), 1),
            ("（単位：千円）\n500\n800\n".to_owned(), 1),
            ("いまの費用\n千円\n500\n800\n".to_owned(), 1),
        ] {
            let (figures, pasted) = named(&table, (0, at));
            assert_eq!(figures, [(None, Some(500_000)), (None, Some(800_000)), (None, None)], "{table}");
            assert_eq!(pasted.units, [thousand_yen], "{table}");
            assert!(pasted.rows_left_out.iter().all(|row| !row.contains("千円） ")), "{table}");
            assert!(!pasted.rows_left_out.iter().any(|row| row == "（単位：千円）"), "{table}");
        }
        let (figures, pasted) =
            named("（単位：百人、千円）\n組合名\t利用見込\tいまの費用\n甲健保\t3\t5\n", (0, 0));
        assert_eq!(figures[0], (Some(300), Some(5_000)));
        assert_eq!(pasted.units.len(), 2);
        let (figures, pasted) = named("（単位：百人）\n組合名\tいまの費用\n甲健保\t500\n", (0, 1));
        assert_eq!(figures[0], (None, Some(500)), "a unit of people is none of amounts");
        assert_eq!(
            (pasted.units, pasted.rows_left_out),
            (vec![], vec!["（単位：百人）".to_owned(), "組合名".to_owned()])
        );
        let (figures, _) = named("（単位：千円）\n組合名\tいまの費用\n甲健保\t500円\n", (0, 1));
        assert_eq!(figures[0], (None, Some(500)), "a cell with a unit of its own keeps it");
        let (figures, _) = named("（単位：円）\n甲健保\t500\n（単位：千円）\n乙健保\t800\n", (0, 1));
        assert_eq!(figures, [(None, Some(500)), (None, Some(800_000)), (None, None)]);
        for note in ["（単位：円）", "単位：1"] {
            let (figures, pasted) = named(&format!("{note}\n甲健保\t500\n"), (0, 1));
            assert_eq!(figures[0], (None, Some(500)), "{note}");
            let yen = AppliedUnit { scale: Scale::One, figures: BlockFigures::Money };
            assert_eq!((pasted.units, pasted.rows_left_out), (vec![yen], vec![]), "{note}");
        }
        let (figures, _) = named("（単位：千円）\n甲健保\t十二\n乙健保\t三千\n", (0, 1));
        assert_eq!(figures[..2], [(None, Some(12_000)), (None, Some(3_000))], "kanji numerals");
    }

    #[test]
    fn a_unit_above_rows_with_new_names_goes_to_their_people() {
        let (plan, block) = pasted("（単位：千人）\n甲健保\t06130017\t9\n乙健保\t\t8\n", (0, 0));
        assert_eq!(sizes(&plan), [Some(9_000), Some(8_000), None]);
        assert_eq!((block.units.len(), block.rows_left_out.len()), (1, 0));
    }

    #[test]
    fn rows_that_name_nobody_leave_amounts_as_they_are() {
        for (table, strangers) in [
            ("組合\t費用（千円）\nあ\t100\nい\t200\n", ["あ", "い"]),
            ("組合名\t備考\nあ\tなし\nい\tあり\n", ["あ", "い"]),
            ("あ\t100\nい\t200\n", ["あ", "い"]),
            ("No.\t組合名\t利用見込\n1\tあ\t100\n2\tい\t200\n合計\t\t300\n", ["あ", "い"]),
        ] {
            let (figures, pasted) = named(table, (0, 0));
            assert_eq!(figures, [(None, None); 3], "{table}");
            assert_eq!(
                (pasted.cells, pasted.strangers),
                (0, strangers.map(str::to_owned).to_vec()),
                "{table}"
            );
        }
        let (figures, pasted) = named("不明\t100\n5\t200\n", (0, 0));
        assert_eq!((figures[1], pasted.strangers.len()), ((Some(5), Some(200)), 0));
    }

    #[test]
    fn numbers_in_the_column_of_names_are_left_out_and_counted() {
        let (after, block) = pasted("9000\n8,000\n７千人\n6000\n", (0, 0));
        assert_eq!(names(&after), ["甲健保", "乙健保", "丙健保"]);
        assert_eq!((block.cells, block.left_out, block.numbers_at_names), (0, 0, 4));
        let (after, block) = pasted("丁健保\t\t9000\n8000\t\t7000\n", (0, 0));
        assert_eq!(names(&after), ["丁健保", "乙健保", "丙健保"]);
        assert_eq!((sizes(&after), block.numbers_at_names), (vec![Some(9_000), Some(7_000), None], 1));
    }

    #[test]
    fn a_block_is_one_step_to_undo() {
        let session = Session::new(Rc::new(plan()));
        let block = parse_table("9000\n8000\n").unwrap();
        let pasted = session.plan().paste_into_members(&block, &FIELDS, (0, 2), true);
        let after = session.after(Action::Edit(pasted.edit)).after(Action::Undo);
        assert_eq!(**after.plan(), plan());
    }
}
