//! Which cells of a table that is edited in place are chosen: one, or a rectangle of them.

use std::ops::RangeInclusive;

/// A rectangle of cells, from the one it was begun at to the opposite corner. Row and column are counted from 0.
///
/// ```
/// use consortium_document::plan::{Direction, Selection};
/// let selection = Selection::one((3, 1)).stretched(Direction::Up, 10, 4).stretched(Direction::Right, 10, 4);
/// assert_eq!((selection.rows(), selection.columns()), (2..=3, 1..=2));
/// assert_eq!(selection.first(), (2, 1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    begin: (usize, usize),
    end: (usize, usize),
}

/// Where a selection is stretched to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the column on the left.
    Left,
    /// To the column on the right.
    Right,
}

impl Selection {
    /// A single cell.
    pub const fn one(cell: (usize, usize)) -> Self {
        Self::between(cell, cell)
    }

    /// The cells between two corners, both included.
    pub const fn between(begin: (usize, usize), end: (usize, usize)) -> Self {
        Self { begin, end }
    }

    /// All cells of a table; `None` if it has none.
    pub fn all(rows: usize, columns: usize) -> Option<Self> {
        Some(Self::between((0, 0), (rows.checked_sub(1)?, columns.checked_sub(1)?)))
    }

    /// The cell it was begun at, which has the focus.
    pub const fn begin(self) -> (usize, usize) {
        self.begin
    }

    /// The corner opposite to where it was begun.
    pub const fn end(self) -> (usize, usize) {
        self.end
    }

    /// Its first row and its first column: where a pasted block begins.
    pub fn first(self) -> (usize, usize) {
        (*self.rows().start(), *self.columns().start())
    }

    /// Its rows.
    pub fn rows(self) -> RangeInclusive<usize> {
        self.begin.0.min(self.end.0)..=self.begin.0.max(self.end.0)
    }

    /// Its columns.
    pub fn columns(self) -> RangeInclusive<usize> {
        self.begin.1.min(self.end.1)..=self.begin.1.max(self.end.1)
    }

    /// Whether it is a single cell.
    pub fn is_one(self) -> bool {
        self.begin == self.end
    }

    /// The same selection with its end moved by one, within a table of this size.
    #[must_use]
    pub fn stretched(self, direction: Direction, rows: usize, columns: usize) -> Self {
        let (row, column) = self.end;
        let end = match direction {
            Direction::Up => (row.saturating_sub(1), column),
            Direction::Down => (row.saturating_add(1).min(rows.saturating_sub(1)), column),
            Direction::Left => (row, column.saturating_sub(1)),
            Direction::Right => (row, column.saturating_add(1).min(columns.saturating_sub(1))),
        };
        Self { end, ..self }
    }

    /// What filling down takes over, as spreadsheets do: of several rows the first one goes to the others; a single row
    /// takes over the one above. The row that is taken over, and those it goes to; `None` if there is none above.
    ///
    /// ```
    /// use consortium_document::plan::Selection;
    /// assert_eq!(Selection::one((3, 0)).filled_down(), Some((2, 3..=3)));
    /// assert_eq!(Selection::between((3, 0), (7, 1)).filled_down(), Some((3, 4..=7)));
    /// assert_eq!(Selection::one((0, 0)).filled_down(), None);
    /// ```
    pub fn filled_down(self) -> Option<(usize, RangeInclusive<usize>)> {
        let (first, last) = self.rows().into_inner();
        if first == last {
            Some((first.checked_sub(1)?, first..=last))
        } else {
            Some((first, first.saturating_add(1)..=last))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Selection};

    #[test]
    fn a_selection_stays_within_its_table() {
        let stretched =
            |direction| (0..9).fold(Selection::one((1, 1)), |it, _| it.stretched(direction, 3, 2)).end();
        assert_eq!(stretched(Direction::Up), (0, 1));
        assert_eq!(stretched(Direction::Down), (2, 1));
        assert_eq!(stretched(Direction::Left), (1, 0));
        assert_eq!(stretched(Direction::Right), (1, 1));
        assert_eq!(Selection::all(0, 3), None);
        assert_eq!(Selection::all(3, 2).map(Selection::end), Some((2, 1)));
    }

    #[test]
    fn a_selection_made_upwards_has_the_same_cells_as_one_made_downwards() {
        let (down, up) = (Selection::between((1, 0), (4, 2)), Selection::between((4, 2), (1, 0)));
        assert_eq!((down.rows(), down.columns(), down.first()), (up.rows(), up.columns(), up.first()));
        assert_eq!(down.filled_down(), up.filled_down());
    }
}
