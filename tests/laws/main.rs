//! Laws that hold for every input, tested on random ones.

mod cost;
mod eligibility;
mod game;
mod stages;
