//! The picture of the share and the table behind it.

use super::words::{answer, minimum_share, share_of_small, societies};
use crate::{text::Language, texts};
use consortium_core::eligibility::{Point, RuleSet, SmallShare};

texts! {
    /// The title of the picture.
    picture_title {
        ja: "組合が加わったときの小規模組合の割合",
        en: "Share of small societies when societies join",
    }
    now_and_limit(share: String, minimum: String, answer: &str) {
        ja: "小規模組合は{share}、必要な割合は{minimum}以上です（{answer}）。",
        en: "Small: {share}; {minimum} or more is asked for ({answer}).",
    }
    directions(now: String) {
        ja: "現在、{now}左へ行くほど大規模組合が、右へ行くほど小規模組合が加わった場合です。",
        en: "Now: {now} Large societies join towards the left, small ones towards the right.",
    }
    now { ja: "現在", en: "Now" }
    small_joined(count: String) { ja: "小規模組合が{count}加わる", en: "Small: {count} more" }
    large_joined(count: String) { ja: "大規模組合が{count}加わる", en: "Large: {count} more" }
}

/// What the bar shows, for those who do not see it: the share as it is, and the share that is asked for.
pub fn bar_description(language: Language, share: SmallShare, rules: &RuleSet) -> String {
    let minimum = rules.minimum_small_share;
    now_and_limit(
        language,
        share_of_small(language, share, minimum),
        minimum_share(language, minimum),
        answer(language, share.reaches(minimum)),
    )
}

/// What the picture of joining societies shows, for those who do not see it.
pub fn picture_description(language: Language, share: SmallShare, rules: &RuleSet) -> String {
    directions(language, bar_description(language, share, rules))
}

/// Which societies joined at a point: the first column of the table.
pub fn point(language: Language, point: &Point) -> String {
    match (point.small_joined, point.large_joined) {
        (0, 0) => now(language).to_owned(),
        (0, large) => large_joined(language, societies(language, large)),
        (small, _) => small_joined(language, societies(language, small)),
    }
}
