//! What does not fit together in a plan.

use super::{Language, eligibility, members, number::grouped, stages};
use crate::texts;
use consortium_core::{
    MemberId,
    reading::{
        ReadError, read_agreed_percent, read_count, read_date, read_insurer_number, read_share, read_yen,
    },
};
use consortium_document::{
    plan::{CostColumn, CostPlace, InsurerColumn, MemberColumn, Place, Plan, Problem, ProblemKind},
    tables::{read_items, read_outcome, read_printed_percent, read_step},
};

texts! {
    /// More insured than enrollees.
    more_insured { ja: "被保険者数が加入者数を超えています。被保険者は加入者に含まれます。", en: "More insured persons than enrollees, although the insured are enrollees." }
    /// More users than enrollees.
    more_users { ja: "利用見込人数が加入者数を超えています。", en: "More users than enrollees." }
    /// The same insurer number twice.
    same_number(other: &str) { ja: "{other}と同じ保険者番号です。", en: "The same insurer number as {other}." }
    /// Too many insurers.
    too_many_insurers(limit: &str) { ja: "保険者は1年度に{limit}までです。多い分は減らしてください。入力内容は消えません。", en: "At most {limit} insurers in a year. Please remove some; nothing is lost." }
    /// Too many members.
    too_many(limit: &str) { ja: "参加組合は{limit}までです。多い分は減らしてください。入力内容は消えません。", en: "At most {limit} societies. Please remove some; nothing is lost." }
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
        ProblemKind::RuleSet { problem } => eligibility::problem(language, *problem),
        ProblemKind::TooManyInsurers { limit } => {
            too_many_insurers(language, &grouped(i128::try_from(*limit).unwrap_or(i128::MAX)))
        }
        ProblemKind::Indicators { problem } => stages::indicator_problem(language, problem),
    }
}

/// Why a text could not be read: it is read once more, so that the reason need not be kept.
fn unreadable(language: Language, place: Place, text: &str) -> String {
    let error = match place {
        Place::Member(_, MemberColumn::InsurerNumber) => read_insurer_number(text).err(),
        Place::Cost(place) => unreadable_cost(place, text),
        Place::SupportRateTarget(_) | Place::StepUpRateTarget(_) => read_printed_percent(text).err(),
        Place::Insurer(_, _, column) => match column {
            InsurerColumn::Rate => read_printed_percent(text).err(),
            InsurerColumn::Before | InsurerColumn::Target => read_step(text).err(),
            InsurerColumn::Outcome => read_outcome(text).err(),
            _ => read_items(text).err(),
        },
        _ => read_count(text).err(),
    };
    error.map_or_else(|| text.to_owned(), |error| super::exchange::read_error(language, text, &error))
}

fn unreadable_cost(place: CostPlace, text: &str) -> Option<ReadError> {
    match place {
        CostPlace::StepEnd(..) | CostPlace::Member(_, CostColumn::ActualUsers | CostColumn::Weight) => {
            read_count(text).err()
        }
        CostPlace::KeyPercent(..) | CostPlace::Member(_, CostColumn::Percent) => {
            read_agreed_percent(text).err()
        }
        CostPlace::GrantRate => read_share(text).err(),
        CostPlace::SharesFixedOn => read_date(text).err(),
        CostPlace::LineAmount(_)
        | CostPlace::StepAmount(..)
        | CostPlace::OtherIncome
        | CostPlace::GrantCeiling
        | CostPlace::GrantUnit
        | CostPlace::Member(_, CostColumn::StandaloneToday) => read_yen(text).err(),
    }
}

/// The name of a member, or its row.
pub fn member(language: Language, plan: &Plan, id: MemberId) -> String {
    let position = plan.members.iter().position(|member| member.id == id).unwrap_or_default();
    let name = plan.member(id).map(|member| member.name.as_str()).unwrap_or_default();
    members::name_or_position(language, name, position + 1)
}
