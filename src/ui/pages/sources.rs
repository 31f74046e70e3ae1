//! 出典と前提: every rule with its source, the known discrepancies, and what the planner does not cover.

use yew::prelude::*;

use crate::{
    domain::eligibility::RuleSet,
    exchange::{Heading, ResultTable, RowKind, Value},
    rulesets,
    text::{Language, eligibility, page as words},
    ui::components::{bullets, page_head, result_table},
};

/// The sources page.
pub(crate) fn sources_page(language: Language) -> Html {
    html! {
        <div class="page">
            { page_head(words::sources_heading(language), words::sources_lead(language)) }
            for rules in rulesets::built_in() {
                <section key={rules.id.clone()} class="card stack-small">
                    <h2>{ language.pick(&rules.name) }</h2>
                    <p class="quiet">{ eligibility::source_line(language, &rules.basis(), None) }</p>
                    { result_table(&requirements(language, &rules)) }
                </section>
            }
            <section class="card stack-small">
                <h2>{ words::notes_heading(language) }</h2>
                { bullets(words::notes(language).map(str::to_owned)) }
            </section>
        </div>
    }
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
