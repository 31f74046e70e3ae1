//! The sections of a notice: which item a line is about, by the heading that it has or stands below.

use super::{item::NoticeItem, words::words};

/// A line of a notice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'text> {
    /// What it says, without spaces around it.
    pub(super) text: &'text str,
    /// The item of the section that it stands in; `None` outside of them.
    pub(super) section: Option<NoticeItem>,
    /// Whether it is the heading of that section.
    pub(super) is_heading: bool,
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut section: Option<(NoticeItem, Marker)> = None;
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|text| {
            let marker = Marker::of(text);
            let heading = headed(text);
            if let Some(item) = heading {
                section = Some((item, marker));
            } else if section.is_some_and(|(_, of)| of != Marker::None && of == marker) || is_other(text) {
                section = None;
            }
            Line { text, section: section.map(|(item, _)| item), is_heading: heading.is_some() }
        })
        .collect()
}

/// How lines of a list are marked: two headings with the same mark are on the same level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    None,
    /// 1. or 1 or 一、: a number, and the sign behind it.
    Number(Option<char>),
    /// (1) or （1）.
    Bracketed,
    /// ①.
    Circled,
    /// ■, ◆, ・ and so on.
    Sign(char),
}

const BULLETS: &str = "・･●○◎◯■□◆◇▼▶★☆*-–—•※";

impl Marker {
    fn of(line: &str) -> Self {
        let mut characters = line.chars();
        let Some(first) = characters.next() else { return Self::None };
        if BULLETS.contains(first) || matches!(first, '【' | '［' | '[' | '＜' | '<' | '〈') {
            return Self::Sign(first);
        }
        if matches!(first, '①'..='⑳') {
            return Self::Circled;
        }
        if matches!(first, '(' | '（') {
            return if characters.next().is_some_and(is_number) { Self::Bracketed } else { Self::None };
        }
        if !is_number(first) {
            return Self::None;
        }
        let sign = characters.find(|character| !is_number(*character));
        match sign {
            Some('.' | '．' | '、' | ')' | '）') => Self::Number(sign),
            Some(space) if space.is_whitespace() => Self::Number(None),
            _ => Self::None,
        }
    }
}

fn is_number(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(
            character,
            '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
        )
}

/// A line without the mark of a list before it.
pub(super) fn unmarked(line: &str) -> &str {
    match Marker::of(line) {
        Marker::None => line,
        Marker::Number(_) | Marker::Bracketed | Marker::Circled | Marker::Sign(_) => {
            line.trim_start_matches(|character: char| {
                is_number(character)
                    || character.is_whitespace()
                    || matches!(character, '①'..='⑳')
                    || BULLETS.contains(character)
                    || "(（)）.．、【［[＜<〈".contains(character)
            })
        }
    }
}

/// Whether a line is part of a list with signs.
pub(super) fn is_bullet(line: &str) -> bool {
    line.chars().next().is_some_and(|first| BULLETS.contains(first))
}

/// The item that a line is the heading of: the one whose words come last in what stands before a colon. A line that is a
/// sentence is no heading.
fn headed(line: &str) -> Option<NoticeItem> {
    /// The most characters of a heading without a colon.
    const LONGEST: usize = 60;
    let label = label(line).map_or(line, |(label, _)| label);
    if label.contains('。') || label.chars().count() > LONGEST {
        return None;
    }
    // 「1 個人データの項目　氏名」: what stands behind a space is said about the heading.
    let head = unmarked(label).split_whitespace().next().unwrap_or(label);
    item_named(head).or_else(|| item_named(label))
}

/// The item with a section of its own whose words come last in a text.
fn item_named(text: &str) -> Option<NoticeItem> {
    const WITH_SECTIONS: [NoticeItem; 4] =
        [NoticeItem::DataItems, NoticeItem::Users, NoticeItem::Purpose, NoticeItem::Responsible];
    let ends = WITH_SECTIONS.into_iter().flat_map(|item| {
        words(item).iter().filter_map(move |word| Some((text.rfind(word)?.checked_add(word.len())?, item)))
    });
    let named = ends.max_by_key(|(end, _)| *end).map(|(_, item)| item);
    named
        .or_else(|| text.ends_with("項目").then_some(NoticeItem::DataItems))
        .or_else(|| text.ends_with("目的").then_some(NoticeItem::Purpose))
}

/// A line as what stands before its first colon, and what stands behind it.
pub(super) fn label(line: &str) -> Option<(&str, &str)> {
    line.split_once(['：', ':'])
}

/// Whether a line heads a section that no item has.
fn is_other(line: &str) -> bool {
    /// The most characters of such a heading.
    const LONGEST: usize = 24;
    let head = label(line).map_or(line, |(label, _)| label);
    ["問い合わせ", "問合せ", "お問合わせ", "相談窓口", "苦情", "開示", "安全管理", "取得の方法", "不使用"]
        .iter()
        .any(|word| head.contains(word))
        && head.chars().count() <= LONGEST
        && !head.contains('。')
}
