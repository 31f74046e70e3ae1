//! A table that is edited in place: the arrow keys and Enter move between rows, a pasted block of cells is handed over.

use yew::prelude::*;

use crate::{
    browser::{clipboard, focus},
    text::{exchange, import},
    ui::planner::Planner,
};
use consortium_document::{
    plan::{Action, Edit, MemberColumn, PastedBlock},
    tables::{Sheet, parse_table},
};

/// A table that is edited in place.
pub(crate) struct Grid {
    /// What the table is, for screen readers.
    pub(crate) caption: &'static str,
    /// The style classes of the table.
    pub(crate) class: &'static str,
    /// The cells of the header row.
    pub(crate) head: Html,
    /// How many rows there are, those that are not on screen included.
    pub(crate) rows: usize,
    /// Adds a row at the end: Enter in the last row asks for it.
    pub(crate) onadd: Callback<()>,
    /// Brings a row on screen that is not there, where only a part of the rows is shown.
    pub(crate) onreveal: Callback<usize>,
    /// Called with a block of cells that was pasted onto the table. A single value goes into its cell.
    pub(crate) onblock: Callback<Pasted>,
    /// Called with row and column of a cell, from 0, that is to take over what stands above it: Ctrl+D.
    pub(crate) onfill: Callback<(usize, usize)>,
    /// The rows; each field in them tells its place by `data-row` and `data-column`.
    pub(crate) body: Html,
    /// Shown below the rows.
    pub(crate) foot: Html,
}

/// A block of cells that was pasted onto a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pasted {
    /// The cells, as they came.
    pub(crate) text: AttrValue,
    /// Row and column of the cell with the focus, from 0; `None` if no cell had it.
    pub(crate) at: Option<(usize, usize)>,
}

/// Fills a cell from the one above as one step, where there is one.
pub(crate) fn fill(planner: &Planner, edit: Option<Edit>) {
    if let Some(edit) = edit {
        planner.act.emit(Action::Edit(edit));
        planner.act.emit(Action::Settle);
    }
}

/// Puts a block of cells into the table of members, from a cell on, and says what became of it.
pub(crate) fn paste_into_members(
    planner: &Planner,
    block: &Sheet,
    columns: &[MemberColumn],
    at: (usize, usize),
    may_add: bool,
) {
    paste(planner, planner.plan().paste_into_members(block, columns, at, may_add));
}

/// The cells of a pasted block and the cell where it begins; where either is missing, the user is told why nothing is pasted.
pub(crate) fn placed(planner: &Planner, pasted: &Pasted) -> Option<(Sheet, (usize, usize))> {
    let language = planner.language();
    let why_not = match (parse_table(&pasted.text), pasted.at) {
        (Ok(block), Some(at)) => return Some((block, at)),
        (Ok(_), None) => import::no_cell_chosen(language).to_owned(),
        (Err(error), _) => exchange::table_error(language, error),
    };
    planner.announce.emit(why_not);
    None
}

/// Puts a pasted block into a table, and says what became of it.
pub(crate) fn paste(planner: &Planner, block: PastedBlock) {
    let PastedBlock { edit, cells, left_out, rows_left_out, strangers, tax_notes } = block;
    planner.act.emit(Action::Edit(edit));
    planner.announce.emit(import::block_pasted(
        planner.language(),
        cells,
        left_out,
        &rows_left_out,
        &strangers,
        tax_notes,
    ));
}

/// The table around rows that are edited in place.
pub(crate) fn grid(grid: Grid) -> Html {
    let Grid { caption, class, head, rows, onadd, onreveal, onblock, onfill, body, foot } = grid;
    let onkeydown = move |event: KeyboardEvent| {
        if let Some(at) = filled(&event) {
            // Otherwise the browser makes a bookmark.
            event.prevent_default();
            onfill.emit(at);
            return;
        }
        let Some(table) = focus::table_of(&event) else { return };
        let Some(Step { row, column, may_add }) = step(&event) else { return };
        event.prevent_default();
        if focus::focus_cell(&table, row, column) {
            return;
        }
        if row < rows {
            onreveal.emit(row);
            focus::focus_cell_soon(table, row, column);
        } else if may_add {
            onadd.emit(());
            focus::focus_cell_soon(table, row, 0);
        }
    };
    let onpaste = move |event: Event| {
        if let Some(text) = clipboard::pasted_text(&event).filter(|text| is_block(text)) {
            event.prevent_default();
            let at = event.target().as_ref().and_then(focus::cell_of);
            onblock.emit(Pasted { text: text.into(), at });
        }
    };
    html! {
        <div class="table-scroll tall" role="region" aria-label={caption} tabindex="0" {onpaste}>
            <table {class} role="table" {onkeydown}>
                <caption class="visually-hidden">{ caption }</caption>
                <thead role="rowgroup"><tr role="row">{ head }</tr></thead>
                <tbody role="rowgroup">{ body }</tbody>
            </table>
            { foot }
        </div>
    }
}

/// Where a key leads.
struct Step {
    row: usize,
    column: usize,
    /// Whether a new row is made if there is none.
    may_add: bool,
}

/// The code of every key that an input method takes.
const INPUT_METHOD: u32 = 229;

/// The up and down keys and Enter go to the same column of another row.
fn step(event: &KeyboardEvent) -> Option<Step> {
    // In Safari the Enter that ends a conversion comes after the composition; its code alone still tells.
    let of_input_method = event.is_composing() || event.key_code() == INPUT_METHOD;
    if of_input_method || event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let (row, column) = event.target().as_ref().and_then(focus::cell_of)?;
    let in_menu = event.target_dyn_into::<web_sys::HtmlSelectElement>().is_some();
    let to = match event.key().as_str() {
        "ArrowDown" if !in_menu => row.checked_add(1),
        "ArrowUp" if !in_menu => row.checked_sub(1),
        "Enter" if event.shift_key() => row.checked_sub(1),
        "Enter" => row.checked_add(1),
        _ => None,
    };
    to.map(|to| Step { row: to, column, may_add: event.key() == "Enter" })
}

/// The cell that Ctrl+D, or ⌘D, is pressed in.
fn filled(event: &KeyboardEvent) -> Option<(usize, usize)> {
    let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
    let is_fill = command && event.key().eq_ignore_ascii_case("d") && !event.is_composing();
    event.target().filter(|_| is_fill).as_ref().and_then(focus::cell_of)
}

/// Whether a pasted text is more than one cell.
pub(super) fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}
