//! The preview of a table before anything is replaced, and the ways in and out of every editable table.
//!
//! `rows` is how many there are of what the table lists, in words: 12組合, 12 societies.

use std::collections::BTreeMap;

use consortium_core::{MemberId, reading::Scale, stages::FiscalYear};
use consortium_document::{
    plan::{AgainstMembers, AppliedUnit, BlockFigures, OpenCells, PastedBlock, Plan},
    tables::InsurerSheetColumn,
};

use super::{Language, exchange, field, list, plan, stages_page};
use crate::texts;

texts! {
    /// Reads a table that lies on its side.
    turn { ja: "行と列を入れ替える", en: "Swap rows and columns" }
    /// Reads it as it came.
    turn_back { ja: "行と列を元に戻す", en: "Swap rows and columns back" }
    /// The heading of the preview.
    title { ja: "取り込みの確認", en: "Check before taking over" }
    /// Where to paste.
    paste_here { ja: "Excelでコピーした範囲を、ここに貼り付けてください（Ctrl+V）", en: "Paste the cells copied in Excel here (Ctrl+V)" }
    /// Nothing has been pasted yet.
    waiting { ja: "見出しの行はあってもなくても構いません。", en: "With or without a row of headings." }
    /// What was read, all of it clean.
    clean(rows: &str) { ja: "{rows}を読み取りました。", en: "Read: {rows}." }
    /// What was read.
    counts(rows: &str, problems: usize, repairs: usize) {
        ja: "{rows}を読み取りました。確認が必要な箇所 {problems}件、直して読んだ箇所 {repairs}件。",
        en: "Read: {rows}. To check: {problems}; read with a repair: {repairs}.",
    }
    /// What was read, none of it with a repair.
    to_check(rows: &str, problems: usize) { ja: "{rows}を読み取りました。確認が必要な箇所 {problems}件。", en: "Read: {rows}. To check: {problems}." }
    /// What becomes of cells that could not be read.
    unread_values { ja: "読めなかった値も、元の文字のまま表に入ります。", en: "What could not be read goes into the table as it is." }
    /// How many there are, over several years.
    in_years(rows: &str, years: usize) { ja: "{rows}・{years}年度", en: if years == 1 { "{rows} over 1 year" } else { "{rows} over {years} years" } }
    /// What was read, some of it with a repair and none to be checked.
    repaired(rows: &str, repairs: usize) { ja: "{rows}を読み取りました。直して読んだ箇所 {repairs}件。", en: if repairs == 1 { "Read: {rows}, 1 cell with a repair." } else { "Read: {rows}, {repairs} cells with a repair." } }
    /// A list: what taking the table over does to the rows at hand.
    against { ja: "いまの一覧との比較", en: "Compared with the list at hand" }
    /// Societies that would stand in the list twice.
    already_listed(names: &str) {
        ja: "{names}は、いまの一覧にもあります。「いまの一覧の後ろに追加」を選ぶと、同じ組合を2回数えます。",
        en: "Already in the list: {names}. If you add the table at the end, these societies are counted twice.",
    }
    /// What stays with a society although the table does not have it.
    kept(inputs: &str) {
        ja: "置き換える場合、新しい表にない{inputs}は、名前か保険者番号が同じ組合にそのまま残します。",
        en: "If you replace the list, societies of the same name or number keep what the new table lacks: {inputs}.",
    }
    /// Values that stay although the rows of their societies leave them open.
    open_kept(input: &str, count: usize, names: &str) {
        ja: "置き換える場合、新しい表で未入力の{input}は、いまの値を残します（{count}組合：{names}）。",
        en: "If you replace the list, values that the new table leaves open are kept: {input} ({count}: {names}).",
    }
    /// Values that go because the rows of their societies leave them open.
    open_cleared(input: &str, count: usize, names: &str) {
        ja: "置き換える場合、新しい表で未入力の{input}は、未入力に戻ります（{count}組合：{names}）。",
        en: "If you replace the list, values that the new table leaves open are cleared: {input} ({count}: {names}).",
    }
    /// Asks what becomes of them.
    open_cells { ja: "新しい表で未入力の欄", en: "Where the new table has no value" }
    /// They stay.
    keep_open { ja: "いまの値を残す", en: "Keep the value at hand" }
    /// They go.
    clear_open { ja: "未入力に戻す", en: "Clear it" }
    /// Societies that go.
    alone(names: &str) { ja: "置き換える場合、新しい表にない{names}は一覧から消えます。", en: "If you replace the list, these societies go, because the new table does not have them: {names}." }
    /// Societies that go, with what was typed.
    with_inputs(names: &str) {
        ja: "置き換える場合、新しい表にない{names}は、入力済みの利用見込人数や費用とともに消えます。",
        en: "If you replace the list, these societies go with the expected users and costs entered for them, because the new table does not have them: {names}.",
    }
    /// The end of a list of names.
    more_names(count: usize) { ja: "ほか{count}組合", en: "{count} more" }
    /// A list.
    problems { ja: "確認が必要な箇所", en: "To check" }
    /// A list.
    repairs { ja: "直して読んだ箇所", en: "Read with a repair" }
    /// A list.
    skipped { ja: "取り込まない行", en: "Rows left out" }
    /// A list.
    skipped_columns { ja: "取り込まない列", en: "Columns left out" }
    /// A list: totals of the sheet compared with what was read.
    checks { ja: "合計の照合", en: "Totals compared" }
    /// Which row has the headings.
    heading_row { ja: "見出しの行", en: "Row of headings" }
    /// No row has.
    no_heading { ja: "見出しなし", en: "No headings" }
    /// A row.
    row(row: usize) { ja: "{row}行目", en: "Row {row}" }
    /// What a dash stands for.
    dashes { ja: "数の欄の「-」", en: "“-” among numbers" }
    /// Nothing was chosen yet.
    undecided { ja: "選んでください", en: "Choose" }
    /// A dash is zero.
    dash_zero { ja: "0とする", en: "Zero" }
    /// A dash is no figure.
    dash_unknown { ja: "数なし（未入力）とする", en: "No figure" }
    /// What a mark stands for.
    mark(mark: char) { ja: "「{mark}」の印", en: "The mark “{mark}”" }
    /// It is a yes.
    mark_yes { ja: "達成とする", en: "Counts as yes" }
    /// It is a no.
    mark_no { ja: "未達成とする", en: "Counts as no" }
    /// Which items were planned, in a matrix of marks.
    planned_items { ja: "計画した項目", en: "Planned items" }
    /// Those with a mark.
    plan_marked { ja: "印のある項目だけ（空欄は計画していない）", en: "Those with a mark (empty: not planned)" }
    /// All of them.
    plan_all { ja: "すべての項目（空欄は結果が未入力）", en: "All items (empty: no result yet)" }
    /// Nobody knows.
    plan_unknown { ja: "分からない（取組達成率は不明）", en: "Not known (no achievement rate)" }
    /// The table is of the year in view.
    same_year(year: &str) { ja: "表の年度は{year}で、選んでいる年度と同じです。", en: "The table is of {year}, the year in view." }
    /// The table is of another year.
    other_year(year: &str, in_view: &str) {
        ja: "表には{year}とありますが、選んでいるのは{in_view}です。このまま取り込むと{in_view}に入ります。",
        en: "The table names {year}, but the year in view is {in_view}. As it is, the rows go into {in_view}.",
    }
    /// Takes the rows over into the year of the table.
    into_year(year: &str) { ja: "{year}に取り込む", en: "Put them into {year}" }
    /// The rows go into the year of the table.
    goes_into_year(year: &str) { ja: "{year}の一覧に取り込みます。", en: "The rows go into {year}." }
    /// Takes the rows over into the year in view after all.
    back_to_year(year: &str) { ja: "{year}に戻す", en: "Back to {year}" }
    /// The column that says what becomes of each row.
    row_role { ja: "行の扱い", en: "Row is" }
    /// A row of headings.
    heading { ja: "見出し", en: "heading" }
    /// A row that is read.
    data { ja: "データ", en: "data" }
    /// A row that is not read.
    left_out(reason: &str) { ja: "読まない（{reason}）", en: "left out ({reason})" }
    /// Leaves a row out.
    leave_out { ja: "読まない", en: "Leave out" }
    /// Reads a row.
    read { ja: "読む", en: "Read" }
    /// Leaves a row out, for screen readers.
    leave_out_row(row: usize) { ja: "{row}行目を読まない", en: "Leave out row {row}" }
    /// Reads a row, for screen readers.
    read_row(row: usize) { ja: "{row}行目を読む", en: "Read row {row}" }
    /// In what steps a column gives its numbers, for screen readers.
    scale_of(position: usize) { ja: "{position}列目の単位", en: "Unit of column {position}" }
    /// Rows that are not shown.
    and_more_rows(count: usize) { ja: "ほか{count}行は表示していませんが、同じように読み取ります。", en: if count == 1 { "1 more row is read in the same way." } else { "{count} more rows are read in the same way." } }
    /// A block went to its cells.
    pasted(cells: usize) { ja: "{cells}か所に貼り付けました。「元に戻す」で戻せます。", en: if cells == 1 { "Pasted into 1 cell. You can undo this." } else { "Pasted into {cells} cells. You can undo this." } }
    /// A block went to its cells, and some of it has no place.
    pasted_in_part(cells: usize, left_out: usize) {
        ja: "{cells}か所に貼り付けました。入る欄がない{left_out}か所は貼り付けていません。「元に戻す」で戻せます。",
        en: if cells == 1 { "Pasted into 1 cell; {left_out} have no place in the table and were left out. You can undo this." } else { "Pasted into {cells} cells; {left_out} have no place in the table and were left out. You can undo this." },
    }
    /// A block was pasted onto a table while no cell had the focus.
    no_cell_chosen {
        ja: "貼り付けていません。貼り付けを始めるセルをクリックしてから、もう一度貼り付けてください。",
        en: "Nothing was pasted. Click the cell where the block is to begin, then paste again.",
    }
    /// Several years in one table.
    years(years: &str) { ja: "年度の列に従って、{years}の表に分けて取り込みます。", en: "The rows go to the tables of {years}, as the column of years says." }
    /// Rows that name no year beside others that do.
    without_year(rows: usize) { ja: "年度のない{rows}行は、いま開いている年度の表に取り込みます。", en: "Rows without a year go to the year now open: {rows}." }
    /// How to say what a column is.
    columns { ja: "行の扱いや列の割り当て、単位が違うときは、表の中で選び直してください。", en: "If a row, a column or a unit was taken for the wrong one, change it in the sheet." }
    /// Names the sheet, for screen readers.
    sheet { ja: "読み取った表", en: "The sheet" }
    /// The rest of a list.
    and_more(count: usize) { ja: "ほか{count}件", en: "and {count} more" }
    /// The column of row numbers.
    row_number { ja: "番号", en: "No." }
    /// A column that is not read.
    not_read { ja: "取り込まない", en: "Leave out" }
    /// A column without a heading.
    column_number(position: usize) { ja: "{position}列目", en: "Column {position}" }
    /// What a column is read as, for screen readers.
    read_as(position: usize) { ja: "{position}列目の割り当て", en: "Read column {position} as" }
    /// Closes the preview.
    cancel { ja: "やめる", en: "Cancel" }
    /// Amounts of a pasted block said that they are with or without tax.
    without_tax_notes(amounts: usize) {
        ja: "{amounts}個の金額にある「税込」「税抜」は除いて入れました。どちらかにそろっているか確かめてください。",
        en: if amounts == 1 {
            "The note on tax is left out of 1 amount. Check that all are with it, or all without."
        } else {
            "Notes on tax are left out of {amounts} amounts. Check that all are with it, or all without."
        },
    }
    /// The numbers of a pasted block were given the unit that it names.
    read_in_unit(figures: &str, unit: &str) { ja: "{figures}は{unit}単位として読みました。", en: "{figures} were read in {unit}." }
    /// What is counted.
    figures_of_people { ja: "人数", en: "Numbers of people" }
    /// What is counted.
    figures_of_money { ja: "金額", en: "Amounts" }
    /// A unit of people that scales nothing.
    single_people { ja: "人", en: "ones" }
    /// A unit of money that scales nothing.
    single_yen { ja: "円", en: "yen" }
    /// A unit of people.
    people_in(steps: &str) { ja: "{steps}人", en: "{steps}" }
    /// A unit of money.
    money_in(steps: &str) { ja: "{steps}円", en: "{steps} of yen" }
    /// Numbers of a pasted block fell on names.
    numbers_are_no_names(count: usize) {
        ja: "数だけの{count}か所は、名前にはならないため貼り付けていません。数の列のセルをクリックしてから、もう一度貼り付けてください。",
        en: "Numbers are no names: {count} were left out. Click a cell in the column of numbers, then paste again.",
    }
    /// Nothing of a block was taken.
    nothing_pasted { ja: "貼り付けた箇所はありません。", en: "Nothing was pasted." }
    /// Nothing of a block was taken, as it has no place.
    nothing_has_a_place(left_out: usize) { ja: "貼り付けた箇所はありません。入る欄がない値が{left_out}か所あります。", en: if left_out == 1 { "Nothing was pasted: 1 cell has no place in the table." } else { "Nothing was pasted: {left_out} cells have no place in the table." } }
    /// One of them.
    row_called(name: &str) { ja: "「{name}」", en: "“{name}”" }
    /// Rows of a pasted block that are no rows of the table.
    rows_without_place(rows: &str) {
        ja: "{rows}の行は、見出しや合計、注記とみて貼り付けていません。",
        en: "The rows {rows} look like headings, totals or notes and are not pasted.",
    }
    /// Rows of a pasted block that name no member.
    no_members(names: &str) {
        ja: "{names}は、参加組合の一覧にないか、同じ名前が重なっているため、貼り付けていません。",
        en: "{names} are not among the member societies, or share a name, and are not pasted.",
    }
    /// Opens the preview once more that was closed before its table was taken over.
    reopen { ja: "取り込まなかった表をもう一度開く", en: "Reopen the table not taken over" }
    /// Takes the rows over, into an empty table.
    take_over { ja: "取り込む", en: "Take over" }
    /// Takes the rows over, after those at hand.
    append { ja: "いまの一覧の後ろに追加", en: "Add at the end" }
    /// Takes the rows over, in place of those at hand.
    replace(rows: &str, existing: usize) { ja: "いまの{rows}と置き換える", en: "Replace the {existing} at hand" }
    /// It is done.
    taken_over(rows: &str) { ja: "{rows}を取り込みました。「元に戻す」で戻せます。", en: "{rows} were taken over. You can undo this." }
    /// Opens the preview.
    paste { ja: "Excelから貼り付け", en: "Paste from Excel" }
    /// Hands out a template.
    template { ja: "ひな形（CSV）", en: "Template (CSV)" }
    /// Hands out the table.
    export { ja: "CSVで保存", en: "Save as CSV" }
}

/// What came of a block of cells that was pasted into a table.
pub fn block_pasted(language: Language, block: &PastedBlock) -> String {
    let mut said = vec![match (block.cells, block.left_out) {
        (0, 0) => nothing_pasted(language).to_owned(),
        (0, left_out) => nothing_has_a_place(language, left_out),
        (cells, 0) => pasted(language, cells),
        (cells, left_out) => pasted_in_part(language, cells, left_out),
    }];
    said.extend(block.units.iter().map(|unit| unit_applied(language, *unit)));
    let named = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| row_called(language, name)).collect();
        list::in_one_line(language, &names)
    };
    if !block.rows_left_out.is_empty() {
        said.push(rows_without_place(language, &named(&block.rows_left_out)));
    }
    if !block.strangers.is_empty() {
        said.push(no_members(language, &named(&block.strangers)));
    }
    if block.numbers_at_names > 0 {
        said.push(numbers_are_no_names(language, block.numbers_at_names));
    }
    if block.tax_notes > 0 {
        said.push(without_tax_notes(language, block.tax_notes));
    }
    said.join(match language {
        Language::Japanese => "",
        Language::English => " ",
    })
}

/// The unit that numbers of a block were given: 金額は千円単位として読みました。
fn unit_applied(language: Language, unit: AppliedUnit) -> String {
    let steps = exchange::scale_word(language, unit.scale);
    match unit.figures {
        BlockFigures::People if unit.scale == Scale::One => {
            read_in_unit(language, figures_of_people(language), single_people(language))
        }
        BlockFigures::Money if unit.scale == Scale::One => {
            read_in_unit(language, figures_of_money(language), single_yen(language))
        }
        BlockFigures::People => {
            read_in_unit(language, figures_of_people(language), &people_in(language, steps))
        }
        BlockFigures::Money => read_in_unit(language, figures_of_money(language), &money_in(language, steps)),
    }
}

/// To which years the rows of a table go, if it names any: how many rows name each year.
pub fn by_years(language: Language, rows: &BTreeMap<Option<FiscalYear>, usize>) -> Option<String> {
    let named: Vec<String> =
        rows.keys().copied().flatten().map(|year| stages_page::year(language, year)).collect();
    let (separator, space) = match language {
        Language::Japanese => ("、", ""),
        Language::English => (", ", " "),
    };
    let rest = rows.get(&None).map(|rows| format!("{space}{}", without_year(language, *rows)));
    let first = (!named.is_empty()).then(|| years(language, &named.join(separator)))?;
    Some(std::iter::once(first).chain(rest).collect())
}

/// The row of the headings as it was recognised.
pub fn heading_recognised(language: Language, row: Option<usize>) -> String {
    match (language, row) {
        (Language::Japanese, Some(number)) => format!("自動（{}）", self::row(language, number)),
        (Language::Japanese, None) => format!("自動（{}）", no_heading(language)),
        (Language::English, Some(number)) => format!("Automatic ({})", self::row(language, number)),
        (Language::English, None) => format!("Automatic ({})", no_heading(language)),
    }
}

/// In what steps numbers are given, as a unit.
pub const fn scale(language: Language, scale: Scale) -> &'static str {
    match (language, scale) {
        (Language::Japanese, Scale::One) => "単位：1",
        (Language::Japanese, Scale::Hundred) => "単位：百",
        (Language::Japanese, Scale::Thousand) => "単位：千",
        (Language::Japanese, Scale::TenThousand) => "単位：万",
        (Language::Japanese, Scale::Million) => "単位：百万",
        (Language::Japanese, Scale::HundredMillion) => "単位：億",
        (Language::English, Scale::One) => "in ones",
        (Language::English, Scale::Hundred) => "in hundreds",
        (Language::English, Scale::Thousand) => "in thousands",
        (Language::English, Scale::TenThousand) => "in ten thousands",
        (Language::English, Scale::Million) => "in millions",
        (Language::English, Scale::HundredMillion) => "in hundred millions",
    }
}

/// The name of a column that a sheet of insurers may have.
pub fn insurer_column(language: Language, column: InsurerSheetColumn) -> &'static str {
    // A list of items has nine at most; another one is called by its kind.
    let names = |names: &'static [&'static str; 9], number: u8, kind: &'static str| {
        usize::from(number).checked_sub(1).and_then(|at| names.get(at)).copied().unwrap_or(kind)
    };
    match (column, language) {
        (InsurerSheetColumn::Of(column), _) => super::stages_page::column(language, column),
        (InsurerSheetColumn::Year, Language::Japanese) => "年度",
        (InsurerSheetColumn::Year, Language::English) => "Fiscal year",
        (InsurerSheetColumn::Item(number), Language::Japanese) => names(&ITEMS, number, "項目"),
        (InsurerSheetColumn::Item(number), Language::English) => names(&ITEMS_ENGLISH, number, "Item"),
        (InsurerSheetColumn::PlannedItem(number), Language::Japanese) => names(&PLANNED, number, "計画"),
        (InsurerSheetColumn::PlannedItem(number), Language::English) => {
            names(&PLANNED_ENGLISH, number, "Planned")
        }
    }
}

const ITEMS: [&str; 9] = ["項目①", "項目②", "項目③", "項目④", "項目⑤", "項目⑥", "項目⑦", "項目⑧", "項目⑨"];
const ITEMS_ENGLISH: [&str; 9] =
    ["Item 1", "Item 2", "Item 3", "Item 4", "Item 5", "Item 6", "Item 7", "Item 8", "Item 9"];
const PLANNED: [&str; 9] = ["計画①", "計画②", "計画③", "計画④", "計画⑤", "計画⑥", "計画⑦", "計画⑧", "計画⑨"];
const PLANNED_ENGLISH: [&str; 9] = [
    "Planned 1",
    "Planned 2",
    "Planned 3",
    "Planned 4",
    "Planned 5",
    "Planned 6",
    "Planned 7",
    "Planned 8",
    "Planned 9",
];

/// What was read; `unread` if some values could not be.
pub fn summary(language: Language, rows: &str, problems: usize, repairs: usize, unread: bool) -> String {
    let said = match (problems, repairs) {
        (0, 0) => clean(language, rows),
        (0, _) => repaired(language, rows, repairs),
        (_, 0) => to_check(language, rows, problems),
        _ => counts(language, rows, problems, repairs),
    };
    match (unread, language) {
        (false, _) => said,
        (true, Language::Japanese) => format!("{said}{}", unread_values(language)),
        (true, Language::English) => format!("{said} {}", unread_values(language)),
    }
}

/// How many societies or insurers rows are of; where they name several years, for how many years: 2保険者・2年度.
pub fn over_years(
    language: Language,
    counted: fn(Language, usize) -> String,
    rows: usize,
    different: usize,
    years: &BTreeMap<Option<FiscalYear>, usize>,
) -> String {
    match years.keys().flatten().count() {
        0 | 1 => counted(language, rows),
        named => in_years(language, &counted(language, different), named),
    }
}

/// How many societies are named in one sentence.
const MOST_NAMED: usize = 10;

/// What a table of members would do to the members of a plan.
pub fn against_members(
    language: Language,
    plan: &Plan,
    against: &AgainstMembers,
    cells: OpenCells,
) -> Vec<String> {
    let AgainstMembers { listed, gone, gone_with_inputs, kept: stays, open } = against;
    let name = |id: &MemberId| plan::member(language, plan, *id);
    let names = |ids: &[&MemberId]| {
        let mut parts: Vec<String> = ids.iter().take(MOST_NAMED).map(|id| name(id)).collect();
        if ids.len() > MOST_NAMED {
            parts.push(more_names(language, ids.len().saturating_sub(MOST_NAMED)));
        }
        list::in_one_line(language, &parts)
    };
    let sentence = |ids: &[&MemberId], say: fn(Language, &str) -> String| {
        (!ids.is_empty()).then(|| say(language, &names(ids)))
    };
    let with_nothing: Vec<&MemberId> = gone.iter().filter(|id| !gone_with_inputs.contains(id)).collect();
    let inputs: Vec<&str> = stays.iter().map(|input| field::member(language, *input)).collect();
    let say_open = match cells {
        OpenCells::Keep => open_kept,
        OpenCells::Clear => open_cleared,
    };
    let left_open = open.iter().map(|(input, ids)| {
        let named = names(&ids.iter().collect::<Vec<_>>());
        say_open(language, field::member(language, *input), ids.len(), &named)
    });
    let sentences = [
        sentence(&listed.iter().collect::<Vec<_>>(), already_listed),
        sentence(&gone_with_inputs.iter().collect::<Vec<_>>(), with_inputs),
        sentence(&with_nothing, alone),
        (!inputs.is_empty()).then(|| kept(language, &list::in_one_line(language, &inputs))),
    ];
    sentences.into_iter().flatten().chain(left_open).collect()
}

/// What becomes of values that a new table leaves open, in a few words.
pub fn open_cells_answer(language: Language, cells: OpenCells) -> &'static str {
    match cells {
        OpenCells::Keep => keep_open(language),
        OpenCells::Clear => clear_open(language),
    }
}

#[cfg(test)]
mod tests {
    use super::{block_pasted, over_years, summary};
    use crate::text::{Language, stages_page};
    use consortium_core::{reading::Scale, stages::FiscalYear};
    use consortium_document::plan::{AppliedUnit, BlockFigures, Edit, PastedBlock};

    const NOTHING: PastedBlock = PastedBlock {
        edit: Edit::Several(Vec::new()),
        cells: 0,
        left_out: 0,
        rows_left_out: Vec::new(),
        strangers: Vec::new(),
        tax_notes: 0,
        units: Vec::new(),
        numbers_at_names: 0,
    };

    #[test]
    fn the_unit_of_a_pasted_block_is_said() {
        let unit = AppliedUnit { scale: Scale::Thousand, figures: BlockFigures::Money };
        let people = AppliedUnit { scale: Scale::Hundred, figures: BlockFigures::People };
        let yen = AppliedUnit { scale: Scale::One, figures: BlockFigures::Money };
        assert_eq!(
            block_pasted(Language::Japanese, &PastedBlock { cells: 1, units: vec![yen], ..NOTHING }),
            "1か所に貼り付けました。「元に戻す」で戻せます。金額は円単位として読みました。"
        );
        let block = PastedBlock { cells: 2, units: vec![unit, people], ..NOTHING };
        assert_eq!(
            block_pasted(Language::Japanese, &block),
            "2か所に貼り付けました。「元に戻す」で戻せます。金額は千円単位として読みました。人数は百人単位として読みました。"
        );
        assert_eq!(
            block_pasted(Language::English, &block),
            "Pasted into 2 cells. You can undo this. Amounts were read in thousands of yen. Numbers of people were read in hundreds."
        );
    }

    #[test]
    fn numbers_that_fell_on_names_are_said_with_what_to_do() {
        assert_eq!(
            block_pasted(Language::Japanese, &PastedBlock { numbers_at_names: 2, ..NOTHING }),
            "貼り付けた箇所はありません。数だけの2か所は、名前にはならないため貼り付けていません。数の列のセルをクリックしてから、もう一度貼り付けてください。"
        );
    }

    #[test]
    fn the_summary_speaks_of_unread_values_only_where_there_are_some() {
        let summary = |repairs, unread| summary(Language::Japanese, "3組合", 1, repairs, unread);
        assert_eq!(summary(0, false), "3組合を読み取りました。確認が必要な箇所 1件。");
        assert_eq!(
            summary(2, true),
            "3組合を読み取りました。確認が必要な箇所 1件、直して読んだ箇所 2件。読めなかった値も、元の文字のまま表に入ります。"
        );
    }

    #[test]
    fn insurers_of_two_years_are_counted_once() {
        let years = [(Some(FiscalYear(2023)), 2), (Some(FiscalYear(2024)), 2)].into();
        let japanese = over_years(Language::Japanese, stages_page::insurers, 4, 2, &years);
        assert_eq!(japanese, "2保険者・2年度");
        let one = [(None, 3)].into();
        assert_eq!(over_years(Language::Japanese, stages_page::insurers, 3, 2, &one), "3保険者");
    }
}
