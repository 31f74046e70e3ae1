//! The solutions that have been found, kept for as long as the app is open.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use crate::plan::{CostSolutions, CostTask, Plan};
use consortium_core::cost::{CostReport, SolveNow};

/// How many solutions are kept: those of a few plans side by side, and of the way back with undo. One for 200 members
/// has about a megabyte.
const MOST_KEPT: usize = 8;

/// Solutions by their task. Whoever asks gets the same answer whether it was kept or not.
#[derive(Debug, Default)]
pub struct Results {
    /// The one used last comes first.
    kept: RefCell<VecDeque<Rc<CostSolutions>>>,
    /// What solves small tasks on the spot. Without it they are not solved.
    solve: Cell<Option<SolveNow>>,
}

impl Results {
    /// With what solves small tasks on the spot, and nothing kept yet.
    pub fn solving() -> Self {
        let results = Self::default();
        results.solve_with(CostTask::solve_now);
        results
    }

    /// From now on, small tasks are solved by this.
    pub fn solve_with(&self, solve: SolveNow) {
        self.solve.set(Some(solve));
    }

    /// What solves small tasks on the spot, where it is known.
    pub fn solver(&self) -> Option<SolveNow> {
        self.solve.get()
    }

    /// What was found for this very task.
    pub fn of(&self, task: &CostTask) -> Option<Rc<CostSolutions>> {
        let mut kept = self.kept.borrow_mut();
        let position = kept.iter().position(|solutions| **solutions.task() == *task)?;
        let found = kept.remove(position)?;
        kept.push_front(found.clone());
        Some(found)
    }

    /// What was found for the same costs and members when another way of splitting was adopted.
    fn by_another_way(&self, task: &Rc<CostTask>) -> Option<Rc<CostSolutions>> {
        let found = self.kept.borrow().iter().find_map(|solutions| solutions.adopting(task)).map(Rc::new)?;
        self.keep(found.clone());
        Some(found)
    }

    /// Keeps a solution; the one that was not used for the longest time is forgotten.
    pub fn keep(&self, solutions: Rc<CostSolutions>) {
        let mut kept = self.kept.borrow_mut();
        kept.retain(|known| known.task() != solutions.task());
        kept.push_front(solutions);
        kept.truncate(MOST_KEPT);
    }

    /// What was found for this task, or follows from what was found for another one.
    pub fn known(&self, task: &Rc<CostTask>) -> Option<Rc<CostSolutions>> {
        self.of(task).or_else(|| self.by_another_way(task))
    }

    /// What is known of this task, or is found now if it has at most `most_members`.
    pub fn of_or_solved(&self, task: &Rc<CostTask>, most_members: usize) -> Option<Rc<CostSolutions>> {
        if let Some(found) = self.known(task) {
            return Some(found);
        }
        let solve = self.solver().filter(|_| task.members.len() <= most_members)?;
        let solutions = Rc::new(solve(task));
        self.keep(solutions.clone());
        Some(solutions)
    }

    /// The cost report of a plan, with the long calculations if they are kept or the plan has at most `most_members`.
    pub fn cost_report(&self, plan: &Plan, most_members: usize) -> CostReport {
        let task = Rc::new(plan.cost_task());
        let solutions = self.of_or_solved(&task, most_members);
        solutions.map_or_else(|| task.quick_report(), |solutions| solutions.report())
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use consortium_core::cost::Method;

    use crate::{
        plan::{CostTask, Edit, MemberEdit, Plan},
        results::{Results, store::MOST_KEPT},
        rulesets,
    };

    fn task(members: usize) -> Rc<CostTask> {
        let blank = Plan::empty(rulesets::built_in().remove(0));
        let plan = (0..members).fold(blank, |plan, _| Edit::Members(MemberEdit::Add).apply(&plan));
        plan.cost_task().into()
    }

    #[test]
    fn a_task_is_solved_once() {
        let results = Results::solving();
        let first = results.of_or_solved(&task(3), 7).unwrap();
        let again = results.of_or_solved(&task(3), 7).unwrap();
        assert!(Rc::ptr_eq(&first, &again));
    }

    #[test]
    fn without_solvers_a_small_task_is_found_once_it_was_solved() {
        let results = Results::default();
        assert!(results.of_or_solved(&task(3), 7).is_none());
        results.keep(task(3).solve_now().into());
        assert!(results.of_or_solved(&task(3), 7).is_some());
    }

    #[test]
    fn a_large_task_is_not_solved_on_the_spot_but_is_found_once_it_was() {
        let results = Results::solving();
        assert!(results.of_or_solved(&task(8), 7).is_none());
        let solved = results.of_or_solved(&task(8), 8).unwrap();
        assert!(Rc::ptr_eq(&results.of_or_solved(&task(8), 7).unwrap(), &solved));
    }

    #[test]
    fn adopting_another_way_of_splitting_solves_nothing_anew() {
        let results = Results::solving();
        let planned = task(8);
        let solved = results.of_or_solved(&planned, 8).unwrap();
        let adopt = |method| {
            let mut task = (*planned).clone();
            task.cost.method = method;
            Rc::new(task)
        };
        for method in Method::ALL {
            let task = adopt(method);
            // None may be solved on the spot.
            let found = results.of_or_solved(&task, 0).unwrap();
            assert_eq!((found.task(), found.planned()), (&task, solved.planned()));
            assert_eq!(*found, task.solve_now());
        }
        assert!(results.of_or_solved(&task(9), 0).is_none());
    }

    #[test]
    fn what_was_not_used_for_the_longest_time_is_forgotten() {
        let results = Results::solving();
        for members in 0..MOST_KEPT {
            results.of_or_solved(&task(members), 100);
        }
        assert!(results.of(&task(0)).is_some());
        results.of_or_solved(&task(MOST_KEPT), 100);
        assert!(results.of(&task(0)).is_some());
        assert!(results.of(&task(1)).is_none());
    }
}
