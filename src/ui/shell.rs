//! The frame around every page: header, navigation, the plan's own bar, notices, footer.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    announcement::Announcement,
    components::{
        ConfirmButton, FileButton, IconShape, OpenedText, TextInput, button, icon, icon_button, maybe,
        paragraph, taking_text,
    },
    embedding::way_back,
    frame::Frame,
    hooks::forget_what_was_left,
    incoming::open_dropped,
    keeping::Keeping,
    navigation::{menu, navigation},
    notices::notices,
    pages::{Audience, PlanBar, exercise_bar, page_at, route_at, way_lines},
    plan_files,
    planner::{Planner, Settings},
    route::Route,
};
use crate::{
    browser::{address, files::Takes, focus, page, speech, storage},
    text::{
        self, Language, heard,
        proposed_title::{proposed_title, take},
        shell as words,
    },
};
use consortium_document::{
    files::ShelfChange,
    plan::{Action, Edit},
    report::Program,
};

/// The frame around a page.
pub(crate) fn shell(frame: &Frame, content: Html) -> Html {
    let Frame { planner, route, keeping, .. } = frame;
    let (language, route, keeping) = (planner.language(), *route, *keeping);
    let skip = |event: MouseEvent| {
        // The fragment of the address names the page, so the link must not change it.
        event.prevent_default();
        focus::focus("main");
    };
    // Header, navigation and footer are those of the page around it.
    let alone = !address::is_embedded();
    html! {
        <>
            if alone {
                <a class="skip" href="#main" onclick={skip}>{ words::skip(language) }</a>
                { masthead(frame) }
                { navigation(planner, route) }
            }
            <div class="toast" role="status">
                if let Some(Announcement { text, undo }) = &frame.message {
                    { paragraph("", text) }
                    if *undo { { button("button", Some(IconShape::Undo), words::undo(language), undo_opening(planner)) } }
                }
            </div>
            <div id={speech::REGION} class="visually-hidden" role="log"></div>
            { exercise_bar(planner, route) }
            <div class="wrap">
                if !alone { { way_back(frame.first, route, language) } }
                if page_at(route).plan_bar != PlanBar::Without { { plan_bar(planner, route, keeping) } }
                if page_at(route).is_on_the_way_of_societies() { { way_lines(planner, route) } }
                <div class="told-here" role="status" aria-atomic="false">{ notices(frame) }</div>
                <main id="main" tabindex="-1">{ content }</main>
            </div>
            if alone { { footer(planner) } }
        </>
    }
}

fn masthead(frame: &Frame) -> Html {
    let planner = &frame.planner;
    let language = planner.language();
    html! {
        <header class="masthead">
            <div class="wrap">
                <a class="brand" href={Route::START.href()}>
                    { icon(IconShape::Brand) }
                    <span>{ words::name(language) }</span>
                </a>
                <div class="masthead-tools">
                    { icon_button(IconShape::Undo, words::undo(language), words::undo_hint(language), !frame.can_undo, telling(planner, Action::Undo, words::undone(language))) }
                    { icon_button(IconShape::Redo, words::redo(language), words::redo_hint(language), !frame.can_redo, telling(planner, Action::Redo, heard::redone(language))) }
                    { file_tools(planner) }
                    <div class="wide-only">{ language_switch(planner) }</div>
                    { menu(planner, keep_nothing_switch(planner), language_switch(planner)) }
                </div>
            </div>
        </header>
    }
}

/// The language of the page: in the header where there is room, else in its menu.
fn language_switch(planner: &Planner) -> Html {
    let Planner { settings, set, .. } = planner;
    let language = settings.language;
    let choose = |chosen: Language| {
        let settings = *settings;
        set.reform(move |_: MouseEvent| Settings { language: chosen, ..settings })
    };
    html! {
        <div class="switch" role="group" aria-label={words::language(language)}>
            for chosen in Language::ALL {
                <button key={chosen.tag()} lang={chosen.tag()} aria-pressed={(chosen == language).to_string()} onclick={choose(chosen)}>
                    { chosen.own_name() }
                </button>
            }
        </div>
    }
}

/// Opens and saves plan files.
fn file_tools(planner: &Planner) -> Html {
    let language = planner.language();
    let onopen = Callback::from({
        let planner = planner.clone();
        move |file: OpenedText| {
            let files = plan_files::loaded().ok_or_else(|| words::not_loaded(language).to_owned())?;
            let plan = (files.read)(&file.text)
                .map_err(|error| text::file::not_opened(language, &file.name, &error))?;
            let plan = Rc::new(plan);
            planner.open_called(plan.clone(), &file.name);
            planner.file.emit(plan);
            if route_at(&address::fragment()) == Route::START {
                address::go_to(Route::MEMBERS.fragment());
            }
            Ok(())
        }
    });
    html! {
        <>
            <FileButton {language} label={words::open(language)} name={words::open_plan(language)} icon={IconShape::Open} class="button plain"
                accept=".json,application/json,.xlsx,.xls,.ods,.csv,.tsv" takes={Takes::Plans} ontake={taking_text(language, onopen)}
                onelsewhere={Callback::from(|()| open_dropped(route_at(&address::fragment())))} />
            <button class="button plain" aria-label={words::save_plan(language)} onclick={plan_files::save(planner)}>
                { icon(IconShape::Save) }<span class="label">{ words::save(language) }</span>
            </button>
        </>
    }
}

/// Undoes or redoes something. What changes by it may be anywhere, so screen readers say that it is done.
fn telling(planner: &Planner, step: Action, done: &'static str) -> Callback<MouseEvent> {
    planner.act.reform(move |event: MouseEvent| {
        // After the last step the button can be pressed no more: the focus goes to one beside it.
        focus::keep_on_button(&event);
        speech::say(done);
        step.clone()
    })
}

/// Brings back the plan that was on screen before another one was opened, and says so.
fn undo_opening(planner: &Planner) -> Callback<MouseEvent> {
    let planner = planner.clone();
    Callback::from(move |_| {
        planner.act.emit(Action::Undo);
        planner.announce.emit(words::undone(planner.language()).to_owned());
    })
}

/// The title of the plan, whether it is a sample, and whether it is kept.
fn plan_bar(planner: &Planner, route: Route, keeping: Keeping) -> Html {
    let language = planner.language();
    let plan = planner.plan();
    let kept = match keeping {
        // The plan of an exercise never is.
        _ if planner.workshop.running().is_some() => "",
        Keeping::Kept if *plan != planner.blank => words::kept(language),
        Keeping::Pending => words::keeping(language),
        _ => "",
    };
    html! {
        <section class="plan-bar" aria-label={words::plan(language)}>
            <div class="plan-title">
                <TextInput id={TITLE} label={words::plan_title(language)} value={plan.title.clone()} placeholder={words::plan_title(language)}
                    oninput={planner.editing(Edit::title)} onsettle={planner.doing(Action::Settle)} />
            </div>
            { maybe(proposal(planner)) }
            if plan.sample.is_some() {
                <span class="tag sample">{ words::sample(language) }</span>
            }
            if page_at(route).plan_bar == PlanBar::TitleAndRules {
                <span class="small quiet">{ words::rules_in_use(language, language.pick(&plan.rule_set.name)) }</span>
            }
            <span class="small quiet no-print">{ kept }</span>
            <span class="row no-print">
                <button class="button plain" onclick={|_: MouseEvent| page::print()}>{ icon(IconShape::Print) }{ words::print(language) }</button>
                <a class="button plain" href={Route::REPORT.href()}>{ text::report::open(language) }</a>
            </span>
        </section>
    }
}

/// The id of the field with the title of the plan.
const TITLE: &str = "plan-title";

/// A name for a plan that has none, taken with one press. A title that was typed is never replaced.
fn proposal(planner: &Planner) -> Option<Html> {
    let (plan, language) = (planner.plan(), planner.language());
    if !plan.title.trim().is_empty() {
        return None;
    }
    let title = proposed_title(language, plan.called_by()?, page::fiscal_year());
    let label = take(language, &title);
    let onclick = Callback::from({
        let act = planner.act.clone();
        move |_: MouseEvent| {
            act.emit(Action::Edit(Edit::title(title.clone())));
            act.emit(Action::Settle);
            // The button goes: whoever pressed it goes on where the name stands now.
            focus::focus(TITLE);
        }
    });
    Some(html! { <span class="no-print">{ button("button plain", None, label, onclick) }</span> })
}

/// Keeps nothing on this device, or keeps the plan again.
fn keep_nothing_switch(planner: &Planner) -> Html {
    let Planner { settings, set, announce, .. } = planner;
    let (language, settings) = (settings.language, *settings);
    let switch = Callback::from({
        let (set, announce) = (set.clone(), announce.clone());
        move |event: Event| {
            let keep_nothing =
                event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
            set.emit(Settings { keep_nothing, ..settings });
            if keep_nothing && storage::keeps_more_than_settings() != Ok(false) {
                announce.emit(words::not_deleted(language).to_owned());
            }
        }
    });
    html! {
        <label class="row">
            <input type="checkbox" checked={settings.keep_nothing} onchange={switch} />
            { words::keep_nothing(language) }
        </label>
    }
}

/// The promise about data, and what is kept on this device.
fn footer(planner: &Planner) -> Html {
    let language = planner.language();
    let forget = Callback::from({
        let planner = planner.clone();
        move |()| {
            forget_what_was_left();
            planner.act.emit(Action::Forget(planner.blank.clone()));
            let _ = planner.shelving.change.emit(ShelfChange::Empty);
            // The next person at this computer finds the switch as everybody does.
            planner.set.emit(Settings { keep_nothing: false, fiscal_year: None, ..planner.settings });
            let said = match storage::remove_everything() {
                Ok(()) => words::deleted,
                Err(_) => words::not_deleted,
            };
            planner.announce.emit(said(language).to_owned());
        }
    });
    html! {
        <footer class="colophon">
            <div class="wrap stack-small">
                { paragraph("", words::promise(language)) }
                <div class="row no-print">
                    { keep_nothing_switch(planner) }
                    <ConfirmButton label={words::delete_everything(language)} question={words::delete_question(language)}
                        yes={words::delete_yes(language)} no={words::delete_no(language)} onconfirm={forget} />
                </div>
                { paragraph("", Audience::for_reference(planner.plan(), language)) }
                <p><a href={Route::ABOUT.href()}>{ text::about::link(language, Program::THIS.version) }</a></p>
            </div>
        </footer>
    }
}
