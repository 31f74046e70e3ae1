//! The pages that are apart from the module on the site: each is loaded when it is opened.
//!
//! Everywhere else, in the single file and in Node, one module holds them all, and loading is over at once.

use std::mem::discriminant;

use yew::{platform::spawn_local, prelude::*};

use super::{
    CostPage, EligibilityPage, PlansPage, ReportPage, StagesPage, WorkshopPage, about_page, sources_page,
    start_page,
};
use crate::ui::{plan_files, planner::Planner, route::Route};

/// How a page is drawn.
pub(crate) type View = fn(&Planner, Route) -> Html;

/// How far the page that the address names has come.
#[derive(Clone, Copy)]
pub(crate) enum Opening {
    /// It is being loaded.
    Loading,
    /// It can be drawn.
    Open(View),
    /// It could not be loaded.
    Failed,
}

crate::ui::apart::define! {
    /// The page of the eligibility.
    in eligibility: fn eligibility() -> View {
        |planner, _| html! { <EligibilityPage planner={planner.clone()} /> }
    }
}

crate::ui::apart::define! {
    /// The page of the cost.
    in cost: fn cost() -> View {
        |planner, _| html! { <CostPage planner={planner.clone()} /> }
    }
}

crate::ui::apart::define! {
    /// The page of the stages.
    in stages: fn stages() -> View {
        |planner, route| match route {
            Route::Stages(view) => html! { <StagesPage planner={planner.clone()} {view} /> },
            _ => Html::default(),
        }
    }
}

crate::ui::apart::define! {
    /// The pages around the tools: few visitors open them, and none of them is large.
    in others: fn others() -> View {
        |planner, route| match route {
            Route::Plans => html! { <PlansPage planner={planner.clone()} /> },
            Route::Report => html! { <ReportPage planner={planner.clone()} /> },
            Route::Workshop => html! { <WorkshopPage planner={planner.clone()} /> },
            Route::Sources => sources_page(planner.language()),
            Route::About => about_page(planner.language()),
            Route::Start | Route::Eligibility | Route::Cost | Route::Stages(_) => Html::default(),
        }
    }
}

/// The page of `route`. Its first drawing waits until it is loaded; [`Opening::Failed`] is tried again by opening it again.
#[hook]
pub(crate) fn use_page(route: Route) -> Opening {
    let opened = use_state(|| (route, Opening::Loading));
    use_effect_with(discriminant(&route), {
        let opened = opened.clone();
        move |_| {
            if route != Route::Start {
                spawn_local(async move {
                    let opening = load(route).await.map_or(Opening::Failed, Opening::Open);
                    opened.set((route, opening));
                });
            }
        }
    });
    match *opened {
        _ if route == Route::Start => Opening::Open(|planner, _| start_page(planner)),
        (of, opening) if discriminant(&of) == discriminant(&route) => opening,
        _ => Opening::Loading,
    }
}

async fn load(route: Route) -> Option<View> {
    plan_files::load().await.ok()?;
    match route {
        Route::Eligibility => eligibility().await,
        Route::Cost => cost().await,
        Route::Stages(_) => stages().await,
        Route::Start | Route::Plans | Route::Report | Route::Workshop | Route::Sources | Route::About => {
            others().await
        }
    }
    .ok()
}
