//! The rates: targets and limits by type of insurer, published results.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::targets as words},
    ui::components::{hint, result_table},
};
use consortium_core::collaboration::targets::{
    InsurerType, Programme, rate_below_which_surcharged, results, target,
};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// Targets and limits.
pub(super) fn rates(language: Language) -> Html {
    let of = Programme::ALL.map(|programme| words::programme(language, programme));
    let targets = of.map(|programme| Heading::figures(words::target_of(language, programme)));
    // The limits are of one year, the targets of the whole term.
    let limits = Programme::ALL.map(|programme| {
        let limit = rate_below_which_surcharged(InsurerType::SingleSociety, programme);
        let year =
            limit.map_or_else(|| words::none(language).to_owned(), |limit| words::years_of(language, limit));
        Heading::figures(words::surcharge_of(language, words::programme(language, programme), &year))
    });
    let columns = [Heading::text(words::type_column(language))].into_iter().chain(targets).chain(limits);
    let mut table = ResultTable::new(words::rates_table(language), columns);
    for of in InsurerType::ALL {
        let targets =
            Programme::ALL.map(|programme| Value::Text(words::rate(language, target(of, programme))));
        let limits = Programme::ALL.map(|programme| {
            let limit = rate_below_which_surcharged(of, programme);
            Value::Text(
                limit.map_or_else(|| words::none(language).to_owned(), |rate| words::rate(language, rate)),
            )
        });
        let name = Value::Text(words::insurer_type(language, of).to_owned());
        table.row(RowKind::Plain, [name].into_iter().chain(targets).chain(limits));
    }
    let years = words::years_of(language, target(InsurerType::Nation, Programme::Checkup));
    let years = words::target_years(language, &years);
    html! {
        <>
            { hint(years) }
            { result_table(&table) }
            { hint(words::rates_hint(language)) }
        </>
    }
}

/// Published results.
pub(super) fn published(language: Language) -> Html {
    let columns = [
        Heading::text(words::result_of(language)),
        Heading::text(words::programme_column(language)),
        Heading::text(words::year_column(language)),
        Heading::figures(words::rate_column(language)),
    ];
    let mut table = ResultTable::new(words::results_heading(language), columns);
    for (of, programme, rate) in results() {
        let values = [
            words::of_whom(language, of).to_owned(),
            words::programme(language, programme).to_owned(),
            words::years_of(language, rate),
            words::rate(language, rate),
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    result_table(&table)
}
