//! The table of insurers: edited in place, pasted from a spreadsheet, opened from a file, shown by the hundred.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    import_preview::InsurerImport,
    insurer_row::{InsurerRow, column_class},
    insurers_printed::insurers_printed,
    reports::Assessed,
    row_facts::RowFacts,
    year_edits::in_year,
};
use crate::{
    text::{self, Language, import, stages_page as words},
    ui::{
        components::{
            CopyGrid, Grid, GridCells, IconShape, Importing, IncomingTable, Pasted, TableButton, TextInput,
            add_button, button, fill, grid, is_partial, maybe, paragraph, paste, row_line_heading,
            use_importing,
        },
        planner::Planner,
        workbooks::{self, Contents, StagesContents},
    },
};
use consortium_core::{
    Field,
    stages::{InsurerField, InsurerId, StagesField},
};
use consortium_document::{
    plan::{Action, InsurerEdit, YearEdit},
    tables::{
        CopiedCell, InsurerTable as InsurerSheet, has_headings, insurer_template, insurers_to_csv,
        parse_table,
    },
};

/// The type of CSV files.
const CSV: &str = "text/csv";

#[derive(PartialEq, Properties)]
pub(super) struct InsurerTableProps {
    pub(super) planner: Planner,
    pub(super) assessed: Rc<Assessed>,
    /// Opens the view of one insurer.
    pub(super) oninsurer: Callback<InsurerId>,
}

/// The table with its tools.
#[component]
pub(super) fn InsurerTable(props: &InsurerTableProps) -> Html {
    let InsurerTableProps { planner, assessed, oninsurer } = props;
    let (language, year) = (planner.language(), assessed.year);
    let insurers = &assessed.plan.insurers;
    let importing = use_importing();
    let wanted = use_state_eq(String::new);
    let listed: Vec<usize> = (0..insurers.len()).filter(|row| is_wanted(assessed, *row, &wanted)).collect();
    let open = importing.open();
    let add = Callback::from({
        let (act, wanted) = (planner.act.clone(), wanted.clone());
        move |()| {
            wanted.set(String::new());
            act.emit(Action::Edit(in_year(year, YearEdit::Insurers(InsurerEdit::Add))));
        }
    });
    let row = Callback::from({
        let (assessed, listed) = (assessed.clone(), listed.clone());
        let (act, oninsurer) = (planner.act.clone(), oninsurer.clone());
        move |place: usize| {
            let insurers = &assessed.plan.insurers;
            let row = listed.get(place).copied();
            let found = row.and_then(|row| {
                Some((row, insurers.get(row)?, assessed.report.prefecture.insurers.get(row)?))
            });
            let Some((row, insurer, report)) = found else { return Html::default() };
            html! {
                <InsurerRow key={insurer.id.0} {year} insurer={insurer.clone()} {row} {place} last={row + 1 == insurers.len()} {language}
                    facts={RowFacts::of(language, &assessed, row, &insurer.record, report)}
                    act={act.clone()} oninsurer={oninsurer.clone()} />
            }
        }
    });
    // A block goes to the rows that the filter leaves, in their order: below them none can be added.
    let shown: Rc<[InsurerId]> =
        listed.iter().filter_map(|row| insurers.get(*row)).map(|insurer| insurer.id).collect();
    let may_add = shown.len() == insurers.len();
    let onblock = Callback::from({
        let (planner, open, rows) = (planner.clone(), open.clone(), shown.clone());
        move |pasted: Pasted| {
            let block = parse_table(&pasted.text).ok().filter(|block| !has_headings::<InsurerSheet>(block));
            match (block, pasted.at) {
                (Some(block), Some(at)) => {
                    let columns = &InsurerField::OF_TABLE;
                    paste(
                        &planner,
                        planner.plan().paste_into_insurers(year, &block, &rows, columns, at, may_add),
                    );
                }
                _ => open.emit(IncomingTable::Text(pasted.text)),
            }
        }
    });
    let onfill = Callback::from({
        let (planner, rows) = (planner.clone(), shown.clone());
        move |chosen| {
            let columns = &InsurerField::OF_TABLE;
            fill(&planner, planner.plan().fill_insurers_down(year, &rows, columns, chosen));
        }
    });
    let cells = cells(language, assessed, &listed);
    let table = Grid {
        language,
        caption: words::insurers_caption(language),
        class: "edit insurers",
        head: head(language),
        cells: cells.clone(),
        onadd: if may_add { add.clone() } else { Callback::noop() },
        onblock,
        onfill,
        row,
        sums: Html::default(),
        foot: foot(language, insurers.is_empty(), listed.is_empty()),
        printed: Some(Html::default()),
    };
    let problems = planner.plan().problems();
    let many = is_partial(insurers.len());
    let too_many =
        problems.iter().find(|problem| problem.field == Field::Stages(year, StagesField::Insurers));
    html! {
        <section class="card stack" aria-labelledby="insurers-heading">
            <h2 id="insurers-heading">{ words::insurers_heading(language, words::count(insurers.len())) }</h2>
            { tools(planner, assessed, &importing, cells) }
            { paragraph("small quiet no-print", words::insurers_hint(language)) }
            if many {
                <div class="field no-print">
                    <label for="insurer-filter">{ words::filter(language) }</label>
                    <div><TextInput id="insurer-filter" value={(*wanted).clone()} oninput={Callback::from({
                        let wanted = wanted.setter();
                        move |text| wanted.set(text)
                    })} /></div>
                </div>
            }
            <div class={many.then_some("no-print")}>{ grid(table) }</div>
            if many { { insurers_printed(language, assessed) } }
            { maybe(too_many.map(|problem| paragraph("wrong", text::plan::problem(language, planner.plan(), problem)))) }
            <div class="no-print">
                { add_button("button", words::add_insurer(language), add.reform(|_: MouseEvent| ())) }
            </div>
            if importing.at_hand().is_some() {
                <InsurerImport planner={planner.clone()} assessed={assessed.clone()} importing={importing.clone()} />
            }
        </section>
    }
}

/// Whether the name or the code of a row has the wanted text in it.
fn is_wanted(assessed: &Assessed, row: usize, wanted: &str) -> bool {
    let wanted = wanted.trim();
    let has = |text: &str| text.contains(wanted);
    wanted.is_empty()
        || assessed
            .plan
            .insurers
            .get(row)
            .is_some_and(|insurer| has(&insurer.record.name) || has(&insurer.record.code))
}

/// Ways in and out of the table.
fn tools(planner: &Planner, assessed: &Assessed, importing: &Importing, cells: GridCells) -> Html {
    let open = importing.open();
    let (language, year) = (planner.language(), assessed.year);
    let template = Callback::from({
        let planner = planner.clone();
        move |_: MouseEvent| {
            let text = insurer_template(&words::insurer_words(language));
            planner.hand_out(words::insurer_template_file(language), CSV, &text);
        }
    });
    let export = Callback::from({
        let (planner, plan) = (planner.clone(), assessed.plan.clone());
        move |_: MouseEvent| {
            let records = plan.insurers.iter().map(|insurer| &insurer.record);
            let text = insurers_to_csv(records, &words::insurer_words(language));
            planner.hand_out(&words::insurer_file(language, year.0), CSV, &text);
        }
    });
    let save = Callback::from({
        let (planner, assessed) = (planner.clone(), assessed.clone());
        move |_: MouseEvent| {
            let year = words::year(language, assessed.year);
            let insurers = assessed.plan.insurers.iter().map(|insurer| &insurer.record);
            let contents = Contents::Stages(vec![StagesContents {
                year: year.clone(),
                insurers: insurers.map(|record| (record.code.clone(), record.name.clone())).collect(),
                report: assessed.report.prefecture.clone(),
                items: assessed.plan.indicators.insurer.all_items(),
            }]);
            workbooks::hand_out(language, planner.plan(), &year, contents, &planner.announce);
        }
    });
    html! {
        <div class="row no-print">
            { button("button", Some(IconShape::Paste), import::paste(language), open.reform(|_| IncomingTable::Text(AttrValue::default()))) }
            <TableButton {language} onopen={open} />
            { importing.reopen(language) }
            { button("button plain", None, import::template(language), template) }
            if cells.rows > 0 { <CopyGrid {language} {cells} /> }
            { button("button plain", None, text::workbook::save_as_excel(language), save) }
            { button("button plain", None, import::export(language), export) }
        </div>
    }
}

/// What stands in the cells of the rows that the filter leaves, as it is copied.
fn cells(language: Language, assessed: &Rc<Assessed>, listed: &[usize]) -> GridCells {
    let headings = InsurerField::OF_TABLE.map(|field| text::field::insurer(language, field)).into();
    let (assessed, listed) = (assessed.clone(), listed.to_vec());
    let rows = listed.len();
    let cell = move |(row, column): (usize, usize)| {
        let insurer = listed.get(row).and_then(|row| assessed.plan.insurers.get(*row));
        let at = insurer.zip(InsurerField::OF_TABLE.get(column));
        at.map_or_else(CopiedCell::default, |(insurer, field)| CopiedCell::of(insurer.record.slot(*field)))
    };
    GridCells { names: None, headings, rows, cell: cell.into() }
}

/// The headings of the table.
fn head(language: Language) -> Html {
    html! {
        <>
            { row_line_heading(language) }
            <th role="columnheader" scope="col"><span class="visually-hidden">{ words::column_number(language) }</span></th>
            for field in InsurerField::OF_TABLE {
                <th key={text::field::insurer(language, field)} role="columnheader" scope="col" class={column_class(field)}>{ text::field::insurer(language, field) }</th>
            }
            <th role="columnheader" scope="col" class="calculated">{ words::column_calculated(language) }</th>
            <th role="columnheader" scope="col"><span class="visually-hidden">{ words::column_actions(language) }</span></th>
        </>
    }
}

/// Why there are no rows.
fn foot(language: Language, no_insurers: bool, none_listed: bool) -> Html {
    match (no_insurers, none_listed) {
        (true, _) => paragraph("dialog-body quiet", words::insurers_empty(language)),
        (false, true) => paragraph("dialog-body quiet", words::filter_empty(language)),
        (false, false) => Html::default(),
    }
}
