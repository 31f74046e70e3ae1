//! Made-up consortia to try the planner with.

use serde::Deserialize;

use consortium_core::{Bilingual, Enrollees, Participants};

/// A made-up consortium. Its members do not exist; on screen it is marked as a sample.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleConsortium {
    /// Names the sample.
    pub id: String,
    /// What it is called on the start page.
    pub title: Bilingual,
    /// What it shows.
    pub about: Bilingual,
    /// The name of a member; `{}` stands for its letter.
    pub member_name: Bilingual,
    /// 加入者数 of each member; the first one leads.
    pub enrollees: Vec<Enrollees>,
    /// 利用見込: expected users of each member; empty: not known.
    #[serde(default)]
    pub expected_users: Vec<Participants>,
    /// What the consortium states; without it nothing is stated.
    pub statements: Option<SampleStatements>,
    /// What it is a sample of.
    #[serde(default)]
    pub topic: SampleTopic,
}

/// What a made-up consortium states: everything, with these figures and names.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleStatements {
    /// Meetings of the steering committee in the year.
    pub meetings_planned: u32,
    /// The name of the output indicator.
    pub output_indicator: Bilingual,
    /// The name of the outcome indicator.
    pub outcome_indicator: Bilingual,
}

/// What a sample is a sample of: where a user looks first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SampleTopic {
    /// Whether a consortium qualifies.
    #[default]
    Eligibility,
    /// What each member pays.
    Cost,
}

/// The costs of made-up consortia, by the [`id`](SampleConsortium::id) of their sample: JSON in the form of a plan file,
/// whose types this room does not know.
pub const SAMPLE_COSTS: &str = include_str!("sample_costs.json");

/// The made-up consortia, in the order of the start page. None if they are damaged; a test makes sure that they are not.
///
/// ```
/// let samples = consortium_document::rulesets::samples();
/// assert_eq!(samples[0].enrollees.len(), 19);
/// ```
pub fn samples() -> Vec<SampleConsortium> {
    serde_json::from_str(include_str!("samples.json")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::samples;

    #[test]
    fn the_samples_have_as_many_small_societies_as_their_titles_say() {
        let counted: Vec<_> = samples()
            .iter()
            .map(|sample| {
                let small = sample.enrollees.iter().filter(|enrollees| enrollees.get() < 10_000).count();
                (small, sample.enrollees.len())
            })
            .collect();
        assert_eq!(counted, [(11, 19), (4, 10), (17, 43), (2, 5), (8, 20)]);
    }
}
