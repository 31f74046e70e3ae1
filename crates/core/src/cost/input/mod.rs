//! What a user enters about cost: lines, keys, grant, other income, and the terms of the table of shares.
//!
//! Every amount is an [`Entry`]: it may be missing or unreadable. What a member brings stands with the
//! [`Member`](crate::Member). [`Project::new`](super::Project::new) is the one reader of all this.

mod grant;
mod keys;
mod line;
mod line_text;
mod slot;

use serde::{Deserialize, Serialize};

pub use grant::{Grant, GrantCondition};
pub use keys::{Key, KeyPart, Keys, Method};
pub use line::{Charged, Line, LineForm, LineId, LineKind, PriceSchedule, PriceStep, Purpose, TierKind};

use super::RoundingUnit;
use crate::{Entry, WrittenDate, Yen};

/// What the joint project costs and how the members split it. In JSON as in a plan file.
///
/// Invariants, kept by the edits of a plan and by reading plan files: line ids are unique; an own cost belongs to a
/// member of the plan. A cost that breaks them is not calculated, and says why.
///
/// ```
/// use consortium_core::{Entry, Yen, cost::{Cost, Line, LineKind}};
/// let cost: Cost = serde_json::from_str(r#"{"lines": [{"id": 1, "form": "fixed", "amount": 1200000}]}"#).unwrap();
/// assert_eq!(cost.lines[0].kind, LineKind::Fixed { amount: Entry::Known(Yen::new(1_200_000)) });
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cost {
    /// The cost lines, in the order of the table.
    pub lines: Vec<Line>,
    /// その他の収入: income of the project other than the grant and the members' shares, in yen a year; nothing
    /// entered means none. Every group that carries out the project receives it, up to its cost.
    pub other_income: Entry<Yen>,
    /// 補助金, if one is asked for.
    pub grant: Option<Grant>,
    /// The keys for every line that has none of its own.
    pub keys: Keys,
    /// The way of splitting the members have settled on.
    pub method: Method,
    /// What shares are rounded to.
    pub rounding_unit: RoundingUnit,
    /// Who bears what rounding leaves.
    pub remainder: Remainder,
    /// Whether the amounts include consumption tax; `None`: not said.
    pub tax: Option<Tax>,
    /// The day on which the members fixed the shares.
    pub shares_fixed_on: Entry<WrittenDate>,
    /// The unit in which amounts are shown.
    pub shown_in: AmountUnit,
    /// What each member would pay alone, where its cost today was not entered.
    #[serde(skip_serializing_if = "StandaloneBasis::is_same_prices")]
    pub standalone: StandaloneBasis,
}

/// What the 単独費用 of a member rests on whose cost today was not entered.
///
/// A cost today that was entered needs no choice. As soon as there is one, the others count with the same prices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandaloneBasis {
    /// Nobody has said. Without any cost today there is nothing to measure the joint project against. New plans begin
    /// here.
    NotChosen,
    /// The assumption that each member alone contracts at the same prices. Plan files and links from before there was
    /// a choice do not name it and meant this, so they keep their figures.
    #[default]
    SamePrices,
}

impl StandaloneBasis {
    // By reference, as serde asks.
    fn is_same_prices(&self) -> bool {
        *self == Self::SamePrices
    }
}

/// Who bears 端数, what rounding leaves. No rule was found in the documents, so it is a choice, and it is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remainder {
    /// Those with the largest remainders, a unit each.
    #[default]
    LargestRemainder,
    /// The lead of the plan.
    LeadTakes,
}

/// Whether amounts include consumption tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tax {
    /// 税込.
    Included,
    /// 税抜.
    Excluded,
}

/// The unit in which amounts are shown. What is entered and calculated is always yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountUnit {
    /// 円.
    #[default]
    Yen,
    /// 千円.
    Thousand,
    /// 万円.
    TenThousand,
}

impl AmountUnit {
    /// All units, from the smallest.
    pub const ALL: [Self; 3] = [Self::Yen, Self::Thousand, Self::TenThousand];
}

impl Cost {
    /// The line with this id.
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The line with this id, to change it.
    pub fn line_mut(&mut self, id: LineId) -> Option<&mut Line> {
        self.lines.iter_mut().find(|line| line.id == id)
    }

    /// Whether any line is split by this key.
    pub fn uses_key(&self, key: Key) -> bool {
        self.keys.use_key(key)
            || self.lines.iter().filter_map(|line| line.keys.as_ref()).any(|keys| keys.use_key(key))
    }

    /// What the calculations depend on: the same without the names of lines, the tax, the day and the unit shown.
    #[must_use]
    pub fn calculated_with(&self) -> Self {
        let mut cost = self.clone();
        cost.lines.iter_mut().for_each(|line| line.name.clear());
        Self { tax: None, shares_fixed_on: Entry::Unknown, shown_in: AmountUnit::default(), ..cost }
    }
}

#[cfg(test)]
mod tests {
    use super::{AmountUnit, Cost, Tax};
    use crate::Entry;

    #[test]
    fn tax_day_and_unit_shown_change_no_calculation() {
        let plain = Cost::default();
        for changed in [
            Cost { tax: Some(Tax::Included), ..Cost::default() },
            Cost { shares_fixed_on: Entry::Unreadable("春ごろ".to_owned()), ..Cost::default() },
            Cost { shown_in: AmountUnit::Thousand, ..Cost::default() },
        ] {
            assert_ne!(changed, plain);
            assert_eq!(changed.calculated_with(), plain.calculated_with());
        }
    }
}
