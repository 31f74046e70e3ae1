//! One cost line: its name, how its amount comes about, and whose keys split it.

use yew::prelude::*;

use crate::{
    browser::{focus, speech},
    text::{cost, cost_page as words, field, heard, members},
    ui::{
        components::{FieldInput, IconShape, add_button, hint, icon_button, maybe, select},
        costs::{Menu, checkbox, doing, editing, input, keys_editor, labelled_of_line, wrong_at, wrongs},
        planner::Planner,
    },
};
use consortium_core::{
    Field, MemberId,
    cost::{Charged, CostField, CostReport, Purpose, TierKind},
};
use consortium_document::plan::{
    CostEdit,
    cost::{Line, LineEdit, LineForm, LineKind, MAXIMUM_STEPS, PriceSchedule},
};

/// What the parts of a line are drawn from.
#[derive(Clone, Copy)]
struct Place<'a> {
    planner: &'a Planner,
    line: &'a Line,
    /// What the line is called.
    name: &'a str,
}

impl Place<'_> {
    /// The name of a field of the line, for screen readers.
    fn label(&self, field: &str) -> String {
        words::of_line(self.planner.language(), self.name, field)
    }

    /// The input of one of its fields, as `dressed` completes it.
    fn input(&self, field: CostField, label: String, dressed: impl FnOnce(FieldInput) -> FieldInput) -> Html {
        html! { { maybe(input(self.planner, field, label).map(|input| dressed(input).field())) } }
    }

    fn edit(&self, edit: LineEdit) -> CostEdit {
        CostEdit::Line(self.line.id, edit)
    }
}

/// One line.
pub(super) fn line(planner: &Planner, report: &CostReport, position: usize, line: &Line) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let id = line.id;
    let name = words::line_name_or_position(language, plan, id);
    let place = Place { planner, line, name: &name };
    let wrong = wrong_at(language, plan, report, &|field| {
        matches!(
            field,
            Field::Cost(
                CostField::LineName(line) | CostField::LineOwner(line) | CostField::StepEnd(line, _) | CostField::StepAmount(line, _)
            ) if line == id
        )
    });
    let form = Menu::of(
        forms(planner),
        line.kind.form(),
        |form| words::form(language, form),
        |form| place.edit(LineEdit::Form(form)),
    );
    let shared = line.kind.form() != LineForm::OwnCost;
    html! {
        <div class="cost-line-fields stack-small" role="group" aria-label={name.clone()}>
            <div class="cost-line-head">
                <div class="line-name">
                    { place.input(CostField::LineName(id), place.label(field::line_name(language)), |name| {
                        name.placeholder(field::line_name(language)).label_hidden()
                    }) }
                </div>
                { actions(place, position) }
            </div>
            <div class="row">
                { form.bare(planner, place.label(words::line_form(language)).into()) }
                { amount_or_menu(place, report) }
            </div>
            { maybe(line.kind.schedule().map(|steps| schedule(place, steps))) }
            { wrongs(wrong) }
            <div class="row checks">
                { checkbox(planner, words::is_office(language), line.purpose == Purpose::Office, |office| {
                    place.edit(LineEdit::Purpose(if office { Purpose::Office } else { Purpose::Service }))
                }) }
                if plan.cost.grant.is_some() {
                    { checkbox(planner, words::in_grant(language), line.in_grant, |counted| place.edit(LineEdit::InGrant(counted))) }
                }
                if shared { { checkbox(planner, words::own_keys(language), line.keys.is_some(), |own| CostEdit::OwnKeys(id, own)) } }
            </div>
            { maybe(line.keys.as_ref().filter(|_| shared).map(|keys| keys_editor(planner, report, Some(id), keys))) }
        </div>
    }
}

/// An own cost needs somebody who bears it.
fn forms(planner: &Planner) -> &'static [LineForm] {
    let [without_members @ .., _own_cost] = &LineForm::ALL;
    if planner.plan().members.is_empty() { without_members } else { &LineForm::ALL }
}

fn actions(place: Place<'_>, position: usize) -> Html {
    let Place { planner, line, name } = place;
    let language = planner.language();
    let (id, last) = (line.id, position.saturating_add(1) == planner.plan().cost.lines.len());
    let [up, down, remove] =
        [words::line_up, words::line_down, words::line_remove].map(|of| AttrValue::from(of(language, name)));
    // Whoever works with the keyboard goes on from the line that was moved, or from the one after the removed one: of the
    // line itself only what is said tells.
    let edit = |edit: CostEdit, focus: fn(&web_sys::Event), said: String| {
        doing(planner, edit).reform(move |event: MouseEvent| {
            focus(&event);
            speech::say(&said);
            event
        })
    };
    let moved = |to: usize| heard::line_moved(language, name, to);
    let up_to = edit(CostEdit::MoveLineUp(id), focus::keep_on_button, moved(position));
    let down_to = edit(CostEdit::MoveLineDown(id), focus::keep_on_button, moved(position.saturating_add(2)));
    let remove_it =
        edit(CostEdit::RemoveLine(id), focus::pass_to_next_row, heard::line_removed(language, name));
    html! {
        <div class="row-actions">
            { icon_button(IconShape::Up, up.clone(), up, position == 0, up_to) }
            { icon_button(IconShape::Down, down.clone(), down, last, down_to) }
            { icon_button(IconShape::Remove, remove.clone(), remove, false, remove_it) }
        </div>
    }
}

/// What stands beside the form: the amount, or how the steps are meant.
fn amount_or_menu(place: Place<'_>, report: &CostReport) -> Html {
    let Place { planner, line, .. } = place;
    let language = planner.language();
    let one = |label: &str, unit: &'static str| {
        let wrong = wrong_at(language, planner.plan(), report, &|field| {
            field == Field::Cost(CostField::LineAmount(line.id))
        });
        let field = place.input(CostField::LineAmount(line.id), place.label(label), |amount| {
            amount.in_cell(0, 0).wrong(wrong)
        });
        html! { <div class="with-unit amount">{ field }<span>{ unit }</span></div> }
    };
    match &line.kind {
        LineKind::Fixed { .. } => one(words::amount(language), words::yen_a_year(language)),
        LineKind::PerEnrollee { .. } | LineKind::PerInsured { .. } => {
            one(words::price_each(language), words::yen_a_head(language))
        }
        LineKind::OwnCost { member, .. } => html! {
            <>{ owner(place, *member) }{ one(words::amount(language), words::yen_a_year(language)) }</>
        },
        LineKind::PerSociety { charged, .. } => {
            let choices = [Charged::Each, Charged::Together];
            let menu = Menu::of(
                &choices,
                *charged,
                |charged| cost::charged(language, charged),
                |charged| place.edit(LineEdit::Charged(charged)),
            );
            menu.bare(planner, place.label(words::charged(language)).into())
        }
        LineKind::PerParticipant { tiers, prices } => {
            let choices = [TierKind::Incremental, TierKind::AllUnits];
            let menu = Menu::of(
                &choices,
                *tiers,
                |tiers| cost::tier_kind(language, tiers),
                |tiers| place.edit(LineEdit::Tiers(tiers)),
            );
            html! {
                if !prices.steps.is_empty() {
                    { menu.bare(planner, place.label(words::tiers(language)).into()) }
                    if *tiers == TierKind::AllUnits { { hint(words::all_units_warning(language)) } }
                }
            }
        }
    }
}

/// Who bears an own cost.
fn owner(place: Place<'_>, owner: MemberId) -> Html {
    let (plan, language) = (place.planner.plan(), place.planner.language());
    let id = place.line.id;
    let ids: Vec<_> = plan.members.iter().map(|member| member.id).collect();
    let named = plan.members.iter().enumerate();
    let options: Vec<AttrValue> = named
        .map(|(row, member)| members::name_or_position(language, &member.name, row + 1).into())
        .collect();
    let chosen = ids.iter().position(|member| *member == owner);
    let onchange = editing(place.planner, move |at: usize| {
        CostEdit::Line(id, LineEdit::Owner(ids.get(at).copied().unwrap_or(owner)))
    });
    select(place.label(field::line_owner(language)), &options, chosen, onchange)
}

/// The steps of a schedule or price list, the last without an end.
fn schedule(place: Place<'_>, schedule: &PriceSchedule) -> Html {
    let Place { planner, line, .. } = place;
    let language = planner.language();
    let (column, up_to) = if line.kind.form() == LineForm::PerParticipant {
        (words::column_up_to_people(language), words::up_to_people(language))
    } else {
        (words::column_up_to_societies(language), words::up_to_societies(language))
    };
    let last = if schedule.steps.is_empty() { words::always(language) } else { words::beyond(language) };
    let beyond = place.input(CostField::LineAmount(line.id), place.label(last), |amount| {
        amount.in_cell(schedule.steps.len(), 1)
    });
    let add = doing(planner, place.edit(LineEdit::AddStep));
    html! {
        <>
            <table class="ladder">
                <thead>
                    <tr><th scope="col">{ column }</th><th scope="col" class="number">{ words::column_step_amount(language) }</th><td></td></tr>
                </thead>
                <tbody>
                    { for (0..schedule.steps.len()).map(|at| step(place, at, up_to)) }
                    <tr><td>{ last }</td><td>{ beyond }</td><td></td></tr>
                </tbody>
            </table>
            if schedule.steps.len() < MAXIMUM_STEPS {
                <div>{ add_button("button plain", words::add_step(language), add) }</div>
            }
        </>
    }
}

/// One step with an upper end.
fn step(place: Place<'_>, at: usize, up_to: &'static str) -> Html {
    let Place { planner, line, .. } = place;
    let language = planner.language();
    let (id, number) = (line.id, at.saturating_add(1));
    let label = |of_step: fn(crate::text::Language, usize) -> String| place.label(&of_step(language, number));
    let end_label =
        if line.kind.form() == LineForm::PerParticipant { words::step_people } else { words::step_societies };
    let end = place.input(CostField::StepEnd(id, at), label(end_label), |end| end.in_cell(at, 0));
    let amount =
        labelled_of_line(planner, CostField::StepAmount(id, at)).map(|amount| amount.in_cell(at, 1).field());
    let remove = doing(planner, place.edit(LineEdit::RemoveStep(at))).reform(|event: MouseEvent| {
        focus::pass_to_next_row(&event);
        event
    });
    html! {
        <tr key={at}>
            <td><div class="with-unit">{ end }<span>{ up_to }</span></div></td>
            <td>{ for amount }</td>
            <td>{ icon_button(IconShape::Remove, label(words::remove_step), label(words::remove_step), false, remove) }</td>
        </tr>
    }
}
