//! A plan that came with the address: shown first, opened only if the user says so.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use super::{
    apart::{NotLoaded, Part},
    components::{Dialog, answer_mark, button, paragraph},
    hooks::use_while_here,
    planner::Planner,
    route::Route,
};
use crate::{
    browser::{
        address,
        compress::{self, CompressionProblem},
    },
    text::{Language, eligibility, file, plans, share as words, shell},
};
use consortium_document::{
    files::{MOST_LINK_TEXT_BYTES, ShareLinkError, compressed_in, is_share_link, read_shared},
    plan::Plan,
    report::{Eligibility, NEAR_LIMIT},
};

/// The plan of a link, or why there is none that can be read.
type Shared = Result<Rc<Plan>, ShareLinkError>;

#[derive(PartialEq, Properties)]
pub(crate) struct SharedPlanProps {
    pub(crate) planner: Planner,
    /// The page behind the question.
    pub(crate) route: Route,
    /// The fragment of the address.
    pub(crate) link: AttrValue,
    /// Called when the user has decided.
    pub(crate) done: Callback<()>,
}

/// The link with a plan in the address, until the user has decided about it.
#[hook]
pub(crate) fn use_link() -> UseStateHandle<Option<AttrValue>> {
    let of_a_plan = |fragment: String| is_share_link(&fragment).then(|| AttrValue::from(fragment));
    let link = use_state_eq(|| of_a_plan(address::fragment()));
    use_while_here({
        let link = link.clone();
        move || {
            address::on_fragment_change(move |fragment| {
                if let Some(new) = of_a_plan(fragment) {
                    link.set(Some(new));
                }
            })
        }
    });
    link
}

/// Draws the question whether to open the plan of a link.
type Ask = fn(SharedPlanProps) -> Html;

crate::ui::apart::define! {
    in link: fn ask() -> Ask {
        // By its link: a dialog that was closed does not show itself again for another one.
        |props| {
            let key = props.link.to_string();
            html! { <SharedPlan {key} ..props /> }
        }
    }
}

static ASK: Part<Ask> = Part::new();

/// What draws the question about the plan of a link, as soon as there is a link and the question can be asked. A visitor
/// who cannot be asked is told.
#[hook]
pub(crate) fn use_question(has_link: bool, language: Language, announce: Callback<String>) -> Option<Ask> {
    let loaded = use_state_eq(|| false);
    use_effect_with(has_link, {
        let loaded = loaded.clone();
        move |has_link| {
            if *has_link {
                spawn_local(async move {
                    match ASK.load(ask()).await {
                        Ok(_) => loaded.set(true),
                        Err(NotLoaded) => announce.emit(shell::not_loaded(language).to_owned()),
                    }
                });
            }
        }
    });
    ASK.loaded().filter(|_| *loaded)
}

/// The question whether to open the plan of a link.
#[component]
fn SharedPlan(props: &SharedPlanProps) -> Html {
    let shared = use_state_eq(|| None::<Shared>);
    use_effect_with(props.link.clone(), {
        let shared = shared.clone();
        move |link: &AttrValue| read(link, move |plan| shared.set(Some(plan)))
    });
    let (planner, route) = (&props.planner, props.route);
    let language = planner.language();
    let leave = {
        let (done, link) = (props.done.clone(), props.link.clone());
        move |route: Route| {
            // A dialog that is taken off the page may report once more that it was closed: by then another link may have
            // come, which is not its to decide about.
            let now = address::fragment();
            if link == now {
                address::replace(route.fragment());
            } else if is_share_link(&now) {
                return;
            }
            done.emit(());
        }
    };
    let close = Callback::from({
        let leave = leave.clone();
        move |()| leave(route)
    });
    let onleave = close.reform(|_: MouseEvent| ());
    match &*shared {
        None => Html::default(),
        Some(Err(error)) => {
            let actions = button("button", None, shell::close(language), onleave);
            html! {
                <Dialog title={words::refused_heading(language)} onclose={close} {actions}>
                    { paragraph("", words::refused(language, error)) }
                    { paragraph("", file::plan_unchanged(language)) }
                </Dialog>
            }
        }
        Some(Ok(plan)) => {
            let onopen = Callback::from({
                let (planner, plan) = (planner.clone(), plan.clone());
                move |_: MouseEvent| {
                    planner.open_beside(plan.clone());
                    leave(Route::MEMBERS);
                }
            });
            let actions = html! {
                <>
                    { button("button", None, words::shared_leave(language), onleave) }
                    { button("button primary", None, words::shared_open(language), onopen) }
                </>
            };
            html! {
                <Dialog title={words::shared_heading(language)} onclose={close} {actions}>
                    { preview(planner, plan) }
                </Dialog>
            }
        }
    }
}

fn read(fragment: &str, done: impl FnOnce(Shared) + 'static) {
    match compressed_in(fragment) {
        Err(error) => done(Err(error)),
        Ok(bytes) => compress::decompress(bytes, MOST_LINK_TEXT_BYTES, |text| {
            let text = text.map_err(|problem| match problem {
                CompressionProblem::Failed => ShareLinkError::Damaged,
                CompressionProblem::TooMuch => ShareLinkError::TooLong,
            });
            done(text.and_then(|text| read_shared(&text)).map(Rc::new));
        }),
    }
}

/// What is in the plan, in a few lines.
fn preview(planner: &Planner, plan: &Plan) -> Html {
    let language = planner.language();
    let Eligibility { assessment, outlook } = Eligibility::of(plan, NEAR_LIMIT);
    html! {
        <>
            <h3>{ plans::title(language, plan) }</h3>
            <p class="marked">{ answer_mark(assessment.verdict) }<span>{ eligibility::headline(language, &assessment, &outlook, &plan.rule_set) }</span></p>
            { paragraph("", words::members(language, plan)) }
            if planner.is_kept_nowhere() {
                { paragraph("notice", words::shared_keeps(language)) }
            }
        </>
    }
}
