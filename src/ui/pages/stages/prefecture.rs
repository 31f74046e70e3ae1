//! The view of the prefecture: its two rates with the reasons, the table they come from, and what would move them.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    example::example, explanation::explanation, insurer_table::InsurerTable, opinion, reports::Assessed,
    targets::rate_targets, years,
};
use crate::{
    domain::{
        Answer, Fraction,
        stages::{Influence, OneMoreItem},
    },
    plan::{InsurerId, StagesSample},
    text::{Language, number::percent, stages, stages_page as words},
    ui::{
        charts::{small_bar, step_distribution},
        components::answer_mark,
        planner::Planner,
    },
};

/// How many insurers are listed of those that pull the mean down, and of those where one item helps most.
const MOST_LISTED: usize = 10;

/// The view.
pub(super) fn view(
    planner: &Planner,
    assessed: &Rc<Assessed>,
    years: &[Rc<Assessed>],
    oninsurer: &Callback<InsurerId>,
) -> Html {
    let language = planner.language();
    let is_example = planner.plan().made_from_stages_sample() == Some(StagesSample::Prefecture);
    html! {
        <>
            { verdict(language, assessed) }
            if is_example { { example(language, &assessed.plan.indicators) } }
            <InsurerTable planner={planner.clone()} assessed={assessed.clone()} oninsurer={oninsurer.clone()} />
            if !assessed.plan.insurers.is_empty() {
                <div class="pictures">
                    <section class="card stack-small" aria-labelledby="distribution-heading">
                        <h2 id="distribution-heading">{ words::distribution_heading(language) }</h2>
                        { step_distribution(language, &assessed.report.prefecture.distribution) }
                    </section>
                    { pulling_down(language, assessed) }
                    { one_more(language, assessed) }
                    <section class="card stack-small" aria-labelledby="targets-heading">
                        <h2 id="targets-heading">{ words::targets_heading(language) }</h2>
                        { rate_targets(planner, assessed) }
                    </section>
                </div>
                { opinion::of_all(language, assessed) }
            }
            { years::trend(language, years) }
            { summary(language, assessed) }
        </>
    }
}

/// The two rates. Screen readers hear them when they change.
fn verdict(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.prefecture;
    let indicators = &assessed.plan.indicators;
    let name = |row| name_in(language, assessed, row);
    let rate = report.support_rate.as_ref().map(|rate| rate.mean.known().is_some());
    let class = if rate == Some(true) { "known" } else { "unknown" };
    let without: Vec<String> = report.without_rate.iter().take(MOST_LISTED).map(|row| name(*row)).collect();
    html! {
        <section class="stack-small" aria-labelledby="result-heading">
            <h2 id="result-heading" class="visually-hidden">{ crate::text::page::result(language) }</h2>
            <div class={classes!("verdict", class)} role="status" aria-live="polite">
                <p class="headline">
                    if rate != Some(true) { { answer_mark(Answer::Unknown) } }
                    <span>{ stages::support_rate(language, report) }</span>
                </p>
                <p class="headline">{ stages::step_up_rate(language, report) }</p>
                if !without.is_empty() {
                    <p class="notice caution">{ words::without_rate(language, without.join("・")) }</p>
                }
                for (position, same) in report.same_insurer.iter().take(MOST_LISTED).enumerate() {
                    <p key={position} class="notice caution">{ stages::same_insurer(language, same) }</p>
                }
            </div>
            if let Some(why) = &report.support_rate_explanation {
                { explanation(language, indicators, why, words::column_support_rate(language), &name) }
            }
            if report.step_up_rate.planned > 0 {
                { explanation(language, indicators, &report.step_up_rate.explanation, words::column_step_up_rate(language), &name) }
            }
        </section>
    }
}

/// The name of the insurer in a row, from 0.
fn name_in(language: Language, assessed: &Assessed, row: usize) -> String {
    let name = assessed.plan.insurers.get(row).map_or("", |insurer| insurer.record.name.as_str());
    words::name_or_row(language, name, row + 1)
}

/// Who pulls the mean down, and by how much.
fn pulling_down(language: Language, assessed: &Assessed) -> Html {
    let below = assessed.report.prefecture.pulling_down();
    let most = below.first().map_or(Fraction::ONE, |influence| influence.contribution);
    html! {
        <section class="card stack-small" aria-labelledby="influence-heading">
            <h2 id="influence-heading">{ words::influence_heading(language) }</h2>
            if below.is_empty() {
                <p>{ words::nobody_below(language) }</p>
            } else {
                <div class="table-scroll" role="region" aria-labelledby="influence-heading" tabindex="0">
                    <table class="data">
                        <thead>
                            <tr>
                                <th scope="col">{ words::field_name(language) }</th>
                                <th scope="col" class="number">{ words::column_rate(language) }</th>
                                <th scope="col" class="number">{ words::column_influence(language) }</th>
                                <th scope="col" class="number">{ words::column_without(language) }</th>
                            </tr>
                        </thead>
                        <tbody>
                            for influence in below.iter().take(MOST_LISTED) {
                                <tr key={influence.row}>
                                    <th scope="row">{ name_in(language, assessed, influence.row) }</th>
                                    <td class="number">{ percent(influence.rate, 1) }</td>
                                    <td class="number">{ bar(influence, most) }{ words::points(language, points(influence.contribution)) }</td>
                                    <td class="number">{ influence.mean_without.map_or_else(String::new, |mean| percent(mean, 1)) }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
                if below.len() > MOST_LISTED {
                    <p class="small quiet">{ words::more_insurers(language, words::count(below.len() - MOST_LISTED)) }</p>
                }
            }
        </section>
    }
}

/// How much one insurer pulls, against the one that pulls most.
fn bar(influence: &Influence, most: Fraction) -> Html {
    small_bar(influence.contribution.checked_div(&most).unwrap_or(Fraction::ZERO))
}

fn points(share: Fraction) -> String {
    percent(share, 2).trim_end_matches('%').to_owned()
}

/// What one more achieved item would do.
fn one_more(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.prefecture;
    let mut best: Vec<&OneMoreItem> = report.one_more_item.iter().collect();
    best.sort_by_key(|more| std::cmp::Reverse((more.reaches_target, more.gain)));
    let stated =
        report.insurers.iter().any(|insurer| insurer.items.is_none() && insurer.rate.known().is_some());
    html! {
        <section class="card stack-small" aria-labelledby="one-more-heading">
            <h2 id="one-more-heading">{ words::one_more_heading(language) }</h2>
            if best.is_empty() {
                <p>{ words::one_more_none(language) }</p>
            } else {
                <div class="table-scroll" role="region" aria-labelledby="one-more-heading" tabindex="0">
                    <table class="data">
                        <thead>
                            <tr>
                                <th scope="col">{ words::field_name(language) }</th>
                                <th scope="col" class="number">{ words::column_left(language) }</th>
                                <th scope="col" class="number">{ words::column_gain(language) }</th>
                                <th scope="col">{ words::column_reaches(language) }</th>
                            </tr>
                        </thead>
                        <tbody>
                            for more in best.into_iter().take(MOST_LISTED) {
                                <tr key={more.row}>
                                    <th scope="row">{ name_in(language, assessed, more.row) }</th>
                                    <td class="number">{ more.left }</td>
                                    <td class="number">{ words::points(language, format!("+{}", points(more.gain))) }</td>
                                    <td>if more.reaches_target { { words::reaches_target(language) } }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
            }
            if stated { <p class="small quiet">{ words::one_more_stated(language) }</p> }
        </section>
    }
}

/// The verdict at the bottom of a small screen.
fn summary(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.prefecture;
    let rates = [
        (words::column_support_rate(language), report.support_rate.as_ref().map(|rate| rate.mean)),
        (words::column_step_up_rate(language), report.step_up_rate.rate),
    ];
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">
                for (name, rate) in rates {
                    <span key={name}>{ name }{ " " }<strong>{ rate.map_or_else(|| words::no_figure(language).to_owned(), |rate| stages::share_span(language, rate)) }</strong></span>
                }
            </p>
        </div>
    }
}
