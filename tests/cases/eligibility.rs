//! Runs the worked examples of `tests/cases/eligibility/`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

#[path = "eligibility/sentences.rs"]
mod sentences;

use std::collections::BTreeMap;

use consortium_core::{
    Answer, Enrollees, Field, Fraction, MemberId, Statements,
    eligibility::{
        Assessment, Change, Claim, Facts, Outlook, Relevance, RequirementId, RuleSet, SocietyFacts,
        StatementField, StatementId, assess, what_would_change,
    },
};
use consortium_document::rulesets;
use consortium_planner::text::{Language, number::percent};
use serde::{Deserialize, Serialize};

use crate::examples::{cases_of_folder, stays_as_committed, structure_stays_as_committed};

/// One worked example, as `tests/cases/README.md` describes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    #[serde(default)]
    rules: Rules,
    #[serde(default)]
    societies: Vec<Size>,
    #[serde(default)]
    small: u32,
    #[serde(default)]
    large: u32,
    #[serde(default)]
    unknown: u32,
    #[serde(default = "one")]
    providers: Size,
    #[serde(default = "three_meetings")]
    meetings: Size,
    #[serde(default)]
    statements: BTreeMap<Statement, Stated>,
    #[serde(default)]
    near: u32,
    golden: Option<String>,
    expect: Expectation,
}

fn one() -> Size {
    Size::Known(1)
}

fn three_meetings() -> Size {
    Size::Known(3)
}

/// What differs from the built-in rule set of FY2018.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    small_society_below: Option<u32>,
    minimum_small_share: Option<Fraction>,
    minimum_societies: Option<u32>,
    minimum_providers: Option<u32>,
    minimum_meetings: Option<u32>,
    required_statements: Option<Vec<StatementId>>,
}

/// A number, or the word `"unknown"`.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Size {
    Known(u32),
    Missing(Missing),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Missing {
    Unknown,
}

impl Size {
    fn known(self) -> Option<u32> {
        match self {
            Self::Known(number) => Some(number),
            Self::Missing(Missing::Unknown) => None,
        }
    }
}

/// A statement that differs from "yes".
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum Statement {
    Committee,
    Continuity,
    Privacy,
    OutputIndicator,
    OutcomeIndicator,
    ModelShown,
    Analysis,
    Report,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Stated {
    Yes,
    No,
    Unknown,
}

/// What must come out. What is not written is not checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    verdict: Answer,
    small_share: Option<Answer>,
    share: Option<Fraction>,
    shown: Option<String>,
    lowest: Option<Fraction>,
    highest: Option<Fraction>,
    #[serde(default)]
    requirements: BTreeMap<RequirementId, Answer>,
    small_societies_missing: Option<Count>,
    large_societies_may_join: Option<Count>,
    leaving_changes: Option<Vec<u32>>,
    near_limit: Option<Vec<u32>>,
    crossing_changes: Option<Vec<u32>>,
    unknown_must_be_small: Option<Count>,
    missing: Option<BTreeMap<String, String>>,
}

/// A number that must come out, or `"none"` where no number may come out.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Count {
    Number(u32),
    Absent(Absent),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Absent {
    None,
}

impl Count {
    fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            Self::Absent(Absent::None) => None,
        }
    }
}

/// Everything the program answers about a case.
#[derive(Serialize)]
struct Answers {
    assessment: Assessment,
    outlook: Outlook,
}

impl Case {
    fn facts(&self) -> Facts {
        let limit = self.rules().small_society_below;
        let small = Size::Known(limit.get() - 1);
        let groups = [
            (small, self.small),
            (Size::Known(limit.get()), self.large),
            (Size::Missing(Missing::Unknown), self.unknown),
        ];
        let counted = groups.into_iter().flat_map(|(size, count)| (0..count).map(move |_| size));
        let sizes = self.societies.iter().copied().chain(counted);
        let societies = (1..).zip(sizes).map(|(row, size)| SocietyFacts {
            id: MemberId(row),
            enrollees: size.known().map(Enrollees::new),
        });
        Facts {
            societies: societies.collect(),
            providers: self.providers.known(),
            statements: self.statements(),
            ..Facts::default()
        }
    }

    fn statements(&self) -> Statements {
        let mut statements = Statements::complete(0, "participants", "share who left obesity");
        statements.meetings_planned = self.meetings.known().into();
        for (statement, stated) in &self.statements {
            let field = match statement {
                Statement::Committee => StatementField::Committee,
                Statement::Continuity => StatementField::Continuity,
                Statement::Privacy => StatementField::Privacy,
                Statement::OutputIndicator => StatementField::OutputIndicator,
                Statement::OutcomeIndicator => StatementField::OutcomeIndicator,
                Statement::ModelShown => StatementField::ModelShown,
                Statement::Analysis => StatementField::Analysis,
                Statement::Report => StatementField::Report,
            };
            match stated {
                Stated::Yes => {}
                Stated::No => statements.set_answer(field, Some(false)),
                Stated::Unknown => statements.set_answer(field, None),
            }
        }
        statements
    }

    fn rules(&self) -> RuleSet {
        let mut rules = rulesets::built_in().remove(0);
        let Rules { minimum_societies, minimum_providers, minimum_meetings, .. } = self.rules;
        rules.minimum_societies = minimum_societies.unwrap_or(rules.minimum_societies);
        rules.minimum_providers = minimum_providers.unwrap_or(rules.minimum_providers);
        rules.minimum_meetings = minimum_meetings.unwrap_or(rules.minimum_meetings);
        rules.minimum_small_share = self.rules.minimum_small_share.unwrap_or(rules.minimum_small_share);
        if let Some(limit) = self.rules.small_society_below {
            rules.small_society_below = Enrollees::new(limit);
        }
        if let Some(required) = &self.rules.required_statements {
            rules.required_statements = required.iter().copied().collect();
        }
        rules
    }

    fn answers(&self) -> Answers {
        let (facts, rules) = (self.facts(), self.rules());
        Answers {
            assessment: assess(&facts, &rules),
            outlook: what_would_change(&facts, &rules, Enrollees::new(self.near)),
        }
    }
}

/// Every case of every file, with the name of its file.
fn cases() -> Vec<(String, Case)> {
    cases_of_folder("eligibility")
}

#[test]
fn every_worked_example_comes_out_as_written() {
    let differences: Vec<_> = cases()
        .iter()
        .flat_map(|(file, case)| {
            let place = format!("{file}: {}", case.name);
            differences(case).into_iter().map(move |difference| format!("{place}: {difference}"))
        })
        .collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_claim_about_a_worked_example_is_confirmed_by_replaying_it() {
    for (file, case) in cases() {
        let (facts, rules) = (case.facts(), case.rules());
        for claim in claims(&case.answers().outlook) {
            let replayed = assess(&claim.change.apply(&facts, &rules), &rules);
            let confirmed = (replayed.share, replayed.verdict) == (claim.after.share, claim.after.verdict);
            assert!(confirmed, "{file}: {}: {claim:?}", case.name);
        }
    }
}

#[test]
fn the_structure_of_the_answers_stays_as_committed() {
    for (_, case) in cases() {
        let Some(name) = &case.golden else { continue };
        structure_stays_as_committed(format!("eligibility/golden/{name}.json"), &case.answers());
    }
}

#[test]
fn the_sentences_about_the_answers_stay_as_committed() {
    for (_, case) in cases() {
        let Some(name) = &case.golden else { continue };
        for language in Language::ALL {
            let shown = sentences::sentences(language, &case.facts(), &case.rules(), case.near);
            stays_as_committed(format!("eligibility/golden/{name}.{}.txt", language.tag()), &shown);
        }
    }
}

#[test]
fn there_are_at_least_sixty_examples_each_with_its_own_name_and_a_source() {
    let cases = cases();
    assert!(cases.len() >= 60, "only {} cases", cases.len());
    assert!(cases.iter().all(|(_, case)| !case.source.trim().is_empty()));
    let names: std::collections::BTreeSet<_> = cases.iter().map(|(_, case)| &case.name).collect();
    assert_eq!(names.len(), cases.len(), "two cases share a name");
}

#[test]
fn every_requirement_is_seen_with_every_answer() {
    let cases = cases();
    for id in RequirementId::ALL {
        for answer in [Answer::Met, Answer::NotMet, Answer::Unknown] {
            let seen = cases.iter().any(|(_, case)| case.expect.requirements.get(&id) == Some(&answer));
            assert!(seen, "{id:?} {answer:?}");
        }
    }
}

/// Where the answers differ from what the case expects.
fn differences(case: &Case) -> Vec<String> {
    let Answers { assessment, outlook } = case.answers();
    let expect = &case.expect;
    let mut found = Differences::default();
    found.compare("verdict", Some(expect.verdict), assessment.verdict);
    found.compare("small_share", expect.small_share, outlook.before.small_share);
    found.compare("share", expect.share.map(Some), assessment.share.share());
    let shown = assessment.share.share().map(|share| percent(share, 2));
    found.compare("shown", expect.shown.clone().map(Some), shown);
    found.compare("lowest", expect.lowest.map(Some), assessment.share.lowest());
    found.compare("highest", expect.highest.map(Some), assessment.share.highest());
    for (id, answer) in &expect.requirements {
        found.compare(&format!("{id:?}"), Some(*answer), assessment.requirement(*id).unwrap().answer);
    }
    let societies_missing = societies_missing(&outlook);
    found.compare(
        "small_societies_missing",
        expect.small_societies_missing.map(Count::number),
        societies_missing,
    );
    let may_join = outlook.room_for_large();
    found.compare("large_societies_may_join", expect.large_societies_may_join.map(Count::number), may_join);
    let leaving = outlook.leaving.iter().filter_map(member).collect();
    found.compare("leaving_changes", expect.leaving_changes.clone(), leaving);
    let near = outlook.near_limit.iter().map(|near| near.member.0).collect();
    found.compare("near_limit", expect.near_limit.clone(), near);
    let crossing = outlook.near_limit.iter().map(|near| near.claim);
    let crossing = crossing.filter(Claim::changes_an_answer).filter_map(|claim| member(&claim)).collect();
    found.compare("crossing_changes", expect.crossing_changes.clone(), crossing);
    let must_be_small = must_be_small(&outlook);
    found.compare("unknown_must_be_small", expect.unknown_must_be_small.map(Count::number), must_be_small);
    let missing = outlook.missing.iter().map(|missing| (label(missing.field), matters(missing.relevance)));
    let missing = missing.collect();
    found.compare("missing", expect.missing.clone(), missing);
    found.0
}

#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, expected: Option<T>, found: T) {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            self.0.push(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    }
}

/// How many small societies must join until the requirement is met for certain.
fn societies_missing(outlook: &Outlook) -> Option<u32> {
    outlook.small_joining.iter().find_map(|claim| match claim.change {
        Change::AddSmall { societies } if claim.after.small_share == Answer::Met => Some(societies),
        _ => None,
    })
}

fn must_be_small(outlook: &Outlook) -> Option<u32> {
    match outlook.settling?.change {
        Change::SettleSizes { small } => Some(small),
        _ => None,
    }
}

/// The row of the member that a claim is about.
fn member(claim: &Claim) -> Option<u32> {
    match claim.change {
        Change::Leave { member } | Change::CrossLimit { member } => Some(member.0),
        _ => None,
    }
}

fn claims(outlook: &Outlook) -> Vec<Claim> {
    let Outlook { small_joining, large_joining, leaving, near_limit, settling, .. } = outlook;
    let joining = small_joining.iter().chain(large_joining);
    joining.chain(leaving).chain(settling).chain(near_limit.iter().map(|near| &near.claim)).copied().collect()
}

/// What a missing input can still change, in the word of the cases.
fn matters(relevance: Relevance) -> String {
    match relevance {
        Relevance::Verdict => "verdict",
        Relevance::Requirement => "requirement",
        Relevance::Nothing => "nothing",
    }
    .to_owned()
}

/// What a missing input is called in a case: `"row 3"` or the name of the statement.
fn label(field: Field) -> String {
    match field {
        Field::Member(member, _) => format!("row {}", member.0),
        Field::Statement(StatementField::MeetingsPlanned) => "meetings".to_owned(),
        Field::Statement(statement) => statement.word().to_owned(),
        other => other.to_string(),
    }
}
