//! Filling many fields at once: from the cell above, as spreadsheets do, and participants from enrollees.

use std::rc::Rc;

use consortium_core::{
    Field, MemberField, MemberId,
    collaboration::{
        targets::FigureField,
        white_paper::{Breakdown, PaperColumn, PaperGroup, WhitePaperField},
    },
    cost::Percent,
    outcomes::{GroupField, OutcomeGroup, OutcomesField, ReasonField, ReasonLine},
    stages::{FiscalYear, Insurer, InsurerField, InsurerId, StagesField},
};

use super::{Edit, Member, MemberColumn, MemberEdit, Plan, Selection};

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
    /// Fills the chosen cells of the member table from above (Ctrl+D), with empty cells included: see
    /// [`Selection::filled_down`]. `None` where there is nothing above, and for the mark of the lead, of which there is only
    /// one.
    ///
    /// ```
    /// use consortium_core::{Member, MemberField, MemberId};
    /// use consortium_document::{plan::{MemberColumn, Plan, Selection}, rulesets::built_in};
    /// let mut plan = Plan::empty(built_in().remove(0));
    /// let named = |id, name: &str| Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
    /// plan.members = [named(1, "甲健保"), named(2, "")].map(Into::into).into();
    /// let columns = [MemberColumn::Field(MemberField::Name)];
    /// let plan = plan.fill_members_down(&columns, Selection::one((1, 0))).unwrap().apply(&plan);
    /// assert_eq!(plan.members[1].name, "甲健保");
    /// ```
    pub fn fill_members_down(&self, columns: &[MemberColumn], selection: Selection) -> Option<Edit> {
        let rows: Vec<&Member> = self.members.iter().map(Rc::as_ref).collect();
        filled_down(&rows, columns, selection, |above, member, column| match column {
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
        })
    }

    /// Fills the chosen cells of the table of insurers of a year, as [`Self::fill_members_down`] does. The rows are those on
    /// screen, in their order.
    pub fn fill_insurers_down(
        &self,
        year: FiscalYear,
        rows: &[InsurerId],
        columns: &[InsurerField],
        selection: Selection,
    ) -> Option<Edit> {
        let of_year = self.stages.year(year);
        let of_id = |id: &InsurerId| of_year.insurers.iter().find(|insurer| insurer.id == *id);
        let rows: Vec<&Insurer> = rows.iter().filter_map(of_id).map(Rc::as_ref).collect();
        filled_down(&rows, columns, selection, |above, insurer, field| {
            let text = above.record.slot(field).typed();
            Some(Edit::Enter { field: Field::Stages(year, StagesField::Insurer(insurer.id, field)), text })
        })
    }

    /// Fills the chosen cells of the table of groups whose outcomes are known, as [`Self::fill_members_down`] does.
    pub fn fill_outcomes_down(&self, selection: Selection) -> Option<Edit> {
        let rows: Vec<&OutcomeGroup> = self.outcomes.groups.iter().collect();
        filled_down(&rows, GroupField::ALL, selection, |above, group, field| {
            let text = above.slot(field)?.typed();
            Some(Edit::Enter { field: Field::Outcomes(OutcomesField::Group(group.id, field)), text })
        })
    }

    /// Fills the chosen cells of the table of reasons for not joining, as [`Self::fill_members_down`] does.
    pub fn fill_reasons_down(&self, selection: Selection) -> Option<Edit> {
        let rows: Vec<&ReasonLine> = self.outcomes.reasons.iter().collect();
        filled_down(&rows, ReasonField::ALL, selection, |above, line, field| {
            let text = above.slot(field)?.typed();
            Some(Edit::Enter { field: Field::Outcomes(OutcomesField::Reason(line.id, field)), text })
        })
    }

    /// Fills the chosen cells of a table of the white paper, as [`Self::fill_members_down`] does.
    pub fn fill_white_paper_down(&self, breakdown: Breakdown, selection: Selection) -> Option<Edit> {
        let rows: Vec<&PaperGroup> = self.white_paper.groups(breakdown).iter().collect();
        filled_down(&rows, PaperColumn::ALL, selection, |above, group, column| {
            let text = above.slot(column)?.typed();
            let field = WhitePaperField::Group(breakdown, group.id, column);
            Some(Edit::Enter { field: Field::WhitePaper(field), text })
        })
    }

    /// Fills the chosen cells of the table of what the members have reached, as [`Self::fill_members_down`] does; a column
    /// that is `None` is that of the kind.
    pub fn fill_targets_down(&self, columns: &[Option<FigureField>], selection: Selection) -> Option<Edit> {
        let rows: Vec<&Member> = self.members.iter().map(Rc::as_ref).collect();
        filled_down(&rows, columns, selection, |above, member, field| match field {
            None => Some(Edit::Members(MemberEdit::Kind(member.id, above.kind))),
            Some(field) => {
                let text = self.slot(Field::TargetFigure(above.id, field))?.typed();
                Some(Edit::Enter { field: Field::TargetFigure(member.id, field), text })
            }
        })
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

/// Fills the chosen cells from above, as one step; `taking_over` is what a row takes over of another one in a column.
fn filled_down<Row, Column: Copy>(
    rows: &[Row],
    columns: &[Column],
    selection: Selection,
    taking_over: impl Fn(&Row, &Row, Column) -> Option<Edit>,
) -> Option<Edit> {
    let (above, filled) = selection.filled_down()?;
    let above = rows.get(above)?;
    let edits: Vec<Edit> = filled
        .filter_map(|row| rows.get(row))
        .flat_map(|row| {
            let columns = selection.columns().filter_map(|column| columns.get(column));
            columns.filter_map(|column| taking_over(above, row, *column)).collect::<Vec<_>>()
        })
        .collect();
    (!edits.is_empty()).then_some(Edit::Several(edits))
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
        plan::{Action, Edit, InsurerEdit, MemberColumn, Plan, Selection, Session, StagesEdit, YearEdit},
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
            .filter_map(|column| plan.fill_members_down(&MemberColumn::ALL, Selection::one((1, column))))
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
            assert_eq!(plan.fill_members_down(&columns, Selection::one(at)), None, "{at:?}");
        }
    }

    #[test]
    fn of_several_chosen_rows_the_first_goes_to_the_others_as_one_step() {
        let rows = [9_000, 8_000, 7_000, 6_000].map(|size| (Entry::Known(size), Entry::Known(size / 100)));
        let plan = plan(&rows);
        let columns = [MemberField::Enrollees, MemberField::ExpectedUsers].map(MemberColumn::Field);
        let chosen = Selection::between((2, 1), (1, 1));
        let session = Session::new(plan.clone().into());
        let filled = session.after(Action::Edit(plan.fill_members_down(&columns, chosen).unwrap()));
        assert_eq!(expected(filled.plan()), [Some(90), Some(80), Some(80), Some(60)]);
        assert_eq!(**filled.after(Action::Undo).plan(), plan);
        let beyond = Selection::between((0, 0), (9, 9));
        let all = plan.fill_members_down(&columns, beyond).unwrap().apply(&plan);
        assert_eq!(expected(&all), [Some(90); 4], "rows that are not there are left out");
    }

    #[test]
    fn insurers_take_over_from_the_row_above_on_screen() {
        const YEAR: FiscalYear = FiscalYear(2024);
        let records =
            ["A市", "B町", "C村"].map(|name| InsurerRecord { name: name.to_owned(), ..Default::default() });
        let edit = StagesEdit::Year(YEAR, YearEdit::Insurers(InsurerEdit::Append(records.into())));
        let plan = Edit::Stages(edit).apply(&plan(&[]));
        let shown = [1, 3].map(InsurerId);
        let edit =
            plan.fill_insurers_down(YEAR, &shown, &[InsurerField::Name], Selection::one((1, 0))).unwrap();
        let names: Vec<_> = edit
            .apply(&plan)
            .stages
            .year(YEAR)
            .insurers
            .iter()
            .map(|insurer| insurer.record.name.clone())
            .collect();
        assert_eq!(names, ["A市", "B町", "A市"]);
        assert_eq!(
            plan.fill_insurers_down(YEAR, &shown, &[InsurerField::Name], Selection::one((0, 0))),
            None
        );
    }
}
