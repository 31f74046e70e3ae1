//! The one place where a number that somebody typed, pasted or exported is read.
//!
//! A number is read exactly, or not at all: nothing is cut off, rounded or guessed, and whatever had to be changed is
//! told as a [`Repair`]. The texts that arrive are those of `1,234`, `１，２３４`, `▲5`, `12名`, `3.5万円`, `120千円`.

use super::{
    fold::{fold, is_dash},
    reading::{Expected, ReadError, ReadResult, Reading, Reason, Repair, Scale},
};
use crate::domain::{Fraction, Yen};

/// The most characters that a number may have; longer texts are not numbers. Keeps every value within 128 bits.
const MOST_CHARACTERS: usize = 30;

/// The greatest amount of money that is read, in yen, either way: ten times what all of Japan's health insurance pays
/// in a year, and small enough for sums and products of amounts.
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
/// use consortium_planner::exchange::{Reason, Repair, read_count};
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
/// use consortium_planner::{domain::Yen, exchange::read_yen};
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
/// use consortium_planner::{domain::Fraction, exchange::{Reason, read_percent}};
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

/// Reads a share from 0 to 1: a fraction (`2/5`, `5分の2`), a percentage (`40%`) or a decimal number (`0.4`).
///
/// A number above 1 without a percent sign is refused.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::Share`].
///
/// ```
/// use consortium_planner::{domain::Fraction, exchange::{Reason, read_share}};
/// for text in ["2/5", "４０％", "0.4", "5分の2", "4割"] {
///     assert_eq!(read_share(text).unwrap().value, Fraction::new(2, 5), "{text}");
/// }
/// assert_eq!(read_share("40").unwrap_err().reason, Reason::ShareOrPercent);
/// assert_eq!(read_share("2月5日").unwrap_err().reason, Reason::FractionBecameDate);
/// ```
pub fn read_share(text: &str) -> ReadResult<Fraction> {
    let expected = Expected::Share;
    let folded = fold(text);
    if let Some(parts) = quotient(&folded.text) {
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
    if text.contains('月') && text.ends_with('日') || text.matches('/').count() == 2 {
        return Some(Err(Reason::FractionBecameDate));
    }
    let (numerator, denominator) = match text.split_once("分の") {
        Some((denominator, numerator)) => (numerator, denominator),
        None => text.split_once('/')?,
    };
    if text.starts_with('#') {
        return Some(Err(Reason::SpreadsheetError));
    }
    let whole = |part: &str| part.trim().parse::<u32>().map(i128::from).map_err(|_| Reason::Unrecognised);
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
pub(super) fn is_unknown_mark(text: &str) -> bool {
    text == "…"
        || text.chars().all(is_dash)
        || UNKNOWN_MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(text))
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
    Number::parse(&folded.text, folded.repairs)
        .and_then(take)
        .map(|(value, repairs)| Reading { value: Some(value), repairs })
        .map_err(|reason| ReadError { expected, reason })
}

/// What a number counts, as far as its text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    None,
    People,
    Yen,
    Percent,
    /// 割, tenths.
    Tenths,
    Other,
}

/// The words for units that may follow a number.
const UNITS: [(&str, Unit); 18] = [
    ("", Unit::None),
    ("人", Unit::People),
    ("名", Unit::People),
    ("people", Unit::People),
    ("円", Unit::Yen),
    ("yen", Unit::Yen),
    ("jpy", Unit::Yen),
    ("%", Unit::Percent),
    ("パーセント", Unit::Percent),
    ("割", Unit::Tenths),
    ("件", Unit::Other),
    ("社", Unit::Other),
    ("組合", Unit::Other),
    ("回", Unit::Other),
    ("歳", Unit::Other),
    ("日", Unit::Other),
    ("年", Unit::Other),
    ("ドル", Unit::Other),
];

/// A number as it is written, taken apart.
struct Number {
    negative: bool,
    /// All digits, without the decimal point.
    digits: i128,
    /// How many of the digits stand behind the decimal point.
    decimals: u32,
    scale: Scale,
    unit: Unit,
    repairs: Vec<Repair>,
}

/// A proportion as it is written.
#[derive(Clone, Copy)]
enum Proportion {
    /// With a percent sign or 割: the share of one it stands for.
    Stated(Fraction),
    /// A number alone.
    Bare(Fraction),
}

impl Number {
    /// Takes a folded text apart.
    fn parse(text: &str, mut repairs: Vec<Repair>) -> Result<Self, Reason> {
        if text.starts_with('#') {
            return Err(Reason::SpreadsheetError);
        }
        if text.chars().count() > MOST_CHARACTERS {
            return Err(Reason::Unrecognised);
        }
        let mut rest = Rest { text, repairs: &mut repairs };
        let (negative, currency) = rest.take_sign_and_currency();
        let (digits, decimals) = rest.take_digits()?;
        let (scale, unit) = rest.take_scale_and_unit()?;
        let unit = match (currency, unit) {
            (true, Unit::None) => Unit::Yen,
            (true, other) if other != Unit::Yen => return Err(Reason::WrongUnit),
            (_, unit) => unit,
        };
        Ok(Self { negative, digits, decimals, scale, unit, repairs })
    }

    /// Refuses a unit that is not among those allowed.
    fn allow(&self, units: &[Unit]) -> Result<(), Reason> {
        if units.contains(&self.unit) { Ok(()) } else { Err(Reason::WrongUnit) }
    }

    /// The number itself, its scale applied.
    fn value(&self, scale: Scale) -> Result<Fraction, Reason> {
        let magnitude = 10_i128
            .checked_pow(self.decimals)
            .and_then(|power| Fraction::new(self.digits, power))
            .and_then(|digits| digits.checked_mul(&Fraction::integer(scale.factor())));
        let value = if self.negative {
            magnitude.and_then(|magnitude| Fraction::ZERO.checked_sub(&magnitude))
        } else {
            magnitude
        };
        value.ok_or(Reason::Unrecognised)
    }

    /// The whole number that is meant in a column with the given scale.
    fn whole(self, column: Scale) -> Result<(i128, Vec<Repair>), Reason> {
        let speaks_for_itself = self.scale != Scale::One || self.unit != Unit::None;
        let scale = if speaks_for_itself { self.scale } else { column };
        let value = self.value(scale)?;
        if !value.is_integer() {
            return Err(Reason::NotWhole);
        }
        let mut repairs = self.repairs;
        if scale == Scale::One && self.decimals > 0 {
            repairs.push(Repair::ZeroDecimals);
        }
        if !speaks_for_itself && column != Scale::One {
            repairs.push(Repair::ColumnScale(column));
        }
        Ok((value.numerator(), repairs))
    }

    /// The number as a proportion.
    fn proportion(&self) -> Result<Proportion, Reason> {
        self.allow(&[Unit::None, Unit::Percent, Unit::Tenths])?;
        if self.scale != Scale::One {
            return Err(Reason::WrongUnit);
        }
        let value = self.value(Scale::One)?;
        let parts = match self.unit {
            Unit::Percent => 100,
            Unit::Tenths => 10,
            _ => return Ok(Proportion::Bare(value)),
        };
        value.checked_div(&Fraction::integer(parts)).map(Proportion::Stated).ok_or(Reason::Unrecognised)
    }
}

/// What is left of a number's text while it is taken apart from the left.
struct Rest<'a> {
    text: &'a str,
    repairs: &'a mut Vec<Repair>,
}

impl<'a> Rest<'a> {
    fn repaired(&mut self, repair: Repair) {
        if !self.repairs.contains(&repair) {
            self.repairs.push(repair);
        }
    }

    /// Goes on behind the part that was taken, over spaces.
    fn go_on(&mut self, rest: &'a str) {
        self.text = rest.trim_start();
        if self.text.len() < rest.len() {
            self.repaired(Repair::Spaces);
        }
    }

    /// Takes one sign and one currency sign, in either order, or the brackets around a negative amount.
    fn take_sign_and_currency(&mut self) -> (bool, bool) {
        let bracketed = self.text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        if let Some(inside) = bracketed {
            self.text = inside.trim();
            self.repaired(Repair::BracketMinus);
            return (true, self.take_currency());
        }
        let before = self.take_sign();
        let currency = self.take_currency();
        let sign = if before.is_none() && currency { self.take_sign() } else { before };
        (sign == Some(Sign::Minus), currency)
    }

    fn take_sign(&mut self) -> Option<Sign> {
        let mut characters = self.text.chars();
        let sign = match characters.next()? {
            '-' => Sign::Minus,
            'ー' => {
                self.repaired(Repair::FullWidth);
                Sign::Minus
            }
            '+' => Sign::Plus,
            '▲' | '△' => {
                self.repaired(Repair::TriangleMinus);
                Sign::Minus
            }
            _ => return None,
        };
        self.go_on(characters.as_str());
        Some(sign)
    }

    fn take_currency(&mut self) -> bool {
        let Some(rest) = self.text.strip_prefix(['¥', '\\']) else { return false };
        self.repaired(Repair::Currency);
        self.go_on(rest);
        true
    }

    /// Takes the digits with their separators: all of them, and how many stand behind the decimal point.
    fn take_digits(&mut self) -> Result<(i128, u32), Reason> {
        let end = self
            .text
            .find(|character: char| {
                !character.is_ascii_digit() && !matches!(character, ',' | '.' | ' ' | '\'')
            })
            .unwrap_or(self.text.len());
        let (run, _) = self.text.split_at(end);
        let body = run.trim_end();
        let (_, rest) = self.text.split_at(body.len());
        self.go_on(rest);

        let (whole, decimals) =
            body.split_once('.').map_or((body, None), |(whole, rest)| (whole, Some(rest)));
        let whole = self.join_groups(whole)?;
        let decimals = decimals.unwrap_or_default();
        if decimals.contains(['.', ',']) {
            return Err(Reason::MisplacedSeparators);
        }
        let written_in_full = body.ends_with(|last: char| last.is_ascii_digit()) && all_digits(decimals);
        if whole.is_empty() || !written_in_full {
            return Err(Reason::Unrecognised);
        }
        let digits = format!("{whole}{decimals}").parse().map_err(|_| Reason::Unrecognised)?;
        let decimals = u32::try_from(decimals.len()).map_err(|_| Reason::Unrecognised)?;
        Ok((digits, decimals))
    }

    /// The digits before the decimal point, without separators, if these stand between groups of three.
    fn join_groups(&mut self, whole: &str) -> Result<String, Reason> {
        let Some(separator) = whole.chars().find(|character| !character.is_ascii_digit()) else {
            return Ok(whole.to_owned());
        };
        let mut groups = whole.split(separator);
        let first = groups.next().unwrap_or_default();
        let well_grouped = (1..=3).contains(&first.len())
            && all_digits(first)
            && groups.all(|group| group.len() == 3 && all_digits(group));
        if !well_grouped {
            return Err(Reason::MisplacedSeparators);
        }
        self.repaired(Repair::Separators);
        Ok(whole.split(separator).collect())
    }

    /// Takes what follows the digits: 万, 千円, 名 and so on, and nothing else.
    fn take_scale_and_unit(&mut self) -> Result<(Scale, Unit), Reason> {
        let small = self.text.to_ascii_lowercase();
        if small
            .strip_prefix('e')
            .is_some_and(|rest| rest.starts_with(|next: char| "+-0123456789".contains(next)))
        {
            return Err(Reason::Scientific);
        }
        let (scale, word) = Scale::WORDS
            .into_iter()
            .find_map(|(word, scale)| small.strip_prefix(word).map(|rest| (scale, rest.trim_start())))
            .unwrap_or((Scale::One, &small));
        let unit = UNITS
            .into_iter()
            .find_map(|(name, unit)| (name == word).then_some(unit))
            .ok_or(Reason::Unrecognised)?;
        if scale != Scale::One {
            self.repaired(Repair::CellScale(scale));
        }
        match unit {
            Unit::People => self.repaired(Repair::PeopleCounter),
            Unit::Yen => self.repaired(Repair::Currency),
            Unit::None | Unit::Percent | Unit::Tenths | Unit::Other => {}
        }
        Ok((scale, unit))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
