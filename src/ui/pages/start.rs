//! Where one begins: what the planner does, samples, an empty plan, and the promise about data.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::address,
    text::{Language, page as words, shell, stages_page},
    ui::{
        components::{button, hint, page_head, paragraph},
        planner::Planner,
        route::{Route, StagesView},
    },
};
use consortium_document::{
    plan::{Action, Plan, StagesSample},
    rulesets::{self, SampleTopic},
};

/// The start page.
pub(crate) fn start_page(planner: &Planner) -> Html {
    let language = planner.language();
    let begin_at = |plan: Rc<Plan>, route: Route| {
        let planner = planner.clone();
        Callback::from(move |_: MouseEvent| {
            planner.act.emit(Action::Open(plan.clone()));
            address::go_to(route.fragment());
        })
    };
    let begin = |plan: Rc<Plan>| begin_at(plan, Route::Eligibility);
    let first_page = |topic: SampleTopic| match topic {
        SampleTopic::Eligibility => Route::Eligibility,
        SampleTopic::Cost => Route::Cost,
    };
    let tools = words::tool_list(language).into_iter().map(|(route, about)| {
        html! { <a key={route} class="tile" href={format!("#{route}")}>{ tile(Route::at(route).name(language), about) }</a> }
    });
    let samples = rulesets::samples().into_iter().map(|sample| {
        let plan = Plan::sample(&sample, planner.blank.rule_set.clone(), wording(language));
        let content = tile(language.pick(&sample.title), language.pick(&sample.about));
        html! { <button key={sample.id} class="tile" onclick={begin_at(plan.into(), first_page(sample.topic))}>{ content }</button> }
    });
    let stages_samples = StagesSample::ALL.into_iter().map(|sample| {
        let (title, about) = stages_page::sample(language, sample);
        let plan = Plan::stages_sample(sample, title.to_owned(), planner.blank.rule_set.clone());
        let onclick = begin_at(plan.into(), Route::Stages(view_of(sample)));
        html! { <button key={sample.id()} class="tile" {onclick}>{ tile(title, about) }</button> }
    });
    html! {
        <div class="page">
            { page_head(words::start_heading(language), words::start_lead(language)) }
            { paragraph("notice good", shell::promise(language)) }
            { section("tools-heading", words::tools(language), tiles(tools.collect())) }
            { section("begin-heading", words::begin(language), html! {
                <div class="row">
                    if *planner.plan() != planner.blank {
                        <a class="button primary" href={Route::Eligibility.href()}>{ words::go_on(language) }</a>
                    }
                    { button("button", None, words::begin_empty(language), begin(planner.blank.clone())) }
                    <span class="small quiet">{ words::begin_hint(language) }</span>
                </div>
            }) }
            { section("samples-heading", words::samples(language), html! {
                <>
                    { paragraph("quiet", words::samples_lead(language)) }
                    { tiles(samples.collect()) }
                    { adopted(planner, &begin) }
                    <h3>{ stages_page::samples(language) }</h3>
                    { tiles(stages_samples.collect()) }
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
    let Some(adopted) = rulesets::fy2017_consortia() else { return Html::default() };
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

/// Where a sample of stages and rates is looked at.
const fn view_of(sample: StagesSample) -> StagesView {
    match sample {
        StagesSample::Prefecture => StagesView::Prefecture,
        StagesSample::Insurer => StagesView::Insurer,
        StagesSample::Federation => StagesView::Federation,
    }
}

/// How names in a new plan are worded.
pub(crate) fn wording(language: Language) -> consortium_document::plan::Wording {
    match language {
        Language::Japanese => |text| &text.ja,
        Language::English => |text| &text.en,
    }
}
