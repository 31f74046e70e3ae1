//! The member table in and out: societies with their sizes, as people keep them in spreadsheets.

use std::rc::Rc;

use crate::plan::{Member, MemberColumn, NewMember};
use crate::tables::{
    cells::{Cells, yes_or_no},
    choices::Choices,
    columns::{Column, Content, Header},
    copied::CopiedCell,
    csv_out::{Cell, Csv, guarded_name},
    findings::{ImportedRow, Problem},
    kind::{Identity, TableKind},
    member_doubts,
    rows::SkipReason,
    sheet::{Place, Sheet},
};
use consortium_core::reading::{Expected, fold::fold};
use consortium_core::{
    Enrollees, Entry, Insured, MemberField, MemberId, Participants, SocietyKind, Standing,
};

/// The member table as a kind of table that can be read: `import::<MemberTable>(&table)`.
#[derive(Clone, Copy, Debug)]
pub enum MemberTable {}

impl TableKind for MemberTable {
    type Column = MemberColumn;
    type Row = NewMember;

    const COLUMNS: &'static [Column<MemberColumn>] = &[
        Column {
            id: MemberColumn::Field(MemberField::Name),
            names: &[
                "組合名",
                "Society",
                "名称",
                "健保組合名",
                "健康保険組合名",
                "健保名",
                "健保",
                "組合",
                "健保組合",
                "健康保険組合",
                "保険者名",
                "保険者",
                "団体名",
                "会員名",
                "Name",
                "Member",
                "Society name",
                "健康保険組合名称",
                "健保組合名称",
                "組合名称",
                "保険者名称",
                "参加組合",
                "参加組合名",
                "参加健保",
            ],
            required: true,
            content: Content::Name,
        },
        Column {
            id: MemberColumn::Field(MemberField::Kind),
            names: &[
                "種別",
                "Kind",
                "設立形態",
                "設立区分",
                "設立種別",
                "組合区分",
                "健保種別",
                "組合種別",
                "形態",
                "単一総合",
                "単一/総合",
                "単一・総合の別",
                "Type",
            ],
            required: false,
            content: Content::Word(|word| society_kind(word).is_some()),
        },
        Column {
            id: MemberColumn::Field(MemberField::InsurerNumber),
            names: &[
                "保険者番号",
                "Insurer number",
                "保険者No",
                "保険者コード",
                "Insurer no",
                "Insurer code",
            ],
            required: false,
            content: Content::Code,
        },
        Column {
            id: MemberColumn::Field(MemberField::Enrollees),
            names: &[
                "加入者数",
                "Enrollees",
                "加入者",
                "加入者計",
                "加入者合計",
                "加入者総数",
                "加入人数",
                "総加入者数",
                "総加入者",
                "加入者数計",
                "加入者数合計",
                "全加入者数",
                "年度末加入者数",
                "年度末加入者",
                "期末加入者数",
                "期末加入者",
                "被保険者被扶養者計",
            ],
            required: false,
            content: Content::People,
        },
        Column {
            id: MemberColumn::Field(MemberField::Insured),
            names: &[
                "被保険者数",
                "Insured",
                "被保険者",
                "被保険者計",
                "被保険者合計",
                "Insured persons",
                "被保険者数計",
                "被保険者数合計",
                "総被保険者数",
                "被保険者総数",
                "年度末被保険者数",
                "期末被保険者数",
            ],
            required: false,
            content: Content::People,
        },
        Column {
            id: MemberColumn::Field(MemberField::ExpectedUsers),
            names: &[
                "利用見込人数",
                "Expected users",
                "利用見込",
                "利用見込数",
                "利用見込者数",
                "利用者数",
                "利用者数見込",
                "利用予定人数",
                "利用予定者数",
                "参加見込",
                "参加見込人数",
                "参加予定人数",
                "参加者数",
                "利用見込み",
                "利用見込み数",
                "利用見込み人数",
                "利用見込み者数",
                "利用予定",
                "利用予定数",
                "利用予定者",
                "見込人数",
                "見込利用者数",
                "参加見込み",
                "参加見込者数",
                "参加見込み人数",
                "参加予定者数",
                "Users",
                "Participants",
                "Expected participants",
            ],
            required: false,
            content: Content::People,
        },
        Column {
            id: MemberColumn::Lead,
            names: &[
                "主幹",
                "Lead",
                "主幹組合",
                "主幹健保",
                "主幹健保組合",
                "代表組合",
                "幹事組合",
                "Lead society",
            ],
            required: false,
            content: Content::Mark(|word| lead_mark(word).is_some()),
        },
        Column {
            id: MemberColumn::Field(MemberField::Standing),
            names: &[
                "確定・検討中",
                "Standing",
                "確定/検討中",
                "参加状況",
                "参加の状況",
                "参加区分",
                "参加の区分",
                "参加意向",
                "参加の意向",
                "参加の有無",
                "参加確定",
                "参加",
                "参加可否",
                "検討状況",
                "状況",
                "参加意思",
                "回答状況",
                "参加回答",
                "Participation",
                "Confirmed",
            ],
            required: false,
            // No word that is merged over rows: where only candidates are marked, an empty cell below one is not one.
            content: Content::Mark(|word| {
                standing_word(word).is_some() || (declines(word) && word.len() > 1)
            }),
        },
    ];

    const MOST_ROWS: usize = crate::plan::MAXIMUM_MEMBERS;

    const DOUBTS: &'static [&'static str] =
        &["脱退", "不参加", "辞退", "見送り", "解散", "参加しない", "検討中", "参考", "合併予定", "未定"];

    fn read_row(cells: &mut Cells<'_, MemberColumn>) -> NewMember {
        let standing_column = MemberColumn::Field(MemberField::Standing);
        // A row that the user wants to be read is one of a society that is still being asked, and named.
        if declines(&cells.word(standing_column)) {
            cells.leave_out(SkipReason::NotTakingPart);
        }
        let standing = match cells.choice(standing_column, Expected::Standing, standing) {
            Entry::Known(standing) | Entry::Approximate(standing) => Some(standing),
            // Nothing was said: the list is one of societies that take part.
            Entry::Unknown => None,
            // What was said is named as unreadable; until it is mended nobody is claimed to have agreed.
            Entry::Unreadable(_) => Some(Standing::Candidate),
        };
        NewMember {
            name: cells.text(MemberColumn::Field(MemberField::Name)),
            standing,
            kind: cells
                .choice(MemberColumn::Field(MemberField::Kind), Expected::SocietyKind, society_kind)
                .value(),
            insurer_number: cells.insurer_number(MemberColumn::Field(MemberField::InsurerNumber)),
            enrollees: cells.count(MemberColumn::Field(MemberField::Enrollees)).map(Enrollees::new),
            insured: cells.count(MemberColumn::Field(MemberField::Insured)).map(Insured::new),
            expected_users: cells
                .count(MemberColumn::Field(MemberField::ExpectedUsers))
                .map(Participants::new),
            lead: cells.choice(MemberColumn::Lead, Expected::YesNo, lead_mark).value().unwrap_or(false),
        }
    }

    fn doubts(header: &Header<MemberColumn>, rows: &[ImportedRow<NewMember>]) -> Vec<Problem> {
        member_doubts::of(Self::COLUMNS, header, rows)
    }

    fn settle(
        rows: &mut [ImportedRow<NewMember>],
        sheet: &Sheet,
        header: &Header<MemberColumn>,
        _: &Choices,
    ) -> Vec<Problem> {
        const OWN: [&str; 6] = ["当組合", "自組合", "当健保", "自健保", "ours", "oursociety"];
        let leads: Vec<usize> = rows.iter().filter(|row| row.row.lead).map(|row| row.number).collect();
        let several = (leads.len() > 1).then_some(Problem::SeveralLeads { rows: leads });
        let is_filled = |place: &Place| {
            rows.iter().any(|row| {
                let cells = row.number.checked_sub(1).and_then(|at| sheet.rows.get(at));
                let cell = cells.zip(place.column.checked_sub(1)).and_then(|(cells, at)| cells.get(at));
                cell.is_some_and(|cell| !cell.trim().is_empty())
            })
        };
        let own = header.unmatched(&OWN).filter(is_filled).map(|place| Problem::OwnSociety { place });
        several.into_iter().chain(own).collect()
    }

    fn identity(row: &NewMember) -> Identity {
        let code = match &row.insurer_number {
            // One that cannot be read is the same as another that is not: with or without the zero that gets lost.
            Entry::Unreadable(text) => {
                let digits = fold(text).text;
                let is_number = matches!(digits.len(), 7 | 8) && digits.chars().all(|c| c.is_ascii_digit());
                if is_number { format!("{digits:0>8}") } else { String::new() }
            }
            number => number.known().map_or_else(String::new, ToString::to_string),
        };
        Identity { name: row.name.clone(), code }
    }
}

/// What a folded word says about taking part.
fn standing_word(word: &str) -> Option<Standing> {
    match word {
        "確定" | "参加" | "参加確定" | "参加決定" | "決定" | "参加予定" | "予定" | "参加する" | "参加済"
        | "承諾" | "承諾済" | "承諾済み" | "了承" | "内諾" | "同意" | "confirmed" => {
            Some(Standing::Confirmed)
        }
        "検討中" | "検討" | "候補" | "参加候補" | "参加検討中" | "打診中" | "調整中" | "未確定"
        | "未決定" | "未回答" | "未定" | "未" | "保留" | "回答待ち" | "協議中" | "交渉中" | "不明" | "?"
        | "candidate" => Some(Standing::Candidate),
        _ => None,
    }
}

/// Whether a folded word or mark says that a society does not take part.
fn declines(word: &str) -> bool {
    match word {
        "辞退" | "参加辞退" | "見送り" | "参加見送り" | "見送る" | "不参加" | "参加しない" | "参加せず"
        | "参加なし" | "参加不可" | "断り" | "お断り" | "拒否" | "見合わせ" | "参加見合わせ"
        | "不参加予定" | "不可" | "脱退" | "脱退済" | "解散" | "なし" | "declined" => true,
        other => standing_word(other).is_none() && yes_or_no(other) == Some(false),
    }
}

/// What a folded word or mark says about taking part. Who does not take part is no member: × is no standing.
fn standing(word: &str) -> Option<Standing> {
    match word {
        "◎" => Some(Standing::Confirmed),
        "△" | "▲" => Some(Standing::Candidate),
        other => standing_word(other).or_else(|| yes_or_no(other)?.then_some(Standing::Confirmed)),
    }
}

/// What a cell says about taking part.
pub(crate) fn standing_of(text: &str) -> Option<Standing> {
    standing(&fold(text).text.to_lowercase())
}

/// The kind that a folded word names.
fn society_kind(word: &str) -> Option<SocietyKind> {
    match word {
        "単一" | "単" | "単一組合" | "単一健保" | "単一健保組合" | "単一型" | "single" => {
            Some(SocietyKind::Single)
        }
        "総合" | "総" | "総合組合" | "総合健保" | "総合健保組合" | "総合型" | "general" => {
            Some(SocietyKind::General)
        }
        _ => None,
    }
}

/// The kind of society that a cell names.
pub(crate) fn society_kind_of(text: &str) -> Option<SocietyKind> {
    society_kind(&fold(text).text.to_lowercase())
}

/// Whether a cell says that a society leads.
pub(crate) fn is_lead_mark(text: &str) -> bool {
    lead_mark(&fold(text).text.to_lowercase()) == Some(true)
}

/// Whether a folded mark says that a society leads.
fn lead_mark(word: &str) -> Option<bool> {
    match word {
        "◎" | "主" | "主幹" | "幹事" | "代表" => Some(true),
        "-" => Some(false),
        other => yes_or_no(other),
    }
}

/// The words of a member table that is written. `text::exchange` has them in each language; all of them are read back.
#[derive(Clone, Copy, Debug)]
pub struct MemberWords {
    /// The heading of each column.
    pub title: fn(MemberColumn) -> &'static str,
    /// The word for a standing.
    pub standing: fn(Standing) -> &'static str,
    /// The word for a kind.
    pub kind: fn(SocietyKind) -> &'static str,
    /// The mark of the lead society.
    pub yes: &'static str,
}

/// The members as a CSV file that [`import`](super::import()) reads back as they are, unreadable entries included.
pub fn members_to_csv(members: &[Rc<Member>], lead: Option<MemberId>, words: &MemberWords) -> String {
    let mut csv = Csv::new();
    csv.row(MemberColumn::ALL.map(|column| (words.title)(column).into()));
    for member in members {
        csv.row(MemberColumn::ALL.map(|column| match column {
            MemberColumn::Field(field) => cell(member, field, words),
            MemberColumn::Lead if lead == Some(member.id) => words.yes.into(),
            MemberColumn::Lead => Cell::empty(),
        }));
    }
    csv.into_text()
}

/// A cell of a member as it is copied out of the table. The mark of the lead is the word of [`MemberWords::yes`].
pub fn copied_member(
    member: &Member,
    lead: Option<MemberId>,
    column: MemberColumn,
    words: &MemberWords,
) -> CopiedCell {
    match column {
        MemberColumn::Field(MemberField::Standing) => CopiedCell::words((words.standing)(member.standing)),
        MemberColumn::Field(MemberField::Kind) => {
            member.kind.map(words.kind).map_or_else(CopiedCell::default, CopiedCell::words)
        }
        MemberColumn::Field(field) => member.slot(field).map_or_else(CopiedCell::default, CopiedCell::of),
        MemberColumn::Lead if lead == Some(member.id) => CopiedCell::words(words.yes),
        MemberColumn::Lead => CopiedCell::default(),
    }
}

/// A CSV file with the headings alone, to be filled in.
pub fn member_template(words: &MemberWords) -> String {
    members_to_csv(&[], None, words)
}

fn cell(member: &Member, field: MemberField, words: &MemberWords) -> Cell {
    match field {
        MemberField::Name => guarded_name(&member.name).into(),
        MemberField::Standing => (words.standing)(member.standing).into(),
        MemberField::Kind => member.kind.map(words.kind).into(),
        MemberField::InsurerNumber => (&member.insurer_number).into(),
        MemberField::Enrollees => (&member.enrollees).into(),
        MemberField::Insured => (&member.insured).into(),
        MemberField::ExpectedUsers => (&member.expected_users).into(),
        // What a member brings to the cost is no column of this table.
        MemberField::StandaloneToday
        | MemberField::ActualUsers
        | MemberField::Weight
        | MemberField::Percent => Cell::empty(),
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::MemberColumn;
    use crate::tables::member_table::{MemberTable, NewMember};
    use crate::tables::{
        Choices, Problem, RowChoice, SkipReason, TableKind, import, import_with, parse_table,
    };
    use consortium_core::{
        Enrollees, Entry, MemberField, SocietyKind, Standing,
        reading::{Expected, Reason, Repair},
    };

    #[test]
    fn a_list_from_a_spreadsheet_comes_in_with_visible_repairs() {
        let sheet = "参加組合一覧\t\t\t\r\n\
            組合名\t保険者番号\t加入者数（人）\t主幹\r\n\
            甲健保\t6130017\t１２，３４５\t○\r\n\
            乙健保\t\t5千くらいか\t\r\n\
            \t\t\t\r\n\
            合計\t\t12,345\t\r\n";
        let read = import::<MemberTable>(&parse_table(sheet).unwrap());

        assert_eq!(read.header.rows, [2]);
        let [first, second] = [&read.rows[0], &read.rows[1]];
        assert_eq!((first.number, second.number), (3, 4));
        assert_eq!(first.row.insurer_number.value().unwrap().to_string(), "06130017");
        assert_eq!(first.row.enrollees, Entry::Known(Enrollees::new(12_345)));
        assert!(first.row.lead);
        assert_eq!(
            second.row,
            NewMember {
                name: "乙健保".to_owned(),
                enrollees: Entry::Unreadable("5千くらいか".to_owned()),
                ..NewMember::default()
            }
        );

        assert_eq!(read.repairs[0].repairs, [Repair::LeadingZero]);
        assert_eq!(read.repairs[1].repairs, [Repair::FullWidth, Repair::Separators]);
        let [Problem::Cell { place, found, error }, ..] = read.problems.as_slice() else {
            panic!("a problem")
        };
        assert_eq!((place.row, place.title.as_str(), found.as_str()), (4, "加入者数（人）", "5千くらいか"));
        assert_eq!((error.expected, error.reason), (Expected::Count, Reason::Unrecognised));
        let skipped: Vec<_> = read.skipped.iter().map(|row| (row.number, row.reason)).collect();
        assert_eq!(skipped, [(1, SkipReason::AboveHeader), (5, SkipReason::Blank), (6, SkipReason::Total)]);
    }

    #[test]
    fn who_has_agreed_and_who_is_still_being_asked_comes_in_as_people_write_it() {
        let read = |cells: &[&str]| {
            let rows: String = cells.iter().map(|cell| format!("甲健保\t{cell}\n")).collect();
            let read = import::<MemberTable>(&parse_table(&format!("組合名\t参加\n{rows}")).unwrap());
            let standings: Vec<_> = read.rows.iter().filter_map(|row| row.row.standing).collect();
            let unread = read.problems.iter().filter(|problem| matches!(problem, Problem::Cell { .. }));
            (standings, unread.count())
        };
        let (confirmed, candidate) = (Standing::Confirmed, Standing::Candidate);
        assert_eq!(read(&["確定", "参加", "参加予定", "予定", "○", "◎"]), (vec![confirmed; 6], 0));
        assert_eq!(read(&["検討中", "候補", "打診中", "△"]), (vec![candidate; 4], 0));
        // An empty cell below a candidate is not merged with it.
        assert_eq!(read(&["検討中", ""]), (vec![candidate], 0));
        // Not decided yet is no agreement.
        assert_eq!(read(&["未定", "未", "保留", "？"]), (vec![candidate; 4], 0));
        // What cannot be read is named, and claims no agreement.
        assert_eq!(read(&["たぶん"]), (vec![candidate], 1));
    }

    #[test]
    fn who_does_not_take_part_is_left_out_unless_the_user_wants_the_row() {
        let sheet = "組合名\t加入者数\t参加\n甲健保\t9000\t○\n乙健保\tたくさん\t×\n丙健保\t8000\t辞退\n\
            丁健保\t7000\t参加しない\n";
        let sheet = parse_table(sheet).unwrap();
        let read = import::<MemberTable>(&sheet);
        assert_eq!(read.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2]);
        let skipped: Vec<_> = read.skipped.iter().map(|row| (row.number, row.reason)).collect();
        assert_eq!(skipped, [3, 4, 5].map(|row| (row, SkipReason::NotTakingPart)));
        // Nothing is asked about a row that is not taken over.
        assert_eq!(read.problems, []);
        let choices = Choices { rows: [(4, RowChoice::Read)].into(), ..Choices::default() };
        let read = import_with::<MemberTable>(&sheet, &choices);
        assert_eq!(read.rows[1].row.standing, Some(Standing::Candidate));
        assert!(matches!(&read.problems[..], [Problem::Cell { place, .. }] if place.row == 4));
    }

    #[test]
    fn two_leads_are_told_and_so_is_a_column_of_ones_own_society() {
        let sheet =
            "当組合\t組合名\t加入者数\t主幹\n○\t甲健保\t9000\t○\n\t乙健保\t8000\t◎\n\t丙健保\t7000\t\n";
        let read = import::<MemberTable>(&parse_table(sheet).unwrap());
        let [Problem::SeveralLeads { rows }, Problem::OwnSociety { place }] = &read.problems[..] else {
            panic!("{:?}", read.problems)
        };
        assert_eq!((&rows[..], place.column), (&[2, 3][..], 1));
    }

    #[test]
    fn a_number_is_the_same_without_its_zero_even_if_it_cannot_be_read() {
        let sheet = "組合名\t保険者番号\n甲健保\t6130001\n乙健保\t06130001\n丙健保\t6130009\n";
        let read = import::<MemberTable>(&parse_table(sheet).unwrap());
        let twice: Vec<_> =
            read.problems.iter().filter(|problem| matches!(problem, Problem::Twice { .. })).collect();
        assert_eq!(twice, [&Problem::Twice { what: "06130001".to_owned(), rows: vec![2, 3] }]);
    }

    #[test]
    fn words_of_doubt_beside_a_society_are_told() {
        let sheet = "組合名\t加入者数\t備考\n甲健保（解散）\t9000\t\n乙健保\t8000\t令和7年度末で脱退\n\
            丙健保（参考）\t7000\t\n丁健保\t6000\t脱退予定\n参考書健保\t5000\t被扶養者を含む\n";
        let read = import::<MemberTable>(&parse_table(sheet).unwrap());
        let doubt = |word, rows: &[usize]| Problem::Doubtful { word, rows: rows.to_vec() };
        assert_eq!(read.problems, [doubt("脱退", &[3, 5]), doubt("解散", &[2]), doubt("参考", &[4])]);
    }

    #[test]
    fn without_headings_the_columns_are_those_of_the_page() {
        let read = import::<MemberTable>(&parse_table("甲\t総合\t\t9999").unwrap());
        assert_eq!(read.rows[0].row.kind, Some(SocietyKind::General));
        assert_eq!(read.rows[0].row.enrollees, Entry::Known(Enrollees::new(9_999)));
        assert_eq!(read.problems, [Problem::ByContent]);
    }

    #[test]
    fn more_societies_than_the_page_holds_are_kept_and_told() {
        let rows: String = (1..=201).map(|number| format!("第{number}\t単一\n")).collect();
        let read = import::<MemberTable>(&parse_table(&rows).unwrap());
        assert_eq!(read.rows.len(), 201);
        let enrollees = MemberColumn::Field(MemberField::Enrollees);
        let column = MemberTable::COLUMNS.iter().find(|column| column.id == enrollees).unwrap();
        let no_figures = Problem::NoFigures { names: column.names };
        assert_eq!(
            read.problems,
            [Problem::ByContent, no_figures, Problem::TooManyRows { found: 201, limit: 200 }]
        );
    }
}
