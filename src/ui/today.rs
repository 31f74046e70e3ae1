//! The day on this device.

use crate::browser::clock;
use consortium_core::CalendarDate;

/// Today by the clock of this device; `None` if it shows a year that no date can have.
pub(crate) fn today() -> Option<CalendarDate> {
    let (year, month, day) = clock::today();
    CalendarDate::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}
