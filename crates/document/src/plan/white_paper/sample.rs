//! The example as a plan.

use crate::plan::{Plan, SampleId};
use consortium_core::{Bilingual, collaboration::white_paper, eligibility::RuleSet};

/// Identifies the example in plans.
const ID: &str = "white-paper-example";

impl Plan {
    /// The id of [`white_paper_sample`](Self::white_paper_sample).
    pub fn white_paper_sample_id() -> SampleId {
        SampleId(ID.to_owned())
    }

    /// A plan that holds a made-up white paper and nothing else; `word` chooses the language.
    pub fn white_paper_sample(word: fn(&Bilingual) -> &str, rule_set: RuleSet) -> Self {
        Self {
            title: word(&white_paper::example_title()).to_owned(),
            sample: Some(Self::white_paper_sample_id()),
            white_paper: white_paper::example(word),
            ..Self::empty(rule_set)
        }
    }
}
