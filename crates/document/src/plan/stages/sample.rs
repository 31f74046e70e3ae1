//! Stages and rates to start from: the example that the draft prints, and a made-up self-check.

use std::rc::Rc;

use super::{Insurer, InsurerId, InsurerRecord, ItemResults, StagesPlan, StatedOutcome, YearPlan};
use crate::plan::{Plan, SampleId};
use consortium_core::{
    Entry,
    eligibility::RuleSet,
    stages::{
        FiscalYear, ItemAnswers, ItemNumber, PrintedExample, PrintedInsurer, PrintedPlan, draft_of_2024,
        printed_example,
    },
};

/// The samples. The year of the printed ones is that of the draft: the draft itself names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StagesSample {
    /// X県連合会: nine insurers as printed in the table.
    Prefecture,
    /// B市: one insurer in detail, as printed.
    Insurer,
    /// A made-up federation that lacks two items for stage 3.
    Federation,
}

/// The year of the samples.
const SAMPLE_YEAR: FiscalYear = FiscalYear(2024);

impl StagesSample {
    /// All samples, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Prefecture, Self::Insurer, Self::Federation];

    /// Identifies the sample in plans.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prefecture => "stages-prefecture-x",
            Self::Insurer => "stages-insurer-b",
            Self::Federation => "stages-federation",
        }
    }

    fn stages(self) -> StagesPlan {
        match self {
            Self::Prefecture => StagesPlan::printed_example(printed_example()),
            Self::Insurer => one_year(YearPlan {
                insurers: numbered([InsurerRecord::from(&printed_example().plan)]),
                ..YearPlan::default()
            }),
            Self::Federation => {
                one_year(YearPlan { federation: two_items_to_stage_3(), ..YearPlan::default() })
            }
        }
    }
}

impl Plan {
    /// A plan that holds a sample of stages and rates and nothing else.
    pub fn stages_sample(sample: StagesSample, title: String, rule_set: RuleSet) -> Self {
        Self {
            title,
            sample: Some(SampleId(sample.id().to_owned())),
            stages: sample.stages(),
            ..Self::empty(rule_set)
        }
    }

    /// Which sample of stages and rates the plan was made from.
    pub fn made_from_stages_sample(&self) -> Option<StagesSample> {
        let id = &self.sample.as_ref()?.0;
        StagesSample::ALL.into_iter().find(|sample| sample.id() == id)
    }
}

impl StagesPlan {
    /// The table of the printed example. The draft prints no self-check beside it.
    pub fn printed_example(example: &PrintedExample) -> Self {
        one_year(YearPlan {
            insurers: numbered(example.table.iter().map(InsurerRecord::from)),
            ..YearPlan::default()
        })
    }
}

fn one_year(plan: YearPlan) -> StagesPlan {
    StagesPlan { years: [(SAMPLE_YEAR, Rc::new(plan))].into() }
}

fn numbered(records: impl IntoIterator<Item = InsurerRecord>) -> Vec<Rc<Insurer>> {
    (1..).zip(records).map(|(id, record)| Rc::new(Insurer { id: InsurerId(id), record })).collect()
}

/// All items but ⑦ and ⑧, and none of stage 4.
fn two_items_to_stage_3() -> ItemAnswers {
    let met = [1, 2, 3, 4, 5, 6, 9, 10, 11].into_iter().filter_map(ItemNumber::new).collect();
    ItemAnswers::decided(draft_of_2024().federation.all_items(), met)
}

impl From<&PrintedInsurer> for InsurerRecord {
    fn from(printed: &PrintedInsurer) -> Self {
        Self {
            name: printed.name.clone(),
            rate: Entry::Known(printed.rate),
            before: printed.step_up.map(|step_up| step_up.from).into(),
            target: printed.step_up.map(|step_up| step_up.to).into(),
            outcome: printed.step_up.map(|step_up| StatedOutcome::Reached(step_up.reached)).into(),
            ..Self::default()
        }
    }
}

impl From<&PrintedPlan> for InsurerRecord {
    fn from(printed: &PrintedPlan) -> Self {
        Self {
            name: printed.insurer.clone(),
            before: Entry::Known(printed.from),
            target: Entry::Known(printed.to),
            planned: Entry::Known(printed.planned),
            results: Entry::Known(ItemResults::achieved(printed.achieved)),
            ..Self::default()
        }
    }
}
