//! 出典と前提: every rule with its source, the known discrepancies, and what the planner does not cover.

use yew::prelude::*;

use crate::{
    text::{Language, eligibility, page as words, shell, stages, stages_page},
    ui::{
        components::{Head, bullets, paragraph, part, result_table},
        pages::page::{Audience, Link, Load, Page, Parts},
        route::Route,
    },
};
use consortium_core::{
    eligibility::RuleSet,
    stages::{IndicatorSet, Ladder, Rung, Topic, draft_of_2024},
};
use consortium_document::{
    rulesets,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// What stands on top of it.
const HEAD: Head = Head::new(words::sources_heading, words::sources_lead);

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(words::about_sources),
    link: Link::Menu,
    ..Page::new(
        Route::new("/sources", shell::sources),
        Audience::Everybody,
        Load::Apart(|| Box::pin(sources())),
    )
};

crate::ui::apart::define! {
    /// The page.
    in sources: fn sources() -> Parts {
        Parts::on_screen_only(|planner, _| sources_page(planner.language()))
    }
}

/// The sources page.
fn sources_page(language: Language) -> Html {
    html! {
        <div class="page">
            { HEAD.draw(language) }
            for rules in rulesets::built_in() {
                <section key={rules.id.clone()} class="card stack-small">
                    <h2>{ language.pick(&rules.name) }</h2>
                    { paragraph("quiet", eligibility::source_line(language, &rules.basis(), None)) }
                    { result_table(&requirements(language, &rules)) }
                </section>
            }
            { indicators(language, draft_of_2024()) }
            <section class="card stack-small">
                <h2>{ words::notes_heading(language) }</h2>
                { bullets(words::notes(language).map(str::to_owned)) }
            </section>
        </div>
    }
}

/// The items of an indicator list and the questions of its survey, in our words, and where they come from.
fn indicators(language: Language, indicators: &IndicatorSet) -> Html {
    let stage = |stage| stages::stage(language, Some(stage));
    let step = |step| stages::step(language, step);
    let federation = items(language, stages_page::federation_items(language), &indicators.federation, stage);
    let insurer = items(language, stages_page::insurer_items(language), &indicators.insurer, step);
    let survey = indicators.survey.iter().map(|question| language.pick(&question.wording).to_owned());
    let source = |topic| paragraph("quiet", stages::source_line(language, indicators, topic));
    html! {
        <section class="card stack-small">
            <h2>{ language.pick(&indicators.name) }</h2>
            { part(federation.title.clone(), html! { <>{ source(Topic::FederationStages) }{ result_table(&federation) }</> }) }
            { part(insurer.title.clone(), html! { <>{ source(Topic::InsurerSteps) }{ result_table(&insurer) }</> }) }
            { part(stages_page::survey_heading(language), html! { <>{ source(Topic::Satisfaction) }{ bullets(survey) }</> }) }
        </section>
    }
}

/// The items of a ladder, each with the rung that it is needed from.
fn items<R: Rung>(
    language: Language,
    title: &str,
    ladder: &Ladder<R>,
    rung: impl Fn(R) -> String,
) -> ResultTable {
    let columns =
        [words::number(language), words::in_our_words(language), stages_page::column_needed_from(language)];
    let mut table = ResultTable::new(title, columns.map(Heading::text));
    for item in &ladder.items {
        let wording = language.pick(&item.wording).to_owned();
        let values = [item.number.circled().to_string(), wording, rung(item.needed_from)];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}

/// What a rule set asks for, in our words, and where it says so.
fn requirements(language: Language, rules: &RuleSet) -> ResultTable {
    let columns = [words::requirement(language), words::in_our_words(language), words::item(language)];
    let mut table = ResultTable::new(language.pick(&rules.name), columns.map(Heading::text));
    for (id, clause) in &rules.clauses {
        let values = [
            eligibility::name(language, *id).to_owned(),
            eligibility::wording(language, *id, rules),
            language.pick(&clause.item).to_owned(),
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}
