//! The sheet that is handed on: title, year, base, every table that has rows, and what is hidden there.

use yew::prelude::*;

use super::{
    results::hides_sizes,
    tables::{Assessed, overview},
};
use crate::{
    text::{Language, collaboration::white_paper as words, outcomes},
    ui::{
        components::{paragraph, part, result_table},
        pages::outcomes::hiding::Hiding,
    },
};
use consortium_core::collaboration::white_paper::{Breakdown, PaperDisclosure, WhitePaperPlan};
use consortium_document::plan::Plan;

/// The sheet; nothing while no table has a share, and that nothing is printed without a rule for small numbers. `together` is
/// what the tables may show beside each other.
pub(super) fn on_paper(
    plan: &Plan,
    tables: &[Assessed<'_>],
    together: &[(Breakdown, PaperDisclosure)],
    language: Language,
) -> Html {
    let paper = &plan.white_paper;
    let beside_others = |table: &Assessed<'_>| {
        let mut found = together.iter().filter(|(breakdown, _)| *breakdown == table.breakdown);
        found.next().map(|(_, disclosure)| disclosure)
    };
    let entered = tables.iter().filter(|table| !table.report.risks.is_empty());
    let entered: Vec<&Assessed<'_>> = entered.collect();
    let hides_columns = entered.iter().any(|table| beside_others(table) != table.disclosure);
    if entered.is_empty() {
        return Html::default();
    }
    let Some(below) = plan.outcomes.suppression_rule().and(plan.outcomes.small_below.value()) else {
        return html! { <div class="print-only">{ paragraph("", outcomes::small_unusable(language)) }</div> };
    };
    let printed = entered.iter().map(|table| {
        let heading = words::results_heading(language, &words::by(language, table.breakdown));
        part(
            heading,
            result_table(&overview(
                Assessed { disclosure: beside_others(table), ..**table },
                Hiding::Hidden,
                language,
            )),
        )
    });
    let hides_sizes = entered.iter().any(|table| hides_sizes(**table));
    let society = plan.our_society().map(|society| society.name.as_str()).filter(|name| !name.is_empty());
    html! {
        <section class="print-only white-paper" aria-label={words::name(language)}>
            if let Some(society) = society { <p class="headline">{ words::printed_title(language, society) }</p> }
            { for described(paper, language).into_iter().map(|line| paragraph("", line)) }
            { for printed }
            { paragraph("small", words::results_hint(language)) }
            { paragraph("small", outcomes::hidden_note(language, below)) }
            if hides_columns { { paragraph("small", words::hidden_beside_others(language)) } }
            if hides_sizes { { paragraph("small", words::hidden_rows_note(language)) } }
        </section>
    }
}

/// Year, base and criteria: what is not stated is said to be so.
fn described(paper: &WhitePaperPlan, language: Language) -> Vec<String> {
    let lines = [
        (words::year_label(language), &paper.year),
        (words::base_label(language), &paper.base),
        (words::criteria_label(language), &paper.criteria),
    ];
    let line = |(label, text): (&str, &String)| {
        let text = text.trim();
        words::printed_line(
            language,
            label,
            if text.is_empty() { words::not_entered(language) } else { text },
        )
    };
    lines.into_iter().map(line).collect()
}
