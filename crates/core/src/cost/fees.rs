//! Fees by number of societies.

use serde::{Deserialize, Serialize};

use crate::Yen;

/// A fee that depends on how many societies take part: "up to five societies 100,000 yen each, beyond that 80,000".
///
/// Invariant once checked: the steps rise, and only the last is without an upper end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeSchedule {
    /// Whether a step names the fee of one society or of all together.
    pub charged: Charged,
    /// The steps, from the smallest number of societies up.
    pub steps: Vec<FeeStep>,
}

/// What a fee is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charged {
    /// Each society pays the fee of the step reached.
    Each,
    /// All societies together pay the fee of the step reached.
    Together,
}

/// One step of a [`FeeSchedule`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeStep {
    /// The largest number of societies for which the step holds; `None`: for any number.
    #[serde(default)]
    pub up_to: Option<u32>,
    /// Yen a year; `None`: not entered yet.
    #[serde(default)]
    pub fee: Option<Yen>,
}

impl FeeSchedule {
    /// The same fee for each society, however many there are.
    pub fn each(fee: Option<Yen>) -> Self {
        Self { charged: Charged::Each, steps: vec![FeeStep { up_to: None, fee }] }
    }

    /// The fee of all `societies` together; `None` if it is not entered, no step covers the number, or it does not fit.
    pub fn total(&self, societies: u32) -> Option<Yen> {
        if societies == 0 {
            return Some(Yen::ZERO);
        }
        let step = self.steps.iter().find(|step| step.up_to.is_none_or(|most| societies <= most))?;
        match self.charged {
            Charged::Each => step.fee?.checked_times(societies),
            Charged::Together => step.fee,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Charged, FeeSchedule, FeeStep};
    use crate::Yen;

    #[test]
    fn the_step_reached_decides_the_fee_of_every_society() {
        let steps = vec![
            FeeStep { up_to: Some(5), fee: Some(Yen::new(100_000)) },
            FeeStep { up_to: None, fee: Some(Yen::new(80_000)) },
        ];
        let each = FeeSchedule { charged: Charged::Each, steps: steps.clone() };
        assert_eq!(each.total(0), Some(Yen::ZERO));
        assert_eq!(each.total(5), Some(Yen::new(500_000)));
        assert_eq!(each.total(6), Some(Yen::new(480_000)));
        let together = FeeSchedule { charged: Charged::Together, steps };
        assert_eq!(together.total(6), Some(Yen::new(80_000)));
    }
}
