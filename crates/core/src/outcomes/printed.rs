//! Percentages as documents print them: rounded or cut off, and of a base that is not always named.

use serde::Serialize;

use crate::{Fraction, stages::PrintedPercent};

/// How a printed percentage comes from a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintedFrom {
    /// It is the share, rounded half up.
    Rounded,
    /// It is the share, the rest cut off.
    CutOff,
    /// It is not this share: it has another base, or is wrong.
    AnotherShare,
}

/// How a printed percentage comes from a share.
///
/// ```
/// use consortium_core::{Fraction, outcomes::{PrintedFrom, printed_from}};
/// let printed = |text: &str, n, d| printed_from(text.parse().unwrap(), Fraction::new(n, d).unwrap());
/// assert_eq!(printed("74", 242, 329), PrintedFrom::Rounded);
/// assert_eq!(printed("135", 122, 90), PrintedFrom::CutOff);
/// // 47 % of those who were measured, not of those who joined.
/// assert_eq!(printed("47", 66, 203), PrintedFrom::AnotherShare);
/// assert_eq!(printed("47", 66, 140), PrintedFrom::Rounded);
/// ```
pub fn printed_from(printed: PrintedPercent, share: Fraction) -> PrintedFrom {
    if printed.stands_for(share) {
        PrintedFrom::Rounded
    } else if printed.is_cut_off_from(share) {
        PrintedFrom::CutOff
    } else {
        PrintedFrom::AnotherShare
    }
}

/// The bases up to `most` of which every count has its printed percentage, rounded.
///
/// ```
/// use consortium_core::outcomes::bases_that_fit;
/// let answers = [(23, "15.6"), (15, "10.2"), (9, "6.1"), (8, "5.4"), (7, "4.8")];
/// let answers = answers.map(|(count, printed)| (count, printed.parse().unwrap()));
/// assert_eq!(bases_that_fit(&answers, 10_000), [147]);
/// ```
pub fn bases_that_fit(counts: &[(u32, PrintedPercent)], most: u32) -> Vec<u32> {
    let fits = |base: u32| {
        counts.iter().all(|(count, printed)| {
            Fraction::new(i128::from(*count), i128::from(base)).is_some_and(|share| printed.stands_for(share))
        })
    };
    if counts.is_empty() { Vec::new() } else { (1..=most).filter(|base| fits(*base)).collect() }
}
