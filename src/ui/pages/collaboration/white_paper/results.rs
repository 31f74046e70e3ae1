//! What follows from a table: the answer in a sentence or two, the shares, each row beside the others.

use yew::prelude::*;

use super::{
    groups::name_of,
    tables::{Assessed, beside, figures, overview},
};
use crate::{
    text::{Language, collaboration::white_paper as words, list, number::grouped, outcomes},
    ui::{
        components::{TableTools, bullets, card, hint, paragraph, result_table, select},
        pages::{collaboration::trail::labelled, outcomes::hiding::Hiding},
        planner::Planner,
    },
};
use consortium_core::collaboration::white_paper::{
    AgeSide, Breakdown, PaperRow, Risk, TotalToldElsewhere, totals_told_elsewhere,
};
use consortium_document::plan::Plan;

/// The answer, on screen: figures that are hidden elsewhere may stand in it.
pub(super) fn answer(plan: &Plan, assessed: Assessed<'_>, language: Language) -> Html {
    let Assessed { report, breakdown, .. } = assessed;
    let shares: Vec<String> = report
        .risks
        .iter()
        .zip(&report.all.rates)
        .filter_map(|(risk, pooled)| {
            let rate = outcomes::rate(language, pooled.rate.ok()?);
            Some(words::of_all(language, words::risk_name(language, *risk), &rate))
        })
        .collect();
    let people = report.all.examined.sum.map(grouped);
    let (class, headline) = match (people, report.all.examined.unknown) {
        (Some(people), 0) if !shares.is_empty() => ("known", words::headline(language, &people)),
        (Some(people), rows) if !shares.is_empty() => {
            ("known", words::headline_without(language, &people, rows))
        }
        _ => ("unknown", words::waits(language).to_owned()),
    };
    let sizes = (breakdown == Breakdown::Workplaces && !plan.white_paper.workplaces.is_empty())
        .then(|| sizes(plan, language));
    html! {
        <div class={classes!("verdict", class, "no-print")} role="status" aria-live="polite">
            { paragraph("headline", headline) }
            if !shares.is_empty() { <p>{ list::in_one_line(language, &shares) }</p> }
            if let Some(sizes) = sizes { <p>{ sizes }</p> }
        </div>
    }
}

/// Which workplaces are small.
fn sizes(plan: &Plan, language: Language) -> String {
    let Some((limit, small)) = plan.white_paper.size_limit().zip(plan.workplaces_below_limit()) else {
        return words::no_limit(language).to_owned();
    };
    let row_of = |id| plan.white_paper.workplaces.iter().position(|group| group.id == id);
    let names = small.into_iter().filter_map(|group| Some(name_of(language, group, row_of(group.id)?)));
    words::small_workplaces_named(language, limit, &names.collect::<Vec<_>>())
}

/// What is named before the tables: cells that do not fit, rows of neither side.
fn findings(assessed: Assessed<'_>, language: Language) -> Vec<String> {
    let Assessed { paper, breakdown, report, .. } = assessed;
    let rows = paper.groups(breakdown);
    let name = |row: usize| rows.get(row).map_or_else(String::new, |group| name_of(language, group, row));
    let beyond = report.more_than_examined.iter().map(|cell| {
        let risk = words::risk_name(language, cell.risk);
        words::more_than_examined(
            language,
            &name(cell.row),
            risk,
            &grouped(cell.count),
            &grouped(cell.examined),
        )
    });
    let neither: Vec<String> = report
        .groups
        .iter()
        .enumerate()
        .filter(|(_, group)| group.side == Some(AgeSide::Neither))
        .map(|(row, _)| name(row))
        .collect();
    let neither =
        (!neither.is_empty()).then(|| words::neither(language, &list::in_one_line(language, &neither)));
    beyond.chain(neither).collect()
}

/// The shares, as far as there are any.
pub(super) fn shares(planner: &Planner, assessed: Assessed<'_>, hides: bool) -> Html {
    let language = planner.language();
    if assessed.report.risks.is_empty() {
        return Html::default();
    }
    let on_screen = overview(assessed, Hiding::on_screen(hides), language);
    let differs = on_screen != overview(assessed, Hiding::Hidden, language);
    let findings = findings(assessed, language);
    let content = html! {
        <>
            { hint(words::results_hint(language)) }
            if !findings.is_empty() { <div class="notice caution">{ bullets(findings) }</div> }
            <div class="white-paper">{ result_table(&on_screen) }</div>
            if assessed.disclosure.is_some() {
                <TableTools {language} table={figures(assessed, language)} />
            } else {
                { paragraph("notice caution", outcomes::small_unusable(language)) }
            }
            if differs { { hint(outcomes::marked_hint(language)) } }
            { told_elsewhere(planner.plan(), language) }
        </>
    };
    let heading = words::results_heading(language, &words::by(language, assessed.breakdown));
    html! { <div class="no-print">{ card("shares-heading", heading, content) }</div> }
}

/// Totals that one table hides and another one tells.
fn told_elsewhere(plan: &Plan, language: Language) -> Html {
    let Some(rule) = plan.outcomes.suppression_rule() else { return Html::default() };
    let told = totals_told_elsewhere(&plan.white_paper, rule);
    if told.is_empty() {
        return Html::default();
    }
    let sentences = told.into_iter().map(|TotalToldElsewhere { risk, hidden_in, shown_in }| {
        let what = risk.map_or_else(|| words::examined(language), |risk| words::risk_name(language, risk));
        let by = |breakdown| words::by(language, breakdown);
        words::told_elsewhere(language, what, &by(hidden_in), &by(shown_in))
    });
    html! { <div class="notice caution">{ bullets(sentences) }</div> }
}

/// Each row beside the others, for one risk.
pub(super) fn beside_others(
    planner: &Planner,
    assessed: Assessed<'_>,
    chosen: &UseStateHandle<Risk>,
    hides: bool,
) -> Html {
    let language = planner.language();
    let rows = assessed.paper.groups(assessed.breakdown).len();
    let risks = &assessed.report.risks;
    let Some(risk) = risks.iter().copied().find(|risk| *risk == **chosen).or(risks.first().copied()) else {
        return Html::default();
    };
    if rows < 2 {
        return Html::default();
    }
    let rule = planner.plan().outcomes.suppression_rule();
    let table = |hiding| beside(assessed, risk, rule, hiding, language);
    let choose = Callback::from({
        let (chosen, risks) = (chosen.clone(), risks.clone());
        move |at: usize| {
            if let Some(risk) = risks.get(at) {
                chosen.set(*risk);
            }
        }
    });
    let names: Vec<AttrValue> =
        risks.iter().map(|risk| AttrValue::from(words::risk_name(language, *risk))).collect();
    let at = risks.iter().position(|of| *of == risk).unwrap_or(risks.len());
    let content = html! {
        <>
            { hint(words::beside_hint(language)) }
            <div class="fields no-print">{ labelled(words::risk(language), select(words::risk(language), &names, at, choose)) }</div>
            <div class="paper-words">{ result_table(&table(Hiding::on_screen(hides))) }</div>
            if assessed.disclosure.is_some() {
                <TableTools {language} table={table(Hiding::Hidden)} />
            }
        </>
    };
    html! { <div class="no-print">{ card("beside-heading", words::beside_heading(language), content) }</div> }
}

/// Whether anything of a table is hidden in what leaves the machine.
pub(super) fn hides_sizes(assessed: Assessed<'_>) -> bool {
    let rows = assessed.paper.groups(assessed.breakdown).len();
    let disclosure = assessed.disclosure;
    disclosure.is_some_and(|table| (0..rows).any(|row| !table.shows_examined(PaperRow::Group(row))))
}
