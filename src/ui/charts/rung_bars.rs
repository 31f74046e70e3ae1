//! For each rung of a ladder a band: items met, not answered, not met.

use yew::prelude::*;

use super::shapes::{at, bar, label, legend, picture};
use crate::{
    text::{Language, stages_page as words},
    ui::components::table_behind,
};
use consortium_core::{Answer, stages::RungProgress};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

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
    let drawn = rows.iter().enumerate().map(|(position, rung)| {
        let class = if rung.answer == Answer::Met { "strong" } else { "" };
        html! {
            <g key={position} transform={format!("translate(0 {})", at(ROW * position as f64))}>
                { label(class, (0.0, 16.0), "start", rung.name.clone()) }
                { label("", (WIDTH, 16.0), "end", words::met_of(language, rung.met, rung.needed())) }
                { band(rung) }
            </g>
        }
    });
    let entries = [
        ("fill-met", words::met(language)),
        ("fill-quiet", words::open(language)),
        ("missing", words::missing(language)),
    ];
    html! {
        <figure class="stack-small">
            { picture((WIDTH, height), words::progress_description(language).to_string(), drawn.collect()) }
            { legend(entries) }
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
            { bar("missing", (1.0, BAR_TOP), (WIDTH - 2.0, BAR), 3.0) }
            { bar("fill-quiet", (1.0 + share(rung.met), BAR_TOP), (share(rung.open), BAR), 0.0) }
            { bar("fill-met", (1.0, BAR_TOP), (share(rung.met), BAR), 3.0) }
        </>
    }
}
