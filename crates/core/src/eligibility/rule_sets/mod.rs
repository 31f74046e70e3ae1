//! The calls for applications that are known, each a dated rule set with its source, and consortia adopted under them.
//!
//! None of them is "the current rule": each is shown with its year and source. To add one, write a file like
//! `fy2018.rs` and put its function into [`all`].

mod fy2017_adopted;
mod fy2018;

pub use fy2017_adopted::fy2017_adopted;
pub use fy2018::fy2018;

use super::{RuleSet, Source};
use crate::Bilingual;

/// All rule sets that are known, the newest first.
///
/// ```
/// use consortium_core::eligibility::rule_sets;
/// let rules = &rule_sets::all()[0];
/// assert_eq!(rules.minimum_small_share.to_string(), "2/5");
/// assert_eq!(rules.small_society_below.get(), 10_000);
/// ```
pub fn all() -> Vec<RuleSet> {
    vec![fy2018()]
}

/// The consortia adopted in one fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptedConsortia {
    /// The fiscal year (April to March), named by the calendar year it starts in.
    pub fiscal_year: u16,
    /// How many projects applied.
    pub applications: u32,
    /// The document that prints them.
    pub source: Source,
    /// The adopted ones, in the order of the document.
    pub consortia: Vec<AdoptedConsortium>,
}

/// One adopted consortium. The sizes of its members are not published, and neither are their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptedConsortium {
    /// 主幹健保組合: name of the lead, as printed.
    pub lead: String,
    /// How many societies took part, the lead included.
    pub societies: u32,
    /// What the project was about.
    pub theme: Bilingual,
}

fn bilingual(ja: &str, en: &str) -> Bilingual {
    Bilingual { ja: ja.to_owned(), en: en.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{all, fy2017_adopted};
    use crate::eligibility::{RequirementId, RuleSet};

    #[test]
    fn every_rule_set_makes_sense() {
        for rules in all() {
            assert_eq!(rules.check(), [], "{}", rules.id);
        }
    }

    #[test]
    fn every_requirement_of_a_rule_set_has_wording_and_place_in_both_languages() {
        for rules in all() {
            for id in RequirementId::ALL {
                let clause = &rules.clauses[&id];
                assert!(!clause.wording.is_incomplete(), "{id:?}");
                assert!(!clause.item.is_incomplete(), "{id:?}");
            }
        }
    }

    #[test]
    fn a_rule_set_survives_being_written_and_read() {
        for rules in all() {
            let text = serde_json::to_string(&rules).unwrap();
            assert_eq!(serde_json::from_str::<RuleSet>(&text).unwrap(), rules);
        }
    }

    #[test]
    fn seven_of_thirty_three_applications_were_adopted_in_fy2017() {
        let adopted = fy2017_adopted();
        assert_eq!((adopted.consortia.len(), adopted.applications), (7, 33));
        let societies: Vec<_> = adopted.consortia.iter().map(|consortium| consortium.societies).collect();
        assert_eq!(societies, [7, 20, 6, 3, 6, 6, 5]);
        assert!(adopted.consortia.iter().all(|consortium| !consortium.theme.is_incomplete()));
    }
}
