//! What one member means to the others.

use super::{Names, amount};
use crate::{text::Language, texts};
use consortium_core::{
    Yen,
    cost::{Contribution, GrantStanding},
};

texts! {
    adds(member: String, amount: String) {
        ja: "{member}が加わることで、全体の費用は{amount}増えます。",
        en: "{member} adds {amount} to the joint cost.",
    }
    saves(member: String, amount: String) {
        ja: "{member}が加わることで、全体の費用は{amount}減ります。",
        en: "{member} makes the joint cost {amount} lower.",
    }
    grant_lost(amount: String) {
        ja: "抜けると、残りの組合の補助金が{amount}減ります。",
        en: "Without it the others lose {amount} of the grant.",
    }
    grant_gone(amount: String) {
        ja: "抜けると、残りの組合は補助金{amount}を受けられなくなります。",
        en: "Without it the others lose the whole grant of {amount}.",
    }
    others_pay(amount: String) { ja: "抜けた場合、残りの組合の費用は合計{amount}です。", en: "Without it the others pay {amount} in all." }
    between { ja: "", en: " " }
}

/// What a member adds, and what the others would lose without it. `grant` is how the grant stands with everybody.
pub fn contribution(
    language: Language,
    contribution: &Contribution,
    grant: Option<GrantStanding>,
    names: Names<'_>,
) -> String {
    let member = names.member(contribution.member);
    let lower = Yen::ZERO.checked_sub(contribution.adds).filter(|lower| *lower > Yen::ZERO);
    let first = match lower {
        Some(lower) => saves(language, member, amount(language, lower)),
        None => adds(language, member, amount(language, contribution.adds)),
    };
    let lost = contribution.grant_lost;
    let of_grant = (lost > Yen::ZERO).then(|| {
        let whole = grant.is_some_and(|grant| grant.counted == lost);
        let sentence = if whole { grant_gone } else { grant_lost };
        sentence(language, amount(language, lost))
    });
    let rest = others_pay(language, amount(language, contribution.cost_without));
    [Some(first), of_grant, Some(rest)].into_iter().flatten().collect::<Vec<_>>().join(between(language))
}
