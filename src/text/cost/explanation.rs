//! How a share comes about, with its numbers.

use super::{Names, amount, amounts::exact_amount, key as key_name};
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::{
    Yen,
    cost::{ExactYen, Key, NucleolusProof, Percent, Pool, TightCoalitions},
};

texts! {
    pool_of(key: &str, lines: String, amount: String) {
        ja: "{key}で分ける額：{amount}（{lines}）",
        en: "{key} splits {amount} ({lines})",
    }
    whole_line(line: String) { ja: "{line}", en: "{line}" }
    part_of_line(line: String, percent: String) { ja: "{line}の{percent}%", en: "{percent}% of {line}" }
    share_of_pool(key: &str, amount: String, weight: String, total: String, share: String) {
        ja: "{key}：{amount} × {weight} ÷ {total} ＝ {share}",
        en: "{key}: {amount} × {weight} ÷ {total} = {share}",
    }
    percentage_of_pool(key: &str, amount: String, percent: String, share: String) {
        ja: "{key}：{amount} × {percent}% ＝ {share}",
        en: "{key}: {amount} × {percent}% = {share}",
    }
    own(amount: String) { ja: "個別費用：{amount}", en: "Own cost: {amount}" }
    orders(first: String, last: String, mean: String) {
        ja: "最初に加わると{first}、最後に加わると{last}増えます。加わる順番すべての平均は{mean}です。",
        en: "Joins first: adds {first}; joins last: adds {last}; mean over all orders: {mean}.",
    }
    level(number: usize, excess: String, groups: String) {
        ja: "{groups}（同じ余裕のグループは{number}）：余裕は{excess}で、これ以上そろって大きくできません。",
        en: "{groups} (of {number} groups with the same room): {excess} of room, which cannot grow for all of them.",
    }
    all_but_one(excess: String) {
        ja: "1組合を除く全組合のグループがどれも余裕{excess}で、これより余裕の小さいグループはありません。",
        en: "Every group of all but one society has {excess} of room, and no group has less.",
    }
    group(members: String) { ja: "｛{members}｝", en: "{{{members}}}" }
}

/// What a key splits, and which lines it comes from.
pub fn pool(language: Language, pool: &Pool, names: Names<'_>) -> String {
    let lines = pool.lines.iter().map(|(line, percent)| {
        let name = names.line(*line);
        if *percent == Percent::WHOLE {
            whole_line(language, name)
        } else {
            part_of_line(language, name, percent.to_string())
        }
    });
    let lines = lines.collect::<Vec<_>>().join(super::words::separator(language));
    pool_of(language, key_name(language, pool.key), lines, exact_amount(language, &pool.amount))
}

/// The part of one member in a pool; `None` if there is no such place or nothing is split.
pub fn pool_share(language: Language, pool: &Pool, position: usize) -> Option<String> {
    let weight = *pool.weights.get(position)?;
    let share = exact_amount(language, &pool.share(position)?);
    let (key, amount) = (key_name(language, pool.key), exact_amount(language, &pool.amount));
    Some(match pool.key {
        Key::FixedPercentages => {
            let percent = u32::try_from(weight).map(Percent::from_hundredths).ok()?;
            percentage_of_pool(language, key, amount, percent.to_string(), share)
        }
        _ => share_of_pool(language, key, amount, grouped(weight), grouped(pool.total_weight), share),
    })
}

/// What is left of the own cost of a member.
pub fn own_cost(language: Language, amount: &ExactYen) -> String {
    own(language, exact_amount(language, amount))
}

/// A Shapley value: what the member adds when it joins first and last, and on average.
pub fn shapley(language: Language, first: Yen, last: Yen, mean: &ExactYen) -> String {
    orders(language, amount(language, first), amount(language, last), exact_amount(language, mean))
}

/// The groups that hold the nucleolus in place, from the least room up.
pub fn tight_groups(language: Language, proof: &NucleolusProof, names: Names<'_>) -> Vec<String> {
    match proof {
        NucleolusProof::AllButOne { excess } => vec![all_but_one(language, exact_amount(language, excess))],
        NucleolusProof::Levels(levels) => {
            levels.iter().map(|tight| tight_level(language, tight, names)).collect()
        }
    }
}

fn tight_level(language: Language, tight: &TightCoalitions, names: Names<'_>) -> String {
    let groups = tight.coalitions.iter().map(|members| group(language, names.members(language, members)));
    let groups = groups.collect::<Vec<_>>().join(super::words::separator(language));
    level(language, tight.number, exact_amount(language, &tight.excess), groups)
}
