//! What a plan consists of.

use std::{fmt, rc::Rc};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};

use super::{
    Entry, StagesPlan,
    cost::{Cost, MemberCost},
};
use consortium_core::{
    Enrollees, Insured, InsurerNumber, MemberId, Participants, SocietyKind,
    eligibility::{self, Facts, RuleSet, SocietyFacts},
};

/// The most members a plan may have. The largest consortium in the sources has 20; ten times that is room enough.
pub const MAXIMUM_MEMBERS: usize = 200;

/// One joint project as its users see it: who takes part, what is promised, under which rules.
///
/// Invariants, kept by [`Edit`](super::Edit) and by reading plan files: member and provider ids are unique; `lead`
/// names a member of the plan.
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
    /// The companies, universities, research and checkup institutions.
    #[serde(default)]
    pub providers: Vec<Rc<Provider>>,
    /// What the consortium states about itself.
    #[serde(default)]
    pub statements: Statements,
    /// What the joint project costs and how it is split.
    #[serde(default)]
    pub cost: Cost,
    /// Stages and rates of a federation and its insurers.
    #[serde(default)]
    pub stages: StagesPlan,
}

/// Names a sample plan; see `rulesets` for the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SampleId(pub String);

/// A society that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Stable within the plan.
    pub id: MemberId,
    /// As the user writes it; never a key.
    #[serde(default)]
    pub name: String,
    /// 単一 or 総合, if known.
    #[serde(default)]
    pub kind: Option<SocietyKind>,
    /// 保険者番号.
    #[serde(default)]
    pub insurer_number: Entry<InsurerNumber>,
    /// 加入者数: decides whether the society is small.
    #[serde(default)]
    pub enrollees: Entry<Enrollees>,
    /// 被保険者数.
    #[serde(default)]
    pub insured: Entry<Insured>,
    /// 利用見込: people of this society who are expected to use the joint project.
    #[serde(default)]
    pub expected_users: Entry<Participants>,
    /// What it brings to the cost.
    #[serde(default, skip_serializing_if = "MemberCost::is_blank")]
    pub cost: MemberCost,
}

impl Member {
    /// A member of whom nothing is known yet.
    pub fn new(id: MemberId) -> Self {
        Self {
            id,
            name: String::new(),
            kind: None,
            insurer_number: Entry::Unknown,
            enrollees: Entry::Unknown,
            insured: Entry::Unknown,
            expected_users: Entry::Unknown,
            cost: MemberCost::default(),
        }
    }
}

/// Identifies a provider within one plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProviderId(pub u32);

/// ヘルスケア事業者等: an organisation that takes part beside the societies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Stable within the plan.
    pub id: ProviderId,
    /// As the user writes it.
    #[serde(default)]
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub kind: ProviderKind,
}

/// What a provider is. Source: seed call of FY2018, purpose and item ②.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// 民間事業者.
    #[default]
    Company,
    /// 大学.
    University,
    /// 研究機関.
    ResearchInstitution,
    /// 健診機関.
    CheckupInstitution,
}

impl ProviderKind {
    /// All kinds, in the order of the menu.
    pub const ALL: [Self; 4] =
        [Self::Company, Self::University, Self::ResearchInstitution, Self::CheckupInstitution];
}

/// What the consortium states about itself. `None`: not answered yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Statements {
    /// A steering committee is set up for the application.
    pub committee: Option<bool>,
    /// Meetings of the committee planned in the year.
    pub meetings_planned: Entry<u32>,
    /// The project is meant to go on beyond the year.
    pub continuity: Option<bool>,
    /// Safety and personal data are cared for, outsourcing included.
    pub privacy: Option<bool>,
    /// The output indicator: how much is done.
    pub output_indicator: Indicator,
    /// The outcome indicator: what it brings about.
    pub outcome_indicator: Indicator,
    /// The project is evaluated in practice and shown as a model.
    pub model_shown: Option<bool>,
    /// Claims and checkup data are analysed for a shared health problem.
    pub analysis: Option<bool>,
    /// Steps, know-how and cautions go into a report.
    pub report: Option<bool>,
}

/// An indicator the project is judged by. In JSON: `null`, `false`, or its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Indicator {
    /// Not decided yet.
    #[default]
    Undecided,
    /// There will be none.
    Without,
    /// There is one, with this name; an empty name is still missing.
    Named(String),
}

impl Indicator {
    /// Whether an indicator is named, if that can be said.
    pub fn is_named(&self) -> Option<bool> {
        match self {
            Self::Undecided => None,
            Self::Without => Some(false),
            Self::Named(name) => (!name.trim().is_empty()).then_some(true),
        }
    }
}

impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Undecided => serializer.serialize_unit(),
            Self::Without => serializer.serialize_bool(false),
            Self::Named(name) => serializer.serialize_str(name),
        }
    }
}

impl<'de> Deserialize<'de> for Indicator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IndicatorVisitor)
    }
}

struct IndicatorVisitor;

impl Visitor<'_> for IndicatorVisitor {
    type Value = Indicator;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, false, or a name")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Indicator, E> {
        Ok(Indicator::Undecided)
    }

    /// `true`: there is one, which still lacks its name.
    fn visit_bool<E: de::Error>(self, stated: bool) -> Result<Indicator, E> {
        Ok(if stated { Indicator::Named(String::new()) } else { Indicator::Without })
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Indicator, E> {
        Ok(Indicator::Named(name.to_owned()))
    }
}

impl Plan {
    /// A plan in which nothing has been entered, held against `rule_set`.
    pub fn empty(rule_set: RuleSet) -> Self {
        Self {
            title: String::new(),
            sample: None,
            rule_set,
            members: Vec::new(),
            lead: None,
            providers: Vec::new(),
            statements: Statements::default(),
            cost: Cost::default(),
            stages: StagesPlan::default(),
        }
    }

    /// The member with this id.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id).map(Rc::as_ref)
    }

    /// What the eligibility rules need to know.
    pub fn facts(&self) -> Facts {
        let statements = &self.statements;
        Facts {
            societies: self
                .members
                .iter()
                .map(|member| SocietyFacts { id: member.id, enrollees: member.enrollees.value() })
                .collect(),
            providers: u32::try_from(self.providers.len()).unwrap_or(u32::MAX),
            statements: eligibility::Statements {
                committee: statements.committee,
                meetings_planned: statements.meetings_planned.value(),
                continuity: statements.continuity,
                privacy: statements.privacy,
                output_indicator: statements.output_indicator.is_named(),
                outcome_indicator: statements.outcome_indicator.is_named(),
                model_shown: statements.model_shown,
                analysis: statements.analysis,
                report: statements.report,
            },
        }
    }
}
