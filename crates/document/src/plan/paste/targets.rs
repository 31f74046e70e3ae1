//! A block of cells pasted into the table of what the members have reached of checkups and guidance.

use consortium_core::{Field, collaboration::targets::FigureField};

use crate::{
    plan::{
        Edit, Plan,
        block::{PastedBlock, spread, spread_rows},
        by_name::NamedRows,
    },
    tables::Sheet,
};

impl Plan {
    /// Puts a block of cells into the table of what the members have reached of checkups and guidance, from a cell on;
    /// `columns` are those of the table, of which some have no text to enter. No row is added: the members are those of the
    /// plan.
    #[must_use]
    pub fn paste_into_targets(
        &self,
        block: &Sheet,
        columns: &[Option<FigureField>],
        at: (usize, usize),
    ) -> PastedBlock {
        let entered = |member, column: usize, text: &str| {
            let field = Field::TargetFigure(member, (*columns.get(column)?)?);
            Some(Edit::Enter { field, text: text.to_owned() })
        };
        if let Some(NamedRows { figures, members, strangers, before }) = self.named_rows(block) {
            let first = columns
                .iter()
                .skip(at.1)
                .position(Option::is_some)
                .map_or(at.1, |skipped| at.1.saturating_add(skipped));
            let pasted = spread_rows(figures, (0, first), |row, _| members.get(row).copied(), entered);
            return PastedBlock { strangers, left_out: pasted.left_out.saturating_add(before), ..pasted };
        }
        let row_of = |row: usize, _: &mut Vec<Edit>| self.members.get(row).map(|member| member.id);
        spread(block, at, None, row_of, entered)
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan;
    use consortium_core::{Field, Member, MemberId, collaboration::targets::FigureField};

    use crate::{plan::Plan, rulesets::built_in, tables::parse_table};

    #[test]
    fn rows_that_name_members_find_them_among_the_targets() {
        let columns = [None, Some(FigureField::CheckupEligible), Some(FigureField::CheckupDone)];
        let block = parse_table("組合\t対象者\t受診者\n乙健保\t800\t700\n甲健保\t900\t600\n").unwrap();
        let pasted = plan().paste_into_targets(&block, &columns, (1, 0));
        assert_eq!((pasted.cells, pasted.left_out), (4, 0));
        let after = pasted.edit.apply(&plan());
        let field = Field::TargetFigure(MemberId(1), FigureField::CheckupDone);
        assert_eq!(after.slot(field).map(|slot| slot.shown()), Some("600".to_owned()));
    }

    #[test]
    fn a_column_pasted_into_the_targets_goes_down_the_column() {
        let mut plan = Plan::empty(built_in().remove(0));
        plan.members = [1, 2].map(|id| Member::new(MemberId(id)).into()).into();
        let columns = [None, Some(FigureField::CheckupEligible), Some(FigureField::CheckupDone)];
        let pasted = plan.paste_into_targets(&parse_table("900\n800\n700\n").unwrap(), &columns, (0, 1));
        assert_eq!((pasted.cells, pasted.left_out), (2, 1));
        let plan = pasted.edit.apply(&plan);
        let field = Field::TargetFigure(MemberId(2), FigureField::CheckupEligible);
        assert_eq!(plan.slot(field).map(|slot| slot.shown()), Some("800".to_owned()));
    }
}
