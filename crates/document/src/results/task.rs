//! What a worker is asked, and what it answers: JSON, as everywhere in the project.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::{
    json,
    plan::{CostSolutions, CostTask},
};
use consortium_core::cost::Watch;

/// The long calculation of one section of a plan. Holds what the calculation needs and nothing else of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Shapley value, nucleolus, core, closest groups.
    Cost(Rc<CostTask>),
}

/// What was found for a task. The task is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Solution {
    /// See [`Task::Cost`].
    Cost(Rc<CostSolutions>),
}

impl Task {
    /// Makes the calculation. `watch` is told how far it has come, and can stop it.
    pub fn solve(&self, watch: Watch<'_>) -> Solution {
        match self {
            Self::Cost(task) => Solution::Cost(task.solve(watch).into()),
        }
    }

    /// The text for a worker.
    ///
    /// # Errors
    /// Those of serde_json; a task has text keys only, so there are none.
    pub fn write(&self) -> serde_json::Result<String> {
        json::compact(self)
    }
}

impl Solution {
    /// Reads what a worker answered.
    ///
    /// # Errors
    /// The text is no solution of this program.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }
}

/// The job of a worker: reads a task, makes the calculation, writes the solution.
///
/// ```
/// use std::ops::ControlFlow;
/// use consortium_document::{plan::Plan, results::{Solution, Task, solve_task}, rulesets};
/// let task = Task::Cost(Plan::empty(rulesets::built_in().remove(0)).cost_task().into());
/// let answer = solve_task(&task.write()?, &mut |_| ControlFlow::Continue(()))?;
/// let Solution::Cost(solutions) = Solution::read(&answer)?;
/// assert_eq!(Task::Cost(solutions.task().clone()), task);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
/// The text is no task of this program.
pub fn solve_task(task: &str, watch: Watch<'_>) -> serde_json::Result<String> {
    let task: Task = serde_json::from_str(task)?;
    json::compact(&task.solve(watch))
}
