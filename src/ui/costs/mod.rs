//! What the pages about cost share: the calculated report and how its long calculations stand, the verdict, inputs of lines,
//! keys and members. Nothing here knows a page.

mod calculated;
mod fields;
mod figures;
mod keys;
mod progress;
mod reading;
mod shown;
mod solving;
mod verdict;

pub(crate) use calculated::{Costs, use_costs};
pub(crate) use fields::{
    Menu, checkbox, doing, editing, input, labelled, labelled_of_line, wrong_at, wrongs,
};
pub(crate) use figures::figures;
pub(crate) use keys::keys_editor;
pub(crate) use progress::progress;
pub(crate) use reading::{alone, member_names, named, reason, rounding_rule, row_of, shares_by};
pub(crate) use shown::{MOST_MEMBERS_DRAWN_AT_ONCE, Shown, use_rested};
pub(crate) use verdict::{confirmed_alone, standalone_choice, sticky_summary, verdict};
