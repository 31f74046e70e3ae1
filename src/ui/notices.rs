//! What stands above a page when something about the app or the plan is not as one would expect. Nobody needs it on a first
//! visit: the site keeps it in the part that reads and writes plans.

use yew::prelude::*;

use super::{
    apart::{NotLoaded, Part},
    components::{button, paragraph},
    frame::Frame,
    keeping::Keeping,
    pages::page_at,
    plan_files,
    planner::Planner,
    route::Route,
    storage::{Kept, Unopened},
};
use crate::{
    browser::{
        new_version, page,
        storage::{self, Key},
    },
    text::shell as words,
};

/// Draws all there is to be said.
type Notices = fn(&Frame) -> Html;

crate::ui::apart::define! {
    in files: fn part() -> Notices { all }
}

static NOTICES: Part<Notices> = Part::new();

/// Loads what draws them.
pub(super) async fn load() -> Result<(), NotLoaded> {
    NOTICES.load(part()).await.map(|_| ())
}

/// All there is to be said. Until the part that writes plans has arrived nothing is kept, and nothing can be said about it.
pub(super) fn notices(frame: &Frame) -> Html {
    NOTICES.loaded().map_or_else(Html::default, |draw| draw(frame))
}

fn all(frame: &Frame) -> Html {
    html! {
        <>
            if frame.new_version { { new_version_notice(&frame.planner, frame.keeping) } }
            { keeping_notice(frame) }
            { old_notice_of_joint_use(frame) }
            if frame.is_lost { { paragraph("notice no-print", words::no_such_page(frame.planner.language())) } }
        </>
    }
}

/// Offers the new version. Where the plan would be lost it says so, and offers to save it first.
fn new_version_notice(planner: &Planner, keeping: Keeping) -> Html {
    let language = planner.language();
    let safe = keeping.is_safe() || *planner.plan() == planner.blank;
    let sentence = if safe { words::new_version(language) } else { words::new_version_unkept(language) };
    html! {
        <div class="notice no-print">
            { paragraph("", sentence) }
            <div class="row">
                if !safe {
                    { button("button", None, words::save_to_file(language), plan_files::save(planner)) }
                }
                { button("button", None, words::take_new_version(language), Callback::from(|_: MouseEvent| new_version::take())) }
            </div>
        </div>
    }
}

/// Says on the pages of the way that the members are not those any more for which the notice of joint use was made.
fn old_notice_of_joint_use(frame: &Frame) -> Html {
    let Frame { planner, route, .. } = frame;
    let language = planner.language();
    let is_old = || planner.plan().change_since_notice().is_some_and(|change| !change.is_none());
    if !page_at(*route).is_on_the_way_of_societies() || !is_old() {
        return Html::default();
    }
    html! {
        <div class="notice caution no-print">
            { paragraph("", words::notice_is_old(language)) }
            <p><a href={Route::NOTICE.href()}>{ words::to_notice(language) }</a></p>
        </div>
    }
}

fn keeping_notice(frame: &Frame) -> Html {
    let Frame { planner, keeping, take_other, .. } = frame;
    let language = planner.language();
    let sentence = match keeping {
        Keeping::Kept | Keeping::Pending | Keeping::Off => return Html::default(),
        Keeping::Blocked => words::storage_blocked(language),
        Keeping::Full => words::storage_full(language),
        Keeping::NotWritten => words::plan_not_written(language),
        Keeping::NotOpened(Unopened::Unreadable) => words::kept_unreadable(language),
        Keeping::NotOpened(Unopened::Unwanted) => words::kept_unwanted(language),
        Keeping::ChangedElsewhere => words::changed_elsewhere(language),
        Keeping::Unreadable => words::kept_not_overwritten(language),
    };
    html! {
        <div class="notice caution no-print">
            { paragraph("", sentence) }
            if *keeping == Keeping::ChangedElsewhere {
                <div class="row">
                    { button("button", None, words::take_other(language), take_other.reform(|_| true)) }
                    { button("button", None, words::keep_this(language), take_other.reform(|_| false)) }
                </div>
            }
            if matches!(keeping, Keeping::NotOpened(Unopened::Unreadable) | Keeping::Unreadable) {
                <div class="row">
                    if let Some(text) = unread(frame) {
                        { button("button", None, words::save_unread(language), plan_files::save_unread(planner, text)) }
                    }
                    if *keeping == Keeping::Unreadable {
                        { button("button", None, words::save_this(language), plan_files::save(planner)) }
                        { button("button", None, words::load_again(language), Callback::from(|_: MouseEvent| page::load_again())) }
                    }
                </div>
            }
        </div>
    }
}

/// The plan that could not be opened, as it is: that of the start, or what another tab has kept since.
fn unread(frame: &Frame) -> Option<AttrValue> {
    match &*frame.kept {
        Kept::Unopened { text, .. } => Some(text.clone()),
        _ => storage::load(Key::Plan).ok().flatten().map(AttrValue::from),
    }
}
