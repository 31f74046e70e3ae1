//! Loading another timetable.

use crate::{
    text::{Language, date, exchange, list},
    texts,
};
use consortium_core::training::TimetableProblem;
use consortium_document::{
    files::TimetableFileError,
    tables::{NoTimetable, TimetableColumn, TimetableFault, TimetableReading},
};

texts! {
    /// Opens the part for another timetable.
    another { ja: "ほかの年度の日程を読み込む", en: "Load the timetable of another year" }
    /// How to.
    another_how {
        ja: "Excelの表を見出しごと貼り付けるか、ファイル（Excel・CSV・JSON）を開きます。必要な列は、開催日・時間・方法・対象です。",
        en: "Paste a table from Excel with its headings, or open a file (Excel, CSV, JSON). It needs columns for day, time, format and audience.",
    }
    /// The field for a pasted table.
    pasted { ja: "貼り付ける表", en: "Pasted table" }
    /// An example of a table.
    example { ja: "開催日\t時間\t方法\t対象\n7/23（木）\tAM\tオフライン\tMIX", en: "Day\tTime\tFormat\tFor\n2026-07-23\t10:00-12:00\tonline\tMIX" }
    /// The year of days that have none.
    year { ja: "日付に年がないときの西暦年", en: "Year of days written without one" }
    /// Opens a JSON file.
    open_json { ja: "JSONを開く", en: "Open JSON" }
    /// Saves the timetable at hand.
    save_json { ja: "この日程をJSONで保存", en: "Save this timetable as JSON" }
    /// The name of the file.
    json_file { ja: "研修日程.json", en: "training-timetable.json" }
    /// Takes what was read over.
    take_over(count: usize) { ja: "{count}回の日程に入れ替える", en: if count == 1 { "Use this session" } else { "Use these {count} sessions" } }
    /// Goes back to the built-in timetable.
    back { ja: "2025年度の日程に戻す", en: "Back to the timetable of FY2025" }
    /// What a loaded timetable is called.
    loaded { ja: "読み込んだ研修日程", en: "Loaded timetable" }
    /// It was taken over.
    taken_over { ja: "日程を入れ替えました。選んでいた回は外しました。", en: "The timetable was replaced; sessions chosen before were dropped." }
    /// Rules that were taken over from another year.
    assumed {
        ja: "区分の基準・申込みの回数・人数の上限は、2025年度の値をそのまま使っています。新しい要領で確かめてください。",
        en: "The limits of class, sessions and people are those of FY2025: check the new notice.",
    }
    /// The last day of application of a loaded timetable.
    apply_until { ja: "申込期限", en: "Last day of application" }
    /// A summary of what was read.
    read(sessions: usize) { ja: "{sessions}回を読み取りました。", en: if sessions == 1 { "1 session was read." } else { "{sessions} sessions were read." } }
    /// What was assumed.
    hours_assumed(count: usize) { ja: "時間のない{count}回は、午前を10:00〜12:00、午後を14:00〜16:00としました。", en: "{count} give AM or PM only and were read as 10:00–12:00 or 14:00–16:00." }
    /// What was added.
    years_added(count: usize) { ja: "年のない{count}回に、入力した年を補いました。", en: "{count} had no year and took the one entered." }
    /// What was filled down.
    merged(count: usize) { ja: "空の{count}か所は、結合されたセルとして上の行の値にしました。", en: if count == 1 { "1 empty cell was read as merged with the one above." } else { "{count} empty cells were read as merged with the one above." } }
    /// A day beside another day of the week.
    other_weekday(row: usize, text: &str, day: &str) { ja: "{row}行目「{text}」は、日付と曜日が合いません。{day}として読みました。どちらが正しいか確かめてください。", en: "Row {row}, “{text}”: the day of the week does not fit. It was read as {day}; check which is right." }
    /// Rows that were left out.
    left_out(count: usize) { ja: "次の{count}行は読み取れないため、入りません。", en: if count == 1 { "This row could not be read and is left out." } else { "These {count} rows could not be read and are left out." } }
    /// A row that could not be read.
    fault_in(row: usize, column: &str, text: &str) { ja: "{row}行目の{column}「{text}」を読み取れません。", en: "Row {row}, {column}: “{text}” could not be read." }
    /// A cell that is empty.
    empty_in(row: usize, column: &str) { ja: "{row}行目の{column}が空です。", en: "Row {row}: {column} is empty." }
    /// Why a row could not be read.
    fault_because(row: usize, reason: &str) { ja: "{row}行目：{reason}", en: "Row {row}: {reason}" }
    /// Columns that are missing.
    missing(columns: &str) { ja: "見出しに次の列がありません：{columns}。見出しの行も含めて貼り付けてください。", en: "These columns are missing: {columns}. Paste the table with its headings." }
    /// There are no rows.
    no_rows { ja: "見出しの下に行がありません。", en: "There is no row below the headings." }
    /// A column.
    column_day { ja: "開催日", en: "day" }
    /// A column.
    column_time { ja: "時間", en: "time" }
    /// A column.
    column_venue { ja: "方法", en: "format" }
    /// A column.
    column_audience { ja: "対象", en: "audience" }
    /// It is no JSON.
    not_json(line: usize, column: usize) { ja: "JSONとして読めません（{line}行{column}文字目）。", en: "Not valid JSON (line {line}, column {column})." }
    /// A value is wrong.
    damaged(field: &str) { ja: "日程のファイルの {field} に、足りない値か読めない値があります。", en: "A value of the timetable is missing or cannot be read: {field}." }
    /// Too many sessions.
    too_many(found: usize) { ja: "{found}回あります。300回まで読み込めます。", en: "{found} sessions; at most 300 can be read." }
    /// A problem of a timetable.
    no_session { ja: "日程に回がありません。", en: "The timetable has no session." }
    /// A problem of a timetable.
    too_many_sessions { ja: "300回を超える分は見ていません。", en: "Sessions beyond 300 are not looked at." }
    /// A problem of a timetable.
    before_deadline(number: u16) { ja: "{number}番目の回は、申込期限までに終わります。期限か日付を確かめてください。", en: "Session {number} is held before applications close: check both days." }
    /// A problem of a timetable.
    same_twice(first: u16, second: u16) { ja: "{first}番目と{second}番目の回が、まったく同じです。", en: "Sessions {first} and {second} are the same." }
}

/// What a column is called.
pub fn column(language: Language, column: TimetableColumn) -> &'static str {
    match column {
        TimetableColumn::Day => column_day(language),
        TimetableColumn::Time => column_time(language),
        TimetableColumn::Venue => column_venue(language),
        TimetableColumn::Audience => column_audience(language),
    }
}

/// Why there is no timetable in a table.
pub fn no_timetable(language: Language, reason: &NoTimetable) -> String {
    match reason {
        NoTimetable::MissingColumns(columns) => {
            let columns: Vec<_> = columns.iter().map(|missing| column(language, *missing)).collect();
            missing(language, &list::in_one_line(language, &columns))
        }
        NoTimetable::NoRows => no_rows(language).to_owned(),
    }
}

/// A row that could not be read.
pub fn fault(language: Language, fault: &TimetableFault) -> String {
    let place = column(language, fault.column);
    match &fault.error {
        _ if fault.text.is_empty() => empty_in(language, fault.row, place),
        Some(error) => {
            fault_because(language, fault.row, &exchange::read_error(language, &fault.text, error))
        }
        None => fault_in(language, fault.row, place, &fault.text),
    }
}

/// What was read, and what was assumed for it.
pub fn account(language: Language, reading: &TimetableReading) -> Vec<String> {
    let some = |count: usize, sentence: fn(Language, usize) -> String| {
        (count > 0).then(|| sentence(language, count))
    };
    let assumed = [
        some(reading.hours_assumed, hours_assumed),
        some(reading.years_added, years_added),
        some(reading.merged, merged),
    ];
    let weekdays = reading
        .other_weekdays
        .iter()
        .map(|found| other_weekday(language, found.row, &found.text, &date::day(language, found.day)));
    let first = std::iter::once(read(language, reading.sessions.len()));
    first.chain(assumed.into_iter().flatten()).chain(weekdays).collect()
}

/// Why a file is no timetable.
pub fn not_opened(language: Language, error: &TimetableFileError) -> String {
    match error {
        TimetableFileError::NotJson { line, column } => not_json(language, *line, *column),
        TimetableFileError::Damaged { field, detail: _ } => damaged(language, field),
        TimetableFileError::TooMany { found } => too_many(language, *found),
    }
}

/// What does not make sense in a timetable.
pub fn problem(language: Language, problem: TimetableProblem) -> String {
    match problem {
        TimetableProblem::NoSession => no_session(language).to_owned(),
        TimetableProblem::TooManySessions => too_many_sessions(language).to_owned(),
        TimetableProblem::HeldBeforeDeadline(number) => before_deadline(language, number.0),
        TimetableProblem::SameTwice(first, second) => same_twice(language, first.0, second.0),
    }
}
