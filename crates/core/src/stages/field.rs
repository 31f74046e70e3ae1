//! The names of the inputs about stages and rates.

use serde::{Deserialize, Serialize};

/// Identifies an insurer within one fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InsurerId(pub u32);

/// Names one input of a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StagesField {
    /// The target for the support rate.
    SupportRateTarget,
    /// The target for the step-up rate.
    StepUpRateTarget,
    /// What is known about an insurer.
    Insurer(InsurerId, InsurerField),
}

/// Names one input about an insurer in one fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
