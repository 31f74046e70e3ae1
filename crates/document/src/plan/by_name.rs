//! A block of cells that names its rows, pasted into a table whose rows are the members of the plan: each row goes to the
//! member that it names, in whatever order, and what names none goes nowhere.

use consortium_core::{ABOUT, MemberId};

use crate::{
    plan::{Plan, block::RowsOfBlock},
    tables::{Sheet, comparable_name, reads_as_no_name, unit_of_heading},
};

/// A block whose first column names members.
pub(super) struct NamedRows<'a> {
    /// The figures beside the names, without headings and rows that name no member.
    pub(super) figures: RowsOfBlock<'a>,
    /// The member of each row of figures.
    pub(super) members: Vec<MemberId>,
    /// The names of rows that name no member, and are no heading, total or note.
    pub(super) strangers: Vec<String>,
}

impl Plan {
    /// The rows of a block by the names in its first column; `None` if none of them names a member: then the place of a
    /// cell says what it belongs to.
    pub(super) fn named_rows<'a>(&self, block: &'a Sheet) -> Option<NamedRows<'a>> {
        let named = |row: &[String]| row.first().and_then(|name| self.member_called(name));
        let (mut rows, mut members) = (Vec::new(), Vec::new());
        let (mut left_out, mut strangers) = (Vec::new(), Vec::new());
        let mut heading: Option<&[String]> = None;
        for (at, row) in block.rows.iter().enumerate() {
            let (Some(name), Some(figures)) = (row.first(), row.get(1..)) else { continue };
            match named(row).filter(|member| !members.contains(member)) {
                Some(member) => {
                    rows.push(figures);
                    members.push(member);
                }
                None if row.iter().all(|cell| cell.trim().is_empty()) => {}
                None => {
                    let is_heading = at == 0 && !figures.iter().any(|cell| is_number(cell));
                    if is_heading {
                        heading = Some(figures);
                    }
                    let called = Some(name).into_iter().chain(figures).find(|cell| !cell.trim().is_empty());
                    let is_no_name = is_heading || name.trim().is_empty() || reads_as_no_name(name);
                    let names = if is_no_name { &mut left_out } else { &mut strangers };
                    names.extend(called.map(|name| name.trim().to_owned()));
                }
            }
        }
        let units = |heading: &[String]| {
            heading.iter().map(|cell| unit_of_heading(cell).unwrap_or_default()).collect()
        };
        let units = heading.map_or_else(Vec::new, units);
        let has_figures = rows.iter().any(|figures| !figures.is_empty());
        has_figures.then_some(NamedRows {
            figures: RowsOfBlock { rows, left_out, units, heading },
            members,
            strangers,
        })
    }

    /// The only member with this name, however it is spelled.
    fn member_called(&self, name: &str) -> Option<MemberId> {
        let name = comparable_name(name);
        let mut called =
            self.members.iter().filter(|member| !name.is_empty() && comparable_name(&member.name) == name);
        called.next().filter(|_| called.next().is_none()).map(|member| member.id)
    }
}

/// Whether a cell is a number, with or without a unit: 1,200, 85.7%, △3千円.
fn is_number(cell: &str) -> bool {
    cell.trim().trim_start_matches(['△', '▲', '-', '−', ABOUT, '¥', '￥']).starts_with(char::is_numeric)
}
