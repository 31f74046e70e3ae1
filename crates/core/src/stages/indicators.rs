//! An indicator list: what the stages and steps ask for, and where that is written. Data, which a user can edit.

use serde::{Deserialize, Serialize};

use super::{InsurerStep, Ladder, LadderProblem, SupportStage, SurveyQuestion};
use crate::Bilingual;

/// How binding an indicator list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", try_from = "StatusText")]
pub enum IndicatorStatus {
    /// 素案: put forward for discussion in this year; its authors may still change it.
    Draft {
        /// The year of the paper.
        year: u16,
    },
    /// Made or changed by the user.
    Own,
}

/// An [`IndicatorStatus`] as it is read: all its fields side by side, so that nothing has to be kept until the kind is
/// known.
#[derive(Deserialize)]
struct StatusText {
    kind: StatusKind,
    year: Option<u16>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StatusKind {
    Draft,
    Own,
}

impl TryFrom<StatusText> for IndicatorStatus {
    type Error = &'static str;

    fn try_from(StatusText { kind, year }: StatusText) -> Result<Self, Self::Error> {
        match (kind, year) {
            (StatusKind::Draft, Some(year)) => Ok(Self::Draft { year }),
            (StatusKind::Draft, None) => Err("a draft needs the `year` it was put forward in"),
            (StatusKind::Own, _) => Ok(Self::Own),
        }
    }
}

/// What a page of the source is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The items and stages of a federation.
    FederationStages,
    /// The items and steps of an insurer.
    InsurerSteps,
    /// The achievement rate of one insurer.
    AchievementRate,
    /// What insurers say about the support.
    Satisfaction,
    /// The support rate and the step-up rate of a prefecture.
    PrefectureRates,
}

/// The pages on which a topic is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicPages {
    /// What they are about.
    pub topic: Topic,
    /// The first page.
    pub first: u16,
    /// The last page.
    pub last: u16,
}

/// Where an indicator list was taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorSource {
    /// The document.
    pub title: Bilingual,
    /// Who put it out.
    pub publisher: Bilingual,
    /// The pages by topic; empty for a list of the user's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<TopicPages>,
}

/// 支援指標: the items of federations and insurers, which stage and step asks for which, and the survey.
///
/// A user can edit it, so any value is possible; [`check`](Self::check) says what is wrong with it. Everything that
/// is calculated from it stays defined even then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorSet {
    /// Identifies the list in files.
    pub id: String,
    /// What the list is called on screen.
    pub name: Bilingual,
    /// How binding it is.
    pub status: IndicatorStatus,
    /// Where it was taken from.
    pub source: IndicatorSource,
    /// The items of a federation.
    pub federation: Ladder<SupportStage>,
    /// From this stage on the federation also looks at all insurers of the prefecture together (part B).
    pub prefecture_wide_from: SupportStage,
    /// The items of an insurer.
    pub insurer: Ladder<InsurerStep>,
    /// The questions that insurers answer about the support.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub survey: Vec<SurveyQuestion>,
}

impl IndicatorSet {
    /// What is wrong with the list, in its own order; nothing if it can be used as it is.
    ///
    /// ```
    /// use consortium_core::stages::{IndicatorProblem, draft_of_2024};
    /// let mut own = draft_of_2024().clone();
    /// assert_eq!(own.check(), []);
    /// own.name.ja.clear();
    /// assert_eq!(own.check(), [IndicatorProblem::NoName]);
    /// ```
    pub fn check(&self) -> Vec<IndicatorProblem> {
        let name = self.name.is_incomplete().then_some(IndicatorProblem::NoName);
        let federation = self.federation.problems().into_iter().map(IndicatorProblem::Federation);
        let insurer = self.insurer.problems().into_iter().map(IndicatorProblem::Insurer);
        let survey = self.survey.iter().enumerate().flat_map(|(position, question)| {
            let repeated = self.survey.iter().take(position).any(|earlier| earlier.number == question.number);
            let repeated = repeated.then_some(IndicatorProblem::RepeatedQuestion { number: question.number });
            let blank = question.wording.is_incomplete();
            let blank = blank.then_some(IndicatorProblem::NoQuestion { number: question.number });
            repeated.into_iter().chain(blank)
        });
        name.into_iter().chain(federation).chain(insurer).chain(survey).collect()
    }

    /// The pages of the source about a topic.
    pub fn pages(&self, topic: Topic) -> Option<&TopicPages> {
        self.source.pages.iter().find(|pages| pages.topic == topic)
    }
}

/// What is wrong with an indicator list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "part", content = "problem")]
pub enum IndicatorProblem {
    /// The list has no name in one of the languages.
    NoName,
    /// In the items of the federation.
    Federation(LadderProblem<SupportStage>),
    /// In the items of the insurers.
    Insurer(LadderProblem<InsurerStep>),
    /// Two questions of the survey have the same number.
    RepeatedQuestion {
        /// The number.
        number: u8,
    },
    /// A question of the survey has no text in one of the languages.
    NoQuestion {
        /// Its number.
        number: u8,
    },
}

#[cfg(test)]
mod tests {
    use super::{IndicatorProblem, Topic};
    use crate::stages::{InsurerStep, LadderProblem, draft_of_2024};

    #[test]
    fn numbers_that_repeat_and_steps_that_ask_for_nothing_are_named() {
        let draft = draft_of_2024();
        let repeated = draft.insurer.items[0].number;
        let mut own = draft.clone();
        own.insurer.items[1].number = repeated;
        let problem = LadderProblem::RepeatedNumber { number: repeated };
        assert!(own.check().contains(&IndicatorProblem::Insurer(problem)));
        for rung in draft.insurer.items.iter().map(|item| item.needed_from) {
            let mut own = draft.clone();
            own.insurer.items.retain(|item| item.needed_from != rung);
            let problem: LadderProblem<InsurerStep> = LadderProblem::RungAddsNothing { rung };
            assert_eq!(own.check(), [IndicatorProblem::Insurer(problem)]);
        }
    }

    #[test]
    fn a_topic_has_the_pages_that_are_about_it() {
        let draft = draft_of_2024();
        let topics: Vec<Topic> = draft.source.pages.iter().map(|pages| pages.topic).collect();
        assert!(!topics.is_empty());
        for topic in topics {
            assert_eq!(draft.pages(topic).map(|pages| pages.topic), Some(topic));
        }
    }
}
