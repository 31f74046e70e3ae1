//! The printed example: which figures agree, and why others do not.

use super::words::{PLACES, share, step, step_span};
use crate::{
    text::{Language, number::percent},
    texts,
};
use consortium_core::stages::{DifferingCell, Discrepancy, FigureCheck, PrintedFigure, PrintedPercent};

texts! {
    figure_agrees(figure: &str, printed: String, calculated: String, page: u16) {
        ja: "{figure}：資料の{printed}（{page}ページ）は、計算した{calculated}と一致します。",
        en: "{figure}: {printed} as printed on p. {page} agrees with the calculated {calculated}.",
    }
    figure_differs(figure: &str, printed: String, calculated: String, page: u16) {
        ja: "{figure}：資料の{printed}（{page}ページ）は、計算した{calculated}と一致しません。",
        en: "{figure}: {printed} as printed on p. {page} does not agree with the calculated {calculated}.",
    }
    achievement_rate { ja: "取組達成率（項目から）", en: "Achievement rate (from the items)" }
    support_rate_from_table { ja: "保険者支援率（表から）", en: "Support rate (from the table)" }
    support_rate_from_formula { ja: "保険者支援率（式の数値から）", en: "Support rate (from the rates in the formula)" }
    step_up_rate { ja: "ステップアップ率（表から）", en: "Step-up rate (from the table)" }
    formula_against_table(cells: String, table: String, formula: String) {
        ja: "表と計算式の数値が違います（{cells}）。表からは{table}、式の数値からは{formula}になり、",
        en: "Table and formula have different rates ({cells}). The table gives {table}, the rates in the formula give {formula}; ",
    }
    printed_from_formula(printed: String) { ja: "資料の{printed}は式のほうです。", en: "the printed {printed} is that of the formula." }
    printed_from_table(printed: String) { ja: "資料の{printed}は表のほうです。", en: "the printed {printed} is that of the table." }
    printed_from_both(printed: String) { ja: "資料の{printed}はどちらとも一致します。", en: "the printed {printed} agrees with both." }
    printed_from_neither(printed: String) { ja: "資料の{printed}はどちらとも違います。", en: "the printed {printed} is neither." }
    differing_cell(insurer: &str, in_table: String, in_formula: String) {
        ja: "{insurer}は表で{in_table}、式で{in_formula}",
        en: "{insurer}: {in_table} in the table, {in_formula} in the formula",
    }
    absent { ja: "なし", en: "missing" }
    cell_separator { ja: "、", en: "; " }
    plan_against_table(insurer: &str, in_plan: String, in_table: String) {
        ja: "{insurer}の取組達成率は、個別の例では{in_plan}、表では{in_table}です。",
        en: "{insurer} has the achievement rate {in_plan} in its own example and {in_table} in the table.",
    }
    reached_against_items(insurer: &str, target: String, from_items: String) {
        ja: "{insurer}は、表では{target}の目標を達成していますが、個別の例の項目からは{from_items}です。",
        en: "{insurer} has reached its target, {target}, in the table, but the items of its own example give {from_items}.",
    }
    missed_against_items(insurer: &str, target: String, from_items: String) {
        ja: "{insurer}は、表では{target}の目標が未達成ですが、個別の例の項目からは{from_items}です。",
        en: "{insurer} has missed its target, {target}, in the table, but the items of its own example give {from_items}.",
    }
    rate_against_target(insurer: &str, rate: String, target: String, items: u32, possible: String) {
        ja: "{insurer}の{rate}は、{target}の{items}項目からは出ません（出るのは{possible}）。計画した項目が違うか、数値が例示のためと考えられます。",
        en: "{insurer}: {rate} cannot come from the {items} items of {target}, only from {possible}. Other items were planned, or the figure is made up.",
    }
    rate_against_list(insurer: &str, rate: String, items: u32) {
        ja: "{insurer}の{rate}は、{items}項目までのどの項目数からも出ません。",
        en: "{insurer}: {rate} cannot come from any number of items up to {items}.",
    }
    factor_too_much(factor: u32, to_the_letter: String) {
        ja: "資料の式は、すでに百分率である達成率の平均に{factor}を掛けています。式のとおりなら{to_the_letter}になるため、掛けずに計算しています。",
        en: "The printed formula multiplies the mean of percentages by {factor} once more. To the letter it would give {to_the_letter}, so that factor is left out here.",
    }
}

/// A printed result beside the calculated one.
pub fn figure_check(language: Language, check: &FigureCheck) -> String {
    let figure = match check.figure {
        PrintedFigure::AchievementRate => achievement_rate(language),
        PrintedFigure::SupportRateFromTable => support_rate_from_table(language),
        PrintedFigure::SupportRateFromFormula => support_rate_from_formula(language),
        PrintedFigure::StepUpRate => step_up_rate(language),
    };
    let (printed, calculated) = (shown(check.printed), share(language, check.calculated));
    if check.agrees {
        figure_agrees(language, figure, printed, calculated, check.page)
    } else {
        figure_differs(language, figure, printed, calculated, check.page)
    }
}

/// Why two printed figures cannot both be right.
pub fn discrepancy(language: Language, discrepancy: &Discrepancy) -> String {
    match discrepancy {
        Discrepancy::FormulaAgainstTable { cells, mean_of_table, mean_of_formula, printed } => {
            let cells: Vec<String> = cells.iter().map(|cell| cell_text(language, cell)).collect();
            let which = match (printed.stands_for(*mean_of_table), printed.stands_for(*mean_of_formula)) {
                (false, true) => printed_from_formula(language, shown(*printed)),
                (true, false) => printed_from_table(language, shown(*printed)),
                (true, true) => printed_from_both(language, shown(*printed)),
                (false, false) => printed_from_neither(language, shown(*printed)),
            };
            let cells = cells.join(cell_separator(language));
            let (table, formula) = (share(language, *mean_of_table), share(language, *mean_of_formula));
            formula_against_table(language, cells, table, formula) + &which
        }
        Discrepancy::PlanAgainstTable { insurer, in_plan, in_table } => {
            plan_against_table(language, insurer, shown(*in_plan), shown(*in_table))
        }
        Discrepancy::OutcomeAgainstItems { insurer, target, reached, from_items } => {
            let (target, from_items) = (step(language, *target), step_span(language, *from_items));
            if *reached {
                reached_against_items(language, insurer, target, from_items)
            } else {
                missed_against_items(language, insurer, target, from_items)
            }
        }
        Discrepancy::RateAgainstTarget { insurer, rate, target, items, possible } => {
            let possible: Vec<String> =
                possible.iter().map(|(achieved, planned)| format!("{achieved}/{planned}")).collect();
            let possible = possible.join(cell_separator(language));
            rate_against_target(language, insurer, shown(*rate), step(language, *target), *items, possible)
        }
        Discrepancy::RateAgainstList { insurer, rate, items } => {
            rate_against_list(language, insurer, shown(*rate), *items)
        }
        Discrepancy::FactorTooMuch { factor, to_the_letter } => {
            factor_too_much(language, *factor, percent(*to_the_letter, PLACES))
        }
    }
}

fn cell_text(language: Language, cell: &DifferingCell) -> String {
    let rate = |rate: Option<PrintedPercent>| rate.map_or_else(|| absent(language).to_owned(), shown);
    differing_cell(language, &cell.insurer, rate(cell.in_table), rate(cell.in_formula))
}

fn shown(printed: PrintedPercent) -> String {
    format!("{printed}%")
}
