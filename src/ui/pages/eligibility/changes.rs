//! What would change the answer: computed claims, none of them a fixed text.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{self, Language, eligibility as words, field, number::grouped, page},
    ui::{
        components::{
            FieldInput, Keyboard, answer_mark, bullets, card, field_link, hint, list, maybe, paragraph, part,
        },
        same::Same,
    },
};
use consortium_core::{
    Enrollees, Field, MemberField, MemberId,
    eligibility::{MissingInput, NearLimit, Relevance, requirement_of},
    reading::read_count,
};
use consortium_document::{plan::Plan, report::Eligibility};
#[derive(PartialEq, Properties)]
pub(super) struct ChangesProps {
    pub(super) plan: Rc<Plan>,
    pub(super) eligibility: Same<Eligibility>,
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
    let value = (*unread).clone().unwrap_or_else(|| grouped(props.near.get()).into());
    let wrong = unread.as_ref().map(|_| page::near_wrong(language).into());
    let distance = FieldInput::of_text(language, "near-limit", page::near_distance(language), value, oninput)
        .number()
        .keyboard(Keyboard::Digits)
        .unit(page::people(language))
        .wrong(wrong);
    let name = |id: MemberId| text::plan::member(language, plan, id);
    let rules = &plan.rule_set;
    let leaving = words::leaving(language, outlook, rules, &name);
    let joining = words::joining(language, outlook, rules).into_iter();
    let settling = outlook.settling.as_ref().map(|claim| words::settling(language, claim, rules));
    card(
        "changes-heading",
        page::changes_heading(language),
        html! {
            <>
                { hint(words::sizes_defined(language, rules.small_society_below)) }
                if plan.members.is_empty() {
                    { paragraph("quiet", page::no_members_yet(language)) }
                } else {
                    { part(page::joining_heading(language), bullets(joining.chain(settling))) }
                    { part(page::leaving_heading(language), departures(language, leaving, &name)) }
                    { part(page::near_heading(language), html! {
                        <>
                            { distance.field() }
                            { crossings(props, &name) }
                        </>
                    }) }
                }
                if !outlook.missing.is_empty() {
                    { part(page::missing_heading(language), missing(language, plan, &outlook.missing)) }
                }
            </>
        },
    )
}

/// Whose leaving changes an answer.
pub(super) fn departures(
    language: Language,
    groups: Vec<words::LeavingGroup>,
    name: words::Names<'_>,
) -> Html {
    if groups.is_empty() {
        return paragraph("", words::nobody_decisive(language));
    }
    let item = |group: words::LeavingGroup| {
        // A single member is named in the sentence.
        let members = (group.members.len() > 1)
            .then(|| list("columns", group.members.into_iter().map(name).map(Html::from).collect()));
        html! { <>{ group.sentence }{ maybe(members) }</> }
    };
    list("", groups.into_iter().map(item).collect())
}

/// The members close to the limit, and what their crossing would do.
fn crossings(props: &ChangesProps, name: words::Names<'_>) -> Html {
    let near = &props.eligibility.outlook.near_limit;
    if near.is_empty() {
        return paragraph("", words::nobody_near(props.language, props.near));
    }
    let item = |near: &NearLimit| {
        let sentence = words::crossing(props.language, near, &props.plan.rule_set, name);
        html! { <span class="marked">{ answer_mark(near.claim.after.small_share) }<span>{ sentence }</span></span> }
    };
    list("plain-list", near.iter().map(item).collect())
}

/// The inputs that are missing or cannot be read, those that matter most first, each with the way to where it is entered.
pub(super) fn missing(language: Language, plan: &Plan, missing: &[MissingInput]) -> Html {
    missing_in_brief(language, plan, missing, usize::MAX)
}

/// The same, where what more than `most_named` societies lack is one line.
pub(super) fn missing_in_brief(
    language: Language,
    plan: &Plan,
    missing: &[MissingInput],
    most_named: usize,
) -> Html {
    let is_unreadable = |field: Field| plan.slot(field).is_some_and(|slot| slot.unreadable().is_some());
    let called = |field: Field| {
        let input = field::listed(language, field, &|owner| text::plan::owner(language, plan, owner));
        if is_unreadable(field) { field::unreadable(language, input) } else { input }
    };
    // What the rules do not ask for has no question on the page.
    let is_asked = |field: Field| match (field, requirement_of(field)) {
        (Field::Statement(_), Some(requirement)) => plan.rule_set.requires(requirement),
        _ => true,
    };
    let named = |field: Field| {
        if is_asked(field) { field_link(field, called(field)) } else { Html::from(called(field)) }
    };
    [Relevance::Verdict, Relevance::Requirement, Relevance::Nothing]
        .into_iter()
        .map(|relevance| {
            let fields: Vec<Field> = missing
                .iter()
                .filter(|input| input.relevance == relevance)
                .map(|input| input.field)
                .collect();
            let lacking = |kind: MemberField| {
                let same = move |field: &&Field| matches!(field, Field::Member(_, other) if *other == kind);
                fields.iter().filter(same).copied().filter(|field| !is_unreadable(*field))
            };
            let line = |field: &Field| match field {
                Field::Member(_, kind) if !is_unreadable(*field) && lacking(*kind).count() > most_named => {
                    let is_first = lacking(*kind).next() == Some(*field);
                    let words = || field::of_societies(language, *kind, lacking(*kind).count());
                    is_first.then(|| field_link(*field, words()))
                }
                _ => Some(named(*field)),
            };
            let inputs: Vec<Html> = fields.iter().filter_map(line).collect();
            if inputs.is_empty() {
                return Html::default();
            }
            html! {
                <div key={relevance as usize}>
                    <h4>{ words::matters(language, relevance) }</h4>
                    { list("columns links", inputs) }
                </div>
            }
        })
        .collect()
}
