//! The name that is proposed for a plan without one.

use super::{Language, date};
use crate::texts;
use consortium_document::plan::CalledBy;

texts! {
    /// A joint project of several.
    with_other_societies(name: &str, others: usize, year: &str) { ja: "{name}ほか{others}組合・{year}", en: if others == 1 { "{name} and 1 other, {year}" } else { "{name} and {others} others, {year}" } }
    /// A federation with several insurers.
    with_other_insurers(name: &str, others: usize, year: &str) { ja: "{name}ほか{others}保険者・{year}", en: if others == 1 { "{name} and 1 other, {year}" } else { "{name} and {others} others, {year}" } }
    /// Nobody beside the one.
    alone(name: &str, year: &str) { ja: "{name}・{year}", en: "{name}, {year}" }
    /// Takes the proposal.
    take(title: &str) { ja: "「{title}」にする", en: "Call it “{title}”" }
}

/// A name for a plan, made from whom it is about. `this_year` is the fiscal year of today: a joint project has none of its
/// own.
///
/// ```
/// use consortium_document::plan::CalledBy;
/// use consortium_planner::text::{Language, proposed_title::proposed_title};
/// let ten = CalledBy::Societies { name: "甲健保", others: 9 };
/// assert_eq!(proposed_title(Language::Japanese, ten, 2026), "甲健保ほか9組合・令和8年度");
/// assert_eq!(proposed_title(Language::English, ten, 2026), "甲健保 and 9 others, FY2026");
/// let one = CalledBy::Societies { name: "甲健保", others: 0 };
/// assert_eq!(proposed_title(Language::Japanese, one, 2019), "甲健保・平成31年度");
/// ```
pub fn proposed_title(language: Language, called: CalledBy<'_>, this_year: u16) -> String {
    let (name, others, year) = match called {
        CalledBy::Societies { name, others } => (name, others, this_year),
        CalledBy::Insurers { name, others, year } => (name, others, year.0),
    };
    let year = &date::fiscal_year(language, year);
    match (others, called) {
        (0, ..) => alone(language, name, year),
        (_, CalledBy::Societies { .. }) => with_other_societies(language, name, others, year),
        (_, CalledBy::Insurers { .. }) => with_other_insurers(language, name, others, year),
    }
}
