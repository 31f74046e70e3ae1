//! Laws of `exchange`: what is written reads back, and nothing is lost or guessed on the way in.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use consortium_core::{
    CalendarDate, Enrollees, Entry, Era, Fraction, Insured, InsurerNumber, Participants, SocietyKind,
    Standing, Yen,
    reading::{
        fold::is_blank, read_count, read_date, read_insurer_number, read_percent, read_share, read_yen,
    },
    stages::{
        InsurerRecord, InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, RestOfPlan, StatedOutcome,
    },
};
use consortium_document::{
    plan::{Edit, MemberColumn, MemberEdit, NewMember, Plan},
    rulesets,
    tables::{
        Delimiter, InsurerTable, MemberTable, Role, Sheet, TableKind, detect_encoding, import,
        insurers_to_csv, members_to_csv, parse_table, parse_table_with,
    },
};
use consortium_planner::text::{
    Language,
    exchange::{cell_repair, member_words, problem, read_error},
    members,
    number::grouped,
    stages_page::insurer_words,
};
use consortium_workbook::{Preface, members_book, open_workbook};
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

/// A name as people give them, and names that look like totals, notes and titles of rows.
fn any_name(end: &'static str) -> impl Strategy<Value = String> {
    let usual = "[-=+@'\",; a-z甲乙]{0,8}".prop_map(move |name| format!("{name}{end}"));
    let odd = prop::sample::select(vec![
        "合計",
        "'合計",
        "小計",
        "平均",
        "計2組合",
        "県計",
        "※甲",
        "注1",
        "【単一】",
        "関東ブロック",
        "-合計",
        "＝甲",
        "東京都",
    ]);
    prop_oneof![4 => usual, 1 => odd.prop_map(str::to_owned)]
        .prop_map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn any_items() -> impl Strategy<Value = ItemSet> {
    prop::collection::vec(1_u8..=9, 0..6)
        .prop_map(|items| items.into_iter().filter_map(ItemNumber::new).collect())
}

/// An insurer as a page keeps it: items with answers by themselves, or a complete list of those that were achieved.
fn any_insurer() -> impl Strategy<Value = InsurerRecord> {
    let plan = prop_oneof![Just(Entry::Unknown), any_items().prop_map(Entry::Known)];
    let results = (0_u8..3, any_items(), any_items());
    (any_name("市"), plan, results, prop::sample::select(vec![None, Some(1_u8), Some(4)])).prop_map(
        |(name, planned, (kind, met, asked), step)| {
            let results = match kind {
                0 => Entry::Unknown,
                1 => Entry::Known(ItemResults::achieved(met)),
                _ => Entry::Known(ItemResults {
                    answers: ItemAnswers::decided(asked.union(met), met),
                    rest: RestOfPlan::Open,
                }),
            };
            let step = step.and_then(|step| InsurerStep::try_from(step).ok());
            InsurerRecord {
                name,
                planned,
                results,
                code: step.map_or_else(String::new, |step| format!("{}32017", u8::from(step))),
                before: Entry::from(step),
                target: Entry::from(step),
                outcome: Entry::from(step.map(StatedOutcome::Step)),
                ..InsurerRecord::default()
            }
        },
    )
}

fn any_member() -> impl Strategy<Value = NewMember> {
    let kind = prop_oneof![Just(None), Just(Some(SocietyKind::Single)), Just(Some(SocietyKind::General))];
    let name = any_name("健保");
    let sizes = (any::<u32>(), any::<u32>(), any::<u32>());
    let standing = prop::sample::select(Standing::ALL.to_vec());
    (name, (standing, kind), any_entry(any_insurer_number()), any_entry(Just(())), sizes, any::<bool>())
        .prop_map(
            |(name, (standing, kind), insurer_number, entry, (enrollees, insured, expected_users), lead)| {
                NewMember {
                    name,
                    standing: Some(standing),
                    kind,
                    insurer_number,
                    enrollees: entry.map(|()| Enrollees::new(enrollees)),
                    insured: Entry::Known(Insured::new(insured)),
                    expected_users: Entry::Known(Participants::new(expected_users)),
                    lead,
                }
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
            // What is left out together with what was read is the whole input, row by row …
            let mut rows: Vec<usize> = read.rows.iter().map(|row| row.number).collect();
            rows.extend(read.skipped.iter().map(|row| row.number));
            rows.extend(&read.header.rows);
            rows.sort_unstable();
            prop_assert_eq!(rows, (1..=table.rows.len()).collect::<Vec<_>>());
            // … and column by column.
            for row in &read.rows {
                for (position, cell) in table.rows[row.number - 1].iter().enumerate() {
                    let is_read = matches!(read.header.columns[position].role, Role::Read(_));
                    let is_named = read.columns_left_out.iter().any(|column| column.place.column == position + 1);
                    prop_assert!(is_read || is_named || is_blank(cell), "{cell:?} is neither read nor named");
                }
            }
            for language in Language::ALL {
                prop_assert!(read.problems.iter().all(|found| !problem(language, found).is_empty()));
                prop_assert!(read.repairs.iter().all(|made| !cell_repair(language, made).is_empty()));
            }
        }
    }

    #[test]
    fn members_that_are_written_read_back(members in prop::collection::vec(any_member(), 1..6)) {
        let empty = Plan::empty(rulesets::built_in().remove(0));
        let plan_of = |members| Edit::Members(MemberEdit::Append(members)).apply(&empty);
        let plan = plan_of(members);
        for language in Language::ALL {
            let csv = members_to_csv(&plan.members, plan.lead, &member_words(language));
            let read = import::<MemberTable>(&parse_table(&csv).unwrap());
            prop_assert_eq!(&plan_of(read.rows.into_iter().map(|row| row.row).collect()), &plan);
        }
    }

    #[test]
    fn members_in_a_workbook_read_back(members in prop::collection::vec(any_member(), 1..6)) {
        let empty = Plan::empty(rulesets::built_in().remove(0));
        let plan_of = |members| Edit::Members(MemberEdit::Append(members)).apply(&empty);
        let plan = plan_of(members);
        let made_on = CalendarDate::new(2026, 4, 1).unwrap();
        let notes = vec![("作成日".to_owned(), "2026年4月1日".to_owned())];
        let preface = Preface { title: "健康づくり".to_owned(), made_on, notes };
        let book = members_book(&plan.members, plan.lead, &preface, &member_words(Language::Japanese), "一覧", "合計");
        let sheets = open_workbook(&book.to_xlsx().unwrap()).unwrap();
        let read = import::<MemberTable>(sheets[0].content.as_ref().unwrap());
        prop_assert_eq!(&plan_of(read.rows.into_iter().map(|row| row.row).collect()), &plan);
    }

    #[test]
    fn insurers_that_are_written_read_back(insurers in prop::collection::vec(any_insurer(), 1..6)) {
        for language in Language::ALL {
            let csv = insurers_to_csv(&insurers, &insurer_words(language));
            let read = import::<InsurerTable>(&parse_table(&csv).unwrap());
            let rows: Vec<_> = read.rows.into_iter().map(|row| row.row).collect();
            prop_assert_eq!(&rows, &insurers);
        }
    }

    #[test]
    fn any_bytes_have_an_encoding_or_are_no_text(bytes: Vec<u8>) {
        if let Ok(encoding) = detect_encoding(&bytes) {
            prop_assert!(!encoding.label().is_empty());
        }
    }
}

/// A sheet of societies as a person keeps it, and what can be done to it without changing a figure.
#[derive(Clone, Debug)]
struct KeptSheet {
    members: Vec<(String, u32, u32)>,
}

fn any_kept_sheet() -> impl Strategy<Value = KeptSheet> {
    let member = ("[甲乙丙丁戊己庚辛]{1,4}(健保|健康保険組合)", 1_u32..200_000, 0_u32..5_000);
    prop::collection::vec(member, 1..8).prop_map(|members| KeptSheet { members })
}

impl KeptSheet {
    fn rows(&self) -> Vec<Vec<String>> {
        let heading = ["組合名", "加入者数", "利用見込人数"].map(str::to_owned).to_vec();
        let rows = self
            .members
            .iter()
            .map(|(name, people, users)| vec![name.clone(), people.to_string(), users.to_string()]);
        std::iter::once(heading).chain(rows).collect()
    }

    /// What must be read, whatever is done to the sheet.
    fn figures(&self) -> Vec<(String, Option<u32>, Option<u32>)> {
        self.members.iter().map(|(name, people, users)| (name.clone(), Some(*people), Some(*users))).collect()
    }
}

fn figures(sheet: &Sheet) -> Vec<(String, Option<u32>, Option<u32>)> {
    let figures = |row: NewMember| {
        let (people, users) = (row.enrollees.value(), row.expected_users.value());
        (row.name, people.map(Enrollees::get), users.map(Participants::get))
    };
    import::<MemberTable>(sheet).rows.into_iter().map(|row| figures(row.row)).collect()
}

fn sheet_of(rows: Vec<Vec<String>>) -> Sheet {
    Sheet { rows, ..Sheet::default() }
}

/// What people put into sheets around and between the data.
fn any_addition() -> impl Strategy<Value = (u8, u8)> {
    (0_u8..8, any::<u8>())
}

proptest! {
    #[test]
    fn notes_totals_blank_rows_and_repeated_headings_change_no_figure(
        kept in any_kept_sheet(),
        additions in prop::collection::vec(any_addition(), 0..5),
    ) {
        let mut rows = kept.rows();
        let texts = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let sum = |figure: fn(&(String, u32, u32)) -> u32| {
            kept.members.iter().map(|member| u64::from(figure(member))).sum::<u64>().to_string()
        };
        let total = |label: &str| vec![label.to_owned(), sum(|member| member.1), sum(|member| member.2)];
        // Sums come first: they stand right below the rows they are for.
        let (sums, others): (Vec<_>, Vec<_>) = additions.into_iter().partition(|(what, _)| *what < 2);
        for (what, _) in sums {
            rows.push(total(if what == 0 { "合計" } else { "【総計】" }));
        }
        // Titles come last: a heading is repeated among the data, never between titles.
        let (titles, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|(what, _)| *what == 4);
        for (what, place) in others {
            let within = 1 + usize::from(place) % rows.len();
            match what {
                2 => rows.push(texts(["※ 加入者数は年度末現在", "", ""])),
                3 => rows.push(texts(["（注）見込みを含む", "", ""])),
                5 => rows.insert(within, texts(["", "\u{200b}", "　"])),
                6 => rows.insert(within, texts(["組合名", "加入者数", "利用見込人数"])),
                _ => rows.push(texts(["出典：各組合の事業報告", "", ""])),
            }
        }
        for _ in titles {
            rows.insert(0, texts(["共同事業 参加組合一覧", "", ""]));
        }
        prop_assert_eq!(figures(&sheet_of(rows)), kept.figures());
    }

    #[test]
    fn the_order_of_columns_and_columns_of_others_change_no_figure(
        kept in any_kept_sheet(),
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let reordered = |row: Vec<String>, remark: &str| {
            let cells = [row, vec![remark.to_owned()]].concat();
            order.iter().map(|position| cells[*position].clone()).collect::<Vec<_>>()
        };
        let rows = kept.rows().into_iter().enumerate();
        let rows = rows.map(|(number, row)| reordered(row, if number == 0 { "備考" } else { "調整中" })).collect();
        let read = import::<MemberTable>(&sheet_of(rows));
        prop_assert_eq!(read.columns_left_out.len(), 1);
        let found: Vec<_> = read.rows.iter().map(|row| (row.row.name.clone(), row.row.enrollees.value())).collect();
        let wanted: Vec<_> =
            kept.members.iter().map(|(name, people, _)| (name.clone(), Some(Enrollees::new(*people)))).collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn a_unit_in_any_place_gives_the_same_figures(kept in any_kept_sheet(), place in 0_u8..5) {
        let thousands: Vec<Vec<String>> = kept
            .rows()
            .into_iter()
            .enumerate()
            .map(|(number, mut row)| {
                if number > 0 {
                    row[1] = format!("{}.{:03}", kept.members[number - 1].1 / 1_000, kept.members[number - 1].1 % 1_000);
                }
                row.truncate(2);
                row
            })
            .collect();
        let mut rows = thousands;
        let texts = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        match place {
            0 => rows[0][1] = "加入者数（千人）".to_owned(),
            1 => rows.insert(0, texts(["", "（単位：千人）"])),
            2 => rows.push(texts(["（単位：千人）", ""])),
            3 => rows.insert(1, texts(["", "（千人）"])),
            _ => rows[0][1] = "加入者数（1,000人）".to_owned(),
        }
        let found: Vec<_> = figures(&sheet_of(rows)).into_iter().map(|(name, people, _)| (name, people)).collect();
        let wanted: Vec<_> = kept.figures().into_iter().map(|(name, people, _)| (name, people)).collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn another_separator_or_encoding_changes_no_figure(
        kept in any_kept_sheet(),
        delimiter in prop::sample::select(vec![Delimiter::Tab, Delimiter::Comma, Delimiter::Semicolon, Delimiter::Pipe]),
        encoding in prop::sample::select(vec!["utf-8", "utf-8 with mark", "cp932", "utf-16"]),
        end_of_file: bool,
    ) {
        let separator = delimiter.character().to_string();
        let lines: Vec<_> = kept.rows().iter().map(|row| row.join(&separator)).collect();
        let text = lines.join("\r\n") + if end_of_file { "\r\n\u{1a}" } else { "" };
        let bytes: Vec<u8> = match encoding {
            "utf-8" => text.clone().into_bytes(),
            "utf-8 with mark" => format!("\u{feff}{text}").into_bytes(),
            "cp932" => encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(),
            _ => std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        };
        let label = detect_encoding(&bytes).unwrap().label();
        let decoded = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().decode(&bytes).0.into_owned();
        prop_assert_eq!(figures(&parse_table(&decoded).unwrap()), kept.figures());
    }
}

#[test]
fn the_headings_of_the_page_are_recognised_in_every_language() {
    for language in Language::ALL {
        let titles: Vec<_> =
            MemberColumn::ALL.iter().map(|&column| members::column(language, column).to_owned()).collect();
        let header = import::<MemberTable>(&sheet_of(vec![titles])).header;
        let roles: Vec<_> = header.columns.iter().map(|column| column.role).collect();
        assert_eq!(header.rows, [1]);
        assert_eq!(roles, MemberColumn::ALL.map(Role::Read));
    }
}

#[test]
fn no_heading_names_two_columns() {
    for column in MemberTable::COLUMNS {
        for name in column.names {
            let header = import::<MemberTable>(&sheet_of(vec![vec![(*name).to_owned()]])).header;
            assert_eq!(header.columns[0].role, Role::Read(column.id), "{name}");
        }
    }
}
