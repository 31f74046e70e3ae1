//! The names of all inputs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use super::plain_fields::plain_fields;
use crate::{
    MemberId, ProviderId,
    collaboration::{
        notice::NoticeField,
        roles::{FollowUpStage, Measure, RoleField},
        targets::{FigureField, TargetField},
        white_paper::WhitePaperField,
    },
    cost::CostField,
    eligibility::StatementField,
    outcomes::OutcomesField,
    stages::{FiscalYear, StagesField},
    training::TrainingField,
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
    /// Training in collaborative health.
    Training(TrainingField),
    /// The notice of joint use.
    Notice(NoticeField),
    /// Who does what in a measure.
    Role(Measure, RoleField),
    /// How many people at risk reached a stage.
    FollowUp(FollowUpStage),
    /// An own target.
    Target(TargetField),
    /// A number of a member about checkups and guidance.
    TargetFigure(MemberId, FigureField),
    /// The outcomes of the joint project.
    Outcomes(OutcomesField),
    /// The health white paper.
    WhitePaper(WhitePaperField),
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
            Self::Training(field) => write!(f, "training-{}", field.word()),
            Self::Notice(field) => write!(f, "notice-{}", field.word()),
            Self::Role(measure, field) => write!(f, "role-{}-{}", measure.word(), field.word()),
            Self::FollowUp(stage) => write!(f, "follow-up-{}", stage.word()),
            Self::Target(field) => write!(f, "target-{}", field.word()),
            Self::TargetFigure(MemberId(id), field) => write!(f, "figure-{id}-{}", field.word()),
            Self::Outcomes(field) => write!(f, "outcomes-{field}"),
            Self::WhitePaper(field) => write!(f, "white-paper-{field}"),
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
            "training" => TrainingField::from_word(rest).map(Self::Training),
            "notice" => NoticeField::from_word(rest).map(Self::Notice),
            // Both parts have hyphens of their own.
            "role" => rest.match_indices('-').find_map(|(at, _)| {
                let (measure, word) = rest.split_at_checked(at)?;
                let field = RoleField::from_word(word.strip_prefix('-')?)?;
                Some(Self::Role(Measure::from_word(measure)?, field))
            }),
            "follow" => FollowUpStage::from_word(rest.strip_prefix("up-")?).map(Self::FollowUp),
            "target" => TargetField::from_word(rest).map(Self::Target),
            "figure" => {
                let (id, word) = rest.split_once('-')?;
                Some(Self::TargetFigure(MemberId(id.parse().ok()?), FigureField::from_word(word)?))
            }
            "outcomes" => rest.parse().ok().map(Self::Outcomes),
            "white" => rest.strip_prefix("paper-")?.parse().ok().map(Self::WhitePaper),
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
        collaboration::{
            notice::NoticeField,
            roles::{FollowUpStage, Measure, RoleField},
            targets::{FigureField, TargetField},
            white_paper::{Breakdown, PaperColumn, PaperGroupId, PaperText, WhitePaperField},
        },
        cost::{CostField, LineId},
        eligibility::StatementField,
        outcomes::{GroupField, GroupId, OutcomesField, ReasonField, ReasonId},
        stages::{FiscalYear, InsurerField, InsurerId, StagesField},
        training::TrainingField,
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
            .chain(stages.map(|field| Field::Stages(FiscalYear(2025), field)))
            .chain(TrainingField::ALL.iter().map(|field| Field::Training(*field)))
            .chain(NoticeField::ALL.iter().map(|field| Field::Notice(*field)))
            .chain(
                Measure::ALL
                    .iter()
                    .flat_map(|measure| RoleField::ALL.iter().map(|field| Field::Role(*measure, *field))),
            )
            .chain(FollowUpStage::ALL.iter().map(|stage| Field::FollowUp(*stage)))
            .chain(TargetField::ALL.iter().map(|field| Field::Target(*field)))
            .chain(FigureField::ALL.iter().map(|field| Field::TargetFigure(MemberId(4), *field)))
            .chain(
                GroupField::ALL.iter().map(|field| Field::Outcomes(OutcomesField::Group(GroupId(3), *field))),
            )
            .chain(
                ReasonField::ALL
                    .iter()
                    .map(|field| Field::Outcomes(OutcomesField::Reason(ReasonId(3), *field))),
            )
            .chain(PaperText::ALL.iter().map(|text| Field::WhitePaper(WhitePaperField::Text(*text))))
            .chain(Breakdown::ALL.iter().flat_map(|breakdown| {
                PaperColumn::ALL.iter().map(|column| {
                    Field::WhitePaper(WhitePaperField::Group(*breakdown, PaperGroupId(5), *column))
                })
            }));
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
