//! What can be done with a table of results: copy it, save it as a workbook or as CSV.

use std::rc::Rc;

use yew::prelude::*;

use super::{GridCells, IconShape, button};
use crate::{
    browser::{clipboard, files},
    text::{Language, import, workbook as words},
    ui::{
        planner::Planner,
        workbooks::{self, Contents},
    },
};
use consortium_document::tables::ResultTable;

/// The planner for parts that are far below the pages.
#[derive(Clone, PartialEq)]
pub(crate) struct AtHand(pub(crate) Rc<Planner>);

#[derive(PartialEq, Properties)]
pub(crate) struct TableToolsProps {
    pub(crate) language: Language,
    pub(crate) table: ResultTable,
}

/// The buttons beside a table of results.
#[component]
pub(crate) fn TableTools(props: &TableToolsProps) -> Html {
    let TableToolsProps { language, table } = props;
    let language = *language;
    let at_hand = use_context::<AtHand>();
    let copy = copying(language, at_hand.clone(), {
        let table = table.clone();
        move || table.clone()
    });
    let save = at_hand.map(|AtHand(planner)| {
        let table = table.clone();
        Callback::from(move |_: MouseEvent| {
            let contents = Contents::Results(vec![table.clone()]);
            workbooks::hand_out(language, planner.plan(), &table.title, contents, &planner.announce);
        })
    });
    let export = exporting({
        let table = table.clone();
        move || table.clone()
    });
    html! {
        <span class="row no-print">
            { button("button plain", None, words::copy_table(language), copy) }
            if let Some(save) = save { { button("button plain", Some(IconShape::Save), words::save_as_excel(language), save) } }
            { button("button plain", None, import::export(language), export) }
        </span>
    }
}

/// Copies a table, which is written only then, and says so.
pub(crate) fn copying(
    language: Language,
    at_hand: Option<AtHand>,
    table: impl Fn() -> ResultTable + 'static,
) -> Callback<MouseEvent> {
    Callback::from(move |_| say_copied(language, at_hand.as_ref(), clipboard::copy_cells(&table().copied())))
}

/// The button that copies a table that is edited in place, with its headings.
pub(super) fn copy_button(language: Language, at_hand: Option<AtHand>, cells: &GridCells) -> Html {
    let cells = cells.clone();
    let copy = Callback::from(move |_: MouseEvent| {
        say_copied(language, at_hand.as_ref(), clipboard::copy_cells(&cells.whole()));
    });
    button("button plain", None, words::copy_table(language), copy)
}

fn say_copied(language: Language, at_hand: Option<&AtHand>, copied: bool) {
    if let Some(AtHand(planner)) = at_hand {
        let told = if copied { words::copied(language) } else { words::not_copied(language) };
        planner.announce.emit(told.to_owned());
    }
}

/// Hands a table out as a CSV file, which is written only then. The browser shows that it saves the file.
pub(crate) fn exporting(table: impl Fn() -> ResultTable + 'static) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        let table = table();
        files::hand_out(&format!("{}.csv", table.title), "text/csv", &table.to_csv());
    })
}
