//! How many gave each answer of the survey, as it was entered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer};

use crate::Entry;

/// How many gave each answer to each question of the survey. Questions and answers have the numbers of the list.
///
/// In JSON an object of objects, `{"1": {"2": 3}}`: question, answer, count. A count that was not entered is not in it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct SurveyCounts(BTreeMap<u8, BTreeMap<u8, Entry<u32>>>);

impl SurveyCounts {
    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// How many gave this answer.
    pub fn get(&self, question: u8, answer: u8) -> &Entry<u32> {
        const NONE: &Entry<u32> = &Entry::Unknown;
        self.0.get(&question).and_then(|answers| answers.get(&answer)).unwrap_or(NONE)
    }

    /// How many gave this answer, to be entered.
    pub fn get_mut(&mut self, question: u8, answer: u8) -> &mut Entry<u32> {
        self.0.entry(question).or_default().entry(answer).or_default()
    }

    /// Notes how many gave this answer, in place of what was known before.
    pub fn set(&mut self, question: u8, answer: u8, count: Entry<u32>) {
        *self.get_mut(question, answer) = count;
    }

    /// Everything that was entered: question, answer, count.
    pub fn iter(&self) -> impl Iterator<Item = (u8, u8, &Entry<u32>)> {
        let all = self.0.iter().flat_map(|(question, answers)| {
            answers.iter().map(|(answer, count)| (*question, *answer, count))
        });
        all.filter(|(.., count)| !count.is_unknown())
    }
}

/// A count that was emptied again is as if it had never been entered.
impl PartialEq for SurveyCounts {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for SurveyCounts {}

impl Serialize for SurveyCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entered: BTreeMap<u8, BTreeMap<u8, &Entry<u32>>> = BTreeMap::new();
        for (question, answer, count) in self.iter() {
            entered.entry(question).or_default().insert(answer, count);
        }
        entered.serialize(serializer)
    }
}
