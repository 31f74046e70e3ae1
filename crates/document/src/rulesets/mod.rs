//! Dated rules and reference tables as data: each value with its unit, date and source.
//!
//! The values are in JSON files beside this file, so that somebody who knows the field can correct them without
//! knowing Rust. None of them is "the current rule": each is shown with its year and source.

mod adopted;
mod samples;

pub use adopted::{AdoptedConsortia, AdoptedConsortium, fy2017_consortia};
pub use samples::{SAMPLE_COSTS, SampleConsortium, SampleStatements, SampleTopic, samples};

use consortium_core::eligibility::RuleSet;

/// The calls for applications that come with the program, the newest first.
///
/// A file that cannot be read is left out rather than stopping the program; a test makes sure that none is.
///
/// ```
/// let rules = &consortium_document::rulesets::built_in()[0];
/// assert_eq!(rules.minimum_small_share.to_string(), "2/5");
/// assert_eq!(rules.small_society_below.get(), 10_000);
/// ```
pub fn built_in() -> Vec<RuleSet> {
    BUILT_IN.iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
}

/// The exercises that come with the program, as a file: `exchange::exercise` reads it.
pub const EXERCISES: &str = include_str!("exercises.json");

const BUILT_IN: [&str; 1] = [include_str!("fy2018.json")];

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, built_in};
    use consortium_core::eligibility::RequirementId;

    #[test]
    fn every_built_in_rule_set_is_read_and_makes_sense() {
        assert_eq!(built_in().len(), BUILT_IN.len());
        for rules in built_in() {
            assert_eq!(rules.check(), [], "{}", rules.id);
        }
    }

    #[test]
    fn every_requirement_of_a_built_in_rule_set_has_wording_and_place_in_both_languages() {
        for rules in built_in() {
            for id in RequirementId::ALL {
                let clause = &rules.clauses[&id];
                assert!(!clause.wording.is_incomplete(), "{id:?}");
                assert!(!clause.item.is_incomplete(), "{id:?}");
            }
        }
    }

    #[test]
    fn a_rule_set_survives_being_written_and_read() {
        for rules in built_in() {
            let text = serde_json::to_string(&rules).unwrap();
            assert_eq!(serde_json::from_str::<consortium_core::eligibility::RuleSet>(&text).unwrap(), rules);
        }
    }
}
