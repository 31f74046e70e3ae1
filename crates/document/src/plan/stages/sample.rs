//! Stages and rates to start from: the example that the draft prints, and a made-up self-check.

use std::rc::Rc;

use crate::plan::{Plan, SampleId};
use consortium_core::{
    eligibility::RuleSet,
    stages::{FiscalYear, ItemAnswers, ItemNumber, StagesPlan, YearPlan, draft_of_2024, printed_example},
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
            Self::Prefecture => one_year(printed_example().table_insurers().into_iter().collect()),
            Self::Insurer => one_year([printed_example().plan_insurer()].into_iter().collect()),
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

fn one_year(plan: YearPlan) -> StagesPlan {
    StagesPlan { years: [(SAMPLE_YEAR, Rc::new(plan))].into() }
}

/// All items but ⑦ and ⑧, and none of stage 4.
fn two_items_to_stage_3() -> ItemAnswers {
    let met = [1, 2, 3, 4, 5, 6, 9, 10, 11].into_iter().filter_map(ItemNumber::new).collect();
    ItemAnswers::decided(draft_of_2024().federation.all_items(), met)
}
