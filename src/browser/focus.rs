//! Moving the keyboard focus.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;

thread_local! {
    /// Tries to move the focus to the field that a link leads to, until the page that the link opens is there. What it does is
    /// in the parts of the pages with such links, not where every page begins.
    static LINKED: RefCell<Option<Box<dyn Fn() -> bool>>> = const { RefCell::new(None) };
}

/// Focuses the element with this id, if it is on the page.
pub(crate) fn focus(id: &str) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        focus_element(&element);
    }
}

/// Focuses the element with this id and shows the top of the page: what a reader expects of a new page.
pub(crate) fn focus_on_new_page(id: &str) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id)
        && let Some(element) = element.dyn_ref::<web_sys::HtmlElement>()
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Fails only for an element that is no longer on the page.
        let _ = element.focus_with_options(&options);
    }
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(to_field) = LINKED.take() {
        move_as_soon_as_drawn(to_field);
    }
}

/// Moves the focus to the field that a pressed link leads to, the first of these ids that there is: at once if it is on this
/// page, and else as soon as the page that the link opens has it.
pub(crate) fn follow_to_field(event: &web_sys::MouseEvent, ids: Vec<String>) {
    // The browser opens the page beside this one: the focus is none of ours.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    if focus_field(&ids) {
        event.prevent_default();
        return;
    }
    let is_rewound = Cell::new(false);
    let to_field: Box<dyn Fn() -> bool> = Box::new(move || {
        let is_there = focus_field(&ids);
        if !is_there {
            turn_rows(&is_rewound);
        }
        is_there
    });
    if leads_elsewhere(event) {
        LINKED.set(Some(to_field));
    } else {
        event.prevent_default();
        move_as_soon_as_drawn(to_field);
    }
}

/// Whether a pressed link opens another page.
fn leads_elsewhere(event: &web_sys::MouseEvent) -> bool {
    let to = around(event, "a").and_then(|link| link.get_attribute("href"));
    to != gloo::utils::window().location().hash().ok()
}

/// Turns a long table of which a part of the rows is on screen: back to the first rows, and from there on, a part each time.
fn turn_rows(is_rewound: &Cell<bool>) {
    let press = |button: &str| {
        let button = gloo::utils::document().query_selector(button).ok().flatten();
        let button = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
        button.map(|button| button.click()).is_some()
    };
    if is_rewound.get() || !press("[data-rows='before']:enabled") {
        is_rewound.set(true);
        press("[data-rows='after']:enabled");
    }
}

/// Focuses the first of these fields that is on the page, out of what is folded around it. Answers whether there is one.
fn focus_field(ids: &[String]) -> bool {
    let document = gloo::utils::document();
    let Some(field) = ids.iter().find_map(|id| document.get_element_by_id(id)) else { return false };
    let folded = || {
        field.closest("details:not([open])").ok().flatten()?.dyn_into::<web_sys::HtmlDetailsElement>().ok()
    };
    while let Some(closed) = folded() {
        closed.set_open(true);
    }
    in_open_row(field, focus_element);
    true
}

/// Focuses the cell of an editable table, found by its `data-row` and `data-column`. Answers whether there is one. On a
/// phone its row is opened first.
pub(crate) fn focus_cell(table: &web_sys::Element, row: usize, column: usize) -> bool {
    let Ok(Some(cell)) = table.query_selector(&format!("[data-row='{row}'][data-column='{column}']")) else {
        return false;
    };
    in_open_row(cell, focus_and_select);
    true
}

fn focus_and_select(cell: &web_sys::Element) {
    focus_element(cell);
    if let Some(input) = cell.dyn_ref::<web_sys::HtmlInputElement>() {
        input.select();
    } else if let Some(area) = cell.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.select();
    }
}

/// Whether the page has room for an element: not in a row that is closed.
fn is_on_screen(element: &web_sys::Element) -> bool {
    element.dyn_ref::<web_sys::HtmlElement>().is_some_and(|element| element.offset_parent().is_some())
}

/// The button that opens a row of an editable table on a phone.
const ROW_LINE: &str = ".row-line > button";

/// Does something with a field, as soon as the row that it stands in is open.
fn in_open_row(field: web_sys::Element, action: fn(&web_sys::Element)) {
    if is_on_screen(&field) {
        action(&field);
    } else {
        open_row_of(&field);
        soon(move || action(&field));
    }
}

/// Opens the row that an element stands in.
fn open_row_of(element: &web_sys::Element) {
    let button = element.closest("tr").ok().flatten();
    let button = button.and_then(|row| row.query_selector(ROW_LINE).ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok())
        && button.get_attribute("aria-expanded").as_deref() == Some("false")
    {
        button.click();
    }
}

/// Row and column of the cell that `target` is, as written in its `data-row` and `data-column`.
pub(crate) fn cell_of(target: &web_sys::EventTarget) -> Option<(usize, usize)> {
    let element = target.dyn_ref::<web_sys::Element>()?;
    let read = |name| element.get_attribute(name)?.parse().ok();
    Some((read("data-row")?, read("data-column")?))
}

fn focus_element(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // Fails only for an element that is no longer on the page.
        let _ = element.focus();
    }
}

/// How often something that is being drawn is looked for, a frame apart: some seconds, for the first change to a plan waits
/// for the part of the app that changes plans.
const LOOKS: u16 = 300;

/// About a frame, in milliseconds.
const FRAME: u32 = 16;

/// Tries to move the focus until that works, for as long as the user leaves it where it is now.
fn move_as_soon_as_drawn(attempt: impl Fn() -> bool + 'static) {
    let now = gloo::utils::document().active_element();
    soon(move || look(now, attempt, LOOKS));
}

fn look(left_at: Option<web_sys::Element>, attempt: impl Fn() -> bool + 'static, looks: u16) {
    let document = gloo::utils::document();
    let now = document.active_element();
    // What had the focus may be gone from the page: then the page itself has it.
    let is_left = now == left_at || now.as_ref().map(AsRef::as_ref) == document.body().as_deref();
    if is_left
        && !attempt()
        && let Some(left) = looks.checked_sub(1)
    {
        gloo::timers::callback::Timeout::new(FRAME, move || look(left_at, attempt, left)).forget();
    }
}

/// [`focus_cell`], after the page has been drawn anew: for a row that has just been added.
pub(crate) fn focus_cell_soon(table: web_sys::Element, row: usize, column: usize) {
    move_as_soon_as_drawn(move || focus_cell(&table, row, column));
}

/// After a row has been moved by a button in it: gives the focus back to the button, since an element that moves on the
/// page loses it; to one beside it if the row has arrived where it can move no further.
pub(crate) fn keep_on_button(event: &web_sys::Event) {
    let Some(button) = button_of(event) else { return };
    soon(move || {
        let usable = if button.has_attribute("disabled") {
            button.parent_element().and_then(|beside| beside.query_selector("button:enabled").ok().flatten())
        } else {
            Some(button)
        };
        if let Some(button) = usable {
            focus_element(&button);
        }
    });
}

/// After a row, or a thing in a list, has been removed by the last button in it: moves the focus to that button of what
/// takes its place, or of the last one; to its line, if it is closed. Where nothing is left, to the first button of the part
/// of the page.
pub(crate) fn pass_to_next_row(event: &web_sys::Event) {
    let Some(row) = around(event, "tr, li") else { return };
    let part = row.closest("section").ok().flatten();
    let beside = [row.next_element_sibling(), row.previous_element_sibling()];
    soon(move || {
        let buttons = ["summary", ".row-actions button:last-child", ROW_LINE, "button:last-child"];
        let in_rows = beside.iter().flatten().flat_map(|row| buttons.map(|button| (row, button)));
        let mut places = in_rows.chain(part.as_ref().map(|part| (part, "button:enabled")));
        let found = places
            .find_map(|(place, button)| place.query_selector(button).ok().flatten().filter(is_on_screen));
        if let Some(button) = found {
            focus_element(&button);
        }
    });
}

/// What a button that adds something moves the focus to: where one types.
const FIELDS: &str = "input:not([type='checkbox'], [type='radio'], [type='file']), textarea";

/// After a button has added something to its part of the page: moves the focus to the first field that was not there
/// before, as soon as it is drawn.
pub(crate) fn pass_to_added(event: &web_sys::Event) {
    if let Some(part) = around(event, "section, main") {
        let before = js_sys::Set::new(&wasm_bindgen::JsValue::UNDEFINED);
        for field in fields_of(&part) {
            before.add(&field);
        }
        move_as_soon_as_drawn(move || {
            let Some(field) = fields_of(&part).find(|field| !before.has(field)) else { return false };
            in_open_row(field, focus_element);
            true
        });
    }
}

/// The fields in a part of the page, in their order.
fn fields_of(part: &web_sys::Element) -> impl Iterator<Item = web_sys::Element> {
    let fields = part.query_selector_all(FIELDS).ok();
    let length = fields.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| fields.as_ref()?.get(at)?.dyn_into().ok())
}

/// The button that was pressed; the target may be the picture in it.
fn button_of(event: &web_sys::Event) -> Option<web_sys::Element> {
    around(event, "button")
}

fn around(event: &web_sys::Event, selector: &str) -> Option<web_sys::Element> {
    event.target()?.dyn_into::<web_sys::Element>().ok()?.closest(selector).ok().flatten()
}

/// [`focus`], after the page has been drawn anew: for a heading that has just been added.
pub(crate) fn focus_soon(id: &'static str) {
    move_as_soon_as_drawn(move || {
        let element = gloo::utils::document().get_element_by_id(id);
        if let Some(element) = &element {
            focus_element(element);
        }
        element.is_some()
    });
}

/// Does something after the page has been drawn anew.
fn soon(action: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(0, action).forget();
}
