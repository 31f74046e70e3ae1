//! A table that is pasted or dropped on a page without a place for it goes to the page that takes it. Which one that is, the page
//! says and what the table is.

use std::cell::RefCell;

use yew::{platform::spawn_local, prelude::*};

use super::{
    components::is_block,
    pages::{Audience, page_at},
    route::Route,
    workbooks,
};
use crate::browser::{address, clipboard, files};
use consortium_document::tables::{
    ArrivedTable, NoTable, detect_encoding, sheet_of_page, what_arrived, what_text_arrived,
};
use consortium_workbook::looks_like_a_workbook;

thread_local! {
    /// What was pasted and waits for the page that takes it.
    static WAITING: RefCell<Option<AttrValue>> = const { RefCell::new(None) };
}

/// Takes what waits.
pub(super) fn take_waiting() -> Option<AttrValue> {
    WAITING.take()
}

/// Takes a table to the page for it, where it waits.
pub(super) fn take_to(page: Route, text: String) {
    WAITING.set(Some(text.into()));
    address::go_to(page.fragment());
}

/// The views of the outcomes.
const OUTCOMES: [Route; 3] = [Route::OUTCOMES, Route::PARTICIPANTS, Route::REVIEW];

/// The page for a table that is pasted or dropped here: on a page of outcomes always one of them.
fn page_for(table: ArrivedTable, here: Route) -> Route {
    let is_for_federations = page_at(here).audience == Audience::Federations;
    match table {
        _ if is_for_federations => Route::PREFECTURE,
        ArrivedTable::Participants => Route::PARTICIPANTS,
        ArrivedTable::Totals => Route::OUTCOMES,
        ArrivedTable::Insurers | ArrivedTable::Other if here == Route::PARTICIPANTS => here,
        ArrivedTable::Insurers | ArrivedTable::Other if OUTCOMES.contains(&here) => Route::OUTCOMES,
        ArrivedTable::Insurers => Route::PREFECTURE,
        ArrivedTable::Other => Route::MEMBERS,
    }
}

/// Whether what a table is decides where it goes that is dropped here, and not the button of the page alone.
pub(super) fn is_sorted(here: Route) -> bool {
    OUTCOMES.contains(&here)
}

/// Whether a table that is pasted here goes elsewhere. Other pages take tables themselves, or know none.
fn sends_pasted_tables(here: Route) -> bool {
    let without_tables = [Route::START, Route::ELIGIBILITY, Route::FEDERATION, Route::INSURER, Route::REVIEW];
    without_tables.contains(&here)
}

/// Opens the table that was dropped here and waits, on the page for it.
pub(super) fn open_dropped(here: Route) {
    spawn_local(async move {
        let page = page_for(what_waits().await, here);
        if page == here {
            files::choose_waiting();
        } else {
            address::go_to(page.fragment());
        }
    });
}

/// What the file is that waits.
async fn what_waits() -> ArrivedTable {
    let Some(file) = files::waiting_table().await else { return ArrivedTable::Other };
    if looks_like_a_workbook(&file.bytes) {
        let Ok(Ok(sheets)) = workbooks::open(&file.bytes).await else { return ArrivedTable::Other };
        let kinds = sheets.iter().filter_map(|sheet| sheet.content.as_ref().ok());
        let mut kinds = kinds.map(|sheet| what_arrived(&sheet.rows));
        return kinds.find(|kind| *kind != ArrivedTable::Other).unwrap_or(ArrivedTable::Other);
    }
    let text = detect_encoding(&file.bytes).ok().and_then(|found| files::decode(&file.bytes, found.label()));
    let is_page = |text: &String| NoTable::of_text(text) == Some(NoTable::WebPage);
    match (text.as_ref().filter(|text| is_page(text)).map(|page| sheet_of_page(page)), text) {
        (Some(Ok(sheet)), _) => what_arrived(&sheet.rows),
        (None, Some(text)) => what_text_arrived(&text),
        (Some(Err(_)), _) | (None, None) => ArrivedTable::Other,
    }
}

/// Opens a pasted table in the page that takes it.
#[hook]
pub(super) fn use_tables_for_another_page(route: Route) {
    use_effect_with(route, |here| {
        let here = *here;
        let listener = sends_pasted_tables(here).then(|| {
            clipboard::on_paste_outside_fields(move |text| {
                if is_block(&text) {
                    take_to(page_for(what_text_arrived(&text), here), text);
                }
            })
        });
        move || drop(listener)
    });
}
