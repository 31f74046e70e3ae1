//! Pieces that every page is made of.

mod answer_choice;
mod confirm_button;
mod dialog;
mod field_input;
mod field_link;
mod file_button;
mod grid;
mod grid_window;
mod icon;
mod import;
mod layout;
mod link_row;
mod mark;
mod only_printed;
mod result_table;
mod row_line;
mod sample_question;
mod select;
mod table_button;
mod table_tools;
mod text_area;
mod text_input;
mod to_members;

pub(crate) use answer_choice::answer_choice;
pub(crate) use confirm_button::ConfirmButton;
pub(crate) use dialog::Dialog;
pub(crate) use field_input::{FieldInput, Keyboard};
pub(crate) use field_link::field_link;
pub(crate) use file_button::{FileButton, OpenedText, taking_text};
pub(crate) use grid::{
    CopyGrid, Grid, GridCells, Pasted, fill, grid, is_block, paste, paste_into_members, placed,
};
pub(crate) use grid_window::is_partial;
pub(crate) use icon::{IconShape, icon};
pub(crate) use import::{
    AgreedTable, Compared, ImportDialog, Importing, SheetKind, TakeOver, YearsAtHand, read_rows,
    read_rows_with_years, use_import_part, use_importing,
};
pub(crate) use layout::{
    Head, add_button, adding, bullets, button, card, disclosure, hint, icon_button, list, maybe, paragraph,
    part, small_card,
};
pub(crate) use link_row::LinkRow;
pub(crate) use mark::{answer_class, answer_mark, marked};
pub(crate) use only_printed::OnlyPrinted;
pub(crate) use result_table::{LongTable, result_table, table_behind};
pub(crate) use row_line::{RowFact, RowLine, row_line_heading};
pub(crate) use sample_question::sample_question;
pub(crate) use select::{select, select_in_cell, value_select};
pub(crate) use table_button::{IncomingTable, TableButton};
pub(crate) use table_tools::{AtHand, TableTools, copying, exporting};
pub(crate) use text_area::TextArea;
pub(crate) use text_input::TextInput;
pub(crate) use to_members::to_members;
