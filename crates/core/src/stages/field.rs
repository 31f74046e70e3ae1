//! The names of the inputs about stages and rates.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::NotAField;

/// A fiscal year (年度), named by the calendar year in which it starts in April.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FiscalYear(pub u16);

/// Identifies an insurer within one fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InsurerId(pub u32);

/// Names one input of a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StagesField {
    /// The indicator list.
    Indicators,
    /// The list of insurers.
    Insurers,
    /// The target for the support rate.
    SupportRateTarget,
    /// The target for the step-up rate.
    StepUpRateTarget,
    /// What is known about an insurer.
    Insurer(InsurerId, InsurerField),
}

/// Names one input about an insurer in one fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InsurerField {
    /// 保険者名.
    Name,
    /// 保険者番号, or another code that tells insurers of one name apart.
    Code,
    /// 取組達成率, as stated.
    Rate,
    /// 計画時ステップ.
    Before,
    /// 目標ステップ.
    Target,
    /// 実績: whether the target was reached, or the step reached.
    Outcome,
    /// 計画項目.
    Planned,
    /// 達成項目.
    Achieved,
    /// How many gave an answer of the survey.
    Survey {
        /// The number of the question.
        question: u8,
        /// The answer.
        answer: u8,
    },
}

impl InsurerField {
    /// The inputs of the table of insurers, in its order.
    pub const OF_TABLE: [Self; 8] = [
        Self::Name,
        Self::Before,
        Self::Target,
        Self::Outcome,
        Self::Planned,
        Self::Achieved,
        Self::Rate,
        Self::Code,
    ];
}

impl fmt::Display for StagesField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Indicators => f.write_str("indicators"),
            Self::Insurers => f.write_str("insurers"),
            Self::SupportRateTarget => f.write_str("support-rate-target"),
            Self::StepUpRateTarget => f.write_str("step-up-rate-target"),
            Self::Insurer(InsurerId(id), field) => write!(f, "insurer-{id}-{field}"),
        }
    }
}

impl FromStr for StagesField {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        match text {
            "indicators" => Ok(Self::Indicators),
            "insurers" => Ok(Self::Insurers),
            "support-rate-target" => Ok(Self::SupportRateTarget),
            "step-up-rate-target" => Ok(Self::StepUpRateTarget),
            _ => {
                let rest = text.strip_prefix("insurer-").ok_or(NotAField)?;
                let (id, field) = rest.split_once('-').ok_or(NotAField)?;
                Ok(Self::Insurer(InsurerId(id.parse().map_err(|_| NotAField)?), field.parse()?))
            }
        }
    }
}

impl fmt::Display for InsurerField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Name => "name",
            Self::Code => "code",
            Self::Rate => "rate",
            Self::Before => "before",
            Self::Target => "target",
            Self::Outcome => "outcome",
            Self::Planned => "planned",
            Self::Achieved => "achieved",
            Self::Survey { question, answer } => return write!(f, "survey-{question}-{answer}"),
        })
    }
}

impl FromStr for InsurerField {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        Ok(match text {
            "name" => Self::Name,
            "code" => Self::Code,
            "rate" => Self::Rate,
            "before" => Self::Before,
            "target" => Self::Target,
            "outcome" => Self::Outcome,
            "planned" => Self::Planned,
            "achieved" => Self::Achieved,
            _ => {
                let rest = text.strip_prefix("survey-").ok_or(NotAField)?;
                let (question, answer) = rest.split_once('-').ok_or(NotAField)?;
                let number = |text: &str| text.parse().map_err(|_| NotAField);
                Self::Survey { question: number(question)?, answer: number(answer)? }
            }
        })
    }
}
