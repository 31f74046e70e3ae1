//! 報告書: the whole plan to read and to print, in the words, tables and figures of the pages.

use std::{cell::Cell, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::page,
    text::{self, Language, cost, field, members, plans, report as words, shell, stages_page, way},
    ui::{
        apart::NotLoaded,
        calculations::{Calculations, use_solve_now},
        components::{IconShape, LinkRow, bullets, button, card, hint, paragraph, part, to_members},
        pages::page::{Audience, Load, Page, Pages, Paper, Parts, Place, Sheet, Step, StepState},
        planner::Planner,
        route::Route,
        today::today,
    },
};
use consortium_document::{
    plan::{CostQuestion, Plan},
    report::Program,
};

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    steps: &[
        Step {
            audience: Audience::Societies,
            route: Route::REPORT,
            name: way::check_and_print,
            state: |_| StepState::unsaid(),
        },
        Step {
            audience: Audience::Federations,
            route: Route::REPORT,
            name: way::for_the_meeting,
            state: |_| StepState::unsaid(),
        },
    ],
    views: &[Route::OUR_SHEET],
    ..Page::new(Route::REPORT, Audience::Everybody, Load::Apart(|| Box::pin(report())))
};

crate::ui::apart::define! {
    /// The page.
    in report: fn report() -> Parts {
        Parts::on_screen_only(|planner, place| html! { <ReportPage planner={planner.clone()} {place} /> })
    }
}

#[derive(PartialEq, Properties)]
struct ReportPageProps {
    planner: Planner,
    place: Place,
}

/// The page: a verdict, tables and sources of every page that the plan has input for; or what it means for the user's own
/// society, on one sheet.
#[component]
fn ReportPage(props: &ReportPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let papers = use_papers(plan, props.place.pages);
    let is_ours = props.place.route == Route::OUR_SHEET;
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
        Papers::Loaded(papers) if is_ours => our_sheet(planner, papers),
        Papers::Loaded(papers) => html! {
            <>
                { card("report-verdict", words::verdict(language), verdicts(planner, papers)) }
                <Details {language} sheets={details(planner, papers)} />
                { card("report-sources", words::sources(language), sources(plan, papers, language)) }
            </>
        },
    };
    html! {
        <article class={classes!("page", "report", is_ours.then_some("one-sheet"))}>
            if !plan.members.is_empty() { { switch(language, props.place.route) } }
            <Tools {language} {is_ours} />
            { head(planner, is_ours) }
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
    let loaded = use_state(|| None::<Result<Vec<(&'static Page, Option<Paper>)>, NotLoaded>>);
    let concerned: Vec<&'static Page> = pages.0.iter().copied().filter(|page| concerns(page, plan)).collect();
    let routes: Vec<Route> = concerned.iter().map(|page| page.route).collect();
    use_effect_with(routes, {
        let (loaded, concerned) = (loaded.setter(), concerned.clone());
        move |_| {
            let is_out_of_date = Rc::new(Cell::new(false));
            spawn_local({
                let is_out_of_date = is_out_of_date.clone();
                async move {
                    let papers = load_papers(concerned).await;
                    if !is_out_of_date.get() {
                        loaded.set(Some(papers));
                    }
                }
            });
            move || is_out_of_date.set(true)
        }
    });
    match &*loaded {
        None => Papers::Loading,
        Some(Err(NotLoaded)) => Papers::NotLoaded,
        Some(Ok(loaded)) => {
            let loaded_of =
                |page: &&'static Page| loaded.iter().find(|(of, _)| of.route == page.route).copied();
            // Nobody gets a paper from which a page is missing that is only now concerned.
            match concerned.iter().map(loaded_of).collect::<Option<Vec<_>>>() {
                Some(papers) => Papers::Loaded(
                    papers.into_iter().filter_map(|(page, paper)| paper.map(|paper| (page, paper))).collect(),
                ),
                None => Papers::Loading,
            }
        }
    }
}

/// Whether the plan has input for the page.
fn concerns(page: &Page, plan: &Plan) -> bool {
    page.concerns.is_some_and(|concerns| concerns(plan))
}

async fn load_papers(pages: Vec<&'static Page>) -> Result<Vec<(&'static Page, Option<Paper>)>, NotLoaded> {
    let mut papers = Vec::new();
    for page in pages {
        papers.push((page, page.parts().await?.paper));
    }
    Ok(papers)
}

#[derive(PartialEq, Properties)]
struct ToolsProps {
    language: Language,
    is_ours: bool,
}

/// What to do with the report; none of it is printed.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let language = props.language;
    let calculations = use_context::<Calculations>();
    let calculating = calculations.is_some_and(|calculations| calculations.solving().is_under_way());
    html! {
        <div class="stack-small no-print">
            { hint(if props.is_ours { words::our_sheet_lead(language) } else { words::lead(language) }) }
            <div class="row">
                { button("button primary", Some(IconShape::Print), words::print(language), Callback::from(|_: MouseEvent| page::print())) }
                { hint(words::print_hint(language)) }
            </div>
            if calculating { <p class="notice" role="status">{ words::still_calculating(language) }</p> }
        </div>
    }
}

/// The switch between the report for all and the sheet for the board of one's own society.
fn switch(language: Language, current: Route) -> Html {
    let views = [(Route::REPORT, words::for_all(language)), (Route::OUR_SHEET, words::our_sheet(language))];
    html! {
        <LinkRow class="views no-print" label={words::views(language)} {current}>
            <ul>
                for (route, name) in views {
                    <li key={route.fragment()}>
                        <a href={route.href()} aria-current={(route == current).then_some("page")}>{ name }</a>
                    </li>
                }
            </ul>
        </LinkRow>
    }
}

/// What the plan means for the user's own society, on one sheet.
fn our_sheet(planner: &Planner, papers: &[(&'static Page, Paper)]) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    html! {
        <>
            if plan.us.is_none() {
                <div class="notice no-print">
                    { paragraph("", words::our_sheet_without_us(language)) }
                    <p><a class="button" href={Route::MEMBERS.href()}>{ way::to_choose_us(language) }</a></p>
                </div>
            }
            if plan.cost.lines.is_empty() { { paragraph("notice no-print", words::our_sheet_without_cost(language)) } }
            { for drawn(planner, papers, Sheet::Ours).map(|(_, sheet)| sheet) }
            <Decisions planner={planner.clone()} />
            { paragraph("strong", shell::for_reference(language)) }
            { hint(words::made_by(language, shell::name(language), Program::THIS.version)) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct DecisionsProps {
    planner: Planner,
}

/// What the board has to decide.
#[component]
fn Decisions(props: &DecisionsProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    let calculations = use_context::<Calculations>();
    let solve = use_solve_now(plan.us.is_some() && plan.cost.method.is_found_in_game());
    let method = cost::method(language, plan.cost.method);
    let alone = plan.confirmed_alone(CostQuestion::Shares);
    let task = alone.as_ref().map_or(&**plan, |alone| &alone.plan).cost_task();
    let solutions = calculations.and_then(|calculations| calculations.results.of(&task));
    let own = plan.us.map(|us| task.own_share(us, solutions.as_deref(), solve).share);
    let own = own.as_ref().and_then(|share| share.done().copied());
    let split = (!plan.cost.lines.is_empty()).then(|| words::to_decide_split(language, method));
    let budget = own.map(|share| words::to_decide_budget(language, cost::amount(language, share)));
    let decisions = [Some(words::to_decide_joining(language).to_owned()), split, budget];
    card("our-decisions", words::to_decide(language), bullets(decisions.into_iter().flatten()))
}

#[derive(PartialEq, Properties)]
struct DetailsProps {
    language: Language,
    /// The tables of each page.
    sheets: Vec<(Route, Html)>,
}

/// The tables of the pages, as far as they have any.
fn details(planner: &Planner, papers: &[(&'static Page, Paper)]) -> Vec<(Route, Html)> {
    drawn(planner, papers, Sheet::Tables)
        .map(|(page, sheet)| (page.route, sheet))
        .filter(|(_, sheet)| *sheet != Html::default())
        .collect()
}

/// The tables of the pages. All of them are printed; on screen each page is folded until somebody opens it, so that the
/// answers and what they rest on are close together.
#[component]
fn Details(props: &DetailsProps) -> Html {
    let language = props.language;
    let open = use_state(Vec::<Route>::new);
    let all: Vec<Route> = props.sheets.iter().map(|(route, _)| *route).collect();
    let are_all_open = all.iter().all(|route| open.contains(route));
    let toggle_all = {
        let open = open.clone();
        move |_: MouseEvent| open.set(if are_all_open { Vec::new() } else { all.clone() })
    };
    let label = if are_all_open { words::close_details(language) } else { words::open_details(language) };
    html! {
        <>
            <div class="row no-print">
                { button("button", None, label, Callback::from(toggle_all)) }
                { hint(words::details_lead(language)) }
            </div>
            <div class="stack-small">
                { for props.sheets.iter().map(|(route, sheet)| folded(*route, sheet.clone(), &open, language)) }
            </div>
        </>
    }
}

/// The tables of one page, below the button that shows them on screen.
fn folded(route: Route, sheet: Html, open: &UseStateHandle<Vec<Route>>, language: Language) -> Html {
    let is_open = open.contains(&route);
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| {
            let others = open.iter().copied().filter(|other| *other != route);
            open.set(others.chain((!is_open).then_some(route)).collect());
        }
    };
    html! {
        <section key={route.fragment()} class="folded" data-open={is_open.then_some("")}>
            <h2 class="no-print">
                <button class="fold" aria-expanded={is_open.to_string()} onclick={toggle}>
                    { words::details_of(language, route.name(language)) }
                </button>
            </h2>
            <div class="stack">{ sheet }</div>
        </section>
    }
}

/// The sheets of one kind that the pages have, each with its page.
fn drawn<'a>(
    planner: &'a Planner,
    papers: &'a [(&'static Page, Paper)],
    kind: Sheet,
) -> impl Iterator<Item = (&'static Page, Html)> + 'a {
    let with_it = papers.iter().filter(move |(_, paper)| paper.sheets.contains(&kind));
    with_it.map(move |(page, paper)| (*page, (paper.sheet)(planner, kind)))
}

/// What the report is about.
fn head(planner: &Planner, is_ours: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let us = plan.us.filter(|_| is_ours).map(|id| text::plan::member(language, plan, id));
    let lead = plan.lead.map(|id| text::plan::member(language, plan, id));
    let societies = (!plan.members.is_empty()).then(|| members::societies(language, plan.members.len()));
    let rules = (!plan.members.is_empty()).then(|| language.pick(&plan.rule_set.name).to_owned());
    let date = plan.cost.shares_fixed_on.value().map(|date| text::date::day(language, date.day()));
    let facts = [
        (words::our_society(language), us),
        (words::lead_society(language), lead),
        (words::societies(language), societies),
        (words::rules(language), rules),
        (field::shares_fixed_on(language), date),
        (words::made_on(language), today().map(|day| text::date::day(language, day))),
    ];
    let kind = if is_ours { words::our_sheet(language).to_owned() } else { kind(planner) };
    // Nobody hands on a paper that is called untitled: without a name it is called what it is.
    let is_named = !plan.title.trim().is_empty();
    html! {
        <header class="report-head stack-small">
            if is_named {
                <p id="report-kind" class="quiet">{ kind }</p>
                <h1 id="page-heading" tabindex="-1" aria-describedby="report-kind">{ plans::title(language, plan) }</h1>
            } else {
                <h1 id="page-heading" tabindex="-1">{ kind }</h1>
            }
            if plan.sample.is_some() { <p><span class="tag sample">{ shell::sample(language) }</span></p> }
            <dl class="facts">
                { for facts.into_iter().filter_map(|(name, fact)| fact.map(|fact| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ fact }</dd></div>
                })) }
            </dl>
        </header>
    }
}

/// What the report is: of a plan of societies, or of the year in view of a federation.
fn kind(planner: &Planner) -> String {
    let language = planner.language();
    match (Audience::of(planner.plan()), planner.year_in_view()) {
        (Some(Audience::Federations), Some(year)) => {
            words::kind_of_federation(language, stages_page::year_of_era(language, year))
        }
        (Some(Audience::Federations), None) => words::kind_of_federation_without_year(language).to_owned(),
        (Some(Audience::Societies | Audience::Everybody) | None, _) => words::kind(language).to_owned(),
    }
}

/// The verdict of each page, and what it is worth.
fn verdicts(planner: &Planner, papers: &[(&'static Page, Paper)]) -> Html {
    let language = planner.language();
    html! {
        <>
            { for drawn(planner, papers, Sheet::Verdict).map(|(page, verdict)| part(page.route.name(language), html! {
                <>
                    { verdict }
                    <p class="no-print"><a href={page.route.href()}>{ words::change(language, page.route.name(language)) }</a></p>
                </>
            })) }
            { paragraph("strong", Audience::for_reference(planner.plan(), language)) }
        </>
    }
}

/// Where everything comes from, and what it rests on.
fn sources(plan: &Plan, papers: &[(&'static Page, Paper)], language: Language) -> Html {
    let sentences = papers.iter().flat_map(|(_, paper)| (paper.sources)(plan, language));
    html! {
        <>
            { bullets(sentences) }
            { paragraph("strong", Audience::for_reference(plan, language)) }
            { hint(words::made_by(language, shell::name(language), Program::THIS.version)) }
        </>
    }
}
