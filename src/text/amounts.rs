//! How amounts are written in tables.

use crate::text::number::{MINUS, grouped};
use consortium_core::Yen;
use consortium_document::plan::cost::AmountUnit;

/// Writes the amounts of one table in one unit, all with the same decimals: as many as the finest of them needs, so
/// that no amount is rounded.
///
/// ```
/// use consortium_core::Yen;
/// use consortium_document::plan::cost::AmountUnit;
/// use consortium_planner::text::amounts::Amounts;
/// let yen = [1_234_500, -20_000].map(Yen::new);
/// let amounts = Amounts::fitting(AmountUnit::Thousand, yen);
/// assert_eq!(yen.map(|yen| amounts.shown(yen)), ["1,234.5", "−20.0"]);
/// assert_eq!(amounts.change(Yen::new(500)), "+0.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// The number of yen in a unit.
    unit: u32,
    /// How many of the zeros at its end are not written as decimals.
    zeros: u32,
}

impl Amounts {
    /// For a table with these amounts.
    pub fn fitting(unit: AmountUnit, amounts: impl IntoIterator<Item = Yen>) -> Self {
        let digits = match unit {
            AmountUnit::Yen => 0,
            AmountUnit::Thousand => 3,
            AmountUnit::TenThousand => 4,
        };
        let zeros = amounts.into_iter().fold(digits, |zeros, amount| {
            let fits = |zeros: &u32| amount.get() % 10_i64.pow(*zeros) == 0;
            // Every amount is a multiple of one.
            (1..=zeros).rev().find(fits).unwrap_or(0)
        });
        Self { unit: 10_u32.pow(digits), zeros }
    }

    /// An amount, without its unit.
    pub fn shown(self, amount: Yen) -> String {
        let (size, unit) = (amount.get().unsigned_abs(), u64::from(self.unit));
        let (whole, rest) = (size / unit, size % unit);
        let sign = if amount < Yen::ZERO { MINUS } else { "" };
        let width = (self.zeros..self.unit.ilog10()).count();
        if width == 0 {
            return format!("{sign}{}", grouped(whole));
        }
        let decimals = rest / 10_u64.pow(self.zeros);
        format!("{sign}{}.{decimals:0width$}", grouped(whole))
    }

    /// A change, with its sign.
    pub fn change(self, amount: Yen) -> String {
        let sign = if amount > Yen::ZERO { "+" } else { "" };
        format!("{sign}{}", self.shown(amount))
    }
}
