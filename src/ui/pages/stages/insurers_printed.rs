//! The table of insurers on paper: where the screen shows a part of the rows at a time, the print has all of them.

use std::rc::Rc;

use yew::prelude::*;

use super::reports::Assessed;
use crate::{
    text::{Language, stages, stages_page as words},
    ui::components::{OnlyPrinted, result_table},
};
use consortium_core::stages::{InsurerField, InsurerReport, Movement};
use consortium_document::tables::{Heading, InsurerColumn, Value, insurers_as_table};

/// All rows as plain text.
pub(super) fn insurers_printed(language: Language, assessed: &Rc<Assessed>) -> Html {
    let assessed = assessed.clone();
    html! { <OnlyPrinted draw={Callback::from(move |()| all_rows(&assessed, language))} /> }
}

fn all_rows(assessed: &Assessed, language: Language) -> Html {
    let records = assessed.plan.insurers.iter().map(|insurer| &insurer.record);
    let words_of_cells = words::insurer_words(language);
    let columns = InsurerField::OF_TABLE.map(InsurerColumn::Input);
    let mut table = insurers_as_table(words::insurers_caption(language), &columns, records, &words_of_cells);
    table.columns.push(Heading::text(words::column_calculated(language)));
    for (row, report) in table.rows.iter_mut().zip(&assessed.report.prefecture.insurers) {
        row.values.push(Value::Text(result(language, report)));
    }
    result_table(&table)
}

/// Rate and step of an insurer after the year, and whether it rose or fell.
fn result(language: Language, report: &InsurerReport) -> String {
    let after = stages::step_span_short(language, report.after);
    let movement = match report.movement {
        Movement::Fell => words::fell(language),
        Movement::Rose => words::rose(language),
        Movement::Stayed | Movement::DidNotFall | Movement::PossiblyFell => "",
    };
    let parts = [stages::achievement_rate(language, report.rate), words::stands_after(language, after)];
    [parts.join(" "), movement.to_owned()].join(" ")
}
