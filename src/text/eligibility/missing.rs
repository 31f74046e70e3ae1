//! Missing inputs and what they can still change.

use super::Names;
use crate::{text::Language, texts};
use consortium_core::{
    Field, MemberField,
    eligibility::{Relevance, StatementField},
};

texts! {
    enrollees_of(member: String) { ja: "{member}の加入者数", en: "Enrollees of {member}" }
    cannot_be_read(name: String) { ja: "{name}（読み取れません）", en: "{name} (cannot be read)" }
    members { ja: "参加組合", en: "Member societies" }
    providers { ja: "ヘルスケア事業者等", en: "Providers" }
    committee { ja: "事業運営委員会の設置", en: "Whether there is a steering committee" }
    meetings { ja: "事業運営委員会の開催予定回数", en: "Planned meetings of the steering committee" }
    continuity { ja: "事業を続ける考え", en: "Whether the project is meant to go on" }
    privacy { ja: "安全と個人情報への配慮", en: "Care for safety and personal data" }
    output_indicator { ja: "アウトプット指標", en: "Output indicator" }
    outcome_indicator { ja: "アウトカム指標", en: "Outcome indicator" }
    model { ja: "実証とモデルの提示", en: "Evaluation and model" }
    analysis { ja: "レセプト・健診データの分析", en: "Analysis of claims and checkup data" }
    report { ja: "報告書の作成", en: "Report" }
    matters_for_verdict { ja: "全体の判定が変わることがあります", en: "Can change the verdict" }
    matters_for_requirement {
        ja: "それぞれの要件の判定だけが変わることがあります",
        en: "Can change only the answer to its requirement",
    }
    matters_for_nothing { ja: "どの値でも判定は変わりません", en: "Changes nothing, whatever its value" }
}

/// The name of an input of the consortium, as lists of what is missing call it. Empty for the inputs of other subjects.
pub fn input(language: Language, field: Field, names: Names<'_>) -> String {
    let name = match field {
        Field::Members => members(language),
        Field::Member(member, MemberField::Enrollees) => return enrollees_of(language, names(member)),
        Field::Providers => providers(language),
        Field::Statement(field) => statement(language, field),
        _ => "",
    };
    name.to_owned()
}

/// The same of an input with a text in it that cannot be read: it is not called missing.
pub fn unreadable_input(language: Language, name: String) -> String {
    cannot_be_read(language, name)
}

/// The name of a statement.
fn statement(language: Language, field: StatementField) -> &'static str {
    match field {
        StatementField::Committee => committee(language),
        StatementField::MeetingsPlanned => meetings(language),
        StatementField::Continuity => continuity(language),
        StatementField::Privacy => privacy(language),
        StatementField::OutputIndicator => output_indicator(language),
        StatementField::OutcomeIndicator => outcome_indicator(language),
        StatementField::ModelShown => model(language),
        StatementField::Analysis => analysis(language),
        StatementField::Report => report(language),
    }
}

/// What a missing input can still change.
pub fn matters(language: Language, relevance: Relevance) -> &'static str {
    match relevance {
        Relevance::Verdict => matters_for_verdict(language),
        Relevance::Requirement => matters_for_requirement(language),
        Relevance::Nothing => matters_for_nothing(language),
    }
}
