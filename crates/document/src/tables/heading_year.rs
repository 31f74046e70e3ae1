//! The year, and the point in time, that a heading or a cell names: 令和6年度, R6, 2024/3, 前年度.

/// The year that a heading speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingYear {
    /// So many years from this one: 前年度 is −1.
    Relative(i8),
    /// In the Gregorian calendar.
    Year(u16),
}

/// The year with which a folded text begins or ends, and what is left of the text.
pub(super) fn year_in(text: &str) -> Option<(HeadingYear, &str)> {
    const RELATIVE: [(&str, i8); 12] = [
        ("前々年度", -2),
        ("前年度", -1),
        ("昨年度", -1),
        ("前年", -1),
        ("今年度", 0),
        ("当年度", 0),
        ("本年度", 0),
        ("今年", 0),
        ("現年度", 0),
        ("来年度", 1),
        ("翌年度", 1),
        ("次年度", 1),
    ];
    for (word, years) in RELATIVE {
        if let Some(rest) = text.strip_prefix(word).or_else(|| text.strip_suffix(word)) {
            return Some((HeadingYear::Relative(years), rest.trim_matches('の')));
        }
    }
    if let Some((year, rest)) = calendar_year(text) {
        return Some((HeadingYear::Year(year), rest.trim_start_matches('の')));
    }
    // At the end: 加入者数令和6年度. From its first sign of a year on.
    let starts = text.char_indices().map(|(at, _)| at).skip(1);
    starts.into_iter().find_map(|at| {
        let (before, behind) = text.split_at(at);
        if before.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            return None;
        }
        let (year, rest) = calendar_year(behind)?;
        without_time(rest).is_empty().then_some((HeadingYear::Year(year), before))
    })
}

/// The year with which a folded text begins: 令和6年度, R6, 2024年度, 2024/3. The month goes with it.
pub(super) fn calendar_year(text: &str) -> Option<(u16, &str)> {
    const ERAS: [(&str, u16); 6] =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("r", 2018), ("h", 1988), ("fy", 0)];
    let lower_start = text.chars().next()?.to_ascii_lowercase();
    let found = ERAS.into_iter().find_map(|(name, base)| {
        let rest = text.strip_prefix(name).or_else(|| {
            (name.is_ascii() && name.starts_with(lower_start))
                .then(|| text.get(..name.len()).filter(|start| start.eq_ignore_ascii_case(name)))
                .flatten()
                .and_then(|_| text.get(name.len()..))
        })?;
        Some((base, rest))
    });
    let (base, rest) = found.unwrap_or((0, text));
    let (digits, rest) = match rest.strip_prefix('元') {
        Some(rest) => ("1", rest),
        None => rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())),
    };
    let number: u16 = digits.parse().ok()?;
    let year = if base > 0 {
        Some(number).filter(|number| (1..=64).contains(number)).and_then(|number| base.checked_add(number))?
    } else {
        Some(number).filter(|number| (1990..=2100).contains(number))?
    };
    let rest = rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年')).unwrap_or(rest);
    Some((year, rest))
}

/// The first fiscal year in a folded text: 令和6年度, R6年度.
pub(crate) fn fiscal_year_in(text: &str) -> Option<u16> {
    text.char_indices().find_map(|(at, _)| {
        let (before, behind) = text.split_at(at);
        let (year, rest) =
            calendar_year(behind).filter(|_| !before.ends_with(|c: char| c.is_ascii_digit()))?;
        behind.strip_suffix(rest).is_some_and(|named| named.ends_with("年度")).then_some(year)
    })
}

/// Whether a folded text names a time within a year and nothing else: 4月末, 9月1日現在.
pub(super) fn is_time_of_year(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.contains('月')
        && without_time(text.trim_end_matches("現在")).is_empty()
}

/// A folded text without the point in time that follows a year: 3月末現在, 末, 時点.
pub(super) fn without_time(text: &str) -> &str {
    let is_digit = |c: char| c.is_ascii_digit();
    let separated = text.trim_start_matches(['/', '.', '-']);
    let after_month = separated.trim_start_matches(is_digit);
    let rest = match after_month.strip_prefix('月') {
        Some(rest) => rest,
        None if separated.len() < text.len() || after_month.starts_with('末') => after_month,
        None => text,
    };
    let after_day = rest.trim_start_matches(['/', '.', '-']).trim_start_matches(is_digit);
    let rest = if rest.len() < text.len() { after_day } else { rest };
    const ENDS: [&str; 6] = ["年度末", "年度当初", "年度", "末日", "末", "日"];
    let rest = ENDS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let rest = ["時点", "現在"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    rest.trim_start_matches('の')
}
