//! A block of cells pasted into the tables of outcomes: the groups, and the reasons for not joining.

use consortium_core::{
    Field, free_numbers,
    outcomes::{GroupField, GroupId, OutcomesField, ReasonField, ReasonId},
};

use crate::{
    plan::{
        Edit, GroupEdit, MAXIMUM_GROUPS, MAXIMUM_REASONS, OutcomesEdit, Plan, ReasonEdit,
        block::{Names, PastedBlock, rows_of_table, spread},
        outcomes::{group_ids, reason_ids},
    },
    tables::{Sheet, is_total, names_figures, outcome_column},
};

impl Plan {
    /// Puts a block of cells into the table of groups whose outcomes are known, as [`Self::paste_into_members`] does into
    /// that of members. Rows are added below the last one.
    ///
    /// ```
    /// use consortium_document::{plan::Plan, rulesets::built_in, tables::parse_table};
    /// let plan = Plan::empty(built_in().remove(0));
    /// let block = parse_table("甲健保\t208\t40\n乙健保\t245\t38\n").unwrap();
    /// let plan = plan.paste_into_outcomes(&block, (0, 0)).edit.apply(&plan);
    /// assert_eq!(plan.outcomes.groups[1].joined.value(), Some(38));
    /// ```
    #[must_use]
    pub fn paste_into_outcomes(&self, block: &Sheet, at: (usize, usize)) -> PastedBlock {
        let mut ids: Vec<GroupId> = self.outcomes.groups.iter().map(|group| group.id).collect();
        let mut new_ids = free_numbers(group_ids(&self.outcomes)).map(GroupId);
        let row_of = |row: usize, edits: &mut Vec<Edit>| {
            while ids.len() <= row && ids.len() < MAXIMUM_GROUPS {
                ids.push(new_ids.next()?);
                edits.push(Edit::Outcomes(OutcomesEdit::Groups(GroupEdit::Add)));
            }
            ids.get(row).copied()
        };
        let name = GroupField::ALL.iter().position(|field| *field == GroupField::Name);
        let name = name.map(|column| Names {
            column,
            is_none: is_total,
            is_heading: |cell| outcome_column(cell).is_some(),
            may_be_numbers: true,
        });
        // Headings say which column is which; without one that is known, the place does.
        let headings: Vec<Option<GroupField>> = rows_of_table(block, name)
            .heading
            .map_or_else(Vec::new, |heading| heading.iter().map(|cell| outcome_column(cell)).collect());
        let by_heading = at.1 == 0 && headings.iter().any(Option::is_some);
        let mut pasted = spread(block, at, name, row_of, |group, column, text| {
            let field = if by_heading { (*headings.get(column)?)? } else { *GroupField::ALL.get(column)? };
            let field = OutcomesField::Group(group, field);
            Some(Edit::Enter { field: Field::Outcomes(field), text: text.to_owned() })
        });
        pasted.edit = self.with_ours_at_its_name(pasted.edit);
        pasted
    }

    /// The edit with the mark of our own group moved to the row that has its name afterwards: names that were pasted in
    /// another order make no other group ours.
    fn with_ours_at_its_name(&self, edit: Edit) -> Edit {
        let Some(ours) = self.outcomes.ours.and_then(|id| self.outcomes.group(id)) else { return edit };
        let after = edit.clone().apply(self).outcomes;
        let is_same = after.group(ours.id).is_some_and(|group| group.name == ours.name);
        match after.groups.iter().find(|group| group.name == ours.name).filter(|_| !is_same) {
            Some(moved) => {
                let mark = Edit::Outcomes(OutcomesEdit::Groups(GroupEdit::Ours(Some(moved.id))));
                Edit::Several(vec![edit, mark])
            }
            None => edit,
        }
    }

    /// Puts a block of cells into the table of reasons for not joining; lines are added below the last one.
    ///
    /// ```
    /// use consortium_document::{plan::Plan, rulesets::built_in, tables::parse_table};
    /// let plan = Plan::empty(built_in().remove(0));
    /// let block = parse_table("通院中\t7\n多忙\t8人\n").unwrap();
    /// let plan = plan.paste_into_reasons(&block, (0, 0)).edit.apply(&plan);
    /// assert_eq!(plan.outcomes.reasons[1].count.value(), Some(8));
    /// ```
    #[must_use]
    pub fn paste_into_reasons(&self, block: &Sheet, at: (usize, usize)) -> PastedBlock {
        let mut ids: Vec<ReasonId> = self.outcomes.reasons.iter().map(|line| line.id).collect();
        let mut new_ids = free_numbers(reason_ids(&self.outcomes)).map(ReasonId);
        let row_of = |row: usize, edits: &mut Vec<Edit>| {
            while ids.len() <= row && ids.len() < MAXIMUM_REASONS {
                ids.push(new_ids.next()?);
                edits.push(Edit::Outcomes(OutcomesEdit::Reasons(ReasonEdit::Add)));
            }
            ids.get(row).copied()
        };
        let name = ReasonField::ALL.iter().position(|field| *field == ReasonField::Name);
        let name = name.map(|column| Names {
            column,
            is_none: is_total,
            is_heading: names_figures,
            may_be_numbers: true,
        });
        spread(block, at, name, row_of, |reason, column, text| {
            let field = OutcomesField::Reason(reason, *ReasonField::ALL.get(column)?);
            Some(Edit::Enter { field: Field::Outcomes(field), text: text.to_owned() })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        plan::{Edit, GroupEdit, OutcomesEdit, Plan},
        rulesets::built_in,
        tables::parse_table,
    };

    #[test]
    fn totals_and_headings_in_a_block_are_no_rows() {
        let plan = Plan::empty(built_in().remove(0));
        let block =
            parse_table("組合\t案内\t参加\nA健保\t1000\t100\nB健保\t2000\t150\n計\t3000\t250\n").unwrap();
        let pasted = plan.paste_into_outcomes(&block, (0, 0));
        assert_eq!(pasted.rows_left_out, ["組合", "計"]);
        let groups = pasted.edit.apply(&plan).outcomes.groups;
        let shown: Vec<_> = groups.iter().map(|group| (group.name.as_str(), group.joined.value())).collect();
        assert_eq!(shown, [("A健保", Some(100)), ("B健保", Some(150))]);
    }

    #[test]
    fn headings_say_which_column_is_which_and_ours_follows_its_name() {
        let plan = Plan::empty(built_in().remove(0));
        let block = parse_table("組合名\t参加\t継続\nA健保\t30\t20\nB健保\t50\t40\n").unwrap();
        let plan = plan.paste_into_outcomes(&block, (0, 0)).edit.apply(&plan);
        let figures = |plan: &Plan| -> Vec<_> {
            let groups = plan.outcomes.groups.iter();
            groups.map(|group| (group.name.clone(), group.joined.value(), group.went_on.value())).collect()
        };
        let (a, b) = (("A健保".to_owned(), Some(30), Some(20)), ("B健保".to_owned(), Some(50), Some(40)));
        assert_eq!(figures(&plan), [a.clone(), b.clone()]);
        assert!(plan.outcomes.groups.iter().all(|group| group.left_society.is_unknown()));
        let first = plan.outcomes.groups[0].id;
        let ours = Edit::Outcomes(OutcomesEdit::Groups(GroupEdit::Ours(Some(first)))).apply(&plan);
        let turned = parse_table("組合名\t参加\t継続\nB健保\t50\t40\nA健保\t30\t20\n").unwrap();
        let turned = ours.paste_into_outcomes(&turned, (0, 0)).edit.apply(&ours);
        assert_eq!(figures(&turned), [b, a]);
        assert_eq!(turned.outcomes.ours, Some(turned.outcomes.groups[1].id));
        let ages = parse_table("年代\t案内\t参加\n40歳未満\t100\t10\nその他\t50\t5\n計\t150\t15\n").unwrap();
        let ages = plan.paste_into_outcomes(&ages, (0, 0));
        assert_eq!(ages.rows_left_out, ["年代", "計"]);
    }

    #[test]
    fn a_heading_that_nobody_knows_leaves_the_others_headings() {
        let plan = Plan::empty(built_in().remove(0));
        let block =
            parse_table("組合名\t案内\t備考\t参加\nA健保\t100\t昨年は中止\t30\nB健保\t200\t\t50\n").unwrap();
        let pasted = plan.paste_into_outcomes(&block, (0, 0));
        assert_eq!((pasted.rows_left_out.as_slice(), pasted.left_out), (["組合名".to_owned()].as_slice(), 1));
        let groups = pasted.edit.apply(&plan).outcomes.groups;
        let shown: Vec<_> =
            groups.iter().map(|group| (group.invited.value(), group.joined.value())).collect();
        assert_eq!(shown, [(Some(100), Some(30)), (Some(200), Some(50))]);
    }
}
