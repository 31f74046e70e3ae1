//! Counts of people in rows and columns, with their totals.

/// A place in a [`CountTable`]. A row or column number equal to the number of rows or columns means the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The row, from 0; the number of rows: the total of all rows.
    pub row: usize,
    /// The column, from 0; the number of columns: the total of all columns.
    pub column: usize,
}

/// Counts of people in rows and columns. The totals of each row, each column and of everything belong to it.
///
/// Invariant: there is at least one row and one column, and every total fits in 64 bits.
///
/// ```
/// use consortium_core::outcomes::{CountTable, Place};
/// let table = CountTable::new(2, &[40, 3, 25, 60]).unwrap();
/// assert_eq!(table.count(Place { row: 1, column: 0 }), Some(25));
/// assert_eq!(table.count(Place { row: 0, column: 2 }), Some(43));
/// assert_eq!(table.count(Place { row: 2, column: 2 }), Some(128));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountTable {
    rows: usize,
    columns: usize,
    /// Row by row, with the totals at the end of each row and in a last row.
    counts: Vec<u64>,
}

/// Why counts are no [`CountTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountTableError {
    /// There are no counts, or they do not fill whole rows.
    NotRectangular,
    /// A total does not fit in 64 bits.
    TooLarge,
}

impl std::fmt::Display for CountTableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotRectangular => "the counts do not fill whole rows",
            Self::TooLarge => "a total does not fit in 64 bits",
        })
    }
}

impl std::error::Error for CountTableError {}

impl CountTable {
    /// Makes a table of counts that are given row by row, without totals.
    ///
    /// # Errors
    ///
    /// See [`CountTableError`].
    pub fn new(columns: usize, counts: &[u64]) -> Result<Self, CountTableError> {
        if columns == 0 || counts.is_empty() || !counts.len().is_multiple_of(columns) {
            return Err(CountTableError::NotRectangular);
        }
        let mut with_totals = Vec::new();
        for row in counts.chunks(columns) {
            with_totals.extend_from_slice(row);
            with_totals.push(sum(row.iter().copied())?);
        }
        let width = columns.saturating_add(1);
        let rows = with_totals.len().checked_div(width).ok_or(CountTableError::NotRectangular)?;
        for column in 0..width {
            with_totals.push(sum(with_totals.iter().copied().skip(column).step_by(width).take(rows))?);
        }
        Ok(Self { rows, columns, counts: with_totals })
    }

    /// The number of rows, without the total.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns, without the total.
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// How many people are counted at a place; `None` if there is no such place.
    pub fn count(&self, place: Place) -> Option<u64> {
        self.counts.get(self.index(place)?).copied()
    }

    /// All places, totals included, row by row.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let (rows, columns) = (self.rows, self.columns);
        (0..=rows).flat_map(move |row| (0..=columns).map(move |column| Place { row, column }))
    }

    /// The number of a place in [`places`](Self::places).
    pub(super) fn index(&self, place: Place) -> Option<usize> {
        if place.row > self.rows || place.column > self.columns {
            return None;
        }
        place.row.checked_mul(self.columns.checked_add(1)?)?.checked_add(place.column)
    }
}

fn sum(mut counts: impl Iterator<Item = u64>) -> Result<u64, CountTableError> {
    counts.try_fold(0_u64, u64::checked_add).ok_or(CountTableError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::{CountTable, CountTableError, Place};

    #[test]
    fn counts_that_do_not_fill_whole_rows_are_no_table() {
        for (columns, counts) in [(0, &[1_u64][..]), (2, &[]), (2, &[1, 2, 3])] {
            assert_eq!(CountTable::new(columns, counts), Err(CountTableError::NotRectangular));
        }
    }

    #[test]
    fn total_beyond_64_bits_is_refused() {
        assert_eq!(CountTable::new(1, &[u64::MAX, 1]), Err(CountTableError::TooLarge));
    }

    #[test]
    fn behind_the_totals_there_is_no_place() {
        let table = CountTable::new(2, &[1, 2, 3, 4]).unwrap();
        let count = |row, column| table.count(Place { row, column });
        assert_eq!((count(0, 2), count(2, 0), count(2, 2)), (Some(3), Some(4), Some(10)));
        assert_eq!((count(0, 3), count(3, 0), count(3, 3)), (None, None, None));
    }
}
