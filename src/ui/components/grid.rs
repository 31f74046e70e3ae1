//! A table that is edited in place, as in a spreadsheet: the arrow keys and Enter move between rows, several cells are
//! chosen, copied and filled, a pasted block of cells is handed over.

use std::ops::Range;

use web_sys::Element;
use yew::prelude::*;

use super::{
    AtHand,
    grid_window::{cells_on_paper, is_partial, pager, rows_around},
    table_tools::copy_button,
};
use crate::{
    browser::{
        cells::{self as dom_cells, TextMarked},
        clipboard, focus,
    },
    text::{Language, exchange, import, workbook as words},
    ui::planner::Planner,
};
use consortium_document::{
    plan::{Action, Direction, Edit, MemberColumn, PastedBlock, Selection},
    tables::{CopiedCell, Sheet, parse_table},
};

/// A table that is edited in place.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Grid {
    pub(crate) language: Language,
    /// What the table is, for screen readers.
    pub(crate) caption: &'static str,
    /// The style classes of the table.
    pub(crate) class: &'static str,
    /// The cells of the header row.
    pub(crate) head: Html,
    /// What stands in the cells, those that are not on screen included.
    pub(crate) cells: GridCells,
    /// Adds a row at the end: Enter in the last row asks for it.
    pub(crate) onadd: Callback<()>,
    /// Called with a block of cells that was pasted onto the table. A single value goes into its cell.
    pub(crate) onblock: Callback<Pasted>,
    /// Called with the cells that are to take over what stands above them: Ctrl+D.
    pub(crate) onfill: Callback<Selection>,
    /// Draws a row; each field in it tells its place by `data-row` and `data-column`.
    pub(crate) row: Callback<usize, Html>,
    /// The row of sums below the others.
    pub(crate) sums: Html,
    /// Shown below the table.
    pub(crate) foot: Html,
    /// All rows on paper, where the screen has a part of them at a time; the cells as they are copied, if nothing else is
    /// said.
    pub(crate) printed: Option<Html>,
}

/// What stands in the cells of a table that is edited in place, as it is copied.
#[derive(Clone, PartialEq)]
pub(crate) struct GridCells {
    /// What names the rows, where no cell does: its heading, and the name of a row.
    pub(crate) names: Option<(&'static str, Callback<usize, String>)>,
    /// The headings of the columns of cells.
    pub(crate) headings: Vec<&'static str>,
    /// How many rows there are.
    pub(crate) rows: usize,
    /// What stands in a cell, by its row and column.
    pub(crate) cell: Callback<(usize, usize), CopiedCell>,
}

impl GridCells {
    /// The chosen cells, without headings.
    fn chosen(&self, selection: Selection) -> Vec<Vec<CopiedCell>> {
        let rows = selection.rows().filter(|row| *row < self.rows);
        let row = |row| selection.columns().map(|column| self.cell.emit((row, column))).collect();
        rows.map(row).collect()
    }

    /// All cells, with their headings and the names of the rows.
    pub(super) fn whole(&self) -> Vec<Vec<CopiedCell>> {
        let name = self.names.as_ref().map(|(heading, _)| *heading);
        let headings = name.into_iter().chain(self.headings.iter().copied()).map(CopiedCell::words);
        let row = |row: usize| {
            let name = self.names.as_ref().map(|(_, name)| CopiedCell::words(name.emit(row)));
            let cells = (0..self.headings.len()).map(|column| self.cell.emit((row, column)));
            name.into_iter().chain(cells).collect()
        };
        std::iter::once(headings.collect()).chain((0..self.rows).map(row)).collect()
    }
}

/// A block of cells that was pasted onto a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pasted {
    /// The cells, as they came.
    pub(crate) text: AttrValue,
    /// Row and column of the cell with the focus, from 0; `None` if no cell had it.
    pub(crate) at: Option<(usize, usize)>,
}

/// Fills cells from above as one step, where there is something.
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
    let said = import::block_pasted(planner.language(), &block);
    planner.act.emit(Action::Edit(block.edit));
    planner.announce.emit(said);
}

/// The table around rows that are edited in place.
pub(crate) fn grid(grid: Grid) -> Html {
    html! { <GridView ..grid /> }
}

/// The button that copies the table, with its headings.
#[component]
pub(crate) fn CopyGrid(props: &CopyGridProps) -> Html {
    copy_button(props.language, use_context::<AtHand>(), &props.cells)
}

#[derive(PartialEq, Properties)]
pub(crate) struct CopyGridProps {
    pub(crate) language: Language,
    pub(crate) cells: GridCells,
}

/// The table, with the cells that are chosen in it: by Shift and the arrow keys, by Shift and a click, or by drawing over
/// them. They are marked on the page itself, so that no row is drawn anew for it.
#[component]
fn GridView(props: &Grid) -> Html {
    let Grid { language, caption, class, cells, printed, .. } = props;
    let chosen = use_state_eq(|| None::<Selection>);
    let table = use_node_ref();
    let at_hand = use_context::<AtHand>();
    // A row that is on screen; where there are many, those around it are, too.
    let here = use_state_eq(|| 0_usize);
    let shown = rows_around(*here, cells.rows);
    let rows_before = use_mut_ref(|| cells.rows);
    use_effect_with(cells.rows, {
        let here = here.clone();
        move |rows| {
            let before = rows_before.replace(*rows);
            // A row that was added is the last one.
            let added = rows.checked_sub(before) == Some(1);
            here.set(if added { before } else { (*here).min(rows.saturating_sub(1)) });
        }
    });
    // Where the mouse was pressed, until it is released.
    let pressed = use_mut_ref(|| None::<(usize, usize)>);
    let marked = use_mut_ref(|| false);
    use_effect({
        let (table, chosen) = (table.clone(), chosen.clone());
        move || {
            let was_marked = marked.replace(chosen.is_some());
            if let Some(table) = table.cast::<Element>().filter(|_| was_marked || chosen.is_some()) {
                let is_chosen = |row, column| {
                    chosen.is_some_and(|it| it.rows().contains(&row) && it.columns().contains(&column))
                };
                dom_cells::mark(&table, is_chosen);
            }
        }
    });
    let onkeydown = {
        let (grid, chosen, table, here) = (props.clone(), chosen.clone(), table.clone(), here.clone());
        let shown = shown.clone();
        move |event: KeyboardEvent| {
            let Some(table) = table.cast::<Element>() else { return };
            match chosen_by_key(&event, *chosen, &grid.cells, &shown) {
                Some(selection) => {
                    event.prevent_default();
                    dom_cells::show(&table, selection.end());
                    chosen.set(Some(selection).filter(|selection| !selection.is_one()));
                }
                None => on_key(&event, &grid, &table, &chosen, &here),
            }
        }
    };
    let onmousedown = {
        let (chosen, table, pressed) = (chosen.clone(), table.clone(), pressed.clone());
        move |event: MouseEvent| {
            let cell = dom_cells::cell_around(&event).filter(|_| event.button() == 0);
            let begin = chosen.map(Selection::begin).or_else(|| dom_cells::focused_cell(&table.cast()?));
            pressed.replace(cell.filter(|_| !event.shift_key()));
            let stretched = begin.zip(cell).filter(|(begin, cell)| event.shift_key() && begin != cell);
            if stretched.is_some() {
                // The cell where it began keeps the focus.
                event.prevent_default();
            }
            if cell.is_some() {
                chosen.set(stretched.map(|(begin, cell)| Selection::between(begin, cell)));
            }
        }
    };
    let onmouseover = {
        let (chosen, pressed) = (chosen.clone(), pressed.clone());
        move |event: MouseEvent| {
            if event.buttons() & MAIN_BUTTON == 0 {
                pressed.replace(None);
            }
            let drawn = pressed.borrow().zip(dom_cells::cell_around(&event));
            if let Some((begin, cell)) = drawn.filter(|(begin, cell)| begin != cell || chosen.is_some()) {
                event.prevent_default();
                chosen.set(Some(Selection::between(begin, cell)).filter(|selection| !selection.is_one()));
            }
        }
    };
    let onfocusin = {
        let chosen = chosen.clone();
        move |event: FocusEvent| {
            let cell = dom_cells::cell_around(&event);
            if chosen.is_some_and(|selection| Some(selection.begin()) != cell) {
                chosen.set(None);
            }
        }
    };
    let oninput = {
        let chosen = chosen.clone();
        move |_: InputEvent| chosen.set(None)
    };
    let oncopy = {
        let (cells, chosen, language) = (cells.clone(), chosen.clone(), *language);
        move |event: Event| {
            let Some(cell) = event.target().as_ref().and_then(focus::cell_of) else { return };
            match *chosen {
                Some(selection) => {
                    clipboard::put_cells(&event, &cells.chosen(selection));
                    let (rows, columns) = (selection.rows().count(), selection.columns().count());
                    if let Some(AtHand(planner)) = &at_hand {
                        planner.announce.emit(words::cells_copied(language, rows, columns));
                    }
                }
                // Without anything marked in it, the whole cell is meant.
                None if dom_cells::text_marked(&event) == TextMarked::Nothing => {
                    clipboard::put_cells(&event, &cells.chosen(Selection::one(cell)));
                }
                None => {}
            }
        }
    };
    let onpaste = {
        let (chosen, onblock) = (chosen.clone(), props.onblock.clone());
        move |event: Event| {
            if let Some(text) = clipboard::pasted_text(&event).filter(|text| is_block(text)) {
                event.prevent_default();
                let at = event.target().as_ref().and_then(focus::cell_of);
                onblock.emit(Pasted { text: text.into(), at: chosen.map(Selection::first).or(at) });
                chosen.set(None);
            }
        }
    };
    let partial = is_partial(cells.rows);
    // A list of their own: rows keep their fields by their keys, which the sums have not.
    let rows: Html = shown.clone().map(|row| props.row.emit(row)).collect();
    let told = chosen.map(|it| words::cells_chosen(*language, it.rows().count(), it.columns().count()));
    html! {
        <>
        <div class={classes!("table-scroll", "tall", partial.then_some("no-print"))} role="region" aria-label={*caption} tabindex="0" {oncopy} {onpaste}>
            <table ref={table} class={*class} role="table" {onkeydown} {onmousedown} {onmouseover} {onfocusin} {oninput}>
                <caption class="visually-hidden">{ *caption }</caption>
                <thead role="rowgroup"><tr role="row">{ props.head.clone() }</tr></thead>
                <tbody role="rowgroup">
                    { rows }
                    { props.sums.clone() }
                </tbody>
            </table>
            { props.foot.clone() }
            <p class="visually-hidden" aria-live="polite">{ for told }</p>
        </div>
        { pager(*language, &shown, cells.rows, &Callback::from(move |row| here.set(row))) }
        if partial {
            <div class="print-only">
                { printed.clone().unwrap_or_else(|| cells_on_paper(caption, cells)) }
            </div>
        }
        </>
    }
}

/// The bit of the main button in what a mouse event says of the buttons that are pressed.
const MAIN_BUTTON: u16 = 1;

/// The cells that a key chooses: Shift and an arrow, or Ctrl+A in a cell of which the text is marked already. To the left
/// and right only where the whole text is marked: otherwise the key marks letters.
fn chosen_by_key(
    event: &KeyboardEvent,
    chosen: Option<Selection>,
    cells: &GridCells,
    shown: &Range<usize>,
) -> Option<Selection> {
    let cell = event.target().as_ref().and_then(focus::cell_of)?;
    if of_input_method(event) || event.alt_key() {
        return None;
    }
    let whole = chosen.is_some() || dom_cells::text_marked(event) == TextMarked::Whole;
    if event.ctrl_key() || event.meta_key() {
        let is_all = event.key().eq_ignore_ascii_case("a") && !event.shift_key() && whole;
        let all = Selection::all(cells.rows, cells.headings.len()).filter(|_| is_all)?;
        // The cell with the focus stays where pasting and copying begin.
        return Some(all);
    }
    let direction = match event.key().as_str() {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" if whole => Direction::Left,
        "ArrowRight" if whole => Direction::Right,
        _ => return None,
    };
    let selection = chosen.unwrap_or_else(|| Selection::one(cell));
    let stretched = selection.stretched(direction, cells.rows, cells.headings.len());
    // Only over rows that are on screen: the cell with the focus has to stay there.
    event.shift_key().then_some(if shown.contains(&stretched.end().0) { stretched } else { selection })
}

/// What a key does that chooses nothing.
fn on_key(
    event: &KeyboardEvent,
    grid: &Grid,
    table: &Element,
    chosen: &UseStateHandle<Option<Selection>>,
    here: &UseStateHandle<usize>,
) {
    if let Some(at) = filled(event) {
        // Otherwise the browser makes a bookmark.
        event.prevent_default();
        grid.onfill.emit(chosen.unwrap_or_else(|| Selection::one(at)));
        return;
    }
    if event.key() == "Escape" && chosen.is_some() {
        event.prevent_default();
        chosen.set(None);
        return;
    }
    let Some(Step { row, column, may_add }) = step(event) else { return };
    event.prevent_default();
    if focus::focus_cell(table, row, column) {
        return;
    }
    if row < grid.cells.rows {
        here.set(row);
        focus::focus_cell_soon(table.clone(), row, column);
    } else if may_add {
        grid.onadd.emit(());
        focus::focus_cell_soon(table.clone(), row, 0);
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

/// Whether a key belongs to an input method.
fn of_input_method(event: &KeyboardEvent) -> bool {
    // In Safari the Enter that ends a conversion comes after the composition; its code alone still tells.
    event.is_composing() || event.key_code() == INPUT_METHOD
}

/// The up and down keys and Enter go to the same column of another row.
fn step(event: &KeyboardEvent) -> Option<Step> {
    if of_input_method(event) || event.alt_key() || event.ctrl_key() || event.meta_key() {
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
pub(crate) fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}
