//! LibreOffice calculates our workbooks anew: every cell comes to our value, and still does after an input is changed in
//! the workbook and in the plan alike.
//!
//! Without LibreOffice the test says so in one sentence and ends, except where `CI=true`: there it fails.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::{
    fs,
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    rc::Rc,
};

use calamine::{Data, Reader as _, Xlsx};
use consortium_core::{
    Answer, CalendarDate, Enrollees, Entry, Fraction, Insured, Member, MemberCost, MemberId, Participants,
    Yen,
    cost::{
        Charged, CoalitionEligibility, Cost, CostReport, CostTask, Figures, Grant, GrantCondition, Key,
        KeyPart, Keys, Line, LineId, LineKind, Method, Percent, PriceSchedule, PriceStep, Purpose, Remainder,
        RoundingUnit, StandaloneBasis, TierKind, assess_costs, solve_costs,
    },
    stages::{
        InsurerRecord, InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, RestOfPlan, StatedOutcome,
        assess_prefecture, draft_of_2024,
    },
};
use consortium_document::tables::{Difference, Heading, ResultTable, RowKind, Value};
use consortium_workbook::{
    CostFacts, CostPage, CostWords, Preface, StagesWords, StagesYear, Word,
    book::{Book, BookCell, Content, Look, Origin, Shown},
    cost_book, members_book, results_book, stages_book,
};

fn preface() -> Preface {
    Preface {
        title: "=令和7年度 共同実施".to_owned(),
        made_on: CalendarDate::new(2025, 4, 1).unwrap(),
        notes: vec![
            ("要件".to_owned(), "平成30年度の公募要領".to_owned()),
            ("単位".to_owned(), "円".to_owned()),
        ],
    }
}

fn word(word: Word) -> &'static str {
    format!("{word:?}").leak()
}

const WORDS: CostWords = CostWords {
    word,
    method: |method| format!("{method:?}").leak(),
    key: |key| match key {
        Key::EqualShare => "equal",
        Key::ByUsage => "usage",
        _ => "other",
    },
    kind: |_| "kind",
};

/// A cost task, with what is done to it here.
#[derive(Clone)]
struct Task(CostTask);

impl Task {
    fn report(&self) -> CostReport {
        // Nothing is solved while nobody has said what going alone costs.
        let is_known = self.0.cost.standalone != StandaloneBasis::NotChosen;
        let solution = is_known
            .then(|| solve_costs(&self.0, Figures::Planned, &mut |_| ControlFlow::Continue(())).unwrap());
        assess_costs(&self.0, solution.as_ref(), None)
    }

    fn book(&self) -> Book {
        let names: Vec<_> = self.0.members.iter().map(|member| format!("-{}健保", member.id.0)).collect();
        let lines: Vec<_> = self.0.cost.lines.iter().map(|line| line.name.clone()).collect();
        let report = self.report();
        let facts = CostFacts { task: &self.0, names: &names, lines: &lines, report: &report };
        cost_book(facts, &preface(), WORDS, CostPage::Comparison).unwrap()
    }

    /// The same task after somebody changed figures, as one would in the workbook.
    fn changed(mut self) -> Self {
        let raised = |entry: &mut Entry<Yen>, by| {
            let raised = entry.value().map(|amount: Yen| amount.checked_add(Yen::new(by)).unwrap());
            *entry = raised.into();
        };
        for (place, member) in self.0.members.iter_mut().enumerate() {
            let more = u32::try_from(place).unwrap() * 37 + 11;
            let users = |entry: &mut Entry<Participants>, more| {
                *entry = entry.value().map(|count| Participants::new(count.get() + more)).into();
            };
            member.enrollees =
                member.enrollees.value().map(|count| Enrollees::new(count.get() + more)).into();
            member.insured = member.insured.value().map(|count| Insured::new(count.get() + more)).into();
            users(&mut member.expected_users, more);
            users(&mut member.cost.actual_users, 2 * more);
            raised(&mut member.cost.standalone_today, 1_234);
        }
        for line in &mut self.0.cost.lines {
            match &mut line.kind {
                LineKind::Fixed { amount } | LineKind::OwnCost { amount, .. } => raised(amount, 77_777),
                LineKind::PerEnrollee { price } | LineKind::PerInsured { price } => raised(price, 3),
                LineKind::PerSociety { .. } | LineKind::PerParticipant { .. } => {}
            }
        }
        let income = self.0.cost.other_income.value().unwrap_or(Yen::ZERO);
        self.0.cost.other_income = yen(income.get() + 1_000);
        if let Some(grant) = &mut self.0.cost.grant {
            grant.rate = Fraction::new(2, 5).into();
        }
        self
    }
}

fn yen(amount: i64) -> Entry<Yen> {
    Entry::Known(Yen::new(amount))
}

fn line(id: u32, purpose: Purpose, kind: LineKind, keys: Option<Keys>) -> Line {
    Line { name: format!("=費目{id}"), purpose, keys, ..Line::new(LineId(id), kind) }
}

fn steps(steps: &[(u32, i64)], beyond: i64) -> PriceSchedule {
    let step = |&(up_to, amount)| PriceStep { up_to: Entry::Known(up_to), amount: yen(amount) };
    PriceSchedule { steps: steps.iter().map(step).collect(), beyond: yen(beyond) }
}

fn mix(parts: &[(u32, Key)]) -> Keys {
    let part = |&(tenths, key)| KeyPart { percent: Entry::Known(Percent::from_hundredths(tenths * 10)), key };
    Keys(parts.iter().map(part).collect())
}

fn members(numbers: &[(u32, u32, u32, u32, Option<i64>)]) -> Vec<Member> {
    let member =
        |(id, &(enrollees, insured, planned, actual, today)): (u32, &(u32, u32, u32, u32, Option<i64>))| {
            Member {
                enrollees: Entry::Known(Enrollees::new(enrollees)),
                insured: Entry::Known(Insured::new(insured)),
                expected_users: Entry::Known(Participants::new(planned)),
                cost: MemberCost {
                    actual_users: Entry::Known(Participants::new(actual)),
                    standalone_today: today.map(Yen::new).into(),
                    ..MemberCost::default()
                },
                ..Member::new(MemberId(id))
            }
        };
    (1..).zip(numbers).map(member).collect()
}

fn eligibility() -> CoalitionEligibility {
    CoalitionEligibility {
        small_below: Enrollees::new(10_000),
        least_societies: 2,
        least_small_share: Fraction::new(2, 5).unwrap(),
        other_requirements: Answer::Met,
    }
}

fn five() -> Vec<Member> {
    members(&[
        (12_345, 6_000, 310, 280, Some(900_000)),
        (9_800, 5_001, 120, 131, None),
        (4_321, 2_000, 77, 0, Some(250_000)),
        (800, 400, 9, 12, None),
        (800, 401, 9, 12, Some(1)),
    ])
}

/// Fixed and own costs, fees by society, tiers on the excess, a mix of keys with own keys of lines, a conditional grant.
fn with_grant() -> Task {
    let prices = steps(&[(300, 12_000), (500, 9_600)], 7_001);
    let office = Some(Keys::one(Key::EqualShare));
    let by_head = Some(mix(&[(95, Key::EqualShare), (905, Key::ByEnrollees)]));
    let fees = PriceSchedule::single(yen(150_000));
    let mut lines = vec![
        line(1, Purpose::Service, LineKind::Fixed { amount: yen(600_001) }, None),
        line(2, Purpose::Office, LineKind::Fixed { amount: yen(1_200_000) }, office),
        line(3, Purpose::Service, LineKind::PerSociety { charged: Charged::Each, fees }, None),
        line(4, Purpose::Service, LineKind::PerParticipant { tiers: TierKind::Incremental, prices }, None),
        line(5, Purpose::Service, LineKind::OwnCost { member: MemberId(2), amount: yen(180_000) }, None),
        line(6, Purpose::Service, LineKind::PerEnrollee { price: yen(17) }, by_head),
    ];
    for line in &mut lines {
        line.in_grant = ![2, 6].contains(&line.id.0);
    }
    let cost = Cost {
        lines,
        other_income: yen(50_000),
        grant: Some(Grant {
            rate: Fraction::new(1, 3).into(),
            ceiling: yen(4_000_000),
            unit: yen(1_000),
            condition: GrantCondition::OnlyIfEligible,
        }),
        keys: mix(&[(100, Key::EqualShare), (400, Key::ByUsage), (500, Key::ByStandalone)]),
        ..Cost::default()
    };
    task(cost, five(), None)
}

/// All participants at the price reached, steps of fees, agreed weights and percentages, a grant for everybody, rounding
/// to 100 yen.
fn all_units() -> Task {
    let prices = steps(&[(50, 1_000), (150, 500)], 100);
    let fees = steps(&[(4, 30_000)], 20_000);
    let mut members = five();
    for member in &mut members {
        member.cost.weight = Entry::Known(if member.id.0 == 1 { 100 } else { 50 });
        let percent = if member.id.0 == 3 { 4_000 } else { 1_500 };
        member.cost.percent = Entry::Known(Percent::from_hundredths(percent));
    }
    let one = |key| Some(Keys::one(key));
    let lines = vec![
        line(1, Purpose::Service, LineKind::PerParticipant { tiers: TierKind::AllUnits, prices }, None),
        line(
            2,
            Purpose::Service,
            LineKind::PerSociety { charged: Charged::Together, fees },
            one(Key::WeightedEqualShare),
        ),
        line(3, Purpose::Office, LineKind::Fixed { amount: yen(33_333) }, one(Key::FixedPercentages)),
        line(4, Purpose::Service, LineKind::PerInsured { price: yen(8) }, one(Key::ByInsured)),
    ];
    let cost = Cost {
        lines,
        grant: Some(Grant {
            rate: Fraction::new(1, 2).into(),
            condition: GrantCondition::Unconditional,
            ..Grant::default()
        }),
        rounding_unit: RoundingUnit::Hundred,
        ..Cost::default()
    };
    task(cost, members, None)
}

/// Equal remainders everywhere, the lead takes what is left, the Shapley value is adopted.
fn lead_takes() -> Task {
    let cost = Cost {
        lines: vec![line(1, Purpose::Service, LineKind::Fixed { amount: yen(1_000_003) }, None)],
        method: Method::Shapley,
        rounding_unit: RoundingUnit::Ten,
        remainder: Remainder::LeadTakes,
        ..Cost::default()
    };
    let mut members = five();
    members.truncate(3);
    for member in &mut members {
        member.cost.actual_users = Entry::Unknown;
    }
    task(cost, members, Some(MemberId(3)))
}

/// Twenty members of the same size: every remainder is the same, and the order of the table decides.
fn twins() -> Task {
    let lines = vec![line(1, Purpose::Service, LineKind::Fixed { amount: yen(9_999_999) }, None)];
    let same: Vec<_> = (0..14).map(|_| (700, 300, 30, 31, None)).collect();
    task(Cost { lines, keys: Keys::one(Key::ByEnrollees), ..Cost::default() }, members(&same), None)
}

fn task(cost: Cost, members: Vec<Member>, lead: Option<MemberId>) -> Task {
    Task(CostTask { cost, members, lead, eligibility: Some(eligibility()) })
}

fn items(numbers: &[u8]) -> ItemSet {
    numbers.iter().map(|number| ItemNumber::new(*number).unwrap()).collect()
}

fn prefecture() -> Book {
    use consortium_core::Entry;
    let step = |number: u8| InsurerStep::try_from(number).unwrap();
    let insurer = |name: &str, target: Option<u8>, after: Option<u8>| InsurerRecord {
        name: name.to_owned(),
        before: Entry::Known(step(2)),
        target: target.map(step).into(),
        outcome: after.map(|after| StatedOutcome::Step(step(after))).into(),
        ..InsurerRecord::default()
    };
    let of_items = |planned: &[u8], met: &[u8], asked: &[u8], insurer: InsurerRecord| InsurerRecord {
        planned: Entry::Known(items(planned)),
        results: Entry::Known(ItemResults {
            answers: ItemAnswers::decided(items(asked), items(met)),
            rest: RestOfPlan::Open,
        }),
        ..insurer
    };
    let insurers = [
        of_items(
            &[1, 2, 3, 4, 5, 6, 7],
            &[1, 2, 3, 4, 5, 6],
            &[1, 2, 3, 4, 5, 6, 7],
            insurer("A市", Some(3), Some(3)),
        ),
        of_items(&[1, 2, 3], &[1], &[1, 2], insurer("B市", Some(3), Some(2))),
        InsurerRecord { rate: Entry::Known("60.0".parse().unwrap()), ..insurer("C町", Some(3), None) },
        of_items(&[], &[], &[], insurer("D村", None, None)),
        InsurerRecord { target: Entry::Unreadable("上へ".to_owned()), ..insurer("E村", None, None) },
    ];
    let indicators = draft_of_2024();
    let report = assess_prefecture(indicators, &insurers.iter().collect::<Vec<_>>());
    let names: Vec<_> = insurers.iter().map(|insurer| (String::new(), insurer.name.clone())).collect();
    let text = |text: &str| text.to_owned();
    let words = StagesWords {
        insurer: [text("code"), text("name")],
        marks: [text("○"), text("×"), text("未")],
        counts: [text("planned"), text("achieved")],
        rates: [text("lowest"), text("highest")],
        steps: [text("before"), text("target"), text("after")],
        reached: text("reached"),
        support_rate: text("support"),
        step_up_rate: text("step-up"),
        legend: (text("legend"), text("…")),
    };
    let year = StagesYear {
        year: "令和7年度",
        insurers: &names,
        report: &report,
        items: indicators.insurer.all_items(),
    };
    stages_book(&[year], &preface(), &words)
}

fn results() -> Book {
    let mut table =
        ResultTable::new("=表", [Heading::text("組合"), Heading::figures("額"), Heading::figures("率")]);
    for (name, amount) in [("+甲", 1_234_567), ("@乙", -89)] {
        table.row(
            RowKind::Plain,
            [
                Value::Text(name.to_owned()),
                Value::Yen(Yen::new(amount)),
                Value::Percent(Fraction::new(11, 19).unwrap(), 2),
            ],
        );
    }
    table.row(RowKind::Total, [Value::Text("計".to_owned()), Value::Yen(Yen::new(1_234_478)), Value::Empty]);
    let columns = [Heading::text("組合")].into_iter().chain(["概算", "確定", "差"].map(Heading::figures));
    let difference = Difference { column: 3, minuend: 2, subtrahend: 1 };
    let mut settled = ResultTable::new("精算", columns).with_difference(difference);
    for (kind, name, before, after) in
        [(RowKind::Plain, "甲", 300, 250), (RowKind::Ours, "乙", 100, 180), (RowKind::Total, "計", 400, 430)]
    {
        let amounts = [before, after].map(|amount| Value::Yen(Yen::new(amount)));
        let change = Value::Change(Yen::new(after - before));
        settled.row(kind, [Value::Text(name.to_owned())].into_iter().chain(amounts).chain([change]));
    }
    results_book(&[table.clone(), table, settled], &preface())
}

#[test]
fn differences_and_sums_of_a_table_are_formulas() {
    let book = results();
    let cells = book.sheets.last().unwrap().rows.iter().flat_map(|row| &row.cells);
    let formulas: Vec<&str> = cells
        .filter_map(|cell| match &cell.content {
            Content::Formula(formula, _) => Some(formula.as_str()),
            _ => None,
        })
        .collect();
    let [ours, theirs, sums @ ..] = &formulas[..] else { panic!("{formulas:?}") };
    assert!(ours.starts_with("$C$") && ours.contains("-$B$"), "{ours}");
    assert!(theirs.starts_with("$C$") && theirs.contains("-$B$"), "{theirs}");
    assert_eq!(sums.len(), 3);
}

fn member_list() -> Book {
    use consortium_document::tables::MemberWords;
    let member = |id, name: &str, enrollees: Entry<Enrollees>| {
        Rc::new(Member {
            name: name.to_owned(),
            enrollees,
            insured: Entry::Known(Insured::new(400)),
            insurer_number: Entry::Known("06139463".parse().unwrap()),
            ..Member::new(MemberId(id))
        })
    };
    let words = MemberWords {
        title: |column| format!("{column:?}").leak(),
        standing: |_| "確定",
        kind: |_| "単一",
        yes: "○",
    };
    let members = [
        member(1, "甲", Entry::Known(Enrollees::new(9_999))),
        member(2, "=乙", Entry::Unreadable("5千くらいか".to_owned())),
    ];
    members_book(&members, None, &preface(), &words, "一覧", "合計")
}

/// The book with the inputs of another one of the same form: what somebody typed into it. The values of its formulas are
/// still the old ones.
fn with_inputs_of(book: &Book, other: &Book) -> Book {
    let mut typed = book.clone();
    for (sheet, other) in typed.sheets.iter_mut().zip(&other.sheets) {
        assert_eq!(sheet.name, other.name);
        for (row, other) in sheet.rows.iter_mut().zip(&other.rows) {
            for (cell, other) in row.cells.iter_mut().zip(&other.cells) {
                if cell.origin == Origin::Input {
                    cell.content = other.content.clone();
                }
            }
        }
    }
    typed
}

fn libreoffice() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("soffice")).find(|file| file.is_file())
}

/// Has LibreOffice open the workbooks, calculate every formula and save them; answers where they are then.
fn recalculated(soffice: &Path, books: &[(String, Vec<u8>)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libreoffice");
    let _ = fs::remove_dir_all(&folder);
    let (written, out, profile) = (folder.join("written"), folder.join("out"), folder.join("profile"));
    fs::create_dir_all(&written).unwrap();
    fs::create_dir_all(profile.join("user")).unwrap();
    // Files that say they come from Excel are otherwise believed.
    fs::write(
        profile.join("user/registrymodifications.xcu"),
        r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#,
    )
    .unwrap();
    let mut command = Command::new(soffice);
    command.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    command.args(["--headless", "--convert-to", "xlsx", "--outdir"]).arg(&out);
    for (name, bytes) in books {
        let file = written.join(format!("{name}.xlsx"));
        fs::write(&file, bytes).unwrap();
        command.arg(file);
    }
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "LibreOffice ended with {status}");
    out
}

/// Whether a value of LibreOffice is ours: whole amounts exactly, the rest to the digits that a spreadsheet keeps.
fn is_ours(cell: &BookCell, found: &Data) -> bool {
    let same = |ours: f64, theirs: f64| match cell.look {
        Look::Exact | Look::Percent(_) => (ours - theirs).abs() <= 1e-9 * ours.abs().max(1.0) * 10.0,
        _ => ours.to_bits() == theirs.to_bits() || ours == theirs,
    };
    match (&cell.content, found) {
        (Content::Empty, Data::Empty) => true,
        (Content::Text(ours) | Content::Formula(_, Shown::Text(ours)), Data::String(theirs)) => {
            ours == theirs
        }
        (Content::Text(ours) | Content::Formula(_, Shown::Text(ours)), Data::Empty) => ours.is_empty(),
        (Content::Number(ours) | Content::Formula(_, Shown::Number(ours)), Data::Float(theirs)) => {
            same(*ours, *theirs)
        }
        #[expect(clippy::cast_precision_loss, reason = "small in tests")]
        (Content::Number(ours) | Content::Formula(_, Shown::Number(ours)), Data::Int(theirs)) => {
            same(*ours, *theirs as f64)
        }
        _ => false,
    }
}

/// Compares every cell; those that no formula moves are left out after a change.
fn differences(name: &str, file: &Path, ours: &Book, changed: bool) -> (usize, Vec<String>) {
    let mut workbook: Xlsx<_> = calamine::open_workbook(file).unwrap();
    let (mut formulas, mut wrong) = (0, Vec::new());
    for sheet in &ours.sheets {
        let range = workbook.worksheet_range(&sheet.name).unwrap();
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.cells.iter().enumerate() {
                let given =
                    matches!(cell.origin, Origin::Given | Origin::PartlyGiven | Origin::PartlyGivenTotal);
                if changed && given {
                    continue;
                }
                formulas += usize::from(matches!(cell.content, Content::Formula(..)));
                let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
                let found = range.get_value(place).unwrap_or(&Data::Empty);
                if !is_ours(cell, found) {
                    wrong.push(format!(
                        "{name}, {}, row {}, column {}: {:?}, LibreOffice: {found:?}",
                        sheet.name,
                        row + 1,
                        column + 1,
                        cell.content
                    ));
                }
            }
        }
    }
    (formulas, wrong)
}

/// The same task of people who have not said what going alone costs.
fn alone_not_chosen(mut task: Task) -> Task {
    task.0.cost.standalone = StandaloneBasis::NotChosen;
    for member in &mut task.0.members {
        member.cost.standalone_today = Entry::Unknown;
    }
    task
}

#[test]
fn while_nobody_has_said_what_going_alone_costs_the_shares_are_saved_without_it() {
    let mut task = with_grant();
    task.0.cost.method = Method::EqualShare;
    let (known, open) = (task.book(), alone_not_chosen(task).book());
    let names = |book: &Book| -> Vec<String> { book.sheets.iter().map(|sheet| sheet.name.clone()).collect() };
    let measured = [Word::SheetFairness, Word::SheetAlone, Word::SheetActualAlone].map(word);
    assert!(measured[..2].iter().all(|sheet| names(&known).iter().any(|name| name == sheet)));
    assert!(!names(&open).iter().any(|name| measured.contains(&name.as_str())), "{:?}", names(&open));
    for (before, after) in [(Word::SheetAdopted, 2), (Word::SheetComparison, 1)] {
        let width = |book: &Book| {
            let sheet = book.sheets.iter().find(|sheet| sheet.name == word(before)).unwrap();
            sheet.rows.iter().map(|row| row.cells.len()).max().unwrap()
        };
        assert!(width(&open) + after <= width(&known), "{before:?}");
    }
    let cells = open.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
    for cell in cells {
        let number = match cell.content {
            Content::Number(number) | Content::Formula(_, Shown::Number(number)) => number,
            _ => continue,
        };
        assert!(number.is_finite(), "{cell:?}");
    }
}

#[test]
fn a_spreadsheet_comes_to_every_figure_of_ours_and_follows_a_changed_input() {
    let Some(soffice) = libreoffice() else {
        assert!(std::env::var_os("CI").is_none(), "LibreOffice (soffice) is needed where CI is set");
        let _ = writeln!(std::io::stderr(), "LibreOffice was not found: no workbook was recalculated.");
        return;
    };
    let tasks = [
        ("with-grant", with_grant()),
        ("all-units", all_units()),
        ("lead-takes", lead_takes()),
        ("twins", twins()),
        ("alone-not-chosen", alone_not_chosen(with_grant())),
        ("alone-not-chosen-lead-takes", alone_not_chosen(lead_takes())),
    ];
    // The workbook that is written, the book whose values it should come to, and whether an input was changed in it.
    let mut cases: Vec<(String, Book, Book, bool)> = Vec::new();
    for (name, task) in tasks {
        let book = task.book();
        let after = task.clone().changed().book();
        cases.push((format!("{name}-changed"), with_inputs_of(&book, &after), after, true));
        cases.push((name.to_owned(), book.clone(), book, false));
    }
    for (name, book) in [("prefecture", prefecture()), ("results", results()), ("members", member_list())] {
        cases.push((name.to_owned(), book.clone(), book, false));
    }
    let files: Vec<_> =
        cases.iter().map(|(name, book, ..)| (name.clone(), book.to_xlsx().unwrap())).collect();
    let out = recalculated(&soffice, &files);
    let (mut formulas, mut wrong) = (0, Vec::new());
    for (name, _, ours, changed) in &cases {
        let (compared, found) = differences(name, &out.join(format!("{name}.xlsx")), ours, *changed);
        formulas += compared;
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{} cells differ:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    assert!(formulas > 1_000, "only {formulas} formulas were compared");
}
