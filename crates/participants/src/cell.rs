//! Reads the cells of a line. What is plain is read as it stands; everything else is folded first.

use std::borrow::Cow;

use super::meaning::text;
use consortium_core::{
    CalendarDate,
    outcomes::{AgeBand, Bmi, Centimetres, Measure, NotAMeasure, Sex},
    reading::{fold::fold, is_unknown_mark, read_date_in_column},
};

/// A cell that was read: a value, nothing, or a text that is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell<T> {
    /// It is empty, or says that the value is not known.
    Unknown,
    Known(T),
    Unreadable,
    /// It is a number that no person has.
    Impossible,
}

impl<T> From<Result<T, NotAMeasure>> for Cell<T> {
    fn from(result: Result<T, NotAMeasure>) -> Self {
        match result {
            Ok(value) => Self::Known(value),
            Err(NotAMeasure::NotANumber) => Self::Unreadable,
            Err(NotAMeasure::OutOfRange) => Self::Impossible,
        }
    }
}

/// A number with a unit of its own.
#[inline]
pub(super) fn measure<T: Measure>(cell: &[u8]) -> Cell<T> {
    if cell.is_empty() {
        return Cell::Unknown;
    }
    match T::from_ascii(cell) {
        Err(NotAMeasure::NotANumber) => unusual_measure(cell),
        read => read.into(),
    }
}

fn unusual_measure<T: Measure>(cell: &[u8]) -> Cell<T> {
    match plain(text(cell)) {
        None => Cell::Unknown,
        Some(text) => T::from_ascii(text.as_bytes()).into(),
    }
}

/// A height, in centimetres or metres: nobody is 3 cm tall, and nobody 3 m.
pub(super) fn height(cell: &[u8]) -> Cell<Centimetres> {
    if let Ok(height) = Centimetres::from_ascii(cell) {
        return Cell::Known(height);
    }
    let Some(text) = plain(text(cell)) else { return Cell::Unknown };
    let in_metres = text.split_once('.').filter(|(whole, _)| matches!(*whole, "0" | "1" | "2"));
    match in_metres {
        Some((whole, decimals)) if decimals.bytes().all(|byte| byte.is_ascii_digit()) => {
            // 1.7 m are 170 cm: the point moves two places.
            let moved = [decimals, "00"].concat();
            let (centimetres, rest) = moved.split_at(2);
            [whole, centimetres, ".", rest, "0"].concat().parse().into()
        }
        _ => text.parse().into(),
    }
}

/// A BMI.
#[inline]
pub(super) fn bmi(cell: &[u8]) -> Cell<Bmi> {
    measure(cell)
}

/// An age in years, or the band of ages (40代).
#[inline]
pub(super) fn age(cell: &[u8]) -> Cell<AgeBand> {
    match cell {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            let tens = tens.wrapping_sub(b'0').wrapping_mul(10);
            Cell::Known(AgeBand::of(tens.wrapping_add(ones.wrapping_sub(b'0'))))
        }
        _ => unusual_age(cell),
    }
}

fn unusual_age(cell: &[u8]) -> Cell<AgeBand> {
    let Some(text) = plain(text(cell)) else { return Cell::Unknown };
    let years = ["歳代", "才代", "代", "歳", "才"].into_iter().find_map(|unit| text.strip_suffix(unit));
    let years = years.unwrap_or(&text);
    // 47.0, as some programs write whole numbers.
    let years = years.split_once('.').map_or(years, |(whole, _)| whole);
    match years.parse::<u8>() {
        Ok(years) if years <= MOST_YEARS => Cell::Known(AgeBand::of(years)),
        _ if !years.is_empty() && years.bytes().all(|byte| byte.is_ascii_digit()) => Cell::Impossible,
        _ => Cell::Unreadable,
    }
}

/// Nobody has been older than 122 years (Jeanne Calment, 1997).
const MOST_YEARS: u8 = 122;

/// The age in full years on a day; `None` before birth or beyond any age.
pub(super) fn age_on(day: CalendarDate, birth: CalendarDate) -> Option<u8> {
    let years = day.year().checked_sub(birth.year())?;
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    let years = if had_birthday { years } else { years.checked_sub(1)? };
    u8::try_from(years).ok().filter(|years| *years <= MOST_YEARS)
}

/// 男 or 女; 1 and 2 as health checkups code them.
#[inline]
pub(super) fn sex(cell: &[u8]) -> Cell<Sex> {
    // As nearly all lines have it: no need to fold.
    if cell == "男".as_bytes() {
        Cell::Known(Sex::Male)
    } else if cell == "女".as_bytes() {
        Cell::Known(Sex::Female)
    } else {
        unusual_sex(cell)
    }
}

fn unusual_sex(cell: &[u8]) -> Cell<Sex> {
    match cell {
        b"1" => return Cell::Known(Sex::Male),
        b"2" => return Cell::Known(Sex::Female),
        _ => {}
    }
    let Some(text) = plain(text(cell)) else { return Cell::Unknown };
    match text.to_lowercase().as_str() {
        "男" | "男性" | "m" | "male" | "1" => Cell::Known(Sex::Male),
        "女" | "女性" | "f" | "female" | "2" => Cell::Known(Sex::Female),
        "その他" | "回答しない" | "無回答" | "3" | "0" | "9" => Cell::Unknown,
        _ => Cell::Unreadable,
    }
}

/// A date.
pub(super) fn date(cell: &[u8]) -> Cell<CalendarDate> {
    if cell.is_empty() {
        return Cell::Unknown;
    }
    if let Some(date) = plain_date(cell) {
        return Cell::Known(date);
    }
    match read_date_in_column(text(cell)) {
        Ok(reading) => reading.value.map_or(Cell::Unknown, Cell::Known),
        Err(_) => Cell::Unreadable,
    }
}

/// 2025/04/01 or 2025-4-1, read quickly.
fn plain_date(cell: &[u8]) -> Option<CalendarDate> {
    let mut parts = cell.split(|byte| matches!(byte, b'/' | b'-'));
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    CalendarDate::new(
        few_digits(year)?,
        u8::try_from(few_digits(month)?).ok()?,
        u8::try_from(few_digits(day)?).ok()?,
    )
}

/// The number that at most four digits make; `None` if there is none, or something else.
fn few_digits(text: &[u8]) -> Option<u16> {
    if text.is_empty() || text.len() > 4 {
        return None;
    }
    text.iter().try_fold(0_u16, |number, byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        number.checked_mul(10)?.checked_add(u16::from(digit))
    })
}

/// Whether a person took part to the end.
#[inline]
pub(super) fn went_on(cell: &[u8]) -> Cell<bool> {
    // As nearly all lines have it: no need to fold.
    if cell == "○".as_bytes() {
        Cell::Known(true)
    } else if cell == "×".as_bytes() {
        Cell::Known(false)
    } else {
        unusual_went_on(cell)
    }
}

fn unusual_went_on(cell: &[u8]) -> Cell<bool> {
    let Some(text) = plain(text(cell)) else { return Cell::Unknown };
    match text.as_ref() {
        "継続" | "完了" | "完走" | "修了" | "終了" | "継続中" => Cell::Known(true),
        "中断" | "離脱" | "脱落" | "中止" | "辞退" | "未完了" | "非継続" | "途中終了" | "途中離脱" => {
            Cell::Known(false)
        }
        other => yes_no(other),
    }
}

/// Dates from this year on stand for "never" in files of systems: 9999/12/31.
const NEVER: u16 = 2900;

/// Whether a person left the society. A date says that it did, unless it is one that stands for "never".
pub(super) fn left_society(cell: &[u8]) -> Cell<bool> {
    if cell.is_empty() {
        return Cell::Unknown;
    }
    if let Some(day) = plain_date(cell) {
        return Cell::Known(day.year() < NEVER);
    }
    let Some(plain) = plain(text(cell)) else { return Cell::Unknown };
    match plain.as_ref() {
        "喪失" | "資格喪失" | "脱退" | "退職" => Cell::Known(true),
        "在籍" | "加入中" | "有資格" | "資格あり" => Cell::Known(false),
        other => match yes_no(other) {
            Cell::Unreadable => match date(cell) {
                Cell::Known(day) => Cell::Known(day.year() < NEVER),
                Cell::Unknown => Cell::Unknown,
                Cell::Unreadable | Cell::Impossible => Cell::Unreadable,
            },
            answer => answer,
        },
    }
}

fn yes_no(text: &str) -> Cell<bool> {
    match text.to_lowercase().as_str() {
        "○" | "〇" | "◯" | "●" | "レ" | "✓" | "✔" | "1" | "有" | "あり" | "はい" | "済" | "yes" | "y"
        | "true" | "t" => Cell::Known(true),
        "×" | "✕" | "✗" | "x" | "0" | "無" | "なし" | "いいえ" | "未" | "no" | "n" | "false" | "f" => {
            Cell::Known(false)
        }
        _ => Cell::Unreadable,
    }
}

/// The text in its ordinary form without its unit; `None` if it is empty or says that the value is not known.
fn plain(text: &str) -> Option<Cow<'_, str>> {
    if text.is_empty() {
        return None;
    }
    let trimmed = text.trim_matches(' ');
    if !trimmed.is_empty() && trimmed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Some(Cow::Borrowed(trimmed));
    }
    let folded = fold(text).text;
    if folded.is_empty() || is_unknown_mark(&folded) {
        return None;
    }
    let lower = folded.to_lowercase();
    let number =
        ["kg/m2", "kg/m²", "kg", "㎏", "cm", "㎝"].into_iter().find_map(|unit| lower.strip_suffix(unit));
    Some(Cow::Owned(number.map_or(folded.as_str(), str::trim_end).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Cell, age_on};
    use consortium_core::{
        CalendarDate,
        outcomes::{AgeBand, Bmi, Centimetres, Kilograms, Sex},
    };

    macro_rules! of_text {
        ($($name:ident: $value:ty),+ $(,)?) => {
            $(fn $name(text: &str) -> Cell<$value> {
                super::$name(text.as_bytes())
            })+
        };
    }

    of_text! {
        age: AgeBand,
        bmi: Bmi,
        date: CalendarDate,
        height: Centimetres,
        left_society: bool,
        sex: Sex,
        went_on: bool,
    }

    #[test]
    fn figures_are_read_as_people_write_them() {
        let weight = |text: &str| super::measure::<Kilograms>(text.as_bytes());
        let grams = |grams| Cell::Known(Kilograms::from_thousandths(grams).unwrap());
        for text in ["68.6", "68.6kg", "６８．６ ｋｇ", " 68.60 ", "68.6㎏"] {
            assert_eq!(weight(text), grams(68_600), "{text}");
        }
        assert_eq!(weight(""), Cell::Unknown);
        assert_eq!(weight("不明"), Cell::Unknown);
        assert_eq!(weight("-"), Cell::Unknown);
        assert_eq!(weight("約70"), Cell::Unreadable);
        assert_eq!(weight("686"), Cell::Impossible);
        assert_eq!(bmi("250"), Cell::Impossible);
        assert_eq!(bmi("25.0"), Cell::Known(Bmi::from_thousandths(25_000).unwrap()));
    }

    #[test]
    fn height_in_metres_is_read_as_centimetres() {
        for (text, thousandths) in
            [("170", 170_000), ("170.5cm", 170_500), ("1.7", 170_000), ("1.705", 170_500)]
        {
            let Cell::Known(height) = height(text) else { panic!("{text}") };
            assert_eq!(height.thousandths(), thousandths, "{text}");
        }
        assert_eq!(height("17"), Cell::Impossible);
        assert_eq!(height("1.7x"), Cell::Unreadable);
    }

    #[test]
    fn ages_and_bands_of_ages_are_read() {
        assert_eq!(age("47"), Cell::Known(AgeBand::Forties));
        assert_eq!(age("４７歳"), Cell::Known(AgeBand::Forties));
        assert_eq!(age("50代"), Cell::Known(AgeBand::Fifties));
        assert_eq!([age("5"), age("07"), age("39")], [Cell::Known(AgeBand::Under40); 3]);
        assert_eq!(
            [age("122"), age("0070"), age("47.0")],
            [AgeBand::From70, AgeBand::From70, AgeBand::Forties].map(Cell::Known)
        );
        assert_eq!([age("470"), age("123"), age("256")], [Cell::Impossible; 3]);
        assert_eq!(age("四十"), Cell::Unreadable);
    }

    #[test]
    fn birthday_itself_counts() {
        let day = |year, month, day| CalendarDate::new(year, month, day).unwrap();
        let birth = day(1975, 4, 2);
        assert_eq!(age_on(day(2025, 4, 1), birth), Some(49));
        assert_eq!(age_on(day(2025, 4, 2), birth), Some(50));
        assert_eq!(age_on(day(1970, 1, 1), birth), None);
    }

    #[test]
    fn marks_and_words_are_read() {
        assert_eq!(
            [sex("男"), sex("２"), sex("F")].map(|cell| cell),
            [Cell::Known(Sex::Male), Cell::Known(Sex::Female), Cell::Known(Sex::Female)]
        );
        assert_eq!(went_on("○"), Cell::Known(true));
        assert_eq!(went_on("途中離脱"), Cell::Known(false));
        assert_eq!(went_on(""), Cell::Unknown);
        assert_eq!(left_society("2025/9/30"), Cell::Known(true));
        assert_eq!(left_society("9999/12/31"), Cell::Known(false));
        assert_eq!(left_society(""), Cell::Unknown);
        assert_eq!(left_society("在籍"), Cell::Known(false));
        assert_eq!(left_society("ときどき"), Cell::Unreadable);
        assert_eq!(date("令和7年4月1日"), Cell::Known(CalendarDate::new(2025, 4, 1).unwrap()));
        for text in ["2025-13-01", "2025/2/29", "+025/4/1", "2025//1", "2025/4/1/1"] {
            assert_eq!(date(text), Cell::Unreadable, "{text}");
        }
        assert_eq!(date("2025/04-1"), Cell::Known(CalendarDate::new(2025, 4, 1).unwrap()));
    }
}
