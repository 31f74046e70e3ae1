//! Laws of `domain::cost`, tested on random projects against a second calculation that is as plain as possible.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::{ops::ControlFlow, rc::Rc};

use consortium_core::{
    Answer, Enrollees, Fraction, Insured, MemberId, Participants, Yen,
    cost::{
        Band, Calculated, Charged, ClosestCoalition, CoalitionEligibility, CostInputs, CostKind, CostLine,
        CostModel, EligibleLines, ExactShares, ExactYen, FeeSchedule, FeeStep, Field, Figures, Grant,
        GrantCondition, Key, Keys, LineId, MemberCostFacts, Method, MissingInput, ModelError, NotCalculated,
        Obstacle, Problem, Project, Purpose, Reason, Remainder, Rounding, RoundingUnit, Settlement, TierKind,
        Tiers, apportion, assess_costs, share_curve, solve_costs,
    },
};
use consortium_document::{
    plan::{CostSolutions, CostTask},
    results::{Solution, Task, solve_task},
};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::ValueTree};

/// A random project: few members, small numbers, so that everything that can meet does meet.
#[derive(Clone, Debug)]
struct World {
    model: CostModel,
    members: Vec<MemberCostFacts>,
    eligibility: CoalitionEligibility,
}

impl World {
    fn project(&self) -> Project {
        Project::new(&self.model, &self.members, Some(&self.eligibility), Figures::Planned).unwrap()
    }

    fn split(&self, method: Method) -> Option<ExactShares> {
        let project = self.project();
        let split = project.allocate_by_keys(&self.model, &self.members, Figures::Planned, method);
        split.ok().map(|split| split.shares)
    }

    fn task(&self) -> Rc<CostTask> {
        let Self { model, members, eligibility } = self.clone();
        CostTask { model, members, eligibility }.into()
    }
}

/// What a worker answers to a task, as the page reads it.
fn from_worker(task: &Rc<CostTask>) -> Rc<CostSolutions> {
    let text = Task::Cost(task.clone()).write().unwrap();
    let answer = solve_task(&text, &mut |_| ControlFlow::Continue(())).unwrap();
    let Solution::Cost(solutions) = Solution::read(&answer).unwrap();
    solutions
}

fn members(largest: usize) -> impl Strategy<Value = Vec<MemberCostFacts>> {
    let member = (0..3_u32, 1..5_u32, 0..9_u32, 0..9_u32, option::weighted(0.3, 0..3_000_i64));
    vec(member, 1..=largest).prop_map(|members| {
        let numbered = members.into_iter().zip(1..);
        numbered
            .map(|((enrollees, insured, planned, actual, today), id)| MemberCostFacts {
                id: MemberId(id),
                enrollees: Some(Enrollees::new(enrollees + 9_999)),
                insured: Some(Insured::new(insured)),
                planned_users: Some(Participants::new(planned)),
                actual_users: Some(Participants::new(actual)),
                standalone_today: today.map(Yen::new),
            })
            .collect()
    })
}

fn amount() -> impl Strategy<Value = Option<Yen>> {
    (0..1_000_i64).prop_map(|yen| Some(Yen::new(yen)))
}

fn tiers() -> impl Strategy<Value = Tiers> {
    let kind = select(vec![TierKind::Incremental, TierKind::AllUnits]);
    (kind, vec((1..8_u32, amount()), 0..3), amount()).prop_map(|(kind, steps, last)| {
        let mut end = 0;
        let mut bands: Vec<_> = steps
            .into_iter()
            .map(|(width, price)| {
                end += width;
                Band { up_to: Some(end), price }
            })
            .collect();
        bands.push(Band { up_to: None, price: last });
        Tiers { kind, bands }
    })
}

fn kind() -> impl Strategy<Value = CostKind> {
    let charged = select(vec![Charged::Each, Charged::Together]);
    let fees = (charged, amount(), amount()).prop_map(|(charged, first, last)| FeeSchedule {
        charged,
        steps: vec![FeeStep { up_to: Some(2), fee: first }, FeeStep { up_to: None, fee: last }],
    });
    prop_oneof![
        amount().prop_map(|amount| CostKind::Fixed { amount }),
        fees.prop_map(|fees| CostKind::PerSociety { fees }),
        tiers().prop_map(|tiers| CostKind::PerParticipant { tiers }),
        (0..9_i64).prop_map(|price| CostKind::PerInsured { price: Some(Yen::new(price)) }),
        amount().prop_map(|amount| CostKind::OwnCost { member: MemberId(1), amount }),
    ]
}

fn keys() -> impl Strategy<Value = Keys> {
    let key =
        select(vec![Key::EqualShare, Key::ByEnrollees, Key::ByInsured, Key::ByUsage, Key::ByStandalone]);
    key.prop_map(Keys::one)
}

fn lines() -> impl Strategy<Value = Vec<CostLine>> {
    let purpose = prop_oneof![3 => Just(Purpose::Service), 1 => Just(Purpose::Office)];
    vec((purpose, kind(), option::of(keys())), 1..5).prop_map(|lines| {
        let numbered = lines.into_iter().zip(1..);
        numbered
            .map(|((purpose, kind, keys), id)| CostLine {
                id: LineId(id),
                name: String::new(),
                purpose,
                kind,
                keys,
            })
            .collect()
    })
}

fn grant() -> impl Strategy<Value = Option<Grant>> {
    let condition = select(vec![GrantCondition::OnlyIfEligible, GrantCondition::Unconditional]);
    let eligible = prop_oneof![
        Just(EligibleLines::All),
        Just(EligibleLines::Only(vec![LineId(1)])),
        Just(EligibleLines::Only(vec![])),
    ];
    let grant = (0..=4_i128, option::of(0..3_000_i64), select(vec![1_i64, 7, 100]), condition, eligible)
        .prop_map(|(quarters, ceiling, unit, condition, eligible)| Grant {
            rate: Fraction::new(quarters, 4),
            ceiling: ceiling.map(Yen::new),
            unit: Yen::new(unit),
            condition,
            eligible,
        });
    option::of(grant)
}

fn rounding() -> impl Strategy<Value = Rounding> {
    let remainder = select(vec![Remainder::LargestRemainder, Remainder::LeadTakes { lead: MemberId(1) }]);
    (select(RoundingUnit::ALL.to_vec()), remainder).prop_map(|(unit, remainder)| Rounding { unit, remainder })
}

fn world_of(largest: usize) -> impl Strategy<Value = World> {
    let income = prop_oneof![2 => Just(0_i64), 1 => 0..1_500_i64];
    (members(largest), lines(), grant(), income, keys(), rounding()).prop_map(
        |(members, lines, grant, income, keys, rounding)| World {
            model: CostModel {
                lines,
                other_income: Yen::new(income),
                grant,
                keys,
                method: Method::PlannedKeys,
                rounding,
                gaps: Vec::new(),
            },
            members,
            eligibility: CoalitionEligibility {
                small_below: Enrollees::new(10_000),
                least_societies: 2,
                least_small_share: Fraction::new(2, 5).unwrap(),
                other_requirements: Answer::Met,
            },
        },
    )
}

fn world() -> impl Strategy<Value = World> {
    world_of(6)
}

/// The cost of a group as `domain.md` writes it, straight from the model.
fn plain_cost(world: &World, group: &[&MemberCostFacts]) -> i64 {
    let size = group.len();
    if size == 0 {
        return 0;
    }
    let users: i64 = group.iter().map(|member| i64::from(member.planned_users.unwrap().get())).sum();
    let (mut all, mut eligible) = (0, 0);
    for line in &world.model.lines {
        let amount = match &line.kind {
            _ if line.purpose == Purpose::Office && size < 2 => 0,
            CostKind::Fixed { amount } => amount.unwrap().get(),
            CostKind::PerSociety { fees } => {
                let step = &fees.steps[usize::from(size > 2)];
                let times = if fees.charged == Charged::Each { i64::try_from(size).unwrap() } else { 1 };
                step.fee.unwrap().get() * times
            }
            CostKind::PerParticipant { tiers } => plain_tiers(tiers, users),
            CostKind::PerInsured { price } => group
                .iter()
                .map(|member| price.unwrap().get() * i64::from(member.insured.unwrap().get()))
                .sum(),
            CostKind::PerEnrollee { .. } => unreachable!("not among the random lines"),
            CostKind::OwnCost { member, amount } => {
                if group.iter().any(|candidate| candidate.id == *member) {
                    amount.unwrap().get()
                } else {
                    0
                }
            }
        };
        all += amount;
        if world.model.grant.as_ref().is_some_and(|grant| grant.eligible.contains(line.id)) {
            eligible += amount;
        }
    }
    let income = world.model.other_income.get();
    let grant = world.model.grant.as_ref().filter(|grant| gets_grant(grant, group)).map_or(0, |grant| {
        let by_rate =
            i64::try_from((Fraction::integer(eligible).checked_mul(&grant.rate.unwrap())).unwrap().floor());
        let limited =
            by_rate.unwrap().min(grant.ceiling.map_or(i64::MAX, Yen::get)).min((all - income).max(0));
        limited / grant.unit.get() * grant.unit.get()
    });
    (all - grant - income).max(0)
}

fn plain_tiers(tiers: &Tiers, users: i64) -> i64 {
    let price_of = |participant: i64| {
        let band = tiers.bands.iter().find(|band| band.up_to.is_none_or(|end| participant <= i64::from(end)));
        band.unwrap().price.unwrap().get()
    };
    match tiers.kind {
        TierKind::Incremental => (1..=users).map(price_of).sum(),
        TierKind::AllUnits => users * price_of(users),
    }
}

fn gets_grant(grant: &Grant, group: &[&MemberCostFacts]) -> bool {
    let small = group.iter().filter(|member| member.enrollees.unwrap().get() < 10_000).count();
    grant.condition == GrantCondition::Unconditional || (group.len() >= 2 && 10 * small >= 4 * group.len())
}

fn group_at(world: &World, position: usize) -> Vec<&MemberCostFacts> {
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
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_table_holds_the_plain_cost_of_every_group(world in world()) {
        let project = world.project();
        for (position, cost) in project.table().unwrap().into_iter().enumerate() {
            let group = group_at(&world, position);
            let plain = plain_cost(&world, &group);
            let ids: Vec<_> = group.iter().map(|member| member.id).collect();
            prop_assert_eq!(project.cost_of_coalition(&ids).unwrap().net, Yen::new(plain));
            let today = group.first().filter(|_| group.len() == 1 && world.members.len() > 1);
            let today = today.and_then(|member| member.standalone_today);
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
    fn shares_sum_to_the_total_under_every_key_and_rounding(world in world()) {
        let project = world.project();
        let total = project.whole().unwrap().net;
        for method in KEY_METHODS {
            let Some(shares) = world.split(method) else { continue };
            prop_assert_eq!(shares.sum(), ExactYen::from(total));
            let rounded = apportion(&shares, world.model.rounding, project.members()).unwrap();
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
            && world.model.lines.iter().any(|line| matches!(line.kind, CostKind::OwnCost { .. }));
        if bears_own_cost {
            return Ok(());
        }
        let splits = KEY_METHODS.into_iter().filter_map(|method| world.split(method));
        for shares in splits.chain(world.project().shapley_by_structure().ok()) {
            prop_assert_eq!(shares.get(places.0), shares.get(places.1));
        }
    }

    #[test]
    fn own_cost_goes_to_its_owner(mut world in world(), more in 1..1_000_i64) {
        world.model.grant = None;
        world.model.other_income = Yen::ZERO;
        for member in &mut world.members {
            member.standalone_today = None;
        }
        world.model.keys = Keys::one(Key::EqualShare);
        let mut dearer = world.clone();
        let owner = world.members[world.members.len() - 1].id;
        dearer.model.lines.push(CostLine {
            id: LineId(99),
            name: String::new(),
            purpose: Purpose::Service,
            kind: CostKind::OwnCost { member: owner, amount: Some(Yen::new(more)) },
            keys: None,
        });
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
        let mut world = only_tiers(members, tiers);
        for member in &mut world.members {
            member.standalone_today = None;
        }
        world.members[0].planned_users = Some(Participants::new(0));
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
        let rounding = Rounding { unit, remainder: Remainder::LargestRemainder };
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
        let ends = [Some(5), Some(12), None].into_iter();
        let bands = ends.zip(prices).map(|(up_to, price)| Band { up_to, price: Some(Yen::new(price)) }).collect();
        let mut world = only_tiers(members, Tiers { kind, bands });
        for member in &mut world.members {
            member.standalone_today = None;
        }
        let Some(shares) = world.split(Method::ByUsage) else { return Ok(()) };
        if let Some(closest) = world.project().closest_coalition_by_structure(&shares).unwrap() {
            prop_assert!(!closest.excess.is_negative());
        }
    }

    #[test]
    fn what_is_paid_and_returned_sums_to_the_change_of_the_total(world in world()) {
        let inputs = CostInputs {
            model: &world.model,
            members: &world.members,
            eligibility: Some(&world.eligibility),
            planned: None,
            actual: None,
        };
        let settlement = assess_costs(inputs).settlement.unwrap();
        let Some(Settlement { change, differences, provisional_total, final_total, .. }) = settlement.done() else {
            return Ok(());
        };
        prop_assert_eq!(Yen::checked_sum(differences.iter().copied()), Some(*change));
        prop_assert_eq!(provisional_total.checked_add(*change), Some(*final_total));
        prop_assert_eq!(*provisional_total, world.project().whole().unwrap().net);
    }
}

/// The same project with one input missing: the worker answers with a reason.
fn without_an_input(mut world: World, which: usize) -> World {
    let place = which % world.members.len();
    let member = &mut world.members[place];
    match which % 5 {
        0 => member.planned_users = None,
        1 => member.enrollees = None,
        2 => member.insured = None,
        3 => world.model.lines.clear(),
        _ => world.members.clear(),
    }
    world
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_reasons_why_there_is_no_figure_survive_the_way_from_the_worker(world in world_of(4), which in 0..20_usize, method in select(Method::ALL.to_vec())) {
        let mut world = without_an_input(world, which);
        world.model.method = method;
        let task = world.task();
        let here = task.solve(&mut |_| ControlFlow::Continue(()));
        prop_assert_eq!(&*from_worker(&task), &here);
    }
}

#[test]
fn every_reason_survives_being_written_and_read() {
    let line = LineId(3);
    let member = MemberId(7);
    let error = ModelError { field: Field::Band { line, band: 1 }, problem: Problem::OutOfOrder };
    let reasons = [
        Reason::Missing { input: MissingInput::StepFee { line, step: 2 } },
        Reason::Missing { input: MissingInput::Percentage { member } },
        Reason::Invalid { error },
        Reason::NoMembers,
        Reason::NoCostLines,
        Reason::NothingToDivideBy { key: Key::WeightedEqualShare { weights: Vec::new() } },
        Reason::TooLarge,
        Reason::TooManyMembers { members: 30, most: 24 },
        Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions },
        Reason::EveryAllocationHasALoser { excess: Yen::new(i64::MAX) },
        Reason::NucleolusNotProved,
        Reason::Cancelled,
        Reason::NotSolvedYet,
    ];
    for reason in reasons {
        let written =
            serde_json::to_string(&Calculated::<ExactYen>::NotCalculated(reason.clone().into())).unwrap();
        let read: Calculated<ExactYen> = serde_json::from_str(&written).unwrap();
        assert_eq!(read.not_calculated().unwrap().reasons, [reason], "{written}");
    }
}

#[test]
fn the_task_of_the_browser_tests_is_one() {
    let task = include_str!("../browser/files/task.json");
    let answer = solve_task(task, &mut |_| ControlFlow::Continue(())).unwrap();
    let Solution::Cost(solutions) = Solution::read(&answer).unwrap();
    assert!(solutions.planned().done().is_some(), "{answer}");
    assert!(solve_task("{}", &mut |_| ControlFlow::Continue(())).is_err());
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
    let facts = |id, planned| MemberCostFacts {
        planned_users: Some(Participants::new(planned)),
        ..MemberCostFacts::empty(MemberId(id))
    };
    let members = [facts(1, 30), facts(2, 30)];
    let kind = CostKind::Fixed { amount: Some(Yen::new(1_200)) };
    let line = CostLine { id: LineId(1), name: String::new(), purpose: Purpose::Service, kind, keys: None };
    let model = CostModel { lines: vec![line], ..CostModel::default() };
    let inputs =
        CostInputs { model: &model, members: &members, eligibility: None, planned: None, actual: None };
    let curve = share_curve(inputs, Method::ByUsage, MemberId(1)).unwrap();
    let ends: Vec<_> = [0, 10, 20]
        .map(|place| (curve[place].participants.get(), curve[place].share.to_string()))
        .into_iter()
        .collect();
    assert_eq!(ends, [(0, "0".to_owned()), (30, "600".to_owned()), (60, "800".to_owned())]);
    assert!(curve.is_sorted_by(|left, right| left.share <= right.share));
}

#[test]
fn a_stopped_calculation_says_so() {
    let members = [1, 2, 3].map(|id| MemberCostFacts::empty(MemberId(id)));
    let kind = CostKind::Fixed { amount: Some(Yen::new(100)) };
    let line = CostLine { id: LineId(1), name: String::new(), purpose: Purpose::Service, kind, keys: None };
    let model = CostModel { lines: vec![line], ..CostModel::default() };
    let inputs =
        CostInputs { model: &model, members: &members, eligibility: None, planned: None, actual: None };
    let mut steps = 0;
    let solution = solve_costs(inputs, Figures::Planned, &mut |_| {
        steps += 1;
        if steps > 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let solution = solution.unwrap();
    assert!(solution.shapley.done().is_some());
    let cancelled = NotCalculated { reasons: vec![Reason::Cancelled] };
    assert_eq!(solution.nucleolus.not_calculated(), Some(&cancelled));
}

/// A project with nothing but a price list.
fn only_tiers(members: Vec<MemberCostFacts>, tiers: Tiers) -> World {
    let line = CostLine {
        id: LineId(1),
        name: String::new(),
        purpose: Purpose::Service,
        kind: CostKind::PerParticipant { tiers },
        keys: None,
    };
    let eligibility = CoalitionEligibility {
        small_below: Enrollees::new(10_000),
        least_societies: 2,
        least_small_share: Fraction::ZERO,
        other_requirements: Answer::Met,
    };
    World { model: CostModel { lines: vec![line], ..CostModel::default() }, members, eligibility }
}
