//! Timetables of training as JSON: the whole of one year, its rules included.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{files::json_place::place_of, json};
use consortium_core::training::{MOST_SESSIONS, Timetable};

/// Why a text is no timetable.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TimetableFileError {
    /// It is not JSON, or breaks off.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
    },
    /// It is JSON, but no timetable: a value is missing or cannot be right.
    #[error("{field}: {detail}")]
    Damaged {
        /// The field, as a path such as `timetable.sessions[3].on`.
        field: String,
        /// What was expected there, in English.
        detail: String,
    },
    /// It has more sessions than are looked at.
    #[error("{found} sessions; at most {MOST_SESSIONS} are read")]
    TooMany {
        /// How many it has.
        found: usize,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TimetableFile<T> {
    schema: Schema,
    timetable: T,
}

/// The one schema that is read.
#[derive(Serialize, Deserialize)]
enum Schema {
    #[serde(rename = "consortium-timetable/1")]
    One,
}

/// Reads a timetable.
///
/// # Errors
/// See [`TimetableFileError`].
pub fn read_timetable(text: &str) -> Result<Timetable, TimetableFileError> {
    let text = text.trim_start_matches('\u{feff}');
    let file = serde_json::from_str::<TimetableFile<Timetable>>(text).map_err(|error| {
        if error.is_data() {
            TimetableFileError::Damaged { field: place_of(&error, text), detail: error.to_string() }
        } else {
            TimetableFileError::NotJson { line: error.line(), column: error.column() }
        }
    })?;
    let found = file.timetable.sessions.len();
    if found > MOST_SESSIONS { Err(TimetableFileError::TooMany { found }) } else { Ok(file.timetable) }
}

/// Writes a timetable, to be filled in for another year.
///
/// # Errors
/// Those of serde_json; a timetable has text keys and whole numbers only, so there are none.
///
/// ```
/// use consortium_core::training::timetable_2025;
/// use consortium_document::files::{read_timetable, write_timetable};
/// let timetable = timetable_2025();
/// assert_eq!(read_timetable(&write_timetable(&timetable).unwrap()), Ok(timetable));
/// ```
pub fn write_timetable(timetable: &Timetable) -> serde_json::Result<String> {
    json::in_lines(&TimetableFile { schema: Schema::One, timetable })
}

#[cfg(test)]
mod tests {
    use super::{TimetableFileError, read_timetable, write_timetable};
    use consortium_core::training::timetable_2025;

    const SCHEMA: &str = "consortium-timetable/1";

    #[test]
    fn what_is_wrong_in_a_file_is_named_with_its_place() {
        let text = write_timetable(&timetable_2025()).unwrap();
        assert!(text.contains(SCHEMA));
        let read = |from: &str, to: &str| read_timetable(&text.replacen(from, to, 1)).unwrap_err();
        let TimetableFileError::Damaged { field, .. } = read("\"2025-07-22\"", "\"2025-02-30\"") else {
            panic!()
        };
        assert_eq!(field, "timetable.sessions[0].on");
        assert!(matches!(read(SCHEMA, "consortium-plan/1"), TimetableFileError::Damaged { .. }));
        assert!(matches!(
            read("\"most_sessions\": 2", "\"most_sessions\": 0"),
            TimetableFileError::Damaged { .. }
        ));
        assert!(matches!(
            read_timetable("日付,時間"),
            Err(TimetableFileError::NotJson { line: 1, column: 1 })
        ));
        assert!(matches!(read_timetable(text.split_at(200).0), Err(TimetableFileError::NotJson { .. })));
    }
}
