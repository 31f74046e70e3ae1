//! The matrix of items and the stages or steps that ask for them: a real table, and on a phone a list of cards.

use yew::prelude::*;

use crate::{
    text::{Language, list, stages, stages_page as words},
    ui::components::{answer_class, answer_mark},
};
use consortium_core::{
    Answer,
    stages::{Horizon, IndicatorSet, InsurerStep, ItemNumber, Ladder, MatrixRow, Rung, SupportStage},
};

/// A rung as the head of a column.
pub(super) struct RungHead {
    /// Its number, short: 2, Ⅳ.
    number: String,
    /// Its name.
    name: &'static str,
    /// Whether it is reached.
    answer: Answer,
}

/// One row.
pub(super) struct ItemRow {
    pub(super) item: ItemNumber,
    wording: String,
    horizon: Option<Horizon>,
    asked_by: Vec<bool>,
    /// The answer that decides about the rungs.
    pub(super) answer: Answer,
}

/// The matrix without its input cells.
pub(super) struct Matrix {
    heads: Vec<RungHead>,
    rows: Vec<ItemRow>,
}

impl Matrix {
    /// The matrix of a federation. `answers` tells for each stage whether it is reached.
    pub(super) fn of_federation(
        language: Language,
        indicators: &IndicatorSet,
        rows: &[MatrixRow],
        answers: impl Fn(SupportStage) -> Answer,
    ) -> Self {
        let head = |stage: &SupportStage| RungHead {
            number: stage.number().to_string(),
            name: stages::stage_name(language, *stage),
            answer: answers(*stage),
        };
        Self {
            heads: SupportStage::ALL.iter().map(head).collect(),
            rows: item_rows(language, &indicators.federation, rows),
        }
    }

    /// The matrix of an insurer. The first step asks for nothing and has no column.
    pub(super) fn of_insurer(
        language: Language,
        indicators: &IndicatorSet,
        rows: &[MatrixRow],
        answers: impl Fn(InsurerStep) -> Answer,
    ) -> Self {
        let head = |step: &InsurerStep| RungHead {
            number: step.numeral().to_string(),
            name: stages::step_name(language, *step),
            answer: answers(*step),
        };
        let mut rows = item_rows(language, &indicators.insurer, rows);
        for row in &mut rows {
            row.asked_by.remove(0);
        }
        Self { heads: InsurerStep::ALL.iter().skip(1).map(head).collect(), rows }
    }

    /// The table. `inputs` names the columns of inputs; `cells` gives those of one row.
    pub(super) fn table(
        &self,
        language: Language,
        caption: &'static str,
        inputs: &[&'static str],
        cells: &dyn Fn(&ItemRow) -> Vec<Html>,
    ) -> Html {
        html! {
            <div class="table-scroll" role="region" aria-label={caption} tabindex="0">
                <table class="matrix" role="table">
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{ words::column_item(language) }</th>
                            for input in inputs { <th key={*input} role="columnheader" scope="col">{ *input }</th> }
                            for head in &self.heads {
                                <th key={head.number.clone()} role="columnheader" scope="col" class={classes!("rung", answer_class(head.answer))}>
                                    <span class="rung-number">{ &head.number }{ answer_mark(head.answer) }</span>
                                    <span class="small">{ head.name }</span>
                                    <span class="visually-hidden">{ stages::answer(language, head.answer) }</span>
                                </th>
                            }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        for row in &self.rows {
                            <tr key={row.item.get()} role="row">
                                <th role="rowheader" scope="row">
                                    <span class="item-number">{ row.item.circled() }</span>
                                    <span>
                                        <span id={wording_id(row.item)}>{ &row.wording }</span>
                                        if let Some(horizon) = row.horizon { <span class="tag">{ words::horizon(language, Some(horizon)) }</span> }
                                        <span class="asked-by small quiet">{ words::asked_by(language, self.asking(language, row)) }</span>
                                    </span>
                                </th>
                                for (position, (name, cell)) in inputs.iter().zip(cells(row)).enumerate() {
                                    <td key={position} role="cell" class="input" data-label={*name}>{ cell }</td>
                                }
                                for (position, asked) in row.asked_by.iter().enumerate() {
                                    <td key={inputs.len() + position} role="cell" class="rung">
                                        if *asked {
                                            <span class={classes!("dot", answer_class(row.answer))}></span>
                                            <span class="visually-hidden">{ words::asked(language) }</span>
                                        } else {
                                            <span class="visually-hidden">{ words::not_asked(language) }</span>
                                        }
                                    </td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        }
    }

    /// The numbers of the rungs that ask for an item.
    fn asking(&self, language: Language, row: &ItemRow) -> String {
        let asking = self.heads.iter().zip(&row.asked_by).filter(|(_, asked)| **asked);
        list::in_one_line(language, &asking.map(|(head, _)| head.number.as_str()).collect::<Vec<_>>())
    }
}

fn item_rows<R: Rung>(language: Language, ladder: &Ladder<R>, rows: &[MatrixRow]) -> Vec<ItemRow> {
    let row = |(item, row): (&consortium_core::stages::LadderItem<R>, &MatrixRow)| ItemRow {
        item: row.item,
        wording: stages::wording(language, &item.wording).to_owned(),
        horizon: item.horizon,
        asked_by: row.asked_by.clone(),
        answer: row.answer,
    };
    ladder.items.iter().zip(rows).map(row).collect()
}

/// The id of the wording of an item.
pub(super) fn wording_id(item: ItemNumber) -> String {
    format!("item-{}", item.get())
}

/// Three answers about an item to choose from, in a cell of its row.
pub(super) fn answer_switch(
    language: Language,
    item: ItemNumber,
    name: String,
    label: String,
    value: Answer,
    onchange: &Callback<Answer>,
) -> Html {
    html! {
        <div class="answer-switch" role="radiogroup" aria-label={label} aria-describedby={wording_id(item)}>
            for (answer, word) in words::answers(language) {
                <label key={word} class={answer_class(answer)}>
                    <input type="radio" name={name.clone()} checked={value == answer} onchange={onchange.reform(move |_: Event| answer)} />
                    { answer_mark(answer) }<span>{ word }</span>
                </label>
            }
        </div>
    }
}
