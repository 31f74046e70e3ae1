//! Writing a solution.

use std::ops::ControlFlow;

use serde::Serialize;

use crate::api::solve_game::{error::GameInputError, input::NamedGame};
use consortium_core::{
    Fraction,
    game::{
        Core, Group, Level, NotCalculated, Nucleolus, Progress, Proof, core, core_check, nucleolus, shapley,
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
    shapley: Shares,
    nucleolus: NucleolusAnswer<'a>,
    core: CoreAnswer<'a>,
    checks: Checks<'a>,
}

#[derive(Serialize)]
pub(super) struct Error {
    code: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    field: String,
    message: String,
}

#[derive(Serialize)]
struct Shares {
    shares: Vec<Fraction>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum NucleolusAnswer<'a> {
    Proven { shares: Vec<Fraction>, proven: bool, certificate: Vec<LevelAnswer<'a>> },
    Missing(Reason),
}

#[derive(Serialize)]
struct LevelAnswer<'a> {
    slack: Fraction,
    groups: usize,
    holding: Vec<Vec<&'a str>>,
    added: Vec<Weight<'a>>,
    alone: Vec<Weight<'a>>,
}

#[derive(Serialize)]
struct Weight<'a> {
    group: Vec<&'a str>,
    weight: Fraction,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CoreAnswer<'a> {
    NotEmpty { empty: bool, split: Vec<Fraction> },
    Empty { empty: bool, conflict: Vec<Weight<'a>>, shortfall: Fraction },
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
    closest_group: Option<Vec<&'a str>>,
    slack: Option<Fraction>,
}

#[derive(Serialize)]
struct Reason {
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    shortfall: Option<Fraction>,
}

impl From<NotCalculated> for Reason {
    fn from(reason: NotCalculated) -> Self {
        let shortfall = match reason {
            NotCalculated::NoIndividuallyRationalSplit { shortfall } => Some(shortfall),
            _ => None,
        };
        Self { reason: reason.code(), shortfall }
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
        let of_shapley = shapley(&named.game);
        let core = core(&named.game, progress);
        let nucleolus = nucleolus(&named.game, progress);
        let checks = Checks {
            shapley: writer.check(&of_shapley),
            nucleolus: nucleolus.as_ref().ok().and_then(|nucleolus| writer.check(nucleolus.shares())),
        };
        Self::Solution(Box::new(Solution {
            shapley: Shares { shares: of_shapley },
            nucleolus: writer.nucleolus(nucleolus),
            core: writer.core(core),
            checks,
        }))
    }
}

/// Writes groups by the names of their members.
#[derive(Clone, Copy)]
struct Writer<'a>(&'a NamedGame);

impl<'a> Writer<'a> {
    fn check(self, shares: &[Fraction]) -> Option<Check<'a>> {
        let check = core_check(&self.0.game, shares).ok()?;
        Some(Check {
            individually_rational: check.is_individually_rational(),
            in_core: check.is_in_core(),
            closest_group: check.closest.map(|closest| self.0.names(closest.group)),
            slack: check.closest.map(|closest| closest.slack),
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
        let alone: Vec<_> =
            level.alone.iter().map(|(player, weight)| (Group::of([*player]), *weight)).collect();
        LevelAnswer {
            slack: level.slack,
            groups: level.groups,
            holding: level.holding.iter().map(|group| self.0.names(*group)).collect(),
            added: self.weights(&level.added),
            alone: self.weights(&alone),
        }
    }

    fn core(self, core: Result<Core, NotCalculated>) -> CoreAnswer<'a> {
        match core {
            Ok(Core::NotEmpty { split }) => CoreAnswer::NotEmpty { empty: false, split },
            Ok(Core::Empty { conflict, shortfall }) => {
                CoreAnswer::Empty { empty: true, conflict: self.weights(&conflict), shortfall }
            }
            Err(reason) => CoreAnswer::Missing(reason.into()),
        }
    }

    fn weights(self, weights: &[(Group, Fraction)]) -> Vec<Weight<'a>> {
        let weight =
            |(group, weight): &(Group, Fraction)| Weight { group: self.0.names(*group), weight: *weight };
        weights.iter().map(weight).collect()
    }
}
