//! What would change the answer: computed claims, none of them a fixed text.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    domain::{
        Enrollees, MemberId,
        eligibility::{MissingInput, Relevance},
    },
    exchange::{Eligibility, read_count},
    plan::Plan,
    text::{self, Language, eligibility as words, number::grouped, page},
    ui::components::{ValueField, answer_mark},
};
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
    let unread = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (onnear, unread) = (props.onnear.clone(), unread.clone());
        Callback::from(move |text: String| {
            let read = read_count(&text).ok().and_then(|reading| reading.value);
            match read {
                Some(people) => {
                    unread.set(None);
                    onnear.emit(Enrollees::new(people));
                }
                None => unread.set(Some(text.into())),
            }
        })
    };
    let name = |id: MemberId| text::plan::member(language, plan, id);
    let rules = &plan.rule_set;
    let leaving = words::leaving(language, outlook, rules, &name);
    html! {
        <section class="card stack" aria-labelledby="changes-heading">
            <div class="stack-small">
                <h2 id="changes-heading">{ page::changes_heading(language) }</h2>
                <p class="small quiet">{ words::sizes_defined(language, rules.small_society_below) }</p>
            </div>
            if plan.members.is_empty() {
                <p class="quiet">{ page::no_members_yet(language) }</p>
            } else {
                <div class="stack-small">
                    <h3>{ page::joining_heading(language) }</h3>
                    <ul>
                        for (position, sentence) in words::joining(language, outlook, rules).into_iter().enumerate() {
                            <li key={position}>{ sentence }</li>
                        }
                        if let Some(claim) = &outlook.settling {
                            <li>{ words::settling(language, claim, rules) }</li>
                        }
                    </ul>
                </div>
                <div class="stack-small">
                    <h3>{ page::leaving_heading(language) }</h3>
                    if leaving.is_empty() {
                        <p>{ words::nobody_decisive(language) }</p>
                    } else {
                        <ul>
                            for (position, group) in leaving.into_iter().enumerate() {
                                <li key={position}>
                                    { group.sentence }
                                    if group.members.len() > 1 {
                                        <ul>
                                            for id in group.members { <li key={id.0}>{ name(id) }</li> }
                                        </ul>
                                    }
                                </li>
                            }
                        </ul>
                    }
                </div>
                <div class="stack-small">
                    <h3>{ page::near_heading(language) }</h3>
                    <ValueField id="near-limit" label={page::near_distance(language)} unit={page::people(language)} number=true
                        value={(*unread).clone().unwrap_or_else(|| grouped(props.near.get()).into())}
                        wrong={unread.as_ref().map(|_| page::near_wrong(language))} {oninput} />
                    if outlook.near_limit.is_empty() {
                        <p>{ words::nobody_near(language, props.near) }</p>
                    } else {
                        <ul class="plain-list">
                            for near in &outlook.near_limit {
                                <li key={near.member.0} class="marked">{ answer_mark(near.claim.after.small_share) }<span>{ words::crossing(language, near, rules, &name) }</span></li>
                            }
                        </ul>
                    }
                </div>
            }
            if !outlook.missing.is_empty() {
                <div class="stack-small">
                    <h3>{ page::missing_heading(language) }</h3>
                    { missing(language, &outlook.missing, &name) }
                </div>
            }
        </section>
    }
}

/// The missing inputs, those that matter most first.
fn missing(language: Language, missing: &[MissingInput], name: words::Names<'_>) -> Html {
    [Relevance::Verdict, Relevance::Requirement, Relevance::Nothing]
        .into_iter()
        .map(|relevance| {
            let inputs: Vec<_> = missing
                .iter()
                .filter(|input| input.relevance == relevance)
                .map(|input| words::input(language, input.input, name))
                .collect();
            if inputs.is_empty() {
                return Html::default();
            }
            html! {
                <div key={relevance as usize}>
                    <h4>{ words::matters(language, relevance) }</h4>
                    <ul class="columns">
                        for (position, input) in inputs.into_iter().enumerate() { <li key={position}>{ input }</li> }
                    </ul>
                </div>
            }
        })
        .collect()
}
