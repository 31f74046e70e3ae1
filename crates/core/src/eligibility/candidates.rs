//! Candidates: which of the societies that are still being asked are needed for the consortium to qualify.
//!
//! Two requirements look at the societies: how many there are, and how many of them are small. So sets of candidates
//! differ by their sizes alone, and all of them are answered by counting, whatever their number. Every claim can be
//! replayed with [`Facts::only`] and [`assess`].

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    assess::{Reasoning, assess},
    changes::Replay,
    facts::Facts,
    rule_set::RuleSet,
    share::{SmallShare, SocietySize},
};
use crate::{Answer, MemberId};

/// How many smallest sets are named one by one on a page; more are counted by size.
pub const MOST_SETS_NAMED: usize = 12;

/// What the candidates mean for the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidacy {
    /// The answers with the confirmed members alone.
    pub confirmed: Standpoint,
    /// The answers with every candidate as well.
    pub all: Standpoint,
    /// The answer to all that is asked for beside the societies: whoever joins, it stays as it is.
    pub other_requirements: Answer,
    /// Which candidates are needed for the requirements on the societies.
    pub needed: Needed,
    /// The answers that joining starts from: those of the confirmed members, and of the user's own society even where
    /// that is a candidate itself. Whoever looks at a plan looks at it with themselves in it.
    pub start: Standpoint,
    /// What each candidate changes by joining those alone, in the order of the members.
    pub joining: Vec<Joining>,
}

/// The answers for some of the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standpoint {
    /// The societies by size.
    pub share: SmallShare,
    /// Whether their number and the share of small ones are enough.
    pub societies: Answer,
    /// The verdict on all requirements.
    pub verdict: Answer,
}

/// What one candidate changes by joining alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Joining {
    /// Which candidate.
    pub member: MemberId,
    /// Its size.
    pub size: SocietySize,
    /// The answers with it.
    pub after: Standpoint,
}

/// The smallest sets of candidates with whom the requirements on the societies are met for certain.
///
/// A set that meets them and loses that with any of its candidates is always one of the smallest: a large candidate is
/// only needed where the number of societies is just reached, and a small one in its place does no harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Needed {
    /// How many candidates the smallest sets have: zero if the confirmed members are enough. `None` if no set is
    /// enough for certain.
    pub fewest: Option<u32>,
    /// The smallest sets by size, those with the most small societies first.
    pub by_size: Vec<SizeMix>,
    /// The smallest sets one by one, in the order of the members. `None` if there are more than was asked for.
    pub sets: Option<Vec<Vec<MemberId>>>,
    /// How many candidates are enough if the missing sizes turn out well. `None` if no set is enough even then.
    pub fewest_at_best: Option<u32>,
    /// The societies of unknown size, confirmed ones included, if other sets than the smallest ones named here may be
    /// enough depending on them.
    pub depends_on: Vec<MemberId>,
}

/// A number of candidates of each size: any so many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SizeMix {
    /// Candidates known to be small.
    pub small: u32,
    /// Other candidates: large ones, or of unknown size.
    pub other: u32,
}

impl Needed {
    /// Whether a candidate of this size is in one of the smallest sets: if one of a size is, every one of it is in some.
    pub fn may_use(&self, size: SocietySize) -> bool {
        let number =
            if size == SocietySize::Small { |mix: &SizeMix| mix.small } else { |mix: &SizeMix| mix.other };
        self.by_size.iter().map(number).any(|number| number > 0)
    }
}

/// Computes what the candidates mean for the answer. `most_sets`: more smallest sets than so many are counted by size
/// instead of being listed. `us`: the user's own society.
///
/// Takes time in proportion to the square of the number of candidates.
///
/// ```
/// use std::collections::BTreeSet;
/// use consortium_core::{Answer, Enrollees, MemberId, Statements};
/// use consortium_core::eligibility::{Facts, SocietyFacts, candidacy, rule_sets};
/// let sizes = [20_000, 30_000, 4_000, 8_000, 50_000];
/// let societies = (1..).zip(sizes).map(|(id, size)| SocietyFacts {
///     id: MemberId(id),
///     enrollees: Some(Enrollees::new(size)),
/// });
/// let statements = Statements::complete(2, "participants", "share who left obesity");
/// let facts = Facts { societies: societies.collect(), providers: Some(1), statements, ..Facts::default() };
/// // The two large ones have agreed; of the three others, the two small ones are needed: 2 of 4 is enough, 1 of 3 is not.
/// let asked = [3, 4, 5].map(MemberId).into();
/// let found = candidacy(&facts, &asked, None, &rule_sets::fy2018(), 12);
/// assert_eq!(found.confirmed.verdict, Answer::NotMet);
/// assert_eq!(found.all.verdict, Answer::Met); // 2 of 5
/// assert_eq!(found.needed.sets, Some(vec![vec![MemberId(3), MemberId(4)]]));
/// ```
pub fn candidacy(
    facts: &Facts,
    candidates: &BTreeSet<MemberId>,
    us: Option<MemberId>,
    rules: &RuleSet,
    most_sets: usize,
) -> Candidacy {
    let is_candidate = |id: MemberId| candidates.contains(&id);
    let asked = facts.only(is_candidate);
    let base = SmallShare::among(&facts.only(|id| !is_candidate(id)).societies, rules);
    let other_requirements = Replay::new(&assess(facts, rules), rules).others();
    let standpoint = |share| {
        let societies = on_societies(share, rules);
        Standpoint { share, societies, verdict: other_requirements.and(societies) }
    };
    let is_us = |id: MemberId| us == Some(id);
    let start = SmallShare::among(&facts.only(|id| !is_candidate(id) || is_us(id)).societies, rules);
    let joining = asked.societies.iter().map(|society| {
        let size = SocietySize::of(society.enrollees, rules.small_society_below);
        let after = if is_us(society.id) { start } else { start.joined_by(size, 1) };
        Joining { member: society.id, size, after: standpoint(after) }
    });
    Candidacy {
        confirmed: standpoint(base),
        all: standpoint(SmallShare::among(&facts.societies, rules)),
        other_requirements,
        needed: needed(facts, &asked, base, rules, most_sets),
        start: standpoint(start),
        joining: joining.collect(),
    }
}

/// Whether these societies are enough: their number, and the share of small ones.
fn on_societies(share: SmallShare, rules: &RuleSet) -> Answer {
    let count = (share.all() > 0).then_some(share.all());
    let number = Reasoning::CountAtLeast { count, minimum: rules.minimum_societies }.answer();
    number.and(share.reaches(rules.minimum_small_share))
}

fn needed(facts: &Facts, asked: &Facts, base: SmallShare, rules: &RuleSet, most_sets: usize) -> Needed {
    let supply = SmallShare::among(&asked.societies, rules);
    let others = supply.large().saturating_add(supply.unknown());
    // For certain, a society of unknown size counts as a large one.
    let with = |mix: &SizeMix| {
        base.joined_by(SocietySize::Small, mix.small).joined_by(SocietySize::Large, mix.other)
    };
    let (fewest, by_size) = smallest(supply.small(), others, |mix| on_societies(with(mix), rules));
    // At best, every society of unknown size is small.
    let hopeful = base.settled(base.unknown());
    let at_best = |mix: &SizeMix| {
        let joined = hopeful.joined_by(SocietySize::Small, mix.small);
        on_societies(joined.joined_by(SocietySize::Large, mix.other), rules)
    };
    let perhaps_small = supply.small().saturating_add(supply.unknown());
    let (fewest_at_best, _) = smallest(perhaps_small, supply.large(), at_best);
    let is_open = match (fewest_at_best, fewest) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(at_best), Some(fewest)) => at_best < fewest || may_others_do(&supply, base, rules, fewest),
    };
    let unknown = facts.societies.iter().filter(|society| society.enrollees.is_none());
    Needed {
        fewest,
        sets: sets(asked, &by_size, rules, most_sets),
        by_size,
        fewest_at_best,
        depends_on: unknown.filter(|_| is_open).map(|society| society.id).collect(),
    }
}

/// Whether a set of so many candidates may be enough, depending on sizes that are missing.
fn may_others_do(supply: &SmallShare, base: SmallShare, rules: &RuleSet, candidates: u32) -> bool {
    (0..=supply.small().min(candidates)).any(|small| {
        let rest = candidates.saturating_sub(small);
        (0..=supply.unknown().min(rest)).any(|unknown| {
            let large = rest.saturating_sub(unknown);
            let joined = base.joined_by(SocietySize::Small, small).joined_by(SocietySize::Unknown, unknown);
            large <= supply.large()
                && on_societies(joined.joined_by(SocietySize::Large, large), rules) == Answer::Unknown
        })
    })
}

/// The smallest number of candidates with which `answer` is met, and every mix of so many that meets it.
fn smallest(small: u32, other: u32, answer: impl Fn(&SizeMix) -> Answer) -> (Option<u32>, Vec<SizeMix>) {
    for number in 0..=small.saturating_add(other) {
        let least_small = number.saturating_sub(other);
        let mixes = (least_small..=small.min(number))
            .rev()
            .map(|small| SizeMix { small, other: number.saturating_sub(small) });
        let enough: Vec<_> = mixes.filter(|mix| answer(mix) == Answer::Met).collect();
        if !enough.is_empty() {
            return (Some(number), enough);
        }
    }
    (None, Vec::new())
}

/// The sets of candidates of these sizes, unless there are more than `most`.
fn sets(asked: &Facts, by_size: &[SizeMix], rules: &RuleSet, most: usize) -> Option<Vec<Vec<MemberId>>> {
    let of_size = |is_small: bool| {
        let size = move |enrollees| {
            (SocietySize::of(enrollees, rules.small_society_below) == SocietySize::Small) == is_small
        };
        let societies = asked.societies.iter().filter(move |society| size(society.enrollees));
        societies.map(|society| society.id).collect::<Vec<_>>()
    };
    let (small, other) = (of_size(true), of_size(false));
    let mut found = Vec::new();
    for mix in by_size {
        let some_small = choices(&small, mix.small, most)?;
        let some_other = choices(&other, mix.other, most)?;
        for small in &some_small {
            found.extend(some_other.iter().map(|other| [small.as_slice(), other.as_slice()].concat()));
            if found.len() > most {
                return None;
            }
        }
    }
    let place = |id: &MemberId| asked.societies.iter().position(|society| society.id == *id);
    for set in &mut found {
        set.sort_by_key(place);
    }
    found.sort_by_key(|set| set.iter().map(place).collect::<Vec<_>>());
    Some(found)
}

/// Every choice of `number` of these, unless there are more than `most`.
fn choices(of: &[MemberId], number: u32, most: usize) -> Option<Vec<Vec<MemberId>>> {
    let mut chosen: Vec<Vec<MemberId>> = vec![Vec::new()];
    let mut longest = 0_u32;
    // Each choice is made longer by what comes behind its last one, as long as enough is left behind that.
    while longest < number {
        longest = longest.saturating_add(1);
        let left = usize::try_from(number.saturating_sub(longest)).ok()?;
        let mut longer = Vec::new();
        for choice in &chosen {
            let from = choice.last().and_then(|last| of.iter().position(|id| id == last));
            let from = from.map_or(0, |last| last.saturating_add(1));
            let until = of.len().saturating_sub(left);
            for id in of.iter().take(until).skip(from) {
                longer.push([choice.as_slice(), &[*id]].concat());
            }
            // Every choice that is begun here can be completed, so there are at least as many in the end.
            if longer.len() > most {
                return None;
            }
        }
        chosen = longer;
    }
    Some(chosen)
}
