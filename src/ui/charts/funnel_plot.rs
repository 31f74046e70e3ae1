//! A funnel plot: the rate of each group by its size, between the limits of chance around the rate of all.

use yew::prelude::*;

use super::shapes::{at, dot, label, legend, line, picture};
use consortium_core::outcomes::{FunnelLimit, Rate};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 20.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 46.0;
/// The points with which a curve is drawn.
const STEPS: u32 = 60;

/// A group in the plot.
pub(crate) struct PlottedGroup {
    /// Its name.
    pub(crate) name: String,
    /// Its rate.
    pub(crate) rate: Rate,
    /// Whether it is ours.
    pub(crate) ours: bool,
}

/// The words of the plot.
pub(crate) struct PlotWords {
    /// What it shows, for those who do not see it.
    pub(crate) description: String,
    /// The axis of people.
    pub(crate) people: &'static str,
    /// What the lines are, in one line.
    pub(crate) lines: String,
    /// The dot of ours.
    pub(crate) ours: &'static str,
    /// The other dots.
    pub(crate) others: &'static str,
}

/// The plot.
pub(crate) fn funnel_plot(words: PlotWords, all: Rate, groups: &[PlottedGroup]) -> Html {
    let most = groups.iter().map(|group| group.rate.base()).max().unwrap_or(1).max(10);
    let top_rate =
        groups.iter().map(|group| group.rate.share().to_f64()).fold(all.share().to_f64(), f64::max);
    let scale = Scale { most: number(most) * 1.05, top: (top_rate * 1.35).clamp(0.05, 1.0) };
    let middle = all.share().to_f64();
    let level = scale.y(middle);
    let with_ours = groups.iter().any(|group| group.ours);
    let content = html! {
        <>
            { axes(&scale, words.people) }
            { line("line second", (LEFT, level), (WIDTH - RIGHT, level)) }
            { curves("limit", &scale, all, FunnelLimit::Of95Percent) }
            { curves("axis", &scale, all, FunnelLimit::Of99_8Percent) }
            for (position, group) in groups.iter().enumerate() {
                <g key={position}>
                    <title>{ &group.name }</title>
                    { dot(if group.ours { "fill-b" } else { "fill-a" }, (scale.x(number(group.rate.base())), scale.y(group.rate.share().to_f64())), if group.ours { 8.0 } else { 5.0 }) }
                    if groups.len() <= NAMED || group.ours {
                        { name_of(&scale, group) }
                    }
                </g>
            }
        </>
    };
    let entries = [("fill-b", words.ours), ("fill-a", words.others)];
    let entries = entries.into_iter().filter(|(class, _)| with_ours || *class == "fill-a");
    html! {
        <>
            { picture((WIDTH, HEIGHT), words.description, content) }
            { legend(entries) }
            <p class="small quiet">{ words.lines }</p>
        </>
    }
}

/// So many groups are named in the picture; of more, only ours.
const NAMED: usize = 6;

/// The name of a group, on the side of its dot where there is room.
fn name_of(scale: &Scale, group: &PlottedGroup) -> Html {
    let (x, y) = (scale.x(number(group.rate.base())), scale.y(group.rate.share().to_f64()));
    if x > WIDTH * 0.7 {
        label("", (x - 12.0, y - 8.0), "end", group.name.clone())
    } else {
        label("", (x + 12.0, y - 8.0), "start", group.name.clone())
    }
}

struct Scale {
    most: f64,
    top: f64,
}

impl Scale {
    fn x(&self, people: f64) -> f64 {
        LEFT + (WIDTH - LEFT - RIGHT) * people / self.most
    }

    fn y(&self, rate: f64) -> f64 {
        HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (rate / self.top).clamp(0.0, 1.0)
    }
}

fn axes(scale: &Scale, people: &'static str) -> Html {
    let rates = [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| part * scale.top);
    let sizes = [0.0, 0.5, 1.0].map(|part| part * scale.most / 1.05);
    html! {
        <>
            <g>for (position, rate) in rates.into_iter().enumerate() {
                <g key={position}>
                    { line("grid", (LEFT, scale.y(rate)), (WIDTH - RIGHT, scale.y(rate))) }
                    { label("quiet", (LEFT - 8.0, scale.y(rate) + 5.0), "end", format!("{}%", whole(rate * 100.0))) }
                </g>
            }</g>
            <g>for (position, size) in sizes.into_iter().enumerate() {
                <g key={position}>{ label("quiet", (scale.x(size), HEIGHT - BOTTOM + 20.0), "middle", whole(size).to_string()) }</g>
            }</g>
            { label("quiet", (WIDTH - RIGHT, HEIGHT - 6.0), "end", people) }
            { line("axis", (LEFT, HEIGHT - BOTTOM), (WIDTH - RIGHT, HEIGHT - BOTTOM)) }
        </>
    }
}

/// The upper and the lower limit, from small groups to large ones.
fn curves(class: &'static str, scale: &Scale, all: Rate, limit: FunnelLimit) -> Html {
    let middle = all.share().to_f64();
    let points = |sign: f64| -> String {
        let points = (1..=STEPS).map(|step| {
            // Closer together where the curve bends: among small groups.
            let part = f64::from(step) / f64::from(STEPS);
            let people = (scale.most * part * part).max(1.0);
            let rate = sign.mul_add(limit.distance(all, count(people)), middle);
            format!("{},{}", at(scale.x(people)), at(scale.y(rate.clamp(0.0, 1.0))))
        });
        points.collect::<Vec<_>>().join(" ")
    };
    html! {
        <>
            <polyline class={class} fill="none" points={points(1.0)} />
            <polyline class={class} fill="none" points={points(-1.0)} />
        </>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a position in a picture, never a figure")]
fn number(people: u64) -> f64 {
    people as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a position in a picture, from 0"
)]
fn count(people: f64) -> u64 {
    people.round() as u64
}

#[expect(clippy::cast_possible_truncation, reason = "a mark on an axis")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}
