//! Opening and saving workbooks. The site keeps both in parts of their own, because few visitors use them and they are
//! large: each is loaded when it is used for the first time.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::{
        files,
        worker::{self, Work},
    },
    text::{self, Language, cost_page, workbook as words},
};
use consortium_core::{
    CalendarDate,
    cost::{CostReport, CostTask, NotCalculated},
    stages::PrefectureReport,
};
use consortium_document::{
    plan::Plan,
    tables::{ResultTable, Sheet, TableError, sheet_of_page},
};
use consortium_workbook::{
    CostFacts, CostPage, OpenError, OpenedSheet, Preface, SaveError, StagesYear, cost_book,
    may_stop_the_program, members_book, open_workbook, results_book, stages_book,
};

use super::{apart::NotLoaded, same::Same, today::today};

/// The type of `.xlsx` files.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Opens a workbook.
type Open = fn(&[u8]) -> Result<Vec<OpenedSheet>, OpenError>;

crate::ui::apart::define! {
    /// What opens workbooks.
    in opening: fn opening() -> Open { open_workbook }
}

crate::ui::apart::define! {
    /// What saves workbooks.
    in saving: fn saving() -> Save { save }
}

/// Reads the tables of a web page.
type ReadPage = fn(&str) -> Result<Sheet, TableError>;

crate::ui::apart::define! {
    /// What reads web pages that are named as workbooks.
    in opening: fn page_reading() -> ReadPage { sheet_of_page }
}

/// Reads the tables of a web page as soon as what reads one is loaded.
pub(crate) async fn open_page(page: &str) -> Result<Result<Sheet, TableError>, NotLoaded> {
    Ok(page_reading().await?(page))
}

/// Opens a workbook as soon as what opens one is loaded. A damaged one never stops the page.
pub(crate) async fn open(bytes: &[u8]) -> Result<Result<Vec<OpenedSheet>, OpenError>, NotLoaded> {
    let open = opening().await?;
    Ok(if is_survived(bytes).await { open(bytes) } else { Err(OpenError::Damaged) })
}

/// Opens a workbook and forgets it.
type Trial = fn(&[u8]);

crate::ui::apart::define! {
    /// What a worker tries a workbook with.
    in opening: pub(crate) fn trial() -> Trial { |bytes| drop(open_workbook(bytes)) }
}

/// Whether opening a workbook leaves the program running: a worker tries it where that is open.
pub(crate) async fn is_survived(bytes: &[u8]) -> bool {
    !may_stop_the_program(bytes) || worker::survives(Work::TryWorkbook(bytes)).await
}

/// What a workbook is made of.
pub(crate) enum Contents {
    /// Tables of results, one sheet each.
    Results(Vec<ResultTable>),
    /// The member societies.
    Members,
    /// Everything about cost.
    Cost(Box<CostContents>),
    /// The supported insurers, year by year.
    Stages(Vec<StagesContents>),
}

/// What the workbook about cost is made of.
pub(crate) struct CostContents {
    /// What is calculated.
    pub(crate) task: CostTask,
    /// The names of the members.
    pub(crate) names: Vec<String>,
    /// The results on screen.
    pub(crate) report: Same<CostReport>,
    /// The sheet that is shown first.
    pub(crate) page: CostPage,
}

/// A year of the workbook of supported insurers.
pub(crate) struct StagesContents {
    /// The year in words.
    pub(crate) year: String,
    /// The code and the name of each insurer.
    pub(crate) insurers: Vec<(String, String)>,
    /// What was calculated.
    pub(crate) report: PrefectureReport,
    /// The items of the ladder.
    pub(crate) items: consortium_core::stages::ItemSet,
}

/// Why a workbook was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
enum NotSaved {
    NotCalculated(NotCalculated),
    Refused(SaveError),
}

/// Writes a workbook of this plan.
type Save = fn(Language, &Plan, CalendarDate, Contents) -> Result<Vec<u8>, NotSaved>;

fn save(
    language: Language,
    plan: &Plan,
    made_on: CalendarDate,
    contents: Contents,
) -> Result<Vec<u8>, NotSaved> {
    let preface = |notes: Vec<(String, String)>| Preface {
        title: title(language, plan),
        made_on,
        notes: std::iter::once(words::made_note(language, made_on)).chain(notes).collect(),
    };
    let book = match contents {
        Contents::Results(tables) => {
            results_book(&tables, &preface(words::table_notes(language, plan, &tables)))
        }
        Contents::Members => {
            let of_cells = text::exchange::member_words(language);
            let (sheet, sum) = (words::members(language), words::sum(language));
            let preface = preface(vec![words::people_note(language)]);
            members_book(&plan.members, plan.lead, &preface, &of_cells, sheet, sum)
        }
        Contents::Cost(cost) => {
            let lines: Vec<_> = cost
                .task
                .cost
                .lines
                .iter()
                .map(|line| cost_page::line_name_or_position(language, plan, line.id))
                .collect();
            let facts =
                CostFacts { task: &cost.task, names: &cost.names, lines: &lines, report: &cost.report };
            let preface = preface(cost_notes(language, plan, &cost));
            cost_book(facts, &preface, words::cost_words(language), cost.page)
                .map_err(NotSaved::NotCalculated)?
        }
        Contents::Stages(years) => {
            let years: Vec<_> = years
                .iter()
                .map(|year| StagesYear {
                    year: &year.year,
                    insurers: &year.insurers,
                    report: &year.report,
                    items: year.items,
                })
                .collect();
            stages_book(&years, &preface(Vec::new()), &words::stages_words(language))
        }
    };
    book.to_xlsx().map_err(NotSaved::Refused)
}

/// What is assumed about cost, and the terms that were agreed.
fn cost_notes(language: Language, plan: &Plan, cost: &CostContents) -> Vec<(String, String)> {
    let assumption = |text: &str| (words::assumption(language).to_owned(), text.to_owned());
    let adopted = text::cost::method(language, plan.cost.method);
    let mut notes = vec![
        words::rules_note(language, plan),
        words::yen_note(language, plan),
        words::fixed_on_note(language, plan),
        (words::adopted(language).to_owned(), adopted.to_owned()),
        assumption(match cost.report.standalone.done() {
            Some(_) => words::alone_by_price_list(language),
            None => words::without_alone(language),
        }),
    ];
    let standing = cost.report.grant.as_ref().and_then(|grant| grant.done());
    if standing.is_some_and(|standing| standing.answer != consortium_core::Answer::Met) {
        notes.push(assumption(words::without_grant(language)));
    }
    let approximate = text::plan::named(language, plan, |names| {
        text::plan::approximate(language, names.called, cost.report.approximate.iter().copied())
    });
    notes.extend(approximate.map(|sentence| assumption(&sentence)));
    let candidates = text::cost::candidates(language, plan, &cost.report);
    notes.extend(candidates.map(|sentence| assumption(&sentence)));
    notes
}

fn title(language: Language, plan: &Plan) -> String {
    match plan.title.trim() {
        "" => words::untitled(language).to_owned(),
        title => title.to_owned(),
    }
}

/// Saves a workbook under a name, as soon as what saves one is loaded, and tells `announce` how that went.
pub(crate) fn hand_out(
    language: Language,
    plan: &Rc<Plan>,
    name: &str,
    contents: Contents,
    announce: &Callback<String>,
) {
    let (plan, announce) = (plan.clone(), announce.clone());
    let name = words::file_name(language, name);
    spawn_local(async move {
        let told = match (saving().await, today()) {
            (Ok(save), Some(today)) => match save(language, &plan, today, contents) {
                Ok(bytes) if files::hand_out_bytes(&name, XLSX, &bytes) => text::file::saved(language, &name),
                Ok(_) => words::not_loaded(language).to_owned(),
                Err(NotSaved::NotCalculated(reasons)) => words::cost_not_saved(language, &plan, &reasons),
                Err(NotSaved::Refused(error)) => words::not_saved(language, error).to_owned(),
            },
            _ => words::not_loaded(language).to_owned(),
        };
        announce.emit(told);
    });
}
