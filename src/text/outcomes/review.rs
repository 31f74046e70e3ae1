//! The review sheet.

use super::{Language, either};
use crate::texts;
use consortium_core::{
    Answer,
    outcomes::{IndicatorKind, ReviewField},
};

texts! {
    /// The heading of the sheet.
    review_heading { ja: "中間評価・実績評価シート", en: "Review sheet" }
    /// What it is for.
    review_hint {
        ja: "データヘルス計画の見直し（2026年度は第3期の中間評価の年です）に使えるよう、A4で印刷できます。文は印刷しても切れません。",
        en: "For the review of the data health plan (FY2026 is the year of the mid-term review of the third plan). It prints on A4, texts in full.",
    }
    /// Nothing is in it yet.
    review_empty { ja: "まだ指標がありません。下のボタンで追加してください。", en: "There are no indicators yet. Add one below." }
    /// A button.
    add_output { ja: "アウトプット指標を追加", en: "Add an output indicator" }
    /// A button.
    add_outcome { ja: "アウトカム指標を追加", en: "Add an outcome indicator" }
    /// A button.
    review_of_plan { ja: "要件のページの指標を取り込む", en: "Take over the indicators of the plan" }
    /// A button.
    print { ja: "印刷", en: "Print" }
    /// A button in a line.
    remove_line(name: &str) { ja: "「{name}」を削除", en: "Remove “{name}”" }
    /// A line without a name.
    line(number: usize) { ja: "{number}番目の指標", en: "Indicator {number}" }
    /// A column.
    column_kind { ja: "種類", en: "Kind" }
    /// A column.
    column_reached { ja: "達成", en: "Reached" }
    /// The title of the table.
    review_table { ja: "評価シート", en: "Review sheet" }
    /// Chooses whether a plan was reached, for screen readers.
    reached_of(name: &str) { ja: "「{name}」の達成状況", en: "Whether “{name}” was reached" }
    /// Suggestions from the results.
    suggest { ja: "計算した実績を入れる", en: "Enter the calculated figures" }
    /// What the suggestion does.
    suggested { ja: "計算した参加率・継続率・肥満解消を、実績として追加しました。", en: "The calculated rates were added." }
}

/// What an indicator measures.
pub fn indicator_kind(language: Language, kind: IndicatorKind) -> &'static str {
    match kind {
        IndicatorKind::Output => either(language, "アウトプット", "Output"),
        IndicatorKind::Outcome => either(language, "アウトカム", "Outcome"),
    }
}

/// The heading of a text of the sheet.
pub fn review_field(language: Language, field: ReviewField) -> &'static str {
    match field {
        ReviewField::Indicator => either(language, "指標", "Indicator"),
        ReviewField::Planned => either(language, "計画値", "Planned"),
        ReviewField::Actual => either(language, "実績値", "Actual"),
        ReviewField::Reason => either(language, "要因", "Reason"),
        ReviewField::Next => either(language, "今後の対応", "Next step"),
    }
}

/// Whether the plan was reached.
pub fn reached(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Met => either(language, "達成", "reached"),
        Answer::NotMet => either(language, "未達成", "not reached"),
        Answer::Unknown => either(language, "未判定", "not judged"),
    }
}
