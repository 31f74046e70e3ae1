//! How long the cost calculations take: `cargo bench --bench cost`, or with the numbers of members as arguments.
//!
//! The consortium is made up, and the same in every run: a fixed fee, an office, a fee for each society, a price list
//! with three bands, own cost of one member, and a grant.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a table for a terminal; its consortium is its own"
)]

use std::{ops::ControlFlow, time::Instant};

use consortium_core::{
    Answer, Enrollees, Entry, Fraction, Insured, Member, MemberCost, MemberId, Participants, Yen,
    cost::{
        Calculated, Charged, CoalitionEligibility, Cost, CostTask, Figures, Grant, GrantCondition, Line,
        LineId, LineKind, Method, NotCalculated, PriceSchedule, PriceStep, Project, Purpose, TierKind,
        assess_costs, solve_costs,
    },
};

fn main() {
    let asked: Vec<u32> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![10, 20, 24, 50, 100, 200] } else { asked };
    println!("{:<28} {:>4} {:>11} {:>11} {:>11} {:>11}", "grant", "n", "report", "table", "Shapley", "all");
    for members in sizes {
        for (name, condition) in [
            ("none", None),
            ("for every group", Some(GrantCondition::Unconditional)),
            ("only for groups that qualify", Some(GrantCondition::OnlyIfEligible)),
        ] {
            measure(name, members, condition);
        }
    }
}

fn measure(name: &str, number: u32, condition: Option<GrantCondition>) {
    let task = CostTask {
        cost: cost(condition),
        members: (0..number).map(member).collect(),
        lead: None,
        eligibility: Some(CoalitionEligibility {
            small_below: Enrollees::new(10_000),
            least_societies: 2,
            least_small_share: Fraction::new(2, 5).expect("two fifths"),
            other_requirements: Answer::Met,
        }),
    };
    let (report, of_report) = timed(|| assess_costs(&task, None, None));
    let project = Project::new(&task, Figures::Planned).expect("a project");
    let (_, of_table) = timed(|| if number <= 24 { project.table().map(drop) } else { Ok(()) });
    let (by_structure, of_shapley) = timed(|| project.shapley_by_structure().map(drop));
    let (solution, of_all) =
        timed(|| solve_costs(&task, Figures::Planned, &mut |_| ControlFlow::Continue(())).ok());
    let methods = report.methods.iter().filter(|column| column.shares.done().is_some()).count();
    let solved = solution.map(|solution| {
        let exact = solution.closest.iter().filter(|closest| closest.exact.done().is_some()).count();
        let nucleolus = matches!(solution.nucleolus, Calculated::Done(_));
        let shapley = solution.closest.iter().any(|closest| closest.method == Method::Shapley);
        format!("Shapley {shapley}, nucleolus {nucleolus}, closest groups {exact}")
    });
    println!(
        "{name:<28} {number:>4} {of_report:>8.2} ms {of_table:>8.2} ms {of_shapley:>8.2} ms {of_all:>8.2} ms  {methods} keys, by structure: {}, {}",
        outcome(&by_structure),
        solved.unwrap_or_default(),
    );
}

fn outcome(result: &Result<(), NotCalculated>) -> String {
    result.as_ref().map_or_else(|reason| format!("{:?}", reason.reasons), |()| "done".into())
}

fn timed<R>(work: impl FnOnce() -> R) -> (R, f64) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_secs_f64() * 1_000.0)
}

fn member(number: u32) -> Member {
    let today = number.is_multiple_of(3).then_some(Yen::new(300_000));
    Member {
        enrollees: Entry::Known(Enrollees::new(2_000 + number * 137)),
        insured: Entry::Known(Insured::new(1_000 + number * 71)),
        expected_users: Entry::Known(Participants::new(10 + number * 7 % 83)),
        cost: MemberCost {
            actual_users: Entry::Known(Participants::new(12 + number * 5 % 83)),
            standalone_today: today.into(),
            ..MemberCost::default()
        },
        ..Member::new(MemberId(number))
    }
}

fn yen(amount: i64) -> Entry<Yen> {
    Entry::Known(Yen::new(amount))
}

fn cost(condition: Option<GrantCondition>) -> Cost {
    let step = |up_to, price| PriceStep { up_to: Entry::Known(up_to), amount: yen(price) };
    let prices = PriceSchedule { steps: vec![step(300, 12_000), step(2_000, 10_000)], beyond: yen(9_000) };
    let kinds = [
        LineKind::Fixed { amount: yen(3_000_000) },
        LineKind::Fixed { amount: yen(2_000_000) },
        LineKind::PerSociety { charged: Charged::Each, fees: PriceSchedule::single(yen(100_000)) },
        LineKind::PerParticipant { tiers: TierKind::Incremental, prices },
        LineKind::OwnCost { member: MemberId(3), amount: yen(80_000) },
    ];
    let line = |(id, kind)| Line {
        purpose: if id == 2 { Purpose::Office } else { Purpose::Service },
        in_grant: id <= 3,
        ..Line::new(LineId(id), kind)
    };
    let grant = condition.map(|condition| Grant {
        rate: Fraction::new(1, 2).into(),
        ceiling: yen(2_500_000),
        unit: yen(1_000),
        condition,
    });
    Cost { lines: (1..).zip(kinds).map(line).collect(), grant, ..Cost::default() }
}
