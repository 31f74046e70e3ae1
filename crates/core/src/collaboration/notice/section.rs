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

#[cfg(test)]
mod tests {
    use super::{Marker, headed, lines, unmarked};
    use crate::collaboration::notice::NoticeItem;

    /// The item of the section that each line stands in.
    fn sections(text: &str) -> Vec<Option<NoticeItem>> {
        lines(text).into_iter().map(|line| line.section).collect()
    }

    #[test]
    fn a_section_ends_at_the_next_line_with_the_mark_of_its_heading() {
        let purpose = Some(NoticeItem::Purpose);
        assert_eq!(sections("1. 利用目的\n保健事業\n① 健診\n2. その他"), [purpose, purpose, purpose, None]);
        assert_eq!(sections("■利用目的\n・保健事業\n■その他"), [purpose, purpose, None]);
        assert_eq!(sections("（1）利用目的\n１　保健事業\n（２）その他"), [purpose, purpose, None]);
        assert_eq!(sections("利用目的\n保健事業\n健診"), [purpose, purpose, purpose], "no marks, no end");
    }

    #[test]
    fn a_section_ends_where_questions_or_complaints_are_headed() {
        let purpose = Some(NoticeItem::Purpose);
        for other in ["お問い合わせ先", "苦情の申出先：総務課", "安全管理のための措置"]
        {
            assert_eq!(sections(&format!("利用目的\n{other}")), [purpose, None], "{other}");
        }
        let sentence = "苦情は受け付けます。";
        assert_eq!(sections(&format!("利用目的\n{sentence}")), [purpose, purpose]);
        // Twenty-four characters are a heading, twenty-five are not.
        let words = |characters: usize| format!("利用目的\n開示{}", "あ".repeat(characters - 2));
        assert_eq!(sections(&words(24)), [purpose, None]);
        assert_eq!(sections(&words(25)), [purpose, purpose]);
    }

    #[test]
    fn a_line_is_marked_by_what_it_begins_with() {
        for (line, marker) in [
            ("1. 目的", Marker::Number(Some('.'))),
            ("十二、目的", Marker::Number(Some('、'))),
            ("１２） 目的", Marker::Number(Some('）'))),
            ("1 目的", Marker::Number(None)),
            ("３　目的", Marker::Number(None)),
            ("（1）目的", Marker::Bracketed),
            ("(二)目的", Marker::Bracketed),
            ("②目的", Marker::Circled),
            ("■目的", Marker::Sign('■')),
            ("【目的】", Marker::Sign('【')),
            ("（以下、目的）", Marker::None),
            ("4月から", Marker::None),
            ("目的 1.", Marker::None),
            ("", Marker::None),
        ] {
            assert_eq!(Marker::of(line), marker, "{line}");
        }
    }

    #[test]
    fn what_a_line_says_begins_behind_its_mark() {
        for line in ["1. 目的", "１　目的", "（1）目的", "① 目的", "②目的", "・目的", "【目的", "一、目的"]
        {
            assert_eq!(unmarked(line), "目的", "{line}");
        }
        assert_eq!(unmarked("4月の目的"), "4月の目的");
    }

    #[test]
    fn a_heading_has_at_most_sixty_characters_and_is_no_sentence() {
        let long = |characters: usize| format!("{}利用目的", "あ".repeat(characters - 4));
        assert_eq!(headed(&long(60)), Some(NoticeItem::Purpose));
        assert_eq!(headed(&long(61)), None);
        assert_eq!(headed(&long(62)), None);
        assert_eq!(headed(&format!("利用目的：{}", "あ".repeat(60))), Some(NoticeItem::Purpose));
        assert_eq!(headed("利用目的は次のとおりです。"), None);
    }
}
