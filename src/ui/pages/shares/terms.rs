//! What is printed with the table of shares: rounding, tax, date, unit.

use yew::prelude::*;

use crate::{
    text::cost_page as words,
    ui::{
        components::{card, maybe},
        costs::{Menu, labelled},
        planner::Planner,
    },
};
use consortium_core::cost::{CostField, RoundingUnit};
use consortium_document::plan::{
    CostEdit,
    cost::{AmountUnit, Remainder, Tax},
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
    let remainders = [Remainder::LargestRemainder, Remainder::LeadTakes];
    let taxes = [None, Some(Tax::Included), Some(Tax::Excluded)];
    let menus = [
        (
            words::rounding_unit(language),
            Menu::of(&RoundingUnit::ALL, cost.rounding_unit, rounding, CostEdit::RoundingUnit),
        ),
        (
            words::remainder(language),
            Menu::of(
                &remainders,
                cost.remainder,
                |rule| words::remainder_rule(language, rule),
                CostEdit::Remainder,
            ),
        ),
        (
            words::tax(language),
            Menu::of(&taxes, cost.tax, |tax| words::tax_word(language, tax), CostEdit::Tax),
        ),
        (
            words::shown_in(language),
            Menu::of(&AmountUnit::ALL, cost.shown_in, |unit| words::unit(language, unit), CostEdit::ShownIn),
        ),
    ];
    let date = labelled(planner, CostField::SharesFixedOn)
        .map(|date| date.hint(words::fixed_on_hint(language)).field());
    let content = html! {
        <div class="fields">
            { for menus.into_iter().map(|(label, menu)| menu.field(planner, label, label)) }
            { maybe(date) }
        </div>
    };
    card("terms-heading", words::agreement_heading(language), content)
}
