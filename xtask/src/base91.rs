//! Bytes as text for the single file: basE91, in which 13 or 14 bits take two letters. It is 8 % shorter than base64.

/// The letters of basE91. There is no hyphen, backslash or apostrophe among them: a comment cannot begin in the text.
const ALPHABET: &[u8; 91] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_`{|}~\"";

/// A value above this fits into two letters with 13 bits; one up to it has room for a fourteenth.
const GREATEST_WITH_14_BITS: u32 = 88;

/// The text for these bytes. `src/boot/loader.js` has the way back.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let letter = |value: u32| char::from(ALPHABET[value as usize]);
    let (mut queue, mut bits) = (0_u32, 0);
    for &byte in bytes {
        queue |= u32::from(byte) << bits;
        bits += 8;
        if bits > 13 {
            let mut value = queue & 0x1fff;
            let taken = if value > GREATEST_WITH_14_BITS { 13 } else { 14 };
            if taken == 14 {
                value = queue & 0x3fff;
            }
            queue >>= taken;
            bits -= taken;
            text.extend([letter(value % 91), letter(value / 91)]);
        }
    }
    if bits > 0 {
        text.push(letter(queue % 91));
        if bits > 7 || queue > 90 {
            text.push(letter(queue / 91));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way back, as the loader goes it.
    fn decode(text: &str) -> Vec<u8> {
        let value = |letter: u8| ALPHABET.iter().position(|&other| other == letter).unwrap() as u32;
        let (mut bytes, mut queue, mut bits) = (Vec::new(), 0_u32, 0);
        for pair in text.as_bytes().chunks(2) {
            let number = pair.iter().rev().fold(0, |number, &letter| number * 91 + value(letter));
            queue |= number << bits;
            bits += match pair.len() {
                1 => 8 - bits,
                _ if number & 0x1fff > GREATEST_WITH_14_BITS => 13,
                _ => 14,
            };
            while bits > 7 {
                bytes.push(queue as u8);
                queue >>= 8;
                bits -= 8;
            }
        }
        bytes
    }

    #[test]
    fn every_length_comes_back() {
        for length in 0..300_usize {
            let bytes: Vec<u8> = (0..length).map(|place| (place * 37 + length) as u8).collect();
            assert_eq!(decode(&encode(&bytes)), bytes, "{length} bytes");
        }
        for byte in [0, 255] {
            assert_eq!(decode(&encode(&[byte; 1000])), [byte; 1000]);
        }
    }

    /// The example in the description of basE91 at base91.sourceforge.net has these letters for "test".
    #[test]
    fn text_is_that_of_other_programs() {
        assert_eq!(encode(b"test"), "fPNKd");
    }

    #[test]
    fn text_is_8_percent_shorter_than_base64() {
        let bytes: Vec<u8> =
            (0..13_000_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let length = encode(&bytes).len();
        assert!(length * 100 < bytes.len() * 124, "{length} letters");
    }
}
