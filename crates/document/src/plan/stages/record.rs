//! What a user knows about one insurer in one year.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use consortium_core::{
    Entry, Fraction,
    stages::{
        Achievement, InsurerStep, InsurerYear, ItemAnswers, ItemNumber, ItemSet, PrintedPercent, StepAfter,
        StepBefore, SurveyAnswer,
    },
};

/// One insurer in one year, as it was entered. What does not fit together is named, and stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InsurerRecord {
    /// As the federation writes it; a key only where there is no code.
    pub name: String,
    /// Tells insurers of the same name apart, such as 保険者番号; empty if none is used.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// 取組達成率 as stated. Used where the items are not known.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub rate: Entry<PrintedPercent>,
    /// 計画時ステップ.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub before: Entry<InsurerStep>,
    /// 目標ステップ. Unknown also stands for "no step-up is planned".
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub target: Entry<InsurerStep>,
    /// 実績 as stated. Unknown: it follows from the results of the items.
    #[serde(skip_serializing_if = "Entry::is_unknown")]
    pub outcome: Entry<StatedOutcome>,
    /// 計画項目.
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

impl From<StatedOutcome> for StepAfter {
    fn from(outcome: StatedOutcome) -> Self {
        match outcome {
            StatedOutcome::Reached(reached) => Self::TargetReached { reached },
            StatedOutcome::Step(step) => Self::Stated { step },
        }
    }
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

/// How many gave each answer to each question of the survey. Questions and answers have the numbers of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SurveyCounts(BTreeMap<u8, BTreeMap<u8, Entry<u32>>>);

impl SurveyCounts {
    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many gave this answer.
    pub fn get(&self, question: u8, answer: u8) -> &Entry<u32> {
        const NONE: &Entry<u32> = &Entry::Unknown;
        self.0.get(&question).and_then(|answers| answers.get(&answer)).unwrap_or(NONE)
    }

    /// Notes how many gave this answer, in place of what was known before.
    pub fn set(&mut self, question: u8, answer: u8, count: Entry<u32>) {
        let answers = self.0.entry(question).or_default();
        if count.is_unknown() {
            answers.remove(&answer);
        } else {
            answers.insert(answer, count);
        }
        self.0.retain(|_, answers| !answers.is_empty());
    }

    /// Everything that was entered: question, answer, count.
    pub fn iter(&self) -> impl Iterator<Item = (u8, u8, &Entry<u32>)> {
        self.0
            .iter()
            .flat_map(|(question, answers)| answers.iter().map(|(answer, count)| (*question, *answer, count)))
    }

    /// The counts that could be read, as input for a calculation.
    pub fn answers(&self) -> impl Iterator<Item = SurveyAnswer> {
        self.iter().filter_map(|(question, answer, count)| {
            Some(SurveyAnswer { question, answer, count: count.value()? })
        })
    }
}

impl InsurerRecord {
    /// The record as input for a calculation. Items go before a stated rate: they say more.
    pub fn to_insurer(&self) -> InsurerYear {
        InsurerYear {
            name: self.name.clone(),
            code: self.code.clone(),
            achievement: self.achievement(),
            before: self.before.value().map_or(StepBefore::Unknown, |step| StepBefore::Stated { step }),
            target: self.target.value(),
            after: self.outcome.value().map_or(StepAfter::FromResults, StepAfter::from),
        }
    }

    /// The items planned, as far as they are known.
    pub fn planned_items(&self) -> ItemSet {
        self.planned.value().unwrap_or_default()
    }

    /// What is known about each item after the year.
    pub fn item_answers(&self) -> ItemAnswers {
        self.results.value().unwrap_or_default().of_plan(self.planned_items())
    }

    /// The results after one of them was answered. A list that was complete stays so, each item by itself.
    #[must_use]
    pub fn with_result(&self, item: ItemNumber, answer: consortium_core::Answer) -> ItemResults {
        let mut answers = self.item_answers();
        answers.set(item, answer);
        ItemResults { answers, rest: RestOfPlan::Open }
    }

    /// The stated rate and the one counted from the items, if both are there and do not agree.
    pub fn rate_against_items(&self) -> Option<(PrintedPercent, Fraction)> {
        let (stated, planned) = (self.rate.value()?, self.planned.value()?);
        let answers = self.results.value()?.of_plan(planned);
        if !planned.is_subset(answers.known()) {
            return None;
        }
        let achieved = planned.intersection(answers.met()).len();
        let counted = Fraction::new(i128::from(achieved), i128::from(planned.len()))?;
        (!stated.stands_for(counted)).then_some((stated, counted))
    }

    fn achievement(&self) -> Achievement {
        match (&self.planned, self.results.value(), self.rate.value()) {
            (Entry::Known(planned), Some(results), _) => {
                Achievement::Items { planned: *planned, results: results.of_plan(*planned) }
            }
            (_, _, Some(rate)) => Achievement::Stated { rate },
            (Entry::Known(planned), None, None) => {
                Achievement::Items { planned: *planned, results: ItemAnswers::default() }
            }
            (Entry::Unknown, Some(results), None) => {
                Achievement::Items { planned: ItemSet::EMPTY, results: results.answers }
            }
            // A plan that could not be read may have been any.
            (Entry::Unreadable(_), _, None) | (Entry::Unknown, None, None) => Achievement::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{InsurerRecord, ItemResults, SurveyCounts};
    use consortium_core::{
        Answer, Entry,
        stages::{Achievement, ItemNumber, ItemSet},
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
    fn a_plan_that_cannot_be_read_is_not_taken_for_an_empty_one() {
        let record = InsurerRecord {
            planned: Entry::Unreadable("全部".to_owned()),
            results: Entry::Known(ItemResults::achieved(items(1, 2))),
            ..Default::default()
        };
        assert_eq!(record.to_insurer().achievement, Achievement::Unknown);
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
}
