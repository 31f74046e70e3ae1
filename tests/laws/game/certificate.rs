//! Checks certificates by what their documentation says, with plain fractions.

use consortium_core::{
    Fraction,
    game::{Game, Group, Nucleolus, Proof},
};

/// Goes through the proof level by level, and trusts nothing in it.
pub(super) fn check(game: &Game, nucleolus: &Nucleolus) {
    let Proof::Levels(levels) = nucleolus.proof() else { panic!("a table gives levels") };
    let players = game.players();
    let everyone = game.everyone();
    assert_eq!(slack(game, nucleolus, everyone), Fraction::ZERO);
    let mut span = Span::default();
    span.add(vector(players, everyone));
    let mut earlier = None;
    for level in levels {
        assert!(earlier.is_none_or(|earlier| earlier < level.slack), "levels rise");
        earlier = Some(level.slack);
        let groups: Vec<Group> = (1..everyone.position())
            .map(Group::at)
            .filter(|group| !span.contains(vector(players, *group)))
            .filter(|group| slack(game, nucleolus, *group) <= level.slack)
            .collect();
        assert!(
            groups.iter().all(|group| slack(game, nucleolus, *group) == level.slack),
            "nothing is left out"
        );
        assert_eq!(groups.len(), level.groups);
        let mut sum = vec![Fraction::ZERO; players];
        groups.iter().for_each(|group| add(&mut sum, *group, Fraction::ONE));
        for (group, weight) in &level.added {
            assert!(*weight > Fraction::ZERO && groups.contains(group));
            add(&mut sum, *group, *weight);
        }
        for (player, weight) in &level.alone {
            let single = Group::of([*player]);
            assert!(*weight > Fraction::ZERO && slack(game, nucleolus, single) == Fraction::ZERO);
            add(&mut sum, single, *weight);
        }
        assert!(span.contains(sum), "the weights balance");
        for group in &level.holding {
            let paying_alone = level.alone.iter().any(|(player, _)| Group::of([*player]) == *group);
            assert!(groups.contains(group) || paying_alone);
            assert!(!span.contains(vector(players, *group)), "it settles something");
            span.add(vector(players, *group));
        }
        assert!(groups.iter().all(|group| span.contains(vector(players, *group))), "the rest follows");
    }
    assert_eq!(span.reduced.len(), players, "every payment is settled");
}

/// Weights of one for every player, and a total above the weighted costs.
pub(super) fn check_conflict(game: &Game, conflict: &[(Group, Fraction)], shortfall: Fraction) {
    let mut sum = vec![Fraction::ZERO; game.players()];
    let mut cost = shortfall;
    for (group, weight) in conflict {
        assert!(*weight > Fraction::ZERO && *group != game.everyone());
        add(&mut sum, *group, *weight);
        cost = cost.checked_add(&weight.checked_mul(&game.cost(*group)).unwrap()).unwrap();
    }
    assert!(sum.iter().all(|weights| *weights == Fraction::ONE));
    assert!(shortfall > Fraction::ZERO);
    assert_eq!(cost, game.total());
}

fn slack(game: &Game, nucleolus: &Nucleolus, group: Group) -> Fraction {
    group
        .members()
        .fold(game.cost(group), |rest, player| rest.checked_sub(&nucleolus.shares()[player]).unwrap())
}

fn vector(players: usize, group: Group) -> Vec<Fraction> {
    let mut vector = vec![Fraction::ZERO; players];
    add(&mut vector, group, Fraction::ONE);
    vector
}

fn add(sum: &mut [Fraction], group: Group, weight: Fraction) {
    group.members().for_each(|player| sum[player] = sum[player].checked_add(&weight).unwrap());
}

/// Vectors by elimination.
#[derive(Default)]
struct Span {
    reduced: Vec<Vec<Fraction>>,
}

impl Span {
    fn contains(&self, vector: Vec<Fraction>) -> bool {
        leading(&self.reduce(vector)).is_none()
    }

    fn add(&mut self, vector: Vec<Fraction>) {
        let rest = self.reduce(vector);
        if leading(&rest).is_some() {
            self.reduced.push(rest);
        }
    }

    fn reduce(&self, mut vector: Vec<Fraction>) -> Vec<Fraction> {
        for other in &self.reduced {
            let place = leading(other).unwrap();
            let factor = vector[place].checked_div(&other[place]).unwrap();
            for (entry, other) in vector.iter_mut().zip(other) {
                *entry = entry.checked_sub(&factor.checked_mul(other).unwrap()).unwrap();
            }
        }
        vector
    }
}

fn leading(vector: &[Fraction]) -> Option<usize> {
    vector.iter().position(|entry| *entry != Fraction::ZERO)
}
