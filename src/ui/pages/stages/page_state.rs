//! What the page remembers while it is open.

use yew::prelude::*;

use consortium_core::stages::{FiscalYear, InsurerId};

/// The ways to change what the page shows.
#[derive(Clone, PartialEq)]
pub(super) struct PageState {
    /// Shows another year.
    pub(super) year: Callback<FiscalYear>,
    /// Shows another insurer.
    pub(super) insurer: Callback<InsurerId>,
    /// Whether the items of the indicator list are open for editing, and the way to open and close them.
    pub(super) items_open: bool,
    /// Opens and closes them.
    pub(super) open_items: Callback<bool>,
}
