//! Runs the worked examples of `tests/cases/game/`, through the types and through `solve_game`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::ops::ControlFlow;

use consortium_core::{
    Fraction,
    game::{Coalition, Core, Game, core, core_check, nucleolus, shapley},
};
use consortium_document::api::solve_game;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::examples::cases_of_folder;

/// One worked example, as `tests/cases/README.md` describes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    costs: Option<Vec<String>>,
    worth: Option<Vec<String>>,
    airport: Option<Vec<i64>>,
    bankruptcy: Option<Bankruptcy>,
    voting: Option<Voting>,
    winning: Option<Vec<Vec<String>>>,
    players: Option<usize>,
    expect: Expectation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bankruptcy {
    estate: i64,
    claims: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Voting {
    quota: i64,
    weights: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    shapley: Option<Vec<Fraction>>,
    nucleolus: Option<Vec<Fraction>>,
    not_calculated: Option<String>,
    core: String,
    shortfall: Option<Fraction>,
    closest: Option<Closest>,
}

/// The coalition closest to leaving under the Shapley value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Closest {
    coalition: Vec<String>,
    excess: Fraction,
}

const NAMES: &str = "abcdefghijklmnopqrstuvwx";

fn name(player: usize) -> String {
    NAMES[player..=player].to_owned()
}

/// A game as it goes into `solve_game`, and whether the figures of the example are what players get, not what they pay.
struct Table {
    players: usize,
    costs: Vec<String>,
    gains: bool,
}

impl Case {
    fn table(&self) -> Table {
        let table = |players: usize, gains: bool, amount: &dyn Fn(Coalition) -> i64| {
            let sign = if gains { -1 } else { 1 };
            let costs =
                (0..1 << players).map(|position| (sign * amount(Coalition::at(position))).to_string());
            Table { players, costs: costs.collect(), gains }
        };
        let negated = |amount: &String| amount.strip_prefix('-').map_or(format!("-{amount}"), str::to_owned);
        let players_of = |amounts: &[String]| usize::try_from(amounts.len().ilog2()).unwrap();
        if let Some(costs) = &self.costs {
            Table { players: players_of(costs), costs: costs.clone(), gains: false }
        } else if let Some(worth) = &self.worth {
            Table { players: players_of(worth), costs: worth.iter().map(negated).collect(), gains: true }
        } else if let Some(runways) = &self.airport {
            table(runways.len(), false, &|coalition| {
                coalition.members().map(|player| runways[player]).max().unwrap_or(0)
            })
        } else if let Some(Bankruptcy { estate, claims }) = &self.bankruptcy {
            let everyone = Coalition::everyone(claims.len());
            table(claims.len(), true, &|coalition| {
                let others: i64 = everyone.without(coalition).members().map(|player| claims[player]).sum();
                (estate - others).max(0)
            })
        } else if let Some(Voting { quota, weights }) = &self.voting {
            table(weights.len(), true, &|coalition| {
                i64::from(coalition.members().map(|player| weights[player]).sum::<i64>() >= *quota)
            })
        } else if let Some(winning) = &self.winning {
            let player = |name: &String| NAMES.find(name.as_str()).unwrap();
            let lines: Vec<Coalition> =
                winning.iter().map(|names| Coalition::of(names.iter().map(player))).collect();
            table(self.players.unwrap(), true, &|coalition| {
                i64::from(lines.iter().any(|line| line.without(coalition).is_empty()))
            })
        } else {
            panic!("{}: no game", self.name)
        }
    }
}

/// The game by the types, from the same decimal numbers.
fn game(table: &Table) -> Game {
    let decimals =
        table.costs.iter().filter_map(|cost| cost.split_once('.')).map(|(_, decimals)| decimals.len());
    let places = decimals.max().unwrap_or(0);
    let units = |cost: &String| -> i64 {
        let (whole, decimals) = cost.split_once('.').unwrap_or((cost, ""));
        format!("{whole}{decimals:0<places$}").parse().unwrap()
    };
    let denominator = 10_u32.pow(u32::try_from(places).unwrap());
    Game::in_parts_of_a_yen(table.players, denominator, table.costs.iter().map(units).collect()).unwrap()
}

fn check(case: &Case) {
    let name_of_case = &case.name;
    assert!(!case.source.is_empty(), "{name_of_case}: no source");
    let table = case.table();
    let game = game(&table);
    let sign = Fraction::integer(if table.gains { -1 } else { 1 });
    let figures = |shares: &[Fraction]| -> Vec<Fraction> {
        shares.iter().map(|share| share.checked_mul(&sign).unwrap()).collect()
    };
    let mut go_on = |_| ControlFlow::Continue(());
    let expect = &case.expect;
    assert!(
        expect.shapley.is_some() || expect.nucleolus.is_some() || expect.not_calculated.is_some(),
        "{name_of_case}: a case expects an allocation, or the reason why there is none"
    );
    let by_shapley = shapley(&game).unwrap();
    if let Some(expected) = &expect.shapley {
        assert_eq!(&figures(&by_shapley), expected, "{name_of_case}: Shapley value");
    }
    let by_nucleolus = nucleolus(&game, &mut go_on);
    if let Some(expected) = &expect.nucleolus {
        assert_eq!(&figures(by_nucleolus.as_ref().unwrap().shares()), expected, "{name_of_case}: nucleolus");
    }
    if let Some(expected) = &expect.not_calculated {
        assert_eq!(by_nucleolus.as_ref().unwrap_err().code(), expected, "{name_of_case}: reason");
    }
    let (kind, shortfall) = match core(&game, &mut go_on).unwrap() {
        Core::NotEmpty { .. } => ("not empty", None),
        Core::Empty { shortfall, .. } => ("empty", Some(shortfall)),
    };
    assert_eq!(kind, expect.core, "{name_of_case}: core");
    if expect.shortfall.is_some() {
        assert_eq!(shortfall, expect.shortfall, "{name_of_case}: shortfall");
    }
    if let Some(expected) = &expect.closest {
        let closest = core_check(&game, &by_shapley).unwrap().closest.unwrap();
        let names: Vec<String> = closest.coalition.members().map(name).collect();
        assert_eq!(
            (names, closest.excess),
            (expected.coalition.clone(), expected.excess),
            "{name_of_case}: closest coalition"
        );
    }

    let players: Vec<String> = (0..table.players).map(name).collect();
    let answer = solve_game(&json!({ "players": players, "costs": table.costs }).to_string());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["shapley"]["shares"], json!(by_shapley), "{name_of_case}: Shapley value in JSON");
    match &by_nucleolus {
        Ok(nucleolus) => {
            assert_eq!(
                answer["nucleolus"]["shares"],
                json!(nucleolus.shares()),
                "{name_of_case}: nucleolus in JSON"
            );
            assert_eq!(answer["nucleolus"]["proven"], json!(true), "{name_of_case}: proof in JSON");
        }
        Err(reason) => assert_eq!(answer["nucleolus"]["reason"], json!(reason.code()), "{name_of_case}"),
    }
    assert_eq!(answer["core"]["empty"], json!(expect.core == "empty"), "{name_of_case}: core in JSON");
}

#[test]
fn every_example_comes_out_as_its_source_says() {
    let cases = cases_of_folder::<Case>("game");
    cases.iter().for_each(|(_, case)| check(case));
    let mut names: Vec<_> = cases.into_iter().map(|(_, case)| case.name).collect();
    let number = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), number, "two examples have the same name");
    assert!(number >= 20, "the examples were found");
}
