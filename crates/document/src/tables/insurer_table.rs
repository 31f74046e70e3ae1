//! The table of supported insurers in and out, as the draft of 2024 prints it and as federations keep it.

use crate::plan::{InsurerColumn, InsurerRecord, ItemResults, RestOfPlan, StatedOutcome};
use crate::tables::{
    columns::Column,
    import::{Cells, TableKind},
    result_table::{Heading, ResultTable, RowKind, Value},
    stage_words::{
        PlannedStep, read_items, read_outcome, read_printed_percent, read_step, step_up_in, words,
    },
    survey_counts::{read_survey_counts, survey_counts_text},
};
use consortium_core::reading::{Expected, ReadResult, Reading};
use consortium_core::{
    Entry,
    stages::{InsurerStep, ItemAnswers, ItemSet},
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
    type Column = InsurerColumn;
    type Row = InsurerRecord;

    const COLUMNS: &'static [Column<InsurerColumn>] = &[
        Column {
            id: InsurerColumn::Name,
            names: &["保険者名", "Insurer", "保険者", "支援対象保険者", "市町村", "市町村名", "名称", "Name"],
            required: true,
        },
        Column {
            id: InsurerColumn::Rate,
            names: &[
                "取組達成率",
                "Achievement rate",
                "達成率",
                "支援対象保険者の取組達成率",
                "保険者の取組達成率",
                "Rate",
            ],
            required: false,
        },
        Column {
            id: InsurerColumn::Target,
            names: &["目標ステップ", "Step-up", "ステップアップ目標", "ステップアップ", "目標", "Target"],
            required: false,
        },
        Column {
            id: InsurerColumn::Outcome,
            names: &[
                "実績",
                "Outcome",
                "ステップアップ実績",
                "評価時ステップ",
                "評価時のステップ",
                "結果",
                "Result",
            ],
            required: false,
        },
        Column {
            id: InsurerColumn::Planned,
            names: &["計画項目", "Planned items", "計画した項目", "計画", "取組項目", "Planned"],
            required: false,
        },
        Column {
            id: InsurerColumn::Achieved,
            names: &["達成項目", "Achieved items", "達成した項目", "達成", "Achieved"],
            required: false,
        },
        Column {
            id: InsurerColumn::Before,
            names: &[
                "計画時ステップ",
                "Step before",
                "計画時のステップ",
                "現在のステップ",
                "現ステップ",
                "Before",
            ],
            required: false,
        },
        Column {
            id: InsurerColumn::Open,
            names: &["結果未入力の項目", "Items without a result", "結果未入力"],
            required: false,
        },
        Column {
            id: InsurerColumn::Lost,
            names: &["満たさなくなった項目", "Items no longer met"],
            required: false,
        },
        Column {
            id: InsurerColumn::Code,
            names: &["保険者番号", "Code", "保険者コード", "市町村コード", "団体コード", "Insurer number"],
            required: false,
        },
        Column {
            id: InsurerColumn::Survey, names: &["アンケート", "Survey", "満足度"], required: false
        },
    ];

    /// All 1,741 municipalities of the country, with room for unions and wide-area bodies.
    const MOST_ROWS: usize = crate::plan::MAXIMUM_INSURERS;

    fn read_row(cells: &mut Cells<'_, InsurerColumn>) -> InsurerRecord {
        let (name, code) = (cells.text(InsurerColumn::Name), cells.text(InsurerColumn::Code));
        let rate = cells.read(InsurerColumn::Rate, |text, _| read_printed_percent(text));
        let step_up = word(cells, InsurerColumn::Target, |text| words(text, Expected::Steps, step_up_in));
        let outcome = word(cells, InsurerColumn::Outcome, read_outcome);
        let planned = word(cells, InsurerColumn::Planned, read_items);
        let results = ResultCells {
            achieved: word(cells, InsurerColumn::Achieved, read_items),
            open: word(cells, InsurerColumn::Open, read_items),
            lost: word(cells, InsurerColumn::Lost, read_items),
        };
        let before = word(cells, InsurerColumn::Before, read_step);
        let survey = word(cells, InsurerColumn::Survey, read_survey_counts);
        InsurerRecord {
            name,
            code,
            rate,
            before: step_before(step_up.value(), before),
            target: step_up.map(|step_up| step_up.to),
            outcome,
            results: results.read(planned.value().unwrap_or_default()),
            planned,
            survey: survey.known().cloned().unwrap_or_default(),
        }
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
    fn read(self, planned: ItemSet) -> Entry<ItemResults> {
        let Self { achieved, open, lost } = self;
        let unreadable: Vec<&str> =
            [&achieved, &open, &lost].into_iter().filter_map(Entry::unreadable).collect();
        if !unreadable.is_empty() {
            return Entry::Unreadable(unreadable.join(" / "));
        }
        let (open, lost) = (open.value().unwrap_or_default(), lost.value().unwrap_or_default());
        let answers =
            |met: ItemSet, missed: ItemSet| ItemAnswers::decided(met.union(missed).union(lost), met);
        match achieved.value() {
            None if lost.is_empty() => Entry::Unknown,
            None => Entry::Known(ItemResults {
                answers: answers(ItemSet::EMPTY, ItemSet::EMPTY),
                rest: RestOfPlan::Open,
            }),
            Some(met) if open.is_empty() => {
                Entry::Known(ItemResults { answers: answers(met, ItemSet::EMPTY), rest: RestOfPlan::Missed })
            }
            Some(met) => Entry::Known(ItemResults {
                answers: answers(met, planned.without(open)),
                rest: RestOfPlan::Open,
            }),
        }
    }
}

/// Reads a cell of words.
fn word<T>(
    cells: &mut Cells<'_, InsurerColumn>,
    column: InsurerColumn,
    reader: impl FnOnce(&str) -> ReadResult<T>,
) -> Entry<T> {
    let mut value = None;
    let checked = cells.read(column, |text, _| {
        value = reader(text)?.value;
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
    InsurerColumn::Code,
    InsurerColumn::Name,
    InsurerColumn::Before,
    InsurerColumn::Target,
    InsurerColumn::Outcome,
    InsurerColumn::Planned,
    InsurerColumn::Achieved,
    InsurerColumn::Open,
    InsurerColumn::Lost,
    InsurerColumn::Rate,
    InsurerColumn::Survey,
];

/// The records as a CSV file that [`import`](super::import()) reads back, unreadable entries included.
pub fn insurers_to_csv<'a>(
    records: impl IntoIterator<Item = &'a InsurerRecord>,
    words: &InsurerWords,
) -> String {
    insurers_as_table("", &WRITTEN, records, words).to_csv()
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
    let planned = record.planned_items();
    match column {
        InsurerColumn::Name => record.name.clone(),
        InsurerColumn::Code => record.code.clone(),
        InsurerColumn::Rate => written(&record.rate, |rate| format!("{rate}%")),
        InsurerColumn::Before => written(&record.before, words.step),
        InsurerColumn::Target => written(&record.target, words.step),
        InsurerColumn::Outcome => written(&record.outcome, |outcome| match outcome {
            StatedOutcome::Reached(reached) => (words.reached)(reached).to_owned(),
            StatedOutcome::Step(step) => (words.step)(step),
        }),
        InsurerColumn::Planned => written(&record.planned, words.items),
        InsurerColumn::Achieved => {
            written(&record.results, |results| (words.items)(results.of_plan(planned).met()))
        }
        InsurerColumn::Open if record.results.is_known() => some_items(planned.without(answers.known())),
        InsurerColumn::Open => String::new(),
        InsurerColumn::Lost => some_items(answers.not_met().without(planned)),
        InsurerColumn::Survey => survey_counts_text(&record.survey),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::insurer_table::InsurerTable;

    use crate::{
        plan::InsurerRecord,
        tables::{InsurerWords, Problem, TableKind, import, insurers_to_csv, parse_table},
    };
    use consortium_core::{
        Entry,
        reading::Expected,
        stages::{
            InsurerStep, InsurerYear, ItemNumber, ItemSet, assess_prefecture, draft_of_2024, printed_example,
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

    fn insurers(sheet: &str) -> Vec<InsurerYear> {
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.problems, []);
        read.rows.iter().map(|row| row.row.to_insurer()).collect()
    }

    #[test]
    fn the_printed_table_pasted_gives_the_printed_example() {
        assert_eq!(insurers(PRINTED), printed_example().table_insurers());
    }

    #[test]
    fn a_table_of_items_is_counted() {
        let sheet = "保険者名\t計画項目\t達成項目\t目標ステップ\nB市\t①～⑦\t①～⑥\tⅢ→Ⅳ\nK町\t1-4\tなし\t－\n";
        let report = assess_prefecture(draft_of_2024(), &insurers(sheet));
        assert_eq!(report.support_rate.unwrap().sum.known().unwrap().to_string(), "6/7");
    }

    #[test]
    fn a_stated_rate_that_the_items_do_not_give_is_told() {
        let sheet = "保険者名\t取組達成率\t計画項目\t達成項目\nB市\t100.0%\t1-7\t1-6\nC町\t85.7%\t1-7\t1-6\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        let (stated, counted) = read.rows[0].row.rate_against_items().unwrap();
        assert_eq!((stated.to_string(), counted.to_string()), ("100.0".to_owned(), "6/7".to_owned()));
        assert_eq!(read.rows[1].row.rate_against_items(), None);
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
            title: |column| InsurerTable::COLUMNS.iter().find(|known| known.id == column).unwrap().names[0],
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
