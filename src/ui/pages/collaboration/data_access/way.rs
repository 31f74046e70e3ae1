//! The way of the data as a picture, with the same in words below it.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::access as words, list},
    ui::components::{bullets, paragraph, small_card},
};
use consortium_core::collaboration::access::{Leg, Question, legs};

/// A station of the picture: its name, and where its middle is.
type Station = (fn(Language) -> &'static str, i32, i32);

const EMPLOYER: Station = (words::station_employer, 75, 120);
const INSTITUTION: Station = (words::station_institution, 75, 215);
const INSURER: Station = (words::station_insurer, 300, 120);
const FORMER_INSURER: Station = (words::station_other, 300, 215);
const FEDERATION: Station = (words::station_federation, 300, 25);
const UNION: Station = (words::station_union, 525, 215);
const FUND: Station = (words::station_fund, 525, 120);
const PORTAL: Station = (words::station_portal, 525, 25);

const STATIONS: [Station; 8] =
    [EMPLOYER, INSTITUTION, INSURER, FORMER_INSURER, FEDERATION, UNION, FUND, PORTAL];

/// Half the width and height of a station.
const HALF: (i32, i32) = (70, 22);

/// A point of the picture.
type Point = (i32, i32);

/// Each leg with the line that stands for it, from the edge of one station to the edge of the other.
const LINES: [(Leg, Point, Point); 9] = [
    (Leg::EmployerToInsurer, (145, 120), (230, 120)),
    (Leg::InstitutionToInsurer, (145, 205), (230, 135)),
    (Leg::InsurerToInsurer, (300, 193), (300, 142)),
    (Leg::InsurerToPaymentFund, (370, 120), (455, 120)),
    (Leg::PaymentFundToPortal, (525, 98), (525, 47)),
    (Leg::InsurerToUnion, (370, 132), (455, 200)),
    (Leg::UnionToInsurer, (455, 215), (370, 140)),
    (Leg::InsurerToFederation, (300, 98), (300, 47)),
    (Leg::EmployerToFederation, (145, 105), (230, 35)),
];

/// The picture and the words.
pub(super) fn way_card(language: Language, question: Option<&Question>) -> Html {
    let used = question.map(legs);
    let said: Vec<_> = used.iter().flatten().map(|leg| words::leg(language, *leg).to_owned()).collect();
    let described =
        if said.is_empty() { words::no_leg(language).to_owned() } else { list::in_one_line(language, &said) };
    let is_used = |leg: Leg| used.as_ref().is_some_and(|used| used.contains(&leg));
    small_card(
        "way-heading",
        words::route(language),
        html! {
            <>
                <svg class="chart way" viewBox="0 0 600 240" role="img" aria-label={words::route_picture(language, &described)}>
                    <defs>
                        <marker id="way-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
                            <path d="M0 0 8 4 0 8z" class="way-head" />
                        </marker>
                    </defs>
                    for (leg, (x1, y1), (x2, y2)) in LINES.into_iter().filter(|(leg, ..)| !is_used(*leg) && is_shown(*leg)) {
                        <line key={format!("{leg:?}")} class="way-line" x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
                    }
                    for (leg, (x1, y1), (x2, y2)) in LINES.into_iter().filter(|(leg, ..)| is_used(*leg)) {
                        <line key={format!("{leg:?}")} class="way-line used" marker-end="url(#way-end)" x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
                    }
                    for (name, x, y) in STATIONS { { station(name(language), x, y) } }
                </svg>
                if question.is_some() {
                    if said.is_empty() { { paragraph("", words::no_leg(language)) } } else { { bullets(said) } }
                }
            </>
        },
    )
}

/// Of the two legs between insurer and wide-area union, one line is enough while neither is used.
fn is_shown(leg: Leg) -> bool {
    leg != Leg::UnionToInsurer
}

fn station(name: &'static str, x: i32, y: i32) -> Html {
    let (width, height) = HALF;
    html! {
        <g key={name}>
            <rect class="station" x={(x - width).to_string()} y={(y - height).to_string()} width={(2 * width).to_string()} height={(2 * height).to_string()} rx="8" />
            <text x={x.to_string()} y={(y + 5).to_string()} text-anchor="middle">{ name }</text>
        </g>
    }
}
