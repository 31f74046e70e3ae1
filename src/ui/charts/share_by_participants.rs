//! How the share of a member moves with its participants.

use yew::prelude::*;

use super::shapes::{at, dot, label, line, picture};
use crate::text::{Language, amounts::Amounts, cost_page, number::grouped};
use consortium_core::{Participants, Yen, cost::SharePoint};
use consortium_document::plan::cost::AmountUnit;

const LEFT: f64 = 96.0;
const RIGHT: f64 = 616.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 216.0;
/// Lines across, at round amounts.
const LINES: i64 = 4;

/// The curve, with the planned number marked. The table behind it has the figures.
pub(crate) fn share_by_participants(
    points: &[SharePoint],
    planned: Option<Participants>,
    axis: &'static str,
    description: String,
    unit: AmountUnit,
    language: Language,
) -> Html {
    let most = points.iter().map(|point| point.share.to_f64()).fold(0.0, f64::max);
    let least = points.iter().map(|point| point.share.to_f64()).fold(0.0, f64::min);
    let step = round_step((most - least) / LINES as f64);
    let (bottom, top) = ((least / step).floor() * step, (most / step).ceil() * step);
    let last = points.last().map_or(1.0, |point| f64::from(point.participants.get()).max(1.0));
    let x = |people: Participants| LEFT + f64::from(people.get()) / last * (RIGHT - LEFT);
    let y = |amount: f64| BOTTOM - (amount - bottom) / (top - bottom).max(1.0) * (BOTTOM - TOP);
    let lines = grid(bottom, top, step);
    let amounts = Amounts::fitting(unit, lines.iter().copied());
    let path: Vec<String> = points
        .iter()
        .map(|point| format!("{},{}", at(x(point.participants)), at(y(point.share.to_f64()))))
        .collect();
    let here = points.iter().find(|point| Some(point.participants) == planned);
    let here = here.map(|point| (x(point.participants), y(point.share.to_f64())));
    let unit = cost_page::unit_of_table(language, cost_page::unit(language, unit));
    let content = html! {
        <>
            for amount in lines {
                { line("grid", (LEFT, y(amount.get() as f64)), (RIGHT, y(amount.get() as f64))) }
                { label("quiet", (LEFT - 8.0, y(amount.get() as f64) + 4.0), "end", amounts.shown(amount)) }
            }
            <polyline class="line" points={path.join(" ")} />
            if let Some((x, y)) = here {
                { line("tick", (x, y), (x, BOTTOM)) }
                { dot("fill-a", (x, y), 6.0) }
            }
            for people in labels(points, planned) {
                { label("quiet", (x(people), BOTTOM + 18.0), "middle", grouped(people.get())) }
            }
            { label("", (RIGHT, BOTTOM + 40.0), "end", axis) }
            { label("", (LEFT, BOTTOM + 40.0), "start", unit) }
        </>
    };
    picture((640.0, 264.0), description, content)
}

/// 1, 2 or 5 times a power of ten, at least as large as asked for and at least one yen.
fn round_step(least: f64) -> f64 {
    let mut step = 1.0;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if step * factor >= least {
                return step * factor;
            }
        }
        step *= 10.0;
    }
}

/// The amounts at which lines go across.
#[expect(clippy::cast_possible_truncation, reason = "amounts in whole yen, made from whole yen")]
fn grid(bottom: f64, top: f64, step: f64) -> Vec<Yen> {
    let lines = ((top - bottom) / step).round() as i64;
    (0..=lines).map(|line| Yen::new((bottom + step * line as f64) as i64)).collect()
}

/// The first, the last and the planned number of participants, each once.
fn labels(points: &[SharePoint], planned: Option<Participants>) -> Vec<Participants> {
    let ends = [points.first(), points.last()].map(|point| point.map(|point| point.participants));
    let mut labels = Vec::new();
    for people in ends.into_iter().chain([planned]).flatten() {
        if !labels.contains(&people) {
            labels.push(people);
        }
    }
    labels
}
