//! The cost page: headings, fields, columns, and how amounts are written in its tables.

mod comparison;
mod confirmed;
mod expected;
mod fairness;
mod inputs;
mod pictures;
mod shares;
mod sources;
mod withdrawal;

pub use comparison::*;
pub use confirmed::*;
pub use expected::*;
pub use fairness::*;
pub use inputs::*;
pub use pictures::*;
pub use shares::*;
pub use sources::*;
pub use withdrawal::*;

use super::{Language, cost, date, members, number::yen as yen_figure};
use consortium_core::cost::{
    AmountUnit, Cheaper, LineForm, LineId, Method, Percent, Remainder, StandaloneBasis, Tax, Verdict,
};
use consortium_document::plan::Plan;

/// The name of a form of cost line.
pub fn form(language: Language, form: LineForm) -> &'static str {
    match form {
        LineForm::Fixed => form_fixed(language),
        LineForm::PerSociety => form_per_society(language),
        LineForm::PerParticipant => form_per_participant(language),
        LineForm::PerEnrollee => form_per_enrollee(language),
        LineForm::PerInsured => form_per_insured(language),
        LineForm::OwnCost => form_own(language),
    }
}

/// What a new line of a form is called until the user names it.
pub fn new_line(language: Language, form: LineForm) -> &'static str {
    match form {
        LineForm::Fixed => new_fixed(language),
        LineForm::PerSociety => new_per_society(language),
        LineForm::PerParticipant => new_per_participant(language),
        LineForm::PerEnrollee => new_per_enrollee(language),
        LineForm::PerInsured => new_per_insured(language),
        LineForm::OwnCost => new_own(language),
    }
}

/// The sum of percentages, and what is missing to 100.0.
pub fn sum_of_percentages(language: Language, sum: Percent) -> String {
    let (stated, whole) = (sum.hundredths(), Percent::WHOLE.hundredths());
    let distance = Percent::from_hundredths(stated.abs_diff(whole));
    match stated.cmp(&whole) {
        std::cmp::Ordering::Equal => sum_is_whole(language).to_owned(),
        std::cmp::Ordering::Less => sum_misses(language, sum, distance),
        std::cmp::Ordering::Greater => sum_exceeds(language, sum, distance),
    }
}

/// What stand-alone cost rests on where it was not entered.
pub fn standalone_basis(language: Language, basis: StandaloneBasis) -> &'static str {
    match basis {
        StandaloneBasis::NotChosen => standalone_not_chosen(language),
        StandaloneBasis::SamePrices => standalone_same_prices(language),
    }
}

/// Who bears the remainder.
pub fn remainder_rule(language: Language, remainder: Remainder) -> &'static str {
    match remainder {
        Remainder::LargestRemainder => largest_remainder(language),
        Remainder::LeadTakes => lead_takes(language),
    }
}

/// Whether tax is included.
pub fn tax_word(language: Language, tax: Option<Tax>) -> &'static str {
    match tax {
        None => tax_open(language),
        Some(Tax::Included) => tax_included(language),
        Some(Tax::Excluded) => tax_excluded(language),
    }
}

/// The name of a unit of amounts.
pub fn unit(language: Language, unit: AmountUnit) -> &'static str {
    match unit {
        AmountUnit::Yen => yen(language),
        AmountUnit::Thousand => in_thousand(language),
        AmountUnit::TenThousand => in_ten_thousand(language),
    }
}

/// What is printed with a table of shares: unit, tax and the day on which the shares were fixed.
pub fn terms(language: Language, plan: &Plan) -> [String; 2] {
    terms_in(language, plan, plan.cost.shown_in)
}

/// The same for a table whose amounts are shown in another unit than the plan's.
pub fn terms_in(language: Language, plan: &Plan, shown_in: AmountUnit) -> [String; 2] {
    let of_amounts = unit_of_table(language, &amounts_in(language, plan, shown_in));
    let date = plan.cost.shares_fixed_on.value();
    let of_date = date.map_or_else(
        || fixed_on_open(language).to_owned(),
        |date| fixed_on_date(language, date::day(language, date.day())),
    );
    [of_amounts, of_date]
}

/// The unit of amounts and, where the plan says it, whether they include tax.
pub fn amounts_in(language: Language, plan: &Plan, shown_in: AmountUnit) -> String {
    let unit = unit(language, shown_in);
    match plan.cost.tax {
        None => unit.to_owned(),
        tax => unit_and_tax(language, unit, tax_word(language, tax)),
    }
}

/// What a cost line is called.
pub fn line_name_or_position(language: Language, plan: &Plan, id: LineId) -> String {
    match (1..).zip(&plan.cost.lines).find(|(_, line)| line.id == id) {
        Some((position, line)) if line.name.trim().is_empty() => unnamed_line(language, position),
        Some((_, line)) => line.name.trim().to_owned(),
        None => removed_line(language).to_owned(),
    }
}

/// A cell of the figures of the members, for screen readers.
pub fn cell(language: Language, row: usize, column: &str) -> String {
    members::cell_label(language, row, column)
}

/// Joint or alone in a few words.
pub fn short_verdict(language: Language, verdict: &Verdict) -> String {
    let difference = yen_figure(verdict.difference);
    match verdict.cheaper {
        Cheaper::Joint => joint_is_cheaper(language, &difference),
        Cheaper::Alone => alone_is_cheaper(language, &difference),
        Cheaper::Neither => neither_is_cheaper(language).to_owned(),
    }
}

/// The notes on what the page of the costs rests on.
pub fn cost_notes(language: Language) -> [&'static str; 1] {
    [source_office(language)]
}

/// The notes on what the page of the shares rests on.
pub fn share_notes(language: Language) -> [&'static str; 3] {
    [source_keys(language), source_tax(language), source_exact(language)]
}

/// What a way of splitting is called where it is chosen: the nucleolus by what it is for.
pub fn way_name(language: Language, method: Method) -> &'static str {
    match method {
        Method::Nucleolus => fair_way(language),
        _ => cost::method(language, method),
    }
}

/// The unit of a table that is handed out, with the tax.
pub fn tax_in_csv(language: Language, tax: Option<Tax>) -> String {
    match tax {
        None => in_yen(language).to_owned(),
        tax => in_yen_and_tax(language, tax_word(language, tax)),
    }
}
