//! Rows that are read and may be none of the table: names with nothing beside them, and sums without a word that says so.

use crate::tables::{
    findings::{ImportedRow, Problem},
    seen::Seen,
};

/// Rows that have a name and nothing else, in a table whose other rows have more: they may be notes.
pub(super) fn names_alone<Row>(seen: &Seen, rows: &[ImportedRow<Row>]) -> Option<Problem> {
    let is_alone = |row: &&ImportedRow<Row>| seen.filled(row.number).count() == 1;
    let alone: Vec<usize> = rows.iter().filter(is_alone).map(|row| row.number).collect();
    (!alone.is_empty() && alone.len() < rows.len()).then_some(Problem::NameAlone { rows: alone })
}

/// The fewest rows that a sum of some rows in between is looked for over. Of two, round numbers often are the third.
const FEWEST_ROWS: usize = 3;

/// Rows whose figure is the sum of the rows above it: of all of them, of those since the last such row or since a row that is
/// not read, or of at least [`FEWEST_ROWS`].
pub(super) fn sums<Row>(rows: &[ImportedRow<Row>], figure: impl Fn(&Row) -> Option<u32>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut begin = 0_usize;
    let mut previous: Option<usize> = None;
    for (at, row) in rows.iter().enumerate() {
        if previous.is_some_and(|previous| previous.checked_add(1) != Some(row.number)) {
            begin = at;
        }
        previous = Some(row.number);
        let Some(value) = figure(&row.row).filter(|value| *value > 0) else { continue };
        let (mut sum, mut count) = (0_u64, 0_usize);
        for (above, part) in rows.iter().enumerate().take(at).rev() {
            let Some(part) = figure(&part.row) else { break };
            sum = sum.saturating_add(u64::from(part));
            count = count.saturating_add(1);
            let is_a_group = count >= FEWEST_ROWS || (count >= 2 && above == begin);
            if sum == u64::from(value) && is_a_group {
                found.push(row.number);
                begin = at.saturating_add(1);
                break;
            }
            if sum > u64::from(value) {
                break;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::tables::{MemberTable, Problem, import, parse_table};

    fn problems(table: &str) -> Vec<Problem> {
        import::<MemberTable>(&parse_table(table).unwrap()).problems
    }

    #[test]
    fn a_note_that_looks_like_a_name_is_named() {
        let table = "組合名\t加入者数\n甲\t9000\n乙\t8000\n令和8年3月 企画課調べ\t\n";
        assert!(problems(table).contains(&Problem::NameAlone { rows: vec![4] }));
        assert_eq!(
            problems("組合名\n甲\n乙\n").iter().filter(|p| matches!(p, Problem::NameAlone { .. })).count(),
            0
        );
    }

    #[test]
    fn a_sum_without_a_word_for_it_is_named() {
        let sum = |table: &str| {
            problems(table).into_iter().find_map(|problem| match problem {
                Problem::SumOfRows { rows } => Some(rows),
                _ => None,
            })
        };
        assert_eq!(
            sum("組合名\t加入者数\n甲\t9000\n乙\t20000\n関東・近畿\t29000\n丙\t7000\n"),
            Some(vec![4])
        );
        assert_eq!(sum("組合名\t加入者数\n甲\t9000\n乙\t20000\n丙\t29001\n"), None);
        // 3,000 + 5,000 in the middle are 8,000 by chance.
        assert_eq!(sum("組合名\t加入者数\n甲\t1000\n乙\t3000\n丙\t5000\n丁\t8000\n"), None);
    }
}
