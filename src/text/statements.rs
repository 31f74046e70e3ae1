//! The questions about what the consortium states.

use super::Language;
use crate::texts;
use consortium_core::eligibility::StatementField;

texts! {
    /// The heading.
    heading { ja: "体制と計画", en: "Organisation and plans" }
    /// How to answer.
    hint { ja: "申請者が申告する項目です。まだ決まっていなければ「未定」のままにしてください。", en: "What the applicants state. Leave open what is not decided yet." }
    /// How many meetings are planned.
    meetings { ja: "年間の開催予定", en: "Meetings planned in the year" }
    /// The unit of meetings.
    meetings_unit { ja: "回", en: "meetings" }
    /// An indicator.
    output { ja: "アウトプット指標（実施量）を決めているか", en: "Is an output indicator named (how much is done)?" }
    /// An indicator.
    outcome { ja: "アウトカム指標（効果）を決めているか", en: "Is an outcome indicator named (what it brings about)?" }
    /// The name of an indicator, for screen readers.
    indicator_name(question: &str) { ja: "指標の名前（{question}）", en: "Name of the indicator ({question})" }
    /// An example.
    output_wanted { ja: "指標の名前を入れてください（例：参加者数）", en: "Enter its name, such as: number of participants" }
    /// The same for an outcome.
    outcome_wanted { ja: "指標の名前を入れてください（例：BMIが25未満になった人の割合）", en: "Enter its name, such as: share whose BMI fell below 25" }
    /// Yes.
    yes { ja: "はい", en: "Yes" }
    /// No.
    no { ja: "いいえ", en: "No" }
    /// Not decided.
    open { ja: "未定", en: "Open" }
    /// There is one.
    named { ja: "決めている", en: "Yes" }
    /// There is none.
    without { ja: "決めない", en: "No" }
    /// A question.
    ask_committee { ja: "事業運営委員会を置くか", en: "Is there a steering committee?" }
    /// A question.
    ask_continuity { ja: "翌年度以降も続ける意思があるか", en: "Is the project meant to go on?" }
    /// A question.
    ask_privacy { ja: "安全と個人情報の保護に配慮するか（委託先を含む）", en: "Are safety and personal data cared for, outsourcing included?" }
    /// A question.
    ask_model { ja: "事業を検証し、モデルとして示すか", en: "Is the project evaluated and shown as a model?" }
    /// A question.
    ask_analysis { ja: "レセプト・健診データから共通の健康課題を分析するか", en: "Are claims and checkup data analysed for a shared health problem?" }
    /// A question.
    ask_report { ja: "手順やノウハウを報告書にまとめるか", en: "Do steps and know-how go into a report?" }
}

/// The question that a statement answers.
pub fn question(language: Language, field: StatementField) -> &'static str {
    match field {
        StatementField::Committee => ask_committee(language),
        StatementField::MeetingsPlanned => meetings(language),
        StatementField::Continuity => ask_continuity(language),
        StatementField::Privacy => ask_privacy(language),
        StatementField::OutputIndicator => output(language),
        StatementField::OutcomeIndicator => outcome(language),
        StatementField::ModelShown => ask_model(language),
        StatementField::Analysis => ask_analysis(language),
        StatementField::Report => ask_report(language),
    }
}

/// Yes, no, not decided.
pub fn answers(language: Language) -> [&'static str; 3] {
    [yes(language), no(language), open(language)]
}

/// Named, none, not decided.
pub fn indicator_answers(language: Language) -> [&'static str; 3] {
    [named(language), without(language), open(language)]
}

/// What to enter for an indicator that is decided on.
pub fn indicator_wanted(language: Language, field: StatementField) -> &'static str {
    if field == StatementField::OutputIndicator { output_wanted(language) } else { outcome_wanted(language) }
}
