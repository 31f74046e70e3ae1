//! BMI bands before and after as a matrix of squares: below the diagonal people moved to a lower band.

use yew::prelude::*;

use super::shapes::{bar, label, picture};
use consortium_core::outcomes::{BmiBand, Transitions};

const SIDE: f64 = 92.0;
const HIGH: f64 = 50.0;
const LEFT: f64 = 120.0;
const TOP: f64 = 34.0;

/// The matrix; `shown` says which counts may be seen, `band` names a band.
pub(crate) fn band_matrix(
    description: String,
    transitions: &Transitions,
    band: impl Fn(BmiBand) -> &'static str,
    shown: impl Fn(BmiBand, BmiBand) -> String,
) -> Html {
    let heads = (0_u32..).zip(BmiBand::ALL).map(|(place, of)| {
        let along = f64::from(place) + 0.5;
        html! {
            <g key={place}>
                { label("quiet", (LEFT + SIDE * along, TOP - 12.0), "middle", band(of)) }
                { label("quiet", (LEFT - 12.0, TOP + HIGH * along + 5.0), "end", band(of)) }
            </g>
        }
    });
    let cells = (0_u32..).zip(transitions.cells()).map(|(place, ((before, after), count))| {
        let (column, row) = (f64::from(place % 4), f64::from(place / 4));
        let class = match after.cmp(&before) {
            _ if count == 0 => "fill-rest",
            std::cmp::Ordering::Less => "fill-met",
            std::cmp::Ordering::Equal => "fill-quiet",
            std::cmp::Ordering::Greater => "fill-notmet",
        };
        let (x, y) = (LEFT + SIDE * column, TOP + HIGH * row);
        let text = if count == 0 {
            "quiet"
        } else if before == after {
            "strong"
        } else {
            "on-fill"
        };
        html! {
            <g key={place}>
                { bar(class, (x + 2.0, y + 2.0), (SIDE - 4.0, HIGH - 4.0), 4.0) }
                { label(text, (x + SIDE / 2.0, y + HIGH / 2.0 + 5.0), "middle", shown(before, after)) }
            </g>
        }
    });
    let content = html! { <><g>{ for heads }</g><g>{ for cells }</g></> };
    picture((LEFT + SIDE * 4.0, TOP + HIGH * 4.0), description, content)
}
