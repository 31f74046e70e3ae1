//! The columns of a table of insurers and the headings by which they are known.

use std::collections::BTreeSet;

use consortium_core::{
    reading::fold,
    stages::{InsurerField, ItemNumber},
};

use crate::tables::columns::{Column, Content};

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
pub(super) const MOST_ITEM_COLUMNS: u8 = 9;

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

/// The columns of a table of insurers, with every heading that federations give them.
pub(super) const COLUMNS: [Column<InsurerSheetColumn>; 30] = [
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
            "ステップアップ計画",
            "支援計画",
        ],
    ),
    of(
        InsurerColumn::Input(InsurerField::Outcome),
        Content::Text,
        &[
            "実績",
            "Outcome",
            "ステップアップ実績",
            "評価時",
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
            "計画時",
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
            "市区町村コード",
            "コード",
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

/// Words behind a number that make it a count or a time: no number of an item.
const COUNTERS: [&str; 14] =
    ["年", "月", "日", "時", "回", "件", "人", "名", "歳", "期", "か", "ヶ", "%", "割"];

/// The number with which a heading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingNumber {
    /// 3. 協議の場, (3) 協議の場.
    Plain(u8),
    /// 1-3 協議の場: the third of the first part.
    InPart(u8, u8),
}

impl HeadingNumber {
    /// The number with which a heading begins, if any.
    pub(super) fn of(heading: &str) -> Option<Self> {
        const JOINS: [char; 3] = ['-', 'ー', '.'];
        let folded = fold::fold(heading).text;
        let text = folded.trim_start_matches(['(', '[', '【']);
        let (first, rest) = number_at_start(text)?;
        if let Some((second, behind)) = rest.strip_prefix(JOINS).and_then(number_at_start) {
            let is_count = COUNTERS.iter().any(|counter| behind.starts_with(counter));
            return (!is_count && !behind.starts_with(JOINS)).then_some(Self::InPart(first, second));
        }
        let behind = rest.strip_prefix(['.', ':', ',', ')', ']', '】', ' '])?;
        behind.chars().any(char::is_alphabetic).then_some(Self::Plain(first))
    }
}

/// The number of one or two digits with which a text begins, and what stands behind it.
fn number_at_start(text: &str) -> Option<(u8, &str)> {
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    Some((digits.parse().ok().filter(|_| digits.len() <= 2)?, rest))
}

/// The columns of items in a row of headings that begin with numbers: 1. …, 2. …; 1-1 …, 1-2 …, where the part is always
/// the same; or 1-1 …, 1-2 …, 2-1 … in their order, where no number is left out. What cannot be the items of the draft (more
/// than nine, a number twice, a gap between parts) names none.
pub(super) fn columns_of_numbers(headings: &[&str]) -> Vec<(usize, InsurerSheetColumn)> {
    let found: Vec<(usize, HeadingNumber)> = headings
        .iter()
        .enumerate()
        .filter_map(|(at, heading)| Some((at, HeadingNumber::of(heading)?)))
        .collect();
    let plain = found.iter().filter_map(|(at, number)| match number {
        HeadingNumber::Plain(number) => Some((*at, *number)),
        HeadingNumber::InPart(..) => None,
    });
    let in_parts: Vec<(usize, u8, u8)> = found
        .iter()
        .filter_map(|(at, number)| match number {
            HeadingNumber::InPart(part, number) => Some((*at, *part, *number)),
            HeadingNumber::Plain(_) => None,
        })
        .collect();
    let numbers = if in_parts.is_empty() { plain.collect() } else { items_in_parts(&in_parts) };
    let are_items = |number: &u8| (1..=MOST_ITEM_COLUMNS).contains(number);
    let different: BTreeSet<u8> = numbers.iter().map(|(_, number)| *number).filter(are_items).collect();
    if numbers.len() < 2 || different.len() < numbers.len() {
        return Vec::new();
    }
    numbers.into_iter().map(|(at, number)| (at, InsurerSheetColumn::Item(number))).collect()
}

/// The items of headings with numbers in parts, each with its position.
fn items_in_parts(numbers: &[(usize, u8, u8)]) -> Vec<(usize, u8)> {
    let Some((_, only, _)) = numbers.first() else { return Vec::new() };
    if numbers.iter().all(|(_, part, _)| part == only) {
        return numbers.iter().map(|(at, _, number)| (*at, *number)).collect();
    }
    let goes_on = |before: (u8, u8), after: (u8, u8)| {
        let next_number = before.1.checked_add(1).map(|number| (before.0, number));
        let next_part = before.0.checked_add(1).map(|part| (part, 1));
        [next_number, next_part].contains(&Some(after))
    };
    let mut neighbours = numbers.iter().zip(numbers.iter().skip(1));
    let begins = numbers.first().is_some_and(|(_, _, number)| *number == 1);
    if !begins || !neighbours.all(|(before, after)| goes_on((before.1, before.2), (after.1, after.2))) {
        return Vec::new();
    }
    (1..).zip(numbers).map(|(item, (at, _, _))| (*at, item)).collect()
}

/// The column that a heading names which begins with the number of an item: ①, ①保険者からの依頼, 項目1, 計画 ①.
pub(super) fn column_of_item(heading: &str) -> Option<InsurerSheetColumn> {
    const PLANNED: [&str; 3] = ["計画", "予定", "planned"];
    const ACHIEVED: [&str; 5] = ["達成", "実績", "評価", "結果", "achieved"];
    const ITEM: [&str; 6] = ["取組項目", "項目", "取組", "指標", "no", "item"];
    let after =
        |text: &str, words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word)).map(str::to_owned);
    let planned = after(heading, &PLANNED);
    let achieved = after(heading, &ACHIEVED);
    let rest = planned.as_deref().or(achieved.as_deref()).unwrap_or(heading);
    let rest = rest.trim_start_matches('の');
    let named = after(rest, &ITEM);
    let is_named = named.is_some() || planned.is_some() || achieved.is_some();
    let rest = named.as_deref().unwrap_or(rest);
    let circled = rest.chars().next().and_then(ItemNumber::from_circled);
    let plain = || rest.parse().ok().filter(|_| is_named).and_then(ItemNumber::new);
    // 項目1 協議の場: the word says that the number is one of an item.
    let with_text = || {
        named.as_deref().and_then(|rest| {
            let (number, behind) = number_at_start(rest.trim_start_matches('.'))?;
            let is_count = COUNTERS.iter().any(|counter| behind.starts_with(counter));
            ItemNumber::new(number).filter(|_| !is_count && !behind.starts_with(['-', '.']))
        })
    };
    let number = circled
        .or_else(plain)
        .or_else(with_text)
        .map(ItemNumber::get)
        .filter(|number| *number <= MOST_ITEM_COLUMNS)?;
    Some(match planned {
        Some(_) => InsurerSheetColumn::PlannedItem(number),
        None => InsurerSheetColumn::Item(number),
    })
}
