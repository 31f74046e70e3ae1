//! A mix of keys: for all lines, or for one.

use yew::prelude::*;

use super::fields::{Menu, doing, labelled_of_line, wrong_at, wrongs};
use crate::{
    text::{cost, cost_page as words, members},
    ui::{
        components::{IconShape, button, icon_button, list, maybe, paragraph},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    cost::{CostField, CostReport, LineId, Percent},
};
use consortium_document::plan::{
    CostEdit,
    cost::{Key, KeyEdit, KeyPart, Keys},
};

/// The parts of a mix, with their sum.
pub(crate) fn keys_editor(planner: &Planner, report: &CostReport, line: Option<LineId>, keys: &Keys) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let wrong = wrong_at(language, plan, report, &|field| field == Field::Cost(CostField::Keys(line)));
    let mixed = keys.0.len() > 1;
    let parts = keys.0.iter().enumerate().map(|(at, key_part)| part(planner, line, at, key_part, mixed));
    let sum = Percent::saturating_sum(keys.0.iter().filter_map(|part| part.percent.value()));
    let class = if sum == Percent::WHOLE { "small quiet" } else { "wrong" };
    let add = doing(planner, CostEdit::Keys(line, KeyEdit::Add));
    html! {
        <div class="stack-small">
            { list("plain-list", parts.collect()) }
            <div class="row">
                if keys.0.len() < Key::ALL.len() { { button("button plain", Some(IconShape::Add), words::add_key(language), add) } }
                if mixed { { paragraph(class, words::sum_of_percentages(language, sum)) } }
            </div>
            { wrongs(wrong) }
        </div>
    }
}

fn part(planner: &Planner, line: Option<LineId>, at: usize, part: &KeyPart, mixed: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let of_line = |label: String| match line {
        Some(id) => words::of_line(language, &words::line_name_or_position(language, plan, id), &label),
        None => label,
    };
    let number = at.saturating_add(1);
    let menu = Menu::of(
        &Key::ALL,
        part.key,
        |key| cost::key(language, key),
        |key| CostEdit::Keys(line, KeyEdit::Key(at, key)),
    );
    let menu = menu.bare(planner, of_line(words::key_menu(language, number)).into());
    if !mixed {
        return menu;
    }
    let percent = labelled_of_line(planner, CostField::KeyPercent(line, at));
    let percent = percent.map(|percent| percent.in_cell(at, 0).field());
    let remove = doing(planner, CostEdit::Keys(line, KeyEdit::Remove(at)));
    let label = of_line(words::remove_key(language, number));
    html! {
        <div class="row key-part">
            { menu }
            <div class="with-unit">{ maybe(percent) }{ words::percent(language) }</div>
            { icon_button(IconShape::Remove, label, members::remove_short(language), false, remove) }
        </div>
    }
}
