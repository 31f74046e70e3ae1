//! 報告書: the whole plan to read and to print, in the words, tables and figures of the pages.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    cost::{Costs, cost_on_paper, cost_verdict_on_paper, use_costs},
    eligibility::{eligibility_on_paper, eligibility_verdict_on_paper},
    stages::{Assessed, stages_on_paper, stages_verdict_on_paper, use_assessed_years},
};
use crate::{
    browser::page,
    text::{
        self, Language, cost_page, eligibility as eligibility_words, members, page as page_words, plans,
        report as words, shell, stages as stages_words,
    },
    ui::{
        components::{IconShape, bullets, button, card, hint, paragraph, part, to_members},
        planner::Planner,
    },
};
use consortium_core::stages::Topic;
use consortium_document::{
    plan::Plan,
    report::{Eligibility, NEAR_LIMIT, Program},
};

#[derive(PartialEq, Properties)]
pub(crate) struct ReportPageProps {
    pub(crate) planner: Planner,
}

/// The page.
#[component]
pub(crate) fn ReportPage(props: &ReportPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let eligibility = use_memo(plan.clone(), |plan| Eligibility::of(plan, NEAR_LIMIT));
    let costs = use_costs(plan);
    let years = use_assessed_years(&plan.stages);
    let is_empty = plan.members.is_empty() && plan.cost.lines.is_empty() && plan.stages.years.is_empty();
    html! {
        <article class="page report">
            { tools(language, &costs) }
            { head(plan, language) }
            if is_empty {
                { paragraph("notice", words::empty(language)) }
                { to_members(language) }
            } else {
                { card("report-verdict", words::verdict(language), verdicts(plan, &eligibility, &costs, &years, language)) }
                { eligibility_on_paper(plan, &eligibility, language) }
                { cost_on_paper(plan, &costs, language) }
                { stages_on_paper(&years, language) }
            }
            { card("report-sources", words::sources(language), sources(plan, &years, language)) }
        </article>
    }
}

/// What to do with the report; none of it is printed.
fn tools(language: Language, costs: &Costs) -> Html {
    html! {
        <div class="stack-small no-print">
            { hint(words::lead(language)) }
            <div class="row">
                { button("button primary", Some(IconShape::Print), words::print(language), Callback::from(|_: MouseEvent| page::print())) }
                { hint(words::print_hint(language)) }
            </div>
            if costs.are_on_their_way() { <p class="notice" role="status">{ words::still_calculating(language) }</p> }
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
        (words::date(language), date),
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
fn verdicts(
    plan: &Plan,
    eligibility: &Eligibility,
    costs: &Costs,
    years: &[Rc<Assessed>],
    language: Language,
) -> Html {
    let verdicts = [
        (shell::eligibility(language), eligibility_verdict_on_paper(plan, eligibility, language)),
        (shell::cost(language), cost_verdict_on_paper(plan, costs, language)),
        (shell::stages(language), stages_verdict_on_paper(years, language)),
    ];
    let shown = verdicts.into_iter().filter(|(_, verdict)| *verdict != Html::default());
    html! {
        <>
            { for shown.map(|(name, verdict)| part(name, verdict)) }
            { paragraph("strong", shell::for_reference(language)) }
        </>
    }
}

/// Where everything comes from, and what it rests on.
fn sources(plan: &Plan, years: &[Rc<Assessed>], language: Language) -> Html {
    let rules = &plan.rule_set;
    let of_rules = eligibility_words::source_line(language, &rules.basis(), None);
    let mut documents: Vec<String> = (!plan.members.is_empty()).then_some(of_rules).into_iter().collect();
    for year in years {
        let line = stages_words::source_line(language, &year.plan.indicators, Topic::FederationStages);
        if !documents.contains(&line) {
            documents.push(line);
        }
    }
    let notes = page_words::notes(language).into_iter().filter(|_| !plan.members.is_empty());
    let of_costs = cost_page::source_notes(language).into_iter().filter(|_| !plan.cost.lines.is_empty());
    let year =
        (!plan.members.is_empty()).then(|| eligibility_words::other_years(language, rules.fiscal_year));
    let sentences = documents.into_iter().chain(year).chain(notes.chain(of_costs).map(str::to_owned));
    html! {
        <>
            { bullets(sentences) }
            { paragraph("strong", shell::for_reference(language)) }
            { hint(words::made_by(language, shell::name(language), Program::THIS.version)) }
        </>
    }
}
