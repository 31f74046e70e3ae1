//! Which rows below the headings are data, and what the others are; totals are compared with the rows they stand for.

use std::collections::HashMap;

use consortium_core::reading::{Scale, fold, read_count_in, read_yen_in};

use crate::tables::{
    choices::{Choices, RowChoice},
    columns::{Content, Names, Role},
    csv_out::is_guarded_name,
    import::{Place, SkipReason, TableKind},
    layout::{Header, Seen, is_numeric, is_unit_row},
};

/// A figure in a row of totals, compared with the rows that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalCheck {
    /// Where the figure stands.
    pub place: Place,
    /// What the row calls itself: 合計, 単一計; empty if it has no label.
    pub label: String,
    /// The figure, in ones.
    pub stated: i128,
    /// What came of the comparison.
    pub outcome: TotalOutcome,
}

/// What came of comparing a total with the rows it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TotalOutcome {
    /// It is the sum of so many rows.
    IsSum {
        /// How many rows were added up.
        rows: usize,
    },
    /// It is the mean of so many rows, rounded.
    IsMean {
        /// How many rows were averaged.
        rows: usize,
    },
    /// The rows add up to something else.
    Differs {
        /// How many rows were added up.
        rows: usize,
        /// Their sum.
        sum: i128,
    },
    /// It cannot be compared: a figure of a row is missing, or it is not said which rows it stands for.
    NotCompared,
}

/// What is done with the rows of a sheet.
pub(super) struct Rows {
    /// Why each row is left out, from the first row of the sheet on; `None` for data and headings.
    pub(super) left_out: Vec<Option<SkipReason>>,
    pub(super) checks: Vec<TotalCheck>,
}

/// What a row of figures for several rows is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aggregate {
    /// Of all rows above.
    Whole,
    /// Of the rows since the sum before.
    Group,
    /// Of some rows, as its name says: 単一計.
    Named,
    Mean,
    /// A maximum, a median and so on.
    Other,
}

/// A column of figures that can be added up.
struct Figures {
    /// Counted from 0.
    position: usize,
    content: Content,
    scale: Scale,
    /// The figures of the data rows so far, `None` where there is none that can be read.
    values: Vec<Option<i128>>,
    /// Where the rows since the last sum begin.
    group: usize,
}

impl Figures {
    fn read(&self, cell: &str) -> Option<i128> {
        match self.content {
            Content::Money => read_yen_in(cell, self.scale).ok()?.value.map(|yen| yen.get().into()),
            _ => read_count_in(cell, self.scale).ok()?.value.map(i128::from),
        }
    }

    /// The sum of the rows from one on, and how many they are; no sum if one is missing.
    fn sum(&self, from: usize) -> (usize, Option<i128>) {
        let rows = self.values.iter().skip(from);
        let sum = rows.clone().try_fold(0_i128, |sum, value| sum.checked_add((*value)?));
        (rows.count(), sum)
    }

    /// How many rows in a row add up to a figure; `None` if none do. At least two: one that has the same figure says
    /// nothing.
    fn run_with_sum(&self, wanted: i128) -> Option<usize> {
        let mut ends: HashMap<i128, usize> = HashMap::from([(0, 0)]);
        let mut sum = 0_i128;
        for (index, value) in self.values.iter().enumerate() {
            let end = index.checked_add(1)?;
            match value.and_then(|value| sum.checked_add(value)) {
                Some(next) => sum = next,
                None => {
                    ends.clear();
                    sum = 0;
                    ends.insert(0, end);
                    continue;
                }
            }
            let rows = sum
                .checked_sub(wanted)
                .and_then(|start| ends.get(&start))
                .and_then(|from| end.checked_sub(*from));
            if let Some(rows) = rows.filter(|rows| *rows >= 2) {
                return Some(rows);
            }
            ends.entry(sum).or_insert(end);
        }
        None
    }

    fn is_mean(&self, stated: i128, from: usize) -> Option<usize> {
        let (rows, sum) = self.sum(from);
        let count = i128::try_from(rows).ok().filter(|count| *count > 1)?;
        let difference = stated.checked_mul(count)?.checked_sub(sum?)?.checked_abs()?;
        (difference <= count).then_some(rows)
    }

    fn compare(&self, aggregate: Aggregate, stated: i128) -> TotalOutcome {
        let (of_group, of_all) = (self.sum(self.group), self.sum(0));
        let order = match aggregate {
            Aggregate::Mean => {
                let mean = self.is_mean(stated, 0).or_else(|| self.is_mean(stated, self.group));
                return mean.map_or(TotalOutcome::NotCompared, |rows| TotalOutcome::IsMean { rows });
            }
            Aggregate::Other => return TotalOutcome::NotCompared,
            Aggregate::Whole => [of_all, of_group],
            Aggregate::Group | Aggregate::Named => [of_group, of_all],
        };
        if let Some((rows, _)) = order.into_iter().find(|(rows, sum)| *rows > 0 && *sum == Some(stated)) {
            return TotalOutcome::IsSum { rows };
        }
        if aggregate == Aggregate::Named {
            return self
                .run_with_sum(stated)
                .map_or(TotalOutcome::NotCompared, |rows| TotalOutcome::IsSum { rows });
        }
        let compared = order.into_iter().find(|(rows, _)| *rows > 0);
        match compared {
            Some((rows, Some(sum))) => TotalOutcome::Differs { rows, sum },
            _ => TotalOutcome::NotCompared,
        }
    }
}

/// Says of each row what it is.
pub(super) fn classify<Kind: TableKind>(
    seen: &Seen,
    header: &Header<Kind::Column>,
    choices: &Choices,
) -> Rows {
    let looks = Looks::<Kind>::of(seen, header);
    let body = header.body();
    let first = header.rows.first().copied().unwrap_or(body);
    let mut figures = looks.figures();
    let mut left_out = Vec::with_capacity(seen.height());
    let mut checks = Vec::new();
    for row in 1..=seen.height() {
        if header.rows.contains(&row) {
            left_out.push(None);
            continue;
        }
        let reason = match choices.rows.get(&row) {
            Some(RowChoice::Read) if row >= body => None,
            Some(RowChoice::LeaveOut) => Some(SkipReason::ByUser),
            _ if header.unit_rows.contains(&row) => Some(SkipReason::Units),
            _ if row < first && seen.row(row).iter().all(String::is_empty) => Some(SkipReason::AboveHeader),
            _ if row < first => Some(SkipReason::AboveHeader),
            _ => looks.reason(row, &figures),
        };
        let is_aggregate = matches!(reason, Some(SkipReason::Total | SkipReason::Mean));
        if is_aggregate {
            checks.extend(looks.checks(row, &figures));
        }
        for column in &mut figures {
            match reason {
                None => column.values.push(column.read(seen.cell(row, column.position))),
                Some(SkipReason::Total) => column.group = column.values.len(),
                Some(_) => {}
            }
        }
        left_out.push(reason);
    }
    Rows { left_out, checks }
}

/// What is needed to judge a row by its looks.
struct Looks<'a, Kind: TableKind> {
    seen: &'a Seen,
    header: &'a Header<Kind::Column>,
    names: Names<Kind::Column>,
    /// Where the name of the row stands, from 0.
    name: Option<usize>,
}

/// Words at the beginning of a note, which something must follow that is no part of a name.
const NOTE_WORDS: [&str; 12] =
    ["注", "出典", "備考", "資料", "出所", "参考", "注記", "注意", "補足", "note", "notes", "source"];

/// Signs at the beginning of a note.
const NOTE_SIGNS: [&str; 7] = ["※", "*", "(注", "[注", "【注", "#", "//"];

impl<'a, Kind: TableKind> Looks<'a, Kind> {
    fn of(seen: &'a Seen, header: &'a Header<Kind::Column>) -> Self {
        let is_name = |id| {
            Kind::COLUMNS.iter().any(|column| column.id == id && matches!(column.content, Content::Name))
        };
        let name =
            header.columns.iter().position(|column| matches!(column.role, Role::Read(id) if is_name(id)));
        Self { seen, header, names: Names::of(Kind::COLUMNS, Kind::column_named), name }
    }

    fn content(&self, position: usize) -> Option<Content> {
        let Role::Read(id) = self.header.columns.get(position)?.role else { return None };
        Kind::COLUMNS.iter().find(|column| column.id == id).map(|column| column.content)
    }

    /// The columns that can be added up.
    fn figures(&self) -> Vec<Figures> {
        let columns = self.header.columns.iter().enumerate();
        columns
            .filter_map(|(position, column)| {
                let content = self.content(position)?;
                matches!(content, Content::People | Content::Money).then(|| Figures {
                    position,
                    content,
                    scale: column.scale,
                    values: Vec::new(),
                    group: 0,
                })
            })
            .collect()
    }

    fn filled(&self, row: usize) -> Vec<(usize, &'a str)> {
        let cells = self.seen.row(row).iter().enumerate();
        cells.filter(|(_, cell)| !cell.is_empty()).map(|(at, cell)| (at, cell.as_str())).collect()
    }

    /// Whether a row has something in a column of figures, codes or marks that is read.
    fn has_data(&self, filled: &[(usize, &str)]) -> bool {
        filled.iter().any(|(at, _)| match self.content(*at) {
            Some(
                Content::People
                | Content::Money
                | Content::Percent
                | Content::Code
                | Content::Mark(_)
                | Content::Year,
            ) => true,
            Some(Content::Text) => true,
            Some(Content::Name | Content::Word(_)) | None => false,
        })
    }

    fn reason(&self, row: usize, figures: &[Figures]) -> Option<SkipReason> {
        let filled = self.filled(row);
        let Some((first_at, first)) = filled.first().copied() else { return Some(SkipReason::Blank) };
        // A file of our own marks the names that look like none.
        if self.name.is_some_and(|name| is_guarded_name(self.seen.cell(row, name))) {
            return None;
        }
        if self.repeats_heading(&filled) {
            return Some(SkipReason::RepeatedHeading);
        }
        if is_unit_row(self.seen.row(row)) {
            return Some(SkipReason::Units);
        }
        match self.aggregate(row, &filled, figures) {
            Some(Aggregate::Mean | Aggregate::Other) => return Some(SkipReason::Mean),
            Some(Aggregate::Whole | Aggregate::Group | Aggregate::Named) => return Some(SkipReason::Total),
            None => {}
        }
        if self.has_data(&filled) {
            return None;
        }
        let alone = filled.len() == 1;
        if begins_like_a_note(first) || (alone && is_sentence(first)) {
            return Some(SkipReason::Note);
        }
        let outside_of_the_name = self.name.is_some_and(|name| name != first_at);
        if alone
            && (is_section(first) || self.is_group_word(first) || (outside_of_the_name && !is_numeric(first)))
        {
            return Some(SkipReason::Section);
        }
        None
    }

    fn is_group_word(&self, cell: &str) -> bool {
        let folded = fold::fold(cell).text.to_lowercase();
        Kind::COLUMNS.iter().any(|column| matches!(column.content, Content::Word(known) if known(&folded)))
    }

    fn repeats_heading(&self, filled: &[(usize, &str)]) -> bool {
        let same = |heading: usize| {
            filled.iter().all(|(at, cell)| {
                let above = fold::heading(self.seen.cell(heading, *at));
                !above.is_empty() && above == fold::heading(cell)
            })
        };
        let named = filled.iter().filter(|(at, cell)| {
            let role = self.header.columns.get(*at).map(|column| column.role);
            self.names.meaning(cell).id.is_some_and(|id| role == Some(Role::Read(id)))
        });
        self.header.rows.iter().any(|heading| same(*heading))
            || (named.count() >= 2 && filled.iter().all(|(_, cell)| !is_numeric(cell)))
    }

    /// What a row of totals, means and the like stands for.
    fn aggregate(&self, row: usize, filled: &[(usize, &str)], figures: &[Figures]) -> Option<Aggregate> {
        let name = self.name.map_or("", |name| self.seen.cell(row, name));
        let texts = filled.iter().filter(|(_, cell)| !is_numeric(cell));
        let label = match self.name {
            Some(_) if !name.is_empty() => label_of(name).or_else(|| {
                // 計 | (2組合) | 11,000: the word stands to the left of the name.
                let left = texts.clone().filter(|(at, _)| self.name.is_some_and(|name| *at < name));
                left.filter_map(|(_, cell)| label_of(cell).filter(|label| label.is_certain)).next()
            }),
            _ => texts.clone().find_map(|(_, cell)| label_of(cell)),
        };
        let agrees = |aggregate: Aggregate| {
            let stated = figures
                .iter()
                .filter_map(|column| Some((column, column.read(self.seen.cell(row, column.position))?)));
            let mut outcomes = stated.map(|(column, stated)| column.compare(aggregate, stated)).peekable();
            outcomes.peek().is_some()
                && outcomes.all(|outcome| matches!(outcome, TotalOutcome::IsSum { rows } if rows >= 2))
        };
        match label {
            Some(label) if label.is_certain => Some(label.aggregate),
            Some(_) if agrees(Aggregate::Named) => Some(Aggregate::Named),
            Some(_) => None,
            // No label at all, and the figures are the sums of those above.
            None if name.is_empty()
                && self.name.is_some()
                && texts.count() == 0
                && agrees(Aggregate::Whole) =>
            {
                Some(Aggregate::Whole)
            }
            None => None,
        }
    }

    fn checks(&self, row: usize, figures: &[Figures]) -> Vec<TotalCheck> {
        let filled = self.filled(row);
        let Some(aggregate) = self.aggregate(row, &filled, figures) else { return Vec::new() };
        let labels =
            filled.iter().filter(|(_, cell)| label_of(cell).is_some()).map(|(_, cell)| (*cell).to_owned());
        let label = labels.max_by_key(|label| label.chars().count()).unwrap_or_default();
        let compared = figures.iter().filter_map(|column| {
            let stated = column.read(self.seen.cell(row, column.position))?;
            let title = self.header.columns.get(column.position).map(|found| found.title.clone())?;
            let place = Place { row, column: column.position.saturating_add(1), title };
            Some(TotalCheck {
                place,
                label: label.clone(),
                stated,
                outcome: column.compare(aggregate, stated),
            })
        });
        compared.collect()
    }
}

/// Whether a row whose name this is would be taken for a total, a note or the title of a group.
pub(super) fn reads_as_no_name(name: &str) -> bool {
    label_of(name).is_some() || begins_like_a_note(name) || is_sentence(name) || is_section(name)
}

/// What a cell says about a row of totals.
#[derive(Clone, Copy)]
struct Label {
    aggregate: Aggregate,
    /// No name of a society or an insurer reads like this.
    is_certain: bool,
}

/// What a cell says about a row of totals; `None` if it says nothing of the kind.
fn label_of(cell: &str) -> Option<Label> {
    let outside = fold::heading(cell);
    let word = if outside.is_empty() {
        // 【合計】, (計)
        fold::heading(cell.trim_matches([
            '【', '】', '(', ')', '（', '）', '[', ']', '〔', '〕', '「', '」', '＜', '＞', '<', '>', '［',
            '］',
        ]))
    } else {
        outside
    };
    let certain = |aggregate| Some(Label { aggregate, is_certain: true });
    match word.as_str() {
        "合計" | "総計" | "総合計" | "計" | "全体" | "全国" | "総数" | "累計" | "total" | "grandtotal"
        | "sum" | "全組合" | "全保険者" | "全体計" => return certain(Aggregate::Whole),
        "小計" | "中計" | "subtotal" => return certain(Aggregate::Group),
        "平均" | "平均値" | "average" | "mean" | "加重平均" | "単純平均" => {
            return certain(Aggregate::Mean);
        }
        "最大" | "最小" | "最大値" | "最小値" | "最高" | "最低" | "中央値" | "標準偏差" | "max" | "min"
        | "median" => {
            return certain(Aggregate::Other);
        }
        _ => {}
    }
    let counted = |rest: &str| {
        let rest = rest.trim_start_matches('全');
        let noun = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        noun.len() < rest.len()
            && matches!(noun, "組合" | "健保" | "健保組合" | "保険者" | "市町村" | "団体" | "件" | "社" | "")
    };
    if ["合計", "総計", "計", "以上", "全"].iter().filter_map(|start| word.strip_prefix(start)).any(counted)
    {
        return certain(Aggregate::Whole);
    }
    if word.ends_with("平均") || word.ends_with("平均値") {
        return certain(Aggregate::Mean);
    }
    if ["合計", "小計", "総計", "累計"].iter().any(|end| word.ends_with(end)) {
        return certain(Aggregate::Named);
    }
    let group = word.strip_suffix('計')?;
    const GROUPS: [&str; 30] = [
        "単一",
        "総合",
        "単独",
        "連合",
        "組合",
        "保険者",
        "国保",
        "広域",
        "県",
        "都",
        "道",
        "府",
        "市",
        "町",
        "村",
        "区",
        "市町村",
        "全国",
        "全体",
        "地域",
        "地区",
        "支部",
        "ブロック",
        "地方",
        "管内",
        "圏域",
        "男",
        "女",
        "男女",
        "以上",
    ];
    let is_certain = GROUPS.iter().any(|word| group.ends_with(word)) || counted(group);
    Some(Label { aggregate: Aggregate::Named, is_certain })
}

fn begins_like_a_note(cell: &str) -> bool {
    let folded = fold::fold(cell).text.to_lowercase();
    let by_word = |word: &&str| {
        folded.strip_prefix(*word).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit() || ":).。、 は・".contains(c))
        })
    };
    NOTE_SIGNS.iter().any(|sign| folded.starts_with(sign)) || NOTE_WORDS.iter().any(by_word)
}

/// Whether a cell is a sentence or a remark, which no name is.
fn is_sentence(cell: &str) -> bool {
    /// Names of societies are shorter.
    const LONGEST_NAME: usize = 40;
    cell.contains('。') || cell.chars().count() > LONGEST_NAME || !units_in(cell)
}

/// Whether a cell gives no unit for a table.
fn units_in(cell: &str) -> bool {
    crate::tables::units::units_of_table(cell).is_empty()
}

/// Whether a cell that stands alone is the title of the rows below it: 【単一】, ■総合, 関東ブロック.
fn is_section(cell: &str) -> bool {
    let folded = fold::fold(cell).text;
    let in_brackets =
        [('【', '】'), ('[', ']'), ('<', '>'), ('〔', '〕'), ('〈', '〉'), ('(', ')'), ('≪', '≫')]
            .iter()
            .any(|(open, close)| folded.starts_with(*open) && folded.ends_with(*close));
    const ENDS: [&str; 13] = [
        "ブロック",
        "地方",
        "地区",
        "地域",
        "支部",
        "管内",
        "圏域",
        "都道府県",
        "の部",
        "県",
        "都",
        "府",
        "北海道",
    ];
    in_brackets
        || folded.starts_with(['■', '●', '◆', '▼', '▲', '□', '◇', '○'])
        || ENDS.iter().any(|end| folded.ends_with(end))
}
