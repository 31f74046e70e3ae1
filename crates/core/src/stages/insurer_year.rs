//! What is known about one insurer in one year: what it planned, what it achieved, where it stood.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{InsurerStep, ItemAnswers, ItemSet, PrintedPercent};

/// One insurer in one year, as far as it is known. Any combination can be written down, sensible or not;
/// [`assess_insurer`](super::assess_insurer) names what does not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsurerYear {
    /// The name as the federation writes it. Municipalities of different prefectures can share it.
    pub name: String,
    /// A code that tells insurers of the same name apart, such as the insurer number; empty if none is used.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// What it achieved of what it planned.
    #[serde(default)]
    pub achievement: Achievement,
    /// Where it stood before the year.
    #[serde(default)]
    pub before: StepBefore,
    /// The step it aims for. `None`: no step-up is planned (－ in the table of the draft).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<InsurerStep>,
    /// Where it stands after the year.
    #[serde(default)]
    pub after: StepAfter,
}

/// What tells one insurer from another: its code, or its name where it has no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum InsurerKey<'a> {
    Code(&'a str),
    Name(&'a str),
}

impl InsurerYear {
    /// What tells this insurer from others; `None` if it has neither code nor name.
    pub(super) fn key(&self) -> Option<InsurerKey<'_>> {
        let (name, code) = (self.name.trim(), self.code.trim());
        match (code.is_empty(), name.is_empty()) {
            (false, _) => Some(InsurerKey::Code(code)),
            (true, false) => Some(InsurerKey::Name(name)),
            (true, true) => None,
        }
    }
}

/// The rows of each insurer, in ascending order.
pub(super) fn rows_by_insurer(insurers: &[InsurerYear]) -> BTreeMap<InsurerKey<'_>, Vec<usize>> {
    let mut rows: BTreeMap<InsurerKey<'_>, Vec<usize>> = BTreeMap::new();
    for (row, insurer) in insurers.iter().enumerate() {
        if let Some(key) = insurer.key() {
            rows.entry(key).or_default().push(row);
        }
    }
    rows
}

/// 取組達成: what an insurer achieved of what it planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum Achievement {
    /// Nothing is known.
    #[default]
    Unknown,
    /// Item by item. Items are chosen for each insurer when the plan is made.
    Items {
        /// The items planned for the year.
        planned: ItemSet,
        /// What is known after the year. May tell about items that were not planned as well: one that was lost.
        results: ItemAnswers,
    },
    /// Only the rate is known, as in the printed table.
    Stated {
        /// As printed.
        rate: PrintedPercent,
    },
}

/// Where an insurer stood before the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum StepBefore {
    /// Not known.
    #[default]
    Unknown,
    /// The step is stated.
    Stated {
        /// The step.
        step: InsurerStep,
    },
    /// The step follows from the items.
    Items {
        /// What was known about the items.
        answers: ItemAnswers,
    },
}

/// Where an insurer stands after the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum StepAfter {
    /// The step follows from the results of the items, as far as they are known.
    #[default]
    FromResults,
    /// The step is stated.
    Stated {
        /// The step.
        step: InsurerStep,
    },
    /// Only whether the target was reached is stated (目標達成, 目標未達成).
    TargetReached {
        /// Whether it was.
        reached: bool,
    },
}
