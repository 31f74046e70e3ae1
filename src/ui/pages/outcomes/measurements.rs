//! What was measured of all participants together: who lost weight, BMI bands before and after.

use yew::prelude::*;

use crate::{
    text::outcomes as words,
    ui::{
        components::{FieldInput, bullets, card, hint},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    outcomes::{BmiBand, OutcomesField, ProjectField, ProjectReport, contradictions_of_project},
};

/// The inputs, and what the bands say.
pub(super) fn measurements(planner: &Planner, report: &ProjectReport) -> Html {
    let language = planner.language();
    let fields =
        [ProjectField::Measured, ProjectField::Improved, ProjectField::Obese, ProjectField::LeftObesity];
    let fields = fields.map(|field| {
        let label = words::project_field(language, field);
        input(planner, OutcomesField::Project(field), label.to_owned(), None)
    });
    let rows = (0_u8..).zip(BmiBand::ALL).enumerate().map(|(row, (place, band))| {
        let name = words::band(language, band);
        html! {
            <tr key={place}>
                <th scope="row">{ name }</th>
                <td class="number">{ input(planner, OutcomesField::BandBefore(place), words::band_before(language, name), Some((row, 0))) }</td>
                <td class="number">{ input(planner, OutcomesField::BandAfter(place), words::band_after(language, name), Some((row, 1))) }</td>
            </tr>
        }
    });
    let content = html! {
        <>
            { hint(words::project_hint(language)) }
            <div class="fields">{ for fields }</div>
            <div class="table-scroll bands" role="region" aria-label={words::bands_caption(language)} tabindex="0">
                <table class="edit">
                    <caption class="visually-hidden">{ words::bands_caption(language) }</caption>
                    <thead><tr>
                        <th scope="col">{ words::bmi_band(language) }</th>
                        <th scope="col" class="number">{ words::before(language) }</th>
                        <th scope="col" class="number">{ words::after(language) }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if let Some(bands) = report.bands { { bullets(words::bands(language, bands)) } }
        </>
    };
    html! { <div class="no-print">{ card("project-heading", words::project_heading(language), content) }</div> }
}

fn input(planner: &Planner, field: OutcomesField, label: String, cell: Option<(usize, usize)>) -> Html {
    let Some(slot) = planner.plan().outcomes.slot(field) else { return Html::default() };
    let language = planner.language();
    let found = contradictions_of_project(&planner.plan().outcomes).into_iter();
    let wrong = found.filter(|found| found.field == field);
    let wrong = wrong.map(|found| words::contradiction(language, &found).into());
    let input = FieldInput::of(language, Field::Outcomes(field), slot, label, &planner.act).wrong(wrong);
    match cell {
        Some((row, column)) => input.in_cell(row, column).field(),
        None => input.field(),
    }
}
