//! What would change the answer: computed claims, none of them a fixed text.

use yew::prelude::*;

use crate::{
    domain::{Enrollees, MemberId},
    exchange::{Eligibility, read_count},
    plan::Plan,
    text::{Language, eligibility as words, members, number::grouped},
    ui::components::{AnswerMark, ValueField},
};
use std::rc::Rc;

#[derive(PartialEq, Properties)]
pub(super) struct ChangesProps {
    pub(super) plan: Rc<Plan>,
    pub(super) eligibility: Rc<Eligibility>,
    pub(super) language: Language,
    /// Within how many enrollees of the limit a society counts as close.
    pub(super) near: Enrollees,
    pub(super) onnear: Callback<Enrollees>,
}

/// What would change the answer.
#[component]
pub(super) fn Changes(props: &ChangesProps) -> Html {
    let (language, outlook, plan) = (props.language, &props.eligibility.outlook, &props.plan);
    let unreadable = use_state_eq(|| false);
    let oninput = {
        let (onnear, unreadable) = (props.onnear.clone(), unreadable.clone());
        Callback::from(move |text: String| {
            let read = read_count(&text).ok().and_then(|reading| reading.value);
            unreadable.set(read.is_none());
            if let Some(people) = read {
                onnear.emit(Enrollees::new(people));
            }
        })
    };
    let name = |id: MemberId| member_name(plan, language, id);
    let joining = words::joining_claims(language, outlook);
    html! {
        <section class="card stack" aria-labelledby="changes-heading">
            <h2 id="changes-heading">{ words::changes_heading(language) }</h2>
            if plan.members.is_empty() {
                <p class="quiet">{ words::no_members_yet(language) }</p>
            } else {
                <div class="stack-small">
                    <h3>{ words::joining_heading(language) }</h3>
                    <ul>
                        for (position, sentence) in joining.into_iter().enumerate() { <li key={position}>{ sentence }</li> }
                    </ul>
                </div>
                <div class="stack-small">
                    <h3>{ words::leaving_heading(language) }</h3>
                    if outlook.leaving.is_empty() {
                        <p>{ words::nobody_decisive(language) }</p>
                    } else {
                        <ul class="plain-list">
                            for (position, claim) in outlook.leaving.iter().enumerate() {
                                <li key={position} class="row"><AnswerMark answer={claim.after.small_share} />{ words::claim(language, claim, &name) }</li>
                            }
                        </ul>
                    }
                </div>
                <div class="stack-small">
                    <h3>{ words::near_heading(language) }</h3>
                    <ValueField id="near-limit" label={words::near_distance(language)} unit={words::people_unit(language)} number=true
                        value={grouped(props.near.get())} wrong={unreadable.then(|| words::near_wrong(language))} {oninput}
                        onsettle={move |()| unreadable.set(false)} />
                    if outlook.near_limit.is_empty() {
                        <p>{ words::nobody_near(language, props.near) }</p>
                    } else {
                        <ul class="plain-list">
                            for near in &outlook.near_limit {
                                <li key={near.member.0} class="row"><AnswerMark answer={near.claim.after.small_share} />{ words::near_claim(language, near, &name) }</li>
                            }
                        </ul>
                    }
                </div>
            }
            if !outlook.missing.is_empty() {
                <div class="stack-small">
                    <h3>{ words::missing_heading(language) }</h3>
                    <ul>
                        for (position, sentence) in words::missing(language, outlook, &name).into_iter().enumerate() {
                            <li key={position}>{ sentence }</li>
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

/// The name of a member, or its place in the table.
fn member_name(plan: &Plan, language: Language, id: MemberId) -> String {
    let position = plan.members.iter().position(|member| member.id == id).unwrap_or_default();
    let name = plan.members.get(position).map(|member| member.name.as_str()).unwrap_or_default();
    members::name_or_position(language, name, position + 1)
}
