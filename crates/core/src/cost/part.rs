//! What a part of the members would pay as a consortium of its own: those who have agreed so far, and whoever joins.

use std::{collections::BTreeSet, rc::Rc};

use serde::Serialize;

use super::{
    Calculated, CostSolutions, CostTask, Figures, LineKind, Method, NotCalculated, Project, Reason,
    Remainder, SolveNow, apportion,
};
use crate::{MemberId, Yen};

/// Up to how many members the Shapley value and the nucleolus of a part are calculated on the spot: there may be as many
/// parts as candidates, and each is a game of its own.
const MOST_SOLVED: usize = 7;

/// What a part of the members would pay as a consortium of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartCost {
    /// What they pay together, grant and income deducted, in yen a year. One member pays what it pays alone.
    pub total: Calculated<Yen>,
    /// What the member asked about pays of it by the method of the plan, in whole yen; `None` if it is not one of them.
    pub share: Option<Calculated<Yen>>,
}

/// What one member pays when all take part, and alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnShare {
    /// What all pay together, in yen a year.
    pub total: Calculated<Yen>,
    /// What it pays of it by the method of the plan, in whole yen.
    pub share: Calculated<Yen>,
    /// What it pays alone, in yen a year. `None` while that is open.
    pub alone: Option<Yen>,
    /// What it saves against going alone, in yen a year; below zero if it pays more. `None` if either is not known.
    pub saving: Option<Yen>,
}

impl CostTask {
    /// What one member pays when all take part. `solutions` are those of the long calculations, where they are known; see
    /// [`cost_of_part`](Self::cost_of_part) for `solve`.
    pub fn own_share(
        &self,
        member: MemberId,
        solutions: Option<&CostSolutions>,
        solve: Option<SolveNow>,
    ) -> OwnShare {
        let all = self.members.iter().map(|member| member.id).collect();
        let PartCost { total, share } = self.cost_of_part(&all, Some(member), solve);
        let place = self.members.iter().position(|other| other.id == member);
        let solved = solutions.filter(|solutions| **solutions.task() == *self).and_then(|solutions| {
            let report = solutions.report();
            let column = report.methods.iter().find(|column| column.method == self.cost.method)?;
            column.shares.done()?.rounded.get(place?).copied()
        });
        let share = match (share, solved) {
            (Some(Calculated::Done(share)), _) | (_, Some(share)) => Calculated::Done(share),
            (Some(share), None) => share,
            (None, None) => Calculated::NotCalculated(Reason::NoMembers.into()),
        };
        let alone = Project::new(self, Figures::Planned)
            .and_then(|project| project.standalone())
            .ok()
            .and_then(|alone| alone.get(place?).map(|member| member.alone));
        let saving = alone.zip(share.done().copied()).and_then(|(alone, share)| alone.checked_sub(share));
        OwnShare { total, share, alone, saving }
    }

    /// The task of these members alone. The own costs of the others leave with them; if one of them was to take the
    /// remainder as the lead, the largest remainders do.
    #[must_use]
    pub fn only(&self, part: &BTreeSet<MemberId>) -> Self {
        let mut task = self.clone();
        task.members.retain(|member| part.contains(&member.id));
        task.cost
            .lines
            .retain(|line| !matches!(line.kind, LineKind::OwnCost { member, .. } if !part.contains(&member)));
        let lead_leaves = self.lead.is_some_and(|lead| !part.contains(&lead));
        if self.cost.remainder == Remainder::LeadTakes && lead_leaves {
            task.lead = None;
            task.cost.remainder = Remainder::LargestRemainder;
        }
        task
    }

    /// What these members would pay as a consortium of their own, and what `member` would pay of it. Without `solve`, or with more
    /// than seven members, a share that is found in the game is [not solved yet](Reason::NotSolvedYet).
    ///
    /// ```
    /// use consortium_core::{Entry, Member, MemberId, Yen, cost::{Cost, CostTask, Line, LineId, LineKind}};
    /// let fee = LineKind::Fixed { amount: Entry::Known(Yen::new(900)) };
    /// let cost = Cost { lines: vec![Line::new(LineId(1), fee)], ..Cost::default() };
    /// let members = [1, 2, 3].map(|id| Member::new(MemberId(id)));
    /// let task = CostTask::of(&cost, &members, None, None);
    /// let two = task.cost_of_part(&[1, 3].map(MemberId).into(), Some(MemberId(3)), None);
    /// assert_eq!(two.total.done(), Some(&Yen::new(900)));
    /// assert_eq!(two.share.unwrap().done(), Some(&Yen::new(450)));
    /// ```
    pub fn cost_of_part(
        &self,
        part: &BTreeSet<MemberId>,
        member: Option<MemberId>,
        solve: Option<SolveNow>,
    ) -> PartCost {
        let task = Rc::new(self.only(part));
        let project = Project::new(&task, Figures::Planned);
        let total = project.as_ref().map_err(Clone::clone).and_then(total);
        let member = member.filter(|member| task.members.iter().any(|other| other.id == *member));
        let share = member.map(|member| {
            let project = project.as_ref().map_err(Clone::clone);
            project.and_then(|project| share(&task, project, member, solve)).into()
        });
        PartCost { total: total.into(), share }
    }
}

/// What all members of a project pay together.
fn total(project: &Project) -> Result<Yen, NotCalculated> {
    match project.standalone_of_only_member()? {
        Some(alone) => Ok(alone),
        None => Ok(project.whole()?.net),
    }
}

/// What one member pays by the method of the plan.
fn share(
    task: &Rc<CostTask>,
    project: &Project,
    member: MemberId,
    solve: Option<SolveNow>,
) -> Result<Yen, NotCalculated> {
    if let Some(alone) = project.standalone_of_only_member()? {
        return Ok(alone);
    }
    let method = task.cost.method;
    let exact = if method.is_found_in_game() {
        let solve = solve.filter(|_| task.members.len() <= MOST_SOLVED).ok_or(Reason::NotSolvedYet)?;
        let solutions = solve(task);
        let solution = solutions.planned().result()?;
        match method {
            Method::Shapley => solution.shapley.result()?.clone(),
            _ => solution.nucleolus.result()?.shares.clone(),
        }
    } else {
        project.allocate_by_keys(method)?.shares
    };
    let rounded = apportion(&exact, project.rounding()?, project.members()).map_err(Reason::from)?;
    let place = project.members().iter().position(|other| *other == member);
    let share = place.and_then(|place| rounded.get(place)).copied();
    share.ok_or_else(|| Reason::NoMembers.into())
}

impl Project {
    /// What the only member pays alone; `None` if there are several.
    fn standalone_of_only_member(&self) -> Result<Option<Yen>, NotCalculated> {
        if self.members().len() > 1 {
            return Ok(None);
        }
        Ok(self.standalone()?.first().map(|only| only.alone))
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::{
        Entry, Member, MemberId, Yen,
        cost::{
            Calculated, Cost, CostTask, Line, LineId, LineKind, Method, NotCalculated, Purpose, Reason,
            Remainder, StandaloneBasis,
        },
    };

    /// An office for 1,000 yen that exists only together, and own costs of 100 × the number of the member.
    fn task(members: u32) -> CostTask {
        let office = Line {
            purpose: Purpose::Office,
            ..Line::new(LineId(100), LineKind::Fixed { amount: Entry::Known(Yen::new(1_000)) })
        };
        let own = (1..=members).map(|id| {
            let amount = Entry::Known(Yen::new(i64::from(id).saturating_mul(100)));
            Line::new(LineId(id), LineKind::OwnCost { member: MemberId(id), amount })
        });
        let cost = Cost {
            lines: own.chain([office]).collect(),
            standalone: StandaloneBasis::SamePrices,
            remainder: Remainder::LeadTakes,
            ..Cost::default()
        };
        let all: Vec<_> = (1..=members).map(|id| Member::new(MemberId(id))).collect();
        CostTask::of(&cost, &all, Some(MemberId(1)), None)
    }

    fn total(part: &[u32]) -> Option<i64> {
        let part = part.iter().copied().map(MemberId).collect();
        task(4).cost_of_part(&part, None, None).total.done().map(|total| total.get())
    }

    #[test]
    fn own_costs_of_those_who_are_not_there_are_not_paid() {
        assert_eq!(total(&[2, 4]), Some(1_600));
        assert_eq!(total(&[1, 2, 3, 4]), Some(2_000));
    }

    #[test]
    fn one_society_needs_no_office_and_nobody_costs_nothing_that_could_be_told() {
        assert_eq!(total(&[3]), Some(300));
        let nobody = task(4).cost_of_part(&[].into(), None, None);
        assert_eq!(nobody.total.not_calculated(), Some(&NotCalculated::from(Reason::NoMembers)));
    }

    #[test]
    fn without_the_lead_the_largest_remainders_bear_what_rounding_leaves() {
        let part = [2, 3, 4].map(MemberId).into();
        let rest = task(4).only(&part);
        assert_eq!((rest.lead, rest.cost.remainder), (None, Remainder::LargestRemainder));
        let shares = [2, 3, 4].map(|id| task(4).cost_of_part(&part, Some(MemberId(id)), None).share);
        let shares = shares.map(|share| share.and_then(|share| share.done().copied()).map(Yen::get));
        assert_eq!(shares, [Some(533), Some(633), Some(734)]);
    }

    #[test]
    fn a_lead_that_stays_bears_what_rounding_leaves() {
        let rest = task(4).only(&[1, 2, 4].map(MemberId).into());
        assert_eq!((rest.lead, rest.cost.remainder), (Some(MemberId(1)), Remainder::LeadTakes));
        // A third of the office is 333 yen and a third.
        let part = [1, 2, 4].map(MemberId).into();
        let shares = [1, 2, 4].map(|id| task(4).cost_of_part(&part, Some(MemberId(id)), None).share);
        let shares = shares.map(|share| share.and_then(|share| share.done().copied()).map(Yen::get));
        assert_eq!(shares, [Some(434), Some(533), Some(733)]);
    }

    #[test]
    fn a_part_of_one_society_pays_what_it_pays_today_where_that_is_less() {
        let mut task = task(4);
        for member in &mut task.members {
            member.cost.standalone_today = Entry::Known(Yen::new(250));
        }
        let of_one = |id| {
            let part = task.cost_of_part(&[MemberId(id)].into(), Some(MemberId(id)), None);
            (part.total.done().copied(), part.share.and_then(|share| share.done().copied()))
        };
        // Its own cost would be 300 yen.
        assert_eq!(of_one(3), (Some(Yen::new(250)), Some(Yen::new(250))));
        assert_eq!(of_one(2), (Some(Yen::new(200)), Some(Yen::new(200))));
    }

    #[test]
    fn what_one_member_saves_is_what_it_pays_alone_less_its_share() {
        let own = task(4).own_share(MemberId(2), None, None);
        assert_eq!(own.total.done(), Some(&Yen::new(2_000)));
        let (share, alone) = (own.share.done().copied().unwrap(), own.alone.unwrap());
        // Its own cost of 200 and a quarter of the office, which nobody pays alone.
        assert_eq!((share, alone), (Yen::new(450), Yen::new(200)));
        assert_eq!(own.saving, Some(Yen::new(-250)));
        let stranger = task(4).own_share(MemberId(9), None, None);
        assert_eq!((stranger.share.done(), stranger.alone), (None, None));
    }

    #[test]
    fn nobody_is_told_a_share_of_a_part_it_is_not_in() {
        assert_eq!(task(4).cost_of_part(&[2, 3].map(MemberId).into(), Some(MemberId(1)), None).share, None);
    }

    #[test]
    fn a_share_found_in_the_game_takes_what_solves_it_and_at_most_seven_members() {
        let share = |members, solve| {
            let mut task = task(members);
            task.cost.method = Method::Shapley;
            let all = (1..=members).map(MemberId).collect();
            task.cost_of_part(&all, Some(MemberId(2)), solve).share
        };
        let not_solved = Some(Calculated::NotCalculated(Reason::NotSolvedYet.into()));
        assert_eq!(share(4, None), not_solved);
        // Own costs of 200 yen, and a quarter of the office.
        assert_eq!(share(4, Some(CostTask::solve_now)), Some(Calculated::Done(Yen::new(450))));
        assert!(share(7, Some(CostTask::solve_now)).unwrap().done().is_some());
        assert_eq!(share(8, Some(CostTask::solve_now)), not_solved);
    }
    #[test]
    fn an_own_share_is_taken_from_the_long_calculations_of_the_same_plan_by_its_method() {
        let of_eight = |own_cost_of_second: i64| {
            let mut task = task(8);
            task.cost.method = Method::Shapley;
            task.members[1].cost.standalone_today = Entry::Known(Yen::new(144));
            task.cost.lines[1].kind =
                LineKind::OwnCost { member: MemberId(2), amount: Entry::Known(Yen::new(own_cost_of_second)) };
            Rc::new(task)
        };
        let (task, solved) = (of_eight(200), of_eight(200).solve_now());
        let share = |id, solutions| task.own_share(MemberId(id), solutions, None).share.done().copied();
        // Own costs of 200 and 800 yen, and an eighth of the office. As the second pays 56 less than that alone, it pays an
        // eighth of these less, which is one yen for each of the others.
        assert_eq!(share(2, Some(&solved)), Some(Yen::new(200 + 125 - 7)));
        assert_eq!(share(8, Some(&solved)), Some(Yen::new(800 + 125 + 1)));
        assert_eq!((share(2, None), share(9, Some(&solved))), (None, None));
        // What was found for other figures says nothing about these.
        assert_eq!(share(2, Some(&of_eight(300).solve_now())), None);
    }
}
