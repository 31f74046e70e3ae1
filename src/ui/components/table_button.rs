//! A button that opens a table, be it a text file or a workbook, of which a sheet is chosen first.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use super::{Dialog, FileButton, IconShape, OpenedText, button, file_button, hint, is_block, paragraph};
use crate::{
    browser::{
        clipboard,
        files::{self, ChosenFile, Takes},
    },
    text::{self, Language, import, workbook as words},
    ui::{hooks::use_while_here, incoming, workbooks},
};
use consortium_document::tables::{NoTable, NotText, Sheet, TableError, parse_table};
use consortium_workbook::{OpenedSheet, looks_like_a_workbook};

/// A table on its way into the preview.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum IncomingTable {
    /// A text; empty to wait for a paste.
    Text(AttrValue),
    /// A sheet of a workbook.
    Sheet(Rc<Sheet>),
}

impl IncomingTable {
    /// The text, which is empty for a sheet.
    pub(crate) fn text(&self) -> AttrValue {
        match self {
            Self::Text(text) => text.clone(),
            Self::Sheet(_) => AttrValue::default(),
        }
    }

    /// The sheet, if it is one.
    pub(crate) fn sheet(&self) -> Option<Rc<Sheet>> {
        match self {
            Self::Text(_) => None,
            Self::Sheet(sheet) => Some(sheet.clone()),
        }
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct TableButtonProps {
    pub(crate) language: Language,
    /// Takes the table over into its preview.
    pub(crate) onopen: Callback<IncomingTable>,
}

/// A workbook of which a sheet is to be chosen.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    name: String,
    sheets: Rc<[OpenedSheet]>,
}

/// The button, and the choice of a sheet where there is one.
#[component]
pub(crate) fn TableButton(props: &TableButtonProps) -> Html {
    let language = props.language;
    let choice = use_state_eq(|| None::<Choice>);
    let ontake = Callback::from({
        let (onopen, choice) = (props.onopen.clone(), choice.setter());
        move |(file, taken): (ChosenFile, Callback<Result<(), String>>)| {
            if !looks_like_a_workbook(&file.bytes) {
                match take_text(language, file) {
                    Err(sentence) => taken.emit(Err(sentence)),
                    Ok(Opened::Table(table)) => {
                        onopen.emit(table);
                        taken.emit(Ok(()));
                    }
                    Ok(Opened::Page(page)) => {
                        let onopen = onopen.clone();
                        spawn_local(async move {
                            taken.emit(take_page(language, &page).await.map(|table| onopen.emit(table)));
                        });
                    }
                }
                return;
            }
            let (onopen, choice) = (onopen.clone(), choice.clone());
            spawn_local(async move {
                taken.emit(match workbooks::open(&file.bytes).await {
                    Err(_) => Err(words::not_loaded(language).to_owned()),
                    Ok(Err(error)) => Err(words::not_opened(language, &file.name, error)),
                    Ok(Ok(sheets)) => {
                        match only_sheet(&sheets) {
                            Some(sheet) => onopen.emit(IncomingTable::Sheet(Rc::new(sheet.clone()))),
                            None => choice.set(Some(Choice { name: file.name, sheets: sheets.into() })),
                        }
                        Ok(())
                    }
                });
            });
        }
    });
    // A table that is pasted anywhere but into a field comes in as if its file had been opened.
    let latest = use_mut_ref(|| props.onopen.clone());
    latest.replace(props.onopen.clone());
    use_while_here(move || {
        if let Some(text) = incoming::take_waiting() {
            latest.borrow().emit(IncomingTable::Text(text));
        }
        files::choose_waiting();
        clipboard::on_paste_outside_fields(move |text| {
            if is_block(&text) {
                latest.borrow().emit(IncomingTable::Text(text.into()));
            }
        })
    });
    let label = words::open_table(language);
    html! {
        <>
            <FileButton {language} {label} name={label} icon={IconShape::Table} takes={Takes::Tables}
                accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv" {ontake} />
            if let Some(Choice { name, sheets }) = &*choice {
                { choose(language, name, sheets, &choice.setter(), &props.onopen) }
            }
        </>
    }
}

/// What a text file holds.
enum Opened {
    Table(IncomingTable),
    /// A web page, which may have tables.
    Page(OpenedText),
}

/// The tables of a web page that is named as a workbook. A page without one is refused.
async fn take_page(language: Language, page: &OpenedText) -> Result<IncomingTable, String> {
    match workbooks::open_page(&page.text).await {
        Err(_) => Err(words::not_loaded(language).to_owned()),
        Ok(Err(TableError::Empty)) => Err(words::no_table(language, &page.name, NoTable::WebPage)),
        Ok(Err(error)) => Err(text::exchange::table_error(language, error)),
        Ok(Ok(sheet)) => Ok(IncomingTable::Sheet(Rc::new(sheet))),
    }
}

/// The table of a text file. A file without a table is refused here: the preview would wait for a paste.
fn take_text(language: Language, file: ChosenFile) -> Result<Opened, String> {
    let name = file.name.clone();
    let what_it_is = |what: NoTable| words::no_table(language, &name, what);
    if let Some(what) = NoTable::of_bytes(&file.bytes) {
        return Err(what_it_is(what));
    }
    let opened = file_button::opened(language, file, |reason| match reason {
        NotText::Binary => what_it_is(NoTable::Binary),
        NotText::Workbook => text::exchange::not_text(language, reason).to_owned(),
    })?;
    match NoTable::of_text(&opened.text) {
        Some(NoTable::WebPage) => return Ok(Opened::Page(opened)),
        Some(what) => return Err(what_it_is(what)),
        None => {}
    }
    parse_table(&opened.text).map_err(|error| text::exchange::table_error(language, error))?;
    Ok(Opened::Table(IncomingTable::Text(opened.text.into())))
}

/// The sheet to take without asking: the only one, about which nothing has to be said first.
fn only_sheet(sheets: &[OpenedSheet]) -> Option<&Sheet> {
    let mut with_data = sheets.iter().filter(|sheet| sheet.has_data());
    let sheet = with_data.next().filter(|sheet| sheet.tells_what_is_hidden && !sheet.filtered)?;
    if with_data.next().is_some() {
        return None;
    }
    let cells = sheet.content.as_ref().ok()?;
    (cells.hidden_rows.is_empty() && cells.hidden_columns.is_empty()).then_some(cells)
}

/// Asks which sheet to take, and says what is hidden in each.
fn choose(
    language: Language,
    name: &str,
    sheets: &Rc<[OpenedSheet]>,
    choice: &UseStateSetter<Option<Choice>>,
    onopen: &Callback<IncomingTable>,
) -> Html {
    let close = Callback::from({
        let choice = choice.clone();
        move |()| choice.set(None)
    });
    let take = |position: usize| {
        let (sheets, choice, onopen) = (sheets.clone(), choice.clone(), onopen.clone());
        Callback::from(move |_: MouseEvent| {
            let sheet = sheets.get(position).and_then(|sheet| sheet.content.as_ref().ok());
            if let Some(sheet) = sheet {
                onopen.emit(IncomingTable::Sheet(Rc::new(sheet.clone())));
                choice.set(None);
            }
        })
    };
    let is_legacy = sheets.iter().any(|sheet| !sheet.tells_what_is_hidden);
    let actions = button("button", None, import::cancel(language), close.reform(|_: MouseEvent| ()));
    html! {
        <Dialog title={words::choose_sheet(language)} onclose={close} {actions}>
            { paragraph("", words::choose_sheet_of(language, name)) }
            if is_legacy { { hint(words::legacy(language)) } }
            <ul class="stack-small">
                for (position, sheet) in sheets.iter().enumerate() {
                    <li key={position}>
                        <button class="button" disabled={sheet.content.is_err() || !sheet.has_data()} onclick={take(position)}>
                            { words::preview_sheet(language, &sheet.name) }
                        </button>
                        { hint(words::about_sheet(language, sheet)) }
                    </li>
                }
            </ul>
        </Dialog>
    }
}
