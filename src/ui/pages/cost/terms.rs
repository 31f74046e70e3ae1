//! What is printed with the table of shares: rounding, tax, date, unit.

use yew::prelude::*;

use super::fields::{entry, menu};
use crate::{
    domain::cost::RoundingUnit,
    plan::{
        CostEdit,
        cost::{AmountUnit, Remainder, Tax},
    },
    text::cost_page as words,
    ui::planner::Planner,
};

/// The terms of the table of shares.
pub(super) fn terms(planner: &Planner) -> Html {
    let language = planner.language();
    let cost = &planner.plan().cost;
    let rounding = |unit| match unit {
        RoundingUnit::One => words::yen_1(language),
        RoundingUnit::Ten => words::yen_10(language),
        RoundingUnit::Hundred => words::yen_100(language),
        RoundingUnit::Thousand => words::yen_1000(language),
    };
    let date =
        entry(planner, "fixed-on", words::fixed_on(language), &cost.shares_fixed_on, CostEdit::SharesFixedOn)
            .hint(words::fixed_on_hint(language));
    html! {
        <section class="card stack" aria-labelledby="terms-heading">
            <h2 id="terms-heading">{ words::agreement_heading(language) }</h2>
            <div class="fields">
                { menu(planner, words::rounding_unit(language), &RoundingUnit::ALL, cost.rounding_unit, rounding, CostEdit::RoundingUnit) }
                { menu(planner, words::remainder(language), &[Remainder::LargestRemainder, Remainder::LeadTakes], cost.remainder,
                    |remainder| words::remainder_rule(language, remainder), CostEdit::Remainder) }
                { menu(planner, words::tax(language), &[None, Some(Tax::Included), Some(Tax::Excluded)], cost.tax,
                    |tax| words::tax_word(language, tax), CostEdit::Tax) }
                { menu(planner, words::shown_in(language), &AmountUnit::ALL, cost.shown_in,
                    |unit| words::unit(language, unit), CostEdit::ShownIn) }
                { date.field() }
            </div>
        </section>
    }
}
