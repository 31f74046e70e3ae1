//! How the share moves when societies join: the points of the picture and the rows of its table.

use serde::Serialize;

use super::{
    rule_set::RuleSet,
    share::{SmallShare, SocietySize},
};
use crate::Answer;

/// The share after some societies have joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// Small societies that joined.
    pub small_joined: u32,
    /// Large societies that joined. At least one of the two numbers is zero.
    pub large_joined: u32,
    /// The societies by size after that.
    pub share: SmallShare,
    /// Whether that share is enough.
    pub answer: Answer,
}

/// The share after `span`, …, 2, 1 large societies have joined, as it is, and after 1, 2, …, `span` small ones have:
/// `2 × span + 1` points, from the lowest share to the highest.
///
/// ```
/// use consortium_core::{Answer, eligibility::{SmallShare, rule_sets, trajectory}};
/// let rules = rule_sets::fy2018();
/// let points = trajectory(&SmallShare::new(2, 3, 0), &rules, 1);
/// let answers: Vec<_> = points.iter().map(|point| point.answer).collect();
/// assert_eq!(answers, [Answer::NotMet, Answer::Met, Answer::Met]); // 2 of 6, 2 of 5, 3 of 6
/// ```
pub fn trajectory(share: &SmallShare, rules: &RuleSet, span: u32) -> Vec<Point> {
    let larger = (1..=span).rev().map(|joined| (0, joined));
    let smaller = (0..=span).map(|joined| (joined, 0));
    larger
        .chain(smaller)
        .map(|(small_joined, large_joined)| {
            let share =
                share.joined_by(SocietySize::Small, small_joined).joined_by(SocietySize::Large, large_joined);
            Point { small_joined, large_joined, share, answer: share.reaches(rules.minimum_small_share) }
        })
        .collect()
}
