//! What would change the answer, claim by claim.

use super::words::{counted, people, share_of_small, societies};
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::{
    Answer, Enrollees, MemberId,
    eligibility::{
        Change, Claim, MOST_JOINING, NearLimit, Outcome, Outlook, RequirementId, RuleSet, SocietySize,
    },
};

/// How a member is called: the caller knows the names.
pub type Names<'names> = &'names dyn Fn(MemberId) -> String;

texts! {
    small_joins(count: String, effect: String) {
        ja: "小規模組合があと{count}加わると、{effect}",
        en: "With {count}, {effect}",
    }
    large_joins(count: String, effect: String) {
        ja: "大規模組合が{count}加わると、{effect}",
        en: "With {count}, {effect}",
    }
    room(count: String) {
        ja: "大規模組合は、あと{count}まで加わっても、割合の要件を満たします。",
        en: "There is room for {count}: the share requirement is still met.",
    }
    no_room(effect: String) {
        ja: "大規模組合は、1組合でも加わると、{effect}",
        en: "There is no room for another large society: with one more, {effect}",
    }
    endless_room(count: String) {
        ja: "大規模組合が{count}加わっても、割合の要件を満たします。",
        en: "The share requirement is still met even with {count}.",
    }
    out_of_reach(count: String) {
        ja: "小規模組合を{count}まで増やしても、割合の要件は満たせません。",
        en: "Even {count} are not enough for the share requirement.",
    }
    small_society { ja: "1組合", en: "1 more small society" }
    small_societies(count: String) { ja: "{count}組合", en: "{count} more small societies" }
    large_society { ja: "1組合", en: "1 more large society" }
    large_societies(count: String) { ja: "{count}組合", en: "{count} more large societies" }
    leaves(who: String, effect: String) { ja: "{who}が抜けると、{effect}", en: "If {who} leaves, {effect}" }
    any_leaves(count: String, effect: String) {
        ja: "次の{count}のうち、どれか1組合が抜けると、{effect}",
        en: "If any one of these {count} leaves, {effect}",
    }
    /// When no single member decides.
    nobody_decisive {
        ja: "どの1組合が抜けても、判定は変わりません。",
        en: "No member changes an answer by leaving alone.",
    }
    /// When one member does not.
    nothing_changes_without(who: &str) {
        ja: "{who}が抜けても、判定は変わりません。",
        en: "No answer changes if {who} leaves.",
    }
    near_is_empty(distance: String) {
        ja: "基準まで{distance}以内の組合はありません。",
        en: "No member is within {distance} of the limit.",
    }
    grows(who: String, size: String, people: String, effect: String) {
        ja: "{who}（{size}）は、あと{people}増えると大規模組合になります。そのとき、{effect}",
        en: "With {people} more, {who} ({size}) counts as large. Then {effect}",
    }
    shrinks(who: String, size: String, people: String, effect: String) {
        ja: "{who}（{size}）は、{people}減ると小規模組合になります。そのとき、{effect}",
        en: "With {people} fewer, {who} ({size}) counts as small. Then {effect}",
    }
    the_only_one_must_be_small(limit: String) {
        ja: "加入者数が不明の1組合が{limit}人未満なら、割合の要件を満たします。{limit}人以上なら満たしません。",
        en: "The share requirement is met if the member of unknown size has fewer than {limit} enrollees, and not otherwise.",
    }
    all_must_be_small(unknown: String, limit: String) {
        ja: "加入者数が不明の{unknown}がすべて{limit}人未満のときに限り、割合の要件を満たします。",
        en: "The share requirement is met only if every member of unknown size ({unknown}) has fewer than {limit} enrollees.",
    }
    some_must_be_small(unknown: String, small: String, limit: String) {
        ja: "加入者数が不明の{unknown}のうち、{small}以上が{limit}人未満なら、割合の要件を満たします。",
        en: "Of the members of unknown size ({unknown}), at least {small} must have fewer than {limit} enrollees for the share requirement to be met.",
    }

    becomes(share: String, small_share: &str, verdict: &str) {
        ja: "小規模組合は{share}となり、{small_share}{verdict}",
        en: "{share} would be small; {small_share}{verdict}",
    }
    nobody_left { ja: "参加組合がなくなります。", en: "no society is left." }
    share_now_met { ja: "割合の要件を満たします。", en: "the share requirement is met." }
    share_no_longer_met { ja: "割合の要件を満たさなくなります。", en: "the share requirement is no longer met." }
    share_not_met { ja: "割合の要件を満たしません。", en: "the share requirement is not met." }
    share_not_met_anyway {
        ja: "不明な加入者数にかかわらず、割合の要件を満たしません。",
        en: "the share requirement is not met, whatever the missing sizes are.",
    }
    share_now_possible {
        ja: "不明な加入者数によっては、割合の要件を満たします。",
        en: "the share requirement is met or not, depending on the missing sizes.",
    }
    share_now_open {
        ja: "割合の要件を満たすかどうかは、不明な加入者数によります。",
        en: "whether the share requirement is still met depends on the missing sizes.",
    }
    share_same { ja: "割合の要件の判定は変わりません。", en: "the answer on the share requirement stays the same." }
    verdict_now_met { ja: "その結果、要件をすべて満たします。", en: " All requirements are then met." }
    verdict_no_longer_met {
        ja: "その結果、要件を満たさなくなります。",
        en: " The requirements as a whole are then not met.",
    }
    verdict_not_met { ja: "全体でも、要件を満たしません。", en: " The requirements as a whole are not met." }
    verdict_now_open { ja: "全体の判定は、わかっていない項目によります。", en: " The verdict then depends on missing inputs." }
    verdict_by_number {
        ja: "ただし、参加組合の数が足りなくなり、要件を満たさなくなります。",
        en: " But there are then too few societies, and the requirements are not met.",
    }
    verdict_still_not_met {
        ja: "ほかに満たしていない要件があるため、全体の判定は「満たしていません」のままです。",
        en: " The verdict stays negative because of other requirements.",
    }
    verdict_still_open {
        ja: "ほかにわかっていない項目があるため、全体はまだ判断できません。",
        en: " The verdict still waits for other inputs.",
    }
}

/// What happens when societies join: small ones first, then large ones. No sentence if no share is asked for.
pub fn joining(language: Language, outlook: &Outlook, rules: &RuleSet) -> Vec<String> {
    if !rules.requires(RequirementId::SmallShare) {
        return Vec::new();
    }
    let claims = outlook.small_joining.iter().chain(&outlook.large_joining);
    let claims = claims.map(|claim| joining_claim(language, claim, rules));
    limits_of_joining(language, outlook).into_iter().chain(claims).collect()
}

/// How many large societies may join, or that no number of joining societies changes the answer.
fn limits_of_joining(language: Language, outlook: &Outlook) -> Option<String> {
    let met = outlook.before.small_share == Answer::Met;
    match outlook.room_for_large() {
        Some(0) => None,
        Some(free) => Some(room(language, many_large(language, free))),
        None if met => Some(endless_room(language, many_large(language, MOST_JOINING))),
        None if outlook.small_joining.is_empty() => {
            Some(out_of_reach(language, many_small(language, MOST_JOINING)))
        }
        None => None,
    }
}

/// One claim about societies that join.
fn joining_claim(language: Language, claim: &Claim, rules: &RuleSet) -> String {
    let effect = effect(language, claim, rules);
    match claim.change {
        Change::AddSmall { societies } => small_joins(language, many_small(language, societies), effect),
        Change::AddLarge { societies: 1 } => no_room(language, effect),
        Change::AddLarge { societies } => large_joins(language, many_large(language, societies), effect),
        Change::Leave { .. } | Change::CrossLimit { .. } | Change::SettleSizes { .. } => effect,
    }
}

/// A number of small societies.
fn many_small(language: Language, count: u32) -> String {
    counted(language, count, small_society, small_societies)
}

/// A number of large societies.
fn many_large(language: Language, count: u32) -> String {
    counted(language, count, large_society, large_societies)
}

/// Members whose leaving alone has the same effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeavingGroup {
    /// What happens if one of them leaves. A single member is named in it.
    pub sentence: String,
    /// The members, to be listed below the sentence when there are several.
    pub members: Vec<MemberId>,
}

/// Whose leaving changes an answer, members of the same effect together. Empty: [`nobody_decisive`].
pub fn leaving(
    language: Language,
    outlook: &Outlook,
    rules: &RuleSet,
    names: Names<'_>,
) -> Vec<LeavingGroup> {
    let mut groups: Vec<(&Claim, Vec<MemberId>)> = Vec::new();
    for claim in &outlook.leaving {
        let Change::Leave { member } = claim.change else { continue };
        match groups.iter_mut().find(|(first, _)| first.after == claim.after) {
            Some((_, members)) => members.push(member),
            None => groups.push((claim, vec![member])),
        }
    }
    groups
        .into_iter()
        .map(|(claim, members)| {
            let effect = effect(language, claim, rules);
            let sentence = match members.as_slice() {
                [only] => leaves(language, names(*only), effect),
                several => {
                    let count = u32::try_from(several.len()).unwrap_or(u32::MAX);
                    any_leaves(language, societies(language, count), effect)
                }
            };
            LeavingGroup { sentence, members }
        })
        .collect()
}

/// What happens if one member leaves, by its name.
pub fn one_leaves(language: Language, who: &str, claim: &Claim, rules: &RuleSet) -> String {
    leaves(language, who.to_owned(), effect(language, claim, rules))
}

/// What happens if a member close to the limit crosses it.
pub fn crossing(language: Language, near: &NearLimit, rules: &RuleSet, names: Names<'_>) -> String {
    let sentence = match near.size {
        SocietySize::Small => grows,
        SocietySize::Large | SocietySize::Unknown => shrinks,
    };
    sentence(
        language,
        names(near.member),
        people(language, near.enrollees.get()),
        people(language, near.people_to_cross),
        effect(language, &near.claim, rules),
    )
}

/// When no member is within the chosen distance of the limit.
pub fn nobody_near(language: Language, distance: Enrollees) -> String {
    near_is_empty(language, people(language, distance.get()))
}

/// How many of the members of unknown size must prove to be small.
pub fn settling(language: Language, claim: &Claim, rules: &RuleSet) -> String {
    let Change::SettleSizes { small } = claim.change else { return effect(language, claim, rules) };
    let unknown = claim.before.share.unknown();
    let limit = grouped(rules.small_society_below.get());
    if unknown == 1 {
        the_only_one_must_be_small(language, limit)
    } else if small == unknown {
        all_must_be_small(language, societies(language, unknown), limit)
    } else {
        some_must_be_small(language, societies(language, unknown), societies(language, small), limit)
    }
}

/// What a claim says will be: the share, the answer on it, the verdict.
fn effect(language: Language, claim: &Claim, rules: &RuleSet) -> String {
    if claim.after.share.all() == 0 {
        return nobody_left(language).to_owned();
    }
    let share = share_of_small(language, claim.after.share, rules.minimum_small_share);
    let small_share = share_effect(language, claim.before, claim.after.small_share);
    becomes(language, share, small_share, verdict_effect(language, claim.before, claim.after))
}

/// What becomes of the answer on the share.
fn share_effect(language: Language, before: Outcome, after: Answer) -> &'static str {
    match (before.small_share, after) {
        (Answer::Met, Answer::Met)
        | (Answer::NotMet, Answer::NotMet)
        | (Answer::Unknown, Answer::Unknown) => share_same(language),
        (_, Answer::Met) => share_now_met(language),
        (Answer::Met, Answer::NotMet) => share_no_longer_met(language),
        (Answer::Unknown, Answer::NotMet) if before.share.unknown() == 0 => share_not_met(language),
        (Answer::Unknown, Answer::NotMet) => share_not_met_anyway(language),
        (Answer::Met, Answer::Unknown) => share_now_open(language),
        (Answer::NotMet, Answer::Unknown) => share_now_possible(language),
    }
}

/// What becomes of the verdict; nothing to say if neither answer changes.
fn verdict_effect(language: Language, before: Outcome, after: Outcome) -> &'static str {
    let share_changes = before.small_share != after.small_share;
    match (before.verdict, after.verdict) {
        (Answer::NotMet, Answer::NotMet) if share_changes => verdict_still_not_met(language),
        (Answer::Unknown, Answer::Unknown) if share_changes => verdict_still_open(language),
        (Answer::NotMet, Answer::NotMet)
        | (Answer::Unknown, Answer::Unknown)
        | (Answer::Met, Answer::Met) => "",
        (_, Answer::Met) => verdict_now_met(language),
        (_, Answer::Unknown) => verdict_now_open(language),
        (_, Answer::NotMet) if !share_changes => verdict_by_number(language),
        (Answer::Met, Answer::NotMet) => verdict_no_longer_met(language),
        (Answer::Unknown, Answer::NotMet) => verdict_not_met(language),
    }
}
