//! What figures rest on that nobody entered. It stands with them on screen, on paper and in files.

use super::Names;
use crate::{
    text::{Language, plan},
    texts,
};
use consortium_core::{
    Answer,
    cost::{Calculated, CostReport, GrantCondition},
};
use consortium_document::plan::Plan;

texts! {
    same_prices_for_some(members: usize, all: usize) {
        ja: "単独の費用は、{all}組合のうちいまの費用が未入力の{members}組合について、同じ料金表で単独実施すると仮定した額です。",
        en: if members == 1 { "What 1 of {all} societies pays alone is assumed: the same prices for it by itself. It was not entered." } else { "What {members} of {all} societies pay alone is assumed: the same prices for each by itself. It was not entered." },
    }
    same_prices_for_all {
        ja: "単独の費用は、どの組合も同じ料金表で単独実施すると仮定した額です。いまの費用は入力されていません。",
        en: "What each society pays alone is assumed: the same prices for each by itself. It was not entered.",
    }
    cheaper_than_today(members: usize) {
        ja: "同じ料金表で単独実施するほうがいまの費用より安い{members}組合は、その安い額を単独の費用としています。",
        en: if members == 1 {
            "One society would pay less alone at the same prices than it pays today: the lower amount is what it pays alone."
        } else {
            "{members} societies would pay less alone at the same prices than they pay today: the lower amount is what they pay alone."
        },
    }
    with_candidates(asked: usize) {
        ja: "検討中の{asked}組合も参加するものとして計算しています。",
        en: "Societies that are still being asked ({asked}) count as taking part.",
    }
    grant_needs_candidates(asked: usize) {
        ja: "検討中の{asked}組合も参加するものとして計算しています。確定の組合だけでは要件を満たさず、補助金は受けられません。",
        en: "Societies that are still being asked ({asked}) count as taking part. The confirmed ones alone do not qualify and get no grant.",
    }
    grant_may_need_candidates(asked: usize) {
        ja: "検討中の{asked}組合も参加するものとして計算しています。確定の組合だけで補助金を受けられるかどうかは、まだ判断できません。",
        en: "Societies that are still being asked ({asked}) count as taking part. Whether the confirmed ones alone get the grant cannot be told yet.",
    }
    without_grant(if_met: String) {
        ja: "補助金を受けられるかどうか決まっていないため、受けない場合の額です。受ける場合、組合が負担する額の合計は{if_met}少なくなります。",
        en: "It is not known yet whether the grant is paid, so these amounts are without it. With it, all together pay {if_met} less.",
    }
}

/// The assumptions behind the figures of the report, one sentence each; none while nothing is calculated. What is only
/// about right is named with them.
pub fn assumptions(language: Language, plan: &Plan, report: &CostReport, names: Names<'_>) -> Vec<String> {
    let standalone = match report.standalone.done() {
        Some(members) => members.as_slice(),
        None => &[],
    };
    let assumed = standalone.iter().filter(|member| member.today.is_none()).count();
    let prices = match assumed {
        0 => None,
        _ if assumed == standalone.len() => Some(same_prices_for_all(language).to_owned()),
        _ => Some(same_prices_for_some(language, assumed, standalone.len())),
    };
    let cheaper = standalone
        .iter()
        .filter(|member| member.today.is_some_and(|today| member.calculated < today))
        .count();
    let cheaper = (cheaper > 0).then(|| cheaper_than_today(language, cheaper));
    let grant = report.grant.as_ref().and_then(Calculated::done);
    let open = grant.filter(|standing| standing.answer == Answer::Unknown);
    let open = open.map(|standing| without_grant(language, super::amount(language, standing.if_met)));
    let approximate = report
        .whole
        .done()
        .and_then(|_| plan::approximate(language, names.called, report.approximate.iter().copied()));
    let candidates = report.whole.done().and_then(|_| candidates(language, plan, report));
    candidates.into_iter().chain(prices).chain(cheaper).chain(open).chain(approximate).collect()
}

/// That the figures count societies in which are still being asked, and what that means for the grant. `None` without
/// such societies.
pub fn candidates(language: Language, plan: &Plan, report: &CostReport) -> Option<String> {
    let without = plan.verdict_without_candidates()?;
    let asked = plan.candidates().count();
    let counts_on_grant = report.grant.as_ref().and_then(Calculated::done).is_some_and(|standing| {
        standing.answer == Answer::Met
            && plan.cost.grant.as_ref().is_some_and(|grant| grant.condition == GrantCondition::OnlyIfEligible)
    });
    Some(match (counts_on_grant, without) {
        (true, Answer::NotMet) => grant_needs_candidates(language, asked),
        (true, Answer::Unknown) => grant_may_need_candidates(language, asked),
        (true, Answer::Met) | (false, _) => with_candidates(language, asked),
    })
}
