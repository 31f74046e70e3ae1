//! What is entered about one insurer in one year: what it planned, what came of it, where it stood.

use serde::{Deserialize, Serialize};

use super::{
    InsurerField, InsurerId, InsurerStep, ItemAnswers, ItemNumber, ItemSet, PrintedPercent, SurveyCounts,
};
use crate::{Answer, Entry, Slot};

/// An insurer with its place in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insurer {
    /// Stable within the year.
    pub id: InsurerId,
    /// What is known about it.
    #[serde(default)]
    pub record: InsurerRecord,
}

/// One insurer in one year, as it was entered. Any combination can be written down, sensible or not: what does not fit
/// together is named by [`assess_insurer`](super::assess_insurer), and stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InsurerRecord {
    /// As the federation writes it; municipalities of different prefectures can share it.
    pub name: String,
    /// Tells insurers of the same name apart, such as 保険者番号; empty if none is used.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// 取組達成率 as stated. Decides where the items leave it open.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub rate: Entry<PrintedPercent>,
    /// 計画時ステップ.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub before: Entry<InsurerStep>,
    /// 目標ステップ. Unknown also stands for "no step-up is planned" (－ in the table of the draft).
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub target: Entry<InsurerStep>,
    /// 実績 as stated, beside what follows from the results of the items.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub outcome: Entry<StatedOutcome>,
    /// 計画項目. Unknown is not the empty plan: nothing is said about it then.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub planned: Entry<ItemSet>,
    /// What became of the items.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub results: Entry<ItemResults>,
    /// What the insurer says about the support.
    #[serde(skip_serializing_if = "SurveyCounts::is_empty")]
    pub survey: SurveyCounts,
}

/// What came of a planned step-up, as a table states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatedOutcome {
    /// 目標達成, 目標未達成.
    Reached(bool),
    /// The step after the year.
    Step(InsurerStep),
}

/// What became of the items of an insurer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemResults {
    /// The items with an answer. May tell about items that were not planned as well: one that was lost.
    #[serde(default)]
    pub answers: ItemAnswers,
    /// What it means that a planned item has no answer.
    #[serde(default)]
    pub rest: RestOfPlan,
}

/// What it means that a planned item has no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestOfPlan {
    /// Its result is not known yet.
    #[default]
    Open,
    /// It was not achieved: the achieved items were given as a complete list, as in a column of a table.
    Missed,
}

impl ItemResults {
    /// Exactly these items were achieved.
    pub const fn achieved(items: ItemSet) -> Self {
        Self { answers: ItemAnswers::met_only(items), rest: RestOfPlan::Missed }
    }

    /// What is known about each item of this plan.
    pub const fn of_plan(self, planned: ItemSet) -> ItemAnswers {
        match self.rest {
            RestOfPlan::Open => self.answers,
            RestOfPlan::Missed => self.answers.or(ItemAnswers::decided(planned, ItemSet::EMPTY)),
        }
    }
}

impl InsurerRecord {
    /// What was said about each item, the rest of a known plan included if the results were a complete list.
    pub fn item_answers(&self) -> ItemAnswers {
        match (self.results.value(), self.planned.value()) {
            (Some(results), Some(planned)) => results.of_plan(planned),
            (Some(results), None) => results.answers,
            (None, _) => ItemAnswers::default(),
        }
    }

    /// The results after one of them was answered. A list that was complete stays so, each item by itself.
    #[must_use]
    pub fn with_result(&self, item: ItemNumber, answer: Answer) -> ItemResults {
        let mut answers = self.item_answers();
        answers.set(item, answer);
        ItemResults { answers, rest: RestOfPlan::Open }
    }

    /// The names of its inputs, in the order of the table. Of the survey, the counts that were entered.
    pub fn fields(&self) -> impl Iterator<Item = InsurerField> {
        let survey =
            self.survey.iter().map(|(question, answer, _)| InsurerField::Survey { question, answer });
        InsurerField::OF_TABLE.into_iter().chain(survey)
    }

    /// The input of a field.
    pub fn slot(&self, field: InsurerField) -> &dyn Slot {
        match field {
            InsurerField::Name => &self.name,
            InsurerField::Code => &self.code,
            InsurerField::Rate => &self.rate,
            InsurerField::Before => &self.before,
            InsurerField::Target => &self.target,
            InsurerField::Outcome => &self.outcome,
            InsurerField::Planned => &self.planned,
            InsurerField::Achieved => &self.results,
            InsurerField::Survey { question, answer } => self.survey.get(question, answer),
        }
    }

    /// The input of a field, to enter something.
    pub fn slot_mut(&mut self, field: InsurerField) -> &mut dyn Slot {
        match field {
            InsurerField::Name => &mut self.name,
            InsurerField::Code => &mut self.code,
            InsurerField::Rate => &mut self.rate,
            InsurerField::Before => &mut self.before,
            InsurerField::Target => &mut self.target,
            InsurerField::Outcome => &mut self.outcome,
            InsurerField::Planned => &mut self.planned,
            InsurerField::Achieved => &mut self.results,
            InsurerField::Survey { question, answer } => self.survey.get_mut(question, answer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{InsurerRecord, ItemResults, SurveyCounts};
    use crate::{
        Answer, Entry,
        stages::{InsurerField, ItemNumber, ItemSet},
    };

    fn items(first: u8, last: u8) -> ItemSet {
        (first..=last).filter_map(ItemNumber::new).collect()
    }

    #[test]
    fn a_complete_list_of_achieved_items_stays_complete_when_the_plan_grows() {
        let mut record =
            InsurerRecord { results: Entry::Known(ItemResults::achieved(items(1, 6))), ..Default::default() };
        record.planned = Entry::Known(items(1, 7));
        assert_eq!(record.item_answers().not_met(), items(7, 7));
    }

    #[test]
    fn answering_one_item_leaves_the_others_open_unless_the_list_was_complete() {
        let seventh = ItemNumber::new(7).unwrap();
        let record = InsurerRecord { planned: Entry::Known(items(1, 7)), ..Default::default() };
        let answered = record.with_result(seventh, Answer::Met);
        assert_eq!(answered.of_plan(items(1, 7)).known(), items(7, 7));

        let complete =
            InsurerRecord { results: Entry::Known(ItemResults::achieved(items(1, 5))), ..record.clone() };
        let answered = complete.with_result(seventh, Answer::Met);
        assert_eq!(answered.of_plan(items(1, 7)).not_met(), items(6, 6));
    }

    #[test]
    fn a_record_survives_json_unreadable_text_included() {
        let mut survey = SurveyCounts::default();
        survey.set(1, 2, Entry::Known(3));
        survey.set(1, 3, Entry::Unreadable("数件".to_owned()));
        let record = InsurerRecord {
            name: "甲市".to_owned(),
            rate: Entry::Unreadable("約9割".to_owned()),
            planned: Entry::Known(items(1, 7)),
            results: Entry::Known(ItemResults::achieved(items(1, 6))),
            survey,
            ..Default::default()
        };
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<InsurerRecord>(&json).unwrap(), record, "{json}");
    }

    #[test]
    fn a_count_that_is_emptied_again_leaves_no_trace() {
        let mut record = InsurerRecord::default();
        let field = InsurerField::Survey { question: 1, answer: 2 };
        record.slot_mut(field).enter("3");
        assert_eq!(record.survey.get(1, 2), &Entry::Known(3));
        record.slot_mut(field).enter("");
        assert_eq!(record, InsurerRecord::default());
        assert_eq!(serde_json::to_string(&record).unwrap(), r#"{"name":""}"#);
    }
}
