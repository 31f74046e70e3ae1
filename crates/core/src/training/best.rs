//! The sessions that fit best together.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{
    applicant::Applicant,
    session::{Session, SessionNumber, Venue},
    timetable::Timetable,
};
use crate::{Answer, CalendarDate};

/// The sessions that fit best together, and what speaks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestChoice {
    /// Two, or one where no two can be joined; in the order of the timetable.
    pub sessions: Vec<SessionNumber>,
    /// Whether everybody who wants to go has a place; `None` if it is not known how many do.
    pub takes_everybody: Option<bool>,
    /// How many of them are held as wished; `None` without a wish.
    pub as_wished: Option<usize>,
    /// How many of them are for the society's own class and not for all.
    pub for_own_class: usize,
    /// Whether they are on different days: who cannot come on one day comes on the other.
    pub on_different_days: bool,
}

/// The one or two sessions that fit best, of those that the society may certainly apply for; `None` if there is none.
///
/// All sessions have the same content, and part of it is adapted to the class (notice of 2025-06-13, 1 and 3). So the first
/// of these that differs decides:
///
/// 1. everybody who wants to go has a place;
/// 2. two sessions before one;
/// 3. as many as possible are held as wished;
/// 4. as many as possible are for the society's own class;
/// 5. they are on different days;
/// 6. they are early.
///
/// Days in `busy` are left out. No two sessions at the same time are proposed.
pub fn best_choice(
    timetable: &Timetable,
    applicant: &Applicant,
    wish: Option<Venue>,
    busy: &BTreeSet<CalendarDate>,
) -> Option<BestChoice> {
    let open: Vec<(SessionNumber, &Session)> = timetable
        .fits(applicant)
        .into_iter()
        .filter(|fit| fit.answer == Answer::Met)
        .filter_map(|fit| Some((fit.number, timetable.session(fit.number)?)))
        .filter(|(_, session)| !busy.contains(&session.on))
        .collect();
    let singles = open.iter().map(|session| vec![*session]);
    let pairs = open.iter().enumerate().flat_map(|(place, first)| {
        let later = open.iter().skip(place.saturating_add(1));
        later.filter(|second| !first.1.clashes_with(second.1)).map(|second| vec![*first, *second])
    });
    let pairs = pairs.filter(|_| timetable.most_sessions.get() >= 2);
    let choices = singles.chain(pairs).map(|sessions| {
        let choice = described(timetable, applicant, wish, &sessions);
        let mut when: Vec<_> = sessions.iter().map(|(_, session)| (session.on, session.during)).collect();
        when.sort_unstable();
        let rank = (
            choice.takes_everybody != Some(false),
            choice.sessions.len(),
            choice.as_wished,
            choice.for_own_class,
            choice.on_different_days,
            Reverse(when),
        );
        (rank, choice)
    });
    // Of equals the first stays, so that the answer does not depend on how the search goes.
    let best = choices.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, choice)| choice)
}

fn described(
    timetable: &Timetable,
    applicant: &Applicant,
    wish: Option<Venue>,
    sessions: &[(SessionNumber, &Session)],
) -> BestChoice {
    let count =
        |holds: &dyn Fn(&Session) -> bool| sessions.iter().filter(|(_, session)| holds(session)).count();
    let places = timetable.places(sessions.iter().map(|(_, session)| *session));
    let days: BTreeSet<_> = sessions.iter().map(|(_, session)| session.on).collect();
    BestChoice {
        sessions: sessions.iter().map(|(number, _)| *number).collect(),
        takes_everybody: applicant.people.map(|people| places.is_none_or(|places| people <= places)),
        as_wished: wish.map(|venue| count(&|session| session.venue == venue)),
        for_own_class: count(&|session| !session.audience.is_everybody()),
        on_different_days: days.len() == sessions.len(),
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, num::NonZeroU32};

    use super::best_choice;
    use crate::{
        Insured, SocietyKind,
        training::{Applicant, Venue, check_choice, timetable_2025},
    };

    fn society() -> Applicant {
        Applicant {
            kind: Some(SocietyKind::Single),
            insured: Some(Insured::new(12_000)),
            people: Some(2),
            applies_on: Some("2025-06-20".parse().unwrap()),
        }
    }

    /// Read off the notice: 単一大中規模 is on 7/22 PM and 8/08 AM first.
    #[test]
    fn without_a_wish_the_two_earliest_sessions_of_the_own_class_on_different_days_win() {
        let timetable = timetable_2025();
        let best = best_choice(&timetable, &society(), None, &BTreeSet::new()).unwrap();
        let days: Vec<_> =
            best.sessions.iter().map(|number| timetable.session(*number).unwrap().on.to_string()).collect();
        assert_eq!(days, ["2025-07-22", "2025-08-05"]);
        assert_eq!((best.for_own_class, best.on_different_days), (2, true));
    }

    #[test]
    fn a_wish_comes_before_the_class_and_a_busy_day_is_left_out() {
        let timetable = timetable_2025();
        let busy: BTreeSet<_> = ["2025-08-05".parse().unwrap()].into();
        let best = best_choice(&timetable, &society(), Some(Venue::OnSite), &busy).unwrap();
        let sessions: Vec<_> =
            best.sessions.iter().map(|number| *timetable.session(*number).unwrap()).collect();
        assert!(sessions.iter().all(|session| session.venue == Venue::OnSite && !busy.contains(&session.on)));
        assert_eq!((best.as_wished, best.for_own_class), (Some(2), 0));
    }

    #[test]
    fn what_is_proposed_can_be_applied_for_whoever_asks() {
        let timetable = timetable_2025();
        for kind in [SocietyKind::Single, SocietyKind::General] {
            for insured in [0, 3_999, 4_000, 500_000] {
                for people in [1, 3, 4, 6, 7, 50] {
                    for wish in [None, Some(Venue::OnSite), Some(Venue::Online)] {
                        let applicant = Applicant {
                            kind: Some(kind),
                            insured: Some(Insured::new(insured)),
                            people: Some(people),
                            ..society()
                        };
                        let best = best_choice(&timetable, &applicant, wish, &BTreeSet::new()).unwrap();
                        assert_eq!(best.sessions.len(), 2);
                        assert_eq!(check_choice(&timetable, &applicant, &best.sessions), []);
                        assert_eq!(best.takes_everybody, Some(true));
                    }
                }
            }
        }
    }

    #[test]
    fn after_the_deadline_nothing_is_proposed_and_where_one_is_allowed_only_one() {
        let mut timetable = timetable_2025();
        let late = Applicant { applies_on: Some("2025-07-02".parse().unwrap()), ..society() };
        assert_eq!(best_choice(&timetable, &late, None, &BTreeSet::new()), None);
        timetable.most_sessions = NonZeroU32::MIN;
        let best = best_choice(&timetable, &society(), None, &BTreeSet::new()).unwrap();
        assert_eq!(best.sessions.len(), 1);
    }
}
