//! Packs the app for the file that runs from a disk, and unpacks it there.
//!
//! That file has to be small, and most of it is WebAssembly, in which opcodes, numbers of local variables, addresses and
//! constants follow each other. A compressor finds little that repeats in such a mixture. So the module is taken apart
//! into streams of one kind each ([`streams`]), and each stream is compressed by LZMA ([`lzma`]): together a sixth
//! smaller than what browsers can unpack by themselves. `docs/architecture.md` has the figures, and what else was tried.
//!
//! ```
//! let module = b"\0asm\x01\0\0\0";
//! let packed = packing::pack(module, "let a = 1;").unwrap();
//! assert_eq!(packing::unpack(&packed).unwrap(), b"\0asm\x01\0\0\0let a = 1;");
//! ```

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

use alloc::vec::Vec;

mod lzma;
mod streams;

#[cfg(target_arch = "wasm32")]
mod in_browser;

use streams::{STREAMS, Streams};

/// Before the code of all streams, for each: the lengths of its content and of its code, 4 bytes each, and how it was
/// compressed.
const HEADER: usize = 9;

/// At the very front: the [`check`] of what was packed.
const CHECK: usize = 4;

/// Packs a WebAssembly module and text to stand behind it.
///
/// # Errors
///
/// A sentence about why the module cannot be taken apart.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(module: &[u8], text: &str) -> Result<Vec<u8>, String> {
    let streams = streams::split(module, text.as_bytes())?;
    let compressed = streams.0.iter().map(|content| lzma::compress(content)).collect::<Result<Vec<_>, _>>();
    let compressed = compressed.map_err(|error| format!("a stream could not be compressed: {error}"))?;
    let (mut headers, mut codes) =
        (check(&[module, text.as_bytes()].concat()).to_le_bytes().to_vec(), Vec::new());
    for (content, (literal_bits, code)) in streams.0.iter().zip(compressed) {
        for length in [content.len(), code.len()] {
            let length = u32::try_from(length).map_err(|_| "a stream is longer than 4 GiB")?;
            headers.extend(length.to_le_bytes());
        }
        headers.push(literal_bits);
        codes.extend(code);
    }
    Ok([headers, codes].concat())
}

/// The module and the text that [`pack`] was given, one behind the other. `None` for bytes that it did not make.
#[must_use]
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (check, packed) = packed.split_first_chunk::<CHECK>()?;
    let (headers, mut codes) = packed.split_at_checked(STREAMS * HEADER)?;
    let mut streams = Streams::default();
    for (header, stream) in headers.chunks_exact(HEADER).zip(&mut streams.0) {
        let (length, rest) = length(header)?;
        let (code_length, rest) = self::length(rest)?;
        let (code, following) = codes.split_at_checked(code_length)?;
        *stream = lzma::decompress(code, length, *rest.first()?)?;
        codes = following;
    }
    let content = streams::join(&streams)?;
    (self::check(&content) == u32::from_le_bytes(*check)).then_some(content)
}

/// Differs, all but certainly, from that of other bytes (FNV-1a).
fn check(content: &[u8]) -> u32 {
    content.iter().fold(0x811c_9dc5, |check, &byte| (check ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    Some((usize::try_from(u32::from_le_bytes(*length)).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn module_and_text_come_back() {
        let packed = pack(EMPTY, "読み込み").unwrap();
        assert_eq!(unpack(&packed).unwrap(), [EMPTY, "読み込み".as_bytes()].concat());
    }

    #[test]
    fn damaged_bytes_give_nothing_and_never_a_panic() {
        let text = "a text that is long enough to be compressed, a text that is long enough";
        let packed = pack(EMPTY, text).unwrap();
        for place in 0..packed.len() {
            assert_eq!(unpack(&packed[..place]), None, "cut at {place}");
            let in_header = (CHECK..CHECK + STREAMS * HEADER).contains(&place);
            // The upper bytes of lengths only claim gigabytes; the last bytes of a stream may be there to fill it up.
            if in_header && matches!((place - CHECK) % HEADER, 1..=3 | 5..=7) {
                continue;
            }
            let mut damaged = packed.clone();
            damaged[place] ^= 0x55;
            let unpacked = unpack(&damaged);
            assert!(unpacked.is_none() || unpacked == unpack(&packed), "damaged at {place}");
        }
    }

    /// The value for "foobar" is in the reference of the algorithm, draft-eastlake-fnv, test vectors.
    #[test]
    fn check_is_that_of_other_programs() {
        assert_eq!(check(b"foobar"), 0xbf9c_f968);
    }
}
