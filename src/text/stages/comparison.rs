//! Two years side by side: what was compared, and what was left out.

use super::words::{PLACES, items, step_span};
use crate::{
    text::{
        Language,
        number::{grouped, percent},
    },
    texts,
};
use consortium_core::{
    Fraction,
    stages::{FallBetweenYears, ItemListChange, NotComparable, RateComparison},
};

texts! {
    same_items { ja: "取組項目は前後の年度で同じです。", en: "Both years have the same items." }
    changed_items(kept: String, dropped: String, added: String) {
        ja: "取組項目が変わったため、共通の{kept}項目だけで比べています（前の年度だけ：{dropped}／後の年度だけ：{added}）。",
        en: "The items changed, so only those of both years are compared (number: {kept}; only before: {dropped}; only after: {added}).",
    }
    no_comparison { ja: "両方の年度で比べられる保険者がありません。", en: "No insurer can be compared over both years." }
    means_rose(insurers: String, before: String, after: String, points: String) {
        ja: "比べられる{insurers}保険者の平均は、{before}から{after}に{points}ポイント上がりました。",
        en: "Over the insurers that can be compared ({insurers}) the mean rose from {before} to {after}, by {points} points.",
    }
    means_fell(insurers: String, before: String, after: String, points: String) {
        ja: "比べられる{insurers}保険者の平均は、{before}から{after}に{points}ポイント下がりました。",
        en: "Over the insurers that can be compared ({insurers}) the mean fell from {before} to {after}, by {points} points.",
    }
    means_stayed(insurers: String, mean: String) {
        ja: "比べられる{insurers}保険者の平均は、{mean}で変わりません。",
        en: "Over the insurers that can be compared ({insurers}) the mean stayed at {mean}.",
    }
    fell_between(name: &str, ended: String, started: String) {
        ja: "{name}は、前の年度を{ended}で終え、後の年度の計画時は{started}です（後退）。",
        en: "{name} ended the earlier year on {ended} and started the later one on {started}: it fell back.",
    }
    not_in_other_year { ja: "もう一方の年度にありません", en: "Not in the other year" }
    not_unique { ja: "同じ保険者とみられる行が複数あり、対応を決められません", en: "More than one row seems to be about this insurer" }
    only_rate {
        ja: "項目が変わり、達成率だけではどの項目の結果か分かりません",
        en: "The items changed, and a rate alone does not tell which items it was counted from",
    }
    nothing_in_common { ja: "計画した項目に、両年度に共通するものがありません", en: "None of the planned items is in both years" }
    not_known { ja: "達成率が確定していません", en: "The rate is not known for certain" }
}

/// What happened to the item list.
pub fn item_list_change(language: Language, change: &ItemListChange) -> String {
    if change.is_none() {
        return same_items(language).to_owned();
    }
    let kept = grouped(change.kept.len());
    changed_items(language, kept, items(language, change.dropped), items(language, change.added))
}

/// How the mean changed over what can be compared.
pub fn means_compared(language: Language, comparison: &RateComparison) -> String {
    let Some(means) = comparison.means else { return no_comparison(language).to_owned() };
    let insurers = grouped(comparison.insurers.len());
    let (before, after) = (percent(means.before, PLACES), percent(means.after, PLACES));
    let points = |size: Fraction| percent(size, PLACES).trim_end_matches('%').to_owned();
    if means.change == Fraction::ZERO {
        means_stayed(language, insurers, after)
    } else if means.change.is_negative() {
        let size = Fraction::ZERO.checked_sub(&means.change).unwrap_or(means.change);
        means_fell(language, insurers, before, after, points(size))
    } else {
        means_rose(language, insurers, before, after, points(means.change))
    }
}

/// That an insurer started a year below where it ended the year before.
pub fn fall(language: Language, name: &str, fall: &FallBetweenYears) -> String {
    fell_between(language, name, step_span(language, fall.ended), step_span(language, fall.started))
}

/// Why a row was left out of a comparison.
pub fn left_out(language: Language, reason: NotComparable) -> &'static str {
    match reason {
        NotComparable::NotInOtherYear => not_in_other_year(language),
        NotComparable::NotUnique => not_unique(language),
        NotComparable::OnlyRateStated => only_rate(language),
        NotComparable::NothingInCommon => nothing_in_common(language),
        NotComparable::NotKnown => not_known(language),
    }
}
