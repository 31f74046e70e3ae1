//! Rounding as the formulas of the workbook do it, to see beforehand whether they come to our amounts.
//!
//! A spreadsheet has 15 digits, so exact shares are rounded to as many decimals as fit. Where the remainders of two
//! members differ less than that, the formulas would break the tie by the order of the table and not by the difference:
//! then the amounts are given as values, and the sheet says so.

use consortium_core::{
    Yen,
    cost::{ExactShares, RoundingUnit},
};

/// The digits that a spreadsheet keeps, less one for the noise of adding.
const DIGITS: u8 = 14;

/// The most decimals that are kept: a share may then grow to a hundred million yen before another number of decimals
/// would be the better one.
const MOST_DECIMALS: u8 = 6;

/// What the formulas calculate for each member.
pub(super) struct Rounded {
    /// The decimals to which exact shares are rounded.
    pub(super) decimals: u8,
    /// The steps of each member, in the order of the table.
    pub(super) steps: Vec<Steps>,
}

/// The steps from an exact share to what a member pays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Steps {
    /// The share with the decimals, as a count of the last of them.
    share: i128,
    /// The same as a number.
    pub(super) exact: f64,
    /// Cut to the unit.
    pub(super) cut: i128,
    /// What was cut off, as a count of the last decimal.
    left: i128,
    /// The same as a number.
    pub(super) remainder: f64,
    /// The place among the remainders, from 1.
    pub(super) rank: usize,
    /// What is added by the largest remainder.
    pub(super) added: i128,
}

impl Rounded {
    /// The steps of shares that sum to `total`; `None` if an amount does not fit.
    pub(super) fn of(shares: &ExactShares, total: Yen, unit: RoundingUnit) -> Option<Self> {
        let largest = shares.iter().map(|share| share.to_f64().abs()).fold(1.0, f64::max);
        let digits = u8::try_from(format!("{largest:.0}").len()).ok()?;
        let decimals = DIGITS.saturating_sub(digits).min(MOST_DECIMALS);
        let scale = 10_i128.checked_pow(u32::from(decimals))?;
        let unit = i128::from(unit.yen());
        let mut steps = Vec::with_capacity(shares.len());
        for share in shares.iter() {
            let nearest = share.nearest(decimals)?;
            let share = nearest.numerator().checked_mul(scale.checked_div(nearest.denominator())?)?;
            let cut = share.checked_div_euclid(scale.checked_mul(unit)?)?.checked_mul(unit)?;
            let left = share.checked_sub(cut.checked_mul(scale)?)?;
            let as_number =
                |count: i128| -> Option<f64> { Some(consortium_core::Fraction::new(count, scale)?.to_f64()) };
            steps.push(Steps {
                share,
                exact: as_number(share)?,
                cut,
                left,
                remainder: as_number(left)?,
                rank: 0,
                added: 0,
            });
        }
        let mut order: Vec<_> = steps.iter().map(|step| (step.left, step.share)).enumerate().collect();
        // A stable sort: the order of the table decides between equals.
        order.sort_by_key(|(_, claim)| std::cmp::Reverse(*claim));
        let cut: i128 = steps.iter().map(|step| step.cut).sum();
        let mut left = i128::from(total.get()).checked_sub(cut)?;
        for (rank, (place, _)) in order.into_iter().enumerate() {
            let step = steps.get_mut(place)?;
            step.rank = rank.saturating_add(1);
            step.added = left.clamp(0, unit);
            left = left.checked_sub(step.added)?;
        }
        Some(Self { decimals, steps })
    }

    /// Whether largest remainders come to these amounts.
    pub(super) fn by_largest_remainder(&self, amounts: &[Yen]) -> bool {
        let pays = |step: &Steps| step.cut.checked_add(step.added);
        self.is(amounts, pays)
    }

    fn is(&self, amounts: &[Yen], pays: impl Fn(&Steps) -> Option<i128>) -> bool {
        self.steps.len() == amounts.len()
            && self
                .steps
                .iter()
                .zip(amounts)
                .all(|(step, amount)| pays(step) == Some(i128::from(amount.get())))
    }

    /// Whether it comes to these amounts if one member takes all that was cut off.
    pub(super) fn by_lead(&self, lead: usize, total: Yen, amounts: &[Yen]) -> bool {
        let cut: i128 = self.steps.iter().map(|step| step.cut).sum();
        let Some(left) = i128::from(total.get()).checked_sub(cut) else { return false };
        let expected = self
            .steps
            .iter()
            .enumerate()
            .map(|(place, step)| if place == lead { step.cut.checked_add(left) } else { Some(step.cut) });
        self.steps.len() == amounts.len()
            && expected.zip(amounts).all(|(pays, amount)| pays == Some(i128::from(amount.get())))
    }
}

#[cfg(test)]
mod tests {
    use super::Rounded;
    use consortium_core::{
        Fraction, MemberId, Yen,
        cost::{ExactShares, ExactYen, Rounding, RoundingUnit, apportion},
    };

    fn shares(parts: &[(i128, i128)]) -> ExactShares {
        parts.iter().map(|&(n, d)| ExactYen::from(Fraction::new(n, d).unwrap())).collect()
    }

    #[test]
    fn the_formulas_round_as_we_do() {
        for (parts, unit) in [
            (vec![(100, 3), (100, 3), (100, 3), (0, 1)], RoundingUnit::One),
            (vec![(12_345_678, 7), (12_345_678, 7), (5 * 12_345_678, 7)], RoundingUnit::Hundred),
            (vec![(-10, 3), (40, 3)], RoundingUnit::Ten),
            (vec![(999_999_999, 2), (1, 2)], RoundingUnit::Thousand),
        ] {
            let shares = shares(&parts);
            let total = Yen::new(i64::try_from(shares.sum().to_fraction().unwrap().floor()).unwrap());
            let members: Vec<_> = (1..).map(MemberId).take(parts.len()).collect();
            let ours = apportion(&shares, Rounding { unit, ..Rounding::default() }, &members).unwrap();
            assert!(Rounded::of(&shares, total, unit).unwrap().by_largest_remainder(&ours), "{parts:?}");
        }
    }

    #[test]
    fn a_difference_beyond_the_digits_of_a_spreadsheet_is_noticed() {
        // The second remainder is larger by a billionth of a billionth.
        let tiny = 1_000_000_000_000_000_000_i128;
        let shares = shares(&[(tiny - 2, 2 * tiny), (tiny + 2, 2 * tiny)]);
        let ours = apportion(&shares, Rounding::default(), &[MemberId(1), MemberId(2)]).unwrap();
        assert_eq!(ours, [Yen::new(0), Yen::new(1)]);
        assert!(!Rounded::of(&shares, Yen::new(1), RoundingUnit::One).unwrap().by_largest_remainder(&ours));
    }
}
