//! 出典と前提: every rule with its source, the known discrepancies, and what the planner does not cover.

use yew::prelude::*;

use crate::{
    domain::eligibility::RequirementId,
    rulesets,
    text::{Language, eligibility, page as words},
};

/// The sources page.
pub(crate) fn sources_page(language: Language) -> Html {
    html! {
        <div class="page">
            <div class="page-head">
                <h1 id="page-heading" tabindex="-1">{ words::sources_heading(language) }</h1>
                <p>{ words::sources_lead(language) }</p>
            </div>
            for rules in rulesets::built_in() {
                <section key={rules.id.clone()} class="card stack-small">
                    <h2>{ language.pick(&rules.name) }</h2>
                    <p class="quiet">{ eligibility::source_line(language, &rules.basis(), None) }</p>
                    <div class="table-scroll" role="region" aria-label={language.pick(&rules.name).to_owned()} tabindex="0">
                        <table class="data">
                            <thead>
                                <tr>
                                    <th scope="col">{ words::requirement(language) }</th>
                                    <th scope="col">{ words::in_our_words(language) }</th>
                                    <th scope="col">{ words::item(language) }</th>
                                </tr>
                            </thead>
                            <tbody>
                                for id in RequirementId::ALL {
                                    if let Some(clause) = rules.clauses.get(&id) {
                                        <tr key={id as usize}>
                                            <th scope="row">{ eligibility::name(language, id) }</th>
                                            <td>{ eligibility::wording(language, id, &rules) }</td>
                                            <td>{ language.pick(&clause.item) }</td>
                                        </tr>
                                    }
                                }
                            </tbody>
                        </table>
                    </div>
                </section>
            }
            <section class="card stack-small">
                <h2>{ words::notes_heading(language) }</h2>
                <ul>
                    for (position, note) in words::notes(language).into_iter().enumerate() { <li key={position}>{ note }</li> }
                </ul>
            </section>
        </div>
    }
}
