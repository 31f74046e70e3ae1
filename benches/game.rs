//! How long the game solvers take: `cargo bench --bench game`, or with the numbers of players as arguments.
//!
//! The games are consortia as they occur: a fixed fee, a fee for each society, prices with volume tiers of either
//! kind, and a grant that only some coalitions get. They are the same in every run.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a table for a terminal; its games are its own"
)]

use std::{ops::ControlFlow, time::Instant};

use consortium_core::{
    Yen,
    game::{Coalition, Core, Game, core, core_check, nucleolus, shapley},
};

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![10, 15, 18, 20] } else { asked };
    println!(
        "{:<22} {:>3} {:>12} {:>12} {:>12} {:>12}  result",
        "game", "n", "table", "Shapley", "core", "nucleolus"
    );
    for players in sizes {
        for (name, consortium) in [
            ("incremental tiers", Consortium { all_units: false, grant: false, equal: false }),
            ("all-units tiers", Consortium { all_units: true, grant: false, equal: false }),
            ("tiers and grant", Consortium { all_units: false, grant: true, equal: false }),
            ("all-units and grant", Consortium { all_units: true, grant: true, equal: false }),
            ("equal use", Consortium { all_units: true, grant: true, equal: true }),
        ] {
            measure(name, players, |coalition| consortium.cost(coalition));
        }
        measure("random", players, |coalition| random(players, coalition, 1_000_000));
        measure("random small", players, |coalition| random(players, coalition, 10));
        measure("airport", players, |coalition| {
            Some(Yen::new(coalition.members().map(airport).max().unwrap_or(0)))
        });
        measure("large amounts", players, |coalition| random(players, coalition, 1_000_000_000_000));
        measure("nothing costs", players, |_| Some(Yen::ZERO));
    }
}

fn measure(name: &str, players: usize, cost: impl Fn(Coalition) -> Option<Yen>) {
    let (game, table) = timed(|| Game::from_costs(players, &cost).expect("a game"));
    let (shares, of_shapley) = timed(|| shapley(&game).expect("a value"));
    let (core, of_core) = timed(|| core(&game, &mut |_| ControlFlow::Continue(())));
    let mut looks = 0;
    let (nucleolus, of_nucleolus) = timed(|| {
        nucleolus(&game, &mut |_| {
            looks += 1;
            ControlFlow::Continue(())
        })
    });
    let in_core = core_check(&game, &shares).is_ok_and(|check| check.is_in_core());
    let kind = match core {
        Ok(Core::NotEmpty { .. }) => "core",
        Ok(Core::Empty { .. }) => "empty core",
        Err(_) => "core?",
    };
    let result = match nucleolus {
        Ok(_) => format!("{looks} looks at the table"),
        Err(reason) => format!("{reason:?}"),
    };
    println!(
        "{name:<22} {players:>3} {table:>9.2} ms {of_shapley:>9.2} ms {of_core:>9.2} ms {of_nucleolus:>9.2} ms  {kind}, Shapley in it: {in_core}, {result}"
    );
}

fn timed<R>(work: impl FnOnce() -> R) -> (R, f64) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_secs_f64() * 1_000.0)
}

/// A consortium of societies of very different or equal size.
struct Consortium {
    all_units: bool,
    grant: bool,
    equal: bool,
}

impl Consortium {
    fn cost(&self, coalition: Coalition) -> Option<Yen> {
        let users: i64 = coalition.members().map(|member| self.users(member)).sum();
        let tiers = [(0, 3_000), (500, 2_600), (2_000, 2_200), (5_000, 1_900)];
        let price: i64 = if self.all_units {
            users * tiers.iter().rfind(|(from, _)| users >= *from).map_or(0, |(_, price)| *price)
        } else {
            let ends = tiers.iter().skip(1).map(|(from, _)| *from).chain([i64::MAX]);
            tiers.iter().zip(ends).map(|((from, price), end)| (users.min(end) - from).max(0) * price).sum()
        };
        let societies = i64::from(coalition.size());
        let small = coalition.members().filter(|member| member % 3 != 0).count();
        let eligible = societies >= 2 && 10 * i64::try_from(small).ok()? >= 4 * societies;
        let cost = 480_000 + 35_000 * societies + price;
        let grant = if self.grant && eligible { (cost / 2).min(4_000_000) / 1_000 * 1_000 } else { 0 };
        Some(Yen::new(cost - grant))
    }

    fn users(&self, member: usize) -> i64 {
        if self.equal { 137 } else { 40 + noise(u32::try_from(member).unwrap_or(0) + 99, 900) }
    }
}

/// Every coalition saves some part of the cost of one member, all together the whole of it.
fn random(players: usize, coalition: Coalition, each: i64) -> Option<Yen> {
    let everyone = coalition == Coalition::everyone(players);
    let saved = if everyone {
        each
    } else if coalition.size() == 1 {
        0
    } else {
        noise(coalition.position(), each)
    };
    Yen::new(each).checked_times(coalition.size())?.checked_sub(Yen::new(saved))
}

fn airport(player: usize) -> i64 {
    i64::try_from(player / 3).unwrap_or(0) * 700 + 5_000
}

/// A number below `limit` without a pattern, the same in every run.
fn noise(seed: u32, limit: i64) -> i64 {
    let mixed = (u64::from(seed) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    i64::try_from((mixed ^ (mixed >> 32)) >> 1).unwrap_or(0) % limit
}
