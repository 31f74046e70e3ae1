//! The way through the planner: its steps with their state, and the answer for the user's own society on top of each.

use super::{Language, cost, eligibility};
use crate::texts;
use consortium_core::{
    Answer, Yen,
    cost::{Calculated, OwnShare},
    eligibility::Assessment,
};

texts! {
    /// A step.
    members { ja: "参加組合", en: "Societies" }
    /// A step.
    requirements { ja: "要件", en: "Requirements" }
    /// A step.
    check_and_print { ja: "確認と印刷", en: "Check and print" }
    /// A step of a federation.
    self_check { ja: "連合会の自己点検", en: "Self-check" }
    /// A step of a federation.
    insurers { ja: "保険者", en: "Insurers" }
    /// A step of a federation.
    prefecture { ja: "県全体の率", en: "Prefecture" }
    /// A step of a federation.
    for_the_meeting { ja: "会議資料", en: "Meeting paper" }
    /// Nothing is entered there yet.
    not_entered { ja: "未入力", en: "not entered" }
    /// How many societies there are.
    societies(count: usize) { ja: "{count}組合", en: if count == 1 { "1 society" } else { "{count} societies" } }
    /// There is one society.
    one_society { ja: "1組合", en: "1 society" }
    /// How many of them lack their size.
    and_missing(state: String, count: usize) { ja: "{state}・{count}件未入力", en: "{state}, {count} without size" }
    /// How many of them are still being asked.
    and_candidates(state: String, count: usize) { ja: "{state}・検討中{count}", en: if count == 1 { "{state}, 1 candidate" } else { "{state}, {count} candidates" } }
    /// How many cost lines there are.
    lines(count: usize) { ja: "費目{count}件", en: "{count} cost lines" }
    /// There is one cost line.
    one_line { ja: "費目1件", en: "1 cost line" }
    /// How many societies have said how many used the project.
    with_actual_use(count: usize) { ja: "{count}組合の実績", en: "actual use of {count}" }
    /// How many insurers there are.
    insurer_count(count: usize) { ja: "{count}保険者", en: if count == 1 { "1 insurer" } else { "{count} insurers" } }
    /// How many items of the self-check are answered.
    items_answered(count: u32) { ja: "{count}項目回答", en: if count == 1 { "1 item answered" } else { "{count} items answered" } }
    /// The other way.
    to_federations { ja: "国保連合会の支援状況へ", en: "For federations" }
    /// The other way.
    to_societies { ja: "健保組合の共同実施へ", en: "For societies" }
    /// Names the lines on top, for screen readers.
    answers { ja: "当組合と全体の答え", en: "Answers for us and for all" }
    /// What the user's own society pays.
    our_share(amount: String) { ja: "当組合の負担 年{amount}", en: "We pay {amount} a year" }
    /// The same with what it saves.
    our_share_less(amount: String, difference: String) { ja: "当組合の負担 年{amount}（単独より{difference}少ない）", en: "We pay {amount} a year ({difference} less than alone)" }
    /// The same with what it loses.
    our_share_more(amount: String, difference: String) { ja: "当組合の負担 年{amount}（単独より{difference}多い）", en: "We pay {amount} a year ({difference} more than alone)" }
    /// The same where nothing changes.
    our_share_same(amount: String) { ja: "当組合の負担 年{amount}（単独と同じ）", en: "We pay {amount} a year (the same as alone)" }
    /// The same while going alone is open.
    our_share_open(amount: String) { ja: "当組合の負担 年{amount}（単独の場合の費用は未入力）", en: "We pay {amount} a year (what we would pay alone is not entered)" }
    /// It is not known yet.
    our_share_waits(reason: String) { ja: "当組合の負担：{reason}", en: "What we pay: {reason}" }
    /// There is no cost yet.
    our_share_without_cost { ja: "当組合の負担は、費用を入力するとここに示します。", en: "What we pay appears here once costs are entered." }
    /// It is not known which society the user's own is.
    choose_us { ja: "当組合を選ぶと、当組合の負担をここに示します。", en: "Choose your own society, and what you pay appears here." }
    /// Goes where it is chosen.
    to_choose_us { ja: "当組合を選ぶ", en: "Choose ours" }
    /// The answer for all.
    for_all(count: usize, verdict: String) { ja: "全{count}組合：{verdict}", en: "All {count}: {verdict}" }
    /// The answer for all with their cost.
    for_all_with_cost(answer: String, amount: String) { ja: "{answer}費用は年{amount}です。", en: "{answer} The cost is {amount} a year." }
    /// The answer for all with the cost of the confirmed societies, while that of all is not known.
    for_all_with_confirmed_cost(answer: String, count: usize, amount: String) { ja: "{answer}費用は、確定の{count}組合だけで年{amount}です。", en: "{answer} The {count} confirmed alone cost {amount} a year." }
    /// What the user's own society pays if the confirmed societies alone take part.
    ours_with_confirmed(count: usize, ours: String) { ja: "確定の{count}組合だけなら、{ours}", en: "With the {count} confirmed alone: {ours}" }
    /// Nobody takes part yet.
    nobody_yet { ja: "参加組合を入力すると、当組合と全体の答えをここに示します。", en: "Enter member societies: the answers for us and for all appear here." }
    /// The wording that goes on from 要件 in a step.
    met { ja: "満たす", en: "met" }
    /// It does not.
    not_met { ja: "満たさない", en: "not met" }
    /// It is open.
    open { ja: "まだ判断できません", en: "open" }
}

/// A step with its number, from 0.
///
/// ```
/// use consortium_planner::text::{Language, way};
/// assert_eq!(way::numbered(Language::Japanese, 0, "参加組合"), "① 参加組合");
/// ```
pub fn numbered(_: Language, place: usize, name: &str) -> String {
    const NUMBERS: [&str; 9] = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"];
    NUMBERS.get(place).map_or_else(|| name.to_owned(), |number| format!("{number} {name}"))
}

/// The state of the step in which members are entered.
///
/// ```
/// use consortium_planner::text::{Language, way};
/// assert_eq!(way::members_state(Language::English, 3, 0, 1), "3 societies, 1 candidate");
/// assert_eq!(way::members_state(Language::English, 3, 0, 2), "3 societies, 2 candidates");
/// ```
pub fn members_state(language: Language, count: usize, without_size: usize, candidates: usize) -> String {
    if count == 0 {
        return not_entered(language).to_owned();
    }
    let state = if count == 1 { one_society(language).to_owned() } else { societies(language, count) };
    let state = if candidates > 0 { and_candidates(language, state, candidates) } else { state };
    if without_size > 0 { and_missing(language, state, without_size) } else { state }
}

/// The state of the step in which the requirements are looked at.
pub fn requirements_state(language: Language, verdict: Answer) -> &'static str {
    match verdict {
        Answer::Met => met(language),
        Answer::NotMet => not_met(language),
        Answer::Unknown => open(language),
    }
}

/// The state of the self-check of a federation.
pub fn answered_state(language: Language, count: u32) -> String {
    if count == 0 { not_entered(language).to_owned() } else { items_answered(language, count) }
}

/// The state of the insurers of a federation.
pub fn insurers_state(language: Language, count: usize) -> String {
    if count == 0 { not_entered(language).to_owned() } else { insurer_count(language, count) }
}

/// The state of the step in which costs are entered.
pub fn cost_state(language: Language, count: usize) -> String {
    match count {
        0 => not_entered(language).to_owned(),
        1 => one_line(language).to_owned(),
        count => lines(language, count),
    }
}

/// What the user's own society pays, and what that is against going alone.
pub fn ours(language: Language, own: &OwnShare, names: cost::Names<'_>) -> String {
    let share = match &own.share {
        Calculated::Done(share) => cost::amount(language, *share),
        Calculated::NotCalculated(reasons) => {
            return our_share_waits(language, cost::not_calculated(language, reasons, names));
        }
    };
    match own.saving {
        None => our_share_open(language, share),
        Some(Yen::ZERO) => our_share_same(language, share),
        Some(saving) => {
            let sentence = if saving > Yen::ZERO { our_share_less } else { our_share_more };
            sentence(language, share, difference(language, saving))
        }
    }
}

/// The size of a difference; its direction is said in words.
fn difference(language: Language, saving: Yen) -> String {
    let size = Yen::ZERO.checked_sub(saving).map_or(saving, |turned| turned.max(saving));
    cost::amount(language, size)
}

/// The answer for all: the verdict, and the cost where it is known; `confirmed` says of how many confirmed societies it is
/// while that of all is not.
pub fn everybody(
    language: Language,
    assessment: &Assessment,
    total: Option<Yen>,
    confirmed: Option<usize>,
) -> String {
    let verdict = eligibility::verdict(language, assessment.basis.fiscal_year, assessment.verdict);
    let count = usize::try_from(assessment.share.all()).unwrap_or(usize::MAX);
    let answer = for_all(language, count, verdict);
    match (total.map(|total| cost::amount(language, total)), confirmed) {
        (Some(total), Some(count)) => for_all_with_confirmed_cost(language, answer, count, total),
        (Some(total), None) => for_all_with_cost(language, answer, total),
        (None, _) => answer,
    }
}
