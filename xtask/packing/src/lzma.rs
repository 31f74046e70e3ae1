//! LZMA without its container: lengths and settings are in the header of the packed file.

use alloc::{vec, vec::Vec};

use lzma_rust2::LzmaReader;

#[cfg(target_arch = "wasm32")]
use lzma_rust2::Read;
#[cfg(not(target_arch = "wasm32"))]
use std::io::Read;

/// The most preceding bits of a byte that LZMA can take into account.
const MOST_LITERAL_BITS: u8 = 4;

/// Compresses `content`; tells in how many bits of the byte before it looked.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn compress(content: &[u8]) -> std::io::Result<(u8, Vec<u8>)> {
    let mut best = compress_with(content, 0)?;
    for literal_bits in 1..=MOST_LITERAL_BITS {
        let other = compress_with(content, literal_bits)?;
        if other.1.len() < best.1.len() {
            best = other;
        }
    }
    Ok(best)
}

#[cfg(not(target_arch = "wasm32"))]
fn compress_with(content: &[u8], literal_bits: u8) -> std::io::Result<(u8, Vec<u8>)> {
    use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
    use std::io::Write as _;

    /// How many places are looked at for a longer repetition.
    const DEPTH: i32 = 512;
    let options = LzmaOptions {
        dict_size: dictionary(content.len()),
        lc: literal_bits.into(),
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: DEPTH,
        preset_dict: None,
    };
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(content)?;
    Ok((literal_bits, writer.finish()?))
}

/// The `length` bytes that `code` stands for.
pub(crate) fn decompress(code: &[u8], length: usize, literal_bits: u8) -> Option<Vec<u8>> {
    if literal_bits > MOST_LITERAL_BITS {
        return None;
    }
    let mut content = vec![0; length];
    let dictionary = dictionary(length);
    let mut reader =
        LzmaReader::new(code, length as u64, literal_bits.into(), 0, 0, dictionary, None).ok()?;
    reader.read_exact(&mut content).ok()?;
    Some(content)
}

/// As long as the content itself: everything before may repeat.
fn dictionary(length: usize) -> u32 {
    const SHORTEST: u32 = 1 << 12;
    u32::try_from(length).unwrap_or(u32::MAX).clamp(SHORTEST, 1 << 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_of_any_length_comes_back() {
        for length in [0, 1, 2, 4095, 4096, 70_000] {
            let content: Vec<u8> = (0..length).map(|place: usize| (place / 3 * 7) as u8).collect();
            let (literal_bits, code) = compress(&content).unwrap();
            assert_eq!(decompress(&code, length, literal_bits).unwrap(), content, "{length} bytes");
        }
    }
}
