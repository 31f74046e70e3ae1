//! Counts a file of participants in pieces, with time for the page between them. Nothing of a piece outlives it.
//!
//! While one piece is counted the browser reads the next. What begins like a workbook is left to what opens workbooks.

use yew::prelude::*;

use super::{
    pace::{Pace, TIME_OF_PROGRESS},
    to_count::{Failure, StopSign, ToCount},
    workbook_reading::{self, Sheets},
};
use crate::browser::{
    clock,
    large_file::{LargeFile, NotReadable, Piece, PieceDecoder},
};
use consortium_document::{
    participants::{ParticipantReader, Read},
    tables::{Encoding, NotText, detect_encoding},
};

/// The least and the most bytes of a piece.
const PIECES: (f64, f64) = (65_536.0, 2_097_152.0);

/// A file that was counted.
#[derive(PartialEq)]
pub(super) struct ReadFile {
    /// The file, to count it again with other columns. Its content is not kept.
    pub(super) file: LargeFile,
    /// The sheets of a workbook.
    pub(super) sheets: Option<Sheets>,
    /// What was counted.
    pub(super) read: Read,
}

/// Counts a file. `progress` hears how many percent are done, ten times a second at most.
pub(super) async fn read_file(
    asked: ToCount,
    progress: Callback<u32>,
    stop: StopSign,
) -> Result<ReadFile, Failure> {
    match read_text(&asked, &progress, &stop).await {
        Ok(read) => Ok(ReadFile { file: asked.file, sheets: None, read }),
        Err(Failure::NotText(NotText::Workbook)) => {
            let count = workbook_reading::counting().await?;
            let (read, sheets) = count(asked.clone(), progress, stop).await?;
            Ok(ReadFile { file: asked.file, sheets: Some(sheets), read })
        }
        Err(failure) => Err(failure),
    }
}

async fn read_text(asked: &ToCount, progress: &Callback<u32>, stop: &StopSign) -> Result<Read, Failure> {
    let mut reader = ParticipantReader::new(asked.columns.clone());
    let mut pieces = Pieces::of(&asked.file)?;
    let (mut decoder, mut told) = (None::<Decoder>, clock::milliseconds());
    while let Some(piece) = pieces.next().await? {
        stop.heed()?;
        let begin = clock::milliseconds();
        let decoder = match &decoder {
            Some(decoder) => decoder,
            None => decoder.insert(Decoder::of(&piece)?),
        };
        match decoder {
            Decoder::Utf8 => reader.push(&piece)?,
            Decoder::Other(decoder) => {
                reader.push(decoder.decode(&piece, pieces.is_last())?.as_bytes())?;
            }
        }
        let end = clock::milliseconds();
        pieces.pace.took(piece.len(), end - begin);
        if end - told >= TIME_OF_PROGRESS {
            told = end;
            progress.emit(whole(pieces.done() * 100.0));
        }
    }
    Ok(reader.finish()?)
}

/// The pieces of a file, of which the browser reads one ahead.
struct Pieces<'a> {
    file: &'a LargeFile,
    /// The piece that is being read; none behind the end.
    ahead: Option<Piece>,
    /// Where the piece that was handed out last ends.
    handed: f64,
    /// Where the piece that is being read ends.
    read: f64,
    /// How large the next piece will be.
    pace: Pace,
}

impl<'a> Pieces<'a> {
    /// Begins to read the first.
    fn of(file: &'a LargeFile) -> Result<Self, NotReadable> {
        let mut pieces =
            Self { file, ahead: None, handed: 0.0, read: 0.0, pace: Pace::new(PIECES.0, PIECES.1) };
        pieces.read_ahead()?;
        Ok(pieces)
    }

    fn read_ahead(&mut self) -> Result<(), NotReadable> {
        let (from, to) = (self.read, (self.read + self.pace.next()).min(self.file.size()));
        self.ahead = if from < to { Some(self.file.piece(from, to)?) } else { None };
        self.read = to;
        Ok(())
    }

    /// The bytes of the next piece; `None` behind the end. The one behind it is begun.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, NotReadable> {
        let Some(piece) = self.ahead.take() else { return Ok(None) };
        let bytes = piece.bytes().await?;
        self.handed = self.read;
        self.read_ahead()?;
        Ok(Some(bytes))
    }

    /// Whether the piece that was handed out last is the last of the file.
    const fn is_last(&self) -> bool {
        self.ahead.is_none()
    }

    /// The share of the file that was handed out.
    fn done(&self) -> f64 {
        self.handed / self.file.size()
    }
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
