//! Writing a solution.

use std::ops::ControlFlow;

use serde::Serialize;

use crate::api::solve_game::{error::GameInputError, input::NamedGame};
use consortium_core::{
    Fraction,
    game::{
        Coalition, Core, Level, NotCalculated, Nucleolus, Progress, Proof, core, core_check, nucleolus,
        shapley,
    },
};

/// What is answered.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer<'a> {
    Solution(Box<Solution<'a>>),
    Error { error: Error },
}

#[derive(Serialize)]
pub(super) struct Solution<'a> {
    shapley: ShapleyAnswer,
    nucleolus: NucleolusAnswer<'a>,
    core: CoreAnswer<'a>,
    checks: Checks<'a>,
}

#[derive(Serialize)]
pub(super) struct Error {
    code: &'static str,
    field: String,
    message: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ShapleyAnswer {
    Found { shares: Vec<Fraction> },
    Missing(Reason),
}

#[derive(Serialize)]
#[serde(untagged)]
enum NucleolusAnswer<'a> {
    Proven { shares: Vec<Fraction>, proven: bool, certificate: Vec<LevelAnswer<'a>> },
    Missing(Reason),
}

#[derive(Serialize)]
struct LevelAnswer<'a> {
    excess: Fraction,
    coalitions: usize,
    holding: Vec<Vec<&'a str>>,
    bound: Vec<&'a str>,
    added: Vec<Weight<'a>>,
    standalone: Vec<Weight<'a>>,
}

#[derive(Serialize)]
struct Weight<'a> {
    coalition: Vec<&'a str>,
    weight: Fraction,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CoreAnswer<'a> {
    NotEmpty { empty: bool, allocation: Vec<Fraction> },
    Empty { empty: bool, balanced_collection: Vec<Weight<'a>>, shortfall: Fraction },
    Missing(Reason),
}

#[derive(Serialize)]
struct Checks<'a> {
    shapley: Option<Check<'a>>,
    nucleolus: Option<Check<'a>>,
}

#[derive(Serialize)]
struct Check<'a> {
    individually_rational: bool,
    in_core: bool,
    closest_coalition: Option<Vec<&'a str>>,
    excess: Option<Fraction>,
}

#[derive(Serialize)]
struct Reason {
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    shortfall: Option<Fraction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

impl From<NotCalculated> for Reason {
    fn from(reason: NotCalculated) -> Self {
        let (shortfall, message) = match &reason {
            NotCalculated::NoIndividuallyRationalAllocation { shortfall } => (Some(*shortfall), None),
            NotCalculated::BrokenInvariant(broken) => (None, Some(broken.to_string())),
            _ => (None, None),
        };
        Self { reason: reason.code(), shortfall, message }
    }
}

impl From<&GameInputError> for Answer<'_> {
    fn from(error: &GameInputError) -> Self {
        let field = error.field().to_string();
        Self::Error { error: Error { code: error.code(), field, message: error.to_string() } }
    }
}

impl<'a> Answer<'a> {
    pub(super) fn to(named: &'a NamedGame, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        let writer = Writer(named);
        let of_shapley = shapley(&named.game).map_err(NotCalculated::from);
        let core = core(&named.game, progress);
        let nucleolus = nucleolus(&named.game, progress);
        let checks = Checks {
            shapley: of_shapley.as_ref().ok().and_then(|shares| writer.check(shares)),
            nucleolus: nucleolus.as_ref().ok().and_then(|nucleolus| writer.check(nucleolus.shares())),
        };
        Self::Solution(Box::new(Solution {
            shapley: match of_shapley {
                Ok(shares) => ShapleyAnswer::Found { shares },
                Err(reason) => ShapleyAnswer::Missing(reason.into()),
            },
            nucleolus: writer.nucleolus(nucleolus),
            core: writer.core(core),
            checks,
        }))
    }
}

/// Writes coalitions by the names of their members.
#[derive(Clone, Copy)]
struct Writer<'a>(&'a NamedGame);

impl<'a> Writer<'a> {
    fn check(self, shares: &[Fraction]) -> Option<Check<'a>> {
        let check = core_check(&self.0.game, shares).ok()?;
        Some(Check {
            individually_rational: check.is_individually_rational(),
            in_core: check.is_in_core(),
            closest_coalition: check.closest.map(|closest| self.0.names(closest.coalition)),
            excess: check.closest.map(|closest| closest.excess),
        })
    }

    fn nucleolus(self, nucleolus: Result<Nucleolus, NotCalculated>) -> NucleolusAnswer<'a> {
        match nucleolus {
            Ok(nucleolus) => NucleolusAnswer::Proven {
                shares: nucleolus.shares().to_vec(),
                proven: true,
                certificate: match nucleolus.proof() {
                    Proof::Levels(levels) => levels.iter().map(|level| self.level(level)).collect(),
                    Proof::MarginalCosts { .. } => Vec::new(),
                },
            },
            Err(reason) => NucleolusAnswer::Missing(reason.into()),
        }
    }

    fn level(self, level: &Level) -> LevelAnswer<'a> {
        let standalone: Vec<_> =
            level.standalone.iter().map(|(player, weight)| (Coalition::of([*player]), *weight)).collect();
        LevelAnswer {
            excess: level.excess,
            coalitions: level.coalitions,
            holding: level.holding.iter().map(|coalition| self.0.names(*coalition)).collect(),
            bound: self.0.names(Coalition::of(level.bound.iter().copied())),
            added: self.weights(&level.added),
            standalone: self.weights(&standalone),
        }
    }

    fn core(self, core: Result<Core, NotCalculated>) -> CoreAnswer<'a> {
        match core {
            Ok(Core::NotEmpty { allocation }) => CoreAnswer::NotEmpty { empty: false, allocation },
            Ok(Core::Empty { balanced_collection, shortfall }) => CoreAnswer::Empty {
                empty: true,
                balanced_collection: self.weights(&balanced_collection),
                shortfall,
            },
            Err(reason) => CoreAnswer::Missing(reason.into()),
        }
    }

    fn weights(self, weights: &[(Coalition, Fraction)]) -> Vec<Weight<'a>> {
        let weight = |(coalition, weight): &(Coalition, Fraction)| Weight {
            coalition: self.0.names(*coalition),
            weight: *weight,
        };
        weights.iter().map(weight).collect()
    }
}
