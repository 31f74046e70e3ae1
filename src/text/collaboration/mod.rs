//! Collaborative health: data access, joint use, roles, targets, training.

pub mod access;
pub mod notice;
pub mod roles;
pub mod targets;
pub mod training;
pub mod white_paper;

use crate::texts;

texts! {
    /// Names the links between these pages.
    related { ja: "コラボヘルスのページ", en: "Pages on collaborative health" }
    /// The heading of sources.
    sources { ja: "根拠と前提", en: "Sources and limits" }
    /// A column, and the label of a field.
    society { ja: "組合", en: "Society" }
    /// No member, but a society that is described on the page.
    another_society { ja: "一覧にない組合", en: "A society that is not in the plan" }
    /// A choice that was not made.
    not_chosen { ja: "選んでください", en: "Please choose" }
    /// Fills today's date in.
    today { ja: "今日の日付を入れる", en: "Enter today" }
    /// It is not known.
    unknown { ja: "不明", en: "Not known" }
}
