//! The plan an exercise starts with.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::exercises::LooseText;
use crate::{
    files::{PlanFileError, plan_file},
    plan::{
        Member, Plan, Providers, SampleId, StagesPlan, StagesSample, Statements, Wording, cost::Cost, letters,
    },
    rulesets,
};
use consortium_core::{Bilingual, MemberId, eligibility::RuleSet};

/// The plan an exercise starts with: a sample, or nothing, with the parts that are given here in place of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StartPlan {
    /// The sample it begins with; an empty plan if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<SampleId>,
    /// The requirements; those of the newest call in the program if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule_set: Option<RuleSet>,
    /// The name of members that have none of their own; `{}` stands for the letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_name: Option<LooseText>,
    /// The members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<Rc<Member>>>,
    /// The lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<MemberId>,
    /// The providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub providers: Option<Providers>,
    /// What the consortium states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statements: Option<Statements>,
    /// What the project costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// Stages and rates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stages: Option<StagesPlan>,
}

/// Why a start plan cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StartProblem {
    /// There is no such sample.
    #[error("there is no sample {sample}")]
    UnknownSample {
        /// What was asked for.
        sample: String,
    },
    /// The parts do not fit together.
    #[error("the parts do not fit together: {0}")]
    Plan(PlanFileError),
}

impl StartPlan {
    /// The plan, called `title` and marked as a sample.
    ///
    /// # Errors
    ///
    /// See [`StartProblem`]. An exercise that has been read has none.
    pub fn plan(
        &self,
        title: &Bilingual,
        rule_set: &RuleSet,
        wording: Wording,
    ) -> Result<Plan, StartProblem> {
        let start = self.clone();
        let rule_set = start.rule_set.unwrap_or_else(|| rule_set.clone());
        let mut plan = self.sample_plan(rule_set, wording)?;
        wording(title).clone_into(&mut plan.title);
        plan.sample.get_or_insert_with(|| SampleId("exercise".to_owned()));
        if let Some(members) = start.members {
            plan.members = members;
            // The society that a sample looks from need not be among them.
            plan.us = None;
        }
        plan.lead = start.lead.or(plan.lead);
        plan.providers = start.providers.unwrap_or(plan.providers);
        plan.statements = start.statements.unwrap_or(plan.statements);
        plan.cost = start.cost.unwrap_or(plan.cost);
        plan.stages = start.stages.unwrap_or(plan.stages);
        if let Some(LooseText(name)) = &self.member_name {
            name_members(&mut plan, wording(name));
        }
        plan_file::check(&plan).map_err(StartProblem::Plan)?;
        Ok(plan)
    }

    fn sample_plan(&self, rule_set: RuleSet, wording: Wording) -> Result<Plan, StartProblem> {
        let Some(SampleId(id)) = &self.sample else { return Ok(Plan::empty(rule_set)) };
        if let Some(sample) = rulesets::samples().iter().find(|sample| sample.id == *id) {
            return Ok(Plan::sample(sample, rule_set, wording));
        }
        let stages = StagesSample::ALL.into_iter().find(|sample| sample.id() == id);
        let stages = stages.ok_or_else(|| StartProblem::UnknownSample { sample: id.clone() })?;
        Ok(Plan::stages_sample(stages, String::new(), rule_set))
    }
}

/// Gives members without a name one with a letter, in the order of the table.
fn name_members(plan: &mut Plan, name: &str) {
    for (member, number) in plan.members.iter_mut().zip(1..) {
        if member.name.is_empty() {
            Rc::make_mut(member).name = name.replace("{}", &letters(number));
        }
    }
}
