//! Checks certificates by what their documentation says, with plain fractions.

use consortium_core::{
    Fraction,
    game::{Coalition, Game, Nucleolus, Proof},
};

/// Goes through the proof level by level, and trusts nothing in it.
pub(super) fn check(game: &Game, nucleolus: &Nucleolus) {
    let Proof::Levels(levels) = nucleolus.proof() else { panic!("a table gives levels") };
    let players = game.players();
    let everyone = game.everyone();
    assert_eq!(excess(game, nucleolus, everyone), Fraction::ZERO);
    let mut span = Span::default();
    span.add(vector(players, everyone));
    let mut earlier = None;
    for level in levels {
        assert!(earlier.is_none_or(|earlier| earlier < level.excess), "levels rise");
        earlier = Some(level.excess);
        let coalitions: Vec<Coalition> = (1..everyone.position())
            .map(Coalition::at)
            .filter(|coalition| !span.contains(vector(players, *coalition)))
            .filter(|coalition| excess(game, nucleolus, *coalition) <= level.excess)
            .collect();
        assert!(
            coalitions.iter().all(|coalition| excess(game, nucleolus, *coalition) == level.excess),
            "nothing is left out"
        );
        assert_eq!(coalitions.len(), level.coalitions);
        let mut sum = vec![Fraction::ZERO; players];
        coalitions.iter().for_each(|coalition| add(&mut sum, *coalition, Fraction::ONE));
        for (coalition, weight) in &level.added {
            assert!(*weight > Fraction::ZERO && coalitions.contains(coalition));
            add(&mut sum, *coalition, *weight);
        }
        for (player, weight) in &level.standalone {
            let single = Coalition::of([*player]);
            assert!(*weight > Fraction::ZERO && excess(game, nucleolus, single) == Fraction::ZERO);
            add(&mut sum, single, *weight);
        }
        assert!(span.contains(sum), "the weights balance");
        for coalition in &level.holding {
            assert!(coalitions.contains(coalition), "it has the excess of the level");
            assert!(!span.contains(vector(players, *coalition)), "it settles something");
            span.add(vector(players, *coalition));
        }
        for player in &level.bound {
            let single = Coalition::of([*player]);
            assert!(level.standalone.iter().any(|(bound, _)| bound == player));
            assert!(!span.contains(vector(players, single)), "it settles something");
            span.add(vector(players, single));
        }
        assert!(
            coalitions.iter().all(|coalition| span.contains(vector(players, *coalition))),
            "the rest follows"
        );
    }
    assert_eq!(span.reduced.len(), players, "every payment is settled");
}

/// Weights of one for every player, and a total above the weighted costs.
pub(super) fn check_balanced_collection(
    game: &Game,
    balanced_collection: &[(Coalition, Fraction)],
    shortfall: Fraction,
) {
    let mut sum = vec![Fraction::ZERO; game.players()];
    let mut cost = shortfall;
    for (coalition, weight) in balanced_collection {
        assert!(*weight > Fraction::ZERO && *coalition != game.everyone());
        add(&mut sum, *coalition, *weight);
        cost = cost.checked_add(&weight.checked_mul(&game.cost(*coalition).unwrap()).unwrap()).unwrap();
    }
    assert!(sum.iter().all(|weights| *weights == Fraction::ONE));
    assert!(shortfall > Fraction::ZERO);
    assert_eq!(cost, game.total());
}

fn excess(game: &Game, nucleolus: &Nucleolus, coalition: Coalition) -> Fraction {
    coalition.members().fold(game.cost(coalition).unwrap(), |rest, player| {
        rest.checked_sub(&nucleolus.shares()[player]).unwrap()
    })
}

fn vector(players: usize, coalition: Coalition) -> Vec<Fraction> {
    let mut vector = vec![Fraction::ZERO; players];
    add(&mut vector, coalition, Fraction::ONE);
    vector
}

fn add(sum: &mut [Fraction], coalition: Coalition, weight: Fraction) {
    coalition.members().for_each(|player| sum[player] = sum[player].checked_add(&weight).unwrap());
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
