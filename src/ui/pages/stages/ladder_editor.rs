//! The items of one ladder, to be changed: wording, from which rung on, and to which plan they belong.

use yew::prelude::*;

use crate::{
    domain::{
        Bilingual,
        stages::{Horizon, ItemNumber, Ladder, LadderItem, Rung},
    },
    text::{Language, stages, stages_page as words},
    ui::components::{IconShape, Select, TextInput, icon},
};

/// The horizons in the order of their menu.
const HORIZONS: [Option<Horizon>; 3] = [None, Some(Horizon::ShortTerm), Some(Horizon::MediumTerm)];

/// The items of a ladder. `rung_name` names a rung; `replace` takes the changed ladder.
pub(super) fn ladder_editor<R: Rung>(
    language: Language,
    prefix: &'static str,
    ladder: &Ladder<R>,
    rung_name: impl Fn(R) -> String,
    replace: &Callback<Ladder<R>>,
    settle: &Callback<()>,
) -> Html {
    let rungs: Vec<AttrValue> = R::ALL.iter().map(|rung| rung_name(*rung).into()).collect();
    let horizons: Vec<AttrValue> =
        HORIZONS.iter().map(|horizon| words::horizon(language, *horizon).into()).collect();
    let add = replace.reform({
        let ladder = ladder.clone();
        move |_: MouseEvent| with_new_item(&ladder)
    });
    html! {
        <div class="stack-small">
            <div class="table-scroll" role="region" aria-label={words::change_indicators(language)} tabindex="0">
                <table class="edit ladder" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            for title in [words::column_item(language), words::column_wording(language), words::column_needed_from(language), words::column_horizon(language)] {
                                <th key={title} role="columnheader" scope="col">{ title }</th>
                            }
                            <th role="columnheader" scope="col"><span class="visually-hidden">{ words::column_actions(language) }</span></th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        for (at, item) in ladder.items.iter().enumerate() {
                            <tr key={format!("{prefix}-{}-{at}", item.number.get())} role="row">
                                <th role="rowheader" scope="row" class="position" data-label={words::column_item(language)}>{ item.number.circled() }</th>
                                <td role="cell" class="name" data-label={words::column_wording(language)}>
                                    <TextInput label={words::wording_of(language, item.number.circled())} value={stages::wording(language, &item.wording).to_owned()}
                                        oninput={changing(ladder, at, replace, |item, text: String| item.wording = Bilingual::same(text))} onsettle={settle.clone()} />
                                </td>
                                <td role="cell" class="rung-choice" data-label={words::column_needed_from(language)}>
                                    <Select label={words::needed_from_of(language, item.number.circled())} options={rungs.clone()}
                                        chosen={R::ALL.iter().position(|rung| *rung == item.needed_from).unwrap_or_default()}
                                        onchange={changing(ladder, at, replace, |item, at: usize| {
                                            if let Some(rung) = R::ALL.get(at) {
                                                item.needed_from = *rung;
                                            }
                                        })} />
                                </td>
                                <td role="cell" class="rung-choice" data-label={words::column_horizon(language)}>
                                    <Select label={words::horizon_of(language, item.number.circled())} options={horizons.clone()}
                                        chosen={HORIZONS.iter().position(|horizon| *horizon == item.horizon).unwrap_or_default()}
                                        onchange={changing(ladder, at, replace, |item, at: usize| item.horizon = HORIZONS.get(at).copied().flatten())} />
                                </td>
                                <td role="cell" class="row-actions" data-label={words::column_actions(language)}>
                                    <div>
                                        <button class="button plain icon-button" aria-label={words::remove_item(language, item.number.circled())}
                                            title={words::remove_item(language, item.number.circled())} onclick={removing(ladder, at, replace)}>{ icon(IconShape::Remove) }</button>
                                    </div>
                                </td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            <div><button class="button" onclick={add}>{ icon(IconShape::Add) }{ words::add_item(language) }</button></div>
        </div>
    }
}

/// A callback that changes the item at a position by a function of the event.
fn changing<R: Rung, E: 'static>(
    ladder: &Ladder<R>,
    at: usize,
    replace: &Callback<Ladder<R>>,
    change: impl Fn(&mut LadderItem<R>, E) + 'static,
) -> Callback<E> {
    let ladder = ladder.clone();
    replace.reform(move |event| {
        let mut ladder = ladder.clone();
        if let Some(item) = ladder.items.get_mut(at) {
            change(item, event);
        }
        ladder
    })
}

fn removing<R: Rung>(ladder: &Ladder<R>, at: usize, replace: &Callback<Ladder<R>>) -> Callback<MouseEvent> {
    let ladder = ladder.clone();
    replace.reform(move |_| {
        let items = ladder.items.iter().enumerate().filter(|(position, _)| *position != at);
        Ladder { items: items.map(|(_, item)| item.clone()).collect() }
    })
}

/// The ladder with one more item, for the highest rung; unchanged if there is no number left for it.
fn with_new_item<R: Rung>(ladder: &Ladder<R>) -> Ladder<R> {
    let mut ladder = ladder.clone();
    let taken = ladder.all_items();
    let number = (1..=ItemNumber::MOST).filter_map(ItemNumber::new).find(|number| !taken.contains(*number));
    if let (Some(number), Some(highest)) = (number, R::ALL.last()) {
        ladder.items.push(LadderItem {
            number,
            wording: Bilingual::default(),
            needed_from: *highest,
            horizon: None,
        });
    }
    ladder
}
