//! Why a figure is not calculated.

use super::{Names, amount, errors::invalid_input, key as key_name};
use crate::{
    text::{Language, field},
    texts,
};
use consortium_core::cost::{NotCalculated, Obstacle, Reason};

texts! {
    one_reason(reason: String) { ja: "計算していません。{reason}", en: "Not calculated. {reason}" }
    several_reasons(reason: String, more: usize) {
        ja: "計算していません。{reason}（ほか{more}件）",
        en: "Not calculated. {reason} (and {more} more)",
    }
    missing(field: String) { ja: "{field}が未入力です。", en: "Missing: {field}." }
    unreadable(field: String) { ja: "{field}が読み取れません。", en: "Cannot be read: {field}." }
    grant_open {
        ja: "補助金を受けられるかどうかが、未入力の加入者数や未回答の要件で変わるため、まだ計算できません。",
        en: "It depends on enrollees or requirements that are not entered yet who gets the grant.",
    }
    total_below_zero(total: String) {
        ja: "値引きが費用の合計を超えています（差引{total}）。",
        en: "The discounts exceed all costs together ({total} is left).",
    }
    no_members { ja: "参加組合を入力してください。", en: "Enter the member societies." }
    no_cost_lines { ja: "費用を入力してください。", en: "Enter the costs." }
    nothing_to_divide_by(key: &str) {
        ja: "{key}のもとになる数が、どの組合も0です。",
        en: "{key}: the figure is zero for every society, so it divides nothing.",
    }
    too_large { ja: "金額が大きすぎて計算できません。", en: "The amounts are too large." }
    too_many_members(members: usize, most: usize) {
        ja: "すべてのグループを調べられるのは{most}組合までです（現在{members}組合）。",
        en: "All groups can be gone through for up to {most} societies; there are {members}.",
    }
    own_cost_in_grant {
        ja: "組合数が多く、補助対象に個別費用などが含まれるため、正確に計算できません。",
        en: "There are too many societies for a grant that counts the own cost of single ones.",
    }
    income_covers_groups {
        ja: "組合数が多く、その他の収入だけで費用を賄えるグループがあるため、正確に計算できません。",
        en: "There are too many societies, and other income covers the whole cost of some groups.",
    }
    discount_covers_groups {
        ja: "組合数が多く、値引きが費用を上回るグループがあるため、正確に計算できません。",
        en: "There are too many societies, and discounts exceed the cost of some groups.",
    }
    too_many_different_groups {
        ja: "組合数、利用者数、料金の段階の組み合わせが多く、正確に計算できません。",
        en: "Societies, participants and tiers make too many different groups.",
    }
    every_split_has_a_loser(excess: String) {
        ja: "共同のほうが{excess}高いため、どの組合も単独より高くならない分け方はありません。",
        en: "Joint work costs {excess} more, so no split leaves everybody at most what it pays alone.",
    }
    nucleolus_not_proved {
        ja: "正しいことを証明できなかったため、表示していません。",
        en: "No result could be proved, so none is shown.",
    }
    cancelled { ja: "計算を中止しました。", en: "The calculation was cancelled." }
    others(number: usize) { ja: "ほかに{number}件あります。", en: "There are {number} more." }
    not_solved_yet { ja: "計算がまだ終わっていません。", en: "The calculation has not finished yet." }

    broken_invariant(expectation: String, file: String, line: u32) {
        ja: "プログラムの誤りのため計算できません（{file}:{line} 「{expectation}」）。お手数ですが、この表示を開発元へお知らせください。",
        en: "A mistake in the program keeps this from being calculated ({file}:{line}, “{expectation}”). Please report it.",
    }
}

/// That a figure is not calculated, with the first reason and the number of others.
pub fn not_calculated(language: Language, reasons: &NotCalculated, names: Names<'_>) -> String {
    match reasons.reasons.as_slice() {
        [] => not_solved_yet(language).to_owned(),
        [only] => one_reason(language, reason(language, only, names)),
        [first, ..] => several_reasons(
            language,
            reason(language, first, names),
            reasons.number().saturating_sub(first.number()),
        ),
    }
}

/// One reason, as a sentence.
pub fn reason(language: Language, reason: &Reason, names: Names<'_>) -> String {
    match reason {
        Reason::Missing { field } => missing(language, field::name(language, *field, names.called)),
        Reason::Unreadable { field } => unreadable(language, field::name(language, *field, names.called)),
        Reason::Invalid { error } => invalid_input(language, error, names),
        Reason::GrantOpen => grant_open(language).to_owned(),
        Reason::TotalBelowZero { total } => total_below_zero(language, amount(language, *total)),
        Reason::NoMembers => no_members(language).to_owned(),
        Reason::NoCostLines => no_cost_lines(language).to_owned(),
        Reason::NothingToDivideBy { key } => nothing_to_divide_by(language, key_name(language, *key)),
        Reason::TooLarge => too_large(language).to_owned(),
        Reason::TooManyMembers { members, most } => too_many_members(language, *members, *most),
        Reason::NoStructure { obstacle } => no_structure(language, *obstacle).to_owned(),
        Reason::EveryAllocationHasALoser { excess } => {
            every_split_has_a_loser(language, amount(language, *excess))
        }
        Reason::NucleolusNotProved => nucleolus_not_proved(language).to_owned(),
        Reason::Cancelled => cancelled(language).to_owned(),
        Reason::NotSolvedYet => not_solved_yet(language).to_owned(),
        Reason::Others { number } => others(language, *number),
        Reason::BrokenInvariant(broken) => broken_invariant(
            language,
            broken.expectation().to_owned(),
            broken.file().to_owned(),
            broken.line(),
        ),
    }
}

fn no_structure(language: Language, obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::OwnCostInGrant => own_cost_in_grant(language),
        Obstacle::IncomeCoversCoalitions => income_covers_groups(language),
        Obstacle::DiscountCoversCoalitions => discount_covers_groups(language),
        Obstacle::TooManyDifferentCoalitions => too_many_different_groups(language),
    }
}
