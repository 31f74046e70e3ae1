//! How the grant stands, and how it is deducted.

use super::amount;
use crate::{text::Language, texts};
use consortium_core::{Answer, cost::GrantStanding};

texts! {
    counted(grant: String) { ja: "補助金{grant}を差し引いて計算しています。", en: "A grant of {grant} is deducted." }
    not_met(if_met: String) {
        ja: "要件を満たさないため、補助金は差し引いていません。満たす場合の補助金は{if_met}です。",
        en: "No grant is deducted because the requirements are not met; otherwise it would be {if_met}.",
    }
    unknown(if_met: String) {
        ja: "要件を満たすかどうか決まっていないため、補助金は差し引いていません。満たす場合の補助金は{if_met}です。",
        en: "No grant is deducted because it is not known whether the requirements are met; if so it would be {if_met}.",
    }
    /// The rule by which grant and other income reduce the cost lines.
    deduction_rule {
        ja: "補助金は対象となる費目から、その他の収入は残りの全費目から、金額に比例して差し引き、残りを分けます。",
        en: "The grant is deducted from the lines it counts, then other income from all lines, each in proportion to the amounts; the rest is split.",
    }
}

/// Whether the grant is counted, and what it would be.
pub fn grant_standing(language: Language, standing: GrantStanding) -> String {
    match standing.answer {
        Answer::Met => counted(language, amount(language, standing.counted)),
        Answer::NotMet => not_met(language, amount(language, standing.if_met)),
        Answer::Unknown => unknown(language, amount(language, standing.if_met)),
    }
}
