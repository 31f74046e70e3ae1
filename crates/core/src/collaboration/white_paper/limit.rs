//! From how many people on a workplace gets a report of its own.

use crate::collaboration::targets::Standing;

/// A limit with the time it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedLimit {
    /// A workplace with fewer people gets no report of its own.
    pub people: u32,
    /// The fiscal year of the first report that it is for; `None`: not known, before the next one.
    pub from_year: Option<u16>,
    /// The day on which it was announced, as year, month, day; `None`: not known.
    pub announced: Option<(u16, u8, u8)>,
    /// How well it is known.
    pub standing: Standing,
}

/// 健康スコアリングレポート: a report is made for every workplace (事業所, by its 記号) with 10 or more people.
///
/// Source: notice of 2025-06-13, (3), 「10名以上の全ての事業所（記号）のレポート作成」. Whether the edition of February 2026 was
/// made so was not seen: to be checked.
pub const WORKPLACE_LIMIT_NOW: DatedLimit = DatedLimit {
    people: 10,
    from_year: Some(2025),
    announced: Some((2025, 6, 13)),
    standing: Standing::ToBeChecked,
};

/// The limits, the newest first. Before the notice it was 50 people; that was not read in a document of its own.
///
/// ```
/// use consortium_core::collaboration::white_paper::WORKPLACE_LIMITS;
/// assert_eq!(WORKPLACE_LIMITS.map(|limit| limit.people), [10, 50]);
/// ```
pub const WORKPLACE_LIMITS: [DatedLimit; 2] = [
    WORKPLACE_LIMIT_NOW,
    DatedLimit { people: 50, from_year: None, announced: None, standing: Standing::ToBeChecked },
];
