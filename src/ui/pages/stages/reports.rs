//! What is calculated for each year, kept until something in that year changes: a year may have 1,741 insurers.

use std::rc::Rc;

use yew::prelude::*;

use crate::text::{Language, stages_page as words};
use consortium_core::stages::{
    FiscalYear, RateComparison, StagesPlan, YearAssessed, YearPlan, YearReport, assess_year, compare_years,
};

/// A year with everything that is calculated from it.
#[derive(Clone, Debug)]
pub(in crate::ui::pages) struct Assessed {
    pub(super) year: FiscalYear,
    pub(in crate::ui::pages) plan: Rc<YearPlan>,
    pub(super) report: YearReport,
    /// What was entered for the year before that is there, if there is one.
    before: Option<Rc<YearPlan>>,
    /// What changed since that year.
    pub(super) since_last_year: Option<RateComparison>,
}

/// The rest follows from what was entered for the two years.
impl PartialEq for Assessed {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year && self.plan == other.plan && self.before == other.before
    }
}

impl Assessed {
    fn of(year: FiscalYear, plan: Rc<YearPlan>, before: Option<&Self>) -> Rc<Self> {
        let report = assess_year(year, &plan, None);
        let since_last_year = before.map(|before| {
            compare_years(
                YearAssessed { plan: &before.plan, insurers: &before.report.prefecture.insurers },
                YearAssessed { plan: &plan, insurers: &report.prefecture.insurers },
            )
        });
        let before = before.map(|before| before.plan.clone());
        Rc::new(Self { year, plan, report, before, since_last_year })
    }

    /// A year in which nothing has been entered.
    pub(super) fn blank(year: FiscalYear) -> Rc<Self> {
        Self::of(year, Rc::default(), None)
    }

    /// The name of the insurer in a row, from 0.
    pub(super) fn name_in(&self, language: Language, row: usize) -> String {
        let name = self.plan.insurers.get(row).map_or("", |insurer| insurer.record.name.as_str());
        words::name_or_row(language, name, row + 1)
    }

    /// Whether it was calculated from exactly this.
    fn is_of(&self, year: FiscalYear, plan: &Rc<YearPlan>, before: Option<&Self>) -> bool {
        let same_before = match (&self.before, before) {
            (Some(known), Some(before)) => Rc::ptr_eq(known, &before.plan),
            (None, None) => true,
            _ => false,
        };
        self.year == year && Rc::ptr_eq(&self.plan, plan) && same_before
    }
}

/// The years of the plan in ascending order.
#[hook]
pub(in crate::ui::pages) fn use_assessed_years(stages: &StagesPlan) -> Rc<[Rc<Assessed>]> {
    let known = use_mut_ref(|| Rc::<[Rc<Assessed>]>::from([]));
    let mut years: Vec<Rc<Assessed>> = Vec::with_capacity(stages.years.len());
    for (year, plan) in &stages.years {
        let before = years.last().map(AsRef::as_ref);
        let unchanged = known.borrow().iter().find(|known| known.is_of(*year, plan, before)).cloned();
        let assessed = unchanged.unwrap_or_else(|| Assessed::of(*year, plan.clone(), before));
        years.push(assessed);
    }
    let years: Rc<[Rc<Assessed>]> = years.into();
    known.replace(years.clone());
    years
}
