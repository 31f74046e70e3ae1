//! What follows from the totals: rates, pictures, the next round.

use yew::prelude::*;

use super::{
    assessed::Assessed,
    groups::name_of,
    hiding::Hiding,
    printed,
    rate_tables::{RateOf, rate_table},
};
use crate::{
    text::{list, outcomes as words},
    ui::{
        charts::{FunnelStage, PlotWords, PlottedGroup, funnel_plot, people_funnel},
        components::{FieldInput, TableTools, bullets, card, hint, paragraph, part, result_table},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    outcomes::{KnownSum, OutcomesField, ProjectField, ProjectReport, Rate},
};

/// The tables of rates, as far as there are any.
pub(super) fn rates(planner: &Planner, assessed: Assessed<'_>, hides: bool) -> Html {
    let language = planner.language();
    let Assessed { plan, report, .. } = assessed;
    let with_rate: Vec<RateOf> =
        RateOf::ALL.into_iter().filter(|rate| rate.of_all(report).rate.is_ok()).collect();
    if with_rate.is_empty() {
        return Html::default();
    }
    let rule = plan.outcomes.suppression_rule();
    let tables = with_rate.into_iter().map(|rate| {
        let table = |hiding| rate_table(assessed, rate, hiding, language);
        let (on_screen, leaving) = (table(Hiding::on_screen(hides)), table(Hiding::Hidden));
        let differs = on_screen != leaving;
        html! {
            <div key={rate as usize} class="stack-small">
                <div class="no-print">{ result_table(&on_screen) }</div>
                if rule.is_some() {
                    <div class="print-only">{ result_table(&leaving) }</div>
                    <TableTools {language} table={leaving} />
                }
                if differs { <p class="small quiet no-print">{ words::marked_hint(language) }</p> }
            </div>
        }
    });
    let base_has_left =
        report.groups.iter().any(|group| group.continuation.is_ok() && !group.base_without_left);
    let content = html! {
        <>
            { for tables }
            if base_has_left { { hint(words::left_not_entered(language)) } }
            { hidden_note(planner) }
            { printed::printed(planner) }
        </>
    };
    card("rates-heading", words::rates_heading(language), content)
}

/// What × means, on paper; that nothing is printed where no threshold is chosen.
pub(super) fn hidden_note(planner: &Planner) -> Html {
    let language = planner.language();
    match planner.plan().outcomes.suppression_rule().and(planner.plan().outcomes.small_below.value()) {
        Some(below) => {
            html! { <p class="small quiet print-only">{ words::hidden_note(language, below) }</p> }
        }
        None => paragraph("notice caution", words::small_unusable(language)),
    }
}

/// From invitation to the end, and the funnel plot. On screen only: they show figures that may be hidden elsewhere.
pub(super) fn pictures(planner: &Planner, report: &ProjectReport) -> Html {
    let language = planner.language();
    let complete = |sum: KnownSum| sum.sum.filter(|sum_of| sum.unknown == 0 && *sum_of > 0);
    let [invited, joined, went_on] = [report.invited, report.joined, report.went_on].map(complete);
    let stage = |name, people: Option<u64>, before: Option<u64>| {
        let people = people?;
        let rate = before.and_then(|before| Rate::new(people, before).ok()).map(words::percent);
        let figure = words::stage_figure(language, people, rate);
        Some(FunnelStage { name, people, figure })
    };
    let stages: Vec<FunnelStage> = [
        stage(words::stage_invited(language), invited, None),
        stage(words::stage_joined(language), joined, invited),
        stage(words::stage_went_on(language), went_on, joined),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        <>
            if stages.len() > 1 {
                <div class="no-print">{ card("funnel-heading", words::funnel_heading(language),
                    people_funnel(words::funnel_description(language, &stages.iter().map(|stage| (stage.name, stage.figure.as_str())).collect::<Vec<_>>()), &stages)) }</div>
            }
            { plot(planner, report) }
        </>
    }
}

/// Of fewer groups there is nothing to see.
const PLOTTED_FROM: usize = 3;

fn plot(planner: &Planner, report: &ProjectReport) -> Html {
    let (outcomes, language) = (&planner.plan().outcomes, planner.language());
    let plots = RateOf::ALL.into_iter().filter_map(|rate| {
        let all = rate.of_all(report).rate.ok()?;
        let groups = outcomes.groups.iter().zip(&report.groups).enumerate().filter_map(|(row, (group, found))| {
            let rate = match rate {
                RateOf::Participation => found.participation,
                RateOf::Continuation => found.continuation,
            };
            Some(PlottedGroup {
                name: name_of(language, group, row),
                rate: rate.ok()?,
                ours: outcomes.ours == Some(group.id),
            })
        });
        let groups: Vec<PlottedGroup> = groups.collect();
        (groups.len() >= PLOTTED_FROM).then(|| {
            let heading = match rate {
                RateOf::Participation => words::plot_participation(language),
                RateOf::Continuation => words::plot_continuation(language),
            };
            html! { <div key={rate as usize}>{ part(heading, plotted(planner, all, &groups, heading)) }</div> }
        })
    });
    let plots: Vec<Html> = plots.collect();
    if plots.is_empty() {
        return Html::default();
    }
    let content =
        html! { <>{ hint(words::plot_hint(language)) }<div class="pictures">{ for plots }</div></> };
    html! { <div class="no-print">{ card("plot-heading", words::plot_heading(language), content) }</div> }
}

fn plotted(planner: &Planner, all: Rate, groups: &[PlottedGroup], heading: &str) -> Html {
    let language = planner.language();
    let lines = [words::line_of_all, words::inner_limits, words::outer_limits].map(|line| line(language));
    let words = PlotWords {
        description: words::plot_description(language, heading, groups.len(), &words::percent(all)),
        people: words::axis_people(language),
        lines: list::in_one_line(language, &lines),
        ours: words::column_ours(language),
        others: words::other_groups(language),
    };
    funnel_plot(words, all, groups)
}

/// The target, the wish for the next round, and what follows.
pub(super) fn next_round(planner: &Planner, report: &ProjectReport) -> Html {
    let (outcomes, language) = (&planner.plan().outcomes, planner.language());
    let fields = [ProjectField::Target, ProjectField::Wanted, ProjectField::Cost].map(|field| {
        let label = words::project_field(language, field);
        let field = OutcomesField::Project(field);
        let slot = outcomes.slot(field);
        slot.map(|slot| FieldInput::of(language, Field::Outcomes(field), slot, label, &planner.act).field())
    });
    let next = words::next_round(language, outcomes.wanted.value(), &report.next_round);
    let content = html! {
        <>
            <div class="fields">{ for fields.into_iter().flatten() }</div>
            if next.is_empty() { { hint(words::next_waits(language)) } } else { { bullets(next) } }
        </>
    };
    html! { <div class="no-print">{ card("next-heading", words::target_heading(language), content) }</div> }
}
