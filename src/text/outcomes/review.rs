//! The review sheet.

use super::{Language, either};
use crate::texts;
use consortium_core::{
    Answer,
    outcomes::{IndicatorKind, NotAsJudged, ReviewField},
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
    suggested { ja: "計算した結果を、人数と分母とともに実績値に入れました。", en: "The calculated results were entered as actual values, each with count and base." }
    /// There is nothing to suggest.
    nothing_to_suggest { ja: "入れられる結果がありません。「合計から」か「参加者のファイルから」で計算してください。少ない人数の結果は入れません。", en: "There are no results to enter: calculate them from totals or from a file. Results of small numbers are left out." }
    /// An indicator.
    participation_of_all { ja: "参加率（全体）", en: "Participation (all)" }
    /// An indicator.
    participation_of_ours { ja: "参加率（当組合）", en: "Participation (ours)" }
    /// An indicator.
    continuation_of_all { ja: "継続率（全体）", en: "Continuation (all)" }
    /// An indicator.
    continuation_of_ours { ja: "継続率（当組合）", en: "Continuation (ours)" }
    /// An indicator.
    improved_of_all { ja: "体重が減った人の割合（全体）", en: "Lost weight (all)" }
    /// An indicator.
    left_obesity_of_all { ja: "肥満を抜けた人の割合（全体）", en: "Left obesity (all)" }
    /// A line of the head of the sheet.
    sheet_project(name: &str) { ja: "事業名：{name}", en: "Project: {name}" }
    /// A line of the head of the sheet.
    sheet_society(name: &str) { ja: "組合名：{name}", en: "Society: {name}" }
    /// A line of the head of the sheet.
    sheet_year(year: &str) { ja: "年度：{year}", en: "Fiscal year: {year}" }
    /// Chooses the year of the sheet.
    year_of_sheet { ja: "評価する年度", en: "Fiscal year under review" }
    /// A figure below the plan.
    below_the_plan { ja: "実績値が計画値に届いていませんが、「達成」になっています。確かめてください（小さいほどよい指標は、計画値に「以下」と書いてください）。", en: "The actual value is below the plan, yet it is said to be reached. Please check (for an upper limit write 以下 into the plan)." }
    /// A figure at the plan.
    at_the_plan { ja: "実績値が計画値に届いていますが、「未達成」になっています。確かめてください（小さいほどよい指標は、計画値に「以下」と書いてください）。", en: "The actual value reaches the plan, yet it is said not to be reached. Please check (for an upper limit write 以下 into the plan)." }
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

/// How a judgement differs from the figures beside it.
pub fn not_as_judged(language: Language, found: NotAsJudged) -> &'static str {
    match found {
        NotAsJudged::BelowThePlan => below_the_plan(language),
        NotAsJudged::AtThePlan => at_the_plan(language),
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
