//! What each table takes of a block of cells that is pasted into it. How the block falls is said in `block`, whose rows go to
//! the members that they name in `by_name`.

mod insurers;
mod members;
mod outcomes;
mod targets;

pub use members::MemberColumn;
