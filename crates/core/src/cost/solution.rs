//! What takes long: Shapley value, nucleolus and core of the cost of all groups, and how every split stands with them.
//!
//! Runs in a web worker; the result goes back to the page and into [`assess_costs`](super::assess_costs).

use std::ops::ControlFlow;

use serde::Serialize;

use super::{
    Calculated, ClosestGroup, CostInputs, ExactShares, ExactYen, Figures, MOST_MEMBERS_IN_A_TABLE, Method,
    NotCalculated, Project, Reason, apportion,
};
use crate::{
    Fraction, MemberId, Yen,
    game::{self, Game, Group, Phase, Progress},
};

/// The long calculations for one state of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CostSolution {
    /// The use it was made with.
    pub figures: Figures,
    /// Whether all groups were gone through one by one.
    pub way: Way,
    /// The Shapley value of each member, in the order of the table.
    pub shapley: Calculated<ExactShares>,
    /// The nucleolus with its proof.
    pub nucleolus: Calculated<ProvedNucleolus>,
    /// Whether any split gives no group a reason to leave.
    pub core: Calculated<CoreAnswer>,
    /// The groups with the least reason to stay, for each way of splitting that has shares.
    pub closest: Vec<MethodCloseness>,
}

/// How the groups were gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// One by one, from a table.
    Table,
    /// All groups with the same numbers at once.
    Structure,
}

/// The nucleolus and why it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProvedNucleolus {
    /// What each member pays, in the order of the table.
    pub shares: ExactShares,
    /// What holds it in place.
    pub proof: NucleolusProof,
}

/// What holds the nucleolus in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NucleolusProof {
    /// Groups of equal slack, from the least slack up; each level meets Kohlberg's criterion.
    Levels(Vec<TightGroups>),
    /// No group has less slack than the groups "all but one member", which all have the same.
    AllButOne {
        /// That slack.
        slack: ExactYen,
    },
}

/// Groups that hold the nucleolus in place: whoever of them paid less, others of them would pay more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TightGroups {
    /// What each of them would cost by itself less what it pays.
    pub slack: ExactYen,
    /// How many groups have this slack.
    pub number: usize,
    /// Those of them that settle a share which was open before.
    pub groups: Vec<Vec<MemberId>>,
}

/// Whether any split gives no group a reason to leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CoreAnswer {
    /// There is one.
    NotEmpty,
    /// There is none: these groups are in conflict.
    Empty {
        /// The groups; weighted, they hold every member exactly once.
        conflict: Vec<WeightedGroup>,
        /// By how much the joint cost is above the weighted cost of these groups.
        shortfall: ExactYen,
    },
}

/// A group with its weight in a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeightedGroup {
    /// Its members.
    pub members: Vec<MemberId>,
    /// Its weight, above 0 and at most 1.
    pub weight: Fraction,
}

/// The groups with the least reason to stay under one way of splitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MethodCloseness {
    /// The way of splitting.
    pub method: Method,
    /// With exact shares; no group if there is only one member.
    pub exact: Calculated<Option<ClosestGroup>>,
    /// With shares in whole yen.
    pub rounded: Calculated<Option<ClosestGroup>>,
}

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum SolutionProgress {
    /// The cost of every group.
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
    /// The closest groups under a way of splitting.
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
                let position =
                    Method::ALL.iter().position(|candidate| *candidate == method).unwrap_or_default();
                part(90, 10, position, Method::ALL.len())
            }
        }
    }
}

/// `start` and as much of `length` as `done` is of `all`.
fn part(start: u32, length: u32, done: usize, all: usize) -> u32 {
    let done = u32::try_from(done).unwrap_or_default().saturating_mul(length);
    start.saturating_add(done.checked_div(u32::try_from(all).unwrap_or(1)).unwrap_or_default())
}

/// Is told what is being worked on, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(SolutionProgress) -> ControlFlow<()>;

/// Solves the game of a project, and looks for the closest group under every way of splitting.
///
/// Parts that cannot be calculated say why; the others are not held up by them.
///
/// # Errors
///
/// What keeps the project itself from being calculated.
pub fn solve_costs(
    inputs: CostInputs<'_>,
    figures: Figures,
    watch: Watch<'_>,
) -> Result<CostSolution, NotCalculated> {
    let project = Project::new(inputs.model, inputs.members, inputs.eligibility, figures)?;
    if project.members().len() > MOST_MEMBERS_IN_A_TABLE {
        return Ok(Solver { inputs, figures, project: &project, groups: ByStructure(&project) }.solve(watch));
    }
    report(watch, SolutionProgress::Costs)?;
    let costs = project.table()?.into_iter().map(Yen::get).collect();
    let game = Game::in_yen(project.members().len(), costs).map_err(|_| Reason::TooLarge)?;
    let groups = ByTable { game, members: project.members() };
    Ok(Solver { inputs, figures, project: &project, groups }.solve(watch))
}

fn report(watch: Watch<'_>, progress: SolutionProgress) -> Result<(), NotCalculated> {
    match watch(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Reason::Cancelled.into()),
    }
}

/// A way of going through all groups.
trait AllGroups {
    const WAY: Way;

    fn shapley(&self) -> Result<ExactShares, NotCalculated>;

    fn nucleolus(&self, watch: Watch<'_>) -> Result<ProvedNucleolus, NotCalculated>;

    fn core(&self, watch: Watch<'_>) -> Result<CoreAnswer, NotCalculated>;

    fn closest(&self, shares: &ExactShares) -> Result<Option<ClosestGroup>, NotCalculated>;
}

struct Solver<'a, G> {
    inputs: CostInputs<'a>,
    figures: Figures,
    project: &'a Project,
    groups: G,
}

impl<G: AllGroups> Solver<'_, G> {
    fn solve(self, watch: Watch<'_>) -> CostSolution {
        let shapley = report(watch, SolutionProgress::Shapley).and_then(|()| self.groups.shapley());
        let nucleolus = report(watch, SolutionProgress::Nucleolus { progress: None })
            .and_then(|()| self.groups.nucleolus(watch));
        let core =
            report(watch, SolutionProgress::Core { progress: None }).and_then(|()| self.groups.core(watch));
        let mut closest = Vec::new();
        for method in Method::ALL {
            let shares = match method {
                Method::Shapley => shapley.clone(),
                Method::Nucleolus => nucleolus.clone().map(|nucleolus| nucleolus.shares),
                _ => self.shares_by_keys(method),
            };
            let Ok(shares) = shares else { continue };
            closest.push(self.closeness(method, &shares, watch));
        }
        let core = core.or_else(|reason| core_from(&closest).ok_or(reason));
        CostSolution {
            figures: self.figures,
            way: G::WAY,
            shapley: shapley.into(),
            nucleolus: nucleolus.into(),
            core: core.into(),
            closest,
        }
    }

    fn shares_by_keys(&self, method: Method) -> Result<ExactShares, NotCalculated> {
        let CostInputs { model, members, .. } = self.inputs;
        self.project.split_by_keys(model, members, self.figures, method).map(|split| split.shares)
    }

    fn closeness(&self, method: Method, shares: &ExactShares, watch: Watch<'_>) -> MethodCloseness {
        let go_on = report(watch, SolutionProgress::Closest { method });
        let exact = go_on.clone().and_then(|()| self.groups.closest(shares));
        let rounded = go_on.and_then(|()| {
            let rounded = apportion(shares, self.inputs.model.rounding, self.project.members());
            let rounded = rounded.map_err(Reason::from)?.into_iter().map(ExactYen::from).collect();
            self.groups.closest(&rounded)
        });
        MethodCloseness { method, exact: exact.into(), rounded: rounded.into() }
    }
}

/// A split that gives no group a reason to leave proves that there is one.
fn core_from(closest: &[MethodCloseness]) -> Option<CoreAnswer> {
    let holds = |found: &Calculated<Option<ClosestGroup>>| {
        let closest = found.done()?;
        Some(closest.as_ref().is_none_or(|closest| !closest.slack.is_negative()))
    };
    let any = closest
        .iter()
        .any(|method| holds(&method.exact) == Some(true) || holds(&method.rounded) == Some(true));
    any.then_some(CoreAnswer::NotEmpty)
}

/// All groups one by one.
struct ByTable<'a> {
    game: Game,
    members: &'a [MemberId],
}

impl ByTable<'_> {
    fn named(&self, group: Group) -> Vec<MemberId> {
        group.members().filter_map(|player| self.members.get(player)).copied().collect()
    }
}

impl AllGroups for ByTable<'_> {
    const WAY: Way = Way::Table;

    fn shapley(&self) -> Result<ExactShares, NotCalculated> {
        Ok(exact(&game::shapley(&self.game)))
    }

    fn nucleolus(&self, watch: Watch<'_>) -> Result<ProvedNucleolus, NotCalculated> {
        let mut tell = |progress| watch(SolutionProgress::Nucleolus { progress: Some(progress) });
        let nucleolus = game::nucleolus(&self.game, &mut tell).map_err(Reason::from)?;
        let proof = match nucleolus.proof() {
            game::Proof::Levels(levels) => {
                let tight = |level: &game::Level| TightGroups {
                    slack: level.slack.into(),
                    number: level.groups,
                    groups: level.holding.iter().map(|group| self.named(*group)).collect(),
                };
                NucleolusProof::Levels(levels.iter().map(tight).collect())
            }
            game::Proof::MarginalCosts { slack } => NucleolusProof::AllButOne { slack: (*slack).into() },
        };
        Ok(ProvedNucleolus { shares: exact(nucleolus.shares()), proof })
    }

    fn core(&self, watch: Watch<'_>) -> Result<CoreAnswer, NotCalculated> {
        let mut tell = |progress| watch(SolutionProgress::Core { progress: Some(progress) });
        Ok(match game::core(&self.game, &mut tell).map_err(Reason::from)? {
            game::Core::NotEmpty { .. } => CoreAnswer::NotEmpty,
            game::Core::Empty { conflict, shortfall } => {
                let named = |(group, weight)| WeightedGroup { members: self.named(group), weight };
                CoreAnswer::Empty {
                    conflict: conflict.into_iter().map(named).collect(),
                    shortfall: shortfall.into(),
                }
            }
        })
    }

    fn closest(&self, shares: &ExactShares) -> Result<Option<ClosestGroup>, NotCalculated> {
        let shares = shares.iter().map(|share| share.to_fraction()).collect::<Option<Vec<_>>>();
        let check = game::core_check(&self.game, &shares.ok_or(Reason::TooLarge)?).map_err(Reason::from)?;
        Ok(check
            .closest
            .map(|closest| ClosestGroup { members: self.named(closest.group), slack: closest.slack.into() }))
    }
}

/// All groups with the same numbers at once.
struct ByStructure<'a>(&'a Project);

impl AllGroups for ByStructure<'_> {
    const WAY: Way = Way::Structure;

    fn shapley(&self) -> Result<ExactShares, NotCalculated> {
        self.0.shapley_by_structure()
    }

    fn nucleolus(&self, _watch: Watch<'_>) -> Result<ProvedNucleolus, NotCalculated> {
        self.0.nucleolus_by_structure()
    }

    fn core(&self, _watch: Watch<'_>) -> Result<CoreAnswer, NotCalculated> {
        let verdict = self.0.verdict()?;
        if verdict.joint > verdict.alone {
            let alone = |&member: &MemberId| WeightedGroup { members: vec![member], weight: Fraction::ONE };
            let conflict = self.0.members().iter().map(alone).collect();
            return Ok(CoreAnswer::Empty { conflict, shortfall: verdict.difference.into() });
        }
        let members = self.0.members().len();
        Err(Reason::TooManyMembers { members, most: MOST_MEMBERS_IN_A_TABLE }.into())
    }

    fn closest(&self, shares: &ExactShares) -> Result<Option<ClosestGroup>, NotCalculated> {
        self.0.closest_group_by_structure(shares)
    }
}

fn exact(shares: &[Fraction]) -> ExactShares {
    shares.iter().map(|share| ExactYen::from(*share)).collect()
}
