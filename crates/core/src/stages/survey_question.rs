//! The questions that insurers answer about the support they got.

use serde::{Deserialize, Serialize};

use crate::Bilingual;

/// How a question is answered. On both scales 1 is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyScale {
    /// 1 to 4; satisfied are 1 and 2.
    OneToFour,
    /// 1 or 2; satisfied is 1.
    OneOrTwo,
}

impl SurveyScale {
    /// The last answer of the scale, which is the worst.
    pub const fn last(self) -> u8 {
        match self {
            Self::OneToFour => 4,
            Self::OneOrTwo => 2,
        }
    }

    /// The last answer that counts as satisfied.
    pub const fn last_satisfied(self) -> u8 {
        match self {
            Self::OneToFour => 2,
            Self::OneOrTwo => 1,
        }
    }
}

/// One question of the survey.
///
/// Source: draft of 2024, p. 13.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyQuestion {
    /// Its number.
    pub number: u8,
    /// What it asks.
    pub wording: Bilingual,
    /// How it is answered.
    pub scale: SurveyScale,
}
