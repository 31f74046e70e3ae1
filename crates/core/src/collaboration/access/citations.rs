//! Laws under short names, and the articles that every answer without consent cites.

use super::article::{Article, ArticleRole::NoConsent, Law};

pub(super) const HEALTH: Law = Law::HealthInsurance;
pub(super) const ORDINANCE: Law = Law::HealthInsuranceOrdinance;
pub(super) const OLDER: Law = Law::OlderPeople;
pub(super) const NATIONAL: Law = Law::NationalHealthInsurance;

/// No consent is needed to take special-care data where a law applies.
pub(super) const CONSENT_TO_TAKE: Article = Article::new(Law::PersonalInformation, "20条2項1号", NoConsent);
/// Nor to give data to others.
pub(super) const CONSENT_TO_GIVE: Article = Article::new(Law::PersonalInformation, "27条1項1号", NoConsent);
