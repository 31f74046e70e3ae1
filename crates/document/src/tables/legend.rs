//! Legends: what the marks of a table stand for (凡例 ●：達成 ○：計画のみ).

use std::collections::BTreeSet;

use consortium_core::reading::fold;

use crate::tables::{
    cells::{as_one_mark, yes_or_no},
    rows::SkipReason,
    seen::Seen,
};

/// The marks by which a table means something else than they say by themselves: ○ for what is only planned. What they
/// stand for is asked. All signs for a circle are one mark.
pub(super) fn redefined_marks(seen: &Seen, left_out: &[Option<SkipReason>]) -> BTreeSet<char> {
    let rows = (1..).zip(left_out).filter(|(_, reason)| reason.is_some()).map(|(row, _)| row);
    let mut marks = BTreeSet::new();
    for row in rows {
        for (_, cell) in seen.filled(row) {
            marks.extend(
                meanings(&fold::fold(cell).text)
                    .filter(|(mark, meaning)| says(*mark).is_some_and(|yes| !agrees(yes, meaning)))
                    .map(|(mark, _)| mark),
            );
        }
    }
    marks
}

/// What a mark says by itself.
fn says(mark: char) -> Option<bool> {
    (!mark.is_alphanumeric() || mark == 'レ').then(|| yes_or_no(&mark.to_string()))?
}

/// The marks of a legend with what stands behind each.
fn meanings(text: &str) -> impl Iterator<Item = (char, String)> {
    let letters: Vec<char> = text.chars().collect();
    let is_mark = |at: usize| {
        let next = letters.iter().skip(at.saturating_add(1)).find(|letter| !letter.is_whitespace());
        letters.get(at).is_some_and(|mark| says(*mark).is_some())
            && matches!(next, Some(':' | '=' | 'は' | '…'))
    };
    let starts: Vec<usize> = (0..letters.len()).filter(|at| is_mark(*at)).collect();
    let ends = starts.iter().copied().skip(1).chain([letters.len()]);
    let found: Vec<(char, String)> = starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let (mark, meaning) = letters.get(*start..end)?.split_first()?;
            Some((as_one_mark(*mark), meaning.iter().collect()))
        })
        .collect();
    found.into_iter()
}

/// Whether a meaning is what the mark says by itself.
fn agrees(yes: bool, meaning: &str) -> bool {
    const NO: [&str; 10] = ["未", "不", "非", "なし", "無", "計画", "予定", "検討", "対象外", "しない"];
    let denied = NO.iter().any(|word| meaning.contains(word));
    yes != denied
}

#[cfg(test)]
mod tests {
    use super::redefined_marks;
    use crate::tables::{parse_table, rows::SkipReason, seen::Seen};

    fn marks(legend: &str) -> String {
        let sheet = parse_table(legend).unwrap();
        let seen = Seen::of(&sheet);
        redefined_marks(&seen, &vec![Some(SkipReason::Note); seen.height()]).into_iter().collect()
    }

    #[test]
    fn a_mark_that_means_something_else_here_is_found() {
        assert_eq!(marks("※●：達成 ○：計画のみ"), "○");
        assert_eq!(marks("凡例 ○＝未実施、×＝実施"), "×○");
        assert_eq!(marks("○は予定"), "○");
    }

    #[test]
    fn a_legend_that_says_what_the_marks_say_anyway_redefines_nothing() {
        assert_eq!(marks("○：達成　×：未達成"), "");
        assert_eq!(marks("○＝参加 ×＝不参加"), "");
        assert_eq!(marks("注：○印は見本"), "");
    }
}
