//! Bytes as text for the single file: 31 bits in two letters of UTF-16, 3 % more than the bytes themselves. In UTF-8, text
//! takes at least 14 % more.

/// Two letters out of this many are more than 31 bits.
const LETTERS: u32 = 46_341;

/// The first letter. From here on there are enough without a control character, a half of a pair or a quotation mark.
const FIRST: u32 = 0x0800;

/// Bits in two letters.
const BITS: u32 = 31;

/// The text for these bytes; the last letters are filled up with zeros. `src/boot/unpack.js` has the way back.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut write = |number: u64| {
        let number = u32::try_from(number).expect("31 bits");
        text.extend([number / LETTERS, number % LETTERS].map(|digit| {
            char::from_u32(FIRST + digit).expect("between 0x0800 and 0xbd04 every number is a letter")
        }));
    };
    let (mut queue, mut bits) = (0_u64, 0);
    for &byte in bytes {
        queue = queue << 8 | u64::from(byte);
        bits += 8;
        if bits >= BITS {
            bits -= BITS;
            write(queue >> bits);
            queue &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        write(queue << (BITS - bits));
    }
    text
}

/// A page as UTF-16 with the mark that tells browsers so, whatever their host says.
pub(crate) fn page(text: &str) -> Vec<u8> {
    const MARK: char = '\u{feff}';
    std::iter::once(MARK)
        .chain(text.chars())
        .flat_map(|letter| letter.encode_utf16(&mut [0; 2]).to_vec())
        .flat_map(u16::to_le_bytes)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way back, as the page goes it.
    fn decode(text: &str, length: usize) -> Vec<u8> {
        let letters: Vec<u64> = text.chars().map(|letter| u64::from(u32::from(letter) - FIRST)).collect();
        let (mut bytes, mut queue, mut bits) = (Vec::new(), 0_u64, 0);
        for pair in letters.chunks(2) {
            queue = queue << BITS | (pair[0] * u64::from(LETTERS) + pair[1]);
            bits += BITS;
            while bits >= 8 {
                bits -= 8;
                bytes.push((queue >> bits) as u8);
                queue &= (1 << bits) - 1;
            }
        }
        bytes.truncate(length);
        bytes
    }

    #[test]
    fn every_length_comes_back() {
        for length in 0..300_usize {
            let bytes: Vec<u8> = (0..length).map(|place| (place * 37 + length) as u8).collect();
            assert_eq!(decode(&encode(&bytes), length), bytes, "{length} bytes");
        }
        for byte in [0, 255] {
            assert_eq!(decode(&encode(&[byte; 1000]), 1000), [byte; 1000]);
        }
    }

    #[test]
    fn text_takes_3_percent_more_than_the_bytes() {
        assert_eq!(page(&encode(&[0x5a; 31_000])).len(), 2 + 32_000);
    }

    #[test]
    fn letters_need_no_care_in_a_page() {
        for letter in
            encode(&(0..=u8::MAX).flat_map(|byte| [byte, !byte, 0xff, 0x80]).collect::<Vec<_>>()).chars()
        {
            assert!(('\u{800}'..='\u{bd04}').contains(&letter), "{letter:?}");
        }
    }

    #[test]
    fn page_begins_with_its_mark() {
        assert_eq!(page("<é😀"), [0xff, 0xfe, 0x3c, 0, 0xe9, 0, 0x3d, 0xd8, 0, 0xde]);
    }
}
