//! The page as a whole: its language, title, and what was said about the user.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// Whether the browser's first language is Japanese.
pub(crate) fn prefers_japanese() -> bool {
    gloo::utils::window().navigator().language().is_none_or(|language| language.starts_with("ja"))
}

/// Tells browsers and screen readers the language of the page.
pub(crate) fn set_language(tag: &str) {
    gloo::utils::document_element().set_lang_tag(tag);
}

/// Sets the title of the window.
pub(crate) fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Tells the style sheet the size of everything on the page, in percent.
pub(crate) fn set_size(percent: &str) {
    if let Some(root) = gloo::utils::document_element().dyn_ref::<web_sys::HtmlElement>() {
        // Fails only for a name that cannot be one.
        let _ = root.dataset().set("size", percent);
    }
}

/// Opens the print dialog.
pub(crate) fn print() {
    // Printing is refused only where the browser has no printing at all.
    let _ = gloo::utils::window().print();
}

/// Calls `leaving` when the page is about to go, or nobody looks at it any more: a phone may then end it without a word.
pub(crate) fn on_leave(leaving: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    when_leaving(EventListenerOptions::default(), leaving)
}

/// Like [`on_leave`], and before it: for what [`on_leave`] shall find done.
pub(crate) fn just_before_leaving(leaving: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    when_leaving(EventListenerOptions::run_in_capture_phase(), leaving)
}

fn when_leaving(options: EventListenerOptions, leaving: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let hidden = leaving.clone();
    [
        EventListener::new_with_options(&gloo::utils::window(), "pagehide", options, move |_| leaving()),
        EventListener::new_with_options(&gloo::utils::document(), "visibilitychange", options, move |_| {
            if gloo::utils::document().hidden() {
                hidden();
            }
        }),
    ]
}

/// Has the browser ask before the page goes, in words of its own, until the listener is dropped.
pub(crate) fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "beforeunload", options, |event| {
        event.prevent_default();
        // What older browsers look at; setting it cannot fail.
        let _ = Reflect::set(event, &"returnValue".into(), &JsValue::TRUE);
    })
}

/// Loads the page again.
pub(crate) fn load_again() {
    // Refused only where a page may not be left at all.
    let _ = gloo::utils::window().location().reload();
}

/// Calls `printing` with `true` before the page is printed, and with `false` when that is over.
pub(crate) fn on_print(printing: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, begins)| {
        let printing = printing.clone();
        EventListener::new(&gloo::utils::window(), event, move |_| printing(begins))
    })
}

/// The fiscal year of today, which begins in April. Only ever a suggestion: every calculation names its year.
pub(crate) fn fiscal_year() -> u16 {
    let today = js_sys::Date::new_0();
    let year = today.get_full_year();
    let year = if today.get_month() < 3 { year.saturating_sub(1) } else { year };
    u16::try_from(year).unwrap_or(u16::MAX)
}

trait LangTag {
    fn set_lang_tag(&self, tag: &str);
}

impl LangTag for web_sys::Element {
    fn set_lang_tag(&self, tag: &str) {
        if let Some(element) = self.dyn_ref::<web_sys::HtmlElement>() {
            element.set_lang(tag);
        }
    }
}
