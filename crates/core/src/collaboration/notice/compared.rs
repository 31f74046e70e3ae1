//! What a new notice says otherwise than the one that was made, line by line.

/// A line of two texts that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparedLine<'text> {
    /// Both have it.
    Same(&'text str),
    /// Only the former has it.
    Removed(&'text str),
    /// Only the new one has it.
    Added(&'text str),
}

/// The most comparisons of two lines: of longer texts, everything that is not alike at both ends counts as another.
const MOST_COMPARED: usize = 1_000_000;

/// The lines of two texts, in order: as many as possible are the same.
///
/// ```
/// use consortium_core::collaboration::notice::{ComparedLine::{Added, Same}, compared_lines};
/// assert_eq!(compared_lines("北\n南", "北\n東\n南"), [Same("北"), Added("東"), Same("南")]);
/// ```
pub fn compared_lines<'text>(then: &'text str, now: &'text str) -> Vec<ComparedLine<'text>> {
    let (then, now): (Vec<&str>, Vec<&str>) = (then.lines().collect(), now.lines().collect());
    let (mut then, mut now) = (&then[..], &now[..]);
    let mut compared = Vec::new();
    while let (Some((before, then_rest)), Some((after, now_rest))) = (then.split_first(), now.split_first())
        && before == after
    {
        compared.push(ComparedLine::Same(before));
        (then, now) = (then_rest, now_rest);
    }
    let mut end = Vec::new();
    while let (Some((before, then_rest)), Some((after, now_rest))) = (then.split_last(), now.split_last())
        && before == after
    {
        end.push(ComparedLine::Same(before));
        (then, now) = (then_rest, now_rest);
    }
    if then.len().saturating_mul(now.len()) > MOST_COMPARED {
        compared.extend(then.iter().copied().map(ComparedLine::Removed));
        compared.extend(now.iter().copied().map(ComparedLine::Added));
    } else {
        compared.extend(between(then, now));
    }
    compared.extend(end.into_iter().rev());
    compared
}

/// The lines between those that are alike at both ends.
fn between<'text>(mut then: &[&'text str], mut now: &[&'text str]) -> Vec<ComparedLine<'text>> {
    let alike = most_alike(then, now);
    let of_last = |before: usize, after: usize| alike.get(before).and_then(|row| row.get(after));
    let mut compared = Vec::new();
    loop {
        match (then.split_first(), now.split_first()) {
            (None, None) => return compared,
            (Some((before, then_rest)), Some((after, now_rest))) if before == after => {
                compared.push(ComparedLine::Same(before));
                (then, now) = (then_rest, now_rest);
            }
            (Some((before, rest)), after)
                if after.is_none_or(|(_, now_rest)| {
                    of_last(rest.len(), now.len()) >= of_last(then.len(), now_rest.len())
                }) =>
            {
                compared.push(ComparedLine::Removed(before));
                then = rest;
            }
            (_, Some((after, rest))) => {
                compared.push(ComparedLine::Added(after));
                now = rest;
            }
            // The guard above holds where there is no line after.
            (Some((before, rest)), None) => {
                compared.push(ComparedLine::Removed(before));
                then = rest;
            }
        }
    }
}

/// How many lines the last so many of one text and the last so many of the other have in common, in order.
fn most_alike(then: &[&str], now: &[&str]) -> Vec<Vec<usize>> {
    let mut row = vec![0_usize; now.len().saturating_add(1)];
    let mut rows = vec![row.clone()];
    for before in then.iter().rev() {
        let mut last = 0_usize;
        let mut next = vec![last];
        for (after, pair) in now.iter().rev().zip(row.windows(2)) {
            let [without, with] = pair else { continue };
            last = if before == after { without.saturating_add(1) } else { last.max(*with) };
            next.push(last);
        }
        rows.push(next.clone());
        row = next;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{
        ComparedLine::{self, Added, Removed, Same},
        compared_lines,
    };

    fn back<'text>(
        lines: &[ComparedLine<'text>],
        of: fn(ComparedLine<'text>) -> Option<&'text str>,
    ) -> String {
        lines.iter().copied().filter_map(of).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_member_that_joins_and_one_that_leaves_are_two_lines() {
        let lines = compared_lines("者\n北\n南\n\n目的", "者\n北\n東\n\n目的");
        assert_eq!(lines, [Same("者"), Same("北"), Removed("南"), Added("東"), Same(""), Same("目的")]);
    }

    #[test]
    fn both_texts_come_back_out_of_the_comparison() {
        let texts = ["", "a", "a\nb\nc", "c\nb\na", "a\n\na\nc", "x\na\ny\nc\nz"];
        for then in texts {
            for now in texts {
                let lines = compared_lines(then, now);
                let before = |line| match line {
                    Same(text) | Removed(text) => Some(text),
                    Added(_) => None,
                };
                let after = |line| match line {
                    Same(text) | Added(text) => Some(text),
                    Removed(_) => None,
                };
                assert_eq!((back(&lines, before), back(&lines, after)), (then.to_owned(), now.to_owned()));
            }
        }
    }

    #[test]
    fn very_long_texts_are_compared_at_their_ends() {
        let long = |sign: &str| format!("same\n{}same", format!("{sign}\n").repeat(2_000));
        let (then, now) = (long("a"), long("b"));
        let lines = compared_lines(&then, &now);
        assert_eq!((lines.first(), lines.last()), (Some(&Same("same")), Some(&Same("same"))));
        assert_eq!(lines.len(), 4_002);
    }

    #[test]
    fn as_many_lines_as_possible_are_the_same() {
        let lines = compared_lines("北\n東\n南", "南\n北\n東");
        assert_eq!(lines, [Added("南"), Same("北"), Same("東"), Removed("南")]);
        let lines = compared_lines("一\n北\n二\n東\n三", "四\n北\n五\n東\n六");
        let same = lines.iter().filter(|line| matches!(line, Same(_))).count();
        assert_eq!((same, lines.len()), (2, 8));
    }

    #[test]
    fn a_million_comparisons_are_made_and_one_line_more_is_too_much() {
        let with_middle = |sign: &str, lines: usize| {
            let half = format!("{sign}\n").repeat(500);
            format!("{half}middle\n{}", format!("{sign}\n").repeat(lines.saturating_sub(501)))
        };
        for (lines, same) in [(1_000, 1), (1_001, 0)] {
            let (then, now) = (with_middle("a", lines), with_middle("b", 1_000));
            let found = compared_lines(&then, &now);
            assert_eq!(found.iter().filter(|line| matches!(line, Same(_))).count(), same, "{lines} lines");
        }
    }
}
