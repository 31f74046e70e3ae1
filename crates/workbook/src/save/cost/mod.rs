//! The workbook about cost: what each pays, how that comes about, and what would change it.
//!
//! The results stand on the first sheets; behind them every step from the inputs to the last yen is a sheet of formulas.
//! What no formula can say (Shapley value, nucleolus, closest groups, whether a group gets the grant) is given as a
//! value and named as one.

mod alone;
mod calculation;
mod fairness;
mod inputs;
mod lines;
mod results;
mod rounding;
mod words;

pub use words::{CostWords, Word};

use consortium_core::{
    Yen,
    cost::{CostReport, CostTask, Figures, Method, NotCalculated, Project, Reason},
};

use self::{
    alone::{AloneSheet, KnownAlone},
    calculation::{Calculation, key_calculation, solved_calculation},
    inputs::InputSheet,
    lines::LineSheet,
};
use super::{Preface, book::Book};

/// What the workbook is made from. Lists of members follow the order of the table.
#[derive(Clone, Copy, Debug)]
pub struct CostFacts<'a> {
    /// What was entered.
    pub task: &'a CostTask,
    /// The names of its members.
    pub names: &'a [String],
    /// What each cost line is called, in the order of the cost.
    pub lines: &'a [String],
    /// The results on screen.
    pub report: &'a CostReport,
}

/// The sheet that is shown when the workbook is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CostPage {
    /// What each pays under the way of splitting that was adopted.
    #[default]
    Adopted,
    /// All ways of splitting side by side.
    Comparison,
    /// Who gains and loses under each.
    Fairness,
    /// Planned and actual. Without actual use the first sheet is shown.
    Settlement,
}

/// The workbook about cost. While nobody has said what members pay alone, it leaves out everything that is measured
/// against that: the sheets of going alone and of fairness, and the columns of differences.
///
/// # Errors
///
/// Why nothing can be calculated.
pub fn cost_book(
    facts: CostFacts<'_>,
    preface: &Preface,
    words: CostWords,
    page: CostPage,
) -> Result<Book, NotCalculated> {
    let planned = Project::new(facts.task, Figures::Planned)?;
    let inputs = InputSheet::new(facts, preface, words);
    let lines = LineSheet::new(facts, preface, words, &inputs, &planned, Figures::Planned)?;
    let alone = KnownAlone::new(facts, preface, words, &inputs, &lines, &planned)?;
    let alone_sheet = alone.as_ref().map(|alone| &alone.sheet);
    let mut calculations = Vec::new();
    for method in Method::ALL {
        let Some(shares) = method_shares(facts.report, method) else { continue };
        let sheet = match planned.allocate_by_keys(method) {
            Ok(split) => key_calculation(
                facts,
                preface,
                words,
                (&inputs, &lines, alone_sheet),
                method,
                &split,
                shares,
            )?,
            Err(_) => solved_calculation(method, shares),
        };
        calculations.push(sheet);
    }

    let mut sheets = Vec::new();
    let mut shown = 0;
    let mut add = |of: Option<CostPage>, sheet| {
        if of == Some(page) {
            shown = sheets.len();
        }
        sheets.push(sheet);
    };
    if let Some(adopted) =
        calculations.iter().find(|calculation| calculation.method == facts.task.cost.method)
    {
        let sheet = results::adopted(facts, preface, words, alone.as_ref(), adopted);
        add(Some(CostPage::Adopted), sheet);
    }
    add(
        Some(CostPage::Comparison),
        results::comparison(facts, preface, words, alone.as_ref(), &calculations)?,
    );
    if let Some(alone) = &alone {
        add(Some(CostPage::Fairness), fairness::sheet(facts, preface, words, alone, &calculations));
    }
    let mut actual_sheets = Vec::new();
    if let Some(settlement) = facts.report.settlement.as_ref().and_then(|settlement| settlement.done()) {
        let actual = Project::new(facts.task, Figures::Actual)?;
        let method = facts.task.cost.method;
        let settled = match actual.allocate_by_keys(method) {
            Ok(split) => {
                let lines = LineSheet::new(facts, preface, words, &inputs, &actual, Figures::Actual)?;
                let alone = KnownAlone::new(facts, preface, words, &inputs, &lines, &actual)?;
                let alone = alone.map(|alone| alone.sheet);
                let sheet = key_calculation(
                    facts,
                    preface,
                    words,
                    (&inputs, &lines, alone.as_ref()),
                    method,
                    &split,
                    &settlement.settled,
                )?;
                actual_sheets.push(lines.sheet);
                actual_sheets.extend(alone.map(AloneSheet::into_sheet));
                sheet
            }
            Err(_) => solved_calculation(method, &settlement.settled),
        };
        let provisional = calculations.iter().find(|calculation| calculation.method == method);
        let sheet = results::settlement(facts, preface, words, provisional, &settled, settlement);
        actual_sheets.extend(settled.sheet);
        add(Some(CostPage::Settlement), sheet);
    }
    let alone = alone.map(|alone| alone.sheet.into_sheet());
    for sheet in [inputs.sheet, lines.sheet].into_iter().chain(alone) {
        add(None, sheet);
    }
    for sheet in
        calculations.into_iter().filter_map(|calculation: Calculation| calculation.sheet).chain(actual_sheets)
    {
        add(None, sheet);
    }
    Ok(Book { title: preface.title.clone(), made_on: preface.made_on, sheets, shown })
}

fn method_shares(report: &CostReport, method: Method) -> Option<&[Yen]> {
    let report = report.methods.iter().find(|report| report.method == method)?;
    report.shares.done().map(|shares| shares.rounded.as_slice())
}

/// The sum of amounts.
fn sum(amounts: impl IntoIterator<Item = Yen>) -> Result<Yen, NotCalculated> {
    Yen::checked_sum(amounts).ok_or_else(|| Reason::TooLarge.into())
}
