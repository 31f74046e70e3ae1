//! Counts a file of participants in pieces, with time for the page between them. Nothing of a piece outlives it.

use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use crate::browser::large_file::{LargeFile, NotReadable, PieceDecoder};
use consortium_document::{
    participants::{Column, NotRead, ParticipantReader, Read},
    tables::{Encoding, NotText, detect_encoding},
};

/// The bytes that are counted in one go: a few milliseconds of work.
const PIECE: f64 = 131_072.0;

/// A file that was counted.
pub(super) struct ReadFile {
    /// The file, to count it again with other columns. Its content is not kept.
    pub(super) file: LargeFile,
    /// What was counted.
    pub(super) read: Read,
}

/// Why a file was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The user stopped it.
    Stopped,
    /// The browser could not read it.
    NotReadable,
    /// It has no text.
    NotText(NotText),
    /// Its table cannot be counted.
    NotRead(NotRead),
}

impl From<NotReadable> for Failure {
    fn from(_: NotReadable) -> Self {
        Self::NotReadable
    }
}

impl From<NotText> for Failure {
    fn from(reason: NotText) -> Self {
        Self::NotText(reason)
    }
}

impl From<NotRead> for Failure {
    fn from(reason: NotRead) -> Self {
        Self::NotRead(reason)
    }
}

/// Stops a reading, by the button or because the page is gone.
#[derive(Clone, Default)]
pub(super) struct StopSign(Rc<Cell<bool>>);

impl StopSign {
    /// Stops it before its next piece.
    pub(super) fn stop(&self) {
        self.0.set(true);
    }
}

/// Counts a file. `progress` hears each percent.
pub(super) async fn read_file(
    file: &LargeFile,
    columns: Option<Vec<Option<Column>>>,
    progress: &Callback<u32>,
    stop: &StopSign,
) -> Result<Read, Failure> {
    let mut reader = ParticipantReader::new(columns);
    let size = file.size();
    let (mut from, mut decoder, mut told) = (0.0, None::<Decoder>, 0);
    while from < size {
        let to = (from + PIECE).min(size);
        let piece = file.piece(from, to).await?;
        if stop.0.get() {
            return Err(Failure::Stopped);
        }
        let is_last = to >= size;
        let decoder = match &decoder {
            Some(decoder) => decoder,
            None => decoder.insert(Decoder::of(&piece)?),
        };
        match decoder {
            Decoder::Utf8 => reader.push(&piece)?,
            Decoder::Other(decoder) => reader.push(decoder.decode(&piece, is_last)?.as_bytes())?,
        }
        from = to;
        let percent = whole(from / size * 100.0);
        if percent != told {
            told = percent;
            progress.emit(percent);
        }
    }
    Ok(reader.finish()?)
}

/// How the pieces become UTF-8.
enum Decoder {
    Utf8,
    Other(PieceDecoder),
}

impl Decoder {
    /// From the first piece, which may end within a character.
    fn of(piece: &[u8]) -> Result<Self, Failure> {
        let cut = match std::str::from_utf8(piece) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => piece.len(),
        };
        let whole = piece.get(..cut).unwrap_or(piece);
        match detect_encoding(whole)? {
            Encoding::Utf8 => Ok(Self::Utf8),
            other => PieceDecoder::new(other.label()).map(Self::Other).ok_or(Failure::NotReadable),
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage from 0 to 100")]
const fn whole(percent: f64) -> u32 {
    percent as u32
}
