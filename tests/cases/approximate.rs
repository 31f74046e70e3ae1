//! A figure that is only about right (約9,800) stays so on every way that a plan takes, and is named where it decides.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use consortium_core::{Answer, Enrollees, Entry, Field, MemberField, MemberId};
use consortium_document::{
    files::{read_plan, read_shared, share_text, write_plan},
    plan::{Action, Edit, MemberEdit, Plan, Session},
    report::Report,
    rulesets,
    tables::{MemberTable, import, members_to_csv, parse_table},
};
use consortium_planner::text::{Language, exchange, plan as words};
use consortium_workbook::{Preface, members_book, open_workbook};

const SIZE: Field = Field::Member(MemberId(1), MemberField::Enrollees);

fn entered(field: Field, text: &str) -> Action {
    Action::Edit(Edit::Enter { field, text: text.to_owned() })
}

/// Two societies; the first has "about 9,800" enrollees, the second 20,000.
fn session() -> Session {
    let add = || Action::Edit(Edit::Members(MemberEdit::Add));
    let name = Field::Member(MemberId(1), MemberField::Name);
    let other = Field::Member(MemberId(2), MemberField::Enrollees);
    let start = Session::new(Plan::empty(rulesets::built_in().remove(0)).into());
    [add(), add(), entered(name, "甲健保"), entered(SIZE, "約9,800"), entered(other, "20000")]
        .into_iter()
        .fold(start, |session, action| session.after(action))
}

fn size(plan: &Plan) -> &Entry<Enrollees> {
    &plan.members.first().unwrap().enrollees
}

fn about() -> Entry<Enrollees> {
    Entry::Approximate(Enrollees::new(9_800))
}

#[test]
fn it_stays_about_right_through_file_link_undo_and_table() {
    let session = session();
    let plan = session.plan();
    assert_eq!(size(plan), &about());
    assert_eq!(read_plan(&write_plan(plan).unwrap()).as_ref(), Ok(&**plan));
    assert_eq!(read_shared(share_text(plan).unwrap().as_bytes()).as_ref(), Ok(&**plan));
    let exact = session.after(Action::Settle).after(entered(SIZE, "9800"));
    assert_eq!(size(exact.plan()), &Entry::Known(Enrollees::new(9_800)));
    assert_eq!(size(exact.after(Action::Undo).plan()), &about());
    let preface = Preface { title: "表".to_owned(), made_on: "2025-04-01".parse().unwrap(), notes: vec![] };
    let words = exchange::member_words(Language::Japanese);
    let book = members_book(&plan.members, plan.lead, &preface, &words, "一覧", "合計").to_xlsx().unwrap();
    let sheet = open_workbook(&book).unwrap().remove(0).content.unwrap();
    assert_eq!(import::<MemberTable>(&sheet).rows.first().unwrap().row.enrollees, about());
    for language in [Language::Japanese, Language::English] {
        let csv = members_to_csv(&plan.members, plan.lead, &exchange::member_words(language));
        let read = import::<MemberTable>(&parse_table(&csv).unwrap());
        assert_eq!(read.rows.first().unwrap().row.enrollees, about(), "{csv}");
    }
}

#[test]
fn it_is_named_where_the_verdict_would_be_open_without_it() {
    let session = session();
    let named = |plan: &Plan| {
        let outlook = Report::of(plan).eligibility.outlook;
        let inputs = outlook.approximate.iter().map(|input| input.field);
        [Language::Japanese, Language::English].map(|language| {
            words::named(language, plan, |names| words::approximate(language, names.called, inputs.clone()))
        })
    };
    assert_eq!(Report::of(session.plan()).eligibility.outlook.before.small_share, Answer::Met);
    assert_eq!(
        named(session.plan()).map(Option::unwrap),
        [
            "概数で入力された値に基づいています：甲健保の加入者数。正確な数を確かめてください。",
            "This rests on approximate figures: enrollees of 甲健保. Please check the exact numbers."
        ]
    );
    let exact = session.after(entered(SIZE, "9,800"));
    assert_eq!(named(exact.plan()), [None, None]);
}
