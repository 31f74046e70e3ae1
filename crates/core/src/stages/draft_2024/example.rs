//! The example that the draft prints: prefecture X with nine municipalities.
//!
//! The figures are those of the paper, also where they contradict each other: see
//! [`check_example`](crate::stages::check_example).

use std::sync::LazyLock;

use super::bilingual;
use crate::stages::{
    InsurerStep, ItemNumber, ItemSet, PrintedExample, PrintedFormula, PrintedInsurer, PrintedPercent,
    PrintedPlan, PrintedStepUp,
};

/// The example of the draft: prefecture X with nine municipalities, as printed.
pub fn printed_example() -> &'static PrintedExample {
    static EXAMPLE: LazyLock<PrintedExample> = LazyLock::new(example);
    &EXAMPLE
}

/// The table on p. 14: name, achievement rate in tenths of a percent, the step-up if one was planned.
#[rustfmt::skip]
const TABLE: [(&str, u16, Option<PrintedStepUp>); 9] = [
    ("A市", 1000, None),
    ("B市", 1000, Some(step_up(InsurerStep::Preparing, InsurerStep::Acting, true))),
    ("C町", 600, Some(step_up(InsurerStep::Preparing, InsurerStep::Acting, false))),
    ("D市", 800, None),
    ("E市", 1000, None),
    ("F市", 500, None),
    ("G市", 750, Some(step_up(InsurerStep::Interested, InsurerStep::Preparing, false))),
    ("H市", 1000, Some(step_up(InsurerStep::Indifferent, InsurerStep::Interested, true))),
    ("I市", 700, None),
];

/// The rates in the formula on p. 15, in tenths of a percent.
const FORMULA: [u16; 9] = [1000, 750, 600, 800, 1000, 500, 750, 1000, 700];

fn example() -> PrintedExample {
    let row = |(name, tenths, step_up): (&str, u16, Option<PrintedStepUp>)| PrintedInsurer {
        name: name.to_owned(),
        rate: PrintedPercent::from_tenths(tenths),
        step_up,
    };
    PrintedExample {
        name: bilingual(
            "X県連合会（資料の記載例）",
            "Federation of prefecture X (example printed in the paper)",
        ),
        table_page: 14,
        table: TABLE.map(row).into(),
        formula: PrintedFormula {
            page: 15,
            rates: FORMULA.map(PrintedPercent::from_tenths).into(),
            factor: 100,
            result: PrintedPercent::from_tenths(789),
        },
        step_up_rate: PrintedPercent::from_tenths(500),
        plan: PrintedPlan {
            page: 12,
            insurer: "B市".to_owned(),
            from: InsurerStep::Preparing,
            to: InsurerStep::Acting,
            planned: first_items(7),
            achieved: first_items(6),
            rate: PrintedPercent::from_tenths(857),
        },
    }
}

const fn step_up(from: InsurerStep, to: InsurerStep, reached: bool) -> PrintedStepUp {
    PrintedStepUp { from, to, reached }
}

/// The first so many items of the list.
fn first_items(last: u8) -> ItemSet {
    (1..=last).filter_map(ItemNumber::new).collect()
}
