//! Puts the cost report together.

use std::cmp::Ordering;

use super::{
    Calculated, Cheaper, Cost, CostReport, CostSolution, CostTask, ExactShares, Extremes, Figures,
    GrantStanding, KeyOperands, Line, Method, MethodCloseness, MethodReport, MethodShares, NotCalculated,
    Project, Purpose, Rationality, Reason, Settlement, Standalone, Verdict, Winners, apportion,
    invalid_inputs, project::read_rounding,
};
use crate::Yen;

/// Everything about the cost of a joint project that can be said with the inputs at hand.
///
/// `planned` are the long calculations with planned use, once they are there, `actual` the same with actual use, which
/// only a settlement by Shapley value or nucleolus needs. Only those made for this very task may be given.
///
/// Fast enough to run at every key press: the table of all groups is not made here.
///
/// ```
/// use consortium_core::{Entry, Member, MemberId, Yen, cost::{Cost, CostTask, Line, LineId, LineKind, Method, assess_costs}};
/// let fee = LineKind::Fixed { amount: Entry::Known(Yen::new(100)) };
/// let cost = Cost { lines: vec![Line::new(LineId(1), fee)], ..Cost::default() };
/// let members = [1, 2, 3].map(|id| Member::new(MemberId(id)));
/// let report = assess_costs(&CostTask::of(&cost, &members, None, None), None, None);
/// assert_eq!(report.verdict.done().unwrap().difference, Yen::new(200));
/// let equal = report.methods.iter().find(|report| report.method == Method::EqualShare).unwrap();
/// assert_eq!(equal.shares.done().unwrap().rounded, [34, 33, 33].map(Yen::new));
/// ```
pub fn assess_costs(
    task: &CostTask,
    planned: Option<&CostSolution>,
    actual: Option<&CostSolution>,
) -> CostReport {
    let project = &Project::new(task, Figures::Planned);
    // What can never be solved as it stands says so, instead of being awaited.
    let unsolved = || project.as_ref().map_or_else(|_| not_solved(), Project::why_not_solved);
    let methods: Vec<_> = Method::ALL
        .into_iter()
        .map(|method| {
            let shares = with(project, |project| project.shares(method, planned));
            // Where there are no shares, the reason for that is the reason here.
            let closest = match shares.not_calculated() {
                Some(reasons) => Err(reasons.clone()).into(),
                None => closeness(method, planned).ok_or_else(unsolved).into(),
            };
            MethodReport { method, shares, closest }
        })
        .collect();
    let settlement = || {
        with(project, |project| {
            let method = task.cost.method;
            let provisional = project.shares(method, planned)?.rounded;
            let settled = Project::new(task, Figures::Actual)?.shares(method, actual)?.rounded;
            Settlement::between(provisional, settled)
        })
    };
    CostReport {
        members: task.members.iter().map(|member| member.id).collect(),
        errors: invalid_inputs(task),
        approximate: task.approximate(),
        rounding: read_rounding(task).into(),
        whole: with(project, Project::whole),
        grant: task.cost.grant.as_ref().map(|_| with(project, Project::grant_standing)),
        if_granted: project.as_ref().ok().and_then(|project| project.if_granted().ok().flatten()),
        lines: with(project, Project::line_amounts),
        standalone: with(project, Project::standalone),
        verdict: with(project, Project::verdict),
        extremes: extremes(&methods, task.members.len()),
        methods,
        core: with(project, |project| {
            let planned = planned.ok_or_else(|| project.why_not_solved())?;
            planned.core.result().cloned()
        }),
        nucleolus_proof: with(project, |project| {
            let planned = planned.ok_or_else(|| project.why_not_solved())?;
            Ok(planned.nucleolus.result()?.proof.clone())
        }),
        contributions: with(project, Project::contributions),
        break_even: with(project, Project::break_even),
        settlement: task.has_actual_use().then(settlement),
    }
}

/// What a cost line comes to by itself, before grant and income: a line that lacks nothing has its amount where another one
/// has none yet.
///
/// # Errors
/// What the line lacks.
///
/// ```
/// use consortium_core::{Entry, Member, MemberId, Yen, cost::{Cost, CostTask, Line, LineId, LineKind, gross_of_line}};
/// let fixed = LineKind::Fixed { amount: Entry::Known(Yen::new(300_000)) };
/// let open = LineKind::Fixed { amount: Entry::Unknown };
/// let cost = Cost { lines: vec![Line::new(LineId(1), fixed), Line::new(LineId(2), open)], ..Cost::default() };
/// let task = CostTask::of(&cost, &[Member::new(MemberId(1))], None, None);
/// assert_eq!(gross_of_line(&task, &task.cost.lines[0]).ok(), Some(Yen::new(300_000)));
/// assert!(gross_of_line(&task, &task.cost.lines[1]).is_err());
/// ```
pub fn gross_of_line(task: &CostTask, line: &Line) -> Result<Yen, NotCalculated> {
    let cost = Cost { lines: vec![line.clone()], ..Cost::default() };
    let alone = CostTask { cost, members: task.members.clone(), lead: task.lead, eligibility: None };
    Ok(Project::new(&alone, Figures::Planned)?.whole()?.gross)
}

/// What is known of the cost while some of its lines lack something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownLines {
    /// What the lines come to that can be calculated, before grant and income.
    pub gross: Yen,
    /// How many lines cannot.
    pub open: usize,
}

/// What is known of the cost line by line; `None` if no line can be calculated, or if their sum is too large.
pub fn known_lines(task: &CostTask) -> Option<KnownLines> {
    let amounts = task.cost.lines.iter().map(|line| gross_of_line(task, line).ok());
    let (known, open): (Vec<_>, Vec<_>) = amounts.partition(Option::is_some);
    let mut known = known.into_iter().flatten();
    let first = known.next()?;
    Some(KnownLines { gross: known.try_fold(first, Yen::checked_add)?, open: open.len() })
}

fn not_solved() -> NotCalculated {
    Reason::NotSolvedYet.into()
}

/// The closest groups under a method, from the long calculations.
fn closeness(method: Method, planned: Option<&CostSolution>) -> Option<MethodCloseness> {
    planned?.closest.iter().find(|closest| closest.method == method).cloned()
}

fn with<T>(
    project: &Result<Project, NotCalculated>,
    calculate: impl FnOnce(&Project) -> Result<T, NotCalculated>,
) -> Calculated<T> {
    project.as_ref().map_err(Clone::clone).and_then(calculate).into()
}

impl Project {
    fn shares(&self, method: Method, solution: Option<&CostSolution>) -> Result<MethodShares, NotCalculated> {
        let (exact, keys) = self.exact_shares(method, solution)?;
        let rounded = apportion(&exact, self.rounding()?, self.members()).map_err(Reason::from)?;
        self.against_alone(exact, rounded, keys)
    }

    /// Why there is no solution: something is still open, or the long calculations have not been made.
    fn why_not_solved(&self) -> NotCalculated {
        let known = self.with_known_grants().and_then(|()| self.with_known_standalone());
        known.err().unwrap_or_else(not_solved)
    }

    fn exact_shares(
        &self,
        method: Method,
        solution: Option<&CostSolution>,
    ) -> Result<(ExactShares, Option<KeyOperands>), NotCalculated> {
        let from_game = match method {
            Method::Shapley => solution.ok_or_else(|| self.why_not_solved())?.shapley.result()?,
            Method::Nucleolus => &solution.ok_or_else(|| self.why_not_solved())?.nucleolus.result()?.shares,
            _ => {
                let split = self.allocate_by_keys(method)?;
                return Ok((split.shares, Some(KeyOperands { pools: split.pools, own: split.own })));
            }
        };
        Ok((from_game.clone(), None))
    }

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
        let (office, gross) = (self.office()?, self.whole()?.gross);
        Ok(Verdict { cheaper, joint, alone, difference: difference.ok_or(Reason::TooLarge)?, office, gross })
    }

    /// All office lines together.
    fn office(&self) -> Result<Yen, NotCalculated> {
        let load = self.load_of_all()?;
        let lines = self.lines.iter().filter(|line| line.purpose == Purpose::Office);
        let amounts = lines.map(|line| self.line_amount(line, &load)).collect::<Option<Vec<_>>>();
        amounts.and_then(Yen::checked_sum).ok_or_else(|| Reason::TooLarge.into())
    }

    /// Sets shares beside going alone, if it is known what that costs.
    fn against_alone(
        &self,
        exact: ExactShares,
        rounded: Vec<Yen>,
        keys: Option<KeyOperands>,
    ) -> Result<MethodShares, NotCalculated> {
        if self.with_known_standalone().is_err() {
            return Ok(MethodShares { exact, rounded, gains: None, winners: None, rational: None, keys });
        }
        let standalone = self.standalone()?;
        let gains: Vec<_> = standalone
            .iter()
            .zip(&rounded)
            .map(|(member, share)| member.alone.checked_sub(*share))
            .collect::<Option<_>>()
            .ok_or(Reason::TooLarge)?;
        let rational = self.rationality(&exact, &gains, &standalone)?;
        let winners = Some(Winners::count(&gains));
        Ok(MethodShares { exact, rounded, winners, gains: Some(gains), rational: Some(rational), keys })
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
        let after_rounding = self.members.iter().zip(gains).min_by_key(|(_, gain)| **gain);
        let (rounded_member, rounded_gain) = after_rounding.ok_or(Reason::NoMembers)?;
        Ok(Rationality {
            exact: !smallest_gain.is_negative(),
            rounded: *rounded_gain >= Yen::ZERO,
            member,
            smallest_gain,
            rounded_member: *rounded_member,
            rounded_gain: *rounded_gain,
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

/// For each member the methods under which it pays least and most in whole yen, among those that were calculated.
fn extremes(methods: &[MethodReport], members: usize) -> Vec<Extremes> {
    let calculated: Vec<_> = methods
        .iter()
        .filter_map(|report| report.shares.done().map(|shares| (report.method, shares.rounded.as_slice())))
        .collect();
    (0..members).map(|position| extremes_of(&calculated, position)).collect()
}

fn extremes_of(methods: &[(Method, &[Yen])], position: usize) -> Extremes {
    let paid: Vec<_> =
        methods.iter().filter_map(|(method, shares)| Some((*method, *shares.get(position)?))).collect();
    let amounts = || paid.iter().map(|(_, amount)| *amount);
    let Some((least, most)) = amounts().min().zip(amounts().max()) else { return Extremes::default() };
    if least == most {
        return Extremes::default();
    }
    let paying =
        |extreme| paid.iter().filter(|(_, amount)| *amount == extreme).map(|(method, _)| *method).collect();
    Extremes { best: paying(least), worst: paying(most) }
}
