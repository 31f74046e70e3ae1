//! What a trainer chooses for one workshop.

use crate::{text::Language, texts};
use consortium_document::exercises::{ChoiceError, MOST_MINUTES};

texts! {
    /// The heading.
    heading { ja: "研修で使う課題と時間", en: "Exercises and time of this workshop" }
    /// What it does.
    about {
        ja: "使う課題と順番、全体の時間を選べます。課題の一覧、進行表、解答、結果コードも、この選択に合わせて変わります。",
        en: "Choose the exercises, their order and how long the workshop takes. The list, the timetable, the answers and the result codes follow.",
    }
    /// Opens the list.
    open { ja: "課題と時間を選ぶ", en: "Choose exercises and time" }
    /// The list of exercises to tick.
    list { ja: "使う課題", en: "Exercises to use" }
    /// Moves one up.
    earlier(title: &str) { ja: "「{title}」を前へ", en: "Move up: {title}" }
    /// Moves one down.
    later(title: &str) { ja: "「{title}」を後ろへ", en: "Move down: {title}" }
    /// It has moved.
    moved(title: &str, place: usize) { ja: "「{title}」を{place}番目に移しました。", en: "{title} is now number {place}." }
    /// The field for the minutes of the whole.
    total { ja: "全体の時間", en: "Total time" }
    /// A unit.
    minutes_unit { ja: "分", en: "min" }
    /// What an empty field means.
    total_hint { ja: "空欄なら、各課題の目安の時間から計算します。入力すると、各課題の時間を目安に比例して割り振ります。", en: "Left empty, the guide times add up. A total is dealt among the exercises in proportion to them." }
    /// An example.
    total_example { ja: "90", en: "90" }
    /// No number of minutes.
    total_unreadable { ja: "分の数として読めません。「90」のように入力してください。", en: "This is not a number of minutes. Enter it like 90." }
    /// The total is too short.
    too_short(least: u32) { ja: "導入・休憩・まとめを含めて、少なくとも{least}分必要です。いまは目安の時間で計算しています。", en: "With introduction, break and discussion, at least {least} minutes are needed. The guide times are used for now." }
    /// The total is too long.
    too_long(most: u8) { ja: "1問が{most}分を超えます。短くするか、課題を増やしてください。いまは目安の時間で計算しています。", en: "An exercise would take more than {most} minutes. Shorten the time or add exercises; the guide times are used for now." }
    /// What was chosen.
    chosen(exercises: usize, minutes: u32) { ja: "{exercises}問、全部で{minutes}分です（導入・休憩・まとめを含みます）。", en: "{exercises} exercises, {minutes} minutes in all (with introduction, break and discussion)." }
    /// One was chosen.
    one_chosen(minutes: u32) { ja: "1問、全部で{minutes}分です（導入とまとめを含みます）。", en: "1 exercise, {minutes} minutes in all (with introduction and discussion)." }
    /// Takes all exercises again.
    all { ja: "すべての課題に戻す", en: "Use all exercises again" }
    /// Saves a file for the learners.
    save { ja: "選んだ課題をファイルに保存", en: "Save the chosen exercises" }
    /// What the file is for.
    save_hint { ja: "受講者は、このファイルを「課題のファイルを開く」で開くと、同じ課題に同じ順番で取り組めます。", en: "Learners open this file with “Open a file of exercises” and work on the same exercises in the same order." }
    /// The name of the file.
    file_name { ja: "研修の課題.json", en: "workshop-exercises.json" }
    /// The file cannot be written.
    not_written { ja: "ファイルを作れませんでした。", en: "The file could not be made." }
}

/// Why the total is not used.
pub fn not_used(language: Language, error: ChoiceError) -> Option<String> {
    match error {
        ChoiceError::TooShort { least } => Some(too_short(language, least)),
        ChoiceError::TooLong => Some(too_long(language, MOST_MINUTES)),
        // The page offers nothing else.
        ChoiceError::NotOfTheSet => None,
    }
}

/// How many exercises there are, and how long all takes.
pub fn summary(language: Language, exercises: usize, minutes: u32) -> String {
    if exercises == 1 { one_chosen(language, minutes) } else { chosen(language, exercises, minutes) }
}
