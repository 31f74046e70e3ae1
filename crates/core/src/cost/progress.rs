//! How far the long calculations have come, in units of the time they are expected to take.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::{Method, NotCalculated, Reason};
use crate::game;
pub(super) use crate::game::by_numbers::{Done, Tell};

/// How far the long calculations have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SolutionProgress {
    /// What is being worked on.
    pub stage: SolutionStage,
    /// How much of the time that all of it is expected to take has passed, from 0 to 100. It never falls.
    pub percent: u32,
}

impl SolutionProgress {
    /// The same where it is one of two calculations that take equally long, of which the first begins at `start`.
    pub(super) fn half_of_all(self, start: u32) -> Self {
        Self { percent: start.saturating_add(self.percent / 2), ..self }
    }
}

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum SolutionStage {
    /// The cost of every coalition.
    Costs,
    /// The Shapley value.
    Shapley,
    /// The nucleolus.
    Nucleolus {
        /// How far; not known without a table.
        progress: Option<game::Progress>,
    },
    /// Whether the core is empty.
    Core {
        /// How far; not known without a table.
        progress: Option<game::Progress>,
    },
    /// The closest coalitions under a method of allocation.
    Closest {
        /// Which.
        method: Method,
    },
}

impl SolutionStage {
    /// The name of the stage for programs; the same as `stage` in its JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Costs => "costs",
            Self::Shapley => "shapley",
            Self::Nucleolus { .. } => "nucleolus",
            Self::Core { .. } => "core",
            Self::Closest { .. } => "closest",
        }
    }
}

/// Is told how far the calculations have come, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(SolutionProgress) -> ControlFlow<()>;

/// Adds up what the calculations take, each with the time it is expected to take, and tells what part of it has passed.
pub(super) struct Meter<'a> {
    watch: Watch<'a>,
    /// The expected time of all calculations, in units of its own.
    all: u64,
    /// That of the calculations before the present one, and of the present one.
    before: u64,
    present: u64,
    percent: u32,
}

impl<'a> Meter<'a> {
    /// For calculations that take so long together.
    pub(super) fn new(watch: Watch<'a>, all: u64) -> Self {
        Self { watch, all, before: 0, present: 0, percent: 0 }
    }

    /// Begins a calculation that takes so long; the one before is over. Fails if it is to stop.
    pub(super) fn begin(&mut self, stage: SolutionStage, expected: u64) -> Result<(), NotCalculated> {
        self.before = self.before.saturating_add(self.present);
        self.present = expected;
        match self.tell(stage, Done { steps: 0, all: 1 }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Reason::Cancelled.into()),
        }
    }

    /// Tells how much of the present calculation is done, and whether to go on.
    pub(super) fn tell(&mut self, stage: SolutionStage, done: Done) -> ControlFlow<()> {
        let (steps, all) = (u128::from(done.steps.min(done.all)), u128::from(done.all));
        let present = steps.saturating_mul(self.present.into()).checked_div(all).unwrap_or(0);
        let passed = present.saturating_add(self.before.into());
        let percent = passed.saturating_mul(100).checked_div(self.all.into()).unwrap_or(0).min(100);
        // Expectations are no promises: what went on longer than expected is not taken back.
        self.percent = self.percent.max(u32::try_from(percent).unwrap_or(100));
        (self.watch)(SolutionProgress { stage, percent: self.percent })
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{Meter, SolutionProgress, SolutionStage};
    use crate::cost::{Method, Reason};

    #[test]
    fn what_is_to_stop_does_not_begin() {
        let mut watch = |_| ControlFlow::Break(());
        let begun = Meter::new(&mut watch, 10).begin(SolutionStage::Costs, 5);
        assert_eq!(begun, Err(Reason::Cancelled.into()));
    }

    #[test]
    fn two_calculations_that_take_equally_long_fill_a_half_each() {
        let of = |percent| SolutionProgress { stage: SolutionStage::Costs, percent };
        assert_eq!([0, 50, 100].map(|percent| of(percent).half_of_all(50).percent), [50, 75, 100]);
        assert_eq!(of(100).half_of_all(0).percent, 50);
    }

    #[test]
    fn a_stage_has_the_same_name_for_programs_as_in_json() {
        for stage in [
            SolutionStage::Costs,
            SolutionStage::Shapley,
            SolutionStage::Nucleolus { progress: None },
            SolutionStage::Core { progress: None },
            SolutionStage::Closest { method: Method::Shapley },
        ] {
            assert_eq!(serde_json::to_value(stage).unwrap()["stage"], stage.code());
        }
    }
}
