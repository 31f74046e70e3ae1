//! What the inputs are called that costs are calculated with.

use super::Names;
use crate::{text::Language, texts};
use consortium_core::{Field, MemberField, cost::CostField};

texts! {
    name_of(line: String) { ja: "費目「{line}」", en: "cost line {line}" }
    owner_of(line: String) { ja: "「{line}」を負担する組合", en: "society that bears {line}" }
    amount_of(line: String) { ja: "「{line}」の金額", en: "amount of {line}" }
    end_of(line: String, step: usize) { ja: "「{line}」の{step}段目の上限", en: "upper end of step {step} of {line}" }
    step_of(line: String, step: usize) { ja: "「{line}」の{step}段目の金額", en: "amount of step {step} of {line}" }
    keys { ja: "割り方の配分", en: "mix of keys" }
    keys_of(line: String) { ja: "「{line}」の割り方の配分", en: "mix of keys of {line}" }
    key(part: usize) { ja: "割り方{part}の配分", en: "part of key {part}" }
    key_of(line: String, part: usize) { ja: "「{line}」の割り方{part}の配分", en: "part of key {part} of {line}" }
    other_income { ja: "その他の収入", en: "other income" }
    grant_rate { ja: "補助率", en: "rate of the grant" }
    grant_ceiling { ja: "補助上限額", en: "ceiling of the grant" }
    grant_unit { ja: "補助金の端数処理の単位", en: "unit the grant is cut to" }
    shares_fixed_on { ja: "分担を決めた日", en: "day on which the shares were fixed" }
    standalone { ja: "単独の場合の費用", en: "what each society would pay alone" }
    lead { ja: "端数を負担する主幹組合", en: "lead, which takes the remainder" }
    member_itself(member: String) { ja: "{member}", en: "{member}" }
    today_of(member: String) { ja: "{member}の現在の費用", en: "what {member} pays today" }
    enrollees_of(member: String) { ja: "{member}の加入者数", en: "enrollees of {member}" }
    insured_of(member: String) { ja: "{member}の被保険者数", en: "insured persons of {member}" }
    planned_users_of(member: String) { ja: "{member}の利用見込人数", en: "planned participants of {member}" }
    actual_users_of(member: String) { ja: "{member}の利用実績人数", en: "actual participants of {member}" }
    weight_of(member: String) { ja: "{member}の均等割の重み", en: "weight of {member}" }
    percentage_of(member: String) { ja: "{member}の固定割合", en: "percentage of {member}" }
    another { ja: "ほかの入力", en: "another input" }
}

/// The name of a field, as it stands within a sentence. Steps and parts are counted from one.
pub fn field(language: Language, field: Field, names: Names<'_>) -> String {
    match field {
        Field::Cost(field) => cost_field(language, field, names),
        Field::Member(member, field) => member_field(language, field, (names.member)(member)),
        Field::Lead => lead(language).to_owned(),
        // Costs do not depend on anything else.
        _ => another(language).to_owned(),
    }
}

fn cost_field(language: Language, field: CostField, names: Names<'_>) -> String {
    let line_name = names.line;
    match field {
        CostField::LineName(line) => name_of(language, line_name(line)),
        CostField::LineOwner(line) => owner_of(language, line_name(line)),
        CostField::LineAmount(line) => amount_of(language, line_name(line)),
        CostField::StepEnd(line, at) => end_of(language, line_name(line), at.saturating_add(1)),
        CostField::StepAmount(line, at) => step_of(language, line_name(line), at.saturating_add(1)),
        CostField::Keys(None) => keys(language).to_owned(),
        CostField::Keys(Some(line)) => keys_of(language, line_name(line)),
        CostField::KeyPercent(None, at) => key(language, at.saturating_add(1)),
        CostField::KeyPercent(Some(line), at) => key_of(language, line_name(line), at.saturating_add(1)),
        CostField::OtherIncome => other_income(language).to_owned(),
        CostField::GrantRate => grant_rate(language).to_owned(),
        CostField::GrantCeiling => grant_ceiling(language).to_owned(),
        CostField::GrantUnit => grant_unit(language).to_owned(),
        CostField::SharesFixedOn => shares_fixed_on(language).to_owned(),
        CostField::Standalone => standalone(language).to_owned(),
    }
}

fn member_field(language: Language, field: MemberField, member: String) -> String {
    match field {
        MemberField::Name | MemberField::Standing | MemberField::Kind | MemberField::InsurerNumber => {
            member_itself(language, member)
        }
        MemberField::Enrollees => enrollees_of(language, member),
        MemberField::Insured => insured_of(language, member),
        MemberField::ExpectedUsers => planned_users_of(language, member),
        MemberField::StandaloneToday => today_of(language, member),
        MemberField::ActualUsers => actual_users_of(language, member),
        MemberField::Weight => weight_of(language, member),
        MemberField::Percent => percentage_of(language, member),
    }
}
