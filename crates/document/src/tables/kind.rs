//! What a kind of table says about itself.

use crate::tables::{
    cells::Cells,
    choices::Choices,
    columns::{Column, Header},
    findings::{ImportedRow, Problem},
    sheet::Sheet,
};

/// A kind of table that can be read.
pub trait TableKind {
    /// Names the columns.
    type Column: Copy + Eq + 'static;
    /// What a row becomes.
    type Row;
    /// The columns, in the order in which they are taken when there are no headings.
    const COLUMNS: &'static [Column<Self::Column>];
    /// How many rows the page can work with.
    const MOST_ROWS: usize;

    /// Words beside the name or in a column that is not read which put in doubt whether a row belongs to the table.
    const DOUBTS: &'static [&'static str] = &[];

    /// The column that a heading names in a way that no list of names can hold. It gets the heading folded.
    fn column_named(heading: &str) -> Option<Self::Column> {
        let _ = heading;
        None
    }

    /// The columns that headings name only beside each other, as 1-1, 1-2, 1-3: each with its position in the row. It gets
    /// the cells of a row of headings as they are.
    fn columns_numbered(headings: &[&str]) -> Vec<(usize, Self::Column)> {
        let _ = headings;
        Vec::new()
    }

    /// Reads a row.
    fn read_row(cells: &mut Cells<'_, Self::Column>) -> Self::Row;

    /// What is doubtful in rows that can be read: figures that are hardly meant so.
    fn doubts(header: &Header<Self::Column>, rows: &[ImportedRow<Self::Row>]) -> Vec<Problem> {
        let _ = (header, rows);
        Vec::new()
    }

    /// Looks at all rows together, and answers what only then shows.
    fn settle(
        rows: &mut [ImportedRow<Self::Row>],
        sheet: &Sheet,
        header: &Header<Self::Column>,
        choices: &Choices,
    ) -> Vec<Problem> {
        let _ = (rows, sheet, header, choices);
        Vec::new()
    }

    /// What tells a row from others: two with the same are asked about.
    fn identity(row: &Self::Row) -> Identity;
}

/// What tells a row from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The name; empty if there is none.
    pub name: String,
    /// A number of its own; empty if there is none.
    pub code: String,
}
