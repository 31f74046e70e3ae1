//! The tables of what was counted of a file. Each is made twice: for the screen, and for what leaves the machine.

use super::hiding::Hiding;
use crate::text::{Language, outcomes as words};
use consortium_core::outcomes::{
    BmiBand, CellRole, CountTable, Disclosure, GroupDisclosure, GroupFigure, Place, Rate, Suppression,
    SuppressionRule, Tally, Transitions, suppress,
};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// A group with its name.
#[derive(PartialEq)]
pub(super) struct Named {
    /// Its name.
    pub(super) name: String,
    /// What was counted.
    pub(super) tally: Tally,
    /// Whether it is ours.
    pub(super) ours: bool,
}

/// What of the numbers of these groups may leave the machine.
pub(super) fn disclosure_of(groups: &[Named], rule: SuppressionRule) -> GroupDisclosure {
    let tallies: Vec<Tally> = groups.iter().map(|group| group.tally.clone()).collect();
    GroupDisclosure::of_tallies(&tallies, rule)
}

/// How many joined, left, went on, by group.
pub(super) fn continuation_table(
    title: &'static str,
    first: &'static str,
    groups: &[Named],
    all: &Tally,
    disclosure: &GroupDisclosure,
    hiding: Hiding,
    language: Language,
) -> ResultTable {
    let figures = [
        GroupFigure::Joined,
        GroupFigure::LeftSociety,
        GroupFigure::WentOn,
        GroupFigure::Stopped,
        GroupFigure::ContinuationUnknown,
    ];
    let columns = [Heading::text(first)]
        .into_iter()
        .chain(figures.map(|figure| Heading::figures(words::group_figure(language, figure))))
        .chain([
            Heading::figures(words::rate_continuation(language)),
            Heading::figures(words::column_interval(language)),
        ]);
    let mut table = ResultTable::new(title, columns);
    let row = |row: Option<usize>, name: String, tally: &Tally| {
        let people = |figure| {
            let count = match figure {
                GroupFigure::Joined => tally.joined,
                GroupFigure::LeftSociety => tally.left_society,
                GroupFigure::WentOn => tally.went_on,
                GroupFigure::Stopped => tally.stopped,
                _ => tally.continuation_unknown(),
            };
            hiding.people(language, count, disclosure.shows(row, figure))
        };
        let shown = disclosure.shows(row, GroupFigure::WentOn) && disclosure.shows(row, GroupFigure::Stopped);
        let rate = rate_cells(tally.continuation().ok(), shown, hiding, language);
        [Value::Text(name)].into_iter().chain(figures.map(people)).chain(rate).collect::<Vec<_>>()
    };
    for (place, group) in groups.iter().enumerate() {
        let kind = if group.ours { RowKind::Here } else { RowKind::Plain };
        table.row(kind, row(Some(place), group.name.clone(), &group.tally));
    }
    if groups.len() > 1 {
        table.row(RowKind::Total, row(None, words::all(language).to_owned(), all));
    }
    table
}

fn rate_cells(rate: Option<Rate>, may_be_shown: bool, hiding: Hiding, language: Language) -> [Value; 2] {
    let Some(rate) = rate else { return [Value::Text("–".to_owned()), Value::Empty] };
    [words::percent(rate), words::interval(language, rate)]
        .map(|text| Value::Text(hiding.text(language, text, may_be_shown)))
}

/// What of a transition matrix may be shown.
pub(super) struct MatrixDisclosure(Option<Suppression>);

impl MatrixDisclosure {
    /// Of these people.
    pub(super) fn of(transitions: &Transitions, rule: SuppressionRule) -> Self {
        let counts: Vec<u64> = transitions.cells().map(|(_, count)| count).collect();
        let table = CountTable::new(BmiBand::ALL.len(), &counts);
        Self(table.ok().map(|table| suppress(&table, rule)))
    }

    /// Whether the count at a place may be shown.
    pub(super) fn shows(&self, row: usize, column: usize) -> bool {
        self.0.as_ref().is_some_and(|found| found.role(Place { row, column }) == Some(CellRole::Shown))
    }

    /// Whether the sums by band may be shown: then so may who left obesity, on balance.
    pub(super) fn shows_everything(&self) -> bool {
        let size = BmiBand::ALL.len();
        (0..=size).all(|row| (0..=size).all(|column| self.shows(row, column)))
    }
}

/// BMI bands before and after, with their sums.
pub(super) fn matrix_table(
    title: String,
    transitions: &Transitions,
    disclosure: &MatrixDisclosure,
    hiding: Hiding,
    language: Language,
) -> ResultTable {
    let size = BmiBand::ALL.len();
    let columns = [Heading::text(words::before_after(language))]
        .into_iter()
        .chain(BmiBand::ALL.map(|band| Heading::figures(words::band(language, band))))
        .chain([Heading::figures(words::sum(language))]);
    let mut table = ResultTable::new(title, columns);
    for (row, before) in BmiBand::ALL.into_iter().enumerate() {
        let cells = BmiBand::ALL.into_iter().enumerate().map(|(column, after)| {
            hiding.people(language, transitions.count(before, after), disclosure.shows(row, column))
        });
        let sum = hiding.people(language, transitions.before(before), disclosure.shows(row, size));
        let name = Value::Text(words::band(language, before).to_owned());
        table.row(RowKind::Plain, [name].into_iter().chain(cells).chain([sum]));
    }
    let sums = BmiBand::ALL.into_iter().enumerate().map(|(column, after)| {
        hiding.people(language, transitions.after(after), disclosure.shows(size, column))
    });
    let all = hiding.people(language, transitions.total(), disclosure.shows(size, size));
    let name = Value::Text(words::sum(language).to_owned());
    table.row(RowKind::Total, [name].into_iter().chain(sums).chain([all]));
    table
}

/// Weight and waist: ours beside all. Without ours, all alone.
pub(super) fn weight_table(
    ours: Option<&Named>,
    others: &Tally,
    all: &Tally,
    rule: SuppressionRule,
    hiding: Hiding,
    language: Language,
) -> ResultTable {
    let shown: Vec<(&str, &Tally, Option<usize>)> = ours
        .map(|ours| (ours.name.as_str(), &ours.tally, Some(0)))
        .into_iter()
        .chain([(words::all(language), all, None)])
        .collect();
    let rows = |of: fn(&Tally) -> [u64; 2]| -> Disclosure {
        let parts = |tally: &Tally| of(tally).map(Some).to_vec();
        let rows = match ours {
            Some(ours) => vec![parts(&ours.tally), parts(others)],
            None => vec![parts(all)],
        };
        Disclosure::of(&rows, rule)
    };
    let lost = rows(|tally| [tally.weight.lost(), tally.weight.people().saturating_sub(tally.weight.lost())]);
    let two = rows(|tally| [tally.two.both, tally.two.known.saturating_sub(tally.two.both)]);
    let columns = [Heading::text(words::what(language))]
        .into_iter()
        .chain(shown.iter().map(|(name, ..)| Heading::figures(*name)));
    let mut table = ResultTable::new(words::weight_heading(language), columns);
    let mut row = |what: &str, value: &dyn Fn(&Tally, Option<usize>) -> Value| {
        let values = shown.iter().map(|(_, tally, place)| value(tally, *place));
        table.row(RowKind::Plain, [Value::Text(what.to_owned())].into_iter().chain(values));
    };
    let rate = |rate: Option<Rate>, may_be_shown: bool| match rate {
        Some(rate) => {
            Value::Text(hiding.text(language, words::rate_and_interval(language, rate), may_be_shown))
        }
        None => Value::Text("–".to_owned()),
    };
    let change = |text: Option<String>, may_be_shown: bool| match text {
        Some(text) => Value::Text(hiding.text(language, text, may_be_shown)),
        None => Value::Text("–".to_owned()),
    };
    row(words::weighed(language), &|tally, place| {
        hiding.people(language, tally.weight.people(), lost.shows(place, &[0, 1]))
    });
    row(words::lost_weight(language), &|tally, place| {
        rate(tally.lost_weight().ok(), lost.shows(place, &[0]))
    });
    // A mean or a median of few people tells about each.
    let enough = |tally: &Tally, place| lost.shows(place, &[0, 1]) && !rule.is_small(tally.weight.people());
    row(words::mean_change(language), &|tally, place| {
        change(tally.weight.mean().map(words::change), enough(tally, place))
    });
    row(words::median_change(language), &|tally, place| {
        change(tally.weight.median().map(words::change), enough(tally, place))
    });
    row(words::change_of_weight(language), &|tally, place| {
        change(tally.weight.of_weight().map(words::change_percent), enough(tally, place))
    });
    row(words::two_known(language), &|tally, place| {
        hiding.people(language, tally.two.known, two.shows(place, &[0, 1]))
    });
    row(words::two_both(language), &|tally, place| rate(tally.two_and_two().ok(), two.shows(place, &[0])));
    table
}
