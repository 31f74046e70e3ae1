//! A society that wants to join, its class, and how each session fits.

use super::{
    session::{Session, SessionNumber, Venue},
    size::SocietySize,
    timetable::Timetable,
};
use crate::{Answer, CalendarDate, Insured, SocietyKind};

/// What is known of the class of a society.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SocietyClass {
    /// 単一 or 総合.
    pub kind: Option<SocietyKind>,
    /// 大中規模 or 小規模.
    pub size: Option<SocietySize>,
}

/// What is known about a society that wants to join. Whatever is missing makes answers unknown, never "no".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applicant {
    /// 単一 or 総合.
    pub kind: Option<SocietyKind>,
    /// 被保険者数, in people.
    pub insured: Option<Insured>,
    /// How many people of it want to go.
    pub people: Option<u32>,
    /// The day of the application.
    pub applies_on: Option<CalendarDate>,
}

/// How a session fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFit {
    /// Which session.
    pub number: SessionNumber,
    /// Whether the society may apply for it on that day.
    pub answer: Answer,
    /// Why not, or why not known. Empty exactly if the answer is [`Answer::Met`].
    pub obstacles: Vec<Obstacle>,
}

/// Why a session does not fit, or what has to be known to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is for the other kind.
    OtherKind(SocietyKind),
    /// It is for the other size.
    OtherSize(SocietySize),
    /// It is for this kind, and the kind of the society is not known.
    KindUnknown(SocietyKind),
    /// It is for this size, and the number of insured persons is not known.
    SizeUnknown(SocietySize),
    /// The last day of application has passed.
    Closed {
        /// The last day.
        last_day: CalendarDate,
    },
    /// The last day of application is not known.
    DeadlineUnknown,
    /// It is held before the day of the application.
    Past,
    /// The day of the application is not known, so neither is whether it is still possible.
    DayUnknown,
}

impl Obstacle {
    /// What the obstacle makes of the answer.
    const fn answer(self) -> Answer {
        match self {
            Self::OtherKind(_) | Self::OtherSize(_) | Self::Closed { .. } | Self::Past => Answer::NotMet,
            Self::KindUnknown(_) | Self::SizeUnknown(_) | Self::DeadlineUnknown | Self::DayUnknown => {
                Answer::Unknown
            }
        }
    }
}

impl Timetable {
    /// The size of a society with so many insured persons.
    ///
    /// ```
    /// use consortium_core::{Insured, training::{SocietySize, timetable_2025}};
    /// let timetable = timetable_2025();
    /// assert_eq!(timetable.size(Insured::new(3_999)), SocietySize::Small);
    /// assert_eq!(timetable.size(Insured::new(4_000)), SocietySize::LargeOrMedium);
    /// ```
    pub fn size(&self, insured: Insured) -> SocietySize {
        if insured < self.small_below { SocietySize::Small } else { SocietySize::LargeOrMedium }
    }

    /// What is known of the class of a society.
    pub fn class(&self, applicant: &Applicant) -> SocietyClass {
        SocietyClass { kind: applicant.kind, size: applicant.insured.map(|insured| self.size(insured)) }
    }

    /// How each session fits, in the order of the timetable.
    pub fn fits(&self, applicant: &Applicant) -> Vec<SessionFit> {
        let class = self.class(applicant);
        self.numbered()
            .map(|(number, session)| {
                let obstacles: Vec<_> = class
                    .obstacles(session)
                    .chain(self.obstacles_in_time(session, applicant.applies_on))
                    .collect();
                let answer = Answer::all(obstacles.iter().map(|obstacle| obstacle.answer()));
                SessionFit { number, answer, obstacles }
            })
            .collect()
    }

    fn obstacles_in_time(
        &self,
        session: &Session,
        applies_on: Option<CalendarDate>,
    ) -> impl Iterator<Item = Obstacle> {
        let Some(day) = applies_on else { return [Some(Obstacle::DayUnknown), None].into_iter().flatten() };
        let deadline = match self.apply_until {
            None => Some(Obstacle::DeadlineUnknown),
            Some(last_day) => (day > last_day).then_some(Obstacle::Closed { last_day }),
        };
        [deadline, (session.on < day).then_some(Obstacle::Past)].into_iter().flatten()
    }

    /// How many people of one society the sessions take together; `None` if one of them states no limit.
    pub fn places<'a>(&self, sessions: impl IntoIterator<Item = &'a Session>) -> Option<u32> {
        sessions.into_iter().try_fold(0_u32, |places, session| match session.venue {
            Venue::OnSite => Some(places.saturating_add(self.most_people_on_site.get())),
            Venue::Online => None,
        })
    }
}

impl SocietyClass {
    /// What of the class stands in the way of a session.
    fn obstacles(self, session: &Session) -> impl Iterator<Item = Obstacle> {
        let kind = session.audience.kind.and_then(|wanted| match self.kind {
            None => Some(Obstacle::KindUnknown(wanted)),
            Some(kind) => (kind != wanted).then_some(Obstacle::OtherKind(wanted)),
        });
        let size = session.audience.size.and_then(|wanted| match self.size {
            None => Some(Obstacle::SizeUnknown(wanted)),
            Some(size) => (size != wanted).then_some(Obstacle::OtherSize(wanted)),
        });
        kind.into_iter().chain(size)
    }
}

#[cfg(test)]
mod tests {
    use super::{Applicant, Obstacle, SocietySize};
    use crate::{Answer, Insured, SocietyKind, training::timetable_2025};

    fn society(kind: SocietyKind, insured: u32, day: &str) -> Applicant {
        Applicant {
            kind: Some(kind),
            insured: Some(Insured::new(insured)),
            people: Some(2),
            applies_on: Some(day.parse().unwrap()),
        }
    }

    fn open(applicant: &Applicant) -> usize {
        timetable_2025().fits(applicant).iter().filter(|fit| fit.answer == Answer::Met).count()
    }

    /// Counted in the notice: MIX 10 (8 on site, 2 online), on site 単一 1, 総合 1, online 単一大中 4, 単一小 4, 総合大中 2,
    /// 総合小 2.
    #[test]
    fn each_class_may_join_the_sessions_that_the_notice_counts_for_it() {
        assert_eq!(open(&society(SocietyKind::Single, 4_000, "2025-06-20")), 10 + 1 + 4);
        assert_eq!(open(&society(SocietyKind::Single, 3_999, "2025-06-20")), 10 + 1 + 4);
        assert_eq!(open(&society(SocietyKind::General, 4_000, "2025-06-20")), 10 + 1 + 2);
        assert_eq!(open(&society(SocietyKind::General, 3_999, "2025-06-20")), 10 + 1 + 2);
    }

    #[test]
    fn applications_are_accepted_on_the_last_day_and_not_on_the_day_after() {
        assert_eq!(open(&society(SocietyKind::Single, 5_000, "2025-07-01")), 15);
        let late = timetable_2025().fits(&society(SocietyKind::Single, 5_000, "2025-07-02"));
        assert!(
            late.iter().all(|fit| fit.obstacles.iter().any(|why| matches!(why, Obstacle::Closed { .. })))
        );
    }

    #[test]
    fn a_session_before_the_day_of_the_application_is_named_as_past() {
        let fits = timetable_2025().fits(&society(SocietyKind::Single, 5_000, "2025-07-30"));
        assert!(fits[0].obstacles.contains(&Obstacle::Past));
        let later = timetable_2025();
        let held = fits.iter().filter(|fit| fit.obstacles.contains(&Obstacle::Past)).count();
        assert_eq!(
            held,
            later.sessions.iter().filter(|session| session.on.to_string().as_str() < "2025-07-30").count()
        );
    }

    #[test]
    fn a_mixed_session_needs_nothing_but_the_day_and_the_others_say_what_is_missing() {
        let unknown = Applicant { applies_on: Some("2025-06-20".parse().unwrap()), ..Applicant::default() };
        for (fit, session) in timetable_2025().fits(&unknown).iter().zip(timetable_2025().sessions) {
            let expected = if session.audience.is_everybody() { Answer::Met } else { Answer::Unknown };
            assert_eq!(fit.answer, expected, "{session:?}");
            assert_eq!(fit.obstacles.is_empty(), expected == Answer::Met);
        }
        let no_day = timetable_2025().fits(&Applicant::default());
        assert!(no_day.iter().all(|fit| fit.answer == Answer::Unknown));
    }

    /// A society whose kind is known to be wrong is refused, whatever its size turns out to be.
    #[test]
    fn one_obstacle_is_enough_to_say_no() {
        let general = Applicant { insured: None, ..society(SocietyKind::General, 1, "2025-06-20") };
        let fits = timetable_2025().fits(&general);
        let session = timetable_2025().sessions.iter().position(|session| {
            session.audience.kind == Some(SocietyKind::Single)
                && session.audience.size == Some(SocietySize::Small)
        });
        assert_eq!(fits[session.unwrap()].answer, Answer::NotMet);
    }
}
