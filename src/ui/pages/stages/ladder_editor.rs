//! The items of one ladder, to be changed: wording, from which rung on, and to which plan they belong.

use yew::prelude::*;

use crate::{
    text::{Language, stages, stages_page as words},
    ui::components::{IconShape, TextInput, add_button, icon_button, select},
};
use consortium_core::{
    Bilingual,
    stages::{Horizon, ItemNumber, Ladder, LadderItem, Rung},
};

/// The horizons in the order of their menu.
const HORIZONS: [Option<Horizon>; 3] = [None, Some(Horizon::ShortTerm), Some(Horizon::MediumTerm)];

/// An item as it is edited. Rungs and horizons are positions in their menus.
pub(super) struct ItemLine {
    number: ItemNumber,
    wording: String,
    needed_from: Option<usize>,
    horizon: Option<usize>,
}

/// A change to the items of a ladder, at a position from 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ItemChange {
    Add,
    Remove(usize),
    Wording(usize, String),
    NeededFrom(usize, usize),
    Horizon(usize, usize),
}

/// The items of a ladder, to be edited.
pub(super) fn lines<R: Rung>(language: Language, ladder: &Ladder<R>) -> Vec<ItemLine> {
    let line = |item: &LadderItem<R>| ItemLine {
        number: item.number,
        wording: stages::wording(language, &item.wording).to_owned(),
        needed_from: R::ALL.iter().position(|rung| *rung == item.needed_from),
        horizon: HORIZONS.iter().position(|horizon| *horizon == item.horizon),
    };
    ladder.items.iter().map(line).collect()
}

/// Changes the items of a ladder. What names a position that is not there changes nothing.
pub(super) fn change_items<R: Rung>(ladder: &mut Ladder<R>, change: ItemChange) {
    match change {
        ItemChange::Add => add_item(ladder),
        ItemChange::Remove(at) if at < ladder.items.len() => {
            ladder.items.remove(at);
        }
        ItemChange::Remove(_) => {}
        ItemChange::Wording(at, text) => {
            if let Some(item) = ladder.items.get_mut(at) {
                item.wording = Bilingual::same(text);
            }
        }
        ItemChange::NeededFrom(at, rung) => {
            if let (Some(item), Some(rung)) = (ladder.items.get_mut(at), R::ALL.get(rung)) {
                item.needed_from = *rung;
            }
        }
        ItemChange::Horizon(at, horizon) => {
            if let (Some(item), Some(horizon)) = (ladder.items.get_mut(at), HORIZONS.get(horizon)) {
                item.horizon = *horizon;
            }
        }
    }
}

/// Adds an item for the highest rung, with the first number that is free; nothing if there is none.
fn add_item<R: Rung>(ladder: &mut Ladder<R>) {
    let taken = ladder.all_items();
    let number = (1..=ItemNumber::MOST).filter_map(ItemNumber::new).find(|number| !taken.contains(*number));
    if let (Some(number), Some(highest)) = (number, R::ALL.last()) {
        let wording = Bilingual::default();
        ladder.items.push(LadderItem { number, wording, needed_from: *highest, horizon: None });
    }
}

/// The table of items.
pub(super) fn ladder_editor(
    language: Language,
    title: &'static str,
    items: &[ItemLine],
    rungs: &[AttrValue],
    change: &Callback<ItemChange>,
    settle: &Callback<()>,
) -> Html {
    let horizons: Vec<AttrValue> =
        HORIZONS.iter().map(|horizon| words::horizon(language, *horizon).into()).collect();
    let titles = [
        words::column_item(language),
        words::column_wording(language),
        words::column_needed_from(language),
        words::column_horizon(language),
        words::column_actions(language),
    ];
    html! {
        <>
            <div class="table-scroll" role="region" aria-label={title} tabindex="0">
                <table class="edit ladder" role="table">
                    <thead role="rowgroup">
                        <tr role="row">{ for titles.map(|title| html! { <th role="columnheader" scope="col">{ title }</th> }) }</tr>
                    </thead>
                    <tbody role="rowgroup">
                        for (at, item) in items.iter().enumerate() {
                            { line(language, at, item, rungs, &horizons, change, settle) }
                        }
                    </tbody>
                </table>
            </div>
            <div>{ add_button("button", words::add_item(language), change.reform(|_| ItemChange::Add)) }</div>
        </>
    }
}

fn line(
    language: Language,
    at: usize,
    item: &ItemLine,
    rungs: &[AttrValue],
    horizons: &[AttrValue],
    change: &Callback<ItemChange>,
    settle: &Callback<()>,
) -> Html {
    let circled = item.number.circled();
    let remove = AttrValue::from(words::remove_item(language, circled));
    html! {
        <tr key={format!("{}-{at}", item.number.get())} role="row">
            <th role="rowheader" scope="row" class="position" data-label={words::column_item(language)}>{ circled }</th>
            <td role="cell" class="name" data-label={words::column_wording(language)}>
                <TextInput label={words::wording_of(language, circled)} value={item.wording.clone()}
                    oninput={change.reform(move |text| ItemChange::Wording(at, text))} onsettle={settle.clone()} />
            </td>
            <td role="cell" class="rung-choice" data-label={words::column_needed_from(language)}>
                { select(words::needed_from_of(language, circled), rungs, item.needed_from,
                    change.reform(move |rung| ItemChange::NeededFrom(at, rung))) }
            </td>
            <td role="cell" class="rung-choice" data-label={words::column_horizon(language)}>
                { select(words::horizon_of(language, circled), horizons, item.horizon,
                    change.reform(move |horizon| ItemChange::Horizon(at, horizon))) }
            </td>
            <td role="cell" class="row-actions" data-label={words::column_actions(language)}>
                { icon_button(IconShape::Remove, remove.clone(), remove, false, change.reform(move |_| ItemChange::Remove(at))) }
            </td>
        </tr>
    }
}
