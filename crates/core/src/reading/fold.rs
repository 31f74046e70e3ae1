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
    let folded: String =
        visible.chars().filter(|&character| !is_invisible(character)).map(fold_character).collect();
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

/// Whether a character takes no place on screen: joiners, direction marks, the byte order mark.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The form of a heading in which it is compared: folded, in small letters, half-width katakana made full, without
/// spaces, notes in brackets and decoration.
pub fn heading(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for character in text.chars().map(fold_heading_character) {
        match character {
            '(' | '[' | '【' | '〔' | '〈' | '「' => depth = depth.saturating_add(1),
            ')' | ']' | '】' | '〕' | '〉' | '」' => depth = depth.saturating_sub(1),
            _ if depth > 0 || is_decoration(character) => {}
            'ﾞ' | '゛' => voice(&mut plain, 1),
            'ﾟ' | '゜' => voice(&mut plain, 2),
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

/// Puts a voicing mark on the last katakana: カ + ゛ = ガ. Voiced forms follow their plain form in Unicode.
fn voice(text: &mut String, step: u32) {
    let Some(last) = text.pop() else { return };
    let voiced = u32::from(last).checked_add(step).and_then(char::from_u32);
    let takes_mark = match step {
        1 => "カキクケコサシスセソタチツテトハヒフヘホ".contains(last),
        _ => "ハヒフヘホ".contains(last),
    };
    text.push(if takes_mark { voiced.unwrap_or(last) } else { last });
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
    }
}
