//! The page of stages and rates: headings, columns, buttons, hints. The sentences about results are in
//! [`stages`](super::stages).

mod indicators;
mod insurer;
mod insurers;
mod prefecture;

use super::{Language, field, number::grouped, stages};
use crate::texts;
use consortium_core::{
    Answer, FieldValue,
    stages::{FiscalYear, Horizon, InsurerField, InsurerStep, ItemSet},
};
use consortium_document::{
    plan::StagesSample,
    tables::{InsurerColumn, InsurerWords},
};

pub use indicators::*;
pub use insurer::*;
pub use insurers::*;
pub use prefecture::*;

texts! {
    /// The heading of the page.
    heading { ja: "支援ステージと達成率を確かめる", en: "Where do the federation and its insurers stand?" }
    /// What to do on it.
    lead {
        ja: "国保連合会の自己点検、保険者ごとの計画と達成、都道府県全体の率を、年度ごとに見ます。分からない項目は空欄のままで構いません。",
        en: "The self-check of the federation, plans and results of each insurer, and the rates of the prefecture, year by year. Leave blank what you do not know.",
    }
    /// Names the switch between the views.
    views { ja: "見る対象", en: "Views" }
    /// A view.
    view_federation { ja: "連合会", en: "Federation" }
    /// A view.
    view_insurer { ja: "保険者ごと", en: "One insurer" }
    /// A view.
    view_prefecture { ja: "都道府県全体", en: "Prefecture" }
    /// A fiscal year from Reiwa on.
    reiwa_year(year: u16, reiwa: u16) { ja: "{year}年度（令和{reiwa}年度）", en: "FY{year} (Reiwa {reiwa})" }
    /// A fiscal year from Reiwa on, without its year in the Gregorian calendar.
    reiwa_alone(reiwa: u16) { ja: "令和{reiwa}年度", en: "Reiwa {reiwa}" }
    /// A fiscal year.
    plain_year(year: u16) { ja: "{year}年度", en: "FY{year}" }
    /// The field of the year on screen.
    year_field { ja: "年度", en: "Fiscal year" }
    /// Nothing was entered for the year in view.
    nothing_in_year(year: String) { ja: "{year}には、まだ何も入力されていません。", en: "Nothing has been entered for {year} yet." }
    /// Adds a year.
    add_year(year: u16) { ja: "{year}年度を追加", en: "Add FY{year}" }
    /// What adding a year does.
    year_added(year: u16) {
        ja: "{year}年度を追加しました。保険者の一覧を引き継ぎ、計画時ステップには前年度の結果を入れています。",
        en: "FY{year} was added, with the same insurers, each on the step on which it ended the year before.",
    }
    /// Opens the settings of the year.
    year_settings { ja: "年度の変更・削除", en: "Change or remove the year" }
    /// A field.
    year_number { ja: "この内容の年度（西暦）", en: "Year of these entries" }
    /// What is wrong with it.
    year_wrong { ja: "西暦の年度を4桁で入力してください。", en: "Enter a year of four digits." }
    /// What is wrong with it.
    year_taken { ja: "その年度はすでにあります。", en: "There are entries for that year already." }
    /// Removes the year.
    remove_year(year: u16) { ja: "{year}年度を削除", en: "Remove FY{year}" }
    /// The heading of the self-check.
    check_heading { ja: "自己点検", en: "Self-check" }
    /// How the self-check works.
    check_hint { ja: "項目ごとに、達成しているかを選んでください。丸のある欄が、そのステージで求められる項目です。丸は、未回答なら点線、未達成なら実線、達成なら塗りつぶしです。", en: "Choose for each item whether it is met. A circle marks the stages that ask for it: dotted until it is answered, open if it is not met, filled if it is." }
    /// What the matrix is, for screen readers.
    check_caption { ja: "連合会の項目と、それを求めるステージ", en: "Items of the federation, and the stages that ask for them" }
    /// A column.
    column_item { ja: "項目", en: "Item" }
    /// A column.
    column_answer { ja: "回答", en: "Answer" }
    /// A column.
    column_plan { ja: "計画", en: "Planned" }
    /// A column.
    column_result { ja: "年度末の結果", en: "After the year" }
    /// The answer to one item, for screen readers.
    answer_to(item: char) { ja: "{item}の回答", en: "Answer to item {item}" }
    /// Whether an item was planned, for screen readers.
    plan_of(item: char) { ja: "{item}を計画した", en: "Item {item} is planned" }
    /// The result of one item, for screen readers.
    result_of(item: char) { ja: "{item}の結果", en: "Result of item {item}" }
    /// Which rungs ask for an item, on a narrow screen.
    asked_by(rungs: String) { ja: "求められるステージ・ステップ：{rungs}", en: "Asked for by: {rungs}" }
    /// In a cell of the matrix, for screen readers.
    asked { ja: "必要", en: "needed" }
    /// In a cell of the matrix, for screen readers.
    not_asked { ja: "不要", en: "not needed" }
    /// How many items of a rung are met.
    met_of(met: u32, needed: u32) { ja: "{met}/{needed}項目", en: "{met} of {needed}" }
    /// A horizon.
    short_term { ja: "短期計画", en: "Plan for the year" }
    /// A horizon.
    medium_term { ja: "中長期計画", en: "Plan for several years" }
    /// The heading of the picture.
    progress_heading { ja: "ステージごとの進みぐあい", en: "Progress by stage" }
    /// The heading of the picture.
    step_progress_heading { ja: "ステップごとの進みぐあい", en: "Progress by step" }
    /// Part of a picture.
    met { ja: "達成", en: "Met" }
    /// Part of a picture.
    missing { ja: "未達成", en: "Not met" }
    /// Part of a picture.
    open { ja: "未回答", en: "Not answered" }
    /// The rung of a row.
    rung { ja: "ステージ・ステップ", en: "Stage or step" }
    /// The heading of the plans.
    plans_heading { ja: "計画と支援の範囲", en: "Plans and scope" }
    /// The heading of the targets.
    targets_heading { ja: "年度の目標", en: "Targets of the year" }
    /// A field.
    target_stage { ja: "目標ステージ", en: "Target stage" }
    /// A unit.
    at_least { ja: "%以上", en: "% or more" }
    /// The targets of the next year.
    next_targets { ja: "次の年度の目標", en: "Targets of the next year" }
    /// No choice.
    none { ja: "－", en: "–" }
    /// Opens the explanation of a figure.
    why(subject: &str) { ja: "{subject}の計算式・根拠", en: "Formula and source: {subject}" }
    /// The heading of what would change a figure.
    what_changes { ja: "何が変われば答えが変わるか", en: "What would change the answer" }
    /// Exports the self-check.
    export_check { ja: "自己点検を書き出す（CSV）", en: "Export the self-check (CSV)" }
    /// The self-check as a table, which names its files.
    check_table(year: u16) { ja: "連合会の自己点検（{year}年度）", en: "Self-check {year}" }
}

/// A fiscal year with its era.
pub fn year(language: Language, year: FiscalYear) -> String {
    match year.0.checked_sub(2018) {
        Some(reiwa) if reiwa >= 1 => reiwa_year(language, year.0, reiwa),
        _ => plain_year(language, year.0),
    }
}

/// A fiscal year by its era alone, as titles have it.
pub fn year_of_era(language: Language, year: FiscalYear) -> String {
    match (language, year.0.checked_sub(2018)) {
        (Language::Japanese, Some(reiwa)) if reiwa >= 1 => reiwa_alone(language, reiwa),
        _ => plain_year(language, year.0),
    }
}

/// A horizon.
pub fn horizon(language: Language, horizon: Option<Horizon>) -> &'static str {
    match horizon {
        None => none(language),
        Some(Horizon::ShortTerm) => short_term(language),
        Some(Horizon::MediumTerm) => medium_term(language),
    }
}

/// The words for met, not met and not answered, in that order, with the answers.
pub fn answers(language: Language) -> [(Answer, &'static str); 3] {
    [Answer::Met, Answer::NotMet, Answer::Unknown].map(|answer| (answer, stages::answer(language, answer)))
}

/// The heading of a column.
pub fn column(language: Language, column: InsurerColumn) -> &'static str {
    match column {
        InsurerColumn::Input(at) => field::insurer(language, at),
        InsurerColumn::Open => column_open(language),
        InsurerColumn::Lost => column_lost(language),
        InsurerColumn::Survey => field::survey(language),
    }
}

/// A cell, for screen readers.
pub fn cell(language: Language, at: InsurerField, row: usize) -> String {
    cell_label(language, row, field::insurer(language, at))
}

/// The name of an insurer, or its row (from 1) if it has none.
pub fn name_or_row(language: Language, name: &str, row: usize) -> String {
    if name.trim().is_empty() { unnamed(language, row) } else { name.trim().to_owned() }
}

/// Which of the outcomes that a table states.
pub fn reached(language: Language, reached: bool) -> &'static str {
    if reached { outcome_reached(language) } else { outcome_missed(language) }
}

/// A number of things, grouped.
pub fn count(count: usize) -> String {
    grouped(count)
}

/// An empty list of items in an English table; it is read back as such.
const NO_ITEMS: &str = "none";

/// The words of a table of insurers that is written as a file.
pub fn insurer_words(language: Language) -> InsurerWords {
    match language {
        Language::Japanese => InsurerWords {
            title: |at| column(Language::Japanese, at),
            step: |step| stages::step_short(Language::Japanese, step),
            reached: |was| reached(Language::Japanese, was),
            items: |items: ItemSet| items.write(),
        },
        Language::English => InsurerWords {
            title: |at| column(Language::English, at),
            step: |step: InsurerStep| u8::from(step).to_string(),
            reached: |was| reached(Language::English, was),
            items: |items: ItemSet| if items.is_empty() { NO_ITEMS.to_owned() } else { items.write() },
        },
    }
}

/// The name of a sample and what it shows.
pub fn sample(language: Language, sample: StagesSample) -> (&'static str, &'static str) {
    match sample {
        StagesSample::Prefecture => (sample_prefecture(language), about_sample_prefecture(language)),
        StagesSample::Insurer => (sample_insurer(language), about_sample_insurer(language)),
        StagesSample::Federation => (sample_federation(language), about_sample_federation(language)),
    }
}
