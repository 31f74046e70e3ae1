//! The tables of rates: ours first, all last.

use super::{assessed::Assessed, groups::name_of, hiding::Hiding};
use crate::text::{Language, outcomes as words};
use consortium_core::{
    Entry,
    outcomes::{Comparison, GroupFigure, KnownSum, Pooled, ProjectReport, RateFigure},
};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// One of the two rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RateOf {
    /// 参加率.
    Participation,
    /// 継続率.
    Continuation,
}

impl RateOf {
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Participation, Self::Continuation];

    /// The rate of all groups.
    pub(super) const fn of_all(self, report: &ProjectReport) -> Pooled {
        match self {
            Self::Participation => report.participation,
            Self::Continuation => report.continuation,
        }
    }

    const fn heading(self) -> fn(Language) -> &'static str {
        match self {
            Self::Participation => words::column_rate_participation,
            Self::Continuation => words::column_rate_continuation,
        }
    }

    /// The columns of numbers.
    const fn figures(self) -> &'static [GroupFigure] {
        match self {
            Self::Participation => &[GroupFigure::Invited, GroupFigure::Joined],
            Self::Continuation => &[GroupFigure::Joined, GroupFigure::LeftSociety, GroupFigure::WentOn],
        }
    }

    /// The two numbers that make the rate.
    const fn made_of(self) -> [GroupFigure; 2] {
        match self {
            Self::Participation => [GroupFigure::Invited, GroupFigure::Joined],
            Self::Continuation => [GroupFigure::Stayed, GroupFigure::WentOn],
        }
    }
}

/// The table of a rate. Without a rule for small numbers nothing leaves the machine: then every figure is hidden or marked.
pub(super) fn rate_table(
    Assessed { plan, report, disclosure }: Assessed<'_>,
    rate: RateOf,
    hiding: Hiding,
    language: Language,
) -> ResultTable {
    let outcomes = &plan.outcomes;
    let shows = |row: Option<usize>, figure: GroupFigure| {
        disclosure.is_some_and(|disclosure| disclosure.shows(row, figure))
    };
    let unknown = words::unknown_figure(language, plan.made_from_outcomes_sample().is_some());
    let columns = [Heading::text(words::group_field(
        language,
        outcomes.rows,
        consortium_core::outcomes::GroupField::Name,
    ))]
    .into_iter()
    .chain(rate.figures().iter().map(|figure| Heading::figures(words::group_figure(language, *figure))))
    .chain([
        Heading::figures(rate.heading()(language)),
        Heading::figures(words::column_interval(language)),
        Heading::figures(words::column_difference(language)),
        Heading::figures(words::column_position(language)),
    ]);
    let mut table = ResultTable::new(rate.heading()(language), columns);
    let people = |row, figure, people: Option<u64>| match people {
        Some(people) => hiding.people(language, people, shows(row, figure)),
        None => Value::Text(unknown.to_owned()),
    };
    let of_rate = |row, figure: RateFigure| {
        let may_be_shown = rate.made_of().into_iter().all(|figure| shows(row, figure));
        let texts = match figure {
            Ok(rate) => [words::percent(rate), words::interval(language, rate)],
            Err(reason) => {
                return [Value::Text(words::no_figure_or(language, reason, unknown)), Value::Empty];
            }
        };
        texts.map(|text| Value::Text(hiding.text(language, text, may_be_shown)))
    };
    let beside = |row: Option<usize>, comparison: &Option<Comparison>| {
        let Some(comparison) = comparison else { return [Value::Empty, Value::Empty] };
        let may_be_shown = rate.made_of().into_iter().all(|figure| shows(row, figure) && shows(None, figure));
        let texts = [
            words::difference(language, &comparison.difference),
            words::position(language, comparison).to_owned(),
        ];
        texts.map(|text| Value::Text(hiding.text(language, text, may_be_shown)))
    };
    let mut order: Vec<usize> = (0..outcomes.groups.len()).collect();
    order.sort_by_key(|row| outcomes.groups.get(*row).map(|group| group.id) != outcomes.ours);
    for row in order {
        let Some((group, found)) = outcomes.groups.get(row).zip(report.groups.get(row)) else { continue };
        let figure = |figure| {
            let entry = match figure {
                GroupFigure::Invited => &group.invited,
                GroupFigure::LeftSociety => &group.left_society,
                GroupFigure::WentOn => &group.went_on,
                _ => &group.joined,
            };
            people(Some(row), figure, entry_people(entry))
        };
        let (value, comparison) = match rate {
            RateOf::Participation => (found.participation, &found.participation_beside_others),
            RateOf::Continuation => (found.continuation, &found.continuation_beside_others),
        };
        let values = [Value::Text(name_of(language, group, row))]
            .into_iter()
            .chain(rate.figures().iter().map(|of| figure(*of)))
            .chain(of_rate(Some(row), value))
            .chain(beside(Some(row), comparison));
        table.row(if outcomes.ours == Some(group.id) { RowKind::Here } else { RowKind::Plain }, values);
    }
    if outcomes.groups.len() > 1 {
        let Pooled { rate: all, without } = rate.of_all(report);
        let name =
            if without == 0 { words::all(language).to_owned() } else { words::all_but(language, without) };
        let sum = |figure| match figure {
            GroupFigure::Invited => complete(report.invited),
            GroupFigure::LeftSociety => complete(report.left_society),
            GroupFigure::WentOn => complete(report.went_on),
            _ => complete(report.joined),
        };
        let values = [Value::Text(name)]
            .into_iter()
            .chain(rate.figures().iter().map(|of| people(None, *of, sum(*of))))
            .chain(of_rate(None, all))
            .chain([Value::Empty, Value::Empty]);
        table.row(RowKind::Total, values);
    }
    table
}

/// Whether any figure of the project is hidden in what leaves the machine: then no sentence with figures is printed.
pub(super) fn hides_anything(assessed: Assessed<'_>, language: Language) -> bool {
    let outcomes = &assessed.plan.outcomes;
    let Some(rule) = outcomes.suppression_rule() else { return true };
    let in_tables = RateOf::ALL.into_iter().any(|rate| {
        let table = |hiding| rate_table(assessed, rate, hiding, language);
        table(Hiding::Hidden) != table(Hiding::Marked)
    });
    let rest = |count: &Entry<u32>, base: &Entry<u32>| base.value()?.checked_sub(count.value()?);
    let alone = [
        outcomes.measured.value(),
        outcomes.improved.value(),
        rest(&outcomes.improved, &outcomes.measured),
        outcomes.obese.value(),
        outcomes.left_obesity.value(),
        rest(&outcomes.left_obesity, &outcomes.obese),
    ];
    let bands = outcomes.before.iter().chain(&outcomes.after).map(Entry::value);
    in_tables || alone.into_iter().chain(bands).flatten().any(|count| rule.is_small(u64::from(count)))
}

fn entry_people(entry: &Entry<u32>) -> Option<u64> {
    entry.value().map(u64::from)
}

/// A sum in which no group is missing.
fn complete(sum: KnownSum) -> Option<u64> {
    sum.sum.filter(|_| sum.unknown == 0)
}
