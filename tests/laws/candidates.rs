//! Laws of the candidates: what is claimed about sets of them holds when each set is assessed from the beginning.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::collections::BTreeSet;

use consortium_core::{
    Answer, Enrollees, Fraction, MemberId, Statements,
    eligibility::{Candidacy, Facts, Needed, RuleSet, SizeMix, SocietyFacts, SocietySize, assess, candidacy},
};
use consortium_document::rulesets;
use proptest::prelude::*;

/// A consortium in which everything else is stated, so that the societies decide.
#[derive(Clone, Debug)]
struct Asked {
    facts: Facts,
    candidates: BTreeSet<MemberId>,
    us: Option<MemberId>,
    rules: RuleSet,
}

/// Up to `confirmed` members and `candidates` candidates in mixed order, around the limit of 10,000, and a rule set with
/// any share and any number of societies.
fn asked(confirmed: usize, candidates: usize, known: f64) -> impl Strategy<Value = Asked> {
    let size = prop_oneof![Just(9_999), Just(10_000), 0..=20_000_u32];
    let society = (prop::option::weighted(known, size), any::<bool>());
    let societies = prop::collection::vec(society, 0..=confirmed.saturating_add(candidates));
    let share = (1..=6_i128).prop_flat_map(|all| (0..=all, Just(all)));
    (societies, share, 0..=6_u32, prop::option::of(1..=12_u32)).prop_map(
        move |(societies, (small, all), minimum_societies, us)| {
            let rules = RuleSet {
                minimum_small_share: Fraction::new(small, all).unwrap(),
                minimum_societies,
                ..rulesets::built_in().remove(0)
            };
            let (mut facts, mut asked) = (Vec::new(), BTreeSet::new());
            for (id, (size, is_candidate)) in (1..).map(MemberId).zip(societies) {
                if is_candidate && asked.len() < candidates {
                    asked.insert(id);
                }
                facts.push(SocietyFacts { id, enrollees: size.map(Enrollees::new) });
            }
            let us = us.map(MemberId).filter(|us| facts.iter().any(|society| society.id == *us));
            let statements = Statements::complete(1, "participants", "share who left obesity");
            let facts = Facts { societies: facts, providers: Some(1), statements, ..Facts::default() };
            Asked { facts, candidates: asked, us, rules }
        },
    )
}

impl Asked {
    fn found(&self, most_sets: usize) -> Candidacy {
        candidacy(&self.facts, &self.candidates, self.us, &self.rules, most_sets)
    }

    /// The verdict of the confirmed members with this set, from the very beginning.
    fn verdict(&self, set: &BTreeSet<MemberId>) -> Answer {
        let facts = self.facts.only(|id| !self.candidates.contains(&id) || set.contains(&id));
        assess(&facts, &self.rules).verdict
    }

    /// Every set of candidates.
    fn subsets(&self) -> Vec<BTreeSet<MemberId>> {
        self.candidates.iter().fold(vec![BTreeSet::new()], |sets, id| {
            let with = sets.iter().map(|set| set.iter().copied().chain([*id]).collect());
            sets.iter().cloned().chain(with).collect()
        })
    }

    /// Every set that qualifies while no set within it does: the slow way.
    fn minimal(&self) -> BTreeSet<BTreeSet<MemberId>> {
        let enough: Vec<_> =
            self.subsets().into_iter().filter(|set| self.verdict(set) == Answer::Met).collect();
        let is_minimal = |set: &&BTreeSet<MemberId>| {
            !enough.iter().any(|other| other.len() < set.len() && other.is_subset(set))
        };
        enough.iter().filter(is_minimal).cloned().collect()
    }

    fn mix(&self, set: &BTreeSet<MemberId>) -> SizeMix {
        let is_small = |society: &&SocietyFacts| {
            set.contains(&society.id)
                && SocietySize::of(society.enrollees, self.rules.small_society_below) == SocietySize::Small
        };
        let small = self.facts.societies.iter().filter(is_small).count();
        let count = |number: usize| u32::try_from(number).unwrap();
        SizeMix { small: count(small), other: count(set.len().checked_sub(small).unwrap()) }
    }

    /// With the missing sizes as `small` says, in turn.
    fn settled(&self, small: bool) -> Self {
        let mut settled = self.clone();
        for society in &mut settled.facts.societies {
            let size = Enrollees::new(if small { 9_999 } else { 10_000 });
            society.enrollees = society.enrollees.or(Some(size));
        }
        settled
    }
}

fn as_sets(needed: &Needed) -> BTreeSet<BTreeSet<MemberId>> {
    needed.sets.iter().flatten().map(|set| set.iter().copied().collect()).collect()
}

/// As many sets as ten candidates have.
const ALL: usize = 1_024;

proptest! {
    #[test]
    fn going_through_every_set_finds_the_same_smallest_ones(asked in asked(6, 10, 0.85)) {
        let needed = asked.found(ALL).needed;
        let minimal = asked.minimal();
        prop_assert_eq!(as_sets(&needed), minimal.clone());
        prop_assert_eq!(needed.sets.as_ref().map(Vec::len), Some(minimal.len()), "no set twice");
        let sizes: BTreeSet<usize> = minimal.iter().map(BTreeSet::len).collect();
        prop_assert!(sizes.len() <= 1, "all of one size");
        prop_assert_eq!(needed.fewest.map(|fewest| fewest as usize), sizes.first().copied());
        for joining in &asked.found(ALL).joining {
            let in_some = minimal.iter().any(|set| set.contains(&joining.member));
            prop_assert_eq!(needed.may_use(joining.size), in_some);
        }
        let mixes: BTreeSet<(u32, u32)> =
            minimal.iter().map(|set| asked.mix(set)).map(|mix| (mix.small, mix.other)).collect();
        let found: BTreeSet<(u32, u32)> = needed.by_size.iter().map(|mix| (mix.small, mix.other)).collect();
        prop_assert_eq!((found.len(), found), (needed.by_size.len(), mixes));
    }

    #[test]
    fn each_named_set_is_enough_and_loses_that_with_any_of_its_candidates(asked in asked(80, 80, 0.9)) {
        for set in asked.found(12).needed.sets.iter().flatten() {
            let set: BTreeSet<MemberId> = set.iter().copied().collect();
            prop_assert_eq!(asked.verdict(&set), Answer::Met);
            for id in &set {
                let mut fewer = set.clone();
                fewer.remove(id);
                prop_assert_ne!(asked.verdict(&fewer), Answer::Met);
            }
        }
    }

    #[test]
    fn sets_that_are_not_named_are_more_than_were_asked_for(asked in asked(6, 10, 0.9), most in 0..30_usize) {
        let (all, some) = (asked.found(ALL).needed, asked.found(most).needed);
        let number = all.sets.as_ref().map(Vec::len);
        prop_assert_eq!(some.sets.is_none(), number > Some(most));
        prop_assert_eq!(Needed { sets: all.sets.clone(), ..some }, all);
    }

    #[test]
    fn sizes_that_are_missing_are_claimed_for_nothing(asked in asked(5, 7, 0.6)) {
        let needed = asked.found(ALL).needed;
        let best = asked.settled(true).found(ALL).needed;
        prop_assert_eq!(needed.fewest_at_best, best.fewest);
        // For certain means: even if every missing size turns out large.
        prop_assert_eq!(needed.fewest, asked.settled(false).found(ALL).needed.fewest);
        let most = needed.fewest.map_or(usize::MAX, |fewest| fewest as usize);
        let is_open = |set: &BTreeSet<MemberId>| {
            set.len() <= most
                && asked.verdict(set) == Answer::Unknown
                && asked.settled(true).verdict(set) == Answer::Met
        };
        prop_assert_eq!(!needed.depends_on.is_empty(), asked.subsets().iter().any(is_open));
    }

    #[test]
    fn every_standpoint_can_be_replayed(asked in asked(8, 8, 0.85)) {
        let found = asked.found(12);
        let verdict = |set: &BTreeSet<MemberId>| asked.verdict(set);
        prop_assert_eq!(found.confirmed.verdict, verdict(&BTreeSet::new()));
        prop_assert_eq!(found.all.verdict, verdict(&asked.candidates));
        let us: BTreeSet<MemberId> = asked.us.into_iter().filter(|us| asked.candidates.contains(us)).collect();
        prop_assert_eq!(found.start.verdict, verdict(&us));
        prop_assert_eq!(found.joining.len(), asked.candidates.len());
        for joining in &found.joining {
            let mut set = us.clone();
            set.insert(joining.member);
            prop_assert_eq!(joining.after.verdict, verdict(&set));
        }
    }
}

#[test]
fn a_missing_statement_leaves_the_sets_and_opens_the_verdict() {
    let society = |id, size| SocietyFacts { id: MemberId(id), enrollees: Some(Enrollees::new(size)) };
    let facts = Facts { societies: vec![society(1, 20_000), society(2, 3_000)], ..Facts::default() };
    let rules = rulesets::built_in().remove(0);
    let found = candidacy(&facts, &[MemberId(2)].into(), None, &rules, 12);
    assert_eq!(found.other_requirements, Answer::Unknown);
    assert_eq!(found.needed.sets, Some(vec![vec![MemberId(2)]]));
    assert_eq!((found.all.societies, found.all.verdict), (Answer::Met, Answer::Unknown));
}
