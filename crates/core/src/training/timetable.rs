//! A timetable: the sessions of one year with the rules for joining them.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::session::{Session, SessionNumber};
use crate::{Bilingual, CalendarDate, Insured, eligibility::Source};

/// The most sessions of a timetable. The one of 2025 has 24; every pair of them is looked at.
pub const MOST_SESSIONS: usize = 300;

/// The sessions of one year and the rules for joining them, with their source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timetable {
    /// What it is called.
    pub name: Bilingual,
    /// The document it was taken from; `None` for one that a user loaded.
    #[serde(default)]
    pub source: Option<Source>,
    /// The last day on which an application is accepted; `None` if it is not known.
    pub apply_until: Option<CalendarDate>,
    /// 小規模: societies with fewer *insured* persons than this. In 2025: 4,000.
    pub small_below: Insured,
    /// The most sessions that one society may apply for. In 2025: 2.
    pub most_sessions: NonZeroU32,
    /// The most people of one society at an on-site session. In 2025: 3. No limit is stated for online sessions.
    pub most_people_on_site: NonZeroU32,
    /// Whether the three numbers above were taken over from another year instead of being read from its own document.
    #[serde(default)]
    pub rules_are_assumed: bool,
    /// The sessions, in the order of their document.
    pub sessions: Vec<Session>,
}

/// Something that does not make sense in a timetable. Nothing stops a user: it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimetableProblem {
    /// There is no session.
    NoSession,
    /// There are more than [`MOST_SESSIONS`]; the rest is not looked at.
    TooManySessions,
    /// A session is held on or before the last day of application.
    HeldBeforeDeadline(SessionNumber),
    /// Two sessions are the same in everything.
    SameTwice(SessionNumber, SessionNumber),
}

impl Timetable {
    /// The sessions with their numbers, as many as are looked at.
    pub fn numbered(&self) -> impl Iterator<Item = (SessionNumber, &Session)> {
        (1..).map(SessionNumber).zip(&self.sessions).take(MOST_SESSIONS)
    }

    /// The session with this number.
    pub fn session(&self, number: SessionNumber) -> Option<&Session> {
        let place = usize::from(number.0).checked_sub(1)?;
        self.sessions.get(place).filter(|_| place < MOST_SESSIONS)
    }

    /// What does not make sense in it, in the order of its sessions.
    pub fn check(&self) -> Vec<TimetableProblem> {
        if self.sessions.is_empty() {
            return vec![TimetableProblem::NoSession];
        }
        let mut problems = Vec::new();
        if self.sessions.len() > MOST_SESSIONS {
            problems.push(TimetableProblem::TooManySessions);
        }
        for (number, session) in self.numbered() {
            if self.apply_until.is_some_and(|last| session.on <= last) {
                problems.push(TimetableProblem::HeldBeforeDeadline(number));
            }
            let mut earlier = self.numbered().take_while(|(other, _)| *other < number);
            if let Some((other, _)) = earlier.find(|(_, other)| *other == session) {
                problems.push(TimetableProblem::SameTwice(other, number));
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SESSIONS, SessionNumber, Timetable, TimetableProblem};
    use crate::training::timetable_2025;

    fn changed(change: impl FnOnce(&mut Timetable)) -> Vec<TimetableProblem> {
        let mut timetable = timetable_2025();
        change(&mut timetable);
        timetable.check()
    }

    #[test]
    fn what_makes_no_sense_in_a_timetable_is_named() {
        assert_eq!(changed(|_| ()), []);
        assert_eq!(changed(|timetable| timetable.sessions.clear()), [TimetableProblem::NoSession]);
        let on_the_last_day = changed(|timetable| timetable.apply_until = Some(timetable.sessions[0].on));
        assert_eq!(on_the_last_day.first(), Some(&TimetableProblem::HeldBeforeDeadline(SessionNumber(1))));
        let twice = changed(|timetable| timetable.sessions[4] = timetable.sessions[2]);
        assert_eq!(twice, [TimetableProblem::SameTwice(SessionNumber(3), SessionNumber(5))]);
    }

    #[test]
    fn three_hundred_sessions_are_looked_at_and_no_more() {
        let mut timetable = timetable_2025();
        let session = timetable.sessions[0];
        timetable.sessions = vec![session; MOST_SESSIONS];
        assert!(!timetable.check().contains(&TimetableProblem::TooManySessions));
        timetable.sessions.push(session);
        assert_eq!(timetable.check().first(), Some(&TimetableProblem::TooManySessions));
        assert_eq!(timetable.session(SessionNumber(300)), Some(&session));
        assert_eq!(timetable.session(SessionNumber(301)), None);
    }
}
