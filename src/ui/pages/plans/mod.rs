//! プランの管理: keep several plans, see them side by side, hand one on.

mod compare;
mod kept;
mod share;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::address,
    text::{page as page_words, plans as words, shell},
    ui::{
        calculations::{Calculations, use_solve_now},
        components::Head,
        pages::page::{Audience, Link, Load, Page, Parts, PlanBar},
        planner::Planner,
        route::Route,
    },
};
use consortium_document::{
    files::{qr_code, share_link},
    report::Comparison,
    results::Results,
};

/// What stands on top of it.
const HEAD: Head = Head::new(words::heading, words::lead);

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(page_words::about_plans),
    link: Link::Menu,
    plan_bar: PlanBar::TitleAndRules,
    ..Page::new(Route::new("/plans", shell::plans), Audience::Everybody, Load::Apart(|| Box::pin(plans())))
};

crate::ui::apart::define! {
    /// The page.
    in plans: fn plans() -> Parts {
        Parts::on_screen_only(|planner, _| html! { <PlansPage planner={planner.clone()} /> })
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct PlansPageProps {
    pub(crate) planner: Planner,
}

/// The page.
#[component]
pub(crate) fn PlansPage(props: &PlansPageProps) -> Html {
    let planner = &props.planner;
    let language = planner.language();
    let chosen = use_state_eq(|| vec![Rc::from(compare::ON_SCREEN)]);
    let only_differences = use_state_eq(|| false);
    let candidates = compare::candidates(planner);
    let plans = compare::chosen(&candidates, &chosen);
    let calculations = use_context::<Calculations>();
    let is_solving = use_solve_now(plans.len() > 1).is_some();
    let comparison = use_memo((plans, is_solving), |(plans, _)| match &calculations {
        Some(calculations) => Comparison::of(plans, &calculations.results),
        None => Comparison::of(plans, &Results::default()),
    });

    // Opened from a disk the app has no address that others reach: the field waits for one.
    let site = use_state_eq(|| address::public_page().unwrap_or_default());
    let fragment = share::use_fragment(planner.plan());
    let link = fragment
        .as_ref()
        .map(|fragment| fragment.as_ref().map(|fragment| share_link(&site, fragment)).map_err(Clone::clone));
    let qr = use_memo(link.clone(), |link| match link {
        Some(Ok(Some(link))) => qr_code(link),
        _ => None,
    });
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { kept::kept(planner) }
            { compare::compare(language, &candidates, &chosen, &only_differences, &comparison) }
            { share::share(planner, &site, link.as_ref(), qr.as_ref().as_ref()) }
        </div>
    }
}
