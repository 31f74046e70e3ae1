//! How the articles of 個人情報保護法 are numbered on a day.
//!
//! Two amendments moved them: 平成27年法律第65号, in force 2017-05-30, and 令和2年法律第44号 with 令和3年法律第37号, in force
//! 2022-04-01, which also made the five items of a joint-use notice seven.

use crate::CalendarDate;

/// The numbers in force on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Numbering {
    /// To 2017-05-29.
    To2017,
    /// 2017-05-30 to 2022-03-31.
    To2022,
    /// From 2022-04-01.
    From2022,
}

impl Numbering {
    /// All, the oldest first.
    pub const ALL: [Self; 3] = [Self::To2017, Self::To2022, Self::From2022];

    /// The numbers in force on a day.
    ///
    /// ```
    /// use consortium_core::collaboration::access::Numbering;
    /// let joint_use = |day: &str| Numbering::on(day.parse().unwrap()).joint_use();
    /// assert_eq!(joint_use("2022-03-31"), "23条5項3号");
    /// assert_eq!(joint_use("2022-04-01"), "27条5項3号");
    /// ```
    pub fn on(day: CalendarDate) -> Self {
        let from = |year, month, of_month| CalendarDate::new(year, month, of_month);
        if from(2022, 4, 1).is_some_and(|first| day >= first) {
            Self::From2022
        } else if from(2017, 5, 30).is_some_and(|first| day >= first) {
            Self::To2022
        } else {
            Self::To2017
        }
    }

    /// 共同利用.
    pub const fn joint_use(self) -> &'static str {
        match self {
            Self::To2017 => "23条4項3号",
            Self::To2022 => "23条5項3号",
            Self::From2022 => "27条5項3号",
        }
    }

    /// How many items a joint-use notice has to tell.
    pub const fn items_of_joint_use(self) -> u8 {
        match self {
            Self::To2017 | Self::To2022 => 5,
            Self::From2022 => 7,
        }
    }

    /// 委託.
    pub const fn entrusting(self) -> &'static str {
        match self {
            Self::To2017 => "23条4項1号",
            Self::To2022 => "23条5項1号",
            Self::From2022 => "27条5項1号",
        }
    }

    /// 本人の同意.
    pub const fn consent(self) -> &'static str {
        match self {
            Self::To2017 | Self::To2022 => "23条1項",
            Self::From2022 => "27条1項",
        }
    }

    /// No consent is needed to give data where a law applies.
    pub const fn no_consent_to_give(self) -> &'static str {
        match self {
            Self::To2017 | Self::To2022 => "23条1項1号",
            Self::From2022 => "27条1項1号",
        }
    }

    /// No consent is needed to take special-care data where a law applies; such data are told apart since 2017-05-30.
    pub const fn no_consent_to_take(self) -> Option<&'static str> {
        match self {
            Self::To2017 => None,
            Self::To2022 => Some("17条2項1号"),
            Self::From2022 => Some("20条2項1号"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Numbering;

    #[test]
    fn numbers_change_on_the_days_of_the_amendments() {
        let on = |day: &str| Numbering::on(day.parse().unwrap());
        for (day, numbering) in [
            ("2008-04-01", Numbering::To2017),
            ("2017-05-29", Numbering::To2017),
            ("2017-05-30", Numbering::To2022),
            ("2022-03-31", Numbering::To2022),
            ("2022-04-01", Numbering::From2022),
            ("2026-11-30", Numbering::From2022),
        ] {
            assert_eq!(on(day), numbering, "{day}");
        }
    }

    #[test]
    fn a_notice_has_seven_items_since_the_article_is_the_27th() {
        for numbering in Numbering::ALL {
            let is_new = numbering.joint_use().starts_with("27条");
            assert_eq!(numbering.items_of_joint_use() == 7, is_new);
            assert_eq!(numbering.consent().starts_with("27条"), is_new);
            assert_eq!(numbering.entrusting().starts_with("27条"), is_new);
        }
    }
}
