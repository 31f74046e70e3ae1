//! Pictures, drawn as SVG. Each has a title and a description, and stands beside the table it comes from.
//!
//! Positions are floating-point numbers: they are drawn, never shown as figures.

mod amount_bars;
mod band_matrix;
mod funnel_plot;
mod people_funnel;
mod rate_trend;
mod rung_bars;
mod shapes;
mod share_bar;
mod share_by_participants;
mod share_curve;
mod step_distribution;
mod step_stairs;

pub(crate) use amount_bars::{AmountBars, BarRow, amount_bars};
pub(crate) use band_matrix::band_matrix;
pub(crate) use funnel_plot::{PlotWords, PlottedGroup, funnel_plot};
pub(crate) use people_funnel::{FunnelStage, people_funnel};
pub(crate) use rate_trend::{YearRates, rate_trend};
pub(crate) use rung_bars::{RungBand, rung_bars};
pub(crate) use share_bar::share_bar;
pub(crate) use share_by_participants::share_by_participants;
pub(crate) use share_curve::share_curve;
pub(crate) use step_distribution::step_distribution;
pub(crate) use step_stairs::step_stairs;
