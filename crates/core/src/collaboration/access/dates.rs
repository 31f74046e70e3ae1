//! The days on which the law changed, and the day of the text that was read.

use crate::CalendarDate;

/// The day from which 高齢者の医療の確保に関する法律27条 exists: before it there is no specific checkup, and no rule on its
/// records. 平成18年法律第83号, in force 2008-04-01.
pub const LAW_BEGINS: (u16, u8, u8) = (2008, 4, 1);

/// The day from which data of people under 40 can be asked for: 令和3年法律第66号, this part in force 2022-01-01.
pub const CHANGED_ON: (u16, u8, u8) = (2022, 1, 1);

/// The month in which the text of the laws was read, as year and month.
pub const TEXT_AS_OF: (u16, u8) = (2026, 3);

/// When to look again: the Act on the Protection of Personal Information was amended in July 2026 (令和8年法律第56号, main
/// part in force within two years). Its effect on joint use is not known.
pub const CHECK_AGAIN_AFTER: (u16, u8) = (2026, 7);

/// A day that is known to exist, of the constants above.
pub(super) const fn day((year, month, day): (u16, u8, u8)) -> Option<CalendarDate> {
    CalendarDate::new(year, month, day)
}
