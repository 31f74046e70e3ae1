//! The text of a value, as a user would copy it: all digits of a number, a date as `2025-04-01`.

use calamine::{CellErrorType, DataRef, ExcelDateTime};
use consortium_core::about;
use consortium_document::tables::{CellKind, CellRange, MOST_COLUMNS, MOST_ROWS, Sheet};

use super::{TooLarge, number_format::Shown};

/// A sheet while its cells come in. Cells come in any order; rows and columns are counted from 1.
#[derive(Debug, Default)]
pub(super) struct OpenSheet {
    sheet: Sheet,
    /// A cell beyond the limits held something.
    too_large: bool,
}

impl OpenSheet {
    pub(super) fn named(name: &str) -> Self {
        Self { sheet: Sheet { name: name.to_owned(), ..Sheet::default() }, too_large: false }
    }

    /// Puts a text into a cell. Empty cells need not be put.
    pub(super) fn put(&mut self, row: usize, column: usize, text: String, kind: CellKind) {
        if text.is_empty() {
            return;
        }
        if row > MOST_ROWS || column > MOST_COLUMNS {
            self.too_large = true;
            return;
        }
        if self.sheet.rows.len() < row {
            self.sheet.rows.resize_with(row, Vec::new);
        }
        let cells = row.checked_sub(1).and_then(|row| self.sheet.rows.get_mut(row));
        let (Some(cells), Some(place)) = (cells, column.checked_sub(1)) else { return };
        if cells.len() < column {
            cells.resize_with(column, String::new);
        }
        if let Some(cell) = cells.get_mut(place) {
            *cell = text;
            self.sheet.kinds.insert((row, column), kind);
        }
    }

    /// Whether a cell has something in it.
    pub(super) fn has(&self, row: usize, column: usize) -> bool {
        let cells = row.checked_sub(1).and_then(|row| self.sheet.rows.get(row));
        let cell = cells.zip(column.checked_sub(1)).and_then(|(cells, place)| cells.get(place));
        cell.is_some_and(|cell| !cell.is_empty())
    }

    pub(super) fn hide_row(&mut self, row: usize) {
        self.sheet.hidden_rows.insert(row);
    }

    pub(super) fn hide_column(&mut self, column: usize) {
        self.sheet.hidden_columns.insert(column);
    }

    pub(super) fn merge(&mut self, range: CellRange) {
        self.sheet.merged.push(range);
    }

    /// The sheet. What is hidden beyond its last cell hides nothing.
    pub(super) fn finish(mut self) -> Result<Sheet, TooLarge> {
        if self.too_large {
            return Err(TooLarge::LIMITS);
        }
        let (height, width) = (self.sheet.rows.len(), self.sheet.width());
        self.sheet.hidden_rows.retain(|row| *row <= height);
        self.sheet.hidden_columns.retain(|column| *column <= width);
        self.sheet.merged.retain(|range| range.first_row <= height && range.first_column <= width);
        Ok(self.sheet)
    }
}

/// What Excel writes for an error.
pub(super) const fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}

/// The text of a value and its kind.
pub(super) fn shown(value: &DataRef<'_>, format: Shown) -> (String, CellKind) {
    match value {
        DataRef::Empty => (String::new(), CellKind::Text),
        DataRef::String(text) => (text.clone(), CellKind::Text),
        DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
        DataRef::Int(number) => number_text(number_of(*number), format),
        DataRef::Float(number) => number_text(*number, format),
        DataRef::Bool(yes) => ((if *yes { "TRUE" } else { "FALSE" }).to_owned(), CellKind::Boolean),
        DataRef::DateTime(moment) => date_text(*moment),
        DataRef::DateTimeIso(text) => (iso_text(text), CellKind::Date),
        DataRef::DurationIso(text) => (text.clone(), CellKind::Text),
        DataRef::Error(error) => (error_text(error).to_owned(), CellKind::Error),
    }
}

#[expect(clippy::cast_precision_loss, reason = "workbooks keep every number as a double")]
const fn number_of(number: i64) -> f64 {
    number as f64
}

/// A number with all its digits, or as the percentage that is shown.
pub(super) fn number_text(number: f64, format: Shown) -> (String, CellKind) {
    let text = match format {
        Shown::Percent { decimals } => format!("{:.decimals$}%", without_noise(number * 100.0)),
        Shown::In { unit, about: false } => format!("{}{unit}", without_noise(number)),
        Shown::In { unit, about: true } => about(&format!("{}{unit}", without_noise(number))),
        Shown::Divided { by, steps, about: is_about } => {
            let text = format!("{}{steps}", without_noise(number / f64::from(by)));
            if is_about { about(&text) } else { text }
        }
        Shown::About => about(&without_noise(number).to_string()),
        Shown::Plain | Shown::Amount => format!("{}", without_noise(number)),
    };
    (text, format.kind())
}

/// The number with the 15 digits that spreadsheets keep, as they show 0.1 + 0.2.
fn without_noise(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// A moment as date, with the time unless it is midnight. Workbooks keep a time without a date as a part of day 0.
fn date_text(moment: ExcelDateTime) -> (String, CellKind) {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return (format!("{hour}:{minute:02}:{second:02}"), CellKind::Text);
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => (date, CellKind::Date),
        _ => (format!("{date} {hour}:{minute:02}:{second:02}"), CellKind::Date),
    }
}

/// A moment of an `.ods` file: `2025-04-01` or `2025-04-01T00:00:00`.
pub(super) fn iso_text(text: &str) -> String {
    match text.split_once('T') {
        Some((date, time))
            if time.trim_end_matches('Z').chars().all(|digit| matches!(digit, '0' | ':' | '.')) =>
        {
            date.to_owned()
        }
        Some((date, time)) => format!("{date} {time}"),
        None => text.to_owned(),
    }
}
