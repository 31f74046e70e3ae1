//! The planner within somebody else's page: which tool its address names, the sample it begins with, and the way back to it.

use yew::{platform::spawn_local, prelude::*};

use super::{
    apart::NotLoaded,
    hooks::use_while_here,
    pages::{PAGES, SampleTile, Samples},
    planner::Planner,
    route::Route,
};
use crate::{
    browser::address,
    text::{Language, embedding as words, shell},
};
use consortium_document::plan::Action;

/// The fragment that names the page. An embedded planner without one goes by `&view=` in its address, since some sites cut
/// fragments off, or else by its sample.
pub(super) fn fragment() -> String {
    let fragment = address::fragment();
    if !fragment.is_empty() || !address::is_embedded() {
        return fragment;
    }
    match (address::query("view"), asked_sample()) {
        (Some(view), _) => format!("/{}", view.trim_start_matches('/')),
        (None, Some((_, tile))) => tile.route.fragment().to_owned(),
        (None, None) => fragment,
    }
}

/// The sample that the address asks for, if there is such a one.
fn asked_sample() -> Option<(Samples, SampleTile)> {
    let id = address::query("sample")?;
    let mut samples = PAGES.0.iter().filter_map(|page| page.samples);
    // Samples have the same ids in every language.
    samples.find_map(|samples| {
        let mut tiles = (samples.tiles)(Language::Japanese).into_iter();
        tiles.find(|tile| tile.id.0 == id).map(|tile| (samples, tile))
    })
}

/// Opens the sample that the address of an embedded planner asks for.
#[hook]
pub(super) fn use_sample_of_address(planner: &Planner) {
    let planner = planner.clone();
    use_while_here(move || {
        if address::is_embedded() && address::query("sample").is_some() {
            spawn_local(open_sample(planner));
        }
    });
}

async fn open_sample(planner: Planner) {
    let language = planner.language();
    let Some((samples, tile)) = asked_sample() else {
        planner.announce.emit(words::no_such_sample(language).to_owned());
        return;
    };
    match samples.plan(&tile.id, language, &planner.blank.rule_set).await {
        Ok(Some(plan)) => planner.act.emit(Action::Open(plan.into())),
        Ok(None) => planner.announce.emit(shell::damaged_program(language).to_owned()),
        Err(NotLoaded) => planner.announce.emit(shell::not_loaded(language).to_owned()),
    }
}

/// The tool that the page around chose: where the planner was opened.
#[hook]
pub(super) fn use_first_route(route: Route) -> Route {
    *use_memo((), |()| route)
}

/// The way back to that tool from another one: there is no navigation in the frame.
pub(super) fn way_back(first: Route, current: Route, language: Language) -> Html {
    if first == current {
        return Html::default();
    }
    let name = words::back_to(language, first.name(language));
    html! { <p class="no-print"><a class="button plain" href={first.href()}>{ name }</a></p> }
}
