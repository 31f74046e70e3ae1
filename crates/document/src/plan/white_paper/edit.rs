//! The changes to the tables.

use std::{collections::BTreeSet, num::NonZeroU64};

use crate::plan::{Plan, limits::MAXIMUM_PAPER_GROUPS};
use consortium_core::{
    collaboration::white_paper::{
        Breakdown, MergedPaperGroups, PaperGroup, PaperGroupId, WhitePaperPlan, merge_below,
    },
    free_numbers,
};

/// A change to a table. What is typed is entered by the name of its field: [`Edit::Enter`](crate::plan::Edit::Enter).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhitePaperEdit {
    /// Adds an empty row at the end.
    Add(Breakdown),
    /// Removes a row.
    Remove(Breakdown, PaperGroupId),
    /// Puts the small rows together under this name, if there are any: see [`Plan::small_paper_groups`].
    MergeSmall(Breakdown, String),
}

impl WhitePaperEdit {
    pub(in crate::plan) fn apply(self, plan: &mut Plan) {
        match self {
            Self::Add(breakdown) => {
                let groups = plan.white_paper.groups_mut(breakdown);
                let id = free_numbers(paper_group_ids(groups)).next();
                if let Some(id) = id.filter(|_| groups.len() < MAXIMUM_PAPER_GROUPS) {
                    groups.push(PaperGroup::new(PaperGroupId(id)));
                }
            }
            Self::Remove(breakdown, id) => {
                plan.white_paper.groups_mut(breakdown).retain(|group| group.id != id);
            }
            Self::MergeSmall(breakdown, name) => {
                if let Some(MergedPaperGroups { mut kept, merged, .. }) = plan.small_paper_groups(breakdown) {
                    kept.push(PaperGroup { name, ..merged });
                    *plan.white_paper.groups_mut(breakdown) = kept;
                }
            }
        }
    }
}

/// The ids of the rows of a table.
pub(super) fn paper_group_ids(groups: &[PaperGroup]) -> BTreeSet<u32> {
    groups.iter().map(|group| group.id.0).collect()
}

impl Plan {
    /// The table with its small rows put together, if there are any. Workplaces are small below their size limit,
    /// occupations below the number from which on counts may be shown. Ages and sexes are not put together: people under 40
    /// stay apart.
    pub fn small_paper_groups(&self, breakdown: Breakdown) -> Option<MergedPaperGroups> {
        let limit: NonZeroU64 = match breakdown {
            Breakdown::Workplaces => self.white_paper.size_limit()?.people(),
            Breakdown::Occupations => self.outcomes.suppression_rule()?.threshold,
            Breakdown::Ages | Breakdown::Sexes => return None,
        };
        merge_below(self.white_paper.groups(breakdown), limit)
    }

    /// The workplaces of which fewer people were examined than the size limit says; `None` without a limit.
    pub fn workplaces_below_limit(&self) -> Option<Vec<&PaperGroup>> {
        let WhitePaperPlan { workplaces, .. } = &self.white_paper;
        let limit = self.white_paper.size_limit()?.people().get();
        let is_small =
            |group: &&PaperGroup| group.examined.value().is_some_and(|people| u64::from(people) < limit);
        Some(workplaces.iter().filter(is_small).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::WhitePaperEdit;
    use crate::{
        plan::{Edit, MAXIMUM_PAPER_GROUPS, NoRoom, Plan},
        rulesets,
    };
    use consortium_core::{
        Entry, Field,
        collaboration::white_paper::{Breakdown, PaperColumn, PaperGroupId, PaperText, WhitePaperField},
    };

    fn blank() -> Plan {
        Plan::empty(rulesets::built_in().remove(0))
    }

    fn example() -> Plan {
        Plan::white_paper_sample(|text| &text.ja, rulesets::built_in().remove(0))
    }

    fn cell(id: u32, column: PaperColumn, text: &str) -> Edit {
        let field = WhitePaperField::Group(Breakdown::Workplaces, PaperGroupId(id), column);
        Edit::Enter { field: Field::WhitePaper(field), text: text.to_owned() }
    }

    #[test]
    fn a_typed_count_goes_into_its_cell_and_an_unreadable_one_is_a_problem() {
        let add = Edit::WhitePaper(WhitePaperEdit::Add(Breakdown::Workplaces));
        let edits = [add, cell(1, PaperColumn::Examined, "1,208人"), cell(1, PaperColumn::Liver, "少し")];
        let plan = edits.into_iter().fold(blank(), |plan, edit| edit.apply(&plan));
        assert_eq!(plan.white_paper.workplaces[0].examined, Entry::Known(1_208));
        assert_eq!(plan.white_paper.workplaces[0].obesity, Entry::Unknown);
        assert_eq!(plan.problems().len(), 1);
        let remove = WhitePaperEdit::Remove(Breakdown::Workplaces, PaperGroupId(1));
        assert!(Edit::WhitePaper(remove).apply(&plan).white_paper.is_blank());
    }

    #[test]
    fn small_workplaces_become_one_row_at_the_end_and_ages_stay() {
        let plan = example();
        let small = plan.workplaces_below_limit().unwrap();
        assert_eq!(
            small.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(),
            ["東営業所", "西営業所", "研修所"]
        );
        let merge = |breakdown| Edit::WhitePaper(WhitePaperEdit::MergeSmall(breakdown, "まとめ".to_owned()));
        let merged = merge(Breakdown::Workplaces).apply(&plan);
        let last = merged.white_paper.workplaces.last().unwrap();
        assert_eq!(
            (last.name.as_str(), last.examined.value(), last.obesity.value()),
            ("まとめ", Some(23), Some(6))
        );
        assert_eq!(merged.white_paper.workplaces.len(), 5);
        assert_eq!(merge(Breakdown::Workplaces).apply(&merged), merged);
        assert_eq!(merge(Breakdown::Ages).apply(&plan), plan);
        let own = WhitePaperField::Text(PaperText::SizeLimit);
        let own = |text: &str| Edit::Enter { field: Field::WhitePaper(own), text: text.to_owned() };
        assert_eq!(own("8").apply(&plan).workplaces_below_limit().map(|small| small.len()), Some(1));
        assert_eq!(own("few").apply(&plan).workplaces_below_limit(), None);
    }

    #[test]
    fn a_full_table_takes_no_more_rows_and_says_so() {
        let add = || Edit::WhitePaper(WhitePaperEdit::Add(Breakdown::Occupations));
        let plan = (0..MAXIMUM_PAPER_GROUPS).fold(blank(), |plan, _| add().apply(&plan));
        assert_eq!(add().without_room(&plan), Some(NoRoom::PaperGroups));
        assert_eq!(add().apply(&plan), plan);
    }
}
