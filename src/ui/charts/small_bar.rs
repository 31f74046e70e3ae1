//! A bar in a cell of a table, beside the figure that it shows.

use yew::prelude::*;

use super::at;
use crate::domain::Fraction;

/// The bar of a share from 0 to 1. Hidden from screen readers: the figure beside it says it.
pub(crate) fn small_bar(share: Fraction) -> Html {
    let width = share.to_f64().clamp(0.0, 1.0) * 96.0;
    html! {
        <svg class="chart small-bar" viewBox="0 0 96 8" aria-hidden="true" focusable="false">
            <rect class="fill-c" x={at(96.0 - width)} y="0" width={at(width)} height="8" rx="2" />
        </svg>
    }
}
