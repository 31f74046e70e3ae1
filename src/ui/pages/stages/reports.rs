//! What is calculated for each year, kept until something in that year changes: a year may have 1,741 insurers.

use std::rc::Rc;

use yew::prelude::*;

use consortium_core::stages::{FiscalYear, StageYear, YearReport, assess_year};
use consortium_document::plan::{StagesPlan, YearPlan};

/// A year with everything that is calculated from it.
#[derive(Clone, Debug)]
pub(in crate::ui::pages) struct Assessed {
    pub(super) year: FiscalYear,
    pub(in crate::ui::pages) plan: Rc<YearPlan>,
    /// The year as input of comparisons.
    pub(super) input: StageYear,
    pub(super) report: YearReport,
}

/// The rest follows from the plan.
impl PartialEq for Assessed {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year && self.plan == other.plan
    }
}

impl Assessed {
    fn of(year: FiscalYear, plan: Rc<YearPlan>) -> Rc<Self> {
        let input = plan.stage_year(year);
        let report = assess_year(&input, None);
        Rc::new(Self { year, plan, input, report })
    }

    /// A year in which nothing has been entered.
    pub(super) fn blank(year: FiscalYear) -> Rc<Self> {
        Self::of(year, Rc::default())
    }
}

/// The years of the plan in ascending order.
#[hook]
pub(in crate::ui::pages) fn use_assessed_years(stages: &StagesPlan) -> Rc<[Rc<Assessed>]> {
    let known = use_mut_ref(|| Rc::<[Rc<Assessed>]>::from([]));
    let assessed = |(year, plan): (&FiscalYear, &Rc<YearPlan>)| {
        let unchanged =
            known.borrow().iter().find(|known| known.year == *year && Rc::ptr_eq(&known.plan, plan)).cloned();
        unchanged.unwrap_or_else(|| Assessed::of(*year, plan.clone()))
    };
    let years: Rc<[Rc<Assessed>]> = stages.years.iter().map(assessed).collect();
    known.replace(years.clone());
    years
}
