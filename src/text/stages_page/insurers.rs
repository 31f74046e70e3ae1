//! The table of insurers.

use crate::texts;

texts! {
    /// The heading of the table.
    insurers_heading(count: String) { ja: "支援対象保険者（{count}）", en: "Supported insurers ({count})" }
    /// How the table works.
    insurers_hint {
        ja: "表に直接入力できます。Excelの表は、コピーして表の上で貼り付けられます。見出しのある表は確認してから取り込み、見出しのない範囲は、選んだ欄から右下へ入れます。",
        en: "Type into the table. A block copied from Excel can be pasted onto it: one with headings is shown first, one without goes to the cell and onwards.",
    }
    /// What the table is, for screen readers.
    insurers_caption { ja: "支援対象保険者の一覧", en: "Supported insurers" }
    /// There are no rows.
    insurers_empty { ja: "まだ保険者がありません。「保険者を追加」か「Excelから貼り付け」で始めてください。", en: "No insurers yet. Add one, or paste a table." }
    /// A number of them.
    insurers(count: usize) { ja: "{count}保険者", en: if count == 1 { "1 insurer" } else { "{count} insurers" } }
    /// A file.
    insurer_template_file { ja: "支援対象保険者_ひな形.csv", en: "insurers-template.csv" }
    /// A file.
    insurer_file(year: u16) { ja: "支援対象保険者_{year}年度.csv", en: "insurers-{year}.csv" }
    /// Narrows the rows down.
    filter { ja: "名前で絞り込む", en: "Filter by name" }
    /// Nothing is left.
    filter_empty { ja: "当てはまる保険者がありません。", en: "No insurer has this in its name." }
    /// A column.
    column_number { ja: "番号", en: "No." }
    /// A column.
    column_open { ja: "結果未入力の項目", en: "Items without a result" }
    /// A column.
    column_lost { ja: "満たさなくなった項目", en: "Items no longer met" }
    /// The column of results.
    column_calculated { ja: "計算結果", en: "Result" }
    /// The column of buttons.
    column_actions { ja: "操作", en: "Actions" }
    /// A cell, for screen readers.
    cell_label(row: usize, column: &str) { ja: "{row}行目の{column}", en: "{column}, row {row}" }
    /// Opens the view of one insurer.
    details_of(name: &str) { ja: "{name}をくわしく見る", en: "Details of {name}" }
    /// Opens the view of one insurer, short.
    details { ja: "くわしく", en: "Details" }
    /// Moves a row.
    move_up(name: &str) { ja: "{name}を1行上へ", en: "Move {name} up" }
    /// Moves a row.
    move_down(name: &str) { ja: "{name}を1行下へ", en: "Move {name} down" }
    /// Removes a row.
    remove(name: &str) { ja: "{name}を削除", en: "Remove {name}" }
    /// Where an insurer stands after the year, in a cell.
    stands_after(step: String) { ja: "評価時 {step}", en: "After: {step}" }
    /// An insurer fell.
    fell { ja: "後退", en: "Fell back" }
    /// An insurer rose.
    rose { ja: "上昇", en: "Rose" }
}
