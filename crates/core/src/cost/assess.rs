//! Puts the cost report together.

use std::cmp::Ordering;

use super::{
    Calculated, Cheaper, CoalitionEligibility, CostModel, CostReport, CostSolution, ExactShares, Extremes,
    Figures, GrantStanding, KeyOperands, MemberCostFacts, Method, MethodCloseness, MethodReport,
    MethodShares, NotCalculated, NucleolusProof, Project, Purpose, Rationality, Reason, Settlement,
    Standalone, Verdict, Winners, apportion, check::check_rounding, check_model,
};
use crate::Yen;

/// The inputs of [`assess_costs`].
#[derive(Clone, Copy, Debug)]
pub struct CostInputs<'a> {
    /// Lines, grant, keys, rounding.
    pub model: &'a CostModel,
    /// The members, in the order of the table.
    pub members: &'a [MemberCostFacts],
    /// What decides whether a group gets a conditional grant; without it that stays unknown.
    pub eligibility: Option<&'a CoalitionEligibility>,
    /// The long calculations with planned use, once they are there. Only those for this very state of the plan may be
    /// given.
    pub planned: Option<&'a CostSolution>,
    /// The same with actual use. Only a settlement by Shapley value or nucleolus needs them.
    pub actual: Option<&'a CostSolution>,
}

/// Everything about the cost of a joint project that can be said with the inputs at hand.
///
/// Fast enough to run at every key press: the table of all groups is not made here.
///
/// ```
/// use consortium_core::{MemberId, Yen, cost::{CostInputs, CostKind, CostLine, CostModel, LineId, MemberCostFacts, Method, Purpose, assess_costs}};
/// let model = CostModel {
///     lines: vec![CostLine {
///         id: LineId(1),
///         name: "basic fee".into(),
///         purpose: Purpose::Service,
///         kind: CostKind::Fixed { amount: Some(Yen::new(100)) },
///         keys: None,
///     }],
///     ..CostModel::default()
/// };
/// let members = [1, 2, 3].map(|id| MemberCostFacts::empty(MemberId(id)));
/// let inputs = CostInputs { model: &model, members: &members, eligibility: None, planned: None, actual: None };
/// let report = assess_costs(inputs);
/// assert_eq!(report.verdict.done().unwrap().difference, Yen::new(200));
/// let equal = report.methods.iter().find(|report| report.method == Method::EqualShare).unwrap();
/// assert_eq!(equal.shares.done().unwrap().rounded, [34, 33, 33].map(Yen::new));
/// ```
pub fn assess_costs(inputs: CostInputs<'_>) -> CostReport {
    let CostInputs { model, members, eligibility, .. } = inputs;
    let project = &Project::new(model, members, eligibility, Figures::Planned);
    let methods: Vec<_> = Method::ALL
        .into_iter()
        .map(|method| MethodReport {
            method,
            shares: with(project, |project| inputs.shares(project, Figures::Planned, method)),
            closest: inputs.closeness(method),
        })
        .collect();
    let any_actual_use = members.iter().any(|member| member.actual_users.is_some());
    CostReport {
        members: members.iter().map(|member| member.id).collect(),
        errors: check_model(model, members),
        whole: with(project, Project::whole),
        grant: model.grant.as_ref().map(|_| with(project, Project::grant_standing)),
        lines: with(project, Project::line_amounts),
        standalone: with(project, Project::standalone),
        verdict: with(project, Project::verdict),
        extremes: extremes(&methods, members.len()),
        methods,
        core: inputs
            .planned
            .map_or_else(|| Err(Reason::NotSolvedYet.into()).into(), |planned| planned.core.clone()),
        nucleolus_proof: inputs.nucleolus_proof(),
        contributions: with(project, Project::contributions),
        break_even: with(project, Project::break_even),
        settlement: any_actual_use.then(|| with(project, |project| inputs.settlement(project))),
    }
}

fn with<T>(
    project: &Result<Project, NotCalculated>,
    calculate: impl FnOnce(&Project) -> Result<T, NotCalculated>,
) -> Calculated<T> {
    project.as_ref().map_err(Clone::clone).and_then(calculate).into()
}

impl CostInputs<'_> {
    fn shares(
        &self,
        project: &Project,
        figures: Figures,
        method: Method,
    ) -> Result<MethodShares, NotCalculated> {
        let (exact, keys) = self.exact_shares(project, figures, method)?;
        if let Some(error) = check_rounding(self.model, self.members) {
            return Err(Reason::Invalid { error }.into());
        }
        let rounded = apportion(&exact, self.model.rounding, project.members()).map_err(Reason::from)?;
        project.against_alone(exact, rounded, keys)
    }

    fn exact_shares(
        &self,
        project: &Project,
        figures: Figures,
        method: Method,
    ) -> Result<(ExactShares, Option<KeyOperands>), NotCalculated> {
        let solution = self.solution(figures).ok_or(Reason::NotSolvedYet);
        let from_game = match method {
            Method::Shapley => solution?.shapley.result()?,
            Method::Nucleolus => &solution?.nucleolus.result()?.shares,
            _ => {
                let split = project.allocate_by_keys(self.model, self.members, figures, method)?;
                return Ok((split.shares, Some(KeyOperands { pools: split.pools, own: split.own })));
            }
        };
        // Shares of another state of the plan are worse than none.
        let fits =
            from_game.len() == project.members().len() && from_game.sum() == project.whole()?.net.into();
        if fits { Ok((from_game.clone(), None)) } else { Err(Reason::NotSolvedYet.into()) }
    }

    fn solution(&self, figures: Figures) -> Option<&CostSolution> {
        match figures {
            Figures::Planned => self.planned,
            Figures::Actual => self.actual,
        }
    }

    fn nucleolus_proof(&self) -> Calculated<NucleolusProof> {
        let nucleolus = self.planned.ok_or_else(|| Reason::NotSolvedYet.into());
        nucleolus.and_then(|solution| Ok(solution.nucleolus.result()?.proof.clone())).into()
    }

    /// The closest groups under a method, from the long calculations.
    fn closeness(&self, method: Method) -> Calculated<MethodCloseness> {
        let found = self
            .planned
            .and_then(|solution| solution.closest.iter().find(|closest| closest.method == method));
        found.cloned().ok_or_else(|| Reason::NotSolvedYet.into()).into()
    }

    fn settlement(&self, planned: &Project) -> Result<Settlement, NotCalculated> {
        let method = self.model.method;
        let actual = Project::new(self.model, self.members, self.eligibility, Figures::Actual)?;
        let provisional = self.shares(planned, Figures::Planned, method)?.rounded;
        let settled = self.shares(&actual, Figures::Actual, method)?.rounded;
        Settlement::between(provisional, settled)
    }
}

impl Project {
    /// How the grant stands for all members together.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn grant_standing(&self) -> Result<GrantStanding, NotCalculated> {
        let load = self.load_of_all()?;
        let counted = self.cost_of_load(&load)?.grant;
        let if_met = self.grant_if_met(&load).ok_or(Reason::TooLarge)?;
        Ok(GrantStanding { answer: self.grant_answer(load.counts), counted, if_met })
    }

    /// Whether joint work is cheaper at all.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn verdict(&self) -> Result<Verdict, NotCalculated> {
        let joint = self.whole()?.net;
        let alone = Yen::checked_sum(self.standalone()?.into_iter().map(|member| member.alone));
        let alone = alone.ok_or(Reason::TooLarge)?;
        let (cheaper, difference) = match joint.cmp(&alone) {
            Ordering::Less => (Cheaper::Joint, alone.checked_sub(joint)),
            Ordering::Greater => (Cheaper::Alone, joint.checked_sub(alone)),
            Ordering::Equal => (Cheaper::Neither, Some(Yen::ZERO)),
        };
        let office = self.office()?;
        Ok(Verdict { cheaper, joint, alone, difference: difference.ok_or(Reason::TooLarge)?, office })
    }

    /// All office lines together.
    fn office(&self) -> Result<Yen, NotCalculated> {
        let load = self.load_of_all()?;
        let lines = self.lines.iter().filter(|line| line.purpose == Purpose::Office);
        let amounts = lines.map(|line| self.line_amount(line, &load)).collect::<Option<Vec<_>>>();
        amounts.and_then(Yen::checked_sum).ok_or_else(|| Reason::TooLarge.into())
    }

    /// Sets shares beside going alone.
    fn against_alone(
        &self,
        exact: ExactShares,
        rounded: Vec<Yen>,
        keys: Option<KeyOperands>,
    ) -> Result<MethodShares, NotCalculated> {
        let standalone = self.standalone()?;
        let gains: Vec<_> = standalone
            .iter()
            .zip(&rounded)
            .map(|(member, share)| member.alone.checked_sub(*share))
            .collect::<Option<_>>()
            .ok_or(Reason::TooLarge)?;
        let rational = self.rationality(&exact, &gains, &standalone)?;
        Ok(MethodShares { exact, rounded, winners: Winners::count(&gains), gains, rational, keys })
    }

    fn rationality(
        &self,
        exact: &ExactShares,
        gains: &[Yen],
        standalone: &[Standalone],
    ) -> Result<Rationality, NotCalculated> {
        let alone: Vec<_> = standalone.iter().map(|member| member.alone).collect();
        let (position, smallest_gain) = exact.smallest_excess(&alone).ok_or(Reason::NoMembers)?;
        let member = *self.members.get(position).ok_or(Reason::NoMembers)?;
        Ok(Rationality {
            exact: !smallest_gain.is_negative(),
            rounded: gains.iter().all(|gain| *gain >= Yen::ZERO),
            member,
            smallest_gain,
        })
    }
}

impl Winners {
    fn count(gains: &[Yen]) -> Self {
        let how_many = |order| gains.iter().filter(|gain| (**gain).cmp(&Yen::ZERO) == order).count();
        Self {
            gain: how_many(Ordering::Greater),
            same: how_many(Ordering::Equal),
            lose: how_many(Ordering::Less),
        }
    }
}

/// For each member the methods under which it pays least and most, among those that were calculated.
fn extremes(methods: &[MethodReport], members: usize) -> Vec<Extremes> {
    let calculated: Vec<_> = methods
        .iter()
        .filter_map(|report| report.shares.done().map(|shares| (report.method, &shares.exact)))
        .collect();
    (0..members).map(|position| extremes_of(&calculated, position)).collect()
}

fn extremes_of(methods: &[(Method, &ExactShares)], position: usize) -> Extremes {
    let order = |left: &ExactShares, right: &ExactShares| {
        left.compare_with(position, right).unwrap_or(Ordering::Equal)
    };
    let least = methods.iter().min_by(|left, right| order(left.1, right.1));
    let most = methods.iter().max_by(|left, right| order(left.1, right.1));
    let Some((least, most)) = least.zip(most) else { return Extremes::default() };
    if order(least.1, most.1) == Ordering::Equal {
        return Extremes::default();
    }
    let same_as = |extreme: &ExactShares| {
        let same = methods.iter().filter(|candidate| order(candidate.1, extreme) == Ordering::Equal);
        same.map(|(method, _)| *method).collect()
    };
    Extremes { best: same_as(least.1), worst: same_as(most.1) }
}
