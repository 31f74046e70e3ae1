//! The verdict in one sentence, and the figure that decides it.

use super::{
    changes::settling,
    requirement::{name, shortfall},
    words::{listed, minimum_share, share_of_small, small_societies},
};
use crate::{
    text::{Language, date, number::grouped},
    texts,
};
use consortium_core::{
    Answer,
    eligibility::{Assessment, Outlook, RequirementId, RequirementResult, RuleSet},
};

texts! {
    all_met(year: String) { ja: "{year}の要件をすべて満たしています。", en: "All requirements of {year} are met." }
    some_not_met(year: String) { ja: "{year}の要件を満たしていません。", en: "The requirements of {year} are not met." }
    open(year: String) {
        ja: "{year}の要件では、まだ判断できません。",
        en: "Under the requirements of {year}, this cannot be decided yet.",
    }
    enough(small: String, share: String, minimum: String) {
        ja: "{small}は{share}で、必要な割合は{minimum}以上です。",
        en: "{small}: {share}; {minimum} or more is asked for.",
    }
    too_few(small: String, share: String, minimum: String) {
        ja: "{small}は{share}で、必要な割合（{minimum}以上）に届きません。",
        en: "{small}: {share}, below the {minimum} that is asked for.",
    }
    number_met(count: String) { ja: "求められている要件は{count}件です。", en: "Requirements asked for: {count}." }
    only_failing(name: &str, shortfall: String) {
        ja: "満たしていない要件は「{name}」です。{shortfall}",
        en: "Not met: {name}. {shortfall}",
    }
    failing(names: String) { ja: "満たしていない要件：{names}。", en: "Not met: {names}." }
    also_failing(names: String) { ja: "ほかに満たしていない要件：{names}。", en: "Also not met: {names}." }
    waiting(names: String) { ja: "入力が足りない要件：{names}。", en: "Inputs are missing for: {names}." }
    also_waiting(names: String) {
        ja: "ほかに入力が足りない要件：{names}。",
        en: "Inputs are also missing for: {names}.",
    }
    between { ja: "", en: " " }
}

/// The verdict on all requirements of a fiscal year, without a figure. It never stands without the year: a verdict is
/// about the rules of one call alone.
pub fn verdict(language: Language, fiscal_year: u16, verdict: Answer) -> String {
    let sentence = match verdict {
        Answer::Met => all_met,
        Answer::NotMet => some_not_met,
        Answer::Unknown => open,
    };
    sentence(language, date::fiscal_year(language, fiscal_year))
}

/// The verdict and the figure that decides it: what stands on top of the page and is read aloud when it changes.
pub fn headline(language: Language, assessment: &Assessment, outlook: &Outlook, rules: &RuleSet) -> String {
    let figure = figure(language, assessment, outlook, rules);
    [verdict(language, assessment.basis.fiscal_year, assessment.verdict), figure].join(between(language))
}

/// The figure that decides the verdict: the share where it decides, and the other requirements that do.
fn figure(language: Language, assessment: &Assessment, outlook: &Outlook, rules: &RuleSet) -> String {
    let (of_share, others): (Vec<_>, Vec<_>) = assessment
        .required_with(assessment.verdict)
        .partition(|result| result.id == RequirementId::SmallShare);
    let share = of_share.first().and_then(|_| share_figure(language, assessment, outlook, rules));
    let others = match assessment.verdict {
        Answer::Met if share.is_some() => None,
        Answer::Met => Some(number_met(language, grouped(others.len()))),
        Answer::NotMet => failing_requirements(language, &others, share.is_some()),
        Answer::Unknown => waiting_requirements(language, &others, share.is_some()),
    };
    share.into_iter().chain(others).collect::<Vec<_>>().join(between(language))
}

/// The share beside the share that is asked for, or what it still depends on.
fn share_figure(
    language: Language,
    assessment: &Assessment,
    outlook: &Outlook,
    rules: &RuleSet,
) -> Option<String> {
    let minimum = rules.minimum_small_share;
    let sentence = match assessment.verdict {
        Answer::Met => enough,
        Answer::NotMet => too_few,
        Answer::Unknown => return outlook.settling.map(|claim| settling(language, &claim, rules)),
    };
    Some(sentence(
        language,
        small_societies(language, rules.small_society_below),
        share_of_small(language, assessment.share, minimum),
        minimum_share(language, minimum),
    ))
}

/// The requirements that are not met; a single one with what it lacks.
fn failing_requirements(
    language: Language,
    failed: &[&RequirementResult],
    beside_share: bool,
) -> Option<String> {
    match failed {
        [] => None,
        [only] if !beside_share => Some(match shortfall(language, only) {
            Some(shortfall) => only_failing(language, name(language, only.id), shortfall),
            None => failing(language, names(language, failed)),
        }),
        _ if beside_share => Some(also_failing(language, names(language, failed))),
        _ => Some(failing(language, names(language, failed))),
    }
}

/// The requirements that lack an input.
fn waiting_requirements(
    language: Language,
    open: &[&RequirementResult],
    beside_share: bool,
) -> Option<String> {
    match open {
        [] => None,
        _ if beside_share => Some(also_waiting(language, names(language, open))),
        _ => Some(waiting(language, names(language, open))),
    }
}

/// The names of requirements, one after the other.
fn names(language: Language, results: &[&RequirementResult]) -> String {
    listed(language, &results.iter().map(|result| name(language, result.id)).collect::<Vec<_>>())
}
