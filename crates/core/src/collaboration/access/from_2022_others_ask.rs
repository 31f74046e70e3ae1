//! Insurers and wide-area unions who ask each other, and everybody else: part of the decision table from 2022-01-01 (令和3年法律第66号), as read in the text of the laws in March 2026.

use super::{
    article::{
        Article,
        ArticleRole::{Base, Duty},
    },
    citations::{CONSENT_TO_GIVE, CONSENT_TO_TAKE, OLDER},
    outcome::{
        CheckReason,
        Outcome::{MustGive, ToBeChecked},
    },
    question::{
        AgeBand::{From40To74, From75, Under40},
        Information::{ClaimsRelated, EmployerCheckup, OlderPeople, Other, SpecificCheckup},
        Party::{Employer, Kenporen, Kokuhoren, WideAreaUnion},
    },
    row::Row,
    sets::{ALL_INFORMATION, ALL_PARTIES, INSURERS, NOT_CHECKUPS, NOT_FROM_EMPLOYER, PLAIN},
};

pub(super) const OTHERS_ASK: &[Row] = &[
    // An insurer asks the insurer before it: 高確法27条1項, duty 4項.
    Row {
        name: "insurer-insurer-moved-40-74",
        asks: INSURERS,
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[From40To74],
        moved: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(OLDER, "27条1項", Base),
            Article::new(OLDER, "27条4項", Duty),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "insurer-insurer-moved-other-ages",
        asks: INSURERS,
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[Under40, From75],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::NoSpecificCheckupAtThisAge),
        ..PLAIN
    },
    Row {
        name: "insurer-insurer-moved-employers-records",
        asks: INSURERS,
        holds: INSURERS,
        information: &[EmployerCheckup],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::RecordChangedHands),
        ..PLAIN
    },
    Row {
        name: "insurer-insurer-nobody-moved",
        asks: INSURERS,
        holds: INSURERS,
        information: &[EmployerCheckup, SpecificCheckup],
        moved: Some(false),
        ..PLAIN
    },
    Row {
        name: "insurer-insurer-other-data",
        asks: INSURERS,
        holds: INSURERS,
        information: NOT_CHECKUPS,
        ..PLAIN
    },
    // An insurer asks the wide-area union from which the person came: 高確法27条2項, duty 4項.
    Row {
        name: "insurer-union-moved",
        asks: INSURERS,
        holds: &[WideAreaUnion],
        information: &[OlderPeople],
        moved: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(OLDER, "27条2項", Base),
            Article::new(OLDER, "27条4項", Duty),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "insurer-union-moved-checkups",
        asks: INSURERS,
        holds: &[WideAreaUnion],
        information: &[EmployerCheckup, SpecificCheckup],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::RecordChangedHands),
        ..PLAIN
    },
    Row {
        name: "insurer-union-moved-other-data",
        asks: INSURERS,
        holds: &[WideAreaUnion],
        information: &[ClaimsRelated, Other],
        moved: Some(true),
        ..PLAIN
    },
    Row {
        name: "insurer-union-nobody-moved",
        asks: INSURERS,
        holds: &[WideAreaUnion],
        information: ALL_INFORMATION,
        moved: Some(false),
        ..PLAIN
    },
    // A wide-area union asks the insurer of a person who reached 75: 高確法125条の3第1項, duty 4項.
    Row {
        name: "union-insurer-reached-75",
        asks: &[WideAreaUnion],
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[From75],
        moved: Some(true),
        outcome: MustGive,
        articles: &[
            Article::new(OLDER, "125条の3第1項", Base),
            Article::new(OLDER, "125条の3第4項", Duty),
            CONSENT_TO_TAKE,
            CONSENT_TO_GIVE,
        ],
        ..PLAIN
    },
    Row {
        name: "union-insurer-joined-before-75",
        asks: &[WideAreaUnion],
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[From40To74],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::JoinedBefore75),
        ..PLAIN
    },
    Row {
        name: "union-insurer-under-40",
        asks: &[WideAreaUnion],
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[Under40],
        moved: Some(true),
        ..PLAIN
    },
    Row {
        name: "union-insurer-moved-employers-records",
        asks: &[WideAreaUnion],
        holds: INSURERS,
        information: &[EmployerCheckup],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::RecordChangedHands),
        ..PLAIN
    },
    Row {
        name: "union-insurer-nobody-moved",
        asks: &[WideAreaUnion],
        holds: INSURERS,
        information: &[EmployerCheckup, SpecificCheckup],
        moved: Some(false),
        ..PLAIN
    },
    Row {
        name: "union-insurer-other-data",
        asks: &[WideAreaUnion],
        holds: INSURERS,
        information: NOT_CHECKUPS,
        ..PLAIN
    },
    Row {
        name: "union-employer",
        asks: &[WideAreaUnion],
        holds: &[Employer],
        information: &[EmployerCheckup],
        outcome: ToBeChecked(CheckReason::ArticleNotRead),
        ..PLAIN
    },
    Row {
        name: "union-employer-other-data",
        asks: &[WideAreaUnion],
        holds: &[Employer],
        information: NOT_FROM_EMPLOYER,
        ..PLAIN
    },
    // Nobody else may ask anybody.
    Row {
        name: "employer-asks",
        asks: &[Employer],
        holds: ALL_PARTIES,
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "insurer-asks-federation",
        asks: INSURERS,
        holds: &[Kenporen, Kokuhoren],
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "federation-or-union-asks-another",
        asks: &[Kenporen, Kokuhoren, WideAreaUnion],
        holds: &[Kenporen, Kokuhoren, WideAreaUnion],
        information: ALL_INFORMATION,
        ..PLAIN
    },
];
