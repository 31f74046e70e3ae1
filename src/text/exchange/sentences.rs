//! The sentences themselves, in both languages.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes public functions; the module around them chooses among them"
)]

use crate::texts;

texts! {
    in_quotes(text: &str) { ja: "「{text}」", en: "“{text}”" }
    place_by_title(row: usize, title: &str) { ja: "{row}行目{title}", en: "Row {row}, {title}" }
    place_by_letters(row: usize, letters: &str) { ja: "{row}行目{letters}列", en: "Row {row}, column {letters}" }
    of_place(place: &str, sentence: &str) { ja: "{place}の{sentence}", en: "{place}: {sentence}" }
    repair_at(place: &str, made: &str, change: &str) { ja: "{place}：{made}（{change}）。", en: "{place}: {made} ({change})." }
    yen_amount(amount: &str) { ja: "{amount}円", en: "{amount} yen" }

    a_number { ja: "数", en: "a number" }
    an_amount { ja: "金額", en: "an amount of money" }
    a_percentage { ja: "割合（%）", en: "a percentage" }
    a_share { ja: "割合", en: "a share" }
    an_insurer_number { ja: "保険者番号", en: "an insurer number" }
    a_date { ja: "日付", en: "a date" }
    an_age { ja: "年齢", en: "an age" }
    a_standing { ja: "確定か検討中か", en: "a standing" }
    a_kind { ja: "種別", en: "a kind of society" }
    a_yes_or_no { ja: "印", en: "yes or no" }
    some_items { ja: "取組項目の番号", en: "numbers of items" }
    a_step { ja: "ステップ", en: "a step" }
    an_outcome { ja: "ステップアップの実績", en: "the outcome of a step-up" }
    survey_counts { ja: "アンケートの件数", en: "counts of a survey" }

    like_a_number { ja: "1234 や 1,234 のように入力してください。", en: "Enter it like 1234 or 1,234." }
    like_an_amount { ja: "120000 や 12万円 のように、円単位まで分かる形で入力してください。", en: "Enter whole yen, like 120000 or 120,000." }
    like_a_percentage { ja: "40% のように、0%から100%までで入力してください。", en: "Enter it like 40%, from 0% to 100%." }
    like_an_agreed_percentage { ja: "9.5 のように、0から100まで、小数第1位までで入力してください。", en: "Enter it like 9.5, from 0 to 100, with one decimal at most." }
    like_a_share { ja: "2/5 や 40% のように入力してください。", en: "Enter it like 2/5 or 40%." }
    like_an_insurer_number { ja: "8桁の数字で入力してください。", en: "Enter its 8 digits." }
    like_a_date { ja: "2025-04-01 や 令和7年4月1日 のように入力してください。", en: "Enter it like 2025-04-01." }
    like_an_age { ja: "満年齢を35のように入力してください。", en: "Enter completed years, like 35." }
    like_a_standing { ja: "「確定」か「検討中」と入力してください。参加しない組合の行は、取り込みから外してください。", en: "Enter “Confirmed” or “Candidate”. Leave out rows of societies that do not take part." }
    like_a_kind { ja: "「単一」か「総合」と入力してください。", en: "Enter “Single” or “General”." }
    like_a_yes_or_no { ja: "○を入力するか、空欄にしてください。", en: "Enter “yes”, or leave it empty." }
    like_items { ja: "①～⑦ や 1-7 のように入力してください。", en: "Enter them like 1-7 or 1, 2, 5." }
    like_a_step {
        ja: "「準備期⇒実行期」や「実行期」のように入力し、目標がなければ「－」としてください。",
        en: "Enter it like 3 -> 4 or 4, or “-” where there is no target.",
    }
    like_an_outcome {
        ja: "「目標達成」「目標未達成」か、評価時のステップを入力してください。",
        en: "Enter “reached”, “missed” or the step after the year.",
    }
    like_survey_counts {
        ja: "設問1に回答1が3件なら 1-1=3 とし、続きは「;」で区切って入力してください。",
        en: "Enter 1-1=3 for three times answer 1 to question 1, and go on after “;”.",
    }

    unrecognised(found: &str, thing: &str) { ja: "{found}は{thing}として読めません。", en: "{found} cannot be read as {thing}." }
    spreadsheet_error(found: &str) { ja: "{found}は表計算ソフトのエラー表示です。", en: "{found} is an error of the spreadsheet." }
    check_formula { ja: "元の表の数式を確かめてください。", en: "Check the formula in the original table." }
    scientific(found: &str) { ja: "{found}は下の桁が省略されています。", en: "{found} has lost some of its digits." }
    show_all_digits { ja: "元の表で列の幅を広げるか表示形式を数値にして、すべての桁を表示してください。", en: "Widen the column in the original table, or format it as a number, so that all digits show." }
    misplaced_separators(found: &str) { ja: "{found}は桁区切りの位置が正しくありません。", en: "{found} has separators that are not between groups of three digits." }
    wrong_unit(found: &str, thing: &str) { ja: "{found}は単位が{thing}に合いません。", en: "{found} has a unit that does not fit {thing}." }
    bound(found: &str) { ja: "{found}は「以上」「弱」などの付いた範囲で、一つの数に決まりません。", en: "{found} says only which side of a number the figure is on." }
    not_whole(found: &str) { ja: "{found}は整数になりません。", en: "{found} is not a whole number." }
    out_of_range(found: &str) { ja: "{found}は入力できる範囲を超えています。", en: "{found} is outside the range." }
    between(minimum: &str, maximum: &str) { ja: "{minimum}以上{maximum}以下で入力してください。", en: "Enter a value from {minimum} to {maximum}." }
    between_none_and_all { ja: "0%以上100%以下で入力してください。", en: "Enter a value from 0% to 100%." }
    share_or_percent(found: &str) { ja: "{found}は割合なのかパーセントなのか区別できません。", en: "{found} may be a share or a percentage." }
    zero_denominator(found: &str) { ja: "{found}は分母が0です。", en: "{found} has zero as its denominator." }
    fraction_became_date(found: &str) { ja: "{found}は日付になっています。", en: "{found} has become a date." }
    use_percent { ja: "40% のように入力するか、元の表でセルの表示形式を文字列にしてください。", en: "Enter it like 40%, or format the cell of the original table as text." }
    digit_count(found: &str, digits: usize) { ja: "{found}は{digits}桁です。", en: "{found} has the wrong number of digits ({digits})." }
    national_health_number(found: &str) { ja: "{found}は6桁で、国民健康保険の保険者番号です。", en: "{found} has 6 digits: a number of National Health Insurance." }
    use_society_number { ja: "健康保険組合の8桁の番号を入力してください。", en: "Enter the 8 digits of the health insurance society." }
    wrong_check_digit(found: &str) { ja: "{found}は検証番号（末尾の数字）が合いません。", en: "{found} has a check digit (the last one) that does not fit." }
    check_digit_would_be(expected: u8) { ja: "ほかの桁が正しければ、末尾は{expected}です。番号を確かめてください。", en: "If the other digits are right it is {expected}. Check the number." }
    no_such_day(found: &str) { ja: "{found}は暦にない日です。", en: "{found} is not a day of the calendar." }
    ambiguous_year(found: &str) { ja: "{found}は西暦か元号か区別できません。", en: "{found} has a year of which the century or era is not clear." }
    serial_date(found: &str) { ja: "{found}は表計算ソフト内部での日付の値です。", en: "{found} is what a spreadsheet keeps inside for a date." }
    missing_year(found: &str) { ja: "{found}には年がありません。", en: "{found} has no year." }
    show_as_date { ja: "元の表でセルの表示形式を日付にしてください。", en: "Format the cell of the original table as a date." }
    before_gregorian(found: &str) { ja: "{found}は旧暦の時代の日付です。", en: "{found} lies before Japan took up the Gregorian calendar." }
    from_1873 { ja: "1873年（明治6年）1月1日以後の日付を入力してください。", en: "Enter a date from 1873-01-01 on." }

    is_garbled(found: &str) { ja: "{found}に文字化けがあります。元の表を直すか、UTF-8のCSVで保存し直してください。", en: "{found} has destroyed characters. Correct the original table, or save it again as CSV in UTF-8." }
    missing_column(name: &str) { ja: "{name}の列が見つかりません。元の表に見出しを付けるか、列の割り当てを選んでください。", en: "There is no column {name}. Add the heading to the original table, or choose the column." }
    missing_some_column { ja: "必要な列が見つかりません。元の表に見出しを付けるか、列の割り当てを選んでください。", en: "A column that is needed is missing. Add its heading to the original table, or choose the column." }
    repeated_column(title: &str, letters: &str) { ja: "{letters}列{title}は、同じ意味の見出しの列がほかにもあるため読み込んでいません。", en: "Column {letters}, {title}, is not read, because another column has the same meaning." }
    too_many_societies(found: usize, limit: usize) { ja: "{found}行あります。この画面で扱えるのは{limit}行までです。", en: "There are {found} rows. This page can work with up to {limit}." }
    on_its_side {
        ja: "項目が縦に、組合や保険者が横に並んだ表のようです。「行と列を入れ替える」を押してください。",
        en: "The table seems to lie on its side, with a column for each society or insurer. Press “Swap rows and columns”.",
    }
    rows_by_part(place: &str) {
        ja: "{place}に男女別の行があります。読み取る数は一部だけになるため、合計の行だけにしてください（「読まない」で外せます）。",
        en: "{place} has rows for men and women, each of which is only a part. Keep the rows of totals alone (“Leave out” removes the others).",
    }
    unclosed_quote(row: usize) { ja: "{row}行目の引用符（\"）が閉じられていません。これ以降の引用符は、ただの文字として読み込みました。", en: "A quotation mark (\") in row {row} is never closed. It and all later ones were read as ordinary text." }

    empty_table { ja: "表に何も入っていません。", en: "The table has nothing in it." }
    too_large(megabytes: usize) { ja: "データが大きすぎます。読み込めるのは{megabytes}MBまでです。必要な列だけにしてください。", en: "There is too much data: up to {megabytes} MB can be read. Keep only the columns that are needed." }
    too_many_rows(limit: &str) { ja: "行が多すぎます。読み込めるのは{limit}行までです。", en: "There are too many rows: up to {limit} can be read." }
    too_many_columns(row: usize, limit: usize) { ja: "{row}行目の列が多すぎます。読み込めるのは{limit}列までです。", en: "Row {row} has too many columns: up to {limit} can be read." }
    workbook { ja: "Excelなどのブック形式は読み込めません。表を選んでコピーし貼り付けるか、CSVで保存してから開いてください。", en: "Workbooks (Excel and others) cannot be read. Copy the table and paste it here, or save it as CSV and open that." }
    binary_file { ja: "表のファイルではありません。Excel（.xlsx・.xls）、ODS、CSVのいずれかのファイルを選んでください。", en: "This is not a file with a table. Choose an Excel (.xlsx, .xls), .ods or CSV file." }

    skipped_blank(row: usize, reason: &str) { ja: "{row}行目（{reason}）", en: "Row {row} ({reason})" }
    skipped_with_cells(row: usize, reason: &str, cells: &str) { ja: "{row}行目（{reason}）：{cells}", en: "Row {row} ({reason}): {cells}" }
    above_header { ja: "見出しより上の行", en: "above the headings" }
    blank_row { ja: "空の行", en: "empty row" }
    total_row { ja: "合計の行", en: "row of totals" }

    full_width { ja: "全角を半角に直しました", en: "full-width characters made ordinary" }
    kanji_numerals { ja: "漢数字を数に直しました", en: "kanji numerals read as digits" }
    spaces { ja: "空白を取り除きました", en: "spaces left out" }
    separators { ja: "桁区切りのある数を読み取りました", en: "digit separators read" }
    with_separators(count: usize, first: &str) {
        ja: "桁区切りのある数は、そのまま数として読み取りました（{count}か所、例：{first}）。",
        en: "Digit separators read, as in {first} (cells: {count}).",
    }
    currency { ja: "通貨の表記を取り除きました", en: "currency sign left out" }
    people_counter { ja: "人数の単位を取り除きました", en: "counter for people left out" }
    cell_scale(scale: &str) { ja: "{scale}の単位を換算しました", en: "converted from {scale}" }
    column_scale(scale: &str) { ja: "見出しにある{scale}の単位を換算しました", en: "converted from {scale}, as the heading says" }
    table_scale(scale: &str) { ja: "表全体の単位（{scale}）を換算しました", en: "converted from {scale}, the unit of the whole table" }
    approximate { ja: "「約」などの付いた概数です。数だけを読み取りました", en: "an approximate figure; the number itself was read" }
    tax_note { ja: "税込・税抜の表記を取り除きました", en: "note on consumption tax left out" }
    footnote_mark { ja: "注の印を取り除きました", en: "mark of a footnote left out" }
    exponent { ja: "指数で書かれた数を読み取りました", en: "number with an exponent read" }
    round_exponent { ja: "指数で書かれた数を読み取りました。下の桁が省略されていないか確かめてください", en: "number with an exponent read; check that no digits were cut off" }
    text_mark { ja: "文字列にするための記号を取り除きました", en: "mark that makes it text left out" }
    dash_is_zero { ja: "「-」を0として読みました", en: "dash read as zero" }
    weekday { ja: "曜日を取り除きました", en: "day of the week left out" }
    other_weekday { ja: "曜日を取り除きました。この日付の曜日ではありません", en: "day of the week left out; it is not the one of this date" }
    serial_date_read { ja: "表計算ソフト内部の値を日付に直しました", en: "the number a spreadsheet keeps for a date converted" }
    title_above { ja: "上にある区分の見出しから読みました", en: "taken from the title of the group above" }
    merged_above { ja: "上の行と結合されたセルとして、同じ値を読みました", en: "taken from the cell above, which is merged over several rows" }
    triangle_minus { ja: "▲をマイナスとして読みました", en: "triangle read as a minus sign" }
    bracket_minus { ja: "かっこをマイナスとして読みました", en: "brackets read as a minus sign" }
    zero_decimals { ja: "小数点以下の0を取り除きました", en: "zeros after the decimal point left out" }
    percent_assumed { ja: "「%」のない数を%として読みました", en: "a number without % read as a percentage" }
    unknown_mark { ja: "未入力として扱います", en: "taken as not known" }
    hyphens { ja: "ハイフンを取り除きました", en: "hyphens left out" }
    leading_zero { ja: "先頭の0を補いました", en: "leading zero put back" }
    era_year { ja: "元号を西暦に直しました", en: "year of the era converted" }
    outside_era { ja: "元号の期間の外なので、元年から数えて換算しました", en: "outside the era, so counted on from its first year" }
    midnight { ja: "時刻を取り除きました", en: "time of day left out" }
    line_breaks { ja: "改行を空白に直しました", en: "line breaks made spaces" }

    not_known { ja: "未入力", en: "not known" }
    yes { ja: "はい", en: "yes" }
    no { ja: "いいえ", en: "no" }
    yes_mark { ja: "○", en: "yes" }

    ones { ja: "一", en: "ones" }
    hundreds { ja: "百", en: "hundreds" }
    thousands { ja: "千", en: "thousands" }
    ten_thousands { ja: "万", en: "ten thousands" }
    millions { ja: "百万", en: "millions" }
    hundred_millions { ja: "億", en: "hundred millions" }
}

texts! {
    repairs_alike(column: &str, made: &str, count: usize, change: &str) { ja: "{column}：{made}（{count}行、例：{change}）。", en: if count == 1 { "{column}: {made} (1 row, for example {change})." } else { "{column}: {made} ({count} rows, for example {change})." } }
    negative_count(found: &str) { ja: "{found}はマイナスの数です。", en: "{found} is negative." }
    no_negative_count { ja: "人数や件数にマイナスの値は入力できません。かっこで囲んだ数や▲の付いた数はマイナスと読むので、そうでなければ記号を外してください。", en: "Numbers of people cannot be negative. Brackets and ▲ are read as a minus sign: leave them out if they are none." }
    too_large_count(found: &str) { ja: "{found}は人数や件数としては大きすぎます。", en: "{found} is too large for a number of people." }
    check_digits_and_unit { ja: "桁数と単位を確かめてください。", en: "Check its digits and its unit." }
    decide_on_a_number { ja: "正確な数を確かめるか、およその数なら「約9,800」のように「約」を付けて入力してください。", en: "Find out the exact number, or enter an approximate one like “about 9,800”." }
    whole_people { ja: "端数のない数で入力してください。千人単位の数なら「9.5千人」のように単位を付けると読めます。", en: "Enter a whole number. If it is in thousands, write 9,500." }
    repaired_to(made: &str, value: &str) { ja: "{made}（{value}）。", en: "{made} ({value})." }
    repaired(made: &str) { ja: "{made}。", en: "{made}." }
}
