//! Articles of laws, as they are cited.

/// A law or an ordinance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Law {
    /// 健康保険法（大正11年法律第70号）.
    HealthInsurance,
    /// 健康保険法施行規則.
    HealthInsuranceOrdinance,
    /// 高齢者の医療の確保に関する法律（昭和57年法律第80号）, 高確法.
    OlderPeople,
    /// 国民健康保険法（昭和33年法律第192号）.
    NationalHealthInsurance,
    /// 個人情報の保護に関する法律（平成15年法律第57号）.
    PersonalInformation,
}

/// What an article does in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArticleRole {
    /// It lets somebody ask.
    Base,
    /// It obliges who is asked.
    Duty,
    /// It says what the data are used for.
    Use,
    /// It says how.
    Form,
    /// It says that no consent is needed where a law applies.
    NoConsent,
}

/// An article with its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Article {
    /// The law.
    pub law: Law,
    /// Article and paragraph as Japanese texts cite them: `150条2項`.
    pub number: &'static str,
    /// What it does.
    pub role: ArticleRole,
}

impl Article {
    /// An article that does this.
    pub(super) const fn new(law: Law, number: &'static str, role: ArticleRole) -> Self {
        Self { law, number, role }
    }
}
