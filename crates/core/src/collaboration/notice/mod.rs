//! 共同利用の公表文: what a notice of joint use must contain, what is wrong with one that exists, what a change triggers.
//!
//! Source: 個人情報の保護に関する法律27条5項3号・6項 in force since 2022-04-01, as read in March 2026. A notice of a society
//! (ミツバ健康保険組合, コラボヘルス推進のお知らせ) quotes the article as it was before, 23条5項3号, which had five items.

mod address;
mod change;
mod cited;
mod compared;
mod item;
mod names;
mod open;
mod personnel;
mod plan;
mod responsible;
mod section;
mod text;
mod words;

pub use change::{MembersChange, NoticeChange, NoticeDuty, NoticeMember, members_change};
pub use cited::{CitedArticle, cited_articles};
pub use compared::{ComparedLine, compared_lines};
pub use item::{Agreement, BulletinInterval, InExample, NoticeItem, Publication};
pub use names::{NamesInDraft, names_in_draft};
pub use plan::{NoticeField, NoticePlan};
pub use responsible::{ResponsibleFinding, judge_responsible};
pub use text::{ItemFinding, TextCheck, check_text};
