//! What would be paid with the grant, while it is open whether all together get it: beside the figures without it, the
//! other end of a range. Neither end is proved.

use super::{IfGranted, Key, Method, MethodIfGranted, NotCalculated, Project, apportion};
use crate::Answer;

impl Project {
    /// What is paid with the grant; `None` unless it is open whether all members together get one.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`](super::Reason::TooLarge).
    pub fn if_granted(&self) -> Result<Option<IfGranted>, NotCalculated> {
        let counts = self.load_of_all()?.counts;
        if self.rule.terms.is_none() || self.grant_answer(counts) != Answer::Unknown {
            return Ok(None);
        }
        let mut granted = self.clone();
        granted.rule.granted_from = Some(counts.societies);
        // A single member of unknown size may get the grant as well, and then pays less alone.
        let is_alone_open = self.loads.iter().any(|load| self.grant_answer(load.counts) == Answer::Unknown);
        let break_even_without = || {
            let mut without = self.clone();
            without.rule.terms = None;
            without.break_even().ok()
        };
        let is_alone_known = !is_alone_open && self.knows_standalone();
        let shares = |method| {
            let split = granted.allocate_by_keys(method).ok()?;
            if is_alone_open && split.pools.iter().any(|pool| pool.key == Key::ByStandalone) {
                return None;
            }
            let rounded = apportion(&split.shares, granted.rounding().ok()?, granted.members()).ok()?;
            Some(MethodIfGranted { method, rounded })
        };
        let unknown = self.loads.iter().zip(&self.members).filter(|(load, _)| load.counts.size_unknown > 0);
        let unknown = unknown.map(|(_, member)| *member).filter(|_| self.rule.depends_on_sizes(counts));
        Ok(Some(IfGranted {
            depends_on_sizes: unknown.collect(),
            depends_on_requirements: self.rule.depends_on_requirements(),
            net: granted.whole()?.net,
            verdict: if is_alone_open { None } else { granted.verdict().ok() },
            methods: Method::ALL.into_iter().filter_map(shares).collect(),
            break_even_without: if is_alone_known { break_even_without() } else { None },
            participants_with: if is_alone_known { granted.paying_with_all() } else { None },
        }))
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        Answer, Enrollees, Entry, Fraction, Member, MemberId, Yen,
        cost::{
            Cheaper, CoalitionEligibility, Cost, CostReport, CostTask, Grant, GrantCondition, Line, LineId,
            LineKind, Method, PayingParticipants, PriceSchedule, StandaloneBasis, TierKind, assess_costs,
        },
    };

    fn yen(amount: i64) -> Entry<Yen> {
        Entry::Known(Yen::new(amount))
    }

    /// Three societies of these sizes share 900,000 yen; half of it is paid by a grant if two thirds of them are small.
    fn task(sizes: [Option<u32>; 3]) -> CostTask {
        let fee = LineKind::Fixed { amount: yen(900_000) };
        let grant = Grant {
            rate: Entry::Known(Fraction::new(1, 2).unwrap()),
            ceiling: Entry::Unknown,
            unit: yen(1_000),
            condition: GrantCondition::OnlyIfEligible,
        };
        let line = Line { in_grant: true, ..Line::new(LineId(1), fee) };
        let cost = Cost { lines: vec![line], grant: Some(grant), ..Cost::default() };
        let members: Vec<Member> = (1..)
            .zip(sizes)
            .map(|(id, size)| {
                let mut member =
                    Member { enrollees: size.map(Enrollees::new).into(), ..Member::new(MemberId(id)) };
                member.cost.standalone_today = yen(250_000);
                member
            })
            .collect();
        let eligibility = CoalitionEligibility {
            least_societies: 2,
            least_small_share: Fraction::new(2, 3).unwrap(),
            small_below: Enrollees::new(10_000),
            other_requirements: Answer::Met,
        };
        CostTask::of(&cost, &members, None, Some(eligibility))
    }

    fn report(sizes: [Option<u32>; 3]) -> CostReport {
        assess_costs(&task(sizes), None, None)
    }

    #[test]
    fn a_member_of_unknown_size_makes_a_range_of_what_is_paid_with_and_without_the_grant() {
        let open = report([Some(9_000), None, Some(30_000)]);
        assert_eq!(open.whole.done().unwrap().net, Yen::new(900_000));
        let granted = open.if_granted.as_ref().unwrap();
        assert_eq!(granted.net, Yen::new(450_000));
        assert_eq!(granted.shares(Method::EqualShare).unwrap(), [Yen::new(150_000); 3]);
        assert_eq!(
            (&*granted.depends_on_sizes, granted.depends_on_requirements),
            (&[MemberId(2)][..], false)
        );
        assert_eq!(open.verdict.done().unwrap().cheaper, Cheaper::Alone);
        assert_eq!(granted.verdict.unwrap().cheaper, Cheaper::Joint);
    }

    #[test]
    fn the_two_ends_are_those_of_a_size_below_the_limit_and_one_above() {
        let open = report([Some(9_000), None, Some(30_000)]);
        let small = report([Some(9_000), Some(9_999), Some(30_000)]);
        let large = report([Some(9_000), Some(10_000), Some(30_000)]);
        let rounded = |report: &CostReport| {
            let equal = report.methods.iter().find(|column| column.method == Method::EqualShare).unwrap();
            equal.shares.done().unwrap().rounded.clone()
        };
        assert_eq!(rounded(&open), rounded(&large));
        assert_eq!(open.if_granted.unwrap().shares(Method::EqualShare).unwrap(), rounded(&small));
        assert_eq!((small.if_granted, large.if_granted), (None, None), "nothing is open there");
    }

    #[test]
    fn a_price_by_participants_pays_from_fewer_of_them_on_with_the_grant() {
        let [open, met, not_met] = [Answer::Unknown, Answer::Met, Answer::NotMet].map(|answer| {
            let fee = |id, kind| Line { in_grant: true, ..Line::new(LineId(id), kind) };
            let prices = PriceSchedule { steps: Vec::new(), beyond: yen(1_000) };
            let lines = vec![
                fee(1, LineKind::Fixed { amount: yen(60_000) }),
                fee(2, LineKind::PerParticipant { tiers: TierKind::Incremental, prices }),
            ];
            let grant = Grant {
                rate: Entry::Known(Fraction::new(1, 2).unwrap()),
                ceiling: Entry::Unknown,
                unit: yen(1),
                condition: GrantCondition::OnlyIfEligible,
            };
            let cost = Cost { lines, grant: Some(grant), ..Cost::default() };
            let members = [1, 2].map(|id| {
                let mut member = Member {
                    expected_users: Entry::Known(20.into()),
                    enrollees: Entry::Known(Enrollees::new(9_000)),
                    ..Member::new(MemberId(id))
                };
                member.cost.standalone_today = yen(50_000);
                member
            });
            let eligibility = CoalitionEligibility {
                least_societies: 2,
                least_small_share: Fraction::ZERO,
                small_below: Enrollees::new(10_000),
                other_requirements: answer,
            };
            assess_costs(&CostTask::of(&cost, &members, None, Some(eligibility)), None, None)
        });
        let granted = open.if_granted.unwrap();
        assert!(open.break_even.done().is_none(), "it depends on the grant");
        assert_eq!(granted.break_even_without.as_ref(), not_met.break_even.done());
        assert_eq!(granted.participants_with, met.break_even.done().unwrap().participants);
        let highest = |paying: &PayingParticipants| paying.intervals.last().and_then(|interval| interval.to);
        let without = granted.break_even_without.unwrap().participants.unwrap();
        assert_eq!((highest(&without), highest(&granted.participants_with.unwrap())), (Some(39), Some(139)));
    }

    #[test]
    fn where_no_size_can_matter_there_is_no_range() {
        assert_eq!(report([Some(30_000), Some(30_000), None]).if_granted, None);
        assert_eq!(report([Some(9_000), Some(9_000), None]).if_granted, None);
    }

    #[test]
    fn what_a_single_member_of_unknown_size_pays_alone_is_open_and_all_else_is_not() {
        let with = |granted: &CostReport| granted.if_granted.clone().unwrap();
        let known = with(&report([Some(9_000), None, Some(30_000)]));
        // Each pays 250,000 alone today, so each bears a third of what is left.
        assert_eq!(known.shares(Method::ByStandalone).unwrap(), [Yen::new(150_000); 3]);
        assert_eq!(
            (known.shares(Method::EqualShare), known.shares(Method::Shapley)),
            (known.shares(Method::ByStandalone), None)
        );
        let mut task = task([Some(9_000), None, Some(30_000)]);
        task.eligibility.as_mut().unwrap().least_societies = 1;
        let open = with(&assess_costs(&task, None, None));
        assert_eq!(open.shares(Method::ByStandalone), None);
        assert_eq!(open.shares(Method::EqualShare).unwrap(), [Yen::new(150_000); 3]);
        assert_eq!((open.verdict, open.break_even_without), (None, None));
    }

    #[test]
    fn while_nobody_has_said_what_going_alone_costs_nothing_is_said_to_pay() {
        let mut task = task([Some(9_000), None, Some(30_000)]);
        let prices = PriceSchedule::single(yen(1_000));
        let of_use = LineKind::PerParticipant { tiers: TierKind::Incremental, prices };
        task.cost.lines.push(Line::new(LineId(2), of_use));
        for member in &mut task.members {
            member.expected_users = Entry::Known(20.into());
        }
        let paying = |task: &CostTask| {
            let granted = assess_costs(task, None, None).if_granted.unwrap();
            (granted.participants_with.is_some(), granted.break_even_without.is_some())
        };
        assert_eq!(paying(&task), (true, true));
        task.cost.standalone = StandaloneBasis::NotChosen;
        for member in &mut task.members {
            member.cost.standalone_today = Entry::Unknown;
        }
        assert_eq!(paying(&task), (false, false));
    }
}
