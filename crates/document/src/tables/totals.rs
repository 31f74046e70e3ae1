//! Totals that stand in a sheet, compared with the rows they stand for.

use std::collections::HashMap;

use consortium_core::reading::{Scale, read_count_in, read_yen_in};

use crate::tables::{columns::Content, labels::Aggregate, sheet::Place};

/// A figure in a row of totals, compared with the rows that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalCheck {
    /// Where the figure stands.
    pub place: Place,
    /// What the row calls itself: 合計, 単一計; empty if it has no label.
    pub label: String,
    /// The figure, in ones.
    pub stated: i128,
    /// What came of the comparison.
    pub outcome: TotalOutcome,
}

/// What came of comparing a total with the rows it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TotalOutcome {
    /// It is the sum of so many rows.
    IsSum {
        /// How many rows were added up.
        rows: usize,
    },
    /// It is the mean of so many rows, rounded.
    IsMean {
        /// How many rows were averaged.
        rows: usize,
    },
    /// It calls itself a mean and is not the plain one of so many rows.
    NotTheMean {
        /// How many rows were averaged.
        rows: usize,
    },
    /// The rows add up to something else.
    Differs {
        /// How many rows were added up.
        rows: usize,
        /// Their sum.
        sum: i128,
    },
    /// It cannot be compared: a figure of a row is missing, or it is not said which rows it stands for.
    NotCompared,
}

/// A column of figures that can be added up.
pub(super) struct Figures {
    /// Counted from 0.
    pub(super) position: usize,
    pub(super) content: Content,
    /// The figures of the data rows so far, `None` where there is none that can be read.
    pub(super) values: Vec<Option<i128>>,
    /// Where the rows since the last sum begin.
    pub(super) group: usize,
}

impl Figures {
    pub(super) fn read(&self, cell: &str, scale: Scale) -> Option<i128> {
        match self.content {
            Content::Money => read_yen_in(cell, scale).ok()?.value.map(|yen| yen.get().into()),
            _ => read_count_in(cell, scale).ok()?.value.map(i128::from),
        }
    }

    /// The sum of the rows from one on, and how many they are; no sum if one is missing.
    fn sum(&self, from: usize) -> (usize, Option<i128>) {
        let rows = self.values.iter().skip(from);
        let sum = rows.clone().try_fold(0_i128, |sum, value| sum.checked_add((*value)?));
        (rows.count(), sum)
    }

    /// How many rows in a row add up to a figure; `None` if none do. At least two: one that has the same figure says
    /// nothing.
    fn run_with_sum(&self, wanted: i128) -> Option<usize> {
        let mut ends: HashMap<i128, usize> = HashMap::from([(0, 0)]);
        let mut sum = 0_i128;
        for (index, value) in self.values.iter().enumerate() {
            let end = index.checked_add(1)?;
            match value.and_then(|value| sum.checked_add(value)) {
                Some(next) => sum = next,
                None => {
                    ends.clear();
                    sum = 0;
                    ends.insert(0, end);
                    continue;
                }
            }
            let rows = sum
                .checked_sub(wanted)
                .and_then(|start| ends.get(&start))
                .and_then(|from| end.checked_sub(*from));
            if let Some(rows) = rows.filter(|rows| *rows >= 2) {
                return Some(rows);
            }
            ends.entry(sum).or_insert(end);
        }
        None
    }

    fn is_mean(&self, stated: i128, from: usize) -> Option<usize> {
        let (rows, sum) = self.sum(from);
        let count = i128::try_from(rows).ok().filter(|count| *count > 1)?;
        let difference = stated.checked_mul(count)?.checked_sub(sum?)?.checked_abs()?;
        (difference <= count).then_some(rows)
    }

    /// Compares a total with the rows below it, where those above it are not what it is the sum of. `above` is how many
    /// rows stand above it, `below` how many of the others it can stand for: up to the next total, or all.
    pub(super) fn compare_below(
        &self,
        aggregate: Aggregate,
        stated: i128,
        above: usize,
        below: usize,
    ) -> Option<TotalOutcome> {
        if !matches!(aggregate, Aggregate::Whole | Aggregate::Group | Aggregate::Named) {
            return None;
        }
        let sum_of = |rows: usize| {
            let found = self.values.iter().skip(above).take(rows);
            found
                .clone()
                .try_fold(0_i128, |sum, value| sum.checked_add((*value)?))
                .map(|sum| (found.count(), sum))
        };
        // One row with the same figure says nothing, unless it is all there is.
        let all = self.values.len().saturating_sub(above);
        let stands_first = above == 0 && all > 0;
        let is_sum =
            |(rows, sum): &(usize, i128)| *sum == stated && (*rows >= 2 || (stands_first && *rows == all));
        let found = [sum_of(below), sum_of(all)].into_iter().flatten().find(is_sum);
        match (found, sum_of(all)) {
            (Some((rows, _)), _) => Some(TotalOutcome::IsSum { rows }),
            (None, Some((rows, sum))) if stands_first && aggregate == Aggregate::Whole => {
                Some(TotalOutcome::Differs { rows, sum })
            }
            _ => None,
        }
    }

    pub(super) fn compare(&self, aggregate: Aggregate, stated: i128) -> TotalOutcome {
        let (of_group, of_all) = (self.sum(self.group), self.sum(0));
        let order = match aggregate {
            Aggregate::Mean => {
                let mean = self.is_mean(stated, 0).or_else(|| self.is_mean(stated, self.group));
                return match (mean, of_all) {
                    (Some(rows), _) => TotalOutcome::IsMean { rows },
                    (None, (rows, Some(_))) if rows > 0 => TotalOutcome::NotTheMean { rows },
                    (None, _) => TotalOutcome::NotCompared,
                };
            }
            Aggregate::Other | Aggregate::Comparison | Aggregate::Included | Aggregate::Rest => {
                return TotalOutcome::NotCompared;
            }
            Aggregate::Whole => [of_all, of_group],
            Aggregate::Group | Aggregate::Named => [of_group, of_all],
        };
        if let Some((rows, _)) = order.into_iter().find(|(rows, sum)| *rows > 0 && *sum == Some(stated)) {
            return TotalOutcome::IsSum { rows };
        }
        if aggregate == Aggregate::Named {
            return self
                .run_with_sum(stated)
                .map_or(TotalOutcome::NotCompared, |rows| TotalOutcome::IsSum { rows });
        }
        let compared = order.into_iter().find(|(rows, _)| *rows > 0);
        match compared {
            Some((rows, Some(sum))) => TotalOutcome::Differs { rows, sum },
            _ => TotalOutcome::NotCompared,
        }
    }
}
