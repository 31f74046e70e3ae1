//! The eligibility page to read and to print: requirement by requirement, the members, what would change the answer.

use yew::prelude::*;

use super::changes;
use crate::{
    text::{
        self, Language, eligibility as words, field, members, number, page, report as paper, shell,
        stages_page::table_title,
    },
    ui::{
        charts::share_bar,
        components::{bullets, card, hint, maybe, paragraph, part, result_table},
        pages::eligibility_verdict::verdict,
    },
};
use consortium_core::{
    Entry, MemberField, MemberId,
    eligibility::{Change, RequirementId, SocietySize},
};
use consortium_document::{
    plan::{Member, Plan},
    report::Eligibility,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// Requirements and members, as far as there is something to show.
pub(super) fn eligibility_on_paper(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let share = eligibility.assessment.share;
    let sizes = members::sizes(language, share.small(), share.large(), share.unknown());
    html! {
        <>
            { card("report-requirements", page::checklist_heading(language), requirements(plan, eligibility, language)) }
            { card("report-members", members::heading(language, plan.members.len()), html! {
                <>
                    { hint(sizes) }
                    { hint(words::sizes_defined(language, plan.rule_set.small_society_below)) }
                    { result_table(&members_table(plan, language)) }
                    if plan.providers.count().is_some() {
                        { part(members::providers_heading(language, plan.providers.count()), result_table(&providers_table(plan, language))) }
                    }
                </>
            }) }
        </>
    }
}

/// The answer, and what it would be without the user's own society: for the sheet that its board gets.
pub(super) fn ours_on_paper(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let name = |id: MemberId| text::plan::member(language, plan, id);
    let without_us = plan.us.map(|us| {
        let claim =
            eligibility.outlook.leaving.iter().find(|claim| claim.change == Change::Leave { member: us });
        match claim {
            Some(claim) => words::one_leaves(language, &name(us), claim, &plan.rule_set),
            None => words::nothing_changes_without(language, &name(us)),
        }
    });
    card(
        "our-verdict",
        shell::eligibility(language),
        html! {
            <>
                { verdict(plan, eligibility, language) }
                { maybe(without_us.map(|sentence| paragraph("", sentence))) }
            </>
        },
    )
}

/// The requirements with their answers, and what would change them.
fn requirements(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let (rules, outlook) = (&plan.rule_set, &eligibility.outlook);
    let name = |id: MemberId| text::plan::member(language, plan, id);
    let joining = words::joining(language, outlook, rules).into_iter();
    let settling = outlook.settling.as_ref().map(|claim| words::settling(language, claim, rules));
    let changing: Vec<String> = joining.chain(settling).collect();
    let leaving = words::leaving(language, outlook, rules, &name);
    html! {
        <>
            { result_table(&requirements_table(plan, eligibility, language)) }
            { hint(words::source_line(language, &eligibility.assessment.basis, None)) }
            if rules.requires(RequirementId::SmallShare) { { share_bar(language, eligibility.assessment.share, rules) } }
            if !changing.is_empty() { { part(page::joining_heading(language), bullets(changing)) } }
            { part(page::leaving_heading(language), changes::departures(language, leaving, &name)) }
            if !outlook.missing.is_empty() {
                { part(page::missing_heading(language), changes::missing(language, plan, &outlook.missing)) }
            }
        </>
    }
}

fn requirements_table(plan: &Plan, eligibility: &Eligibility, language: Language) -> ResultTable {
    let columns = [
        page::requirement(language),
        page::in_our_words(language),
        paper::answer(language),
        paper::formula(language),
        page::item(language),
    ];
    let mut table = ResultTable::new(
        table_title(language, page::checklist_heading(language)),
        columns.map(Heading::text),
    );
    let required = eligibility.assessment.requirements.iter().filter(|result| result.required);
    for result in required {
        let clause = plan.rule_set.clauses.get(&result.id);
        let formula = [words::formula(language, result)].into_iter();
        let formula: Vec<String> = formula.chain(words::shortfall(language, result)).collect();
        let values = [
            Value::Text(words::name(language, result.id).to_owned()),
            Value::Text(words::wording(language, result.id, &plan.rule_set)),
            Value::Answer(result.answer, words::answer(language, result.answer).to_owned()),
            Value::Text(formula.join("\n")),
            clause.map_or(Value::Empty, |clause| Value::Text(language.pick(&clause.item).to_owned())),
        ];
        table.row(RowKind::Plain, values);
    }
    table
}

/// The columns beside name and size.
const COLUMNS: [MemberField; 5] = [
    MemberField::Kind,
    MemberField::InsurerNumber,
    MemberField::Enrollees,
    MemberField::Insured,
    MemberField::ExpectedUsers,
];

/// The members with everything entered about them; a column in which nothing was entered is left out.
fn members_table(plan: &Plan, language: Language) -> ResultTable {
    let entered = |column| plan.members.iter().any(|member| member.is_entered(column));
    let used: Vec<MemberField> = COLUMNS.into_iter().filter(|column| entered(*column)).collect();
    let headings = used.iter().map(|column| Heading {
        text: field::member_column(language, *column).to_owned(),
        figures: !matches!(column, MemberField::Kind | MemberField::InsurerNumber),
    });
    let first = [Heading::text(field::member_column(language, MemberField::Name))];
    let size = [Heading::text(paper::size(language))];
    let columns = first.into_iter().chain(size).chain(headings);
    let mut table = ResultTable::new(members::caption(language), columns);
    for (row, member) in plan.members.iter().enumerate() {
        let name = members::name_or_position(language, &member.name, row.saturating_add(1));
        let name = if plan.lead == Some(member.id) { paper::named_lead(language, &name) } else { name };
        let is_confirmed = member.standing.is_confirmed();
        let name = if is_confirmed { name } else { members::named_candidate(language, &name) };
        let size = SocietySize::of(member.enrollees.value(), plan.rule_set.small_society_below);
        let cells = used.iter().map(|column| cell(language, member, *column));
        let first = [name, size_word(language, size).to_owned()].map(Value::Text);
        let ours = plan.us == Some(member.id);
        table.row(if ours { RowKind::Ours } else { RowKind::Plain }, first.into_iter().chain(cells));
    }
    table
}

fn cell(language: Language, member: &Member, field: MemberField) -> Value {
    match field {
        MemberField::Enrollees => entered(language, &member.enrollees),
        MemberField::Insured => entered(language, &member.insured),
        MemberField::ExpectedUsers => entered(language, &member.expected_users),
        _ => Value::Text(shown(language, member, field)),
    }
}

/// What stands in a field, or that nothing does.
fn shown(language: Language, member: &Member, field: MemberField) -> String {
    match member.slot(field) {
        Some(slot) if slot.is_blank() => members::kind_open(language).to_owned(),
        Some(slot) => slot.shown(),
        None => members::kind(language, member.kind).to_owned(),
    }
}

/// What was entered: a text that could not be read stands as it was typed.
fn entered<T: Copy + Into<u32>>(language: Language, entry: &Entry<T>) -> Value {
    match *entry {
        Entry::Known(count) => Value::Count(count.into()),
        Entry::Approximate(count) => Value::Text(number::about(language, &number::grouped(count.into()))),
        Entry::Unreadable(ref text) => Value::Text(text.clone()),
        Entry::Unknown => Value::Text(members::kind_open(language).to_owned()),
    }
}

fn size_word(language: Language, size: SocietySize) -> &'static str {
    match size {
        SocietySize::Small => page::small_societies(language),
        SocietySize::Large => page::large_societies(language),
        SocietySize::Unknown => page::unknown_societies(language),
    }
}

fn providers_table(plan: &Plan, language: Language) -> ResultTable {
    let columns = [field::provider(language), field::kind(language)].map(Heading::text);
    let mut table = ResultTable::new(members::providers_heading(language, plan.providers.count()), columns);
    for provider in plan.providers.listed() {
        let kind = members::provider_kind(language, provider.kind).to_owned();
        let name = provider.name.trim();
        let name = if name.is_empty() { members::kind_open(language) } else { name };
        table.row(RowKind::Plain, [name.to_owned(), kind].map(Value::Text));
    }
    table
}
