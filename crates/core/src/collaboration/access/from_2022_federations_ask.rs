//! Federations who ask insurers and employers: part of the decision table from 2022-01-01 (令和3年法律第66号), as read in the text of the laws in March 2026.

use super::{
    article::{
        Article,
        ArticleRole::{Base, Duty, Form},
    },
    citations::{CONSENT_TO_GIVE, CONSENT_TO_TAKE, HEALTH, NATIONAL, ORDINANCE},
    outcome::{
        CheckReason,
        Outcome::{MustGive, ToBeChecked},
    },
    question::{
        Information::{ClaimsRelated, EmployerCheckup, OlderPeople, Other, SpecificCheckup},
        Party::{Employer, Kenporen, Kokuhoren, KyokaiKenpo, NationalHealthInsurer, Society},
    },
    row::Row,
    sets::{EMPLOYEES_INSURERS, NOT_FROM_EMPLOYER, PLAIN},
};

pub(super) const FEDERATIONS_ASK: &[Row] = &[
    // 健保連: 健保法188条, 施行規則156条.
    Row {
        name: "kenporen-employer-kept",
        asks: &[Kenporen],
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(HEALTH, "188条", Base),
            Article::new(HEALTH, "150条3項", Duty),
            Article::new(ORDINANCE, "156条", Form),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "kenporen-employer-not-kept",
        asks: &[Kenporen],
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(false),
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "kenporen-employer-other-data",
        asks: &[Kenporen],
        holds: &[Employer],
        information: NOT_FROM_EMPLOYER,
        ..PLAIN
    },
    Row {
        name: "kenporen-society",
        asks: &[Kenporen],
        holds: &[Society],
        information: &[ClaimsRelated, SpecificCheckup],
        outcome: MustGive,
        articles: &[
            Article::new(HEALTH, "188条", Base),
            Article::new(HEALTH, "150条3項", Duty),
            Article::new(ORDINANCE, "156条", Form),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "kenporen-society-employers-records",
        asks: &[Kenporen],
        holds: &[Society],
        information: &[EmployerCheckup],
        outcome: ToBeChecked(CheckReason::RecordChangedHands),
        ..PLAIN
    },
    Row {
        name: "kenporen-society-other-data",
        asks: &[Kenporen],
        holds: &[Society],
        information: &[OlderPeople, Other],
        ..PLAIN
    },
    Row {
        name: "kenporen-other-insurers",
        asks: &[Kenporen],
        holds: &[KyokaiKenpo, NationalHealthInsurer],
        information: &[ClaimsRelated, SpecificCheckup],
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "kenporen-other-insurers-other-data",
        asks: &[Kenporen],
        holds: &[KyokaiKenpo, NationalHealthInsurer],
        information: &[EmployerCheckup, OlderPeople, Other],
        ..PLAIN
    },
    // 国保連合会: 国保法86条, the same for its side.
    Row {
        name: "kokuhoren-employer-kept",
        asks: &[Kokuhoren],
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(true),
        outcome: MustGive,
        articles: &[Article::new(NATIONAL, "86条", Base), CONSENT_TO_TAKE, CONSENT_TO_GIVE],
        ..PLAIN
    },
    Row {
        name: "kokuhoren-employer-not-kept",
        asks: &[Kokuhoren],
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(false),
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "kokuhoren-employer-other-data",
        asks: &[Kokuhoren],
        holds: &[Employer],
        information: NOT_FROM_EMPLOYER,
        ..PLAIN
    },
    Row {
        name: "kokuhoren-national",
        asks: &[Kokuhoren],
        holds: &[NationalHealthInsurer],
        information: &[ClaimsRelated, SpecificCheckup],
        outcome: MustGive,
        articles: &[Article::new(NATIONAL, "86条", Base), CONSENT_TO_TAKE, CONSENT_TO_GIVE],
        ..PLAIN
    },
    Row {
        name: "kokuhoren-national-employers-records",
        asks: &[Kokuhoren],
        holds: &[NationalHealthInsurer],
        information: &[EmployerCheckup],
        outcome: ToBeChecked(CheckReason::RecordChangedHands),
        ..PLAIN
    },
    Row {
        name: "kokuhoren-national-other-data",
        asks: &[Kokuhoren],
        holds: &[NationalHealthInsurer],
        information: &[OlderPeople, Other],
        ..PLAIN
    },
    Row {
        name: "kokuhoren-employees-insurers",
        asks: &[Kokuhoren],
        holds: EMPLOYEES_INSURERS,
        information: &[ClaimsRelated, SpecificCheckup],
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "kokuhoren-employees-insurers-other-data",
        asks: &[Kokuhoren],
        holds: EMPLOYEES_INSURERS,
        information: &[EmployerCheckup, OlderPeople, Other],
        ..PLAIN
    },
];
