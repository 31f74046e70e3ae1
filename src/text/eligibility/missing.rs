//! What missing inputs can still change.

use crate::{text::Language, texts};
use consortium_core::eligibility::Relevance;

texts! {
    matters_for_verdict { ja: "全体の判定が変わることがあります", en: "Can change the verdict" }
    matters_for_requirement {
        ja: "それぞれの要件の判定だけが変わることがあります",
        en: "Can change only the answer to its requirement",
    }
    matters_for_nothing { ja: "どの値でも判定は変わりません", en: "Changes nothing, whatever its value" }
}

/// What a missing input can still change.
pub fn matters(language: Language, relevance: Relevance) -> &'static str {
    match relevance {
        Relevance::Verdict => matters_for_verdict(language),
        Relevance::Requirement => matters_for_requirement(language),
        Relevance::Nothing => matters_for_nothing(language),
    }
}
