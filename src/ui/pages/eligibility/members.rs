//! The member table: edited in place, pasted from a spreadsheet, opened from a file.

use yew::prelude::*;

use super::{import_dialog::ImportDialog, member_row::MemberRowView};
use crate::{
    browser::{files, focus},
    domain::eligibility::{SmallShare, SocietySize},
    exchange::{member_template, members_to_csv, parse_table},
    plan::{Edit, MemberColumn, MemberEdit, MemberRow, Place, Problem},
    text::{self, members as words},
    ui::{
        components::{FileButton, IconShape, OpenedText, icon},
        planner::Planner,
    },
};

/// The type of CSV files.
const CSV: &str = "text/csv";

#[derive(PartialEq, Properties)]
pub(super) struct MembersProps {
    pub(super) planner: Planner,
    pub(super) share: SmallShare,
}

/// The member table with its tools.
#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let importing = use_state_eq(|| None::<AttrValue>);
    let problems = use_memo(plan.clone(), |plan| plan.problems());
    let close = Callback::from({
        let importing = importing.clone();
        move |()| importing.set(None)
    });
    let apply = Callback::from({
        let planner = planner.clone();
        let importing = importing.clone();
        move |(edit, rows): (MemberEdit, usize)| {
            importing.set(None);
            planner.act.emit(crate::plan::Action::Edit(Edit::Members(edit)));
            planner.announce.emit(words::taken_over(planner.language(), rows));
        }
    });
    html! {
        <section class="card stack" aria-labelledby="members-heading">
            <div class="spread">
                <h2 id="members-heading">{ words::heading(language, plan.members.len()) }</h2>
                <span class="quiet">{ words::sizes(language, props.share.small(), props.share.large(), props.share.unknown()) }</span>
            </div>
            <Tools planner={planner.clone()} onimport={importing.setter()} />
            <p class="small quiet">{ words::hint(language) }</p>
            <MemberTable planner={planner.clone()} problems={problems.clone()} onimport={importing.setter()} />
            for problem in problems.iter().filter(|problem| problem.place == Place::Members) {
                <p class="wrong">{ text::plan::problem(language, plan, problem) }</p>
            }
            <div>
                <button class="button" onclick={add(planner)}>
                    { icon(IconShape::Add) }{ words::add(language) }
                </button>
            </div>
            if let Some(text) = &*importing {
                <ImportDialog {language} text={text.clone()} existing={plan.members.len()} onclose={close} onapply={apply} />
            }
        </section>
    }
}

fn add(planner: &Planner) -> Callback<MouseEvent> {
    planner.editing(|_| Edit::Members(MemberEdit::Add))
}

#[derive(PartialEq, Properties)]
struct ToolsProps {
    planner: Planner,
    /// Opens the preview of a pasted or opened table; with an empty text it waits for one.
    onimport: UseStateSetter<Option<AttrValue>>,
}

/// Ways in and out of the table.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let planner = &props.planner;
    let language = planner.language();
    let onopen = Callback::from({
        let onimport = props.onimport.clone();
        move |file: OpenedText| {
            // A file without a table is refused here: the preview would wait for a paste.
            parse_table(&file.text).map_err(|error| text::exchange::table_error(language, error))?;
            onimport.set(Some(file.text.into()));
            Ok(())
        }
    });
    let paste = {
        let onimport = props.onimport.clone();
        move |_: MouseEvent| onimport.set(Some(AttrValue::default()))
    };
    let template = {
        let planner = planner.clone();
        move |_: MouseEvent| {
            let name = words::template_file(language);
            if files::hand_out(name, CSV, &member_template(&text::exchange::member_words(language))) {
                planner.announce.emit(text::file::saved(language, name));
            }
        }
    };
    let export = {
        let planner = planner.clone();
        move |_: MouseEvent| {
            let rows: Vec<MemberRow> = planner.plan().member_rows().collect();
            let name = words::export_file(language);
            if files::hand_out(name, CSV, &members_to_csv(&rows, &text::exchange::member_words(language))) {
                planner.announce.emit(text::file::saved(language, name));
            }
        }
    };
    html! {
        <div class="row no-print">
            <button class="button" onclick={paste}>{ icon(IconShape::Paste) }{ words::paste(language) }</button>
            <FileButton {language} label={words::open_csv(language)} name={words::open_csv(language)} icon={IconShape::Table}
                accept=".csv,.tsv,.txt,text/csv" {onopen} />
            <button class="button plain" onclick={template}>{ words::template(language) }</button>
            <button class="button plain" onclick={export}>{ words::export(language) }</button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct MemberTableProps {
    planner: Planner,
    problems: std::rc::Rc<Vec<Problem>>,
    onimport: UseStateSetter<Option<AttrValue>>,
}

/// The rows, with the arrow keys between them.
#[component]
fn MemberTable(props: &MemberTableProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let table = use_node_ref();
    let onkeydown = Callback::from({
        let table = table.clone();
        let planner = planner.clone();
        move |event: KeyboardEvent| move_between_rows(&event, &table, &planner)
    });
    let onpaste = {
        let onimport = props.onimport.clone();
        move |event: Event| {
            // A single value goes into its cell; a block of cells gets a preview.
            let block = crate::browser::clipboard::pasted_text(&event).filter(|text| is_block(text));
            if let Some(text) = block {
                event.prevent_default();
                onimport.set(Some(text.into()));
            }
        }
    };
    let on_edit = planner.act.clone();
    let limit = plan.rule_set.small_society_below;
    html! {
        <div class="table-scroll tall" role="region" aria-label={words::caption(language)} tabindex="0" {onpaste}>
            <table class="edit" role="table" ref={table} {onkeydown}>
                <caption class="visually-hidden">{ words::caption(language) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col"><span class="visually-hidden">{ words::position(language) }</span></th>
                        for column in MemberColumn::ALL {
                            <th key={words::column(language, column)} role="columnheader" scope="col" class={column_class(column)}>{ words::column(language, column) }</th>
                        }
                        <th role="columnheader" scope="col"><span class="visually-hidden">{ words::actions(language) }</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    for (row, member) in plan.members.iter().enumerate() {
                        <MemberRowView key={member.id.0} member={member.clone()} {row} last={row + 1 == plan.members.len()} {language}
                            is_lead={plan.lead == Some(member.id)}
                            size={SocietySize::of(member.enrollees.value(), limit)}
                            problems={wrong_cells(language, plan, member.id, &props.problems)} act={on_edit.clone()} />
                    }
                </tbody>
            </table>
            if plan.members.is_empty() {
                <p class="dialog-body quiet">{ words::empty(language) }</p>
            }
        </div>
    }
}

/// The style class of a column.
pub(super) const fn column_class(column: MemberColumn) -> &'static str {
    match column {
        MemberColumn::Name => "name",
        MemberColumn::Kind => "choice",
        MemberColumn::InsurerNumber => "figure",
        MemberColumn::Enrollees | MemberColumn::Insured | MemberColumn::ExpectedUsers => "figure number",
        MemberColumn::Lead => "lead",
    }
}

/// What is wrong in the cells of one row, as sentences.
fn wrong_cells(
    language: crate::text::Language,
    plan: &crate::plan::Plan,
    id: crate::domain::MemberId,
    problems: &[Problem],
) -> Vec<(MemberColumn, AttrValue)> {
    problems
        .iter()
        .filter_map(|problem| match problem.place {
            Place::Member(member, column) if member == id => {
                Some((column, text::plan::problem(language, plan, problem).into()))
            }
            _ => None,
        })
        .collect()
}

/// Whether a pasted text is more than one cell.
fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}

/// The up and down keys and Enter go to the same column of another row; Enter in the last row adds one.
fn move_between_rows(event: &KeyboardEvent, table: &NodeRef, planner: &Planner) {
    if event.is_composing() || event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Some(table) = table.cast::<web_sys::Element>() else { return };
    let Some((row, column)) = event.target().as_ref().and_then(focus::cell_of) else { return };
    let in_menu = event.target_dyn_into::<web_sys::HtmlSelectElement>().is_some();
    let target = match event.key().as_str() {
        "ArrowDown" if !in_menu => row.checked_add(1),
        "ArrowUp" if !in_menu => row.checked_sub(1),
        "Enter" if event.shift_key() => row.checked_sub(1),
        "Enter" => row.checked_add(1),
        _ => return,
    };
    let Some(target) = target else { return };
    event.prevent_default();
    let moved = focus::focus_cell(&table, target, column);
    if !moved && event.key() == "Enter" {
        planner.act.emit(crate::plan::Action::Edit(Edit::Members(MemberEdit::Add)));
        focus::focus_cell_soon(table, target, 0);
    }
}
