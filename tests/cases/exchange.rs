//! Runs the worked examples of `tests/cases/exchange/`: single cells in `cells-*.toml`, whole tables in `tables.toml`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

use std::{fmt, fs, path::PathBuf};

use consortium_core::{
    Entry,
    reading::{
        ReadResult, Scale, read_count, read_count_in, read_date, read_date_in_column, read_insurer_number,
        read_percent, read_share, read_yen, read_yen_in,
    },
};
use consortium_document::{
    plan::MemberRow,
    tables::{MemberTable, import, parse_table},
};
use consortium_planner::text::{Language, exchange as text, members};
use serde::{Deserialize, de::DeserializeOwned};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases<Case> {
    case: Vec<Case>,
}

fn cases<Case: DeserializeOwned>(file: &str) -> Vec<Case> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exchange").join(file);
    let content = fs::read_to_string(&path).unwrap();
    toml::from_str::<Cases<Case>>(&content).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
}

/// A cell and what comes of it: a value, nothing (the value is not known), or a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellCase {
    /// What the cell should hold.
    read_as: ReadAs,
    /// The texts, which are all read in the same way.
    texts: Vec<String>,
    /// The value. Without it and without a reason: not known.
    value: Option<String>,
    /// What was changed or assumed.
    #[serde(default)]
    repairs: Vec<String>,
    /// The texts are written in several ways, with repairs of their own, which are not compared.
    #[serde(default)]
    skip_repairs: bool,
    /// Why there is no value.
    reason: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ReadAs {
    Count,
    CountInThousands,
    Yen,
    YenInThousands,
    Percent,
    Share,
    InsurerNumber,
    Date,
    DateInColumn,
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Read { value: Option<String>, repairs: Vec<String> },
    Refused { reason: String },
}

fn outcome<T>(result: ReadResult<T>, shown: impl Fn(T) -> String) -> Outcome {
    let name = |fact: &dyn fmt::Debug| format!("{fact:?}");
    match result {
        Ok(reading) => Outcome::Read {
            value: reading.value.map(shown),
            repairs: reading.repairs.iter().map(|repair| name(repair)).collect(),
        },
        Err(error) => Outcome::Refused { reason: name(&error.reason) },
    }
}

fn read(read_as: ReadAs, cell: &str) -> Outcome {
    match read_as {
        ReadAs::Count => outcome(read_count(cell), |value| value.to_string()),
        ReadAs::CountInThousands => outcome(read_count_in(cell, Scale::Thousand), |value| value.to_string()),
        ReadAs::Yen => outcome(read_yen(cell), |value| value.get().to_string()),
        ReadAs::YenInThousands => {
            outcome(read_yen_in(cell, Scale::Thousand), |value| value.get().to_string())
        }
        ReadAs::Percent => outcome(read_percent(cell), |value| value.to_string()),
        ReadAs::Share => outcome(read_share(cell), |value| value.to_string()),
        ReadAs::InsurerNumber => outcome(read_insurer_number(cell), |value| value.to_string()),
        ReadAs::DateInColumn => outcome(read_date_in_column(cell), |value| value.to_string()),
        ReadAs::Date => outcome(read_date(cell), |value| value.to_string()),
    }
}

fn check_cells(file: &str) {
    for case in cases::<CellCase>(file) {
        let expected = match &case.reason {
            Some(reason) => Outcome::Refused { reason: reason.clone() },
            None => Outcome::Read { value: case.value.clone(), repairs: case.repairs.clone() },
        };
        for cell in &case.texts {
            let found = read(case.read_as, cell);
            match found {
                Outcome::Read { value, repairs } if case.skip_repairs => {
                    assert_eq!(value, case.value, "{file}: {cell:?}");
                    assert!(
                        !repairs.is_empty(),
                        "{file}: {cell:?} is read without a word about how it was written"
                    );
                }
                found => assert_eq!(found, expected, "{file}: {cell:?}"),
            }
        }
    }
}

#[test]
fn counts_are_read_as_they_arrive() {
    check_cells("cells-counts.toml");
}

#[test]
fn amounts_are_read_as_they_arrive() {
    check_cells("cells-amounts.toml");
}

#[test]
fn shares_are_read_as_they_arrive() {
    check_cells("cells-shares.toml");
}

#[test]
fn insurer_numbers_are_read_as_they_arrive() {
    check_cells("cells-insurer-numbers.toml");
}

#[test]
fn dates_are_read_as_they_arrive() {
    check_cells("cells-dates.toml");
}

/// A table of members, what is read from it, and what the page says about it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableCase {
    name: String,
    sheet: String,
    /// A line for each row: number in the sheet, then the cells; ？ before an unreadable text, nothing for "not known".
    rows: Vec<String>,
    #[serde(default)]
    problems: Vec<String>,
    #[serde(default)]
    repairs: Vec<String>,
    #[serde(default)]
    skipped: Vec<String>,
}

fn shown<T: Copy>(entry: &Entry<T>, value: impl Fn(T) -> String) -> String {
    match entry {
        Entry::Unknown => String::new(),
        Entry::Unreadable(unreadable) => format!("？{unreadable}"),
        Entry::Known(known) => value(*known),
    }
}

fn line(number: usize, row: &MemberRow) -> String {
    let kind = row.kind.map_or("", |kind| members::kind(Language::Japanese, Some(kind)));
    let cells = [
        number.to_string(),
        row.name.clone(),
        kind.to_owned(),
        shown(&row.insurer_number, |value| value.to_string()),
        shown(&row.enrollees, |value| value.get().to_string()),
        shown(&row.insured, |value| value.get().to_string()),
        shown(&row.expected_users, |value| value.get().to_string()),
        if row.lead { "主幹".to_owned() } else { String::new() },
    ];
    cells.join(" | ").trim_end().to_owned()
}

#[test]
fn tables_are_read_with_a_word_about_everything_that_was_changed() {
    for case in cases::<TableCase>("tables.toml") {
        let read = import::<MemberTable>(&parse_table(&case.sheet).unwrap());
        let japanese = Language::Japanese;
        let rows: Vec<_> = read.rows.iter().map(|row| line(row.number, &row.row)).collect();
        let problems: Vec<_> = read.problems.iter().map(|problem| text::problem(japanese, problem)).collect();
        let (mut repairs, ordinary) = text::cell_repairs(japanese, &read.repairs);
        repairs.extend(ordinary);
        let skipped: Vec<_> = read.skipped.iter().map(|row| text::skipped(japanese, row)).collect();
        assert_eq!(rows, case.rows, "{}: rows", case.name);
        assert_eq!(problems, case.problems, "{}: problems", case.name);
        assert_eq!(repairs, case.repairs, "{}: repairs", case.name);
        assert_eq!(skipped, case.skipped, "{}: rows left out", case.name);
    }
}
