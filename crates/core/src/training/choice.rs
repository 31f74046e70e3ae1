//! Sessions that were chosen, held against the rules.

use super::{applicant::Applicant, session::SessionNumber, timetable::Timetable};
use crate::Answer;

/// Why sessions that were chosen cannot all be applied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceFault {
    /// The society may not apply for it; the session says why.
    NotOpen(SessionNumber),
    /// Whether it may is not known yet.
    NotKnown(SessionNumber),
    /// More sessions than one society may apply for.
    TooMany {
        /// How many were chosen.
        chosen: usize,
        /// How many it may be.
        most: u32,
    },
    /// Two sessions at the same time.
    Clash(SessionNumber, SessionNumber),
    /// More people want to go than the sessions take.
    TooManyPeople {
        /// How many want to go.
        people: u32,
        /// How many places a society has in these sessions together.
        places: u32,
    },
    /// There is no such session in the timetable any more.
    Unknown(SessionNumber),
}

/// What stands in the way of applying for these sessions, each named once: first session by session, then all together.
/// Nothing chosen has no fault.
pub fn check_choice(
    timetable: &Timetable,
    applicant: &Applicant,
    chosen: &[SessionNumber],
) -> Vec<ChoiceFault> {
    let fits = timetable.fits(applicant);
    let mut faults = Vec::new();
    for number in chosen {
        match fits.iter().find(|fit| fit.number == *number).map(|fit| fit.answer) {
            None => faults.push(ChoiceFault::Unknown(*number)),
            Some(Answer::NotMet) => faults.push(ChoiceFault::NotOpen(*number)),
            Some(Answer::Unknown) => faults.push(ChoiceFault::NotKnown(*number)),
            Some(Answer::Met) => {}
        }
    }
    let most = timetable.most_sessions.get();
    if usize::try_from(most).is_ok_and(|most| chosen.len() > most) {
        faults.push(ChoiceFault::TooMany { chosen: chosen.len(), most });
    }
    for (place, first) in chosen.iter().enumerate() {
        for second in chosen.iter().skip(place.saturating_add(1)) {
            let sessions = timetable.session(*first).zip(timetable.session(*second));
            if sessions.is_some_and(|(first, second)| first.clashes_with(second)) {
                faults.push(ChoiceFault::Clash(*first, *second));
            }
        }
    }
    let known: Vec<_> = chosen.iter().filter_map(|number| timetable.session(*number)).collect();
    let places = timetable.places(known.iter().copied());
    if let Some((people, places)) = applicant.people.zip(places).filter(|_| !known.is_empty())
        && people > places
    {
        faults.push(ChoiceFault::TooManyPeople { people, places });
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{ChoiceFault, check_choice};
    use crate::{
        Insured, SocietyKind,
        training::{Applicant, SessionNumber, Timetable, Venue, timetable_2025},
    };

    fn society() -> Applicant {
        Applicant {
            kind: Some(SocietyKind::Single),
            insured: Some(Insured::new(12_000)),
            people: Some(3),
            applies_on: Some("2025-06-20".parse().unwrap()),
        }
    }

    fn mixed_on_site(timetable: &Timetable) -> Vec<SessionNumber> {
        let sessions = timetable.numbered();
        let sessions =
            sessions.filter(|(_, session)| session.audience.is_everybody() && session.venue == Venue::OnSite);
        sessions.map(|(number, _)| number).collect()
    }

    #[test]
    fn two_sessions_are_allowed_and_three_are_not() {
        let timetable = timetable_2025();
        let open = mixed_on_site(&timetable);
        assert_eq!(check_choice(&timetable, &society(), &[]), []);
        assert_eq!(check_choice(&timetable, &society(), &open[..2]), []);
        assert_eq!(
            check_choice(&timetable, &society(), &open[..3]),
            [ChoiceFault::TooMany { chosen: 3, most: 2 }]
        );
    }

    #[test]
    fn two_sessions_on_site_take_six_people_and_one_online_session_as_many_as_come() {
        let timetable = timetable_2025();
        let open = mixed_on_site(&timetable);
        let with = |people| Applicant { people: Some(people), ..society() };
        assert_eq!(check_choice(&timetable, &with(6), &open[..2]), []);
        assert_eq!(
            check_choice(&timetable, &with(7), &open[..2]),
            [ChoiceFault::TooManyPeople { people: 7, places: 6 }]
        );
        let online = timetable
            .numbered()
            .find(|(_, session)| session.audience.is_everybody() && session.venue == Venue::Online);
        assert_eq!(check_choice(&timetable, &with(40), &[online.unwrap().0, open[0]]), []);
    }

    #[test]
    fn sessions_at_the_same_time_clash_and_morning_and_afternoon_do_not() {
        let mut timetable = timetable_2025();
        let open = mixed_on_site(&timetable);
        assert_eq!(check_choice(&timetable, &society(), &[open[0], open[1]]), []);
        let first = *timetable.session(open[0]).unwrap();
        timetable.sessions.push(crate::training::Session { venue: Venue::Online, ..first });
        let twin = SessionNumber(25);
        assert_eq!(
            check_choice(&timetable, &society(), &[open[0], twin]),
            [ChoiceFault::Clash(open[0], twin)]
        );
    }

    #[test]
    fn a_session_that_is_not_in_the_timetable_is_named() {
        let gone = SessionNumber(99);
        assert_eq!(check_choice(&timetable_2025(), &society(), &[gone]), [ChoiceFault::Unknown(gone)]);
        let nought = SessionNumber(0);
        assert_eq!(check_choice(&timetable_2025(), &society(), &[nought]), [ChoiceFault::Unknown(nought)]);
    }
}
