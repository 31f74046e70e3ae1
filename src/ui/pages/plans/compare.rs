//! Two to four plans side by side, differences first.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{Language, comparison, plans as words},
    ui::{
        components::{TableTools, paragraph, result_table, small_card},
        planner::Planner,
    },
};
use consortium_document::{plan::Plan, report::Comparison};

/// Stands for the plan on screen among the ids of kept plans.
pub(super) const ON_SCREEN: &str = "";

/// More than four columns cannot be taken in at a glance.
const MOST: usize = 4;

/// A plan that can be compared.
pub(super) struct Candidate {
    /// Its id among the kept plans, or [`ON_SCREEN`].
    id: Rc<str>,
    title: String,
    plan: Rc<Plan>,
}

/// The plan on screen and the kept plans.
pub(super) fn candidates(planner: &Planner) -> Vec<Candidate> {
    let language = planner.language();
    let plan = planner.plan();
    let on_screen = Candidate {
        id: ON_SCREEN.into(),
        title: words::current(language, words::title(language, plan)),
        plan: plan.clone(),
    };
    let kept = planner.shelving.shelf.plans().iter().map(|kept| Candidate {
        id: kept.id.clone(),
        title: words::title(language, &kept.plan).to_owned(),
        plan: kept.plan.clone(),
    });
    [on_screen].into_iter().chain(kept).collect()
}

/// The plans chosen from `candidates`, in their order; without their titles, so that typing in one calculates nothing
/// anew.
pub(super) fn chosen(candidates: &[Candidate], ids: &[Rc<str>]) -> Vec<Rc<Plan>> {
    let chosen = candidates.iter().filter(|one| ids.contains(&one.id));
    chosen.map(|one| Rc::new(Plan { title: String::new(), ..(*one.plan).clone() })).collect()
}

/// The choice and the tables.
pub(super) fn compare(
    language: Language,
    candidates: &[Candidate],
    ids: &UseStateHandle<Vec<Rc<str>>>,
    only_differences: &UseStateHandle<bool>,
    compared: &Comparison,
) -> Html {
    let titles: Vec<String> =
        candidates.iter().filter(|one| ids.contains(&one.id)).map(|one| one.title.clone()).collect();
    let content = match (candidates.len(), titles.len()) {
        (..2, _) => paragraph("quiet", words::keep_first(language)),
        (_, ..2) => paragraph("quiet", words::choose_more(language)),
        _ => tables(language, &titles, only_differences, compared),
    };
    let content = html! {
        <>
            if candidates.len() > 1 {
                <fieldset class="field">
                    <legend>{ words::choose(language) }</legend>
                    <div class="choices">{ for candidates.iter().map(|one| choice(one, ids)) }</div>
                </fieldset>
            }
            { content }
        </>
    };
    small_card("compare-heading", words::compare_heading(language), content)
}

fn choice(candidate: &Candidate, ids: &UseStateHandle<Vec<Rc<str>>>) -> Html {
    let checked = ids.contains(&candidate.id);
    let onchange = {
        let (ids, id) = (ids.clone(), candidate.id.clone());
        move |_: Event| {
            let mut new: Vec<_> = ids.iter().filter(|other| **other != id).cloned().collect();
            if !checked {
                new.push(id.clone());
            }
            ids.set(new);
        }
    };
    html! {
        <label key={&*candidate.id}>
            <input type="checkbox" {checked} disabled={!checked && ids.len() >= MOST} {onchange} />
            { &candidate.title }
        </label>
    }
}

fn tables(
    language: Language,
    titles: &[String],
    only_differences: &UseStateHandle<bool>,
    compared: &Comparison,
) -> Html {
    let differing = comparison::table(language, compared, titles, true);
    let same = comparison::table(language, compared, titles, false);
    let toggle = {
        let only_differences = only_differences.clone();
        move |_: Event| only_differences.set(!*only_differences)
    };
    html! {
        <>
            <label class="row">
                <input type="checkbox" checked={**only_differences} onchange={toggle} />
                { words::only_differences(language) }
            </label>
            <h3>{ &differing.title }</h3>
            if differing.rows.is_empty() {
                { paragraph("", comparison::no_difference(language)) }
            } else {
                { result_table(&differing) }
                <div><TableTools {language} table={differing.clone()} /></div>
            }
            if !**only_differences {
                <h3>{ &same.title }</h3>
                { result_table(&same) }
            }
        </>
    }
}
