//! The page as a whole: its language, title, and what was said about the user.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

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

/// Whether the page is as narrow as on a phone: the width at which the style sheet gives it one column.
pub(crate) fn is_narrow() -> bool {
    let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width <= 640.0)
}

/// Scrolls a row of links sideways, and nothing else, to the current one if that is out of sight.
pub(crate) fn show_current(row: &web_sys::Element) {
    let Ok(Some(link)) = row.query_selector("[aria-current]") else { return };
    let Ok(Some(list)) = link.closest("ul") else { return };
    let (link, frame) = (link.get_bounding_client_rect(), list.get_bounding_client_rect());
    if link.left() < frame.left() || link.right() > frame.right() {
        // To the middle: the links beside it tell that there are more.
        let middle = |part: &web_sys::DomRect| f64::midpoint(part.left(), part.right());
        list.scroll_by_with_x_and_y(middle(&link) - middle(&frame), 0.0);
    }
}

/// Opens the print dialog.
pub(crate) fn print() {
    // Printing is refused only where the browser has no printing at all.
    let _ = gloo::utils::window().print();
}

/// Calls `leaving` when the page is about to go, or nobody looks at it any more: a phone may then end it without a word. What
/// was left to [`before_leaving`] is done first.
pub(crate) fn on_leave(leaving: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let leaving = move || {
        // Each may take itself or others off the list.
        let first: Vec<_> = BEFORE_LEAVING.with_borrow(|waiting| waiting.values().cloned().collect());
        first.iter().for_each(|first| first());
        leaving();
    };
    let hidden = leaving.clone();
    [
        EventListener::new(&gloo::utils::window(), "pagehide", move |_| leaving()),
        EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
            if gloo::utils::document().hidden() {
                hidden();
            }
        }),
    ]
}

thread_local! {
    /// What is to be done before the listeners of [`on_leave`] look at anything. A list, and no listeners: a window calls its
    /// listeners in the order in which they came, whatever phase they ask for.
    static BEFORE_LEAVING: RefCell<BTreeMap<u32, Rc<dyn Fn()>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Something that is done before the page goes, until this is dropped.
pub(crate) struct BeforeLeaving(u32);

impl Drop for BeforeLeaving {
    fn drop(&mut self) {
        BEFORE_LEAVING.with_borrow_mut(|waiting| waiting.remove(&self.0));
    }
}

/// Calls `first` when the page is about to go, before anything that listens by [`on_leave`].
pub(crate) fn before_leaving(first: impl Fn() + 'static) -> BeforeLeaving {
    BEFORE_LEAVING.with_borrow_mut(|waiting| {
        let id = waiting.last_key_value().map_or(0, |(last, _)| last.wrapping_add(1));
        waiting.insert(id, Rc::new(first));
        BeforeLeaving(id)
    })
}

/// Has the browser ask before the page goes, in words of its own, where `loses` says so in that moment, until the listener
/// is dropped.
pub(crate) fn ask_before_leaving(loses: impl Fn() -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "beforeunload", options, move |event| {
        if loses() {
            event.prevent_default();
            // What older browsers look at; setting it cannot fail.
            let _ = Reflect::set(event, &"returnValue".into(), &JsValue::TRUE);
        }
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
