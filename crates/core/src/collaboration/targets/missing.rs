//! How many people are missing to a rate, in whole people.

use crate::Fraction;

/// How far a number of people is from a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// So many people are needed at least, and so many of them are still missing; 0 if the rate is reached.
    People {
        /// ⌈rate × eligible⌉.
        required: u32,
        /// How many more.
        missing: u32,
    },
    /// More people were done than are eligible: the numbers do not fit.
    MoreThanEligible,
}

/// How many people are still needed for a rate: ⌈rate × eligible⌉ − done, in integers. Whether the ministry rounds the rate
/// before it compares is not known.
///
/// `None` if the rate is not a share of one.
///
/// ```
/// use consortium_core::{Fraction, collaboration::targets::{Gap, gap}};
/// let rate = Fraction::new(114, 1_000).unwrap();
/// assert_eq!(gap(rate, 200, 20), Some(Gap::People { required: 23, missing: 3 }));
/// ```
pub fn gap(rate: Fraction, eligible: u32, done: u32) -> Option<Gap> {
    if rate < Fraction::integer(0) || rate > Fraction::integer(1) {
        return None;
    }
    if done > eligible {
        return Some(Gap::MoreThanEligible);
    }
    let required = ceiling(rate, eligible)?;
    Some(Gap::People { required, missing: required.saturating_sub(done) })
}

/// How many people one more percent of those eligible are, rounded up: ⌈eligible ÷ 100⌉.
pub const fn one_more_percent(eligible: u32) -> u32 {
    eligible.div_ceil(100)
}

fn ceiling(rate: Fraction, eligible: u32) -> Option<u32> {
    let people = rate.checked_mul(&Fraction::integer(eligible))?;
    let (numerator, denominator) = (people.numerator(), people.denominator());
    let whole = numerator.checked_div_euclid(denominator)?;
    let part = i128::from(numerator.checked_rem_euclid(denominator)? > 0);
    u32::try_from(whole.checked_add(part)?).ok()
}

/// All societies together: those whose two numbers are known, and how many are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// People who are eligible.
    pub eligible: u64,
    /// People who were done.
    pub done: u64,
    /// How many societies are counted.
    pub counted: usize,
    /// How many are left out, because a number is not known or does not fit.
    pub left_out: usize,
}

impl Total {
    /// The rate of all together: pooled, never the mean of rates.
    pub fn rate(&self) -> Option<Fraction> {
        Fraction::new(self.done.into(), self.eligible.into())
    }
}

/// Adds up societies, each with those eligible and those done.
pub fn total(societies: impl IntoIterator<Item = (Option<u32>, Option<u32>)>) -> Total {
    societies.into_iter().fold(Total::default(), |total, numbers| match numbers {
        (Some(eligible), Some(done)) if done <= eligible => Total {
            eligible: total.eligible.saturating_add(eligible.into()),
            done: total.done.saturating_add(done.into()),
            counted: total.counted.saturating_add(1),
            ..total
        },
        _ => Total { left_out: total.left_out.saturating_add(1), ..total },
    })
}

#[cfg(test)]
mod tests {
    use super::{Gap, gap, one_more_percent, total};
    use crate::Fraction;

    fn percent(tenths: i128) -> Fraction {
        Fraction::new(tenths, 1_000).unwrap()
    }

    /// domain: 11.4 % of 200 is 22.8, so 23 people.
    #[test]
    fn a_part_of_a_person_is_a_whole_person() {
        assert_eq!(gap(percent(114), 200, 22), Some(Gap::People { required: 23, missing: 1 }));
        assert_eq!(gap(percent(114), 200, 23), Some(Gap::People { required: 23, missing: 0 }));
        assert_eq!(gap(percent(700), 10, 9), Some(Gap::People { required: 7, missing: 0 }));
        assert_eq!(gap(percent(700), 0, 0), Some(Gap::People { required: 0, missing: 0 }));
    }

    #[test]
    fn the_number_needed_reaches_the_rate_and_one_less_does_not() {
        for tenths in [1, 50, 114, 162, 300, 450, 646, 700, 829, 900, 999, 1_000] {
            for eligible in [1, 7, 99, 100, 101, 200, 999, 43_211, u32::MAX] {
                let Some(Gap::People { required, missing }) = gap(percent(tenths), eligible, 0) else {
                    panic!()
                };
                let reaches = |people: u32| i128::from(people) * 1_000 >= tenths * i128::from(eligible);
                assert_eq!(missing, required);
                assert!(reaches(required) && !reaches(required - 1), "{tenths} of {eligible}: {required}");
            }
        }
    }

    #[test]
    fn numbers_that_do_not_fit_and_rates_that_are_none_are_named() {
        assert_eq!(gap(percent(700), 10, 11), Some(Gap::MoreThanEligible));
        assert_eq!(gap(percent(1_001), 10, 1), None);
        assert_eq!(gap(percent(-1), 10, 1), None);
    }

    #[test]
    fn the_rate_of_all_is_pooled_and_says_who_is_left_out() {
        let all = total([(Some(100), Some(90)), (Some(900), Some(10)), (Some(5), None), (Some(5), Some(6))]);
        assert_eq!((all.counted, all.left_out), (2, 2));
        assert_eq!(all.rate(), Fraction::new(1, 10));
        assert_eq!(total([]).rate(), None);
        assert_eq!([0, 1, 100, 101].map(one_more_percent), [0, 1, 1, 2]);
    }
}
