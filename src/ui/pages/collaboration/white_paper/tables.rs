//! The tables of results: shares with their fraction and interval, and each row beside the others.

use super::groups::name_of;
use crate::{
    text::{Language, collaboration::white_paper as words, outcomes},
    ui::pages::outcomes::hiding::Hiding,
};
use consortium_core::{
    collaboration::white_paper::{
        Breakdown, BreakdownReport, PaperDisclosure, PaperRow, PooledFindings, Risk, WhitePaperPlan,
    },
    outcomes::{KnownSum, NoFigure, RateFigure, SuppressionRule},
};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// A table with what follows from it.
#[derive(Clone, Copy)]
pub(super) struct Assessed<'a> {
    pub(super) paper: &'a WhitePaperPlan,
    pub(super) breakdown: Breakdown,
    pub(super) report: &'a BreakdownReport,
    /// What may leave the machine; nothing may without a rule for small numbers.
    pub(super) disclosure: Option<&'a PaperDisclosure>,
}

/// A row of results: what it is called, how many were examined, the share of each risk.
struct Row {
    row: PaperRow,
    kind: RowKind,
    name: String,
    examined: Option<u64>,
    rates: Vec<RateFigure>,
}

impl Assessed<'_> {
    /// The rows of the table with their subtotals and their total.
    fn rows(&self, language: Language) -> Vec<Row> {
        let Self { paper, breakdown, report, .. } = *self;
        let groups = paper.groups(breakdown);
        let rows = groups.iter().zip(&report.groups).enumerate().map(|(row, (group, found))| Row {
            row: PaperRow::Group(row),
            kind: RowKind::Plain,
            name: name_of(language, group, row),
            examined: group.examined.value().map(u64::from),
            rates: found.rates.clone(),
        });
        let several =
            |row: PaperRow, name: String, PooledFindings { examined, rates }: &PooledFindings| Row {
                row,
                kind: RowKind::Total,
                name,
                examined: complete(*examined),
                rates: rates.iter().map(|pooled| pooled.rate).collect(),
            };
        let subtotals = report.subtotals.iter().map(|subtotal| {
            let name = words::subtotal(language, subtotal.side).to_owned();
            several(PaperRow::Subtotal(subtotal.side), name, &subtotal.findings)
        });
        let all =
            (groups.len() > 1).then(|| several(PaperRow::All, words::all(language).to_owned(), &report.all));
        rows.chain(subtotals).chain(all).collect()
    }

    fn shows_examined(&self, row: PaperRow) -> bool {
        self.disclosure.is_some_and(|disclosure| disclosure.shows_examined(row))
    }

    fn shows_count(&self, row: PaperRow, risk: Risk) -> bool {
        self.disclosure.is_some_and(|disclosure| disclosure.shows_count(row, risk))
    }

    fn shows_rate(&self, row: PaperRow, risk: Risk) -> bool {
        self.disclosure.is_some_and(|disclosure| disclosure.shows_rate(row, risk))
    }

    /// How many people of a row were examined.
    fn examined(&self, language: Language, hiding: Hiding, row: &Row) -> Value {
        match row.examined {
            Some(people) => hiding.people(language, people, self.shows_examined(row.row)),
            None => Value::Text(outcomes::not_entered(language).to_owned()),
        }
    }

    fn title(&self, language: Language) -> String {
        words::overview_table(language, words::breakdown(language, self.breakdown))
    }
}

/// A sum in which no row is missing.
fn complete(sum: KnownSum) -> Option<u64> {
    sum.sum.filter(|_| sum.unknown == 0)
}

/// All shares, each in one cell with its fraction and interval: for the screen and for paper.
pub(super) fn overview(assessed: Assessed<'_>, hiding: Hiding, language: Language) -> ResultTable {
    let risks = &assessed.report.risks;
    let columns = [
        Heading::text(words::breakdown(language, assessed.breakdown)),
        Heading::figures(words::examined(language)),
    ];
    let of_risks = risks.iter().map(|risk| Heading::figures(words::risk_name(language, *risk)));
    let mut table = ResultTable::new(assessed.title(language), columns.into_iter().chain(of_risks));
    for row in assessed.rows(language) {
        let shares = risks.iter().zip(&row.rates).map(|(risk, rate)| {
            let may_be_shown = assessed.shows_rate(row.row, *risk);
            Value::Text(match rate {
                Ok(rate) => hiding.text(language, words::share_and_interval(language, *rate), may_be_shown),
                Err(reason) => why_not(language, hiding, *reason, may_be_shown),
            })
        });
        let shares: Vec<Value> = shares.collect();
        let first = [Value::Text(row.name.clone()), assessed.examined(language, hiding, &row)];
        table.row(row.kind, first.into_iter().chain(shares));
    }
    table
}

/// Why there is no share. That a count is larger than its base tells both: it is hidden like a share.
fn why_not(language: Language, hiding: Hiding, reason: NoFigure, may_be_shown: bool) -> String {
    let text = outcomes::no_figure(language, reason);
    match reason {
        NoFigure::Missing => text,
        NoFigure::Contradiction(_) | NoFigure::BandsDiffer { .. } => {
            hiding.text(language, text, may_be_shown)
        }
    }
}

/// The same with a number in each cell, for spreadsheets. Small numbers are hidden.
pub(super) fn figures(assessed: Assessed<'_>, language: Language) -> ResultTable {
    let risks = &assessed.report.risks;
    let columns = [
        Heading::text(words::breakdown(language, assessed.breakdown)),
        Heading::figures(words::examined(language)),
    ];
    let of_risks = risks.iter().flat_map(|risk| {
        let risk = words::risk_name(language, *risk);
        [words::count_of(language, risk), words::share_of(language, risk), words::interval_of(language, risk)]
            .map(Heading::figures)
    });
    let mut table = ResultTable::new(assessed.title(language), columns.into_iter().chain(of_risks));
    let hidden = || Value::Text(outcomes::hidden(language).to_owned());
    for row in assessed.rows(language) {
        let of_risk = |(risk, rate): (&Risk, &RateFigure)| match rate {
            Ok(rate) => {
                let count = if assessed.shows_count(row.row, *risk) {
                    Hiding::Hidden.people(language, rate.count(), true)
                } else {
                    hidden()
                };
                if assessed.shows_rate(row.row, *risk) {
                    let interval = outcomes::interval(language, *rate);
                    [count, Value::Percent(rate.share(), 2), Value::Text(interval)]
                } else {
                    [count, hidden(), hidden()]
                }
            }
            Err(reason) => {
                let may_be_shown = assessed.shows_rate(row.row, *risk);
                [
                    Value::Text(why_not(language, Hiding::Hidden, *reason, may_be_shown)),
                    Value::Empty,
                    Value::Empty,
                ]
            }
        };
        let first = [Value::Text(row.name.clone()), assessed.examined(language, Hiding::Hidden, &row)];
        let rest: Vec<Value> = risks.iter().zip(&row.rates).flat_map(of_risk).collect();
        table.row(row.kind, first.into_iter().chain(rest));
    }
    table
}

/// Each row beside all others together, for one risk. `rule` says which numbers are few.
pub(super) fn beside(
    assessed: Assessed<'_>,
    risk: Risk,
    rule: Option<SuppressionRule>,
    hiding: Hiding,
    language: Language,
) -> ResultTable {
    let Assessed { paper, breakdown, report, .. } = assessed;
    let columns = [
        Heading::text(words::breakdown(language, breakdown)),
        Heading::figures(words::share(language)),
        Heading::figures(outcomes::column_interval(language)),
        Heading::figures(words::others(language)),
        Heading::figures(words::difference(language)),
        Heading::text(words::judged(language)),
    ];
    let title = words::beside_table(
        language,
        words::breakdown(language, breakdown),
        words::risk_name(language, risk),
    );
    let mut table = ResultTable::new(title, columns);
    let Some(at) = report.risks.iter().position(|of| *of == risk) else { return table };
    for (row, (group, found)) in paper.groups(breakdown).iter().zip(&report.groups).enumerate() {
        let place = PaperRow::Group(row);
        let shows_share = assessed.shows_rate(place, risk);
        let shows_both = shows_share && assessed.shows_rate(PaperRow::All, risk);
        let name = Value::Text(name_of(language, group, row));
        let rest = match (found.rates.get(at), found.beside_others.get(at)) {
            (Some(Ok(rate)), Some(beside)) => {
                let share = [words::share_and_fraction(language, *rate), outcomes::interval(language, *rate)];
                let share = share.map(|text| Value::Text(hiding.text(language, text, shows_share)));
                let few = rule
                    .is_some_and(|rule| rate.base() < rule.threshold.get() || rule.is_small(rate.count()));
                let others = beside.as_ref().map(|beside| {
                    [
                        words::share_and_fraction(language, beside.others),
                        outcomes::difference(language, &beside.difference),
                        words::reading(language, &beside.difference, few),
                    ]
                    .map(|text| Value::Text(hiding.text(language, text, shows_both)))
                });
                let others = others.unwrap_or([Value::Empty, Value::Empty, Value::Empty]);
                share.into_iter().chain(others).collect::<Vec<_>>()
            }
            (Some(Err(reason)), _) => {
                let why = Value::Text(why_not(language, hiding, *reason, shows_share));
                [why].into_iter().chain((0..4).map(|_| Value::Empty)).collect()
            }
            _ => (0..5).map(|_| Value::Empty).collect(),
        };
        table.row(RowKind::Plain, [name].into_iter().chain(rest));
    }
    table
}
