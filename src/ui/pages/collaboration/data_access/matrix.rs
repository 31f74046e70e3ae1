//! The matrix of the material of 2020, before and after the change, with the cell of the question marked.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::access as words},
    ui::components::{hint, paragraph},
};
use consortium_core::collaboration::access::{
    MATRIX, MatrixCell, MatrixColumn, MatrixInformation, MatrixState, Period, Question, cell_of,
};

const COLUMNS: [MatrixColumn; 3] = [MatrixColumn::Insurer, MatrixColumn::Kenporen, MatrixColumn::Kokuhoren];
const ROWS: [MatrixInformation; 2] = [MatrixInformation::ClaimsRelated, MatrixInformation::EmployerCheckup];

/// The matrix.
pub(super) fn matrix_card(language: Language, question: Option<&Question>) -> Html {
    let here = question.and_then(cell_of);
    let cell = |information, column| {
        MATRIX.iter().find(move |cell| (cell.information, cell.column) == (information, column))
    };
    html! {
        <section class="card stack-small" aria-labelledby="matrix-heading">
            <h2 id="matrix-heading">{ words::matrix(language) }</h2>
            { hint(words::matrix_about(language)) }
            <div class="table-scroll" role="region" aria-label={words::matrix_about(language)} tabindex="0">
                <table class="data access-matrix">
                    <thead>
                        <tr>
                            <th scope="col">{ words::data_column(language) }</th>
                            for column in COLUMNS { <th key={words::matrix_column(language, column)} scope="col">{ words::matrix_column(language, column) }</th> }
                        </tr>
                    </thead>
                    <tbody>
                        for row in ROWS {
                            <tr key={words::matrix_row(language, row)}>
                                <th scope="row">{ words::matrix_row(language, row) }</th>
                                for column in COLUMNS {
                                    <td key={words::matrix_column(language, column)}>
                                        if let Some(cell) = cell(row, column) { { states(language, cell, here) } }
                                    </td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if question.is_some() { { paragraph("small", words::place_in_matrix(language, here)) } }
        </section>
    }
}

/// Before and after, one below the other.
fn states(language: Language, cell: &MatrixCell, here: Option<(&MatrixCell, Period)>) -> Html {
    let state = |period: Period, heading: &'static str, state: MatrixState| {
        let is_here = here.is_some_and(|(its, of)| its == cell && of == period);
        html! {
            <div class={classes!("state", is_here.then_some("here"))}>
                <span class="figure-note">{ heading }</span>
                { words::matrix_state(language, state) }
                if is_here { <span class="tag">{ words::this_cell(language) }</span> }
            </div>
        }
    };
    html! {
        <>
            { state(Period::To2021, words::before(language), cell.before) }
            { state(Period::From2022, words::after(language), cell.after) }
        </>
    }
}
