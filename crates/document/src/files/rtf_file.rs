//! Texts as files for word processors: Rich Text Format, which Word, LibreOffice and Pages open, and edit.

use std::fmt::Write as _;

/// Writes a text, line by line, as RTF. The first line is the title. Every character beyond ASCII is written as its number
/// in UTF-16, so that no character code has to be agreed on.
///
/// ```
/// use consortium_document::files::rtf_file;
/// assert!(rtf_file("通知\nA").contains("\\u-28646?\\u30693?\\b0\\par"));
/// ```
pub fn rtf_file(text: &str) -> String {
    let mut file = String::from(
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\froman\\fcharset128 MS Mincho;}}\\paperw11906\\paperh16838\\uc1\\f0\\fs21\n",
    );
    for (place, line) in text.lines().enumerate() {
        if place == 0 {
            file.push_str("\\qc\\b\\fs28 ");
        }
        for character in line.chars() {
            character_of(&mut file, character);
        }
        file.push_str(if place == 0 { "\\b0\\par\\pard\\fs21\n" } else { "\\par\n" });
    }
    file.push('}');
    file
}

fn character_of(file: &mut String, character: char) {
    match character {
        '\\' | '{' | '}' => {
            file.push('\\');
            file.push(character);
        }
        '\t' => file.push_str("\\tab "),
        ' '..='~' => file.push(character),
        other if other.is_control() => {}
        other => {
            for unit in other.encode_utf16(&mut [0; 2]) {
                // RTF has signed numbers of 16 bits. Writing into a text cannot fail.
                let _ = write!(file, "\\u{}?", unit.cast_signed());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rtf_file;

    /// Reads the text back as the specification says: control words, groups, numbers of UTF-16.
    fn read(file: &str) -> String {
        let body = file.split_once("\\fs21\n").unwrap().1;
        let mut units: Vec<u16> = Vec::new();
        let mut rest = body.strip_suffix('}').unwrap();
        while let Some(first) = rest.chars().next() {
            rest = rest.strip_prefix(first).unwrap();
            match first {
                '\n' => {}
                '\\' => match rest.chars().next().filter(|next| ['\\', '{', '}'].contains(next)) {
                    Some(escaped) => {
                        rest = rest.strip_prefix(escaped).unwrap();
                        units.extend(escaped.encode_utf16(&mut [0; 2]).iter());
                    }
                    None => {
                        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap();
                        let (word, behind) = rest.split_at(end);
                        let number = word.strip_prefix('u').and_then(|number| number.parse::<i16>().ok());
                        if let Some(number) = number {
                            units.push(number.cast_unsigned());
                            rest = behind.strip_prefix('?').unwrap();
                        } else {
                            units.extend((word == "par").then_some(u16::from(b'\n')));
                            rest = behind.strip_prefix(' ').unwrap_or(behind);
                        }
                    }
                },
                other => units.extend(other.encode_utf16(&mut [0; 2]).iter()),
            }
        }
        String::from_utf16(&units).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back_character_by_character() {
        let text = "個人データの共同利用について\n1. 項目：健診結果 {血圧} \\ 100%\n𠮷野家・Ａ社 €\n";
        assert_eq!(read(&rtf_file(text)), text);
    }

    #[test]
    fn a_file_is_ascii_and_its_groups_are_closed() {
        let file = rtf_file("題名\n}{\\par 本文\u{7}\u{fffd}");
        assert!(file.is_ascii());
        let bare = file.replace("\\{", "").replace("\\}", "");
        assert_eq!(bare.matches('{').count(), bare.matches('}').count());
        assert!(rtf_file("").starts_with("{\\rtf1"));
    }
}
