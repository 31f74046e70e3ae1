//! A WebAssembly module as streams of one kind of byte each, and back.
//!
//! Taking apart and joining are the same walk over the module ([`walk`]); they differ in which way each byte goes
//! ([`Transfer`]). The binary format is that of the WebAssembly specification, version 2, chapter 5. Three things are
//! written in another way than in the module, because they repeat more then; [`token`] says how. The lengths of functions
//! are left out: they are known when the function has been joined.

use alloc::vec::Vec;

mod join;
mod recent;
#[cfg(not(target_arch = "wasm32"))]
mod split;
mod token;

pub(crate) use join::join;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use split::split;
use token::opcode;

/// What the bytes of a stream are.
#[derive(Clone, Copy)]
pub(crate) enum Stream {
    /// Sections without a stream of their own, and the local variables that functions declare.
    Structure,
    /// Opcodes, and the tokens that stand for some instructions.
    Opcodes,
    /// Which local variable is read: how many others were used since.
    LocalsRead,
    /// Which local variable is written, likewise.
    LocalsWritten,
    /// Where in memory something is read or written, from the address on the stack.
    Offsets,
    /// Which function is called.
    Calls,
    /// How many blocks a branch leaves.
    Branches,
    /// 64-bit constants.
    LongConstants,
    /// 32-bit constants, by the instruction that follows: see [`constants_before`].
    Added,
    BeforeConstant,
    BeforeLocalRead,
    BeforeLocalWritten,
    BeforeCall,
    Stored,
    Compared,
    OtherConstants,
    /// Every other operand.
    Others,
    /// What the memory holds at the start.
    Data,
    /// The text behind the module.
    Text,
}

pub(crate) const STREAMS: usize = Stream::Text as usize + 1;

/// The content of every stream.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Streams(pub(crate) [Vec<u8>; STREAMS]);

/// A 32-bit constant is an address, a length, a distance, a flag: the opcode behind it tells which is likely.
fn constants_before(opcode: Option<u8>) -> Stream {
    match opcode {
        Some(opcode::I32_ADD) => Stream::Added,
        Some(opcode::I32_CONST) => Stream::BeforeConstant,
        Some(opcode::LOCAL_GET) => Stream::BeforeLocalRead,
        Some(opcode::LOCAL_SET) => Stream::BeforeLocalWritten,
        Some(opcode::CALL) => Stream::BeforeCall,
        Some(opcode::I32_STORE) => Stream::Stored,
        Some(opcode::I32_EQ | opcode::I32_NE) => Stream::Compared,
        _ => Stream::OtherConstants,
    }
}

/// Moves bytes between the module and its streams, in the order of the module. `None`: there are no more, or they do not
/// fit together.
trait Transfer {
    fn byte(&mut self, stream: Stream) -> Option<u8>;

    /// Moves what `inner` moves, with its length in front of it in the module, and nowhere in the streams.
    fn sized(&mut self, inner: fn(&mut Self) -> Option<()>) -> Option<()>;

    /// Forgets which local variables were used: a function begins.
    fn begin_function(&mut self);

    /// Moves an opcode and, where a token stands for both, its operands.
    fn instruction(&mut self) -> Option<Moved>;

    fn bytes(&mut self, stream: Stream, count: u32) -> Option<()> {
        (0..count).try_for_each(|_| self.byte(stream).map(|_| ()))
    }

    /// A number of variable length (LEB128), and its lowest 32 bits.
    fn number(&mut self, stream: Stream) -> Option<u32> {
        read_number(|| self.byte(stream))
    }

    fn numbers(&mut self, stream: Stream, count: u32) -> Option<()> {
        (0..count).try_for_each(|_| self.number(stream).map(|_| ()))
    }
}

/// What has been moved of an instruction.
enum Moved {
    Whole,
    /// Everything but the operands of this opcode.
    Opcode(u8),
}

/// Reads a number of variable length (LEB128) byte by byte; its lowest 32 bits.
fn read_number(mut next: impl FnMut() -> Option<u8>) -> Option<u32> {
    let (mut number, mut bits) = (0, 0);
    loop {
        let byte = next()?;
        number |= u32::from(byte & 0x7f).checked_shl(bits).unwrap_or(0);
        bits += 7;
        if byte < 0x80 {
            return Some(number);
        }
    }
}

/// Writes a number of variable length in as few bytes as possible.
fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn walk<T: Transfer>(transfer: &mut T) -> Option<()> {
    const PREAMBLE: u32 = 8;
    const CODE: u8 = 10;
    const DATA: u8 = 11;
    transfer.bytes(Stream::Structure, PREAMBLE)?;
    while let Some(section) = transfer.byte(Stream::Structure) {
        if section == CODE {
            transfer.sized(functions)?;
        } else {
            let length = transfer.number(Stream::Structure)?;
            transfer.bytes(if section == DATA { Stream::Data } else { Stream::Structure }, length)?;
        }
    }
    Some(())
}

fn functions<T: Transfer>(transfer: &mut T) -> Option<()> {
    let count = transfer.number(Stream::Structure)?;
    (0..count).try_for_each(|_| transfer.sized(function))
}

fn function<T: Transfer>(transfer: &mut T) -> Option<()> {
    let groups = transfer.number(Stream::Structure)?;
    for _ in 0..groups {
        transfer.number(Stream::Structure)?;
        transfer.byte(Stream::Structure)?;
    }
    transfer.begin_function();
    let mut open_blocks = 1_u32;
    while open_blocks > 0 {
        match transfer.instruction()? {
            Moved::Whole => {}
            Moved::Opcode(opcode::BLOCK | opcode::LOOP | opcode::IF) => {
                open_blocks = open_blocks.checked_add(1)?;
                transfer.number(Stream::Others)?;
            }
            Moved::Opcode(opcode::END) => open_blocks -= 1,
            Moved::Opcode(opcode) => operands(transfer, opcode)?,
        }
    }
    Some(())
}

/// Moves the operands of an instruction that begins and ends no block and has no token. `None` for instructions that
/// compilers do not write for this project.
fn operands<T: Transfer>(transfer: &mut T, opcode: u8) -> Option<()> {
    match opcode {
        // Control, stack and arithmetic without operands.
        0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Some(()),
        0x0c | 0x0d => transfer.numbers(Stream::Branches, 1),
        // A table of branches.
        0x0e => {
            let labels = transfer.number(Stream::Others)?;
            transfer.numbers(Stream::Others, labels.checked_add(1)?)
        }
        opcode::CALL => transfer.numbers(Stream::Calls, 1),
        // A call through a table.
        0x11 => transfer.numbers(Stream::Others, 2),
        // A choice between values of a stated type.
        0x1c => {
            let types = transfer.number(Stream::Others)?;
            transfer.bytes(Stream::Others, types)
        }
        // Global variables, tables, size of the memory, references.
        0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => transfer.numbers(Stream::Others, 1),
        0x42 => transfer.numbers(Stream::LongConstants, 1),
        // Floating-point constants.
        0x43 => transfer.bytes(Stream::Others, 4),
        0x44 => transfer.bytes(Stream::Others, 8),
        // Saturating conversions; whole stretches of memory and tables.
        0xfc => match transfer.number(Stream::Others)? {
            0..=7 => Some(()),
            8 | 10 | 12 | 14 => transfer.numbers(Stream::Others, 2),
            9 | 11 | 13 | 15..=17 => transfer.numbers(Stream::Others, 1),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One function that uses every kind of operand, a data section, and a custom section.
    fn module() -> Vec<u8> {
        let body: &[u8] = &[
            0x02, 0x01, 0x7f, 0x02, 0x7e, // two groups of local variables
            0x02, 0x40, 0x03, 0x40, 0x0c, 0x01, 0x0b, 0x0b, // block, loop, branch
            0x20, 0x00, 0x0e, 0x01, 0x00, 0x00, // table of branches
            0x20, 0x05, 0x28, 0x02, 0x90, 0x01, 0x21, 0x00, // load with an offset of two bytes
            0x20, 0x05, 0x29, 0x02, 0x00, 0x22, 0x02, 0x1a, // load with half of its alignment
            0x41, 0x80, 0x80, 0xc0, 0x00, 0x6a, 0x42, 0x7f, 0x1a, // constants
            0x41, 0x00, 0x41, 0x01, 0x41, 0x81, 0x00, 0x6a,
            0x1a, // small ones; the last is written too long
            0x43, 1, 2, 3, 4, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x1a, 0x1a, // floating point
            0x10, 0x00, 0x11, 0x00, 0x00, 0xfc, 0x0a, 0x00, 0x00, 0xfc, 0x02, 0x3f,
            0x00, // calls, memory
            0x0b,
        ];
        let mut module = b"\0asm\x01\0\0\0\x00\x03\x02ab\x0a".to_vec();
        module.extend([body.len() as u8 + 2, 1, body.len() as u8]);
        module.extend(body);
        module.extend(b"\x0b\x04data");
        module
    }

    #[test]
    fn module_comes_back() {
        let streams = split(&module(), b"text").unwrap();
        assert_eq!(join(&streams).unwrap(), [module(), b"text".to_vec()].concat());
    }

    #[test]
    fn every_operand_goes_into_the_stream_of_its_kind() {
        let streams = split(&module(), b"").unwrap();
        let of = |stream: Stream| streams.0[stream as usize].as_slice();
        // The first use of variable 0 and the second of variable 5 are tokens; 5 is the sixth variable, less the tokens.
        assert_eq!(of(Stream::LocalsRead), [2]);
        assert_eq!(of(Stream::LocalsWritten), [1, 3]);
        assert_eq!(of(Stream::Offsets), [0x90, 1, 0]);
        assert_eq!(of(Stream::Added), [0x80, 0x80, 0xc0, 0, 0x81, 0]);
        assert_eq!(of(Stream::BeforeConstant), []);
        assert_eq!(of(Stream::LongConstants), [0x7f]);
        assert_eq!(of(Stream::Calls), [0]);
        assert_eq!(of(Stream::Branches), [1]);
        assert_eq!(of(Stream::Data), b"data");
    }

    #[test]
    fn module_that_is_cut_off_or_unknown_is_refused() {
        let whole = module();
        for end in 1..whole.len() - 1 {
            // Between two sections a shorter module is a whole one.
            let is_whole = [8, 13, whole.len() - 6].contains(&end);
            assert_eq!(split(&whole[..end], b"").is_ok(), is_whole, "cut at {end}");
        }
        let unknown = b"\0asm\x01\0\0\0\x0a\x04\x01\x02\x00\xff";
        let sentence = split(unknown, b"").unwrap_err();
        assert!(sentence.contains("from byte 14 on"), "{sentence}");
    }

    #[test]
    fn token_in_the_place_of_an_opcode_is_refused() {
        for token in 0xc5..=0xff_u8 {
            let module =
                [b"\0asm\x01\0\0\0\x0a\x08\x01\x06\x00".as_slice(), &[token, 0, 0, 0x0b, 0x0b]].concat();
            let known = [0xd0, 0xd1, 0xd2, 0xfc];
            assert!(known.contains(&token) || split(&module, b"").is_err(), "{token:x}");
        }
    }

    #[test]
    fn length_that_is_written_too_long_is_refused() {
        let padded = b"\0asm\x01\0\0\0\x0a\x85\x00\x01\x82\x00\x00\x0b";
        assert!(split(padded, b"").is_err());
    }
}
