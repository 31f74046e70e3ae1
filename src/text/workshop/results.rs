//! Result codes: that of a learner, and what those of a class say.

use crate::{text::Language, texts};
use consortium_document::exercises::{ExerciseOutcome, ResultCodeError};

texts! {
    /// The heading of a learner's code.
    heading { ja: "結果コード", en: "Result code" }
    /// What it is for.
    tell(characters: usize) {
        ja: "講師に聞かれたら、この{characters}文字を伝えてください。課題ごとの結果だけを表すコードで、氏名や入力した内容は含まれません。",
        en: "When the trainer asks, pass on these {characters} characters. They say how each exercise went, and hold neither your name nor anything you entered.",
    }
    /// The heading of the results of a class.
    class_heading { ja: "受講者の結果の集計", en: "Results of the class" }
    /// The field for the codes.
    codes { ja: "受講者の結果コード", en: "Result codes of the participants" }
    /// How to enter them.
    codes_hint {
        ja: "1行に1人ずつ入力してください。コードの前に、氏名や座席番号を空白、タブ、カンマのいずれかで区切って付けられます。ここに入力した内容は保存も送信もせず、画面（タブ）を閉じると消えます。",
        en: "One participant per line. A name or seat number may precede the code, separated by a space, tab or comma. Nothing entered here is saved or sent; it is gone when you close this tab.",
    }
    /// An example of a line.
    codes_example { ja: "例：座席3 K7QM-3XPD", en: "e.g. Seat 3 K7QM-3XPD" }
    /// The title of the table, and the name of its file.
    table { ja: "受講者ごとの結果", en: "Results by participant" }
    /// A column.
    column_participant { ja: "受講者", en: "Participant" }
    /// A column.
    column_exercise(number: usize) { ja: "課題{number}", en: "No. {number}" }
    /// A column.
    column_solved { ja: "解けた数", en: "Solved" }
    /// A participant without a name.
    unnamed(line: usize) { ja: "{line}行目", en: "Line {line}" }
    /// The last row.
    solved_by { ja: "解けた人数", en: "Participants who solved it" }
    /// What the signs mean.
    legend {
        ja: "○：ヒントなしで解けた　△：ヒントを見て解けた　―：まだ",
        en: "○ solved without hints, △ solved with hints, ― not solved yet",
    }
    /// Solved without hints, for those who hear it.
    alone { ja: "ヒントなしで解けた", en: "solved without hints" }
    /// Solved with hints, for those who hear it.
    with_hints { ja: "ヒントを見て解けた", en: "solved with hints" }
    /// Not solved, for those who hear it.
    open { ja: "まだ", en: "not solved yet" }
    /// How many codes could be read.
    read(participants: usize) { ja: "{participants}人分を集計しました。", en: "Participants counted: {participants}." }
    /// Some lines are no codes.
    refused(lines: usize) { ja: "読めない行が{lines}行あります。受講者に確かめてください。", en: "Lines that could not be read: {lines}. Please check with the participants." }
    /// A line that is no code.
    refused_line(line: usize, text: &str, reason: &str) { ja: "{line}行目「{text}」：{reason}", en: "Line {line} “{text}”: {reason}" }
    /// A character is in no code.
    unknown_character(character: char) { ja: "コードに使わない文字「{character}」があります。", en: "“{character}” does not occur in codes." }
    /// It is too short or too long.
    wrong_length(expected: usize, found: usize) { ja: "コードは{expected}文字ですが、{found}文字です。", en: "a code has {expected} characters, this one has {found}." }
    /// Its checksum is another.
    mistyped { ja: "入力の誤りか、別の課題のコードです。", en: "mistyped, or the code of other exercises." }
    /// There are more lines than are read.
    unread(lines: usize, most: usize) { ja: "{most}行を超えた{lines}行は集計していません。", en: "Only the first {most} lines are counted; left out: {lines}." }
}

/// The sign of an outcome. The dash is none that spreadsheets take for a minus: CSV files would guard that against formulas.
pub const fn sign(outcome: ExerciseOutcome) -> &'static str {
    match outcome {
        ExerciseOutcome::Alone => "○",
        ExerciseOutcome::WithHints => "△",
        ExerciseOutcome::Open => "―",
    }
}

/// An outcome in words.
pub fn outcome(language: Language, outcome: ExerciseOutcome) -> &'static str {
    match outcome {
        ExerciseOutcome::Alone => alone(language),
        ExerciseOutcome::WithHints => with_hints(language),
        ExerciseOutcome::Open => open(language),
    }
}

/// Why a line is no code.
pub fn not_read(language: Language, error: ResultCodeError) -> String {
    match error {
        ResultCodeError::UnknownCharacter(character) => unknown_character(language, character),
        ResultCodeError::WrongLength { found, expected } => wrong_length(language, expected, found),
        ResultCodeError::Mistyped => mistyped(language).to_owned(),
    }
}
