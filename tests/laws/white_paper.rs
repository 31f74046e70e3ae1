//! Totals of a health white paper add up, and its hidden numbers stay hidden: attacked with a linear program that knows every
//! number that is shown, those of all risks at once.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::num::NonZeroU64;

use consortium_core::{
    Entry,
    collaboration::white_paper::{
        AgeSide, Breakdown, BreakdownReport, PaperDisclosure, PaperGroup, PaperGroupId, PaperRow, Risk,
        WhitePaperPlan, assess_breakdown, merge_below,
    },
    outcomes::SuppressionRule,
};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};
use proptest::prelude::*;

const RISKS: [Risk; 2] = [Risk::Obesity, Risk::Smoking];
const NAMES: [&str; 6] = ["20代", "30代", "40代", "50代", "60歳以上", "35～44歳"];

/// A table by age in which small counts, and counts that nobody knows, are frequent.
fn papers() -> impl Strategy<Value = WhitePaperPlan> {
    let people = || prop_oneof![0_u32..14, 5_u32..60, 20_u32..400];
    let count = || prop_oneof![6 => (0_u32..=100).prop_map(Some), 1 => Just(None)];
    let row = (0..NAMES.len(), people(), count(), count());
    proptest::collection::vec(row, 1..6).prop_map(|rows| {
        let group = |(id, (name, people, obese, smokers)): (u32, (usize, u32, Option<u32>, Option<u32>))| {
            let of = |percent: Option<u32>| percent.map(|percent| people * percent / 100);
            PaperGroup {
                name: NAMES[name].to_owned(),
                examined: Entry::Known(people),
                obesity: of(obese).into(),
                smoking: of(smokers).into(),
                ..PaperGroup::new(PaperGroupId(id))
            }
        };
        let ages = (1..).zip(rows).map(group).collect();
        WhitePaperPlan { ages, ..WhitePaperPlan::default() }
    })
}

fn rules() -> impl Strategy<Value = SuppressionRule> {
    (prop_oneof![Just(3_u64), Just(10)], any::<bool>()).prop_map(|(threshold, zero_is_shown)| {
        SuppressionRule { threshold: NonZeroU64::new(threshold).unwrap(), zero_is_shown }
    })
}

/// A number of a row: how many were examined, or how many have a risk.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cell {
    Examined(usize),
    With(usize, Risk),
    Without(usize, Risk),
}

fn with(group: &PaperGroup, risk: Risk) -> Option<f64> {
    group.count(risk).value().map(f64::from)
}

/// The least and the largest that a number can be for somebody who knows everything that is shown.
fn known_of(
    groups: &[PaperGroup],
    report: &BreakdownReport,
    shown: &PaperDisclosure,
    rule: SuppressionRule,
    wanted: Cell,
) -> (f64, f64) {
    const MOST: f64 = 1e6;
    // Whoever sees that 0 is shown knows that a hidden number is more, but where the whole row is hidden.
    let least = if rule.zero_is_shown { 1.0 } else { 0.0 };
    let solve = |direction| {
        let mut problem = Problem::new(direction);
        let mut variables: Vec<(Cell, Variable)> = Vec::new();
        for (row, group) in groups.iter().enumerate() {
            let shows_examined = shown.shows_examined(PaperRow::Group(row));
            let people = f64::from(group.examined.value().unwrap());
            let mut add = |cell, range| {
                let weight = if cell == wanted { 1.0 } else { 0.0 };
                let variable = problem.add_var(weight, range);
                variables.push((cell, variable));
                variable
            };
            let range = if shows_examined { (people, people) } else { (least, MOST) };
            let examined = add(Cell::Examined(row), range);
            let mut splits = Vec::new();
            for risk in RISKS {
                let Some(count) = with(group, risk) else { continue };
                let range = match (shown.shows_count(PaperRow::Group(row), risk), shows_examined) {
                    (true, _) => (count, count),
                    (false, true) => (least, MOST),
                    (false, false) => (0.0, MOST),
                };
                let rest = people - count;
                let rest = match (shown.shows_rate(PaperRow::Group(row), risk), shows_examined) {
                    (true, _) => (rest, rest),
                    // A side of nobody can stand beside one that is hidden.
                    _ => (0.0, MOST),
                };
                splits.push((add(Cell::With(row, risk), range), add(Cell::Without(row, risk), rest)));
            }
            for (some, others) in splits {
                problem.add_constraint([(some, 1.0), (others, 1.0), (examined, -1.0)], ComparisonOp::Eq, 0.0);
            }
        }
        let mut adds_up = |cells: Vec<Cell>, sum: f64| {
            let of = |cell| variables.iter().find(|(of, _)| of == cell).map(|(_, variable)| (*variable, 1.0));
            let terms: Vec<_> = cells.iter().filter_map(of).collect();
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, sum);
        };
        let all: Vec<usize> = (0..groups.len()).collect();
        let several = report
            .subtotals
            .iter()
            .map(|subtotal| (PaperRow::Subtotal(subtotal.side), subtotal.rows.clone()));
        for (place, rows) in several.chain([(PaperRow::All, all)]) {
            let sum = |of: &dyn Fn(&PaperGroup) -> Option<f64>| -> f64 {
                rows.iter().filter_map(|row| of(&groups[*row])).sum()
            };
            if shown.shows_examined(place) {
                let people = |group: &PaperGroup| group.examined.value().map(f64::from);
                adds_up(rows.iter().map(|row| Cell::Examined(*row)).collect(), sum(&people));
            }
            for risk in RISKS {
                let known: Vec<usize> =
                    rows.iter().copied().filter(|row| with(&groups[*row], risk).is_some()).collect();
                if known.is_empty() {
                    continue;
                }
                if shown.shows_count(place, risk) {
                    let count = |group: &PaperGroup| with(group, risk);
                    adds_up(known.iter().map(|row| Cell::With(*row, risk)).collect(), sum(&count));
                }
                if shown.shows_rate(place, risk) {
                    let base =
                        |group: &PaperGroup| with(group, risk).and(group.examined.value()).map(f64::from);
                    adds_up(known.iter().map(|row| Cell::Examined(*row)).collect(), sum(&base));
                }
            }
        }
        match problem.solve() {
            Ok(SolveOutcome::Solution(solution)) => Some(solution.objective()),
            _ => None,
        }
    };
    let low = solve(OptimizationDirection::Minimize).unwrap();
    (low, solve(OptimizationDirection::Maximize).unwrap_or(MOST))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nobody_can_work_out_a_small_number_more_closely_than_the_rule_allows(
        paper in papers(), rule in rules(),
    ) {
        let groups = &paper.ages;
        let report = assess_breakdown(&paper, Breakdown::Ages);
        let shown = PaperDisclosure::of(&paper, Breakdown::Ages, rule);
        let least = if rule.zero_is_shown { 1.0 } else { 0.0 };
        let most = (rule.threshold.get() - 1) as f64;
        for (row, group) in groups.iter().enumerate() {
            let people = u64::from(group.examined.value().unwrap());
            let of_risk = RISKS.into_iter().filter_map(|risk| {
                let count = u64::from(group.count(risk).value()?);
                Some([(Cell::With(row, risk), count), (Cell::Without(row, risk), people - count)])
            });
            for (cell, count) in [(Cell::Examined(row), people)].into_iter().chain(of_risk.flatten()) {
                if !rule.is_small(count) {
                    continue;
                }
                let (low, high) = known_of(groups, &report, &shown, rule, cell);
                // Those without a risk are examined less one at least: no more can be unknown of a row whose size is shown.
                let room = if shown.shows_examined(PaperRow::Group(row)) { (people as f64) - least } else { f64::MAX };
                prop_assert!(low <= least + 1e-6, "{cell:?} {count}: {low} to {high} in {paper:?} {shown:?}");
                prop_assert!(high >= most.min(room) - 1e-6, "{cell:?} {count}: {low} to {high} in {paper:?} {shown:?}");
            }
        }
    }

    #[test]
    fn the_share_of_all_is_that_of_all_rows_added_up(paper in papers()) {
        let report = assess_breakdown(&paper, Breakdown::Ages);
        let people: u64 = paper.ages.iter().filter_map(|group| group.examined.value()).map(u64::from).sum();
        prop_assert_eq!(report.all.examined.sum, Some(people));
        for (at, risk) in report.risks.iter().enumerate() {
            let known = paper.ages.iter().filter(|group| group.count(*risk).is_known());
            let (count, base) = known.fold((0_u64, 0_u64), |(count, base), group| {
                let value = |entry: &Entry<u32>| u64::from(entry.value().unwrap());
                (count + value(group.count(*risk)), base + value(&group.examined))
            });
            if let Ok(rate) = report.all.rates[at].rate {
                prop_assert_eq!((rate.count(), rate.base()), (count, base));
            }
        }
        let in_subtotals: usize = report.subtotals.iter().map(|subtotal| subtotal.rows.len()).sum();
        let neither = report.groups.iter().filter(|group| group.side == Some(AgeSide::Neither)).count();
        prop_assert!(report.subtotals.is_empty() || in_subtotals + neither == paper.ages.len());
    }

    #[test]
    fn merging_loses_nobody_and_makes_a_row_that_is_not_small(paper in papers()) {
        let limit = NonZeroU64::new(10).unwrap();
        let people = |groups: &[PaperGroup]| -> u32 { groups.iter().filter_map(|group| group.examined.value()).sum() };
        if let Some(merged) = merge_below(&paper.ages, limit) {
            prop_assert!(merged.count >= 2 && merged.kept.len() + merged.count == paper.ages.len());
            let whole = merged.merged.examined.value().unwrap();
            prop_assert_eq!(people(&merged.kept) + whole, people(&paper.ages));
            prop_assert!(whole >= 10 || merged.kept.iter().all(|group| group.examined == Entry::Known(0)));
        }
    }
}
