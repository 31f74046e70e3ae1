//! 公募要領: a dated set of requirements with its source.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    requirement::{RequirementId, StatementId},
    source::Source,
};
use crate::{Bilingual, Enrollees, Fraction};

/// The requirements of one call for applications, for one fiscal year.
///
/// It can be written down in any state while a user edits it; [`check`](Self::check) names what does not make sense
/// yet. Assessing with an unchecked rule set is safe but may answer nonsense (nobody reaches a share above one).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Identifies the rule set in plans and links. Never shown.
    pub id: String,
    /// What the rule set is called on screen.
    pub name: Bilingual,
    /// The fiscal year (April to March) it is for, named by the calendar year it starts in.
    pub fiscal_year: u16,
    /// The document it was taken from.
    pub source: Source,
    /// A society with fewer enrollees than this is small. Strict: exactly this many is not small.
    pub small_society_below: Enrollees,
    /// Small societies ÷ all societies must be at least this. Zero: not asked for.
    pub minimum_small_share: Fraction,
    /// Fewest societies, the lead included.
    pub minimum_societies: u32,
    /// Fewest providers. Zero: not asked for.
    pub minimum_providers: u32,
    /// Fewest meetings of the steering committee that must be planned in the year.
    pub minimum_meetings: u32,
    /// The statements that are asked for.
    pub required_statements: BTreeSet<StatementId>,
    /// Wording and place of the requirements. A user's own rule set may leave them out.
    #[serde(default)]
    pub clauses: BTreeMap<RequirementId, Clause>,
}

/// One requirement in a rule set: what it asks, in the project's own words, and where the source says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// What is asked, in our own words. A number of the rule set is written as the name of its field in braces, such
    /// as `{minimum_meetings}`, so that words and numbers cannot contradict each other.
    pub wording: Bilingual,
    /// Item, page or article in the source.
    pub item: Bilingual,
}

/// What an answer is based on: which call, of which year, from which document. An answer without it could be taken
/// for a statement about the rules of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// The [`id`](RuleSet::id) of the rule set.
    pub rule_set: String,
    /// Its name.
    pub name: Bilingual,
    /// The fiscal year (April to March) it is for, named by the calendar year it starts in.
    pub fiscal_year: u16,
    /// The document it was taken from.
    pub source: Source,
}

/// Something in a rule set that does not make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum RuleSetProblem {
    /// It has no name in one of the languages.
    NameMissing,
    /// The document it comes from is not named.
    DocumentMissing,
    /// The fiscal year lies before the health insurance act (1922), so it is a slip.
    FiscalYear {
        /// The year as entered.
        found: u16,
    },
    /// The size limit is zero: no society could ever be small.
    SizeLimitZero,
    /// The minimum share is not between 0 and 1.
    ShareOutOfRange {
        /// The share as entered.
        found: Fraction,
    },
    /// Not even one society is asked for.
    NoSociety,
}

impl RuleSet {
    /// What does not make sense in this rule set; nothing if it can be used.
    ///
    /// ```
    /// use consortium_core::{Fraction, eligibility::{RuleSetProblem, rule_sets}};
    /// let mut rules = rule_sets::fy2018();
    /// assert!(rules.check().is_empty());
    /// rules.minimum_small_share = Fraction::integer(40);
    /// assert_eq!(rules.check(), [RuleSetProblem::ShareOutOfRange { found: Fraction::integer(40) }]);
    /// ```
    pub fn check(&self) -> Vec<RuleSetProblem> {
        let share_fits = (Fraction::ZERO..=Fraction::ONE).contains(&self.minimum_small_share);
        [
            self.name.is_incomplete().then_some(RuleSetProblem::NameMissing),
            self.source.document.is_incomplete().then_some(RuleSetProblem::DocumentMissing),
            (self.fiscal_year < FIRST_FISCAL_YEAR)
                .then_some(RuleSetProblem::FiscalYear { found: self.fiscal_year }),
            (self.small_society_below.get() == 0).then_some(RuleSetProblem::SizeLimitZero),
            (!share_fits).then_some(RuleSetProblem::ShareOutOfRange { found: self.minimum_small_share }),
            (self.minimum_societies == 0).then_some(RuleSetProblem::NoSociety),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether this rule set asks for the requirement at all.
    pub fn requires(&self, requirement: RequirementId) -> bool {
        match requirement {
            RequirementId::Societies => self.minimum_societies > 0,
            RequirementId::Providers => self.minimum_providers > 0,
            RequirementId::SmallShare => self.minimum_small_share > Fraction::ZERO,
            _ => self.required_statements.iter().any(|statement| statement.requirement() == requirement),
        }
    }

    /// Which call this is, in a few words: what an answer must be shown with.
    pub fn basis(&self) -> Basis {
        Basis {
            rule_set: self.id.clone(),
            name: self.name.clone(),
            fiscal_year: self.fiscal_year,
            source: self.source.clone(),
        }
    }
}

/// 健康保険法 was promulgated in 1922: no call for applications can be older.
const FIRST_FISCAL_YEAR: u16 = 1922;

#[cfg(test)]
mod tests {
    use super::{RuleSet, RuleSetProblem};
    use crate::{
        Bilingual, Enrollees, Fraction,
        eligibility::{RequirementId, StatementId, rule_sets},
    };

    fn found(change: impl FnOnce(&mut RuleSet)) -> Vec<RuleSetProblem> {
        let mut rules = rule_sets::fy2018();
        change(&mut rules);
        rules.check()
    }

    #[test]
    fn a_rule_set_needs_name_and_document_in_both_languages() {
        let only_japanese = || Bilingual { ja: "名前".to_owned(), en: " ".to_owned() };
        assert_eq!(found(|rules| rules.name = only_japanese()), [RuleSetProblem::NameMissing]);
        assert_eq!(found(|rules| rules.source.document = only_japanese()), [RuleSetProblem::DocumentMissing]);
    }

    #[test]
    fn no_call_is_older_than_the_health_insurance_act() {
        assert_eq!(found(|rules| rules.fiscal_year = 1921), [RuleSetProblem::FiscalYear { found: 1921 }]);
        assert_eq!(found(|rules| rules.fiscal_year = 1922), []);
    }

    #[test]
    fn below_a_limit_of_zero_no_society_is_small() {
        assert_eq!(
            found(|rules| rules.small_society_below = Enrollees::new(0)),
            [RuleSetProblem::SizeLimitZero]
        );
        assert_eq!(found(|rules| rules.small_society_below = Enrollees::new(1)), []);
    }

    #[test]
    fn a_share_lies_between_nothing_and_everything() {
        for share in [Fraction::ZERO, Fraction::ONE] {
            assert_eq!(found(|rules| rules.minimum_small_share = share), []);
        }
        for share in [Fraction::new(-1, 10), Fraction::new(11, 10)].map(Option::unwrap) {
            assert_eq!(
                found(|rules| rules.minimum_small_share = share),
                [RuleSetProblem::ShareOutOfRange { found: share }]
            );
        }
    }

    #[test]
    fn a_call_asks_for_one_society_at_least() {
        assert_eq!(found(|rules| rules.minimum_societies = 0), [RuleSetProblem::NoSociety]);
        assert_eq!(found(|rules| rules.minimum_societies = 1), []);
    }

    #[test]
    fn zero_and_a_missing_tick_ask_for_nothing() {
        let mut rules = rule_sets::fy2018();
        assert!(RequirementId::ALL.into_iter().all(|id| rules.requires(id)));
        rules.minimum_providers = 0;
        rules.minimum_small_share = Fraction::ZERO;
        rules.required_statements.remove(&StatementId::Report);
        for id in RequirementId::ALL {
            let asked =
                !matches!(id, RequirementId::Providers | RequirementId::SmallShare | RequirementId::Report);
            assert_eq!(rules.requires(id), asked, "{id:?}");
        }
    }
}
