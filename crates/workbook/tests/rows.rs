//! Reading a sheet row by row: as the CSV file that the same sheet would be saved as, and files that promise more than they have.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::io::{Cursor, Read as _, Write as _};

use consortium_workbook::{OpenError, RowBook, RowError, Visibility, open_workbook};
use rust_xlsxwriter::{Format, Formula, Workbook};

/// The lines of a sheet, asked for in pieces of so many bytes.
fn lines(bytes: &[u8], sheet: usize, piece: usize) -> Result<String, RowError> {
    let mut book = RowBook::open(bytes)?;
    let mut rows = book.rows(sheet)?;
    let (mut lines, mut pieces) = (Vec::new(), Vec::new());
    while rows.next_lines(&mut lines, piece)? {
        pieces.append(&mut lines);
    }
    pieces.append(&mut lines);
    Ok(String::from_utf8(pieces).unwrap())
}

/// Two people below a title and a blank row, as the people in charge keep them: dates, a percentage, decimals, notes.
fn people() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let notes = workbook.add_worksheet().set_name("説明").unwrap();
    notes.set_hidden(true);
    notes.write_string(0, 0, "社外秘").unwrap();
    let sheet = workbook.add_worksheet().set_name("参加者").unwrap().set_active(true);
    let (date, percent) = (Format::new().set_num_format("yyyy/m/d"), Format::new().set_num_format("0.0%"));
    sheet.write_string(0, 0, "ちょこやせ, 2018年度").unwrap();
    for (column, heading) in (0..).zip(["組合名", "BMI前", "測定日（前）", "体重変化率", "備考"])
    {
        sheet.write_string(2, column, heading).unwrap();
    }
    sheet.write_string(3, 0, "甲健保").unwrap();
    sheet.write_number(3, 1, 24.9).unwrap();
    sheet.write_number_with_format(3, 2, 45_748.0, &date).unwrap();
    sheet.write_number_with_format(3, 3, -0.0265, &percent).unwrap();
    sheet.write_string(3, 4, "\"要\"確認\n再測").unwrap();
    sheet.write_string(4, 0, "乙健保").unwrap();
    sheet.write_formula(4, 1, Formula::new("50/2").set_result("25")).unwrap();
    sheet.set_row_hidden(4).unwrap();
    workbook.save_to_buffer().unwrap()
}

const PEOPLE: &str = "\"ちょこやせ, 2018年度\"\n\
    \n\
    組合名,BMI前,測定日（前）,体重変化率,備考\n\
    甲健保,24.9,2025-04-01,-2.6%,\"\"\"要\"\"確認 再測\"\n\
    乙健保,25\n";

#[test]
fn a_sheet_is_read_as_the_csv_file_it_would_be_and_hidden_rows_too() {
    let book = people();
    let opened = RowBook::open(&book).unwrap();
    let listed: Vec<_> = opened.sheets().iter().map(|(name, shown)| (name.as_str(), *shown)).collect();
    assert_eq!(listed, [("説明", Visibility::Hidden), ("参加者", Visibility::Visible)]);
    assert_eq!(lines(&book, 1, 1_000_000).unwrap(), PEOPLE);
    assert_eq!(lines(&book, 2, 1_000_000), Err(RowError::NoSuchSheet));
}

#[test]
fn pieces_do_not_matter() {
    for piece in 1..60 {
        assert_eq!(lines(&people(), 1, piece).unwrap(), PEOPLE, "{piece} bytes");
    }
}

#[test]
fn other_formats_give_the_same_lines_but_for_what_they_do_not_tell() {
    let ods = lines(include_bytes!("files/societies.ods"), 0, 100).unwrap();
    let xls = lines(include_bytes!("files/societies.xls"), 0, 100).unwrap();
    let numbers = |lines: &str| {
        let cells = lines.lines().map(|line| line.split(',').take(3).collect::<Vec<_>>().join(","));
        cells.collect::<Vec<_>>()
    };
    assert_eq!(numbers(&ods), numbers(&xls));
    assert_eq!(numbers(&ods)[2..4], ["甲健保,06139463,12345", "乙健保,01130012,980"]);
}

#[test]
fn a_sheet_longer_than_any_table_is_read_to_its_end() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..60_000 {
        sheet.write_string(row, 0, "甲健保").unwrap();
        sheet.write_number(row, 1, f64::from(row)).unwrap();
    }
    let book = workbook.save_to_buffer().unwrap();
    let read = lines(&book, 0, 10_000).unwrap();
    assert_eq!(read.lines().count(), 60_000);
    assert_eq!(read.lines().last(), Some("甲健保,59999"));

    let mut opened = RowBook::open(&book).unwrap();
    let mut rows = opened.rows(0).unwrap();
    assert_eq!(rows.percent(), 0);
    let mut half = Vec::new();
    assert!(rows.next_lines(&mut half, read.len() / 2).unwrap());
    assert!((45..=55).contains(&rows.percent()), "{} %", rows.percent());
}

/// The archive with one of its parts changed.
fn with_part(book: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut whole = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..whole.len() {
        let mut part = whole.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let text = if part.name().unwrap() == name { change(text) } else { text };
        changed.start_file(part.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        changed.write_all(text.as_bytes()).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

/// The library makes room for what a file promises: a promise of everything once stopped the app.
#[test]
fn an_xlsx_that_promises_more_texts_than_it_has_bytes_is_damaged() {
    for promise in ["4000000000", "99999999999999999999999999"] {
        let book = with_part(&people(), "xl/sharedStrings.xml", |texts| {
            let (before, after) = texts.split_once("uniqueCount=\"").unwrap();
            let (_, after) = after.split_once('"').unwrap();
            format!("{before}uniqueCount=\"{promise}\"{after}")
        });
        assert_eq!(open_workbook(&book), Err(OpenError::Damaged), "{promise}");
        assert_eq!(lines(&book, 1, 100), Err(RowError::Open(OpenError::Damaged)), "{promise}");
    }
}

#[test]
fn cells_out_of_their_order_or_beyond_a_sheet_are_refused() {
    let swapped = |from: &'static str, to: &'static str| {
        with_part(&people(), "xl/worksheets/sheet2.xml", move |sheet| sheet.replace(from, to))
    };
    let backwards = swapped("r=\"B4\"", "r=\"A4\"");
    assert_eq!(lines(&backwards, 1, 100), Err(RowError::Open(OpenError::Damaged)));
    let beyond = lines(&swapped("r=\"A5\"", "r=\"A2000000\""), 1, 100);
    assert!(matches!(beyond, Err(RowError::TooLarge(_) | RowError::Open(OpenError::Damaged))), "{beyond:?}");
}

/// Writes the file of the browser tests: `cargo test -p consortium-workbook --test rows -- --ignored`.
#[test]
#[ignore = "only to make the file under tests/browser/files anew"]
fn write_the_participants_of_the_browser_tests() {
    let mut workbook = Workbook::new();
    workbook
        .add_worksheet()
        .set_name("説明")
        .unwrap()
        .write_string(0, 0, "1行に1人を入力してください。")
        .unwrap();
    let sheet = workbook.add_worksheet().set_name("参加者").unwrap();
    for (column, heading) in (0..).zip(["参加者番号", "組合名", "年齢", "BMI（前）", "BMI（後）", "継続"])
    {
        sheet.write_string(0, column, heading).unwrap();
    }
    for row in 1..=700 {
        let number = f64::from(row);
        let before = 20.0 + f64::from(row % 120) / 10.0;
        sheet.write_number(row, 0, number).unwrap();
        sheet.write_string(row, 1, format!("健保{}", row % 4)).unwrap();
        sheet.write_number(row, 2, 40.0 + f64::from(row % 30)).unwrap();
        sheet.write_number(row, 3, before).unwrap();
        sheet.write_number(row, 4, before - f64::from(row % 5) / 10.0).unwrap();
        sheet.write_string(row, 5, if row % 3 == 0 { "×" } else { "○" }).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/browser/files/participants.xlsx");
    std::fs::write(path, workbook.save_to_buffer().unwrap()).unwrap();
}
