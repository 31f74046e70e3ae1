//! The table of supported insurers of a prefecture, as the draft of 2024 prints it and as federations keep it.

use super::{
    columns::Column,
    fold::fold,
    import::{Cells, TableKind},
    reading::{Expected, ReadError, Reading, Reason},
    stage_words::{read_items, read_outcome, read_printed_percent, read_step, read_step_up},
};
use crate::{
    domain::{
        Fraction,
        stages::{
            Achievement, InsurerStep, InsurerYear, ItemAnswers, ItemSet, PrintedPercent, StepAfter,
            StepBefore,
        },
    },
    plan::Entry,
};

pub use super::stage_words::PlannedStep;

/// A column of the table of insurers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InsurerColumn {
    /// 保険者名
    Name,
    /// 取組達成率
    Rate,
    /// 目標ステップ, as 準備期⇒実行期
    StepUp,
    /// 実績: 目標達成, 目標未達成, or the step reached
    Outcome,
    /// 計画項目
    Planned,
    /// 達成項目
    Achieved,
    /// 計画時ステップ
    Before,
    /// 保険者番号, or another code that tells insurers of one name apart
    Code,
}

/// An insurer as one row of a sheet describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InsurerRow {
    /// Its name as written.
    pub name: String,
    /// A code that tells insurers of the same name apart, as written; empty if there is none.
    pub code: String,
    /// The achievement rate, if the sheet states one.
    pub rate: Entry<PrintedPercent>,
    /// The step-up planned. Unknown also stands for "no target".
    pub step_up: Entry<PlannedStep>,
    /// What came of it.
    pub outcome: Entry<StepAfter>,
    /// The items planned.
    pub planned: Entry<ItemSet>,
    /// The items achieved.
    pub achieved: Entry<ItemSet>,
    /// The step before the year, in a column of its own.
    pub before: Entry<InsurerStep>,
}

impl InsurerRow {
    /// The row as input for a calculation. Items go before a stated rate: they say more.
    pub fn to_insurer(&self) -> InsurerYear {
        let step_up = self.step_up.value();
        let before = step_up.and_then(|step_up| step_up.from).or(self.before.value());
        InsurerYear {
            name: self.name.clone(),
            code: self.code.clone(),
            achievement: self.achievement(),
            before: before.map_or(StepBefore::Unknown, |step| StepBefore::Stated { step }),
            target: step_up.map(|step_up| step_up.to),
            after: self.outcome.value().unwrap_or_default(),
        }
    }

    /// The stated rate and the one counted from the items, if both are there and do not agree.
    pub fn rate_against_items(&self) -> Option<(PrintedPercent, Fraction)> {
        let (stated, planned, achieved) = (self.rate.value()?, self.planned.value()?, self.achieved.value()?);
        let achieved = planned.intersection(achieved).len();
        let counted = Fraction::new(i128::from(achieved), i128::from(planned.len()))?;
        (!stated.stands_for(counted)).then_some((stated, counted))
    }

    fn achievement(&self) -> Achievement {
        match (self.planned.value(), self.achieved.value(), self.rate.value()) {
            (Some(planned), Some(achieved), _) => {
                Achievement::Items { planned, results: ItemAnswers::decided(planned, achieved) }
            }
            (_, _, Some(rate)) => Achievement::Stated { rate },
            (Some(planned), None, None) => Achievement::Items { planned, results: ItemAnswers::default() },
            (None, Some(achieved), None) => {
                Achievement::Items { planned: ItemSet::EMPTY, results: ItemAnswers::met_only(achieved) }
            }
            (None, None, None) => Achievement::Unknown,
        }
    }
}

/// The table of insurers as a kind of table that can be read: `import::<InsurerTable>(&table)`.
///
/// ```
/// use consortium_planner::exchange::{InsurerTable, import, parse_table};
/// let sheet = "保険者名\t取組達成率\t目標ステップ\t実績\nB市\t100.0％\t準備期⇒実行期\t目標達成\n";
/// let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
/// let insurer = read.rows[0].row.to_insurer();
/// assert_eq!(insurer.target.map(u8::from), Some(4));
/// ```
#[derive(Clone, Copy, Debug)]
pub enum InsurerTable {}

impl TableKind for InsurerTable {
    type Column = InsurerColumn;
    type Row = InsurerRow;

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
            id: InsurerColumn::StepUp,
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
            id: InsurerColumn::Code,
            names: &["保険者番号", "Code", "保険者コード", "市町村コード", "団体コード", "Insurer number"],
            required: false,
        },
    ];

    /// All 1,741 municipalities of the country, with room for unions and wide-area bodies.
    const MOST_ROWS: usize = 2_000;

    fn read_row(cells: &mut Cells<'_, InsurerColumn>) -> InsurerRow {
        InsurerRow {
            name: cells.text(InsurerColumn::Name),
            code: cells.text(InsurerColumn::Code),
            rate: cells.read(InsurerColumn::Rate, |text, _| read_printed_percent(text)),
            step_up: words(cells, InsurerColumn::StepUp, Expected::Steps, read_step_up),
            outcome: words(cells, InsurerColumn::Outcome, Expected::StepOutcome, read_outcome),
            planned: words(cells, InsurerColumn::Planned, Expected::Items, read_items),
            achieved: words(cells, InsurerColumn::Achieved, Expected::Items, read_items),
            before: words(cells, InsurerColumn::Before, Expected::Steps, read_step),
        }
    }
}

/// Reads a cell of words. How they are written (width, arrows) is free, so nothing of it is told as a repair.
fn words<T>(
    cells: &mut Cells<'_, InsurerColumn>,
    column: InsurerColumn,
    expected: Expected,
    reader: impl FnOnce(&str) -> Result<Option<T>, Reason>,
) -> Entry<T> {
    let mut value = None;
    let checked = cells.read(column, |text, _| match reader(&fold(text).text) {
        Ok(found) => {
            value = found;
            Ok(Reading::<String>::empty())
        }
        Err(reason) => Err(ReadError { expected, reason }),
    });
    match checked {
        Entry::Unreadable(text) => Entry::Unreadable(text),
        Entry::Unknown | Entry::Known(_) => Entry::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::InsurerTable;
    use crate::{
        domain::stages::{InsurerYear, assess_prefecture},
        exchange::{Expected, Problem, import, parse_table},
        rulesets::stages::{draft_of_2024, printed_example},
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
}
