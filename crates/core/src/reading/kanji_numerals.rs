//! Numbers in kanji numerals: 二万三千, 三千五百人, 一二三四, 金壱萬円也.
//!
//! What can be meant in two ways stays as it is: 二三人 are two or three people, 二三千百 is no number, 〇〇人 is a place to
//! be filled in, and 一 alone is often a dash.

use super::fold::fold;

/// The numerals of a text as digits, and whether they name their steps (千, 万), so that the unit of a column does not apply.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// The text with the number in digits: 三千五百人 as 3500人.
    pub(super) text: String,
    /// Whether 百, 千, 万 or 億 is in it.
    pub(super) names_steps: bool,
}

/// A text with a number in kanji numerals that names no steps, in digits: 十二 as 12. A unit may then follow it.
///
/// ```
/// use consortium_core::reading::kanji_numerals_in_digits;
/// assert_eq!(kanji_numerals_in_digits("十二").as_deref(), Some("12"));
/// assert_eq!([kanji_numerals_in_digits("三千"), kanji_numerals_in_digits("12")], [None, None]);
/// ```
pub fn kanji_numerals_in_digits(text: &str) -> Option<String> {
    in_digits(&fold(text).text).filter(|digits| !digits.names_steps).map(|digits| digits.text)
}

/// The digit that a numeral stands for, those of deeds (壱弐参) among them.
const fn digit(letter: char) -> Option<u32> {
    Some(match letter {
        '〇' | '零' => 0,
        '一' | '壱' | '壹' => 1,
        '二' | '弐' | '貳' => 2,
        '三' | '参' | '參' => 3,
        '四' => 4,
        '五' | '伍' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// What a numeral multiplies the digit before it by.
const fn times(letter: char) -> Option<u128> {
    Some(match letter {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '阡' | '仟' => 1_000,
        _ => return None,
    })
}

/// What a numeral multiplies all before it by, since the last of these.
const fn times_all(letter: char) -> Option<u128> {
    Some(match letter {
        '万' | '萬' => 10_000,
        '億' => 100_000_000,
        _ => return None,
    })
}

/// A folded text with its kanji numerals in digits; `None` if it has none, has digits as well, or is not clear. Words for
/// steps alone are left to whoever reads units: 千円.
pub(super) fn in_digits(text: &str) -> Option<Digits> {
    let is_numeral =
        |letter: char| digit(letter).is_some() || times(letter).is_some() || times_all(letter).is_some();
    let says_a_number = |letter: char| digit(letter).is_some() || times(letter) == Some(10);
    if text.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let start = text.find(is_numeral)?;
    let (before, rest) = text.split_at(start);
    let end = rest.find(|letter: char| !is_numeral(letter) && letter != ',').unwrap_or(rest.len());
    let (numerals, behind) = rest.split_at(end);
    if behind.contains(is_numeral) || !numerals.contains(says_a_number) {
        return None;
    }
    let is_digits = numerals.chars().all(|letter| digit(letter).is_some() || letter == ',');
    let number = match is_digits {
        true => digits_in_a_row(numerals, before.is_empty() && behind.is_empty())?,
        false => value(numerals)?.to_string(),
    };
    let names_steps = numerals.contains(|letter: char| {
        times(letter).is_some_and(|times| times > 10) || times_all(letter).is_some()
    });
    Some(Digits { text: format!("{before}{number}{behind}"), names_steps })
}

/// Numerals that stand for a digit each, with the separators between them: 一二三四, 一二,三四五, 〇一二.
fn digits_in_a_row(numerals: &str, is_alone: bool) -> Option<String> {
    let figures: Vec<char> = numerals
        .chars()
        .map(|letter| if letter == ',' { Some(',') } else { char::from_digit(digit(letter)?, 10) })
        .collect::<Option<_>>()?;
    let is_blank = figures.iter().all(|figure| matches!(figure, '0' | ','));
    let may_be_a_dash = is_alone && numerals == "一";
    (!is_blank && !may_be_a_dash && !is_two_or_three(&figures)).then(|| figures.into_iter().collect())
}

/// Whether two digits may say "two or three".
fn is_two_or_three(figures: &[char]) -> bool {
    match figures {
        [one, other] => one
            .to_digit(10)
            .zip(other.to_digit(10))
            .is_some_and(|(one, other)| one != 0 && one.checked_add(1) == Some(other)),
        _ => false,
    }
}

/// What numerals with 十, 百, 千, 万 or 億 stand for.
fn value(numerals: &str) -> Option<u128> {
    let (mut sum, mut last) = (0_u128, u128::MAX);
    let mut group = String::new();
    for letter in numerals.chars() {
        let Some(factor) = times_all(letter) else {
            group.push(letter);
            continue;
        };
        let steps = value_of_group(&group).filter(|steps| *steps > 0)?;
        if factor >= last {
            return None;
        }
        sum = sum.checked_add(steps.checked_mul(factor)?)?;
        (last, group) = (factor, String::new());
    }
    if group.is_empty() { Some(sum) } else { sum.checked_add(value_of_group(&group)?) }
}

/// What numerals below 万 stand for: 三千五百, 十二, and after 万 also 三五〇〇. Each step stands once, after the greater ones,
/// with one digit before it at most.
fn value_of_group(group: &str) -> Option<u128> {
    /// The most digits between two of 万 and 億.
    const MOST_DIGITS: usize = 4;
    if group.chars().all(|letter| digit(letter).is_some()) {
        let figures = digits_in_a_row(group, false)?;
        return figures.parse().ok().filter(|_| figures.len() <= MOST_DIGITS);
    }
    let (mut sum, mut last, mut open) = (0_u128, u128::MAX, None);
    for letter in group.chars() {
        match (digit(letter), times(letter)) {
            (Some(0), _) => return None,
            (Some(figure), _) if open.is_none() => open = Some(u128::from(figure)),
            (None, Some(factor)) if factor < last => {
                sum = sum.checked_add(open.take().unwrap_or(1).checked_mul(factor)?)?;
                last = factor;
            }
            _ => return None,
        }
    }
    sum.checked_add(open.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::in_digits;

    fn read(text: &str) -> Option<String> {
        in_digits(text).map(|digits| digits.text)
    }

    #[test]
    fn numerals_with_steps_and_numerals_for_each_digit_are_the_same_number() {
        for text in ["一万二千三百四十五", "一二三四五", "一二,三四五", "壱萬弐千参百四拾五", "一万二三四五"]
        {
            let digits = read(text).map(|digits| digits.replace(',', ""));
            assert_eq!(digits.as_deref(), Some("12345"), "{text}");
        }
        for (text, digits) in [
            ("十", "10"),
            ("十二万", "120000"),
            ("千五", "1005"),
            ("百二十", "120"),
            ("一億二千万", "120000000"),
            ("三五〇〇万円", "35000000円"),
            ("金壱萬円也", "金10000円也"),
            ("▲五百", "▲500"),
            ("〇一二", "012"),
            ("二〇", "20"),
            ("一人", "1人"),
            ("二", "2"),
        ] {
            assert_eq!(read(text).as_deref(), Some(digits), "{text}");
        }
    }

    #[test]
    fn what_may_be_meant_otherwise_is_no_number() {
        for text in [
            "二三千百",
            "二三",
            "五六人",
            "二三千人",
            "一二万",
            "十二三人",
            "千二三百",
            "百千",
            "二千二千",
            "二十〇",
            "万",
            "千",
            "千円",
            "百人",
            "〇",
            "〇〇",
            "〇〇人",
            "一",
            "二万三万",
            "一万億",
            "2万三千",
            "一部二名",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn steps_below_a_hundred_are_no_unit() {
        let names_steps = |text: &str| in_digits(text).map(|digits| digits.names_steps);
        assert_eq!(["三千", "二百", "二万"].map(names_steps), [Some(true); 3]);
        assert_eq!(["十二", "一二三", "二"].map(names_steps), [Some(false); 3]);
    }

    #[test]
    fn every_digit_has_its_numeral() {
        for (figure, numeral) in ('1'..='9').zip("一二三四五六七八九".chars()) {
            assert_eq!(read(&format!("十{numeral}")), Some(format!("1{figure}")));
        }
    }
}
