//! What a plan consists of.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{
    StagesPlan,
    cost::{Cost, StandaloneBasis},
};
use consortium_core::{
    Answer, Field, Member, MemberId, Providers, Slot, Statements,
    collaboration::{
        notice::NoticePlan, roles::RolesPlan, targets::TargetsPlan, white_paper::WhitePaperPlan,
    },
    eligibility::{Facts, RuleSet, assess},
    outcomes::ProjectOutcomes,
    training::TrainingPlan,
};

/// One joint project as its users see it: who takes part, what is promised, under which rules.
///
/// Invariants, kept by [`Edit`](super::Edit) and by reading plan files: member and provider ids are unique; `lead`
/// and `us` name members of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What the user calls it; may be empty.
    #[serde(default)]
    pub title: String,
    /// Which sample the plan was made from, until the user edits its title: samples are marked on screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<SampleId>,
    /// The requirements it is held against. Part of the plan, so that an old plan keeps its answer.
    pub rule_set: RuleSet,
    /// The societies, in the order of the table.
    #[serde(default)]
    pub members: Vec<Rc<Member>>,
    /// 主幹健保組合: the society that applies and runs the office.
    #[serde(default)]
    pub lead: Option<MemberId>,
    /// 当組合: the society that the user belongs to, from which every page answers first. Whoever looks from outside
    /// has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub us: Option<MemberId>,
    /// The companies, universities, research and checkup institutions.
    #[serde(default)]
    pub providers: Providers,
    /// What the consortium states about itself.
    #[serde(default)]
    pub statements: Statements,
    /// What the joint project costs and how it is split.
    #[serde(default)]
    pub cost: Cost,
    /// Stages and rates of a federation and its insurers.
    #[serde(default)]
    pub stages: StagesPlan,
    /// Training in collaborative health: who wants to go, and to which sessions.
    #[serde(default, skip_serializing_if = "TrainingPlan::is_blank")]
    pub training: TrainingPlan,
    /// 共同利用の公表文: what it says, and the members that it was made for.
    #[serde(default, skip_serializing_if = "NoticePlan::is_blank")]
    pub notice: NoticePlan,
    /// 役割とデータ: who does what in each measure.
    #[serde(default, skip_serializing_if = "RolesPlan::is_blank")]
    pub roles: RolesPlan,
    /// 健診・保健指導の目標: numbers of the members, own targets.
    #[serde(default, skip_serializing_if = "TargetsPlan::is_blank")]
    pub targets: TargetsPlan,
    /// 健康白書: how many people have a finding, in totals.
    #[serde(default, skip_serializing_if = "WhitePaperPlan::is_blank")]
    pub white_paper: WhitePaperPlan,
    /// The outcomes of the joint project, in totals.
    #[serde(default, skip_serializing_if = "ProjectOutcomes::is_untouched")]
    pub outcomes: ProjectOutcomes,
}

/// Names a sample plan; see `rulesets` for the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SampleId(pub String);

impl Plan {
    /// A plan in which nothing has been entered, held against `rule_set`.
    pub fn empty(rule_set: RuleSet) -> Self {
        Self {
            title: String::new(),
            sample: None,
            rule_set,
            members: Vec::new(),
            lead: None,
            us: None,
            providers: Providers::NotEntered,
            statements: Statements::default(),
            cost: Cost { standalone: StandaloneBasis::NotChosen, ..Cost::default() },
            stages: StagesPlan::default(),
            training: TrainingPlan::default(),
            notice: NoticePlan::default(),
            roles: RolesPlan::default(),
            targets: TargetsPlan::default(),
            white_paper: WhitePaperPlan::default(),
            outcomes: ProjectOutcomes::default(),
        }
    }

    /// The member with this id.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id).map(Rc::as_ref)
    }

    /// The input of a field: the one map from the name of a field to what was entered there. `None` for what the plan
    /// does not have, and for what is chosen instead of typed.
    pub fn slot(&self, field: Field) -> Option<&dyn Slot> {
        match field {
            Field::Title => Some(&self.title),
            Field::Member(id, field) => self.member(id)?.slot(field),
            Field::Provider(id, field) => self.providers.get(id)?.slot(field),
            Field::Statement(field) => self.statements.slot(field),
            Field::Stages(year, field) => self.stages.slot(year, field),
            Field::Training(field) => self.training.slot(field),
            Field::Notice(field) => self.notice.slot(field),
            Field::Role(measure, field) => self.roles.slot(measure, field),
            Field::FollowUp(stage) => self.roles.count_slot(stage),
            Field::Target(field) => self.targets.slot(field),
            Field::TargetFigure(id, field) => self.targets.figure_slot(self.member(id)?.id, field),
            Field::Outcomes(field) => self.outcomes.slot(field),
            Field::WhitePaper(field) => self.white_paper.input(field),
            Field::Cost(field) => self.cost.slot(field),
            Field::RuleSet | Field::Members | Field::Lead | Field::Us | Field::Providers => None,
        }
    }

    /// The input of a field, to enter something.
    pub(super) fn slot_mut(&mut self, field: Field) -> Option<&mut dyn Slot> {
        match field {
            Field::Title => Some(&mut self.title),
            Field::Member(id, field) => {
                let member = self.members.iter_mut().find(|member| member.id == id)?;
                Rc::make_mut(member).slot_mut(field)
            }
            Field::Provider(id, field) => self.providers.get_mut(id)?.slot_mut(field),
            Field::Statement(field) => self.statements.slot_mut(field),
            Field::Stages(year, field) => self.stages.slot_mut(year, field),
            Field::Training(field) => self.training.slot_mut(field),
            Field::Notice(field) => self.notice.slot_mut(field),
            Field::Role(measure, field) => self.roles.slot_mut(measure, field),
            Field::FollowUp(stage) => self.roles.count_slot_mut(stage),
            Field::Target(field) => self.targets.slot_mut(field),
            Field::TargetFigure(id, field) => {
                let member = self.member(id)?.id;
                self.targets.figure_slot_mut(member, field)
            }
            Field::Outcomes(field) => self.outcomes.slot_mut(field),
            Field::WhitePaper(field) => self.white_paper.input_mut(field),
            Field::Cost(field) => self.cost.slot_mut(field),
            Field::RuleSet | Field::Members | Field::Lead | Field::Us | Field::Providers => None,
        }
    }

    /// What the eligibility rules need to know, candidates included: the plan as it is meant to become.
    pub fn facts(&self) -> Facts {
        Facts::of(self.members.iter().map(Rc::as_ref), &self.providers, &self.statements)
    }

    /// The same without the candidates.
    pub fn facts_of_confirmed(&self) -> Facts {
        let confirmed = self.members.iter().map(Rc::as_ref).filter(|member| member.standing.is_confirmed());
        Facts::of(confirmed, &self.providers, &self.statements)
    }

    /// Takes a member out of the list, and out of what it was to the others: lead, or ourselves.
    pub(super) fn remove_member(&mut self, id: MemberId) {
        self.members.retain(|member| member.id != id);
        self.lead = self.lead.filter(|lead| *lead != id);
        self.us = self.us.filter(|us| *us != id);
    }

    /// What the confirmed members alone come to; `None` where nobody is still being asked.
    pub fn verdict_without_candidates(&self) -> Option<Answer> {
        self.candidates().next()?;
        Some(assess(&self.facts_of_confirmed(), &self.rule_set).verdict)
    }

    /// The members that are still being asked, in the order of the table.
    pub fn candidates(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().map(Rc::as_ref).filter(|member| !member.standing.is_confirmed())
    }

    /// The user's own society.
    pub fn our_society(&self) -> Option<&Member> {
        self.us.and_then(|us| self.member(us))
    }
}
