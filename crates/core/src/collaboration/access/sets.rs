//! Sets that several rows of the decision table name.

use super::{
    outcome::Outcome::NoLegalBase,
    question::{
        AgeBand,
        Information::{self, ClaimsRelated, OlderPeople, Other, SpecificCheckup},
        Party::{self, KyokaiKenpo, NationalHealthInsurer, Society},
    },
    row::Row,
};

pub(super) const ALL_PARTIES: &[Party] = &Party::ALL;
pub(super) const ALL_AGES: &[AgeBand] = &AgeBand::ALL;
pub(super) const ALL_INFORMATION: &[Information] = &Information::ALL;
pub(super) const EMPLOYEES_INSURERS: &[Party] = &[Society, KyokaiKenpo];
pub(super) const INSURERS: &[Party] = &[Society, KyokaiKenpo, NationalHealthInsurer];
pub(super) const NOT_CHECKUPS: &[Information] = &[ClaimsRelated, OlderPeople, Other];
pub(super) const NOT_FROM_EMPLOYER: &[Information] = &[SpecificCheckup, ClaimsRelated, OlderPeople, Other];

/// A row that decides for every age, moved or not, kept by law or not, and cites nothing.
pub(super) const PLAIN: Row = Row {
    name: "",
    asks: &[],
    holds: &[],
    information: &[],
    ages: ALL_AGES,
    moved: None,
    kept_by_law: None,
    outcome: NoLegalBase,
    articles: &[],
};
