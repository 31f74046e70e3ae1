//! Days as people write them: in Japanese with the era before the year, in English with the era behind it.

use std::borrow::Cow;

use super::Language;
use crate::texts;
use consortium_core::{CalendarDate, Era, Weekday};

texts! {
    /// A day; `name` is that of its month.
    day_of_era(year: u16, month: u8, day: u8, name: &str, era: &str) {
        ja: "{era}（{year}年）{month}月{day}日",
        en: "{day} {name} {year} ({era})",
    }
    /// A day before the eras that are counted here.
    day_without_era(year: u16, month: u8, day: u8, name: &str) {
        ja: "{year}年{month}月{day}日",
        en: "{day} {name} {year}",
    }
    /// A fiscal year; `era` is that of its first day.
    fiscal_year_of_era(year: u16, era: &str) { ja: "{era}度", en: "FY{year}" }
    /// A fiscal year before the eras that are counted here.
    fiscal_year_without_era(year: u16) { ja: "{year}年度", en: "FY{year}" }
    /// A year of an era.
    year_of_era(era: &str, year: u16) { ja: "{era}{year}年", en: "{era} {year}" }
    /// The first year of an era.
    first_year_of_era(era: &str) { ja: "{era}元年", en: "{era} 1" }
    /// An era.
    meiji { ja: "明治", en: "Meiji" }
    /// An era.
    taisho { ja: "大正", en: "Taisho" }
    /// An era.
    showa { ja: "昭和", en: "Showa" }
    /// An era.
    heisei { ja: "平成", en: "Heisei" }
    /// An era.
    reiwa { ja: "令和", en: "Reiwa" }
    /// A day with its day of the week; `name` is that of its month.
    day_and_weekday(year: u16, month: u8, day: u8, name: &str, weekday: &str) {
        ja: "{year}年{month}月{day}日（{weekday}）",
        en: "{weekday} {day} {name} {year}",
    }
    /// A day of the week.
    sunday { ja: "日", en: "Sun" }
    /// A day of the week.
    monday { ja: "月", en: "Mon" }
    /// A day of the week.
    tuesday { ja: "火", en: "Tue" }
    /// A day of the week.
    wednesday { ja: "水", en: "Wed" }
    /// A day of the week.
    thursday { ja: "木", en: "Thu" }
    /// A day of the week.
    friday { ja: "金", en: "Fri" }
    /// A day of the week.
    saturday { ja: "土", en: "Sat" }
}

/// The months in English, from January.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: 令和8年（2026年）11月20日, 20 November 2026 (Reiwa 8).
///
/// ```
/// use consortium_planner::text::{Language, date::day};
/// let first_of_reiwa = "2019-05-01".parse().unwrap();
/// assert_eq!(day(Language::Japanese, first_of_reiwa), "令和元年（2019年）5月1日");
/// assert_eq!(day(Language::English, first_of_reiwa), "1 May 2019 (Reiwa 1)");
/// ```
pub fn day(language: Language, date: CalendarDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = &month_name(date);
    match date.era() {
        None => day_without_era(language, year, month, day, name),
        Some((era, of_era)) => day_of_era(language, year, month, day, name, &era_year(language, era, of_era)),
    }
}

/// A day with its day of the week, in the Gregorian calendar: 2025年7月22日（火）, Tue 22 July 2025.
///
/// ```
/// use consortium_planner::text::{Language, date::day_with_weekday};
/// let day = "2025-07-22".parse().unwrap();
/// assert_eq!(day_with_weekday(Language::Japanese, day), "2025年7月22日（火）");
/// assert_eq!(day_with_weekday(Language::English, day), "Tue 22 July 2025");
/// ```
pub fn day_with_weekday(language: Language, date: CalendarDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Sunday => sunday(language),
        Weekday::Monday => monday(language),
        Weekday::Tuesday => tuesday(language),
        Weekday::Wednesday => wednesday(language),
        Weekday::Thursday => thursday(language),
        Weekday::Friday => friday(language),
        Weekday::Saturday => saturday(language),
    };
    day_and_weekday(language, date.year(), date.month(), date.day(), &month_name(date), weekday)
}

fn month_name(date: CalendarDate) -> Cow<'static, str> {
    let name = MONTHS.get(usize::from(date.month()).saturating_sub(1)).copied();
    name.map_or_else(|| date.month().to_string().into(), Cow::Borrowed)
}

/// A fiscal year, April to March: 平成30年度, FY2018.
///
/// ```
/// use consortium_planner::text::{Language, date::fiscal_year};
/// assert_eq!(fiscal_year(Language::Japanese, 2018), "平成30年度");
/// assert_eq!(fiscal_year(Language::English, 2018), "FY2018");
/// ```
pub fn fiscal_year(language: Language, year: u16) -> String {
    match CalendarDate::new(year, 4, 1).and_then(CalendarDate::era) {
        None => fiscal_year_without_era(language, year),
        Some((era, of_era)) => fiscal_year_of_era(language, year, &era_year(language, era, of_era)),
    }
}

fn era_year(language: Language, era: Era, year: u16) -> String {
    let name = match era {
        Era::Meiji => meiji(language),
        Era::Taisho => taisho(language),
        Era::Showa => showa(language),
        Era::Heisei => heisei(language),
        Era::Reiwa => reiwa(language),
    };
    if year == 1 { first_year_of_era(language, name) } else { year_of_era(language, name, year) }
}

#[cfg(test)]
mod tests {
    use super::{Language, day};

    #[test]
    fn the_era_stands_beside_the_year_and_changes_with_the_day() {
        let japanese = |text: &str| day(Language::Japanese, text.parse().unwrap());
        assert_eq!(japanese("2026-11-20"), "令和8年（2026年）11月20日");
        assert_eq!(japanese("2019-04-30"), "平成31年（2019年）4月30日");
        assert_eq!(japanese("1868-10-23"), "1868年10月23日");
    }
}
