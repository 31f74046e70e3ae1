//! The sentences, side by side.

use crate::texts;
use consortium_core::Fraction;

texts! {
    everybody_gains(who: &str, gain: &str) {
        ja: "どの組合も、単独で実施するより負担が軽くなります。差が最も小さいのは{who}で、{gain}です。",
        en: "Everybody pays less than alone. {who} gains least: {gain}.",
    }
    somebody_gains_nothing(who: &str) {
        ja: "単独で実施するより負担が重くなる組合はありません。{who}の負担は単独と同じです。",
        en: "Nobody pays more than alone. {who} pays as much as alone.",
    }
    somebody_loses(who: &str, loss: &str) {
        ja: "{who}は、単独で実施するより負担が{loss}重くなります。",
        en: "{who} pays {loss} more than alone.",
    }
    every_group_gains(group: &str, gain: &str) {
        ja: "どのグループも、抜けて別に実施するより得です。得が最も小さいのは{group}で、{gain}です。",
        en: "No group does better by leaving. {group} is closest to it: it still saves {gain} by staying.",
    }
    some_group_gains_nothing(group: &str) {
        ja: "抜けて別に実施するほうが安くなるグループはありません。{group}は、抜けても費用が変わりません。",
        en: "No group does better by leaving. {group} would pay the same either way.",
    }
    some_group_loses(group: &str, loss: &str) {
        ja: "{group}は、抜けて別に実施するほうが{loss}安くなります。",
        en: "{group} would save {loss} by leaving.",
    }
    /// When there is only one member.
    nothing_to_compare {
        ja: "参加組合が1つなので、比べるグループはありません。",
        en: "With one member there is no group to compare.",
    }
    /// When some split gives no group a reason to leave.
    core_not_empty {
        ja: "どのグループにも抜ける理由がない分け方があります。",
        en: "There is a split that gives no group a reason to leave.",
    }
    better_apart(groups: &str, shortfall: &str) {
        ja: "すべてのグループが納得する分け方はありません。{groups}に分かれて実施するほうが、全体で{shortfall}安くなるためです。",
        en: "No split satisfies every group: apart, as {groups}, they would pay {shortfall} less in all.",
    }
    overlapping_conflict(groups: &str, shortfall: &str) {
        ja: "すべてのグループが納得する分け方はありません。両立しないグループは{groups}です。かっこ内の重みを掛けて合計すると、\
             どの組合もちょうど1回ずつ数えられますが、費用の合計は全体の費用より{shortfall}少なくなります。",
        en: "No split satisfies every group. In conflict are {groups}: with the weights in brackets they count every \
             member exactly once, but their costs add up to {shortfall} less than the whole.",
    }
    weighted(group: &str, weight: &Fraction) { ja: "{group}（{weight}）", en: "{group} ({weight})" }
    lowest_level(groups: &str, state: &str) {
        ja: "得が最も小さいのは{groups}で、{state}。これらの得をそろって増やせる分け方はありません。",
        en: "Least satisfied are {groups}: {state}. No split gives all of them more at once.",
    }
    next_level(groups: &str, state: &str) {
        ja: "次に小さいのは{groups}で、{state}。ここまでのグループの得を減らさずに、これらの得をそろって増やせる分け方はありません。",
        en: "Next come {groups}: {state}. With the groups before kept as satisfied, no split gives all of these more at once.",
    }
    and_more(groups: &str, others: usize) {
        ja: "{groups}、ほか{others}グループ",
        en: "{groups} and {others} more",
    }
    each_gains(size: &str) { ja: "それぞれ{size}の得です", en: "each saves {size} by staying" }
    each_gains_nothing { ja: "抜けても費用が変わりません", en: "each would pay the same by leaving" }
    each_loses(size: &str) {
        ja: "それぞれ抜けるほうが{size}安くなります",
        en: "each would save {size} by leaving",
    }
    /// Why the nucleolus of many members is what each adds plus an equal share of the rest.
    equal_split_of_the_rest(excess: &str) {
        ja: "1組合だけが抜けるグループの得は、どれも{excess}です。これより得の小さいグループはないため、\
             最後に加わるときに増える費用と、残りの均等割の合計が仁になります。",
        en: "Every group that leaves out one member saves {excess} by staying, and no group saves less: so the \
             nucleolus is what each adds when it joins last, plus an equal share of the rest.",
    }
    /// What the Shapley value is.
    what_shapley_means {
        ja: "組合が1つずつ加わるときに増える費用を、すべての順番について平均した額です。",
        en: "The mean of what a member adds to the cost, over all orders in which the members can join.",
    }
    /// What the nucleolus is.
    what_nucleolus_means {
        ja: "得の最も小さいグループの得を、できるだけ大きくする分け方です。単独より負担が重くなる組合は出しません。",
        en: "The split that makes the least satisfied group as satisfied as it can be, while nobody pays more than alone.",
    }
    /// That the nucleolus was proved, and by what.
    nucleolus_is_proved {
        ja: "分数のまま計算し、コールバーグの条件を満たすことを確かめました。",
        en: "Calculated in exact fractions, and proved by Kohlberg's criterion.",
    }
    joins(first: &str, last: &str, mean: &str) {
        ja: "最初に加わる場合：{first}、最後に加わる場合：{last}、平均：{mean}",
        en: "joins first: {first}, joins last: {last}, mean: {mean}",
    }
    searching(settled: usize, players: usize) {
        ja: "仁を求めています（{players}のうち{settled}まで確定）",
        en: "Looking for the nucleolus ({settled} of {players} settled)",
    }
    proving(settled: usize, players: usize) {
        ja: "仁であることを確かめています（{players}のうち{settled}まで確認）",
        en: "Proving the nucleolus ({settled} of {players} proved)",
    }
    together(members: &str) { ja: "［{members}］", en: "[{members}]" }
    between_members { ja: "・", en: " + " }
    between_groups { ja: "、", en: ", " }
}
