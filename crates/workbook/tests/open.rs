//! Opening workbooks: the same table in each format, what is hidden in it, and files that are no workbook or a trap.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::io::{Cursor, Write as _};

use consortium_document::tables::{CellKind, CellRange, MemberTable, Sheet, import};
use consortium_workbook::{MOST_UNPACKED_BYTES, OpenError, OpenedSheet, Visibility, open_workbook};
use rust_xlsxwriter::{FilterCondition, Format, Formula, Workbook};

/// A table as societies keep it: a merged title, numbers kept as text, a percentage, a date, a formula, an error; row 4
/// and column F hidden. The other formats under `files` were saved from this one by LibreOffice 7.4.
fn society_list() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("組合一覧").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 4, "参加組合 令和7年度", &plain).unwrap();
    for (column, heading) in
        ["組合名", "保険者番号", "加入者数", "受診率", "基準日", "内部メモ"].iter().enumerate()
    {
        sheet.write_string(1, u16::try_from(column).unwrap(), *heading).unwrap();
    }
    let percent = Format::new().set_num_format("0.0%");
    let date = Format::new().set_num_format("yyyy/m/d");
    let rows = [
        ("甲健保", "06139463", 12345.0, 0.8573),
        ("乙健保", "01130012", 980.0, 0.5),
        ("丙健保", "", 0.1 + 0.2, 1.0),
    ];
    for (position, (name, number, enrollees, rate)) in rows.into_iter().enumerate() {
        let row = u32::try_from(position).unwrap() + 2;
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_string(row, 1, number).unwrap();
        sheet.write_number(row, 2, enrollees).unwrap();
        sheet.write_number_with_format(row, 3, rate, &percent).unwrap();
        sheet.write_number_with_format(row, 4, 45748.0, &date).unwrap();
        sheet.write_string(row, 5, "要確認").unwrap();
    }
    sheet.write_string(5, 0, "合計").unwrap();
    sheet.write_formula(5, 2, Formula::new("SUM(C3:C5)").set_result("13325.3")).unwrap();
    sheet.write_formula(5, 3, Formula::new("NA()").set_result("#N/A")).unwrap();
    sheet.set_row_hidden(3).unwrap();
    sheet.set_column_hidden(5).unwrap();
    let notes = workbook.add_worksheet().set_name("メモ").unwrap();
    notes.set_hidden(true);
    notes.write_string(0, 0, "下書き").unwrap();
    workbook.add_worksheet().set_name("空").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// Writes the list for LibreOffice, which saves it in the other formats: `cargo test -p consortium-workbook --test open
/// -- --ignored`, then `soffice --convert-to ods` and `--convert-to xls`.
#[test]
#[ignore = "only to make the files under tests/files anew"]
fn write_the_list_for_the_other_formats() {
    std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/societies.xlsx"), society_list()).unwrap();
}

fn is_the_society_list(sheets: &[OpenedSheet]) -> &Sheet {
    let listed: Vec<_> =
        sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visibility, sheet.has_data())).collect();
    assert_eq!(
        listed,
        [
            ("組合一覧", Visibility::Visible, true),
            ("メモ", Visibility::Hidden, true),
            ("空", Visibility::Visible, false)
        ]
    );
    let list = sheets[0].content.as_ref().unwrap();
    assert_eq!(list.name, "組合一覧");
    let row = |number: usize| (1..=6).map(|column| list.cell(number, column)).collect::<Vec<_>>();
    assert_eq!(row(1), ["参加組合 令和7年度", "", "", "", "", ""]);
    assert_eq!(row(2), ["組合名", "保険者番号", "加入者数", "受診率", "基準日", "内部メモ"]);
    assert_eq!(row(3)[..3], ["甲健保", "06139463", "12345"]);
    assert_eq!(row(4)[..3], ["乙健保", "01130012", "980"]);
    assert_eq!(row(5)[..3], ["丙健保", "", "0.3"]);
    assert_eq!((row(3)[4], row(3)[5]), ("2025-04-01", "要確認"));
    assert_eq!(row(6)[..4], ["合計", "", "13325.3", "#N/A"]);
    assert_eq!(list.kind(3, 2), Some(CellKind::Text));
    assert_eq!(list.kind(3, 3), Some(CellKind::Number));
    assert_eq!(list.kind(3, 5), Some(CellKind::Date));
    assert_eq!(list.kind(6, 4), Some(CellKind::Error));
    assert_eq!(list.merged, [CellRange { first_row: 1, first_column: 1, last_row: 1, last_column: 5 }]);
    list
}

fn shows_percentages(list: &Sheet) {
    assert_eq!((list.cell(3, 4), list.cell(4, 4), list.cell(5, 4)), ("85.7%", "50.0%", "100.0%"));
    assert_eq!(list.kind(3, 4), Some(CellKind::Percent));
}

fn names_what_is_hidden(sheet: &OpenedSheet, list: &Sheet) {
    assert!(sheet.tells_what_is_hidden);
    assert_eq!(list.hidden_rows.iter().copied().collect::<Vec<_>>(), [4]);
    assert_eq!(list.hidden_columns.iter().copied().collect::<Vec<_>>(), [6]);
}

#[test]
fn an_xlsx_list_comes_in_with_everything_the_workbook_knows() {
    let sheets = open_workbook(&society_list()).unwrap();
    let list = is_the_society_list(&sheets);
    shows_percentages(list);
    names_what_is_hidden(&sheets[0], list);
}

#[test]
fn an_ods_list_comes_in_with_everything_the_workbook_knows() {
    let sheets = open_workbook(include_bytes!("files/societies.ods")).unwrap();
    let list = is_the_society_list(&sheets);
    shows_percentages(list);
    names_what_is_hidden(&sheets[0], list);
}

#[test]
fn an_xls_list_comes_in_and_says_that_it_does_not_tell_what_is_hidden() {
    let sheets = open_workbook(include_bytes!("files/societies.xls")).unwrap();
    is_the_society_list(&sheets);
    assert!(!sheets[0].tells_what_is_hidden);
}

#[test]
fn rows_that_a_filter_leaves_out_are_named() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, kind) in ["種別", "単一", "総合", "単一"].iter().enumerate() {
        sheet.write_string(u32::try_from(row).unwrap(), 0, *kind).unwrap();
    }
    sheet.autofilter(0, 0, 3, 0).unwrap();
    sheet.filter_column(0, &FilterCondition::new().add_list_filter("単一")).unwrap();
    let sheets = open_workbook(&workbook.save_to_buffer().unwrap()).unwrap();
    assert!(sheets[0].filtered);
    let hidden = &sheets[0].content.as_ref().unwrap().hidden_rows;
    assert_eq!(hidden.iter().copied().collect::<Vec<_>>(), [3]);
}

#[test]
fn a_cell_far_below_refuses_its_sheet_only() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(1_048_575, 16_383, "迷子").unwrap();
    workbook.add_worksheet().write_string(0, 0, "組合名").unwrap();
    let sheets = open_workbook(&workbook.save_to_buffer().unwrap()).unwrap();
    assert!(sheets[0].content.is_err());
    assert_eq!(sheets[1].content.as_ref().unwrap().rows, [["組合名"]]);
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_unpacks_without_end_is_refused_before_it_is_read() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1_000_000];
    for _ in 0..=MOST_UNPACKED_BYTES / 1_000_000 {
        archive.write_all(&block).unwrap();
    }
    let trap = archive.finish().unwrap().into_inner();
    assert!(trap.len() < 1_000_000, "small as a file");
    assert_eq!(open_workbook(&trap), Err(OpenError::UnpacksTooLarge { limit: MOST_UNPACKED_BYTES }));
}

#[test]
fn a_workbook_that_breaks_off_is_damaged_wherever_it_breaks() {
    let whole = society_list();
    for kept in [whole.len() - 1, whole.len() / 2, 40, 5] {
        assert_eq!(open_workbook(&whole[..kept]), Err(OpenError::Damaged), "{kept} bytes");
    }
    let xls = include_bytes!("files/societies.xls");
    for kept in [600, 100, 9] {
        assert_eq!(open_workbook(&xls[..kept]), Err(OpenError::Damaged), "{kept} bytes");
    }
}

#[test]
fn every_byte_of_a_workbook_may_be_wrong() {
    for (whole, step) in [
        (society_list(), 97),
        (include_bytes!("files/societies.ods").to_vec(), 211),
        (include_bytes!("files/societies.xls").to_vec(), 101),
    ] {
        for place in (0..whole.len()).step_by(step) {
            let mut damaged = whole.clone();
            damaged[place] ^= 0xff;
            // Whatever it answers, it answers.
            let _ = open_workbook(&damaged);
        }
    }
}

#[test]
fn protected_workbooks_are_told_apart_from_damaged_ones() {
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    encrypted.extend(std::iter::repeat_n(0, 1_024));
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(open_workbook(&encrypted), Err(OpenError::Protected));

    let kind = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    let manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>".as_slice();
    let ods =
        archive(&[("mimetype", kind), ("content.xml", b"\x01\x02"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(open_workbook(&ods), Err(OpenError::Protected));
}

#[test]
fn other_files_are_no_workbooks() {
    assert_eq!(open_workbook("組合名,加入者数".as_bytes()), Err(OpenError::NotAWorkbook));
    assert_eq!(open_workbook(b""), Err(OpenError::NotAWorkbook));
    assert_eq!(open_workbook(&archive(&[("word/document.xml", b"<w/>")])), Err(OpenError::NotAWorkbook));
    let text = b"application/vnd.oasis.opendocument.text".as_slice();
    assert_eq!(
        open_workbook(&archive(&[("mimetype", text), ("content.xml", b"<a/>")])),
        Err(OpenError::NotAWorkbook)
    );
}

#[test]
fn repeated_cells_and_rows_of_an_ods_file_stand_where_they_stand() {
    let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\">\
        <table:table-column table:number-columns-repeated=\"3\"/>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"4\"/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>\
          <table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"2\"><text:p>7人</text:p></table:table-cell>\
        </table:table-row>\
        <table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>メモ</text:p></office:annotation><text:p>A&amp;B<text:s text:c=\"2\"/>&#x7532;</text:p><text:p>二</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        </table:table></office:spreadsheet></office:body></office:document-content>";
    let kind = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    let sheets = open_workbook(&archive(&[("mimetype", kind), ("content.xml", content.as_bytes())])).unwrap();
    let sheet = sheets[0].content.as_ref().unwrap();
    let cells: Vec<_> =
        (1..=5).map(|row| (sheet.cell(row, 1), sheet.cell(row, 2), sheet.cell(row, 3))).collect();
    assert_eq!(cells, [("", "", ""), ("", "", ""), ("", "7", "7"), ("", "7", "7"), ("A&B  甲\n二", "", "")]);
}

/// Programs that write formulas without calculating them leave no value behind.
#[test]
fn a_formula_without_a_value_is_no_empty_cell_and_a_format_that_says_about_is_kept() {
    let bytes = include_bytes!("files/uncalculated.xlsx");
    let sheet = open_workbook(bytes).unwrap().remove(0).content.unwrap();
    let cell = |row: usize, column: usize| sheet.rows[row][column].as_str();
    assert_eq!([cell(1, 1), cell(2, 1)], ["=5000+4800", "約9100"]);
    assert_eq!(sheet.kinds.get(&(2, 2)), Some(&CellKind::Error));
}

/// What becomes of 11,234 people in a column, shown by a number format, below a heading.
fn people(format: &str, heading: &str, number: f64) -> Option<u32> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "組合名").unwrap();
    sheet.write_string(0, 1, heading).unwrap();
    sheet.write_string(1, 0, "甲健保").unwrap();
    sheet.write_number_with_format(1, 1, number, &Format::new().set_num_format(format)).unwrap();
    let opened = open_workbook(&workbook.save_to_buffer().unwrap()).unwrap();
    let read = import::<MemberTable>(opened[0].content.as_ref().unwrap());
    read.rows[0].row.enrollees.value().map(|people| people.get())
}

#[test]
fn thousands_that_are_only_shown_are_not_multiplied_and_thousands_that_are_meant_are() {
    for (format, heading, number) in [
        ("#,##0", "加入者数", 11_234.0),
        ("#,##0,", "加入者数（千人）", 11_234.0),
        ("#,##0,\"千人\"", "加入者数", 11_234.0),
        ("#,##0,\"千人\"", "加入者数（千人）", 11_234.0),
        ("#,##0,", "加入者数", 11_234.0),
        ("0.000", "加入者数（千人）", 11.234),
        ("0.0\"千人\"", "加入者数", 11.234),
    ] {
        assert_eq!(people(format, heading, number), Some(11_234), "{format} below {heading}");
    }
}
