//! The table of supported insurers in and out, as the draft of 2024 prints it and as federations keep it.

use crate::tables::{
    columns::{Column, Content},
    csv_out::guarded_name,
    import::{Cells, Identity, Mark, TableKind},
    result_table::{Heading, ResultTable, RowKind, Value},
};
use consortium_core::{
    Entry, FieldValue,
    reading::Reading,
    stages::{
        InsurerField, InsurerRecord, InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, PlannedStep,
        RestOfPlan, StatedOutcome, SurveyCounts,
    },
};

/// A column of a table of insurers: an input, or what only a table has in a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InsurerColumn {
    /// An input of the same name. The target may come with the step before, as 準備期⇒実行期.
    Input(InsurerField),
    /// Planned items of which the result is not known yet: the page asks item by item.
    Open,
    /// Items that were not planned and are no longer met: the page asks item by item.
    Lost,
    /// How many gave each answer of the survey: the page asks answer by answer.
    Survey,
}

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

/// A column of a sheet of insurers: one of the table, or one of those that sheets have besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InsurerSheetColumn {
    /// A column of the table.
    Of(InsurerColumn),
    /// 年度: the sheet has several years.
    Year,
    /// One item, with a mark for achieved or not: the matrix of the draft.
    Item(u8),
    /// One item, with a mark for planned or not.
    PlannedItem(u8),
}

/// How many items can have a column of their own: those of the draft.
const MOST_ITEM_COLUMNS: u8 = 9;

/// A column of the table with its names.
const fn of(
    id: InsurerColumn,
    content: Content,
    names: &'static [&'static str],
) -> Column<InsurerSheetColumn> {
    let required = matches!(id, InsurerColumn::Input(InsurerField::Name));
    Column { id: InsurerSheetColumn::Of(id), names, required, content }
}

/// A column of marks for one item.
const fn item(number: u8, names: &'static [&'static str]) -> Column<InsurerSheetColumn> {
    let content = Content::Mark(|_| false);
    Column { id: InsurerSheetColumn::Item(number), names, required: false, content }
}

/// A column of marks for one planned item.
const fn planned_item(number: u8, names: &'static [&'static str]) -> Column<InsurerSheetColumn> {
    let content = Content::Mark(|_| false);
    Column { id: InsurerSheetColumn::PlannedItem(number), names, required: false, content }
}

impl TableKind for InsurerTable {
    type Column = InsurerSheetColumn;
    type Row = InsurerRecord;

    const COLUMNS: &'static [Column<InsurerSheetColumn>] = &[
        of(
            InsurerColumn::Input(InsurerField::Name),
            Content::Name,
            &[
                "保険者名",
                "Insurer",
                "保険者",
                "支援対象保険者",
                "市町村",
                "市町村名",
                "名称",
                "Name",
                "保険者名称",
                "自治体名",
                "市区町村名",
                "市区町村",
                "団体名",
            ],
        ),
        of(
            InsurerColumn::Input(InsurerField::Rate),
            Content::Percent,
            &[
                "取組達成率",
                "Achievement rate",
                "達成率",
                "支援対象保険者の取組達成率",
                "保険者の取組達成率",
                "Rate",
            ],
        ),
        of(
            InsurerColumn::Input(InsurerField::Target),
            Content::Text,
            &[
                "目標ステップ",
                "Step-up",
                "ステップアップ目標",
                "ステップアップ",
                "目標",
                "Target",
                "Target step",
            ],
        ),
        of(
            InsurerColumn::Input(InsurerField::Outcome),
            Content::Text,
            &[
                "実績",
                "Outcome",
                "ステップアップ実績",
                "評価時ステップ",
                "評価時のステップ",
                "結果",
                "Result",
            ],
        ),
        of(
            InsurerColumn::Input(InsurerField::Planned),
            Content::Text,
            &["計画項目", "Planned items", "計画した項目", "計画", "取組項目", "Planned"],
        ),
        of(
            InsurerColumn::Input(InsurerField::Achieved),
            Content::Text,
            &["達成項目", "Achieved items", "達成した項目", "達成", "Achieved"],
        ),
        of(
            InsurerColumn::Input(InsurerField::Before),
            Content::Text,
            &[
                "計画時ステップ",
                "Step before",
                "計画時のステップ",
                "現在のステップ",
                "現ステップ",
                "Before",
                "ステップ",
                "現状ステップ",
            ],
        ),
        of(InsurerColumn::Open, Content::Text, &["結果未入力の項目", "Items without a result", "結果未入力"]),
        of(InsurerColumn::Lost, Content::Text, &["満たさなくなった項目", "Items no longer met"]),
        of(
            InsurerColumn::Input(InsurerField::Code),
            Content::Code,
            &[
                "保険者番号",
                "Code",
                "保険者コード",
                "市町村コード",
                "団体コード",
                "Insurer number",
                "自治体コード",
                "全国地方公共団体コード",
            ],
        ),
        of(InsurerColumn::Survey, Content::Text, &["アンケート", "Survey", "満足度"]),
        Column {
            id: InsurerSheetColumn::Year,
            names: &["年度", "Fiscal year", "対象年度", "事業年度", "計画年度", "Year"],
            required: false,
            content: Content::Year,
        },
        item(1, &["項目①", "Item 1"]),
        item(2, &["項目②", "Item 2"]),
        item(3, &["項目③", "Item 3"]),
        item(4, &["項目④", "Item 4"]),
        item(5, &["項目⑤", "Item 5"]),
        item(6, &["項目⑥", "Item 6"]),
        item(7, &["項目⑦", "Item 7"]),
        item(8, &["項目⑧", "Item 8"]),
        item(9, &["項目⑨", "Item 9"]),
        planned_item(1, &["計画①", "Planned 1"]),
        planned_item(2, &["計画②", "Planned 2"]),
        planned_item(3, &["計画③", "Planned 3"]),
        planned_item(4, &["計画④", "Planned 4"]),
        planned_item(5, &["計画⑤", "Planned 5"]),
        planned_item(6, &["計画⑥", "Planned 6"]),
        planned_item(7, &["計画⑦", "Planned 7"]),
        planned_item(8, &["計画⑧", "Planned 8"]),
        planned_item(9, &["計画⑨", "Planned 9"]),
    ];

    /// All 1,741 municipalities of the country, with room for unions and wide-area bodies.
    const MOST_ROWS: usize = crate::plan::MAXIMUM_INSURERS;

    /// A heading that begins with the number of an item: ①, ①保険者からの依頼, 項目1, 計画 ①.
    fn column_named(heading: &str) -> Option<InsurerSheetColumn> {
        const PLANNED: [&str; 3] = ["計画", "予定", "planned"];
        const ACHIEVED: [&str; 5] = ["達成", "実績", "評価", "結果", "achieved"];
        const ITEM: [&str; 6] = ["取組項目", "項目", "取組", "指標", "no", "item"];
        let after = |text: &str, words: &[&str]| {
            words.iter().find_map(|word| text.strip_prefix(word)).map(str::to_owned)
        };
        let planned = after(heading, &PLANNED);
        let achieved = after(heading, &ACHIEVED);
        let rest = planned.as_deref().or(achieved.as_deref()).unwrap_or(heading);
        let rest = rest.trim_start_matches('の');
        let named = after(rest, &ITEM);
        let is_named = named.is_some() || planned.is_some() || achieved.is_some();
        let rest = named.as_deref().unwrap_or(rest);
        let circled = rest.chars().next().and_then(ItemNumber::from_circled);
        let plain = || rest.parse().ok().filter(|_| is_named).and_then(ItemNumber::new);
        let number =
            circled.or_else(plain).map(ItemNumber::get).filter(|number| *number <= MOST_ITEM_COLUMNS)?;
        Some(match planned {
            Some(_) => InsurerSheetColumn::PlannedItem(number),
            None => InsurerSheetColumn::Item(number),
        })
    }

    fn read_row(cells: &mut Cells<'_, InsurerSheetColumn>) -> InsurerRecord {
        let (name, code) = (
            cells.text(InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Name))),
            cells.text(InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Code))),
        );
        cells.fiscal_year(InsurerSheetColumn::Year);
        let rate_column = InsurerSheetColumn::Of(InsurerColumn::Input(InsurerField::Rate));
        let rate = cells.read(rate_column, |text, _| FieldValue::read(text));
        let step_up: Entry<PlannedStep> = word(cells, InsurerColumn::Input(InsurerField::Target));
        let outcome = word(cells, InsurerColumn::Input(InsurerField::Outcome));
        let planned: Entry<ItemSet> = word(cells, InsurerColumn::Input(InsurerField::Planned));
        let results = ResultCells {
            achieved: word(cells, InsurerColumn::Input(InsurerField::Achieved)),
            open: word(cells, InsurerColumn::Open),
            lost: word(cells, InsurerColumn::Lost),
        };
        let before = word(cells, InsurerColumn::Input(InsurerField::Before));
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
            survey: survey.known().cloned().unwrap_or_default(),
        }
    }

    fn identity(row: &InsurerRecord) -> Identity {
        Identity { name: row.name.clone(), code: row.code.trim().to_owned() }
    }
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
    /// Marks for yes alone tell what was achieved, not what was planned: an empty cell may be either. Where a row has
    /// a mark for "not achieved", its marks together are the plan.
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
        (Some(from), Entry::Known(before)) if from != before => {
            Entry::Unreadable(format!("{} / {}", u8::from(before), u8::from(from)))
        }
        (Some(from), Entry::Known(_) | Entry::Unknown) => Entry::Known(from),
        (_, cell) => cell,
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
        let (open, lost) = (open.value().unwrap_or_default(), lost.value().unwrap_or_default());
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
        Entry::Unknown | Entry::Known(_) => Entry::from(value),
    }
}

/// The words of a table of insurers that is written. `text::stages` has them in each language; all are read back.
#[derive(Clone, Copy, Debug)]
pub struct InsurerWords {
    /// The heading of each column.
    pub title: fn(InsurerColumn) -> &'static str,
    /// A step.
    pub step: fn(InsurerStep) -> String,
    /// Whether a target was reached.
    pub reached: fn(bool) -> &'static str,
    /// A list of items, the empty one included.
    pub items: fn(ItemSet) -> String,
}

/// The columns of a table that is written, in its order.
const WRITTEN: [InsurerColumn; 11] = [
    InsurerColumn::Input(InsurerField::Code),
    InsurerColumn::Input(InsurerField::Name),
    InsurerColumn::Input(InsurerField::Before),
    InsurerColumn::Input(InsurerField::Target),
    InsurerColumn::Input(InsurerField::Outcome),
    InsurerColumn::Input(InsurerField::Planned),
    InsurerColumn::Input(InsurerField::Achieved),
    InsurerColumn::Open,
    InsurerColumn::Lost,
    InsurerColumn::Input(InsurerField::Rate),
    InsurerColumn::Survey,
];

/// The records as a CSV file that [`import`](super::import()) reads back, unreadable entries included.
pub fn insurers_to_csv<'a>(
    records: impl IntoIterator<Item = &'a InsurerRecord>,
    words: &InsurerWords,
) -> String {
    let named = |record: &InsurerRecord| InsurerRecord { name: guarded_name(&record.name), ..record.clone() };
    let records: Vec<InsurerRecord> = records.into_iter().map(named).collect();
    insurers_as_table("", &WRITTEN, &records, words).to_csv()
}

/// The records as a table of words: what was entered in these columns.
pub fn insurers_as_table<'a>(
    title: &str,
    columns: &[InsurerColumn],
    records: impl IntoIterator<Item = &'a InsurerRecord>,
    words: &InsurerWords,
) -> ResultTable {
    let mut table =
        ResultTable::new(title, columns.iter().map(|column| Heading::text((words.title)(*column))));
    for record in records {
        table.row(RowKind::Plain, columns.iter().map(|column| Value::Text(cell(record, *column, words))));
    }
    table
}

/// A CSV file with the headings alone, to be filled in.
pub fn insurer_template(words: &InsurerWords) -> String {
    insurers_to_csv([], words)
}

fn cell(record: &InsurerRecord, column: InsurerColumn, words: &InsurerWords) -> String {
    fn written<T: Clone>(entry: &Entry<T>, shown: impl Fn(T) -> String) -> String {
        match entry {
            Entry::Unknown => String::new(),
            Entry::Unreadable(text) => text.clone(),
            Entry::Known(value) => shown(value.clone()),
        }
    }
    let some_items = |items: ItemSet| if items.is_empty() { String::new() } else { (words.items)(items) };
    let answers = record.item_answers();
    // Without a plan every item may have been planned: none is lost or open for certain.
    let planned = record.planned.value();
    match column {
        InsurerColumn::Input(InsurerField::Name) => record.name.clone(),
        InsurerColumn::Input(InsurerField::Code) => record.code.clone(),
        InsurerColumn::Input(InsurerField::Rate) => written(&record.rate, |rate| format!("{rate}%")),
        InsurerColumn::Input(InsurerField::Before) => written(&record.before, words.step),
        InsurerColumn::Input(InsurerField::Target) => written(&record.target, words.step),
        InsurerColumn::Input(InsurerField::Outcome) => written(&record.outcome, |outcome| match outcome {
            StatedOutcome::Reached(reached) => (words.reached)(reached).to_owned(),
            StatedOutcome::Step(step) => (words.step)(step),
        }),
        InsurerColumn::Input(InsurerField::Planned) => written(&record.planned, words.items),
        InsurerColumn::Input(InsurerField::Achieved) => {
            written(&record.results, |results| (words.items)(results.answers.met()))
        }
        InsurerColumn::Open => match record.results.value() {
            Some(ItemResults { rest: RestOfPlan::Open, .. }) => {
                (words.items)(planned.map_or(ItemSet::EMPTY, |planned| planned.without(answers.known())))
            }
            Some(ItemResults { rest: RestOfPlan::Missed, .. }) | None => String::new(),
        },
        InsurerColumn::Lost => some_items(match planned {
            Some(planned) => answers.not_met().without(planned),
            None => answers.not_met(),
        }),
        InsurerColumn::Survey | InsurerColumn::Input(InsurerField::Survey { .. }) => record.survey.write(),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::insurer_table::{InsurerSheetColumn, InsurerTable};

    use crate::tables::{InsurerWords, Problem, TableKind, import, insurers_to_csv, parse_table};
    use consortium_core::{
        Entry,
        reading::Expected,
        stages::{
            InsurerProblem, InsurerRecord, InsurerStep, ItemNumber, ItemSet, RestOfPlan, assess_insurer,
            assess_prefecture, draft_of_2024, printed_example,
        },
    };

    const PRINTED: &str = "支援対象保険者\t支援対象保険者の取組達成率\tステップアップ目標\tステップアップ実績\n\
        A市\t100.0％\t－\t－\n\
        B市\t100.0％\t準備期⇒実行期\t目標達成\n\
        C町\t60.0％\t準備期⇒実行期\t目標未達成\n\
        D市\t80.0%\t－\t－\n\
        E市\t100.0%\t－\t－\n\
        F市\t50.0％\t－\t－\n\
        G市\t75.0％\t関心期⇒準備期\t目標未達成\n\
        H市\t100.0%\t無関心期⇒関心期\t目標達成\n\
        I市\t70.0％\t－\t－\n";

    fn insurers(sheet: &str) -> Vec<InsurerRecord> {
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.problems, []);
        read.rows.iter().map(|row| row.row.clone()).collect()
    }

    #[test]
    fn the_printed_table_pasted_gives_the_printed_example() {
        assert_eq!(insurers(PRINTED), printed_example().table_insurers());
    }

    #[test]
    fn a_table_of_items_is_counted() {
        let sheet = "保険者名\t計画項目\t達成項目\t目標ステップ\nB市\t①～⑦\t①～⑥\tⅢ→Ⅳ\nK町\t1-4\tなし\t－\n";
        let records = insurers(sheet);
        let report = assess_prefecture(draft_of_2024(), &records.iter().collect::<Vec<_>>());
        assert_eq!(report.support_rate.unwrap().sum.known().unwrap().to_string(), "6/7");
    }

    #[test]
    fn a_stated_rate_that_the_items_do_not_give_is_told() {
        let sheet = "保険者名\t取組達成率\t計画項目\t達成項目\nB市\t100.0%\t1-7\t1-6\nC町\t85.7%\t1-7\t1-6\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        let [first, second] =
            [0, 1].map(|row: usize| assess_insurer(draft_of_2024(), &read.rows[row].row).problems);
        let [InsurerProblem::RateAgainstItems { stated, counted: Some(counted) }] = first[..] else {
            panic!()
        };
        let counted = counted.known().unwrap().to_string();
        assert_eq!((stated.to_string(), counted), ("100.0".to_owned(), "6/7".to_owned()));
        assert_eq!(second, []);
    }

    #[test]
    fn a_cell_that_cannot_be_read_is_named_and_kept() {
        let sheet = "保険者名\t取組達成率\t計画項目\nB市\t約9割\t全部\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        let expected: Vec<Expected> = read
            .problems
            .iter()
            .filter_map(|problem| match problem {
                Problem::Cell { error, .. } => Some(error.expected),
                _ => None,
            })
            .collect();
        assert_eq!(expected, [Expected::Percent, Expected::Items]);
        let row = &read.rows[0].row;
        assert_eq!((row.rate.unreadable(), row.planned.unreadable()), (Some("約9割"), Some("全部")));
    }

    #[test]
    fn two_steps_before_that_differ_are_both_kept() {
        let sheet = "保険者名\t目標ステップ\t計画時ステップ\nB市\tⅢ→Ⅳ\tⅡ\nC町\tⅢ→Ⅳ\tⅢ\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.rows[0].row.before, Entry::Unreadable("2 / 3".to_owned()));
        assert_eq!(read.rows[1].row.before, Entry::Known(InsurerStep::Preparing));
    }

    #[test]
    fn an_empty_cell_of_open_items_closes_the_list_and_none_leaves_later_items_open() {
        let sheet = "保険者名\t計画項目\t達成項目\t結果未入力の項目\nA\t1\t1\tなし\nB\t1\t1\t\n";
        let rest: Vec<RestOfPlan> =
            insurers(sheet).iter().map(|record| record.results.value().unwrap().rest).collect();
        assert_eq!(rest, [RestOfPlan::Open, RestOfPlan::Missed]);
    }

    #[test]
    fn what_is_written_is_read_back_open_and_lost_items_and_the_survey_included() {
        let sheet = "保険者名\t計画項目\t達成項目\t結果未入力の項目\t満たさなくなった項目\t実績\t取組達成率\tアンケート\n\
            甲市\t1-7\t1-5\t6\t\t目標達成\t\t1-1=3; 2-4=1200\n乙町\t5-7\t5-7\t\t2\tⅡ\t約9割\t\n\
            丙村\tなし\tなし\t\t\t\t70%\t1-2=数件\n";
        let records = |text: &str| -> Vec<InsurerRecord> {
            let read = import::<InsurerTable>(&parse_table(text).unwrap());
            read.rows.into_iter().map(|row| row.row).collect()
        };
        let first = records(sheet);
        let item = |number| ItemSet::from(ItemNumber::new(number).unwrap());
        assert_eq!(first[0].item_answers().not_met(), item(7));
        assert_eq!(first[1].item_answers().not_met(), item(2));
        assert_eq!(first[0].survey.get(2, 4), &Entry::Known(1_200));
        assert_eq!(first[2].survey.get(1, 2), &Entry::Unreadable("数件".to_owned()));
        let words = InsurerWords {
            title: |column| {
                let known =
                    InsurerTable::COLUMNS.iter().find(|known| known.id == InsurerSheetColumn::Of(column));
                known.unwrap().names[0]
            },
            step: |step| u8::from(step).to_string(),
            reached: |reached| if reached { "達成" } else { "未達成" },
            items: |items| match items.is_empty() {
                true => "なし".to_owned(),
                false => items.iter().map(ItemNumber::circled).collect(),
            },
        };
        assert_eq!(records(&insurers_to_csv(&first, &words)), first);
    }
}
