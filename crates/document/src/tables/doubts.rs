//! Rows that are read and say by a word beside them that they may not belong to the table: 脱退 in a remark.

use crate::tables::{
    columns::{Content, Header, Role},
    findings::Problem,
    headings::Names,
    labels::BRACKETS,
    seen::Seen,
};
use consortium_core::reading::fold;

/// The rows in doubt, word by word.
pub(super) fn doubts<Id: Copy + Eq>(
    words: &'static [&'static str],
    names: &Names<Id>,
    seen: &Seen,
    header: &Header<Id>,
    rows: &[usize],
) -> Vec<Problem> {
    let says = |row: usize, word: &str| {
        header.columns.iter().enumerate().any(|(at, column)| {
            let cell = fold::fold(seen.cell(row, at)).text;
            match column.role {
                // A name may have such a word in it; a remark beside the name stands in brackets.
                Role::Read(id) if matches!(names.content(id), Some(Content::Name)) => {
                    beside_a_name(&cell).any(|remark| remark.starts_with(word))
                }
                Role::Unmatched if word == "参考" => cell.trim_start_matches(BRACKETS).starts_with(word),
                Role::Unmatched => cell.contains(word),
                Role::Read(_) | Role::Repeated(_) | Role::PartOf(_) | Role::OtherYear(_) => false,
            }
        })
    };
    let found = words.iter().copied().map(|word| {
        let rows: Vec<usize> = rows.iter().copied().filter(|row| says(*row, word)).collect();
        Problem::Doubtful { word, rows }
    });
    found.filter(|problem| matches!(problem, Problem::Doubtful { rows, .. } if !rows.is_empty())).collect()
}

/// What stands in brackets in a folded cell.
fn beside_a_name(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(BRACKETS).skip(1)
}
