//! What the tables take of a block of cells that is pasted into them, and how cells are filled from above.

use super::edit::{WhitePaperEdit, paper_group_ids};
use crate::{
    plan::{
        Edit, MAXIMUM_PAPER_GROUPS, PastedBlock, Plan,
        block::{Names, rows_of_table, spread},
    },
    tables::{Sheet, is_total, may_be_paper_heading, paper_column},
};
use consortium_core::{
    Field,
    collaboration::white_paper::{Breakdown, PaperColumn, PaperGroupId, WhitePaperField},
    free_numbers,
};

impl Plan {
    /// Puts a block of cells into a table of the white paper, from a cell on, as [`Self::paste_into_outcomes`] does into its
    /// table: headings that are known say which column is which, totals are left out and named, rows are added below.
    ///
    /// ```
    /// use consortium_core::collaboration::white_paper::Breakdown;
    /// use consortium_document::{plan::Plan, rulesets::built_in, tables::parse_table};
    /// let plan = Plan::empty(built_in().remove(0));
    /// let block = parse_table("事業所\t受診者数\t喫煙\t肥満\n本社\t312\t62\t78\n合計\t312\t62\t78\n").unwrap();
    /// let pasted = plan.paste_into_white_paper(Breakdown::Workplaces, &block, (0, 0));
    /// let paper = pasted.edit.apply(&plan).white_paper;
    /// assert_eq!(paper.workplaces.len(), 1);
    /// assert_eq!((paper.workplaces[0].obesity.value(), paper.workplaces[0].smoking.value()), (Some(78), Some(62)));
    /// assert_eq!(pasted.rows_left_out, ["事業所", "合計"]);
    /// ```
    #[must_use]
    pub fn paste_into_white_paper(
        &self,
        breakdown: Breakdown,
        block: &Sheet,
        at: (usize, usize),
    ) -> PastedBlock {
        let groups = self.white_paper.groups(breakdown);
        let mut ids: Vec<PaperGroupId> = groups.iter().map(|group| group.id).collect();
        let mut new_ids = free_numbers(paper_group_ids(groups)).map(PaperGroupId);
        let row_of = |row: usize, edits: &mut Vec<Edit>| {
            while ids.len() <= row && ids.len() < MAXIMUM_PAPER_GROUPS {
                ids.push(new_ids.next()?);
                edits.push(Edit::WhitePaper(WhitePaperEdit::Add(breakdown)));
            }
            ids.get(row).copied()
        };
        let name = PaperColumn::ALL.iter().position(|column| *column == PaperColumn::Name);
        let name = name.map(|column| Names {
            column,
            is_none: is_total,
            is_heading: may_be_paper_heading,
            may_be_numbers: true,
        });
        let headings: Vec<Option<PaperColumn>> = rows_of_table(block, name)
            .heading
            .map_or_else(Vec::new, |heading| heading.iter().map(|cell| paper_column(cell)).collect());
        let by_heading = at.1 == 0 && headings.iter().any(Option::is_some);
        spread(block, at, name, row_of, |group, column, text| {
            let column =
                if by_heading { (*headings.get(column)?)? } else { *PaperColumn::ALL.get(column)? };
            let field = WhitePaperField::Group(breakdown, group, column);
            Some(Edit::Enter { field: Field::WhitePaper(field), text: text.to_owned() })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{plan::Plan, rulesets::built_in, tables::parse_table};
    use consortium_core::{
        Entry,
        collaboration::white_paper::{Breakdown, PaperColumn},
    };

    fn blank() -> Plan {
        Plan::empty(built_in().remove(0))
    }

    #[test]
    fn what_is_copied_of_a_table_and_pasted_into_an_empty_one_is_the_same() {
        let example = Plan::white_paper_sample(|text| &text.ja, built_in().remove(0));
        for breakdown in Breakdown::ALL {
            let rows = example.white_paper.groups(*breakdown).iter().map(|group| {
                let cells = PaperColumn::ALL.iter().map(|column| group.slot(*column).unwrap().typed());
                cells.collect::<Vec<_>>().join("\t") + "\n"
            });
            let block = parse_table(&rows.collect::<String>()).unwrap();
            let pasted = blank().paste_into_white_paper(*breakdown, &block, (0, 0));
            let paper = pasted.edit.apply(&blank()).white_paper;
            assert_eq!(paper.groups(*breakdown), example.white_paper.groups(*breakdown));
        }
    }

    #[test]
    fn an_empty_cell_is_unknown_and_a_column_of_no_risk_is_left_out() {
        let text = "年代\t受診者\t肥満者数\t備考\n20代\t40\t\t少ない\n30代\t50\t0\t\n";
        let pasted = blank().paste_into_white_paper(Breakdown::Ages, &parse_table(text).unwrap(), (0, 0));
        assert_eq!(pasted.left_out, 1);
        let ages = pasted.edit.apply(&blank()).white_paper.ages;
        assert_eq!(
            ages.iter().map(|group| group.obesity.clone()).collect::<Vec<_>>(),
            [Entry::Unknown, Entry::Known(0)]
        );
    }
}
