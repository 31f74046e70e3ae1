//! Words and figures that several sentences share.

use crate::{
    text::{
        Language,
        number::{grouped, percent},
    },
    texts,
};
use consortium_core::{Answer, Enrollees, Fraction, eligibility::SmallShare};

/// The decimals of a percentage that is shown.
const PLACES: u8 = 2;
/// The most decimals shown to keep a share and the limit apart.
const MOST_PLACES: u8 = 6;

texts! {
    /// "3組合".
    several_societies(count: String) { ja: "{count}組合", en: "{count} societies" }
    /// "1組合".
    single_society { ja: "1組合", en: "1 society" }
    /// "2者".
    several_providers(count: String) { ja: "{count}者", en: "{count} providers" }
    /// "1者".
    single_provider { ja: "1者", en: "1 provider" }
    /// "4回".
    several_meetings(count: String) { ja: "{count}回", en: "{count} meetings" }
    /// "1回".
    single_meeting { ja: "1回", en: "1 meeting" }
    /// "50人".
    several_people(count: String) { ja: "{count}人", en: "{count} people" }
    /// "1人".
    single_person { ja: "1人", en: "1 person" }
    /// Societies under the limit.
    small_below(limit: String) { ja: "加入者{limit}人未満の組合", en: "societies with fewer than {limit} enrollees" }
    small_with_limit(limit: String) {
        ja: "小規模組合（加入者{limit}人未満）",
        en: "Small societies (fewer than {limit} enrollees)",
    }
    defined(limit: String) {
        ja: "加入者{limit}人未満の組合を小規模組合、{limit}人以上の組合を大規模組合と呼びます。",
        en: "A society with fewer than {limit} enrollees is called small, any other is called large.",
    }
    /// The share, when all sizes are known.
    exact_share(small: String, all: String, share: String) {
        ja: "{all}中{small}組合（{share}）",
        en: "{small} of {all} ({share})",
    }
    /// The share, when sizes are missing.
    range_of_shares(lowest: String, highest: String, all: String, from: String, to: String) {
        ja: "{all}中{lowest}～{highest}組合（{from}～{to}）",
        en: "{lowest} to {highest} of {all} ({from} to {to})",
    }
    /// There is nothing to take a share of.
    no_society { ja: "参加組合なし", en: "no societies" }
    /// A share that no percentage with two decimals writes exactly.
    fraction_and_percent(fraction: String, share: String) {
        ja: "{fraction}（約{share}）",
        en: "{fraction} (about {share})",
    }
    /// Between the names of a list.
    separator { ja: "、", en: ", " }
    /// It holds.
    met { ja: "満たしています", en: "Met" }
    /// It does not hold.
    not_met { ja: "満たしていません", en: "Not met" }
    /// It depends on something missing.
    unknown { ja: "まだ判断できません", en: "Cannot be decided yet" }
}

/// The answer in a word, for a table or a badge.
pub fn answer(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Met => met(language),
        Answer::NotMet => not_met(language),
        Answer::Unknown => unknown(language),
    }
}

/// The words for a number of things: one form for one, another for any other number.
pub(super) fn counted(
    language: Language,
    count: u32,
    single: fn(Language) -> &'static str,
    several: fn(Language, String) -> String,
) -> String {
    if count == 1 { single(language).to_owned() } else { several(language, grouped(count)) }
}

/// A number of societies: `19組合`.
pub(super) fn societies(language: Language, count: u32) -> String {
    counted(language, count, single_society, several_societies)
}

/// A number of providers: `2者`.
pub(super) fn providers(language: Language, count: u32) -> String {
    counted(language, count, single_provider, several_providers)
}

/// A number of meetings: `3回`.
pub(super) fn meetings(language: Language, count: u32) -> String {
    counted(language, count, single_meeting, several_meetings)
}

/// A number of people: `50人`.
pub(super) fn people(language: Language, count: u32) -> String {
    counted(language, count, single_person, several_people)
}

/// Names one after the other.
pub(super) fn listed<T: AsRef<str>>(language: Language, names: &[T]) -> String {
    names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(separator(language))
}

/// The societies that count as small: `加入者10,000人未満の組合`.
pub(super) fn limit_small(language: Language, limit: Enrollees) -> String {
    small_below(language, grouped(limit.get()))
}

/// Small societies, with what that means: `小規模組合（加入者10,000人未満）`.
pub(super) fn small_societies(language: Language, limit: Enrollees) -> String {
    small_with_limit(language, grouped(limit.get()))
}

/// What "small" and "large" mean in the sentences: to be shown once beside them.
pub fn sizes_defined(language: Language, limit: Enrollees) -> String {
    defined(language, grouped(limit.get()))
}

/// The share that is asked for: `40%`, `37.5%`, and `1/3（約33.33%）` where no short percentage is exact.
///
/// ```
/// use consortium_core::Fraction;
/// use consortium_planner::text::{Language, eligibility::minimum_share};
/// let shown = |small, all| minimum_share(Language::Japanese, Fraction::new(small, all).unwrap());
/// assert_eq!(shown(2, 5), "40%");
/// assert_eq!(shown(3, 8), "37.5%");
/// assert_eq!(shown(1, 3), "1/3（約33.33%）");
/// ```
pub fn minimum_share(language: Language, share: Fraction) -> String {
    if !is_exact(share, PLACES) {
        return fraction_and_percent(language, share.to_string(), percent(share, PLACES));
    }
    let shortest = (0..PLACES).find(|places| is_exact(share, *places)).unwrap_or(PLACES);
    percent(share, shortest)
}

/// Whether a percentage with so many decimals is the share itself, not a rounded one.
pub(super) fn is_exact(share: Fraction, places: u8) -> bool {
    let scaled = 10_i128
        .checked_pow(u32::from(places))
        .and_then(|scale| scale.checked_mul(100))
        .and_then(|scale| share.checked_mul(&Fraction::integer(scale)));
    scaled.is_some_and(|scaled| scaled.is_integer())
}

/// A share as a percentage with two decimals, or with as many more as it takes to tell it from the limit: 39,999 of
/// 100,000 is no `40.00%`.
pub(super) fn percent_beside(share: Fraction, minimum: Fraction) -> (String, u8) {
    let places = (PLACES..MOST_PLACES)
        .find(|places| share == minimum || percent(share, *places) != percent(minimum, *places))
        .unwrap_or(MOST_PLACES);
    (percent(share, places), places)
}

/// How many societies are small: `19組合中11組合（57.89%）`, with both ends where sizes are missing.
///
/// ```
/// use consortium_core::{Fraction, eligibility::SmallShare};
/// use consortium_planner::text::{Language, eligibility::share_of_small};
/// let minimum = Fraction::new(2, 5).unwrap();
/// let shown = |share| share_of_small(Language::English, share, minimum);
/// assert_eq!(shown(SmallShare::new(11, 8, 0)), "11 of 19 societies (57.89%)");
/// assert_eq!(shown(SmallShare::new(1, 1, 1)), "1 to 2 of 3 societies (33.33% to 66.67%)");
/// ```
pub fn share_of_small(language: Language, share: SmallShare, minimum: Fraction) -> String {
    let (Some(lowest), Some(highest)) = (share.lowest(), share.highest()) else {
        return no_society(language).to_owned();
    };
    let shown = |share| percent_beside(share, minimum).0;
    let (small, all) = (grouped(share.small()), societies(language, share.all()));
    if share.unknown() == 0 {
        exact_share(language, small, all, shown(lowest))
    } else {
        let most = grouped(share.small().saturating_add(share.unknown()));
        range_of_shares(language, small, most, all, shown(lowest), shown(highest))
    }
}

#[cfg(test)]
mod tests {
    use super::{minimum_share, percent_beside, share_of_small};
    use crate::text::Language;
    use consortium_core::{Fraction, eligibility::SmallShare};

    fn two_fifths() -> Fraction {
        Fraction::new(2, 5).unwrap()
    }

    #[test]
    fn a_failing_share_never_looks_like_the_limit() {
        let close = Fraction::new(39_999, 100_000).unwrap();
        assert_eq!(percent_beside(close, two_fifths()).0, "39.999%");
        assert_eq!(percent_beside(two_fifths(), two_fifths()).0, "40.00%");
    }

    #[test]
    fn the_share_is_said_in_the_order_of_the_language() {
        let share = SmallShare::new(17, 26, 0);
        assert_eq!(share_of_small(Language::Japanese, share, two_fifths()), "43組合中17組合（39.53%）");
        assert_eq!(share_of_small(Language::English, share, two_fifths()), "17 of 43 societies (39.53%)");
        let unknown = SmallShare::new(0, 0, 7);
        assert_eq!(
            share_of_small(Language::Japanese, unknown, two_fifths()),
            "7組合中0～7組合（0.00%～100.00%）"
        );
    }

    #[test]
    fn the_limit_is_written_as_short_as_it_is_exact() {
        let shown = |text: &str| minimum_share(Language::English, text.parse().unwrap());
        assert_eq!(shown("2/5"), "40%");
        assert_eq!(shown("1"), "100%");
        assert_eq!(shown("1/16"), "6.25%");
        assert_eq!(shown("1/3"), "1/3 (about 33.33%)");
    }
}
