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
        ja: "{title}などは全体の数そのものではないため読み込んでいません。全体の数の列を元の表に加えるか、列の割り当てを選んでください。",
        en: "{title} and the like are not the whole count itself, so they are not read. Add a column for the whole, or choose the columns yourself.",
    }
    by_content { ja: "分かる見出しのない列は、中身から割り当てました。割り当てが正しいか確かめてください。", en: "Columns without a known heading were assigned by what is in them. Check them." }
    twice(what: &str, rows: &str) { ja: "{what}が{rows}に重複しています。同じ組合や保険者なら、余分な行を「読まない」にしてください。", en: "{what} appears in {rows}. If it is the same society or insurer, leave the extra rows out." }
    namesakes(names: &str, rows: &str) { ja: "{names}は、名前が同じで番号の違う行があります（{rows}）。別の組合や保険者として、すべて取り込みます。同じ組合や保険者なら、余分な行を「読まない」にしてください。", en: "{names}: rows of the same name have different numbers ({rows}). All are taken over, as different societies or insurers. Leave the extra rows out if they are the same." }
    check_digits(title: &str, count: usize, some: &str) { ja: "{title}の{count}件は、検証番号（末尾の数字）が合いません（{some}）。番号を確かめてください。", en: "{title}: {count} have a check digit (the last one) that does not fit ({some}). Check these numbers." }
    and_more(count: usize) { ja: "ほか{count}件", en: "{count} more" }
    several_leads(rows: &str) { ja: "主幹の印が{rows}にあります。主幹は1組合なので、最初の行を主幹とします。違うときは、取り込んだ後に選び直してください。", en: "The mark of the lead is in {rows}. There is one lead only: the first is taken. If it is another, choose it once the list is in." }
    own_society(title: &str) { ja: "{title}の列は取り込みません。取り込んだ後に、参加組合の表で当組合を選んでください。", en: "The column {title} is not read. Choose your own society in the table once the list is in." }
    counts_or_items(rows: &str) {
        ja: "{rows}の計画項目と達成項目は数字が一つだけで、項目の番号なのか項目の数なのか区別できないため、読み込んでいません。番号なら「⑦」や「1-7」のように直し、数しか分からないときは取組達成率の列を入れてください。",
        en: "There is a lone number each as planned and as achieved items in {rows}, which may be the number of an item or how many there are, so these are not read. Write items like ⑦ or 1-7; if you only know how many, give the achievement rate.",
    }
    counts_of_items(title: &str) {
        ja: "{title}は項目の数で、どの項目か分からないため読み込んでいません。取組達成率の列か、項目の番号の列（①～⑦など）を入れてください。",
        en: "{title} says how many items there are and not which, so it is not read. Give the achievement rate, or the numbers of the items (1-7).",
    }
    doubtful(word: &str, rows: &str) { ja: "{rows}に{word}とあります。一覧に入れない行なら「読まない」にし、検討中の組合なら、取り込んだ後に「検討中」にしてください。", en: "{word} stands in {rows}. Leave out rows that do not belong to the list; societies that have not decided should be marked as candidates once the list is in." }
    other_scheme(found: &str) { ja: "{found}は健康保険組合の番号ではありません（健康保険組合は06、特例退職被保険者は63で始まります）。番号か、参加できる団体かを確かめてください。", en: "{found} is not the number of a health insurance society (those begin with 06, or 63 for members after retirement). Check it." }
    some_rows(rows: &str) { ja: "{rows}行目", en: "rows {rows}" }
    and_other_rows(rows: &str) { ja: "{rows}行目など", en: "rows {rows} and more" }
    no_name(count: usize, rows: &str) {
        ja: "名前のない行が{count}行あります（{rows}）。上の行の内訳や合計なら「読まない」にし、一つの組合や保険者なら元の表に名前を入れてください。",
        en: "There are rows without a name ({count}: {rows}). Leave them out if they are parts or totals of other rows; give them their names if not.",
    }
    hidden_column(title: &str, letters: &str) {
        ja: "{letters}列{title}は元の表で隠れている列ですが、読み込みました。要らないときは、列の割り当てで「取り込まない」にしてください。",
        en: "Column {letters}, {title}, is hidden in the workbook and was read. If you do not need it, choose not to read it.",
    }
    without_word(title: &str, rows: &str) {
        ja: "{rows}は{title}が空欄なので、未入力のまま取り込みます。元の表でセルが結合されているときは、各行に入れてから貼り付けてください。",
        en: "{title} is empty in {rows} and stays so. If cells are merged in your table, fill them in each row before you paste.",
    }
    year_of_sheet(year: &str) {
        ja: "表に{year}とあります。",
        en: "The table names {year}.",
    }
    marks_are_the_plan(rows: &str) {
        ja: "計画した項目の欄がないので、○や×などの印がある項目を、計画した項目として読みました。印のない項目（{rows}）は、計画していないものとします。違うときは、下の「計画した項目」で選んでください。",
        en: "The table does not say which items were planned. Those with a mark were read as planned, and items without one ({rows}) as not planned. If that is wrong, choose under “Planned items” below.",
    }
    plan_not_said {
        ja: "計画した項目の欄も×の印もないので、どの項目を計画したのか分かりません。下の「計画した項目」で選んでください。選ぶまでは、取組達成率を不明とします。",
        en: "The table has neither planned items nor a mark for “not achieved”: which items were planned is not known. Choose under “Planned items” below. Until then achievement rates are not known.",
    }
    items_by_number(first: &str, last: &str, from: char, to: char) {
        ja: "見出しの番号の順に、{first}を項目{from}、{last}を項目{to}として読みました。画面の項目の内容と合っているか確かめてください。",
        en: "Headings were read as items by their numbers: {first} is item {from}, {last} is item {to}. Check that they are the items on the page.",
    }
    name_alone(rows: &str) {
        ja: "{rows}には、名前のほかに何も書かれていません。注記や見出しなら「読まない」にしてください。",
        en: "There is nothing beside the name in {rows}. Leave these out if they are notes or titles.",
    }
    sum_of_rows(rows: &str) {
        ja: "{rows}の数は、上の行の合計と同じです。小計なら「読まない」にしてください。",
        en: "The figure in {rows} is the sum of the rows above. Leave it out if it is a subtotal.",
    }
    no_figures(name: &str) {
        ja: "{name}の列が見つからないため、{name}は未入力になります。表に{name}の列があるときは、列の割り当てを選んでください。",
        en: "There is no column {name}, so these figures stay empty. If the table has them, choose the column.",
    }
    parts_withheld(title: &str, rows: &str) {
        ja: "{title}で行が分かれていて、全体（計）の行がないため、数は読み取らず未入力にしました（{rows}）。一つの組合や保険者に一行だけ、全体の数の行を残してください。",
        en: "Rows are divided by {title} and none gives the whole, so no figures are taken ({rows}). Keep one row with the whole for each.",
    }
    units_differ(rows: &str) {
        ja: "{rows}にある単位が、見出しの単位と違います。見出しの単位で読みました。正しい単位を確かめ、違うときは表の中で選び直してください。",
        en: "The unit in {rows} is not the one of the heading, which was used. Check which is right, and choose it in the sheet if need be.",
    }
    rest_left_out(rows: &str) {
        ja: "ほかの組合や保険者をまとめた行は読み込んでいません（{rows}）。一つずつの行にしてから読み込んでください。",
        en: "Not read, because each stands for several without rows of their own: {rows}. Give each of them a row.",
    }
    split_numbers(rows: &str) {
        ja: "{rows}では、桁区切りの「,」で一つの数が二つの欄に分かれているようです。元の表で数を \"11,000\" のように引用符で囲むか、桁区切りを外してください。",
        en: "In {rows} a number seems to be cut in two at its separator. Put it in quotation marks, as \"11,000\", or leave the separator out.",
    }
    side_by_side(title: &str, letters: &str) {
        ja: "{letters}列{title}から右は、横に並んだ別の表のようです。そこにある行は読み込んでいません。左の表の下に移してから読み込んでください。",
        en: "From column {letters}, {title}, on there seems to be a second table. It is not read: move its rows below the first table.",
    }
    unusually_small(title: &str, limit: &str, rows: &str) {
        ja: "{title}が{limit}人に満たない行があります（{rows}）。「千人」などの単位や桁が抜けていないか、別の数でないかを確かめてください。",
        en: "{title} is below {limit} in {rows}. Check whether a unit such as thousands or some digits are missing, or another figure was read.",
    }
    unusually_large(title: &str, limit: &str, rows: &str) {
        ja: "{title}が{limit}人を超える行があります（{rows}）。単位や桁が正しいか、合計の行でないかを確かめてください。",
        en: "{title} is above {limit} in {rows}. Check the unit and the digits, and whether it is a total.",
    }
    part_above_whole(part: &str, whole: &str, rows: &str) {
        ja: "{part}が{whole}より多い行があります（{rows}）。列の割り当てと単位が正しいか確かめてください。",
        en: "{part} is greater than {whole} in {rows}. Check the columns and the units.",
    }
    dashes(count: usize) { ja: "数の欄に「-」が{count}か所あります。0なのか、数がないのかを選んでください。選ぶまでは未入力とします。", en: "There are dashes among the numbers (cells: {count}). Choose whether they mean zero or no figure; until then they are not known." }
    marks(mark: &str, count: usize) { ja: "{mark}が{count}か所あります。達成とみなすかどうかを選んでください。選ぶまでは未入力とします。", en: if count == 1 { "{mark} stands in 1 cell. Choose whether it counts as yes; until then it is not known." } else { "{mark} stands in {count} cells. Choose whether it counts as yes; until then it is not known." } }
    hidden_rows(count: usize, rows: &str) { ja: "元の表で隠れている行が{count}行あり、これも読み込みました（{rows}）。要らないときは「読まない」にしてください。", en: "Rows that are hidden in the workbook were read as well ({count}: {rows}). Leave them out if you do not need them." }

    column_by_title(letters: &str, title: &str, filled: usize, reason: &str) { ja: "{letters}列{title}：{reason}（値のある行 {filled}行）", en: "Column {letters}, {title}: {reason} (rows with a value: {filled})" }
    column_by_letters(letters: &str, filled: usize, reason: &str) { ja: "{letters}列：{reason}（値のある行 {filled}行）", en: "Column {letters}: {reason} (rows with a value: {filled})" }
    unmatched_column { ja: "この表で使う項目に当てはまらない列", en: "nothing of this table" }
    same_meaning { ja: "同じ意味の列をほかから読みました", en: "another column with the same meaning is read" }
    part_of_column { ja: "全体の数そのものではない列（内訳・比率など）", en: "not the whole count itself (a part, a rate)" }
    of_other_year { ja: "別の年度の列", en: "of another year" }

    unlabelled { ja: "見出しのない行", en: "row without a label" }
    total_place(row: usize, label: &str, title: &str) { ja: "{row}行目{label}の{title}", en: "Row {row}, {label}, {title}:" }
    is_sum(at: &str, stated: &str, rows: usize) { ja: "{at} {stated} は、読み取った{rows}行の合計と一致します。", en: if rows == 1 { "{at} {stated} is the sum of the 1 row read." } else { "{at} {stated} is the sum of {rows} rows read." } }
    is_mean(at: &str, stated: &str, rows: usize) { ja: "{at} {stated} は、読み取った{rows}行の平均と一致します。", en: if rows == 1 { "{at} {stated} is the mean of the 1 row read." } else { "{at} {stated} is the mean of {rows} rows read." } }
    not_the_mean(at: &str, stated: &str, rows: usize) { ja: "{at} {stated} は、読み取った{rows}行の単純な平均とは違います。", en: if rows == 1 { "{at} {stated} is not the plain mean of the 1 row read." } else { "{at} {stated} is not the plain mean of the {rows} rows read." } }
    differs(at: &str, stated: &str, rows: usize, sum: &str, by: &str) { ja: "{at} {stated} は、読み取った{rows}行の合計 {sum} と合いません（差 {by}）。", en: if rows == 1 { "{at} {stated} is not the sum of the 1 row read, {sum} (difference {by})." } else { "{at} {stated} is not the sum of the {rows} rows read, {sum} (difference {by})." } }
    not_compared(at: &str, stated: &str) { ja: "{at} {stated} は、どの行の合計か分からないか、読めない値があるため、照合していません。", en: "{at} {stated} was not compared: it is not clear which rows it stands for, or one of them has no figure." }
    mean_row { ja: "平均・最大・差引などの行", en: "mean, maximum, difference and the like" }
    part_row { ja: "内訳や別の年度の行", en: "only a part, or another year" }
    rest_row { ja: "ほかをまとめた行", en: "several without rows of their own" }
    repeated_heading { ja: "見出しの繰り返し", en: "headings once more" }
    units_row { ja: "単位の行", en: "row of units" }
    section_row { ja: "区分の見出し", en: "title of a section" }
    note_row { ja: "注記", en: "note" }
    not_taking_part { ja: "参加しないとある行", en: "says that it does not take part" }
    example_row { ja: "記入例", en: "example of how to fill in" }
    included_row { ja: "上の行の内数・再掲", en: "a part that other rows count already" }
    comparison_row { ja: "構成比・前年比・増減などの行", en: "shares, changes and the like" }
    left_out_by_user { ja: "読まないと指定した行", en: "left out by you" }
}
