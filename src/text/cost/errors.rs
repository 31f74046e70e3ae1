//! What contradicts itself in the costs, and where.

use super::Names;
use crate::{
    text::{Language, field},
    texts,
};
use consortium_core::cost::{Fault, InvalidInput, Percent};

texts! {
    at(field: String, fault: String) { ja: "{field}：{fault}", en: "{field}: {fault}" }

    negative { ja: "0以上の値を入力してください。", en: "enter zero or more." }
    not_positive { ja: "1以上の値を入力してください。", en: "enter one or more." }
    above_whole { ja: "100%以下の値を入力してください。", en: "enter at most 100%." }
    out_of_order { ja: "前の段より大きい値を入力してください。", en: "enter a number above the one before." }
    sum_is_not_whole(sum: Percent) { ja: "合計を100.0%にしてください（現在{sum}%）。", en: "the sum must be 100.0%; it is {sum}%." }
    percentages_are_not_whole(sum: Percent) {
        ja: "組合の固定割合の合計を100.0%にしてください（現在{sum}%）。",
        en: "the agreed percentages must sum to 100.0%; they sum to {sum}%.",
    }
    twice { ja: "同じものが2回あります。", en: "it appears twice." }
    unknown_member { ja: "参加組合の中から選び直してください。", en: "choose one of the member societies." }
}

/// What is wrong, with the field it sits in.
pub fn invalid_input(language: Language, error: &InvalidInput, names: Names<'_>) -> String {
    field::capitalised(&at(
        language,
        field::name(language, error.field, names.called),
        fault(language, error.fault),
    ))
}

fn fault(language: Language, fault: Fault) -> String {
    let sentence = match fault {
        Fault::Negative => negative,
        Fault::NotPositive => not_positive,
        Fault::AboveWhole => above_whole,
        Fault::OutOfOrder => out_of_order,
        Fault::SumIsNotWhole { sum } => return sum_is_not_whole(language, sum),
        Fault::PercentagesAreNotWhole { sum } => return percentages_are_not_whole(language, sum),
        Fault::Twice => twice,
        Fault::UnknownMember { .. } => unknown_member,
    };
    sentence(language).to_owned()
}
