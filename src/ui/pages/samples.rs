//! Made-up consortia that show a page, in the language of the page.

use super::page::SampleTile;
use crate::{text::Language, ui::route::Route};
use consortium_core::eligibility::RuleSet;
use consortium_document::{
    plan::{Plan, SampleId, Wording},
    rulesets::{self, SampleConsortium, SampleTopic},
};

/// The tiles of the made-up consortia of a topic, looked at on the page at `route`.
pub(super) fn made_up_tiles(language: Language, topic: SampleTopic, route: Route) -> Vec<SampleTile> {
    let tiles = made_up(topic).map(|sample| SampleTile {
        title: language.pick(&sample.title).to_owned(),
        about: language.pick(&sample.about).to_owned(),
        id: SampleId(sample.id),
        route,
    });
    tiles.collect()
}

/// The plans of the made-up consortia of a topic.
pub(super) fn made_up_plans(language: Language, rules: &RuleSet, topic: SampleTopic) -> Vec<Plan> {
    made_up(topic).map(|sample| Plan::sample(&sample, rules.clone(), wording(language))).collect()
}

fn made_up(topic: SampleTopic) -> impl Iterator<Item = SampleConsortium> {
    rulesets::samples().into_iter().filter(move |sample| sample.topic == topic)
}

/// How names in a new plan are worded.
pub(super) fn wording(language: Language) -> Wording {
    match language {
        Language::Japanese => |text| &text.ja,
        Language::English => |text| &text.en,
    }
}
