//! What of a table of groups may leave the machine.
//!
//! Each row is one number taken apart: those who were invited into who did not join, who left the society, who stopped and who
//! went on. The parts of the rows make a table of counts that is suppressed as one. A figure that is made of parts may be
//! shown only where it follows from what is shown anyway; so it tells nobody more.

use super::{CellRole, CountTable, Place, SuppressionRule, suppress};

/// Which parts of a table of groups may be shown.
///
/// Groups of which other parts are known make a table of their own: a sum over all of them is shown only if it is in each.
///
/// ```
/// use consortium_core::outcomes::{Disclosure, SuppressionRule};
/// let rows = [vec![Some(40), Some(168)], vec![Some(3), Some(242)], vec![Some(21), Some(173)]];
/// let disclosure = Disclosure::of(&rows, SuppressionRule::FEWER_THAN_TEN);
/// assert!(!disclosure.shows(Some(1), &[0]));
/// assert!(disclosure.shows(Some(1), &[0, 1])); // the sum of both
/// assert!(disclosure.shows(None, &[0])); // 64 in all groups
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// The table of each row and its place there.
    rows: Vec<Option<(usize, usize)>>,
    tables: Vec<Shown>,
}

/// Which cells of a table are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    /// Which parts are the columns.
    columns: Vec<usize>,
    /// Row by row, totals of rows and columns included.
    cells: Vec<Vec<bool>>,
}

impl Disclosure {
    /// What may be shown of rows whose parts are these counts. A part that is not known is `None`.
    pub fn of(rows: &[Vec<Option<u64>>], rule: SuppressionRule) -> Self {
        let known = |row: &Vec<Option<u64>>| -> Vec<usize> {
            row.iter().enumerate().filter(|(_, part)| part.is_some()).map(|(place, _)| place).collect()
        };
        let mut patterns: Vec<(Vec<usize>, Vec<u64>)> = Vec::new();
        let mut places = Vec::new();
        for row in rows {
            let columns = known(row);
            if columns.is_empty() {
                places.push(None);
                continue;
            }
            let at = patterns.iter().position(|(others, _)| *others == columns).unwrap_or_else(|| {
                patterns.push((columns.clone(), Vec::new()));
                patterns.len().saturating_sub(1)
            });
            if let Some((_, counts)) = patterns.get_mut(at) {
                places.push(Some((at, counts.len().checked_div(columns.len()).unwrap_or(0))));
                counts.extend(row.iter().flatten());
            }
        }
        let tables = patterns.into_iter().map(|(columns, counts)| Shown::of(columns, &counts, rule));
        Self { rows: places, tables: tables.collect() }
    }

    /// Whether the sum of these parts of a row may be shown; of all rows together if there is no row. What is not known is
    /// no secret.
    pub fn shows(&self, row: Option<usize>, parts: &[usize]) -> bool {
        match row {
            Some(row) => match self.rows.get(row).copied().flatten() {
                Some((table, row)) => self.tables.get(table).is_some_and(|table| table.shows(row, parts)),
                None => true,
            },
            None => self.tables.iter().all(|table| table.shows(table.cells.len().saturating_sub(1), parts)),
        }
    }
}

impl Shown {
    fn of(columns: Vec<usize>, counts: &[u64], rule: SuppressionRule) -> Self {
        // A table that cannot be made, for its totals do not fit, is not shown at all.
        let cells = CountTable::new(columns.len(), counts).map(|table| {
            let found = suppress(&table, rule);
            let is_shown = |row, column| found.role(Place { row, column }) == Some(CellRole::Shown);
            let row = |row| (0..=table.columns()).map(|column| is_shown(row, column)).collect();
            (0..=table.rows()).map(row).collect()
        });
        Self { columns, cells: cells.unwrap_or_default() }
    }

    /// A sum follows from what is shown if its parts are, or if the total and all other parts are.
    fn shows(&self, row: usize, parts: &[usize]) -> bool {
        let Some(cells) = self.cells.get(row) else { return false };
        let Some((total, cells)) = cells.split_last() else { return false };
        let (mut inside, mut outside) = (true, *total);
        for (column, shown) in self.columns.iter().zip(cells) {
            if parts.contains(column) {
                inside = inside && *shown;
            } else {
                outside = outside && *shown;
            }
        }
        inside || outside
    }
}

#[cfg(test)]
mod tests {
    use super::Disclosure;
    use crate::outcomes::SuppressionRule;

    const RULE: SuppressionRule = SuppressionRule::FEWER_THAN_TEN;

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        let disclosure = Disclosure::of(&[vec![Some(20), Some(30)], vec![Some(40), Some(50)]], RULE);
        for row in [Some(0), Some(1), None] {
            assert!(disclosure.shows(row, &[0]) && disclosure.shows(row, &[1]));
        }
    }

    #[test]
    fn small_count_takes_another_in_its_row_and_column_along() {
        let rows = [vec![Some(3), Some(97)], vec![Some(50), Some(50)], vec![Some(60), Some(40)]];
        let disclosure = Disclosure::of(&rows, RULE);
        assert!(!disclosure.shows(Some(0), &[0]) && !disclosure.shows(Some(0), &[1]));
        let hidden_beside = (1..3).filter(|row| !disclosure.shows(Some(*row), &[0])).count();
        assert_eq!(hidden_beside, 1);
        assert!(disclosure.shows(None, &[0]));
    }

    #[test]
    fn row_without_numbers_has_no_secret_and_other_parts_make_another_table() {
        let rows = [vec![None, None], vec![Some(3), None], vec![Some(60), Some(40)]];
        let disclosure = Disclosure::of(&rows, RULE);
        assert!(disclosure.shows(Some(0), &[0]));
        assert!(!disclosure.shows(Some(1), &[0]));
        assert!(disclosure.shows(Some(2), &[0]));
        assert!(!disclosure.shows(None, &[0]));
    }
}
