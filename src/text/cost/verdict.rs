//! Joint or alone, in one sentence with the figure that decides it.

use super::{Names, amount, method as method_name, not_calculated};
use crate::{text::Language, texts};
use consortium_core::{
    Yen,
    cost::{Calculated, Cheaper, CostReport, IfGranted, Method, Verdict, Winners},
};

texts! {
    joint_saves(difference: String, alone: String, joint: String) {
        ja: "共同で実施すると、単独の合計より年{difference}安くなります（単独の合計{alone}、共同{joint}）。",
        en: "Joint work saves {difference} a year ({alone} alone in all, {joint} together).",
    }
    joint_costs_more(difference: String, alone: String, joint: String) {
        ja: "共同で実施すると、単独の合計より年{difference}高くなります（単独の合計{alone}、共同{joint}）。どのように分けても、単独より負担の増える組合が出ます。",
        en: "Joint work costs {difference} a year more ({alone} alone in all, {joint} together). However it is split, somebody pays more than alone.",
    }
    joint_costs_the_same(joint: String) {
        ja: "共同で実施しても、単独の合計と同じ年{joint}です。",
        en: "Joint work costs the same as going alone: {joint} a year.",
    }
    of_which_office(office: String) { ja: "共同の費用のうち、共同事務局は{office}です。", en: "Of this, the joint office costs {office}." }
    of_which_office_before(office: String, gross: String) {
        ja: "補助金などを差し引く前の費用{gross}のうち、共同事務局は{office}です。",
        en: "The joint office costs {office} of the {gross} before grant and income.",
    }
    joint_only(joint: String) {
        ja: "合計は年{joint}です。単独の場合の費用がまだ分からないため、得か損かは判断できません。",
        en: "All together pay {joint} a year. What each would pay alone is not known yet, so it is open whether joint work pays.",
    }
    all_gain(method: &str, all: usize) {
        ja: "{method}では、{all}組合すべての負担が減ります。",
        en: "{method}: all {all} societies gain.",
    }
    some_gain(method: &str, all: usize, gain: usize) {
        ja: "{method}では、{all}組合のうち{gain}組合の負担が減り、増える組合はありません。",
        en: if gain == 1 { "{method}: 1 of {all} societies gains, none pays more." } else { "{method}: {gain} of {all} societies gain, none pays more." },
    }
    all_lose(method: &str, all: usize) {
        ja: "{method}では、{all}組合すべての負担が増えます。",
        en: "{method}: all {all} societies pay more than alone.",
    }
    some_lose(method: &str, all: usize, gain: usize, lose: usize) {
        ja: "{method}では、{all}組合のうち{gain}組合の負担が減り、{lose}組合は増えます。",
        en: "{method}: of {all} societies, {gain} would gain and {lose} would pay more than alone.",
    }
    between { ja: "", en: " " }
    if_granted(depends: String, net: String, against: String) {
        ja: "補助金を受けられるかどうかは{depends}によります。ここまでは受けられない場合の額で、受けられる場合の合計は年{net}です{against}。",
        en: "Whether the grant is paid depends on {depends}. The figures so far are without it; with it, all together pay {net} a year{against}.",
    }
    sizes_of(names: String) { ja: "{names}の加入者数", en: "the enrollees of {names}" }
    open_requirements { ja: "まだ決まっていない要件", en: "requirements that are still open" }
    and { ja: "と", en: " and on " }
    then_below(difference: String) { ja: "（単独の合計より{difference}安い）", en: " ({difference} less than alone)" }
    then_above(difference: String) { ja: "（単独の合計より{difference}高い）", en: " ({difference} more than alone)" }
    then_same { ja: "（単独の合計と同じ）", en: " (the same as alone)" }
}

/// What would be paid with the grant, and what decides whether it is paid.
fn with_grant(language: Language, granted: &IfGranted, names: Names<'_>) -> String {
    let sizes = (!granted.depends_on_sizes.is_empty())
        .then(|| sizes_of(language, names.members(language, &granted.depends_on_sizes)));
    let requirements = granted.depends_on_requirements.then(|| open_requirements(language).to_owned());
    let depends: Vec<String> = sizes.into_iter().chain(requirements).collect();
    let against = granted.verdict.map_or_else(String::new, |verdict| {
        let difference = amount(language, verdict.difference);
        match verdict.cheaper {
            Cheaper::Joint => then_below(language, difference),
            Cheaper::Alone => then_above(language, difference),
            Cheaper::Neither => then_same(language).to_owned(),
        }
    });
    if_granted(language, depends.join(and(language)), amount(language, granted.net), against)
}

/// Whether joint work is cheaper, by how much, and what the office has to do with it.
pub fn verdict(language: Language, verdict: &Verdict) -> String {
    let [difference, alone, joint] =
        [verdict.difference, verdict.alone, verdict.joint].map(|yen| amount(language, yen));
    let sentence = match verdict.cheaper {
        Cheaper::Joint => joint_saves(language, difference, alone, joint),
        Cheaper::Alone => joint_costs_more(language, difference, alone, joint),
        Cheaper::Neither => joint_costs_the_same(language, joint),
    };
    if verdict.office == Yen::ZERO || verdict.cheaper == Cheaper::Joint {
        return sentence;
    }
    let office = amount(language, verdict.office);
    let of_office = if verdict.gross == verdict.joint {
        of_which_office(language, office)
    } else {
        of_which_office_before(language, office, amount(language, verdict.gross))
    };
    [sentence, of_office].join(between(language))
}

/// How many gain and lose under a way of splitting.
pub fn winners(language: Language, method: Method, winners: Winners) -> String {
    let Winners { gain, same, lose } = winners;
    let all = gain.saturating_add(same).saturating_add(lose);
    let name = method_name(language, method);
    if lose == all && lose > 0 {
        all_lose(language, name, all)
    } else if lose > 0 {
        some_lose(language, name, all, gain, lose)
    } else if gain == all {
        all_gain(language, name, all)
    } else {
        some_gain(language, name, all, gain)
    }
}

/// What stands on top of the page and is read aloud when it changes: joint or alone, and who gains under a method.
pub fn headline(language: Language, report: &CostReport, method: Method, names: Names<'_>) -> String {
    let granted = report.if_granted.as_ref().map(|granted| with_grant(language, granted, names));
    let decided = match &report.verdict {
        Calculated::Done(decided) => decided,
        Calculated::NotCalculated(reasons) => {
            return match report.whole.done() {
                Some(whole) if report.is_standalone_open() => {
                    let open = joint_only(language, amount(language, whole.net));
                    [Some(open), granted].into_iter().flatten().collect::<Vec<_>>().join(between(language))
                }
                _ => not_calculated(language, reasons, names),
            };
        }
    };
    let column = report.methods.iter().find(|column| column.method == method);
    let shares = column.and_then(|column| column.shares.done());
    let gains = shares.and_then(|shares| Some(winners(language, method, shares.winners?)));
    [Some(verdict(language, decided)), gains, granted]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(between(language))
}
