//! Reads dates as Japanese documents and spreadsheets write them.

use crate::reading::{
    Expected, ReadError, ReadResult, Reading, Reason, Repair,
    fold::{fold, is_dash},
    number::is_unknown_mark,
};
use crate::{CalendarDate, Era, Weekday};

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
///
/// A day of the week behind the date is left out; one that does not belong to the date is told.
///
/// ```
/// use consortium_core::reading::{Repair, read_date};
/// assert_eq!(read_date("2025/4/1(火)").unwrap().repairs, [Repair::Weekday]);
/// assert_eq!(read_date("2025/4/1(水)").unwrap().repairs, [Repair::OtherWeekday]);
/// ```
pub fn read_date(text: &str) -> ReadResult<CalendarDate> {
    read(text, |_| None)
}

/// Reads a date from a column that holds dates: as [`read_date`], and the numbers that spreadsheets keep inside for
/// dates as well.
///
/// # Errors
///
/// As [`read_date`].
///
/// ```
/// use consortium_core::reading::{Repair, read_date_in_column};
/// let reading = read_date_in_column("45748").unwrap();
/// assert_eq!(reading.value.unwrap().to_string(), "2025-04-01");
/// assert_eq!(reading.repairs, [Repair::SerialDate]);
/// ```
pub fn read_date_in_column(text: &str) -> ReadResult<CalendarDate> {
    read(text, serial_date)
}

fn read(text: &str, serial: impl FnOnce(&str) -> Option<CalendarDate>) -> ReadResult<CalendarDate> {
    let folded = fold(text);
    if folded.text.is_empty() {
        return Ok(Reading::empty());
    }
    if is_unknown_mark(&folded.text) {
        return Ok(Reading::unknown_mark());
    }
    let mut repairs = folded.repairs;
    if let Some(date) = serial(&folded.text) {
        repairs.push(Repair::SerialDate);
        return Ok(Reading { value: Some(date), repairs });
    }
    parse(&folded.text, &mut repairs)
        .map(|date| Reading { value: Some(date), repairs })
        .map_err(|reason| ReadError { expected: Expected::Date, reason })
}

fn parse(text: &str, repairs: &mut Vec<Repair>) -> Result<CalendarDate, Reason> {
    if text.starts_with('#') {
        return Err(Reason::SpreadsheetError);
    }
    let (day, weekday) = without_weekday(text);
    let date = parse_day(day, repairs)?;
    if let Some(weekday) = weekday {
        let fits = weekday == date.weekday();
        repairs.push(if fits { Repair::Weekday } else { Repair::OtherWeekday });
    }
    Ok(date)
}

/// The days of the week, from Sunday.
const WEEKDAYS: [(Weekday, char, &str, &str); 7] = [
    (Weekday::Sunday, '日', "sunday", "sun"),
    (Weekday::Monday, '月', "monday", "mon"),
    (Weekday::Tuesday, '火', "tuesday", "tue"),
    (Weekday::Wednesday, '水', "wednesday", "wed"),
    (Weekday::Thursday, '木', "thursday", "thu"),
    (Weekday::Friday, '金', "friday", "fri"),
    (Weekday::Saturday, '土', "saturday", "sat"),
];

/// Takes the day of the week off the end: `(火)`, `火曜日`, `Tue`.
fn without_weekday(text: &str) -> (&str, Option<Weekday>) {
    let whole = text.trim_end();
    let (inside, in_brackets) = match whole.strip_suffix(')') {
        Some(inside) => (inside, true),
        None => (whole, false),
    };
    let without = |name: &str| {
        let start = inside.len().checked_sub(name.len())?;
        let (rest, tail) = inside.split_at_checked(start)?;
        tail.eq_ignore_ascii_case(name).then_some(rest)
    };
    for (weekday, kanji, long, short) in WEEKDAYS {
        let by_kanji = [format!("{kanji}曜日"), format!("{kanji}曜")];
        let rest = by_kanji.iter().map(String::as_str).chain([long, short]).find_map(without);
        // The sign alone ends many dates by itself (1日), so it counts in brackets or after 日 only.
        let alone =
            || inside.strip_suffix(kanji).filter(|rest| in_brackets || rest.trim_end().ends_with('日'));
        let Some(rest) = rest.or_else(alone) else { continue };
        let rest = if in_brackets { rest.trim_end().strip_suffix('(') } else { Some(rest) };
        if let Some(rest) = rest {
            return (rest.trim_end().trim_end_matches([',', '、']), Some(weekday));
        }
    }
    (text, None)
}

/// The date that a spreadsheet keeps as a number of days since 1899-12-30, from 1950 to 2099: other numbers of five
/// digits are hardly meant as dates.
fn serial_date(text: &str) -> Option<CalendarDate> {
    /// 1970-01-01 in this count.
    const FIRST_OF_1970: i64 = 25_569;
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let serial: i64 = whole.parse().ok().filter(|_| whole.len() == 5)?;
    let wanted = serial.checked_sub(FIRST_OF_1970)?;
    let mut dates = (1950_u16..2100)
        .flat_map(|year| (1_u8..=12).filter_map(move |month| CalendarDate::new(year, month, 1)));
    let month = dates.rfind(|first| first.days_since_1970() <= wanted)?;
    let day = wanted.checked_sub(month.days_since_1970())?.checked_add(1)?;
    CalendarDate::new(month.year(), month.month(), u8::try_from(day).ok()?)
}

fn parse_day(text: &str, repairs: &mut Vec<Repair>) -> Result<CalendarDate, Reason> {
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
    if is_day_of_year(text) {
        return Err(Reason::MissingYear);
    }
    let [year, month, day] = parts(text).ok_or(Reason::Unrecognised)?;
    let (month, day) = (small(month)?, small(day)?);
    match year.len() {
        4 => CalendarDate::new(number(year, 4)?, month, day).ok_or(Reason::NoSuchDay),
        1 | 2 => number(year, 2).and(Err(Reason::AmbiguousYear)),
        _ => Err(Reason::Unrecognised),
    }
}

/// Whether a text is a month and a day: `4/1`, `4月1日`.
fn is_day_of_year(text: &str) -> bool {
    let parts = match text.strip_suffix('日') {
        Some(text) => text.split_once('月'),
        None => text.split_once('/'),
    };
    let within = |text: &str, most: u8| small(text).is_ok_and(|number| (1..=most).contains(&number));
    parts.is_some_and(|(month, day)| within(month, 12) && within(day, 31))
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
