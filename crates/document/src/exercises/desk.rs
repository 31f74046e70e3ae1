//! What lies on the desk: one's own plan, and on top of it the plan of an exercise while one is on.

use std::rc::Rc;

use crate::exercises::{ExerciseSet, Workshop, WorkshopAction};
use crate::plan::{Action, Plan, Session};

/// One's own plan with its past, and during an exercise that of the exercise.
///
/// The plan of an exercise never takes the place of one's own: leaving the exercise uncovers it as it was, together
/// with what can be undone in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    own: Session,
    exercise: Option<Session>,
    workshop: Rc<Workshop>,
}

/// What can happen on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskAction {
    /// To the plan that lies on top. What is forgotten is forgotten below as well.
    Plan(Action),
    /// To one's own plan, whatever lies on top.
    OwnPlan(Action),
    /// In the workshop.
    Workshop(WorkshopAction),
    /// Everything is cleared away for the next learner: one's own plan gives way to this empty one.
    ClearAway(Rc<Plan>),
}

impl Desk {
    /// One's own plan and a workshop in which nothing has been done.
    pub fn new(own: Session, exercises: Rc<ExerciseSet>) -> Self {
        Self { own, exercise: None, workshop: Rc::new(Workshop::new(exercises)) }
    }

    /// The plan that lies on top.
    pub fn session(&self) -> &Session {
        self.exercise.as_ref().unwrap_or(&self.own)
    }

    /// One's own plan with what can be undone and redone of it.
    pub fn own_session(&self) -> &Session {
        &self.own
    }

    /// One's own plan.
    pub fn own_plan(&self) -> &Rc<Plan> {
        self.own.plan()
    }

    /// The workshop.
    pub fn workshop(&self) -> &Rc<Workshop> {
        &self.workshop
    }

    /// The plan of the exercise that is on.
    pub fn exercise_plan(&self) -> Option<&Rc<Plan>> {
        self.exercise.as_ref().map(Session::plan)
    }

    /// The desk with another workshop and the session of its exercise.
    pub(super) fn with(&self, workshop: Workshop, exercise: Option<Session>) -> Self {
        Self { own: self.own.clone(), exercise, workshop: Rc::new(workshop) }
    }

    /// The desk after `action`.
    #[must_use]
    pub fn after(&self, action: DeskAction) -> Self {
        let mut next = self.clone();
        match action {
            DeskAction::Plan(action) => {
                if matches!(action, Action::Forget(_)) {
                    next.own = self.own.after(action.clone());
                }
                match &self.exercise {
                    Some(exercise) => next.exercise = Some(exercise.after(action)),
                    None => next.own = self.own.after(action),
                }
            }
            DeskAction::OwnPlan(action) => next.own = self.own.after(action),
            DeskAction::Workshop(action) => {
                let begun = match &action {
                    WorkshopAction::Begin { start, .. } => Some(Session::new(start.clone())),
                    _ => None,
                };
                next.workshop = Rc::new(self.workshop.after(action));
                let exercise = begun.or_else(|| self.exercise.clone());
                next.exercise = exercise.filter(|_| next.workshop.running().is_some());
            }
            DeskAction::ClearAway(blank) => {
                let workshop = Rc::new(self.workshop.after(WorkshopAction::Reset));
                next = Self { own: Session::new(blank), exercise: None, workshop };
            }
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::exercises::desk::{Desk, DeskAction};
    use crate::{
        exercises::{ExerciseSet, WorkshopAction},
        plan::{Action, Edit, MemberEdit, Plan, Session},
        rulesets,
    };

    const ADD: Action = Action::Edit(Edit::Members(MemberEdit::Add));

    fn blank() -> Rc<Plan> {
        Rc::new(Plan::empty(rulesets::built_in().remove(0)))
    }

    /// A plan of one's own with one member, and an exercise on top in which two were added.
    fn with_exercise() -> Desk {
        let desk = Desk::new(Session::new(blank()), Rc::new(ExerciseSet::built_in()));
        let begin = WorkshopAction::Begin { position: 0, start: blank() };
        let actions = [
            DeskAction::Plan(ADD),
            DeskAction::Workshop(begin),
            DeskAction::Plan(ADD),
            DeskAction::Plan(ADD),
        ];
        actions.into_iter().fold(desk, |desk, action| desk.after(action))
    }

    #[test]
    fn leaving_an_exercise_uncovers_ones_own_plan_with_its_past() {
        let desk = with_exercise();
        assert_eq!(desk.session().plan().members.len(), 2);
        assert_eq!(desk.own_plan().members.len(), 1);
        let left = desk.after(DeskAction::Workshop(WorkshopAction::Leave));
        assert_eq!(left.session().plan().members.len(), 1);
        assert!(left.session().can_undo());
        assert!(left.after(DeskAction::Plan(Action::Undo)).session().plan().members.is_empty());
    }

    #[test]
    fn starting_an_exercise_again_starts_with_its_plan_and_nothing_to_undo() {
        let begin = WorkshopAction::Begin { position: 0, start: blank() };
        let again = with_exercise().after(DeskAction::Workshop(begin));
        assert!(again.session().plan().members.is_empty() && !again.session().can_undo());
    }

    #[test]
    fn other_exercises_and_a_cleared_desk_leave_no_exercise_on_top() {
        let other = DeskAction::Workshop(WorkshopAction::Use(Rc::new(ExerciseSet::built_in())));
        assert_eq!(with_exercise().after(other).session().plan().members.len(), 1);
        let cleared = with_exercise().after(DeskAction::ClearAway(blank()));
        assert!(*cleared.session().plan() == blank() && !cleared.session().can_undo());
    }

    #[test]
    fn what_is_forgotten_is_forgotten_below_an_exercise_as_well() {
        let forgotten = with_exercise().after(DeskAction::Plan(Action::Forget(blank())));
        assert!(*forgotten.own_plan() == blank() && *forgotten.session().plan() == blank());
    }
}
