//! How long the stages and rates of a year take: `cargo bench --bench stages`, or with the numbers of insurers.
//!
//! The insurers are made up, and the same in every run: each with a step, a target, a plan and what came of it.

#![expect(clippy::print_stdout, reason = "a table for a terminal")]

use std::time::Instant;

use std::rc::Rc;

use consortium_core::{
    Entry,
    stages::{
        FiscalYear, InsurerRecord, InsurerStep, ItemNumber, ItemResults, ItemSet, Rung, StagesPlan, YearPlan,
        assess_years,
    },
};

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![9, 200, 1_741] } else { asked };
    println!("{:>5} {:>6} {:>11}  support rate", "n", "years", "report");
    for insurers in sizes {
        for years in [1, 3, 5] {
            measure(insurers, years);
        }
    }
}

fn measure(insurers: usize, years: u16) {
    let plan = (2024..).take(usize::from(years)).map(|year| (FiscalYear(year), year_plan(year, insurers)));
    let plan = StagesPlan { years: plan.collect() };
    let start = Instant::now();
    let report = assess_years(&plan);
    let time = start.elapsed().as_secs_f64() * 1_000.0;
    let rates = report.years.iter().map(|year| {
        let mean = year.prefecture.support_rate.as_ref().and_then(|rate| rate.mean.known());
        mean.and_then(|mean| mean.percent(1))
            .map_or_else(|| "unknown".into(), |percent| format!("{percent} %"))
    });
    println!(
        "{insurers:>5} {:>6} {time:>8.2} ms  {}",
        plan.years.len(),
        rates.collect::<Vec<_>>().join(", ")
    );
}

fn year_plan(year: u16, insurers: usize) -> Rc<YearPlan> {
    Rc::new((0..insurers).map(|number| insurer(number, usize::from(year))).collect())
}

fn insurer(number: usize, year: usize) -> InsurerRecord {
    let steps = |position: usize| InsurerStep::ALL.get(position).copied();
    let before = number % 4;
    let planned = 1 + number % 9;
    InsurerRecord {
        name: format!("insurer {number}"),
        before: steps(before).into(),
        target: steps(before + 1).into(),
        planned: Entry::Known(items(planned)),
        results: Entry::Known(ItemResults::achieved(items((number + year) % (planned + 1)))),
        ..InsurerRecord::default()
    }
}

/// The first so many items of the list.
fn items(number: usize) -> ItemSet {
    (1..).take(number).filter_map(ItemNumber::new).collect()
}
