//! Insurers who ask an employer: part of the decision table from 2022-01-01 (令和3年法律第66号), as read in the text of the laws in March 2026.

use super::{
    article::{
        Article,
        ArticleRole::{Base, Duty, Form, Use},
    },
    citations::{CONSENT_TO_GIVE, CONSENT_TO_TAKE, HEALTH, OLDER, ORDINANCE},
    outcome::{
        CheckReason,
        Outcome::{MayRefuse, MustGive, ToBeChecked},
    },
    question::{
        AgeBand::{From40To74, From75, Under40},
        Information::EmployerCheckup,
        Party::{Employer, NationalHealthInsurer},
    },
    row::Row,
    sets::{EMPLOYEES_INSURERS, NOT_FROM_EMPLOYER, PLAIN},
};

pub(super) const INSURERS_ASK_EMPLOYERS: &[Row] = &[
    // An insurer of employees asks an employer: 健保法150条2項, duty 3項, use 4項; 40 to 74 also 高確法27条3項, duty 4項.
    Row {
        name: "insurer-employer-kept-40-74",
        asks: EMPLOYEES_INSURERS,
        holds: &[Employer],
        information: &[EmployerCheckup],
        ages: &[From40To74],
        kept_by_law: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(OLDER, "27条3項", Base),
            Article::new(OLDER, "27条4項", Duty),
            Article::new(HEALTH, "150条2項", Base),
            Article::new(HEALTH, "150条3項", Duty),
            Article::new(HEALTH, "150条4項", Use),
            Article::new(ORDINANCE, "153条の4", Form),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "insurer-employer-kept-other-ages",
        asks: EMPLOYEES_INSURERS,
        holds: &[Employer],
        information: &[EmployerCheckup],
        ages: &[Under40, From75],
        kept_by_law: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(HEALTH, "150条2項", Base),
            Article::new(HEALTH, "150条3項", Duty),
            Article::new(HEALTH, "150条4項", Use),
            Article::new(ORDINANCE, "153条の4", Form),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "insurer-employer-not-kept",
        asks: EMPLOYEES_INSURERS,
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(false),
        outcome: MayRefuse,
        articles: &[Article::new(HEALTH, "150条2項", Base), Article::new(ORDINANCE, "153条の3第2項", Form)],
        ..PLAIN
    },
    Row {
        name: "insurer-employer-other-data",
        asks: EMPLOYEES_INSURERS,
        holds: &[Employer],
        information: NOT_FROM_EMPLOYER,
        ..PLAIN
    },
    // A national-health insurer asks an employer: 高確法27条3項 is for all insurers; its side of 150条2項 was not read.
    Row {
        name: "national-employer-kept-40-74",
        asks: &[NationalHealthInsurer],
        holds: &[Employer],
        information: &[EmployerCheckup],
        ages: &[From40To74],
        kept_by_law: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(OLDER, "27条3項", Base),
            Article::new(OLDER, "27条4項", Duty),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "national-employer-kept-other-ages",
        asks: &[NationalHealthInsurer],
        holds: &[Employer],
        information: &[EmployerCheckup],
        ages: &[Under40, From75],
        kept_by_law: Some(true),
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "national-employer-not-kept",
        asks: &[NationalHealthInsurer],
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(false),
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "national-employer-other-data",
        asks: &[NationalHealthInsurer],
        holds: &[Employer],
        information: NOT_FROM_EMPLOYER,
        ..PLAIN
    },
];
