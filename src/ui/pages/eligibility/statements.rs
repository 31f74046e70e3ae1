//! What the consortium states about itself: the six requirements that no table decides.

use yew::prelude::*;

use crate::{
    text::{self, statements as words},
    ui::{
        components::{FieldInput, answer_choice, card, hint, maybe},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    eligibility::{StatementField, StatementId},
};
use consortium_document::plan::{Edit, Indicator};

/// The questions, those that the rule set asks for.
pub(super) fn statements(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let asked = StatementId::ALL.into_iter().filter(|id| plan.rule_set.required_statements.contains(id));
    let content = html! {
        <>
            { hint(words::hint(language)) }
            <div class="questions">
                for id in asked {
                    <div key={id as usize} class="stack-small">
                        { question(planner, id) }
                        { hint(text::eligibility::wording(language, id.requirement(), &plan.rule_set)) }
                    </div>
                }
            </div>
        </>
    };
    card("statements-heading", words::heading(language), content)
}

fn question(planner: &Planner, id: StatementId) -> Html {
    match id {
        StatementId::Committee => html! {
            <>
                { choice(planner, StatementField::Committee) }
                if planner.plan().statements.committee != Some(false) { { meetings(planner) } }
            </>
        },
        StatementId::Continuity => choice(planner, StatementField::Continuity),
        StatementId::Privacy => choice(planner, StatementField::Privacy),
        StatementId::Analysis => choice(planner, StatementField::Analysis),
        StatementId::Report => choice(planner, StatementField::Report),
        StatementId::Indicators => html! {
            <>
                { indicator(planner, StatementField::OutputIndicator, &planner.plan().statements.output_indicator) }
                { indicator(planner, StatementField::OutcomeIndicator, &planner.plan().statements.outcome_indicator) }
                { choice(planner, StatementField::ModelShown) }
            </>
        },
    }
}

/// Yes, no, or not yet.
fn choice(planner: &Planner, field: StatementField) -> Html {
    let language = planner.language();
    answer_choice(
        Field::Statement(field).to_string(),
        words::question(language, field),
        words::answers(language),
        planner.plan().statements.answer(field),
        &planner.editing(move |answer| Edit::Answer(field, answer)),
        Html::default(),
    )
}

/// The input of a statement that is typed.
fn input(planner: &Planner, field: StatementField, label: String) -> Option<FieldInput> {
    let slot = planner.plan().statements.slot(field)?;
    Some(FieldInput::of(planner.language(), Field::Statement(field), slot, label, &planner.act))
}

fn meetings(planner: &Planner) -> Html {
    let language = planner.language();
    let label = words::question(language, StatementField::MeetingsPlanned).to_owned();
    let meetings = input(planner, StatementField::MeetingsPlanned, label);
    html! { { maybe(meetings.map(|input| input.unit(words::meetings_unit(language)).field())) } }
}

/// Whether there is an indicator, and its name.
fn indicator(planner: &Planner, field: StatementField, indicator: &Indicator) -> Html {
    let language = planner.language();
    let question = words::question(language, field);
    let (answer, named) = match indicator {
        Indicator::Undecided => (None, false),
        Indicator::Without => (Some(false), false),
        Indicator::Named(_) => (Some(true), true),
    };
    let name = named.then(|| input(planner, field, words::indicator_name(language, question))).flatten();
    let is_empty = matches!(indicator, Indicator::Named(name) if name.trim().is_empty());
    let name = name.map(|input| {
        let input = input.label_hidden();
        if is_empty { input.hint(words::indicator_wanted(language, field)) } else { input }.field()
    });
    answer_choice(
        format!("{}-answer", Field::Statement(field)),
        question,
        words::indicator_answers(language),
        answer,
        &planner.editing(move |answer| Edit::Answer(field, answer)),
        html! { { for name } },
    )
}
