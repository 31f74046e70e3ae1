//! Where one begins: what the planner does, samples, an empty plan, and the promise about data.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::address,
    plan::{Action, Plan},
    rulesets,
    text::{Language, page as words, shell},
    ui::{planner::Planner, route::Route},
};

/// The start page.
pub(crate) fn start_page(planner: &Planner) -> Html {
    let language = planner.language();
    let begin = |plan: Rc<Plan>| {
        let planner = planner.clone();
        Callback::from(move |_: MouseEvent| {
            planner.act.emit(Action::Open(plan.clone()));
            address::go_to(Route::Eligibility.fragment());
        })
    };
    html! {
        <div class="page">
            <div class="page-head">
                <h1 id="page-heading" tabindex="-1">{ words::start_heading(language) }</h1>
                <p>{ words::start_lead(language) }</p>
                <p class="notice good promise">{ shell::promise(language) }</p>
            </div>
            <section class="stack-small" aria-labelledby="tools-heading">
                <h2 id="tools-heading">{ words::tools(language) }</h2>
                <div class="tiles">
                    for (route, about) in words::tool_list(language) {
                        <a key={route} class="tile" href={format!("#{route}")}>
                            <strong>{ Route::at(route).name(language) }</strong>
                            <span class="small">{ about }</span>
                        </a>
                    }
                </div>
            </section>
            <section class="stack-small" aria-labelledby="begin-heading">
                <h2 id="begin-heading">{ words::begin(language) }</h2>
                <div class="row">
                    if *planner.plan() != planner.blank {
                        <a class="button primary" href={Route::Eligibility.href()}>{ words::go_on(language) }</a>
                    }
                    <button class="button" onclick={begin(planner.blank.clone())}>{ words::begin_empty(language) }</button>
                    <span class="small quiet">{ words::begin_hint(language) }</span>
                </div>
            </section>
            <section class="stack-small" aria-labelledby="samples-heading">
                <h2 id="samples-heading">{ words::samples(language) }</h2>
                <p class="quiet">{ words::samples_lead(language) }</p>
                <div class="tiles">
                    for sample in rulesets::samples() {
                        <button key={sample.id.clone()} class="tile" onclick={begin(Plan::sample(&sample, planner.blank.rule_set.clone(), wording(language)).into())}>
                            <strong>{ language.pick(&sample.title) }</strong>
                            <span class="small">{ language.pick(&sample.about) }</span>
                        </button>
                    }
                </div>
                { adopted(planner, &begin) }
            </section>
        </div>
    }
}

/// The consortia of the past.
fn adopted(planner: &Planner, begin: &dyn Fn(Rc<Plan>) -> Callback<MouseEvent>) -> Html {
    let language = planner.language();
    let Some(adopted) = rulesets::fy2017_consortia() else { return Html::default() };
    html! {
        <details>
            <summary>{ words::adopted(language, adopted.fiscal_year, adopted.consortia.len()) }</summary>
            <div class="stack-small">
                <p class="quiet small">{ words::adopted_lead(language, adopted.applications) }</p>
                <div class="tiles">
                    for consortium in &adopted.consortia {
                        <button key={consortium.lead.clone()} class="tile" onclick={begin(Plan::adopted(consortium, planner.blank.rule_set.clone()).into())}>
                            <strong lang="ja">{ &consortium.lead }</strong>
                            <span class="small">{ words::adopted_about(language, consortium.societies, language.pick(&consortium.theme)) }</span>
                        </button>
                    }
                </div>
                <p class="small quiet">{ language.pick(&adopted.source.document) }</p>
            </div>
        </details>
    }
}

/// How names in a new plan are worded.
fn wording(language: Language) -> crate::plan::Wording {
    match language {
        Language::Japanese => |text| &text.ja,
        Language::English => |text| &text.en,
    }
}
