//! The sheet: each measure with the tasks and data of both sides.

use yew::prelude::*;

use crate::{
    text::collaboration::roles as words,
    ui::{
        components::{TextArea, select},
        pages::collaboration::trail::labelled,
        planner::Planner,
    },
};
use consortium_core::{
    Field, Slot,
    collaboration::roles::{Exchange, Measure, RoleField},
};
use consortium_document::plan::{Action, Edit, RolesEdit};

/// All measures, one below the other, each folded below what it holds. Where there is little room, the first alone is open
/// at first.
pub(super) fn sheet(planner: &Planner, is_narrow: bool) -> Html {
    let measures = Measure::ALL.iter().enumerate();
    html! { { for measures.map(|(place, measure)| one(planner, *measure, place == 0 || !is_narrow)) } }
}

/// Fills every empty cell with the example.
pub(super) fn take_example(planner: &Planner) -> Callback<MouseEvent> {
    let (plan, language) = (planner.plan().clone(), planner.language());
    planner.editing(move |_: MouseEvent| {
        let cells =
            Measure::ALL.iter().flat_map(|measure| RoleField::ALL.iter().map(|field| (*measure, *field)));
        let edits = cells.filter_map(|(measure, field)| {
            let text = words::example::example(language, measure, field)?;
            let field = Field::Role(measure, field);
            plan.slot(field).is_some_and(Slot::is_blank).then(|| Edit::Enter { field, text: text.to_owned() })
        });
        Edit::Several(edits.collect())
    })
}

fn one(planner: &Planner, measure: Measure, is_open: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let exchange = plan.roles.measures.get(&measure).and_then(|roles| roles.exchange);
    let chosen = exchange.and_then(|exchange| Exchange::ALL.iter().position(|one| *one == exchange));
    let options: Vec<AttrValue> = std::iter::once(crate::text::collaboration::not_chosen(language).into())
        .chain(Exchange::ALL.map(|exchange| words::exchange(language, exchange).into()))
        .collect();
    let onchange = planner.editing(move |place: usize| {
        let exchange = place.checked_sub(1).and_then(|place| Exchange::ALL.get(place)).copied();
        Edit::Roles(RolesEdit::Exchange(measure, exchange))
    });
    let is_entered =
        |field: &&RoleField| plan.slot(Field::Role(measure, **field)).is_some_and(|slot| !slot.is_blank());
    let entered = RoleField::ALL.iter().filter(is_entered).count();
    let label = words::exchange_field(language);
    let name = words::of_measure(language, words::measure(language, measure), label);
    let heading = format!("measure-{}", measure.word());
    html! {
        <section key={measure.word()} class="card measure" aria-labelledby={heading.clone()}>
            <details open={is_open}>
                <summary>
                    <h2 id={heading}>{ words::measure(language, measure) }</h2>
                    <span class="state small quiet">{ words::measure_state(language, entered, RoleField::ALL.len(), exchange) }</span>
                </summary>
                <div class="stack-small">
                    <div class="sides">
                        for field in RoleField::ALL { { area(planner, measure, *field) } }
                    </div>
                    { labelled(label, select(name, &options, chosen.map_or(0, |place| place + 1), onchange)) }
                </div>
            </details>
        </section>
    }
}

fn area(planner: &Planner, measure: Measure, of: RoleField) -> Html {
    let (plan, language, field) = (planner.plan(), planner.language(), Field::Role(measure, of));
    let Some(slot) = plan.slot(field) else { return Html::default() };
    let oninput = planner.editing(move |text| Edit::Enter { field, text });
    html! {
        <TextArea key={of.word()} id={field.to_string()} label={words::field(language, of)} value={slot.shown()} rows={3}
            {oninput} onsettle={planner.doing(Action::Settle)} />
    }
}
