//! What was calculated, as actual values of the review sheet. The sheet leaves the machine: results of small numbers are left out.

use super::{assessed::Assessed, file_reading::ReadFile};
use crate::text::{Language, outcomes as words};
use consortium_core::outcomes::{GroupFigure, IndicatorKind, Rate, SuppressionRule};
use consortium_document::plan::ReviewResult;

/// The numbers that make the participation rate.
const PARTICIPATION: [GroupFigure; 2] = [GroupFigure::Invited, GroupFigure::Joined];
/// The numbers that make the continuation rate.
const CONTINUATION: [GroupFigure; 2] = [GroupFigure::Stayed, GroupFigure::WentOn];

/// The results of the totals; where they have none, those of the file.
pub(super) fn review_results(
    assessed: Assessed<'_>,
    counted: Option<&ReadFile>,
    language: Language,
) -> Vec<ReviewResult> {
    let Some(rule) = assessed.plan.outcomes.suppression_rule() else { return Vec::new() };
    let mut results = of_totals(assessed, rule, language);
    for result in counted.map_or_else(Vec::new, |counted| of_file(counted, rule, language)) {
        if !results.iter().any(|known| known.indicator == result.indicator) {
            results.push(result);
        }
    }
    results
}

fn of_totals(assessed: Assessed<'_>, rule: SuppressionRule, language: Language) -> Vec<ReviewResult> {
    use IndicatorKind::{Outcome, Output};
    let Assessed { plan, report, disclosure } = assessed;
    let shown = |row: Option<usize>, figures: [GroupFigure; 2], rate: Option<Rate>| {
        let shows = |figure: &GroupFigure| disclosure.is_some_and(|shown| shown.shows(row, *figure));
        rate.filter(|_| figures.iter().all(shows))
    };
    let ours = plan.outcomes.ours.and_then(|id| report.groups.iter().position(|group| group.id == id));
    let ours = ours.and_then(|row| Some((row, report.groups.get(row)?)));
    let joined = ours.and_then(|(row, group)| shown(Some(row), PARTICIPATION, group.participation.ok()));
    let went_on = ours.and_then(|(row, group)| shown(Some(row), CONTINUATION, group.continuation.ok()));
    let all_joined = shown(None, PARTICIPATION, report.participation.rate.ok());
    let all_went_on = shown(None, CONTINUATION, report.continuation.rate.ok());
    let results = [
        result(Output, words::participation_of_ours(language), joined, language),
        result(Output, words::participation_of_all(language), all_joined, language),
        result(Output, words::continuation_of_ours(language), went_on, language),
        result(Output, words::continuation_of_all(language), all_went_on, language),
        result(Outcome, words::improved_of_all(language), large(report.improved.ok(), rule), language),
        result(
            Outcome,
            words::left_obesity_of_all(language),
            large(report.left_obesity.ok(), rule),
            language,
        ),
    ];
    results.into_iter().flatten().collect()
}

fn of_file(counted: &ReadFile, rule: SuppressionRule, language: Language) -> Vec<ReviewResult> {
    use IndicatorKind::{Outcome, Output};
    let Some(all) = counted.read.tallies.all() else { return Vec::new() };
    let [went_on, lost, left] =
        [all.continuation(), all.lost_weight(), all.left_obesity()].map(|rate| large(rate.ok(), rule));
    let results = [
        result(Output, words::continuation_of_all(language), went_on, language),
        result(Outcome, words::improved_of_all(language), lost, language),
        result(Outcome, words::left_obesity_of_all(language), left, language),
    ];
    results.into_iter().flatten().collect()
}

fn result(
    kind: IndicatorKind,
    indicator: &'static str,
    rate: Option<Rate>,
    language: Language,
) -> Option<ReviewResult> {
    let actual = words::rate(language, rate?);
    Some(ReviewResult { kind, indicator: indicator.to_owned(), actual })
}

/// The rate, unless few people are counted in it, or few are not.
fn large(rate: Option<Rate>, rule: SuppressionRule) -> Option<Rate> {
    rate.filter(|rate| {
        ![rate.count(), rate.base().saturating_sub(rate.count())].iter().any(|n| rule.is_small(*n))
    })
}
