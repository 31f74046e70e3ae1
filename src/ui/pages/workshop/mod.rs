//! 研修モード: exercises that the calculator checks, and what a trainer needs around them.

mod bar;
mod choice;
mod class_results;
mod exercise;
mod exercise_links;
mod list;
mod result_code;
mod trainer;
mod trainer_sheet;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{page as page_words, workshop as words},
    ui::{
        apart::NotLoaded,
        components::{Head, button, paragraph},
        hooks::use_while_here,
        page_size::size_switch,
        pages::page::{Audience, Link, Load, Page, Parts},
        planner::{Planner, Settings},
        route::Route,
        workshop_files,
    },
};
use consortium_document::exercises::{ExerciseSet, WorkshopAction};

pub(crate) use bar::{exercise_bar, load_exercise_bar};

/// What stands on top of it.
const HEAD: Head = Head::new(words::heading, words::lead);

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(page_words::about_workshop),
    link: Link::Menu,
    ..Page::new(Route::WORKSHOP, Audience::Everybody, Load::Apart(|| Box::pin(with_files())))
};

/// The page with what keeps the workshop and with the bar: an exercise that is begun on it must be kept from its first moment,
/// and the next page shows it.
async fn with_files() -> Result<Parts, NotLoaded> {
    workshop_files::load().await?;
    load_exercise_bar().await?;
    workshop().await
}

crate::ui::apart::define! {
    /// The page.
    in workshop: fn workshop() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <WorkshopPage planner={planner.clone()} /> })
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct WorkshopPageProps {
    pub(crate) planner: Planner,
}

/// The page. The exercises that come with the program are laid out when it is opened first.
#[component]
pub(crate) fn WorkshopPage(props: &WorkshopPageProps) -> Html {
    let planner = &props.planner;
    // While the sheet is open it alone is on paper: the summary is not drawn meanwhile.
    let is_sheet_open = use_state_eq(|| false);
    use_while_here({
        let planner = planner.clone();
        move || {
            if planner.workshop.set().exercises.is_empty() {
                planner.train.emit(WorkshopAction::Use(Rc::new(ExerciseSet::built_in())));
            }
        }
    });
    let language = planner.language();
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { keeping(planner) }
            { size_switch(planner) }
            // What stands below the list would be drawn once in its place.
            if !planner.workshop.set().exercises.is_empty() {
                <div class="stack no-print">
                    { exercise::exercise(planner) }
                    { list::list(planner) }
                    { result_code::result_code(planner) }
                </div>
                if !*is_sheet_open { { trainer::summary(planner) } }
                <class_results::ClassResultsCard planner={planner.clone()} prints={!*is_sheet_open} />
                <choice::ChoiceCard planner={planner.clone()} />
                { trainer_sheet::sheet(planner, &is_sheet_open) }
                { trainer::tools(planner) }
            }
        </div>
    }
}

/// What becomes of the reader's own plan, and the choice to keep nothing on this computer.
fn keeping(planner: &Planner) -> Html {
    let language = planner.language();
    let settings = planner.settings;
    let keep_nothing = planner.set.reform(move |_: MouseEvent| Settings { keep_nothing: true, ..settings });
    html! {
        <div class="notice no-print">
            { paragraph("", words::own_plan_safe(language)) }
            if settings.keep_nothing {
                { paragraph("", words::keeps_nothing(language)) }
            } else {
                <div class="row">
                    { button("button primary", None, words::keep_nothing(language), keep_nothing) }
                    <span class="small">{ words::shared(language) }</span>
                </div>
            }
        </div>
    }
}
