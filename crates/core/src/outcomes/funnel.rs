//! Funnel plots: whether the rate of one group lies as far from the rate of all as chance alone would explain.
//!
//! Around the pooled rate p, a group of n people lies within the limits while (rate − p)² ≤ z² p (1 − p) ÷ n. That is
//! decided in whole numbers. Small groups scatter widely, so there is no ranking.
//!
//! Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005),
//! 1185–1202: limits of 95 % and 99.8 %.

use num_bigint::BigInt;
use serde::Serialize;

use super::{Rate, wilson::Quantile};

/// The limits of a funnel plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FunnelLimit {
    /// One group in 20 lies beyond it by chance.
    Of95Percent,
    /// One group in 500 lies beyond it by chance.
    Of99_8Percent,
}

impl FunnelLimit {
    const fn quantile(self) -> Quantile {
        match self {
            Self::Of95Percent => Quantile::OF_95_PERCENT,
            Self::Of99_8Percent => Quantile::OF_99_8_PERCENT,
        }
    }

    /// How far from the rate of all the limit lies for a group of so many people, for drawing.
    #[expect(clippy::cast_precision_loss, reason = "a position on a chart, never a figure")]
    pub fn distance(self, all: Rate, people: u64) -> f64 {
        let z = match self {
            Self::Of95Percent => 1.959_963_985,
            Self::Of99_8Percent => 3.090_232_306,
        };
        let share = all.share().to_f64();
        z * (share * (1.0 - share) / people.max(1) as f64).sqrt()
    }

    /// Whether a group lies beyond the limit around the rate of all.
    #[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit do not overflow")]
    fn is_passed(self, group: Rate, all: Rate) -> bool {
        let (z, one) = self.quantile().squares();
        let apart = BigInt::from(group.count()) * all.base() - BigInt::from(all.count()) * group.base();
        apart.pow(2) * one > z * all.count() * all.rest() * group.base()
    }
}

/// Where a group lies in a funnel plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FunnelPosition {
    /// Within the limits: chance explains how far it lies from all.
    Within,
    /// Above a limit.
    Above(FunnelLimit),
    /// Below a limit.
    Below(FunnelLimit),
}

/// Where a group lies beside all.
///
/// ```
/// use consortium_core::outcomes::{FunnelLimit, FunnelPosition, Rate, funnel_position};
/// let all = Rate::new(500, 1_000).unwrap();
/// let of_ten = |count| funnel_position(Rate::new(count, 10).unwrap(), all);
/// assert_eq!(of_ten(8), FunnelPosition::Within); // 80 % of ten people say little
/// assert_eq!(of_ten(9), FunnelPosition::Above(FunnelLimit::Of95Percent));
/// let of_a_hundred = funnel_position(Rate::new(30, 100).unwrap(), all);
/// assert_eq!(of_a_hundred, FunnelPosition::Below(FunnelLimit::Of99_8Percent));
/// ```
pub fn funnel_position(group: Rate, all: Rate) -> FunnelPosition {
    let limits = [FunnelLimit::Of99_8Percent, FunnelLimit::Of95Percent];
    match limits.into_iter().find(|limit| limit.is_passed(group, all)) {
        None => FunnelPosition::Within,
        Some(limit) if group.share() > all.share() => FunnelPosition::Above(limit),
        Some(limit) => FunnelPosition::Below(limit),
    }
}

#[cfg(test)]
mod tests {
    use super::{FunnelLimit, FunnelPosition, funnel_position};
    use crate::outcomes::Rate;

    #[test]
    fn the_limits_are_drawn_as_far_out_as_normal_quantiles_say() {
        // 1.959963985 and 3.090232306 times √(1/5 · 4/5 ÷ 400) = 1/50.
        let fifth = Rate::new(1, 5).unwrap();
        for (limit, distance) in
            [(FunnelLimit::Of95Percent, 0.039_199_28), (FunnelLimit::Of99_8Percent, 0.061_804_65)]
        {
            assert!((limit.distance(fifth, 400) - distance).abs() < 1e-8, "{limit:?}");
        }
    }

    #[test]
    fn where_nobody_reaches_anything_no_group_lies_beyond_a_limit() {
        let [group, all] = [(0, 10), (0, 1_000)].map(|(count, base)| Rate::new(count, base).unwrap());
        assert_eq!(funnel_position(group, all), FunnelPosition::Within);
    }
}
