//! What the consortium states about itself: the six requirements that no table decides.

use yew::prelude::*;

use crate::{
    text::{self, Language, number::grouped, statements as words},
    ui::{
        components::{EntryFieldProps, TextInput, answer_choice, card, hint},
        planner::Planner,
    },
};
use consortium_core::{
    Entry,
    eligibility::{RequirementId, StatementId},
    reading::{entry, read_count},
};
use consortium_document::plan::{Action, Edit, Indicator, Place, StatementEdit};

/// The questions, those that the rule set asks for.
pub(super) fn statements(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let asked = StatementId::ALL.into_iter().filter(|id| plan.rule_set.required_statements.contains(id));
    let content = html! {
        <>
            { hint(words::hint(language)) }
            for id in asked {
                <div key={id as usize} class="stack-small">
                    { question(planner, id) }
                    { hint(text::eligibility::wording(language, id.requirement(), &plan.rule_set)) }
                </div>
            }
        </>
    };
    card("statements-heading", words::heading(language), content)
}

fn question(planner: &Planner, id: StatementId) -> Html {
    let stated = &planner.plan().statements;
    match id {
        StatementId::Committee => html! {
            <>
                { choice(planner, id.requirement(), stated.committee, StatementEdit::Committee) }
                if stated.committee != Some(false) { { meetings(planner) } }
            </>
        },
        StatementId::Continuity => {
            choice(planner, id.requirement(), stated.continuity, StatementEdit::Continuity)
        }
        StatementId::Privacy => choice(planner, id.requirement(), stated.privacy, StatementEdit::Privacy),
        StatementId::Analysis => choice(planner, id.requirement(), stated.analysis, StatementEdit::Analysis),
        StatementId::Report => choice(planner, id.requirement(), stated.report, StatementEdit::Report),
        StatementId::Indicators => html! {
            <>
                { indicator(planner, "output", words::output(planner.language()), &stated.output_indicator, StatementEdit::OutputIndicator) }
                { indicator(planner, "outcome", words::outcome(planner.language()), &stated.outcome_indicator, StatementEdit::OutcomeIndicator) }
                { choice(planner, RequirementId::Indicators, stated.model_shown, StatementEdit::ModelShown) }
            </>
        },
    }
}

fn choice(
    planner: &Planner,
    requirement: RequirementId,
    value: Option<bool>,
    edit: fn(Option<bool>) -> StatementEdit,
) -> Html {
    let language = planner.language();
    answer_choice(
        format!("statement-{requirement:?}"),
        words::question(language, requirement),
        words::answers(language),
        value,
        &planner.editing(move |answer| Edit::Statements(edit(answer))),
        Html::default(),
    )
}

fn meetings(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let meetings = &plan.statements.meetings_planned;
    let value = match meetings {
        Entry::Unknown => String::new(),
        Entry::Known(meetings) => grouped(*meetings),
        Entry::Unreadable(text) => text.clone(),
    };
    let wrong = plan
        .problems()
        .iter()
        .find(|problem| problem.place == Place::MeetingsPlanned)
        .map(|problem| text::plan::problem(language, plan, problem).into());
    let oninput = planner.editing(|text: String| {
        Edit::Statements(StatementEdit::MeetingsPlanned(entry(&text, read_count(&text))))
    });
    let field =
        EntryFieldProps::of_text(language, "meetings-planned", words::meetings(language), value, oninput)
            .number()
            .unit(words::meetings_unit(language))
            .wrong(wrong);
    EntryFieldProps { onsettle: planner.doing(Action::Settle), ..field }.field()
}

/// Whether there is an indicator, and its name.
fn indicator(
    planner: &Planner,
    name: &'static str,
    label: &'static str,
    indicator: &Indicator,
    edit: fn(Indicator) -> StatementEdit,
) -> Html {
    let language: Language = planner.language();
    let (value, named) = match indicator {
        Indicator::Undecided => (None, None),
        Indicator::Without => (Some(false), None),
        Indicator::Named(name) => (Some(true), Some(name.clone())),
    };
    let onchange = planner.editing(move |answer: Option<bool>| {
        Edit::Statements(edit(match answer {
            None => Indicator::Undecided,
            Some(false) => Indicator::Without,
            Some(true) => Indicator::Named(String::new()),
        }))
    });
    let field = named.map(|text| html! {
        <TextInput label={words::indicator_name(language, label)} placeholder={words::indicator_example(language, name == "output")} value={text}
            oninput={planner.editing(move |name| Edit::Statements(edit(Indicator::Named(name))))}
            onsettle={planner.doing(Action::Settle)} />
    });
    answer_choice(
        format!("indicator-{name}"),
        label,
        words::indicator_answers(language),
        value,
        &onchange,
        field.unwrap_or_default(),
    )
}
