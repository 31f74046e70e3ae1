//! A workshop as text: how far one has come, and the exercise that is on, so that loading the page again loses neither.

use std::rc::Rc;

use crate::exercises::{Desk, ExerciseSet, GivenAnswer, Progress, Running, Workshop};
use crate::{
    files::{read_plan, write_plan},
    plan::{Plan, Session},
};
use consortium_core::MemberId;

/// Stands between the parts. JSON has it only written out, and it is taken out of what was typed.
const SEPARATOR: char = '\u{1e}';

impl Desk {
    /// What has been done in the workshop; `None` while that is nothing.
    pub fn workshop_text(&self) -> Option<String> {
        let workshop = self.workshop();
        let untouched = workshop.exercises().all(|(_, progress)| progress == Progress::default());
        let running = workshop.running().zip(self.exercise_plan());
        if untouched && running.is_none() {
            return None;
        }
        let progress = workshop.exercises().map(|(_, progress)| {
            let Progress { hints, checks, solved } = progress;
            format!("{hints} {checks} {}", u8::from(solved))
        });
        let mut parts = vec![names(workshop.set()), progress.collect::<Vec<_>>().join("\n")];
        if let Some(((running, ..), plan)) = running {
            let members = running.given.members.iter().map(|member| member.0.to_string());
            parts.extend([
                running.position.to_string(),
                running.given.figure.replace(SEPARATOR, ""),
                members.collect::<Vec<_>>().join(" "),
                write_plan(&running.start),
                write_plan(plan),
            ]);
        }
        Some(parts.join(&SEPARATOR.to_string()))
    }

    /// The desk with what was done in the workshop before. As it is if the text is damaged or about other exercises.
    ///
    /// What the last check found is not in the text: it is found again by checking.
    ///
    /// ```
    /// use consortium_document::{exercises::{Desk, DeskAction, ExerciseSet, WorkshopAction}, plan::{Plan, Session}, rulesets};
    /// let plan = std::rc::Rc::new(Plan::empty(rulesets::built_in().remove(0)));
    /// let fresh = Desk::new(Session::new(plan.clone()), ExerciseSet::built_in().into());
    /// let begun = fresh.after(DeskAction::Workshop(WorkshopAction::Begin { position: 2, start: plan }));
    /// assert_eq!(fresh.resumed(&begun.workshop_text().unwrap()), begun);
    /// ```
    #[must_use]
    pub fn resumed(self, text: &str) -> Self {
        resumed(&self, text).unwrap_or(self)
    }
}

/// The ids of the exercises: results of other exercises are not taken for those of these.
fn names(set: &ExerciseSet) -> String {
    set.exercises.iter().map(|exercise| exercise.id.as_str()).collect::<Vec<_>>().join("\n")
}

fn resumed(desk: &Desk, text: &str) -> Option<Desk> {
    let set = desk.workshop().set();
    let parts: Vec<&str> = text.split(SEPARATOR).collect();
    let (ids, progress, rest) = match parts.as_slice() {
        [ids, progress, rest @ ..] => (*ids, *progress, rest),
        _ => return None,
    };
    let progress: Vec<Progress> = progress.lines().map(read_progress).collect::<Option<_>>()?;
    if ids != names(set) || progress.len() != set.exercises.len() {
        return None;
    }
    let (running, plan) = match rest {
        [] => (None, None),
        [position, figure, members, start, plan] => {
            let position = position.parse().ok().filter(|position| *position < progress.len())?;
            let members = members.split_whitespace().map(|id| id.parse().ok().map(MemberId));
            let given =
                GivenAnswer { figure: (*figure).to_owned(), members: members.collect::<Option<_>>()? };
            let start: Rc<Plan> = read_plan(start).ok()?.into();
            let plan: Rc<Plan> = read_plan(plan).ok()?.into();
            (Some(Running { position, start, given, checked: None }), Some(plan))
        }
        _ => return None,
    };
    let workshop = Workshop::at(set.clone(), progress, running);
    Some(desk.with(workshop, plan.map(Session::new)))
}

fn read_progress(line: &str) -> Option<Progress> {
    let mut numbers = line.split(' ');
    let progress = Progress {
        hints: numbers.next()?.parse().ok()?,
        checks: numbers.next()?.parse().ok()?,
        solved: numbers.next()? == "1",
    };
    numbers.next().is_none().then_some(progress)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::exercises::kept::{Desk, SEPARATOR};
    use crate::{
        exercises::{DeskAction, ExerciseSet, WorkshopAction},
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
        let resumed = fresh().resumed(&desk.workshop_text().unwrap());
        assert_eq!(resumed.workshop(), desk.workshop());
        assert_eq!(resumed.session().plan(), desk.session().plan());
        assert_eq!(resumed.own_plan(), &plan());
    }

    #[test]
    fn results_come_back_when_no_exercise_is_on() {
        let left = worked_on().after(DeskAction::Workshop(WorkshopAction::Leave));
        assert_eq!(fresh().resumed(&left.workshop_text().unwrap()), left);
        assert_eq!(fresh().workshop_text(), None);
    }

    #[test]
    fn a_text_that_is_damaged_or_about_other_exercises_changes_nothing() {
        let text = worked_on().workshop_text().unwrap();
        let cut = text.get(..text.len() / 2).unwrap_or_default().to_owned();
        let elsewhere = text.replacen("at-the-limit", "another", 1);
        let beyond =
            text.replacen(&format!("{SEPARATOR}2{SEPARATOR}"), &format!("{SEPARATOR}99{SEPARATOR}"), 1);
        for damaged in [String::new(), cut, elsewhere, beyond, text.replace('{', "[")] {
            assert_ne!(damaged, text);
            assert_eq!(fresh().resumed(&damaged), fresh());
        }
    }

    #[test]
    fn what_was_typed_cannot_end_its_part() {
        let typed = WorkshopAction::WriteFigure(format!("1{SEPARATOR}2"));
        let desk = worked_on().after(DeskAction::Workshop(typed));
        let resumed = fresh().resumed(&desk.workshop_text().unwrap());
        assert_eq!(resumed.workshop().running().unwrap().0.given.figure, "12");
    }
}
