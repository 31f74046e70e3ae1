//! A plan being worked on: the plan as it is, and the way back and forth.

use std::rc::Rc;

use super::{Edit, Plan};

/// How many steps can be undone.
const MAXIMUM_STEPS: usize = 200;

/// The plan on screen with what can be undone and redone. Immutable: an [`Action`] makes the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    plan: Rc<Plan>,
    past: Vec<Rc<Plan>>,
    future: Vec<Rc<Plan>>,
    /// The edit in progress, while keystrokes in one field still belong together.
    typing: Option<Edit>,
}

/// What can happen to the plan on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The user changes something.
    Edit(Edit),
    /// The user leaves a field: the next keystroke starts a new step.
    Settle,
    /// Another plan takes the place of this one (a file, a sample, a new plan). Can be undone.
    Open(Rc<Plan>),
    /// Back to before the last change.
    Undo,
    /// Forth again.
    Redo,
    /// Forget everything, the past included.
    Forget(Rc<Plan>),
}

impl Session {
    /// Starts with a plan and nothing to undo.
    pub fn new(plan: Rc<Plan>) -> Self {
        Self { plan, past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// A session with plans to go back to, from the oldest to the latest, and plans to go forth to, from the last to
    /// the next.
    pub(crate) fn with_steps(plan: Rc<Plan>, past: Vec<Rc<Plan>>, future: Vec<Rc<Plan>>) -> Self {
        Self { plan, past, future, typing: None }
    }

    /// The plans that can be gone back to, from the oldest to the latest.
    pub(crate) fn past(&self) -> &[Rc<Plan>] {
        &self.past
    }

    /// The plans that can be gone forth to, from the last to the next.
    pub(crate) fn future(&self) -> &[Rc<Plan>] {
        &self.future
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The session after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Edit(edit) => self.edited(edit),
            Action::Settle => Self { typing: None, ..self.clone() },
            Action::Open(plan) => self.stepped(plan, None),
            Action::Undo => {
                let mut past = self.past.clone();
                let Some(plan) = past.pop() else { return self.clone() };
                let future = self.future.iter().chain([&self.plan]).cloned().collect();
                Self { plan, past, future, typing: None }
            }
            Action::Redo => {
                let mut future = self.future.clone();
                let Some(plan) = future.pop() else { return self.clone() };
                let past = self.past.iter().chain([&self.plan]).cloned().collect();
                Self { plan, past, future, typing: None }
            }
            Action::Forget(plan) => Self::new(plan),
        }
    }

    fn edited(&self, edit: Edit) -> Self {
        let plan = edit.clone().apply(&self.plan);
        if plan == *self.plan {
            return self.clone();
        }
        let plan = Rc::new(plan);
        if self.typing.as_ref().is_some_and(|before| edit.continues(before)) {
            return Self { plan, typing: Some(edit), ..self.clone() };
        }
        self.stepped(plan, Some(edit))
    }

    fn stepped(&self, plan: Rc<Plan>, typing: Option<Edit>) -> Self {
        let too_old = (self.past.len() + 1).saturating_sub(MAXIMUM_STEPS);
        let past = self.past.iter().chain([&self.plan]).skip(too_old).cloned().collect();
        Self { plan, past, future: Vec::new(), typing }
    }
}

#[cfg(test)]
mod tests {
    use super::{Action, MAXIMUM_STEPS, Session};
    use crate::{
        plan::{Edit, MemberEdit, OpenCells, Plan},
        rulesets,
    };
    use consortium_core::{Field, MemberField, MemberId};

    fn session() -> Session {
        Session::new(Plan::empty(rulesets::built_in().remove(0)).into())
    }

    fn name(text: &str) -> Action {
        Action::Edit(Edit::Enter {
            field: Field::Member(MemberId(1), MemberField::Name),
            text: text.to_owned(),
        })
    }

    fn after(session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
        actions.into_iter().fold(session, |session, action| session.after(action))
    }

    const ADD: Action = Action::Edit(Edit::Members(MemberEdit::Add));

    #[test]
    fn keystrokes_in_one_field_are_undone_together() {
        let typed = after(session(), [ADD, name("東"), name("東京")]);
        let undone = typed.after(Action::Undo);
        assert_eq!(undone.plan().members[0].name, "");
        assert_eq!(undone.after(Action::Redo).plan(), typed.plan());
    }

    #[test]
    fn our_own_society_stays_ours_when_the_table_is_replaced_and_leaves_with_its_row() {
        use crate::plan::NewMember;
        let rows = |names: &[&str]| {
            let row = |name: &&str| NewMember { name: (*name).to_owned(), ..NewMember::default() };
            Action::Edit(Edit::Members(MemberEdit::Replace(names.iter().map(row).collect(), OpenCells::Keep)))
        };
        let us = |id| Action::Edit(Edit::Members(MemberEdit::Us(Some(MemberId(id)))));
        let ours = |session: &Session| session.plan().our_society().map(|member| member.name.clone());
        let chosen = after(session(), [rows(&["甲", "乙"]), us(2)]);
        assert_eq!(ours(&chosen).as_deref(), Some("乙"));
        assert_eq!(ours(&chosen.after(rows(&["丙", "乙 ", "甲"]))).as_deref(), Some("乙 "));
        assert_eq!(ours(&chosen.after(rows(&["乙", "乙"]))), None, "which of the two is not known");
        let removed = chosen.after(Action::Edit(Edit::Members(MemberEdit::Remove(MemberId(2)))));
        assert_eq!((removed.plan().us, removed.after(Action::Undo).plan().us), (None, Some(MemberId(2))));
        assert_eq!(removed.after(us(9)).plan().us, None);
    }

    #[test]
    fn leaving_a_field_ends_the_step() {
        let typed = after(session(), [ADD, name("東"), Action::Settle, name("東京")]);
        assert_eq!(typed.after(Action::Undo).plan().members[0].name, "東");
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        assert!(!after(session(), [Action::Edit(Edit::title(String::new()))]).can_undo());
    }

    #[test]
    fn a_new_edit_forgets_what_could_be_redone() {
        let session = after(session(), [ADD, Action::Undo, ADD]);
        assert!(!session.can_redo());
    }

    #[test]
    fn opening_another_plan_can_be_undone() {
        let before = after(session(), [ADD]);
        let other = Plan::empty(rulesets::built_in().remove(0)).into();
        assert_eq!(before.after(Action::Open(other)).after(Action::Undo).plan(), before.plan());
    }

    #[test]
    fn two_hundred_steps_can_be_undone_and_no_more() {
        let steps = MAXIMUM_STEPS + 5;
        let titled = |number: usize| [Action::Edit(Edit::title(number.to_string())), Action::Settle];
        let edited = after(session(), (1..=steps).flat_map(titled));
        let undone = (0..steps).fold(edited, |session, _| session.after(Action::Undo));
        assert!(!undone.can_undo());
        assert_eq!(undone.plan().title, "5");
    }
}
