//! Where one begins: what the planner does, samples, an empty plan, and the promise about data.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::address,
    text::{Language, page as words, shell, stages_page},
    ui::{
        components::{button, hint, page_head, paragraph},
        pages::page::{Audience, Link, Load, Page, Pages, Parts, Sample},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::eligibility::rule_sets::fy2017_adopted;
use consortium_document::plan::Plan;

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    link: Link::Navigation,
    ..Page::new(
        Route::START,
        Audience::Everybody,
        Load::Here(Parts::on_screen_only(|planner, place| start_page(planner, place.pages))),
    )
};

/// The start page.
fn start_page(planner: &Planner, Pages(pages): Pages) -> Html {
    let language = planner.language();
    let begin_at = |plan: Rc<Plan>, route: Route| {
        let planner = planner.clone();
        Callback::from(move |_: MouseEvent| {
            planner.open_beside(plan.clone());
            address::go_to(route.fragment());
        })
    };
    let begin = |plan: Rc<Plan>| begin_at(plan, Route::ELIGIBILITY);
    let tools = pages.iter().filter_map(|page| {
        let about = page.about?(language);
        let href = page.route.href();
        Some(html! { <a key={href.clone()} class="tile" {href}>{ tile(page.route.name(language), about) }</a> })
    });
    let samples_for = |audience: Audience| {
        let pages = pages.iter().filter(move |page| page.audience == audience);
        let rules = &planner.blank.rule_set;
        let samples = pages.filter_map(|page| page.samples).flat_map(|samples| samples(language, rules));
        let tile_of = |sample: Sample| {
            let onclick = begin_at(sample.plan.into(), sample.route);
            html! { <button key={sample.key} class="tile" {onclick}>{ tile(sample.title, &sample.about) }</button> }
        };
        tiles(samples.map(tile_of).collect())
    };
    html! {
        <div class="page">
            { page_head(words::start_heading(language), words::start_lead(language)) }
            { paragraph("notice good", shell::promise(language)) }
            { section("tools-heading", words::tools(language), tiles(tools.collect())) }
            { section("begin-heading", words::begin(language), html! {
                <div class="row">
                    if *planner.plan() != planner.blank {
                        <a class="button primary" href={Route::ELIGIBILITY.href()}>{ words::go_on(language) }</a>
                    }
                    { button("button", None, words::begin_empty(language), begin(planner.blank.clone())) }
                    <span class="small quiet">{ words::begin_hint(language) }</span>
                </div>
            }) }
            { section("samples-heading", words::samples(language), html! {
                <>
                    { paragraph("quiet", words::samples_lead(language)) }
                    { samples_for(Audience::Societies) }
                    { adopted(planner, &begin) }
                    <h3>{ stages_page::samples(language) }</h3>
                    { samples_for(Audience::Federations) }
                </>
            }) }
        </div>
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
