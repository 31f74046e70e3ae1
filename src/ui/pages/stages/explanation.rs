//! How a figure came about, behind a disclosure: formula, source, and what would change it.

use yew::prelude::*;

use crate::{
    text::{Language, stages, stages_page as words},
    ui::components::{bullets, paragraph},
};
use consortium_core::stages::{Explanation, IndicatorSet};

/// The explanation of a figure. `subject` names it; `insurer` names the insurer in a row.
pub(super) fn explanation(
    language: Language,
    indicators: &IndicatorSet,
    explanation: &Explanation,
    subject: &str,
    insurer: &dyn Fn(usize) -> String,
) -> Html {
    let changes = explanation.would_change.iter().map(|change| stages::change(language, change, insurer));
    html! {
        <details>
            <summary class="small">{ words::why(language, subject) }</summary>
            <div class="explanation">
                { paragraph("formula", stages::formula(language, &explanation.formula)) }
                { paragraph("quiet", stages::source_line(language, indicators, explanation.topic)) }
                if !explanation.would_change.is_empty() {
                    <p><strong>{ words::what_changes(language) }</strong></p>
                    { bullets(changes) }
                }
            </div>
        </details>
    }
}
