//! How long the stages and rates of a year take: `cargo bench --bench stages`, or with the numbers of insurers.
//!
//! The insurers are made up, and the same in every run: each with a step, a target, a plan and what came of it.

#![expect(clippy::print_stdout, reason = "a table for a terminal")]

use std::time::Instant;

use consortium_core::stages::{
    Achievement, FiscalYear, InsurerStep, InsurerYear, ItemAnswers, ItemNumber, ItemSet, Rung, StageYear,
    StepAfter, StepBefore, assess_years,
};
use consortium_document::plan::YearPlan;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![9, 200, 1_741] } else { asked };
    println!("{:>5} {:>6} {:>11}  support rate", "n", "years", "report");
    for insurers in sizes {
        for years in [1, 3] {
            measure(insurers, years);
        }
    }
}

fn measure(insurers: usize, years: u16) {
    let years: Vec<_> = (2024..).take(usize::from(years)).map(|year| stage_year(year, insurers)).collect();
    let start = Instant::now();
    let report = assess_years(&years);
    let time = start.elapsed().as_secs_f64() * 1_000.0;
    let rates = report.years.iter().map(|year| {
        let mean = year.prefecture.support_rate.as_ref().and_then(|rate| rate.mean.known());
        mean.and_then(|mean| mean.percent(1))
            .map_or_else(|| "unknown".into(), |percent| format!("{percent} %"))
    });
    println!("{insurers:>5} {:>6} {time:>8.2} ms  {}", years.len(), rates.collect::<Vec<_>>().join(", "));
}

fn stage_year(year: u16, insurers: usize) -> StageYear {
    let insurers = (0..insurers).map(|number| insurer(number, usize::from(year)));
    StageYear { insurers: insurers.collect(), ..YearPlan::default().stage_year(FiscalYear(year)) }
}

fn insurer(number: usize, year: usize) -> InsurerYear {
    let steps = |position: usize| InsurerStep::ALL.get(position).copied();
    let before = number % 4;
    let planned = 1 + number % 9;
    InsurerYear {
        name: format!("insurer {number}"),
        code: String::new(),
        achievement: Achievement::Items {
            planned: items(planned),
            results: ItemAnswers::decided(items(planned), items((number + year) % (planned + 1))),
        },
        before: steps(before).map_or(StepBefore::Unknown, |step| StepBefore::Stated { step }),
        target: steps(before + 1),
        after: StepAfter::FromResults,
    }
}

/// The first so many items of the list.
fn items(number: usize) -> ItemSet {
    (1..).take(number).filter_map(ItemNumber::new).collect()
}
