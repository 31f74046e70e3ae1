//! Names of ways of splitting, keys, cost lines and terms of grants.

use crate::{
    text::{Language, cost_page::line_name_or_position, list},
    texts,
};
use consortium_core::cost::{
    Charged, GrantCondition, Key, Keys, LineKind, Method, Percent, Purpose, TierKind,
};
use consortium_document::plan::Plan;

texts! {
    planned_keys { ja: "この計画の割り方", en: "The plan’s own way" }
    equal_share { ja: "均等割", en: "Equal share" }
    weighted_equal_share { ja: "均等割（重み付き）", en: "Weighted equal share" }
    by_enrollees { ja: "加入者割", en: "By enrollees" }
    by_insured { ja: "被保険者割", en: "By insured persons" }
    by_usage { ja: "利用者割", en: "By use" }
    by_standalone { ja: "単独費用割", en: "By standalone cost" }
    fixed_percentages { ja: "固定割合", en: "Agreed percentages" }
    shapley { ja: "シャープレイ値", en: "Shapley value" }
    nucleolus { ja: "仁", en: "Nucleolus" }

    planned_keys_explained {
        ja: "費目ごとに決めた割り方で分けます。",
        en: "Each cost line is split by the keys chosen for it.",
    }
    equal_share_explained { ja: "すべての組合が同じ額を負担します。", en: "Every society pays the same." }
    by_enrollees_explained {
        ja: "加入者数（被保険者と被扶養者）に比例して負担します。",
        en: "In proportion to enrollees: insured persons and dependants.",
    }
    by_insured_explained { ja: "被保険者数に比例して負担します。", en: "In proportion to insured persons." }
    by_usage_explained { ja: "利用者数に比例して負担します。", en: "In proportion to participants." }
    by_standalone_explained {
        ja: "単独で実施した場合の費用に比例して負担します。",
        en: "In proportion to what each would pay alone.",
    }
    shapley_explained {
        ja: "組合が加わる順番をすべて考え、加わったときに増える費用を平均した額を負担します。",
        en: "The mean of what each society adds to the cost, over all orders of joining.",
    }
    nucleolus_explained {
        ja: "自分たちだけで実施した場合と比べた得が最も小さいグループについて、その得をできるだけ大きくする分け方です。",
        en: "Makes the gain of the group that gains least, compared with going by itself, as large as it can be.",
    }
    line_by_keys(line: &str, keys: &str) { ja: "「{line}」は{keys}", en: "“{line}”: {keys}" }
    part_of_mix(percent: &str, key: &str) { ja: "{key} {percent}%", en: "{percent}% {key}" }
    open { ja: "未定の", en: "an open " }
    plus { ja: "＋", en: " + " }
    all_but(others: String, count: usize) { ja: "{others}を除く{count}組合", en: "the {count} societies without {others}" }
    separator { ja: "、", en: ", " }

    fixed { ja: "固定費", en: "Fixed cost" }
    per_society { ja: "組合数に応じた費用", en: "Fee by number of societies" }
    per_participant { ja: "利用者1人あたりの費用", en: "Price for each participant" }
    per_enrollee { ja: "加入者1人あたりの費用", en: "Price for each enrollee" }
    per_insured { ja: "被保険者1人あたりの費用", en: "Price for each insured person" }
    own { ja: "組合ごとの個別費用", en: "Own cost of one society" }

    service { ja: "事業費", en: "Service" }
    office { ja: "共同事務局の費用", en: "Joint office" }
    incremental { ja: "段階ごとの単価（超過した人数だけ次の単価）", en: "Each band at its own price" }
    all_units { ja: "全員に同じ単価（到達した段階の単価）", en: "Everybody at the price of the band reached" }
    each { ja: "1組合あたり", en: "For each society" }
    together { ja: "全組合の合計", en: "For all societies together" }
    only_if_eligible { ja: "要件を満たすグループだけが受けられる", en: "Only for groups that meet the requirements" }
    unconditional { ja: "どのグループも受けられる", en: "For every group" }
}

/// The name of a way of splitting.
pub fn method(language: Language, method: Method) -> &'static str {
    match method {
        Method::PlannedKeys => planned_keys(language),
        Method::EqualShare => equal_share(language),
        Method::ByEnrollees => by_enrollees(language),
        Method::ByInsured => by_insured(language),
        Method::ByUsage => by_usage(language),
        Method::ByStandalone => by_standalone(language),
        Method::Shapley => shapley(language),
        Method::Nucleolus => nucleolus(language),
    }
}

/// A way of splitting in one sentence.
pub fn method_explained(language: Language, method: Method) -> &'static str {
    match method {
        Method::PlannedKeys => planned_keys_explained(language),
        Method::EqualShare => equal_share_explained(language),
        Method::ByEnrollees => by_enrollees_explained(language),
        Method::ByInsured => by_insured_explained(language),
        Method::ByUsage => by_usage_explained(language),
        Method::ByStandalone => by_standalone_explained(language),
        Method::Shapley => shapley_explained(language),
        Method::Nucleolus => nucleolus_explained(language),
    }
}

/// The name of a key.
pub fn key(language: Language, key: Key) -> &'static str {
    match key {
        Key::EqualShare => equal_share(language),
        Key::WeightedEqualShare => weighted_equal_share(language),
        Key::ByEnrollees => by_enrollees(language),
        Key::ByInsured => by_insured(language),
        Key::ByUsage => by_usage(language),
        Key::ByStandalone => by_standalone(language),
        Key::FixedPercentages => fixed_percentages(language),
    }
}

/// A mix of keys with its percentages, or the name of the only one.
pub fn keys(language: Language, keys: &Keys) -> String {
    match keys.0.as_slice() {
        [only] if only.percent.value() == Some(Percent::WHOLE) => key(language, only.key).to_owned(),
        parts => {
            let named = parts.iter().map(|part| {
                let percent = part
                    .percent
                    .value()
                    .map_or_else(|| open(language).to_owned(), |percent| percent.to_string());
                part_of_mix(language, &percent, key(language, part.key))
            });
            named.collect::<Vec<_>>().join(plus(language))
        }
    }
}

/// How the plan's own way splits: by the keys that its lines share, or, where a line has keys of its own, line by line.
pub fn keys_of_plan(language: Language, plan: &Plan) -> String {
    let lines = plan.cost.lines.iter().filter(|line| !matches!(line.kind, LineKind::OwnCost { .. }));
    if lines.clone().all(|line| line.keys.is_none()) {
        return keys(language, &plan.cost.keys);
    }
    let each = lines.map(|line| {
        let name = line_name_or_position(language, plan, line.id);
        line_by_keys(language, &name, &keys(language, line.keys.as_ref().unwrap_or(&plan.cost.keys)))
    });
    list::in_one_line(language, &each.collect::<Vec<_>>())
}

/// How the amount of a line comes about.
pub fn kind(language: Language, kind: &LineKind) -> &'static str {
    match kind {
        LineKind::Fixed { .. } => fixed(language),
        LineKind::PerSociety { .. } => per_society(language),
        LineKind::PerParticipant { .. } => per_participant(language),
        LineKind::PerEnrollee { .. } => per_enrollee(language),
        LineKind::PerInsured { .. } => per_insured(language),
        LineKind::OwnCost { .. } => own(language),
    }
}

/// What a line pays for.
pub fn purpose(language: Language, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Service => service(language),
        Purpose::Office => office(language),
    }
}

/// Which participants pay the price of a band.
pub fn tier_kind(language: Language, kind: TierKind) -> &'static str {
    match kind {
        TierKind::Incremental => incremental(language),
        TierKind::AllUnits => all_units(language),
    }
}

/// What a fee is for.
pub fn charged(language: Language, charged: Charged) -> &'static str {
    match charged {
        Charged::Each => each(language),
        Charged::Together => together(language),
    }
}

/// Which groups get a grant.
pub fn condition(language: Language, condition: GrantCondition) -> &'static str {
    match condition {
        GrantCondition::OnlyIfEligible => only_if_eligible(language),
        GrantCondition::Unconditional => unconditional(language),
    }
}
