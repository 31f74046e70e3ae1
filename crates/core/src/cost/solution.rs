//! What takes long: Shapley value, nucleolus and core of the cost of all coalitions, and how every allocation stands
//! with them.
//!
//! Runs in a web worker; the result goes back to the page and into [`assess_costs`](super::assess_costs).

use serde::{Deserialize, Serialize};

use super::{
    Calculated, ClosestCoalition, CostTask, ExactShares, ExactYen, Figures, MOST_MEMBERS_IN_A_TABLE, Method,
    NotCalculated, Project, Reason, apportion,
    progress::{Done, Meter, SolutionStage, Tell, Watch},
    structure::{Coalitions, ShapleyByStructure},
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
    let keys = Keyed::of(&project);
    if project.members().len() > MOST_MEMBERS_IN_A_TABLE {
        let coalitions = ByStructure::of(&project);
        let meter = Meter::new(watch, coalitions.expected().all(&keys));
        return Ok(Solver { figures, project: &project, coalitions, keys, meter }.solve());
    }
    let expected = Expected::of_table(project.members().len());
    let mut meter = Meter::new(watch, expected.all(&keys));
    meter.begin(SolutionStage::Costs, expected.costs)?;
    let costs = project.table_telling(&mut |done| meter.tell(SolutionStage::Costs, done))?;
    let costs = costs.into_iter().map(Yen::get).collect();
    let game = Game::in_yen(project.members().len(), costs).map_err(|_| Reason::TooLarge)?;
    let coalitions = ByTable { game, project: &project, expected };
    Ok(Solver { figures, project: &project, coalitions, keys, meter }.solve())
}

/// The shares of the methods that need no game.
struct Keyed(Vec<(Method, Result<ExactShares, NotCalculated>)>);

impl Keyed {
    fn of(project: &Project) -> Self {
        let by_keys = Method::ALL.iter().filter(|method| !method.is_found_in_game());
        let shares = |&method| (method, project.allocate_by_keys(method).map(|allocation| allocation.shares));
        Self(by_keys.map(shares).collect())
    }

    fn shares(&self, method: Method) -> Option<&Result<ExactShares, NotCalculated>> {
        self.0.iter().find(|(candidate, _)| *candidate == method).map(|(_, shares)| shares)
    }

    /// How many of them have shares.
    fn number(&self) -> u64 {
        self.0.iter().filter(|(_, shares)| shares.is_ok()).map(|_| 1).sum()
    }
}

/// How long the calculations are expected to take, in nanoseconds of a processor of 2024: only what they are to each other
/// matters, and only for the bar.
#[derive(Clone, Copy, Debug, Default)]
struct Expected {
    costs: u64,
    shapley: u64,
    nucleolus: u64,
    core: u64,
    /// The closest coalition under one list of shares, exact or rounded.
    closest: u64,
    /// For how many of Shapley value and nucleolus there will be one.
    of_game: u64,
}

impl Expected {
    fn of_table(members: usize) -> Self {
        let coalitions = u32::try_from(members).ok().and_then(|members| 1_u64.checked_shl(members));
        let coalitions = coalitions.unwrap_or(u64::MAX);
        let times = |nanoseconds: u64| coalitions.saturating_mul(nanoseconds);
        // A core that is empty takes ten times as long as one that is not: nearer to the longer of both, as a bar that waits
        // is worse than one that jumps ahead.
        Self {
            costs: times(14),
            shapley: times(3),
            nucleolus: times(75),
            core: times(100),
            closest: times(4),
            of_game: 2,
        }
    }

    fn all(&self, keys: &Keyed) -> u64 {
        let closest = self.of_closest().saturating_mul(keys.number().saturating_add(self.of_game));
        [self.costs, self.shapley, self.nucleolus, self.core, closest]
            .into_iter()
            .fold(0, u64::saturating_add)
    }

    /// The closest coalitions of one method: with exact and with rounded shares.
    fn of_closest(&self) -> u64 {
        self.closest.saturating_mul(2)
    }
}

/// A way of going through all coalitions.
trait AllCoalitions {
    const ALGORITHM: Algorithm;

    fn expected(&self) -> Expected;

    fn shapley(&self, tell: Tell<'_>) -> Result<ExactShares, NotCalculated>;

    fn nucleolus(&self, meter: &mut Meter<'_>) -> Result<ProvedNucleolus, NotCalculated>;

    fn core(&self, meter: &mut Meter<'_>) -> Result<CoreAnswer, NotCalculated>;

    fn closest(
        &self,
        shares: &ExactShares,
        tell: Tell<'_>,
    ) -> Result<Option<ClosestCoalition>, NotCalculated>;
}

struct Solver<'a, 'w, G> {
    figures: Figures,
    project: &'a Project,
    coalitions: G,
    keys: Keyed,
    meter: Meter<'w>,
}

impl<G: AllCoalitions> Solver<'_, '_, G> {
    fn solve(mut self) -> CostSolution {
        let expected = self.coalitions.expected();
        let shapley = self.shapley(&expected);
        let nucleolus = SolutionStage::Nucleolus { progress: None };
        let nucleolus = self
            .meter
            .begin(nucleolus, expected.nucleolus)
            .and_then(|()| self.coalitions.nucleolus(&mut self.meter));
        let core = SolutionStage::Core { progress: None };
        let core = self.meter.begin(core, expected.core).and_then(|()| self.coalitions.core(&mut self.meter));
        let mut closest = Vec::new();
        for method in Method::ALL {
            let shares = match method {
                Method::Shapley => shapley.clone(),
                Method::Nucleolus => nucleolus.clone().map(|nucleolus| nucleolus.shares),
                _ => self.keys.shares(method).cloned().unwrap_or(Err(Reason::NotSolvedYet.into())),
            };
            let Ok(shares) = shares else { continue };
            closest.push(self.closeness(method, &shares, &expected));
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

    fn shapley(&mut self, expected: &Expected) -> Result<ExactShares, NotCalculated> {
        self.meter.begin(SolutionStage::Shapley, expected.shapley)?;
        self.coalitions.shapley(&mut |done| self.meter.tell(SolutionStage::Shapley, done))
    }

    fn closeness(&mut self, method: Method, shares: &ExactShares, expected: &Expected) -> MethodCloseness {
        let exact = self.closest(method, shares, expected);
        let rounded = self.project.rounding().and_then(|rounding| {
            let rounded = apportion(shares, rounding, self.project.members()).map_err(Reason::from)?;
            self.closest(method, &rounded.into_iter().map(ExactYen::from).collect(), expected)
        });
        MethodCloseness { method, exact: exact.into(), rounded: rounded.into() }
    }

    fn closest(
        &mut self,
        method: Method,
        shares: &ExactShares,
        expected: &Expected,
    ) -> Result<Option<ClosestCoalition>, NotCalculated> {
        let stage = SolutionStage::Closest { method };
        self.meter.begin(stage, expected.closest)?;
        self.coalitions.closest(shares, &mut |done| self.meter.tell(stage, done))
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
    expected: Expected,
}

impl ByTable<'_> {
    fn named(&self, coalition: Coalition) -> Vec<MemberId> {
        coalition.members().filter_map(|player| self.project.members().get(player)).copied().collect()
    }
}

impl AllCoalitions for ByTable<'_> {
    const ALGORITHM: Algorithm = Algorithm::Table;

    fn expected(&self) -> Expected {
        self.expected
    }

    fn shapley(&self, _tell: Tell<'_>) -> Result<ExactShares, NotCalculated> {
        Ok(exact(&game::shapley(&self.game)?))
    }

    fn nucleolus(&self, meter: &mut Meter<'_>) -> Result<ProvedNucleolus, NotCalculated> {
        if let Some((excess, _)) = cheaper_alone(self.project)?.filter(|_| self.game.players() == 1) {
            return Err(Reason::EveryAllocationHasALoser { excess }.into());
        }
        let mut tell = |progress| {
            meter.tell(SolutionStage::Nucleolus { progress: Some(progress) }, of_nucleolus(progress))
        };
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

    fn core(&self, meter: &mut Meter<'_>) -> Result<CoreAnswer, NotCalculated> {
        if let Some((_, answer)) = cheaper_alone(self.project)?.filter(|_| self.game.players() == 1) {
            return Ok(answer);
        }
        let mut looks = 0_u64;
        let mut tell = |progress| {
            looks = looks.saturating_add(1);
            meter.tell(SolutionStage::Core { progress: Some(progress) }, of_core(looks))
        };
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

    fn closest(
        &self,
        shares: &ExactShares,
        _tell: Tell<'_>,
    ) -> Result<Option<ClosestCoalition>, NotCalculated> {
        let (denominator, numerators) = shares.lowest();
        let closest = game::closest_coalition(&self.game, numerators, denominator).map_err(Reason::from)?;
        Ok(closest.map(|(coalition, excess)| ClosestCoalition {
            members: self.named(coalition),
            excess: ExactYen::new(excess),
        }))
    }
}

/// How far the nucleolus has come.
fn of_nucleolus(progress: Progress) -> Done {
    let Progress { phase, settled, players } = progress;
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let (settled, players) = (number(settled), number(players));
    let all = players.saturating_mul(4);
    match phase {
        Phase::Searching => Done { steps: settled.saturating_mul(3), all },
        Phase::Proving => Done { steps: settled.saturating_add(players.saturating_mul(3)), all },
    }
}

/// How far the core has come after so many looks at the table. How many there will be is not known.
fn of_core(looks: u64) -> Done {
    Done { steps: looks, all: looks.saturating_add(10) }
}

/// All coalitions with the same numbers at once.
struct ByStructure<'a> {
    project: &'a Project,
    shapley: Result<ShapleyByStructure<'a>, NotCalculated>,
    coalitions: Result<Coalitions<'a>, NotCalculated>,
}

impl<'a> ByStructure<'a> {
    fn of(project: &'a Project) -> Self {
        Self { project, shapley: ShapleyByStructure::of(project), coalitions: Coalitions::of(project) }
    }
}

impl AllCoalitions for ByStructure<'_> {
    const ALGORITHM: Algorithm = Algorithm::Structure;

    fn expected(&self) -> Expected {
        let shapley = self.shapley.as_ref().map_or(0, ShapleyByStructure::steps);
        let closest = self.coalitions.as_ref().map_or(0, Coalitions::steps).saturating_mul(4);
        Expected {
            shapley,
            nucleolus: closest,
            closest,
            // Exact Shapley values have the longest denominators: they take twice as long.
            of_game: if self.shapley.is_ok() { 2 } else { 0 },
            ..Expected::default()
        }
    }

    fn shapley(&self, tell: Tell<'_>) -> Result<ExactShares, NotCalculated> {
        self.shapley.as_ref().map_err(Clone::clone)?.shares(tell)
    }

    fn nucleolus(&self, meter: &mut Meter<'_>) -> Result<ProvedNucleolus, NotCalculated> {
        let stage = SolutionStage::Nucleolus { progress: None };
        self.project.nucleolus_among(&self.coalitions, &mut |done| meter.tell(stage, done))
    }

    fn core(&self, _meter: &mut Meter<'_>) -> Result<CoreAnswer, NotCalculated> {
        if let Some((_, answer)) = cheaper_alone(self.project)? {
            return Ok(answer);
        }
        let members = self.project.members().len();
        Err(Reason::TooManyMembers { members, most: MOST_MEMBERS_IN_A_TABLE }.into())
    }

    fn closest(
        &self,
        shares: &ExactShares,
        tell: Tell<'_>,
    ) -> Result<Option<ClosestCoalition>, NotCalculated> {
        self.coalitions.as_ref().map_err(Clone::clone)?.closest(shares, tell).map(Some)
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

#[cfg(test)]
mod tests {
    use super::{Algorithm, core_from};
    use crate::{
        Entry, Fraction, Member, MemberId, Yen,
        cost::{
            Calculated, Charged, ClosestCoalition, CoreAnswer, Cost, CostSolution, CostTask, ExactYen,
            Figures, Line, LineId, LineKind, Method, MethodCloseness, NucleolusProof, PriceSchedule, Reason,
            TightCoalitions, WeightedCoalition, solve_costs,
        },
    };

    fn yen(amount: i64) -> ExactYen {
        Yen::new(amount).into()
    }

    /// Members who pay so much today share a fee and pay another one each.
    fn solved(fee: i64, fee_of_each: i64, today: &[i64]) -> CostSolution {
        let amount = |amount| Entry::Known(Yen::new(amount));
        let fees = PriceSchedule::single(amount(fee_of_each));
        let lines = vec![
            Line::new(LineId(1), LineKind::Fixed { amount: amount(fee) }),
            Line::new(LineId(2), LineKind::PerSociety { charged: Charged::Each, fees }),
        ];
        let members: Vec<_> = (1..)
            .zip(today)
            .map(|(id, today)| {
                let mut member = Member::new(MemberId(id));
                member.cost.standalone_today = amount(*today);
                member
            })
            .collect();
        let task = CostTask::of(&Cost { lines, ..Cost::default() }, &members, None, None);
        solve_costs(&task, Figures::Planned, &mut |_| std::ops::ControlFlow::Continue(())).unwrap()
    }

    #[test]
    fn one_split_that_nobody_has_a_reason_to_leave_shows_that_the_core_is_not_empty() {
        let closest = |excess: Option<i64>| {
            Calculated::Done(
                excess.map(|excess| ClosestCoalition { members: vec![MemberId(1)], excess: yen(excess) }),
            )
        };
        let unknown = || Calculated::NotCalculated(Reason::NotSolvedYet.into());
        let answer = |exact, rounded| {
            let worse =
                MethodCloseness { method: Method::EqualShare, exact: closest(Some(-5)), rounded: unknown() };
            core_from(&[worse, MethodCloseness { method: Method::Shapley, exact, rounded }])
        };
        let not_empty = Some(CoreAnswer::NotEmpty);
        assert_eq!(answer(closest(Some(0)), unknown()), not_empty);
        assert_eq!(answer(closest(Some(-1)), closest(Some(1))), not_empty);
        assert_eq!(answer(closest(Some(1)), closest(Some(-1))), not_empty);
        assert_eq!(answer(closest(None), unknown()), not_empty, "one member has nobody to leave with");
        assert_eq!(answer(closest(Some(-1)), closest(Some(-1))), None);
        assert_eq!(answer(unknown(), unknown()), None);
    }

    /// One pays 150 yen and two 200, and alone 60 each as today: every split has a loser.
    #[test]
    fn a_project_dearer_than_going_alone_has_an_empty_core_by_what_each_pays_alone() {
        for members in [1, 2] {
            let solution = solved(100, 50, &vec![60; members]);
            let (joint, alone) = [(150, 60), (200, 120)][members - 1];
            let excess = Yen::new(joint - alone);
            let loser = Some(&Reason::EveryAllocationHasALoser { excess }.into());
            assert_eq!(solution.nucleolus.not_calculated(), loser);
            let each = (1..=u32::try_from(members).unwrap())
                .map(|id| WeightedCoalition { members: vec![MemberId(id)], weight: Fraction::ONE });
            let empty = CoreAnswer::Empty { balanced_collection: each.collect(), shortfall: excess.into() };
            assert_eq!(solution.core.done(), Some(&empty));
        }
    }

    /// Two of them cost 120 yen, three 170, all 220. The first two pay 45 today and so no more here: nothing else keeps the
    /// other two, who by themselves would cost 10 less than they pay, from paying less.
    #[test]
    fn who_pays_as_much_as_alone_stands_in_the_proof_behind_those_who_would_rather_leave() {
        let nucleolus = solved(20, 50, &[45, 45, 100, 100]).nucleolus.done().unwrap().clone();
        assert_eq!(nucleolus.shares.iter().collect::<Vec<_>>(), [45, 45, 65, 65].map(yen));
        let level = |excess, number, coalition: &[u32]| TightCoalitions {
            excess: yen(excess),
            number,
            coalitions: vec![coalition.iter().copied().map(MemberId).collect()],
        };
        // One of the first two settles the other, and so does one of the last two.
        let levels = vec![level(-10, 1, &[3, 4]), level(0, 1, &[2]), level(5, 2, &[3])];
        assert_eq!(nucleolus.proof, NucleolusProof::Levels(levels));
    }

    #[test]
    fn every_split_that_is_found_in_the_game_has_its_closest_coalition_however_many_members_there_are() {
        let closest = |solution: &CostSolution, method| {
            let found = solution.closest.iter().find(|found| found.method == method).unwrap();
            found
                .exact
                .done()
                .unwrap()
                .as_ref()
                .map(|closest| (closest.members.len(), closest.excess.clone()))
        };
        let few = solved(20, 50, &[45, 45, 100, 100]);
        assert_eq!(few.algorithm, Algorithm::Table);
        assert_eq!(closest(&few, Method::Nucleolus), Some((2, yen(-10))));
        assert!(closest(&few, Method::Shapley).is_some());
        // Each of thirty pays 10 yen and its own 10; 29 of them by themselves would pay 300 for what 290 is paid for.
        let many = solved(300, 10, &[100; 30]);
        assert_eq!(many.algorithm, Algorithm::Structure);
        for method in [Method::Shapley, Method::Nucleolus, Method::EqualShare] {
            assert_eq!(closest(&many, method), Some((29, yen(10))));
        }
    }
}
