//! Stages and rates as a user enters them: the self-check of the federation and the supported insurers, year by year.

mod edit;
mod record;
mod sample;

use std::{collections::BTreeMap, rc::Rc};

use serde::{Deserialize, Serialize};

pub use consortium_core::stages::InsurerId;

use super::Entry;
use consortium_core::stages::{
    FiscalYear, IndicatorSet, InsurerStep, InsurerYear, ItemAnswers, PrintedPercent, StageYear, SupportStage,
    YearTargets, assess_insurer, draft_of_2024,
};

pub use edit::{InsurerEdit, InsurerField, StagesEdit, TargetField, YearEdit};
pub use record::{InsurerRecord, ItemResults, RestOfPlan, StatedOutcome, SurveyCounts};
pub use sample::StagesSample;

/// The most insurers that one year may have: all 1,741 municipalities, with room for unions and wide-area bodies.
pub const MAXIMUM_INSURERS: usize = 2_000;

/// Everything about stages and rates in a plan. Each year is there once, and the years are in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StagesPlan {
    /// What was entered for each fiscal year.
    #[serde(default)]
    pub years: BTreeMap<FiscalYear, Rc<YearPlan>>,
}

/// What was entered for one fiscal year.
///
/// Insurer ids are unique within the year. A year that was made from the one before keeps its ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearPlan {
    /// The indicator list in use in that year. Part of the plan, so that an old plan keeps its answer.
    pub indicators: Rc<IndicatorSet>,
    /// The self-check of the federation.
    #[serde(default)]
    pub federation: ItemAnswers,
    /// What was to be reached in the year.
    #[serde(default)]
    pub targets: Targets,
    /// The supported insurers, in the order of the table.
    #[serde(default)]
    pub insurers: Vec<Rc<Insurer>>,
}

/// What was to be reached in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Targets {
    /// The stage of the federation.
    pub stage: Option<SupportStage>,
    /// The support rate, at least.
    pub support_rate: Entry<PrintedPercent>,
    /// The step-up rate, at least.
    pub step_up_rate: Entry<PrintedPercent>,
}

/// An insurer with its place in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insurer {
    /// Stable within the year.
    pub id: InsurerId,
    /// What is known about it.
    #[serde(default)]
    pub record: InsurerRecord,
}

impl StagesPlan {
    /// What was entered for a year; a year without any input if there is none.
    pub fn year(&self, year: FiscalYear) -> Rc<YearPlan> {
        self.years.get(&year).cloned().unwrap_or_default()
    }

    /// The years as input for a calculation, in ascending order.
    pub fn stage_years(&self) -> Vec<StageYear> {
        self.years.iter().map(|(year, plan)| plan.stage_year(*year)).collect()
    }
}

impl Default for YearPlan {
    /// A year without any input, measured by the draft of 2024.
    fn default() -> Self {
        Self {
            indicators: Rc::new(draft_of_2024().clone()),
            federation: ItemAnswers::default(),
            targets: Targets::default(),
            insurers: Vec::new(),
        }
    }
}

impl YearPlan {
    /// The year as input for a calculation. What could not be read counts as missing.
    ///
    /// ```
    /// use consortium_core::stages::{FiscalYear, assess_years, printed_example};
    /// use consortium_document::plan::StagesPlan;
    /// let sample = StagesPlan::printed_example(printed_example());
    /// let report = assess_years(&sample.stage_years());
    /// let mean = report.years[0].prefecture.support_rate.as_ref().unwrap().mean.known().unwrap();
    /// assert_eq!(mean.percent(1).unwrap().to_string(), "81.7");
    /// ```
    pub fn stage_year(&self, year: FiscalYear) -> StageYear {
        StageYear {
            year,
            indicators: (*self.indicators).clone(),
            federation: self.federation,
            insurers: self.insurer_years(),
            survey: self.insurers.iter().flat_map(|insurer| insurer.record.survey.answers()).collect(),
            targets: YearTargets {
                stage: self.targets.stage,
                support_rate: self.targets.support_rate.value(),
                step_up_rate: self.targets.step_up_rate.value(),
            },
        }
    }

    /// The insurers as input for a calculation, in the order of the table.
    pub fn insurer_years(&self) -> Vec<InsurerYear> {
        self.insurers.iter().map(|insurer| insurer.record.to_insurer()).collect()
    }

    /// The insurer with this id.
    pub fn insurer(&self, id: InsurerId) -> Option<&Rc<Insurer>> {
        self.insurers.iter().find(|insurer| insurer.id == id)
    }

    /// The year after this one as far as it is known already: the same indicators and insurers, each of them standing
    /// where it stood at the end. Nothing is planned, and nothing has been answered yet.
    #[must_use]
    pub fn next(&self) -> Self {
        let carried = |insurer: &Rc<Insurer>| {
            let InsurerRecord { name, code, .. } = &insurer.record;
            let stands: Option<InsurerStep> =
                assess_insurer(&self.indicators, &insurer.record.to_insurer()).after.known();
            let record = InsurerRecord {
                name: name.clone(),
                code: code.clone(),
                before: Entry::from(stands),
                ..InsurerRecord::default()
            };
            Rc::new(Insurer { id: insurer.id, record })
        };
        Self {
            indicators: self.indicators.clone(),
            federation: ItemAnswers::default(),
            targets: Targets::default(),
            insurers: self.insurers.iter().map(carried).collect(),
        }
    }
}
