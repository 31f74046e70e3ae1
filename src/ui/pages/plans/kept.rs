//! The list of kept plans.

use yew::prelude::*;

use crate::{
    browser::{
        clock,
        storage::{self, StorageProblem},
    },
    text::{plans as words, shell},
    ui::{
        components::{ConfirmButton, IconShape, TextInput, button, hint, icon, paragraph, small_card},
        plan_files::save_unread,
        planner::{Planner, Shelving},
    },
};
use consortium_document::{
    files::{ShelfChange, ShelvedPlan},
    plan::Edit,
};

/// The list, with the way into it.
pub(super) fn kept(planner: &Planner) -> Html {
    let language = planner.language();
    let Shelving { shelf, .. } = &planner.shelving;
    let content = html! {
        <>
            { hint(words::kept_lead(language)) }
            for sentence in notices(planner) { <p class="notice caution" role="status">{ sentence }</p> }
            { unread(planner) }
            { keep_current(planner) }
            <ul class="plain-list">
                for (position, plan) in shelf.plans().iter().enumerate() {
                    <li key={&*plan.id} class="card row">{ entry(planner, position, plan) }</li>
                }
            </ul>
        </>
    };
    small_card("kept-heading", words::kept_heading(language, shelf.plans().len()), content)
}

/// What is not as one would expect.
fn notices(planner: &Planner) -> Vec<String> {
    let language = planner.language();
    let state = match planner.shelving.problem {
        _ if planner.settings.keep_nothing => Some(words::kept_off(language)),
        Some(StorageProblem::Blocked) => Some(words::kept_blocked(language)),
        Some(StorageProblem::Full) => Some(words::kept_full(language)),
        Some(StorageProblem::NotWritten) => Some(shell::plan_not_written(language)),
        None => None,
    };
    state.map(str::to_owned).into_iter().collect()
}

/// The plans on this device that cannot be read, each of which can be had as a file.
fn unread(planner: &Planner) -> Html {
    let language = planner.language();
    let unreadable = &planner.shelving.unreadable;
    // What cannot be asked for is not there either.
    let shelved = storage::shelved()
        .into_iter()
        .flatten()
        .filter(|(id, _)| unreadable.iter().any(|other| **other == **id));
    // The moment in the first line is not of the plan.
    let shelved = shelved.map(|(_, text)| match text.split_once('\n') {
        Some((_, plan)) => plan.to_owned(),
        None => text,
    });
    let aside = storage::aside().into_iter().flatten().map(|(_, text)| text);
    let unread: Vec<String> = shelved.chain(aside).collect();
    if unread.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notice caution" role="status">
            { paragraph("", words::kept_damaged(language, unread.len())) }
            <div class="row">
                for (position, text) in (1..).zip(unread) {
                    { button("button", None, words::save_unread(language, position), save_unread(planner, text)) }
                }
            </div>
        </div>
    }
}

/// Puts the plan on screen into the list.
fn keep_current(planner: &Planner) -> Html {
    let language = planner.language();
    if planner.is_in_exercise() {
        return paragraph("notice", words::not_in_exercise(language));
    }
    let (plan, shelf) = (planner.plan(), &planner.shelving.shelf);
    let title = words::title(language, plan);
    let keep = |in_place_of: Option<&ShelvedPlan>| {
        let planner = planner.clone();
        let id = in_place_of.map(|kept| kept.id.clone());
        let said = words::kept(language, title);
        move || {
            let _ = planner.shelve(planner.plan().clone(), id.clone());
            planner.announce.emit(said.clone());
        }
    };
    let add = keep(None);
    let before = shelf.titled(&plan.title).filter(|_| planner.is_kept_nowhere());
    html! {
        <div class="row">
            <button class="button primary" disabled={!planner.is_kept_nowhere()} onclick={move |_: MouseEvent| add()}>
                { icon(IconShape::Add) }{ words::keep(language) }
            </button>
            if let Some(before) = before {
                <ConfirmButton label={words::replace(language, title)} question={words::replace_question(language)}
                    yes={words::replace_yes(language)} no={shell::delete_no(language)}
                    onconfirm={{ let replace = keep(Some(before)); move |()| replace() }} />
            }
            if *plan == planner.blank {
                <span class="small quiet">{ words::nothing_to_keep(language) }</span>
            } else if !planner.is_kept_nowhere() {
                <span class="small quiet">{ words::already_kept(language) }</span>
            }
        </div>
    }
}

/// One kept plan.
fn entry(planner: &Planner, position: usize, kept: &ShelvedPlan) -> Html {
    let language = planner.language();
    let title = words::title(language, &kept.plan);
    // Here and below: what is not on this device is marked on the page.
    let rename = Callback::from({
        let (change, kept) = (planner.shelving.change.clone(), kept.clone());
        move |title| {
            let plan = Edit::title(title).apply(&kept.plan).into();
            let _ = change.emit(ShelfChange::Put(ShelvedPlan { plan, ..kept.clone() }));
        }
    });
    let open = {
        let (planner, plan) = (planner.clone(), kept.plan.clone());
        move |_: MouseEvent| planner.open_beside(plan.clone())
    };
    let copy = {
        let (planner, plan) = (planner.clone(), kept.plan.clone());
        let copied = words::copy_title(language, title);
        move |_: MouseEvent| {
            let _ = planner.shelve(Edit::title(copied.clone()).apply(&plan).into(), None);
        }
    };
    let delete = {
        let (planner, id) = (planner.clone(), kept.id.clone());
        let said = words::deleted(language, title);
        move |()| {
            if planner.shelving.change.emit(ShelfChange::Remove(id.clone())).is_ok() {
                planner.announce.emit(said.clone());
            }
        }
    };
    html! {
        <>
            <TextInput label={words::kept_name(language, position + 1)} placeholder={words::untitled(language)}
                class="grow" value={kept.plan.title.clone()} oninput={rename} />
            if kept.plan == *planner.plan() {
                <span class="tag">{ words::on_screen(language) }</span>
            }
            if planner.shelving.is_not_kept(&kept.id) {
                <span class="tag caution">{ words::not_on_device(language) }</span>
            }
            <span class="small quiet">{ words::facts(language, &clock::shown(&kept.saved, language.calendar_tag()), &kept.plan) }</span>
            { labelled(words::open(language), words::open_this(language, title), open) }
            { labelled(words::copy(language), words::copy_this(language, title), copy) }
            <ConfirmButton label={words::delete(language)} question={words::delete_question(language, title)}
                yes={shell::delete_yes(language)} no={shell::delete_no(language)} onconfirm={delete} />
        </>
    }
}

/// A button that says to screen readers what it is about.
fn labelled(label: &'static str, name: String, onclick: impl Fn(MouseEvent) + 'static) -> Html {
    html! { <button class="button" aria-label={name} {onclick}>{ label }</button> }
}
