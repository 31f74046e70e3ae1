//! What does not fit together in a plan.

use super::{Language, eligibility, members, number::grouped, stages};
use crate::texts;
use consortium_core::MemberId;
use consortium_document::plan::{Plan, Problem, ProblemKind};

texts! {
    /// More insured than enrollees.
    more_insured { ja: "被保険者数が加入者数を超えています。被保険者は加入者に含まれます。", en: "More insured persons than enrollees, although the insured are enrollees." }
    /// More users than enrollees.
    more_users { ja: "利用見込人数が加入者数を超えています。", en: "More users than enrollees." }
    /// The same insurer number twice.
    same_number(other: &str) { ja: "{other}と同じ保険者番号です。", en: "The same insurer number as {other}." }
    /// The number of another insurer.
    no_society { ja: "健康保険組合の番号ではありません（健康保険組合は06、特例退職被保険者は63で始まります）。番号か、参加できる団体かを確かめてください。", en: "This is not the number of a health insurance society (those begin with 06, or 63 for members after retirement). Check the number, and whether the body can take part." }
    /// Too many insurers.
    too_many_insurers(limit: &str) { ja: "保険者は1年度に{limit}までです。多い分は減らしてください。入力内容は消えません。", en: "At most {limit} insurers in a year. Please remove some; nothing is lost." }
    /// Too many members.
    too_many(limit: &str) { ja: "参加組合は{limit}までです。多い分は減らしてください。入力内容は消えません。", en: "At most {limit} societies. Please remove some; nothing is lost." }
}

/// What is wrong, as a sentence.
pub fn problem(language: Language, plan: &Plan, problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::Unreadable { text, error } => super::exchange::read_error(language, text, error),
        ProblemKind::MoreInsuredThanEnrollees => more_insured(language).to_owned(),
        ProblemKind::MoreUsersThanEnrollees => more_users(language).to_owned(),
        ProblemKind::SameInsurerNumber { first } => same_number(language, &member(language, plan, *first)),
        ProblemKind::NumberOfNoSociety => no_society(language).to_owned(),
        ProblemKind::TooManyMembers { limit } => {
            too_many(language, &grouped(i128::try_from(*limit).unwrap_or(i128::MAX)))
        }
        ProblemKind::RuleSet { problem } => eligibility::problem(language, *problem),
        ProblemKind::TooManyInsurers { limit } => {
            too_many_insurers(language, &grouped(i128::try_from(*limit).unwrap_or(i128::MAX)))
        }
        ProblemKind::Indicators { problem } => stages::indicator_problem(language, problem),
    }
}

/// The name of a member, or its row.
pub fn member(language: Language, plan: &Plan, id: MemberId) -> String {
    let position = plan.members.iter().position(|member| member.id == id).unwrap_or_default();
    let name = plan.member(id).map(|member| member.name.as_str()).unwrap_or_default();
    members::name_or_position(language, name, position + 1)
}
