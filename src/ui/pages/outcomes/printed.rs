//! The figures that the document prints about a sample, each beside what it is calculated from.

use yew::prelude::*;

use crate::{
    text::outcomes as words,
    ui::{
        components::{hint, paragraph, part, result_table},
        planner::Planner,
    },
};
use consortium_core::outcomes::{PrintedFrom, bases_that_fit, printed_from};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// No more people were asked for their reasons than this.
const MOST_ASKED: u32 = 10_000;

/// The table; nothing if the plan is no sample.
pub(super) fn printed(planner: &Planner) -> Html {
    let language = planner.language();
    let Some(sample) = planner.plan().made_from_outcomes_sample() else { return Html::default() };
    let columns = [
        Heading::text(words::printed_what(language)),
        Heading::figures(words::printed_value(language)),
        Heading::text(words::printed_calculated(language)),
        Heading::text(words::printed_judged(language)),
    ];
    let mut table = ResultTable::new(words::printed_heading(language), columns);
    for figure in sample.printed() {
        let (calculated, judged) = match figure.from {
            None => (words::not_printed(language).to_owned(), String::new()),
            Some(rate) => {
                let judged = match printed_from(figure.printed, rate.share()) {
                    PrintedFrom::Rounded => words::printed_rounded(language),
                    PrintedFrom::CutOff => words::printed_cut_off(language),
                    PrintedFrom::AnotherShare => words::printed_differs(language),
                };
                (words::rate(language, rate), judged.to_owned())
            }
        };
        let what = words::printed_subject(language, figure.subject).to_owned();
        let values = [what, words::printed_percent(figure.printed), calculated, judged];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    let base = match bases_that_fit(&sample.printed_reasons(), MOST_ASKED)[..] {
        [only] => Some(words::base_of_reasons(language, &words::people_of(language, u64::from(only)))),
        _ => None,
    };
    let content = html! {
        <>
            { result_table(&table) }
            { for base.map(|sentence| paragraph("", sentence)) }
            { hint(words::printed_source(language)) }
        </>
    };
    part(words::printed_heading(language), content)
}
