//! The rates: targets of the fourth term, limits of the surcharge, published results.

use crate::{Fraction, SocietyKind};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Programme {
    /// 特定健診.
    Checkup,
    /// 特定保健指導.
    Guidance,
}

impl Programme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Checkup, Self::Guidance];
}

/// A type of insurer, as the targets tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InsurerType {
    /// 全国: all insurers together.
    Nation,
    /// 単一健保.
    SingleSociety,
    /// 総合健保.
    GeneralSociety,
    /// 協会けんぽ.
    KyokaiKenpo,
    /// 共済組合.
    MutualAid,
    /// 国保組合.
    NationalHealthUnion,
    /// 市町村国保.
    Municipality,
}

impl InsurerType {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Nation,
        Self::SingleSociety,
        Self::GeneralSociety,
        Self::KyokaiKenpo,
        Self::MutualAid,
        Self::NationalHealthUnion,
        Self::Municipality,
    ];
}

impl From<SocietyKind> for InsurerType {
    fn from(kind: SocietyKind) -> Self {
        match kind {
            SocietyKind::Single => Self::SingleSociety,
            SocietyKind::General => Self::GeneralSociety,
        }
    }
}

/// How well a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It was read in a document.
    Read,
    /// It was written down from memory: 要確認.
    ToBeChecked,
}

/// A rate with its years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedRate {
    /// In tenths of a percent.
    tenths: u16,
    /// The first fiscal year that it is for.
    pub from_year: u16,
    /// The last one.
    pub to_year: u16,
    /// How well it is known.
    pub standing: Standing,
}

impl DatedRate {
    const fn new(tenths: u16, (from_year, to_year): (u16, u16), standing: Standing) -> Self {
        Self { tenths, from_year, to_year, standing }
    }

    /// The rate, as a share of one.
    pub fn share(self) -> Option<Fraction> {
        Fraction::new(self.tenths.into(), 1_000)
    }
}

/// The fourth term of specific checkups: fiscal years 2024 to 2029.
pub const TERM_4: (u16, u16) = (2024, 2029);

/// The target of the nation in the third term, to fiscal year 2023: checkup and guidance (material of 2020).
pub const NATION_BEFORE: [DatedRate; 2] =
    [DatedRate::new(700, (2018, 2023), Standing::Read), DatedRate::new(450, (2018, 2023), Standing::Read)];

/// The target of a type of insurer in the fourth term.
///
/// ```
/// use consortium_core::collaboration::targets::{InsurerType, Programme, Standing, target};
/// let single = target(InsurerType::SingleSociety, Programme::Guidance);
/// assert_eq!((single.share().unwrap().to_string(), single.standing), ("3/5".to_owned(), Standing::Read));
/// assert_eq!(target(InsurerType::GeneralSociety, Programme::Checkup).standing, Standing::ToBeChecked);
/// ```
pub const fn target(of: InsurerType, programme: Programme) -> DatedRate {
    use Standing::{Read, ToBeChecked};
    let (checkup, guidance, standing) = match of {
        InsurerType::Nation => (700, 450, Read),
        InsurerType::SingleSociety => (900, 600, Read),
        InsurerType::KyokaiKenpo => (700, 350, Read),
        InsurerType::GeneralSociety => (850, 300, ToBeChecked),
        InsurerType::MutualAid => (900, 600, ToBeChecked),
        InsurerType::NationalHealthUnion => (700, 300, ToBeChecked),
        InsurerType::Municipality => (600, 600, ToBeChecked),
    };
    let tenths = match programme {
        Programme::Checkup => checkup,
        Programme::Guidance => guidance,
    };
    DatedRate::new(tenths, TERM_4, standing)
}

/// The rate below which the contribution for people from 75 is surcharged (後期高齢者支援金の加算), fiscal year 2024; `None`
/// for insurers that it was not read for.
pub const fn rate_below_which_surcharged(of: InsurerType, programme: Programme) -> Option<DatedRate> {
    const YEAR: (u16, u16) = (2024, 2024);
    let (checkup, guidance) = match of {
        InsurerType::SingleSociety => (700, 114),
        InsurerType::GeneralSociety => (646, 50),
        InsurerType::MutualAid => (700, 162),
        InsurerType::Nation
        | InsurerType::KyokaiKenpo
        | InsurerType::NationalHealthUnion
        | InsurerType::Municipality => return None,
    };
    let tenths = match programme {
        Programme::Checkup => checkup,
        Programme::Guidance => guidance,
    };
    Some(DatedRate::new(tenths, YEAR, Standing::Read))
}

/// Published results: of whom, of what, and the rate. FY2017 of the nation from the material of 2020, FY2023 as published.
pub const fn results() -> [(ResultOf, Programme, DatedRate); 4] {
    const FY2017: (u16, u16) = (2017, 2017);
    const FY2023: (u16, u16) = (2023, 2023);
    [
        (ResultOf::Nation, Programme::Checkup, DatedRate::new(531, FY2017, Standing::Read)),
        (ResultOf::Nation, Programme::Guidance, DatedRate::new(195, FY2017, Standing::Read)),
        (ResultOf::Nation, Programme::Checkup, DatedRate::new(599, FY2023, Standing::Read)),
        (ResultOf::Societies, Programme::Checkup, DatedRate::new(829, FY2023, Standing::Read)),
    ]
}

/// Whom a published result is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResultOf {
    /// All insurers.
    Nation,
    /// All health insurance societies.
    Societies,
}

#[cfg(test)]
mod tests {
    use super::{InsurerType, Programme, rate_below_which_surcharged, results, target};
    use crate::Fraction;

    #[test]
    fn every_target_is_a_share_above_the_rate_that_is_surcharged() {
        let one = Fraction::integer(1);
        for (of, programme) in
            InsurerType::ALL.into_iter().flat_map(|of| Programme::ALL.map(|what| (of, what)))
        {
            let target = target(of, programme);
            let share = target.share().unwrap();
            assert!(share > Fraction::integer(0) && share < one && target.from_year <= target.to_year);
            if let Some(limit) = rate_below_which_surcharged(of, programme) {
                assert!(limit.share().unwrap() < share, "{of:?} {programme:?}");
            }
        }
        assert!(results().into_iter().all(|(_, _, rate)| rate.share().is_some_and(|share| share < one)));
    }
}
