//! The decision table from 2008-04-01 to 2021-12-31, as the material of 2020 describes the law before the change.
//!
//! 高確法27条2項 and 3項 then were what 3項 and 4項 are now. 個情法: 17条2項1号 and 23条1項1号 then were what 20条2項1号 and
//! 27条1項1号 are now; the material says that consent is not needed.

use super::{
    article::{
        Article,
        ArticleRole::{Base, Duty},
        Law::OlderPeople as OLDER,
    },
    outcome::{
        CheckReason,
        Outcome::{MustGive, ToBeChecked},
    },
    question::{
        AgeBand::{From40To74, From75, Under40},
        Information::{ClaimsRelated, EmployerCheckup, OlderPeople, Other, SpecificCheckup},
        Party::{Employer, Kenporen, Kokuhoren, KyokaiKenpo, NationalHealthInsurer, Society, WideAreaUnion},
    },
    row::Row,
    sets::{ALL_INFORMATION, ALL_PARTIES, EMPLOYEES_INSURERS, INSURERS, NOT_FROM_EMPLOYER, PLAIN},
};

pub(super) const TO_2021: &[Row] = &[
    Row {
        name: "before-insurer-employer-kept-40-74",
        asks: INSURERS,
        holds: &[Employer],
        information: &[EmployerCheckup],
        ages: &[From40To74],
        kept_by_law: Some(true),
        outcome: MustGive,
        articles: &[Article::new(OLDER, "27条2項", Base), Article::new(OLDER, "27条3項", Duty)],
        ..PLAIN
    },
    Row {
        name: "before-insurer-employer-kept-other-ages",
        asks: INSURERS,
        holds: &[Employer],
        information: &[EmployerCheckup],
        ages: &[Under40, From75],
        kept_by_law: Some(true),
        ..PLAIN
    },
    Row {
        name: "before-insurer-employer-not-kept",
        asks: INSURERS,
        holds: &[Employer],
        information: &[EmployerCheckup],
        kept_by_law: Some(false),
        ..PLAIN
    },
    Row {
        name: "before-insurer-employer-other-data",
        asks: INSURERS,
        holds: &[Employer],
        information: NOT_FROM_EMPLOYER,
        ..PLAIN
    },
    Row {
        name: "before-insurer-insurer-moved-40-74",
        asks: INSURERS,
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[From40To74],
        moved: Some(true),
        outcome: MustGive,
        articles: &[Article::new(OLDER, "27条1項", Base), Article::new(OLDER, "27条3項", Duty)],
        ..PLAIN
    },
    Row {
        name: "before-insurer-insurer-moved-other-ages",
        asks: INSURERS,
        holds: INSURERS,
        information: &[SpecificCheckup],
        ages: &[Under40, From75],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::NoSpecificCheckupAtThisAge),
        ..PLAIN
    },
    Row {
        name: "before-insurer-insurer-nobody-moved",
        asks: INSURERS,
        holds: INSURERS,
        information: &[SpecificCheckup],
        moved: Some(false),
        ..PLAIN
    },
    Row {
        name: "before-insurer-insurer-other-data",
        asks: INSURERS,
        holds: INSURERS,
        information: &[EmployerCheckup, ClaimsRelated, OlderPeople, Other],
        ..PLAIN
    },
    // Between wide-area unions and national-health insurers there was a rule since the law of May 2019, for others none.
    Row {
        name: "before-national-union-moved",
        asks: &[NationalHealthInsurer],
        holds: &[WideAreaUnion],
        information: &[OlderPeople],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::DateNotRead),
        ..PLAIN
    },
    Row {
        name: "before-national-union-nobody-moved",
        asks: &[NationalHealthInsurer],
        holds: &[WideAreaUnion],
        information: &[OlderPeople],
        moved: Some(false),
        ..PLAIN
    },
    Row {
        name: "before-national-union-other-data",
        asks: &[NationalHealthInsurer],
        holds: &[WideAreaUnion],
        information: &[EmployerCheckup, SpecificCheckup, ClaimsRelated, Other],
        ..PLAIN
    },
    Row {
        name: "before-employees-insurer-union",
        asks: EMPLOYEES_INSURERS,
        holds: &[WideAreaUnion],
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "before-union-national-reached-75",
        asks: &[WideAreaUnion],
        holds: &[NationalHealthInsurer],
        information: &[SpecificCheckup],
        ages: &[From75],
        moved: Some(true),
        outcome: ToBeChecked(CheckReason::DateNotRead),
        ..PLAIN
    },
    Row {
        name: "before-union-national-under-75",
        asks: &[WideAreaUnion],
        holds: &[NationalHealthInsurer],
        information: &[SpecificCheckup],
        ages: &[Under40, From40To74],
        moved: Some(true),
        ..PLAIN
    },
    Row {
        name: "before-union-national-nobody-moved",
        asks: &[WideAreaUnion],
        holds: &[NationalHealthInsurer],
        information: &[SpecificCheckup],
        moved: Some(false),
        ..PLAIN
    },
    Row {
        name: "before-union-national-other-data",
        asks: &[WideAreaUnion],
        holds: &[NationalHealthInsurer],
        information: &[EmployerCheckup, ClaimsRelated, OlderPeople, Other],
        ..PLAIN
    },
    Row {
        name: "before-union-employees-insurers",
        asks: &[WideAreaUnion],
        holds: EMPLOYEES_INSURERS,
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "before-union-employer",
        asks: &[WideAreaUnion],
        holds: &[Employer],
        information: ALL_INFORMATION,
        ..PLAIN
    },
    // The matrix of the material has × for both federations and both kinds of information.
    Row {
        name: "before-federation-insurers-and-employers",
        asks: &[Kenporen, Kokuhoren],
        holds: &[Society, KyokaiKenpo, NationalHealthInsurer, Employer],
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "before-employer-asks",
        asks: &[Employer],
        holds: ALL_PARTIES,
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "before-insurer-asks-federation",
        asks: INSURERS,
        holds: &[Kenporen, Kokuhoren],
        information: ALL_INFORMATION,
        ..PLAIN
    },
    Row {
        name: "before-federation-or-union-asks-another",
        asks: &[Kenporen, Kokuhoren, WideAreaUnion],
        holds: &[Kenporen, Kokuhoren, WideAreaUnion],
        information: ALL_INFORMATION,
        ..PLAIN
    },
];
