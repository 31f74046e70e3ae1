//! The plans that a user keeps side by side, apart from the one on screen.

use std::rc::Rc;

use crate::files::{PlanFileError, plan_file::write_compact, read_plan};
use crate::plan::Plan;
use consortium_core::BrokenInvariant;

/// A plan kept for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelvedPlan {
    /// Names it for as long as it is kept: the moment it was first put there, in the form of `saved`.
    pub id: Rc<str>,
    /// When it was saved last: an instant in UTC such as `2025-07-01T09:30:00.000Z`. Given by the caller, and only
    /// shown: nothing is calculated from it.
    pub saved: Rc<str>,
    /// The plan.
    pub plan: Rc<Plan>,
}

impl ShelvedPlan {
    /// Writes it down: the moment in a line of its own, then the plan file.
    ///
    /// # Errors
    /// Only [`BrokenInvariant`], a mistake in the program.
    pub fn write(&self) -> Result<String, BrokenInvariant> {
        Ok(format!("{}\n{}", self.saved, write_compact(&self.plan)?))
    }

    /// Reads what [`write`](Self::write) wrote.
    ///
    /// # Errors
    /// Those of [`read_plan`].
    pub fn read(id: &str, text: &str) -> Result<Self, PlanFileError> {
        let (saved, plan) = text.split_once('\n').ok_or(PlanFileError::NotAPlan)?;
        Ok(Self { id: id.into(), saved: saved.into(), plan: read_plan(plan)?.into() })
    }
}

/// The plans kept side by side, the one put there first at the top. Immutable: a [`ShelfChange`] makes the next one.
///
/// ```
/// use std::rc::Rc;
/// use consortium_document::{files::{Shelf, ShelfChange, ShelvedPlan}, plan::Plan, rulesets};
/// let plan = Rc::new(Plan::empty(rulesets::built_in().remove(0)));
/// let now = Rc::from("2025-07-01T09:30:00.000Z");
/// let kept = ShelvedPlan { id: Rc::clone(&now), saved: now, plan };
/// let shelf = Shelf::default().after(ShelfChange::Put(kept.clone()));
/// assert_eq!(shelf.plans(), [kept]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    plans: Vec<ShelvedPlan>,
}

/// A change to the plans kept side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShelfChange {
    /// Puts a plan there, in place of the one with the same id.
    Put(ShelvedPlan),
    /// Removes the plan with this id.
    Remove(Rc<str>),
    /// Removes all.
    Empty,
}

impl Shelf {
    /// The plans.
    pub fn plans(&self) -> &[ShelvedPlan] {
        &self.plans
    }

    /// Whether this very plan is kept.
    pub fn holds(&self, plan: &Plan) -> bool {
        self.plans.iter().any(|kept| *kept.plan == *plan)
    }

    /// The plan kept last under this title.
    pub fn titled(&self, title: &str) -> Option<&ShelvedPlan> {
        self.plans.iter().rev().find(|kept| kept.plan.title == title)
    }

    /// An id that no plan has, for one that is put there at this moment: a clock that stands still, or is set back, makes
    /// no plan take the place of another.
    pub fn free_id(&self, moment: &str) -> Rc<str> {
        let mut id = moment.to_owned();
        // Stands behind every letter of a moment, so the order stays that of time.
        while self.plans.iter().any(|kept| *kept.id == *id) {
            id.push('~');
        }
        id.into()
    }

    /// The shelf after `change`.
    #[must_use]
    pub fn after(&self, change: ShelfChange) -> Self {
        let mut plans = self.plans.clone();
        match change {
            ShelfChange::Put(plan) => match plans.binary_search_by(|kept| kept.id.cmp(&plan.id)) {
                Ok(position) => {
                    if let Some(kept) = plans.get_mut(position) {
                        *kept = plan;
                    }
                }
                Err(position) => plans.insert(position, plan),
            },
            ShelfChange::Remove(id) => plans.retain(|kept| kept.id != id),
            ShelfChange::Empty => plans.clear(),
        }
        Self { plans }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::files::shelf::{Shelf, ShelfChange, ShelvedPlan};
    use crate::{
        files::PlanFileError,
        plan::{Edit, Plan},
        rulesets,
    };

    fn kept(id: &str, title: &str) -> ShelvedPlan {
        let plan = Edit::title(title.to_owned()).apply(&Plan::empty(rulesets::built_in().remove(0)));
        ShelvedPlan { id: id.into(), saved: "2025-07-01T09:30:00.000Z".into(), plan: plan.into() }
    }

    fn titles(shelf: &Shelf) -> Vec<&str> {
        shelf.plans().iter().map(|kept| kept.plan.title.as_str()).collect()
    }

    fn shelf() -> Shelf {
        [kept("2", "乙"), kept("1", "甲"), kept("3", "甲")]
            .into_iter()
            .fold(Shelf::default(), |shelf, plan| shelf.after(ShelfChange::Put(plan)))
    }

    #[test]
    fn plans_stand_in_the_order_in_which_they_were_first_put_there() {
        assert_eq!(titles(&shelf()), ["甲", "乙", "甲"]);
        assert_eq!(titles(&shelf().after(ShelfChange::Put(kept("1", "丙")))), ["丙", "乙", "甲"]);
    }

    #[test]
    fn of_two_plans_with_one_title_the_later_is_found() {
        assert_eq!(shelf().titled("甲").unwrap().id, Rc::from("3"));
        assert_eq!(shelf().titled("丁"), None);
    }

    #[test]
    fn plans_of_one_moment_stand_beside_each_other_in_their_order() {
        let same = |shelf: Shelf, title| shelf.after(ShelfChange::Put(kept(&shelf.free_id("2"), title)));
        let shelf = ["甲", "乙", "丙"].into_iter().fold(Shelf::default(), same);
        assert_eq!(titles(&shelf.after(ShelfChange::Put(kept("3", "丁")))), ["甲", "乙", "丙", "丁"]);
    }

    #[test]
    fn removing_what_is_not_there_changes_nothing() {
        assert_eq!(shelf().after(ShelfChange::Remove("9".into())), shelf());
        assert_eq!(titles(&shelf().after(ShelfChange::Remove("2".into()))), ["甲", "甲"]);
        assert_eq!(shelf().after(ShelfChange::Empty), Shelf::default());
    }

    #[test]
    fn a_kept_plan_survives_being_written_and_read() {
        let plan = kept("1", "改行\nのある名前");
        assert_eq!(ShelvedPlan::read("1", &plan.write().unwrap()), Ok(plan));
        assert_eq!(ShelvedPlan::read("1", "{}"), Err(PlanFileError::NotAPlan));
    }
}
