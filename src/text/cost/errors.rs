//! What is wrong with a cost model, and where.

use super::Names;
use crate::{text::Language, texts};
use consortium_core::cost::{Field, LineId, ModelError, Percent, Problem};

texts! {
    at(field: String, problem: String) { ja: "{field}：{problem}", en: "{field}: {problem}" }

    line_as_a_whole(line: String) { ja: "費目「{line}」", en: "Cost line {line}" }
    amount_of(line: String) { ja: "「{line}」の金額", en: "Amount of {line}" }
    owner_of(line: String) { ja: "「{line}」を負担する組合", en: "Society that bears {line}" }
    step_of(line: String, step: usize) { ja: "「{line}」の{step}段目", en: "Step {step} of {line}" }
    band_of(line: String, band: usize) { ja: "「{line}」の{band}段目", en: "Band {band} of {line}" }
    other_income { ja: "その他の収入", en: "Other income" }
    grant_rate { ja: "補助率", en: "Rate of the grant" }
    grant_ceiling { ja: "補助上限額", en: "Ceiling of the grant" }
    grant_unit { ja: "補助金の端数処理の単位", en: "Unit the grant is cut to" }
    grant_lines { ja: "補助対象の費目", en: "Lines that the grant counts" }
    keys { ja: "割り方の配分", en: "Mix of keys" }
    keys_of(line: String) { ja: "「{line}」の割り方の配分", en: "Mix of keys of {line}" }
    percentages { ja: "固定割合", en: "Agreed percentages" }
    percentages_of(line: String) { ja: "「{line}」の固定割合", en: "Agreed percentages of {line}" }
    weights { ja: "均等割の重み", en: "Weights" }
    weights_of(line: String) { ja: "「{line}」の均等割の重み", en: "Weights of {line}" }
    lead { ja: "端数を負担する組合", en: "Society that takes the remainder" }
    member_as_a_whole(member: String) { ja: "{member}", en: "{member}" }
    standalone_today(member: String) { ja: "{member}の現在の費用", en: "What {member} pays today" }

    negative { ja: "0以上の値を入力してください。", en: "Enter zero or more." }
    not_positive { ja: "1以上の値を入力してください。", en: "Enter one or more." }
    above_whole { ja: "100%以下の値を入力してください。", en: "Enter at most 100%." }
    empty { ja: "段階を1つ以上入力してください。", en: "Enter at least one step." }
    out_of_order { ja: "前の段より大きい上限を入力してください。", en: "Enter an upper end above the one before." }
    end_missing { ja: "上限を入力してください。上限なしにできるのは最後の段だけです。", en: "Enter an upper end; only the last may be without one." }
    last_has_end { ja: "最後の段は上限なしにしてください。", en: "Leave the last upper end empty." }
    sum_is_not_whole(sum: Percent) { ja: "合計を100.0%にしてください（現在{sum}%）。", en: "The sum must be 100.0%; it is {sum}%." }
    twice { ja: "同じものが2回あります。", en: "It appears twice." }
    unknown_member { ja: "参加組合の中から選び直してください。", en: "Choose one of the member societies." }
    unknown_line { ja: "費目を選び直してください。", en: "Choose one of the cost lines." }
}

/// What is wrong, with the field it sits in.
pub fn model_error(language: Language, error: &ModelError, names: Names<'_>) -> String {
    at(language, field(language, error.field, names), problem(language, error.problem))
}

/// The name of a field. Steps and bands are counted from one.
pub fn field(language: Language, field: Field, names: Names<'_>) -> String {
    let line_name = names.line;
    let of_line =
        |line: Option<LineId>, whole: fn(Language) -> &'static str, own: fn(Language, String) -> String| {
            line.map_or_else(|| whole(language).to_owned(), |line| own(language, line_name(line)))
        };
    match field {
        Field::Line { line } => line_as_a_whole(language, line_name(line)),
        Field::Amount { line } => amount_of(language, line_name(line)),
        Field::Owner { line } => owner_of(language, line_name(line)),
        Field::Step { line, step } => step_of(language, line_name(line), step.saturating_add(1)),
        Field::Band { line, band } => band_of(language, line_name(line), band.saturating_add(1)),
        Field::OtherIncome => other_income(language).to_owned(),
        Field::GrantRate => grant_rate(language).to_owned(),
        Field::GrantCeiling => grant_ceiling(language).to_owned(),
        Field::GrantUnit => grant_unit(language).to_owned(),
        Field::GrantLines => grant_lines(language).to_owned(),
        Field::Keys { line } => of_line(line, keys, keys_of),
        Field::Percentages { line } => of_line(line, percentages, percentages_of),
        Field::Weights { line } => of_line(line, weights, weights_of),
        Field::Lead => lead(language).to_owned(),
        Field::Member { member } => member_as_a_whole(language, (names.member)(member)),
        Field::StandaloneToday { member } => standalone_today(language, (names.member)(member)),
    }
}

fn problem(language: Language, problem: Problem) -> String {
    let sentence = match problem {
        Problem::Negative => negative,
        Problem::NotPositive => not_positive,
        Problem::AboveWhole => above_whole,
        Problem::Empty => empty,
        Problem::OutOfOrder => out_of_order,
        Problem::EndMissing => end_missing,
        Problem::LastHasEnd => last_has_end,
        Problem::SumIsNotWhole { sum } => return sum_is_not_whole(language, sum),
        Problem::Twice => twice,
        Problem::UnknownMember { .. } => unknown_member,
        Problem::UnknownLine { .. } => unknown_line,
    };
    sentence(language).to_owned()
}
