//! Laws of `exchange`: what is written reads back, and nothing is lost or guessed on the way in.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use consortium_core::{
    CalendarDate, Enrollees, Entry, Era, Fraction, Insured, InsurerNumber, Participants, SocietyKind, Yen,
    reading::{read_count, read_date, read_insurer_number, read_percent, read_share, read_yen},
};
use consortium_document::{
    plan::{MemberColumn, MemberRow},
    tables::{
        Delimiter, HeaderMatch, MemberTable, Role, TableKind, detect_encoding, import, members_to_csv,
        parse_table, parse_table_with,
    },
};
use consortium_planner::text::{
    Language,
    exchange::{cell_repair, member_words, problem, read_error},
    members,
    number::grouped,
};
use proptest::prelude::*;

/// The same text as an input method leaves it.
fn full_width(text: &str) -> String {
    let widen = |character: char| match character {
        '!'..='~' => char::from_u32(u32::from(character) + 0xfee0).unwrap(),
        other => other,
    };
    text.chars().map(widen).collect()
}

/// Texts that come near to numbers, dates and tables, and texts that do not.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-+▲(]?[0-9０-９,.，．]{0,12}[)万千円名人%/年月日 　'E]{0,3}",
        "[RHS令和]{1,2}[0-9元]{1,4}[./年-][0-9月./日-]{1,6}",
        ".{0,40}"
    ]
}

fn any_insurer_number() -> impl Strategy<Value = InsurerNumber> {
    (0_u32..10_000_000)
        .prop_map(|body| (0..10).find_map(|check| format!("{body:07}{check}").parse().ok()).unwrap())
}

fn any_date() -> impl Strategy<Value = CalendarDate> {
    (1_u16..=9_999, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("no such day", |(year, month, day)| CalendarDate::new(year, month, day))
}

/// An entry as reading leaves it: an unreadable text is trimmed and not a number.
fn any_entry<T: Clone + std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Entry<T>> {
    prop_oneof![
        Just(Entry::Unknown),
        value.prop_map(Entry::Known),
        "[-=+@'約]{1,3}[a-z,;\"\t約]{1,6}x".prop_map(Entry::Unreadable),
    ]
}

fn any_member() -> impl Strategy<Value = MemberRow> {
    let kind = prop_oneof![Just(None), Just(Some(SocietyKind::Single)), Just(Some(SocietyKind::General))];
    let name =
        "[-=+@'\",; a-z甲乙]{0,8}健保".prop_map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    let sizes = (any::<u32>(), any::<u32>(), any::<u32>());
    (name, kind, any_entry(any_insurer_number()), any_entry(Just(())), sizes, any::<bool>()).prop_map(
        |(name, kind, insurer_number, entry, (enrollees, insured, expected_users), lead)| MemberRow {
            name,
            kind,
            insurer_number,
            enrollees: entry.map(|()| Enrollees::new(enrollees)),
            insured: Entry::Known(Insured::new(insured)),
            expected_users: Entry::Known(Participants::new(expected_users)),
            lead,
        },
    )
}

proptest! {
    #[test]
    fn every_number_the_page_prints_reads_back(count: u32, yen in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
        prop_assert_eq!(read_count(&grouped(count)).unwrap().value, Some(count));
        prop_assert_eq!(read_yen(&grouped(yen)).unwrap().value, Some(Yen::new(yen)));
        prop_assert_eq!(read_yen(&format!("{}円", grouped(yen))).unwrap().value, Some(Yen::new(yen)));
    }

    #[test]
    fn every_share_the_page_prints_reads_back(numerator in 0_u32..=1_000, rest in 0_u32..=1_000) {
        prop_assume!(numerator + rest > 0);
        let share = Fraction::new(numerator.into(), (numerator + rest).into()).unwrap();
        prop_assert_eq!(read_share(&share.to_string()).unwrap().value, Some(share));
        let rounded = share.percent(2).unwrap().to_string();
        let percent = read_percent(&format!("{rounded}%")).unwrap().value.unwrap();
        prop_assert_eq!(percent.percent(2).unwrap().to_string(), rounded);
    }

    #[test]
    fn width_changes_no_value(cell in any_cell()) {
        let wide = full_width(&cell);
        prop_assert_eq!(read_count(&cell).map(|read| read.value), read_count(&wide).map(|read| read.value));
        prop_assert_eq!(read_yen(&cell).map(|read| read.value), read_yen(&wide).map(|read| read.value));
        prop_assert_eq!(read_date(&cell).map(|read| read.value), read_date(&wide).map(|read| read.value));
    }

    #[test]
    fn every_text_is_read_or_refused_with_a_sentence(cell in any_cell()) {
        let errors = [
            read_count(&cell).err(),
            read_yen(&cell).err(),
            read_percent(&cell).err(),
            read_share(&cell).err(),
            read_insurer_number(&cell).err(),
            read_date(&cell).err(),
        ];
        for error in errors.into_iter().flatten() {
            prop_assert!(read_error(Language::Japanese, &cell, &error).ends_with('。'));
            prop_assert!(read_error(Language::English, &cell, &error).ends_with('.'));
        }
    }

    #[test]
    fn an_insurer_number_survives_a_spreadsheet(number in any_insurer_number()) {
        let written = number.to_string();
        prop_assert_eq!(read_insurer_number(&written).unwrap().value, Some(number));
        prop_assert_eq!(read_insurer_number(&full_width(&written)).unwrap().value, Some(number));
        if let Some(shortened) = written.strip_prefix('0').filter(|rest| !rest.starts_with('0')) {
            prop_assert_eq!(read_insurer_number(shortened).unwrap().value, Some(number));
        }
    }

    #[test]
    fn a_date_reads_back_in_every_form(date in any_date()) {
        let (year, month, day) = (date.year(), date.month(), date.day());
        for written in [date.to_string(), format!("{year:04}/{month}/{day}"), format!("{year:04}年{month}月{day}日")] {
            prop_assert_eq!(read_date(&written).unwrap().value, Some(date));
        }
    }

    #[test]
    fn a_date_reads_back_in_its_era(date in any_date()) {
        if let Some((era, year)) = date.era() {
            prop_assume!(year < 1_000);
            let name = match era {
                Era::Meiji => "明治",
                Era::Taisho => "大正",
                Era::Showa => "昭和",
                Era::Heisei => "平成",
                Era::Reiwa => "令和",
            };
            let written = format!("{name}{year}年{}月{}日", date.month(), date.day());
            prop_assert_eq!(read_date(&written).unwrap().value, Some(date));
        }
    }

    #[test]
    fn no_cell_of_a_table_is_lost(
        rows in prop::collection::vec(prop::collection::vec("[a-z\"\t\r\n,;甲]{1,5}", 1..5), 1..6),
        delimiter in prop::sample::select(vec![Delimiter::Tab, Delimiter::Comma, Delimiter::Semicolon]),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let separator = delimiter.character().to_string();
        let lines: Vec<_> =
            rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(&separator)).collect();
        let filled = rows.iter().rposition(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        let table = parse_table_with(&lines.join("\r\n"), delimiter);
        match filled {
            Some(last) => {
                let table = table.unwrap();
                prop_assert_eq!(&table.rows, &rows[..=last]);
                prop_assert_eq!(table.unclosed_quote, None);
            }
            None => prop_assert!(table.is_err()),
        }
    }

    #[test]
    fn no_letter_of_any_text_is_lost(text in "[a-z\"\t\r\n,; ]{0,60}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        if let Ok(table) = parse_table(&text) {
            prop_assert_eq!(letters(&table.rows.concat().concat()), letters(&text));
        }
    }

    #[test]
    fn any_text_can_be_imported_and_talked_about(text in "([-0-9a-z\"\t\n,;'=約組合名加入者数（千人）]|\\PC){0,80}") {
        if let Ok(table) = parse_table(&text) {
            let read = import::<MemberTable>(&table);
            let header = usize::from(read.header.row.is_some());
            prop_assert_eq!(read.rows.len() + read.skipped.len() + header, table.rows.len());
            for language in Language::ALL {
                prop_assert!(read.problems.iter().all(|found| !problem(language, found).is_empty()));
                prop_assert!(read.repairs.iter().all(|made| !cell_repair(language, made).is_empty()));
            }
        }
    }

    #[test]
    fn members_that_are_written_read_back(members in prop::collection::vec(any_member(), 1..6)) {
        for language in Language::ALL {
            let csv = members_to_csv(&members, &member_words(language));
            let read = import::<MemberTable>(&parse_table(&csv).unwrap());
            let rows: Vec<_> = read.rows.into_iter().map(|row| row.row).collect();
            prop_assert_eq!(&rows, &members);
        }
    }

    #[test]
    fn any_bytes_have_an_encoding_or_are_no_text(bytes: Vec<u8>) {
        if let Ok(encoding) = detect_encoding(&bytes) {
            prop_assert!(!encoding.label().is_empty());
        }
    }
}

#[test]
fn the_headings_of_the_page_are_recognised_in_every_language() {
    for language in Language::ALL {
        let titles: Vec<_> =
            MemberColumn::ALL.iter().map(|&column| members::column(language, column).to_owned()).collect();
        let header = HeaderMatch::find(MemberTable::COLUMNS, &[titles]);
        let roles: Vec<_> = header.columns.iter().map(|column| column.role).collect();
        assert_eq!(header.row, Some(1));
        assert_eq!(roles, MemberColumn::ALL.map(Role::Read));
    }
}

#[test]
fn no_heading_names_two_columns() {
    for column in MemberTable::COLUMNS {
        for name in column.names {
            let header = HeaderMatch::find(MemberTable::COLUMNS, &[vec![(*name).to_owned()]]);
            assert_eq!(header.columns[0].role, Role::Read(column.id), "{name}");
        }
    }
}
