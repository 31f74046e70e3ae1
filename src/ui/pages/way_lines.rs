//! The answer for the user's own society and the one for all, on top of every page on the way of the societies. The site
//! keeps it in a part of its own: a page does not wait for it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{self, way as words},
    ui::{
        apart::{NotLoaded, Part},
        calculations::{Calculations, use_solve_now},
        components::{answer_mark, select},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Answer, MemberId, Yen,
    cost::{OwnShare, SolveNow},
    eligibility::{Assessment, assess},
};
use consortium_document::plan::{CostQuestion, Edit, MemberEdit, Plan};

/// What the part can do.
#[derive(Clone, Copy)]
struct Lines {
    draw: fn(&Planner, Route) -> Html,
}

crate::ui::apart::define! {
    in way: fn part() -> Lines {
        Lines { draw: |planner, route| html! { <WayLines planner={planner.clone()} {route} /> } }
    }
}

static LINES: Part<Lines> = Part::new();

/// Loads the lines.
pub(super) async fn load() -> Result<(), NotLoaded> {
    LINES.load(part()).await.map(|_| ())
}

/// The lines; until they have been loaded their room, so that nothing moves when they come.
pub(crate) fn way_lines(planner: &Planner, route: Route) -> Html {
    match LINES.loaded() {
        Some(lines) => (lines.draw)(planner, route),
        None => html! { <div class="way-lines"></div> },
    }
}

#[derive(PartialEq, Properties)]
struct WayLinesProps {
    planner: Planner,
    route: Route,
}

/// What the lines say.
#[derive(PartialEq)]
struct Answers {
    all: Assessment,
    /// Without cost lines there is none.
    own: Option<OwnShare>,
    total: Option<Yen>,
    /// How many members the cost is that of, where it is that of the confirmed ones alone.
    confirmed: Option<usize>,
}

impl Answers {
    fn of(plan: &Plan, calculations: Option<&Calculations>, solve: Option<SolveNow>) -> Self {
        let all = assess(&plan.facts(), &plan.rule_set);
        if plan.cost.lines.is_empty() {
            return Self { all, own: None, total: None, confirmed: None };
        }
        let alone = plan.confirmed_alone(CostQuestion::Shares);
        let confirmed = alone.as_ref().map(|alone| alone.plan.members.len());
        let task = alone.as_ref().map_or(plan, |alone| &alone.plan).cost_task();
        let solutions = calculations.and_then(|calculations| calculations.results.of(&task));
        let is_in = |us: &MemberId| task.members.iter().any(|member| member.id == *us);
        if let Some(us) = plan.us.filter(is_in) {
            let own = task.own_share(us, solutions.as_deref(), solve);
            return Self { all, total: own.total.done().copied(), own: Some(own), confirmed };
        }
        // Our own society is not chosen, or is a candidate that has no share yet.
        let everybody = task.members.iter().map(|member| member.id).collect();
        let total = task.cost_of_part(&everybody, None, None).total.done().copied();
        Self { all, own: plan.us.map(|us| plan.cost_task().own_share(us, None, solve)), total, confirmed }
    }
}

#[component]
fn WayLines(props: &WayLinesProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let calculations = use_context::<Calculations>();
    let attempt = calculations.as_ref().map(|calculations| calculations.solving().is_under_way());
    let solve = use_solve_now(plan.us.is_some() && plan.cost.method.is_found_in_game());
    let answers = use_memo((plan.clone(), attempt, solve.is_some()), |(plan, ..): &(Rc<Plan>, _, _)| {
        Answers::of(plan, calculations.as_ref(), solve)
    });
    if plan.members.is_empty() {
        return html! {
            <section class="way-lines" aria-label={words::answers(language)}>
                <p class="quiet">{ words::nobody_yet(language) }</p>
            </section>
        };
    }
    let ours = match (plan.us, &answers.own) {
        (None, _) => html! { <>{ words::choose_us(language) }{ choice_of_ours(planner) }</> },
        (Some(_), None) => html! { words::our_share_without_cost(language) },
        (Some(_), Some(own)) => {
            let ours = text::plan::named(language, plan, |names| words::ours(language, own, names));
            match answers.confirmed.filter(|_| own.share.done().is_some()) {
                Some(count) => html! { words::ours_with_confirmed(language, count, ours) },
                None => html! { ours },
            }
        }
    };
    let class = classes!("ours", (answers.own.is_none()).then_some("quiet"));
    // Of the answer for all screen readers hear more from the page itself.
    let live = answers.own.is_some().then_some("polite");
    let verdict: Answer = answers.all.verdict;
    html! {
        <section class="way-lines" aria-label={words::answers(language)}>
            <p {class} aria-live={live} aria-atomic="true">{ ours }</p>
            <p class="marked">{ answer_mark(verdict) }<span>{ words::everybody(language, &answers.all, answers.total, answers.confirmed) }</span></p>
            // The table of members says so in its rows.
            if props.route != Route::MEMBERS {
                for sentence in text::plan::doubtful_members(language, plan) {
                    <p key={sentence.clone()} class="wrong"><a href={Route::MEMBERS.href()}>{ sentence }</a></p>
                }
            }
        </section>
    }
}

/// The menu in which the user's own society is chosen.
fn choice_of_ours(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let ids: Vec<MemberId> = plan.members.iter().map(|member| member.id).collect();
    let names = ids.iter().map(|id| text::plan::member(language, plan, *id).into());
    let names: Vec<AttrValue> = std::iter::once(words::to_choose_us(language).into()).chain(names).collect();
    let choose = planner.editing(move |place: usize| {
        let us = place.checked_sub(1).and_then(|place| ids.get(place).copied());
        Edit::Members(MemberEdit::Us(us))
    });
    html! { <span class="no-print choice-of-ours">{ select(words::to_choose_us(language), &names, 0, choose) }</span> }
}
