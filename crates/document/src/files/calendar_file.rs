//! Calendar files (.ics), as RFC 5545 describes them, for calendars such as Outlook and Google Calendar.
//!
//! Lines end with CR LF and are folded at 75 octets, never inside a character. Times are those of Asia/Tokyo, with the
//! time zone in the file: Japan has had no summer time since 1952. The moment of writing comes in from outside.

use std::{fmt, str::FromStr};

use thiserror::Error;

use consortium_core::{
    CalendarDate,
    training::{ClockTime, Period},
};

/// The longest line, in octets without its line break (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// A moment in UTC, to the second: when a file was made.
///
/// Read from an instant as browsers write it.
///
/// ```
/// use consortium_document::files::UtcMoment;
/// let moment: UtcMoment = "2025-06-20T01:02:03.456Z".parse().unwrap();
/// assert_eq!(moment.to_string(), "20250620T010203Z");
/// assert!("2025-06-20 10:02".parse::<UtcMoment>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UtcMoment {
    day: CalendarDate,
    time: ClockTime,
    second: u8,
}

/// Why a text is no [`UtcMoment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected an instant in UTC such as 2025-06-20T01:02:03Z")]
pub struct NotAMoment;

impl FromStr for UtcMoment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let (day, time) = text.strip_suffix('Z').and_then(|text| text.split_once('T')).ok_or(NotAMoment)?;
        let (time, second) = time.rsplit_once(':').ok_or(NotAMoment)?;
        let second = second.split_once('.').map_or(second, |(second, _)| second);
        let is_second = second.len() == 2 && second.bytes().all(|byte| byte.is_ascii_digit());
        Ok(Self {
            day: day.parse().map_err(|_| NotAMoment)?,
            time: time.parse().map_err(|_| NotAMoment)?,
            // 60 is a leap second.
            second: second.parse().ok().filter(|second| is_second && *second <= 60).ok_or(NotAMoment)?,
        })
    }
}

impl fmt::Display for UtcMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:02}Z", local_time(self.day, self.time), self.second)
    }
}

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All day.
    Day(CalendarDate),
    /// On a day from one time to another, in Japanese time.
    During(CalendarDate, Period),
}

/// Something in a calendar. Its texts may have line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Tells it from everything else in the world; the same event has the same in every file, so that a calendar that has
    /// read it before replaces it.
    pub uid: String,
    /// When it is.
    pub when: When,
    /// What it is called.
    pub summary: String,
    /// What is good to know.
    pub description: String,
    /// Where it is; empty if that is not known.
    pub location: String,
}

/// Writes a calendar file with these events. `made` is the moment of writing.
pub fn calendar_file(events: &[CalendarEvent], made: UtcMoment) -> String {
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//consortium-planner//training//JA");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.lines(&[
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Tokyo",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0900",
        "TZNAME:JST",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]);
    for event in events {
        file.line("BEGIN:VEVENT");
        file.text("UID", &event.uid);
        file.line(&format!("DTSTAMP:{made}"));
        match event.when {
            // Without an end, a day ends with itself (RFC 5545, 3.6.1).
            When::Day(day) => file.line(&format!("DTSTART;VALUE=DATE:{}", compact(day))),
            When::During(day, period) => {
                file.line(&format!("DTSTART;TZID=Asia/Tokyo:{}00", local_time(day, period.from())));
                file.line(&format!("DTEND;TZID=Asia/Tokyo:{}00", local_time(day, period.to())));
            }
        }
        file.text("SUMMARY", &event.summary);
        for (name, text) in [("DESCRIPTION", &event.description), ("LOCATION", &event.location)] {
            if !text.trim().is_empty() {
                file.text(name, text);
            }
        }
        file.line("END:VEVENT");
    }
    file.line("END:VCALENDAR");
    file.0
}

/// `20250724`
fn compact(day: CalendarDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20250724T1000`
fn local_time(day: CalendarDate, time: ClockTime) -> String {
    format!("{}T{:02}{:02}", compact(day), time.hour(), time.minute())
}

#[derive(Default)]
struct File(String);

impl File {
    fn lines(&mut self, lines: &[&str]) {
        lines.iter().for_each(|line| self.line(line));
    }

    /// A property whose value is a text: what has a meaning in the format is escaped, what cannot be shown is left out.
    fn text(&mut self, name: &str, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut line = format!("{name}:");
        for character in text.trim().chars() {
            match character {
                '\n' => line.push_str("\\n"),
                '\\' | ';' | ',' => {
                    line.push('\\');
                    line.push(character);
                }
                '\t' => line.push(' '),
                other if other.is_control() => {}
                other => line.push(other),
            }
        }
        self.line(&line);
    }

    /// A line, folded: what is too long goes on in the next one, after a space.
    fn line(&mut self, line: &str) {
        let mut octets = 0_usize;
        for character in line.chars() {
            let more = octets.saturating_add(character.len_utf8());
            if more > MOST_OCTETS {
                self.0.push_str("\r\n ");
                octets = character.len_utf8().saturating_add(1);
            } else {
                octets = more;
            }
            self.0.push(character);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, EventLike};

    use super::{CalendarEvent, MOST_OCTETS, When, calendar_file};
    use consortium_core::training::{Period, timetable_2025};

    fn event(when: When, summary: &str, description: &str) -> CalendarEvent {
        CalendarEvent {
            uid: "one@consortium-planner".to_owned(),
            when,
            summary: summary.to_owned(),
            description: description.to_owned(),
            location: "東京駅周辺; 会場, 未定".to_owned(),
        }
    }

    fn file(events: &[CalendarEvent]) -> String {
        calendar_file(events, "2025-06-20T01:02:03.456Z".parse().unwrap())
    }

    fn morning() -> Period {
        Period::new("10:00".parse().unwrap(), "12:00".parse().unwrap()).unwrap()
    }

    /// Read by another program than the one that wrote it.
    #[test]
    fn another_parser_reads_back_what_was_written() {
        let day = "2025-07-24".parse().unwrap();
        let description = "持ち物：名刺\r\n逆斜線 \\ と、コンマ, セミコロン; を含む説明。".repeat(5);
        let text = file(&[
            event(When::During(day, morning()), "コラボヘルス推進研修（オフライン・MIX）", &description),
            event(When::Day("2025-07-01".parse().unwrap()), "申込期限", ""),
        ]);
        let calendar: Calendar = text.parse().unwrap();
        let events: Vec<_> = calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
        let [session, deadline] = events.as_slice() else { panic!("{text}") };
        assert_eq!(session.get_uid(), Some("one@consortium-planner"));
        assert_eq!(session.get_summary(), Some("コラボヘルス推進研修（オフライン・MIX）"));
        assert_eq!(session.get_location(), Some("東京駅周辺; 会場, 未定"));
        assert_eq!(session.get_description().map(str::to_owned), Some(description.replace("\r\n", "\n")));
        assert_eq!(
            session.get_timestamp().map(|moment| moment.to_rfc3339()),
            Some("2025-06-20T01:02:03+00:00".into())
        );
        let at = |moment: Option<DatePerhapsTime>| match moment {
            Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid })) => {
                format!("{date_time} {tzid}")
            }
            other => format!("{other:?}"),
        };
        assert_eq!(at(session.get_start()), "2025-07-24 10:00:00 Asia/Tokyo");
        assert_eq!(at(session.get_end()), "2025-07-24 12:00:00 Asia/Tokyo");
        let Some(DatePerhapsTime::Date(day)) = deadline.get_start() else { panic!("{text}") };
        assert_eq!(day.to_string(), "2025-07-01");
        assert_eq!(deadline.get_description(), None);
        assert_eq!(calendar.components.len(), 3, "two events and the time zone");
    }

    #[test]
    fn every_line_ends_with_cr_lf_and_has_75_octets_at_most_and_no_character_is_cut() {
        let long = "健康保険組合".repeat(60);
        for padding in 0..8 {
            let summary = format!("{}{long}", "x".repeat(padding));
            let text =
                file(&[event(When::During("2025-07-24".parse().unwrap(), morning()), &summary, &long)]);
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.split_terminator("\r\n") {
                assert!(line.len() <= MOST_OCTETS && !line.contains(['\r', '\n']), "{line}");
            }
            assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{summary}\r\n")));
        }
    }

    #[test]
    fn what_a_user_typed_can_begin_no_property_of_its_own() {
        let day = timetable_2025().sessions[0].on;
        let text = file(&[event(When::Day(day), "a\r\nEND:VEVENT\nBEGIN:VALARM\rX\u{7}:1", "")]);
        assert_eq!(text.matches("\r\nEND:VEVENT\r\n").count(), 1);
        assert!(!text.contains("\nBEGIN:VALARM"));
        assert!(text.contains("SUMMARY:a\\nEND:VEVENT\\nBEGIN:VALARM\\nX:1\r\n"));
    }

    #[test]
    fn moments_that_are_none_are_refused() {
        for text in [
            "",
            "2025-06-20T01:02:03",
            "2025-06-20T01:02Z",
            "2025-02-30T01:02:03Z",
            "2025-06-20T24:02:03Z",
            "2025-06-20T01:02:61Z",
        ] {
            assert!(text.parse::<super::UtcMoment>().is_err(), "{text}");
        }
    }
}
