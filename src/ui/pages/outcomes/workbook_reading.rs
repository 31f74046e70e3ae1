//! Counts a sheet of a workbook row by row, with time for the page in between. It is in the part of the site that opens
//! workbooks, which few files need.

use std::{future::Future, pin::Pin};

use yew::prelude::*;

use super::{
    pace::{Pace, TIME_OF_PROGRESS},
    to_count::{Failure, StopSign, ToCount},
};
use crate::{
    browser::{clock, pause::pause},
    ui::workbooks,
};
use consortium_document::participants::{ParticipantReader, Read};
use consortium_workbook::{MOST_BYTES_BY_ROW, OpenError, RowBook, Visibility};

/// The sheets of a workbook of which one was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheets {
    /// The names of all sheets of cells.
    pub(super) names: Vec<String>,
    /// The place of the one that was counted.
    pub(super) counted: usize,
}

/// Counts a workbook.
pub(super) type Count = fn(ToCount, Callback<u32>, StopSign) -> Counting;

/// A workbook that is being counted.
type Counting = Pin<Box<dyn Future<Output = Result<(Read, Sheets), Failure>>>>;

crate::ui::apart::define! {
    /// What counts workbooks.
    in opening: pub(super) fn counting() -> Count { |asked, progress, stop| Box::pin(count(asked, progress, stop)) }
}

/// The least and the most bytes of lines that are counted without a pause.
const PIECES: (f64, f64) = (8_192.0, 524_288.0);

async fn count(asked: ToCount, progress: Callback<u32>, stop: StopSign) -> Result<(Read, Sheets), Failure> {
    if asked.file.has_more_bytes_than(MOST_BYTES_BY_ROW) {
        return Err(OpenError::TooLarge { limit: MOST_BYTES_BY_ROW }.into());
    }
    let bytes = asked.file.bytes().await?;
    if !workbooks::is_survived(&bytes).await {
        return Err(OpenError::Damaged.into());
    }
    let mut workbook = RowBook::open(&bytes)?;
    let counted = asked.sheet.unwrap_or_else(|| likeliest(&mut workbook));
    let names = workbook.sheets().iter().map(|(name, _)| name.clone());
    let sheets = Sheets { names: names.collect(), counted };
    let mut rows = workbook.rows(counted)?;
    let mut reader = ParticipantReader::new(asked.columns);
    let (mut lines, mut pace) = (Vec::new(), Pace::new(PIECES.0, PIECES.1));
    let mut told = clock::milliseconds();
    loop {
        let begin = clock::milliseconds();
        let more = rows.next_lines(&mut lines, whole(pace.next()))?;
        reader.push(&lines)?;
        if !more {
            return Ok((reader.finish()?, sheets));
        }
        let end = clock::milliseconds();
        pace.took(lines.len(), end - begin);
        lines.clear();
        if end - told >= TIME_OF_PROGRESS {
            told = end;
            progress.emit(rows.percent());
        }
        pause().await;
        stop.heed()?;
    }
}

/// So many bytes of a sheet show its headings.
const HEAD: usize = 16_384;

/// The sheet in sight of which the most headings are understood: people put explanations before their list.
fn likeliest(workbook: &mut RowBook<'_>) -> usize {
    let shown = workbook.sheets().iter().map(|(_, visibility)| *visibility == Visibility::Visible);
    let shown: Vec<usize> = shown.enumerate().filter_map(|(place, shown)| shown.then_some(place)).collect();
    let understood = |place: &usize| understood(workbook, *place).unwrap_or(0);
    // Of equals, the first.
    shown.into_iter().rev().max_by_key(understood).unwrap_or(0)
}

/// How many headings of a sheet are understood.
fn understood(workbook: &mut RowBook<'_>, place: usize) -> Option<usize> {
    let mut lines = Vec::new();
    workbook.rows(place).ok()?.next_lines(&mut lines, HEAD).ok()?;
    let mut reader = ParticipantReader::new(None);
    reader.push(&lines).ok()?;
    Some(reader.finish().ok()?.columns.iter().flatten().count())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 8,192 to 524,288")]
const fn whole(bytes: f64) -> usize {
    bytes as usize
}
