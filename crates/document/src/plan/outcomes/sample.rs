//! The two evaluated projects of FY2017 as plans.

use crate::plan::{Plan, SampleId};
use consortium_core::{Bilingual, eligibility::RuleSet, outcomes::OutcomesSample};

impl Plan {
    /// A plan that holds the printed outcomes of a project and nothing else; `word` chooses the language.
    pub fn outcomes_sample(sample: OutcomesSample, word: fn(&Bilingual) -> &str, rule_set: RuleSet) -> Self {
        Self {
            title: word(&sample.name()).to_owned(),
            sample: Some(SampleId(sample.id().to_owned())),
            outcomes: sample.outcomes(word),
            ..Self::empty(rule_set)
        }
    }

    /// Which printed project the plan was made from.
    pub fn made_from_outcomes_sample(&self) -> Option<OutcomesSample> {
        let id = &self.sample.as_ref()?.0;
        OutcomesSample::ALL.into_iter().find(|sample| sample.id() == id)
    }
}
