//! Laws that hold for every input, tested on random ones.

mod candidates;
mod cost;
mod eligibility;
mod exchange;
mod fields;
mod game;
mod outcome_figures;
mod outcomes;
mod participants;
mod plan;
mod result_codes;
mod share_link;
mod stages;
mod white_paper;
