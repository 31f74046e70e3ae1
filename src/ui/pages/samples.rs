//! Made-up consortia that show a page, in the language of the page.

use yew::{platform::spawn_local, prelude::*};

use super::page::{SampleTile, Samples};
use crate::{
    browser::address,
    text::{Language, shell},
    ui::{apart::NotLoaded, planner::Planner, route::Route},
};
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

/// Opens a sample where it is looked at.
pub(super) fn open_sample(
    planner: &Planner,
    samples: Samples,
    id: SampleId,
    route: Route,
) -> Callback<MouseEvent> {
    let planner = planner.clone();
    Callback::from(move |_| {
        let (planner, id) = (planner.clone(), id.clone());
        spawn_local(async move {
            let language = planner.language();
            match samples.plan(&id, language, &planner.blank.rule_set).await {
                Ok(Some(plan)) => {
                    planner.open_beside(plan.into());
                    address::go_to(route.fragment());
                }
                Ok(None) => planner.announce.emit(shell::damaged_program(language).to_owned()),
                Err(NotLoaded) => planner.announce.emit(shell::not_loaded(language).to_owned()),
            }
        });
    })
}
