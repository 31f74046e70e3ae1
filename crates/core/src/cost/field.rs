//! The names of the inputs about cost.

use std::{fmt, str::FromStr};

use super::LineId;
use crate::NotAField;

/// Names one input about what the joint project costs. What a member brings is a
/// [`MemberField`](crate::MemberField).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostField {
    /// The name of a line.
    LineName(LineId),
    /// Which member bears an own cost.
    LineOwner(LineId),
    /// The amount of a line, in yen; of a price schedule the one beyond its steps.
    LineAmount(LineId),
    /// The upper end of a step of a price schedule, by place from 0.
    StepEnd(LineId, usize),
    /// The amount of a step, in yen.
    StepAmount(LineId, usize),
    /// A mix of keys as a whole; without a line, of the keys for all lines.
    Keys(Option<LineId>),
    /// The percentage of a part of a mix of keys; without a line, of the keys for all lines.
    KeyPercent(Option<LineId>, usize),
    /// その他の収入, in yen a year.
    OtherIncome,
    /// 補助率.
    GrantRate,
    /// 上限額, in yen.
    GrantCeiling,
    /// 端数切捨ての単位, in yen.
    GrantUnit,
    /// The day on which the shares were fixed.
    SharesFixedOn,
    /// 単独費用: what each member would pay alone, where its cost today was not entered.
    Standalone,
}

impl fmt::Display for CostField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LineName(LineId(id)) => write!(f, "line-{id}-name"),
            Self::LineOwner(LineId(id)) => write!(f, "line-{id}-owner"),
            Self::LineAmount(LineId(id)) => write!(f, "line-{id}-amount"),
            Self::StepEnd(LineId(id), at) => write!(f, "line-{id}-step-{at}-end"),
            Self::StepAmount(LineId(id), at) => write!(f, "line-{id}-step-{at}-amount"),
            Self::Keys(None) => f.write_str("keys"),
            Self::Keys(Some(LineId(id))) => write!(f, "line-{id}-keys"),
            Self::KeyPercent(None, at) => write!(f, "key-{at}-percent"),
            Self::KeyPercent(Some(LineId(id)), at) => write!(f, "line-{id}-key-{at}-percent"),
            Self::OtherIncome => f.write_str("other-income"),
            Self::GrantRate => f.write_str("grant-rate"),
            Self::GrantCeiling => f.write_str("grant-ceiling"),
            Self::GrantUnit => f.write_str("grant-unit"),
            Self::SharesFixedOn => f.write_str("shares-fixed-on"),
            Self::Standalone => f.write_str("standalone"),
        }
    }
}

impl FromStr for CostField {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        let number = |text: &str| text.parse().map_err(|_| NotAField);
        let line = |text: &str| text.parse().map(LineId).map_err(|_| NotAField);
        let words: Vec<_> = text.split('-').collect();
        Ok(match words.as_slice() {
            ["line", id, "name"] => Self::LineName(line(id)?),
            ["line", id, "owner"] => Self::LineOwner(line(id)?),
            ["line", id, "amount"] => Self::LineAmount(line(id)?),
            ["line", id, "step", at, "end"] => Self::StepEnd(line(id)?, number(at)?),
            ["line", id, "step", at, "amount"] => Self::StepAmount(line(id)?, number(at)?),
            ["keys"] => Self::Keys(None),
            ["line", id, "keys"] => Self::Keys(Some(line(id)?)),
            ["key", at, "percent"] => Self::KeyPercent(None, number(at)?),
            ["line", id, "key", at, "percent"] => Self::KeyPercent(Some(line(id)?), number(at)?),
            ["other", "income"] => Self::OtherIncome,
            ["grant", "rate"] => Self::GrantRate,
            ["grant", "ceiling"] => Self::GrantCeiling,
            ["grant", "unit"] => Self::GrantUnit,
            ["shares", "fixed", "on"] => Self::SharesFixedOn,
            ["standalone"] => Self::Standalone,
            _ => return Err(NotAField),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::CostField;
    use crate::cost::LineId;

    #[test]
    fn every_field_is_found_by_its_name() {
        let line = LineId(7);
        for field in [
            CostField::LineName(line),
            CostField::LineOwner(line),
            CostField::LineAmount(line),
            CostField::StepEnd(line, 2),
            CostField::StepAmount(line, 2),
            CostField::Keys(None),
            CostField::Keys(Some(line)),
            CostField::KeyPercent(None, 1),
            CostField::KeyPercent(Some(line), 1),
            CostField::OtherIncome,
            CostField::GrantRate,
            CostField::GrantCeiling,
            CostField::GrantUnit,
            CostField::SharesFixedOn,
            CostField::Standalone,
        ] {
            assert_eq!(field.to_string().parse(), Ok(field));
        }
        assert!("line-7".parse::<CostField>().is_err());
    }
}
