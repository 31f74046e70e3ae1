//! BMI and its bands, decided in whole numbers.

use serde::Serialize;

/// A body mass index in kg/m², as an exact fraction.
///
/// Invariant: it lies between [`LEAST`](Self::LEAST) and [`MOST`](Self::MOST). What lies outside is a slip of the hand or
/// of the unit; the limits are this program's own and no medical judgement.
///
/// ```
/// use consortium_core::outcomes::{Bmi, BmiBand, Centimetres, Kilograms};
/// let weight: Kilograms = "72.25".parse().unwrap();
/// let height: Centimetres = "170".parse().unwrap();
/// assert_eq!(Bmi::of(weight, height).map(Bmi::band), Some(BmiBand::From25)); // 25 exactly
/// assert_eq!("24.9999".parse::<Bmi>().map(Bmi::band), Ok(BmiBand::From18_5));
/// assert!("250".parse::<Bmi>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bmi {
    numerator: u64,
    denominator: u64,
}

impl Bmi {
    /// The least that is taken for a BMI.
    pub const LEAST: u64 = 10;
    /// The largest that is taken for a BMI.
    pub const MOST: u64 = 100;

    /// A BMI in thousandths; `None` outside the limits.
    #[inline]
    pub const fn from_thousandths(thousandths: u64) -> Option<Self> {
        if thousandths < Self::LEAST.saturating_mul(1_000) || thousandths > Self::MOST.saturating_mul(1_000) {
            return None;
        }
        Some(Self { numerator: thousandths, denominator: 1_000 })
    }

    /// The BMI of a weight and a height; `None` outside the limits.
    #[inline]
    pub const fn of(weight: super::Kilograms, height: super::Centimetres) -> Option<Self> {
        // kg/m² is 10,000 kg/cm²; both are in thousandths. Neither is near the limits of 64 bits: 4 × 10¹² and 6 × 10¹⁰.
        let height = height.thousandths();
        let Some(numerator) = weight.thousandths().checked_mul(10_000_000) else { return None };
        let Some(denominator) = height.checked_mul(height) else { return None };
        let bmi = Self { numerator, denominator };
        let Some(most) = denominator.checked_mul(Self::MOST) else { return None };
        if bmi.tenths() < Self::LEAST.saturating_mul(10) || numerator > most { None } else { Some(bmi) }
    }

    /// The band it lies in.
    #[inline]
    pub const fn band(self) -> BmiBand {
        match self.tenths() {
            300.. => BmiBand::From30,
            250.. => BmiBand::From25,
            185.. => BmiBand::From18_5,
            _ => BmiBand::Under18_5,
        }
    }

    /// In tenths, what is beyond cut off: so it is below a limit in tenths if and only if the exact value is.
    #[inline]
    const fn tenths(self) -> u64 {
        match self.numerator.saturating_mul(10).checked_div(self.denominator) {
            Some(tenths) => tenths,
            // No height is 0.
            None => u64::MAX,
        }
    }

    /// Whether two are no further apart than half a unit: what rounding of height, weight and BMI explains.
    pub const fn agrees_with(self, other: Self) -> bool {
        let (one, two) = (self.over(other), other.over(self));
        one.abs_diff(two).saturating_mul(2) <= self.common(other)
    }

    /// The numerator over the common denominator.
    const fn over(self, other: Self) -> u128 {
        wide(self.numerator).saturating_mul(wide(other.denominator))
    }

    const fn common(self, other: Self) -> u128 {
        wide(self.denominator).saturating_mul(wide(other.denominator))
    }
}

impl super::Measure for Bmi {
    #[inline]
    fn from_ascii(text: &[u8]) -> Result<Self, super::NotAMeasure> {
        Self::from_thousandths(super::measure::thousandths(text)?).ok_or(super::NotAMeasure::OutOfRange)
    }
}

/// As [`Measure::from_ascii`](super::Measure::from_ascii).
impl std::str::FromStr for Bmi {
    type Err = super::NotAMeasure;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        super::Measure::from_ascii(text.as_bytes())
    }
}

/// No `From` in a constant function; widening loses nothing.
const fn wide(number: u64) -> u128 {
    number as u128
}

/// The bands in which evaluations count BMI.
///
/// Source: evaluation table of the project of FY2017 (18.5未満, 18.5–25, 25–30, 30以上); 25 and more counts as obesity
/// (肥満), as 日本肥満学会 defines it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BmiBand {
    /// Below 18.5.
    #[serde(rename = "under_18_5")]
    Under18_5,
    /// From 18.5 to below 25.
    #[serde(rename = "from_18_5")]
    From18_5,
    /// From 25 to below 30.
    #[serde(rename = "from_25")]
    From25,
    /// 30 and more.
    #[serde(rename = "from_30")]
    From30,
}

impl BmiBand {
    /// All bands, from the lowest.
    pub const ALL: [Self; 4] = [Self::Under18_5, Self::From18_5, Self::From25, Self::From30];

    /// Whether it counts as obesity (肥満): BMI of 25 and more.
    pub const fn is_obese(self) -> bool {
        matches!(self, Self::From25 | Self::From30)
    }

    /// Its place in [`ALL`](Self::ALL).
    pub const fn place(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Bmi, BmiBand};
    use crate::outcomes::{Centimetres, Kilograms};

    fn of(weight: &str, height: &str) -> Option<Bmi> {
        Bmi::of(weight.parse::<Kilograms>().unwrap(), height.parse::<Centimetres>().unwrap())
    }

    #[test]
    fn limits_of_bands_belong_to_the_band_above() {
        let bands = ["18.4999", "18.5", "24.999999", "25", "29.99", "30.0"];
        let bands = bands.map(|bmi| bmi.parse::<Bmi>().unwrap().band());
        use BmiBand::{From18_5, From25, From30, Under18_5};
        assert_eq!(bands, [Under18_5, From18_5, From18_5, From25, From25, From30]);
    }

    #[test]
    fn gram_decides_at_the_limit() {
        assert_eq!(of("72.25", "170").unwrap().band(), BmiBand::From25);
        assert_eq!(of("72.249", "170").unwrap().band(), BmiBand::From18_5);
    }

    #[test]
    fn impossible_figures_have_no_bmi() {
        assert_eq!(of("100", "85"), None);
        assert_eq!(of("20", "200"), None);
        for text in ["9.99", "100.001", "250", "-25", "25.5.5", "abc", ""] {
            assert!(text.parse::<Bmi>().is_err(), "{text}");
        }
    }

    #[test]
    fn rounded_bmi_agrees_with_height_and_weight() {
        let calculated = of("65.3", "168.2").unwrap(); // 23.08
        assert!(calculated.agrees_with("23.1".parse().unwrap()));
        assert!(!calculated.agrees_with("24.1".parse().unwrap()));
    }

    #[test]
    fn ten_and_a_hundred_are_taken_for_a_bmi_and_nothing_beyond() {
        assert_eq!(
            [9_999, 10_000, 100_000, 100_001].map(|bmi| Bmi::from_thousandths(bmi).is_some()),
            [false, true, true, false]
        );
        let taken = ["39.9", "40", "400", "400.1"].map(|weight| match weight.parse::<Kilograms>() {
            Ok(_) => of(weight, "200").is_some(),
            // No weight at all.
            Err(_) => false,
        });
        assert_eq!(taken[..2], [false, true]);
        assert_eq!(["100", "100.1"].map(|weight| of(weight, "100").is_some()), [true, false]);
    }
}
