//! Pictures, drawn as SVG. Each has a title and a description, and stands beside the table it comes from.
//!
//! Positions are floating-point numbers: they are drawn, never shown as figures.

mod share_bar;
mod share_curve;

pub(crate) use share_bar::ShareBar;
pub(crate) use share_curve::ShareCurve;

/// A position as an attribute: one decimal is finer than a screen shows.
fn at(position: f64) -> String {
    format!("{position:.1}")
}
