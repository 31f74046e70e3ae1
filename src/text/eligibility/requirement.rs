//! Requirements: their names, what they ask, the formula with the user's numbers, and what is lacking.

use super::words::{
    is_exact, limit_small, listed, meetings, minimum_share, percent_beside, providers, share_of_small,
    societies,
};
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::{
    Answer, Entry, Fraction,
    eligibility::{Reasoning, RequirementId, RequirementResult, RuleSet, SmallShare},
};

texts! {
    committee { ja: "事業運営委員会", en: "Steering committee" }
    several { ja: "参加組合の数", en: "Number of societies" }
    provider { ja: "ヘルスケア事業者等の参加", en: "Providers" }
    small_share { ja: "小規模組合の割合", en: "Share of small societies" }
    continuity { ja: "事業の継続", en: "Continuation" }
    privacy { ja: "安全と個人情報の保護", en: "Safety and personal data" }
    indicators { ja: "指標とモデルの提示", en: "Indicators and model" }
    analysis { ja: "データの分析", en: "Analysis of data" }
    report { ja: "報告書", en: "Report" }

    asks_committee(meetings: String) {
        ja: "事業運営委員会を置き、{meetings}以上の開催を予定している。",
        en: "There is a steering committee, with at least {meetings} planned.",
    }
    asks_societies(societies: String) { ja: "{societies}以上が参加している。", en: "The consortium has at least {societies}." }
    asks_providers(providers: String) {
        ja: "ヘルスケア事業者等が{providers}以上参加している。",
        en: "The consortium includes at least {providers}.",
    }
    asks_share(small: String, share: String) {
        ja: "{small}が、参加組合の{share}以上を占める。",
        en: "At least {share} of the participants are {small}.",
    }
    asks_continuity { ja: "翌年度以降も事業を続ける考えがある。", en: "The project is meant to go on after the year." }
    asks_privacy {
        ja: "委託先を含めて、安全と加入者の個人情報に配慮する。",
        en: "Safety and personal data are cared for, outsourcing included.",
    }
    asks_indicators {
        ja: "アウトプット指標とアウトカム指標のデータを集め、事業の効果とモデルを示す。",
        en: "Output and outcome indicators are collected, and the effect and the model are shown.",
    }
    asks_analysis {
        ja: "レセプトと健診のデータを分析し、共通する健康課題に取り組む。",
        en: "Claims and checkup data are analysed for a shared health problem.",
    }
    asks_report {
        ja: "共同実施の進め方や注意する点を報告書にまとめる。",
        en: "Steps, know-how and cautions of the joint project go into a report.",
    }

    division(small: String, all: String, sign: &str, share: String) {
        ja: "{small} ÷ {all} {sign} {share}",
        en: "{small} ÷ {all} {sign} {share}",
    }
    compared(left: String, sign: &str, right: String) { ja: "{left} {sign} {right}", en: "{left} {sign} {right}" }
    both_ends(lowest: String, highest: String, minimum: String) {
        ja: "少なくとも {lowest}、多くとも {highest}。必要な割合は{minimum}以上",
        en: "at least {lowest}, at most {highest}; {minimum} or more is asked for",
    }
    nothing_to_divide { ja: "参加組合がないため計算できません", en: "cannot be calculated without societies" }
    at_least_sign { ja: "≧", en: "≥" }
    about_sign { ja: "≒", en: "≈" }
    labelled(label: &str, value: &str) { ja: "{label}：{value}", en: "{label}: {value}" }
    committee_label { ja: "委員会の設置", en: "committee" }
    meetings_planned { ja: "開催予定", en: "meetings planned" }
    output_label { ja: "アウトプット指標", en: "output indicator" }
    outcome_label { ja: "アウトカム指標", en: "outcome indicator" }
    model_label { ja: "実証とモデルの提示", en: "evaluation and model" }
    stated_label { ja: "回答", en: "answer" }
    yes { ja: "はい", en: "yes" }
    no { ja: "いいえ", en: "no" }
    there { ja: "あり", en: "yes" }
    not_there { ja: "なし", en: "no" }
    missing { ja: "未入力", en: "missing" }
    unreadable(text: &str) { ja: "「{text}」は読み取れません", en: "“{text}” cannot be read" }

    lacks(what: String) { ja: "あと{what}必要です。", en: "Still needed: {what}." }
    lacks_committee { ja: "事業運営委員会がありません。", en: "There is no steering committee." }
    meetings_are_ours {
        ja: "回数はこのプランナーの目安です（公募要領は「定期的」とだけ求めています）。",
        en: "The number is our measure: the call asks for regular meetings and gives none.",
    }
    after_sentence { ja: "", en: " " }
    below(share: String, minimum: String) {
        ja: "{share}で、必要な割合（{minimum}以上）に届きません。",
        en: "{share}: below the {minimum} that is asked for.",
    }
    lacks_statement { ja: "「いいえ」と答えています。", en: "The answer given is no." }
    lacks_indicators(missing: String) { ja: "足りないもの：{missing}", en: "Missing: {missing}" }
}

/// The name of a requirement, for tables and lists.
pub fn name(language: Language, requirement: RequirementId) -> &'static str {
    match requirement {
        RequirementId::Committee => committee(language),
        RequirementId::Societies => several(language),
        RequirementId::Providers => provider(language),
        RequirementId::SmallShare => small_share(language),
        RequirementId::Continuity => continuity(language),
        RequirementId::Privacy => privacy(language),
        RequirementId::Indicators => indicators(language),
        RequirementId::Analysis => analysis(language),
        RequirementId::Report => report(language),
    }
}

/// What a requirement asks: in the words of the rule set where it has some, with the numbers of the rule set in them.
///
/// A user who changes a number of a copied rule set changes the wording with it: the data write `{minimum_meetings}`,
/// never the number.
pub fn wording(language: Language, requirement: RequirementId, rules: &RuleSet) -> String {
    let Some(clause) = rules.clauses.get(&requirement) else {
        return plain_wording(language, requirement, rules);
    };
    language
        .pick(&clause.wording)
        .replace("{small_society_below}", &grouped(rules.small_society_below.get()))
        .replace("{minimum_small_share}", &minimum_share(language, rules.minimum_small_share))
        .replace("{minimum_societies}", &societies(language, rules.minimum_societies))
        .replace("{minimum_providers}", &providers(language, rules.minimum_providers))
        .replace("{minimum_meetings}", &meetings(language, rules.minimum_meetings))
}

/// What a requirement asks, for rule sets without words of their own.
fn plain_wording(language: Language, requirement: RequirementId, rules: &RuleSet) -> String {
    match requirement {
        RequirementId::Committee => asks_committee(language, meetings(language, rules.minimum_meetings)),
        RequirementId::Societies => asks_societies(language, societies(language, rules.minimum_societies)),
        RequirementId::Providers => asks_providers(language, providers(language, rules.minimum_providers)),
        RequirementId::SmallShare => asks_share(
            language,
            limit_small(language, rules.small_society_below),
            minimum_share(language, rules.minimum_small_share),
        ),
        RequirementId::Continuity => asks_continuity(language).to_owned(),
        RequirementId::Privacy => asks_privacy(language).to_owned(),
        RequirementId::Indicators => asks_indicators(language).to_owned(),
        RequirementId::Analysis => asks_analysis(language).to_owned(),
        RequirementId::Report => asks_report(language).to_owned(),
    }
}

/// The formula of a requirement with the user's numbers: `11 ÷ 19 ≒ 57.89% ≧ 40%`.
pub fn formula(language: Language, result: &RequirementResult) -> String {
    let label =
        |label, value: Option<bool>| labelled(language, label, word(language, value, [there, not_there]));
    match result.explanation.reasoning {
        Reasoning::CommitteeMeets { committee, meetings_planned: ref planned, minimum_meetings } => {
            let planned = match planned {
                Entry::Unreadable(text) => unreadable(language, text),
                Entry::Unknown | Entry::Known(_) | Entry::Approximate(_) => {
                    comparison(language, planned.value(), minimum_meetings, meetings)
                }
            };
            let planned = labelled(language, meetings_planned(language), &planned);
            listed(language, &[label(committee_label(language), committee), planned])
        }
        Reasoning::CountAtLeast { count, minimum } => {
            let unit = if result.id == RequirementId::Providers { providers } else { societies };
            comparison(language, count, minimum, unit)
        }
        Reasoning::ShareAtLeast { share, minimum, .. } => share_formula(language, share, minimum),
        Reasoning::IndicatorsAndModel { output_indicator, outcome_indicator, model_shown } => listed(
            language,
            &[
                label(output_label(language), output_indicator),
                label(outcome_label(language), outcome_indicator),
                label(model_label(language), model_shown),
            ],
        ),
        Reasoning::Stated { stated } => {
            labelled(language, stated_label(language), word(language, stated, [yes, no]))
        }
    }
}

/// A number beside the number that is asked for: `3回 ≧ 1回`.
fn comparison(
    language: Language,
    count: Option<u32>,
    minimum: u32,
    unit: fn(Language, u32) -> String,
) -> String {
    match count {
        None => missing(language).to_owned(),
        Some(count) => {
            let sign = if count >= minimum { at_least_sign(language) } else { "<" };
            compared(language, unit(language, count), sign, unit(language, minimum))
        }
    }
}

/// Small ÷ all beside the share that is asked for.
fn share_formula(language: Language, share: SmallShare, minimum: Fraction) -> String {
    let (Some(lowest), Some(highest)) = (share.lowest(), share.highest()) else {
        return nothing_to_divide(language).to_owned();
    };
    let divided = |small: u32, value: Fraction| {
        let (shown, places) = percent_beside(value, minimum);
        let sign = if is_exact(value, places) { "=" } else { about_sign(language) };
        division(language, grouped(small), grouped(share.all()), sign, shown)
    };
    let asked = minimum_share(language, minimum);
    let fewest = divided(share.small(), lowest);
    if share.unknown() > 0 {
        let most = divided(share.small().saturating_add(share.unknown()), highest);
        return both_ends(language, fewest, most, asked);
    }
    let sign = if lowest >= minimum { at_least_sign(language) } else { "<" };
    compared(language, fewest, sign, asked)
}

/// A statement as entered, in the words for one that is given and for one that is denied.
fn word(
    language: Language,
    stated: Option<bool>,
    [given, denied]: [fn(Language) -> &'static str; 2],
) -> &'static str {
    match stated {
        Some(true) => given(language),
        Some(false) => denied(language),
        None => missing(language),
    }
}

/// What a requirement that is not met lacks. `None` for other answers.
pub fn shortfall(language: Language, result: &RequirementResult) -> Option<String> {
    if result.answer != Answer::NotMet {
        return None;
    }
    Some(match result.explanation.reasoning {
        Reasoning::CommitteeMeets { committee: Some(false), .. } => lacks_committee(language).to_owned(),
        Reasoning::CommitteeMeets { ref meetings_planned, minimum_meetings, .. } => {
            let more = minimum_meetings.saturating_sub(meetings_planned.value()?);
            let lacking = lacks(language, meetings(language, more));
            // A rule set of the user's own has a number of its own, and no item of a document.
            if result.explanation.item.is_none() {
                return Some(lacking);
            }
            [lacking.as_str(), meetings_are_ours(language)].join(after_sentence(language))
        }
        Reasoning::CountAtLeast { count, minimum } => {
            let unit = if result.id == RequirementId::Providers { providers } else { societies };
            lacks(language, unit(language, minimum.saturating_sub(count?)))
        }
        Reasoning::ShareAtLeast { share, minimum, .. } => {
            below(language, share_of_small(language, share, minimum), minimum_share(language, minimum))
        }
        Reasoning::IndicatorsAndModel { output_indicator, outcome_indicator, model_shown } => {
            let lacking = [
                (output_label(language), output_indicator),
                (outcome_label(language), outcome_indicator),
                (model_label(language), model_shown),
            ];
            let lacking = lacking.into_iter().filter(|(_, stated)| *stated == Some(false));
            lacks_indicators(language, listed(language, &lacking.map(|(label, _)| label).collect::<Vec<_>>()))
        }
        Reasoning::Stated { .. } => lacks_statement(language).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::wording;
    use crate::text::Language;
    use consortium_core::{Enrollees, Fraction, eligibility::RequirementId};
    use consortium_document::rulesets;

    #[test]
    fn every_number_that_the_wording_of_a_rule_set_names_is_filled_in() {
        for rules in rulesets::built_in() {
            for id in RequirementId::ALL {
                for shown in Language::ALL.map(|language| wording(language, id, &rules)) {
                    assert!(!shown.contains(['{', '}']), "{shown}");
                }
            }
        }
    }

    #[test]
    fn a_changed_number_changes_the_wording_with_or_without_words_of_the_rule_set() {
        let mut rules = rulesets::built_in().remove(0);
        rules.small_society_below = Enrollees::new(5_000);
        rules.minimum_small_share = Fraction::new(1, 2).unwrap();
        let own = wording(Language::Japanese, RequirementId::SmallShare, &rules);
        rules.clauses.clear();
        let plain = wording(Language::Japanese, RequirementId::SmallShare, &rules);
        for shown in [own, plain] {
            assert!(shown.contains("5,000人") && shown.contains("50%以上"), "{shown}");
        }
    }
}
