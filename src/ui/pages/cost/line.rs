//! One cost line: its name, how its amount comes about, and whose keys split it.

use yew::prelude::*;

use super::{
    fields::{bare_menu, checkbox, editing, entry, menu, wrong_at},
    keys::keys_editor,
};
use crate::{
    domain::{
        MemberId,
        cost::{Charged, CostReport, Field, LineId, Purpose, TierKind},
    },
    plan::{
        Action, CostEdit,
        cost::{Ladder, Line, LineEdit, LineForm, LineKind},
    },
    text::{cost, cost_page as words, members},
    ui::{
        components::{EntryFieldProps, IconShape, Select, TextInput, icon},
        planner::Planner,
    },
};

/// One line.
pub(super) fn line(planner: &Planner, report: &CostReport, position: usize, line: &Line) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let id = line.id;
    let name = words::line_name_or_position(language, plan, id);
    let of_line = |field: &str| AttrValue::from(words::of_line(language, &name, field));
    let wrong = wrong_at(
        language,
        plan,
        report,
        |field| matches!(field, Field::Line { line } | Field::Owner { line } | Field::Step { line, .. } | Field::Band { line, .. } if line == id),
    );
    html! {
        <div class="cost-line stack-small" role="group" aria-label={name.clone()}>
            <div class="cost-line-head">
                <TextInput label={of_line(words::line_name(language))} value={line.name.clone()} placeholder={words::line_name(language)} class="line-name"
                    oninput={editing(planner, move |name| CostEdit::Line(id, LineEdit::Name(name)))} onsettle={planner.doing(Action::Settle)} />
                { bare_menu(planner, of_line(words::line_form(language)), forms(planner), line.kind.form(),
                    |form| words::form(language, form), move |form| CostEdit::Line(id, LineEdit::Form(form))) }
                { actions(planner, id, position, &name) }
            </div>
            { amounts(planner, report, line, &of_line) }
            for wrong in wrong { <p class="wrong">{ wrong }</p> }
            <div class="row checks">
                { checkbox(planner, words::is_office(language), line.purpose == Purpose::Office, move |office| {
                    CostEdit::Line(id, LineEdit::Purpose(if office { Purpose::Office } else { Purpose::Service }))
                }) }
                if plan.cost.grant.is_some() {
                    { checkbox(planner, words::in_grant(language), line.in_grant, move |counted| CostEdit::Line(id, LineEdit::InGrant(counted))) }
                }
                if line.kind.form() != LineForm::OwnCost {
                    { checkbox(planner, words::own_keys(language), line.keys.is_some(), move |own| CostEdit::OwnKeys(id, own)) }
                }
            </div>
            if let Some(keys) = &line.keys {
                if line.kind.form() != LineForm::OwnCost { { keys_editor(planner, report, Some(id), keys) } }
            }
        </div>
    }
}

/// An own cost needs somebody who bears it.
fn forms(planner: &Planner) -> &'static [LineForm] {
    const WITHOUT_MEMBERS: [LineForm; 5] = [
        LineForm::Fixed,
        LineForm::PerSociety,
        LineForm::PerParticipant,
        LineForm::PerEnrollee,
        LineForm::PerInsured,
    ];
    if planner.plan().members.is_empty() { &WITHOUT_MEMBERS } else { &LineForm::ALL }
}

fn actions(planner: &Planner, id: LineId, position: usize, name: &str) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let last = position.saturating_add(1) == plan.cost.lines.len();
    let buttons = [
        (
            words::line_up(language, name),
            members::up(language),
            IconShape::Up,
            position == 0,
            CostEdit::MoveLineUp(id),
        ),
        (
            words::line_down(language, name),
            members::down(language),
            IconShape::Down,
            last,
            CostEdit::MoveLineDown(id),
        ),
        (
            words::line_remove(language, name),
            members::remove_short(language),
            IconShape::Remove,
            false,
            CostEdit::RemoveLine(id),
        ),
    ];
    html! {
        <div class="row-actions">
            for (label, title, shape, disabled, edit) in buttons {
                <button key={title} class="button plain icon-button" aria-label={label} {title} {disabled}
                    onclick={editing(planner, move |_: MouseEvent| edit.clone())}>{ icon(shape) }</button>
            }
        </div>
    }
}

/// The amount of the line, or its steps.
fn amounts(planner: &Planner, report: &CostReport, line: &Line, of_line: &dyn Fn(&str) -> AttrValue) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let id = line.id;
    let wrong = wrong_at(language, plan, report, |field| field == Field::Amount { line: id });
    let one = |label| {
        entry(planner, format!("line-{}-amount", id.0), label, line.kind.amount(), move |amount| {
            CostEdit::Line(id, LineEdit::Amount(amount))
        })
        .unit(words::yen(language))
        .wrong(wrong.clone())
        .field()
    };
    match &line.kind {
        LineKind::Fixed { .. } => html! { <div class="fields">{ one(words::amount(language)) }</div> },
        LineKind::PerEnrollee { .. } | LineKind::PerInsured { .. } => {
            html! { <div class="fields">{ one(words::price_each(language)) }</div> }
        }
        LineKind::OwnCost { member, .. } => html! {
            <div class="fields">
                { owner(planner, id, *member, of_line(words::owner(language))) }
                { one(words::amount(language)) }
            </div>
        },
        LineKind::PerSociety { charged, fees } => html! {
            <div class="stack-small">
                { ladder(planner, line, fees, of_line) }
                { menu(planner, of_line(words::charged(language)), &[Charged::Each, Charged::Together], *charged,
                    |charged| cost::charged(language, charged), move |charged| CostEdit::Line(id, LineEdit::Charged(charged))) }
            </div>
        },
        LineKind::PerParticipant { tiers, prices } => html! {
            <div class="stack-small">
                { ladder(planner, line, prices, of_line) }
                if !prices.steps.is_empty() {
                    { menu(planner, of_line(words::tiers(language)), &[TierKind::Incremental, TierKind::AllUnits], *tiers,
                        |tiers| cost::tier_kind(language, tiers), move |tiers| CostEdit::Line(id, LineEdit::Tiers(tiers))) }
                    if *tiers == TierKind::AllUnits { <p class="small quiet">{ words::all_units_warning(language) }</p> }
                }
            </div>
        },
    }
}

/// Who bears an own cost.
fn owner(planner: &Planner, id: LineId, owner: MemberId, label: AttrValue) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let ids: Vec<_> = plan.members.iter().map(|member| member.id).collect();
    let options: Vec<AttrValue> = plan
        .members
        .iter()
        .enumerate()
        .map(|(row, member)| members::name_or_position(language, &member.name, row + 1).into())
        .collect();
    let chosen = ids.iter().position(|member| *member == owner).unwrap_or_default();
    let onchange = editing(planner, move |at: usize| {
        CostEdit::Line(id, LineEdit::Owner(ids.get(at).copied().unwrap_or(owner)))
    });
    html! {
        <div class="field">
            <span class="label" aria-hidden="true">{ words::owner(language) }</span>
            <Select {label} {options} {chosen} {onchange} />
        </div>
    }
}

/// The steps of a schedule or price list, the last without an end.
fn ladder(planner: &Planner, line: &Line, ladder: &Ladder, of_line: &dyn Fn(&str) -> AttrValue) -> Html {
    let language = planner.language();
    let id = line.id;
    let people = line.kind.form() == LineForm::PerParticipant;
    let (column, up_to) = if people {
        (words::column_up_to_people(language), words::up_to_people(language))
    } else {
        (words::column_up_to_societies(language), words::up_to_societies(language))
    };
    let end_of = |step: usize| {
        of_line(&if people {
            words::step_people(language, step)
        } else {
            words::step_societies(language, step)
        })
    };
    let end = |at: usize| {
        let step = ladder.steps.get(at).cloned().unwrap_or_default();
        entry(planner, format!("line-{}-end-{at}", id.0), end_of(at + 1), &step.up_to, move |end| {
            CostEdit::Line(id, LineEdit::StepEnd(at, end))
        })
    };
    let amount = |at: usize| {
        let step = ladder.steps.get(at).cloned().unwrap_or_default();
        let label = of_line(&words::step_amount(language, at + 1));
        entry(planner, format!("line-{}-step-{at}", id.0), label, &step.amount, move |amount| {
            CostEdit::Line(id, LineEdit::StepAmount(at, amount))
        })
    };
    let last = if ladder.steps.is_empty() { words::always(language) } else { words::beyond(language) };
    let beyond =
        entry(planner, format!("line-{}-amount", id.0), of_line(last), &ladder.beyond, move |amount| {
            CostEdit::Line(id, LineEdit::Amount(amount))
        });
    let in_cell =
        |props: EntryFieldProps, row, place| EntryFieldProps { cell: Some((row, place)), ..props }.field();
    html! {
        <>
            <table class="ladder">
                <thead>
                    <tr>
                        <th scope="col">{ column }</th>
                        <th scope="col" class="number">{ words::column_step_amount(language) }</th>
                        <th><span class="visually-hidden">{ members::actions(language) }</span></th>
                    </tr>
                </thead>
                <tbody>
                    for at in 0..ladder.steps.len() {
                        <tr key={at}>
                            <td><div class="with-unit">{ in_cell(end(at), at, 0) }<span>{ up_to }</span></div></td>
                            <td>{ in_cell(amount(at), at, 1) }</td>
                            <td><button class="button plain icon-button" aria-label={of_line(&words::remove_step(language, at + 1))} title={members::remove_short(language)}
                                onclick={editing(planner, move |_: MouseEvent| CostEdit::Line(id, LineEdit::RemoveStep(at)))}>{ icon(IconShape::Remove) }</button></td>
                        </tr>
                    }
                    <tr>
                        <td>{ last }</td>
                        <td>{ in_cell(beyond, ladder.steps.len(), 1) }</td>
                        <td></td>
                    </tr>
                </tbody>
            </table>
            <div>
                <button class="button plain" aria-label={of_line(words::add_step(language))}
                    onclick={editing(planner, move |_: MouseEvent| CostEdit::Line(id, LineEdit::AddStep))}>
                    { icon(IconShape::Add) }{ words::add_step(language) }
                </button>
            </div>
        </>
    }
}
