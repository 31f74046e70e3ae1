//! The preview of a table before anything is replaced, and the ways in and out of every editable table.
//!
//! `rows` is how many there are of what the table lists, in words: 12組合, 12 societies.

use super::Language;
use crate::texts;

texts! {
    /// The heading of the preview.
    title { ja: "取り込みの確認", en: "Check before taking over" }
    /// Where to paste.
    paste_here { ja: "Excelでコピーした範囲を、ここに貼り付けてください（Ctrl+V）", en: "Paste the cells copied in Excel here (Ctrl+V)" }
    /// Nothing has been pasted yet.
    waiting { ja: "見出しの行はあってもなくても構いません。", en: "With or without a row of headings." }
    /// What was read, all of it clean.
    clean(rows: &str) { ja: "{rows}を読み取りました。", en: "{rows} were read." }
    /// What was read.
    counts(rows: &str, problems: usize, repairs: usize) {
        ja: "{rows}を読み取りました。確認が必要な箇所 {problems}件、直して読んだ箇所 {repairs}件。読めなかった値も、元の文字のまま表に入ります。",
        en: "{rows} were read: {problems} to check, {repairs} read with a repair. What could not be read goes into the table as it is.",
    }
    /// A list.
    problems { ja: "確認が必要な箇所", en: "To check" }
    /// A list.
    repairs { ja: "直して読んだ箇所", en: "Read with a repair" }
    /// A list.
    skipped { ja: "取り込まない行", en: "Rows left out" }
    /// How to say what a column is.
    columns { ja: "列の割り当てが違うときは、見出しの欄で選び直してください。", en: "If a column was taken for the wrong one, choose another in its heading." }
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
    /// Opens a CSV file.
    open_csv { ja: "CSVを開く", en: "Open CSV" }
    /// Hands out a template.
    template { ja: "ひな形（CSV）", en: "Template (CSV)" }
    /// Hands out the table.
    export { ja: "一覧を書き出す（CSV）", en: "Export (CSV)" }
}

/// What was read.
pub fn summary(language: Language, rows: &str, problems: usize, repairs: usize) -> String {
    if problems == 0 && repairs == 0 {
        clean(language, rows)
    } else {
        counts(language, rows, problems, repairs)
    }
}
