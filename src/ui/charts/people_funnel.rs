//! How many of those who were invited joined and went on, as bars from the largest to the smallest.

use yew::prelude::*;

use super::shapes::{bar, label, picture};

const WIDTH: f64 = 640.0;
const LABELS: f64 = 110.0;
const FIGURES: f64 = 190.0;
const ROW: f64 = 44.0;

/// A stage of the funnel.
pub(crate) struct FunnelStage {
    /// What it is.
    pub(crate) name: &'static str,
    /// How many people.
    pub(crate) people: u64,
    /// The figure beside the bar.
    pub(crate) figure: String,
}

/// The bars.
pub(crate) fn people_funnel(description: String, stages: &[FunnelStage]) -> Html {
    let most = stages.iter().map(|stage| stage.people).max().unwrap_or(1).max(1);
    let rows = (0_u32..).zip(stages).map(|(row, stage)| {
        let top = f64::from(row) * ROW;
        let width = (WIDTH - LABELS - FIGURES) * share(stage.people, most);
        html! {
            <g key={row}>
                { label("", (LABELS - 10.0, top + 27.0), "end", stage.name) }
                { bar("fill-a", (LABELS, top + 6.0), (width.max(2.0), ROW - 12.0), 3.0) }
                { label("strong", (LABELS + width + 10.0, top + 27.0), "start", stage.figure.clone()) }
            </g>
        }
    });
    let height = f64::from(u32::try_from(stages.len()).unwrap_or(0)) * ROW;
    picture((WIDTH, height), description, rows.collect())
}

#[expect(clippy::cast_precision_loss, reason = "a length in a picture, never a figure")]
fn share(people: u64, most: u64) -> f64 {
    people as f64 / most as f64
}
