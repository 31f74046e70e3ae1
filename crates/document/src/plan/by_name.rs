//! A block of cells that names its rows, pasted into a table whose rows are the members of the plan: each row goes to the
//! member that it names, in whatever order, and what names none goes nowhere.

use consortium_core::{
    ABOUT, MemberField, MemberId,
    reading::{fold::fold, is_unknown_mark},
};

use crate::{
    plan::{
        Plan,
        block::RowsOfBlock,
        units_of_block::{UnitsOfBlock, unit_row},
    },
    tables::{Sheet, comparable_name, member_figure, reads_as_no_name},
};

/// In how many columns from the left names are looked for: numbers of rows and codes may stand before them.
const MOST_COLUMNS_BEFORE_NAMES: usize = 3;

/// A block of which a column names members.
pub(super) struct NamedRows<'a> {
    /// The figures beside the names, without headings and rows that name no member.
    pub(super) figures: RowsOfBlock<'a>,
    /// The member of each row of figures.
    pub(super) members: Vec<MemberId>,
    /// The names of rows that name no member or one that a row above names, and are no heading, total or note.
    pub(super) strangers: Vec<String>,
    /// How many cells with something in them stand before the names: numbers of rows, codes.
    pub(super) before: usize,
}

impl Plan {
    /// The rows of a block by the names in one of its first columns; `None` if it names nobody: then the place of a cell says
    /// what it belongs to.
    pub(super) fn named_rows<'a>(&self, block: &'a Sheet) -> Option<NamedRows<'a>> {
        let column = self.column_of_names(block)?;
        let (mut rows, mut members) = (Vec::new(), Vec::new());
        let (mut left_out, mut strangers, mut before) = (Vec::new(), Vec::new(), 0_usize);
        let (mut units, mut begun) = (UnitsOfBlock::default(), false);
        let mut heading: Option<&[String]> = None;
        for row in &block.rows {
            if let Some(found) = unit_row(row, Some(column)) {
                units.add(found, row, column.saturating_add(1));
                continue;
            }
            let Some((first, rest)) = row.split_at_checked(column) else { continue };
            let Some((name, figures)) = rest.split_first() else { continue };
            match self.member_called(name).filter(|member| !members.contains(member)) {
                Some(member) => {
                    rows.push(figures);
                    units.row();
                    members.push(member);
                    before =
                        before.saturating_add(first.iter().filter(|cell| !cell.trim().is_empty()).count());
                }
                None if row.iter().all(|cell| cell.trim().is_empty()) => continue,
                None => {
                    let is_heading = !begun && !figures.iter().any(|cell| is_number(cell));
                    if is_heading {
                        heading = Some(figures);
                        units.headings(figures);
                    }
                    let is_no_name = is_heading || name.trim().is_empty() || reads_as_no_name(name);
                    let names = if is_no_name { &mut left_out } else { &mut strangers };
                    let called = std::iter::once(name).chain(row).find(|cell| !cell.trim().is_empty());
                    names.extend(called.map(|name| name.trim().to_owned()));
                }
            }
            begun = true;
        }
        let is_named = rows.iter().any(|figures| !figures.is_empty()) || !strangers.is_empty();
        let figures = RowsOfBlock { rows, left_out, units, heading, no_numbers: None };
        is_named.then_some(NamedRows { figures, members, strangers, before })
    }

    /// The column of a block that names most members, among those that lists have their names in. Where it names none, the
    /// one that is headed as names, or the texts that stand before numbers: they are no figures of anybody.
    fn column_of_names(&self, block: &Sheet) -> Option<usize> {
        let named = |column: usize| {
            let names = block.rows.iter().filter_map(|row| row.get(column));
            names.filter(|name| self.member_called(name).is_some()).count()
        };
        let columns = (0..MOST_COLUMNS_BEFORE_NAMES).map(|column| (column, named(column)));
        let (column, most) = columns.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let has_more = |column: &usize| block.rows.iter().any(|row| row.len() > column.saturating_add(1));
        if most > 0 {
            return Some(column).filter(has_more);
        }
        column_headed_as_names(block).or_else(|| column_of_texts(block)).filter(has_more)
    }

    /// The only member with this name, however it is spelled.
    fn member_called(&self, name: &str) -> Option<MemberId> {
        let name = comparable_name(name);
        let mut called =
            self.members.iter().filter(|member| !name.is_empty() && comparable_name(&member.name) == name);
        called.next().filter(|_| called.next().is_none()).map(|member| member.id)
    }
}

/// The column that the first row of a block heads as one of names: 組合名.
fn column_headed_as_names(block: &Sheet) -> Option<usize> {
    let mut rows = block.rows.iter().filter(|row| {
        unit_row(row, None).is_none() && row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1
    });
    let heading = rows.next()?;
    let is_heading = !heading.iter().any(|cell| is_number(cell));
    let mut columns = heading.iter().take(MOST_COLUMNS_BEFORE_NAMES);
    columns.position(|cell| member_figure(cell) == Some(MemberField::Name)).filter(|_| is_heading)
}

/// The first column of a block if it has texts without a number beside numbers: あ | 100. What says that a number is not
/// known is no name.
fn column_of_texts(block: &Sheet) -> Option<usize> {
    let is_text = |cell: &String| {
        !cell.trim().is_empty() && !cell.contains(char::is_numeric) && !is_unknown_mark(&fold(cell).text)
    };
    let mut rows = block.rows.iter().filter(|row| row.iter().skip(1).any(|cell| is_number(cell))).peekable();
    rows.peek()?;
    rows.all(|row| row.first().is_some_and(is_text)).then_some(0)
}

/// Whether a cell is a number, with or without a unit: 1,200, 85.7%, △3千円.
fn is_number(cell: &str) -> bool {
    cell.trim().trim_start_matches(['△', '▲', '-', '−', ABOUT, '¥', '￥']).starts_with(char::is_numeric)
}
