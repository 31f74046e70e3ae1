//! Made-up consortia that show a page, in the language of the page.

use super::page::Sample;
use crate::{text::Language, ui::route::Route};
use consortium_core::eligibility::RuleSet;
use consortium_document::{
    plan::{Plan, Wording},
    rulesets::{self, SampleTopic},
};

/// The made-up consortia of a topic, looked at on the page at `route`.
pub(super) fn made_up_samples(
    language: Language,
    rules: &RuleSet,
    topic: SampleTopic,
    route: Route,
) -> Vec<Sample> {
    let samples = rulesets::samples().into_iter().filter(|sample| sample.topic == topic).map(|sample| {
        let plan = Plan::sample(&sample, rules.clone(), wording(language));
        let (title, about) =
            (language.pick(&sample.title).to_owned(), language.pick(&sample.about).to_owned());
        Sample { key: sample.id, title, about, plan, route }
    });
    samples.collect()
}

/// How names in a new plan are worded.
pub(super) fn wording(language: Language) -> Wording {
    match language {
        Language::Japanese => |text| &text.ja,
        Language::English => |text| &text.en,
    }
}
