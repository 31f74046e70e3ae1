//! How the share moves: large societies join to the left, small ones to the right.

use yew::prelude::*;

use super::shapes::{Spot, at, bar, dot, label, line, picture};
use crate::text::{Language, eligibility, number::percent, page as words};
use consortium_core::{
    Answer, Fraction,
    eligibility::{Point, RuleSet, SmallShare},
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
    let content = html! {
        <>
            for quarter in 0..=4_u32 {
                { line("grid", (LEFT, quarter_height(quarter)), (RIGHT, quarter_height(quarter))) }
                { label("quiet", (LEFT - 8.0, quarter_height(quarter) + 4.0), "end", format!("{}%", quarter * 25)) }
            }
            { line("limit", (LEFT, limit), (RIGHT, limit)) }
            { line("limit", (LEFT, 11.0), (LEFT + 28.0, 11.0)) }
            { label("limit-text", (LEFT + 36.0, 16.0), "start", words::limit_label(language, &eligibility::minimum_share(language, minimum))) }
            for (position, point) in points.iter().enumerate() {
                if let (Some(lowest), Some(highest)) = (point.share.lowest(), point.share.highest()) {
                    { line("axis", (across(position), height(lowest)), (across(position), height(highest))) }
                }
            }
            for (key, (position, share, point)) in marks.enumerate() {
                <g key={key}>
                    { mark((across(position), height(share)), point) }
                    <title>{ format!("{}: {}", eligibility::point(language, point), percent(share, 2)) }</title>
                </g>
            }
            for (position, point) in points.iter().enumerate() {
                if position % 2 == points.len() / 2 % 2 {
                    { label("quiet", (across(position), BOTTOM + 22.0), "middle", joining(point)) }
                }
            }
            { label("", (LEFT, BOTTOM + 40.0), "start", words::large_join(language)) }
            { label("", (RIGHT, BOTTOM + 40.0), "end", words::small_join(language)) }
        </>
    };
    picture((640.0, 280.0), eligibility::picture_description(language, share, rules), content)
}

fn quarter_height(quarter: u32) -> f64 {
    BOTTOM - f64::from(quarter) * 50.0
}

/// A filled dot where the share is enough, a diamond where it is not, a square where that is open; larger for now.
fn mark((x, y): Spot, point: &Point) -> Html {
    let size = if point.small_joined == 0 && point.large_joined == 0 { 8.0 } else { 5.0 };
    match point.answer {
        Answer::Met => dot("fill-met", (x, y), size),
        Answer::NotMet => html! { <path class="fill-notmet" d={diamond(x, y, size)} /> },
        Answer::Unknown => bar("fill-c", (x - size, y - size), (2.0 * size, 2.0 * size), 0.0),
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
fn joining(point: &Point) -> String {
    match (point.small_joined, point.large_joined) {
        (0, 0) => "0".to_owned(),
        (small, 0) => format!("+{small}"),
        (_, large) => format!("+{large}"),
    }
}
