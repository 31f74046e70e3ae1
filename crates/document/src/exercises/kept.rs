//! A workshop as JSON: how far one has come, and the exercise that is on, so that loading the page again loses neither.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::exercises::{Desk, GivenAnswer, Progress, Running, Workshop, WorkshopChoice};
use crate::{
    files::{read_plan, write_plan},
    json,
    plan::{Plan, Session},
};

/// What is kept of a workshop. Plans stand as the plan files that they are.
#[derive(Serialize, Deserialize)]
struct KeptWorkshop {
    /// What was chosen of all exercises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    choice: Option<WorkshopChoice>,
    /// The ids of the exercises: results of other exercises are not taken for those of these.
    exercises: Vec<String>,
    progress: Vec<Progress>,
    running: Option<KeptExercise>,
}

/// The exercise that is on.
#[derive(Serialize, Deserialize)]
struct KeptExercise {
    position: usize,
    given: GivenAnswer,
    start: Box<RawValue>,
    plan: Box<RawValue>,
}

impl Desk {
    /// What has been done in the workshop; `None` while that is nothing.
    pub fn workshop_text(&self) -> Option<String> {
        let workshop = self.workshop();
        let progress: Vec<Progress> = workshop.exercises().map(|(_, progress)| progress).collect();
        let running = workshop.running().zip(self.exercise_plan());
        let is_untouched = progress.iter().all(|progress| *progress == Progress::default());
        if is_untouched && running.is_none() && workshop.choice().is_none() {
            return None;
        }
        let running = running.map(|((running, ..), plan)| {
            Some(KeptExercise {
                position: running.position,
                given: running.given.clone(),
                start: raw(&running.start)?,
                plan: raw(plan)?,
            })
        });
        let kept = KeptWorkshop {
            choice: workshop.choice().cloned(),
            exercises: workshop.set().exercises.iter().map(|exercise| exercise.id.clone()).collect(),
            progress,
            running: running.flatten(),
        };
        json::compact(&kept).ok()
    }

    /// The desk with what was done in the workshop before; `None` if the text is damaged, of another version of the
    /// program, or about other exercises.
    ///
    /// What the last check found is not in the text: it is found again by checking.
    ///
    /// ```
    /// use consortium_document::{exercises::{Desk, DeskAction, ExerciseSet, WorkshopAction}, plan::{Plan, Session}, rulesets};
    /// let plan = std::rc::Rc::new(Plan::empty(rulesets::built_in().remove(0)));
    /// let fresh = Desk::new(Session::new(plan.clone()), ExerciseSet::built_in().into());
    /// let begun = fresh.after(DeskAction::Workshop(WorkshopAction::Begin { position: 2, start: plan }));
    /// assert_eq!(fresh.resumed(&begun.workshop_text().unwrap()), Some(begun));
    /// ```
    #[must_use]
    pub fn resumed(&self, text: &str) -> Option<Self> {
        let kept: KeptWorkshop = serde_json::from_str(text).ok()?;
        let fresh = Workshop::new(self.workshop().all().clone()).choosing(kept.choice);
        let set = fresh.set().clone();
        let ids = set.exercises.iter().map(|exercise| exercise.id.as_str());
        if !ids.eq(kept.exercises.iter().map(String::as_str)) || kept.progress.len() != set.exercises.len() {
            return None;
        }
        let (running, plan) = match kept.running {
            None => (None, None),
            Some(KeptExercise { position, given, start, plan }) => {
                let start: Rc<Plan> = read_plan(start.get()).ok()?.into();
                let plan: Rc<Plan> = read_plan(plan.get()).ok()?.into();
                set.exercises.get(position)?;
                (Some(Running { position, start, given, checked: None }), Some(plan))
            }
        };
        let workshop = fresh.at(kept.progress, running);
        Some(self.with(workshop, plan.map(Session::new)))
    }
}

fn raw(plan: &Plan) -> Option<Box<RawValue>> {
    RawValue::from_string(write_plan(plan).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::exercises::Desk;
    use crate::{
        exercises::{DeskAction, ExerciseSet, WorkshopAction, WorkshopChoice},
        plan::{Action, Edit, MemberEdit, Plan, Session},
        rulesets,
    };
    use consortium_core::MemberId;

    fn plan() -> Rc<Plan> {
        Rc::new(Plan::empty(rulesets::built_in().remove(0)))
    }

    fn fresh() -> Desk {
        Desk::new(Session::new(plan()), ExerciseSet::built_in().into())
    }

    fn worked_on() -> Desk {
        let workshop = [
            WorkshopAction::Begin { position: 2, start: plan() },
            WorkshopAction::Hint,
            WorkshopAction::Checked { plan: plan(), findings: Vec::new() },
            WorkshopAction::WriteFigure("約7".to_owned()),
            WorkshopAction::Tick(MemberId(4), true),
            WorkshopAction::Tick(MemberId(9), true),
        ];
        workshop.into_iter().fold(fresh(), |desk, action| desk.after(DeskAction::Workshop(action)))
    }

    #[test]
    fn results_exercise_answers_and_its_plan_come_back() {
        let add = Action::Edit(Edit::Members(MemberEdit::Add));
        let desk = worked_on().after(DeskAction::Plan(add));
        let resumed = fresh().resumed(&desk.workshop_text().unwrap()).unwrap();
        assert_eq!(resumed.workshop(), desk.workshop());
        assert_eq!(resumed.session().plan(), desk.session().plan());
        assert_eq!(resumed.own_plan(), &plan());
    }

    #[test]
    fn results_come_back_when_no_exercise_is_on() {
        let left = worked_on().after(DeskAction::Workshop(WorkshopAction::Leave));
        assert_eq!(fresh().resumed(&left.workshop_text().unwrap()), Some(left));
        assert_eq!(fresh().workshop_text(), None);
    }

    #[test]
    fn what_was_chosen_of_the_exercises_comes_back() {
        let all = WorkshopChoice::all(&ExerciseSet::built_in());
        let choice = WorkshopChoice { minutes: Some(75), ..all.without(&all.exercises[0]) };
        let choose = DeskAction::Workshop(WorkshopAction::Choose(Some(choice)));
        for desk in [fresh().after(choose.clone()), worked_on().after(choose)] {
            let resumed = fresh().resumed(&desk.workshop_text().unwrap()).unwrap();
            assert_eq!(resumed.workshop(), desk.workshop());
        }
    }

    #[test]
    fn a_text_that_is_damaged_or_about_other_exercises_changes_nothing() {
        let text = worked_on().workshop_text().unwrap();
        let cut = text.get(..text.len() / 2).unwrap().to_owned();
        let elsewhere = text.replacen("at-the-limit", "another", 1);
        let beyond = text.replacen("\"position\":2", "\"position\":99", 1);
        let of_an_older_version = "at-the-limit\u{1e}0 0 0".to_owned();
        for damaged in [String::new(), cut, elsewhere, beyond, of_an_older_version, text.replace('{', "[")] {
            assert_ne!(damaged, text);
            assert_eq!(fresh().resumed(&damaged), None, "{damaged}");
        }
    }
}
