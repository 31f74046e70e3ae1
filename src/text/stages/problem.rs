//! What does not fit in the input, said so that it can be corrected.

use super::words::{items, share_span, stage, step, step_span};
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::stages::{
    IndicatorProblem, InsurerProblem, LadderProblem, SameInsurer, SurveyProblem, TargetProblem,
};

texts! {
    no_insurer_name { ja: "保険者名がありません。", en: "The insurer has no name." }
    nothing_planned {
        ja: "計画した取組項目がありません。取組達成率は算出できず、保険者支援率の平均に入りません。",
        en: "No items were planned. There is no achievement rate, and the insurer is not in the mean.",
    }
    results_without_plan {
        ja: "達成した項目はありますが、計画項目が未入力です。計画した項目を①～⑦のように入力するまで、取組達成率は不明です。",
        en: "There are achieved items, but the planned ones were not entered. Until they are, like 1-7, the achievement rate is not known.",
    }
    achieved_not_planned(items: String) {
        ja: "計画にない項目が達成されています（{items}）。ステップには数えますが、取組達成率には数えません。",
        en: "Items were achieved that were not planned ({items}). They count for the step, not for the rate.",
    }
    not_in_list(items: String) {
        ja: "指標の一覧にない項目番号です（{items}）。ステップには数えません。",
        en: "The indicator list has no such items ({items}). They do not count for the step.",
    }
    rate_above_whole(rate: String) {
        ja: "取組達成率{rate}は100%を超えています。確かめられるまで不明として扱います。",
        en: "The achievement rate {rate} is more than 100%. It is taken as not known until it is corrected.",
    }
    rate_fits_no_items(rate: String, most: u32) {
        ja: "取組達成率{rate}になる項目数は、{most}項目までにはありません。",
        en: "No number of items up to {most} gives the achievement rate {rate}.",
    }
    target_not_above(before: String, target: String) {
        ja: "目標の{target}が、計画時の{before}より上ではありません。ステップアップの予定に数えません。",
        en: "The target, {target}, is not above {before}. It does not count as a planned step-up.",
    }
    target_skips(before: String, target: String) {
        ja: "目標の{target}は、計画時の{before}からステップを飛ばしています。",
        en: "The target, {target}, skips a step after {before}.",
    }
    plan_misses_target(target: String, items: String) {
        ja: "計画した項目をすべて達成しても、{target}に届きません（ほかに{items}が必要です）。",
        en: "Even with all planned items {target} is not reached: it also takes {items}.",
    }
    outcome_without_target {
        ja: "目標の達成・未達成が書かれていますが、目標のステップがありません。",
        en: "It says whether the target was reached, but there is no target.",
    }
    statement_against_items(stated: String, from_items: String) {
        ja: "記載された実績（{stated}）が、項目から分かるステップ（{from_items}）と合いません。どちらかが確かめられるまで、両方の可能性を残します。",
        en: "The stated outcome ({stated}) does not agree with the items, which give {from_items}. Both stay possible until one of them is corrected.",
    }
    repeated_number(list: &str, number: u8) {
        ja: "{list}の項目番号{number}が重複しています。",
        en: "{list}: the item number {number} is there more than once.",
    }
    no_wording(list: &str, number: u8) {
        ja: "{list}の項目{number}の文言が、日本語か英語で空です。",
        en: "{list}: item {number} has no wording in Japanese or English.",
    }
    lowest_step_asks(list: &str, number: u8) {
        ja: "{list}の項目{number}は、だれでも立っているステップに置かれています。一つ上のステップに移してください。",
        en: "{list}: item {number} belongs to the step on which everybody stands. Move it one step up.",
    }
    rung_adds_nothing(list: &str, rung: String) {
        ja: "{list}の{rung}に、新しく求める項目がありません。",
        en: "{list}: {rung} asks for nothing new.",
    }
    list_without_name { ja: "指標の一覧の名前が、日本語か英語で空です。", en: "The indicator list has no name in Japanese or English." }
    of_federation { ja: "連合会の指標", en: "Items of the federation" }
    of_insurer { ja: "保険者の指標", en: "Items of the insurers" }
    repeated_question(number: u8) { ja: "満足度の質問番号{number}が重複しています。", en: "The survey has the question number {number} more than once." }
    no_question(number: u8) { ja: "満足度の質問{number}の文言が、日本語か英語で空です。", en: "Question {number} of the survey has no wording in Japanese or English." }
    no_such_question(row: String, question: u8) {
        ja: "{row}行目：質問{question}はありません。数えていません。",
        en: "Row {row}: there is no question {question}. Not counted.",
    }
    outside_scale(row: String, question: u8, answer: u8, last: u8) {
        ja: "{row}行目：質問{question}の回答は1～{last}です（入力は{answer}）。数えていません。",
        en: "Row {row}: answers to question {question} are 1 to {last}, found {answer}. Not counted.",
    }
    same_insurer_rows(rows: String) {
        ja: "{rows}行目は同じ保険者のようです。すべて平均に入っています。",
        en: "Rows {rows} seem to be the same insurer. All of them are in the mean.",
    }
    stated_against_counted(stated: String, counted: String) {
        ja: "記載された取組達成率{stated}は、項目から計算した{counted}と合いません。項目からの値を使います。",
        en: "The stated achievement rate {stated} does not agree with {counted}, counted from the items. The items are used.",
    }
    stated_against_empty_plan(stated: String) {
        ja: "取組達成率{stated}が記載されていますが、計画項目は「なし」です。計画がないものとして扱います。",
        en: "An achievement rate of {stated} is stated, but nothing was planned. It is taken that there is no plan.",
    }
    target_above_whole(target: String) {
        ja: "目標{target}は100%を超えています。達成したかどうかは、目標を直すまで判定しません。",
        en: "The target of {target} is more than 100%. Whether it was reached is left open until it is corrected.",
    }
    row_separator { ja: "、", en: ", " }
}

/// What does not fit in the record of an insurer.
pub fn insurer_problem(language: Language, problem: &InsurerProblem) -> String {
    match *problem {
        InsurerProblem::NoName => no_insurer_name(language).to_owned(),
        InsurerProblem::NothingPlanned => nothing_planned(language).to_owned(),
        InsurerProblem::ResultsWithoutPlan => results_without_plan(language).to_owned(),
        InsurerProblem::RateAgainstItems { stated, counted: Some(counted) } => {
            stated_against_counted(language, format!("{stated}%"), share_span(language, counted))
        }
        InsurerProblem::RateAgainstItems { stated, counted: None } => {
            stated_against_empty_plan(language, format!("{stated}%"))
        }
        InsurerProblem::AchievedNotPlanned { items: found } => {
            achieved_not_planned(language, items(language, found))
        }
        InsurerProblem::NotInList { items: found } => not_in_list(language, items(language, found)),
        InsurerProblem::RateAboveWhole { rate } => rate_above_whole(language, format!("{rate}%")),
        InsurerProblem::RateFitsNoItemCount { rate, most } => {
            rate_fits_no_items(language, format!("{rate}%"), most)
        }
        InsurerProblem::TargetNotAbove { before, target } => {
            target_not_above(language, step(language, before), step(language, target))
        }
        InsurerProblem::TargetSkips { before, target } => {
            target_skips(language, step(language, before), step(language, target))
        }
        InsurerProblem::PlanMissesTarget { target, items: lacking } => {
            plan_misses_target(language, step(language, target), items(language, lacking))
        }
        InsurerProblem::OutcomeWithoutTarget => outcome_without_target(language).to_owned(),
        InsurerProblem::StatementAgainstItems { stated, from_items } => {
            statement_against_items(language, step_span(language, stated), step_span(language, from_items))
        }
    }
}

/// What is wrong with a target.
pub fn target_problem(language: Language, problem: &TargetProblem) -> String {
    match *problem {
        TargetProblem::AboveWhole { target, .. } => target_above_whole(language, format!("{target}%")),
    }
}

/// What is wrong with an indicator list.
pub fn indicator_problem(language: Language, problem: &IndicatorProblem) -> String {
    match *problem {
        IndicatorProblem::NoName => list_without_name(language).to_owned(),
        IndicatorProblem::Federation(problem) => {
            ladder_problem(language, of_federation(language), problem, |rung| stage(language, Some(rung)))
        }
        IndicatorProblem::Insurer(problem) => {
            ladder_problem(language, of_insurer(language), problem, |rung| step(language, rung))
        }
        IndicatorProblem::RepeatedQuestion { number } => repeated_question(language, number),
        IndicatorProblem::NoQuestion { number } => no_question(language, number),
    }
}

fn ladder_problem<R>(
    language: Language,
    list: &str,
    problem: LadderProblem<R>,
    name: impl Fn(R) -> String,
) -> String {
    match problem {
        LadderProblem::RepeatedNumber { number } => repeated_number(language, list, number.get()),
        LadderProblem::NoWording { number } => no_wording(language, list, number.get()),
        LadderProblem::LowestRungAsks { number } => lowest_step_asks(language, list, number.get()),
        LadderProblem::RungAddsNothing { rung } => rung_adds_nothing(language, list, name(rung)),
    }
}

/// Why an answer to the survey was not counted. Rows are counted from 1.
pub fn survey_problem(language: Language, problem: &SurveyProblem) -> String {
    let shown = |row: usize| row_number(row);
    match *problem {
        SurveyProblem::NoSuchQuestion { row, question } => no_such_question(language, shown(row), question),
        SurveyProblem::OutsideScale { row, question, answer, last } => {
            outside_scale(language, shown(row), question, answer, last)
        }
    }
}

/// That rows seem to be about the same insurer. Rows are counted from 1.
pub fn same_insurer(language: Language, same: &SameInsurer) -> String {
    let rows: Vec<String> = same.rows.iter().map(|row| row_number(*row)).collect();
    same_insurer_rows(language, rows.join(row_separator(language)))
}

fn row_number(row: usize) -> String {
    grouped(row.saturating_add(1))
}
