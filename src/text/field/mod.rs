//! What inputs are called: one name for each [`Field`], wherever it is spoken of. Beside the input and at the head of its
//! column it stands alone ([`label`]), since the place says whose it is; in a sentence and in a list it says whose it is
//! ([`name`], [`listed`]).
//!
//! A page says it differently where it asks a whole question (what the consortium states), and where it knows more than
//! the field does (whether the amount of a cost line is a price, and for how many).

mod words;

use super::{
    Language,
    collaboration::{notice as notices, roles, targets, white_paper},
    date, outcomes, shell,
};
use consortium_core::{
    Field, MemberField, MemberId, ProviderField, ProviderId,
    collaboration::notice::{NoticeField, NoticeItem},
    cost::{CostField, LineId},
    eligibility::StatementField,
    stages::{FiscalYear, InsurerField, InsurerId, StagesField},
    training::TrainingField,
};

pub use words::{
    grant_ceiling, grant_rate, grant_unit, kind, line_name, line_owner, other_income, provider, rule_set,
    shares_fixed_on, survey,
};

/// Whose an input is, where a plan has several of the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A member society.
    Member(MemberId),
    /// A provider.
    Provider(ProviderId),
    /// A cost line.
    Line(LineId),
    /// An insurer in a fiscal year.
    Insurer(FiscalYear, InsurerId),
}

/// How owners are called: the caller knows the names.
pub type Called<'names> = &'names dyn Fn(Owner) -> String;

/// What an input is called where it stands by itself: beside it, or at the head of its column. Steps and parts are
/// counted from one.
///
/// ```
/// use consortium_core::{Field, MemberField, MemberId};
/// use consortium_planner::text::{Language, field};
/// let size = Field::Member(MemberId(3), MemberField::Enrollees);
/// assert_eq!(field::label(Language::Japanese, size), "加入者数");
/// assert_eq!(field::name(Language::English, size, &|_| "Kita".to_owned()), "enrollees of Kita");
/// ```
pub fn label(language: Language, field: Field) -> String {
    let plain = match field {
        Field::Title => shell::plan_title,
        Field::RuleSet => rule_set,
        Field::Members => words::members,
        Field::Member(_, of) => return member(language, of).to_owned(),
        Field::Lead => words::lead,
        Field::Us => words::us,
        Field::Providers => words::providers,
        Field::Provider(_, ProviderField::Name) => provider,
        Field::Provider(_, ProviderField::Kind) => kind,
        Field::Statement(of) => return statement(language, of).to_owned(),
        Field::Cost(of) => return cost(language, of),
        Field::Outcomes(of) => return outcomes::input(language, of),
        Field::Stages(_, StagesField::Indicators) => words::indicators,
        Field::Stages(_, StagesField::Insurers) => words::insurers,
        Field::Stages(_, StagesField::SupportRateTarget) => words::support_rate_target,
        Field::Stages(_, StagesField::StepUpRateTarget) => words::step_up_rate_target,
        Field::Stages(_, StagesField::Insurer(_, InsurerField::Survey { question, answer })) => {
            return words::survey_cell(language, question, answer);
        }
        Field::Stages(_, StagesField::Insurer(_, of)) => return insurer(language, of).to_owned(),
        Field::Training(TrainingField::Insured) => words::insured,
        Field::Training(TrainingField::People) => words::training_people,
        Field::Training(TrainingField::AppliesOn) => words::training_day,
        Field::Notice(of) => return notice(language, of).to_owned(),
        Field::Role(measure, of) => return roles::cell(language, measure, of),
        Field::FollowUp(stage) => return roles::stage(language, stage).to_owned(),
        Field::Target(of) => return targets::own_target(language, of).to_owned(),
        Field::TargetFigure(_, of) => return targets::figure(language, of).to_owned(),
        Field::WhitePaper(of) => return white_paper::input(language, of),
    };
    plain(language).to_owned()
}

/// What an input is called within a sentence, with whose it is. A name is told by itself.
pub fn name(language: Language, field: Field, called: Called<'_>) -> String {
    let named = match field {
        Field::Member(id, MemberField::Name) => called(Owner::Member(id)),
        Field::Member(id, MemberField::StandaloneToday) => {
            words::pays_alone_today(language, called(Owner::Member(id)))
        }
        Field::Provider(id, ProviderField::Name) => called(Owner::Provider(id)),
        Field::Cost(CostField::LineName(id)) => words::line_itself(language, called(Owner::Line(id))),
        Field::Cost(CostField::LineOwner(id)) => words::who_bears(language, called(Owner::Line(id))),
        Field::Stages(year, StagesField::Insurer(id, InsurerField::Name)) => called(Owner::Insurer(year, id)),
        _ => {
            let label = in_sentence(language, label(language, field));
            match owner(field) {
                None => label,
                Some(Owner::Line(id)) => words::of_line(language, called(Owner::Line(id)), label),
                Some(owner) => words::of_owner(language, called(owner), label),
            }
        }
    };
    match field {
        Field::Stages(year, _) => words::in_year(language, named, date::fiscal_year(language, year.0)),
        _ => named,
    }
}

/// What an input is called in a list, with whose it is.
pub fn listed(language: Language, field: Field, called: Called<'_>) -> String {
    capitalised(&name(language, field, called))
}

/// The same of an input with a text in it that cannot be read: it is not called missing.
pub fn unreadable(language: Language, name: String) -> String {
    words::unreadable_input(language, name)
}

/// What an input is called that many societies have, in a list.
pub fn of_societies(language: Language, field: MemberField, societies: usize) -> String {
    words::of_societies(language, member(language, field).to_owned(), societies)
}

/// A label with whose it is, where the label is no field of the plan's own.
pub fn listed_of(language: Language, owner: &str, label: &str) -> String {
    capitalised(&words::of_owner(language, owner.to_owned(), in_sentence(language, label.to_owned())))
}

/// The label of an input of a member.
pub fn member(language: Language, field: MemberField) -> &'static str {
    match field {
        MemberField::Name => words::society(language),
        MemberField::Standing => words::standing(language),
        MemberField::Kind => kind(language),
        MemberField::InsurerNumber => words::insurer_number(language),
        MemberField::Enrollees => words::enrollees(language),
        MemberField::Insured => words::insured(language),
        MemberField::ExpectedUsers => words::expected_users(language),
        MemberField::StandaloneToday => words::standalone_today(language),
        MemberField::ActualUsers => words::actual_users(language),
        MemberField::Weight => words::weight(language),
        MemberField::Percent => words::percent(language),
    }
}

/// The label of an input of a member at the head of its column, which says the unit where the cells do not.
pub fn member_column(language: Language, field: MemberField) -> &'static str {
    match field {
        MemberField::StandaloneToday => words::standalone_today_in_yen(language),
        MemberField::Percent => words::percent_in_column(language),
        _ => member(language, field),
    }
}

/// The label of an input of an insurer. A table has all answers to the survey in one column.
pub fn insurer(language: Language, field: InsurerField) -> &'static str {
    match field {
        InsurerField::Name => words::insurer_name(language),
        InsurerField::Code => words::insurer_code(language),
        InsurerField::Rate => words::achievement_rate(language),
        InsurerField::Before => words::step_before(language),
        InsurerField::Target => words::target_step(language),
        InsurerField::Outcome => words::outcome(language),
        InsurerField::Planned => words::planned(language),
        InsurerField::Achieved => words::achieved(language),
        InsurerField::Survey { .. } => survey(language),
    }
}

fn notice(language: Language, field: NoticeField) -> &'static str {
    match field {
        NoticeField::DataItems => notices::item(language, NoticeItem::DataItems),
        NoticeField::OtherUsers => notices::item(language, NoticeItem::Users),
        NoticeField::Purpose => notices::item(language, NoticeItem::Purpose),
        NoticeField::Responsible => notices::item(language, NoticeItem::Responsible),
        NoticeField::Address => notices::item(language, NoticeItem::Address),
        NoticeField::Representative => notices::item(language, NoticeItem::Representative),
        NoticeField::Contact => notices::contact(language),
        NoticeField::MadeOn => notices::made_on(language),
        NoticeField::BulletinMonths => notices::months(language),
    }
}

fn statement(language: Language, field: StatementField) -> &'static str {
    match field {
        StatementField::Committee => words::committee(language),
        StatementField::MeetingsPlanned => words::meetings(language),
        StatementField::Continuity => words::continuity(language),
        StatementField::Privacy => words::privacy(language),
        StatementField::OutputIndicator => words::output_indicator(language),
        StatementField::OutcomeIndicator => words::outcome_indicator(language),
        StatementField::ModelShown => words::model(language),
        StatementField::Analysis => words::analysis(language),
        StatementField::Report => words::report(language),
    }
}

fn cost(language: Language, field: CostField) -> String {
    let plain = match field {
        CostField::LineName(_) => line_name,
        CostField::LineOwner(_) => line_owner,
        CostField::LineAmount(_) => words::line_amount,
        CostField::StepEnd(_, at) => return words::step_end(language, at.saturating_add(1)),
        CostField::StepAmount(_, at) => return words::step_amount(language, at.saturating_add(1)),
        CostField::Keys(_) => words::keys,
        CostField::KeyPercent(_, at) => return words::key_percent(language, at.saturating_add(1)),
        CostField::OtherIncome => other_income,
        CostField::GrantRate => grant_rate,
        CostField::GrantCeiling => grant_ceiling,
        CostField::GrantUnit => grant_unit,
        CostField::SharesFixedOn => shares_fixed_on,
        CostField::Standalone => words::standalone,
    };
    plain(language).to_owned()
}

/// Whose an input is, unless the plan has but one of the kind.
fn owner(field: Field) -> Option<Owner> {
    match field {
        Field::Member(id, _) | Field::TargetFigure(id, _) => Some(Owner::Member(id)),
        Field::Provider(id, _) => Some(Owner::Provider(id)),
        Field::Cost(of) => line_of(of).map(Owner::Line),
        Field::Stages(year, StagesField::Insurer(id, _)) => Some(Owner::Insurer(year, id)),
        Field::Title
        | Field::RuleSet
        | Field::Members
        | Field::Lead
        | Field::Us
        | Field::Providers
        | Field::Statement(_)
        | Field::Stages(..)
        | Field::Training(_)
        | Field::Notice(_)
        | Field::Role(..)
        | Field::FollowUp(_)
        | Field::Target(_)
        | Field::Outcomes(_)
        | Field::WhitePaper(_) => None,
    }
}

fn line_of(field: CostField) -> Option<LineId> {
    match field {
        CostField::LineName(id)
        | CostField::LineOwner(id)
        | CostField::LineAmount(id)
        | CostField::StepEnd(id, _)
        | CostField::StepAmount(id, _) => Some(id),
        CostField::Keys(line) | CostField::KeyPercent(line, _) => line,
        CostField::OtherIncome
        | CostField::GrantRate
        | CostField::GrantCeiling
        | CostField::GrantUnit
        | CostField::SharesFixedOn
        | CostField::Standalone => None,
    }
}

/// A label as it stands within a sentence: in English it begins with a small letter there.
fn in_sentence(language: Language, label: String) -> String {
    match language {
        Language::Japanese => label,
        Language::English => {
            let mut characters = label.chars();
            characters
                .next()
                .map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
        }
    }
}

/// The same beginning with a capital letter.
pub(super) fn capitalised(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::{Owner, label, listed, name};
    use crate::text::Language::{self, English, Japanese};
    use consortium_core::{
        Field, MemberField, MemberId,
        cost::{CostField, LineId},
        stages::{FiscalYear, InsurerField, InsurerId, StagesField},
    };

    fn called(owner: Owner) -> String {
        match owner {
            Owner::Member(_) => "北部健保".to_owned(),
            Owner::Provider(_) => "A社".to_owned(),
            Owner::Line(_) => "印刷".to_owned(),
            Owner::Insurer(..) => "中央市".to_owned(),
        }
    }

    fn of_member(field: MemberField) -> Field {
        Field::Member(MemberId(1), field)
    }

    #[test]
    fn a_name_within_a_sentence_says_whose_the_input_is() {
        let named = |language, field| name(language, field, &called);
        let today = of_member(MemberField::StandaloneToday);
        assert_eq!(named(Japanese, of_member(MemberField::Enrollees)), "北部健保の加入者数");
        assert_eq!(named(Japanese, today), "北部健保のいまの単独での費用");
        assert_eq!(named(English, today), "what 北部健保 pays alone today");
        let step = Field::Cost(CostField::StepEnd(LineId(1), 1));
        assert_eq!(named(Japanese, step), "「印刷」の2段目の上限");
        assert_eq!(named(English, step), "upper end of step 2 of 印刷");
        assert_eq!(named(Japanese, Field::Cost(CostField::Keys(None))), "割り方の配分");
        assert_eq!(named(Japanese, Field::Cost(CostField::Keys(Some(LineId(1))))), "「印刷」の割り方の配分");
        let rate = StagesField::Insurer(InsurerId(1), InsurerField::Rate);
        let rate = Field::Stages(FiscalYear(2025), rate);
        assert_eq!(named(Japanese, rate), "中央市の取組達成率（令和7年度）");
    }

    #[test]
    fn an_item_of_a_list_begins_with_a_capital_letter() {
        let size = of_member(MemberField::Enrollees);
        assert_eq!(listed(English, size, &|_| "Kita".to_owned()), "Enrollees of Kita");
    }

    #[test]
    fn no_two_inputs_of_a_member_have_the_same_label() {
        for language in Language::ALL {
            let labels: Vec<_> =
                MemberField::ALL.iter().map(|field| label(language, of_member(*field))).collect();
            for (position, label) in labels.iter().enumerate() {
                assert!(!label.is_empty() && !labels[..position].contains(label), "{label}");
            }
        }
    }
}
