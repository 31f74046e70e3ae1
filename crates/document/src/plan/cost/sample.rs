//! The costs of samples.

use std::collections::HashMap;

use serde::Deserialize;

use super::Cost;
use crate::{plan::Wording, rulesets::SAMPLE_COSTS};
use consortium_core::{Bilingual, Yen};

/// What the joint project of a made-up consortium costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::plan) struct SampleCost {
    /// The English names of the lines; in the costs they have their Japanese ones.
    lines_in_english: Vec<String>,
    /// What each member pays alone today; empty: not known of any.
    pub(in crate::plan) standalone_today: Vec<Option<Yen>>,
    /// As a user would have entered them.
    cost: Cost,
}

impl SampleCost {
    /// The costs of a sample; nothing if it has none. A test makes sure that all can be read.
    pub(in crate::plan) fn of(sample: &str) -> Self {
        let mut all: HashMap<String, Self> = serde_json::from_str(SAMPLE_COSTS).unwrap_or_default();
        all.remove(sample).unwrap_or_default()
    }

    /// The costs with their lines named in one language.
    pub(in crate::plan) fn worded(&self, wording: Wording) -> Cost {
        let mut cost = self.cost.clone();
        for (line, english) in cost.lines.iter_mut().zip(&self.lines_in_english) {
            let name = Bilingual { ja: line.name.clone(), en: english.clone() };
            wording(&name).clone_into(&mut line.name);
        }
        cost
    }
}

#[cfg(test)]
mod tests {
    use super::SampleCost;
    use crate::{plan::Plan, rulesets};
    use consortium_core::cost::Cheaper;

    #[test]
    fn every_sample_with_costs_has_a_verdict_and_names_in_both_languages() {
        let mut verdicts = Vec::new();
        for sample in rulesets::samples() {
            let cost = SampleCost::of(&sample.id);
            assert_eq!(cost.lines_in_english.len(), cost.cost.lines.len(), "{}", sample.id);
            if cost.cost.lines.is_empty() {
                continue;
            }
            let plan = Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.en);
            assert!(plan.problems().is_empty(), "{}", sample.id);
            let report = plan.cost_task().quick_report();
            assert!(report.errors.is_empty(), "{}", sample.id);
            verdicts.push((sample.id, report.verdict.done().unwrap().cheaper));
        }
        let named = |id: &str, cheaper| (id.to_owned(), cheaper);
        assert_eq!(
            verdicts,
            [
                named("eleven-of-nineteen", Cheaper::Joint),
                named("four-of-ten", Cheaper::Joint),
                named("office-costs-too-much", Cheaper::Alone),
                named("twenty-with-tiers", Cheaper::Joint),
            ]
        );
    }
}
