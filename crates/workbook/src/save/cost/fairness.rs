//! Who gains and who loses under each way of splitting, and the group with the least reason to stay.

use consortium_core::{
    MemberId,
    cost::{Calculated, ClosestCoalition, Standalone},
};

use super::{
    CostFacts, CostWords, Word,
    alone::{AloneSheet, KnownAlone},
    calculation::Calculation,
};
use crate::save::{
    Preface,
    book::{BookCell, BookSheet, Content, Look, Origin, Shown, yen},
};

/// The sheet. Its counts are formulas of the amounts on the sheet of the comparison, which has the same columns.
pub(super) fn sheet(
    facts: CostFacts<'_>,
    preface: &Preface,
    words: CostWords,
    alone: &KnownAlone,
    calculations: &[Calculation],
) -> BookSheet {
    let mut sheet = BookSheet::new(words.get(Word::SheetFairness), &preface.title, &preface.notes);
    sheet.widths = vec![30, 14, 14, 14, 18, 30, 40, 22, 22];
    let headings = [
        (Word::Method, false, false),
        (Word::Gain, true, false),
        (Word::Same, true, false),
        (Word::Lose, true, false),
        (Word::SmallestGain, true, false),
        (Word::SmallestGainOf, false, false),
        (Word::ClosestGroup, false, true),
        (Word::SlackExact, true, true),
        (Word::SlackRounded, true, true),
    ];
    sheet.push_headings(headings.map(|(word, figures, given)| {
        let mark = if given { words.get(Word::GivenMark) } else { "" };
        BookCell::heading(format!("{}{mark}", words.get(word)), figures)
    }));
    for calculation in calculations {
        let row = Row { facts, words, alone: &alone.sheet, calculation, standalone: &alone.amounts };
        sheet.push(row.cells());
    }
    sheet
}

pub(super) fn count(count: usize) -> f64 {
    u64::try_from(count).map_or(f64::NAN, crate::save::book::number)
}

struct Row<'a> {
    facts: CostFacts<'a>,
    words: CostWords,
    alone: &'a AloneSheet,
    calculation: &'a Calculation,
    standalone: &'a [Standalone],
}

impl Row<'_> {
    fn cells(&self) -> Vec<BookCell> {
        let Self { words, calculation, .. } = *self;
        let gains: Vec<f64> = self
            .standalone
            .iter()
            .zip(&calculation.shares)
            .map(|(standalone, share)| yen(standalone.alone) - yen(*share))
            .collect();
        let origin = calculation.derived();
        let how_many = |holds: fn(f64) -> bool| count(gains.iter().filter(|gain| holds(**gain)).count());
        let smallest = gains.iter().copied().fold(f64::INFINITY, f64::min);
        let first = gains.iter().position(|gain| gain.total_cmp(&smallest).is_eq());
        let name = first.and_then(|first| self.facts.names.get(first)).cloned().unwrap_or_default();
        let mut cells = vec![BookCell::text((words.method)(calculation.method))];
        match calculation.column() {
            Some(payable) => {
                let gain = format!("({}-{payable})", self.alone.column());
                let counted = |sign: &str| format!("SUMPRODUCT(({gain}{sign}0)*1)");
                for (sign, holds) in [
                    (">", (|gain| gain > 0.0) as fn(f64) -> bool),
                    ("=", |gain| gain == 0.0),
                    ("<", |gain| gain < 0.0),
                ] {
                    cells.push(BookCell::formula(counted(sign), how_many(holds), Look::Count).from(origin));
                }
                // SUMPRODUCT has MIN calculate row by row in every version of Excel.
                let least = format!("SUMPRODUCT(MIN({gain}))");
                cells.push(BookCell::formula(least, smallest, Look::Change).from(origin));
            }
            None => {
                let values =
                    [how_many(|gain| gain > 0.0), how_many(|gain| gain == 0.0), how_many(|gain| gain < 0.0)];
                cells.extend(values.map(|value| BookCell::given(value, Look::Count)));
                cells.push(BookCell::given(smallest, Look::Change));
            }
        }
        cells.push(match calculation.column() {
            Some(payable) => {
                let gain = format!("({}-{payable})", self.alone.column());
                let names = self.alone.names();
                let formula = format!("INDEX({names},MATCH(TRUE,INDEX({gain}=SUMPRODUCT(MIN({gain})),0),0))");
                let content = Content::Formula(formula, Shown::Text(name));
                BookCell { content, look: Look::Plain, origin }
            }
            None => BookCell::text(name).from(Origin::Given),
        });
        let report = self.facts.report.methods.iter().find(|report| report.method == calculation.method);
        let closeness = report.and_then(|report| report.closest.done());
        let group = |found: &Calculated<Option<ClosestCoalition>>| found.done().cloned().flatten();
        let exact = closeness.and_then(|closeness| group(&closeness.exact));
        let rounded = closeness.and_then(|closeness| group(&closeness.rounded));
        cells.push(match rounded.as_ref().or(exact.as_ref()) {
            Some(group) => BookCell::text(self.named(&group.members)).from(Origin::Given),
            None => BookCell::empty(),
        });
        for found in [exact, rounded] {
            cells.push(match found {
                Some(group) => BookCell::given(group.excess.to_f64(), Look::Exact),
                None => BookCell::empty(),
            });
        }
        cells
    }

    fn named(&self, members: &[MemberId]) -> String {
        let names = members.iter().filter_map(|member| {
            let place = self.facts.task.members.iter().position(|candidate| candidate.id == *member)?;
            self.facts.names.get(place).map(String::as_str)
        });
        names.collect::<Vec<_>>().join(", ")
    }
}
