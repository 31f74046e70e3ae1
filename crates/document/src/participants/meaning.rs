//! Which column of a table stands where.

use super::Column;

/// The place of each column in a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    /// In the order of [`Column::ALL`].
    places: [Option<usize>; Column::ALL.len()],
}

impl Meaning {
    /// What columns stand where. Of two columns that mean the same, the first counts.
    pub(super) fn of(columns: &[Option<Column>]) -> Self {
        let place = |wanted| columns.iter().position(|column| *column == Some(wanted));
        Self { places: Column::ALL.map(place) }
    }

    /// The cell of a column in a line.
    pub(super) fn cell<'a>(&self, column: Column, line: &Line<'a>) -> Option<&'a str> {
        line.cell(self.place(column)?)
    }

    /// Where a column stands.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        let at = Column::ALL.iter().position(|known| *known == column)?;
        *self.places.get(at)?
    }
}

/// What the headings of a line say: each column once, the first of those that mean the same.
pub(super) fn columns_of<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<Option<Column>> {
    let mut columns = Vec::new();
    for heading in headings {
        let column = Column::of(heading).filter(|column| !columns.contains(&Some(*column)));
        columns.push(column);
    }
    columns
}

/// A line, as the parser leaves it: all cells in one text, and where each ends.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a [u8],
    pub(super) ends: &'a [usize],
}

impl<'a> Line<'a> {
    /// The bytes of a cell.
    pub(super) fn bytes(&self, place: usize) -> Option<&'a [u8]> {
        let end = *self.ends.get(place)?;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..end)
    }

    /// The text of a cell; `None` if there is no such cell. What is no UTF-8 is read as U+FFFD alone, which no reader takes
    /// for a value.
    pub(super) fn cell(&self, place: usize) -> Option<&'a str> {
        self.bytes(place).map(|bytes| std::str::from_utf8(bytes).unwrap_or("\u{fffd}"))
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &'a str> + '_ {
        (0..self.ends.len()).filter_map(|place| self.cell(place))
    }
}
