//! The names of all inputs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use super::plain_fields::plain_fields;
use crate::{
    MemberId, ProviderId,
    cost::CostField,
    eligibility::StatementField,
    stages::{FiscalYear, StagesField},
};

/// Names one input of a plan, or a list of inputs as a whole.
///
/// A field may name something that a plan does not have (a member that left): then there is no [`Slot`] for it. Its text
/// form, which is also its form in JSON, identifies it on a page: `member-3-enrollees`.
///
/// ```
/// use consortium_core::{Field, MemberField, MemberId};
/// let field = Field::Member(MemberId(3), MemberField::Enrollees);
/// assert_eq!(field.to_string(), "member-3-enrollees");
/// assert_eq!("member-3-enrollees".parse(), Ok(field));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The title of the plan.
    Title,
    /// The requirements the plan is held against.
    RuleSet,
    /// The list of members.
    Members,
    /// What is known about a member.
    Member(MemberId, MemberField),
    /// 主幹健保組合: which member leads.
    Lead,
    /// 当組合: which member the user belongs to.
    Us,
    /// The list of providers.
    Providers,
    /// What is known about a provider.
    Provider(ProviderId, ProviderField),
    /// What the consortium states about itself.
    Statement(StatementField),
    /// What the joint project costs.
    Cost(CostField),
    /// Stages and rates of a fiscal year.
    Stages(FiscalYear, StagesField),
}

plain_fields! {
    /// Names one input about a member.
    MemberField {
        /// 組合名.
        Name = "name",
        /// 確定 or 検討中.
        Standing = "standing",
        /// 種別: 単一 or 総合.
        Kind = "kind",
        /// 保険者番号.
        InsurerNumber = "insurer-number",
        /// 加入者数.
        Enrollees = "enrollees",
        /// 被保険者数.
        Insured = "insured",
        /// 利用見込: people who are expected to use the joint project.
        ExpectedUsers = "expected-users",
        /// What it pays today for the same work alone, in yen a year.
        StandaloneToday = "standalone-today",
        /// 利用実績: people who used the joint project, known at the settlement.
        ActualUsers = "actual-users",
        /// Its weight in a weighted equal share.
        Weight = "weight",
        /// Its agreed percentage.
        Percent = "percent",
    }
}

plain_fields! {
    /// Names one input about a provider.
    ProviderField {
        /// 事業者名.
        Name = "name",
        /// What it is.
        Kind = "kind",
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::RuleSet => f.write_str("rule-set"),
            Self::Members => f.write_str("members"),
            Self::Member(MemberId(id), field) => write!(f, "member-{id}-{}", field.word()),
            Self::Lead => f.write_str("lead"),
            Self::Us => f.write_str("us"),
            Self::Providers => f.write_str("providers"),
            Self::Provider(ProviderId(id), field) => write!(f, "provider-{id}-{}", field.word()),
            Self::Statement(field) => write!(f, "statement-{}", field.word()),
            Self::Cost(field) => write!(f, "cost-{field}"),
            Self::Stages(year, field) => write!(f, "stages-{}-{field}", year.0),
        }
    }
}

/// A text that names no [`Field`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected the name of a field, such as member-3-enrollees")]
pub struct NotAField;

impl FromStr for Field {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        Self::named(text).ok_or(NotAField)
    }
}

impl Field {
    fn named(text: &str) -> Option<Self> {
        let (subject, rest) = text.split_once('-').unwrap_or((text, ""));
        match subject {
            "member" => {
                let (id, word) = rest.split_once('-')?;
                Some(Self::Member(MemberId(id.parse().ok()?), MemberField::from_word(word)?))
            }
            "provider" => {
                let (id, word) = rest.split_once('-')?;
                Some(Self::Provider(ProviderId(id.parse().ok()?), ProviderField::from_word(word)?))
            }
            "statement" => StatementField::from_word(rest).map(Self::Statement),
            "cost" => rest.parse().ok().map(Self::Cost),
            "stages" => {
                let (year, field) = rest.split_once('-')?;
                Some(Self::Stages(FiscalYear(year.parse().ok()?), field.parse().ok()?))
            }
            _ => match text {
                "title" => Some(Self::Title),
                "rule-set" => Some(Self::RuleSet),
                "members" => Some(Self::Members),
                "lead" => Some(Self::Lead),
                "us" => Some(Self::Us),
                "providers" => Some(Self::Providers),
                _ => None,
            },
        }
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|error: NotAField| de::Error::custom(error))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Field, MemberField, NotAField, ProviderField};
    use crate::{
        MemberId, ProviderId,
        cost::{CostField, LineId},
        eligibility::StatementField,
        stages::{FiscalYear, InsurerField, InsurerId, StagesField},
    };

    #[test]
    fn every_field_is_found_by_its_name() {
        let line = LineId(4);
        let cost = [
            CostField::LineName(line),
            CostField::LineAmount(line),
            CostField::StepEnd(line, 0),
            CostField::StepAmount(line, 12),
            CostField::KeyPercent(None, 1),
            CostField::KeyPercent(Some(line), 2),
            CostField::OtherIncome,
            CostField::GrantRate,
            CostField::GrantCeiling,
            CostField::GrantUnit,
            CostField::SharesFixedOn,
            CostField::Standalone,
        ];
        let insurer = [
            InsurerField::Name,
            InsurerField::Code,
            InsurerField::Rate,
            InsurerField::Before,
            InsurerField::Target,
            InsurerField::Outcome,
            InsurerField::Planned,
            InsurerField::Achieved,
            InsurerField::Survey { question: 3, answer: 1 },
        ];
        let stages = [
            StagesField::Indicators,
            StagesField::Insurers,
            StagesField::SupportRateTarget,
            StagesField::StepUpRateTarget,
        ];
        let stages = stages.into_iter().chain(insurer.map(|field| StagesField::Insurer(InsurerId(7), field)));
        let fields = [Field::Title, Field::RuleSet, Field::Members, Field::Lead, Field::Us, Field::Providers]
            .into_iter()
            .chain(MemberField::ALL.iter().map(|field| Field::Member(MemberId(10), *field)))
            .chain(ProviderField::ALL.iter().map(|field| Field::Provider(ProviderId(2), *field)))
            .chain(StatementField::ALL.iter().map(|field| Field::Statement(*field)))
            .chain(cost.into_iter().map(Field::Cost))
            .chain(stages.map(|field| Field::Stages(FiscalYear(2025), field)));
        let mut names = HashSet::new();
        for field in fields {
            assert_eq!(field.to_string().parse(), Ok(field), "{field}");
            assert!(names.insert(field.to_string()), "{field}");
        }
        for nothing in
            ["", "member-3", "member-x-name", "statement-", "cost-line-1", "stages-2025-insurer-1-"]
        {
            assert_eq!(nothing.parse::<Field>(), Err(NotAField), "{nothing}");
        }
    }
}
