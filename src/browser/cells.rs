//! The cells of a table that is edited in place, as they stand on the page: which one something happened in, which ones
//! are marked. A cell has a field with its place in `data-row` and `data-column`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::focus::cell_of;

/// The cell in which something happened, be it in its field or beside it.
pub(crate) fn cell_around(event: &web_sys::Event) -> Option<(usize, usize)> {
    let target = event.target()?;
    cell_of(&target).or_else(|| {
        let cell = target.dyn_ref::<Element>()?.closest("td, th").ok().flatten()?;
        let field = cell.query_selector("[data-row]").ok().flatten()?;
        cell_of(&field)
    })
}

/// The cell with the focus, if it is one of this table.
pub(crate) fn focused_cell(table: &Element) -> Option<(usize, usize)> {
    let field = gloo::utils::document().active_element()?;
    table.contains(Some(&field)).then(|| cell_of(&field)).flatten()
}

/// Marks the cells that are chosen, and no others.
pub(crate) fn mark(table: &Element, is_chosen: impl Fn(usize, usize) -> bool) {
    let Ok(fields) = table.query_selector_all("[data-row]") else { return };
    let fields = (0..fields.length()).filter_map(|at| fields.get(at)?.dyn_into::<Element>().ok());
    for field in fields {
        let (Some((row, column)), Ok(Some(cell))) = (cell_of(&field), field.closest("td, th")) else {
            continue;
        };
        // Fails only for a name that no attribute can have.
        let _ = cell.toggle_attribute_with_force("data-chosen", is_chosen(row, column));
    }
}

/// Scrolls a cell into sight, by no more than that takes.
pub(crate) fn show(table: &Element, (row, column): (usize, usize)) {
    let field = table.query_selector(&format!("[data-row='{row}'][data-column='{column}']"));
    if let Ok(Some(field)) = field {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        field.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// How much of the text of a field is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextMarked {
    Nothing,
    Part,
    /// All, or there is no text.
    Whole,
}

/// How much of the text is marked in the field in which something happened. A field without a text counts as whole.
pub(crate) fn text_marked(event: &web_sys::Event) -> TextMarked {
    let Some(target) = event.target() else { return TextMarked::Whole };
    let (text, begin, end) = if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        (field.value(), field.selection_start(), field.selection_end())
    } else if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        (field.value(), field.selection_start(), field.selection_end())
    } else {
        return TextMarked::Whole;
    };
    // Browsers count in units of UTF-16.
    let length = text.encode_utf16().count();
    let place = |place: Result<Option<u32>, _>| place.ok().flatten().and_then(|at| usize::try_from(at).ok());
    match (place(begin), place(end)) {
        (Some(0), Some(end)) if end == length => TextMarked::Whole,
        (Some(begin), Some(end)) if begin == end => TextMarked::Nothing,
        (None, _) | (_, None) => TextMarked::Whole,
        _ => TextMarked::Part,
    }
}
