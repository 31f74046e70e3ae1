//! What a fair split is, claim by claim, with the figure that decides it.

use super::{Names, amounts::exact_amount};
use crate::{text::Language, texts};
use consortium_core::cost::{ClosestCoalition, CoreAnswer, ExactYen, Rationality};

/// How many groups in conflict a sentence names.
const MOST_GROUPS: usize = 3;

texts! {
    nobody_pays_more(member: String, gain: String) {
        ja: "単独より負担の増える組合はありません。得が最も小さいのは{member}で、{gain}です。",
        en: "Nobody pays more than alone. {member} gains least: {gain}.",
    }
    somebody_pays_more(member: String, loss: String) {
        ja: "{member}などで、単独より負担が増えます（最大{loss}）。",
        en: "Somebody pays more than alone: {member} loses most, {loss}.",
    }
    more_only_after_rounding(member: String, loss: String) {
        ja: "端数処理の前は単独より負担の増える組合はありませんが、端数処理のあとで増える組合があります（最大は{member}の{loss}）。",
        en: "Nobody pays more than alone before rounding, but somebody does after it: {member} loses most, {loss}.",
    }
    no_group_leaves(members: String, excess: String) {
        ja: "抜けて自分たちだけで実施したほうが得になるグループはありません。最も近いのは{members}で、あと{excess}です。",
        en: "No group does better by leaving. The closest is {members}, {excess} away.",
    }
    a_group_leaves(members: String, gain: String) {
        ja: "{members}は、抜けて自分たちだけで実施したほうが{gain}得になります。",
        en: "{members} would do better by leaving: {gain}.",
    }
    no_other_group { ja: "1組合だけなので、ほかのグループはありません。", en: "With one society there are no other groups." }
    core_not_empty {
        ja: "どのグループにとっても、抜けるより残るほうがよい分け方があります。",
        en: "There is a split under which no group does better by leaving.",
    }
    core_empty(groups: String, shortfall: String) {
        ja: "すべてのグループを納得させる分け方はありません。次のグループの条件が両立しません：{groups}。不足は{shortfall}です。",
        en: "No split satisfies every group. These are in conflict: {groups}. Short by {shortfall}.",
    }
    and_others(groups: String, count: usize) { ja: "{groups}など{count}グループ", en: "{groups} and others, {count} groups in all" }
    weighted(members: String, weight: String) { ja: "{members}（重み {weight}）", en: "{members} (weight {weight})" }
    group(members: String) { ja: "｛{members}｝", en: "{{{members}}}" }
}

/// Whether nobody pays more than alone in whole yen, which is what is paid.
pub fn rationality(language: Language, rational: &Rationality, names: Names<'_>) -> String {
    let member = names.member(rational.rounded_member);
    let gain = ExactYen::from(rational.rounded_gain);
    let loss = exact_amount(language, &gain.negated());
    match (rational.exact, rational.rounded) {
        (_, true) => nobody_pays_more(language, member, exact_amount(language, &gain)),
        (true, false) => more_only_after_rounding(language, member, loss),
        (false, false) => somebody_pays_more(language, member, loss),
    }
}

/// Whether a group does better by leaving: the closest one and its distance.
pub fn closest_group(language: Language, closest: Option<&ClosestCoalition>, names: Names<'_>) -> String {
    let Some(closest) = closest else { return no_other_group(language).to_owned() };
    let members = group(language, names.members(language, &closest.members));
    if closest.excess.is_negative() {
        a_group_leaves(language, members, exact_amount(language, &closest.excess.negated()))
    } else {
        no_group_leaves(language, members, exact_amount(language, &closest.excess))
    }
}

/// Whether any split satisfies every group.
pub fn core(language: Language, answer: &CoreAnswer, names: Names<'_>) -> String {
    match answer {
        CoreAnswer::NotEmpty => core_not_empty(language).to_owned(),
        CoreAnswer::Empty { balanced_collection, shortfall } => {
            let few = balanced_collection.iter().take(MOST_GROUPS);
            let groups = few.map(|weighted| group(language, names.members(language, &weighted.members)));
            let groups = groups.collect::<Vec<_>>().join(super::words::separator(language));
            let groups = if balanced_collection.len() > MOST_GROUPS {
                and_others(language, groups, balanced_collection.len())
            } else {
                groups
            };
            core_empty(language, groups, exact_amount(language, shortfall))
        }
    }
}

/// All groups in conflict with their weights, if there are more than the sentence names.
pub fn balanced_collection(language: Language, answer: &CoreAnswer, names: Names<'_>) -> Vec<String> {
    match answer {
        CoreAnswer::Empty { balanced_collection, .. } if balanced_collection.len() > MOST_GROUPS => {
            balanced_collection
                .iter()
                .map(|group| {
                    let members = names.members(language, &group.members);
                    weighted(language, members, group.weight.to_string())
                })
                .collect()
        }
        CoreAnswer::Empty { .. } | CoreAnswer::NotEmpty => Vec::new(),
    }
}
