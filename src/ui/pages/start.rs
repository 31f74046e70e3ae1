//! Where one begins: what the planner does, samples, an empty plan, and the promise about data.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::address,
    text::{Language, page as words, plans, shell},
    ui::{
        components::{Head, button, hint, maybe, paragraph},
        pages::{
            page::{Audience, Link, Load, Page, Pages, Parts, SampleTile},
            samples::open_sample,
        },
        planner::Planner,
        route::Route,
    },
};
use consortium_core::eligibility::rule_sets::fy2017_adopted;
use consortium_document::plan::Plan;

/// What stands on top of it.
const HEAD: Head = Head::new(words::start_heading, words::start_lead);

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    ..Page::new(
        Route::START,
        Audience::Everybody,
        Load::Here(Parts::on_screen_only(|planner, place| start_page(planner, place.pages))),
    )
};

/// The start page.
fn start_page(planner: &Planner, all: Pages) -> Html {
    let Pages(pages) = all;
    let language = planner.language();
    let begin = |plan: Rc<Plan>| {
        let planner = planner.clone();
        Callback::from(move |_: MouseEvent| {
            planner.open_beside(plan.clone());
            address::go_to(Route::MEMBERS.fragment());
        })
    };
    let ways = [
        (Route::MEMBERS, words::for_societies(language), words::for_societies_about(language)),
        (Route::FEDERATION, words::for_federations(language), words::for_federations_about(language)),
        (Route::WORKSHOP, words::for_training(language), words::for_training_about(language)),
    ];
    let ways = ways.map(|(route, title, about)| {
        html! { <a key={route.fragment()} class="tile way" href={route.href()}>{ tile(title, about) }</a> }
    });
    let samples_of = |page: &&'static Page| {
        let samples = page.samples?;
        let tile_of = |sample: SampleTile| {
            let onclick = open_sample(planner, samples, sample.id.clone(), sample.route);
            html! { <button key={sample.id.0} class="tile" {onclick}>{ tile(sample.title, &sample.about) }</button> }
        };
        let heading = page.about.map(|about| html! { <h3>{ about(language) }</h3> });
        let sample_tiles = (samples.tiles)(language).into_iter().map(tile_of);
        Some(html! { <>{ maybe(heading) }{ tiles(sample_tiles.collect()) }</> })
    };
    let tools = pages.iter().filter(|page| page.link == Link::Menu).filter_map(|page| {
        let (href, about) = (page.route.href(), page.about?(language));
        Some(html! { <a key={href.clone()} class="tile" {href}>{ tile(page.route.name(language), about) }</a> })
    });
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { go_on(planner, all) }
            { section("who-heading", words::who(language), html! {
                <>
                    <div class="tiles ways">{ for ways }</div>
                    { paragraph("small quiet", shell::promise(language)) }
                </>
            }) }
            { section("begin-heading", words::begin(language), html! {
                <div class="row">
                    { button("button", None, words::begin_empty(language), begin(planner.blank.clone())) }
                    <span class="small quiet">{ words::begin_hint(language) }</span>
                </div>
            }) }
            { section("samples-heading", words::samples(language), html! {
                <>
                    { paragraph("quiet", words::samples_lead(language)) }
                    { for pages.iter().filter_map(samples_of) }
                    { adopted(planner, &begin) }
                </>
            }) }
            { section("tools-heading", words::tools(language), tiles(tools.collect())) }
        </div>
    }
}

/// The way back to the plan on screen, by its name.
fn go_on(planner: &Planner, pages: Pages) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    if *plan == planner.blank {
        return Html::default();
    }
    let step = pages.steps(Audience::of(plan).unwrap_or(Audience::Societies)).next();
    let route = step.map_or(Route::MEMBERS, |step| step.route);
    html! {
        <p class="row">
            <a class="button primary" href={route.href()}>{ words::go_on(language, plans::title(language, plan)) }</a>
        </p>
    }
}

/// A part of the page with its heading.
fn section(id: &'static str, heading: &'static str, content: Html) -> Html {
    html! { <section class="stack-small" aria-labelledby={id}><h2 {id}>{ heading }</h2>{ content }</section> }
}

fn tiles(tiles: Vec<Html>) -> Html {
    html! { <div class="tiles">{ for tiles }</div> }
}

/// What stands in a tile.
fn tile(title: impl Into<Html>, about: &str) -> Html {
    html! { <><strong>{ title.into() }</strong><span class="small">{ about }</span></> }
}

/// The consortia of the past.
fn adopted(planner: &Planner, begin: &dyn Fn(Rc<Plan>) -> Callback<MouseEvent>) -> Html {
    let language = planner.language();
    let adopted = fy2017_adopted();
    let consortia = adopted.consortia.iter().map(|consortium| {
        let plan = Plan::adopted(consortium, planner.blank.rule_set.clone());
        let theme = language.pick(&consortium.theme);
        let about = words::adopted_about(language, consortium.societies, theme);
        // Names of societies are Japanese in every language of the page.
        let name = html! { <span lang={Language::Japanese.tag()}>{ &consortium.lead }</span> };
        let content = tile(name, &about);
        html! { <button key={consortium.lead.clone()} class="tile" onclick={begin(plan.into())}>{ content }</button> }
    });
    html! {
        <details>
            <summary>{ words::adopted(language, adopted.fiscal_year, adopted.consortia.len()) }</summary>
            <div class="stack-small">
                { hint(words::adopted_lead(language, adopted.applications)) }
                { tiles(consortia.collect()) }
                { hint(language.pick(&adopted.source.document).to_owned()) }
            </div>
        </details>
    }
}
