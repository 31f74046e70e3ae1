//! Why people did not join: the reasons as they are entered, and their shares.

use yew::prelude::*;

use super::hiding::Hiding;
use crate::{
    text::{Language, outcomes as words},
    ui::{
        components::{
            CopyGrid, FieldInput, Grid, GridCells, IconShape, Pasted, TableTools, add_button, card, fill,
            grid, hint, icon_button, paragraph, paste, placed, result_table,
        },
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    outcomes::{
        OutcomesField, ProjectField, ReasonField, ReasonLine, ReasonsDisclosure, ReasonsReport,
        assess_reasons,
    },
};
use consortium_document::{
    plan::{Edit, OutcomesEdit, Plan, ReasonEdit},
    tables::{CopiedCell, Heading, ResultTable, RowKind, Value},
};

/// The inputs, and the shares below them.
pub(super) fn reasons(planner: &Planner, hides: bool) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let outcomes = &plan.outcomes;
    let add = planner.editing(|_: MouseEvent| Edit::Outcomes(OutcomesEdit::Reasons(ReasonEdit::Add)));
    let content = html! {
        <>
            <div class="stack-small no-print">
                { hint(words::reasons_hint(language)) }
                if !outcomes.reasons.is_empty() { { inputs(planner) } }
                <div class="row">
                    { add_button("button", words::add_reason(language), add) }
                    if !outcomes.reasons.is_empty() { <CopyGrid {language} cells={cells(planner)} /> }
                </div>
                if !outcomes.reasons.is_empty() { <div class="fields">{ answered(planner) }</div> }
            </div>
            { shares(plan, hides, language) }
        </>
    };
    let class = outcomes.reasons.is_empty().then_some("no-print");
    html! { <div {class}>{ card("reasons-heading", words::reasons_heading(language), content) }</div> }
}

fn answered(planner: &Planner) -> Html {
    let language = planner.language();
    let label = words::project_field(language, ProjectField::Answered);
    let field = Field::Outcomes(OutcomesField::Project(ProjectField::Answered));
    FieldInput::of(language, field, &planner.plan().outcomes.answered, label, &planner.act).field()
}

fn inputs(planner: &Planner) -> Html {
    let language = planner.language();
    let heading = move |field| words::reason_field(language, field);
    let head = html! {
        <>
            for field in ReasonField::ALL {
                <th key={field.word()} role="columnheader" scope="col" class={class_of(*field)}>{ heading(*field) }</th>
            }
            <th role="columnheader" scope="col" class="row-actions"><span class="visually-hidden">{ words::column_actions(language) }</span></th>
        </>
    };
    let row = Callback::from({
        let planner = planner.clone();
        move |row: usize| {
            let (planner, language) = (&planner, planner.language());
            let Some(line) = planner.plan().outcomes.reasons.get(row) else { return Html::default() };
            html! {
                <tr key={line.id.0} role="row">
                    for (column, field) in ReasonField::ALL.iter().enumerate() {
                        <td key={field.word()} role="cell" class={class_of(*field)} data-label={heading(*field)}>
                            { cell(planner, line, (row, column), *field) }
                        </td>
                    }
                    <td role="cell" class="row-actions" data-label={words::column_actions(language)}>{ remove(planner, line, row) }</td>
                </tr>
            }
        }
    });
    let onblock = Callback::from({
        let planner = planner.clone();
        move |pasted: Pasted| {
            let below = (planner.plan().outcomes.reasons.len(), 0);
            let pasted = Pasted { at: pasted.at.or(Some(below)), ..pasted };
            if let Some((block, at)) = placed(&planner, &pasted) {
                paste(&planner, planner.plan().paste_into_reasons(&block, at));
            }
        }
    });
    grid(Grid {
        language,
        caption: words::reasons_caption(language),
        class: "edit",
        head,
        cells: cells(planner),
        onadd: planner.editing(|()| Edit::Outcomes(OutcomesEdit::Reasons(ReasonEdit::Add))),
        onblock,
        onfill: Callback::from({
            let planner = planner.clone();
            move |chosen| fill(&planner, planner.plan().fill_reasons_down(chosen))
        }),
        row,
        sums: Html::default(),
        foot: Html::default(),
        printed: None,
    })
}

/// What stands in the cells, as it is copied.
fn cells(planner: &Planner) -> GridCells {
    let (plan, language) = (planner.plan().clone(), planner.language());
    let headings = ReasonField::ALL.iter().map(|field| words::reason_field(language, *field)).collect();
    let rows = plan.outcomes.reasons.len();
    let cell = move |(row, column): (usize, usize)| {
        let at = plan.outcomes.reasons.get(row).zip(ReasonField::ALL.get(column));
        at.and_then(|(line, field)| line.slot(*field)).map_or_else(CopiedCell::default, CopiedCell::of)
    };
    GridCells { names: None, headings, rows, cell: cell.into() }
}

const fn class_of(field: ReasonField) -> &'static str {
    match field {
        ReasonField::Name => "name",
        ReasonField::Count => "figure number",
    }
}

fn cell(planner: &Planner, line: &ReasonLine, (row, column): (usize, usize), field: ReasonField) -> Html {
    let language = planner.language();
    let Some(slot) = line.slot(field) else { return Html::default() };
    let label = words::cell(language, row + 1, words::reason_field(language, field));
    let field = Field::Outcomes(OutcomesField::Reason(line.id, field));
    FieldInput::of(language, field, slot, label, &planner.act).in_cell(row, column).field()
}

fn remove(planner: &Planner, line: &ReasonLine, row: usize) -> Html {
    let (id, language) = (line.id, planner.language());
    let label = words::remove_reason(language, &name_of(language, line, row));
    let remove =
        planner.editing(move |_: MouseEvent| Edit::Outcomes(OutcomesEdit::Reasons(ReasonEdit::Remove(id))));
    html! { <div>{ icon_button(IconShape::Remove, label.clone(), label, false, remove) }</div> }
}

fn name_of(language: Language, line: &ReasonLine, row: usize) -> String {
    if line.name.is_empty() { words::reason_row(language, row + 1) } else { line.name.clone() }
}

/// The shares on screen and on paper. Without a rule for small numbers nothing of them leaves the machine.
fn shares(plan: &Plan, hides: bool, language: Language) -> Html {
    let outcomes = &plan.outcomes;
    if outcomes.reasons.is_empty() {
        return Html::default();
    }
    let report = assess_reasons(outcomes);
    let table = |hiding| reasons_table(plan, &report, hiding, language);
    let (on_screen, leaving) = (table(Hiding::on_screen(hides)), table(Hiding::Hidden));
    let differs = on_screen != leaving;
    let more = report.more_than_did_not_join;
    html! {
        <>
            if let Some(people) = more { <div class="no-print">{ paragraph("notice caution", words::more_answered_than_did_not_join(language, people)) }</div> }
            <div class="no-print">{ result_table(&on_screen) }{ hint(base(plan, Hiding::on_screen(hides), language)) }</div>
            if outcomes.suppression_rule().is_some() {
                <div class="print-only">{ result_table(&leaving) }{ paragraph("small", base(plan, Hiding::Hidden, language)) }</div>
                <TableTools {language} table={leaving} />
            }
            if differs { <p class="small quiet no-print">{ words::marked_hint(language) }</p> }
        </>
    }
}

/// The reasons on paper, with what is hidden there; nothing where there are none, or no rule for small numbers.
pub(super) fn reasons_on_paper(plan: &Plan, language: Language) -> Option<Html> {
    if plan.outcomes.reasons.is_empty() || plan.outcomes.suppression_rule().is_none() {
        return None;
    }
    let table = reasons_table(plan, &assess_reasons(&plan.outcomes), Hiding::Hidden, language);
    Some(html! { <>{ result_table(&table) }{ paragraph("small", base(plan, Hiding::Hidden, language)) }</> })
}

/// Who makes the base of the shares.
fn base(plan: &Plan, hiding: Hiding, language: Language) -> String {
    match plan.outcomes.answered.value() {
        None => words::reasons_without_base(language).to_owned(),
        Some(_) if hiding == Hiding::Hidden && !disclosure(plan).is_some_and(|shown| shown.shows_base()) => {
            words::reasons_base_hidden(language).to_owned()
        }
        Some(people) => words::reasons_base(language, people),
    }
}

fn disclosure(plan: &Plan) -> Option<ReasonsDisclosure> {
    let outcomes = &plan.outcomes;
    Some(ReasonsDisclosure::of(&outcomes.reasons, &outcomes.answered, outcomes.suppression_rule()?))
}

/// The table of the reasons, the most frequent first. Hidden ones come last, as entered: their order would tell about them.
fn reasons_table(plan: &Plan, report: &ReasonsReport, hiding: Hiding, language: Language) -> ResultTable {
    let outcomes = &plan.outcomes;
    let unknown = words::unknown_figure(language, plan.made_from_outcomes_sample().is_some());
    let disclosure = disclosure(plan);
    let columns = [
        Heading::text(words::reason_field(language, ReasonField::Name)),
        Heading::figures(words::reason_field(language, ReasonField::Count)),
        Heading::figures(words::column_reason_share(language)),
    ];
    let mut table = ResultTable::new(words::reasons_heading(language), columns);
    let may_be_shown = |row| disclosure.as_ref().is_some_and(|shown| shown.shows(row));
    let (first, last): (Vec<usize>, Vec<usize>) =
        report.order.iter().partition(|row| hiding == Hiding::Marked || may_be_shown(**row));
    let last = (0..outcomes.reasons.len()).filter(|row| last.contains(row));
    for row in first.into_iter().chain(last) {
        let Some((line, share)) = outcomes.reasons.get(row).zip(report.shares.get(row)) else { continue };
        let may_be_shown = may_be_shown(row);
        let people = match line.count.value() {
            Some(people) => hiding.people(language, u64::from(people), may_be_shown),
            None => Value::Text(unknown.to_owned()),
        };
        let share = match share {
            Ok(share) => hiding.text(language, words::percent(*share), may_be_shown),
            Err(reason) => {
                hiding.text(language, words::no_figure_or(language, *reason, unknown), may_be_shown)
            }
        };
        table.row(RowKind::Plain, [Value::Text(name_of(language, line, row)), people, Value::Text(share)]);
    }
    table
}
