//! Reads dates as Japanese documents and spreadsheets write them.

use crate::reading::{
    Expected, ReadError, ReadResult, Reading, Reason, Repair,
    fold::{fold, is_dash},
    number::is_unknown_mark,
};
use crate::{CalendarDate, Era};

/// Reads a date: `令和7年4月1日`, `R7.4.1`, `2025/4/1`, `2025-04-01`, `20250401`, with full-width digits and spaces.
///
/// A year of an era is counted on from the first year of the era, even when the era had ended (平成35年 is 2023) or had
/// not begun on that day (令和元年4月1日); this is told.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::Date`].
///
/// ```
/// use consortium_core::reading::{Reason, Repair, read_date};
/// let reading = read_date("令和７年４月１日").unwrap();
/// assert_eq!(reading.value.unwrap().to_string(), "2025-04-01");
/// assert_eq!(reading.repairs, [Repair::FullWidth, Repair::EraYear]);
/// assert_eq!(read_date("2025/2/29").unwrap_err().reason, Reason::NoSuchDay);
/// assert_eq!(read_date("7.4.1").unwrap_err().reason, Reason::AmbiguousYear);
/// ```
pub fn read_date(text: &str) -> ReadResult<CalendarDate> {
    let folded = fold(text);
    if folded.text.is_empty() {
        return Ok(Reading::empty());
    }
    if is_unknown_mark(&folded.text) {
        return Ok(Reading::unknown_mark());
    }
    let mut repairs = folded.repairs;
    parse(&folded.text, &mut repairs)
        .map(|date| Reading { value: Some(date), repairs })
        .map_err(|reason| ReadError { expected: Expected::Date, reason })
}

fn parse(text: &str, repairs: &mut Vec<Repair>) -> Result<CalendarDate, Reason> {
    if text.starts_with('#') {
        return Err(Reason::SpreadsheetError);
    }
    let day = without_midnight(text, repairs);
    if day.contains(' ') {
        repairs.push(Repair::Spaces);
    }
    let day = day.replace(' ', "");
    match era_and_rest(&day) {
        Some((era, rest)) => in_era(era, rest, repairs),
        None => gregorian(&day),
    }
}

/// Leaves out the time of day that spreadsheets add to dates.
fn without_midnight<'a>(text: &'a str, repairs: &mut Vec<Repair>) -> &'a str {
    let midnight = [" 0:00:00", " 00:00:00", " 0:00", " 00:00", "T00:00:00"];
    match midnight.into_iter().find_map(|time| text.strip_suffix(time)) {
        Some(day) => {
            repairs.push(Repair::Midnight);
            day.trim_end()
        }
        None => text,
    }
}

/// How each era is written.
const ERA_NAMES: [(Era, [&str; 4]); 5] = [
    (Era::Reiwa, ["令和", "㋿", "R", "r"]),
    (Era::Heisei, ["平成", "㍻", "H", "h"]),
    (Era::Showa, ["昭和", "㍼", "S", "s"]),
    (Era::Taisho, ["大正", "㍽", "T", "t"]),
    (Era::Meiji, ["明治", "㍾", "M", "m"]),
];

fn era_and_rest(text: &str) -> Option<(Era, &str)> {
    ERA_NAMES.into_iter().find_map(|(era, names)| {
        names.into_iter().find_map(|name| text.strip_prefix(name)).map(|rest| (era, rest))
    })
}

fn in_era(era: Era, rest: &str, repairs: &mut Vec<Repair>) -> Result<CalendarDate, Reason> {
    let [year, month, day] = parts(rest).ok_or(Reason::Unrecognised)?;
    let year = if year == "元" { 1 } else { number(year, 3)? };
    let date = CalendarDate::in_era(era, year, small(month)?, small(day)?).ok_or(Reason::NoSuchDay)?;
    if date < Era::Meiji.start() {
        return Err(Reason::BeforeGregorian);
    }
    repairs.push(Repair::EraYear);
    if date.era().is_none_or(|(of_that_day, _)| of_that_day != era) {
        repairs.push(Repair::OutsideEra);
    }
    Ok(date)
}

fn gregorian(text: &str) -> Result<CalendarDate, Reason> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return from_digits(text);
    }
    let [year, month, day] = parts(text).ok_or(Reason::Unrecognised)?;
    let (month, day) = (small(month)?, small(day)?);
    match year.len() {
        4 => CalendarDate::new(number(year, 4)?, month, day).ok_or(Reason::NoSuchDay),
        1 | 2 => number(year, 2).and(Err(Reason::AmbiguousYear)),
        _ => Err(Reason::Unrecognised),
    }
}

/// `20250401`; other runs of digits are no dates.
fn from_digits(text: &str) -> Result<CalendarDate, Reason> {
    match text.len() {
        8 => {
            let (year, rest) = text.split_at(4);
            let (month, day) = rest.split_at(2);
            CalendarDate::new(number(year, 4)?, small(month)?, small(day)?).ok_or(Reason::NoSuchDay)
        }
        5 => Err(Reason::SerialDate),
        _ => Err(Reason::Unrecognised),
    }
}

/// Year, month and day as texts.
fn parts(text: &str) -> Option<[&str; 3]> {
    if let Some((year, rest)) = text.split_once('年') {
        let (month, day) = rest.strip_suffix('日')?.split_once('月')?;
        return Some([year, month, day]);
    }
    let separator = text.chars().find(|&character| matches!(character, '/' | '.') || is_dash(character))?;
    let mut parts = text.split(separator);
    let found = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(found)
}

/// A number of at most so many digits and nothing else.
fn number(text: &str, most_digits: usize) -> Result<u16, Reason> {
    if text.len() > most_digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Reason::Unrecognised);
    }
    text.parse().map_err(|_| Reason::Unrecognised)
}

/// A month or a day.
fn small(text: &str) -> Result<u8, Reason> {
    number(text, 2).and_then(|number| u8::try_from(number).map_err(|_| Reason::Unrecognised))
}
