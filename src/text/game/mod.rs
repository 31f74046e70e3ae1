//! Sentences about fairness: who gains least, which group might leave, which groups conflict, what holds the nucleolus
//! in place.
//!
//! Who is meant and how amounts are shown (unit, rounding) is up to the caller: these sentences take names and shown
//! amounts. Nothing is decided here but the words.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes every sentence as `pub`; most are parts of the functions here"
)]

mod words;

use std::cmp::Ordering;

use super::Language;
use consortium_core::{
    Fraction,
    game::{Phase, Progress},
};

pub use words::{
    core_not_empty, equal_split_of_the_rest, nothing_to_compare, nucleolus_is_proved, what_nucleolus_means,
    what_shapley_means,
};

/// An amount as it is shown: its sign, and its size with the unit but without a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownAmount {
    /// Whether it is above, at or below zero.
    pub sign: Ordering,
    /// Its size, such as `1,200円`.
    pub size: String,
}

/// Whether anybody pays more than alone, by the member that gains least.
///
/// ```
/// use std::cmp::Ordering;
/// use consortium_planner::text::{Language, game::{ShownAmount, smallest_gain}};
/// let gain = ShownAmount { sign: Ordering::Less, size: "1,200 yen".into() };
/// let sentence = smallest_gain(Language::English, "A", &gain);
/// assert_eq!(sentence, "A pays 1,200 yen more than alone.");
/// ```
pub fn smallest_gain(language: Language, who: &str, gain: &ShownAmount) -> String {
    let size = &gain.size;
    match gain.sign {
        Ordering::Greater => words::everybody_gains(language, who, size),
        Ordering::Equal => words::somebody_gains_nothing(language, who),
        Ordering::Less => words::somebody_loses(language, who, size),
    }
}

/// Whether any group does better by leaving, by the group that is closest to it.
pub fn closest_group(language: Language, group: &[String], excess: &ShownAmount) -> String {
    let (group, size) = (&members(language, group), &excess.size);
    match excess.sign {
        Ordering::Greater => words::every_group_gains(language, group, size),
        Ordering::Equal => words::some_group_gains_nothing(language, group),
        Ordering::Less => words::some_group_loses(language, group, size),
    }
}

/// Why no split satisfies everybody: the groups in conflict with their weights, and what is missing.
pub fn conflict(language: Language, groups: &[(Vec<String>, Fraction)], shortfall: &str) -> String {
    let apart = groups.iter().all(|(_, weight)| *weight == Fraction::ONE);
    let shown = |(group, weight): &(Vec<String>, Fraction)| {
        let group = members(language, group);
        if apart { group } else { words::weighted(language, &group, weight) }
    };
    let groups = listed(language, groups.iter().map(shown));
    if apart {
        words::better_apart(language, &groups, shortfall)
    } else {
        words::overlapping_conflict(language, &groups, shortfall)
    }
}

/// One level of what holds the nucleolus in place: groups with the same excess. `first` says whether it is the lowest;
/// `others` is how many more groups have the same excess.
pub fn level(
    language: Language,
    first: bool,
    groups: &[Vec<String>],
    others: usize,
    excess: &ShownAmount,
) -> String {
    let mut groups = listed(language, groups.iter().map(|group| members(language, group)));
    if others > 0 {
        groups = words::and_more(language, &groups, others);
    }
    let size = &excess.size;
    let state = match excess.sign {
        Ordering::Greater => words::each_gains(language, size),
        Ordering::Equal => words::each_gains_nothing(language).to_owned(),
        Ordering::Less => words::each_loses(language, size),
    };
    if first {
        words::lowest_level(language, &groups, &state)
    } else {
        words::next_level(language, &groups, &state)
    }
}

/// What a member adds to the cost if it joins first, if it joins last, and on average.
pub fn contribution(language: Language, first: &str, last: &str, mean: &str) -> String {
    words::joins(language, first, last, mean)
}

/// How far a calculation of the nucleolus has come.
pub fn progress(language: Language, progress: &Progress) -> String {
    let Progress { phase, settled, players } = *progress;
    match phase {
        Phase::Searching => words::searching(language, settled, players),
        Phase::Proving => words::proving(language, settled, players),
    }
}

/// A group by the names of its members.
fn members(language: Language, names: &[String]) -> String {
    match names {
        [only] => only.clone(),
        names => words::together(language, &names.join(words::between_members(language))),
    }
}

fn listed(language: Language, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(words::between_groups(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn amount(sign: Ordering) -> ShownAmount {
        ShownAmount { sign, size: "300円".into() }
    }

    #[test]
    fn the_closest_group_is_named_with_its_distance() {
        let sentence = |sign| closest_group(Language::Japanese, &group(&["A", "C"]), &amount(sign));
        assert_eq!(
            sentence(Ordering::Greater),
            "どのグループも、抜けて別に実施するより得です。得が最も小さいのは［A・C］で、300円です。"
        );
        assert_eq!(sentence(Ordering::Less), "［A・C］は、抜けて別に実施するほうが300円安くなります。");
        assert!(sentence(Ordering::Equal).ends_with("［A・C］は、抜けても費用が変わりません。"));
    }

    #[test]
    fn a_conflict_of_separate_groups_is_told_as_splitting_up() {
        let whole = [(group(&["A", "B"]), Fraction::ONE), (group(&["C"]), Fraction::ONE)];
        let told = conflict(Language::English, &whole, "500 yen");
        assert!(told.contains("[A + B], C") && told.contains("500 yen"), "{told}");
        let half = Fraction::new(1, 2).unwrap();
        let overlapping = [["A", "B"], ["A", "C"], ["B", "C"]].map(|pair| (group(&pair), half));
        let told = conflict(Language::English, &overlapping, "3 yen");
        assert!(told.contains("[A + B] (1/2), [A + C] (1/2), [B + C] (1/2)"), "{told}");
    }

    #[test]
    fn levels_say_which_groups_hold_the_nucleolus() {
        let told = level(
            Language::Japanese,
            true,
            &[group(&["A"]), group(&["B", "C"])],
            2,
            &amount(Ordering::Greater),
        );
        assert_eq!(
            told,
            "得が最も小さいのはA、［B・C］、ほか2グループで、それぞれ300円の得です。これらの得をそろって増やせる分け方はありません。"
        );
    }
}
