//! Bytes as letters that an address carries unchanged: base64url (RFC 4648, section 5) without padding.

/// The letter for each value from 0 to 63.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes that become one group of letters.
const GROUP_BYTES: usize = 3;

/// Letters that one group of bytes becomes.
const GROUP_LETTERS: usize = 4;

/// Bits in one letter.
const LETTER_BITS: u32 = 6;

/// Writes bytes as letters.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len().div_ceil(GROUP_BYTES) * GROUP_LETTERS);
    for group in bytes.chunks(GROUP_BYTES) {
        let byte = |position| group.get(position).copied().unwrap_or_default();
        let bits = u32::from_be_bytes([byte(0), byte(1), byte(2), 0]);
        // n bytes need n + 1 letters; what would follow is padding.
        for position in 0..=group.len() {
            letters.push(letter(bits << (position * LETTER_BITS as usize) >> (u32::BITS - LETTER_BITS)));
        }
    }
    letters
}

/// Reads letters as bytes. `None` if they are not exactly what [`encode`] writes: each text of bytes has one form.
pub(super) fn decode(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / GROUP_LETTERS * GROUP_BYTES + GROUP_BYTES);
    for group in letters.as_bytes().chunks(GROUP_LETTERS) {
        let mut bits = 0;
        for position in 0..GROUP_LETTERS {
            bits = bits << LETTER_BITS | group.get(position).map_or(Some(0), |letter| value(*letter))?;
        }
        let [_, group_bytes @ ..] = u32::to_be_bytes(bits);
        let (kept, rest) = group_bytes.split_at_checked(group.len().checked_sub(1)?)?;
        if kept.is_empty() || rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(kept);
    }
    Some(bytes)
}

fn letter(value: u32) -> char {
    let position = usize::try_from(value).unwrap_or_default();
    LETTERS.get(position).copied().map_or('A', char::from)
}

fn value(letter: u8) -> Option<u32> {
    let position = LETTERS.iter().position(|known| *known == letter)?;
    u32::try_from(position).ok()
}

#[cfg(test)]
mod tests {
    use crate::files::base64url::{decode, encode};

    /// RFC 4648, section 10, without the padding.
    const EXAMPLES: [(&str, &str); 7] = [
        ("", ""),
        ("f", "Zg"),
        ("fo", "Zm8"),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ];

    #[test]
    fn the_examples_of_the_standard_hold() {
        for (text, letters) in EXAMPLES {
            assert_eq!(encode(text.as_bytes()), letters);
            assert_eq!(decode(letters).as_deref(), Some(text.as_bytes()));
        }
    }

    #[test]
    fn the_two_letters_that_differ_from_base64_are_those_of_addresses() {
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
        assert_eq!(decode("-_8"), Some(vec![0xfb, 0xff]));
    }

    #[test]
    fn what_no_bytes_would_be_written_as_is_refused() {
        for letters in ["A", "AAAAA", "Zh", "Zg==", "Zm9v Zg", "+/8", "Zm9v.", "日本語だ"] {
            assert_eq!(decode(letters), None, "{letters}");
        }
    }
}
