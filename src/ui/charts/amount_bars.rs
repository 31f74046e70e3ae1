//! Amounts of money as horizontal bars, one row for each member.

use yew::prelude::*;

use super::shapes::{at, bar, label, legend, line, picture};
use crate::text::amounts::Amounts;
use consortium_core::Yen;

/// What the picture shows. The table it comes from stands beside it.
pub(crate) struct AmountBars {
    /// What the bars of a row are, from the top; empty where there is one only.
    pub(crate) legend: Vec<String>,
    /// The rows.
    pub(crate) rows: Vec<BarRow>,
    /// How amounts are written.
    pub(crate) amounts: Amounts,
    /// What the picture shows, for those who do not see it.
    pub(crate) description: String,
}

/// One row.
pub(crate) struct BarRow {
    pub(crate) name: String,
    /// As many amounts as the legend has entries; at least one.
    pub(crate) amounts: Vec<Yen>,
}

const WIDTH: f64 = 640.0;
/// Where the bars begin: names stand to the left.
const LEFT: f64 = 168.0;
/// Room for an amount after the longest bar.
const ROOM: f64 = 104.0;
const BAR: f64 = 14.0;
const GAP: f64 = 10.0;
/// The most letters of a name that fit beside the bars.
const LETTERS: usize = 12;
const GREY: &str = "fill-quiet";
const COLOUR: &str = "fill-a";

/// The picture.
pub(crate) fn amount_bars(bars: &AmountBars) -> Html {
    let all = || bars.rows.iter().flat_map(|row| &row.amounts).map(|amount| amount.get() as f64);
    let (least, most) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let scale = (WIDTH - LEFT - ROOM) / (most - least).max(1.0);
    let zero = LEFT - least * scale;
    let of_row = bars.legend.len().max(1);
    let pitch = BAR * of_row as f64 + GAP;
    let height = pitch * bars.rows.len() as f64 + GAP;
    // A single bar is drawn in the colour of the second: grey is for going alone.
    let fill = |place: usize| if of_row > 1 && place == 0 { GREY } else { COLOUR };
    let content = html! {
        <>
            for (place, row) in bars.rows.iter().enumerate() {
                { name(&row.name, GAP + pitch * place as f64 + (pitch - GAP) / 2.0 + 5.0) }
                for (line, amount) in row.amounts.iter().enumerate() {
                    { amount_bar(amount, zero, scale, GAP + pitch * place as f64 + BAR * line as f64, fill(line), bars.amounts) }
                }
            }
            { line("axis", (zero, 0.0), (zero, height)) }
        </>
    };
    let entries = bars.legend.iter().enumerate().map(|(place, name)| (fill(place), name.clone()));
    html! {
        <figure class="stack-small">
            if !bars.legend.is_empty() { { legend(entries) } }
            { picture((WIDTH, height), bars.description.clone(), content) }
        </figure>
    }
}

/// The name of a row, as far as there is room for it; the whole name is told under the pointer.
fn name(name: &str, y: f64) -> Html {
    html! {
        <text x={at(LEFT - 8.0)} y={at(y)} text-anchor="end">{ shortened(name) }<title>{ name }</title></text>
    }
}

/// A bar with its amount after its end.
fn amount_bar(amount: &Yen, zero: f64, scale: f64, top: f64, fill: &'static str, amounts: Amounts) -> Html {
    let length = amount.get() as f64 * scale;
    let (start, width) = if length < 0.0 { (zero + length, -length) } else { (zero, length) };
    html! {
        <>
            { bar(fill, (start, top), (width, BAR - 2.0), 2.0) }
            { label("small-figure", (start + width + 6.0, top + BAR - 4.0), "start", amounts.shown(*amount)) }
        </>
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}
