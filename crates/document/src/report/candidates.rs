//! What the societies that are still being asked mean for the verdict, for the total, and for the user's own share.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::plan::{Member, Plan};
use consortium_core::{
    Answer, MemberId, Yen,
    cost::{PartCost, SolveNow},
    eligibility::{Candidacy, MOST_SETS_NAMED, candidacy},
};

/// What the candidates of a plan mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidates {
    /// What they mean for the requirements.
    #[serde(flatten)]
    pub answers: Candidacy,
    /// What they mean for the cost; without cost lines there is none.
    pub cost: Option<CandidateCosts>,
}

/// What the candidates mean for the cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateCosts {
    /// What the confirmed members pay by themselves.
    pub confirmed: PartCost,
    /// What all pay, every candidate included.
    pub all: PartCost,
    /// What joining starts from: see [`Candidacy::start`].
    pub start: PartCost,
    /// What each candidate changes by joining alone, in the order of the members.
    pub joining: Vec<CandidateJoining>,
}

/// What one candidate changes by joining alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateJoining {
    /// Which candidate.
    pub member: MemberId,
    /// The cost with it.
    pub after: PartCost,
    /// By how much the total grows, in yen a year; below zero if it shrinks. `None` if either is not calculated.
    pub total_change: Option<Yen>,
    /// By how much the user's own share grows, in yen a year; below zero if it shrinks. `None` if either is not
    /// calculated, or if the user's own society is not chosen.
    pub share_change: Option<Yen>,
}

impl Candidates {
    /// Calculates both; `None` if there is no candidate. See [`cost_of_part`](consortium_core::cost::CostTask::cost_of_part) for `solve`.
    pub fn of(plan: &Plan, solve: Option<SolveNow>) -> Option<Self> {
        let asked: BTreeSet<MemberId> = plan.candidates().map(|member| member.id).collect();
        if asked.is_empty() {
            return None;
        }
        let answers = candidacy(&plan.facts(), &asked, plan.us, &plan.rule_set, MOST_SETS_NAMED);
        let cost = (!plan.cost.lines.is_empty()).then(|| CandidateCosts::of(plan, solve));
        Some(Self { answers, cost })
    }
}

impl Candidates {
    /// Whom to ask first: places in [`joining`](Candidacy::joining), by what joining brings. Who alone makes the
    /// requirements on the societies met comes first, then who is in one of the smallest sets that do; among these who
    /// lowers the user's own share most, or the total where that is not known; what is not known comes last.
    pub fn order_of_asking(&self) -> Vec<usize> {
        let rank = |answer| match answer {
            Answer::Met => 0,
            Answer::Unknown => 1,
            Answer::NotMet => 2,
        };
        let change = |place: usize| {
            let joining = self.cost.as_ref()?.joining.get(place)?;
            joining.share_change.or(joining.total_change)
        };
        let Candidacy { joining, needed, .. } = &self.answers;
        let mut order: Vec<usize> = (0..joining.len()).collect();
        order.sort_by_key(|place| {
            let joining = joining.get(*place);
            let answer = joining.map(|joining| rank(joining.after.societies));
            let is_needed = joining.is_some_and(|joining| needed.may_use(joining.size));
            (answer, !is_needed, change(*place).is_none(), change(*place))
        });
        order
    }
}

impl CandidateCosts {
    fn of(plan: &Plan, solve: Option<SolveNow>) -> Self {
        let task = plan.cost_task();
        let members = |is_in: &dyn Fn(&Member) -> bool| -> BTreeSet<MemberId> {
            plan.members.iter().filter(|member| is_in(member)).map(|member| member.id).collect()
        };
        let cost = |part: &BTreeSet<MemberId>| task.cost_of_part(part, plan.us, solve);
        let confirmed = members(&|member| member.standing.is_confirmed());
        let first = members(&|member| member.standing.is_confirmed() || plan.us == Some(member.id));
        let start = cost(&first);
        let joining = plan.candidates().map(|member| {
            let mut part = first.clone();
            part.insert(member.id);
            CandidateJoining::between(member.id, &start, cost(&part))
        });
        Self {
            confirmed: cost(&confirmed),
            all: cost(&members(&|_| true)),
            joining: joining.collect(),
            start,
        }
    }
}

impl CandidateJoining {
    fn between(member: MemberId, before: &PartCost, after: PartCost) -> Self {
        let share = |cost: &PartCost| cost.share.as_ref().and_then(|share| share.done().copied());
        let change = |before: Option<Yen>, after: Option<Yen>| after?.checked_sub(before?);
        Self {
            member,
            total_change: change(before.total.done().copied(), after.total.done().copied()),
            share_change: change(share(before), share(&after)),
            after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Candidates;
    use crate::{
        plan::{Edit, MemberEdit, Plan},
        rulesets,
    };
    use consortium_core::{Answer, MemberId, Standing, Yen, cost::Method};

    /// The sample of ten societies, four of them small, with these as candidates and one as the user's own.
    fn plan(asked: &[u32], us: Option<u32>) -> Plan {
        let sample = rulesets::samples().into_iter().find(|sample| sample.id == "four-of-ten").unwrap();
        let plan = Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja);
        let candidates = asked.iter().map(|id| MemberEdit::Standing(MemberId(*id), Standing::Candidate));
        let edits = candidates.chain([MemberEdit::Us(us.map(MemberId))]);
        edits.fold(plan, |plan, edit| Edit::Members(edit).apply(&plan))
    }

    #[test]
    fn without_candidates_there_is_nothing_to_say() {
        assert_eq!(Candidates::of(&plan(&[], Some(1)), None), None);
    }

    #[test]
    fn each_candidate_says_by_how_much_total_and_own_share_change() {
        let plan = plan(&[9, 10], Some(1));
        let cost = Candidates::of(&plan, None).unwrap().cost.unwrap();
        let all = plan.cost_task().quick_report();
        assert_eq!(cost.all.total.done(), Some(&all.whole.done().unwrap().net));
        for (at, joining) in cost.joining.iter().enumerate() {
            let total = |cost: &consortium_core::cost::PartCost| cost.total.done().copied().unwrap();
            assert_eq!(
                total(&cost.start).checked_add(joining.total_change.unwrap()),
                Some(total(&joining.after)),
                "{at}"
            );
        }
        // What all pay is split by the method of the plan: the share is that of the cost report.
        assert_eq!(plan.cost.method, Method::PlannedKeys);
        let planned = all.methods.iter().find(|method| method.method == Method::PlannedKeys).unwrap();
        assert_eq!(cost.all.share.unwrap().done(), planned.shares.done().map(|shares| &shares.rounded[0]));
    }

    #[test]
    fn who_makes_it_qualify_is_asked_first() {
        // Without two of the four small ones, 2 of 8 are small; each of them alone is not enough, a large one never is.
        let small: Vec<u32> = plan(&[], None)
            .members
            .iter()
            .filter(|member| member.enrollees.value().is_some_and(|people| people.get() < 10_000))
            .map(|member| member.id.0)
            .collect();
        let (large, one) = ((1..=10).find(|id| !small.contains(id)).unwrap(), small[0]);
        let found = Candidates::of(&plan(&[large, one], None), None).unwrap();
        let joining: Vec<_> = found.answers.joining.iter().map(|joining| joining.member.0).collect();
        let order: Vec<_> = found.order_of_asking().into_iter().map(|place| joining[place]).collect();
        assert_eq!(order, [one, large]);
    }

    #[test]
    fn a_society_that_is_a_candidate_itself_sees_the_others_join_it() {
        let found = Candidates::of(&plan(&[1, 10], Some(1)), None).unwrap();
        let cost = found.cost.unwrap();
        assert_eq!(cost.confirmed.share, None);
        assert!(cost.start.share.is_some());
        let [us, other] = cost.joining.as_slice() else { panic!() };
        assert_eq!((us.total_change, us.share_change), (Some(Yen::ZERO), Some(Yen::ZERO)));
        assert!(other.share_change.is_some());
        assert_eq!(found.answers.confirmed.share.all(), 8);
        assert_eq!(found.answers.start.share.all(), 9);
        assert_eq!(found.answers.all.verdict, Answer::Met);
    }
}
