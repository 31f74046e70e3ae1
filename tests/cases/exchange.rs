//! Runs the worked examples of `tests/cases/exchange/`: single cells in `cells-*.toml`, whole tables in `tables.toml`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

use std::{fmt, fs, path::PathBuf};

use consortium_core::{
    Entry, Field, MemberField, MemberId, about,
    reading::{
        ReadResult, Scale, read_count, read_count_in, read_date, read_date_in_column, read_insurer_number,
        read_percent, read_share, read_yen, read_yen_in,
    },
    stages::InsurerRecord,
};
use consortium_document::{
    api::evaluate,
    files::read_plan,
    plan::{MemberColumn, NewMember, Plan, ProblemKind},
    tables::{Encoding, Import, InsurerTable, MemberTable, TableKind, detect_encoding, import, parse_table},
};
use consortium_planner::text::{Language, exchange as text, members};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases<Case> {
    case: Vec<Case>,
}

fn cases<Case: DeserializeOwned>(file: &str) -> Vec<Case> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exchange").join(file);
    let content = fs::read_to_string(&path).unwrap();
    let cases: Cases<Case> =
        toml::from_str(&content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(!cases.case.is_empty(), "{}: no case", path.display());
    cases.case
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
        assert!(!case.texts.is_empty(), "{file}: {:?} is read from no text", case.value);
        assert!(
            case.value.is_none() || case.reason.is_none(),
            "{file}: {:?} is a value or has a reason, not both",
            case.texts
        );
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
        Entry::Approximate(known) => about(&value(*known)),
    }
}

fn line(number: usize, row: &NewMember) -> String {
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
        let expected = [&case.rows, &case.problems, &case.repairs, &case.skipped];
        assert!(expected.iter().any(|lines| !lines.is_empty()), "{}: nothing is expected", case.name);
        let read = import::<MemberTable>(&parse_table(&case.sheet).unwrap());
        let japanese = Language::Japanese;
        let rows: Vec<_> = read.rows.iter().map(|row| line(row.number, &row.row)).collect();
        let name_of = |number| {
            let row = read.rows.iter().find(|row| row.number == number);
            row.map(|row| row.row.name.as_str())
        };
        let problems = text::problems(japanese, &read.problems, name_of);
        let (mut repairs, ordinary) = text::cell_repairs(japanese, &read.repairs);
        repairs.extend(ordinary);
        let skipped: Vec<_> = read.skipped.iter().map(|row| text::skipped(japanese, row)).collect();
        assert_eq!(rows, case.rows, "{}: rows", case.name);
        assert_eq!(problems, case.problems, "{}: problems", case.name);
        assert_eq!(repairs, case.repairs, "{}: repairs", case.name);
        assert_eq!(skipped, case.skipped, "{}: rows left out", case.name);
    }
}

/// A sheet as it arrives, with what becomes of each of its rows and columns.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetCase {
    name: String,
    /// Where the sheet, or its kind, was seen.
    source: String,
    /// What kind of table it is.
    #[serde(default)]
    kind: Kind,
    /// A file in `sheets/`; or else the text itself.
    file: Option<String>,
    #[serde(default)]
    sheet: String,
    /// A line for each row that is read, as in `tables.toml`; for insurers: number in the sheet, year, name, code, rate,
    /// step before, target, outcome, planned and achieved items.
    rows: Vec<String>,
    /// Rows that are not read, with the reason: "1 AboveHeader". Empty rows are not mentioned.
    #[serde(default)]
    rows_left_out: Vec<String>,
    /// Columns that hold something and are not read, by their letters, with the reason: "C Part".
    #[serde(default)]
    columns_left_out: Vec<String>,
    /// What the page says has to be checked.
    #[serde(default)]
    problems: Vec<String>,
    /// What the page says about totals.
    #[serde(default)]
    totals: Vec<String>,
    /// Some of the sentences about what was repaired.
    #[serde(default)]
    repairs: Vec<String>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    #[default]
    Members,
    Insurers,
}

/// The text of a file, decoded as the browser does it.
fn decoded(file: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exchange/sheets").join(file);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let encoding = match detect_encoding(&bytes).unwrap() {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16LittleEndian => encoding_rs::UTF_16LE,
        Encoding::Utf16BigEndian => encoding_rs::UTF_16BE,
        Encoding::ShiftJis => encoding_rs::SHIFT_JIS,
        Encoding::EucJp => encoding_rs::EUC_JP,
        Encoding::Iso2022Jp => encoding_rs::ISO_2022_JP,
    };
    encoding.decode(&bytes).0.into_owned()
}

fn insurer_line(number: usize, year: Option<u16>, row: &InsurerRecord) -> String {
    fn shown<T: Clone>(entry: &Entry<T>, value: impl Fn(&T) -> String) -> String {
        match entry {
            Entry::Unknown => String::new(),
            Entry::Unreadable(unreadable) => format!("？{unreadable}"),
            Entry::Known(known) => value(known),
            Entry::Approximate(known) => about(&value(known)),
        }
    }
    let items =
        |set: consortium_core::stages::ItemSet| set.iter().map(|item| item.circled()).collect::<String>();
    let cells = [
        number.to_string(),
        year.map_or_else(String::new, |year| year.to_string()),
        row.name.clone(),
        row.code.clone(),
        shown(&row.rate, ToString::to_string),
        shown(&row.before, |step| u8::from(*step).to_string()),
        shown(&row.target, |step| u8::from(*step).to_string()),
        shown(&row.outcome, |outcome| format!("{outcome:?}")),
        shown(&row.planned, |set| items(*set)),
        shown(&row.results, |_| items(row.item_answers().met())),
    ];
    cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
}

fn check_sheet<K: TableKind>(case: &SheetCase, read: &Import<K::Column, K::Row>, lines: Vec<String>) {
    let japanese = Language::Japanese;
    let blank = |cells: &[String]| cells.iter().all(|cell| consortium_core::reading::fold::is_blank(cell));
    let skipped = read.skipped.iter().filter(|row| !blank(&row.cells));
    let rows_left_out: Vec<_> = skipped.map(|row| format!("{} {:?}", row.number, row.reason)).collect();
    let column = |column: &consortium_document::tables::ColumnLeftOut| {
        format!("{} {:?}", text::column_letters(column.place.column), column.reason)
    };
    let columns_left_out: Vec<_> = read.columns_left_out.iter().map(column).collect();
    let problems: Vec<_> = read.problems.iter().map(|problem| text::problem(japanese, problem)).collect();
    let totals: Vec<_> = read.checks.iter().map(|check| text::total_check(japanese, check)).collect();
    let repairs: Vec<_> = read.repairs.iter().map(|repair| text::cell_repair(japanese, repair)).collect();
    assert_eq!(lines, case.rows, "{}: rows", case.name);
    assert_eq!(rows_left_out, case.rows_left_out, "{}: rows left out", case.name);
    assert_eq!(columns_left_out, case.columns_left_out, "{}: columns left out", case.name);
    assert_eq!(problems, case.problems, "{}: problems", case.name);
    assert_eq!(totals, case.totals, "{}: totals", case.name);
    for repair in &case.repairs {
        assert!(repairs.contains(repair), "{}: {repair} is not among {repairs:#?}", case.name);
    }
}

#[test]
fn sheets_are_accounted_for_row_by_row_and_column_by_column() {
    for case in cases::<SheetCase>("sheets.toml") {
        assert!(!case.source.is_empty(), "{}: without a source", case.name);
        let expected = [&case.rows, &case.rows_left_out, &case.columns_left_out, &case.problems];
        assert!(expected.iter().any(|lines| !lines.is_empty()), "{}: nothing is expected", case.name);
        let content = case.file.as_deref().map_or_else(|| case.sheet.clone(), decoded);
        let sheet = parse_table(&content).unwrap();
        match case.kind {
            Kind::Members => {
                let read = import::<MemberTable>(&sheet);
                let lines = read.rows.iter().map(|row| line(row.number, &row.row)).collect();
                check_sheet::<MemberTable>(&case, &read, lines);
            }
            Kind::Insurers => {
                let read = import::<InsurerTable>(&sheet);
                let lines =
                    read.rows.iter().map(|row| insurer_line(row.number, row.year, &row.row)).collect();
                check_sheet::<InsurerTable>(&case, &read, lines);
            }
        }
    }
}

fn stored_file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exchange/plans").join(name);
    fs::read_to_string(path).unwrap()
}

fn stored_plan(name: &str) -> Plan {
    read_plan(&stored_file(name)).unwrap()
}

#[test]
fn members_with_numbers_of_other_insurers_are_named() {
    let plan = stored_plan("numbers-of-other-insurers.json");
    let named: Vec<_> = plan
        .problems()
        .into_iter()
        .filter(|problem| problem.kind == ProblemKind::NumberOfNoSociety)
        .map(|problem| problem.field)
        .collect();
    let expected = [1, 2, 3].map(|id| Field::Member(MemberId(id), MemberField::InsurerNumber));
    assert_eq!(named, expected);
}

#[test]
fn programs_are_told_of_numbers_of_other_insurers_too() {
    let report: Value =
        serde_json::from_str(&evaluate(&stored_file("numbers-of-other-insurers.json"))).unwrap();
    let expected = [1, 2, 3]
        .map(|id| json!({ "field": format!("member-{id}-insurer-number"), "kind": "number_of_no_society" }));
    assert_eq!(report["problems"], json!(expected));
}

#[test]
fn a_column_pasted_onto_the_enrollees_of_the_first_row_fills_that_column() {
    let plan = stored_plan("three-societies.json");
    let columns = [MemberField::Name, MemberField::Kind, MemberField::InsurerNumber, MemberField::Enrollees];
    let block = parse_table("9000\n8000\n7000\n").unwrap();
    let pasted = plan.paste_into_members(&block, &columns.map(MemberColumn::Field), (0, 3), true);
    let after = pasted.edit.apply(&plan);
    let rows: Vec<_> = after
        .members
        .iter()
        .map(|member| (member.name.as_str(), member.enrollees.value().map(consortium_core::Enrollees::get)))
        .collect();
    assert_eq!(rows, [("甲健保", Some(9_000)), ("乙健保", Some(8_000)), ("丙健保", Some(7_000))]);
}

#[test]
fn amounts_pasted_onto_the_cost_of_today_fill_that_column() {
    let plan = stored_plan("three-societies-with-cost.json");
    let columns = [MemberField::ExpectedUsers, MemberField::StandaloneToday].map(MemberColumn::Field);
    let block = parse_table("1,000,000\n2,000,000\n3,000,000\n").unwrap();
    let after = plan.paste_into_members(&block, &columns, (0, 1), false).edit.apply(&plan);
    let costs: Vec<_> = after
        .members
        .iter()
        .map(|member| member.cost.standalone_today.value().map(consortium_core::Yen::get))
        .collect();
    assert_eq!(costs, [1_000_000, 2_000_000, 3_000_000].map(Some));
}
