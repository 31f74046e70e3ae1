//! How the share moves: large societies join to the left, small ones to the right.

use yew::prelude::*;

use super::at;
use crate::{
    domain::{
        Answer, Fraction,
        eligibility::{Point, RuleSet, SmallShare},
    },
    text::{Language, eligibility, number::percent, page as words},
};

const LEFT: f64 = 48.0;
const RIGHT: f64 = 624.0;
/// Above it stands what the line of the limit means: beside the line it would hide marks, which may be anywhere.
const TOP: f64 = 34.0;
const BOTTOM: f64 = 234.0;

/// The height of a share between 0 and 1.
fn height(share: Fraction) -> f64 {
    BOTTOM - share.to_f64() * (BOTTOM - TOP)
}

/// The curve, from the most large societies joining to the most small ones. Where sizes are missing it shows the
/// lowest and the highest possible share.
pub(crate) fn share_curve(language: Language, share: SmallShare, points: &[Point], rules: &RuleSet) -> Html {
    let minimum = rules.minimum_small_share;
    let step = (RIGHT - LEFT) / (points.len().max(2) - 1) as f64;
    let across = |position: usize| LEFT + step * position as f64;
    let limit = height(minimum);
    let marks = points.iter().enumerate().flat_map(|(position, point)| {
        let (lowest, highest) = (point.share.lowest(), point.share.highest());
        let both = [lowest, highest.filter(|highest| Some(*highest) != lowest)];
        both.into_iter().flatten().map(move |share| (position, share, point)).collect::<Vec<_>>()
    });
    html! {
        <svg class="chart" viewBox="0 0 640 276" role="img" aria-label={eligibility::picture_description(language, share, rules)}>
            for quarter in 0..=4_u32 {
                <g key={quarter}>
                    <line class="grid" x1={at(LEFT)} x2={at(RIGHT)} y1={at(BOTTOM - f64::from(quarter) * 50.0)} y2={at(BOTTOM - f64::from(quarter) * 50.0)} />
                    <text class="quiet" x={at(LEFT - 8.0)} y={at(BOTTOM - f64::from(quarter) * 50.0 + 4.0)} text-anchor="end">{ format!("{}%", quarter * 25) }</text>
                </g>
            }
            <line class="limit" x1={at(LEFT)} x2={at(RIGHT)} y1={at(limit)} y2={at(limit)} />
            <line class="limit" x1={at(LEFT)} x2={at(LEFT + 28.0)} y1="11" y2="11" />
            <text class="limit-text" x={at(LEFT + 36.0)} y="16">{ words::limit_label(language, &eligibility::minimum_share(language, minimum)) }</text>
            for (position, point) in points.iter().enumerate() {
                if let (Some(lowest), Some(highest)) = (point.share.lowest(), point.share.highest()) {
                    <line class="axis" x1={at(across(position))} x2={at(across(position))} y1={at(height(lowest))} y2={at(height(highest))} />
                }
            }
            for (key, (position, share, point)) in marks.enumerate() {
                <g key={key}>
                    { mark(across(position), height(share), point) }
                    <title>{ format!("{}: {}", eligibility::point(language, point), percent(share, 2)) }</title>
                </g>
            }
            for (position, point) in points.iter().enumerate() {
                if position % 2 == points.len() / 2 % 2 {
                    <text class="quiet" x={at(across(position))} y={at(BOTTOM + 18.0)} text-anchor="middle">{ label(point) }</text>
                }
            }
            <text x={at(LEFT)} y={at(BOTTOM + 38.0)}>{ words::large_join(language) }</text>
            <text x={at(RIGHT)} y={at(BOTTOM + 38.0)} text-anchor="end">{ words::small_join(language) }</text>
        </svg>
    }
}

/// A filled dot where the share is enough, a diamond where it is not, a square where that is open; larger for now.
fn mark(x: f64, y: f64, point: &Point) -> Html {
    let size = if point.small_joined == 0 && point.large_joined == 0 { 8.0 } else { 5.0 };
    match point.answer {
        Answer::Met => html! { <circle class="fill-met" cx={at(x)} cy={at(y)} r={at(size)} /> },
        Answer::NotMet => html! { <path class="fill-notmet" d={diamond(x, y, size)} /> },
        Answer::Unknown => {
            html! { <rect class="fill-c" x={at(x - size)} y={at(y - size)} width={at(2.0 * size)} height={at(2.0 * size)} /> }
        }
    }
}

/// A diamond: told from a dot without colour.
fn diamond(x: f64, y: f64, size: f64) -> String {
    format!(
        "M{} {}L{} {}L{} {}L{} {}Z",
        at(x),
        at(y - size),
        at(x + size),
        at(y),
        at(x),
        at(y + size),
        at(x - size),
        at(y)
    )
}

/// The number of societies that join, with a sign that tells the direction on the axis.
fn label(point: &Point) -> String {
    match (point.small_joined, point.large_joined) {
        (0, 0) => "0".to_owned(),
        (small, 0) => format!("+{small}"),
        (_, large) => format!("+{large}"),
    }
}
