//! The changes a user makes to the tables of a health white paper, and the example to start from. What is entered is a
//! [`WhitePaperPlan`](consortium_core::collaboration::white_paper::WhitePaperPlan).

mod edit;
mod paste;
mod sample;

pub use edit::WhitePaperEdit;
