//! What is paid or returned once the actual use is known.

use super::amount;
use crate::{text::Language, texts};
use consortium_core::{Yen, cost::Settlement};

texts! {
    total_rose(provisional: String, settled: String, change: String) {
        ja: "費用の合計は、見込みの{provisional}から確定の{settled}に、{change}増えました。",
        en: "The total rose by {change}, from {provisional} as planned to {settled}.",
    }
    total_fell(provisional: String, settled: String, change: String) {
        ja: "費用の合計は、見込みの{provisional}から確定の{settled}に、{change}減りました。",
        en: "The total fell by {change}, from {provisional} as planned to {settled}.",
    }
    total_stayed(settled: String) { ja: "費用の合計は、見込みと同じ{settled}です。", en: "The total stayed as planned: {settled}." }
    pays(amount: String) { ja: "追加で{amount}を支払い", en: "pays {amount} more" }
    gets_back(amount: String) { ja: "{amount}の返還", en: "gets {amount} back" }
    nothing { ja: "増減なし", en: "no change" }
}

/// How the total changed.
pub fn settlement(language: Language, settlement: &Settlement) -> String {
    let [provisional, settled] =
        [settlement.provisional_total, settlement.final_total].map(|yen| amount(language, yen));
    let change = settlement.change;
    match Yen::ZERO.checked_sub(change) {
        _ if change == Yen::ZERO => total_stayed(language, settled),
        Some(fall) if fall > Yen::ZERO => total_fell(language, provisional, settled, amount(language, fall)),
        _ => total_rose(language, provisional, settled, amount(language, change)),
    }
}

/// What one member still pays or gets back.
pub fn settled_share(language: Language, difference: Yen) -> String {
    match Yen::ZERO.checked_sub(difference) {
        _ if difference == Yen::ZERO => nothing(language).to_owned(),
        Some(back) if back > Yen::ZERO => gets_back(language, amount(language, back)),
        _ => pays(language, amount(language, difference)),
    }
}
