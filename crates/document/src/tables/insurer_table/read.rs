//! Reads a table of insurers, as the draft of 2024 prints it and as federations keep it.

use super::columns::{
    COLUMNS, HeadingNumber, InsurerColumn, InsurerSheetColumn, MOST_ITEM_COLUMNS, column_of_item,
    columns_of_numbers,
};
use crate::tables::{
    cells::{Cells, Mark},
    choices::{Choices, PlanOfMarks},
    columns::{Column, Header, Role},
    findings::{ImportedRow, Problem},
    heading_year::fiscal_year_in,
    kind::{Identity, TableKind},
    sheet::Sheet,
};
use consortium_core::{
    Entry, FieldValue,
    reading::{Reading, fold, is_unknown_mark},
    stages::{
        InsurerField, InsurerRecord, InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, PlannedStep,
        RestOfPlan, SurveyCounts,
    },
};

/// The table of insurers as a kind of table that can be read: `import::<InsurerTable>(&table)`.
///
/// ```
/// use consortium_document::tables::{InsurerTable, import, parse_table};
/// let sheet = "保険者名\t取組達成率\t目標ステップ\t実績\nB市\t100.0％\t準備期⇒実行期\t目標達成\n";
/// let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
/// assert_eq!(read.rows[0].row.target.value().map(u8::from), Some(4));
/// ```
#[derive(Clone, Copy, Debug)]
pub enum InsurerTable {}

impl TableKind for InsurerTable {
    type Column = InsurerSheetColumn;
    type Row = InsurerRecord;

    const COLUMNS: &'static [Column<InsurerSheetColumn>] = &COLUMNS;

    /// All 1,741 municipalities of the country, with room for unions and wide-area bodies.
    const MOST_ROWS: usize = crate::plan::MAXIMUM_INSURERS;

    fn column_named(heading: &str) -> Option<InsurerSheetColumn> {
        column_of_item(heading)
    }

    fn columns_numbered(headings: &[&str]) -> Vec<(usize, InsurerSheetColumn)> {
        columns_of_numbers(headings)
    }

    fn read_row(cells: &mut Cells<'_, InsurerSheetColumn>) -> InsurerRecord {
        let (name, code) = (
            cells.text(InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Name))),
            cells.text(InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Code))),
        );
        cells.fiscal_year(InsurerSheetColumn::Year);
        let rate_column = InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Rate));
        let rate = cells.read(rate_column, |text, _| FieldValue::read(text));
        let (before, beside) = before_and_target(cells);
        let step_up = match word(cells, InsurerColumn::Input(InsurerField::Target)) {
            Entry::Unknown => Entry::from(beside),
            step_up => step_up,
        };
        let outcome = word(cells, InsurerColumn::Input(InsurerField::Outcome));
        let planned: Entry<ItemSet> = word(cells, InsurerColumn::Input(InsurerField::Planned));
        let results = ResultCells {
            achieved: word(cells, InsurerColumn::Input(InsurerField::Achieved)),
            open: word(cells, InsurerColumn::Open),
            lost: word(cells, InsurerColumn::Lost),
        };
        let survey: Entry<SurveyCounts> = word(cells, InsurerColumn::Survey);
        let matrix = Matrix::read(cells);
        let results = results.read(planned.value());
        let (planned, results) = matrix.complete(planned, results);
        InsurerRecord {
            name,
            code,
            rate,
            before: step_before(step_up.value(), before),
            target: step_up.map(|step_up| step_up.to),
            outcome,
            results,
            planned,
            // What cannot be read of it is listed among the problems: the survey has no place for a text of its own.
            survey: match survey {
                Entry::Known(counts) | Entry::Approximate(counts) => counts,
                Entry::Unknown | Entry::Unreadable(_) => SurveyCounts::default(),
            },
        }
    }

    fn settle(
        rows: &mut [ImportedRow<InsurerRecord>],
        sheet: &Sheet,
        header: &Header<InsurerSheetColumn>,
        choices: &Choices,
    ) -> Vec<Problem> {
        const COUNTS: [&str; 8] = [
            "計画項目数",
            "達成項目数",
            "計画数",
            "達成数",
            "取組項目数",
            "実施項目数",
            "計画した項目数",
            "達成した項目数",
        ];
        let counts = header.unmatched(&COUNTS).map(|place| Problem::CountsOfItems { place });
        let year = year_of_sheet(sheet, header).filter(|_| choices.year.is_none());
        let year = year.map(|year| Problem::YearOfSheet { year });
        let plan = settle_plan(rows, sheet, header, choices);
        leave_out_counts(rows, sheet, header)
            .into_iter()
            .chain(counts)
            .chain(year)
            .chain(items_by_number(sheet, header))
            .chain(plan)
            .collect()
    }

    fn identity(row: &InsurerRecord) -> Identity {
        Identity { name: row.name.clone(), code: row.code.trim().to_owned() }
    }
}

/// The fiscal year in a title above the headings, or in the heading of a column that is read, unless each row names its own.
fn year_of_sheet(sheet: &Sheet, header: &Header<InsurerSheetColumn>) -> Option<u16> {
    if header.position(InsurerSheetColumn::Year).is_some() {
        return None;
    }
    let above = header.rows.first().map_or(0, |row| row.saturating_sub(1));
    let titles = sheet.rows.iter().take(above).flatten();
    let headings = header.columns.iter().filter(|column| matches!(column.role, Role::Read(_)));
    titles.chain(headings.map(|column| &column.title)).find_map(|text| fiscal_year_in(&fold::fold(text).text))
}

/// The columns of a sheet that are read as items, from 0, each with its item.
fn item_columns(header: &Header<InsurerSheetColumn>) -> Vec<(usize, ItemNumber)> {
    let columns = header.columns.iter().enumerate();
    let items = columns.filter_map(|(at, column)| match column.role {
        Role::Read(InsurerSheetColumn::Item(number)) => Some((at, ItemNumber::new(number)?)),
        _ => None,
    });
    items.collect()
}

/// Whether a sheet has a column that says which items were planned.
fn says_the_plan(header: &Header<InsurerSheetColumn>) -> bool {
    let planned = InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Planned));
    header.columns.iter().any(|column| {
        matches!(column.role, Role::Read(id) if id == planned || matches!(id, InsurerSheetColumn::PlannedItem(_)))
    })
}

/// Says which items were planned where a sheet has a column of marks for each item and none for the plan, and alike in
/// every row: an insurer with ○ alone is not worse off than one with a ×.
///
/// Until the user decides, a mark for "not achieved" anywhere in the sheet makes marks the plan (domain.md §4: × is planned
/// and not met, ○ is met, an empty cell says nothing). Marks for "achieved" alone do not tell what was planned and missed.
fn settle_plan(
    rows: &mut [ImportedRow<InsurerRecord>],
    sheet: &Sheet,
    header: &Header<InsurerSheetColumn>,
    choices: &Choices,
) -> Option<Problem> {
    let items = item_columns(header);
    if items.is_empty() || says_the_plan(header) {
        return None;
    }
    let has_missed = rows.iter().any(|row| !row.row.item_answers().not_met().is_empty());
    let assumed = if has_missed { PlanOfMarks::Marked } else { PlanOfMarks::Unknown };
    let taken = choices.plan.unwrap_or(assumed);
    let all = items.iter().fold(ItemSet::EMPTY, |all, (_, item)| all.union((*item).into()));
    let mut without_mark = Vec::new();
    for row in rows {
        let marked = marked_items(sheet, row.number, &items).union(row.row.item_answers().known());
        if marked != all {
            without_mark.push(row.number);
        }
        row.row.planned = match taken {
            PlanOfMarks::Marked if !marked.is_empty() => Entry::Known(marked),
            PlanOfMarks::All => Entry::Known(all),
            PlanOfMarks::Marked | PlanOfMarks::Unknown => Entry::Unknown,
        };
    }
    let is_open = choices.plan.is_none() && (!has_missed || !without_mark.is_empty());
    is_open.then_some(Problem::PlanOfMarks { taken, rows: without_mark })
}

/// The items that have a mark in a row, whatever it says. A dash is none.
fn marked_items(sheet: &Sheet, row: usize, items: &[(usize, ItemNumber)]) -> ItemSet {
    let has_mark = |at: usize| {
        let word = fold::fold(sheet.cell(row, at.saturating_add(1))).text.to_lowercase();
        !is_unknown_mark(&word)
    };
    let marked = items.iter().filter(|(at, _)| has_mark(*at));
    marked.fold(ItemSet::EMPTY, |marked, (_, item)| marked.union((*item).into()))
}

/// The headings with numbers in parts that are read as items: that they are those of the draft is an assumption.
fn items_by_number(sheet: &Sheet, header: &Header<InsurerSheetColumn>) -> Option<Problem> {
    let heading_of = |at: usize| {
        let headings = header.rows.iter().map(|row| sheet.cell(*row, at.saturating_add(1)));
        headings.rev().find(|heading| matches!(HeadingNumber::of(heading), Some(HeadingNumber::InPart(..))))
    };
    let numbered: Vec<(String, ItemNumber)> = item_columns(header)
        .into_iter()
        .filter_map(|(at, item)| Some((heading_of(at)?.to_owned(), item)))
        .collect();
    let (first, last) = (numbered.first()?.clone(), numbered.last()?.clone());
    Some(Problem::ItemsByNumber { first, last })
}

/// Leaves out planned and achieved items where they are lone numbers that differ in some row, as 7 and 6: the item ⑥
/// cannot be achieved of a plan of ⑦ alone, so that these are how many; but nobody says so.
fn leave_out_counts(
    rows: &mut [ImportedRow<InsurerRecord>],
    sheet: &Sheet,
    header: &Header<InsurerSheetColumn>,
) -> Option<Problem> {
    let position = |field| header.position(InsurerSheetColumn::Of(InsurerColumn::Input(field)));
    let (planned, achieved) = (position(InsurerField::Planned)?, position(InsurerField::Achieved)?);
    let lone = |number: usize, at: usize| -> Option<u32> {
        let cells = sheet.rows.get(number.checked_sub(1)?)?;
        fold::fold(cells.get(at)?).text.parse().ok()
    };
    let both = |number| lone(number, planned).zip(lone(number, achieved));
    let differ = |row: &ImportedRow<_>| both(row.number).is_some_and(|(plan, result)| plan != result);
    if !rows.iter().any(differ) {
        return None;
    }
    let mut left_out = Vec::new();
    for row in rows.iter_mut().filter(|row| both(row.number).is_some()) {
        row.row.planned = Entry::Unknown;
        row.row.results = Entry::Unknown;
        left_out.push(row.number);
    }
    Some(Problem::CountsOrItems { rows: left_out })
}

/// The marks of a row, where a sheet has a column for each item.
#[derive(Default)]
struct Matrix {
    planned: ItemSet,
    has_planned: bool,
    met: ItemSet,
    missed: ItemSet,
    /// Items whose mark is neither yes nor no.
    open: ItemSet,
    has_marks: bool,
}

impl Matrix {
    fn read(cells: &mut Cells<'_, InsurerSheetColumn>) -> Self {
        let mut matrix = Self::default();
        for number in (1..=MOST_ITEM_COLUMNS).filter_map(ItemNumber::new) {
            let item = ItemSet::from(number);
            if let Some(mark) = cells.mark(InsurerSheetColumn::PlannedItem(number.get())) {
                matrix.has_planned = true;
                if mark == Mark::Yes {
                    matrix.planned = matrix.planned.union(item);
                }
            }
            let Some(mark) = cells.mark(InsurerSheetColumn::Item(number.get())) else { continue };
            matrix.has_marks = true;
            let set = match mark {
                Mark::Yes => &mut matrix.met,
                Mark::No => &mut matrix.missed,
                Mark::Open => &mut matrix.open,
            };
            *set = set.union(item);
        }
        matrix
    }

    /// What the marks add to the cells with lists of items, which go before them.
    ///
    /// Where a row has a mark for "not achieved", its marks together are the plan that its list of items lacks. Where a
    /// sheet has no such list, [`settle_plan`] decides for all rows.
    fn complete(
        self,
        planned: Entry<ItemSet>,
        results: Entry<ItemResults>,
    ) -> (Entry<ItemSet>, Entry<ItemResults>) {
        if !self.has_marks && !self.has_planned {
            return (planned, results);
        }
        let plan = match planned {
            Entry::Unknown if self.has_planned => Entry::Known(self.planned),
            Entry::Unknown if !self.missed.is_empty() => {
                Entry::Known(self.met.union(self.missed).union(self.open))
            }
            planned => planned,
        };
        let results = match results {
            Entry::Unknown if self.has_marks => Entry::Known(ItemResults {
                answers: ItemAnswers::decided(self.met.union(self.missed), self.met),
                rest: RestOfPlan::Open,
            }),
            results => results,
        };
        (plan, results)
    }
}

/// The step before, which a sheet may give twice. Two that differ are kept as a text that cannot be read.
fn step_before(step_up: Option<PlannedStep>, cell: Entry<InsurerStep>) -> Entry<InsurerStep> {
    match (step_up.and_then(|step_up| step_up.from), cell) {
        (Some(from), Entry::Known(before) | Entry::Approximate(before)) if from != before => {
            Entry::Unreadable(format!("{} / {}", u8::from(before), u8::from(from)))
        }
        (Some(from), Entry::Known(_) | Entry::Approximate(_) | Entry::Unknown) => Entry::Known(from),
        (_, cell) => cell,
    }
}

/// The step before, and the planned step where the same cell gives both: Ⅲ→Ⅳ in a column ステップ（計画時→目標）.
fn before_and_target(cells: &mut Cells<'_, InsurerSheetColumn>) -> (Entry<InsurerStep>, Option<PlannedStep>) {
    let (mut before, mut both) = (None, None);
    let column = InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Before));
    let checked = cells.read(column, |text, _| {
        let planned = PlannedStep::read(text).ok().and_then(|reading| reading.value);
        both = planned.filter(|planned| planned.from.is_some());
        before = match both {
            Some(planned) => planned.from,
            None => InsurerStep::read(text)?.value,
        };
        Ok(Reading::<String>::empty())
    });
    match checked {
        Entry::Unreadable(text) => (Entry::Unreadable(text), None),
        Entry::Unknown | Entry::Known(_) | Entry::Approximate(_) => (Entry::from(before), both),
    }
}

/// The three cells that together say what became of the items.
struct ResultCells {
    achieved: Entry<ItemSet>,
    open: Entry<ItemSet>,
    lost: Entry<ItemSet>,
}

impl ResultCells {
    fn read(self, planned: Option<ItemSet>) -> Entry<ItemResults> {
        let Self { achieved, open, lost } = self;
        let unreadable: Vec<&str> =
            [&achieved, &open, &lost].into_iter().filter_map(Entry::unreadable).collect();
        if !unreadable.is_empty() {
            return Entry::Unreadable(unreadable.join(" / "));
        }
        // "None" in the column: every planned item has a result, and one that is planned later has none yet. An empty
        // cell: the achieved items are a complete list.
        let rest = if open.is_known() { RestOfPlan::Open } else { RestOfPlan::Missed };
        let (open, lost) = (open.value().unwrap_or(ItemSet::EMPTY), lost.value().unwrap_or(ItemSet::EMPTY));
        let answers =
            |met: ItemSet, missed: ItemSet| ItemAnswers::decided(met.union(missed).union(lost), met);
        match achieved.value() {
            None if lost.is_empty() => Entry::Unknown,
            None => Entry::Known(ItemResults {
                answers: answers(ItemSet::EMPTY, ItemSet::EMPTY),
                rest: RestOfPlan::Open,
            }),
            Some(met) if rest == RestOfPlan::Missed => {
                Entry::Known(ItemResults { answers: answers(met, ItemSet::EMPTY), rest })
            }
            // Without a plan nothing says which items were planned and missed.
            Some(met) => Entry::Known(ItemResults {
                answers: answers(met, planned.map_or(ItemSet::EMPTY, |planned| planned.without(open))),
                rest,
            }),
        }
    }
}

/// Reads a cell of words.
fn word<T: FieldValue>(cells: &mut Cells<'_, InsurerSheetColumn>, column: InsurerColumn) -> Entry<T> {
    let mut value = None;
    let checked = cells.read(InsurerSheetColumn::Of(column), |text, _| {
        value = T::read(text)?.value;
        Ok(Reading::<String>::empty())
    });
    match checked {
        Entry::Unreadable(text) => Entry::Unreadable(text),
        Entry::Unknown | Entry::Known(_) | Entry::Approximate(_) => Entry::from(value),
    }
}
