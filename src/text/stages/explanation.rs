//! Formulas with the user's own figures in them, what would change the answer, and the source.

use super::words::{PLACES, items, share_span, stage, step, wording};
use crate::{
    text::{
        Language,
        number::{grouped, percent},
    },
    texts,
};
use consortium_core::{
    Fraction,
    stages::{Change, Formula, IndicatorSet, IndicatorStatus, Topic},
};

texts! {
    stage_formula(met: String, unknown: String) {
        ja: "項目がすべてそろう最も高いステージ（達成：{met}／未回答：{unknown}）",
        en: "The highest stage whose items are all met (met: {met}; not answered: {unknown})",
    }
    step_formula(met: String, unknown: String) {
        ja: "項目がすべてそろう最も高いステップ（達成：{met}／未回答：{unknown}）",
        en: "The highest step whose items are all met (met: {met}; not answered: {unknown})",
    }
    items_formula(achieved: u32, planned: u32) {
        ja: "達成した項目数{achieved} ÷ 計画した項目数{planned}",
        en: "Items achieved {achieved} ÷ items planned {planned}",
    }
    items_formula_open(achieved: u32, open: u32, planned: u32) {
        ja: "達成した項目数{achieved}（ほかに結果未入力{open}） ÷ 計画した項目数{planned}",
        en: "Items achieved {achieved} (no result yet for {open}) ÷ items planned {planned}",
    }
    stated_formula(rate: String) { ja: "入力された取組達成率{rate}", en: "Achievement rate as entered, {rate}" }
    mean_formula(sum: String, insurers: String) {
        ja: "取組達成率の合計{sum} ÷ 保険者数{insurers}",
        en: "Sum of the achievement rates {sum} ÷ number of insurers {insurers}",
    }
    steps_formula(reached: u32, planned: u32) {
        ja: "ステップアップ達成{reached}保険者 ÷ 予定{planned}保険者",
        en: "Steps reached {reached} ÷ steps planned {planned}",
    }
    steps_formula_open(reached: u32, open: u32, planned: u32) {
        ja: "ステップアップ達成{reached}保険者（ほかに結果不明{open}） ÷ 予定{planned}保険者",
        en: "Steps reached {reached} (not known for {open}) ÷ steps planned {planned}",
    }
    satisfied_formula(satisfied: String, answers: String) {
        ja: "満足の回答{satisfied}件 ÷ 全回答{answers}件",
        en: "Satisfied answers {satisfied} ÷ all answers {answers}",
    }
    items_to_stage(count: u32, stage: String, items: String) {
        ja: "あと{count}項目で{stage}です：{items}",
        en: "Items to {stage}: {count} ({items})",
    }
    items_to_step(count: u32, step: String, items: String) {
        ja: "あと{count}項目で{step}です：{items}",
        en: "Items to {step}: {count} ({items})",
    }
    open_items(items: String) {
        ja: "未回答の{items}によって結果が変わります。",
        en: "The answers to {items}, not given yet, can change the result.",
    }
    last_item(points: String, item: String) {
        ja: "{item}を達成すると、達成率が{points}ポイント上がります。",
        en: "Item {item} raises the rate by {points} points.",
    }
    one_more_item(points: String, items: String) {
        ja: "{items}のうち1項目を達成すると、達成率が{points}ポイント上がります。",
        en: "One more item out of {items} raises the rate by {points} points.",
    }
    one_more_item_at(name: String, points: String) {
        ja: "{name}があと1項目達成すると、保険者支援率が{points}ポイント上がります（1項目あたりの効果が最大）。",
        en: "One more item achieved by {name} raises the support rate by {points} points, the most that one item can do.",
    }
    one_more_step(points: String) {
        ja: "あと1保険者が目標のステップに達すると、ステップアップ率が{points}ポイント上がります。",
        en: "One more insurer that reaches its step raises the step-up rate by {points} points.",
    }
    one_more_satisfied(points: String) {
        ja: "満足の回答が1件増えて不満の回答が1件減ると、割合が{points}ポイント上がります。",
        en: "One answer that turns to satisfied raises the share by {points} points.",
    }
    draft_of(year: u16) { ja: "{year}年の素案", en: "draft of {year}" }
    own_list { ja: "独自の指標", en: "own indicators" }
    source_with_pages(title: &str, publisher: &str, pages: String, status: String) {
        ja: "出典：{publisher}「{title}」{pages}（{status}）",
        en: "Source: {publisher}, {title}, {pages} ({status})",
    }
    source_without_pages(title: &str, publisher: &str, status: String) {
        ja: "出典：{publisher}「{title}」（{status}）",
        en: "Source: {publisher}, {title} ({status})",
    }
    one_page(page: u16) { ja: "{page}ページ", en: "p. {page}" }
    some_pages(first: u16, last: u16) { ja: "{first}～{last}ページ", en: "pp. {first}–{last}" }
}

/// A formula with its operands.
pub fn formula(language: Language, formula: &Formula) -> String {
    match *formula {
        Formula::StageReached { met, unknown } => {
            stage_formula(language, items(language, met), items(language, unknown))
        }
        Formula::StepReached { met, unknown } => {
            step_formula(language, items(language, met), items(language, unknown))
        }
        Formula::ItemsAchieved { achieved, open: 0, planned } => items_formula(language, achieved, planned),
        Formula::ItemsAchieved { achieved, open, planned } => {
            items_formula_open(language, achieved, open, planned)
        }
        Formula::RateStated { rate } => stated_formula(language, format!("{rate}%")),
        Formula::MeanOfRates { sum, insurers } => {
            mean_formula(language, share_span(language, sum), grouped(insurers))
        }
        Formula::StepsReached { reached, open: 0, planned } => steps_formula(language, reached, planned),
        Formula::StepsReached { reached, open, planned } => {
            steps_formula_open(language, reached, open, planned)
        }
        Formula::SatisfiedAnswers { satisfied, answers } => {
            satisfied_formula(language, grouped(satisfied), grouped(answers))
        }
    }
}

/// What would change the answer. `insurer` gives the name of the insurer in a row.
pub fn change(language: Language, change: &Change, insurer: impl Fn(usize) -> String) -> String {
    match *change {
        Change::ItemsToStage { stage: reached, items: lacking } => {
            items_to_stage(language, lacking.len(), stage(language, Some(reached)), items(language, lacking))
        }
        Change::ItemsToStep { step: reached, items: lacking } => {
            items_to_step(language, lacking.len(), step(language, reached), items(language, lacking))
        }
        Change::OpenItems { items: open } => open_items(language, items(language, open)),
        Change::OneMoreItem { items: left, gain } if left.len() == 1 => {
            last_item(language, points(gain), items(language, left))
        }
        Change::OneMoreItem { items: left, gain } => {
            one_more_item(language, points(gain), items(language, left))
        }
        Change::OneMoreItemAt { row, gain } => one_more_item_at(language, insurer(row), points(gain)),
        Change::OneMoreStep { gain } => one_more_step(language, points(gain)),
        Change::OneMoreSatisfied { gain } => one_more_satisfied(language, points(gain)),
    }
}

/// Percentage points, with one decimal more than rates: one item at one of many insurers is little.
fn points(gain: Fraction) -> String {
    percent(gain, PLACES.saturating_add(1)).trim_end_matches('%').to_owned()
}

/// How binding an indicator list is. Shown wherever its name is.
pub fn status(language: Language, status: IndicatorStatus) -> String {
    match status {
        IndicatorStatus::Draft { year } => draft_of(language, year),
        IndicatorStatus::Own => own_list(language).to_owned(),
    }
}

/// Where a topic is written, with the pages and how binding it is.
pub fn source_line(language: Language, indicators: &IndicatorSet, topic: Topic) -> String {
    let title = wording(language, &indicators.source.title);
    let publisher = wording(language, &indicators.source.publisher);
    let status = status(language, indicators.status);
    match indicators.pages(topic) {
        None => source_without_pages(language, title, publisher, status),
        Some(pages) if pages.first == pages.last => {
            source_with_pages(language, title, publisher, one_page(language, pages.first), status)
        }
        Some(pages) => {
            let pages = some_pages(language, pages.first, pages.last);
            source_with_pages(language, title, publisher, pages, status)
        }
    }
}
