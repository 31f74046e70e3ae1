//! The sentences that account for a sheet: what became of its rows, its columns and its totals.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes public functions; the module around them chooses among them"
)]

use crate::texts;

texts! {
    other_year(title: &str, read: &str) {
        ja: "{title}は別の年度の列のため読み込んでいません（{read}を読みました）。使う年度が違うときは、列の割り当てを選び直してください。",
        en: "{title} is of another year and is not read ({read} is). If you need the other year, choose the columns yourself.",
    }
    only_parts(title: &str) {
        ja: "{title}などは全体の数ではないため読み込んでいません。全体の数の列を元の表に加えるか、列の割り当てを選んでください。",
        en: "{title} and the like give only a part, so they are not read. Add a column for the whole, or choose the columns yourself.",
    }
    by_content { ja: "分かる見出しがないため、列の中身から割り当てました。割り当てが正しいか確かめてください。", en: "No heading is known, so the columns were assigned by what is in them. Check them." }
    twice(what: &str, rows: &str) { ja: "{what}が{rows}行目に重ねて出てきます。同じものなら、要らない行を「読まない」にしてください。", en: "{what} stands in rows {rows}. If it is the same, leave the extra rows out." }
    other_scheme(found: &str) { ja: "{found}は健康保険組合の番号ではありません（健康保険組合は06、特例退職被保険者は63で始まります）。番号か、参加できる団体かを確かめてください。", en: "{found} is not the number of a health insurance society (those begin with 06, or 63 for members after retirement). Check it." }
    dashes(count: usize) { ja: "数の欄に「-」が{count}か所あります。0なのか、数がないのかを選んでください。選ぶまでは未入力とします。", en: "There are dashes among the numbers (cells: {count}). Choose whether they mean zero or no figure; until then they are not known." }
    marks(mark: &str, count: usize) { ja: "{mark}が{count}か所あります。達成とみなすかどうかを選んでください。選ぶまでは未入力とします。", en: "{mark} stands in {count} cells. Choose whether it counts as yes; until then it is not known." }
    hidden_rows(count: usize, rows: &str) { ja: "元の表で隠れている行が{count}行あり、これも読み込みました（{rows}行目など）。要らないときは「読まない」にしてください。", en: "Rows that are hidden in the workbook were read as well ({count}: {rows}). Leave them out if you do not need them." }

    column_by_title(letters: &str, title: &str, filled: usize, reason: &str) { ja: "{letters}列{title}：{reason}（値のある行 {filled}行）", en: "Column {letters}, {title}: {reason} (rows with a value: {filled})" }
    column_by_letters(letters: &str, filled: usize, reason: &str) { ja: "{letters}列：{reason}（値のある行 {filled}行）", en: "Column {letters}: {reason} (rows with a value: {filled})" }
    unmatched_column { ja: "この表で使う項目に当てはまらない列", en: "nothing of this table" }
    same_meaning { ja: "同じ意味の列をほかから読みました", en: "another column with the same meaning is read" }
    part_of_column { ja: "全体ではなく内訳の列", en: "only a part of the whole" }
    of_other_year { ja: "別の年度の列", en: "of another year" }

    unlabelled { ja: "見出しのない行", en: "row without a label" }
    total_place(row: usize, label: &str, title: &str) { ja: "{row}行目{label}の{title}", en: "Row {row}, {label}, {title}:" }
    is_sum(at: &str, stated: &str, rows: usize) { ja: "{at} {stated} は、読み取った{rows}行の合計と一致します。", en: "{at} {stated} is the sum of {rows} rows read." }
    is_mean(at: &str, stated: &str, rows: usize) { ja: "{at} {stated} は、読み取った{rows}行の平均と一致します。", en: "{at} {stated} is the mean of {rows} rows read." }
    differs(at: &str, stated: &str, rows: usize, sum: &str, by: &str) { ja: "{at} {stated} は、読み取った{rows}行の合計 {sum} と合いません（差 {by}）。", en: "{at} {stated} is not the sum of the {rows} rows read, {sum} (difference {by})." }
    not_compared(at: &str, stated: &str) { ja: "{at} {stated} は、どの行の合計か分からないか、読めない値があるため、照合していません。", en: "{at} {stated} was not compared: it is not clear which rows it stands for, or one of them has no figure." }
    mean_row { ja: "平均・最大などの行", en: "mean, maximum and the like" }
    repeated_heading { ja: "見出しの繰り返し", en: "headings once more" }
    units_row { ja: "単位の行", en: "row of units" }
    section_row { ja: "区分の見出し", en: "title of a section" }
    note_row { ja: "注記", en: "note" }
    left_out_by_user { ja: "読まないと指定した行", en: "left out by you" }
}
