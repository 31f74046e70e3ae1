//! 健康白書: totals by age, sex, workplace and occupation, their shares, and the sheet that is handed on.

mod about;
mod groups;
mod on_paper;
mod results;
mod tables;
mod views;
mod white_paper_page;

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::white_paper as words},
    ui::{
        pages::{
            page::{Audience, Link, Load, Page, Parts, PlanBar, SamplePlans, SampleTile, Samples},
            samples::wording,
        },
        route::Route,
    },
};
use consortium_document::plan::Plan;
use views::{VIEWS, breakdown_at};
use white_paper_page::{HEAD, WhitePaperPage};

/// The page as a value.
pub(in crate::ui::pages) const PAGE: Page = Page {
    head: Some(HEAD),
    views: VIEWS,
    about: Some(words::about),
    link: Link::Menu,
    plan_bar: PlanBar::Title,
    samples: Some(SAMPLES),
    ..Page::new(Route::WHITE_PAPER, Audience::Everybody, Load::Apart(|| Box::pin(white_paper())))
};

/// The example.
const SAMPLES: Samples = Samples { tiles, load: || Box::pin(sample_plans()) };

crate::ui::apart::define! {
    /// The page.
    in white_paper: fn white_paper() -> Parts {
        Parts::on_screen_only(|planner, place| html! {
            <WhitePaperPage planner={planner.clone()} breakdown={breakdown_at(place.route)} />
        })
    }
}

crate::ui::apart::define! {
    in files: fn sample_plans() -> SamplePlans {
        |language, rules| vec![Plan::white_paper_sample(wording(language), rules.clone())]
    }
}

fn tiles(language: Language) -> Vec<SampleTile> {
    vec![SampleTile {
        id: Plan::white_paper_sample_id(),
        title: words::example_title(language).to_owned(),
        about: words::example_about(language).to_owned(),
        route: Route::WHITE_PAPER_WORKPLACES,
    }]
}
