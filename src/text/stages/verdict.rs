//! The verdicts: one sentence with the figure that decides it.

use super::words::{
    PLACES, achievement_rate, items, share_below, share_span, stage, stage_span, step, step_span,
};
use crate::{
    text::{
        Language,
        number::{grouped, percent},
    },
    texts,
};
use consortium_core::{
    Answer, Fraction,
    stages::{
        FederationReport, Horizon, InsurerReport, Movement, PlanStatus, PrefectureReport, PrintedPercent,
        QuestionReport, StepUp, SupportStage, TargetCheck,
    },
};

texts! {
    stands_on_stage(stage: String) { ja: "保険者支援は{stage}です。", en: "Support of insurers is at {stage}." }
    stands_below_stage_one { ja: "保険者支援はステージ1に達していません。", en: "Support of insurers is below stage 1." }
    stage_is_open(range: String) {
        ja: "未回答の項目があるため、{range}のいずれかです。",
        en: "Some items are not answered: anything from {range} is possible.",
    }
    next_stage(stage: String, count: u32, items: String) {
        ja: "{stage}まで、あと{count}項目です（{items}）。",
        en: "Items still needed for {stage}: {count} ({items}).",
    }
    next_stage_open(stage: String, count: u32, items: String, unknown: String) {
        ja: "{stage}まで、あと{count}項目です（{items}。うち未回答は{unknown}）。",
        en: "Items still needed for {stage}: {count} ({items}; not answered: {unknown}).",
    }
    top_stage { ja: "最も高いステージに達しています。", en: "This is the highest stage." }
    gap(items: String, below: String) {
        ja: "{items}は達成していますが、その手前の{below}が残っているため、ステージには反映されません。",
        en: "Items {items} are met, but do not count for the stage while {below} is missing below them.",
    }
    short_plan_there { ja: "短期（年度）の支援計画は整っています。", en: "The plan for the year is in place." }
    short_plan_missing(items: String) {
        ja: "短期（年度）の支援計画に不足があります（{items}）。",
        en: "The plan for the year is not complete ({items}).",
    }
    short_plan_open(items: String) {
        ja: "短期（年度）の支援計画には未回答の項目があります（{items}）。",
        en: "The plan for the year has items without an answer ({items}).",
    }
    medium_plan_there { ja: "中長期の支援計画は整っています。", en: "The plan for several years is in place." }
    medium_plan_missing(items: String) {
        ja: "中長期の支援計画に不足があります（{items}）。",
        en: "The plan for several years is not complete ({items}).",
    }
    medium_plan_open(items: String) {
        ja: "中長期の支援計画には未回答の項目があります（{items}）。",
        en: "The plan for several years has items without an answer ({items}).",
    }
    wide_yes {
        ja: "都道府県内の保険者全体を見渡した支援を行うステージです。",
        en: "At this stage the federation also looks at all insurers of the prefecture together.",
    }
    wide_no {
        ja: "都道府県内の保険者全体を見渡した支援は、より高いステージで行います。",
        en: "Looking at all insurers of the prefecture together belongs to a higher stage.",
    }
    wide_open {
        ja: "都道府県内の保険者全体を見渡した支援を行うステージかどうかは、未回答の項目によります。",
        en: "Whether all insurers of the prefecture are looked at together depends on items without an answer.",
    }
    insurer_sentence(name: &str, rate: String, step: String) {
        ja: "{name}の取組達成率は{rate}、評価時は{step}です。",
        en: "{name}: achievement rate {rate}, after the year on {step}.",
    }
    rose(before: String, after: String) { ja: "{before}から{after}に上がりました。", en: "Rose from {before} to {after}." }
    fell(before: String, after: String) { ja: "{before}から{after}に後退しました。", en: "Fell back from {before} to {after}." }
    stayed(after: String) { ja: "{after}のままです。", en: "Stayed on {after}." }
    possibly_fell { ja: "後退したかどうかは、この入力では分かりません。", en: "Whether it fell back cannot be told from these inputs." }
    did_not_fall { ja: "後退はしていません。", en: "It did not fall back." }
    step_up_not_planned { ja: "ステップアップの目標なし", en: "No step-up planned" }
    target_unreadable { ja: "目標のステップが読み取れません", en: "The target could not be read" }
    no_step_up { ja: "目標が今のステップより上ではありません", en: "The target is no step up" }
    step_up_reached(target: String) { ja: "{target}の目標を達成", en: "Target {target} reached" }
    step_up_missed(target: String) { ja: "{target}の目標は未達成", en: "Target {target} missed" }
    step_up_open(target: String) { ja: "{target}の目標の達成は不明", en: "Target {target}: not known" }
    support_rate_sentence(rate: String, insurers: String) {
        ja: "保険者支援率は{rate}です（{insurers}保険者の取組達成率の平均）。",
        en: "The support rate is {rate}, the mean of the achievement rates of the insurers ({insurers}).",
    }
    support_rate_open(rate: String, insurers: String, unknown: String) {
        ja: "保険者支援率は{rate}です（{insurers}保険者の平均。うち{unknown}保険者の達成率が確定していません）。",
        en: "The support rate is {rate}: of the insurers in the mean ({insurers}), some rates are not known for certain ({unknown}).",
    }
    no_support_rate { ja: "取組達成率のある保険者がないため、保険者支援率は算出できません。", en: "No insurer has an achievement rate, so there is no support rate." }
    step_up_rate_sentence(rate: String, reached: String, planned: String) {
        ja: "ステップアップ率は{rate}です（予定{planned}保険者のうち達成{reached}保険者）。",
        en: "The step-up rate is {rate}: reached {reached} of {planned} planned.",
    }
    step_up_rate_open(rate: String, reached: String, planned: String, open: String) {
        ja: "ステップアップ率は{rate}です（予定{planned}保険者のうち達成{reached}保険者、結果不明{open}保険者）。",
        en: "The step-up rate is {rate}: reached {reached} of {planned} planned, not known for {open}.",
    }
    step_up_rate_unreadable(rate: String, reached: String, planned: String, open: String, unreadable: String) {
        ja: "ステップアップ率は{rate}です（予定{planned}保険者のうち達成{reached}保険者、結果不明{open}保険者。ほかに目標を読み取れない{unreadable}保険者）。",
        en: "The step-up rate is {rate}: reached {reached} of {planned} planned, not known for {open}; the target could not be read for {unreadable} more.",
    }
    no_step_up_rate { ja: "ステップアップを予定した保険者がないため、ステップアップ率は算出できません。", en: "No insurer planned a step-up, so there is no step-up rate." }
    pulls_down(points: String) { ja: "平均を{points}ポイント下げています", en: "Pulls the mean down by {points} points" }
    pulls_up(points: String) { ja: "平均を{points}ポイント上げています", en: "Pulls the mean up by {points} points" }
    leaves_mean { ja: "平均に影響していません", en: "Does not move the mean" }
    without_it(rate: String) { ja: "この保険者を除いた平均は{rate}です", en: "The mean without it is {rate}" }
    only_insurer { ja: "ほかに保険者がありません", en: "There is no other insurer" }
    satisfied_sentence(share: String, answers: String) {
        ja: "満足の割合は{share}です（回答{answers}件）。",
        en: "Satisfied: {share} (answers: {answers}).",
    }
    satisfied_open(share: String, answers: String, unreadable: String) {
        ja: "満足の割合は{share}です（読み取れた回答{answers}件。読み取れない件数が{unreadable}か所）。",
        en: "Satisfied: {share} (answers that could be read: {answers}; counts that could not be read: {unreadable}).",
    }
    nobody_answered { ja: "回答がないため、割合は算出できません。", en: "Nobody answered, so there is no share." }
    target_reached(target: String, result: String) { ja: "目標{target}に対し{result}で、達成しました。", en: "Target {target}, result {result}: reached." }
    target_missed(target: String, result: String) { ja: "目標{target}に対し{result}で、未達成です。", en: "Target {target}, result {result}: missed." }
    target_open(target: String, result: String) { ja: "目標{target}に対し{result}で、達成したかどうかは決まっていません。", en: "Target {target}, result {result}: not decided." }
    target_without_result(target: String) { ja: "目標{target}に対する結果は、まだありません。", en: "Target {target}: there is no result yet." }
}

/// Where a federation stands.
pub fn federation_verdict(language: Language, report: &FederationReport) -> String {
    match report.stage.known() {
        Some(Some(known)) => stands_on_stage(language, stage(language, Some(known))),
        Some(None) => stands_below_stage_one(language).to_owned(),
        None => stage_is_open(language, stage_span(language, report.stage)),
    }
}

/// What is missing for the next stage.
pub fn federation_next(language: Language, report: &FederationReport) -> String {
    let Some(next) = report.next else { return top_stage(language).to_owned() };
    let (stage, needed) = (stage(language, Some(next.rung)), next.still_needed());
    let list = items(language, needed);
    if next.unknown.is_empty() {
        next_stage(language, stage, needed.len(), list)
    } else {
        next_stage_open(language, stage, needed.len(), list, items(language, next.unknown))
    }
}

/// That items beyond the next stage are met over a gap, if there are any.
pub fn federation_gap(language: Language, report: &FederationReport) -> Option<String> {
    let below = report.next?.still_needed();
    let beyond = report.met_beyond_next;
    (!beyond.is_empty()).then(|| gap(language, items(language, beyond), items(language, below)))
}

/// How far the short-term or medium-term plan is there.
pub fn plan_status(language: Language, horizon: Horizon, status: &PlanStatus) -> String {
    let missing = || items(language, status.missing);
    let unknown = || items(language, status.unknown);
    match (horizon, status.answer) {
        (Horizon::ShortTerm, Answer::Met) => short_plan_there(language).to_owned(),
        (Horizon::ShortTerm, Answer::NotMet) => short_plan_missing(language, missing()),
        (Horizon::ShortTerm, Answer::Unknown) => short_plan_open(language, unknown()),
        (Horizon::MediumTerm, Answer::Met) => medium_plan_there(language).to_owned(),
        (Horizon::MediumTerm, Answer::NotMet) => medium_plan_missing(language, missing()),
        (Horizon::MediumTerm, Answer::Unknown) => medium_plan_open(language, unknown()),
    }
}

/// Whether support of the whole prefecture belongs to the stage.
pub fn prefecture_wide(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Met => wide_yes(language),
        Answer::NotMet => wide_no(language),
        Answer::Unknown => wide_open(language),
    }
}

/// Rate and step of an insurer.
pub fn insurer_verdict(language: Language, name: &str, report: &InsurerReport) -> String {
    let rate = achievement_rate(language, report.rate);
    insurer_sentence(language, name, rate, step_span(language, report.after))
}

/// Whether an insurer rose or fell. A fall is always said.
pub fn movement(language: Language, report: &InsurerReport) -> String {
    let (before, after) = (step_span(language, report.before), step_span(language, report.after));
    match report.movement {
        Movement::Rose => rose(language, before, after),
        Movement::Fell => fell(language, before, after),
        Movement::Stayed => stayed(language, after),
        Movement::PossiblyFell => possibly_fell(language).to_owned(),
        Movement::DidNotFall => did_not_fall(language).to_owned(),
    }
}

/// Whether the step-up was reached, for a cell of a table.
pub fn step_up(language: Language, planned: StepUp) -> String {
    match planned {
        StepUp::NotPlanned => step_up_not_planned(language).to_owned(),
        StepUp::Unreadable => target_unreadable(language).to_owned(),
        StepUp::NoStepUp => no_step_up(language).to_owned(),
        StepUp::Planned { target, reached: Answer::Met } => step_up_reached(language, step(language, target)),
        StepUp::Planned { target, reached: Answer::NotMet } => {
            step_up_missed(language, step(language, target))
        }
        StepUp::Planned { target, reached: Answer::Unknown } => {
            step_up_open(language, step(language, target))
        }
    }
}

/// The support rate of a prefecture.
pub fn support_rate(language: Language, report: &PrefectureReport) -> String {
    let Some(rate) = &report.support_rate else { return no_support_rate(language).to_owned() };
    let (shown, insurers) = (share_span(language, rate.mean), grouped(rate.insurers));
    match rate.not_known {
        0 => support_rate_sentence(language, shown, insurers),
        unknown => support_rate_open(language, shown, insurers, grouped(unknown)),
    }
}

/// The step-up rate of a prefecture.
pub fn step_up_rate(language: Language, report: &PrefectureReport) -> String {
    let figures = &report.step_up_rate;
    let Some(rate) = figures.rate else { return no_step_up_rate(language).to_owned() };
    let (shown, reached, planned) =
        (share_span(language, rate), grouped(figures.reached), grouped(figures.planned));
    match (figures.open, figures.unreadable) {
        (0, 0) => step_up_rate_sentence(language, shown, reached, planned),
        (open, 0) => step_up_rate_open(language, shown, reached, planned, grouped(open)),
        (open, unreadable) => {
            step_up_rate_unreadable(language, shown, reached, planned, grouped(open), grouped(unreadable))
        }
    }
}

/// By how many percentage points an insurer moves the mean.
pub fn contribution(language: Language, contribution: Fraction) -> String {
    let points = |size: Fraction| percent(size, PLACES.saturating_add(1)).trim_end_matches('%').to_owned();
    if contribution.is_negative() {
        let size = Fraction::ZERO.checked_sub(&contribution).unwrap_or(contribution);
        pulls_down(language, points(size))
    } else if contribution == Fraction::ZERO {
        leaves_mean(language).to_owned()
    } else {
        pulls_up(language, points(contribution))
    }
}

/// What the mean would be without an insurer.
pub fn mean_without(language: Language, mean: Option<Fraction>) -> String {
    mean.map_or_else(|| only_insurer(language).to_owned(), |mean| without_it(language, percent(mean, PLACES)))
}

/// The share satisfied with one question.
pub fn satisfied_share(language: Language, question: &QuestionReport) -> String {
    let Some(share) = question.satisfied else { return nobody_answered(language).to_owned() };
    let (share, answers) = (share_span(language, share), grouped(question.answers));
    match question.unreadable {
        0 => satisfied_sentence(language, share, answers),
        unreadable => satisfied_open(language, share, answers, grouped(unreadable)),
    }
}

/// Whether a target for the stage was reached.
pub fn target_check(language: Language, check: &TargetCheck<SupportStage, Option<SupportStage>>) -> String {
    let result = check.result.map(|result| stage_span(language, result));
    checked(language, stage(language, Some(check.target)), result, check.reached)
}

/// Whether a target for a rate was reached.
pub fn target_rate_check(language: Language, check: &TargetCheck<PrintedPercent, Fraction>) -> String {
    let result = check.result.map(|result| match (check.reached, result.known()) {
        (Answer::NotMet, Some(known)) => share_below(language, known, check.target.share()),
        _ => share_span(language, result),
    });
    checked(language, format!("{}%", check.target), result, check.reached)
}

fn checked(language: Language, target: String, result: Option<String>, reached: Answer) -> String {
    let Some(result) = result else { return target_without_result(language, target) };
    match reached {
        Answer::Met => target_reached(language, target, result),
        Answer::NotMet => target_missed(language, target, result),
        Answer::Unknown => target_open(language, target, result),
    }
}
