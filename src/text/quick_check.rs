//! The page that answers three numbers.

use super::{Language, cost, number};
use crate::texts;
use consortium_core::{
    Answer,
    eligibility::RuleSet,
    quick_check::{EqualParts, NoQuickAnswer, QuickAnswer},
};

texts! {
    /// What the page is called.
    name { ja: "30秒でためす", en: "30-second check" }
    /// What it answers, on its tile.
    about {
        ja: "組合の数と総費用だけで、小規模な組合の割合と1組合あたりの額を見る。",
        en: "The share of small societies and the cost for each, from three numbers.",
    }
    /// What it does, below its heading.
    lead {
        ja: "3つの数字だけで見当をつけます。ここに入れた数字は、プランには入りません。",
        en: "Three numbers give a first idea. Nothing you enter here goes into your plan.",
    }
    /// The heading of the fields.
    question { ja: "3つの数字", en: "Three numbers" }
    /// The heading of the answer.
    answer { ja: "結果", en: "Result" }
    /// The number of societies.
    societies { ja: "組合数", en: "Societies" }
    /// How many of them are small.
    small(limit: &str) { ja: "うち小規模（加入者{limit}人未満）", en: "Of these small (fewer than {limit} enrollees)" }
    /// The total cost.
    total { ja: "総費用（1年あたり、円）", en: "Total cost (yen a year)" }
    /// Nothing can be said yet.
    waiting { ja: "組合数と、うち小規模の数を入れてください。", en: "Enter the number of societies and how many of them are small." }
    /// The share is reached.
    reached(rules: &str, small: u32, all: u32, percent: &str, minimum: &str) {
        ja: "「{rules}」では、小規模な組合の割合が{small}/{all}（{percent}）で、{minimum}以上です。",
        en: "Under “{rules}” small societies make up {small}/{all} ({percent}), which reaches {minimum}.",
    }
    /// The share is not reached.
    not_reached(rules: &str, small: u32, all: u32, percent: &str, minimum: &str) {
        ja: "「{rules}」では、小規模な組合の割合が{small}/{all}（{percent}）で、{minimum}に届きません。",
        en: "Under “{rules}” small societies make up {small}/{all} ({percent}), which does not reach {minimum}.",
    }
    /// How many small societies are missing.
    missing(count: u32) { ja: "小規模な組合があと{count}組合加わると届きます。", en: "{count} more small societies would reach it." }
    /// No number is enough.
    never { ja: "小規模な組合がいくつ加わっても届きません。", en: "No number of further small societies reaches it." }
    /// How many large societies may join.
    room(count: u32) { ja: "小規模でない組合は、あと{count}組合まで加われます。", en: if count == 1 { "1 more society that is not small may join." } else { "Up to {count} more societies that are not small may join." } }
    /// No large society may join.
    no_room { ja: "小規模でない組合が1つでも加わると、届かなくなります。", en: "One more society that is not small would break it." }
    /// Everybody pays the same.
    same(amount: &str) { ja: "均等に分けると、1組合あたり{amount}です。", en: "In equal parts each society pays {amount}." }
    /// Some pay one yen more.
    nearly_same(amount: &str, more: u32) {
        ja: "均等に分けると、1組合あたり{amount}です（うち{more}組合は1円多く払います）。",
        en: "In equal parts each society pays {amount}; {more} of them pay one yen more.",
    }
    /// What the answer leaves out.
    limits {
        ja: "ほかの要件と、補助金・単独との比較・公平さは見ていません。参加組合を入力すると、それらも確かめられます。",
        en: "Other requirements, the grant, the cost of going alone and fairness are left out. Enter the member societies to see those.",
    }
    /// The way on.
    go_on { ja: "参加組合を入力して続ける", en: "Go on with the member societies" }
    /// Where the way on leads within the page of another site.
    go_on_in_frame {
        ja: "このページの枠の中で開きます。上のリンクから、ここに戻れます。",
        en: "It opens here, within this page. A link on top leads back.",
    }
    /// There is no society.
    no_societies { ja: "組合数が0です。", en: "There are no societies." }
    /// More are small than take part.
    more_small_than_all { ja: "小規模な組合の数が、組合数を超えています。", en: "More societies are small than take part." }
    /// The cost is below zero.
    negative_cost { ja: "総費用が0円を下回っています。", en: "The total cost is below zero." }
}

/// Why there is no answer.
pub fn no_answer(language: Language, reason: NoQuickAnswer) -> &'static str {
    match reason {
        NoQuickAnswer::NoSocieties => no_societies(language),
        NoQuickAnswer::MoreSmallThanAll => more_small_than_all(language),
        NoQuickAnswer::NegativeCost => negative_cost(language),
    }
}

/// Whether the share is reached, with the figures that decide it.
pub fn verdict(language: Language, answer: &QuickAnswer, rules: &RuleSet) -> String {
    let say = if answer.share_reached == Answer::Met { reached } else { not_reached };
    let percent = answer.share.share().map(number::share).unwrap_or_else(|| "?".to_owned());
    let minimum = number::share(rules.minimum_small_share);
    let (small, all) = (answer.share.small(), answer.share.all());
    say(language, language.pick(&rules.name), small, all, &percent, &minimum)
}

/// What would change the answer.
pub fn outlook(language: Language, answer: &QuickAnswer) -> Option<String> {
    match (answer.share_reached, answer.small_missing, answer.large_room) {
        (Answer::Met, _, Some(0)) => Some(no_room(language).to_owned()),
        (Answer::Met, _, Some(count)) => Some(room(language, count)),
        (Answer::Met, _, None) => None,
        (_, Some(count), _) => Some(missing(language, count)),
        (_, None, _) => Some(never(language).to_owned()),
    }
}

/// What each pays in equal parts.
pub fn parts(language: Language, parts: EqualParts) -> String {
    let amount = cost::amount(language, parts.each);
    match parts.paying_more {
        0 => same(language, &amount),
        more => nearly_same(language, &amount, more),
    }
}
