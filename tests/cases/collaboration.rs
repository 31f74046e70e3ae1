//! Collaborative health: every row of the table of laws, every class at every session, every item of a notice, the targets.

use std::path::Path;

use consortium_core::{
    Answer, Fraction, Insured, SocietyKind,
    collaboration::{
        access::{self, Age, Information, Law, Outcome, Party, Question, QuestionFault},
        notice::{CitedArticle, NoticeItem, ResponsibleFinding, check_text},
        targets::{Gap, gap},
    },
    training::{Applicant, Venue, timetable_2025},
};
use serde::{Deserialize, de::DeserializeOwned};

use crate::examples;

fn read<T: DeserializeOwned>(name: &str) -> T {
    examples::read(Path::new("collaboration").join(name))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccessFile {
    case: Vec<AccessCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccessCase {
    name: String,
    source: String,
    asks: String,
    holds: String,
    information: String,
    age: Option<u8>,
    moved: Option<bool>,
    kept_by_law: Option<bool>,
    on: String,
    answer: String,
    #[serde(default)]
    articles: Vec<String>,
}

fn party(name: &str) -> Party {
    match name {
        "society" => Party::Society,
        "kyokai_kenpo" => Party::KyokaiKenpo,
        "national" => Party::NationalHealthInsurer,
        "kenporen" => Party::Kenporen,
        "kokuhoren" => Party::Kokuhoren,
        "union" => Party::WideAreaUnion,
        "employer" => Party::Employer,
        other => unreachable!("{other} is no party"),
    }
}

fn information(name: &str) -> Information {
    match name {
        "employer_checkup" => Information::EmployerCheckup,
        "specific_checkup" => Information::SpecificCheckup,
        "claims_related" => Information::ClaimsRelated,
        "older_people" => Information::OlderPeople,
        "other" => Information::Other,
        other => unreachable!("{other} are no data"),
    }
}

fn answered(question: &Question) -> (&'static str, Vec<String>) {
    match access::answer(question) {
        Err(QuestionFault::BeforeTheLaw) => ("before_the_law", Vec::new()),
        Err(QuestionFault::AsksItself) => ("asks_itself", Vec::new()),
        Ok(answer) => {
            let law = |law| match law {
                Law::HealthInsurance => "健保法",
                Law::HealthInsuranceOrdinance => "施行規則",
                Law::OlderPeople => "高確法",
                Law::NationalHealthInsurance => "国保法",
                Law::PersonalInformation => "個情法",
            };
            let articles = answer.articles().into_iter();
            let articles =
                articles.map(|cited| format!("{}{}", law(cited.article.law), cited.article.number)).collect();
            let outcome = match answer.outcome() {
                None => "depends",
                Some(Outcome::MustGive) => "must_give",
                Some(Outcome::MayRefuse) => "may_refuse",
                Some(Outcome::NoLegalBase) => "no_legal_base",
                Some(Outcome::ToBeChecked(_)) => "to_be_checked",
            };
            (outcome, articles)
        }
    }
}

#[test]
fn every_row_of_the_table_of_laws_is_answered_with_its_articles() {
    let cases = read::<AccessFile>("access.toml").case;
    assert!(cases.len() >= 20);
    for case in cases {
        assert!(!case.source.is_empty(), "{}: where does it come from?", case.name);
        let question = Question {
            asks: party(&case.asks),
            holds: party(&case.holds),
            information: information(&case.information),
            age: case.age.map(|years| Age::new(years).unwrap()),
            moved: case.moved,
            kept_by_law: case.kept_by_law,
            on: case.on.parse().unwrap(),
        };
        let (outcome, articles) = answered(&question);
        assert_eq!(outcome, case.answer, "{}", case.name);
        for article in &case.articles {
            assert!(articles.contains(article), "{}: {article} is not among {articles:?}", case.name);
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrainingFile {
    source: String,
    session: Vec<TrainingSession>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrainingSession {
    on: String,
    half: String,
    venue: String,
    /// Whether the session is open to: 単一大中規模, 単一小規模, 総合大中規模, 総合小規模.
    open: [bool; 4],
}

#[test]
fn every_session_is_open_to_the_classes_that_the_notice_names() {
    let file = read::<TrainingFile>("training.toml");
    assert!(!file.source.is_empty());
    let timetable = timetable_2025();
    assert_eq!(file.session.len(), timetable.sessions.len());
    let classes = [
        (SocietyKind::Single, 4_000),
        (SocietyKind::Single, 3_999),
        (SocietyKind::General, 4_000),
        (SocietyKind::General, 3_999),
    ];
    for expected in file.session {
        let hour = if expected.half == "AM" { 10 } else { 14 };
        let venue = if expected.venue == "オフライン" { Venue::OnSite } else { Venue::Online };
        let (number, _) = timetable
            .numbered()
            .find(|(_, session)| {
                session.on.to_string() == expected.on
                    && session.during.from().hour() == hour
                    && session.venue == venue
            })
            .unwrap();
        let open = classes.map(|(kind, insured)| {
            let applicant = Applicant {
                kind: Some(kind),
                insured: Some(Insured::new(insured)),
                people: Some(1),
                applies_on: timetable.apply_until,
            };
            let fits = timetable.fits(&applicant);
            fits.iter().any(|fit| fit.number == number && fit.answer == Answer::Met)
        });
        assert_eq!(open, expected.open, "{} {}", expected.on, expected.half);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoticeFile {
    case: Vec<NoticeCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoticeCase {
    name: String,
    source: String,
    text: String,
    articles: Vec<String>,
    missing: Vec<String>,
    #[serde(default)]
    officers: Vec<String>,
    #[serde(default)]
    several: bool,
    #[serde(default)]
    former_five: bool,
    /// A body with an office within it, as `body / office`.
    #[serde(default)]
    offices: Vec<String>,
    #[serde(default)]
    promise: bool,
    #[serde(default)]
    personnel_purpose: bool,
    #[serde(default)]
    vendor: bool,
}

#[test]
fn notices_as_they_are_published_get_their_findings() {
    for case in read::<NoticeFile>("notices.toml").case {
        let name = &case.name;
        assert!(!case.source.is_empty(), "{name}: what shape does it have?");
        let check = check_text(&case.text);
        let articles = check.articles.iter().map(|article| match article {
            CitedArticle::Article23Paragraph4 => "23条4項3号",
            CitedArticle::Article23Paragraph5 => "23条5項3号",
            CitedArticle::Article23 => "23条",
            CitedArticle::Article27Paragraph5 => "27条5項3号",
            CitedArticle::Article27 => "27条",
        });
        assert_eq!(articles.collect::<Vec<_>>(), case.articles, "{name}");
        let missing = check.missing().map(|item| match item {
            NoticeItem::JointUse => "joint_use",
            NoticeItem::DataItems => "data_items",
            NoticeItem::Users => "users",
            NoticeItem::Purpose => "purpose",
            NoticeItem::Responsible => "responsible",
            NoticeItem::Address => "address",
            NoticeItem::Representative => "representative",
        });
        assert_eq!(missing.collect::<Vec<_>>(), case.missing, "{name}");
        let officers = check.responsible.iter().filter_map(|finding| match finding {
            ResponsibleFinding::Officer(officer) => Some(officer.clone()),
            _ => None,
        });
        assert_eq!(officers.collect::<Vec<_>>(), case.officers, "{name}");
        let offices = check.responsible.iter().filter_map(|finding| match finding {
            ResponsibleFinding::OfficeWithin { body, office } => Some(format!("{body} / {office}")),
            _ => None,
        });
        assert_eq!(offices.collect::<Vec<_>>(), case.offices, "{name}");
        let personnel = (check.promises_no_personnel_use, check.personnel_purpose.is_some());
        assert_eq!(personnel, (case.promise, case.personnel_purpose), "{name}");
        assert_eq!(check.vendor_among_users.is_some(), case.vendor, "{name}");
        let several =
            check.responsible.iter().any(|finding| matches!(finding, ResponsibleFinding::Several(_)));
        assert_eq!((several, check.has_only_the_former_five()), (case.several, case.former_five), "{name}");
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetsFile {
    case: Vec<TargetCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetCase {
    name: String,
    source: String,
    rate: String,
    eligible: u32,
    done: u32,
    required: u32,
    missing: u32,
}

#[test]
fn so_many_people_are_missing_as_the_worked_examples_say() {
    for case in read::<TargetsFile>("targets.toml").case {
        assert!(!case.source.is_empty(), "{}", case.name);
        let rate: Fraction = case.rate.parse().unwrap();
        let expected = Gap::People { required: case.required, missing: case.missing };
        assert_eq!(gap(rate, case.eligible, case.done), Some(expected), "{}", case.name);
    }
}
