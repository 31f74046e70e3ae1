//! 報告書: the whole plan to read and to print, in the words, tables and figures of the pages.

use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::page,
    text::{self, Language, field, members, plans, report as words, shell, way},
    ui::{
        apart::NotLoaded,
        calculations::Calculations,
        components::{IconShape, bullets, button, card, hint, paragraph, part, to_members},
        pages::page::{Audience, Load, Page, Pages, Paper, Parts, Sheet, Step, StepState},
        planner::Planner,
        route::Route,
    },
};
use consortium_document::{plan::Plan, report::Program};

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    steps: &[
        Step {
            audience: Audience::Societies,
            route: Route::REPORT,
            name: way::check_and_print,
            state: |_, _| StepState::unsaid(),
        },
        Step {
            audience: Audience::Federations,
            route: Route::REPORT,
            name: way::for_the_meeting,
            state: |_, _| StepState::unsaid(),
        },
    ],
    ..Page::new(Route::REPORT, Audience::Everybody, Load::Apart(|| Box::pin(report())))
};

crate::ui::apart::define! {
    /// The page.
    in others: fn report() -> Parts {
        Parts::on_screen_only(|planner, place| html! { <ReportPage planner={planner.clone()} pages={place.pages} /> })
    }
}

#[derive(PartialEq, Properties)]
struct ReportPageProps {
    planner: Planner,
    pages: Pages,
}

/// The page: a verdict, tables and sources of every page that the plan has input for.
#[component]
fn ReportPage(props: &ReportPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let papers = use_papers(plan, props.pages);
    let content = match &papers {
        Papers::Loading => paragraph("notice", shell::loading(language)),
        Papers::NotLoaded => {
            html! { <p class="notice warning" role="alert">{ shell::not_loaded(language) }</p> }
        }
        Papers::Loaded(papers) if papers.is_empty() => html! {
            <>
                { paragraph("notice", words::empty(language)) }
                { to_members(language) }
                { card("report-sources", words::sources(language), sources(plan, papers, language)) }
            </>
        },
        Papers::Loaded(papers) => html! {
            <>
                { card("report-verdict", words::verdict(language), verdicts(planner, papers)) }
                { for papers.iter().map(|(_, paper)| (paper.sheet)(planner, Sheet::Tables)) }
                { card("report-sources", words::sources(language), sources(plan, papers, language)) }
            </>
        },
    };
    html! {
        <article class="page report">
            <Tools {language} />
            { head(plan, language) }
            { content }
        </article>
    }
}

/// What the report has of the pages that the plan has input for, each with its page.
enum Papers {
    Loading,
    NotLoaded,
    Loaded(Vec<(&'static Page, Paper)>),
}

#[hook]
fn use_papers(plan: &Plan, pages: Pages) -> Papers {
    let loaded = use_state(|| None::<Result<Vec<(&'static Page, Paper)>, NotLoaded>>);
    use_effect_with((), {
        let loaded = loaded.setter();
        move |()| spawn_local(async move { loaded.set(Some(load_papers(pages).await)) })
    });
    match &*loaded {
        None => Papers::Loading,
        Some(Err(NotLoaded)) => Papers::NotLoaded,
        Some(Ok(papers)) => {
            let concerned =
                papers.iter().filter(|(page, _)| page.concerns.is_some_and(|concerns| concerns(plan)));
            Papers::Loaded(concerned.copied().collect())
        }
    }
}

async fn load_papers(Pages(pages): Pages) -> Result<Vec<(&'static Page, Paper)>, NotLoaded> {
    let mut papers = Vec::new();
    for page in pages.iter().copied().filter(|page| page.concerns.is_some()) {
        papers.extend(page.parts().await?.paper.map(|paper| (page, paper)));
    }
    Ok(papers)
}

#[derive(PartialEq, Properties)]
struct ToolsProps {
    language: Language,
}

/// What to do with the report; none of it is printed.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let language = props.language;
    let calculations = use_context::<Calculations>();
    let calculating = calculations.is_some_and(|calculations| calculations.solving().is_under_way());
    html! {
        <div class="stack-small no-print">
            { hint(words::lead(language)) }
            <div class="row">
                { button("button primary", Some(IconShape::Print), words::print(language), Callback::from(|_: MouseEvent| page::print())) }
                { hint(words::print_hint(language)) }
            </div>
            if calculating { <p class="notice" role="status">{ words::still_calculating(language) }</p> }
        </div>
    }
}

/// What the report is about.
fn head(plan: &Plan, language: Language) -> Html {
    let lead = plan.lead.map(|id| text::plan::member(language, plan, id));
    let societies = (!plan.members.is_empty()).then(|| members::societies(language, plan.members.len()));
    let rules = (!plan.members.is_empty()).then(|| language.pick(&plan.rule_set.name).to_owned());
    let date = plan.cost.shares_fixed_on.value().map(|date| text::date::day(language, date));
    let facts = [
        (words::lead_society(language), lead),
        (words::societies(language), societies),
        (words::rules(language), rules),
        (field::shares_fixed_on(language), date),
    ];
    html! {
        <header class="report-head stack-small">
            { paragraph("quiet", words::kind(language)) }
            <h1 id="page-heading" tabindex="-1">{ plans::title(language, plan) }</h1>
            if plan.sample.is_some() { <p><span class="tag sample">{ shell::sample(language) }</span></p> }
            <dl class="facts">
                { for facts.into_iter().filter_map(|(name, fact)| fact.map(|fact| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ fact }</dd></div>
                })) }
            </dl>
        </header>
    }
}

/// The verdict of each page, and what it is worth.
fn verdicts(planner: &Planner, papers: &[(&'static Page, Paper)]) -> Html {
    let language = planner.language();
    html! {
        <>
            { for papers.iter().map(|(page, paper)| part(page.route.name(language), (paper.sheet)(planner, Sheet::Verdict))) }
            { paragraph("strong", shell::for_reference(language)) }
        </>
    }
}

/// Where everything comes from, and what it rests on.
fn sources(plan: &Plan, papers: &[(&'static Page, Paper)], language: Language) -> Html {
    let sentences = papers.iter().flat_map(|(_, paper)| (paper.sources)(plan, language));
    html! {
        <>
            { bullets(sentences) }
            { paragraph("strong", shell::for_reference(language)) }
            { hint(words::made_by(language, shell::name(language), Program::THIS.version)) }
        </>
    }
}
