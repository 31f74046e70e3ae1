//! One participant, while the line about it is counted.
//!
//! Never stored, never shown: the type can be neither serialised nor written to a log.

use std::fmt;

use super::{AgeBand, Bmi, BmiBand, Centimetres, Kilograms, Sex, Waist};

/// What a line says about a participant. What it does not say is unknown.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Participant {
    /// 年代.
    pub age: Option<AgeBand>,
    /// 性別.
    pub sex: Option<Sex>,
    /// Measured before.
    pub before: Measured,
    /// Measured after.
    pub after: Measured,
    /// 資格喪失: whether the person left the society before the end. Unknown counts as still there: lists that have
    /// such a column mark the people who left.
    pub left_society: Option<bool>,
    /// 継続: whether the person took part to the end.
    pub went_on: Option<bool>,
}

/// What was measured of a person on one occasion.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Measured {
    /// BMI, as it is written.
    pub bmi: Option<Bmi>,
    /// 身長.
    pub height: Option<Centimetres>,
    /// 体重.
    pub weight: Option<Kilograms>,
    /// 腹囲.
    pub waist: Option<Waist>,
}

impl Participant {
    /// The BMI bands before and after, if both are known. A height that was measured on one occasion alone holds for the
    /// other: adults keep it.
    #[inline]
    pub(super) fn bands(&self) -> Option<(BmiBand, BmiBand)> {
        let heights = (self.before.height.or(self.after.height), self.after.height.or(self.before.height));
        Some((self.before.band(heights.0)?, self.after.band(heights.1)?))
    }

    /// The weights before and after, if both are known.
    #[inline]
    pub(super) fn weights(&self) -> Option<(Kilograms, Kilograms)> {
        Some((self.before.weight?, self.after.weight?))
    }

    /// The waists before and after, if both are known.
    #[inline]
    pub(super) fn waists(&self) -> Option<(Waist, Waist)> {
        Some((self.before.waist?, self.after.waist?))
    }
}

impl Measured {
    /// The BMI as it is written, or else from weight and height.
    #[inline]
    fn band(&self, height: Option<Centimetres>) -> Option<BmiBand> {
        let calculated = || Bmi::of(self.weight?, height?);
        self.bmi.or_else(calculated).map(Bmi::band)
    }

    /// Whether the BMI as it is written contradicts weight and height.
    #[inline]
    pub fn contradicts_itself(&self) -> bool {
        let calculated = self.weight.zip(self.height).and_then(|(weight, height)| Bmi::of(weight, height));
        self.bmi.zip(calculated).is_some_and(|(written, calculated)| !written.agrees_with(calculated))
    }
}

/// Says nothing about the person, so that no log or message can.
impl fmt::Debug for Participant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Participant")
    }
}

/// Says nothing about the person, so that no log or message can.
impl fmt::Debug for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Measured")
    }
}

#[cfg(test)]
mod tests {
    use super::{Measured, Participant};
    use crate::outcomes::{BmiBand, Sex};

    fn measured(bmi: &str, height: &str, weight: &str) -> Measured {
        Measured {
            bmi: bmi.parse().ok(),
            height: height.parse().ok(),
            weight: weight.parse().ok(),
            waist: None,
        }
    }

    #[test]
    fn nothing_of_a_person_can_be_written_to_a_log() {
        let person = Participant {
            sex: Some(Sex::Female),
            before: measured("27.1", "", ""),
            ..Participant::default()
        };
        assert_eq!(format!("{person:?} {:?}", person.before), "Participant Measured");
    }

    #[test]
    fn height_measured_once_holds_for_both_occasions() {
        let before = measured("", "170", "72.25");
        let person = Participant { before, after: measured("", "", "70"), ..Participant::default() };
        assert_eq!(person.bands(), Some((BmiBand::From25, BmiBand::From18_5)));
        let without = Participant { before: measured("", "", "72.25"), ..person };
        assert_eq!(without.bands(), None);
    }

    #[test]
    fn written_bmi_goes_before_a_calculated_one_and_contradicts_it_if_far_off() {
        let odd = measured("24.0", "170", "80"); // 27.7
        assert!(odd.contradicts_itself());
        assert!(!measured("27.7", "170", "80").contradicts_itself());
        let person = Participant { before: odd, after: odd, ..Participant::default() };
        assert_eq!(person.bands(), Some((BmiBand::From18_5, BmiBand::From18_5)));
    }
}
