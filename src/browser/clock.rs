//! The clock. The list of kept plans and the workbooks that are saved ask it for the time, and whoever reads a large file
//! how long a piece of it took; nothing else does.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// This moment, as an instant in UTC: `2025-07-01T09:30:00.000Z`.
pub(crate) fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// The milliseconds since some moment: for telling how long something takes.
pub(crate) fn milliseconds() -> f64 {
    Date::now()
}

/// An instant as people in this language and time zone write it; empty if it is none.
pub(crate) fn shown(instant: &str, language: &str) -> String {
    let date = Date::new(&JsValue::from_str(instant));
    if date.get_time().is_nan() {
        return String::new();
    }
    let options = Object::new();
    for (key, style) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(style));
    }
    date.to_locale_string(language, &options).into()
}

/// Today by the clock of this device: year, month and day.
pub(crate) fn today() -> (u32, u32, u32) {
    let date = Date::new_0();
    (date.get_full_year(), date.get_month() + 1, date.get_date())
}
