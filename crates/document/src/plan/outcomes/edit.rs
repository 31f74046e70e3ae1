//! The changes a user can make to the outcomes of the joint project.

use std::collections::BTreeSet;

use crate::plan::{
    Plan,
    limits::{MAXIMUM_GROUPS, MAXIMUM_REASONS, MAXIMUM_REVIEW_LINES},
};
use consortium_core::{
    Answer, Indicator, free_numbers,
    outcomes::{
        GroupId, GroupsAre, IndicatorKind, MergedGroups, OutcomeGroup, ProjectOutcomes, ReasonId, ReasonLine,
        ReviewId, ReviewLine,
    },
    stages::FiscalYear,
};

/// A change to the outcomes. What is typed is entered by the name of its field: [`Edit::Enter`](crate::plan::Edit::Enter).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutcomesEdit {
    /// Says what the rows of the table are.
    Rows(GroupsAre),
    /// Changes the table of groups.
    Groups(GroupEdit),
    /// Changes the reasons for not joining.
    Reasons(ReasonEdit),
    /// Changes the review sheet.
    Review(ReviewEdit),
    /// Says whether 0 is shown among hidden counts.
    ZeroIsShown(bool),
}

/// A change to the table of groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupEdit {
    /// Adds an empty row at the end.
    Add,
    /// Removes a row.
    Remove(GroupId),
    /// Says which group is ours, or that none is.
    Ours(Option<GroupId>),
    /// Puts the small groups together under this name, if there are any: see [`merge_small_groups`].
    MergeSmall(String),
    /// Adds a row for each member of the plan whose name has none yet; that of our society is ours.
    OfMembers,
}

/// A change to the reasons for not joining.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonEdit {
    /// Adds an empty line at the end.
    Add,
    /// Removes a line.
    Remove(ReasonId),
}

/// A change to the review sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewEdit {
    /// Adds a line about an indicator.
    Add(IndicatorKind, String),
    /// Removes a line.
    Remove(ReviewId),
    /// Says whether the plan was reached.
    Reached(ReviewId, Answer),
    /// Says which fiscal year the sheet is about.
    Year(FiscalYear),
    /// Adds a line for each indicator that the plan states and the sheet does not have yet.
    OfPlan,
    /// Enters what was calculated as actual values: into the lines about these indicators, or into new ones.
    Results(Vec<ReviewResult>),
}

/// What was calculated of an indicator, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewResult {
    /// What the indicator measures.
    pub kind: IndicatorKind,
    /// The indicator.
    pub indicator: String,
    /// Its value, with count and base.
    pub actual: String,
}

impl OutcomesEdit {
    pub(in crate::plan) fn apply(self, plan: &mut Plan) {
        match self {
            Self::Rows(rows) => plan.outcomes.rows = rows,
            Self::ZeroIsShown(shown) => plan.outcomes.zero_is_shown = shown,
            Self::Groups(edit) => edit.apply(plan),
            Self::Reasons(edit) => edit.apply(plan),
            Self::Review(edit) => edit.apply(plan),
        }
    }
}

impl GroupEdit {
    fn apply(self, plan: &mut Plan) {
        let outcomes = &mut plan.outcomes;
        match self {
            Self::Add => {
                add_group(outcomes, String::new());
            }
            Self::Remove(id) => {
                outcomes.groups.retain(|group| group.id != id);
                outcomes.ours = outcomes.ours.filter(|ours| *ours != id);
            }
            Self::Ours(ours) => {
                if ours.is_none_or(|id| outcomes.group(id).is_some()) {
                    outcomes.ours = ours;
                }
            }
            Self::MergeSmall(name) => {
                if let Some(MergedGroups { mut kept, merged, .. }) = outcomes.small_groups_merged() {
                    kept.push(OutcomeGroup { name, ..merged });
                    outcomes.groups = kept;
                }
            }
            Self::OfMembers => {
                for member in &plan.members {
                    let name = &member.name;
                    let known =
                        outcomes.groups.iter().find(|group| group.name == *name).map(|group| group.id);
                    let id = if name.is_empty() {
                        None
                    } else {
                        known.or_else(|| add_group(outcomes, name.clone()))
                    };
                    if plan.us == Some(member.id) {
                        outcomes.ours = outcomes.ours.or(id);
                    }
                }
            }
        }
    }
}

/// Adds a row; `None` if the table is full.
fn add_group(outcomes: &mut ProjectOutcomes, name: String) -> Option<GroupId> {
    if outcomes.groups.len() >= MAXIMUM_GROUPS {
        return None;
    }
    let id = GroupId(free_numbers(group_ids(outcomes)).next()?);
    outcomes.groups.push(OutcomeGroup { name, ..OutcomeGroup::new(id) });
    Some(id)
}

/// The ids of the rows.
pub(in crate::plan) fn group_ids(outcomes: &ProjectOutcomes) -> BTreeSet<u32> {
    outcomes.groups.iter().map(|group| group.id.0).collect()
}

impl ReasonEdit {
    fn apply(self, plan: &mut Plan) {
        let outcomes = &mut plan.outcomes;
        match self {
            Self::Add => {
                let id = free_numbers(reason_ids(outcomes)).next();
                if let Some(id) = id.filter(|_| outcomes.reasons.len() < MAXIMUM_REASONS) {
                    outcomes.reasons.push(ReasonLine::new(ReasonId(id)));
                }
            }
            Self::Remove(id) => outcomes.reasons.retain(|line| line.id != id),
        }
    }
}

/// The ids of the reasons.
pub(in crate::plan) fn reason_ids(outcomes: &ProjectOutcomes) -> BTreeSet<u32> {
    outcomes.reasons.iter().map(|line| line.id.0).collect()
}

impl ReviewEdit {
    fn apply(self, plan: &mut Plan) {
        let review = &mut plan.outcomes.review;
        match self {
            Self::Year(year) => plan.outcomes.review_year = Some(year),
            Self::Add(kind, indicator) => add_line(review, kind, indicator),
            Self::Remove(id) => review.retain(|line| line.id != id),
            Self::Reached(id, reached) => {
                if let Some(line) = review.iter_mut().find(|line| line.id == id) {
                    line.reached = reached;
                }
            }
            Self::OfPlan => {
                let statements = &plan.statements;
                let stated = [
                    (IndicatorKind::Output, &statements.output_indicator),
                    (IndicatorKind::Outcome, &statements.outcome_indicator),
                ];
                for (kind, indicator) in stated {
                    let Indicator::Named(name) = indicator else { continue };
                    if !review.iter().any(|line| line.kind == kind && line.indicator == *name) {
                        add_line(review, kind, name.clone());
                    }
                }
            }
            Self::Results(results) => {
                for ReviewResult { kind, indicator, actual } in results {
                    let is_about =
                        |line: &ReviewLine| line.kind == kind && line.indicator.trim() == indicator;
                    if !review.iter().any(is_about) {
                        add_line(review, kind, indicator.clone());
                    }
                    if let Some(line) = review.iter_mut().find(|line| is_about(line)) {
                        line.actual = actual;
                    }
                }
            }
        }
    }
}

fn add_line(review: &mut Vec<ReviewLine>, kind: IndicatorKind, indicator: String) {
    let id = free_numbers(review.iter().map(|line| line.id.0).collect()).next();
    if let Some(id) = id.filter(|_| review.len() < MAXIMUM_REVIEW_LINES) {
        review.push(ReviewLine::new(ReviewId(id), kind, indicator));
    }
}

#[cfg(test)]
mod tests {
    use super::{GroupEdit, OutcomesEdit, ReasonEdit, ReviewEdit, ReviewResult};
    use crate::{
        plan::{Edit, MAXIMUM_REASONS, MemberEdit, Plan},
        rulesets,
    };
    use consortium_core::{
        Answer, Entry, Field, MemberField, MemberId,
        outcomes::{GroupField, GroupId, IndicatorKind, OutcomesField, ReasonField, ReasonId, ReviewId},
    };

    fn after(edits: impl IntoIterator<Item = Edit>) -> Plan {
        let plan = Plan::empty(rulesets::built_in().remove(0));
        edits.into_iter().fold(plan, |plan, edit| edit.apply(&plan))
    }

    fn groups(edit: GroupEdit) -> Edit {
        Edit::Outcomes(OutcomesEdit::Groups(edit))
    }

    fn review(edit: ReviewEdit) -> Edit {
        Edit::Outcomes(OutcomesEdit::Review(edit))
    }

    fn enter(field: Field, text: &str) -> Edit {
        Edit::Enter { field, text: text.to_owned() }
    }

    #[test]
    fn typed_number_goes_into_its_group_and_an_unreadable_one_stays_as_typed() {
        let invited = Field::Outcomes(OutcomesField::Group(GroupId(1), GroupField::Invited));
        let plan = after([groups(GroupEdit::Add), enter(invited, "208人")]);
        assert_eq!(plan.outcomes.groups[0].invited, Entry::Known(208));
        let plan = enter(invited, "たくさん").apply(&plan);
        assert_eq!(plan.outcomes.groups[0].invited, Entry::Unreadable("たくさん".to_owned()));
        assert_eq!(plan.problems().len(), 1);
    }

    #[test]
    fn small_groups_become_one_row_at_the_end_and_ours_stays() {
        let joined = |id| Field::Outcomes(OutcomesField::Group(GroupId(id), GroupField::Joined));
        let rows = (1..=4).map(|_| groups(GroupEdit::Add));
        let figures = [(1, "3"), (2, "5"), (3, "40"), (4, "8")].map(|(id, text)| enter(joined(id), text));
        let ours = groups(GroupEdit::Ours(Some(GroupId(4))));
        let plan = after(rows.chain(figures).chain([ours]));
        let merged = groups(GroupEdit::MergeSmall("その他".to_owned())).apply(&plan);
        let shown = merged.outcomes.groups.iter().map(|group| (group.name.as_str(), group.joined.value()));
        // 3 + 5 are fewer than 10, so that the 40 are put to them; ours, although small, is not touched.
        assert_eq!(shown.collect::<Vec<_>>(), [("", Some(8)), ("その他", Some(48))]);
        assert_eq!(merged.outcomes.ours, Some(GroupId(4)));
        let again = groups(GroupEdit::MergeSmall("その他".to_owned())).apply(&merged);
        assert_eq!(again, merged);
    }

    #[test]
    fn group_that_is_ours_stays_ours_until_it_is_removed() {
        let plan = after([
            groups(GroupEdit::Add),
            groups(GroupEdit::Add),
            groups(GroupEdit::Ours(Some(GroupId(2)))),
            groups(GroupEdit::Ours(Some(GroupId(9)))),
        ]);
        assert_eq!(plan.outcomes.ours, Some(GroupId(2)));
        assert_eq!(groups(GroupEdit::Remove(GroupId(2))).apply(&plan).outcomes.ours, None);
    }

    #[test]
    fn members_become_groups_once() {
        let name = |id, text| enter(Field::Member(MemberId(id), MemberField::Name), text);
        let members = [Edit::Members(MemberEdit::Add), Edit::Members(MemberEdit::Add), name(1, "甲健保")];
        let plan =
            after(members.into_iter().chain([groups(GroupEdit::OfMembers), groups(GroupEdit::OfMembers)]));
        let names: Vec<_> = plan.outcomes.groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(names, ["甲健保"]);
    }

    #[test]
    fn reasons_are_counted_line_by_line_up_to_their_limit() {
        let reasons = |edit| Edit::Outcomes(OutcomesEdit::Reasons(edit));
        let count = |id| Field::Outcomes(OutcomesField::Reason(ReasonId(id), ReasonField::Count));
        let plan = after([
            reasons(ReasonEdit::Add),
            reasons(ReasonEdit::Add),
            enter(count(2), "15人"),
            reasons(ReasonEdit::Remove(ReasonId(1))),
        ]);
        let lines: Vec<_> = plan.outcomes.reasons.iter().map(|line| (line.id.0, &line.count)).collect();
        assert_eq!(lines, [(2, &Entry::Known(15))]);
        let plan = after(vec![reasons(ReasonEdit::Add); MAXIMUM_REASONS + 1]);
        assert_eq!(plan.outcomes.reasons.len(), MAXIMUM_REASONS);
    }

    #[test]
    fn review_sheet_is_judged_line_by_line() {
        let add = ReviewEdit::Add(IndicatorKind::Outcome, "減量者率".to_owned());
        let plan = after([review(add), review(ReviewEdit::Reached(ReviewId(1), Answer::Met))]);
        assert_eq!(plan.outcomes.review[0].reached, Answer::Met);
        assert!(review(ReviewEdit::Remove(ReviewId(1))).apply(&plan).outcomes.review.is_empty());
    }

    #[test]
    fn results_become_actual_values_of_the_lines_about_them_or_of_new_lines() {
        let result = |actual: &str| {
            review(ReviewEdit::Results(vec![ReviewResult {
                kind: IndicatorKind::Output,
                indicator: "参加率（全体）".to_owned(),
                actual: actual.to_owned(),
            }]))
        };
        let plan = after([result("15.3%（647人のうち99人）")]);
        let [line] = &plan.outcomes.review[..] else { panic!("one line") };
        assert_eq!((line.actual.as_str(), line.planned.as_str()), ("15.3%（647人のうち99人）", ""));
        let again = result("16%（650人のうち104人）").apply(&plan);
        assert_eq!(again.outcomes.review.len(), 1);
        assert_eq!(again.outcomes.review[0].actual, "16%（650人のうち104人）");
    }
}
