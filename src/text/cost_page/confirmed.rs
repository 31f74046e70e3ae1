//! That figures are those of the confirmed members alone, and the way to what is missing.

use crate::texts;

texts! {
    /// Whom the figures are about.
    confirmed_alone(count: usize) { ja: "確定の{count}組合だけで計算した結果です。", en: if count == 1 { "These figures are for the 1 confirmed society alone." } else { "These figures are for the {count} confirmed societies alone." } }
    /// The way to the one input that is missing.
    to_the_field { ja: "入力欄へ移動", en: "Go to the field" }
    /// What the figures of all wait for: inputs of candidates, which follow.
    all_wait_for(count: usize) { ja: "検討中も加えた{count}組合の結果は、次の入力がそろうと計算できます。", en: "The figures for all {count}, candidates included, still need:" }
}
