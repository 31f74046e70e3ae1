//! Words and figures that several sentences share.

use crate::{
    text::{Language, number::percent},
    texts,
};
use consortium_core::{
    Answer, Bilingual, Fraction,
    stages::{AchievementRate, InsurerStep, ItemSet, Rung, Span, SupportStage},
};

/// The decimals of a rate that is shown, as many as the source prints.
pub(super) const PLACES: u8 = 1;
/// The most decimals of a rate that is shown. Two rates of the most insurers that a year may have differ before.
const MOST_PLACES: u8 = 9;
/// A fraction with a longer denominator is shown as a percentage alone: nobody reads it.
const LONGEST_DENOMINATOR: i128 = 9_999;

texts! {
    starting { ja: "立上段階", en: "starting" }
    executing { ja: "実行段階", en: "executing" }
    advancing { ja: "推進段階", en: "advancing" }
    continuing { ja: "継続段階", en: "continuing" }
    about_starting { ja: "依頼への対応と情報提供", en: "Answers requests and gives information" }
    about_executing { ja: "見えている課題への、年度単位の支援", en: "Supports by the year, on needs that insurers name" }
    about_advancing {
        ja: "隠れた課題もとらえた、中長期の支援",
        en: "Supports over several years, on needs that insurers do not name as well",
    }
    about_continuing { ja: "高度な課題への改善支援", en: "Supports improvement on demanding problems" }
    numbered_stage(number: u8, name: &str) { ja: "ステージ{number}（{name}）", en: "stage {number} ({name})" }
    no_stage { ja: "ステージ1に未到達", en: "below stage 1" }
    indifferent { ja: "無関心期", en: "indifferent" }
    interested { ja: "関心期", en: "interested" }
    preparing { ja: "準備期", en: "preparing" }
    acting { ja: "実行期", en: "acting" }
    sustaining { ja: "維持・発展期", en: "sustaining and developing" }
    about_indifferent { ja: "保健事業をほぼ行っていない", en: "Runs hardly any health projects" }
    about_interested { ja: "単発の保健事業を行っている", en: "Runs single health projects" }
    about_preparing { ja: "年度の目標を立てて行い、評価している", en: "Sets goals for the year and evaluates them" }
    about_acting {
        ja: "中長期の目標を立てて行い、評価している",
        en: "Sets goals for several years and evaluates them",
    }
    about_sustaining { ja: "自らPDCAを回している", en: "Plans, does, checks and improves on its own" }
    numbered_step(number: char, name: &str) { ja: "ステップ{number}（{name}）", en: "step {number} ({name})" }
    short_step(number: char, name: &str) { ja: "{number}{name}", en: "{number} {name}" }
    between(lowest: String, highest: String) { ja: "{lowest}～{highest}", en: "{lowest} to {highest}" }
    percent_of(percent: String, fraction: String) { ja: "{percent}（{fraction}）", en: "{percent} ({fraction})" }
    separator { ja: "、", en: ", " }
    no_items { ja: "なし", en: "none" }
    met { ja: "達成", en: "met" }
    not_met { ja: "未達成", en: "not met" }
    unknown { ja: "未回答", en: "not answered" }
    rate_unknown { ja: "不明", en: "not known" }
    rate_undefined { ja: "算出不可（計画した項目なし）", en: "not defined (nothing was planned)" }
}

/// The name of a stage.
pub fn stage_name(language: Language, stage: SupportStage) -> &'static str {
    match stage {
        SupportStage::Starting => starting(language),
        SupportStage::Executing => executing(language),
        SupportStage::Advancing => advancing(language),
        SupportStage::Continuing => continuing(language),
    }
}

/// What a stage is about, in a few words.
pub fn stage_about(language: Language, stage: SupportStage) -> &'static str {
    match stage {
        SupportStage::Starting => about_starting(language),
        SupportStage::Executing => about_executing(language),
        SupportStage::Advancing => about_advancing(language),
        SupportStage::Continuing => about_continuing(language),
    }
}

/// A stage with its number and name: `ステージ3（推進段階）`. Without one: below stage 1.
pub fn stage(language: Language, stage: Option<SupportStage>) -> String {
    stage.map_or_else(
        || no_stage(language).to_owned(),
        |stage| numbered_stage(language, stage.number(), stage_name(language, stage)),
    )
}

/// The name of a step.
pub fn step_name(language: Language, step: InsurerStep) -> &'static str {
    match step {
        InsurerStep::Indifferent => indifferent(language),
        InsurerStep::Interested => interested(language),
        InsurerStep::Preparing => preparing(language),
        InsurerStep::Acting => acting(language),
        InsurerStep::Sustaining => sustaining(language),
    }
}

/// What a step is about, in a few words.
pub fn step_about(language: Language, step: InsurerStep) -> &'static str {
    match step {
        InsurerStep::Indifferent => about_indifferent(language),
        InsurerStep::Interested => about_interested(language),
        InsurerStep::Preparing => about_preparing(language),
        InsurerStep::Acting => about_acting(language),
        InsurerStep::Sustaining => about_sustaining(language),
    }
}

/// A step with its Roman numeral and name: `ステップⅣ（実行期）`.
pub fn step(language: Language, step: InsurerStep) -> String {
    numbered_step(language, step.numeral(), step_name(language, step))
}

/// A step for a cell of a table: `Ⅳ実行期`.
pub fn step_short(language: Language, step: InsurerStep) -> String {
    short_step(language, step.numeral(), step_name(language, step))
}

/// A step that may be open, for a cell of a table: `Ⅳ実行期`, `Ⅲ～Ⅴ`; `不明` where it may be any.
pub fn step_span_short(language: Language, span: Span<InsurerStep>) -> String {
    match span.known() {
        Some(known) => step_short(language, known),
        None if span == Span::between(InsurerStep::Indifferent, InsurerStep::Sustaining) => {
            rate_unknown(language).to_owned()
        }
        None => {
            let numeral = |step: InsurerStep| step.numeral().to_string();
            between(language, numeral(span.lowest()), numeral(span.highest()))
        }
    }
}

/// What is known about an item.
pub fn answer(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Met => met(language),
        Answer::NotMet => not_met(language),
        Answer::Unknown => unknown(language),
    }
}

/// A list of items by their numbers: `⑦、⑧`.
pub fn items(language: Language, items: ItemSet) -> String {
    if items.is_empty() {
        return no_items(language).to_owned();
    }
    let numbers: Vec<String> = items.iter().map(|item| item.circled().to_string()).collect();
    numbers.join(separator(language))
}

/// Wording that came as data, in the language of the page, or in the other one if it is only there.
pub fn wording(language: Language, wording: &Bilingual) -> &str {
    let (first, second) = match language {
        Language::Japanese => (&wording.ja, &wording.en),
        Language::English => (&wording.en, &wording.ja),
    };
    if first.trim().is_empty() { second } else { first }
}

/// A rate as a percentage with its fraction: `85.7%（6/7）`.
pub fn share(language: Language, share: Fraction) -> String {
    let shown = percent(share, PLACES);
    if share.is_integer() || share.denominator() > LONGEST_DENOMINATOR {
        return shown;
    }
    percent_of(language, shown, share.to_string())
}

/// A rate beside the target that it misses: with as many decimals as it takes to see that it does. 79.96 % is not shown
/// as 80.0 % where 80 % was to be reached.
pub fn share_below(language: Language, share: Fraction, target: Fraction) -> String {
    let looks_reached = |places: &u8| {
        let shown = |share: Fraction| share.percent(*places).map(|percent| percent.to_string());
        shown(share) == shown(target)
    };
    let places = (PLACES..MOST_PLACES).find(|places| !looks_reached(places)).unwrap_or(MOST_PLACES);
    if places == PLACES {
        return super::share(language, share);
    }
    let shown = percent(share, places);
    if share.denominator() > LONGEST_DENOMINATOR {
        return shown;
    }
    percent_of(language, shown, share.to_string())
}

/// A rate that may be open.
pub fn share_span(language: Language, span: Span<Fraction>) -> String {
    match span.known() {
        Some(known) => share(language, known),
        None => between(language, percent(span.lowest(), PLACES), percent(span.highest(), PLACES)),
    }
}

/// A step that may be open.
pub fn step_span(language: Language, span: Span<InsurerStep>) -> String {
    match span.known() {
        Some(known) => step(language, known),
        None => between(language, step(language, span.lowest()), step(language, span.highest())),
    }
}

/// A stage that may be open.
pub fn stage_span(language: Language, span: Span<Option<SupportStage>>) -> String {
    match span.known() {
        Some(known) => stage(language, known),
        None => between(language, stage(language, span.lowest()), stage(language, span.highest())),
    }
}

/// The achievement rate of an insurer, for a cell of a table.
pub fn achievement_rate(language: Language, rate: AchievementRate) -> String {
    match rate {
        AchievementRate::Unknown => rate_unknown(language).to_owned(),
        AchievementRate::Undefined => rate_undefined(language).to_owned(),
        AchievementRate::Stated { rate } => format!("{rate}%"),
        AchievementRate::FromItems { achieved, open: 0, planned } => {
            rate.known().map_or_else(String::new, |known| {
                percent_of(language, percent(known, PLACES), format!("{achieved}/{planned}"))
            })
        }
        AchievementRate::FromItems { .. } => {
            rate.span().map_or_else(String::new, |span| share_span(language, span))
        }
    }
}
