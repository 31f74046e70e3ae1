//! Hidden small numbers stay hidden: attacked with a linear program that knows nothing of how they were hidden.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::num::NonZeroU64;

use consortium_core::outcomes::{CellRole, CountTable, Place, SuppressionRule, suppress};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use proptest::prelude::*;

/// A table of up to `most` rows and columns in which small counts are frequent.
fn tables(most: usize) -> impl Strategy<Value = CountTable> {
    (1..=most, 1..=most)
        .prop_flat_map(|(rows, columns)| {
            let count = prop_oneof![0_u64..12, 0_u64..12, 0_u64..60, 0_u64..900];
            (Just(columns), proptest::collection::vec(count, rows * columns))
        })
        .prop_map(|(columns, counts)| CountTable::new(columns, &counts).unwrap())
}

fn rules() -> impl Strategy<Value = SuppressionRule> {
    (prop_oneof![Just(3_u64), Just(10), Just(20)], any::<bool>()).prop_map(|(threshold, zero_is_shown)| {
        SuppressionRule { threshold: NonZeroU64::new(threshold).unwrap(), zero_is_shown }
    })
}

fn least(rule: SuppressionRule) -> u64 {
    u64::from(rule.zero_is_shown)
}

/// The least and the largest count that fits everything that is shown, by a linear program; `None`: any.
fn bounds_by_linear_program(
    table: &CountTable,
    hidden: &[Place],
    least: u64,
    wanted: Place,
) -> (f64, Option<f64>) {
    let solve = |direction| {
        let mut problem = Problem::new(direction);
        let variables: Vec<_> = hidden
            .iter()
            .map(|&place| {
                let weight = if place == wanted { 1.0 } else { 0.0 };
                (place, problem.add_var(weight, (least as f64, f64::INFINITY)))
            })
            .collect();
        let mut adds_up = |places: Vec<(Place, f64)>| {
            let mut terms = Vec::new();
            let mut known = 0.0;
            for (place, sign) in places {
                match variables.iter().find(|(hidden, _)| *hidden == place) {
                    Some((_, variable)) => terms.push((*variable, sign)),
                    None => known += sign * table.count(place).unwrap() as f64,
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, -known);
            }
        };
        let (rows, columns) = (table.rows(), table.columns());
        for row in 0..=rows {
            let cells = (0..columns).map(|column| (Place { row, column }, 1.0));
            adds_up(cells.chain([(Place { row, column: columns }, -1.0)]).collect());
        }
        for column in 0..=columns {
            let cells = (0..rows).map(|row| (Place { row, column }, 1.0));
            adds_up(cells.chain([(Place { row: rows, column }, -1.0)]).collect());
        }
        match problem.solve() {
            Ok(SolveOutcome::Solution(solution)) => Some(solution.objective()),
            _ => None,
        }
    };
    (solve(OptimizationDirection::Minimize).unwrap(), solve(OptimizationDirection::Maximize))
}

/// Whether a hidden cell is as safe as the rule asks for, or as it would be if everything were hidden.
fn is_safe(table: &CountTable, rule: SuppressionRule, hidden: &[Place], place: Place) -> bool {
    let count = table.count(place).unwrap();
    let everything: Vec<Place> =
        table.places().filter(|place| table.count(*place).unwrap() >= least(rule)).collect();
    let bounds = |hidden: &[Place]| {
        let (low, high) = bounds_by_linear_program(table, hidden, least(rule), place);
        (low, high.unwrap_or(1e9))
    };
    let ((low, high), (lowest, highest)) = (bounds(hidden), bounds(&everything));
    let (least, most) = (least(rule) as f64, (rule.threshold.get() - 1) as f64);
    if rule.is_small(count) {
        low <= least.max(lowest) + 1e-6 && high >= most.min(highest) - 1e-6
    } else {
        high - low >= (most - least).min(highest - lowest) - 1e-6
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nobody_can_work_out_a_hidden_cell_more_closely_than_the_rule_allows(
        table in tables(6), rule in rules(),
    ) {
        let found = suppress(&table, rule);
        let hidden: Vec<Place> =
            table.places().filter(|place| found.role(*place) != Some(CellRole::Shown)).collect();
        for place in table.places() {
            let count = table.count(place).unwrap();
            prop_assert!(!rule.is_small(count) || hidden.contains(&place));
            let Some(bounds) = found.bounds(place) else { continue };
            let by_program = bounds_by_linear_program(&table, &hidden, least(rule), place);
            prop_assert!(is_safe(&table, rule, &hidden, place), "{place:?} {by_program:?}");
            prop_assert!((by_program.0 - bounds.least as f64).abs() < 1e-6, "{bounds:?} {by_program:?}");
            match (by_program.1, bounds.most) {
                (Some(high), Some(most)) => prop_assert!((high - most as f64).abs() < 1e-6),
                (high, most) => prop_assert_eq!(high.is_none(), most.is_none(), "{:?} {:?}", high, most),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn on_a_small_table_no_other_choice_hides_fewer_people(table in tables(2), rule in rules()) {
        let found = suppress(&table, rule);
        prop_assert!(found.fewest);
        let places: Vec<Place> = table.places().collect();
        let count = |place: Place| table.count(place).unwrap();
        let fewest = (0_u32..1 << places.len())
            .map(|set| {
                let hidden = places.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
                hidden.map(|(_, place)| *place).collect::<Vec<_>>()
            })
            .filter(|hidden| hidden.iter().all(|place| count(*place) >= least(rule)))
            .filter(|hidden| {
                places.iter().all(|place| !rule.is_small(count(*place)) || hidden.contains(place))
            })
            .filter(|hidden| {
                hidden.iter().all(|&place| is_safe(&table, rule, hidden, place))
            })
            .map(|hidden| hidden.iter().map(|place| count(*place)).filter(|count| !rule.is_small(*count)).sum())
            .min();
        prop_assert_eq!(fewest, Some(found.people_protecting));
    }
}
