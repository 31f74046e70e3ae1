//! What does not fit together in a plan.

use super::{Language, members, number::grouped};
use crate::{
    domain::{MemberId, eligibility::RuleSetProblem},
    exchange::{read_count, read_insurer_number},
    plan::{MemberColumn, Place, Plan, Problem, ProblemKind},
};

texts! {
    /// More insured than enrollees.
    more_insured { ja: "被保険者数が加入者数を超えています。被保険者は加入者に含まれます。", en: "More insured persons than enrollees, although the insured are enrollees." }
    /// More users than enrollees.
    more_users { ja: "利用見込人数が加入者数を超えています。", en: "More users than enrollees." }
    /// The same insurer number twice.
    same_number(other: &str) { ja: "{other}と同じ保険者番号です。", en: "The same insurer number as {other}." }
    /// Too many members.
    too_many(limit: &str) { ja: "参加組合は{limit}までです。多い分は減らしてください。入力内容は消えません。", en: "At most {limit} societies. Please remove some; nothing is lost." }
    /// The rule set has no name.
    rules_name { ja: "基準の名前を入力してください。", en: "Please name the rules." }
    /// The rule set has no source.
    rules_document { ja: "基準の出典を入力してください。", en: "Please name the source of the rules." }
    /// The fiscal year is wrong.
    rules_year(found: u16) { ja: "年度が{found}になっています。西暦で入力してください（例：2018）。", en: "The fiscal year is {found}. Please enter a year such as 2018." }
    /// The limit is zero.
    rules_limit { ja: "小規模とする加入者数が0人未満では、どの組合も小規模になりません。", en: "With a limit of 0 no society can be small." }
    /// The share is wrong.
    rules_share(found: &str) { ja: "割合の下限（{found}）は、0から1（0%から100%）の間で入力してください。", en: "The least share ({found}) must lie between 0 and 1 (0 % and 100 %)." }
    /// No society is asked for.
    rules_societies { ja: "組合数の下限は1以上にしてください。", en: "The least number of societies must be 1 or more." }
}

/// What is wrong, as a sentence.
pub fn problem(language: Language, plan: &Plan, problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::Unreadable { text } => unreadable(language, problem.place, text),
        ProblemKind::MoreInsuredThanEnrollees => more_insured(language).to_owned(),
        ProblemKind::MoreUsersThanEnrollees => more_users(language).to_owned(),
        ProblemKind::SameInsurerNumber { first } => same_number(language, &member(language, plan, *first)),
        ProblemKind::TooManyMembers { limit } => {
            too_many(language, &grouped(i128::try_from(*limit).unwrap_or(i128::MAX)))
        }
        ProblemKind::RuleSet { problem } => rule_set(language, *problem),
    }
}

/// Why a text could not be read: it is read once more, so that the reason need not be kept.
fn unreadable(language: Language, place: Place, text: &str) -> String {
    let error = match place {
        Place::Member(_, MemberColumn::InsurerNumber) => read_insurer_number(text).err(),
        _ => read_count(text).err(),
    };
    error.map_or_else(|| text.to_owned(), |error| super::exchange::read_error(language, text, &error))
}

fn rule_set(language: Language, problem: RuleSetProblem) -> String {
    match problem {
        RuleSetProblem::NameMissing => rules_name(language).to_owned(),
        RuleSetProblem::DocumentMissing => rules_document(language).to_owned(),
        RuleSetProblem::FiscalYear { found } => rules_year(language, found),
        RuleSetProblem::SizeLimitZero => rules_limit(language).to_owned(),
        RuleSetProblem::ShareOutOfRange { found } => rules_share(language, &found.to_string()),
        RuleSetProblem::NoSociety => rules_societies(language).to_owned(),
    }
}

/// The name of a member, or its row.
pub fn member(language: Language, plan: &Plan, id: MemberId) -> String {
    let position = plan.members.iter().position(|member| member.id == id).unwrap_or_default();
    let name = plan.member(id).map(|member| member.name.as_str()).unwrap_or_default();
    members::name_or_position(language, name, position + 1)
}
