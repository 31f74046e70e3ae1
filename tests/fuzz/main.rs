//! What readers do with anything at all: they answer or refuse, within their limits, and never trap; and what they have read
//! can be written and read again.
//!
//! Inputs are made of files that are right, changed in a few places: pieces removed, repeated or moved, words and numbers of
//! the kind put in, single characters replaced. A short run belongs to `cargo test`; `FUZZ_CASES=1000000 cargo test --release
//! --test fuzz` makes a long one.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what makes the inputs belongs to the tests"
)]

use std::{
    env, fs,
    io::{Cursor, Read as _, Write as _},
    path::Path,
};

use consortium_core::{
    Enrollees, FieldValue, Fraction, InsurerNumber, WrittenDate, Yen,
    collaboration::{access::Age, notice::check_text},
    cost::Percent,
    stages::{ItemResults, ItemSet, PlannedStep, PrintedPercent, StatedOutcome, SurveyCounts},
    training::timetable_2025,
};
use consortium_document::{
    api::{evaluate, solve_game},
    exercises::read_exercises,
    files::{compressed_in, read_plan, read_shared, read_timetable, write_plan, write_timetable},
    participants::ParticipantReader,
    tables::{InsurerTable, MemberTable, Sheet, TableKind, detect_encoding, import, parse_table},
};
use consortium_workbook::{RowBook, open_workbook};
use proptest::{prelude::*, sample::Index, test_runner::TestCaseError};

/// How many inputs each reader gets.
fn cases() -> ProptestConfig {
    let asked = env::var("FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(asked.unwrap_or(64))
}

/// One change of a text.
#[derive(Clone, Debug)]
enum Change {
    Remove(Index, usize),
    Repeat(Index, usize, usize),
    Move(Index, Index, usize),
    Insert(Index, String),
    Replace(Index, char),
}

/// Words and numbers that readers of every kind look at.
const WORDS: [&str; 34] = [
    "0",
    "-1",
    "4294967295",
    "4294967296",
    "18446744073709551616",
    "1e999",
    "0.999999999999999",
    "170141183460469231731687303715884105727/3",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"__proto__\":",
    "\"id\":1,",
    "\"members\":[",
    "\"schema\":\"consortium-plan/2\",",
    "\"unreadable\":\"9,999\"",
    "合計",
    "加入者数（千人）",
    "約9,800",
    "▲5",
    "1-1=3; 1-2=12",
    "①～⑦ ×⑧ …",
    "令和7年4月31日",
    "=1+1",
    "\u{feff}",
    "\u{200b}",
    "\u{0}",
    "\t",
    "\r\n",
    "\"",
    "'",
    "共同利用",
];

fn change() -> impl Strategy<Value = Change> {
    let word = prop_oneof![prop::sample::select(&WORDS[..]).prop_map(str::to_owned), "\\PC{0,6}"];
    prop_oneof![
        1 => (any::<Index>(), 1_usize..80).prop_map(|(at, length)| Change::Remove(at, length)),
        1 => (any::<Index>(), 1_usize..60, 1_usize..12).prop_map(|(at, length, times)| Change::Repeat(at, length, times)),
        1 => (any::<Index>(), any::<Index>(), 1_usize..80).prop_map(|(from, to, length)| Change::Move(from, to, length)),
        4 => (any::<Index>(), word).prop_map(|(at, word)| Change::Insert(at, word)),
        2 => (any::<Index>(), any::<char>()).prop_map(|(at, character)| Change::Replace(at, character)),
    ]
}

fn changed(seed: &str, changes: Vec<Change>) -> String {
    let mut text: Vec<char> = seed.chars().collect();
    for change in changes {
        if text.is_empty() {
            text.push('0');
        }
        let piece = |at: usize, length: usize| at..(at + length).min(text.len());
        match change {
            Change::Remove(at, length) => {
                let range = piece(at.index(text.len()), length);
                text.drain(range);
            }
            Change::Repeat(at, length, times) => {
                let at = at.index(text.len());
                let repeated = text[piece(at, length)].repeat(times);
                text.splice(at..at, repeated);
            }
            Change::Move(from, to, length) => {
                let range = piece(from.index(text.len()), length);
                let moved: Vec<char> = text.drain(range).collect();
                let to = to.index(text.len() + 1);
                text.splice(to..to, moved);
            }
            Change::Insert(at, word) => {
                let at = at.index(text.len());
                text.splice(at..at, word.chars());
            }
            Change::Replace(at, character) => {
                let at = at.index(text.len());
                text[at] = character;
            }
        }
    }
    text.into_iter().collect()
}

/// One of these texts, changed in a few places, or not at all.
fn near(seeds: Vec<String>) -> impl Strategy<Value = String> {
    assert!(!seeds.is_empty());
    (prop::sample::select(seeds), prop::collection::vec(change(), 0..6))
        .prop_map(|(seed, changes)| changed(&seed, changes))
}

/// The files in a folder of the repository that end so.
fn files_in(folder: &str, ending: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let fitting = paths.into_iter().filter(|path| path.to_string_lossy().ends_with(ending));
    fitting.map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn plans() -> impl Strategy<Value = String> {
    near(files_in("docs/plan-examples", ".json"))
}

fn exercises() -> impl Strategy<Value = String> {
    near(files_in("docs", "exercises.example.json"))
}

fn timetables() -> impl Strategy<Value = String> {
    near(vec![write_timetable(&timetable_2025()).unwrap()])
}

fn tables() -> impl Strategy<Value = String> {
    near(vec![
        "組合名,加入者数,利用見込人数,形態\r\n甲健保,\"9,800\",120,単一\r\n乙健保,約1万,,総合\r\n合計,\"19,800\",120,\r\n".to_owned(),
        "保険者番号\t保険者名\t計画項目\t達成項目\t結果未入力の項目\n138123\tA市\t①～④\t①②\t③\n※注\t\t\t\t\n".to_owned(),
        "| 組合名 | 加入者数（千人） |\n|---|---|\n| 甲 | 9.8 |\n| 乙 | 12 |\n".to_owned(),
        "甲健保;9800\n乙健保;12000\n【総合】\n丙健保;50000\n".to_owned(),
    ])
}

fn participants() -> impl Strategy<Value = String> {
    near(vec![
        "ID,保険者名,年齢,性別,BMI（開始時）,BMI（終了時）,体重（開始時）,体重（終了時）,継続,資格喪失日,備考\r\n\
         1,甲健保,47,男,27.1,24.9,80.1,70.4,○,,\r\n2,乙健保,52,女,25.0,25.1,61,60.5,×,2025/11/23,\"a\"\"b\"\r\n"
            .to_owned(),
    ])
}

/// A workbook, changed in one part of its archive. Not `.xls`, of which damaged files may stop the program: the app opens them
/// in a worker first.
fn workbooks() -> impl Strategy<Value = Vec<u8>> {
    let files = ["societies.ods", "uncalculated.xlsx"].map(|name| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/workbook/tests/files");
        fs::read(folder.join(name)).unwrap()
    });
    let changes = prop::collection::vec(change(), 0..6);
    (prop::sample::select(files.to_vec()), any::<Index>(), changes).prop_map(|(file, part, changes)| {
        let mut whole = zip::ZipArchive::new(Cursor::new(&file)).unwrap();
        let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let (part, mut changes) = (part.index(whole.len()), Some(changes));
        for place in 0..whole.len() {
            let mut entry = whole.by_index(place).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            if let Some(changes) = changes.take_if(|_| place == part) {
                content = bytes_changed(&content, changes);
            }
            changed.start_file(entry.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
            changed.write_all(&content).unwrap();
        }
        changed.finish().unwrap().into_inner()
    })
}

/// Bytes changed as texts are: each is taken for a character, and of a character its UTF-8 is put in.
fn bytes_changed(bytes: &[u8], changes: Vec<Change>) -> Vec<u8> {
    let text: String = bytes.iter().copied().map(char::from).collect();
    let changed = changed(&text, changes);
    let bytes = changed.chars().flat_map(|character| match u8::try_from(character) {
        Ok(byte) => vec![byte],
        Err(_) => character.to_string().into_bytes(),
    });
    bytes.collect()
}

fn notices() -> impl Strategy<Value = String> {
    near(vec![
        "個人データの共同利用について\n1 共同利用する者の範囲 甲健康保険組合、甲株式会社\n2 利用する者の利用目的 保健指導\n\
         3 共同利用する個人データの項目 氏名、BMI\n4 管理について責任を有する者の名称、住所、代表者の氏名\n個人情報保護法第27条第5項第3号"
            .to_owned(),
    ])
}

fn numbers() -> impl Strategy<Value = String> {
    let seeds = [
        "１，２３４名",
        "▲120千円",
        "40%",
        "2/5",
        "令和7年4月1日",
        "①～⑦ ×⑧ …",
        "Ⅲ→Ⅳ",
        "06138123",
        "1-1=3; 1-2=12",
    ];
    near(seeds.map(str::to_owned).to_vec())
}

/// What a field has read, it shows so that it can be read again.
fn reads_back<T: FieldValue + std::fmt::Debug>(text: &str) -> Result<(), TestCaseError> {
    let Ok(reading) = T::read(text) else { return Ok(()) };
    let Some(value) = reading.value else { return Ok(()) };
    for shown in [value.write(), value.typed()] {
        let again = T::read(&shown).map(|reading| reading.value);
        prop_assert_eq!(again, Ok(Some(value.clone())), "{}", shown);
    }
    Ok(())
}

/// Reads a table by its kind; every row is read, left out with a reason, or a heading.
fn account_for<T: TableKind>(sheet: &Sheet) -> Result<(), TestCaseError> {
    let read = import::<T>(sheet);
    let mut rows: Vec<usize> = read.rows.iter().map(|row| row.number).collect();
    rows.extend(read.skipped.iter().map(|row| row.number));
    rows.extend(&read.header.rows);
    rows.sort_unstable();
    prop_assert_eq!(rows, (1..=sheet.rows.len()).collect::<Vec<_>>());
    Ok(())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn plans_open_or_are_refused_and_come_back(text in plans()) {
        if let Ok(plan) = read_plan(&text) {
            prop_assert_eq!(read_plan(&write_plan(&plan).unwrap()), Ok(plan));
        }
    }

    #[test]
    fn links_open_or_are_refused(text in plans(), letters in "(p[0-9]{0,2}=)?[A-Za-z0-9_=-]{0,80}") {
        let _ = read_shared(text.as_bytes());
        let _ = compressed_in(&letters);
    }

    #[test]
    fn tables_are_accounted_for_row_by_row(text in tables()) {
        if let Ok(sheet) = parse_table(&text) {
            account_for::<MemberTable>(&sheet)?;
            account_for::<InsurerTable>(&sheet)?;
        }
    }

    #[test]
    fn numbers_are_read_exactly_or_refused(text in numbers()) {
        reads_back::<u32>(&text)?;
        reads_back::<Enrollees>(&text)?;
        reads_back::<Yen>(&text)?;
        reads_back::<Fraction>(&text)?;
        reads_back::<Percent>(&text)?;
        reads_back::<WrittenDate>(&text)?;
        reads_back::<InsurerNumber>(&text)?;
        reads_back::<PrintedPercent>(&text)?;
        reads_back::<ItemSet>(&text)?;
        reads_back::<ItemResults>(&text)?;
        reads_back::<PlannedStep>(&text)?;
        reads_back::<StatedOutcome>(&text)?;
        reads_back::<SurveyCounts>(&text)?;
        reads_back::<Age>(&text)?;
    }

    #[test]
    fn notices_are_checked_whatever_they_say(text in notices()) {
        let check = check_text(&text);
        prop_assert!(check.missing().count() <= 7);
    }

    #[test]
    fn files_of_participants_are_counted_line_by_line(text in participants(), piece in 1_usize..300) {
        let mut reader = ParticipantReader::new(None);
        if text.as_bytes().chunks(piece).try_for_each(|piece| reader.push(piece)).is_ok()
            && let Ok(read) = reader.finish()
        {
            let left_out: u64 = read.left_out.values().map(|lines| lines.count).sum();
            prop_assert_eq!(read.counted + left_out, read.lines);
        }
    }

    #[test]
    fn exercises_and_timetables_open_or_are_refused(text in exercises(), timetable in timetables()) {
        let _ = read_exercises(&text);
        if let Ok(read) = read_timetable(&timetable) {
            prop_assert_eq!(read_timetable(&write_timetable(&read).unwrap()), Ok(read));
        }
    }

    #[test]
    fn bytes_are_no_workbook_or_one(bytes in prop::collection::vec(any::<u8>(), 0..400), zip: bool) {
        let head: &[u8] = if zip { b"PK\x03\x04" } else { b"" };
        open_both_ways(&[head, &bytes].concat());
        let _ = detect_encoding(&bytes);
    }

    #[test]
    fn workbooks_that_are_nearly_right_are_opened_or_refused(bytes in workbooks()) {
        open_both_ways(&bytes);
    }
}

/// Opens a workbook whole and row by row. Whatever either answers, it answers.
fn open_both_ways(bytes: &[u8]) {
    let _ = open_workbook(bytes);
    let Ok(mut book) = RowBook::open(bytes) else { return };
    for sheet in 0..book.sheets().len() {
        let (Ok(mut rows), mut lines) = (book.rows(sheet), Vec::new()) else { continue };
        while rows.next_lines(&mut lines, 10_000) == Ok(true) {
            lines.clear();
        }
    }
}

proptest! {
    // Each case is a whole calculation.
    #![proptest_config(ProptestConfig { cases: cases().cases.div_ceil(8), ..ProptestConfig::default() })]

    #[test]
    fn what_others_call_answers_in_its_form(text in plans(), game in near(vec![
        "{\"players\":[\"a\",\"b\",\"c\"],\"costs\":{\"a\":\"3\",\"b\":\"4\",\"c\":\"5\",\"a,b\":\"6\",\"a,c\":\"7\",\"b,c\":\"8\",\"a,b,c\":\"9\"}}".to_owned(),
    ])) {
        for answer in [evaluate(&text), solve_game(&game)] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&answer).is_ok_and(|answer| answer.is_object()));
        }
    }
}
