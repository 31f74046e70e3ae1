//! Made-up consortia to try the planner with.

use serde::Deserialize;

use crate::domain::{Bilingual, Enrollees};

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
    /// Whether every statement is given.
    pub stated: bool,
}

/// The made-up consortia, in the order of the start page.
///
/// ```
/// let samples = consortium_planner::rulesets::samples();
/// assert_eq!(samples[0].enrollees.len(), 19);
/// ```
pub fn samples() -> Vec<SampleConsortium> {
    serde_json::from_str(include_str!("samples.json")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::samples;

    #[test]
    fn the_samples_are_eleven_of_nineteen_four_of_ten_and_seventeen_of_fortythree() {
        let counted: Vec<_> = samples()
            .iter()
            .map(|sample| {
                let small = sample.enrollees.iter().filter(|enrollees| enrollees.get() < 10_000).count();
                (small, sample.enrollees.len())
            })
            .collect();
        assert_eq!(counted, [(11, 19), (4, 10), (17, 43)]);
    }
}
