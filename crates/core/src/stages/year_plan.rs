//! What is entered about stages and rates: the self-check of the federation, the targets and the supported insurers,
//! year by year.

use std::{collections::BTreeMap, rc::Rc};

use serde::{Deserialize, Serialize};

use super::{
    FiscalYear, IndicatorSet, Insurer, InsurerId, InsurerRecord, ItemAnswers, PrintedPercent, StagesField,
    SupportStage, assess_insurer, draft_of_2024,
};
use crate::{Entry, Slot, Unreadable};

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

/// What was to be reached in a year. Unknown: no target was set.
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

impl StagesPlan {
    /// What was entered for a year; a year without any input if there is none.
    pub fn year(&self, year: FiscalYear) -> Rc<YearPlan> {
        self.years.get(&year).cloned().unwrap_or_default()
    }

    /// The year to show: the chosen one while the plan has it, else the latest with any input, else the latest. `None` without
    /// years.
    ///
    /// ```
    /// use consortium_core::{Answer, stages::{FiscalYear, ItemNumber, StagesPlan, YearPlan}};
    /// let mut answered = YearPlan::default();
    /// answered.federation.set(ItemNumber::new(1).unwrap(), Answer::Met);
    /// let years = [(FiscalYear(2025), answered.into()), (FiscalYear(2026), YearPlan::default().into())];
    /// let plan = StagesPlan { years: years.into() };
    /// assert_eq!(plan.year_in_view(Some(FiscalYear(2026))), Some(FiscalYear(2026)));
    /// assert_eq!(plan.year_in_view(None), Some(FiscalYear(2025))); // nothing was entered for 2026
    /// assert_eq!(plan.year_in_view(Some(FiscalYear(1999))), Some(FiscalYear(2025)));
    /// ```
    pub fn year_in_view(&self, chosen: Option<FiscalYear>) -> Option<FiscalYear> {
        let latest = || self.years.keys().next_back().copied();
        let latest_with_input =
            || self.years.iter().rev().find(|(_, plan)| plan.has_input()).map(|(year, _)| *year);
        chosen.filter(|year| self.years.contains_key(year)).or_else(latest_with_input).or_else(latest)
    }

    /// The input of a field, unless the year or the insurer is not there, or it is chosen instead of typed.
    pub fn slot(&self, year: FiscalYear, field: StagesField) -> Option<&dyn Slot> {
        self.years.get(&year)?.slot(field)
    }

    /// The input of a field, to enter something. The first target of a year makes the year.
    pub fn slot_mut(&mut self, year: FiscalYear, field: StagesField) -> Option<&mut dyn Slot> {
        let plan = match field {
            StagesField::SupportRateTarget | StagesField::StepUpRateTarget => {
                self.years.entry(year).or_default()
            }
            StagesField::Insurer(..) | StagesField::Indicators | StagesField::Insurers => {
                self.years.get_mut(&year)?
            }
        };
        Rc::make_mut(plan).slot_mut(field)
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
    /// Whether the federation has answered anything, or there is an insurer.
    pub fn has_input(&self) -> bool {
        !self.insurers.is_empty() || !self.federation.known().is_empty()
    }

    /// The insurer with this id.
    pub fn insurer(&self, id: InsurerId) -> Option<&Rc<Insurer>> {
        self.insurers.iter().find(|insurer| insurer.id == id)
    }

    /// The records of the insurers, in the order of the table.
    pub fn records(&self) -> Vec<&InsurerRecord> {
        self.insurers.iter().map(|insurer| &insurer.record).collect()
    }

    /// The input of a field, unless the insurer is not there, or it names a list.
    ///
    /// ```
    /// use consortium_core::stages::{StagesField, YearPlan};
    /// let mut year = YearPlan::default();
    /// year.slot_mut(StagesField::SupportRateTarget).unwrap().enter("８０");
    /// assert_eq!(year.slot(StagesField::SupportRateTarget).unwrap().shown(), "80%");
    /// ```
    pub fn slot(&self, field: StagesField) -> Option<&dyn Slot> {
        match field {
            StagesField::SupportRateTarget => Some(&self.targets.support_rate),
            StagesField::StepUpRateTarget => Some(&self.targets.step_up_rate),
            StagesField::Insurer(id, field) => Some(self.insurer(id)?.record.slot(field)),
            StagesField::Indicators | StagesField::Insurers => None,
        }
    }

    /// The input of a field, to enter something.
    pub fn slot_mut(&mut self, field: StagesField) -> Option<&mut dyn Slot> {
        match field {
            StagesField::SupportRateTarget => Some(&mut self.targets.support_rate),
            StagesField::StepUpRateTarget => Some(&mut self.targets.step_up_rate),
            StagesField::Insurer(id, field) => {
                let insurer = self.insurers.iter_mut().find(|insurer| insurer.id == id)?;
                Some(Rc::make_mut(insurer).record.slot_mut(field))
            }
            StagesField::Indicators | StagesField::Insurers => None,
        }
    }

    /// Every input that could not be read, in the order of the page. Figures that depend on one are ranges.
    pub fn unreadable(&self) -> Vec<(StagesField, Unreadable)> {
        let targets = [StagesField::SupportRateTarget, StagesField::StepUpRateTarget];
        let targets = targets.into_iter().filter_map(|field| Some((field, self.slot(field)?.unreadable()?)));
        let of_insurer = |insurer: &Rc<Insurer>| {
            let (id, record) = (insurer.id, &insurer.record);
            let unreadable =
                |field| Some((StagesField::Insurer(id, field), record.slot(field).unreadable()?));
            record.fields().filter_map(unreadable).collect::<Vec<_>>()
        };
        targets.chain(self.insurers.iter().flat_map(of_insurer)).collect()
    }

    /// The year after this one as far as it is known already: the same indicators and insurers, each of them standing
    /// where it stood at the end. Nothing is planned, and nothing has been answered yet.
    #[must_use]
    pub fn next(&self) -> Self {
        let carried = |insurer: &Rc<Insurer>| {
            let InsurerRecord { name, code, .. } = &insurer.record;
            let record = InsurerRecord {
                name: name.clone(),
                code: code.clone(),
                before: assess_insurer(&self.indicators, &insurer.record).after.known().into(),
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

/// Records with ids from 1 on: a table that is not edited.
impl FromIterator<InsurerRecord> for YearPlan {
    fn from_iter<I: IntoIterator<Item = InsurerRecord>>(records: I) -> Self {
        let numbered = (1..).zip(records);
        let insurer = |(id, record)| Rc::new(Insurer { id: InsurerId(id), record });
        Self { insurers: numbered.map(insurer).collect(), ..Self::default() }
    }
}
