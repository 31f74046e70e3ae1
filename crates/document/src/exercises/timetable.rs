//! The timetable of a workshop: the exercises in their order, with an introduction, a break and a discussion around them.
//!
//! It knows no clock: it counts minutes from the start, and turns them into times of day only from a start that was typed.

use thiserror::Error;

use crate::exercises::ExerciseSet;
use consortium_core::{reading::fold::fold, training::ClockTime};

/// The introduction at the beginning, in minutes.
pub const INTRODUCTION_MINUTES: u32 = 10;
/// The break in the middle, in minutes.
pub const BREAK_MINUTES: u32 = 10;
/// The discussion at the end, in minutes.
pub const DISCUSSION_MINUTES: u32 = 15;
/// What an exercise counts whose file does not say how long it takes, in minutes.
pub const ASSUMED_MINUTES: u32 = 10;

/// The minutes of a day.
const DAY: u32 = 24 * 60;

/// The timetable of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkshopTimetable {
    /// What follows what, without gaps.
    pub rows: Vec<WorkshopTimetableRow>,
    /// How many minutes all of it takes.
    pub minutes: u32,
}

/// A row of the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkshopTimetableRow {
    /// What happens.
    pub part: WorkshopPart,
    /// When it begins, in minutes from the start of the workshop.
    pub from: u32,
    /// When it ends, in minutes from the start of the workshop.
    pub to: u32,
    /// How many minutes it takes.
    pub minutes: u32,
    /// Whether the minutes are [`ASSUMED_MINUTES`], because the exercise does not say.
    pub is_assumed: bool,
}

/// What happens in a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkshopPart {
    /// The trainer explains the tools and how the workshop goes.
    Introduction,
    /// The exercise at this place of the list.
    Exercise(usize),
    /// Nothing.
    Break,
    /// What was learned is talked over.
    Discussion,
}

impl WorkshopTimetable {
    /// The timetable of these exercises. The break lies between two exercises, as close to half of their minutes as may be;
    /// with a single exercise there is none.
    ///
    /// ```
    /// use consortium_document::exercises::{ExerciseSet, WorkshopPart, WorkshopTimetable};
    /// let timetable = WorkshopTimetable::of(&ExerciseSet::built_in());
    /// assert_eq!(timetable.minutes, 120);
    /// assert_eq!(timetable.rows[0].part, WorkshopPart::Introduction);
    /// assert_eq!((timetable.rows[1].from, timetable.rows[1].to), (10, 16));
    /// ```
    pub fn of(set: &ExerciseSet) -> Self {
        let minutes: Vec<Option<u32>> =
            set.exercises.iter().map(|exercise| exercise.minutes.map(u32::from)).collect();
        let break_after = break_after(&minutes);
        let mut timetable = Self { rows: Vec::new(), minutes: 0 };
        timetable.add(WorkshopPart::Introduction, Some(INTRODUCTION_MINUTES));
        for (position, minutes) in minutes.into_iter().enumerate() {
            timetable.add(WorkshopPart::Exercise(position), minutes);
            if break_after == Some(position) {
                timetable.add(WorkshopPart::Break, Some(BREAK_MINUTES));
            }
        }
        timetable.add(WorkshopPart::Discussion, Some(DISCUSSION_MINUTES));
        timetable
    }

    fn add(&mut self, part: WorkshopPart, minutes: Option<u32>) {
        let is_assumed = minutes.is_none();
        let minutes = minutes.unwrap_or(ASSUMED_MINUTES);
        // A file has at most 50 exercises of 180 minutes: the sum stays below 10,000.
        let (from, to) = (self.minutes, self.minutes.saturating_add(minutes));
        self.rows.push(WorkshopTimetableRow { part, from, to, minutes, is_assumed });
        self.minutes = to;
    }

    /// How many exercises do not say how long they take.
    pub fn assumed(&self) -> usize {
        self.rows.iter().filter(|row| row.is_assumed).count()
    }
}

/// The exercise before the break: the one whose end is closest to half of the minutes of all, the last left out.
fn break_after(minutes: &[Option<u32>]) -> Option<usize> {
    let lengths = || minutes.iter().map(|minutes| minutes.unwrap_or(ASSUMED_MINUTES));
    let all = lengths().fold(0, u32::saturating_add);
    let ends = lengths().scan(0_u32, |end, minutes| {
        *end = end.saturating_add(minutes);
        Some(*end)
    });
    let last = minutes.len().checked_sub(1)?;
    ends.enumerate()
        .take(last)
        .min_by_key(|(_, end)| end.saturating_mul(2).abs_diff(all))
        .map(|(place, _)| place)
}

/// A time of day, some days after the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// How many midnights have passed since the start.
    pub days: u32,
    /// The time of day.
    pub time: ClockTime,
}

impl At {
    /// The time so many minutes after a start; `None` only beyond some eight thousand years.
    ///
    /// ```
    /// use consortium_core::training::ClockTime;
    /// use consortium_document::exercises::At;
    /// let start = ClockTime::new(23, 30).unwrap();
    /// assert_eq!(At::after(start, 29).map(|at| at.time.to_string()).as_deref(), Some("23:59"));
    /// assert_eq!(At::after(start, 30), Some(At { days: 1, time: ClockTime::new(0, 0).unwrap() }));
    /// ```
    pub fn after(start: ClockTime, minutes: u32) -> Option<Self> {
        let since_midnight =
            u32::from(start.hour()).checked_mul(60)?.checked_add(u32::from(start.minute()))?;
        let then = since_midnight.checked_add(minutes)?;
        let (hour, minute) = (then % DAY / 60, then % 60);
        let time = ClockTime::new(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?)?;
        Some(Self { days: then / DAY, time })
    }
}

/// Why a text is no time at which a workshop can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a time of day such as 13:30")]
pub struct NotAStartTime;

/// Reads the time at which a workshop starts: `13:30`, `13時30分`, `13時`, `午後1時30分`, full-width too. `None` if the text is
/// empty.
///
/// # Errors
///
/// [`NotAStartTime`] for any other text.
///
/// ```
/// use consortium_core::training::ClockTime;
/// use consortium_document::exercises::{NotAStartTime, read_start_time};
/// let half_past_one = Ok(ClockTime::new(13, 30));
/// for text in ["13:30", "１３：３０", "13時30分", "１３時半", "午後1時30分", "1:30 PM"] {
///     assert_eq!(read_start_time(text), half_past_one, "{text}");
/// }
/// assert_eq!(read_start_time(" "), Ok(None));
/// assert_eq!(read_start_time("25:00"), Err(NotAStartTime));
/// ```
pub fn read_start_time(text: &str) -> Result<Option<ClockTime>, NotAStartTime> {
    let folded = fold(text).text.replace(' ', "").to_lowercase();
    if folded.is_empty() {
        return Ok(None);
    }
    let (half, rest) = half_of_day(&folded);
    let written = match rest.split_once('時') {
        Some((hour, "")) => format!("{hour}:00"),
        Some((hour, "半")) => format!("{hour}:30"),
        // 13時5分: a minute of one digit is written without a zero.
        Some((hour, minute)) => match minute.strip_suffix('分').unwrap_or(minute) {
            "" => return Err(NotAStartTime),
            minute => format!("{hour}:{minute:0>2}"),
        },
        None => rest.to_owned(),
    };
    let time: ClockTime = written.parse().map_err(|_| NotAStartTime)?;
    let hour = match (half, time.hour()) {
        (Half::Unsaid, hour) | (Half::Morning, hour @ 0..=11) | (Half::Afternoon, hour @ 12) => hour,
        (Half::Afternoon, hour @ 0..=11) => hour.saturating_add(12),
        _ => return Err(NotAStartTime),
    };
    ClockTime::new(hour, time.minute()).map(Some).ok_or(NotAStartTime)
}

/// Which half of the day a text names.
#[derive(Clone, Copy)]
enum Half {
    Unsaid,
    Morning,
    Afternoon,
}

/// The half of the day, and the text without it. 午前12時 and 12 am mean midnight or noon, so they are not read.
fn half_of_day(text: &str) -> (Half, &str) {
    let words =
        [("午前", Half::Morning), ("午後", Half::Afternoon), ("am", Half::Morning), ("pm", Half::Afternoon)];
    let found = words.into_iter().find_map(|(word, half)| {
        let rest = text.strip_prefix(word).or_else(|| text.strip_suffix(word))?;
        Some((half, rest))
    });
    found.unwrap_or((Half::Unsaid, text))
}

#[cfg(test)]
mod tests {
    use super::{NotAStartTime, WorkshopPart, WorkshopTimetable, break_after, read_start_time};
    use crate::exercises::{Exercise, ExerciseSet};
    use consortium_core::training::ClockTime;

    /// Exercises that take so many minutes.
    fn set(minutes: &[Option<u8>]) -> ExerciseSet {
        let any = ExerciseSet::built_in().exercises.remove(0);
        let of = |minutes: &Option<u8>| Exercise { minutes: *minutes, ..(*any).clone() }.into();
        ExerciseSet { exercises: minutes.iter().map(of).collect(), ..ExerciseSet::default() }
    }

    #[test]
    fn a_workshop_with_the_exercises_of_the_program_takes_two_hours_and_has_its_break_in_the_middle() {
        let timetable = WorkshopTimetable::of(&ExerciseSet::built_in());
        assert_eq!(timetable.minutes, 120);
        assert_eq!(timetable.assumed(), 0);
        let pause = timetable.rows.iter().find(|row| row.part == WorkshopPart::Break).unwrap();
        assert!((45..=65).contains(&pause.from), "{pause:?}");
    }

    #[test]
    fn each_part_begins_when_the_one_before_ends_and_the_minutes_add_up() {
        for minutes in [&[][..], &[Some(5)], &[Some(180); 50], &[None, Some(1), None]] {
            let timetable = WorkshopTimetable::of(&set(minutes));
            let mut end = 0;
            for row in &timetable.rows {
                assert_eq!((row.from, row.to - row.from), (end, row.minutes));
                end = row.to;
            }
            assert_eq!(end, timetable.minutes);
            let exercises = timetable.rows.iter().filter(|row| matches!(row.part, WorkshopPart::Exercise(_)));
            assert_eq!(exercises.count(), minutes.len());
        }
    }

    #[test]
    fn an_exercise_that_does_not_say_how_long_it_takes_counts_ten_minutes_and_is_marked() {
        let timetable = WorkshopTimetable::of(&set(&[Some(20), None]));
        assert_eq!(timetable.minutes, 10 + 20 + 10 + 10 + 15);
        assert_eq!(timetable.assumed(), 1);
        assert!(timetable.rows.iter().any(|row| row.is_assumed && row.minutes == 10));
    }

    #[test]
    fn the_break_lies_between_two_exercises_as_close_to_the_middle_as_may_be() {
        assert_eq!(break_after(&[]), None);
        assert_eq!(break_after(&[Some(60)]), None);
        assert_eq!(break_after(&[Some(5), Some(60)]), Some(0));
        assert_eq!(break_after(&[Some(10), Some(10), Some(10), Some(10)]), Some(1));
        assert_eq!(break_after(&[None, None, Some(60), Some(5)]), Some(1));
    }

    #[test]
    fn a_start_is_read_as_people_write_it() {
        let time = |hour, minute| Ok(ClockTime::new(hour, minute));
        for (text, expected) in [
            ("9:05", time(9, 5)),
            ("９時５分", time(9, 5)),
            ("9時", time(9, 0)),
            ("午前9時半", time(9, 30)),
            ("午後12時15分", time(12, 15)),
            ("PM 1:00", time(13, 0)),
            ("0:00", time(0, 0)),
            ("13 時 30 分", time(13, 30)),
            ("", Ok(None)),
        ] {
            assert_eq!(read_start_time(text), expected, "{text}");
        }
        for text in
            ["24:00", "13:60", "13", "午後13時", "午前12時", "ひる", "13:30:00", "-1:00", "13時分", "1330"]
        {
            assert_eq!(read_start_time(text), Err(NotAStartTime), "{text}");
        }
    }
}
