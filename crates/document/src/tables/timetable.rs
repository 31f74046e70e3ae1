//! A timetable of training as a table: one row a session, as people copy it from a spreadsheet.
//!
//! Every row below the headings is a session, an empty row, or named with what cannot be read in it.

use std::num::NonZeroU16;

use consortium_core::{
    CalendarDate, SocietyKind,
    reading::{
        ReadError, Reading, Reason, Repair,
        fold::{fold, heading, visible},
        read_date_in_column,
    },
    training::{ClockTime, Period, Session, SessionAudience, SocietySize, Venue},
};

use super::Sheet;

/// A column of the table. All four are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimetableColumn {
    /// 開催日.
    Day,
    /// 時間: 10:00～12:00, or AM and PM.
    Time,
    /// 開催方法: オフライン or オンライン.
    Venue,
    /// 対象（参加属性）: 単一小規模, 総合, MIX.
    Audience,
}

impl TimetableColumn {
    /// All columns, in their usual order.
    pub const ALL: [Self; 4] = [Self::Day, Self::Time, Self::Venue, Self::Audience];

    /// What headings call it, in the form in which headings are compared.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Day => &["日付", "開催日", "開催日程", "日程", "実施日", "月日", "年月日", "date", "day"],
            Self::Time => {
                &["時間", "時間帯", "開催時間", "時刻", "ampm", "am/pm", "午前午後", "午前/午後", "time"]
            }
            Self::Venue => {
                &["方法", "開催方法", "開催方式", "形式", "開催形式", "方式", "会場", "venue", "format"]
            }
            Self::Audience => {
                &["対象", "参加属性", "属性", "対象組合", "参加対象", "区分", "対象属性", "audience", "for"]
            }
        }
    }
}

/// What was read of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimetableReading {
    /// The sessions, by day and hour.
    pub sessions: Vec<Session>,
    /// Rows that are no session because something in them cannot be read, from the top.
    pub faults: Vec<TimetableFault>,
    /// How many sessions give AM or PM and no hours: those of 2025 were read, 10:00–12:00 and 14:00–16:00.
    pub hours_assumed: usize,
    /// How many days stand without a year: the one that was given was read.
    pub years_added: usize,
    /// Sessions whose day of the week is not that of their day.
    pub other_weekdays: Vec<OtherWeekday>,
    /// How many cells are empty below a merged one, and were read as the cell above.
    pub merged: usize,
}

/// A day that stands beside the name of another day of the week: one of the two is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherWeekday {
    /// The row in the sheet, from 1.
    pub row: usize,
    /// The text as it stands there.
    pub text: String,
    /// The day that was read.
    pub day: CalendarDate,
}

/// A cell of a row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimetableFault {
    /// The row in the sheet, from 1.
    pub row: usize,
    /// The column.
    pub column: TimetableColumn,
    /// The text as it stands there.
    pub text: String,
    /// What is wrong with a day; `None` for the other columns.
    pub error: Option<ReadError>,
}

/// Why there is no timetable in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoTimetable {
    /// No row has the headings; the best one lacks these.
    MissingColumns(Vec<TimetableColumn>),
    /// There are headings and not a row below them.
    NoRows,
}

/// How many rows from the top may stand before the headings.
const MOST_ROWS_BEFORE_HEADINGS: usize = 30;

/// Reads a timetable. `year` is the calendar year of days that are written without one (7/24).
///
/// # Errors
/// [`NoTimetable`]: a column is missing, or there is no row.
///
/// ```
/// use consortium_document::tables::{parse_table, read_timetable_table};
/// let sheet = parse_table("開催日\t時間\t方法\t対象\n7/24（木）\tAM\tオフライン\tMIX\n").unwrap();
/// let reading = read_timetable_table(&sheet, 2025.try_into().ok()).unwrap();
/// assert_eq!(reading.sessions[0].on.to_string(), "2025-07-24");
/// assert_eq!((reading.hours_assumed, reading.years_added), (1, 1));
/// ```
pub fn read_timetable_table(
    sheet: &Sheet,
    year: Option<NonZeroU16>,
) -> Result<TimetableReading, NoTimetable> {
    let (headings, positions) = headings(sheet)?;
    let mut reading = TimetableReading::default();
    let mut above: [String; 4] = Default::default();
    let rows = sheet.rows.iter().enumerate().skip(headings);
    for (place, row) in rows {
        let cells = positions.map(|position| row.get(position).map_or(String::new(), |cell| visible(cell)));
        if cells.iter().all(String::is_empty) {
            continue;
        }
        // Only days and venues are merged over several rows; a missing hour or audience is missing.
        let [day, time, venue, audience] = cells;
        let [last_day, _, last_venue, _] = &above;
        let mut merged = 0_usize;
        let mut filled = |cell: String, last: &String| {
            if cell.is_empty() && !last.is_empty() {
                merged = merged.saturating_add(1);
                last.clone()
            } else {
                cell
            }
        };
        let cells = [filled(day, last_day), time, filled(venue, last_venue), audience];
        reading.merged = reading.merged.saturating_add(merged);
        match session(&cells, year, &mut reading) {
            Ok((session, weekday_fits)) => {
                if !weekday_fits {
                    let (row, text) = (place.saturating_add(1), cells[0].clone());
                    reading.other_weekdays.push(OtherWeekday { row, text, day: session.on });
                }
                reading.sessions.push(session);
            }
            Err((column, text, error)) => {
                reading.faults.push(TimetableFault { row: place.saturating_add(1), column, text, error });
            }
        }
        above = cells;
    }
    if reading.sessions.is_empty() && reading.faults.is_empty() {
        return Err(NoTimetable::NoRows);
    }
    reading.sessions.sort_by_key(|session| (session.on, session.during));
    Ok(reading)
}

/// How many rows there are up to and with the headings, and where the columns are.
fn headings(sheet: &Sheet) -> Result<(usize, [usize; 4]), NoTimetable> {
    let mut missing = TimetableColumn::ALL.to_vec();
    for (place, row) in sheet.rows.iter().take(MOST_ROWS_BEFORE_HEADINGS).enumerate() {
        let row: Vec<String> = row.iter().map(|cell| heading(cell)).collect();
        let position =
            |column: TimetableColumn| row.iter().position(|cell| column.names().contains(&cell.as_str()));
        let found = TimetableColumn::ALL.map(position);
        if let [Some(day), Some(time), Some(venue), Some(audience)] = found {
            return Ok((place.saturating_add(1), [day, time, venue, audience]));
        }
        let lacks: Vec<_> =
            TimetableColumn::ALL.into_iter().filter(|column| position(*column).is_none()).collect();
        if lacks.len() < missing.len() {
            missing = lacks;
        }
    }
    Err(NoTimetable::MissingColumns(missing))
}

/// Which cell cannot be read, as it stands, and why.
type Unread = (TimetableColumn, String, Option<ReadError>);

/// The session of a row, and whether the day of the week fits its day.
fn session(
    [day, time, venue, audience]: &[String; 4],
    year: Option<NonZeroU16>,
    reading: &mut TimetableReading,
) -> Result<(Session, bool), Unread> {
    let unread = |column, text: &String| (column, text.clone(), None);
    let ReadDay { on, year_added, weekday_fits } =
        read_day(day, year).map_err(|error| (TimetableColumn::Day, day.clone(), error))?;
    let (during, assumed) = read_period(time).ok_or_else(|| unread(TimetableColumn::Time, time))?;
    let venue = read_venue(venue).ok_or_else(|| unread(TimetableColumn::Venue, venue))?;
    let audience = read_audience(audience).ok_or_else(|| unread(TimetableColumn::Audience, audience))?;
    reading.years_added = reading.years_added.saturating_add(usize::from(year_added));
    reading.hours_assumed = reading.hours_assumed.saturating_add(usize::from(assumed));
    Ok((Session { on, during, venue, audience }, weekday_fits))
}

/// A day as it was read.
struct ReadDay {
    on: CalendarDate,
    year_added: bool,
    weekday_fits: bool,
}

fn read_day(text: &str, year: Option<NonZeroU16>) -> Result<ReadDay, Option<ReadError>> {
    let found = |day: Reading<CalendarDate>, year_added: bool| {
        let weekday_fits = !day.repairs.contains(&Repair::OtherWeekday);
        day.value.map(|on| ReadDay { on, year_added, weekday_fits }).ok_or(None)
    };
    match read_date_in_column(text) {
        Ok(day) => found(day, false),
        Err(error) => {
            // A day of the week behind the day hides that it is the year which is missing.
            let year = year.filter(|_| matches!(error.reason, Reason::MissingYear | Reason::Unrecognised));
            let Some(year) = year else { return Err(Some(error)) };
            let folded = fold(text).text;
            let separator = if folded.contains('月') { "年" } else { "/" };
            let day =
                read_date_in_column(&format!("{year:04}{separator}{folded}")).map_err(|_| Some(error))?;
            found(day, true)
        }
    }
}

/// Hours, and whether they were assumed for AM or PM.
fn read_period(text: &str) -> Option<(Period, bool)> {
    let folded = fold(text).text.replace(' ', "");
    let times: Vec<ClockTime> = folded
        .split(['~', '〜', '-', 'ー', '→'])
        .filter_map(|time| {
            time.replace('時', ":").replace('分', "").parse().ok().or_else(|| whole_hour(time))
        })
        .collect();
    if let [from, to] = times.as_slice() {
        return Some((Period::new(*from, *to)?, false));
    }
    let (from, to) = match folded.to_lowercase().as_str() {
        "am" | "午前" | "a.m." => (10, 12),
        "pm" | "午後" | "p.m." => (14, 16),
        _ => return None,
    };
    Some((Period::new(ClockTime::new(from, 0)?, ClockTime::new(to, 0)?)?, true))
}

/// 10時
fn whole_hour(text: &str) -> Option<ClockTime> {
    ClockTime::new(text.strip_suffix('時')?.parse().ok()?, 0)
}

fn read_venue(text: &str) -> Option<Venue> {
    let text = heading(text);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    // オフライン holds no オンライン, and "online" no "offline".
    match (
        has(&["オフライン", "対面", "集合", "会場", "offline", "onsite"]),
        has(&["オンライン", "zoom", "teams", "web", "ウェブ", "online"]),
    ) {
        (true, false) => Some(Venue::OnSite),
        (false, true) => Some(Venue::Online),
        _ => None,
    }
}

fn read_audience(text: &str) -> Option<SessionAudience> {
    let text = heading(text);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if matches!(
        text.as_str(),
        "mix" | "全て" | "すべて" | "全組合" | "全属性" | "全健保" | "everybody" | "all"
    ) {
        return Some(SessionAudience::EVERYBODY);
    }
    let kind = match (has(&["単一", "single"]), has(&["総合", "general"])) {
        (true, false) => Some(SocietyKind::Single),
        (false, true) => Some(SocietyKind::General),
        (false, false) => None,
        (true, true) => return None,
    };
    let size = match (has(&["大中規模", "大規模", "中規模", "large"]), has(&["小規模", "small"]))
    {
        (true, false) => Some(SocietySize::LargeOrMedium),
        (false, true) => Some(SocietySize::Small),
        (false, false) => None,
        (true, true) => return None,
    };
    (kind.is_some() || size.is_some()).then_some(SessionAudience { kind, size })
}

#[cfg(test)]
mod tests {
    use super::{NoTimetable, TimetableColumn, read_timetable_table};
    use crate::tables::parse_table;
    use consortium_core::{
        SocietyKind,
        training::{SessionAudience, SocietySize, Venue, timetable_2025},
    };

    fn read(text: &str, year: Option<u16>) -> Result<super::TimetableReading, NoTimetable> {
        read_timetable_table(&parse_table(text).unwrap(), year.and_then(|year| year.try_into().ok()))
    }

    #[test]
    fn the_timetable_of_2025_as_a_spreadsheet_keeps_it_is_read_back() {
        let timetable = timetable_2025();
        let mut text = "研修日程（令和7年度）\t\t\t\n開催日\t時間帯\t開催方法\t参加属性\n".to_owned();
        for session in &timetable.sessions {
            let kind = match session.audience.kind {
                Some(SocietyKind::Single) => "単一",
                Some(SocietyKind::General) => "総合",
                None => "",
            };
            let size = match session.audience.size {
                Some(SocietySize::LargeOrMedium) => "大中規模",
                Some(SocietySize::Small) => "小規模",
                None => "",
            };
            let audience =
                if session.audience.is_everybody() { "ＭＩＸ".to_owned() } else { [kind, size].concat() };
            let venue = if session.venue == Venue::OnSite {
                "オフライン（東京）"
            } else {
                "ｵﾝﾗｲﾝ"
            };
            text += &format!(
                "{}\t{}～{}\t{venue}\t{audience}\n",
                session.on,
                session.during.from(),
                session.during.to()
            );
        }
        let reading = read(&text, None).unwrap();
        assert_eq!(reading.sessions, timetable.sessions);
        assert_eq!((reading.faults.len(), reading.hours_assumed, reading.years_added), (0, 0, 0));
    }

    #[test]
    fn a_day_beside_another_day_of_the_week_is_named() {
        let rows = "日付\t時間\t方法\t対象\n2026/7/24（月）\tAM\tZoom\tMIX\n7/31（金）\tPM\tZoom\tMIX\n";
        let reading = read(rows, Some(2026)).unwrap();
        assert_eq!(reading.sessions.len(), 2);
        let named: Vec<_> =
            reading.other_weekdays.iter().map(|found| (found.row, found.text.as_str())).collect();
        assert_eq!(named, [(2, "2026/7/24（月）")]);
    }

    #[test]
    fn a_column_that_is_missing_is_named() {
        assert_eq!(
            read("開催日\t時間帯\t参加属性\n2026-07-22\tAM\tMIX\n", None),
            Err(NoTimetable::MissingColumns(vec![TimetableColumn::Venue]))
        );
        assert_eq!(read("a\tb\n", None), Err(NoTimetable::MissingColumns(TimetableColumn::ALL.to_vec())));
        assert_eq!(read("日付\t時間\t方法\t対象\n\n", None), Err(NoTimetable::NoRows));
    }

    #[test]
    fn days_without_a_year_take_the_year_that_was_given_and_are_refused_without_one() {
        let rows = "日付\t時間\t方法\t対象\n7/24（木）\t午前\t会場\t総合\n7月30日(水)\tPM\tZoom\t小規模\n";
        let reading = read(rows, Some(2025)).unwrap();
        assert_eq!(
            reading.sessions.iter().map(|s| s.on.to_string()).collect::<Vec<_>>(),
            ["2025-07-24", "2025-07-30"]
        );
        assert_eq!((reading.years_added, reading.hours_assumed), (2, 2));
        let general = SessionAudience { kind: Some(SocietyKind::General), size: None };
        assert_eq!(reading.sessions[0].audience, general);
        let reading = read(rows, None).unwrap();
        assert_eq!((reading.sessions.len(), reading.faults.len()), (0, 2));
        assert_eq!((reading.faults[0].row, reading.faults[0].column), (2, TimetableColumn::Day));
    }

    #[test]
    fn a_merged_day_is_read_as_the_one_above_and_what_cannot_be_read_is_named_with_its_row() {
        let reading = read(
            "日付,時間,方法,対象\n2026-07-22,10:00～12:00,オンライン,MIX\n,14時-16時,,単一\n2026-07-23,夜,会場,MIX\n2026-07-24,AM,未定,MIX\n2026-07-24,AM,会場,\n",
            None,
        )
        .unwrap();
        assert_eq!((reading.sessions.len(), reading.merged), (2, 2));
        assert_eq!(reading.sessions[1].on.to_string(), "2026-07-22");
        let faults: Vec<_> =
            reading.faults.iter().map(|fault| (fault.row, fault.column, fault.text.as_str())).collect();
        assert_eq!(
            faults,
            [
                (4, TimetableColumn::Time, "夜"),
                (5, TimetableColumn::Venue, "未定"),
                (6, TimetableColumn::Audience, "")
            ]
        );
    }
}
