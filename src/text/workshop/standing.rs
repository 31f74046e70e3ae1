//! How a condition stands.

use super::conditions::{answer_word, cheaper, joined, part_names};
use crate::{
    text::{
        Language, cost,
        eligibility::Names,
        number::{percent, yen},
    },
    texts,
};
use consortium_document::exercises::{FigureValue, Given, Standing};

texts! {
    verdict(answer: &str, small: u32, all: u32) {
        ja: "いまの判定は「{answer}」です（小規模{small}組合、全体{all}組合）。",
        en: "The verdict is “{answer}” ({small} small of {all}).",
    }
    count(number: u32) { ja: "いまは{number}です。", en: "Now it is {number}." }
    amount(amount: &str) { ja: "いまは{amount}円です。", en: "Now it is {amount} yen." }
    percentage(percent: &str) { ja: "いまは{percent}です。", en: "Now it is {percent}." }
    changed(parts: &str) { ja: "変わったのは{parts}です。「元に戻す」で戻せます。", en: "Changed: {parts}. Undo brings it back." }
    members(members: &str) { ja: "該当する組合：{members}", en: "It concerns {members}." }
    now(state: &str) { ja: "いまは「{state}」です。", en: "Now: {state}." }
    group(members: &str, amount: &str) { ja: "{members}は、自分たちだけで行うと{amount}安くなります。", en: "By themselves, {members} would save {amount}." }
    nothing { ja: "答えがまだ入っていません。", en: "There is no answer yet." }
    unreadable { ja: "数として読めません。数字だけを入れてください。", en: "This is not a number. Enter figures only." }
    too_small { ja: "計算した値より小さいです。", en: "Less than what is calculated." }
    too_great { ja: "計算した値より大きいです。", en: "More than what is calculated." }
    too_many { ja: "当てはまらない組合が選ばれています。", en: "Some that are ticked do not belong here." }
    missing { ja: "選ばれていない組合があります。", en: "Some are missing." }
    too_many_and_missing { ja: "当てはまらない組合が選ばれていて、選ばれていない組合もあります。", en: "Some that are ticked do not belong here, and some are missing." }
    not_calculated { ja: "いまのプランでは計算できません。足りない入力や、消えた組合がないか確かめてください。", en: "It cannot be calculated from the plan as it is. Is an input missing, or has a society gone?" }
}

/// How a condition stands, as a sentence; empty if there is nothing to add.
pub fn standing(language: Language, standing: &Standing, names: Names<'_>) -> String {
    match standing {
        Standing::Plain | Standing::Given(Given::Right | Given::Members { too_many: 0, missing: 0 }) => {
            String::new()
        }
        Standing::Verdict(answer, share) => {
            verdict(language, answer_word(language, *answer), share.small(), share.all())
        }
        Standing::Count(number) => count(language, *number),
        Standing::Changed(parts) => changed(language, &part_names(language, parts)),
        Standing::Members(concerned) => {
            members(language, &joined(language, concerned.iter().map(|member| names(*member))))
        }
        Standing::Figure(value) => figure_value(language, *value),
        Standing::Cheaper(way) => now(language, cheaper(language, *way)),
        Standing::Method(method) => now(language, cost::method(language, *method)),
        Standing::Percent(share) => percentage(language, &format!("{share}%")),
        Standing::Group(members, excess) => group(
            language,
            &joined(language, members.iter().map(|member| names(*member))),
            &cost::exact_amount(language, excess),
        ),
        Standing::Given(given) => answered(language, *given).to_owned(),
        Standing::NotCalculated => not_calculated(language).to_owned(),
    }
}

fn figure_value(language: Language, value: FigureValue) -> String {
    match value {
        FigureValue::Societies(number) => count(language, number),
        FigureValue::Yen(value) => amount(language, &yen(value)),
        FigureValue::Percent(share) => percentage(language, &percent(share, 1)),
    }
}

fn answered(language: Language, given: Given) -> &'static str {
    match given {
        Given::Nothing => nothing(language),
        Given::Unreadable => unreadable(language),
        Given::TooSmall => too_small(language),
        Given::TooGreat => too_great(language),
        Given::Members { missing: 0, .. } => too_many(language),
        Given::Members { too_many: 0, .. } => missing(language),
        Given::Members { .. } => too_many_and_missing(language),
        Given::Right => "",
    }
}
