//! Notice of joint use, roles, targets, health white paper: what cannot be read there.

use super::section::{IdList, LimitedList, Section};
use crate::{
    comparison::{Compared, ComparisonRow},
    plan::{
        Plan, Problem,
        limits::{MAXIMUM_PAPER_GROUPS, MOST_MEMBERS_KEPT},
    },
    results::Task,
};
use consortium_core::{
    Field,
    collaboration::{
        notice::NoticeField,
        roles::{FollowUpStage, Measure, RoleField},
        targets::{FigureField, TargetField},
        white_paper::Breakdown,
    },
};

pub(super) struct Collaboration;

impl Section for Collaboration {
    fn problems(plan: &Plan) -> Vec<Problem> {
        let notice = NoticeField::ALL.iter().map(|field| Field::Notice(*field));
        let measures = plan.roles.measures.keys();
        let roles = measures
            .flat_map(|measure: &Measure| RoleField::ALL.iter().map(|field| Field::Role(*measure, *field)));
        let follow_up = FollowUpStage::ALL.iter().map(|stage| Field::FollowUp(*stage));
        let targets = TargetField::ALL.iter().map(|field| Field::Target(*field));
        let members = plan.targets.figures.keys();
        let figures =
            members.flat_map(|id| FigureField::ALL.iter().map(|field| Field::TargetFigure(*id, *field)));
        let paper = plan.white_paper.fields().map(Field::WhitePaper);
        let fields = notice.chain(roles).chain(follow_up).chain(targets).chain(figures).chain(paper);
        fields.filter_map(|field| Some(Problem::unreadable(field, plan.slot(field)?.unreadable()?))).collect()
    }

    /// Those of the white paper alone: what is kept about members is kept by their ids, each once.
    fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
        let ids = |breakdown: &Breakdown| {
            let groups = plan.white_paper.groups(*breakdown);
            (IdList::PaperGroups(*breakdown), groups.iter().map(|group| group.id.0).collect())
        };
        Breakdown::ALL.iter().map(ids).collect()
    }

    fn limited(plan: &Plan) -> Vec<LimitedList> {
        let list =
            |field: &str, entries| LimitedList { field: field.to_owned(), entries, limit: MOST_MEMBERS_KEPT };
        let made_for =
            plan.notice.made_for.as_ref().map(|members| list("plan.notice.made_for", members.len()));
        let drafted = list("plan.notice.draft_members", plan.notice.draft_members.len());
        let figures = list("plan.targets.figures", plan.targets.figures.len());
        let paper = Breakdown::ALL.iter().map(|breakdown| LimitedList {
            field: IdList::PaperGroups(*breakdown).to_string(),
            entries: plan.white_paper.groups(*breakdown).len(),
            limit: MAXIMUM_PAPER_GROUPS,
        });
        made_for.into_iter().chain([drafted, figures]).chain(paper).collect()
    }

    fn comparison_rows(_compared: &Compared<'_>) -> Vec<ComparisonRow> {
        Vec::new()
    }

    fn task(_plan: &Plan) -> Option<Task> {
        None
    }
}
