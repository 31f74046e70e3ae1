//! Asked while a user's own list comes into a sample: what else of the sample stays.

use yew::prelude::*;

use crate::{
    text::{Language, members as words},
    ui::components::hint,
};
use consortium_document::plan::SampleParts;

/// The question. `parts` are those that the sample has, `kept` those that stay.
pub(crate) fn sample_question(
    language: Language,
    parts: SampleParts,
    kept: SampleParts,
    onchange: &Callback<SampleParts>,
) -> Html {
    let choice = |is_there: bool, label: &'static str, checked: bool, changed: SampleParts| {
        let onchange = onchange.reform(move |_: Event| changed);
        is_there.then(|| {
            html! { <label key={label} class="check"><input type="checkbox" {checked} {onchange} />{ label }</label> }
        })
    };
    html! {
        <fieldset class="notice caution stack-small">
            <legend class="strong">{ words::keep_of_sample(language) }</legend>
            <div class="row">
                { for choice(parts.title, words::keep_title(language), kept.title, SampleParts { title: !kept.title, ..kept }) }
                { for choice(parts.statements, words::keep_statements(language), kept.statements, SampleParts { statements: !kept.statements, ..kept }) }
                { for choice(parts.members, words::keep_members(language), kept.members, SampleParts { members: !kept.members, ..kept }) }
                { for choice(parts.stages, words::keep_stages(language), kept.stages, SampleParts { stages: !kept.stages, ..kept }) }
                { for choice(parts.costs, words::keep_costs(language), kept.costs, SampleParts { costs: !kept.costs, ..kept }) }
            </div>
            { hint(words::keep_of_sample_hint(language)) }
        </fieldset>
    }
}
