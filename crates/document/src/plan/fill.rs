//! Filling many fields at once: from the cell above, as spreadsheets do, and participants from enrollees.

use consortium_core::{
    Field, MemberField, MemberId,
    cost::Percent,
    stages::{FiscalYear, InsurerField, InsurerId, StagesField},
};

use super::{Edit, MemberColumn, MemberEdit, Plan};

/// Expected participants made from enrollees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedFromEnrollees {
    /// What it changes, as one step.
    pub edit: Edit,
    /// How many members get a number.
    pub filled: usize,
    /// How many members have an entry already, which stays.
    pub kept: usize,
    /// The members left out because their enrollees are not known, in the order of the table.
    pub without_enrollees: Vec<MemberId>,
}

/// Whose expected participants are made from enrollees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilledMembers {
    /// Those for whom nothing was entered.
    Blank,
    /// All: what was entered is replaced.
    All,
}

impl Plan {
    /// Fills a cell of the member table with what stands in the cell above (Ctrl+D), an empty one included. The cell is
    /// counted from 0. `None` in the first row, and for the mark of the lead, of which there is only one.
    ///
    /// ```
    /// use consortium_core::{Member, MemberField, MemberId};
    /// use consortium_document::{plan::{MemberColumn, Plan}, rulesets::built_in};
    /// let mut plan = Plan::empty(built_in().remove(0));
    /// let named = |id, name: &str| Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
    /// plan.members = [named(1, "甲健保"), named(2, "")].map(Into::into).into();
    /// let columns = [MemberColumn::Field(MemberField::Name)];
    /// let plan = plan.fill_member_down(&columns, (1, 0)).unwrap().apply(&plan);
    /// assert_eq!(plan.members[1].name, "甲健保");
    /// ```
    pub fn fill_member_down(&self, columns: &[MemberColumn], (row, column): (usize, usize)) -> Option<Edit> {
        let (above, member) = (self.members.get(row.checked_sub(1)?)?, self.members.get(row)?);
        match *columns.get(column)? {
            MemberColumn::Field(MemberField::Standing) => {
                Some(Edit::Members(MemberEdit::Standing(member.id, above.standing)))
            }
            MemberColumn::Field(MemberField::Kind) => {
                Some(Edit::Members(MemberEdit::Kind(member.id, above.kind)))
            }
            MemberColumn::Field(field) => {
                let text = above.slot(field)?.typed();
                Some(Edit::Enter { field: Field::Member(member.id, field), text })
            }
            MemberColumn::Lead => None,
        }
    }

    /// Fills a cell of the table of insurers of a year, as [`Self::fill_member_down`] does. The rows are those on
    /// screen, in their order.
    pub fn fill_insurer_down(
        &self,
        year: FiscalYear,
        rows: &[InsurerId],
        columns: &[InsurerField],
        (row, column): (usize, usize),
    ) -> Option<Edit> {
        let (above, insurer, field) = (rows.get(row.checked_sub(1)?)?, rows.get(row)?, columns.get(column)?);
        let of_year = self.stages.year(year);
        let above = of_year.insurers.iter().find(|insurer| insurer.id == *above)?;
        let text = above.record.slot(*field).typed();
        Some(Edit::Enter { field: Field::Stages(year, StagesField::Insurer(*insurer, *field)), text })
    }

    /// Expects so many percent of the enrollees of each member to take part, rounded to whole people. Members whose
    /// enrollees are not known are left out.
    ///
    /// ```
    /// use consortium_core::{Enrollees, Entry, Member, MemberId, cost::Percent};
    /// use consortium_document::{plan::{FilledMembers, Plan}, rulesets::built_in};
    /// let mut plan = Plan::empty(built_in().remove(0));
    /// let member = Member { enrollees: Entry::Known(Enrollees::new(9_850)), ..Member::new(MemberId(1)) };
    /// plan.members = vec![member.into(), Member::new(MemberId(2)).into()];
    /// let five = plan.expect_of_enrollees(Percent::from_hundredths(500), FilledMembers::Blank);
    /// assert_eq!((five.filled, five.without_enrollees), (1, vec![MemberId(2)]));
    /// let expected = five.edit.apply(&plan).members[0].expected_users.value();
    /// assert_eq!(expected.map(|people| people.get()), Some(493), "492.5 people");
    /// ```
    #[must_use]
    pub fn expect_of_enrollees(&self, percent: Percent, whom: FilledMembers) -> ExpectedFromEnrollees {
        let (mut edits, mut kept, mut without_enrollees) = (Vec::new(), 0_usize, Vec::new());
        for member in &self.members {
            if whom == FilledMembers::Blank && !member.expected_users.is_unknown() {
                kept = kept.saturating_add(1);
                continue;
            }
            match member.enrollees.value().and_then(|enrollees| percent.of_enrollees(enrollees)) {
                Some(people) => edits.push(Edit::Enter {
                    field: Field::Member(member.id, MemberField::ExpectedUsers),
                    text: people.get().to_string(),
                }),
                None => without_enrollees.push(member.id),
            }
        }
        ExpectedFromEnrollees { filled: edits.len(), edit: Edit::Several(edits), kept, without_enrollees }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use consortium_core::{
        Enrollees, Entry, Member, MemberField, MemberId, Participants, SocietyKind, Standing,
        cost::Percent,
        stages::{FiscalYear, InsurerField, InsurerId, InsurerRecord},
    };

    use super::{ExpectedFromEnrollees, FilledMembers};
    use crate::{
        plan::{Action, Edit, InsurerEdit, MemberColumn, Plan, Session, StagesEdit, YearEdit},
        rulesets::built_in,
    };

    /// Members with these enrollees and expected participants.
    fn plan(figures: &[(Entry<u32>, Entry<u32>)]) -> Plan {
        let member = |((enrollees, expected), id): (&(Entry<u32>, Entry<u32>), u32)| {
            Rc::new(Member {
                enrollees: enrollees.clone().map(Enrollees::new),
                expected_users: expected.clone().map(Participants::new),
                ..Member::new(MemberId(id))
            })
        };
        Plan { members: figures.iter().zip(1..).map(member).collect(), ..Plan::empty(built_in().remove(0)) }
    }

    fn expected(plan: &Plan) -> Vec<Option<u32>> {
        plan.members.iter().map(|member| member.expected_users.value().map(|people| people.get())).collect()
    }

    fn after(plan: &Plan, filled: &ExpectedFromEnrollees) -> Vec<Option<u32>> {
        expected(&filled.edit.clone().apply(plan))
    }

    #[test]
    fn only_members_without_an_entry_are_filled_unless_all_are_asked_for() {
        let unreadable = || Entry::Unreadable("多数".to_owned());
        let plan = plan(&[
            (Entry::Known(9_000), Entry::Unknown),
            (Entry::Known(8_000), Entry::Known(7)),
            (Entry::Known(100), unreadable()),
            (Entry::Unknown, Entry::Unknown),
            (unreadable(), Entry::Known(5)),
        ]);
        let ten = Percent::from_hundredths(1_000);
        let blank = plan.expect_of_enrollees(ten, FilledMembers::Blank);
        assert_eq!(after(&plan, &blank), [Some(900), Some(7), None, None, Some(5)]);
        assert_eq!((blank.filled, blank.kept, &*blank.without_enrollees), (1, 3, &[MemberId(4)][..]));
        let all = plan.expect_of_enrollees(ten, FilledMembers::All);
        assert_eq!(after(&plan, &all), [Some(900), Some(800), Some(10), None, Some(5)]);
        assert_eq!((all.filled, all.kept, &*all.without_enrollees), (3, 0, &[MemberId(4), MemberId(5)][..]));
    }

    #[test]
    fn filling_is_one_step_to_undo() {
        let plan = plan(&[(Entry::Known(100), Entry::Unknown), (Entry::Known(50), Entry::Unknown)]);
        let session = Session::new(plan.clone().into());
        let filled = plan.expect_of_enrollees(Percent::WHOLE, FilledMembers::Blank);
        let after = session.after(Action::Edit(filled.edit));
        assert_eq!(expected(after.plan()), [Some(100), Some(50)]);
        assert_eq!(**after.after(Action::Undo).plan(), plan);
    }

    #[test]
    fn a_cell_takes_over_whatever_stands_above_it() {
        let mut plan = plan(&[(Entry::Known(9_000), Entry::Unknown), (Entry::Known(1), Entry::Known(2))]);
        let first = Rc::make_mut(&mut plan.members[0]);
        first.name = "甲,乙\t\"連合\"健保".to_owned();
        first.kind = Some(SocietyKind::General);
        first.standing = Standing::Candidate;
        let first = first.clone();
        let filled = (0..MemberColumn::ALL.len())
            .filter_map(|column| plan.fill_member_down(&MemberColumn::ALL, (1, column)))
            .fold(plan.clone(), |plan, edit| edit.apply(&plan));
        let second = Member { id: MemberId(2), ..first };
        assert_eq!(*filled.members[1], second, "an empty cell empties the one below");
        assert_eq!(filled.lead, None);
    }

    #[test]
    fn there_is_nothing_above_the_first_row_nor_where_no_cell_is() {
        let plan = plan(&[(Entry::Known(1), Entry::Unknown), (Entry::Known(2), Entry::Unknown)]);
        let columns = [MemberColumn::Field(MemberField::Enrollees)];
        for at in [(0, 0), (2, 0), (1, 1)] {
            assert_eq!(plan.fill_member_down(&columns, at), None, "{at:?}");
        }
    }

    #[test]
    fn insurers_take_over_from_the_row_above_on_screen() {
        const YEAR: FiscalYear = FiscalYear(2024);
        let records =
            ["A市", "B町", "C村"].map(|name| InsurerRecord { name: name.to_owned(), ..Default::default() });
        let edit = StagesEdit::Year(YEAR, YearEdit::Insurers(InsurerEdit::Append(records.into())));
        let plan = Edit::Stages(edit).apply(&plan(&[]));
        let shown = [1, 3].map(InsurerId);
        let edit = plan.fill_insurer_down(YEAR, &shown, &[InsurerField::Name], (1, 0)).unwrap();
        let names: Vec<_> = edit
            .apply(&plan)
            .stages
            .year(YEAR)
            .insurers
            .iter()
            .map(|insurer| insurer.record.name.clone())
            .collect();
        assert_eq!(names, ["A市", "B町", "A市"]);
        assert_eq!(plan.fill_insurer_down(YEAR, &shown, &[InsurerField::Name], (0, 0)), None);
    }
}
