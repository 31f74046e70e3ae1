//! Which list of a plan has no room for what an edit would add: such an edit changes nothing, and a page says why.

use consortium_core::cost::LineForm;

use super::{
    CostEdit, Edit, GroupEdit, InsurerEdit, MemberEdit, OutcomesEdit, Plan, ProviderEdit, ReviewEdit,
    StagesEdit, WhitePaperEdit, YearEdit,
    cost::{LineEdit, MAXIMUM_LINES, MAXIMUM_STEPS},
    limits::{
        MAXIMUM_GROUPS, MAXIMUM_PAPER_GROUPS, MAXIMUM_PROVIDERS, MAXIMUM_REVIEW_LINES, MAXIMUM_YEARS,
        MOST_INSURERS_KEPT, MOST_MEMBERS_KEPT,
    },
};

/// Why an edit adds nothing, or not everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// A plan keeps no more members.
    Members,
    /// A plan has no more providers.
    Providers,
    /// A plan has no more cost lines.
    CostLines,
    /// A price has no more steps.
    PriceSteps,
    /// A plan keeps no more insurers in a year.
    Insurers,
    /// A plan has no more fiscal years.
    Years,
    /// There are no more groups whose outcomes are known.
    OutcomeGroups,
    /// A table of a white paper has no more rows.
    PaperGroups,
    /// A review sheet has no more lines.
    ReviewLines,
    /// There is no member yet that could bear an own cost.
    NobodyToBearIt,
}

impl NoRoom {
    /// How many there may be; `None` where it is no number that stands in the way.
    pub const fn limit(self) -> Option<usize> {
        Some(match self {
            Self::Members => MOST_MEMBERS_KEPT,
            Self::Providers => MAXIMUM_PROVIDERS,
            Self::CostLines => MAXIMUM_LINES,
            Self::PriceSteps => MAXIMUM_STEPS,
            Self::Insurers => MOST_INSURERS_KEPT,
            Self::Years => MAXIMUM_YEARS,
            Self::OutcomeGroups => MAXIMUM_GROUPS,
            Self::PaperGroups => MAXIMUM_PAPER_GROUPS,
            Self::ReviewLines => MAXIMUM_REVIEW_LINES,
            Self::NobodyToBearIt => return None,
        })
    }
}

impl Edit {
    /// Why this edit adds nothing to a plan, or not everything; `None` if there is room.
    ///
    /// ```
    /// use consortium_document::{plan::{Edit, NoRoom, Plan, ProviderEdit}, rulesets::built_in};
    /// let mut plan = Plan::empty(built_in().remove(0));
    /// let add = || Edit::Providers(ProviderEdit::Add);
    /// while add().without_room(&plan).is_none() {
    ///     plan = add().apply(&plan);
    /// }
    /// assert_eq!(add().without_room(&plan), Some(NoRoom::Providers));
    /// assert_eq!(add().apply(&plan), plan);
    /// ```
    pub fn without_room(&self, plan: &Plan) -> Option<NoRoom> {
        let full = |held: usize, more: usize, limit: usize| held.saturating_add(more) > limit;
        match self {
            Self::Several(edits) => several_without_room(edits, plan),
            Self::Members(edit) => {
                let more = match edit {
                    MemberEdit::Add => full(plan.members.len(), 1, MOST_MEMBERS_KEPT),
                    MemberEdit::Append(rows) => full(plan.members.len(), rows.len(), MOST_MEMBERS_KEPT),
                    MemberEdit::Replace(rows, _) => full(0, rows.len(), MOST_MEMBERS_KEPT),
                    _ => false,
                };
                more.then_some(NoRoom::Members)
            }
            Self::Providers(ProviderEdit::Add) => {
                full(plan.providers.listed().len(), 1, MAXIMUM_PROVIDERS).then_some(NoRoom::Providers)
            }
            Self::Cost(CostEdit::AddLine { .. }) if full(plan.cost.lines.len(), 1, MAXIMUM_LINES) => {
                Some(NoRoom::CostLines)
            }
            Self::Cost(CostEdit::AddLine { form: LineForm::OwnCost, .. }) => {
                plan.members.is_empty().then_some(NoRoom::NobodyToBearIt)
            }
            Self::Cost(CostEdit::Line(id, LineEdit::AddStep)) => {
                let steps = plan.cost.line(*id)?.kind.schedule()?.steps.len();
                full(steps, 1, MAXIMUM_STEPS).then_some(NoRoom::PriceSteps)
            }
            Self::Stages(StagesEdit::AddYear(year) | StagesEdit::Year(year, _))
                if !plan.stages.years.contains_key(year)
                    && full(plan.stages.years.len(), 1, MAXIMUM_YEARS) =>
            {
                Some(NoRoom::Years)
            }
            Self::Stages(StagesEdit::Year(year, YearEdit::Insurers(edit))) => {
                let held = plan.stages.years.get(year).map_or(0, |year| year.insurers.len());
                let more = match edit {
                    InsurerEdit::Add => full(held, 1, MOST_INSURERS_KEPT),
                    InsurerEdit::Append(records) => full(held, records.len(), MOST_INSURERS_KEPT),
                    InsurerEdit::Replace(records) => full(0, records.len(), MOST_INSURERS_KEPT),
                    _ => false,
                };
                more.then_some(NoRoom::Insurers)
            }
            Self::Outcomes(OutcomesEdit::Groups(edit @ (GroupEdit::Add | GroupEdit::OfMembers))) => {
                let groups = &plan.outcomes.groups;
                let is_new = |name: &str| !name.is_empty() && groups.iter().all(|group| group.name != name);
                let more = match edit {
                    GroupEdit::OfMembers => plan.members.iter().filter(|member| is_new(&member.name)).count(),
                    _ => 1,
                };
                full(groups.len(), more, MAXIMUM_GROUPS).then_some(NoRoom::OutcomeGroups)
            }
            Self::WhitePaper(WhitePaperEdit::Add(breakdown)) => {
                full(plan.white_paper.groups(*breakdown).len(), 1, MAXIMUM_PAPER_GROUPS)
                    .then_some(NoRoom::PaperGroups)
            }
            Self::Outcomes(OutcomesEdit::Review(ReviewEdit::Add(..))) => {
                full(plan.outcomes.review.len(), 1, MAXIMUM_REVIEW_LINES).then_some(NoRoom::ReviewLines)
            }
            _ => None,
        }
    }
}

/// The first of several edits, one after the other, that has no room.
fn several_without_room(edits: &[Edit], plan: &Plan) -> Option<NoRoom> {
    let adds = edits.iter().any(|edit| !matches!(edit, Edit::Enter { .. }));
    if !adds {
        return None;
    }
    let mut plan = plan.clone();
    edits.iter().find_map(|edit| {
        let found = edit.without_room(&plan);
        plan = edit.clone().apply(&plan);
        found
    })
}

#[cfg(test)]
mod tests {
    use super::NoRoom;
    use crate::{
        plan::{CostEdit, Edit, MemberEdit, NewMember, Plan, StagesEdit, cost::LineForm},
        rulesets::built_in,
    };
    use consortium_core::{cost::Purpose, stages::FiscalYear};

    fn line(form: LineForm) -> Edit {
        Edit::Cost(CostEdit::AddLine { name: String::new(), purpose: Purpose::Service, form })
    }

    /// Repeats edits until the first has no room; that one changes nothing.
    fn filled(edits: impl Iterator<Item = Edit>) -> Option<NoRoom> {
        let mut plan = Plan::empty(built_in().remove(0));
        for edit in edits {
            let found = edit.without_room(&plan);
            let after = edit.apply(&plan);
            if found.is_some() {
                assert_eq!(after, plan);
                return found;
            }
            assert_ne!(after, plan);
            plan = after;
        }
        None
    }

    #[test]
    fn an_edit_that_changes_nothing_for_want_of_room_says_so() {
        assert_eq!(filled(std::iter::repeat_with(|| line(LineForm::Fixed))), Some(NoRoom::CostLines));
        assert_eq!(filled([line(LineForm::OwnCost)].into_iter()), Some(NoRoom::NobodyToBearIt));
        let years = (1990..).map(|year| Edit::Stages(StagesEdit::AddYear(FiscalYear(year))));
        assert_eq!(filled(years), Some(NoRoom::Years));
        let rows = |count| vec![NewMember::default(); count];
        let append = |count| Edit::Members(MemberEdit::Append(rows(count)));
        assert_eq!(filled([append(9_999), append(1), append(1)].into_iter()), Some(NoRoom::Members));
        let twice = Edit::Several(vec![append(6_000), append(6_000)]);
        assert_eq!(twice.without_room(&Plan::empty(built_in().remove(0))), Some(NoRoom::Members));
    }
}
