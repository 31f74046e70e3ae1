//! What was read of a file: how many lines, which were left out, which are odd, and what each column was taken for.

use std::rc::Rc;

use yew::prelude::*;

use super::{file_reading::ReadFile, to_count::ToCount, workbook_reading::Sheets};
use crate::{
    text::{Language, list, number::grouped, outcomes as words},
    ui::components::{bullets, button, card, disclosure, hint, paragraph, select},
};
use consortium_document::participants::{Column, Read};

#[derive(PartialEq, Properties)]
pub(super) struct AccountProps {
    pub(super) language: Language,
    pub(super) counted: Rc<ReadFile>,
    /// Counts the file again with other columns, or another sheet of it.
    pub(super) onread: Callback<ToCount>,
}

/// The account.
#[component]
pub(super) fn Account(props: &AccountProps) -> Html {
    let AccountProps { language, counted, onread } = props;
    let (language, read) = (*language, &counted.read);
    let chosen = use_state_eq(|| None::<Vec<Option<Column>>>);
    let columns = chosen.as_ref().unwrap_or(&read.columns);
    let again = Callback::from({
        let (counted, columns, onread) = (counted.clone(), columns.clone(), onread.clone());
        move |_: MouseEvent| {
            let sheet = counted.sheets.as_ref().map(|sheets| sheets.counted);
            onread.emit(ToCount { file: counted.file.clone(), sheet, columns: Some(columns.clone()) });
        }
    });
    let notes = notes(language, read);
    let nothing_known = read.columns.iter().all(Option::is_none);
    let columns_with_headings = read.headings.iter().zip(&read.columns).enumerate();
    let not_read: Vec<String> = columns_with_headings
        .filter(|(_, (heading, column))| column.is_none() && !heading.is_empty())
        .map(|(place, (heading, _))| {
            words::quoted_heading(language, &heading_or_number(language, heading, place))
        })
        .collect();
    let content = html! {
        <>
            { paragraph("strong", words::read_of(language, &counted.file.name(), &words::account(language, &grouped(read.lines), &grouped(read.counted)))) }
            { counted.sheets.as_ref().map(|sheets| sheet(language, counted, sheets, onread)) }
            if nothing_known { { paragraph("notice caution", words::no_columns(language)) } }
            if !not_read.is_empty() && !nothing_known {
                { paragraph("notice caution", words::columns_not_read(language, &list::in_one_line(language, &not_read))) }
            }
            if notes.is_empty() { { hint(words::account_clean(language)) } } else { { disclosure(words::account_details(language), bullets(notes)) } }
            if !read.duplicates_looked_for { { hint(words::duplicates_not_looked_for(language)) } }
            <details open={nothing_known}>
                <summary>{ words::columns_heading(language) }</summary>
                <ul class="meanings">
                    for (place, heading) in read.headings.iter().enumerate() {
                        <li key={place}>
                            <span>{ heading_or_number(language, heading, place) }</span>
                            { meaning(language, heading, place, columns, &chosen) }
                        </li>
                    }
                </ul>
                if chosen.as_ref().is_some_and(|chosen| *chosen != read.columns) { { button("button primary", None, words::read_again(language), again) } }
            </details>
        </>
    };
    html! { <div class="no-print">{ card("account-heading", words::account_heading(language), content) }</div> }
}

/// Which sheet of a workbook was counted, and the others to choose from.
fn sheet(language: Language, counted: &Rc<ReadFile>, sheets: &Sheets, onread: &Callback<ToCount>) -> Html {
    let name = sheets.names.get(sheets.counted).map_or("", String::as_str);
    let options: Vec<AttrValue> = sheets.names.iter().cloned().map(AttrValue::from).collect();
    let onchange = Callback::from({
        let (counted, onread) = (counted.clone(), onread.clone());
        move |sheet| {
            onread.emit(ToCount { file: counted.file.clone(), sheet: Some(sheet), columns: None });
        }
    });
    html! {
        <>
            { hint(words::sheet_counted(language, name)) }
            if options.len() > 1 { { select(words::sheet(language), &options, sheets.counted, onchange) } }
        </>
    }
}

fn heading_or_number(language: Language, heading: &str, place: usize) -> String {
    if heading.is_empty() { words::column_number(language, place + 1) } else { heading.to_owned() }
}

/// The menu for what a column means.
fn meaning(
    language: Language,
    heading: &str,
    place: usize,
    columns: &[Option<Column>],
    chosen: &UseStateHandle<Option<Vec<Option<Column>>>>,
) -> Html {
    let options: Vec<AttrValue> = [words::not_read(language)]
        .into_iter()
        .chain(Column::ALL.map(|column| words::column(language, column)))
        .map(AttrValue::from)
        .collect();
    let is = columns.get(place).copied().flatten();
    let at = is.and_then(|is| Column::ALL.iter().position(|column| *column == is)).map_or(0, |at| at + 1);
    let onchange = Callback::from({
        let (columns, chosen) = (columns.to_vec(), chosen.setter());
        move |at: usize| {
            let mut columns = columns.clone();
            let column = at.checked_sub(1).and_then(|at| Column::ALL.get(at)).copied();
            // A column means one thing: what meant it before is not read.
            columns
                .iter_mut()
                .filter(|other| column.is_some() && **other == column)
                .for_each(|other| *other = None);
            if let Some(place) = columns.get_mut(place) {
                *place = column;
            }
            chosen.set(Some(columns));
        }
    });
    select(words::meaning_of(language, &heading_or_number(language, heading, place)), &options, at, onchange)
}

/// The lines that were left out, the odd ones, the missing values.
fn notes(language: Language, read: &Read) -> Vec<String> {
    let left_out = read.left_out.iter().map(|(reason, lines)| words::left_out(language, *reason, lines));
    let doubts = read.doubts.iter().map(|(doubt, lines)| words::doubt(language, *doubt, lines));
    let missing = read.missing.iter().map(|(column, count)| {
        words::missing_values(language, words::column(language, *column), &grouped(*count))
    });
    let spellings =
        read.tallies.groups.iter().filter(|group| !group.other_spellings.is_empty()).map(|group| {
            let spellings: Vec<String> =
                group.other_spellings.iter().map(|name| words::quoted_heading(language, name)).collect();
            words::one_society(language, &list::in_one_line(language, &spellings), &group.name)
        });
    left_out.chain(doubts).chain(missing).chain(spellings).collect()
}
