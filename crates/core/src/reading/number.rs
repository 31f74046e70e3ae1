//! The one place where a number that somebody typed, pasted or exported is read.
//!
//! A number is read exactly, or not at all: nothing is cut off, rounded or guessed, and whatever had to be changed is
//! told as a [`Repair`]. The texts that arrive are those of `1,234`, `１，２３４`, `▲5`, `12名`, `3.5万円`, `120千円`.

use crate::reading::{
    Expected, ReadError, ReadResult, Reading, Reason, Repair, Scale,
    fold::{fold, is_dash},
    written_number::{Number, Proportion, Unit},
};
use crate::{Fraction, Yen, cost::Percent};

/// The greatest amount of money that is read, in yen, either way: above any budget, and small enough that a thousand of
/// them still add up in 64 bits.
const MOST_YEN: i64 = 1_000_000_000_000_000;

/// Reads a number of people or things: whole, from 0.
///
/// An empty cell, a dash and words such as 不明 are read as "not known".
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::Count`].
///
/// ```
/// use consortium_core::reading::{Reason, Repair, read_count};
/// let reading = read_count("１，２３４名").unwrap();
/// assert_eq!(reading.value, Some(1_234));
/// assert_eq!(reading.repairs, [Repair::FullWidth, Repair::Separators, Repair::PeopleCounter]);
/// assert_eq!(read_count("未定").unwrap().value, None);
/// assert_eq!(read_count("1,23").unwrap_err().reason, Reason::MisplacedSeparators);
/// ```
pub fn read_count(text: &str) -> ReadResult<u32> {
    read_count_in(text, Scale::One)
}

/// Reads a count from a column whose heading gives a scale (千人). A unit in the cell itself goes before it.
///
/// # Errors
///
/// As [`read_count`].
pub fn read_count_in(text: &str, column: Scale) -> ReadResult<u32> {
    let expected = Expected::Count;
    read(text, expected, |number| {
        number.allow(&[Unit::None, Unit::People])?;
        let (value, repairs) = number.whole(column)?;
        let range = Reason::OutOfRange { minimum: 0, maximum: u32::MAX.into() };
        Ok((u32::try_from(value).map_err(|_| range)?, repairs))
    })
}

/// Reads an amount of money in whole yen. Negative amounts may be written `-5`, `▲5`, `△5` or `(5)`.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::Yen`].
///
/// ```
/// use consortium_core::{Yen, reading::read_yen};
/// assert_eq!(read_yen("3.5万円").unwrap().value, Some(Yen::new(35_000)));
/// assert_eq!(read_yen("▲１２０千円").unwrap().value, Some(Yen::new(-120_000)));
/// ```
pub fn read_yen(text: &str) -> ReadResult<Yen> {
    read_yen_in(text, Scale::One)
}

/// Reads an amount from a column whose heading gives a scale (千円). A unit in the cell itself goes before it.
///
/// # Errors
///
/// As [`read_yen`].
pub fn read_yen_in(text: &str, column: Scale) -> ReadResult<Yen> {
    read(text, Expected::Yen, |number| {
        number.allow(&[Unit::None, Unit::Yen])?;
        let (value, repairs) = number.whole(column)?;
        i64::try_from(value)
            .ok()
            .filter(|yen| (-MOST_YEN..=MOST_YEN).contains(yen))
            .map(|yen| (Yen::new(yen), repairs))
            .ok_or(Reason::OutOfRange { minimum: (-MOST_YEN).into(), maximum: MOST_YEN.into() })
    })
}

/// Reads a percentage from 0 to 100, as a fraction of one. `40%`, `40` and `4割` are the same.
///
/// A number between 0 and 1 without a percent sign is refused, because spreadsheets keep 40 % as 0.4.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::Percent`].
///
/// ```
/// use consortium_core::{Fraction, reading::{Reason, read_percent}};
/// assert_eq!(read_percent("9.5%").unwrap().value, Fraction::new(19, 200));
/// assert_eq!(read_percent("0.4").unwrap_err().reason, Reason::ShareOrPercent);
/// ```
pub fn read_percent(text: &str) -> ReadResult<Fraction> {
    read(text, Expected::Percent, |number| {
        let written = number.proportion()?;
        let share = match written {
            Proportion::Stated(share) => share,
            Proportion::Bare(value) if Fraction::ZERO < value && value < Fraction::ONE => {
                return Err(Reason::ShareOrPercent);
            }
            Proportion::Bare(value) => {
                value.checked_div(&Fraction::integer(100)).ok_or(Reason::Unrecognised)?
            }
        };
        let mut repairs = number.repairs;
        if matches!(written, Proportion::Bare(value) if value != Fraction::ZERO) {
            repairs.push(Repair::PercentAssumed);
        }
        within_one(share, 100).map(|share| (share, repairs))
    })
}

/// Reads a percentage with at most two decimals in a field that says `%` itself, so that 0.5 is half a percent.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::AgreedPercent`].
///
/// ```
/// use consortium_core::{cost::Percent, reading::read_agreed_percent};
/// assert_eq!(read_agreed_percent("９.５").unwrap().value, Some(Percent::from_hundredths(950)));
/// assert_eq!(read_agreed_percent("0.5%").unwrap().value, Some(Percent::from_hundredths(50)));
/// assert!(read_agreed_percent("9.555").is_err());
/// ```
pub fn read_agreed_percent(text: &str) -> ReadResult<Percent> {
    let expected = Expected::AgreedPercent;
    read(text, expected, |number| {
        let percent = match number.proportion()? {
            Proportion::Stated(share) => share.checked_mul(&Fraction::integer(100)),
            Proportion::Bare(value) => Some(value),
        };
        let hundredths = percent.and_then(|percent| percent.checked_mul(&Fraction::integer(100)));
        let hundredths = hundredths.ok_or(Reason::Unrecognised)?;
        let whole = Fraction::integer(i128::from(Percent::WHOLE.hundredths()));
        if !(Fraction::ZERO..=whole).contains(&hundredths) {
            return Err(Reason::OutOfRange { minimum: 0, maximum: 100 });
        }
        match u32::try_from(hundredths.numerator()) {
            Ok(count) if hundredths.denominator() == 1 => {
                Ok((Percent::from_hundredths(count), number.repairs))
            }
            _ => Err(Reason::Unrecognised),
        }
    })
}

/// Reads a share from 0 to 1: a fraction (`2/5`, `5分の2`), a percentage (`40%`) or a decimal number (`0.4`).
///
/// A number above 1 without a percent sign is refused.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::Share`].
///
/// ```
/// use consortium_core::{Fraction, reading::{Reason, read_share}};
/// for text in ["2/5", "４０％", "0.4", "5分の2", "4割"] {
///     assert_eq!(read_share(text).unwrap().value, Fraction::new(2, 5), "{text}");
/// }
/// assert_eq!(read_share("40").unwrap_err().reason, Reason::ShareOrPercent);
/// assert_eq!(read_share("2月5日").unwrap_err().reason, Reason::FractionBecameDate);
/// ```
pub fn read_share(text: &str) -> ReadResult<Fraction> {
    let expected = Expected::Share;
    let folded = fold(text);
    if !is_unknown_mark(&folded.text)
        && let Some(parts) = quotient(&folded.text)
    {
        return parts
            .and_then(|share| within_one(share, 1))
            .map(|share| Reading { value: Some(share), repairs: folded.repairs })
            .map_err(|reason| ReadError { expected, reason });
    }
    read(text, expected, |number| {
        let share = match number.proportion()? {
            Proportion::Stated(share) => share,
            Proportion::Bare(value) if value > Fraction::ONE => return Err(Reason::ShareOrPercent),
            Proportion::Bare(value) => value,
        };
        within_one(share, 1).map(|share| (share, number.repairs))
    })
}

/// A share that lies from 0 to 1; otherwise the limits, where 1 is told as `whole`.
fn within_one(share: Fraction, whole: i128) -> Result<Fraction, Reason> {
    if (Fraction::ZERO..=Fraction::ONE).contains(&share) {
        Ok(share)
    } else {
        Err(Reason::OutOfRange { minimum: 0, maximum: whole })
    }
}

/// A fraction written as two whole numbers; `None` if the text is not written like one at all.
fn quotient(text: &str) -> Option<Result<Fraction, Reason>> {
    if text.starts_with('#') {
        return Some(Err(Reason::SpreadsheetError));
    }
    if text.contains('月') && text.ends_with('日') || text.matches('/').count() == 2 {
        return Some(Err(Reason::FractionBecameDate));
    }
    let (numerator, denominator) = match text.split_once("分の") {
        Some((denominator, numerator)) => (numerator, denominator),
        None => text.split_once('/')?,
    };
    // As far as fractions go, so that every share that is shown as one can be read.
    let whole = |part: &str| {
        let number = part.trim().parse::<i128>().ok().filter(|number| !number.is_negative());
        number.ok_or(Reason::Unrecognised)
    };
    Some(
        whole(numerator).and_then(|numerator| {
            Fraction::new(numerator, whole(denominator)?).ok_or(Reason::ZeroDenominator)
        }),
    )
}

/// Marks that say a value is not known, besides dashes.
const UNKNOWN_MARKS: [&str; 13] = [
    "不明",
    "未定",
    "未記入",
    "未入力",
    "未回答",
    "未確認",
    "未集計",
    "n/a",
    "na",
    "tbd",
    "unknown",
    "?",
    "...",
];

/// Whether a folded text says that the value is not known.
pub fn is_unknown_mark(text: &str) -> bool {
    text == "…"
        || text.chars().all(is_dash)
        || UNKNOWN_MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(text))
}

/// Whether a cell is a number, whatever its unit.
pub fn is_numeric(cell: &str) -> bool {
    let cell = cell.trim_end_matches(['%', '％']);
    cell.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
        && (read_count(cell).is_ok_and(|reading| reading.value.is_some())
            || fold(cell).text.parse::<f64>().is_ok())
}

/// A folded text without the mark of a footnote before or behind it: 9,000※1, 9,000*, 9,000(注1), 注)9,000. `None` if it has
/// none.
fn without_footnote_mark(text: &str) -> Option<&str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let before = ["(注)", "注)", "※", "*"].iter().find_map(|mark| text.strip_prefix(mark));
    let behind = || {
        let unclosed = text.strip_suffix(')').unwrap_or(text);
        let unnumbered = unclosed.trim_end_matches(is_digit);
        // No more footnotes than a page has.
        let is_short = unclosed.len().saturating_sub(unnumbered.len()) <= 2;
        let number = ["※", "注", "*"].iter().find_map(|mark| unnumbered.strip_suffix(mark))?;
        let opened = number.strip_suffix('(');
        let is_closed = unclosed.len() < text.len();
        match opened {
            Some(number) if is_closed => Some(number),
            None if !is_closed => Some(number),
            _ => None,
        }
        .filter(|_| is_short)
    };
    before.or_else(behind).map(str::trim).filter(|number| number.contains(is_digit))
}

/// Reads a text that is empty, says "not known", or is a number.
fn read<T>(
    text: &str,
    expected: Expected,
    take: impl FnOnce(Number) -> Result<(T, Vec<Repair>), Reason>,
) -> ReadResult<T> {
    let folded = fold(text);
    if folded.text.is_empty() {
        return Ok(Reading::empty());
    }
    if is_unknown_mark(&folded.text) {
        return Ok(Reading::unknown_mark());
    }
    let mut repairs = folded.repairs;
    let number = match without_footnote_mark(&folded.text) {
        Some(number) => {
            repairs.push(Repair::FootnoteMark);
            number
        }
        None => &folded.text,
    };
    Number::parse(number, repairs)
        .and_then(take)
        .map(|(value, repairs)| Reading { value: Some(value), repairs })
        .map_err(|reason| ReadError { expected, reason })
}

#[cfg(test)]
mod tests {
    use crate::reading::{Reason, Repair, read_count};

    #[test]
    fn the_mark_of_a_footnote_is_no_part_of_a_number() {
        for text in
            ["9,000※1", "9,000 ※", "9,000*2", "9,000（注1）", "9,000注", "注）9,000", "※9,000", "9,000人※12"]
        {
            let reading = read_count(text).unwrap();
            assert_eq!(reading.value, Some(9_000), "{text}");
            assert!(reading.repairs.contains(&Repair::FootnoteMark), "{text}");
        }
        for text in ["9,000*300", "9,000(※1", "9,000※1)", "※", "9,000注意", "9*3*1"] {
            assert!(read_count(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_has_at_most_thirty_characters() {
        let number = |zeros: usize| format!("{}1234", "0".repeat(zeros));
        assert_eq!(read_count(&number(26)).unwrap().value, Some(1_234));
        assert_eq!(read_count(&number(27)).unwrap_err().reason, Reason::Unrecognised);
    }

    #[test]
    fn steps_are_added_up_only_where_each_is_whole_and_smaller_than_the_one_before() {
        assert_eq!(read_count("14万2000").unwrap().value, Some(142_000));
        for text in ["1.5万2000", "14万0.5", "14万1.5", "2千千", "2百百", "1万2万"] {
            assert_eq!(read_count(text).unwrap_err().reason, Reason::Unrecognised, "{text}");
        }
    }

    #[test]
    fn money_is_no_count_whatever_unit_stands_behind_it() {
        for text in ["¥100", "¥100人", "100円"] {
            assert_eq!(read_count(text).unwrap_err().reason, Reason::WrongUnit, "{text}");
        }
    }

    #[test]
    fn between_separators_stand_digits_alone() {
        for text in ["1'2,4", "1,2'4", "1,23", "1,234.5,6"] {
            assert_eq!(read_count(text).unwrap_err().reason, Reason::MisplacedSeparators, "{text}");
        }
    }
}
