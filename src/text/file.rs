//! Opening and saving files.

use super::{Language, number::grouped};
use crate::texts;
use consortium_document::files::PlanFileError;

texts! {
    /// The name of a plan file for a plan without a title.
    plan_file_name { ja: "共同実施プラン.json", en: "consortium-plan.json" }
    /// The name of a file with a plan that could not be opened.
    unread_plan_name { ja: "開けなかったプラン.json", en: "unopened-plan.json" }
    /// It is saved.
    saved(name: &str) { ja: "「{name}」を保存しました。", en: "Saved as {name}." }
    /// The plan on screen stays.
    plan_unchanged { ja: "画面のプランは変わっていません。", en: "The plan on screen has not changed." }
    /// The file is too large.
    too_large { ja: "ファイルが大きすぎます（10MBまで）。", en: "The file is too large (10 MB at most)." }
    /// The browser could not read the file.
    unreadable { ja: "ファイルを読み取れませんでした。ほかのアプリで開いていないか確かめて、もう一度お試しください。", en: "The file could not be read. Check that no other program has it open, and try again." }
    /// The file is none that the app writes.
    not_of_this_app { ja: "このアプリで書き出したファイル（.json）ではありません。", en: "This is no file (.json) that this app has written." }
    /// The text is too long.
    too_long(name: &str, limit: &str) { ja: "「{name}」は大きすぎます。プランのファイルは{limit}バイトまでです。", en: "{name} is too large: a plan file has {limit} bytes at most." }
    /// It is not JSON.
    not_json(name: &str, line: usize, column: usize) { ja: "「{name}」は途中で壊れているか、プランのファイルではありません（{line}行{column}文字目）。", en: "{name} is damaged or no plan file (line {line}, column {column})." }
    /// It is JSON, but no plan.
    not_a_plan(name: &str) { ja: "「{name}」はこのアプリのプランではありません。", en: "{name} is not a plan of this app." }
    /// It is newer.
    newer(name: &str, found: &str) { ja: "「{name}」は新しい版のアプリで保存されています（{found}）。新しい版で開いてください。", en: "{name} was saved by a newer version of this app ({found}). Please open it with that one." }
    /// A value is wrong.
    damaged(name: &str, field: &str) { ja: "「{name}」の {field} に、読めない値があります。", en: "{name} has a value that cannot be read: {field}." }
    /// A list is too long.
    too_many(name: &str, field: &str, found: usize, limit: usize) { ja: "「{name}」の {field} が{found}件あります。読み込めるのは{limit}件までです。", en: "{name} has {found} entries in {field}. At most {limit} can be read." }
    /// Two have one id.
    same_id(name: &str, field: &str, id: u32) { ja: "「{name}」の {field} に、同じ番号（id {id}）が2つあります。", en: "{name} uses the id {id} twice in {field}." }
    /// The lead is no member.
    lead_missing(name: &str, id: u32) { ja: "「{name}」の主幹組合（id {id}）が、参加組合にありません。", en: "The lead in {name} (id {id}) is not among the members." }
    /// The user's own society is no member.
    us_missing(name: &str, id: u32) { ja: "「{name}」の当組合（id {id}）が、参加組合にありません。", en: "Your own society in {name} (id {id}) is not among the members." }
}

/// Why a file is no plan.
pub fn not_opened(language: Language, name: &str, error: &PlanFileError) -> String {
    match error {
        PlanFileError::TooLong { limit } => too_long(language, name, &grouped(*limit)),
        PlanFileError::NotJson { line, column } => not_json(language, name, *line, *column),
        PlanFileError::NotAPlan => not_a_plan(language, name),
        PlanFileError::NewerVersion { found } => newer(language, name, found),
        PlanFileError::Damaged { field, detail: _ } => damaged(language, name, field),
        PlanFileError::TooMany { field, found, limit } => too_many(language, name, field, *found, *limit),
        PlanFileError::SameIdTwice { list, id } => same_id(language, name, &list.to_string(), *id),
        PlanFileError::LeadNotAMember { id } => lead_missing(language, name, *id),
        PlanFileError::UsNotAMember { id } => us_missing(language, name, *id),
    }
}

/// The name of a plan file: the title, without what a file name cannot have.
///
/// ```
/// use consortium_planner::text::{Language, file::plan_name};
/// assert_eq!(plan_name(Language::Japanese, "令和7年/案"), "令和7年_案.json");
/// ```
pub fn plan_name(language: Language, title: &str) -> String {
    let name = without_what_names_cannot_have(title);
    if name.is_empty() { plan_file_name(language).to_owned() } else { format!("{name}.json") }
}

/// A text as the name of a file: without what a name cannot have, and not too long.
pub fn without_what_names_cannot_have(text: &str) -> String {
    let forbidden = |letter: char| letter.is_control() || r#"\/:*?"<>|"#.contains(letter);
    text.trim().chars().map(|letter| if forbidden(letter) { '_' } else { letter }).take(80).collect()
}
