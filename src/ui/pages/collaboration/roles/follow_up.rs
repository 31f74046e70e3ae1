//! The follow-up of people at risk: the way in words and bars, with how many were lost at each stage.

use yew::prelude::*;

use crate::{
    text::{collaboration::roles as words, number::grouped},
    ui::{
        components::{FieldInput, hint, marked, paragraph},
        planner::Planner,
    },
};
use consortium_core::{
    Answer, Field,
    collaboration::roles::{FollowUpStage, FollowUpStep, Lost, follow_up_steps},
};

/// The numbers, and the way.
pub(super) fn follow_up_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let fields = FollowUpStage::ALL.iter().filter_map(|stage| {
        let field = Field::FollowUp(*stage);
        let input =
            FieldInput::of(language, field, plan.slot(field)?, words::stage(language, *stage), &planner.act);
        Some(input.unit(words::people(language)).field())
    });
    let steps = follow_up_steps(&plan.roles.follow_up);
    let most = steps.iter().filter_map(|step| step.reached).fold(0, u32::max);
    let named = words::steps(language).into_iter().zip(steps);
    html! {
        <section class="card stack" aria-labelledby="follow-up-heading">
            <h2 id="follow-up-heading">{ words::follow_up(language) }</h2>
            { paragraph("", words::path(language)) }
            { hint(words::follow_up_hint(language)) }
            <div class="fields no-print">{ for fields }</div>
            <div role="status">
                <ol class="plain-list path">
                    { for named.map(|(name, step)| one(planner, name, step, most)) }
                </ol>
            </div>
        </section>
    }
}

fn one(planner: &Planner, name: &'static str, step: FollowUpStep, most: u32) -> Html {
    let language = planner.language();
    let reached = step.reached.map_or_else(
        || words::not_known(language).to_owned(),
        |people| words::reached(language, &grouped(people)),
    );
    let said = words::lost_people(language, step.lost);
    let answer = match step.lost {
        Lost::MoreThanBefore(_) => Some(Answer::NotMet),
        Lost::FirstStep | Lost::Unknown | Lost::People(_) => None,
    };
    html! {
        <li key={name} class="stack-small">
            <p><strong>{ name }</strong>{ "　" }{ reached }</p>
            if let Some(people) = step.reached.filter(|_| most > 0) {
                <meter class="path-bar" min="0" max={most.to_string()} value={people.to_string()} aria-hidden="true" />
            }
            if let Some(said) = said {
                if let Some(answer) = answer { { marked(answer, said) } } else { { hint(said) } }
            }
        </li>
    }
}
