//! What would change the answer: computed for this consortium, claim by claim.

use serde::Serialize;

use super::{
    assess::assess,
    changes::{Change, Claim, Outcome, Replay},
    facts::{Facts, SocietyFacts},
    missing::{MissingInput, approximate_inputs, missing_inputs},
    rule_set::RuleSet,
    share::{SmallShare, SocietySize},
};
use crate::{Answer, Enrollees, MemberId};

/// The most societies that the search lets join. There are fewer health insurance societies in the whole country, so
/// a number beyond it is no advice.
pub const MOST_JOINING: u32 = 10_000;

/// What would change the answer.
///
/// Every [`Claim`] can be replayed with [`Change::apply`] and [`assess`]. Where sizes are missing, an answer only
/// counts as met or not met if no possible size contradicts it, before and after the change alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outlook {
    /// The answers as they are.
    pub before: Outcome,
    /// Small societies joining: each number at which the answer to the small-share requirement becomes better, with
    /// the smallest such number. Empty if it is met already, or if even [`MOST_JOINING`] do not help.
    pub small_joining: Vec<Claim>,
    /// Large societies joining: each number at which that answer becomes worse, with the smallest such number. One
    /// fewer may join without harm. Empty if it is not met already, or if even [`MOST_JOINING`] do no harm.
    pub large_joining: Vec<Claim>,
    /// The members whose leaving alone changes an answer, in the order of the members.
    pub leaving: Vec<Claim>,
    /// The members close to the size limit, in the order of the members, whether or not their crossing changes an
    /// answer.
    pub near_limit: Vec<NearLimit>,
    /// The fewest societies of unknown size that must prove to be small for the requirement to be met. `None` unless
    /// the missing sizes decide.
    pub settling: Option<Claim>,
    /// The inputs that are missing, and what each can still change.
    pub missing: Vec<MissingInput>,
    /// The inputs that were said to be only about right, as far as an answer rests on them: if they were not known, it
    /// would be open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub approximate: Vec<MissingInput>,
}

impl Outlook {
    /// How many large societies may join while the small-share requirement stays met for certain. `None` if it is not
    /// met already, or if even [`MOST_JOINING`] do no harm.
    pub fn room_for_large(&self) -> Option<u32> {
        match self.large_joining.first()?.change {
            Change::AddLarge { societies } if self.before.small_share == Answer::Met => {
                societies.checked_sub(1)
            }
            _ => None,
        }
    }
}

/// A member close to the size limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct NearLimit {
    /// Which member.
    pub member: MemberId,
    /// Its enrollees.
    pub enrollees: Enrollees,
    /// On which side of the limit it is; never unknown.
    pub size: SocietySize,
    /// How many people it would have to gain (if small) or lose (if large) to cross. At least one.
    pub people_to_cross: u32,
    /// What its crossing leads to.
    pub claim: Claim,
}

/// Computes what would change the answer. `near` is the number of people within which a member counts as close to
/// the size limit: with 100 and a limit of 10,000 these are the members with 9,900 to 10,099 enrollees.
///
/// Takes time in proportion to the number of members.
///
/// ```
/// use consortium_core::{Enrollees, MemberId, Statements};
/// use consortium_core::eligibility::{Change, Facts, SocietyFacts, rule_sets, what_would_change};
/// let sizes = [3_000, 9_950, 20_000, 30_000];
/// let societies = (1..).zip(sizes).map(|(id, size)| SocietyFacts {
///     id: MemberId(id),
///     enrollees: Some(Enrollees::new(size)),
/// });
/// let statements = Statements::complete(2, "participants", "share who left obesity");
/// let facts = Facts { societies: societies.collect(), providers: Some(1), statements, ..Facts::default() };
/// let rules = rule_sets::fy2018();
/// let outlook = what_would_change(&facts, &rules, Enrollees::new(100));
/// assert_eq!(outlook.room_for_large(), Some(1)); // 2 of 5 is exactly 40 %, 2 of 6 is not enough
/// assert_eq!(outlook.near_limit[0].people_to_cross, 50);
/// assert_eq!(outlook.leaving[0].change, Change::Leave { member: MemberId(1) }); // 1 of 3 is not enough
/// ```
pub fn what_would_change(facts: &Facts, rules: &RuleSet, near: Enrollees) -> Outlook {
    let assessment = assess(facts, rules);
    let replay = Replay::new(&assessment, rules);
    Outlook {
        before: replay.before(),
        small_joining: small_joining(&replay),
        large_joining: large_joining(&replay),
        leaving: leaving(&replay, facts, rules),
        near_limit: facts
            .societies
            .iter()
            .filter_map(|society| near_limit(&replay, society, rules, near))
            .collect(),
        settling: settling(&replay),
        missing: missing_inputs(facts, rules, &assessment),
        approximate: approximate_inputs(facts, rules),
    }
}

/// How good an answer is for the applicants.
fn rank(answer: Answer) -> u8 {
    match answer {
        Answer::NotMet => 0,
        Answer::Unknown => 1,
        Answer::Met => 2,
    }
}

/// The numbers of joining small societies at which the answer becomes better.
fn small_joining(replay: &Replay<'_>) -> Vec<Claim> {
    let before = replay.before();
    let joined = |societies| before.share.joined_by(SocietySize::Small, societies);
    let turning_points = [Answer::Unknown, Answer::Met]
        .into_iter()
        .filter(|goal| rank(*goal) > rank(before.small_share))
        .filter_map(|goal| {
            fewest(MOST_JOINING, |societies| rank(replay.small_share(joined(societies))) >= rank(goal))
        });
    distinct(turning_points)
        .into_iter()
        .map(|societies| replay.claim(Change::AddSmall { societies }, joined(societies)))
        .collect()
}

/// The numbers of joining large societies at which the answer becomes worse.
fn large_joining(replay: &Replay<'_>) -> Vec<Claim> {
    let before = replay.before();
    let joined = |societies| before.share.joined_by(SocietySize::Large, societies);
    let turning_points = [Answer::Unknown, Answer::NotMet]
        .into_iter()
        .filter(|loss| rank(*loss) < rank(before.small_share))
        .filter_map(|loss| {
            fewest(MOST_JOINING, |societies| rank(replay.small_share(joined(societies))) <= rank(loss))
        });
    distinct(turning_points)
        .into_iter()
        .map(|societies| replay.claim(Change::AddLarge { societies }, joined(societies)))
        .collect()
}

/// The numbers without neighbours that are equal: an answer can skip "unknown" and turn at once.
fn distinct(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut numbers: Vec<_> = numbers.collect();
    numbers.dedup();
    numbers
}

/// The members whose leaving alone changes an answer. All members of one size have the same effect. Of a single member
/// nobody asks that: without it there is no consortium.
fn leaving(replay: &Replay<'_>, facts: &Facts, rules: &RuleSet) -> Vec<Claim> {
    let several = facts.societies.len() > 1;
    facts
        .societies
        .iter()
        .filter(|_| several)
        .map(|society| {
            let size = SocietySize::of(society.enrollees, rules.small_society_below);
            replay.claim(Change::Leave { member: society.id }, replay.before().share.left_by(size))
        })
        .filter(Claim::changes_an_answer)
        .collect()
}

/// What happens if this member crosses the limit, if it is within `near` people of doing so.
fn near_limit(
    replay: &Replay<'_>,
    society: &SocietyFacts,
    rules: &RuleSet,
    near: Enrollees,
) -> Option<NearLimit> {
    let enrollees = society.enrollees?;
    let limit = rules.small_society_below;
    let size = SocietySize::of(society.enrollees, limit);
    let (people_to_cross, crossed) = match size {
        SocietySize::Small => (limit.get().saturating_sub(enrollees.get()), SocietySize::Large),
        _ => (enrollees.get().saturating_sub(limit.get()).saturating_add(1), SocietySize::Small),
    };
    (people_to_cross <= near.get()).then(|| {
        let share = replay.before().share.left_by(size).joined_by(crossed, 1);
        let claim = replay.claim(Change::CrossLimit { member: society.id }, share);
        NearLimit { member: society.id, enrollees, size, people_to_cross, claim }
    })
}

/// How many of the societies of unknown size must be small, if that decides.
fn settling(replay: &Replay<'_>) -> Option<Claim> {
    let share: SmallShare = replay.before().share;
    if replay.before().small_share != Answer::Unknown {
        return None;
    }
    let small = fewest(share.unknown(), |small| replay.small_share(share.settled(small)) == Answer::Met)?;
    Some(replay.claim(Change::SettleSizes { small }, share.settled(small)))
}

/// The smallest number from 1 to `most` for which `holds`, which must stay true once it is true.
fn fewest(most: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    if most == 0 || !holds(most) {
        return None;
    }
    let (mut low, mut high) = (1, most);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    Some(low)
}

#[cfg(test)]
mod tests {
    use super::fewest;

    #[test]
    fn the_fewest_is_found_at_every_position() {
        for threshold in 1..=9 {
            assert_eq!(fewest(9, |number| number >= threshold), Some(threshold));
        }
        assert_eq!(fewest(9, |number| number > 9), None);
        assert_eq!(fewest(0, |_| true), None);
    }
}
