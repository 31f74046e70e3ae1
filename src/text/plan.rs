//! What does not fit together in a plan.

use super::{
    Language, cost, cost_page, eligibility,
    field::{self, Owner},
    list, members,
    number::grouped,
    stages, stages_page,
};
use crate::texts;
use consortium_core::{Field, MemberId};
use consortium_document::plan::{NoRoom, Plan, Problem, ProblemKind};

texts! {
    /// An input of a member that cannot be right.
    doubtful(member: &str, problem: &str) { ja: "確認してください：{member} － {problem}", en: "To be checked: {member}: {problem}" }
    /// How many more there are.
    more_doubts(count: usize) { ja: "確認が必要な入力は、ほかに{count}件あります。", en: "Inputs to be checked beside these: {count}" }
    /// More insured than enrollees.
    more_insured { ja: "被保険者数が加入者数を超えています。被保険者は加入者に含まれます。", en: "More insured persons than enrollees, although the insured are enrollees." }
    /// More expected participants than enrollees.
    more_users { ja: "利用見込人数が加入者数を超えています。", en: "More expected participants than enrollees." }
    /// The same insurer number twice.
    same_number(other: &str) { ja: "{other}と同じ保険者番号です。", en: "The same insurer number as {other}." }
    /// The same name twice.
    same_name(row: usize) { ja: "{row}行目と同じ名前です。同じ組合なら、どちらかを削除してください（このままでは2組合に数えます）。", en: "The same name as in row {row}. If it is the same society, remove one of the two; as it is, both are counted." }
    /// Societies that stand in the table twice.
    counted_twice(names: &str) { ja: "{names}は参加組合の一覧に重複しています。同じ組合なら、参加組合で片方を削除してください。それまでは別の組合として数えます。", en: "Listed more than once among the member societies: {names}. If it is the same society, remove the extra rows; until then each row counts." }
    /// The number of another insurer.
    no_society { ja: "健康保険組合の番号ではありません（健康保険組合は06、特例退職被保険者は63で始まります）。番号か、参加できる団体かを確かめてください。", en: "This is not the number of a health insurance society (those begin with 06, or 63 for members after retirement). Check the number, and whether the body can take part." }
    /// A member that is named and not in the table.
    stranger { ja: "一覧にない組合", en: "a society that is not in the table" }
    /// A provider without a name.
    unnamed_provider(row: usize) { ja: "{row}件目の事業者", en: "provider {row}" }
    /// A provider that is named and not in the list.
    removed_provider { ja: "一覧にない事業者", en: "a provider that is not in the list" }
    /// An insurer that is named and not in the table.
    removed_insurer { ja: "一覧にない保険者", en: "an insurer that is not in the table" }
    /// What figures rest on that are only about right.
    rests_on_approximate(inputs: String) { ja: "概数で入力された値に基づいています：{inputs}。正確な数を確かめてください。", en: "This rests on approximate figures: {inputs}. Please check the exact numbers." }
    /// Further inputs that are only about right.
    more_approximate(count: usize) { ja: "ほか{count}件", en: "{count} more" }
    /// A list without room.
    list_is_full(list: &str, limit: String) { ja: "{list}は{limit}件までです。これ以上は追加していません。", en: "There is no room for more {list}: {limit} at most. Nothing was added beyond that." }
    /// Without members nobody bears an own cost.
    nobody_to_bear_it { ja: "個別の費用を負担する組合がまだありません。先に参加組合を入力してください。", en: "There is no society yet that could bear this cost. Please enter the members first." }
    /// What a list holds.
    members_of_plan { ja: "参加組合", en: "member societies" }
    /// What a list holds.
    providers_of_plan { ja: "事業者", en: "providers" }
    /// What a list holds.
    cost_lines { ja: "費用の項目", en: "cost lines" }
    /// What a list holds.
    price_steps { ja: "単価の段階", en: "price steps" }
    /// What a list holds.
    insurers_of_year { ja: "1年度の保険者", en: "insurers in a year" }
    /// What a list holds.
    years { ja: "年度", en: "fiscal years" }
    /// What a list holds.
    groups { ja: "事業効果の表の行", en: "rows of outcomes" }
    /// What a list holds.
    paper_groups { ja: "健康白書の1つの表の行", en: "rows in a table of the health white paper" }
    /// What a list holds.
    review_lines { ja: "評価シートの行", en: "lines of the review sheet" }
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
        ProblemKind::SameName { first } => {
            let row = plan.members.iter().position(|member| member.id == *first);
            row.map_or_else(
                || stranger(language).to_owned(),
                |row| same_name(language, row.saturating_add(1)),
            )
        }
        ProblemKind::NumberOfNoSociety => no_society(language).to_owned(),
        ProblemKind::TooManyMembers { limit } => too_many(language, &grouped(*limit)),
        ProblemKind::RuleSet { problem } => eligibility::problem(language, *problem),
        ProblemKind::TooManyInsurers { limit } => too_many_insurers(language, &grouped(*limit)),
        ProblemKind::Indicators { problem } => stages::indicator_problem(language, problem),
    }
}

/// Which societies stand in the table more than once, if any: they count as several.
pub fn duplicates(language: Language, plan: &Plan) -> Option<String> {
    let problems = plan.member_problems();
    let twice = problems.iter().filter_map(|problem| match problem.kind {
        ProblemKind::SameName { first } | ProblemKind::SameInsurerNumber { first } => Some(first),
        _ => None,
    });
    let mut firsts: Vec<MemberId> = twice.collect();
    firsts.dedup();
    let names: Vec<String> = firsts.into_iter().map(|id| member(language, plan, id)).collect();
    (!names.is_empty()).then(|| counted_twice(language, &list::in_one_line(language, &names)))
}

/// Why something was not added.
pub fn no_room(language: Language, why: NoRoom) -> String {
    let list = match why {
        NoRoom::Members => members_of_plan,
        NoRoom::Providers => providers_of_plan,
        NoRoom::CostLines => cost_lines,
        NoRoom::PriceSteps => price_steps,
        NoRoom::Insurers => insurers_of_year,
        NoRoom::Years => years,
        NoRoom::OutcomeGroups => groups,
        NoRoom::PaperGroups => paper_groups,
        NoRoom::ReviewLines => review_lines,
        NoRoom::NobodyToBearIt => nobody_to_bear_it,
    };
    match why.limit() {
        Some(limit) => list_is_full(language, list(language), grouped(limit)),
        None => list(language).to_owned(),
    }
}

/// How many doubtful inputs of members are named in a list.
const MOST_DOUBTS_NAMED: usize = 3;

/// What is entered about members and cannot be right, although it can be read, in a sentence each; of many the first, and how
/// many more there are. What is calculated with them is as doubtful.
pub fn doubtful_members(language: Language, plan: &Plan) -> Vec<String> {
    let problems = plan.problems();
    let doubts: Vec<String> = problems
        .iter()
        .filter(|problem| {
            matches!(
                problem.kind,
                ProblemKind::MoreInsuredThanEnrollees | ProblemKind::MoreUsersThanEnrollees
            )
        })
        .filter_map(|found| match found.field {
            Field::Member(id, _) => {
                Some(doubtful(language, &member(language, plan, id), &problem(language, plan, found)))
            }
            _ => None,
        })
        .collect();
    let more = doubts.len().saturating_sub(MOST_DOUBTS_NAMED);
    let rest = (more > 0).then(|| more_doubts(language, more));
    doubts.into_iter().take(MOST_DOUBTS_NAMED).chain(rest).collect()
}

/// The name of a member, or its row. A plan can name one that is not in its table, as the lead of a file that was edited
/// by hand does: it has no row.
pub fn member(language: Language, plan: &Plan, id: MemberId) -> String {
    let mut rows = (1..).zip(&plan.members);
    rows.find(|(_, member)| member.id == id).map_or_else(
        || stranger(language).to_owned(),
        |(row, member)| members::name_or_position(language, &member.name, row),
    )
}

/// The name of whoever an input belongs to, as it is in the plan, or else its place.
pub fn owner(language: Language, plan: &Plan, owner: Owner) -> String {
    match owner {
        Owner::Member(id) => member(language, plan, id),
        Owner::Line(id) => cost_page::line_name_or_position(language, plan, id),
        Owner::Provider(id) => {
            let mut rows = (1..).zip(plan.providers.listed());
            match rows.find(|(_, provider)| provider.id == id) {
                Some((row, provider)) if provider.name.trim().is_empty() => unnamed_provider(language, row),
                Some((_, provider)) => provider.name.trim().to_owned(),
                None => removed_provider(language).to_owned(),
            }
        }
        Owner::Insurer(year, id) => {
            let insurers = plan.stages.years.get(&year).into_iter().flat_map(|year| &year.insurers);
            match (1..).zip(insurers).find(|(_, insurer)| insurer.id == id) {
                Some((row, insurer)) => stages_page::name_or_row(language, &insurer.record.name, row),
                None => removed_insurer(language).to_owned(),
            }
        }
    }
}

/// How many inputs that are only about right are named in a sentence.
const MOST_APPROXIMATE_NAMED: usize = 5;

/// What a figure or an answer rests on that was entered as being only about right; `None` if nothing was.
pub fn approximate(
    language: Language,
    called: field::Called<'_>,
    inputs: impl IntoIterator<Item = Field>,
) -> Option<String> {
    let mut names = inputs.into_iter().map(|input| field::name(language, input, called));
    let mut named: Vec<String> = names.by_ref().take(MOST_APPROXIMATE_NAMED).collect();
    let more = names.count();
    if more > 0 {
        named.push(more_approximate(language, more));
    }
    (!named.is_empty()).then(|| rests_on_approximate(language, list::in_one_line(language, &named)))
}

/// Calls whatever an input belongs to by its name in the plan.
pub fn named<R>(language: Language, plan: &Plan, say: impl FnOnce(cost::Names<'_>) -> R) -> R {
    let called = |whose| owner(language, plan, whose);
    say(cost::Names { called: &called, everyone: &everyone(plan) })
}

// Stands apart from `named`, because every caller of that takes a copy of what is in it.
#[inline(never)]
fn everyone(plan: &Plan) -> Vec<MemberId> {
    plan.members.iter().map(|member| member.id).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use consortium_core::{Entry, Member, MemberId};
    use consortium_document::{plan::Plan, rulesets};

    use super::{Language, duplicates, member, problem};

    #[test]
    fn a_member_that_is_not_in_the_table_is_not_called_by_the_row_of_another() {
        let plan = Plan {
            members: [1, 2].map(|id| Rc::new(Member::new(MemberId(id)))).into(),
            ..Plan::empty(rulesets::built_in().remove(0))
        };
        assert_eq!(member(Language::English, &plan, MemberId(2)), "society in row 2");
        assert_eq!(member(Language::English, &plan, MemberId(9)), "a society that is not in the table");
        assert_eq!(member(Language::Japanese, &plan, MemberId(9)), "一覧にない組合");
    }

    #[test]
    fn societies_listed_twice_are_named_until_one_goes_or_numbers_tell_them_apart() {
        let named =
            |(id, name): (u32, &str)| Rc::new(Member { name: name.to_owned(), ..Member::new(MemberId(id)) });
        let mut plan = Plan {
            members: [(1, "甲健保"), (2, "乙健保"), (3, "甲健康保険組合"), (4, ""), (5, "")]
                .map(named)
                .into(),
            ..Plan::empty(rulesets::built_in().remove(0))
        };
        let sentence = duplicates(Language::Japanese, &plan).unwrap();
        assert!(sentence.starts_with("甲健保は参加組合の一覧に重複しています。"), "{sentence}");
        let problems = plan.problems();
        assert_eq!(problems.len(), 1);
        assert!(problem(Language::Japanese, &plan, &problems[0]).starts_with("1行目と同じ名前です。"));
        for (at, number) in [(0, "06130017"), (2, "06130025")] {
            Rc::make_mut(&mut plan.members[at]).insurer_number = Entry::Known(number.parse().unwrap());
        }
        assert_eq!(duplicates(Language::Japanese, &plan), None);
    }
}
