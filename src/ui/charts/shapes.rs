//! The shapes that pictures are made of. Each is written once: markup takes room in the module wherever it stands.

use yew::prelude::*;

/// A position as an attribute: one decimal is finer than a screen shows.
pub(super) fn at(position: f64) -> String {
    format!("{position:.1}")
}

/// A place in a picture: to the right, and down.
pub(super) type Spot = (f64, f64);

/// A picture of this width and height, with what it shows for those who do not see it.
pub(super) fn picture((width, height): (f64, f64), description: String, content: Html) -> Html {
    let view = format!("0 0 {} {}", at(width), at(height));
    html! { <svg class="chart" viewBox={view} role="img" aria-label={description}>{ content }</svg> }
}

/// A straight line.
pub(super) fn line(class: &'static str, (x1, y1): Spot, (x2, y2): Spot) -> Html {
    html! { <line {class} x1={at(x1)} x2={at(x2)} y1={at(y1)} y2={at(y2)} /> }
}

/// A bar, from its upper left corner; `round` is the radius of its corners.
pub(super) fn bar(class: &'static str, (x, y): Spot, (width, height): (f64, f64), round: f64) -> Html {
    html! { <rect {class} x={at(x)} y={at(y)} width={at(width)} height={at(height)} rx={at(round)} /> }
}

/// A dot around its middle.
pub(super) fn dot(class: &'static str, (x, y): Spot, radius: f64) -> Html {
    html! { <circle {class} cx={at(x)} cy={at(y)} r={at(radius)} /> }
}

/// Words at a place; `anchor` says which part of them stands there.
pub(super) fn label(
    class: &'static str,
    (x, y): Spot,
    anchor: &'static str,
    words: impl Into<AttrValue>,
) -> Html {
    label_of(class, (x, y), anchor, words.into())
}

fn label_of(class: &'static str, (x, y): Spot, anchor: &'static str, words: AttrValue) -> Html {
    html! { <text {class} x={at(x)} y={at(y)} text-anchor={anchor}>{ words }</text> }
}

/// What the colours of a picture stand for: style class and words.
pub(super) fn legend<Words: Into<AttrValue>>(
    entries: impl IntoIterator<Item = (&'static str, Words)>,
) -> Html {
    let entries = entries.into_iter().map(|(class, words)| entry(class, words.into()));
    html! { <ul class="legend">{ for entries }</ul> }
}

fn entry(class: &'static str, words: AttrValue) -> Html {
    html! {
        <li>
            <svg class="chart" viewBox="0 0 16 16" aria-hidden="true">{ bar(class, (1.0, 1.0), (14.0, 14.0), 3.0) }</svg>
            { words }
        </li>
    }
}
