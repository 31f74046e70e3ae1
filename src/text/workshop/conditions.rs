//! What a condition asks for.

use super::figure;
use crate::{
    text::{
        Language, cost,
        eligibility::{self, Names},
        number::yen,
        stages,
    },
    texts,
};
use consortium_core::{Answer, cost::Cheaper};
use consortium_document::exercises::{Condition, Counted, PlanPart};

texts! {
    /// Nothing was added.
    no_new_members { ja: "組合を追加していない", en: "No society is added" }
    /// Nothing was changed.
    no_changed_members { ja: "最初からある組合を変えていない", en: "The societies of the start are as they were" }
    /// Nothing was changed.
    no_changed_insurers { ja: "最初からある保険者を変えていない", en: "The insurers of the start are as they were" }
    /// Nothing was changed.
    no_changed_items { ja: "最初の項目を変えていない", en: "The items of the start are as they were" }
    verdict_is(answer: &str) { ja: "要件の判定が「{answer}」になっている", en: "The verdict is “{answer}”" }
    requirement_is(name: &str, answer: &str) { ja: "「{name}」の判定が「{answer}」になっている", en: "“{name}” is “{answer}”" }
    at_least(what: &str, least: u32) { ja: "{what}が{least}以上である", en: "{what}: at least {least}" }
    at_most(what: &str, most: u32) { ja: "{what}が{most}以下である", en: "{what}: at most {most}" }
    between(what: &str, least: u32, most: u32) { ja: "{what}が{least}から{most}までである", en: "{what}: from {least} to {most}" }
    exactly(what: &str, number: u32) { ja: "{what}がちょうど{number}である", en: "{what}: exactly {number}" }
    keeps(parts: &str) { ja: "{parts}を変えていない", en: "Unchanged: {parts}" }
    keeps_members(members: &str) { ja: "{members}をそのまま残している", en: "Still there and unchanged: {members}" }
    without(member: &str) { ja: "{member}が抜けている", en: "{member} has left" }
    figure_right(figure: &str) { ja: "「{figure}」の答えが計算と合っている", en: "“{figure}” agrees with the calculation" }
    members_right(members: &str) { ja: "「{members}」の答えが計算と合っている", en: "“{members}” agrees with the calculation" }
    amount_known(figure: &str) { ja: "{figure}が計算できる", en: "{figure} can be calculated" }
    amount_at_least(figure: &str, least: &str) { ja: "{figure}が{least}円以上である", en: "{figure}: at least {least} yen" }
    amount_at_most(figure: &str, most: &str) { ja: "{figure}が{most}円以下である", en: "{figure}: at most {most} yen" }
    amount_between(figure: &str, least: &str, most: &str) { ja: "{figure}が{least}円から{most}円までである", en: "{figure}: from {least} to {most} yen" }
    joint_cheaper { ja: "共同のほうが安い", en: "Joint work is cheaper" }
    alone_cheaper { ja: "単独のほうが安い", en: "Going alone is cheaper" }
    same_cost { ja: "共同でも単独でも同じ額である", en: "Joint or alone, the cost is the same" }
    method_is(methods: &str) { ja: "費用の分け方が「{methods}」である", en: "The cost is split by: {methods}" }
    key_percent(key: &str, least: &str, most: &str) { ja: "{key}が{least}%から{most}%までである", en: "{key}: from {least} to {most}%" }
    nobody_dearer { ja: "どの組合も、単独より高くない", en: "Nobody pays more than alone" }
    no_group_better { ja: "どのグループも、抜けて得をしない", en: "No group does better by leaving" }
    grant_counted { ja: "補助金を受けられる", en: "The grant is received" }
    actual_use { ja: "利用実績が、課題に書かれた数になっている", en: "The actual use is as the task says" }
    support_rate_is(rate: &str) { ja: "保険者支援率が{rate}%と表示される", en: "The support rate is shown as {rate}%" }
    printed_rates { ja: "取組達成率が、資料の計算式の数と同じである", en: "The achievement rates are those of the printed formula" }
    stage_reached(stage: &str) { ja: "{stage}に達している", en: "{stage} is reached" }
    separator { ja: "、", en: ", " }

    members { ja: "参加組合の数", en: "Member societies" }
    small_members { ja: "小規模組合の数", en: "Small societies" }
    large_members { ja: "大規模組合の数", en: "Large societies" }
    unknown_members { ja: "加入者数が不明の組合の数", en: "Societies of unknown size" }
    new_members { ja: "新しく加わった組合の数", en: "Societies that have joined" }
    changed_members { ja: "最初から変わった組合の数", en: "Societies changed or gone since the start" }
    changed_insurers { ja: "最初から変わった保険者の数", en: "Insurers changed since the start" }
    changed_items { ja: "最初から変わった項目の数", en: "Items answered in another way than at the start" }

    rule_set { ja: "基準", en: "the rules" }
    all_members { ja: "参加組合の入力", en: "the member table" }
    statements { ja: "申請の内容と事業者", en: "statements and providers" }
    cost_lines { ja: "費目の金額", en: "the cost lines" }
    lines_but_office { ja: "共同事務局を除く費目の金額", en: "the cost lines but the office" }
    income { ja: "補助金とその他の収入", en: "grant and other income" }
    keys { ja: "割り方", en: "the keys" }
}

/// What a condition asks for, as a clause.
pub fn condition(language: Language, condition: &Condition, names: Names<'_>) -> String {
    match condition {
        Condition::Verdict(answer) => verdict_is(language, answer_word(language, *answer)),
        Condition::Requirement { id, is } => {
            requirement_is(language, eligibility::name(language, *id), answer_word(language, *is))
        }
        Condition::Count { of, at_least, at_most } => count(language, *of, *at_least, *at_most),
        Condition::Keeps(parts) => keeps(language, &part_names(language, parts)),
        Condition::KeepsMembers(members) => {
            keeps_members(language, &joined(language, members.iter().map(|member| names(*member))))
        }
        Condition::Without(member) => without(language, &names(*member)),
        Condition::AnswersFigure { figure: asked, .. } => {
            figure_right(language, &figure(language, *asked, names))
        }
        Condition::AnswersMembers { selection, .. } => {
            members_right(language, super::selection(language, *selection))
        }
        Condition::Amount { figure: asked, at_least, at_most } => {
            let figure = figure(language, *asked, names);
            match (at_least.map(yen), at_most.map(yen)) {
                (Some(least), Some(most)) => amount_between(language, &figure, &least, &most),
                (None, Some(most)) => amount_at_most(language, &figure, &most),
                (Some(least), None) => amount_at_least(language, &figure, &least),
                (None, None) => amount_known(language, &figure),
            }
        }
        Condition::Cheaper(way) => cheaper(language, *way).to_owned(),
        Condition::Method(methods) => method_is(
            language,
            &joined(language, methods.iter().map(|method| cost::method(language, *method).to_owned())),
        ),
        Condition::KeyPercent { key: asked, at_least, at_most } => {
            key_percent(language, cost::key(language, *asked), &at_least.to_string(), &at_most.to_string())
        }
        Condition::NobodyPaysMoreThanAlone => nobody_dearer(language).to_owned(),
        Condition::NoGroupDoesBetter => no_group_better(language).to_owned(),
        Condition::GrantCounted => grant_counted(language).to_owned(),
        Condition::ActualUse(_) => actual_use(language).to_owned(),
        Condition::SupportRate(shown) => support_rate_is(language, &shown.to_string()),
        Condition::RatesOfPrintedFormula => printed_rates(language).to_owned(),
        Condition::Stage(stage) => stage_reached(language, &stages::stage(language, Some(*stage))),
    }
}

/// An answer in a word.
pub(super) fn answer_word(language: Language, answer: Answer) -> &'static str {
    eligibility::answer(language, answer)
}

/// Which way costs less.
pub(super) fn cheaper(language: Language, way: Cheaper) -> &'static str {
    match way {
        Cheaper::Joint => joint_cheaper(language),
        Cheaper::Alone => alone_cheaper(language),
        Cheaper::Neither => same_cost(language),
    }
}

/// Several names in a row.
pub(super) fn joined(language: Language, names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(separator(language))
}

/// The names of parts of a plan in a row.
pub(super) fn part_names(language: Language, parts: &[PlanPart]) -> String {
    joined(language, parts.iter().map(|part| part_name(language, *part).to_owned()))
}

fn count(language: Language, of: Counted, least: u32, most: Option<u32>) -> String {
    let what = counted(language, of);
    match most {
        Some(0) => match of {
            Counted::NewMembers => no_new_members(language).to_owned(),
            Counted::ChangedMembers => no_changed_members(language).to_owned(),
            Counted::ChangedInsurers => no_changed_insurers(language).to_owned(),
            Counted::ChangedItems => no_changed_items(language).to_owned(),
            _ => exactly(language, what, 0),
        },
        None => at_least(language, what, least),
        Some(most) if most == least => exactly(language, what, most),
        Some(most) if least == 0 => at_most(language, what, most),
        Some(most) => between(language, what, least, most),
    }
}

fn counted(language: Language, counted: Counted) -> &'static str {
    match counted {
        Counted::Members => members(language),
        Counted::SmallMembers => small_members(language),
        Counted::LargeMembers => large_members(language),
        Counted::MembersOfUnknownSize => unknown_members(language),
        Counted::NewMembers => new_members(language),
        Counted::ChangedMembers => changed_members(language),
        Counted::ChangedInsurers => changed_insurers(language),
        Counted::ChangedItems => changed_items(language),
    }
}

fn part_name(language: Language, part: PlanPart) -> &'static str {
    match part {
        PlanPart::RuleSet => rule_set(language),
        PlanPart::Members => all_members(language),
        PlanPart::Statements => statements(language),
        PlanPart::CostLines => cost_lines(language),
        PlanPart::CostLinesButOffice => lines_but_office(language),
        PlanPart::Income => income(language),
        PlanPart::Keys => keys(language),
    }
}
