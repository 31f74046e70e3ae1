//! The trainer's sheet: timetable and answers.

use super::conditions::joined;
use crate::{
    text::{
        Language,
        eligibility::Names,
        number::{percent, yen},
    },
    texts,
};
use consortium_core::{MemberId, training::ClockTime};
use consortium_document::exercises::{
    ASSUMED_MINUTES, At, Expected, FigureValue, WorkshopPart, WorkshopTimetableRow,
};

texts! {
    /// The heading.
    heading { ja: "講師用の進行表と解答", en: "Timetable and answers for the trainer" }
    /// Says that answers follow.
    about { ja: "開くと、すべての課題の解答が表示されます。投影中の画面では開かないでください。", en: "This shows the answers to every exercise. Do not open it while your screen is projected." }
    /// Opens it.
    open { ja: "進行表と解答を開く（解答が表示されます）", en: "Open timetable and answers (shows the answers)" }
    /// Closes it.
    close { ja: "進行表と解答を閉じる", en: "Close timetable and answers" }
    /// Prints it.
    print { ja: "進行表と解答を印刷", en: "Print timetable and answers" }
    /// The heading of the timetable, and the name of its file.
    timetable { ja: "進行表", en: "Timetable" }
    /// The field for the start.
    start { ja: "開始時刻", en: "Start time" }
    /// How to enter it.
    start_hint { ja: "空欄のままでは、開始からの分数を表示します。", en: "Left empty, the timetable counts minutes from the start." }
    /// An example.
    start_example { ja: "13:30", en: "13:30" }
    /// It is no time of day.
    start_unreadable { ja: "時刻として読めません。「13:30」や「13時30分」のように入力してください。", en: "This is not a time of day. Enter it like 13:30." }
    /// A column.
    column_from { ja: "開始", en: "From" }
    /// A column.
    column_to { ja: "終了", en: "To" }
    /// A column.
    column_part { ja: "内容", en: "Part" }
    /// A column.
    column_page { ja: "画面", en: "Page" }
    /// A column.
    column_minutes { ja: "分", en: "Minutes" }
    /// The first row.
    introduction { ja: "導入（進め方と操作の説明）", en: "Introduction (how it works)" }
    /// A row.
    pause { ja: "休憩", en: "Break" }
    /// The last row but the sum.
    discussion { ja: "まとめと意見交換", en: "Closing discussion" }
    /// An exercise that says nothing of its time.
    assumed(part: &str, minutes: u32) { ja: "{part}（時間の指定がないため{minutes}分として計算）", en: if minutes == 1 { "{part} (no time given, counted as 1 minute)" } else { "{part} (no time given, counted as {minutes} minutes)" } }
    /// The last row.
    sum { ja: "合計", en: "Total" }
    /// A point in the workshop whose start is not known.
    minutes_from_start(minutes: u32) { ja: "{minutes}分", en: "{minutes} min" }
    /// A time after midnight.
    later_day(days: u32, time: &str) { ja: "{days}日後の{time}", en: "{time} (day +{days})" }
    /// How long it takes.
    takes(minutes: u32) { ja: "全部で{minutes}分です。", en: if minutes == 1 { "It takes 1 minute altogether." } else { "It takes {minutes} minutes altogether." } }
    /// How long it takes, and when it ends.
    takes_until(minutes: u32, start: &str, end: &str) { ja: "{start}に始めると、全部で{minutes}分、{end}に終わります。", en: "Starting at {start}, it takes {minutes} minutes and ends at {end}." }
    /// Some exercises say nothing of their time.
    some_assumed(exercises: usize, minutes: u32) { ja: "時間の指定がない課題が{exercises}問あり、1問{minutes}分として計算しています。", en: "Exercises without a time: {exercises}. Each counts as {minutes} minutes." }
    /// The heading of the answers.
    answers { ja: "解答", en: "Answers" }
    /// The right answer.
    answer { ja: "正解", en: "Right answer" }
    /// What is checked.
    conditions { ja: "確かめる条件", en: "What is checked" }
    /// What is asked for, and the answer.
    answer_to(asked: &str, answer: &str) { ja: "{asked}：{answer}", en: "{asked}: {answer}" }
    /// The answer, once what the task says is done.
    once_done(answer: &str) { ja: "{answer}（課題のとおりに操作したプランの場合）", en: "{answer} (once the plan is as the task says)" }
    /// The answer while the start plan is as it was.
    of_the_start(answer: &str) { ja: "最初のプランのままなら{answer}（受講者がプランを変えると変わります）", en: "{answer} with the start plan (another figure once the learner changes the plan)" }
    /// The answer depends on the plan.
    of_the_learners_plan { ja: "受講者が作るプランで決まります（最初のプランだけでは計算できません）", en: "follows from the learner’s own plan (the start plan alone lacks what it takes)" }
    /// There is no answer.
    not_calculated { ja: "最初のプランからは計算できません", en: "cannot be calculated from the start plan" }
    /// No member is to be ticked.
    nobody { ja: "該当なし", en: "none" }
    /// A figure.
    one_society { ja: "1組合", en: "1 society" }
    /// A figure.
    societies(number: u32) { ja: "{number}組合", en: if number == 1 { "1 society" } else { "{number} societies" } }
    /// A figure.
    amount(amount: &str) { ja: "{amount}円", en: "{amount} yen" }
}

/// What happens in a row of the timetable; `exercise` is what an exercise is called.
pub fn part(language: Language, row: &WorkshopTimetableRow, exercise: &str) -> String {
    let part = match row.part {
        WorkshopPart::Introduction => introduction(language),
        WorkshopPart::Exercise(_) => exercise,
        WorkshopPart::Break => pause(language),
        WorkshopPart::Discussion => discussion(language),
    };
    if row.is_assumed { assumed(language, part, ASSUMED_MINUTES) } else { part.to_owned() }
}

/// A point in the workshop: a time of day if the start is known, else minutes from the start.
pub fn at(language: Language, start: Option<ClockTime>, minutes: u32) -> String {
    match start.and_then(|start| At::after(start, minutes)) {
        Some(At { days: 0, time }) => time.to_string(),
        Some(At { days, time }) => later_day(language, days, &time.to_string()),
        None => minutes_from_start(language, minutes),
    }
}

/// How long the workshop takes, and when it ends if the start is known.
pub fn length(language: Language, start: Option<ClockTime>, minutes: u32) -> String {
    match start {
        Some(start) => {
            takes_until(language, minutes, &start.to_string(), &at(language, Some(start), minutes))
        }
        None => takes(language, minutes),
    }
}

/// A figure that is to be answered, with its unit.
pub fn right_figure(language: Language, expected: &Expected<FigureValue>) -> String {
    said(language, expected, |value| match value {
        FigureValue::Societies(1) => one_society(language).to_owned(),
        FigureValue::Societies(number) => societies(language, *number),
        FigureValue::Yen(value) => amount(language, &yen(*value)),
        FigureValue::Percent(share) => percent(*share, 1),
    })
}

/// The members that are to be ticked.
pub fn right_members(language: Language, expected: &Expected<Vec<MemberId>>, names: Names<'_>) -> String {
    said(language, expected, |members| match members.as_slice() {
        [] => nobody(language).to_owned(),
        members => joined(language, members.iter().map(|member| names(*member))),
    })
}

/// A right answer, and on what it rests.
fn said<T>(language: Language, expected: &Expected<T>, answer: impl FnOnce(&T) -> String) -> String {
    match expected {
        Expected::Known(value) => answer(value),
        Expected::OnceDone(value) => once_done(language, &answer(value)),
        Expected::OfTheStart(value) => of_the_start(language, &answer(value)),
        Expected::OfTheLearnersPlan => of_the_learners_plan(language).to_owned(),
        Expected::NotCalculated => not_calculated(language).to_owned(),
    }
}
