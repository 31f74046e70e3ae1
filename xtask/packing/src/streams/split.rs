//! From the module to its streams.

use super::{
    Moved, Stream, Streams, Transfer, constants_before, join, read_number,
    recent::Recent,
    token::{self, opcode},
    walk, write_number,
};

/// Takes a module apart.
///
/// # Errors
///
/// A sentence that names the place from which on the module is not understood.
pub(crate) fn split(module: &[u8], text: &[u8]) -> Result<Streams, String> {
    let mut splitter = Splitter { module, place: 0, streams: Streams::default(), recent: Recent::default() };
    if walk(&mut splitter).is_none() || splitter.place < module.len() {
        return Err(format!("the module is not understood from byte {} on", splitter.place));
    }
    let mut streams = splitter.streams;
    streams.0[Stream::Text as usize].extend(text);
    if join(&streams).is_none_or(|joined| !joined.starts_with(module)) {
        return Err("the module writes a number in an unusual way and could not be joined again".to_owned());
    }
    Ok(streams)
}

struct Splitter<'a> {
    module: &'a [u8],
    place: usize,
    streams: Streams,
    recent: Recent,
}

impl Splitter<'_> {
    fn write(&mut self, stream: Stream, byte: u8) {
        self.streams.0[stream as usize].push(byte);
    }

    fn read(&mut self) -> Option<u8> {
        let byte = *self.module.get(self.place)?;
        self.place += 1;
        Some(byte)
    }

    fn read_number(&mut self) -> Option<u32> {
        read_number(|| self.read())
    }

    /// A use of a local variable; as many of the last ones as `tokens` have been given a token.
    fn local(&mut self, opcode: u8, stream: Stream, tokens: u8) -> Option<()> {
        let variable = self.read_number()? as usize;
        let rank = self.recent.rank_of(variable)?;
        if let Some(later) = rank.checked_sub(tokens.into()) {
            self.write(Stream::Opcodes, opcode);
            write_number(&mut self.streams.0[stream as usize], later);
        } else {
            self.write(Stream::Opcodes, token::FIRST_RECENT + rank as u8);
        }
        Some(())
    }

    fn constant(&mut self) -> Option<()> {
        let start = self.place;
        self.read_number()?;
        let next = self.module.get(self.place).copied();
        match self.module[start..self.place] {
            [0] => self.write(Stream::Opcodes, token::ZERO),
            [1] => self.write(Stream::Opcodes, token::ONE),
            _ => {
                self.write(Stream::Opcodes, opcode::I32_CONST);
                self.place = start;
                self.number(constants_before(next))?;
            }
        }
        Some(())
    }
}

impl Transfer for Splitter<'_> {
    fn byte(&mut self, stream: Stream) -> Option<u8> {
        let byte = self.read()?;
        self.write(stream, byte);
        Some(byte)
    }

    fn sized(&mut self, inner: fn(&mut Self) -> Option<()>) -> Option<()> {
        let length = self.read_number()? as usize;
        let end = self.place.checked_add(length)?;
        inner(self)?;
        (self.place == end).then_some(())
    }

    fn begin_function(&mut self) {
        self.recent.forget();
    }

    fn instruction(&mut self) -> Option<Moved> {
        let opcode = self.read()?;
        match opcode {
            opcode::LOCAL_GET => self.local(opcode, Stream::LocalsRead, token::RECENT)?,
            opcode::LOCAL_SET | opcode::LOCAL_TEE => self.local(opcode, Stream::LocalsWritten, 0)?,
            opcode::I32_CONST => self.constant()?,
            opcode::FIRST_IN_MEMORY..=opcode::LAST_IN_MEMORY => {
                let alignment = self.read_number()?;
                self.write(Stream::Opcodes, token::of_alignment(opcode, alignment)?);
                self.number(Stream::Offsets)?;
            }
            _ => {
                self.write(Stream::Opcodes, opcode);
                return Some(Moved::Opcode(opcode));
            }
        }
        Some(Moved::Whole)
    }
}
