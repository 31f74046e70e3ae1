//! Finds out which column of a sheet is which: by the names in its heading, or else by position.
//!
//! One implementation for every table that is read. Columns that match nothing stay visible, so that a user can say
//! what they are.

use consortium_core::reading::{
    Scale,
    fold::{self, fold},
};

/// A column that a table may have.
#[derive(Clone, Copy, Debug)]
pub struct Column<Id: 'static> {
    /// Which column it is.
    pub id: Id,
    /// The headings by which it is recognised, in any language. Width, case, spaces and notes in brackets do not matter.
    pub names: &'static [&'static str],
    /// Whether the table makes no sense without it.
    pub required: bool,
}

/// What each column of a sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderMatch<Id> {
    /// The row of the headings, from 1. `None`: there are none, the columns were taken by position.
    pub row: Option<usize>,
    /// The columns of the sheet, from the left.
    pub columns: Vec<SheetColumn<Id>>,
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn<Id> {
    /// Its heading, trimmed; empty if there is none.
    pub title: String,
    /// What is done with it.
    pub role: Role<Id>,
    /// The scale that the heading gives, as in 費用（千円）.
    pub scale: Scale,
}

/// What is done with a column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role<Id> {
    /// It is read as this column.
    Read(Id),
    /// Its heading names a column that another one to the left is read as already. It is not read.
    Repeated(Id),
    /// It is not read.
    Unmatched,
}

/// How many rows from the top may stand before the headings: titles, dates, notes.
const MOST_ROWS_BEFORE_HEADER: usize = 10;

impl<Id: Copy + Eq> HeaderMatch<Id> {
    /// Looks for headings in the first rows; without any, takes the columns by position.
    ///
    /// The headings are in the row that names the most columns, if it names two, or a required one, or nothing else.
    pub fn find(columns: &[Column<Id>], rows: &[Vec<String>]) -> Self {
        let width = width(rows);
        let names = Names::of(columns);
        let candidates = rows.iter().take(MOST_ROWS_BEFORE_HEADER).enumerate();
        let best = candidates
            .map(|(index, row)| Self::by_name(&names, row, index.saturating_add(1), width))
            .filter(|candidate| candidate.read_columns().next().is_some() && candidate.is_header(columns))
            .rev()
            .max_by_key(|candidate| candidate.read_columns().count());
        best.unwrap_or_else(|| Self::by_position(columns, width, 0))
    }

    /// Takes the columns of a sheet without headings in the order of the table, from its column `first` (from 0) on:
    /// for a block that is pasted somewhere into the table.
    pub fn by_position(columns: &[Column<Id>], width: usize, first: usize) -> Self {
        let roles = columns.iter().skip(first).map(|column| Role::Read(column.id));
        let columns = roles
            .chain(std::iter::repeat(Role::Unmatched))
            .take(width)
            .map(|role| SheetColumn { title: String::new(), role, scale: Scale::One })
            .collect();
        Self { row: None, columns }
    }

    fn by_name(names: &Names<Id>, titles: &[String], row: usize, width: usize) -> Self {
        let mut found: Vec<SheetColumn<Id>> = Vec::with_capacity(width);
        for title in titles.iter().map(String::as_str).chain(std::iter::repeat("")).take(width) {
            let role = match names.column(title) {
                Some(id) if found.iter().any(|column| column.role == Role::Read(id)) => Role::Repeated(id),
                Some(id) => Role::Read(id),
                None => Role::Unmatched,
            };
            found.push(SheetColumn { title: title.trim().to_owned(), role, scale: scale_in(title) });
        }
        Self { row: Some(row), columns: found }
    }

    fn is_header(&self, columns: &[Column<Id>]) -> bool {
        let required = |id| columns.iter().any(|column| column.required && column.id == id);
        let named = self.columns.iter().filter(|column| column.role != Role::Unmatched).count();
        let filled = self.columns.iter().filter(|column| !column.title.is_empty()).count();
        named >= 2 || named == filled || self.read_columns().any(required)
    }

    fn read_columns(&self) -> impl Iterator<Item = Id> {
        self.columns.iter().filter_map(|column| match column.role {
            Role::Read(id) => Some(id),
            Role::Repeated(_) | Role::Unmatched => None,
        })
    }

    /// Where a column is read from, counted from 0.
    pub fn position(&self, id: Id) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Role::Read(id))
    }

    /// Reads the sheet's column at `position` (from 0) as `id`, or not at all. A column that was read as `id` until
    /// now is no longer read. Nothing happens if there is no such position.
    pub fn assign(&mut self, position: usize, id: Option<Id>) {
        let Some(role) = self.columns.get(position).map(|_| id.map_or(Role::Unmatched, Role::Read)) else {
            return;
        };
        for (index, column) in self.columns.iter_mut().enumerate() {
            if index == position {
                column.role = role;
            } else if id.is_some() && column.role == role {
                column.role = Role::Unmatched;
            }
        }
    }
}

/// The number of cells of the longest row.
fn width(rows: &[Vec<String>]) -> usize {
    rows.iter().map(Vec::len).max().unwrap_or_default()
}

/// The names of all columns, in the form in which headings are compared.
struct Names<Id>(Vec<(String, Id)>);

impl<Id: Copy> Names<Id> {
    fn of(columns: &[Column<Id>]) -> Self {
        let names = columns
            .iter()
            .flat_map(|column| column.names.iter().map(|name| (fold::heading(name), column.id)));
        Self(names.collect())
    }

    /// The column that a heading names.
    fn column(&self, title: &str) -> Option<Id> {
        let title = fold::heading(title);
        self.0.iter().find(|(name, _)| *name == title).map(|&(_, id)| id)
    }
}

/// The scale that a heading gives in brackets: （千人）, （単位：千円）.
fn scale_in(title: &str) -> Scale {
    let folded = fold(title).text;
    let scale_of = |note: &str| {
        let note = note.trim().trim_start_matches("単位").trim_start_matches([':', ' ']);
        Scale::WORDS.into_iter().find_map(|(word, scale)| {
            let unit = note.strip_prefix(word)?;
            matches!(unit, "" | "人" | "名" | "円").then_some(scale)
        })
    };
    folded.split(['(', ')', '[', ']', '【', '】', '〔', '〕']).find_map(scale_of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::tables::columns::{Column, HeaderMatch, Role, Scale};

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Id {
        Name,
        People,
        Fee,
    }

    const COLUMNS: [Column<Id>; 3] = [
        Column { id: Id::Name, names: &["組合名", "Name"], required: true },
        Column { id: Id::People, names: &["加入者数"], required: false },
        Column { id: Id::Fee, names: &["費用"], required: false },
    ];

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect()
    }

    fn roles(header: &HeaderMatch<Id>) -> Vec<Role<Id>> {
        header.columns.iter().map(|column| column.role).collect()
    }

    #[test]
    fn headings_are_found_below_a_title_and_in_any_order() {
        let sheet =
            rows(&[&["参加組合一覧"], &[], &["費 用（千円）", "備考", "ＮＡＭＥ"], &["12", "", "甲"]]);
        let header = HeaderMatch::find(&COLUMNS, &sheet);
        assert_eq!(header.row, Some(3));
        assert_eq!(roles(&header), [Role::Read(Id::Fee), Role::Unmatched, Role::Read(Id::Name)]);
        assert_eq!(header.columns[0].scale, Scale::Thousand);
        assert_eq!(header.position(Id::Name), Some(2));
    }

    #[test]
    fn without_headings_the_position_counts() {
        let header = HeaderMatch::find(&COLUMNS, &rows(&[&["甲", "12", "3", "x"]]));
        assert_eq!(header.row, None);
        let [name, people, fee] = [Id::Name, Id::People, Id::Fee].map(Role::Read);
        assert_eq!(roles(&header), [name, people, fee, Role::Unmatched]);
        assert_eq!(roles(&HeaderMatch::by_position(&COLUMNS, 2, 1)), [people, fee]);
    }

    #[test]
    fn a_heading_that_comes_twice_is_read_once() {
        let header = HeaderMatch::find(&COLUMNS, &rows(&[&["組合名", "加入者数", "加入者数（千人）"]]));
        assert_eq!(roles(&header)[1..], [Role::Read(Id::People), Role::Repeated(Id::People)]);
    }

    #[test]
    fn assigning_a_column_frees_the_one_before() {
        let mut header = HeaderMatch::by_position(&COLUMNS, 3, 0);
        header.assign(2, Some(Id::People));
        assert_eq!(roles(&header), [Role::Read(Id::Name), Role::Unmatched, Role::Read(Id::People)]);
        header.assign(2, None);
        assert_eq!(header.position(Id::People), None);
    }

    #[test]
    fn place_names_are_no_scale() {
        let header =
            HeaderMatch::find(&COLUMNS, &rows(&[&["組合名", "加入者数（千葉）", "費用（単位：百万円）"]]));
        assert_eq!(
            header.columns.iter().map(|c| c.scale).collect::<Vec<_>>(),
            [Scale::One, Scale::One, Scale::Million]
        );
    }
}
