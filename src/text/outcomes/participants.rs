//! The file of participants: how it is chosen, what was read of it, what came out.

use super::{Language, either};
use crate::{
    text::{list, number::grouped},
    texts,
};
use consortium_core::outcomes::{AgeBand, Sex};
use consortium_document::participants::{Column, Doubt, LeftOut, LineList, MOST_GROUPS, NotRead};

texts! {
    /// The name of a table that was pasted.
    pasted_file { ja: "貼り付けた表", en: "pasted table" }
    /// The heading of the choice.
    file_heading { ja: "参加者のファイル", en: "File of participants" }
    /// What becomes of the data.
    file_promise {
        ja: "ファイルの内容は、このパソコンの中で数えるだけです。一人ひとりの行は、保存も送信もされず、プランのファイル・共有リンク・元に戻す履歴にも入りません。残るのは集計した人数だけで、このページを離れるか閉じると、それも消えます。",
        en: "The file is only counted, on this computer. Lines about people are neither stored nor sent, and are in no plan file, link or undo. The counts alone remain, and go when you leave or close this page.",
    }
    /// What the file should be.
    file_hint {
        ja: "1行に1人の表を選んでください。CSV（UTF-8・Shift_JIS。行数の制限なし）か、Excel（.xlsxは100MB、.xlsと.odsは1万行まで）です。組合名、年齢か生年月日、性別、BMI（または身長と体重）の前後、腹囲の前後、測定日、資格喪失、継続などの列を、見出しから読み取ります。",
        en: "A table with a line for each person: CSV (UTF-8 or Shift_JIS, any length) or Excel (.xlsx up to 100 MB, .xls and .ods up to 10,000 rows). Columns such as society, age or birth date, sex, BMI (or height and weight) and waist before and after, dates, left the society, went on are known by their headings.",
    }
    /// The button.
    choose_file { ja: "ファイルを選ぶ", en: "Choose a file" }
    /// Chooses another one.
    choose_another { ja: "別のファイルを選ぶ", en: "Choose another file" }
    /// Forgets the counts.
    forget { ja: "集計を消す", en: "Forget the counts" }
    /// How far it is.
    reading(percent: u32) { ja: "読み込み中：{percent}%", en: "Reading: {percent}%" }
    /// Stops it.
    stop { ja: "中止", en: "Stop" }
    /// It was stopped.
    stopped { ja: "読み込みを中止しました。何も数えていません。", en: "Reading was stopped. Nothing was counted." }
    /// The browser could not read it.
    file_unreadable { ja: "ファイルを読めませんでした。ほかのソフトで開いていないか確かめて、もう一度選んでください。", en: "The file could not be read. Close it elsewhere and choose it again." }
    /// A sheet has more rows or columns than are read of its format.
    sheet_too_large(name: &str, limits: &str) { ja: "「{name}」のシートは{limits}。CSVで保存すると、行数の制限なく読めます。", en: "The sheet of {name} is {limits}. Saved as CSV it is read at any length." }
    /// The sheet that was chosen is gone.
    no_such_sheet { ja: "選んだシートが見つかりません。ファイルをもう一度選んでください。", en: "The sheet is not there. Choose the file again." }
    /// Which sheet was counted.
    sheet_counted(name: &str) {
        ja: "シート「{name}」を数えました。フィルターなどで非表示にした行も含みます。",
        en: "The sheet “{name}” was counted, rows that are hidden or filtered out among them.",
    }
    /// The choice of a sheet.
    sheet { ja: "数えるシート", en: "Sheet to count" }
    /// It is something else.
    file_binary { ja: "表のファイルではありません。CSVかExcelのファイルを選んでください。", en: "This is not a table. Choose a CSV or Excel file." }
    /// The file is empty.
    file_empty { ja: "ファイルに何も入っていません。", en: "There is nothing in the file." }
    /// A line does not end.
    file_endless(line: &str) { ja: "{line}行目が終わりません。引用符（\"）が閉じられていないか、1,000列を超えています。何も数えていません。", en: "Line {line} does not end: a quotation mark is not closed, or it has more than 1,000 cells. Nothing was counted." }
    /// There are too many societies.
    file_too_many(most: &str) { ja: "「組合名」とみなした列に{most}種類を超える文字があります。列の意味を確かめてください。", en: "The column taken for the society has more than {most} different texts. Check what the columns mean." }
    /// There are too many people.
    file_too_large { ja: "人数が多すぎて数えられません。", en: "There are too many people to count." }
    /// The heading of the account.
    account_heading { ja: "読み取った内容", en: "What was read" }
    /// How many lines.
    account(lines: &str, counted: &str) { ja: "データ{lines}行のうち、{counted}行を参加者として数えました。", en: "Lines of data: {lines}; counted as participants: {counted}." }
    /// What was read of which file.
    read_of(name: &str, account: &str) { ja: "「{name}」：{account}", en: "{name}: {account}" }
    /// No line was counted.
    account_nothing { ja: "数えられる行がありませんでした。下の表で、列の意味を選んでください。", en: "No line could be counted. Choose below what the columns mean." }
    /// No column is known.
    no_columns { ja: "意味の分かる列がありませんでした。下の表で、列の意味を選んでください。", en: "No column is understood. Choose below what they mean." }
    /// A society whose name is spelled in several ways.
    one_society(spellings: &str, name: &str) { ja: "{spellings}は、「{name}」と同じ組合として数えました", en: "{spellings} were counted as “{name}”" }
    /// Duplicates were not looked for.
    duplicates_not_looked_for { ja: "参加者番号の列がない（または200万人を超える）ため、同じ人の重複は調べていません。", en: "Without a column of numbers of participants (or above two million people) nobody is looked for twice." }
    /// Lines of one kind.
    lines(what: &str, count: &str, first: &str) { ja: "{what}：{count}行（{first}行目）", en: "{what}: {count} (line {first})" }
    /// Lines of one kind, the first of them.
    lines_and_more(what: &str, count: &str, first: &str) { ja: "{what}：{count}行（{first}行目ほか）", en: "{what}: {count} (lines {first} and others)" }
    /// A column that says nothing in some lines.
    missing_values(column: &str, count: &str) { ja: "「{column}」が空欄・不明：{count}行", en: "“{column}” is empty or unknown: {count}" }
    /// Opens the list.
    account_details { ja: "数えなかった行・気になる行", en: "Lines left out, and odd ones" }
    /// Nothing to list.
    account_clean { ja: "数えなかった行も、気になる行もありません。", en: "No line was left out, and none is odd." }
    /// Opens the columns.
    columns_heading { ja: "列の意味（変更できます）", en: "What the columns mean (can be changed)" }
    /// Columns that the count does not use.
    columns_not_read(columns: &str) {
        ja: "読まなかった列：{columns}。参加しなかった人の行や、別の時期の結果が交じっていないか確かめてください。",
        en: "Columns not read: {columns}. Check that the lines hold no people who did not take part, and no results of another time.",
    }
    /// The heading of a column.
    quoted_heading(heading: &str) { ja: "「{heading}」", en: "“{heading}”" }
    /// A column that is not read.
    not_read { ja: "読まない", en: "Not read" }
    /// The meaning of a column, for screen readers.
    meaning_of(heading: &str) { ja: "「{heading}」の意味", en: "Meaning of “{heading}”" }
    /// A column without a heading.
    column_number(number: usize) { ja: "{number}列目", en: "Column {number}" }
    /// Reads again.
    read_again { ja: "この列で読み直す", en: "Read again" }
    /// The heading of the choice of ours.
    our_society { ja: "当組合", en: "Our society" }
    /// None is chosen.
    none_ours { ja: "選ばない", en: "None" }
    /// A society without a name.
    unnamed { ja: "（組合名なし）", en: "(no society)" }
    /// The heading of the results.
    by_society { ja: "組合ごとの結果", en: "By society" }
    /// The heading of the matrix.
    matrix_heading { ja: "BMI区分の前後（当組合と全体）", en: "BMI bands before and after" }
    /// Whose matrix.
    matrix_of(name: &str) { ja: "BMI区分の前→後：{name}", en: "BMI bands, before → after: {name}" }
    /// A column.
    before_after { ja: "前＼後", en: "Before \\ after" }
    /// The heading of weight.
    weight_heading { ja: "体重と腹囲", en: "Weight and waist" }
    /// A column.
    what { ja: "項目", en: "What" }
    /// A row.
    weighed { ja: "前後とも体重を測った人", en: "Weighed before and after" }
    /// A row.
    lost_weight { ja: "体重が減った人", en: "Lost weight" }
    /// A row.
    mean_change { ja: "体重変化の平均（kg）", en: "Mean change (kg)" }
    /// A row.
    median_change { ja: "体重変化の中央値（kg）", en: "Median change (kg)" }
    /// A row.
    change_of_weight { ja: "体重変化率（合計体重に対して）", en: "Change as a share of all weight" }
    /// A row.
    two_known { ja: "前後とも体重・腹囲を測った人", en: "Weight and waist known before and after" }
    /// A row.
    two_both { ja: "腹囲2cm以上・体重2kg以上減った人", en: "Waist −2 cm and weight −2 kg" }
    /// A column.
    column_joined { ja: "参加", en: "Joined" }
    /// A column.
    column_unknown { ja: "継続が不明", en: "Not known" }
    /// A column.
    column_stopped { ja: "中断", en: "Stopped" }
    /// The heading of the other tables.
    by_age_and_sex { ja: "年代・性別ごと", en: "By age and sex" }
    /// Nobody was measured.
    nobody_measured { ja: "前後ともBMI（または身長と体重）の分かる人がいません。", en: "Nobody has a BMI (or height and weight) before and after." }
    /// A column cannot be read.
    unreadable(column: &str) { ja: "「{column}」が読めない（不明として数えました）", en: "“{column}” cannot be read (taken as unknown)" }
    /// A column has a value that nobody has.
    impossible(column: &str) { ja: "「{column}」がありえない値（不明として数えました）", en: "“{column}” is impossible (taken as unknown)" }
    /// An age or a sex that is not known.
    unknown { ja: "不明", en: "not known" }
}

/// Why a file was not counted.
pub fn not_counted(language: Language, reason: NotRead) -> String {
    match reason {
        NotRead::Empty => file_empty(language).to_owned(),
        NotRead::EndlessLine { line } => file_endless(language, &grouped(line)),
        NotRead::TooManySocieties => file_too_many(language, &MOST_GROUPS.to_string()),
        NotRead::TooManyPeople => file_too_large(language).to_owned(),
    }
}

/// What a column means.
pub fn column(language: Language, column: Column) -> &'static str {
    match column {
        Column::Id => either(language, "参加者番号", "Number of the participant"),
        Column::Society => either(language, "組合名", "Society"),
        Column::Age => either(language, "年齢・年代", "Age"),
        Column::BirthDate => either(language, "生年月日", "Birth date"),
        Column::Sex => either(language, "性別", "Sex"),
        Column::Height => either(language, "身長", "Height"),
        Column::BmiBefore => either(language, "BMI（前）", "BMI before"),
        Column::BmiAfter => either(language, "BMI（後）", "BMI after"),
        Column::WeightBefore => either(language, "体重（前）", "Weight before"),
        Column::WeightAfter => either(language, "体重（後）", "Weight after"),
        Column::WaistBefore => either(language, "腹囲（前）", "Waist before"),
        Column::WaistAfter => either(language, "腹囲（後）", "Waist after"),
        Column::DateBefore => either(language, "測定日（前）", "Date before"),
        Column::DateAfter => either(language, "測定日（後）", "Date after"),
        Column::LeftSociety => either(language, "資格喪失", "Left the society"),
        Column::WentOn => either(language, "継続", "Went on"),
    }
}

/// Lines that were left out for a reason.
pub fn left_out(language: Language, reason: LeftOut, found: &LineList) -> String {
    let what = match reason {
        LeftOut::Empty => either(language, "空の行", "Empty lines"),
        LeftOut::HeadingAgain => either(language, "見出しの繰り返し", "Headings repeated"),
        LeftOut::Total => either(language, "合計・注記の行", "Totals and notes"),
        LeftOut::SameParticipant => {
            either(language, "同じ参加者番号の2行目以降", "The same participant again")
        }
    };
    lines_of(language, what, found)
}

/// Lines about which something is odd.
pub fn doubt(language: Language, doubt: Doubt, found: &LineList) -> String {
    let what = match doubt {
        Doubt::Unreadable(of) => unreadable(language, column(language, of)),
        Doubt::Impossible(of) => impossible(language, column(language, of)),
        Doubt::AfterBeforeBefore => either(
            language,
            "測定日の前後が逆（測定値は使っていません）",
            "The date after lies before the other (measurements not used)",
        )
        .to_owned(),
        Doubt::BmiContradicts => either(
            language,
            "BMIが身長・体重と合わない（書かれたBMIを使いました）",
            "BMI contradicts height and weight (BMI as written was used)",
        )
        .to_owned(),
    };
    lines_of(language, &what, found)
}

/// So many numbers of lines are named in a sentence.
const LINES_NAMED: usize = 10;

fn lines_of(language: Language, what: &str, found: &LineList) -> String {
    let first: Vec<String> = found.first.iter().take(LINES_NAMED).map(|line| grouped(*line)).collect();
    let all_named = u64::try_from(first.len()).is_ok_and(|named| named == found.count);
    let say = if all_named { lines } else { lines_and_more };
    say(language, what, &grouped(found.count), &list::in_one_line(language, &first))
}

/// An age.
pub fn age_band(language: Language, band: Option<AgeBand>) -> &'static str {
    match band {
        Some(AgeBand::Under40) => either(language, "40歳未満", "Under 40"),
        Some(AgeBand::Forties) => either(language, "40歳代", "40 to 49"),
        Some(AgeBand::Fifties) => either(language, "50歳代", "50 to 59"),
        Some(AgeBand::Sixties) => either(language, "60歳代", "60 to 69"),
        Some(AgeBand::From70) => either(language, "70歳以上", "70 and over"),
        None => unknown(language),
    }
}

/// A sex.
pub fn sex(language: Language, sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Male) => either(language, "男性", "Men"),
        Some(Sex::Female) => either(language, "女性", "Women"),
        None => unknown(language),
    }
}
