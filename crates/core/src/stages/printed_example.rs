//! The example that the draft prints, and where its figures do not agree with each other.
//!
//! What is printed is data; which cells differ and what both versions give is computed from it.

use serde::{Deserialize, Serialize};

use super::{
    IndicatorSet, InsurerRecord, InsurerStep, ItemResults, ItemSet, PrintedPercent, Span, StatedOutcome,
    assess_insurer, assess_prefecture, support_rate::checked_sum,
};
use crate::{Bilingual, Entry, Fraction};

/// An example as a document prints it: the same figures in a table, in a formula, and for one insurer in detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedExample {
    /// What the example is called on screen.
    pub name: Bilingual,
    /// The page with the table.
    pub table_page: u16,
    /// The rows of the table.
    pub table: Vec<PrintedInsurer>,
    /// The formula for the support rate.
    pub formula: PrintedFormula,
    /// The step-up rate, printed on the page of the formula.
    pub step_up_rate: PrintedPercent,
    /// One insurer in detail.
    pub plan: PrintedPlan,
}

/// A row of the printed table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedInsurer {
    /// The name.
    pub name: String,
    /// The achievement rate.
    pub rate: PrintedPercent,
    /// The step-up planned, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_up: Option<PrintedStepUp>,
}

/// A step-up in the printed table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedStepUp {
    /// The step before.
    pub from: InsurerStep,
    /// The step aimed for.
    pub to: InsurerStep,
    /// Whether it was reached.
    pub reached: bool,
}

/// The printed formula for the support rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedFormula {
    /// The page.
    pub page: u16,
    /// The achievement rates in it, in the order of the table.
    pub rates: Vec<PrintedPercent>,
    /// By what the mean is multiplied although the rates are percentages already; 1 for nothing.
    pub factor: u32,
    /// The result.
    pub result: PrintedPercent,
}

/// One insurer in detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedPlan {
    /// The page.
    pub page: u16,
    /// The insurer, by its name in the table.
    pub insurer: String,
    /// The step before.
    pub from: InsurerStep,
    /// The step aimed for.
    pub to: InsurerStep,
    /// The items planned.
    pub planned: ItemSet,
    /// The items achieved.
    pub achieved: ItemSet,
    /// The achievement rate.
    pub rate: PrintedPercent,
}

/// The printed figures beside the calculated ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExampleReport {
    /// Every printed result with what its inputs give.
    pub checks: Vec<FigureCheck>,
    /// Where the figures contradict each other.
    pub discrepancies: Vec<Discrepancy>,
}

/// A printed result with what its inputs give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FigureCheck {
    /// Which result.
    pub figure: PrintedFigure,
    /// The page of the result.
    pub page: u16,
    /// As printed.
    pub printed: PrintedPercent,
    /// From the inputs.
    pub calculated: Fraction,
    /// Whether the printed figure is the calculated one, rounded.
    pub agrees: bool,
}

/// A printed result, and the inputs it is calculated from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintedFigure {
    /// The achievement rate of the insurer in detail, from its items.
    AchievementRate,
    /// The support rate, from the table.
    SupportRateFromTable,
    /// The support rate, from the rates in the formula.
    SupportRateFromFormula,
    /// The step-up rate, from the table.
    StepUpRate,
}

/// Two printed figures that cannot both be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Discrepancy {
    /// The formula has other rates than the table, so the means differ.
    FormulaAgainstTable {
        /// Where they differ.
        cells: Vec<DifferingCell>,
        /// The mean of the table.
        mean_of_table: Fraction,
        /// The mean of the rates in the formula.
        mean_of_formula: Fraction,
        /// The printed result.
        printed: PrintedPercent,
    },
    /// The detail of an insurer has another rate than the table.
    PlanAgainstTable {
        /// The insurer.
        insurer: String,
        /// In the detail.
        in_plan: PrintedPercent,
        /// In the table.
        in_table: PrintedPercent,
    },
    /// The table says the target was reached, but the items achieved do not reach it; or the other way round.
    OutcomeAgainstItems {
        /// The insurer.
        insurer: String,
        /// The step aimed for.
        target: InsurerStep,
        /// Whether the table says it was reached.
        reached: bool,
        /// The step that follows from the items.
        from_items: Span<InsurerStep>,
    },
    /// The rate cannot come from the number of items that the step aimed for asks for.
    RateAgainstTarget {
        /// The insurer.
        insurer: String,
        /// The rate.
        rate: PrintedPercent,
        /// The step aimed for.
        target: InsurerStep,
        /// How many items it asks for.
        items: u32,
        /// The numbers of items it can come from: achieved, planned.
        possible: Vec<(u32, u32)>,
    },
    /// The rate cannot come from any number of items the list has.
    RateAgainstList {
        /// The insurer.
        insurer: String,
        /// The rate.
        rate: PrintedPercent,
        /// How many items the list has.
        items: u32,
    },
    /// The formula multiplies percentages by 100 once more.
    FactorTooMuch {
        /// By what it multiplies.
        factor: u32,
        /// What it gives if it is followed to the letter (1 is 100 %).
        to_the_letter: Fraction,
    },
}

/// A rate that the table and the formula print differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferingCell {
    /// The row of the table, from 0.
    pub row: usize,
    /// The insurer; empty if the table has no such row.
    pub insurer: String,
    /// In the table.
    pub in_table: Option<PrintedPercent>,
    /// In the formula.
    pub in_formula: Option<PrintedPercent>,
}

impl PrintedExample {
    /// The table as input for a calculation of one's own.
    pub fn table_insurers(&self) -> Vec<InsurerRecord> {
        self.table.iter().map(InsurerRecord::from).collect()
    }

    /// The insurer in detail as input for a calculation of one's own.
    pub fn plan_insurer(&self) -> InsurerRecord {
        InsurerRecord::from(&self.plan)
    }
}

impl From<&PrintedInsurer> for InsurerRecord {
    fn from(printed: &PrintedInsurer) -> Self {
        Self {
            name: printed.name.clone(),
            rate: Entry::Known(printed.rate),
            before: printed.step_up.map(|step_up| step_up.from).into(),
            target: printed.step_up.map(|step_up| step_up.to).into(),
            outcome: printed.step_up.map(|step_up| StatedOutcome::Reached(step_up.reached)).into(),
            ..Self::default()
        }
    }
}

impl From<&PrintedPlan> for InsurerRecord {
    fn from(printed: &PrintedPlan) -> Self {
        Self {
            name: printed.insurer.clone(),
            before: Entry::Known(printed.from),
            target: Entry::Known(printed.to),
            planned: Entry::Known(printed.planned),
            results: Entry::Known(ItemResults::achieved(printed.achieved)),
            ..Self::default()
        }
    }
}

/// Calculates every printed result from its inputs, and finds the figures that contradict each other.
///
/// ```
/// use consortium_core::stages::{Discrepancy, check_example, draft_of_2024, printed_example};
/// let report = check_example(draft_of_2024(), printed_example());
/// let Some(Discrepancy::FormulaAgainstTable { cells, .. }) = report.discrepancies.first() else { panic!() };
/// assert_eq!(cells[0].in_table.unwrap().to_string(), "100.0");
/// assert_eq!(cells[0].in_formula.unwrap().to_string(), "75.0");
/// ```
pub fn check_example(indicators: &IndicatorSet, example: &PrintedExample) -> ExampleReport {
    ExampleReport { checks: checks(indicators, example), discrepancies: discrepancies(indicators, example) }
}

fn checks(indicators: &IndicatorSet, example: &PrintedExample) -> Vec<FigureCheck> {
    let table = example.table_insurers();
    let prefecture = assess_prefecture(indicators, &table.iter().collect::<Vec<_>>());
    let plan = assess_insurer(indicators, &example.plan_insurer());
    let check = |figure, page, printed: PrintedPercent, calculated: Option<Fraction>| {
        let check = |calculated| FigureCheck {
            figure,
            page,
            printed,
            calculated,
            agrees: printed.stands_for(calculated),
        };
        calculated.map(check)
    };
    let formula = &example.formula;
    let step_up_rate = prefecture.step_up_rate.rate.and_then(|rate| rate.known());
    [
        check(PrintedFigure::AchievementRate, example.plan.page, example.plan.rate, plan.rate.known()),
        check(PrintedFigure::SupportRateFromTable, formula.page, formula.result, mean_of_table(example)),
        check(PrintedFigure::SupportRateFromFormula, formula.page, formula.result, mean(&formula.rates)),
        check(PrintedFigure::StepUpRate, formula.page, example.step_up_rate, step_up_rate),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn discrepancies(indicators: &IndicatorSet, example: &PrintedExample) -> Vec<Discrepancy> {
    let impossible = example.table.iter().filter_map(|insurer| impossible_rate(indicators, insurer));
    formula_against_table(example)
        .into_iter()
        .chain(plan_against_table(indicators, example))
        .chain(impossible)
        .chain(factor_too_much(&example.formula))
        .collect()
}

fn formula_against_table(example: &PrintedExample) -> Option<Discrepancy> {
    let rows = example.table.len().max(example.formula.rates.len());
    let cell = |row: usize| {
        let printed = example.table.get(row);
        DifferingCell {
            row,
            insurer: printed.map(|insurer| insurer.name.clone()).unwrap_or_default(),
            in_table: printed.map(|insurer| insurer.rate),
            in_formula: example.formula.rates.get(row).copied(),
        }
    };
    let share = |rate: Option<PrintedPercent>| rate.map(PrintedPercent::share);
    let cells: Vec<DifferingCell> =
        (0..rows).map(cell).filter(|cell| share(cell.in_table) != share(cell.in_formula)).collect();
    (!cells.is_empty()).then_some(Discrepancy::FormulaAgainstTable {
        cells,
        mean_of_table: mean_of_table(example)?,
        mean_of_formula: mean(&example.formula.rates)?,
        printed: example.formula.result,
    })
}

fn plan_against_table(indicators: &IndicatorSet, example: &PrintedExample) -> Vec<Discrepancy> {
    let plan = &example.plan;
    let Some(row) = example.table.iter().find(|row| row.name == plan.insurer) else { return Vec::new() };
    let insurer = || row.name.clone();
    let from_items = assess_insurer(indicators, &example.plan_insurer()).after;
    let rates = (row.rate.share() != plan.rate.share()).then(|| Discrepancy::PlanAgainstTable {
        insurer: insurer(),
        in_plan: plan.rate,
        in_table: row.rate,
    });
    let outcome = row.step_up.filter(|step_up| {
        let possible = if step_up.reached {
            from_items.highest() >= step_up.to
        } else {
            from_items.lowest() < step_up.to
        };
        !possible
    });
    let outcome = outcome.map(|step_up| Discrepancy::OutcomeAgainstItems {
        insurer: insurer(),
        target: step_up.to,
        reached: step_up.reached,
        from_items,
    });
    rates.into_iter().chain(outcome).collect()
}

fn impossible_rate(indicators: &IndicatorSet, printed: &PrintedInsurer) -> Option<Discrepancy> {
    let ladder = &indicators.insurer;
    let items = ladder.all_items().len();
    let (insurer, rate) = (printed.name.clone(), printed.rate);
    let possible = rate.item_counts(items);
    if possible.is_empty() {
        return Some(Discrepancy::RateAgainstList { insurer, rate, items });
    }
    let target = printed.step_up?.to;
    let items = ladder.needs(target).len();
    let fits = possible.iter().any(|(_, planned)| *planned == items);
    (!fits).then_some(Discrepancy::RateAgainstTarget { insurer, rate, target, items, possible })
}

fn factor_too_much(formula: &PrintedFormula) -> Option<Discrepancy> {
    let to_the_letter = mean(&formula.rates)?.checked_mul(&Fraction::integer(formula.factor))?;
    (formula.factor != 1).then_some(Discrepancy::FactorTooMuch { factor: formula.factor, to_the_letter })
}

fn mean_of_table(example: &PrintedExample) -> Option<Fraction> {
    let rates: Vec<PrintedPercent> = example.table.iter().map(|insurer| insurer.rate).collect();
    mean(&rates)
}

fn mean(rates: &[PrintedPercent]) -> Option<Fraction> {
    let count = Fraction::integer(u32::try_from(rates.len()).ok()?);
    checked_sum(rates.iter().map(|rate| rate.share()))?.checked_div(&count)
}
