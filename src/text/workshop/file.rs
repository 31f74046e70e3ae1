//! What is wrong with a file of exercises.

use crate::{
    text::{Language, file::not_opened as plan_not_opened, number::grouped},
    texts,
};
use consortium_document::exercises::{
    ExerciseFault, ExerciseFileError, FileFault, MOST_EXERCISES, MOST_EXERCISES_BYTES, MOST_NESTING,
    MOST_TEXT,
};

texts! {
    not_used(name: &str, reason: &str) { ja: "「{name}」は使えません。{reason}", en: "{name} cannot be used. {reason}" }
    too_long(limit: &str) { ja: "課題のファイルは{limit}バイトまでです。", en: "A file of exercises has {limit} bytes at most." }
    too_deep(limit: usize) { ja: "括弧の入れ子が深すぎます（{limit}段まで）。", en: "Brackets lie too deep in each other ({limit} levels at most)." }
    not_json(line: usize, column: usize) { ja: "JSONとして読めません（{line}行{column}文字目）。", en: "It is not JSON (line {line}, column {column})." }
    not_exercises { ja: "課題のファイルではありません。先頭に \"schema\": \"consortium-exercises/1\" が必要です。", en: "It is no file of exercises: \"schema\": \"consortium-exercises/1\" is missing." }
    newer(found: &str) { ja: "新しい版のアプリのための課題です（{found}）。", en: "It was made for a newer version of this app ({found})." }
    outer(detail: &str) { ja: "ファイル全体の形が違います（{detail}）。", en: "The file has not the expected form ({detail})." }
    number_of_exercises(found: usize, most: usize) { ja: "課題は1問から{most}問までです（いまは{found}問）。", en: "There are {found} exercises; from 1 to {most} are possible." }

    at_exercise(number: usize, id: &str, reason: &str) { ja: "{number}番目の課題{id}：{reason}", en: "Exercise {number}{id}: {reason}" }
    with_id(id: &str) { ja: "（id「{id}」）", en: " (id {id})" }
    at_field(field: &str, reason: &str) { ja: "項目「{field}」：{reason}", en: "field “{field}”: {reason}" }
    at_entry(field: &str, entry: usize, reason: &str) { ja: "項目「{field}」の{entry}番目：{reason}", en: "field “{field}”, entry {entry}: {reason}" }
    missing { ja: "ありません。", en: "it is missing." }
    unreadable(detail: &str) { ja: "形が違います（{detail}）。", en: "it has not the expected form ({detail})." }
    empty { ja: "空です。", en: "it is empty." }
    too_long_text(limit: usize) { ja: "長すぎます（{limit}文字まで）。", en: "it is too long ({limit} characters at most)." }
    entries(least: usize, most: usize) { ja: "{least}個から{most}個まで入れてください。", en: "it takes from {least} to {most} entries." }
    out_of_range(least: u8, most: u8) { ja: "{least}から{most}までの整数を入れてください。", en: "it takes a whole number from {least} to {most}." }
    same_id { ja: "別の課題と同じidです。", en: "another exercise has the same id." }
    unknown_sample(sample: &str) { ja: "「{sample}」という見本はありません。", en: "there is no sample “{sample}”." }
    no_member(id: u32) { ja: "最初のプランに、id {id}の組合がありません。", en: "the start plan has no member with the id {id}." }
    second_question { ja: "同じ種類の質問は、1つの課題に1つまでです。", en: "an exercise has room for one question of each kind." }
    no_amount { ja: "この数は金額ではありません。", en: "this figure is no amount of money." }
    solved_at_start { ja: "何もしないうちから、すべての条件を満たしています。", en: "every condition holds before anybody has done anything." }
    start_plan { ja: "最初のプラン", en: "The start plan" }
}

/// Why a file of exercises cannot be used, with the exercise and the field.
pub fn not_opened(language: Language, name: &str, error: &ExerciseFileError) -> String {
    let reason = match error {
        ExerciseFileError::File(fault) => file_fault(language, fault),
        ExerciseFileError::Exercise { number, id, field, fault } => {
            let reason = exercise_fault(language, fault);
            let reason = match field {
                Some(field) => match field.entry {
                    Some(entry) => at_entry(language, field.name, entry, &reason),
                    None => at_field(language, field.name, &reason),
                },
                None => reason,
            };
            let id = if id.is_empty() { String::new() } else { with_id(language, id) };
            at_exercise(language, *number, &id, &reason)
        }
    };
    not_used(language, name, &reason)
}

fn file_fault(language: Language, fault: &FileFault) -> String {
    match fault {
        FileFault::TooLong => too_long(language, &grouped(MOST_EXERCISES_BYTES)),
        FileFault::TooDeep => too_deep(language, MOST_NESTING),
        FileFault::NotJson { line, column } => not_json(language, *line, *column),
        FileFault::NotExercises => not_exercises(language).to_owned(),
        FileFault::NewerVersion { found } => newer(language, found),
        FileFault::Unreadable { detail } => outer(language, detail),
        FileFault::NumberOfExercises { found } => number_of_exercises(language, *found, MOST_EXERCISES),
    }
}

fn exercise_fault(language: Language, fault: &ExerciseFault) -> String {
    match fault {
        ExerciseFault::Missing => missing(language).to_owned(),
        ExerciseFault::Unreadable { detail } => unreadable(language, detail),
        ExerciseFault::Empty => empty(language).to_owned(),
        ExerciseFault::TooLong => too_long_text(language, MOST_TEXT),
        ExerciseFault::NumberOfEntries { least, most } => entries(language, *least, *most),
        ExerciseFault::OutOfRange { least, most } => out_of_range(language, *least, *most),
        ExerciseFault::SameId => same_id(language).to_owned(),
        ExerciseFault::UnknownSample { sample } => unknown_sample(language, sample),
        ExerciseFault::StartPlan(error) => plan_not_opened(language, start_plan(language), error),
        ExerciseFault::NoSuchMember { member } => no_member(language, member.0),
        ExerciseFault::SecondQuestion => second_question(language).to_owned(),
        ExerciseFault::NoAmount => no_amount(language).to_owned(),
        ExerciseFault::SolvedAtStart => solved_at_start(language).to_owned(),
    }
}
