//! The preview of a table of insurers, and what taking it over does to the plan. The site keeps it in a part of its own: the
//! page does not wait for it.

use std::rc::Rc;

use yew::prelude::*;

use super::reports::Assessed;
use crate::{
    text::{import, stages_page as words},
    ui::{
        apart::Part,
        components::{
            AgreedTable, ImportDialog, Importing, SheetKind, TakeOver, YearsAtHand, read_rows_with_years,
            sample_question, use_import_part,
        },
        planner::Planner,
    },
};
use consortium_document::{
    plan::{Action, Edit, InsurerEdit, OwnList, SampleParts, StagesEdit},
    tables::{InsurerTable as InsurerSheet, how_many},
};

/// Draws the preview.
type Draw = fn(InsurerImportProps) -> Html;

crate::ui::apart::define! {
    in importing: fn part() -> Draw {
        |InsurerImportProps { planner, assessed, importing }| html! { <Preview {planner} {assessed} {importing} /> }
    }
}

static PREVIEW: Part<Draw> = Part::new();

#[derive(Clone, PartialEq, Properties)]
pub(super) struct InsurerImportProps {
    pub(super) planner: Planner,
    pub(super) assessed: Rc<Assessed>,
    pub(super) importing: Importing,
}

/// The preview, once it has been loaded.
#[component]
pub(super) fn InsurerImport(props: &InsurerImportProps) -> Html {
    let draw = use_import_part(&PREVIEW, part, &props.planner, &props.importing);
    draw.map_or_else(Html::default, |draw| draw(props.clone()))
}

#[component]
fn Preview(props: &InsurerImportProps) -> Html {
    let InsurerImportProps { planner, assessed, importing } = props;
    let (language, year) = (planner.language(), assessed.year);
    let insurers = &assessed.plan.insurers;
    // An exercise is a sample that its task belongs to.
    let parts = planner.plan().sample_parts(&OwnList::Insurers([year].into()));
    let parts = parts.filter(|_| !planner.is_in_exercise());
    let kept = use_state_eq(SampleParts::default);
    let is_empty = insurers.is_empty();
    let apply = Callback::from({
        let (planner, importing, kept) = (planner.clone(), importing.clone(), *kept);
        move |(how, agreed): (TakeOver, AgreedTable)| {
            importing.finish();
            let records = read_rows_with_years::<InsurerSheet>(&agreed);
            let different = how_many::<InsurerSheet>(
                records.iter().map(|(named, record)| (named.map(|year| year.0), record)),
            );
            let years = records.iter().map(|(named, _)| (*named, 1)).collect();
            let count =
                import::over_years(planner.language(), words::insurers, records.len(), different, &years);
            let edit = match how {
                TakeOver::Append => InsurerEdit::Append,
                TakeOver::Replace => InsurerEdit::Replace,
            };
            let own = OwnList::Insurers(records.iter().map(|(named, _)| named.unwrap_or(year)).collect());
            // After rows of the sample, the list is none of the user's own yet.
            let is_own = how == TakeOver::Replace || is_empty;
            let leave = parts.filter(|_| is_own).map(|_| Edit::LeaveSample(own, kept));
            let taken = records.iter().map(|(named, _)| named.unwrap_or(year));
            let shown = if taken.clone().any(|taken| taken == year) { Some(year) } else { taken.max() };
            let edits = [StagesEdit::take_over(records, year, edit)].into_iter().chain(leave).collect();
            planner.act.emit(Action::Edit(Edit::Several(edits)));
            // What was taken over is in view.
            if let Some(shown) = shown {
                planner.viewing_year().emit(shown);
            }
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
    let years = &planner.plan().stages.years;
    let years = YearsAtHand {
        in_view: year,
        existing: years.iter().map(|(year, plan)| (*year, plan.insurers.len())).collect(),
    };
    html! {
        <ImportDialog {language} {years} begun={begun.clone()} existing={insurers.len()}
            kind={SheetKind::of::<InsurerSheet>(|column| import::insurer_column(language, column), words::insurers)}
            onclose={importing.put_aside()} onapply={apply}>
            { for asked }
        </ImportDialog>
    }
}
