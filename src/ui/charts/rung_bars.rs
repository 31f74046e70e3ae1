//! For each rung of a ladder a band: items met, not answered, not met.

use yew::prelude::*;

use super::{at, legend};
use crate::{
    domain::{Answer, stages::RungProgress},
    exchange::{Heading, ResultTable, RowKind, Value},
    text::{Language, stages_page as words},
    ui::components::table_behind,
};

const WIDTH: f64 = 360.0;
const ROW: f64 = 52.0;
const BAR_TOP: f64 = 24.0;
const BAR: f64 = 18.0;

/// One band: a rung with the numbers of its items.
pub(crate) struct RungBand {
    pub(crate) name: String,
    pub(crate) answer: Answer,
    pub(crate) met: u32,
    pub(crate) open: u32,
    pub(crate) missing: u32,
}

impl RungBand {
    /// The band of a rung with this name.
    pub(crate) fn of<R>(name: String, rung: &RungProgress<R>) -> Self {
        let RungProgress { answer, met, unknown, missing, .. } = rung;
        Self { name, answer: *answer, met: met.len(), open: unknown.len(), missing: missing.len() }
    }

    fn needed(&self) -> u32 {
        self.met + self.open + self.missing
    }
}

/// The bands, the lowest rung at the bottom as on a ladder. A rung that asks for nothing has none.
pub(crate) fn rung_bars(language: Language, title: &'static str, bands: &[RungBand]) -> Html {
    let rows: Vec<_> = bands.iter().rev().filter(|band| band.needed() > 0).collect();
    let height = ROW * rows.len() as f64;
    html! {
        <figure class="stack-small">
            <svg class="chart" viewBox={format!("0 0 {} {}", at(WIDTH), at(height))} role="img" aria-label={words::progress_description(language)}>
                for (position, rung) in rows.iter().enumerate() {
                    <g key={position} transform={format!("translate(0 {})", at(ROW * position as f64))}>
                        <text class={classes!((rung.answer == Answer::Met).then_some("strong"))} x="0" y="16">{ &rung.name }</text>
                        <text x={at(WIDTH)} y="16" text-anchor="end">{ words::met_of(language, rung.met, rung.needed()) }</text>
                        { band(rung) }
                    </g>
                }
            </svg>
            { legend(&[("fill-met", words::met(language)), ("fill-quiet", words::open(language)), ("missing", words::missing(language))]) }
            { table_behind(language, &table(language, title, bands)) }
        </figure>
    }
}

fn table(language: Language, title: &str, bands: &[RungBand]) -> ResultTable {
    let figures =
        [words::met(language), words::open(language), words::missing(language)].map(Heading::figures);
    let columns = std::iter::once(Heading::text(words::rung(language))).chain(figures);
    let mut table = ResultTable::new(words::table_title(language, title), columns);
    for band in bands {
        let counts = [band.met, band.open, band.missing].map(Value::Count);
        table.row(RowKind::Plain, std::iter::once(Value::Text(band.name.clone())).chain(counts));
    }
    table
}

/// One band: what is left of it, outlined, is not met.
fn band(rung: &RungBand) -> Html {
    let share = |items: u32| f64::from(items) / f64::from(rung.needed().max(1)) * (WIDTH - 2.0);
    html! {
        <>
            <rect class="missing" x="1" y={at(BAR_TOP)} width={at(WIDTH - 2.0)} height={at(BAR)} rx="3" />
            <rect class="fill-quiet" x={at(1.0 + share(rung.met))} y={at(BAR_TOP)} width={at(share(rung.open))} height={at(BAR)} />
            <rect class="fill-met" x="1" y={at(BAR_TOP)} width={at(share(rung.met))} height={at(BAR)} rx="3" />
        </>
    }
}
