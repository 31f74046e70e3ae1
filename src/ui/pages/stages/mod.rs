//! 支援ステージ・達成率: where the federation, each insurer and the prefecture stand, year by year.

mod example;
mod explanation;
mod federation;
mod import_preview;
mod indicators;
mod insurer;
mod insurer_fields;
mod insurer_row;
mod insurer_table;
mod insurers_printed;
mod ladder_editor;
mod matrix;
mod on_paper;
mod opinion;
mod page;
mod page_state;
mod prefecture;
mod reports;
mod row_facts;
mod stages_page;
mod targets;
mod verdict;
mod views;
mod year_bar;
mod year_edits;
mod years;

pub(in crate::ui) use page::PAGE;
