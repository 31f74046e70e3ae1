//! The changes a user makes to what the plan keeps about training. What is typed is entered by the name of its field:
//! [`Edit::Enter`](crate::plan::Edit::Enter).

use std::rc::Rc;

use consortium_core::{
    CalendarDate, SocietyKind,
    training::{SessionNumber, Timetable, TrainingPlan, Venue, WhoApplies},
};

/// A change to what the plan keeps about training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrainingEdit {
    /// Says who applies.
    Society(WhoApplies),
    /// Says how a society that is no member was set up.
    Kind(Option<SocietyKind>),
    /// Says how the sessions are wished to be held.
    Wish(Option<Venue>),
    /// Chooses a session, or takes that back.
    Choose(SessionNumber, bool),
    /// Puts these sessions in place of those that were chosen.
    ChooseThese(Vec<SessionNumber>),
    /// Says whether nobody can go on a day.
    Busy(CalendarDate, bool),
    /// Puts another timetable in place of the one at hand; `None` is the built-in one. Numbers of sessions and days belong
    /// to their timetable, so what was chosen goes.
    Timetable(Option<Rc<Timetable>>),
}

impl TrainingEdit {
    pub(super) fn apply(self, training: &mut TrainingPlan) {
        match self {
            Self::Society(society) => training.society = society,
            Self::Kind(kind) => training.kind = kind,
            Self::Wish(wish) => training.wish = wish,
            Self::Choose(number, true) => drop(training.chosen.insert(number)),
            Self::Choose(number, false) => drop(training.chosen.remove(&number)),
            Self::ChooseThese(numbers) => training.chosen = numbers.into_iter().collect(),
            Self::Busy(day, true) => drop(training.busy.insert(day)),
            Self::Busy(day, false) => drop(training.busy.remove(&day)),
            Self::Timetable(timetable) => {
                training.timetable = timetable;
                training.chosen.clear();
                training.busy.clear();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TrainingEdit;
    use consortium_core::training::{SessionNumber, TrainingPlan, timetable_2025};

    #[test]
    fn another_timetable_forgets_the_sessions_chosen_in_the_former_one() {
        let mut training = TrainingPlan::default();
        TrainingEdit::ChooseThese(vec![SessionNumber(3), SessionNumber(1)]).apply(&mut training);
        TrainingEdit::Choose(SessionNumber(3), false).apply(&mut training);
        TrainingEdit::Busy("2025-08-05".parse().unwrap(), true).apply(&mut training);
        assert_eq!(training.chosen, [SessionNumber(1)].into());
        TrainingEdit::Timetable(Some(timetable_2025().into())).apply(&mut training);
        assert!(training.chosen.is_empty() && training.busy.is_empty());
    }
}
