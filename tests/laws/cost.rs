//! Laws of `domain::cost`, tested on random projects against a second calculation that is as plain as possible.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::{ops::ControlFlow, rc::Rc};

use consortium_core::{
    Answer, Enrollees, Entry, Fraction, Insured, Member, MemberCost, MemberId, Participants, Yen,
    cost::{
        Charged, ClosestCoalition, CoalitionEligibility, Cost, CostTask, ExactShares, ExactYen, Figures,
        Grant, GrantCondition, Key, Keys, Line, LineId, LineKind, Method, MonthsTakenPart, NotCalculated,
        Percent, PriceSchedule, PriceStep, Project, Purpose, Reason, Remainder, Rounding, RoundingUnit,
        Settlement, SolutionStage, TierKind, WithdrawalRule, apportion, assess_costs, share_curve,
        shares_after_withdrawal, solve_costs,
    },
};
use consortium_document::{
    plan::CostSolutions,
    results::{Solution, Task, solve_task},
};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::ValueTree};

/// A random project: few members, small numbers, so that everything that can meet does meet. The first member leads.
#[derive(Clone, Debug)]
struct World {
    cost: Cost,
    members: Vec<Member>,
    eligibility: CoalitionEligibility,
}

impl World {
    fn task(&self) -> Rc<CostTask> {
        CostTask::of(&self.cost, &self.members, Some(MemberId(1)), Some(self.eligibility)).into()
    }

    fn project(&self) -> Project {
        Project::new(&self.task(), Figures::Planned).unwrap()
    }

    fn split(&self, method: Method) -> Option<ExactShares> {
        self.project().allocate_by_keys(method).ok().map(|allocation| allocation.shares)
    }

    fn without_costs_of_today(mut self) -> Self {
        for member in &mut self.members {
            member.cost.standalone_today = Entry::Unknown;
        }
        self
    }
}

fn members(largest: usize) -> impl Strategy<Value = Vec<Member>> {
    let people = (0..3_u32, 1..5_u32, 0..9_u32, 0..9_u32);
    let member = (people, 1..5_u32, option::weighted(0.3, 0..3_000_i64));
    vec(member, 1..=largest).prop_map(|members| {
        let percents = agreed_percentages(members.iter().map(|(_, weight, _)| *weight).collect());
        let numbered = members.into_iter().zip(percents).zip(1..);
        numbered
            .map(|((((enrollees, insured, planned, actual), weight, today), percent), id)| Member {
                enrollees: Entry::Known(Enrollees::new(enrollees + 9_999)),
                insured: Entry::Known(Insured::new(insured)),
                expected_users: Entry::Known(Participants::new(planned)),
                cost: MemberCost {
                    actual_users: Entry::Known(Participants::new(actual)),
                    standalone_today: today.map(Yen::new).into(),
                    weight: Entry::Known(weight),
                    percent: Entry::Known(percent),
                },
                ..Member::new(MemberId(id))
            })
            .collect()
    })
}

/// Percentages near these weights that sum to exactly 100 %: the first member takes the rest.
fn agreed_percentages(weights: Vec<u32>) -> Vec<Percent> {
    let total: u32 = weights.iter().sum();
    let whole = Percent::WHOLE.hundredths();
    let mut hundredths: Vec<u32> = weights.iter().map(|weight| whole * weight / total).collect();
    hundredths[0] += whole - hundredths.iter().sum::<u32>();
    hundredths.into_iter().map(Percent::from_hundredths).collect()
}

fn yen(amount: i64) -> Entry<Yen> {
    Entry::Known(Yen::new(amount))
}

fn amount() -> impl Strategy<Value = Entry<Yen>> {
    (0..1_000_i64).prop_map(yen)
}

fn tiers() -> impl Strategy<Value = (TierKind, PriceSchedule)> {
    let kind = select(vec![TierKind::Incremental, TierKind::AllUnits]);
    (kind, vec((1..8_u32, amount()), 0..3), amount()).prop_map(|(kind, steps, beyond)| {
        let mut end = 0;
        let steps = steps.into_iter().map(|(width, amount)| {
            end += width;
            PriceStep { up_to: Entry::Known(end), amount }
        });
        (kind, PriceSchedule { steps: steps.collect(), beyond })
    })
}

fn kind() -> impl Strategy<Value = LineKind> {
    let charged = select(vec![Charged::Each, Charged::Together]);
    let fees = (charged, amount(), amount()).prop_map(|(charged, amount, beyond)| {
        let steps = vec![PriceStep { up_to: Entry::Known(2), amount }];
        LineKind::PerSociety { charged, fees: PriceSchedule { steps, beyond } }
    });
    prop_oneof![
        amount().prop_map(|amount| LineKind::Fixed { amount }),
        fees,
        tiers().prop_map(|(tiers, prices)| LineKind::PerParticipant { tiers, prices }),
        (0..9_i64).prop_map(|price| LineKind::PerInsured { price: yen(price) }),
        amount().prop_map(|amount| LineKind::OwnCost { member: MemberId(1), amount }),
    ]
}

fn keys() -> impl Strategy<Value = Keys> {
    select(Key::ALL.to_vec()).prop_map(Keys::one)
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let purpose = prop_oneof![3 => Just(Purpose::Service), 1 => Just(Purpose::Office)];
    vec((purpose, kind(), option::of(keys())), 1..5).prop_map(|lines| {
        let numbered = lines.into_iter().zip(1..);
        numbered
            .map(|((purpose, kind, keys), id)| Line { purpose, keys, ..Line::new(LineId(id), kind) })
            .collect()
    })
}

/// A grant, and how many lines from the first one on it counts.
fn grant() -> impl Strategy<Value = Option<(Grant, usize)>> {
    let condition = select(vec![GrantCondition::OnlyIfEligible, GrantCondition::Unconditional]);
    let counted = select(vec![usize::MAX, 1, 0]);
    let grant = (0..=4_i128, option::of(0..3_000_i64), select(vec![1_i64, 7, 100]), condition, counted)
        .prop_map(|(quarters, ceiling, unit, condition, counted)| {
            let rate = Fraction::new(quarters, 4).into();
            (Grant { rate, ceiling: ceiling.map(Yen::new).into(), unit: yen(unit), condition }, counted)
        });
    option::of(grant)
}

fn world_of(largest: usize) -> impl Strategy<Value = World> {
    let income = prop_oneof![2 => Just(0_i64), 1 => 0..1_500_i64];
    let remainder = select(vec![Remainder::LargestRemainder, Remainder::LeadTakes]);
    let rounding = (select(RoundingUnit::ALL.to_vec()), remainder);
    (members(largest), lines(), grant(), income, keys(), rounding).prop_map(
        |(members, mut lines, grant, income, keys, (rounding_unit, remainder))| {
            let counted = grant.as_ref().map_or(usize::MAX, |(_, counted)| *counted);
            lines.iter_mut().skip(counted).for_each(|line| line.in_grant = false);
            World {
                cost: Cost {
                    lines,
                    other_income: yen(income),
                    grant: grant.map(|(grant, _)| grant),
                    keys,
                    rounding_unit,
                    remainder,
                    ..Cost::default()
                },
                members,
                eligibility: CoalitionEligibility {
                    small_below: Enrollees::new(10_000),
                    least_societies: 2,
                    least_small_share: Fraction::new(2, 5).unwrap(),
                    other_requirements: Answer::Met,
                },
            }
        },
    )
}

fn world() -> impl Strategy<Value = World> {
    world_of(6)
}

/// The cost of a group as `domain.md` writes it, straight from the model.
fn plain_cost(world: &World, group: &[&Member]) -> i64 {
    let size = group.len();
    if size == 0 {
        return 0;
    }
    let users: i64 = group.iter().map(|member| i64::from(member.expected_users.value().unwrap().get())).sum();
    let (mut all, mut eligible) = (0, 0);
    for line in &world.cost.lines {
        let amount = match &line.kind {
            _ if line.purpose == Purpose::Office && size < 2 => 0,
            LineKind::Fixed { amount } => amount.value().unwrap().get(),
            LineKind::PerSociety { charged, fees } => {
                let fee = if size > 2 { &fees.beyond } else { &fees.steps[0].amount };
                let times = if *charged == Charged::Each { i64::try_from(size).unwrap() } else { 1 };
                fee.value().unwrap().get() * times
            }
            LineKind::PerParticipant { tiers, prices } => plain_tiers(*tiers, prices, users),
            LineKind::PerInsured { price } => group
                .iter()
                .map(|member| price.value().unwrap().get() * i64::from(member.insured.value().unwrap().get()))
                .sum(),
            LineKind::PerEnrollee { .. } => unreachable!("not among the random lines"),
            LineKind::OwnCost { member, amount } => {
                if group.iter().any(|candidate| candidate.id == *member) {
                    amount.value().unwrap().get()
                } else {
                    0
                }
            }
        };
        all += amount;
        if world.cost.grant.is_some() && line.in_grant {
            eligible += amount;
        }
    }
    let income = world.cost.other_income.value().unwrap().get();
    let grant = world.cost.grant.as_ref().filter(|grant| gets_grant(grant, group)).map_or(0, |grant| {
        let by_rate = i64::try_from(
            (Fraction::integer(eligible).checked_mul(&grant.rate.value().unwrap())).unwrap().floor(),
        );
        let limited =
            by_rate.unwrap().min(grant.ceiling.value().map_or(i64::MAX, Yen::get)).min((all - income).max(0));
        let unit = grant.unit.value().unwrap().get();
        limited / unit * unit
    });
    (all - grant - income).max(0)
}

fn plain_tiers(kind: TierKind, prices: &PriceSchedule, users: i64) -> i64 {
    let price_of = |participant: i64| {
        let step = prices.steps.iter().find(|step| participant <= i64::from(step.up_to.value().unwrap()));
        step.map_or(&prices.beyond, |step| &step.amount).value().unwrap().get()
    };
    match kind {
        TierKind::Incremental => (1..=users).map(price_of).sum(),
        TierKind::AllUnits => users * price_of(users),
    }
}

fn gets_grant(grant: &Grant, group: &[&Member]) -> bool {
    let small = group.iter().filter(|member| member.enrollees.value().unwrap().get() < 10_000).count();
    grant.condition == GrantCondition::Unconditional || (group.len() >= 2 && 10 * small >= 4 * group.len())
}

fn group_at(world: &World, position: usize) -> Vec<&Member> {
    let places = world.members.iter().enumerate();
    places.filter(|(place, _)| position >> place & 1 == 1).map(|(_, member)| member).collect()
}

/// The Shapley value by its definition, over all groups.
fn plain_shapley(costs: &[Yen], members: usize) -> Vec<BigRational> {
    let factorial = |number: usize| (1..=number).map(BigInt::from).product::<BigInt>();
    let value = |place: usize| {
        let without = (0..costs.len()).filter(|position| position >> place & 1 == 0);
        let terms = without.map(|position| {
            let size = usize::try_from(position.count_ones()).unwrap();
            let added = costs[position | 1 << place].get() - costs[position].get();
            factorial(size) * factorial(members - 1 - size) * added
        });
        BigRational::new(terms.sum(), factorial(members))
    };
    (0..members).map(value).collect()
}

/// The smallest excess over all groups but nobody and everybody.
fn plain_smallest_excess(costs: &[Yen], shares: &ExactShares) -> Option<BigRational> {
    let shares: Vec<_> = shares.iter().collect();
    let excess = |position: usize| {
        let paid = shares.iter().enumerate().filter(|(place, _)| position >> place & 1 == 1);
        let paid: BigRational = paid.map(|(_, share)| share.as_rational()).sum();
        BigRational::from_integer(costs[position].get().into()) - paid
    };
    (1..costs.len() - 1).map(excess).min()
}

fn has_no_structure<T: std::fmt::Debug>(result: &Result<T, NotCalculated>) -> bool {
    let reasons = result.as_ref().err().map(|not_calculated| &not_calculated.reasons);
    reasons.is_some_and(|reasons| matches!(reasons[..], [Reason::NoStructure { .. }]))
}

const KEY_METHODS: [Method; 6] = [
    Method::PlannedKeys,
    Method::EqualShare,
    Method::ByEnrollees,
    Method::ByInsured,
    Method::ByUsage,
    Method::ByStandalone,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_table_holds_the_plain_cost_of_every_group(world in world()) {
        let project = world.project();
        for (position, cost) in project.table().unwrap().into_iter().enumerate() {
            let group = group_at(&world, position);
            let plain = plain_cost(&world, &group);
            let ids: Vec<_> = group.iter().map(|member| member.id).collect();
            prop_assert_eq!(project.cost_of_coalition(&ids).unwrap().net, Yen::new(plain));
            let today = group.first().filter(|_| group.len() == 1 && world.members.len() > 1);
            let today = today.and_then(|member| member.cost.standalone_today.value());
            prop_assert_eq!(cost.get(), today.map_or(plain, |today| plain.min(today.get())));
        }
    }

    #[test]
    fn the_shapley_value_by_structure_is_that_of_the_definition(world in world()) {
        let project = world.project();
        match project.shapley_by_structure() {
            Ok(shares) => {
                let plain = plain_shapley(&project.table().unwrap(), world.members.len());
                let shares: Vec<_> = shares.iter().map(|share| share.as_rational().clone()).collect();
                prop_assert_eq!(shares, plain);
            }
            result => prop_assert!(has_no_structure(&result)),
        }
    }

    #[test]
    fn the_closest_coalition_by_structure_has_the_smallest_excess_of_all(world in world(), method in select(KEY_METHODS.to_vec())) {
        let Some(shares) = world.split(method) else { return Ok(()) };
        let project = world.project();
        let costs = project.table().unwrap();
        match project.closest_coalition_by_structure(&shares) {
            Ok(closest) => {
                let excess = closest.as_ref().map(|closest| closest.excess.as_rational().clone());
                prop_assert_eq!(excess, plain_smallest_excess(&costs, &shares));
                let Some(closest) = closest else { return Ok(()) };
                let places = world.members.iter().enumerate().filter(|(_, member)| closest.members.contains(&member.id));
                let position: usize = places.clone().map(|(place, _)| 1 << place).sum();
                let paid: BigRational = places.map(|(place, _)| shares.get(place).unwrap().as_rational().clone()).sum();
                let cost = BigRational::from_integer(costs[position].get().into());
                prop_assert_eq!(cost - paid, closest.excess.as_rational().clone());
            }
            result => prop_assert!(has_no_structure(&result)),
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_nucleolus_by_structure_leaves_every_group_at_least_what_all_but_one_have(world in world()) {
        let project = world.project();
        let Ok(nucleolus) = project.nucleolus_by_structure() else { return Ok(()) };
        let shares = nucleolus.shares;
        if world.members.len() < 3 {
            return Ok(());
        }
        let costs = project.table().unwrap();
        let smallest = plain_smallest_excess(&costs, &shares).unwrap();
        let everybody = costs.len() - 1;
        for (place, share) in shares.iter().enumerate() {
            let paid = BigRational::from_integer(costs[everybody].get().into()) - share.as_rational();
            let excess = BigRational::from_integer(costs[everybody ^ 1 << place].get().into()) - paid;
            prop_assert_eq!(&excess, &smallest);
            prop_assert!(share.as_rational() <= &BigRational::from_integer(costs[1 << place].get().into()));
        }
    }

    #[test]
    fn a_fixed_cost_alone_is_split_equally_by_the_nucleolus_by_structure(members in members(40), fixed in 1..9_000_i64) {
        let line = Line::new(LineId(1), LineKind::Fixed { amount: yen(fixed) });
        let count = i64::try_from(members.len()).unwrap();
        let world = World {
            cost: Cost { lines: vec![line], ..Cost::default() },
            members,
            eligibility: CoalitionEligibility {
                small_below: Enrollees::new(10_000),
                least_societies: 2,
                least_small_share: Fraction::new(2, 5).unwrap(),
                other_requirements: Answer::Met,
            },
        };
        let nucleolus = world.without_costs_of_today().project().nucleolus_by_structure().unwrap();
        let equal = ExactYen::from(Fraction::new(fixed.into(), count.into()).unwrap());
        prop_assert!(nucleolus.shares.iter().all(|share| share == equal));
    }

    #[test]
    fn shares_sum_to_the_total_under_every_key_and_rounding(world in world()) {
        let project = world.project();
        let total = project.whole().unwrap().net;
        for method in KEY_METHODS {
            let Some(shares) = world.split(method) else { continue };
            prop_assert_eq!(shares.sum(), ExactYen::from(total));
            let rounded = apportion(&shares, project.rounding().unwrap(), project.members()).unwrap();
            prop_assert_eq!(Yen::checked_sum(rounded), Some(total));
        }
    }

    #[test]
    fn equal_members_pay_equally(mut world in world()) {
        let mut twin = world.members[world.members.len() - 1].clone();
        twin.id = MemberId(99);
        world.members.push(twin);
        let places = (world.members.len() - 2, world.members.len() - 1);
        let bears_own_cost = world.members.len() == 2
            && world.cost.lines.iter().any(|line| matches!(line.kind, LineKind::OwnCost { .. }));
        if bears_own_cost {
            return Ok(());
        }
        let splits = KEY_METHODS.into_iter().filter_map(|method| world.split(method));
        for shares in splits.chain(world.project().shapley_by_structure().ok()) {
            prop_assert_eq!(shares.get(places.0), shares.get(places.1));
        }
    }

    #[test]
    fn own_cost_goes_to_its_owner(world in world(), more in 1..1_000_i64) {
        let mut world = world.without_costs_of_today();
        world.cost.grant = None;
        world.cost.other_income = Entry::Unknown;
        world.cost.keys = Keys::one(Key::EqualShare);
        let mut dearer = world.clone();
        let owner = world.members[world.members.len() - 1].id;
        let own = LineKind::OwnCost { member: owner, amount: yen(more) };
        dearer.cost.lines.push(Line::new(LineId(99), own));
        let of = |world: &World, method| match method {
            Method::Shapley => world.project().shapley_by_structure().ok(),
            _ => world.split(method),
        };
        for method in [Method::EqualShare, Method::ByEnrollees, Method::ByInsured, Method::ByUsage, Method::Shapley] {
            let (Some(before), Some(after)) = (of(&world, method), of(&dearer, method)) else { continue };
            for (place, (before, after)) in before.iter().zip(after.iter()).enumerate() {
                let expected = if world.members[place].id == owner { more } else { 0 };
                prop_assert_eq!(after.minus(&before), ExactYen::from(Yen::new(expected)));
            }
        }
    }

    #[test]
    fn a_member_that_adds_nothing_pays_nothing(members in members(6), tiers in tiers()) {
        let mut world = only_tiers(members, tiers).without_costs_of_today();
        world.members[0].expected_users = Entry::Known(Participants::new(0));
        let shapley = world.project().shapley_by_structure().unwrap();
        prop_assert_eq!(shapley.get(0), Some(ExactYen::default()));
        if let Some(by_usage) = world.split(Method::ByUsage) {
            prop_assert_eq!(by_usage.get(0), Some(ExactYen::default()));
        }
    }

    #[test]
    fn the_order_of_the_members_changes_nothing_but_ties(world in world()) {
        let mut turned = world.clone();
        turned.members.reverse();
        for method in KEY_METHODS {
            let (Some(shares), Some(other)) = (world.split(method), turned.split(method)) else { continue };
            let back: Vec<_> = other.iter().collect();
            prop_assert!(shares.iter().eq(back.into_iter().rev()));
        }
        let shapley = world.project().shapley_by_structure();
        let other = turned.project().shapley_by_structure();
        if let (Ok(shares), Ok(other)) = (shapley, other) {
            let back: Vec<_> = other.iter().collect();
            prop_assert!(shares.iter().eq(back.into_iter().rev()));
        }
    }

    #[test]
    fn the_largest_remainder_moves_nobody_by_a_unit(
        numerators in vec(-5_000_i64..5_000, 1..9), denominator in 1..60_i64, unit in select(RoundingUnit::ALL.to_vec()),
    ) {
        // The last share makes the sum whole.
        let sum: i64 = numerators.iter().sum();
        let last = denominator - sum.rem_euclid(denominator);
        let all = numerators.into_iter().chain([last]);
        let shares: ExactShares =
            all.map(|n| ExactYen::from(Fraction::new(n.into(), denominator.into()).unwrap())).collect();
        let members: Vec<_> = (0..).map(MemberId).take(shares.len()).collect();
        let rounding = Rounding { unit, lead: None };
        let rounded = apportion(&shares, rounding, &members).unwrap();
        let unit = BigRational::from_integer(unit.yen().into());
        let mut below_unit = 0;
        for (share, rounded) in shares.iter().zip(&rounded) {
            let moved = BigRational::from_integer(rounded.get().into()) - share.as_rational();
            prop_assert!(moved < unit && -moved < unit);
            below_unit += usize::from(rounded.get() % i64::from(rounding.unit.yen()) != 0);
        }
        prop_assert!(below_unit <= 1);
        prop_assert_eq!(shares.sum(), ExactYen::from(Yen::checked_sum(rounded).unwrap()));
    }

    #[test]
    fn the_split_by_use_is_in_the_core_if_the_average_price_never_rises(
        members in members(6), mut prices in vec(0..1_000_i64, 3), all_units in any::<bool>(),
    ) {
        prices.sort_unstable_by(|left, right| right.cmp(left));
        let kind = if all_units { TierKind::AllUnits } else { TierKind::Incremental };
        let step = |(up_to, price)| PriceStep { up_to: Entry::Known(up_to), amount: yen(price) };
        let steps = [5, 12].into_iter().zip(prices.iter().copied()).map(step).collect();
        let prices = PriceSchedule { steps, beyond: yen(prices[2]) };
        let world = only_tiers(members, (kind, prices)).without_costs_of_today();
        let Some(shares) = world.split(Method::ByUsage) else { return Ok(()) };
        if let Some(closest) = world.project().closest_coalition_by_structure(&shares).unwrap() {
            prop_assert!(!closest.excess.is_negative());
        }
    }

    #[test]
    fn what_is_paid_and_returned_sums_to_the_change_of_the_total(world in world()) {
        let settlement = assess_costs(&world.task(), None, None).settlement.unwrap();
        let Some(Settlement { change, differences, provisional_total, final_total, .. }) = settlement.done() else {
            return Ok(());
        };
        prop_assert_eq!(Yen::checked_sum(differences.iter().copied()), Some(*change));
        prop_assert_eq!(provisional_total.checked_add(*change), Some(*final_total));
        prop_assert_eq!(*provisional_total, world.project().whole().unwrap().net);
    }

    #[test]
    fn whoever_leaves_during_the_year_and_those_who_stay_pay_the_cost_of_the_year(
        world in world(),
        method in select(KEY_METHODS.to_vec()),
        months in select(MonthsTakenPart::ALL.to_vec()),
        rule in select(vec![WithdrawalRule::WholeYear, WithdrawalRule::ByMonths]),
    ) {
        let leaving = world.members.last().unwrap().id;
        let Ok(found) = shares_after_withdrawal(&world.task(), method, leaving, months, rule) else { return Ok(()) };
        let total = world.project().whole().unwrap().net;
        let sum = |shares: &mut dyn Iterator<Item = Yen>, of_leaving: Yen| Yen::checked_sum(shares.chain([of_leaving]));
        prop_assert_eq!(sum(&mut found.shares.iter().map(|share| share.after), found.due), Some(total));
        prop_assert_eq!(sum(&mut found.shares.iter().map(|share| share.before), found.planned), Some(total));
        prop_assert_eq!(found.total, total);
        let more = found.shares.iter().map(|share| share.after.checked_sub(share.before).unwrap());
        prop_assert_eq!(Yen::checked_sum(more), found.more_for_those_who_stay());
        if rule == WithdrawalRule::WholeYear {
            prop_assert_eq!(found.due, found.planned);
        }
    }

    #[test]
    fn by_months_a_year_is_made_of_its_parts(world in world(), method in select(KEY_METHODS.to_vec()), months in select(MonthsTakenPart::ALL.to_vec())) {
        // What is due for some months and what is due for the others make the share of the year and once more the own cost:
        // rounding moves each by less than its unit.
        let leaving = world.members.last().unwrap().id;
        let due = |months: u8| {
            let months = MonthsTakenPart::new(months).unwrap();
            shares_after_withdrawal(&world.task(), method, leaving, months, WithdrawalRule::ByMonths).ok()
        };
        let Some((first, second)) = due(months.get()).zip(due(months.remaining())) else { return Ok(()) };
        let split = world.project().allocate_by_keys(method).unwrap();
        let place = world.members.len() - 1;
        let [share, own] = [&split.shares, &split.own].map(|shares| shares.get(place).unwrap());
        let whole = share.plus(&own);
        let parts = ExactYen::from(first.due.checked_add(second.due).unwrap());
        let distance = parts.minus(&whole);
        // With the lead bearing the remainder, it bears what is cut off everybody.
        let unit = i64::from(world.project().rounding().unwrap().unit.yen()) * 2 * i64::try_from(world.members.len()).unwrap();
        let unit = ExactYen::from(Yen::new(unit));
        prop_assert!(!unit.minus(&distance).is_negative() && !unit.plus(&distance).is_negative());
    }
}

#[test]
fn a_solution_survives_the_way_from_the_worker_to_the_page() {
    let runner = &mut proptest::test_runner::TestRunner::deterministic();
    for _ in 0..40 {
        let world = world().new_tree(runner).unwrap().current();
        let task = world.task();
        let received = from_worker(&task);
        assert_eq!(received.task(), &task);
        assert_eq!(*received, task.solve(&mut |_| ControlFlow::Continue(())));
        let solution = received.planned().done().unwrap().clone();
        let report = received.report();
        let total = report.whole.done().unwrap().net;
        let shapley = report.methods.iter().find(|report| report.method == Method::Shapley).unwrap();
        let shapley = shapley.shares.done().unwrap();
        assert_eq!(Yen::checked_sum(shapley.rounded.iter().copied()), Some(total));
        if let Ok(by_structure) = world.project().shapley_by_structure() {
            assert_eq!(by_structure, shapley.exact);
        }
        if let Ok(by_structure) = world.project().nucleolus_by_structure() {
            assert_eq!(by_structure.shares, solution.nucleolus.done().unwrap().shares);
        }
        for method in &solution.closest {
            let exact = &report.methods.iter().find(|report| report.method == method.method).unwrap().shares;
            let by_structure = world.project().closest_coalition_by_structure(&exact.done().unwrap().exact);
            if let Ok(by_structure) = by_structure {
                let excess =
                    |found: &Option<ClosestCoalition>| found.as_ref().map(|group| group.excess.clone());
                assert_eq!(excess(&by_structure), excess(method.exact.done().unwrap()));
            }
        }
    }
}

#[test]
fn a_share_by_use_grows_with_the_participants_of_its_member() {
    let expecting =
        |id| Member { expected_users: Entry::Known(Participants::new(30)), ..Member::new(MemberId(id)) };
    let task = fixed(1_200, [1, 2].map(expecting).to_vec());
    let curve = share_curve(&task, Method::ByUsage, MemberId(1)).unwrap();
    let ends: Vec<_> = [0, 10, 20]
        .map(|place| (curve[place].participants.get(), curve[place].share.to_string()))
        .into_iter()
        .collect();
    assert_eq!(ends, [(0, "0".to_owned()), (30, "600".to_owned()), (60, "800".to_owned())]);
    assert!(curve.is_sorted_by(|left, right| left.share <= right.share));
}

#[test]
fn progress_never_goes_back_and_ends_at_a_hundred_at_most() {
    let members = (1..=30).map(|id| Member {
        expected_users: Entry::Known(Participants::new(id * 7 % 40)),
        ..Member::new(MemberId(id))
    });
    let members: Vec<_> = members.collect();
    let steps = vec![PriceStep { up_to: Entry::Known(200), amount: yen(900) }];
    let prices = PriceSchedule { steps, beyond: yen(700) };
    for number in [1, 2, 14, 30] {
        let world = only_tiers(members[..number].to_vec(), (TierKind::Incremental, prices.clone()));
        let mut told = Vec::new();
        let solutions = world.task().solve(&mut |progress| {
            told.push(progress.percent);
            ControlFlow::Continue(())
        });
        assert!(solutions.planned().done().is_some(), "{number} members");
        assert!(told.is_sorted() && told.iter().all(|percent| *percent <= 100), "{number} members: {told:?}");
        // Each of the calculations begins where it is expected to.
        assert!(
            number == 1 || told.iter().any(|percent| (20..=80).contains(percent)),
            "{number} members: {told:?}"
        );
    }
}

#[test]
fn a_stopped_calculation_says_so() {
    let task = fixed(100, [1, 2, 3].map(|id| Member::new(MemberId(id))).to_vec());
    let solution = solve_costs(&task, Figures::Planned, &mut |progress| match progress.stage {
        SolutionStage::Costs | SolutionStage::Shapley => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    });
    let solution = solution.unwrap();
    assert!(solution.shapley.done().is_some());
    let cancelled = NotCalculated { reasons: vec![Reason::Cancelled] };
    assert_eq!(solution.nucleolus.not_calculated(), Some(&cancelled));
}

/// What one fixed cost is split from, and nothing else.
fn fixed(amount: i64, members: Vec<Member>) -> CostTask {
    let lines = vec![Line::new(LineId(1), LineKind::Fixed { amount: yen(amount) })];
    CostTask { cost: Cost { lines, ..Cost::default() }, members, ..CostTask::default() }
}

/// A project with nothing but a price list.
fn only_tiers(members: Vec<Member>, (tiers, prices): (TierKind, PriceSchedule)) -> World {
    let lines = vec![Line::new(LineId(1), LineKind::PerParticipant { tiers, prices })];
    let eligibility = CoalitionEligibility {
        small_below: Enrollees::new(10_000),
        least_societies: 2,
        least_small_share: Fraction::ZERO,
        other_requirements: Answer::Met,
    };
    World { cost: Cost { lines, ..Cost::default() }, members, eligibility }
}

/// What a worker answers to a task, as the page reads it.
fn from_worker(task: &Rc<CostTask>) -> Rc<CostSolutions> {
    let text = Task::Cost(task.clone()).write().unwrap();
    let answer = solve_task(&text, &mut |_| ControlFlow::Continue(())).unwrap();
    let Solution::Cost(solutions) = Solution::read(&answer).unwrap();
    solutions
}

/// The browser tests give this task to the app's own worker.
#[test]
fn task_of_the_browser_tests_is_one_that_the_worker_reads() {
    let task = include_str!("../browser/files/task.json");
    let answer = solve_task(task, &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(answer.contains(r#""shapley":{"done":["1500","1500"]}"#), "{answer}");
}
