//! From the streams to the module.

use alloc::vec::Vec;

use super::{
    Moved, STREAMS, Stream, Streams, Transfer, constants_before, read_number,
    recent::Recent,
    token::{self, opcode},
    walk, write_number,
};

/// The module and the text behind it. `None` if the streams do not fit together.
pub(crate) fn join(streams: &Streams) -> Option<Vec<u8>> {
    let [.., text] = &streams.0;
    let mut joiner = Joiner { streams, places: [0; STREAMS], joined: Vec::new(), recent: Recent::default() };
    // Tokens stand for two or three bytes each, so this is more than enough for usual code.
    joiner.joined.reserve_exact(streams.0.iter().map(Vec::len).sum::<usize>() * 3 / 2);
    walk(&mut joiner)?;
    joiner.joined.extend_from_slice(text);
    Some(joiner.joined)
}

struct Joiner<'a> {
    streams: &'a Streams,
    places: [usize; STREAMS],
    joined: Vec<u8>,
    recent: Recent,
}

impl Joiner<'_> {
    fn read(&mut self, stream: Stream) -> Option<u8> {
        let byte = self.peek(stream)?;
        self.places[stream as usize] += 1;
        Some(byte)
    }

    fn peek(&self, stream: Stream) -> Option<u8> {
        self.streams.0[stream as usize].get(self.places[stream as usize]).copied()
    }

    fn read_number(&mut self, stream: Stream) -> Option<u32> {
        read_number(|| self.read(stream))
    }

    fn local(&mut self, opcode: u8, rank: usize) -> Option<()> {
        let variable = self.recent.variable_at(rank)?;
        self.joined.push(opcode);
        write_number(&mut self.joined, variable);
        Some(())
    }

    fn in_memory(&mut self, opcode: u8, alignment: u8) -> Option<()> {
        self.joined.extend_from_slice(&[opcode, alignment]);
        self.number(Stream::Offsets).map(|_| ())
    }
}

impl Transfer for Joiner<'_> {
    fn byte(&mut self, stream: Stream) -> Option<u8> {
        let byte = self.read(stream)?;
        self.joined.push(byte);
        Some(byte)
    }

    fn sized(&mut self, inner: fn(&mut Self) -> Option<()>) -> Option<()> {
        let start = self.joined.len();
        inner(self)?;
        let mut length = Vec::new();
        write_number(&mut length, self.joined.len() - start);
        self.joined.splice(start..start, length);
        Some(())
    }

    fn begin_function(&mut self) {
        self.recent.forget();
    }

    fn instruction(&mut self) -> Option<Moved> {
        let token = self.read(Stream::Opcodes)?;
        match token {
            token::FIRST_RECENT..=token::LAST_RECENT => {
                self.local(opcode::LOCAL_GET, usize::from(token - token::FIRST_RECENT))?;
            }
            opcode::LOCAL_GET => {
                let later = self.read_number(Stream::LocalsRead)? as usize;
                self.local(token, later.checked_add(token::RECENT.into())?)?;
            }
            opcode::LOCAL_SET | opcode::LOCAL_TEE => {
                let rank = self.read_number(Stream::LocalsWritten)? as usize;
                self.local(token, rank)?;
            }
            token::ZERO | token::ONE => {
                self.joined.extend_from_slice(&[opcode::I32_CONST, token - token::ZERO])
            }
            opcode::I32_CONST => {
                self.joined.push(token);
                let next = self.peek(Stream::Opcodes).map(token::opcode_of);
                self.number(constants_before(next))?;
            }
            _ => {
                if let Some((opcode, alignment)) = token::unaligned(token) {
                    self.in_memory(opcode, alignment)?;
                } else if let Some(alignment) = token::natural_alignment(token) {
                    self.in_memory(token, alignment)?;
                } else {
                    self.joined.push(token);
                    return Some(Moved::Opcode(token));
                }
            }
        }
        Some(Moved::Whole)
    }
}
