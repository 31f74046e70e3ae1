//! The share of small societies, when the size of some is not known.

use serde::Serialize;

use super::{facts::SocietyFacts, rule_set::RuleSet};
use crate::{Answer, Enrollees, Fraction};

/// On which side of the limit a society is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SocietySize {
    /// Fewer enrollees than the limit.
    Small,
    /// As many enrollees as the limit, or more.
    Large,
    /// The number of enrollees is missing.
    Unknown,
}

impl SocietySize {
    /// The size under a limit. Strict: with exactly as many enrollees as the limit a society is large.
    ///
    /// ```
    /// use consortium_core::{Enrollees, eligibility::SocietySize};
    /// let limit = Enrollees::new(10_000);
    /// assert_eq!(SocietySize::of(Some(Enrollees::new(9_999)), limit), SocietySize::Small);
    /// assert_eq!(SocietySize::of(Some(limit), limit), SocietySize::Large);
    /// ```
    pub fn of(enrollees: Option<Enrollees>, small_below: Enrollees) -> Self {
        match enrollees {
            Some(enrollees) if enrollees < small_below => Self::Small,
            Some(_) => Self::Large,
            None => Self::Unknown,
        }
    }
}

/// How many societies are small, large or of unknown size, and the shares that are possible with that.
///
/// Invariant: `small + large + unknown = all`, `lowest ≤ share ≤ highest`. Only societies are counted, never providers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SmallShare {
    small: u32,
    large: u32,
    unknown: u32,
    all: u32,
    share: Option<Fraction>,
    lowest: Option<Fraction>,
    highest: Option<Fraction>,
}

impl SmallShare {
    /// The share with these numbers of societies. Numbers beyond 32 bits stay at the greatest that fits.
    ///
    /// ```
    /// use consortium_core::{Answer, Fraction, eligibility::SmallShare};
    /// let two_fifths = Fraction::new(2, 5).unwrap();
    /// let share = SmallShare::new(17, 26, 0);
    /// assert_eq!(share.share(), Fraction::new(17, 43));
    /// assert_eq!(share.reaches(two_fifths), Answer::NotMet); // 39.53 %, although it rounds to 40 %
    /// assert_eq!(SmallShare::new(2, 2, 1).reaches(two_fifths), Answer::Met); // whatever the size of the fifth
    /// ```
    pub fn new(small: u32, large: u32, unknown: u32) -> Self {
        let all = small.saturating_add(large).saturating_add(unknown);
        let part = |part: u32| Fraction::new(part.into(), all.into());
        let share = if unknown == 0 { part(small) } else { None };
        let highest = part(small.saturating_add(unknown));
        Self { small, large, unknown, all, share, lowest: part(small), highest }
    }

    /// The share among these societies under a rule set.
    pub fn among(societies: &[SocietyFacts], rules: &RuleSet) -> Self {
        let (mut small, mut large, mut unknown) = (0_u32, 0_u32, 0_u32);
        for society in societies {
            let count = match SocietySize::of(society.enrollees, rules.small_society_below) {
                SocietySize::Small => &mut small,
                SocietySize::Large => &mut large,
                SocietySize::Unknown => &mut unknown,
            };
            *count = count.saturating_add(1);
        }
        Self::new(small, large, unknown)
    }

    /// Societies known to be small.
    pub fn small(&self) -> u32 {
        self.small
    }

    /// Societies known to be large.
    pub fn large(&self) -> u32 {
        self.large
    }

    /// Societies whose size is missing.
    pub fn unknown(&self) -> u32 {
        self.unknown
    }

    /// All societies.
    pub fn all(&self) -> u32 {
        self.all
    }

    /// Small ÷ all. `None` if a size is missing or there is no society.
    pub fn share(&self) -> Option<Fraction> {
        self.share
    }

    /// The share if every society of unknown size is large. `None` if there is no society.
    pub fn lowest(&self) -> Option<Fraction> {
        self.lowest
    }

    /// The share if every society of unknown size is small. `None` if there is no society.
    pub fn highest(&self) -> Option<Fraction> {
        self.highest
    }

    /// Whether the share is at least `minimum`, decided on exact fractions, never on a rounded percentage.
    ///
    /// Met or not met only if every possible size of the unknown societies leads there. Without any society the
    /// answer is unknown: there is nothing to count. A minimum of zero asks for nothing and is always met.
    pub fn reaches(&self, minimum: Fraction) -> Answer {
        match (self.lowest, self.highest) {
            _ if minimum <= Fraction::ZERO => Answer::Met,
            (Some(lowest), _) if lowest >= minimum => Answer::Met,
            (_, Some(highest)) if highest < minimum => Answer::NotMet,
            _ => Answer::Unknown,
        }
    }

    /// The share after `count` more societies of one size have joined.
    #[must_use]
    pub fn joined_by(&self, size: SocietySize, count: u32) -> Self {
        match size {
            SocietySize::Small => Self::new(self.small.saturating_add(count), self.large, self.unknown),
            SocietySize::Large => Self::new(self.small, self.large.saturating_add(count), self.unknown),
            SocietySize::Unknown => Self::new(self.small, self.large, self.unknown.saturating_add(count)),
        }
    }

    /// The share after one society of this size has left. Nothing changes if there is none.
    #[must_use]
    pub fn left_by(&self, size: SocietySize) -> Self {
        match size {
            SocietySize::Small => Self::new(self.small.saturating_sub(1), self.large, self.unknown),
            SocietySize::Large => Self::new(self.small, self.large.saturating_sub(1), self.unknown),
            SocietySize::Unknown => Self::new(self.small, self.large, self.unknown.saturating_sub(1)),
        }
    }

    /// The share once all sizes are known and `small` of the unknown ones (at most all of them) proved to be small.
    #[must_use]
    pub fn settled(&self, small: u32) -> Self {
        let small = small.min(self.unknown);
        let large = self.unknown.saturating_sub(small);
        Self::new(self.small.saturating_add(small), self.large.saturating_add(large), 0)
    }
}
