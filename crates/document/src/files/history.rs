//! The way back and forth of a plan, as text: what can be undone survives loading the page again.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::plan_file::{read_plan, write_compact};
use crate::{
    json,
    plan::{Plan, Session},
};

/// The most steps that are written, those to undo and those to redo together.
const MOST_STEPS: usize = 50;

/// The most characters that the steps written may have together. A browser keeps about five million for all there is.
const MOST_CHARACTERS: usize = 400_000;

/// Names the format. Another one is not read: the steps are lost, the plan is not.
const SCHEMA: &str = "consortium-history/1";

/// As it is written: each plan as the text of a plan file, so that a step is read as far back as plan files are.
#[derive(Serialize, Deserialize)]
struct History {
    schema: String,
    /// The plan that the steps belong to.
    present: String,
    /// From the oldest step to the latest.
    past: Vec<String>,
    /// From the last step to redo to the next.
    future: Vec<String>,
}

/// Writes down what can be undone and redone: the nearest steps, as many as fit. `None` if there are none.
///
/// ```
/// use std::rc::Rc;
/// use consortium_document::{
///     files::{read_history, write_history},
///     plan::{Action, Edit, Plan, Session},
///     rulesets,
/// };
/// let blank = Rc::new(Plan::empty(rulesets::built_in().remove(0)));
/// let session = Session::new(blank.clone()).after(Action::Edit(Edit::title("甲".to_owned())));
/// let text = write_history(&session).unwrap();
/// let again = read_history(&text, session.plan().clone());
/// assert_eq!(again.after(Action::Undo).plan(), &blank);
/// assert_eq!(write_history(&Session::new(blank)), None);
/// ```
pub fn write_history(session: &Session) -> Option<String> {
    let (mut steps, mut characters) = (0_usize, 0_usize);
    // From the nearest step to the farthest.
    let mut written = |plans: &mut dyn Iterator<Item = &Rc<Plan>>| {
        let mut texts = Vec::new();
        for plan in plans {
            let Ok(text) = write_compact(plan) else { break };
            let more = characters.saturating_add(text.chars().count());
            if steps >= MOST_STEPS || more > MOST_CHARACTERS {
                break;
            }
            (steps, characters) = (steps.saturating_add(1), more);
            texts.push(text);
        }
        texts.reverse();
        texts
    };
    let past = written(&mut session.past().iter().rev());
    let future = written(&mut session.future().iter().rev());
    if past.is_empty() && future.is_empty() {
        return None;
    }
    let history =
        History { schema: SCHEMA.to_owned(), present: write_compact(session.plan()).ok()?, past, future };
    json::compact(&history).ok()
}

/// The session of a plan with the steps that were written for it. Steps of another plan, of a newer version, or damaged
/// ones, and all beyond them, are left out: the plan is the one given, whatever the text says.
pub fn read_history(text: &str, plan: Rc<Plan>) -> Session {
    let history = serde_json::from_str::<History>(text).ok().filter(|history| {
        history.schema == SCHEMA && read_plan(&history.present).is_ok_and(|present| present == *plan)
    });
    let Some(history) = history else { return Session::new(plan) };
    let read = |texts: &[String]| {
        let nearest = texts.iter().rev().take(MOST_STEPS).map_while(|text| read_plan(text).ok());
        let mut plans: Vec<Rc<Plan>> = nearest.map(Rc::new).collect();
        plans.reverse();
        plans
    };
    Session::with_steps(plan, read(&history.past), read(&history.future))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{History, MOST_CHARACTERS, MOST_STEPS, read_history, write_history};
    use crate::{
        plan::{Action, Edit, Plan, Session},
        rulesets,
    };

    fn blank() -> Rc<Plan> {
        Plan::empty(rulesets::built_in().remove(0)).into()
    }

    fn titled(session: Session, titles: impl IntoIterator<Item = String>) -> Session {
        titles.into_iter().fold(session, |session, title| {
            session.after(Action::Edit(Edit::title(title))).after(Action::Settle)
        })
    }

    fn again(session: &Session) -> Session {
        read_history(&write_history(session).unwrap(), session.plan().clone())
    }

    /// The titles of the plans that undoing leads to, from the nearest on.
    fn way(mut session: Session, action: fn() -> Action, goes_on: fn(&Session) -> bool) -> Vec<String> {
        let mut titles = Vec::new();
        while goes_on(&session) {
            session = session.after(action());
            titles.push(session.plan().title.clone());
        }
        titles
    }

    fn undone(session: &Session) -> Vec<String> {
        way(session.clone(), || Action::Undo, Session::can_undo)
    }

    fn redone(session: &Session) -> Vec<String> {
        way(session.clone(), || Action::Redo, Session::can_redo)
    }

    #[test]
    fn what_can_be_undone_and_redone_is_the_same_afterwards() {
        let session = titled(Session::new(blank()), ["甲", "乙", "丙", "丁"].map(str::to_owned));
        let session = session.after(Action::Undo).after(Action::Undo);
        let again = again(&session);
        assert_eq!(again.plan(), session.plan());
        assert_eq!((undone(&again), redone(&again)), (undone(&session), redone(&session)));
        assert_eq!(redone(&again), ["丙", "丁"]);
    }

    #[test]
    fn a_keystroke_after_reading_is_a_step_of_its_own() {
        let session = Session::new(blank()).after(Action::Edit(Edit::title("甲".to_owned())));
        let typed = again(&session).after(Action::Edit(Edit::title("甲組".to_owned())));
        assert_eq!(undone(&typed), ["甲", ""]);
    }

    #[test]
    fn the_nearest_steps_are_kept_as_many_as_fit() {
        let many = titled(Session::new(blank()), (0..MOST_STEPS + 5).map(|number| number.to_string()));
        assert_eq!(undone(&again(&many)).len(), MOST_STEPS);
        assert_eq!(undone(&again(&many))[0], (MOST_STEPS + 3).to_string());
        let long = |mark: &str| mark.repeat(MOST_CHARACTERS / 3);
        let large = titled(Session::new(blank()), ["a", "b", "c", "d"].map(long));
        let kept = write_history(&large).unwrap();
        assert!(kept.len() < 2 * MOST_CHARACTERS, "{}", kept.len());
        assert_eq!(undone(&read_history(&kept, large.plan().clone())), ["c", "b"].map(long));
    }

    #[test]
    fn whatever_the_text_says_the_plan_stays() {
        let session = titled(Session::new(blank()), ["甲", "乙", "丙"].map(str::to_owned));
        let text = write_history(&session).unwrap();
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        let other: Rc<Plan> = Edit::title("別".to_owned()).apply(&blank()).into();
        for (text, plan) in [
            ("", session.plan()),
            ("{}", session.plan()),
            (&*half, session.plan()),
            (&*text.replace("consortium-history/1", "consortium-history/2"), session.plan()),
            (&*text, &other),
        ] {
            let read = read_history(text, plan.clone());
            assert_eq!((read.plan(), read.can_undo(), read.can_redo()), (plan, false, false));
        }
    }

    #[test]
    fn steps_beyond_one_that_cannot_be_read_are_left_out() {
        let session = titled(Session::new(blank()), ["甲", "乙", "丙", "丁"].map(str::to_owned));
        let mut history: History = serde_json::from_str(&write_history(&session).unwrap()).unwrap();
        history.past[1] = "newer".to_owned();
        let text = serde_json::to_string(&history).unwrap();
        assert_eq!(undone(&read_history(&text, session.plan().clone())), ["丙", "乙"]);
    }
}
