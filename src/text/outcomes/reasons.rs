//! Reasons for not joining.

use super::{Language, either, people_in_cell};
use crate::texts;
use consortium_core::outcomes::ReasonField;

texts! {
    /// The heading of the reasons.
    reasons_heading { ja: "参加しなかった理由", en: "Reasons for not joining" }
    /// How they are entered.
    reasons_hint {
        ja: "1人がいくつも理由を挙げていて構いません。割合の分母は理由を答えた人なので、割合の合計は100%を超えることがあります。",
        en: "One person may give several reasons. The base is everyone who answered, so the shares may add up to more than 100%.",
    }
    /// What the table of inputs is, for screen readers.
    reasons_caption { ja: "理由ごとの人数", en: "People by reason" }
    /// A button.
    add_reason { ja: "理由を追加", en: "Add a reason" }
    /// A button in a row.
    remove_reason(name: &str) { ja: "「{name}」を削除", en: "Remove “{name}”" }
    /// A reason without a name.
    reason_row(number: usize) { ja: "{number}番目の理由", en: "Reason {number}" }
    /// A column.
    column_reason_share { ja: "割合（答えた人に占める）", en: "Share of those who answered" }
    /// The base of the shares is known.
    base_known(people: &str) { ja: "分母は、理由を答えた{people}人です。", en: if people == "1" { "The base: 1 person who answered." } else { "The base: {people} people who answered." } }
    /// Few answered.
    reasons_base_hidden { ja: "分母（理由を答えた人）は少ないため伏せています。", en: "The base, those who answered, is hidden: they are few." }
    /// The base is not known yet.
    reasons_without_base { ja: "「理由を答えた人」を入力すると、割合を計算します。", en: "Enter how many people answered to see the shares." }
    /// More answered than did not join.
    more_answered(people: &str) { ja: "理由を答えた人が、案内して参加しなかった{people}人より多くなっています。数字をご確認ください。", en: "More people answered than the {people} who were invited and did not join. Please check the numbers." }
}

/// What an input about a reason is called.
pub fn reason_field(language: Language, field: ReasonField) -> &'static str {
    match field {
        ReasonField::Name => either(language, "理由", "Reason"),
        ReasonField::Count => either(language, "挙げた人", "Gave it"),
    }
}

/// Who makes the base of the shares.
pub fn reasons_base(language: Language, people: u32) -> String {
    base_known(language, &people_in_cell(people.into()))
}

/// That more answered than did not join.
pub fn more_answered_than_did_not_join(language: Language, people: u64) -> String {
    more_answered(language, &people_in_cell(people))
}
