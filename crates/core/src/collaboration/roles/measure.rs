//! Measures, who acts in them, and in what form data are exchanged.

use serde::{Deserialize, Serialize};

use crate::field::plain_fields;

plain_fields! {
    /// A measure of collaborative health, in the order of the source.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Measure {
        /// ① 受診勧奨.
        VisitAdvice = "visit-advice",
        /// ② 特定保健指導.
        SpecificGuidance = "specific-guidance",
        /// ③ 健康白書.
        WhitePaper = "white-paper",
        /// ④ 禁煙推進事業.
        NoSmoking = "no-smoking",
        /// ⑤ その他: meals, exercise, seminars, information.
        Other = "other",
    }
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// 企業（事業主）.
    Employer,
    /// 健保組合.
    Society,
}

/// In what form data are exchanged in a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exchange {
    /// Data about each person: needs a base, or joint use.
    Individual,
    /// Totals alone.
    Totals,
    /// No data.
    Nothing,
}

impl Exchange {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Individual, Self::Totals, Self::Nothing];
}
