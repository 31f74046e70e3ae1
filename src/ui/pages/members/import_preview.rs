//! The preview of a table of societies, and what taking it over does to the plan. The site keeps it in a part of its own: the
//! page does not wait for it.

use yew::prelude::*;

use crate::{
    text::{Language, import, members as words},
    ui::{
        apart::Part,
        components::{
            AgreedTable, Compared, ImportDialog, Importing, SheetKind, TakeOver, read_rows, sample_question,
            use_import_part, value_select,
        },
        planner::Planner,
    },
};
use consortium_document::{
    plan::{Action, Edit, MemberEdit, OpenCells, OwnList, SampleParts},
    tables::MemberTable as MemberSheet,
};

/// Draws the preview.
type Draw = fn(MemberImportProps) -> Html;

crate::ui::apart::define! {
    in importing: fn part() -> Draw {
        |MemberImportProps { planner, importing }| html! { <Preview {planner} {importing} /> }
    }
}

static PREVIEW: Part<Draw> = Part::new();

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MemberImportProps {
    pub(super) planner: Planner,
    pub(super) importing: Importing,
}

/// The preview, once it has been loaded.
#[component]
pub(super) fn MemberImport(props: &MemberImportProps) -> Html {
    let draw = use_import_part(&PREVIEW, part, &props.planner, &props.importing);
    draw.map_or_else(Html::default, |draw| draw(props.clone()))
}

#[component]
fn Preview(props: &MemberImportProps) -> Html {
    let MemberImportProps { planner, importing } = props;
    let (plan, language) = (planner.plan(), planner.language());
    // An exercise is a sample that its task belongs to.
    let parts = plan.sample_parts(&OwnList::Members).filter(|_| !planner.is_in_exercise());
    let kept = use_state_eq(SampleParts::default);
    let cells = use_state_eq(OpenCells::default);
    let against = use_callback(
        (plan.clone(), language, *cells, cells.setter()),
        |agreed: AgreedTable, (plan, language, cells, set)| {
            let against = plan.against(&read_rows::<MemberSheet>(&agreed));
            let asked = if against.open.is_empty() {
                Html::default()
            } else {
                let set = set.clone();
                open_cells(*language, *cells, &Callback::from(move |cells| set.set(cells)))
            };
            Compared { sentences: import::against_members(*language, plan, &against, *cells), asked }
        },
    );
    let is_empty = plan.members.is_empty();
    let apply = Callback::from({
        let (planner, importing, kept, cells) = (planner.clone(), importing.clone(), *kept, *cells);
        move |(how, agreed): (TakeOver, AgreedTable)| {
            importing.finish();
            let rows = read_rows::<MemberSheet>(&agreed);
            let count = words::societies(planner.language(), rows.len());
            let edit = match how {
                TakeOver::Append => MemberEdit::Append(rows),
                TakeOver::Replace => MemberEdit::Replace(rows, cells),
            };
            // After rows of the sample, the list is none of the user's own yet.
            let is_own = how == TakeOver::Replace || is_empty;
            let leave = parts.filter(|_| is_own).map(|_| Edit::LeaveSample(OwnList::Members, kept));
            let edits = [Edit::Members(edit)].into_iter().chain(leave).collect();
            planner.act.emit(Action::Edit(Edit::Several(edits)));
            planner.announce.emit(import::taken_over(planner.language(), &count));
        }
    });
    let Some(begun) = importing.at_hand() else { return Html::default() };
    let asked = parts.map(|parts| {
        let kept_changed = Callback::from({
            let kept = kept.setter();
            move |changed| kept.set(changed)
        });
        sample_question(language, parts, *kept, &kept_changed)
    });
    html! {
        <ImportDialog {language} begun={begun.clone()} existing={plan.members.len()} {against}
            kind={SheetKind::of::<MemberSheet>(|column| words::column(language, column), words::societies)}
            onclose={importing.put_aside()} onapply={apply}>
            { for asked }
        </ImportDialog>
    }
}

/// Asks what becomes of values that the rows of the table leave open.
fn open_cells(language: Language, chosen: OpenCells, onchange: &Callback<OpenCells>) -> Html {
    const ANSWERS: [OpenCells; 2] = [OpenCells::Keep, OpenCells::Clear];
    let answer = |cells| import::open_cells_answer(language, cells);
    html! {
        <div class="row">
            <span class="small">{ import::open_cells(language) }</span>
            { value_select(import::open_cells(language), &ANSWERS, chosen, answer, onchange) }
        </div>
    }
}
