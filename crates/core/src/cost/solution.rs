//! What takes long: Shapley value, nucleolus and core of the cost of all coalitions, and how every allocation stands
//! with them.
//!
//! Runs in a web worker; the result goes back to the page and into [`assess_costs`](super::assess_costs).

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::{
    Calculated, ClosestCoalition, CostTask, ExactShares, ExactYen, Figures, MOST_MEMBERS_IN_A_TABLE, Method,
    NotCalculated, Project, Reason, apportion,
};
use crate::{
    Fraction, MemberId, Yen,
    game::{self, Coalition, Game, Phase, Progress},
};

/// The long calculations for one state of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostSolution {
    /// The use it was made with.
    pub figures: Figures,
    /// Whether all coalitions were gone through one by one.
    pub algorithm: Algorithm,
    /// The Shapley value of each member, in the order of the table.
    pub shapley: Calculated<ExactShares>,
    /// The nucleolus with its proof.
    pub nucleolus: Calculated<ProvedNucleolus>,
    /// Whether any allocation gives no coalition a reason to leave.
    pub core: Calculated<CoreAnswer>,
    /// The coalitions with the least reason to stay, for each method of allocation that has shares.
    pub closest: Vec<MethodCloseness>,
}

/// How the coalitions were gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Algorithm {
    /// One by one, from a table.
    Table,
    /// All coalitions with the same numbers at once.
    Structure,
}

/// The nucleolus and why it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvedNucleolus {
    /// What each member pays, in the order of the table.
    pub shares: ExactShares,
    /// What holds it in place.
    pub proof: NucleolusProof,
}

/// What holds the nucleolus in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NucleolusProof {
    /// Coalitions of equal excess, from the least excess up; each level meets Kohlberg's criterion.
    Levels(Vec<TightCoalitions>),
    /// No coalition has less excess than the coalitions "all but one member", which all have the same.
    AllButOne {
        /// That excess.
        excess: ExactYen,
    },
}

/// Coalitions that hold the nucleolus in place: whoever of them paid less, others of them would pay more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TightCoalitions {
    /// What each of them would cost by itself less what it pays.
    pub excess: ExactYen,
    /// How many coalitions have this excess.
    pub number: usize,
    /// Those of them that settle a share which was open before.
    pub coalitions: Vec<Vec<MemberId>>,
}

/// Whether any allocation gives no coalition a reason to leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoreAnswer {
    /// There is one.
    NotEmpty,
    /// There is none: this collection of coalitions is balanced.
    Empty {
        /// The coalitions; weighted, they hold every member exactly once.
        balanced_collection: Vec<WeightedCoalition>,
        /// By how much the joint cost is above the weighted cost of these coalitions.
        shortfall: ExactYen,
    },
}

/// A coalition with its weight in a balanced collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightedCoalition {
    /// Its members.
    pub members: Vec<MemberId>,
    /// Its weight, above 0 and at most 1.
    pub weight: Fraction,
}

/// The coalitions with the least reason to stay under one method of allocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodCloseness {
    /// The method of allocation.
    pub method: Method,
    /// With exact shares; no coalition if there is only one member.
    pub exact: Calculated<Option<ClosestCoalition>>,
    /// With shares in whole yen.
    pub rounded: Calculated<Option<ClosestCoalition>>,
}

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum SolutionProgress {
    /// The cost of every coalition.
    Costs,
    /// The Shapley value.
    Shapley,
    /// The nucleolus.
    Nucleolus {
        /// How far; not known without a table.
        progress: Option<Progress>,
    },
    /// Whether the core is empty.
    Core {
        /// How far; not known without a table.
        progress: Option<Progress>,
    },
    /// The closest coalitions under a method of allocation.
    Closest {
        /// Which.
        method: Method,
    },
}

impl SolutionProgress {
    /// Roughly how much is done, from 0 to 100: for a bar that moves, not for a promise of time.
    pub fn percent(self) -> u32 {
        match self {
            Self::Costs => 0,
            Self::Shapley => 5,
            Self::Nucleolus { progress } => match progress {
                None => 10,
                Some(Progress { phase: Phase::Searching, settled, players }) => {
                    part(10, 50, settled, players)
                }
                Some(Progress { phase: Phase::Proving, settled, players }) => part(60, 20, settled, players),
            },
            Self::Core { .. } => 80,
            Self::Closest { method } => {
                let position = Method::ALL.iter().take_while(|candidate| **candidate != method).count();
                part(90, 10, position, Method::ALL.len())
            }
        }
    }
}

/// `start` and as much of `length` as `done` is of `all`: for a bar, which stands still where there is nothing to do.
fn part(start: u32, length: u32, done: usize, all: usize) -> u32 {
    let done = u32::try_from(done).unwrap_or_default().saturating_mul(length);
    start.saturating_add(done.checked_div(u32::try_from(all).unwrap_or(1)).unwrap_or_default())
}

/// Is told what is being worked on, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(SolutionProgress) -> ControlFlow<()>;

/// Solves the game of a project, and looks for the closest coalition under every method of allocation.
///
/// Parts that cannot be calculated say why; the others are not held up by them.
///
/// # Errors
///
/// What keeps the project itself from being calculated.
pub fn solve_costs(
    task: &CostTask,
    figures: Figures,
    watch: Watch<'_>,
) -> Result<CostSolution, NotCalculated> {
    let project = Project::new(task, figures)?;
    project.with_known_grants()?;
    project.with_known_standalone()?;
    if project.members().len() > MOST_MEMBERS_IN_A_TABLE {
        return Ok(Solver { figures, project: &project, coalitions: ByStructure(&project) }.solve(watch));
    }
    report(watch, SolutionProgress::Costs)?;
    let costs = project.table()?.into_iter().map(Yen::get).collect();
    let game = Game::in_yen(project.members().len(), costs).map_err(|_| Reason::TooLarge)?;
    let coalitions = ByTable { game, project: &project };
    Ok(Solver { figures, project: &project, coalitions }.solve(watch))
}

fn report(watch: Watch<'_>, progress: SolutionProgress) -> Result<(), NotCalculated> {
    match watch(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Reason::Cancelled.into()),
    }
}

/// A way of going through all coalitions.
trait AllCoalitions {
    const ALGORITHM: Algorithm;

    fn shapley(&self) -> Result<ExactShares, NotCalculated>;

    fn nucleolus(&self, watch: Watch<'_>) -> Result<ProvedNucleolus, NotCalculated>;

    fn core(&self, watch: Watch<'_>) -> Result<CoreAnswer, NotCalculated>;

    fn closest(&self, shares: &ExactShares) -> Result<Option<ClosestCoalition>, NotCalculated>;
}

struct Solver<'a, G> {
    figures: Figures,
    project: &'a Project,
    coalitions: G,
}

impl<G: AllCoalitions> Solver<'_, G> {
    fn solve(self, watch: Watch<'_>) -> CostSolution {
        let shapley = report(watch, SolutionProgress::Shapley).and_then(|()| self.coalitions.shapley());
        let nucleolus = report(watch, SolutionProgress::Nucleolus { progress: None })
            .and_then(|()| self.coalitions.nucleolus(watch));
        let core = report(watch, SolutionProgress::Core { progress: None })
            .and_then(|()| self.coalitions.core(watch));
        let mut closest = Vec::new();
        for method in Method::ALL {
            let shares = match method {
                Method::Shapley => shapley.clone(),
                Method::Nucleolus => nucleolus.clone().map(|nucleolus| nucleolus.shares),
                _ => self.project.allocate_by_keys(method).map(|allocation| allocation.shares),
            };
            let Ok(shares) = shares else { continue };
            closest.push(self.closeness(method, &shares, watch));
        }
        let core = core.or_else(|reason| core_from(&closest).ok_or(reason));
        CostSolution {
            figures: self.figures,
            algorithm: G::ALGORITHM,
            shapley: shapley.into(),
            nucleolus: nucleolus.into(),
            core: core.into(),
            closest,
        }
    }

    fn closeness(&self, method: Method, shares: &ExactShares, watch: Watch<'_>) -> MethodCloseness {
        let go_on = report(watch, SolutionProgress::Closest { method });
        let exact = go_on.clone().and_then(|()| self.coalitions.closest(shares));
        let rounded = go_on.and_then(|()| {
            let rounded = apportion(shares, self.project.rounding()?, self.project.members());
            let rounded = rounded.map_err(Reason::from)?.into_iter().map(ExactYen::from).collect();
            self.coalitions.closest(&rounded)
        });
        MethodCloseness { method, exact: exact.into(), rounded: rounded.into() }
    }
}

/// An allocation that gives no coalition a reason to leave proves that there is one.
fn core_from(closest: &[MethodCloseness]) -> Option<CoreAnswer> {
    let holds = |found: &Calculated<Option<ClosestCoalition>>| {
        let closest = found.done()?;
        Some(closest.as_ref().is_none_or(|closest| !closest.excess.is_negative()))
    };
    let any = closest
        .iter()
        .any(|method| holds(&method.exact) == Some(true) || holds(&method.rounded) == Some(true));
    any.then_some(CoreAnswer::NotEmpty)
}

/// All coalitions one by one.
struct ByTable<'a> {
    game: Game,
    project: &'a Project,
}

impl ByTable<'_> {
    fn named(&self, coalition: Coalition) -> Vec<MemberId> {
        coalition.members().filter_map(|player| self.project.members().get(player)).copied().collect()
    }
}

impl AllCoalitions for ByTable<'_> {
    const ALGORITHM: Algorithm = Algorithm::Table;

    fn shapley(&self) -> Result<ExactShares, NotCalculated> {
        Ok(exact(&game::shapley(&self.game)?))
    }

    fn nucleolus(&self, watch: Watch<'_>) -> Result<ProvedNucleolus, NotCalculated> {
        if let Some((excess, _)) = cheaper_alone(self.project)?.filter(|_| self.game.players() == 1) {
            return Err(Reason::EveryAllocationHasALoser { excess }.into());
        }
        let mut tell = |progress| watch(SolutionProgress::Nucleolus { progress: Some(progress) });
        let nucleolus = game::nucleolus(&self.game, &mut tell).map_err(Reason::from)?;
        let proof = match nucleolus.proof() {
            game::Proof::Levels(levels) => {
                let tight = |level: &game::Level| TightCoalitions {
                    excess: level.excess.into(),
                    number: level.coalitions,
                    coalitions: level.holding.iter().map(|coalition| self.named(*coalition)).collect(),
                };
                let mut tight: Vec<_> =
                    levels.iter().filter(|level| !level.holding.is_empty()).map(tight).collect();
                let bound = levels.iter().flat_map(|level| &level.bound);
                let bound: Vec<_> = bound.map(|player| self.named(Coalition::of([*player]))).collect();
                if !bound.is_empty() {
                    let excess = ExactYen::default();
                    let place = tight.partition_point(|level| level.excess < excess);
                    tight.insert(place, TightCoalitions { excess, number: bound.len(), coalitions: bound });
                }
                NucleolusProof::Levels(tight)
            }
            game::Proof::MarginalCosts { excess } => NucleolusProof::AllButOne { excess: (*excess).into() },
        };
        Ok(ProvedNucleolus { shares: exact(nucleolus.shares()), proof })
    }

    fn core(&self, watch: Watch<'_>) -> Result<CoreAnswer, NotCalculated> {
        if let Some((_, answer)) = cheaper_alone(self.project)?.filter(|_| self.game.players() == 1) {
            return Ok(answer);
        }
        let mut tell = |progress| watch(SolutionProgress::Core { progress: Some(progress) });
        Ok(match game::core(&self.game, &mut tell).map_err(Reason::from)? {
            game::Core::NotEmpty { .. } => CoreAnswer::NotEmpty,
            game::Core::Empty { balanced_collection, shortfall } => {
                let named =
                    |(coalition, weight)| WeightedCoalition { members: self.named(coalition), weight };
                CoreAnswer::Empty {
                    balanced_collection: balanced_collection.into_iter().map(named).collect(),
                    shortfall: shortfall.into(),
                }
            }
        })
    }

    fn closest(&self, shares: &ExactShares) -> Result<Option<ClosestCoalition>, NotCalculated> {
        let (denominator, numerators) = shares.lowest();
        let closest = game::closest_coalition(&self.game, numerators, denominator).map_err(Reason::from)?;
        Ok(closest.map(|(coalition, excess)| ClosestCoalition {
            members: self.named(coalition),
            excess: ExactYen::new(excess),
        }))
    }
}

/// All coalitions with the same numbers at once.
struct ByStructure<'a>(&'a Project);

impl AllCoalitions for ByStructure<'_> {
    const ALGORITHM: Algorithm = Algorithm::Structure;

    fn shapley(&self) -> Result<ExactShares, NotCalculated> {
        self.0.shapley_by_structure()
    }

    fn nucleolus(&self, _watch: Watch<'_>) -> Result<ProvedNucleolus, NotCalculated> {
        self.0.nucleolus_by_structure()
    }

    fn core(&self, _watch: Watch<'_>) -> Result<CoreAnswer, NotCalculated> {
        if let Some((_, answer)) = cheaper_alone(self.0)? {
            return Ok(answer);
        }
        let members = self.0.members().len();
        Err(Reason::TooManyMembers { members, most: MOST_MEMBERS_IN_A_TABLE }.into())
    }

    fn closest(&self, shares: &ExactShares) -> Result<Option<ClosestCoalition>, NotCalculated> {
        self.0.closest_coalition_by_structure(shares)
    }
}

/// If all together cost more than the sum of what each pays alone: by how much, and that nothing is in the core.
fn cheaper_alone(project: &Project) -> Result<Option<(Yen, CoreAnswer)>, NotCalculated> {
    let verdict = project.verdict()?;
    if verdict.joint <= verdict.alone {
        return Ok(None);
    }
    let alone = |&member: &MemberId| WeightedCoalition { members: vec![member], weight: Fraction::ONE };
    let balanced_collection = project.members().iter().map(alone).collect();
    let answer = CoreAnswer::Empty { balanced_collection, shortfall: verdict.difference.into() };
    Ok(Some((verdict.difference, answer)))
}

fn exact(shares: &[Fraction]) -> ExactShares {
    shares.iter().map(|share| ExactYen::from(*share)).collect()
}
