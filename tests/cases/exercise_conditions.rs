//! Each kind of condition: when it holds, and what it says when it does not.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use consortium_core::{
    Answer, Field, MemberField, MemberId,
    cost::{CostField, LineId, Method},
    stages::ItemNumber,
};
use consortium_document::{
    exercises::{Attempt, ExerciseSet, Finding, Given, GivenAnswer, PlanPart, Standing, check},
    plan::{
        Edit, MemberEdit, Plan, StagesEdit, YearEdit,
        cost::{CostEdit, KeyEdit},
    },
    rulesets,
};
use consortium_planner::text::{Language, workshop};

/// What a condition, written as in a file, says about the start plan of an exercise after some edits.
fn found(exercise: &str, condition: &str, edits: impl IntoIterator<Item = Edit>) -> Finding {
    answered(exercise, condition, edits, &GivenAnswer::default())
}

fn answered(
    exercise: &str,
    condition: &str,
    edits: impl IntoIterator<Item = Edit>,
    given: &GivenAnswer,
) -> Finding {
    let mut exercises = ExerciseSet::built_in().exercises.into_iter();
    let mut exercise = (*exercises.find(|other| other.id == exercise).unwrap()).clone();
    exercise.solved_when = vec![serde_json::from_str(condition).unwrap()];
    let start =
        exercise.start.plan(&exercise.title, &rulesets::built_in().remove(0), |text| &text.ja).unwrap();
    let plan = edits.into_iter().fold(start.clone(), |plan: Plan, edit| edit.apply(&plan));
    let finding = check(&exercise, Attempt { start: &start, plan: &plan, given }).remove(0);
    for language in Language::ALL {
        let names = |id: MemberId| id.0.to_string();
        assert!(!workshop::condition(language, &exercise.solved_when[0], &names).is_empty());
        // Whatever does not hold is explained, unless the condition itself has said everything.
        let said = workshop::standing(language, &finding.standing, &names);
        assert_eq!(
            said.is_empty(),
            matches!(
                finding.standing,
                Standing::Plain | Standing::Given(Given::Right | Given::Members { too_many: 0, missing: 0 })
            ),
            "{:?}",
            finding.standing
        );
    }
    finding
}

fn holds(exercise: &str, condition: &str, edits: impl IntoIterator<Item = Edit>) -> bool {
    found(exercise, condition, edits).answer == Answer::Met
}

fn size(id: u32, enrollees: u32) -> Edit {
    Edit::Enter { field: Field::Member(MemberId(id), MemberField::Enrollees), text: enrollees.to_string() }
}

fn enter(field: CostField, text: &str) -> Edit {
    Edit::Enter { field: Field::Cost(field), text: text.to_owned() }
}

const ADD: Edit = Edit::Members(MemberEdit::Add);

fn remove(id: u32) -> Edit {
    Edit::Members(MemberEdit::Remove(MemberId(id)))
}

fn office(yen: i64) -> Edit {
    enter(CostField::LineAmount(LineId(3)), &yen.to_string())
}

#[test]
fn a_verdict_tells_what_it_is_now() {
    let finding = found("at-the-limit", r#"{"verdict":"met"}"#, [ADD, size(11, 12_000)]);
    assert!(matches!(finding.standing, Standing::Verdict(Answer::NotMet, share) if share.all() == 11));
    assert!(holds("at-the-limit", r#"{"verdict":"unknown"}"#, [ADD]));
}

#[test]
fn counts_are_of_the_plan_as_it_is_or_against_the_start() {
    let count = |of: &str, edits: Vec<Edit>| {
        let condition = format!(r#"{{"count":{{"of":"{of}"}}}}"#);
        found("at-the-limit", &condition, edits).standing
    };
    let edits = || vec![ADD, size(1, 500), remove(3)];
    for (of, number) in [
        ("members", 10),
        ("small_members", 5),
        ("large_members", 4),
        ("members_of_unknown_size", 1),
        ("new_members", 1),
        ("changed_members", 2),
    ] {
        assert_eq!(count(of, edits()), Standing::Count(number), "{of}");
    }
    assert!(!holds("at-the-limit", r#"{"count":{"of":"members","at_most":9}}"#, []));
    assert!(!holds("at-the-limit", r#"{"count":{"of":"members","at_least":11}}"#, []));
}

#[test]
fn a_part_that_has_changed_is_named() {
    let keeps = r#"{"keeps":["members","cost_lines","cost_lines_but_office","keys","income"]}"#;
    assert!(holds("joint-does-not-pay", keeps, []));
    let changed = |edit| found("joint-does-not-pay", keeps, [edit]).standing;
    assert_eq!(changed(office(1)), Standing::Changed(vec![PlanPart::CostLines]));
    assert_eq!(changed(size(1, 1)), Standing::Changed(vec![PlanPart::Members]));
    assert_eq!(
        changed(Edit::Cost(CostEdit::Keys(None, KeyEdit::Add))),
        Standing::Changed(vec![PlanPart::Keys])
    );
    assert_eq!(changed(Edit::Cost(CostEdit::WithGrant(true))), Standing::Changed(vec![PlanPart::Income]));
    let name = enter(CostField::LineName(LineId(3)), "事務局");
    assert!(holds("joint-does-not-pay", keeps, [name]));
}

#[test]
fn members_that_were_to_stay_are_named() {
    let keeps = r#"{"keeps_members":[1,2,3]}"#;
    let finding = found("at-the-limit", keeps, [remove(2), size(3, 7), size(4, 7)]);
    assert_eq!(finding.standing, Standing::Members(vec![MemberId(2), MemberId(3)]));
    assert!(holds("at-the-limit", r#"{"without":2}"#, [remove(2)]));
    assert!(!holds("at-the-limit", r#"{"without":2}"#, []));
}

#[test]
fn amounts_and_the_cheaper_way_come_from_the_calculation() {
    let amount = r#"{"amount":{"figure":"office_cost","at_least":500000,"at_most":600000}}"#;
    assert!(holds("joint-does-not-pay", amount, [office(600_000)]));
    assert!(!holds("joint-does-not-pay", amount, [office(600_001)]));
    assert!(!holds("joint-does-not-pay", amount, [office(499_999)]));
    // Joint work costs 750,000 and the office, going alone 1,350,000: the same at 600,000.
    assert!(holds("joint-does-not-pay", r#"{"cheaper":"neither"}"#, [office(600_000)]));
    assert!(holds("joint-does-not-pay", r#"{"cheaper":"joint"}"#, [office(599_999)]));
}

#[test]
fn what_cannot_be_calculated_is_neither_right_nor_wrong() {
    let no_amount = enter(CostField::LineAmount(LineId(3)), "");
    let finding = found("joint-does-not-pay", r#"{"cheaper":"joint"}"#, [no_amount]);
    assert_eq!(finding, Finding { answer: Answer::Unknown, standing: Standing::NotCalculated });
}

#[test]
fn a_group_that_does_better_is_named_with_what_it_saves() {
    let finding = found("unfair-split", r#""no_group_does_better""#, []);
    let Standing::Group(members, saved) = finding.standing else { panic!() };
    assert_eq!((members, saved.to_string()), (vec![MemberId(3), MemberId(4)], "440000".to_owned()));
    assert!(holds("unfair-split", r#""nobody_pays_more_than_alone""#, []));
    let losers = found("choosing-keys", r#""nobody_pays_more_than_alone""#, []).standing;
    assert_eq!(losers, Standing::Members(vec![MemberId(3), MemberId(4)]));
    let by_usage = Edit::Cost(CostEdit::Method(Method::ByUsage));
    assert!(holds("unfair-split", r#"{"method":["by_usage","shapley"]}"#, [by_usage]));
}

#[test]
fn a_grant_is_counted_only_as_long_as_the_requirements_are_met() {
    assert!(holds("worth-of-a-small-society", r#""grant_counted""#, []));
    assert!(!holds("worth-of-a-small-society", r#""grant_counted""#, [remove(5)]));
}

#[test]
fn an_answer_is_compared_without_giving_the_right_one_away() {
    let figure = |text: &str| {
        let given = GivenAnswer { figure: text.to_owned(), ..GivenAnswer::default() };
        let condition = r#"{"answers_figure":{"figure":{"worth_of":5}}}"#;
        answered("worth-of-a-small-society", condition, [], &given).standing
    };
    assert_eq!(figure(" "), Standing::Given(Given::Nothing));
    assert_eq!(figure("たくさん"), Standing::Given(Given::Unreadable));
    assert_eq!(figure("4,439,999"), Standing::Given(Given::TooSmall));
    assert_eq!(figure("4440001円"), Standing::Given(Given::TooGreat));
    assert_eq!(figure("４４４万"), Standing::Given(Given::Right));
    let members = |ticked: &[u32]| {
        let members = ticked.iter().copied().map(MemberId).collect();
        let given = GivenAnswer { members, ..GivenAnswer::default() };
        let condition = r#"{"answers_members":{"selection":"grant_needs"}}"#;
        answered("worth-of-a-small-society", condition, [], &given).standing
    };
    assert_eq!(members(&[]), Standing::Given(Given::Nothing));
    assert_eq!(members(&[1, 4]), Standing::Given(Given::Members { too_many: 1, missing: 1 }));
    let given = GivenAnswer { members: vec![MemberId(5), MemberId(4)], ..GivenAnswer::default() };
    let condition = r#"{"answers_members":{"selection":"grant_needs"}}"#;
    assert_eq!(answered("worth-of-a-small-society", condition, [remove(5)], &given).answer, Answer::Met);
}

#[test]
fn stages_are_those_of_the_earliest_year() {
    let year = |plan: &str| {
        let exercise = ExerciseSet::built_in().exercises.into_iter().find(|other| other.id == plan).unwrap();
        let start = exercise.start.plan(&exercise.title, &rulesets::built_in().remove(0), |text| &text.ja);
        *start.unwrap().stages.years.keys().next().unwrap()
    };
    let meet = |item| {
        let item = ItemNumber::new(item).unwrap();
        Edit::Stages(StagesEdit::Year(year("next-stage"), YearEdit::Federation(item, Answer::Met)))
    };
    assert!(!holds("next-stage", r#"{"stage":3}"#, [meet(7)]));
    assert!(holds("next-stage", r#"{"stage":3}"#, [meet(7), meet(8)]));
    let changed = found("next-stage", r#"{"count":{"of":"changed_items"}}"#, [meet(7), meet(8)]);
    assert_eq!(changed.standing, Standing::Count(2));
    assert!(holds("two-support-rates", r#"{"support_rate":"81.7"}"#, []));
    assert!(!holds("two-support-rates", r#""rates_of_printed_formula""#, []));
}
