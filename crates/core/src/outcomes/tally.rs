//! What is left of the lines about participants: counts.

use serde::Serialize;

use super::{LeftObesity, NoRate, Participant, Rate, Transitions, WeightChange};

/// 性別.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

/// 年代: the bands in which evaluations count age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeBand {
    /// Below 40: outside the specific checkup.
    Under40,
    /// 40 to 49.
    Forties,
    /// 50 to 59.
    Fifties,
    /// 60 to 69.
    Sixties,
    /// 70 and over.
    From70,
}

impl AgeBand {
    /// All bands, from the youngest.
    pub const ALL: [Self; 5] = [Self::Under40, Self::Forties, Self::Fifties, Self::Sixties, Self::From70];

    /// Its place in [`ALL`](Self::ALL).
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The band of an age in full years.
    #[inline]
    pub const fn of(age: u8) -> Self {
        match age {
            0..40 => Self::Under40,
            40..50 => Self::Forties,
            50..60 => Self::Fifties,
            60..70 => Self::Sixties,
            _ => Self::From70,
        }
    }
}

/// The outcomes of a group of participants, in counts. Two groups [together](Self::and) have the sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// 参加: lines about people, those who left the society among them.
    pub joined: u64,
    /// 資格喪失: those who left the society. A line of their own: they are in none of the figures below.
    pub left_society: u64,
    /// 継続: those who took part to the end.
    pub went_on: u64,
    /// Those of whom it is known that they did not.
    pub stopped: u64,
    /// BMI before and after, of those of whom both are known.
    pub transitions: Transitions,
    /// Weight before and after, of those of whom both are known.
    pub weight: WeightChange,
    /// Waist and weight, of those of whom both are known before and after.
    pub two: TwoAndTwo,
}

/// 腹囲2cm・体重2kg: with both, specific guidance is done whatever else was done (180 points).
///
/// Source: 標準的な健診・保健指導プログラム, 令和6年度版: アウトカム評価.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TwoAndTwo {
    /// Waist and weight are known before and after.
    pub known: u64,
    /// The waist is smaller by 2 cm or more.
    pub waist: u64,
    /// The weight is lower by 2 kg or more.
    pub weight: u64,
    /// Both.
    pub both: u64,
}

/// Two units in the thousandths in which measures are kept.
const TWO: u64 = 2_000;

impl Tally {
    /// Counts one participant; `None`, and nothing is counted, if there are too many.
    #[inline]
    pub fn add(&mut self, person: &Participant) -> Option<()> {
        self.joined = self.joined.checked_add(1)?;
        if person.left_society == Some(true) {
            self.left_society = self.left_society.saturating_add(1);
            return Some(());
        }
        // None of the counts below is greater than that of all, which fits.
        match person.went_on {
            Some(true) => self.went_on = self.went_on.saturating_add(1),
            Some(false) => self.stopped = self.stopped.saturating_add(1),
            None => {}
        }
        if let Some((before, after)) = person.bands() {
            self.transitions.add(before, after)?;
        }
        if let Some((before, after)) = person.weights() {
            self.weight.add(before, after)?;
            if let Some((waist_before, waist_after)) = person.waists() {
                let less =
                    |before: u64, after: u64| before.checked_sub(after).is_some_and(|less| less >= TWO);
                self.two.add(
                    less(waist_before.thousandths(), waist_after.thousandths()),
                    less(before.thousandths(), after.thousandths()),
                );
            }
        }
        Some(())
    }

    /// Both groups together; `None` if there are too many people.
    pub fn and(&self, other: &Self) -> Option<Self> {
        Some(Self {
            joined: self.joined.checked_add(other.joined)?,
            left_society: self.left_society.checked_add(other.left_society)?,
            went_on: self.went_on.checked_add(other.went_on)?,
            stopped: self.stopped.checked_add(other.stopped)?,
            transitions: self.transitions.and(&other.transitions)?,
            weight: self.weight.and(&other.weight)?,
            two: self.two.and(other.two)?,
        })
    }

    /// All groups together; `None` if there are too many people.
    pub fn sum<'a>(groups: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        groups.into_iter().try_fold(Self::default(), |sum, group| sum.and(group))
    }

    /// Those who are still in the society: the base of what follows.
    pub const fn stayed(&self) -> u64 {
        self.joined.saturating_sub(self.left_society)
    }

    /// Those still in the society of whom it is not known whether they took part to the end.
    pub const fn continuation_unknown(&self) -> u64 {
        self.stayed().saturating_sub(self.went_on).saturating_sub(self.stopped)
    }

    /// 継続率: went on ÷ those of whom it is known.
    ///
    /// # Errors
    /// See [`NoRate`].
    pub fn continuation(&self) -> Result<Rate, NoRate> {
        Rate::new(self.went_on, self.went_on.saturating_add(self.stopped))
    }

    /// Measured before and after (BMI) ÷ those still in the society.
    ///
    /// # Errors
    /// See [`NoRate`].
    pub fn measured(&self) -> Result<Rate, NoRate> {
        Rate::new(self.transitions.total(), self.stayed())
    }

    /// 減量者率: lost weight ÷ weighed before and after.
    ///
    /// # Errors
    /// See [`NoRate`].
    pub fn lost_weight(&self) -> Result<Rate, NoRate> {
        Rate::new(self.weight.lost(), self.weight.people())
    }

    /// Left obesity, gross ÷ obese before.
    ///
    /// # Errors
    /// See [`NoRate`].
    pub fn left_obesity(&self) -> Result<Rate, NoRate> {
        let LeftObesity { before, left, .. } = self.transitions.left_obesity();
        Rate::new(left, before)
    }

    /// 2 cm and 2 kg ÷ those of whom both are known.
    ///
    /// # Errors
    /// See [`NoRate`].
    pub fn two_and_two(&self) -> Result<Rate, NoRate> {
        Rate::new(self.two.both, self.two.known)
    }
}

impl TwoAndTwo {
    #[inline]
    fn add(&mut self, waist: bool, weight: bool) {
        self.known = self.known.saturating_add(1);
        self.waist = self.waist.saturating_add(u64::from(waist));
        self.weight = self.weight.saturating_add(u64::from(weight));
        self.both = self.both.saturating_add(u64::from(waist && weight));
    }

    fn and(self, other: Self) -> Option<Self> {
        Some(Self {
            known: self.known.checked_add(other.known)?,
            waist: self.waist.checked_add(other.waist)?,
            weight: self.weight.checked_add(other.weight)?,
            both: self.both.checked_add(other.both)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{AgeBand, Tally};
    use crate::outcomes::{Measured, Participant};

    fn measured(weight: &str, waist: &str) -> Measured {
        Measured { weight: weight.parse().ok(), waist: waist.parse().ok(), ..Measured::default() }
    }

    fn tally(people: &[Participant]) -> Tally {
        let mut tally = Tally::default();
        people.iter().for_each(|person| tally.add(person).unwrap());
        tally
    }

    #[test]
    fn who_left_the_society_is_counted_apart_and_in_no_base() {
        let left = Participant { left_society: Some(true), went_on: Some(false), ..Participant::default() };
        let stayed = Participant { left_society: Some(false), went_on: Some(true), ..Participant::default() };
        let tally = tally(&[left, stayed, Participant::default()]);
        assert_eq!((tally.joined, tally.left_society, tally.stayed()), (3, 1, 2));
        assert_eq!(tally.continuation_unknown(), 1);
        let continuation = tally.continuation().unwrap();
        assert_eq!((continuation.count(), continuation.base()), (1, 1));
    }

    #[test]
    fn exactly_two_centimetres_and_two_kilograms_are_enough() {
        let person = |before, after| Participant { before, after, ..Participant::default() };
        let enough = person(measured("70", "90"), measured("68", "88"));
        let gram_short = person(measured("70", "90"), measured("68.001", "88"));
        let unknown = person(measured("70", ""), measured("60", "80"));
        let tally = tally(&[enough, gram_short, unknown]);
        assert_eq!((tally.two.known, tally.two.waist, tally.two.weight, tally.two.both), (2, 2, 1, 1));
        assert_eq!(tally.weight.people(), 3);
    }

    #[test]
    fn age_bands_begin_with_their_tens() {
        let bands = [0, 39, 40, 49, 50, 60, 69, 70, 255].map(AgeBand::of);
        use AgeBand::{Fifties, Forties, From70, Sixties, Under40};
        assert!(AgeBand::ALL.iter().enumerate().all(|(place, band)| band.place() == place));
        assert_eq!(bands, [Under40, Under40, Forties, Forties, Fifties, Sixties, Sixties, From70, From70]);
    }
}
