//! Makes the many forms of one character the same: full-width, half-width, dashes, spaces.
//!
//! Only what numbers, dates and headings need; names of societies are never folded.

use crate::reading::Repair;

/// A text whose digits, Latin letters, signs and spaces are the ordinary ones, trimmed.
pub struct Folded {
    /// The text, in the form in which texts are compared.
    pub text: String,
    /// [`Repair::FullWidth`] if it applies.
    pub repairs: Vec<Repair>,
}

/// Folds the text of a number or a date.
pub fn fold(text: &str) -> Folded {
    let visible = text.trim_matches(|character: char| character.is_whitespace() || is_invisible(character));
    let characters = visible.chars().filter(|&character| !is_invisible(character));
    let folded = composed(characters.map(fold_heading_character));
    let changed = visible.chars().any(|character| {
        !character.is_ascii() && !character.is_whitespace() && fold_character(character).is_ascii()
    });
    Folded { text: folded, repairs: if changed { vec![Repair::FullWidth] } else { Vec::new() } }
}

/// The ordinary form of a character, or the character itself.
fn fold_character(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => half_width(character),
        '￥' => '¥',
        '、' => ',',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '━' => '-',
        'ｰ' => 'ー',
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// Whether a folded character is a dash. The long vowel mark of katakana is typed as one, so it is not folded away.
pub fn is_dash(character: char) -> bool {
    matches!(character, '-' | 'ー')
}

/// The ASCII form of a full-width letter, digit or sign.
fn half_width(character: char) -> char {
    /// From a full-width sign to the ordinary one.
    const OFFSET: u32 = '！' as u32 - '!' as u32;
    u32::from(character).checked_sub(OFFSET).and_then(char::from_u32).unwrap_or(character)
}

/// Whether a character takes no place on screen: joiners, direction marks, the byte order mark, soft hyphens, and the
/// end-of-file mark U+001A of old systems.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{1a}'
    )
}

/// Whether nothing of a text can be seen: white space and characters without width.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || is_invisible(character))
}

/// A text as it looks: without characters that take no place, trimmed, kana and their voicing marks in one character.
/// macOS writes them apart (フ + U+309A for プ); the two look the same.
///
/// ```
/// use consortium_core::reading::fold::visible;
/// assert_eq!(visible(" ステッフ\u{309a}\u{200b}\u{1a}"), "ステップ");
/// ```
pub fn visible(text: &str) -> String {
    let visible = composed(text.chars().filter(|&character| !is_invisible(character)));
    visible.trim().to_owned()
}

/// Puts each voicing mark on the kana before it.
fn composed(characters: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    for character in characters {
        match character {
            'ﾞ' | '゛' | '\u{3099}' => voice(&mut text, 1, character),
            'ﾟ' | '゜' | '\u{309a}' => voice(&mut text, 2, character),
            other => text.push(other),
        }
    }
    text
}

/// The form of a heading in which it is compared: folded, in small letters, half-width katakana made full, without
/// spaces, notes in brackets, footnote marks and decoration.
pub fn heading(text: &str) -> String {
    let folded = composed(text.chars().filter(|&c| !is_invisible(c)).map(fold_heading_character));
    let mut plain = String::with_capacity(folded.len());
    let mut depth = 0_u32;
    let mut characters = folded.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '(' | '[' | '【' | '〔' | '〈' | '「' => depth = depth.saturating_add(1),
            // The mark of a footnote without its opening bracket: 組合名1).
            ')' if depth == 0 => plain.truncate(plain.trim_end_matches(|c: char| c.is_ascii_digit()).len()),
            ')' | ']' | '】' | '〕' | '〉' | '」' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '※' | '*' | '†' | '‡' => while characters.next_if(char::is_ascii_digit).is_some() {},
            '注' if characters.peek().is_some_and(char::is_ascii_digit) => {
                while characters.next_if(char::is_ascii_digit).is_some() {}
            }
            '⁰'..='⁹' | '¹' | '²' | '³' => {}
            _ if is_decoration(character) => {}
            other => plain.extend(other.to_lowercase()),
        }
    }
    plain
}

/// Like [`fold_character`], and half-width katakana too.
fn fold_heading_character(character: char) -> char {
    match character {
        'ｦ'..='ﾝ' => full_katakana(character),
        other => fold_character(other),
    }
}

/// Whether a character of a heading says nothing about which column it is.
fn is_decoration(character: char) -> bool {
    character.is_whitespace()
        || is_invisible(character)
        || matches!(
            character,
            '-' | '_' | '.' | ',' | ':' | '*' | '※' | '・' | '･' | '●' | '■' | '◆' | '"' | '\'' | '#'
        )
}

/// The katakana in the order of their half-width forms, from U+FF66.
const KATAKANA: [char; 56] = [
    'ヲ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ッ', 'ー', 'ア', 'イ', 'ウ', 'エ', 'オ', 'カ',
    'キ', 'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ', 'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ',
    'ネ', 'ノ', 'ハ', 'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ', 'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ',
    'ル', 'レ', 'ロ', 'ワ', 'ン',
];

/// The full-width form of a half-width katakana.
fn full_katakana(character: char) -> char {
    let position = u32::from(character).checked_sub(u32::from('ｦ'));
    position
        .and_then(|position| usize::try_from(position).ok())
        .and_then(|position| KATAKANA.get(position).copied())
        .unwrap_or(character)
}

/// Puts a voicing mark on the last kana: カ + ゛ = ガ. Voiced forms follow their plain form in Unicode. A mark that
/// belongs to no kana stays as it is.
fn voice(text: &mut String, step: u32, mark: char) {
    let takes_mark = |kana: char| match step {
        1 => {
            "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ".contains(kana)
        }
        _ => "ハヒフヘホはひふへほ".contains(kana),
    };
    let voiced = match text.chars().next_back() {
        Some('ウ') if step == 1 => Some('ヴ'),
        Some(kana) if takes_mark(kana) => u32::from(kana).checked_add(step).and_then(char::from_u32),
        _ => None,
    };
    match voiced {
        Some(voiced) => {
            text.pop();
            text.push(voiced);
        }
        None => text.push(mark),
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::fold::{fold, heading};

    #[test]
    fn full_width_becomes_ordinary() {
        assert_eq!(fold("　１，２３４．５％ ").text, "1,234.5%");
        assert_eq!(fold("￥１２").text, "¥12");
        assert_eq!(fold("－５").text, "-5");
        assert_eq!(fold("\u{feff}12\u{200b}").text, "12");
    }

    #[test]
    fn only_visible_changes_are_repairs() {
        assert!(fold("　12　").repairs.is_empty());
        assert!(!fold("１２").repairs.is_empty());
    }

    #[test]
    fn headings_are_compared_without_notes_and_decoration() {
        assert_eq!(heading("加入者数（人）"), "加入者数");
        assert_eq!(heading(" 加 入\n者 数 ※"), "加入者数");
        assert_eq!(heading("Ｅｎｒｏｌｌｅｅｓ"), "enrollees");
        assert_eq!(heading("ﾃﾞｰﾀﾍﾙｽ"), "データヘルス");
        assert_eq!(heading("ﾊﾟｰﾄ"), "パート");
        assert_eq!(heading("ｳﾞｨｰﾅｽ"), "ヴィーナス");
        assert!(heading("ｳﾟ").starts_with('ウ'), "no kana takes this mark but those of the row ハ");
    }

    #[test]
    fn footnote_marks_and_kana_written_apart_change_no_heading() {
        for text in ["組合名※1", "組合名＊２", "組合名（注1）", "組合名注1", "組合名¹", "組合名1)", "組合名†"]
        {
            assert_eq!(heading(text), "組合名", "{text}");
        }
        assert_eq!(heading("ステッフ\u{309a}アッフ\u{309a}目標"), "ステップアップ目標");
        assert_eq!(heading("か\u{3099}"), "が");
        assert_eq!(fold("ｽﾃｯﾌﾟ３").text, "ステップ3");
    }
}
