//! On which side of 40 an age band lies, read from its name.
//!
//! Up to 39 the employer examines by its own duty, from 40 on the specific checkup is held: the reports of health scoring
//! show the two apart, so that the years before can be compared (notice of 2025-06-13).

use crate::reading::fold;

/// On which side of 40 a row lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeSide {
    /// 40歳未満: nobody is 40 or older.
    Under40,
    /// 40歳以上: nobody is younger than 40.
    From40,
    /// It has people of both sides, or its name tells no age.
    Neither,
}

/// From which age on people are on the other side.
const LIMIT: u32 = 40;

/// On which side of 40 the people lie whose age band has this name.
///
/// ```
/// use consortium_core::collaboration::white_paper::{AgeSide, age_side};
/// assert_eq!(age_side("20代"), AgeSide::Under40);
/// assert_eq!(age_side("40～74歳"), AgeSide::From40);
/// assert_eq!(age_side("35～44歳"), AgeSide::Neither);
/// assert_eq!(age_side("不明"), AgeSide::Neither);
/// ```
pub fn age_side(name: &str) -> AgeSide {
    match band(name) {
        Some((_, Some(last))) if last < LIMIT => AgeSide::Under40,
        Some((first, _)) if first >= LIMIT => AgeSide::From40,
        _ => AgeSide::Neither,
    }
}

/// The youngest and the oldest age of a band; no oldest: it is open. `None` if the name tells no age.
fn band(name: &str) -> Option<(u32, Option<u32>)> {
    let folded = fold::fold(name);
    let text = folded.text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let numbers = numbers(&text)?;
    let is_decade = has(&["代", "0s"]);
    let end_of = |age: u32| if is_decade { age.checked_add(9) } else { Some(age) };
    let below = |age: u32| age.checked_sub(1);
    match *numbers.as_slice() {
        [age] if has(&["未満", "under", "below", "less than", "younger"]) => Some((0, Some(below(age)?))),
        [age] if has(&["以下", "まで", "up to"]) => Some((0, Some(end_of(age)?))),
        [age] if has(&["以上", "以降", "から", "over", "older", "from", "+"]) => Some((age, None)),
        [age] if text.starts_with(is_range_mark) => Some((0, Some(end_of(age)?))),
        [age] if text.trim_end_matches(['歳', '才', '代']).ends_with(is_range_mark) => Some((age, None)),
        [age] => Some((age, Some(end_of(age)?))),
        [first, last] if has(&["未満"]) && last > first => Some((first, Some(below(last)?))),
        [first, last] if last >= first => Some((first, Some(end_of(last)?))),
        _ => None,
    }
}

/// Whether a character stands between the ends of a range.
fn is_range_mark(character: char) -> bool {
    fold::is_dash(character) || matches!(character, '~' | '〜' | '～')
}

/// The whole numbers in a text; `None` if there is none, or one that is no age.
fn numbers(text: &str) -> Option<Vec<u32>> {
    const OLDEST: u32 = 150;
    let runs = text.split(|character: char| !character.is_ascii_digit()).filter(|run| !run.is_empty());
    let numbers =
        runs.map(|run| run.parse().ok().filter(|age| *age <= OLDEST)).collect::<Option<Vec<u32>>>()?;
    (!numbers.is_empty()).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::{AgeSide, age_side};

    #[test]
    fn bands_as_people_write_them_lie_on_their_side() {
        let under = [
            "20代",
            "３０代",
            "10歳代",
            "20～30代",
            "20・30歳代",
            "30～39歳",
            "30-39",
            "30−39歳",
            "39歳以下",
            "40歳未満",
            "～39歳",
            "～39",
            "35歳以上40歳未満",
            "18歳",
            "20s",
            "under 40",
            "up to 39",
            "20 to 29",
        ];
        let from = [
            "40代",
            "40歳以上",
            "40～44歳",
            "40－49",
            "60歳～",
            "65+",
            "70歳以上75歳未満",
            "40～74歳",
            "50s",
            "60 and over",
            "from 40",
        ];
        let neither = [
            "35～44歳",
            "30～40代",
            "40歳以下",
            "30歳以上",
            "全年齢",
            "不明",
            "",
            "74歳以下",
            "第1グループ999",
            "39～31歳",
            // Younger people too.
            "～40歳",
            "-45",
            "40代まで",
            // Older people too.
            "30歳～",
            "30代-",
        ];
        for (names, side) in
            [(&under[..], AgeSide::Under40), (&from[..], AgeSide::From40), (&neither[..], AgeSide::Neither)]
        {
            for name in names {
                assert_eq!(age_side(name), side, "{name}");
            }
        }
    }

    #[test]
    fn every_single_year_lies_on_its_side() {
        for age in 0_u32..=150 {
            let side = if age < 40 { AgeSide::Under40 } else { AgeSide::From40 };
            assert_eq!(age_side(&format!("{age}歳")), side, "{age}");
        }
    }
}
