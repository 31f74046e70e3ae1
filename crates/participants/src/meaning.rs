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
    #[inline]
    pub(super) fn cell<'a>(&self, column: Column, line: &Line<'a>) -> Option<&'a [u8]> {
        line.cell(self.place(column)?)
    }

    /// Where a column stands.
    #[inline]
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        *self.places.get(column.place())?
    }
}

impl Meaning {
    /// Whether a place is that of a value of a participant: not its society, not its number, and not a column that is not read.
    pub(super) fn is_of_a_participant(&self, place: usize) -> bool {
        let mut of = Column::ALL.into_iter().filter(|column| self.place(*column) == Some(place));
        of.any(|column| !matches!(column, Column::Society | Column::Id))
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

/// Where a cell stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte behind its last.
    pub(super) end: usize,
}

/// A line: a text, and where its cells stand in it.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    text: &'a [u8],
    cells: &'a [Bounds],
}

impl<'a> Line<'a> {
    pub(super) const fn new(text: &'a [u8], cells: &'a [Bounds]) -> Self {
        Self { text, cells }
    }

    /// The bytes of a cell; `None` if there is no such cell.
    #[inline]
    pub(super) fn cell(&self, place: usize) -> Option<&'a [u8]> {
        let Bounds { start, end } = *self.cells.get(place)?;
        self.text.get(start..end)
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        (0..self.cells.len()).filter_map(|place| self.cell(place))
    }
}

/// The cells of a text in which they follow one another, by where each ends.
pub(super) fn following(ends: impl IntoIterator<Item = usize>) -> impl Iterator<Item = Bounds> {
    ends.into_iter().scan(0, |start, end| Some(Bounds { start: std::mem::replace(start, end), end }))
}

/// The text of a cell. What is no UTF-8 is read as U+FFFD alone, which no reader takes for a value.
pub(super) fn text(cell: &[u8]) -> &str {
    std::str::from_utf8(cell).unwrap_or("\u{fffd}")
}
